#!/usr/bin/env bash
# Runs every fuzz target of the module for the given time (default 5s), one after the other.
set -euo pipefail
cd "$(dirname "$0")/../.."
time=${1:-5s}
count=0
while IFS=: read -r file name; do
  dir=$(dirname "$file")
  echo "fuzz ./$dir $name"
  go test -run '^$' -fuzz "^$name\$" -fuzztime "$time" -fuzzminimizetime 1x -parallel 2 "./$dir" | { grep -vE "^(fuzz: elapsed|PASS)" || true; }
  count=$((count + 1))
done < <(git ls-files '*_test.go' | grep -v '^testground/' | xargs grep -HoE '^func Fuzz[A-Za-z0-9_]+' | sed 's/func //')
echo "fuzz: $count targets, $time each, no findings"
