# shellcheck shell=bash
# Shared by the scripts of this folder: messages, clock, lock, root, and plain HTTP to an engine or a registry.
# Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dev=$root/.dev
cache=${XDG_CACHE_HOME:-$HOME/.cache}/docker-optimizer
mkdir -p "$dev" "$cache"

say() { printf '%-9s %s\n' "${section:-dev}" "$*" >&2; }

# fail "<What is>, <what was expected>. <What to do.>"
fail() {
  printf '%-9s %s\n' error "$*" >&2
  exit 1
}

# timed "what happens" command...: says what starts and how long it took. Its output goes to a log, which is shown if it
# fails. Never call it where a failure is tested for (if, &&, ||): "set -e" would not hold inside.
timed() {
  local started=$SECONDS
  step=$1
  shift
  say "$step ..."
  (set -e && "$@") >"$dev/step.log" 2>&1
  say "$step: done, $((SECONDS - started)) s"
  step=
}

at_exit() {
  [ -z "${locked_folder:-}" ] || rm -rf "$locked_folder"
  [ -n "${step:-}" ] || return 0
  tail -n 60 "$dev/step.log" >&2
  mv "$dev/step.log" "$dev/failed-step.log"
  say "The step '$step' failed, its last lines are above and the rest in $dev/failed-step.log. Every step can be repeated."
}
trap at_exit EXIT

has() { command -v "$1" >/dev/null 2>&1; }

bounded() {
  local seconds=$1
  shift
  if has timeout; then timeout "$seconds" "$@"; else "$@"; fi
}

# one run at a time on this machine; the lock ends with the process, whatever happens to it
lock() {
  [ -z "${DOCKER_OPTIMIZER_LOCKED:-}" ] || return 0
  export DOCKER_OPTIMIZER_LOCKED=$$
  if has flock; then
    exec 9>"$cache/lock"
    flock -n 9 || { say "another run prepares this machine, waiting for it"; flock -w 1800 9; } ||
      fail "Another run has held $cache/lock for 30 minutes, it was expected to end. End that run and repeat."
  else
    local waited=0
    until mkdir "$cache/lock.d" 2>/dev/null; do
      if ! kill -0 "$(cat "$cache/lock.d/pid" 2>/dev/null || echo 0)" 2>/dev/null && [ $waited -gt 2 ]; then
        rm -rf "$cache/lock.d"
      fi
      [ $((waited += 1)) -lt 1800 ] || fail "Another run holds $cache/lock.d, it was expected to end. Remove that folder and repeat."
      sleep 1
    done
    echo $$ >"$cache/lock.d/pid"
    locked_folder=$cache/lock.d
  fi
  # what an interrupted run has left
  rm -rf "$dev"/context.* "$cache"/unpack.*
}

# --- the machine

is_debian() { has apt-get && has dpkg; }
is_root() { [ "$(id -u)" = 0 ]; }
can_be_root() { is_root || has sudo; }
as_root() { if is_root; then "$@"; else sudo "$@"; fi; }

apt_update() {
  [ -e "$dev/apt-updated" ] && [ -n "$(find "$dev/apt-updated" -mmin -720)" ] && return
  # one repository of many that does not answer must not stop us: what matters is the next installation
  timed "apt-get update" as_root bash -c 'apt-get -qq update || true'
  touch "$dev/apt-updated"
}

apt_install() {
  apt_update
  timed "installing $*" as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"
}

# apt_unpack package folder: the files of a Debian package, without installing it (nothing is started or configured)
apt_unpack() {
  local package=$1 folder=$2 temporary
  [ -d "$folder" ] && return
  apt_update
  temporary=$(mktemp -d "$cache/unpack.XXXXXX")
  timed "fetching $package" bash -c 'cd "$1" && apt-get -qq download "$2" && dpkg -x ./*.deb files' _ "$temporary" "$package"
  mv "$temporary/files" "$folder"
  rm -rf "$temporary"
}

# --- Java and Maven

sha256() { if has sha256sum; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1; }

