#!/bin/sh
# libraries.sh RUNTIME OUT FOLDER...: copies to OUT the shared libraries that the files in the folders are linked to, and that
# the runtime image, whose file system is RUNTIME, does not have. What is missing here, too, is said and left to the runtime.
set -eu
runtime=$1 out=$2
shift 2
folders="lib lib64 usr/lib usr/lib64 usr/local/lib lib/$(uname -m)-linux-gnu usr/lib/$(uname -m)-linux-gnu"

provided() {
  for folder in $folders; do
    if [ -e "$runtime/$folder/$1" ] || [ -L "$runtime/$folder/$1" ]; then return 0; fi
  done
  return 1
}

find "$@" -type f \( -name '*.so' -o -name '*.so.*' -o -name '*.node' -o -perm -100 \) | sort | while read -r file; do
  ldd "$file" 2>/dev/null | sed -n "s#^[[:space:]]*\([^ ]*\) => \(/[^ ]*\) .*#\1 \2#p; s#^[[:space:]]*\([^ ]*\) => not found#\1 - $file#p"
done | sort -u | while read -r name path file; do
  inside=$(for folder; do case $path in "$folder"/*) echo yes ;; esac; done)
  if [ "$path" = - ]; then
    provided "$name" || echo "docker-optimizer: $file needs $name, which is neither here nor in the runtime image"
  elif [ -z "$inside" ] && ! provided "$name"; then
    target=$out/usr${path#/usr}
    mkdir -p "${target%/*}"
    cp -L "$path" "$target"
    echo "$name from $path"
  fi
done
