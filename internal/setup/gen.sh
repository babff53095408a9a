#!/usr/bin/env bash
# Regenerates everything that is generated and committed: protobuf code, contract artefacts and bindings, models.
set -euo pipefail
cd "$(dirname "$0")/../.."
for script in $(git ls-files '*/gen.sh' | grep -v '^internal/setup/'); do
  echo "gen: $script"
  bash "$script"
done
echo "gen: infer/models/gen"
go run ./infer/models/gen
