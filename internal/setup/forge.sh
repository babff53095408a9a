#!/usr/bin/env bash
# Runs the Solidity tests of the contracts: unit, fuzz and stateful invariants. Installs forge and the compiler from the lock
# file if they are not there; after that nothing needs a network. Arguments, and FORGE_ARGS, go to forge test.
set -euo pipefail
cd "$(dirname "$0")/../../chain/contracts"

case "$(uname -sm)" in
  "Linux x86_64") platform=linux-amd64 ;;
  "Darwin arm64") platform=darwin-arm64 ;;
  *) echo "forge: no package for $(uname -sm)" >&2; exit 1 ;;
esac
forge="node_modules/@foundry-rs/forge-$platform/bin/forge"

# npm writes what it has installed beside it, so that a changed lock file is seen.
if ! [ -x "$forge" ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  for try in 1 2 3; do
    npm ci --no-fund --no-audit --silent && break
    [ "$try" = 3 ] && exit 1
    sleep 5
  done
fi
# shellcheck disable=SC2086 # several arguments in one variable are meant
exec "$forge" test --offline ${FORGE_ARGS:-} "$@"
