#!/bin/sh
# Compiles the contracts and regenerates their artefacts and Go bindings, the same bytes every time. Needs Node and npm;
# building and testing the Go code does not.
set -eu
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci --no-fund --no-audit --silent
node build.mjs
cd ../..
go run ./chain/internal/bindgen chain/contracts/artifacts chain/internal/bindings
