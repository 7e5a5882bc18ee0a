#!/bin/sh
# modules.sh [ARGUMENT...]: go mod download, ended when nothing has come for a minute: Go itself would wait for ever for a proxy
# that takes the request and does not answer. What lies in /cache/modules is taken from there, and what is new is put there.
set -eu
modules=$(go env GOMODCACHE)
proxy=$(go env GOPROXY)
patience=${PATIENCE:-60}
if [ -d /cache/modules ]; then
  mkdir -p /cache/modules/download
  GOPROXY=file:///cache/modules/download,$proxy
  export GOPROXY
fi

log=$(mktemp)
go mod download -x "$@" >"$log" 2>&1 &
download=$!
silent=0
before=
while kill -0 "$download" 2>/dev/null; do
  sleep 1
  now="$(wc -c <"$log") $(du -s "$modules" 2>/dev/null || true)"
  if [ "$now" = "$before" ]; then silent=$((silent + 1)); else silent=0; fi
  before=$now
  if [ "$silent" -ge "$patience" ]; then
    kill "$download" 2>/dev/null || true
    grep -v ': 200 OK (' "$log" | tail -n 20 || true
    echo "docker-optimizer failed: The module proxy $proxy has sent nothing for $patience s, the modules of go.mod were expected."
    echo 'Set `<packageMirrors>` (`-Ddocker-optimizer.packageMirrors=go=https://go.acme.com`) to one that answers, or put the modules into the project by `go mod vendor`.'
    exit 1
  fi
done
if ! wait "$download"; then
  grep -v '^# ' "$log" | tail -n 20 || true
  echo "docker-optimizer: the modules were asked for at $proxy"
  exit 1
fi
if [ -d /cache/modules ] && [ -d "$modules/cache/download" ]; then
  cp -a "$modules/cache/download/." /cache/modules/download
fi
