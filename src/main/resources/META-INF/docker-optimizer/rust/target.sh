#!/bin/sh
# target.sh TARGET: sees to it that programs can be compiled for a target, before anything is downloaded for one that cannot.
set -eu
here() { [ -d "$(rustc --print target-libdir --target "$1" 2>/dev/null)" ]; }

why=
if ! here "$1" && command -v rustup >/dev/null; then
  why=$(rustup target add "$1" 2>&1) || { echo "$why" && why="; rustup could not add it: $(echo "$why" | sed -n 's/^error: //p' | head -n 1)"; }
fi
here "$1" || {
  echo "docker-optimizer failed: The build image has no standard library for $1, the target that .cargo/config.toml names${why}."
  echo "Set \`<buildImage>\` (\`-Ddocker-optimizer.buildImage\`) to an image in which \`rustup target add $1\` has run, or take \`build.target\` out of .cargo/config.toml."
  exit 1
}
