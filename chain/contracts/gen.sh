#!/bin/sh
# Compiles the contracts and regenerates their artefacts and Go bindings, the same bytes every time. Needs Node and npm;
# building and testing the Go code does not.
set -eu
cd "$(dirname "$0")"
# npm writes what it has installed beside it, last: a tree that is half there, or of another lock file, is installed anew.
if ! [ -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  for try in 1 2 3; do
    npm ci --no-fund --no-audit --silent && break
    [ "$try" = 3 ] && exit 1
    sleep 5
  done
fi
node build.mjs
cd ../..
go run ./chain/internal/bindgen chain/contracts/artifacts chain/internal/bindings
