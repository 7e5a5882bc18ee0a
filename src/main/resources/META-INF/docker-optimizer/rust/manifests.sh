#!/bin/sh
# Reduces Cargo.toml and Cargo.lock in the working folder and below to what decides about dependencies: a new version of the
# project, its description or its benchmarks change nothing.
set -eu

find . -name Cargo.toml -not -path './target/*' | while read -r file; do
  awk '
    # a section, until the next one: [[bench]] and its like name files that are not here yet
    /^[[:space:]]*\[/ {
      section = $0
      gsub(/[[:space:]]|#.*/, "", section)
      skip = section ~ /^\[\[(bench|example|test)\]\]$/ || section ~ /^\[(package|workspace)\.metadata/ || section ~ /^\[badges/
    }
    skip { next }
    section == "[package]" || section == "[workspace.package]" {
      if ($0 ~ /^[[:space:]]*version[[:space:]]*=/) { print "version = \"0.0.0\""; next }
      if ($0 ~ /^[[:space:]]*(description|documentation|homepage|repository|readme|authors|keywords|categories|license|license-file|default-run)(\.workspace)?[[:space:]]*=/) {
        open = ($0 ~ /=[[:space:]]*\[/ && $0 !~ /\]/)
        next
      }
      if (open) { open = ($0 !~ /\]/); next }
    }
    # what lies beside it has no version to be compared with any more
    /path[[:space:]]*=/ { gsub(/version[[:space:]]*=[[:space:]]*"[^"]*"[[:space:]]*,[[:space:]]*|,[[:space:]]*version[[:space:]]*=[[:space:]]*"[^"]*"/, "") }
    { print }
  ' "$file" >"$file.reduced"
  mv "$file.reduced" "$file"
done

# packages without a source are the project itself
[ ! -f Cargo.lock ] || {
  awk 'BEGIN { RS = ""; ORS = "\n\n" }
    /^\[\[package\]\]/ && !/\nsource = / { sub(/\nversion = "[^"]*"/, "\nversion = \"0.0.0\"") }
    { print }' Cargo.lock >Cargo.lock.reduced
  mv Cargo.lock.reduced Cargo.lock
}
