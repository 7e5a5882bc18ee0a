# shellcheck shell=bash
# Shared by the benchmarks: a clock, Maven runs, medians, figures of reports. Sourced after dev/lib.sh, never run.

plugin=io.github.dockeroptimizer:docker-optimizer-maven-plugin

# the version of the plugin, which has to be installed
installed_version() {
  local version
  version=$(sed -n '/<artifactId>docker-optimizer-maven-plugin</,/<version>/s#.*<version>\(.*\)</version>.*#\1#p' pom.xml | head -n 1)
  [ -d "$HOME/.m2/repository/io/github/dockeroptimizer/docker-optimizer-maven-plugin/$version" ] ||
    fail "The plugin $version is not in the local Maven repository, it was expected there. Run ./quickstart first."
  echo "$version"
}

# milliseconds; bash 5 has them without a process, others ask perl
now() {
  if [ -n "${EPOCHREALTIME:-}" ]; then
    local micros=${EPOCHREALTIME/[.,]/}
    echo "${micros%???}"
  else
    perl -MTime::HiRes=time -e 'printf "%d\n", time * 1000'
  fi
}

# run folder argument...: Maven in a project, quietly unless it fails
run() {
  local folder=$1
  shift
  maven -q -B -ntp -f "$folder/pom.xml" "$@" >"$folder.log" 2>&1 ||
    { tail -n 30 "$folder.log" >&2; fail "mvn $* failed in $folder, it was expected to work. Its last lines are above."; }
}

# timed_run variable command...: the milliseconds that a command takes
timed_run() {
  local variable=$1 started
  shift
  started=$(now)
  "$@"
  printf -v "$variable" '%s' $(($(now) - started))
}

# number report key: the first number under a key
number() { { grep -o "\"$2\" *: *[0-9]*" "$1" || true; } | head -n 1 | grep -o '[0-9]*$'; }

# layers report: one line for each layer: digest, unpacked bytes, compressed bytes
layers() {
  awk -F '[:,]' '/"diffId"/ { gsub(/[ "]/, ""); digest = $3 } /"layers"/ { within = 1 }
    within && /"unpackedBytes"/ { unpacked = $2 } within && /"compressedBytes"/ { print digest, unpacked + 0, $2 + 0 }' "$1" | grep .
}

# new_bytes before after: the unpacked and compressed bytes of the layers that only the second report has
new_bytes() {
  awk 'NR == FNR { known[$1] = 1; next } !($1 in known) { unpacked += $2; compressed += $3 }
    END { print unpacked + 0, compressed + 0 }' <(layers "$1") <(layers "$2")
}

median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

# ratio a b: with two decimals
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