# a JDK of 17 or later at JAVA_HOME, else on the PATH: the same one that mvnw takes
check_java() {
  local bin='' version
  [ -z "${JAVA_HOME:-}" ] || bin=$JAVA_HOME/bin/
  version=$("${bin}javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' || true)
  if [ -z "$version" ] || [ "$version" -lt 17 ]; then
    fail "${JAVA_HOME:-The PATH} has ${version:+JDK }${version:-no JDK}, JDK 17 or later was expected. Install one (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless; others: https://adoptium.net) and point JAVA_HOME to it."
  fi
}

# mvnw compares the checksum of a zip file, which it only fetches where it can be unpacked
check_unzip() {
  has unzip && return
  if is_debian && can_be_root; then apt_install unzip; else fail "The command unzip is missing, it was expected for the first run of mvnw. Install unzip."; fi
}

# package_mirrors url: what dev/index serves there, as the plugin wants it
package_mirrors() { echo "python=$1/pypi/simple/,rust=sparse+$1/crates/,node=$1/npm/,go=$1/go"; }

# maven argument...: with the mirror tables, if there are any
maven() {
  local mirrors=()
  [ -z "${DOCKER_OPTIMIZER_MIRRORS:-}" ] || mirrors=("-Ddocker-optimizer.mirrors=$DOCKER_OPTIMIZER_MIRRORS")
  [ -z "${DOCKER_OPTIMIZER_INDEX:-}" ] || mirrors+=("-Ddocker-optimizer.packageMirrors=$(package_mirrors "$DOCKER_OPTIMIZER_INDEX")")
  "$root/mvnw" "$@" ${mirrors[@]+"${mirrors[@]}"}
}

# --- HTTP

# engine_get host path: status line and body of a GET to an engine, e.g. engine_get unix:///var/run/docker.sock /_ping
engine_get() {
  local host=$1 path=$2 limit=${3:-5}
  case $host in
    unix://*)
      if has curl; then
        curl -s -i --max-time "$limit" --unix-socket "${host#unix://}" "http://localhost$path"
      elif has perl; then
        perl -MIO::Socket::UNIX -e 'alarm $ARGV[2]; my $s = IO::Socket::UNIX->new(Peer => $ARGV[0]) or exit 1;
          print $s "GET $ARGV[1] HTTP/1.0\r\nHost: localhost\r\n\r\n"; print while <$s>' "${host#unix://}" "$path" "$limit"
      else
        fail "Neither curl nor perl is here, one was expected to ask ${host}. Install curl."
      fi
      ;;
    tcp://*)
      if [ -n "${DOCKER_TLS_VERIFY:-}" ]; then
        local keys=${DOCKER_CERT_PATH:-$HOME/.docker}
        curl -s -i --max-time "$limit" --cacert "$keys/ca.pem" --cert "$keys/cert.pem" --key "$keys/key.pem" "https://${host#tcp://}$path"
      else
        http GET "${host#tcp://}" "$path" "$limit"
      fi
      ;;
    *) return 1 ;;
  esac
}

# http method host:port path: the whole answer of a plain HTTP server, with nothing but bash
http() {
  local method=$1 address=$2 path=$3 limit=${4:-5}
  # shellcheck disable=SC2016
  bounded "$limit" bash -c '
    exec 3<>"/dev/tcp/${1%:*}/${1##*:}" || exit 1
    printf "%s %s HTTP/1.0\r\nHost: %s\r\nContent-Length: 0\r\nAccept: %s\r\nAccept: %s\r\n\r\n" "$2" "$3" "$1" \
      application/vnd.docker.distribution.manifest.v2+json application/vnd.oci.image.manifest.v1+json >&3
    cat <&3' _ "$address" "$method" "$path" 2>/dev/null
}

status_of() { sed -n '1s/^HTTP[^ ]* \([0-9]*\).*/\1/p'; }

engine_answers() {
  case $1 in
    unix://* | tcp://*) [ "$(engine_get "$1" /_ping | status_of)" = 200 ] ;;
    *) has docker && bounded 15 docker -H "$1" version >/dev/null 2>&1 ;;
  esac
}
