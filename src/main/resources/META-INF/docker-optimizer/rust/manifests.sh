#!/bin/sh
# Reduces Cargo.toml and Cargo.lock in the working folder and below to what decides about dependencies: a new version of the
# project, its description or its benchmarks change nothing.
set -eu

# a patch of a crate by one that lies here counts only as long as that has the version it stands for
keep=0
if grep -qE '^[[:space:]]*\[(patch|replace)' Cargo.toml; then keep=1; fi

find . -name Cargo.toml -not -path './target/*' | while read -r file; do
  awk -v keep="$keep" '
    # what lies beside it has no version to be compared with any more
    function flush(  i, beside) {
      for (i = 1; i <= lines; i++) if (line[i] ~ /^[[:space:]]*path[[:space:]]*=/) beside = !keep
      for (i = 1; i <= lines; i++) if (!(beside && line[i] ~ /^[[:space:]]*version[[:space:]]*=/)) print line[i]
      lines = 0
    }
    # the rest of a text or list that is left out
    until != "" { if (index($0, until)) until = ""; next }
    # a section, until the next one: [[bench]] and its like name files that are not here yet
    /^[[:space:]]*\[/ {
      flush()
      section = $0
      gsub(/[[:space:]]|#.*/, "", section)
      skip = section ~ /^\[\[(bench|example|test)\]\]$/ || section ~ /^\[(package|workspace)\.metadata/ || section ~ /^\[badges/
    }
    skip { next }
    section == "[package]" || section == "[workspace.package]" {
      if (!keep && $0 ~ /^[[:space:]]*version[[:space:]]*=/) { print "version = \"0.0.0\""; next }
      if ($0 ~ /^[[:space:]]*(description|documentation|homepage|repository|readme|authors|keywords|categories|license|license-file|default-run)(\.workspace)?[[:space:]]*=/) {
        value = $0
        sub(/^[^=]*=[[:space:]]*/, "", value)
        if (value ~ /^"""/ && substr(value, 4) !~ /"""/) until = "\"\"\""
        else if (value ~ /^\047\047\047/ && substr(value, 4) !~ /\047\047\047/) until = "\047\047\047"
        else if (value ~ /^\[/ && value !~ /\]/) until = "]"
        next
      }
    }
    section ~ /dependencies\./ { line[++lines] = $0; next }
    !keep && /path[[:space:]]*=/ { gsub(/version[[:space:]]*=[[:space:]]*"[^"]*"[[:space:]]*,[[:space:]]*|,[[:space:]]*version[[:space:]]*=[[:space:]]*"[^"]*"/, "") }
    { print }
    END { flush() }
  ' "$file" >"$file.reduced"
  mv "$file.reduced" "$file"
done

# packages without a source are the project itself
[ ! -f Cargo.lock ] || [ "$keep" = 1 ] || {
  awk 'BEGIN { RS = ""; ORS = "\n\n" }
    /^\[\[package\]\]/ && !/\nsource = / { sub(/\nversion = "[^"]*"/, "\nversion = \"0.0.0\"") }
    { print }' Cargo.lock >Cargo.lock.reduced
  mv Cargo.lock.reduced Cargo.lock
}
