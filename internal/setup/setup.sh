#!/usr/bin/env bash
# Installs what castnet needs and is not there yet. Safe to run again at any time; it says what it does.
set -euo pipefail
cd "$(dirname "$0")/../.."

say() { printf 'setup: %s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else
    say "needs root to run: $*"
    exit 1
  fi
}

# Debian packages, each for the program it brings.
missing=()
have ffmpeg || missing+=(ffmpeg)                                     # the transcoding engine
have chromium || missing+=(chromium fonts-dejavu-core)               # tests of the player in a real browser
have protoc || missing+=(protobuf-compiler)                          # make gen
have node || missing+=(nodejs)                                       # the contracts' compiler, npm
have npm || missing+=(npm)                                           # ONNX Runtime, hls.js and solc are npm packages
have gcc || missing+=(gcc libc6-dev)                                 # libsecp256k1 and ONNX Runtime's binding use cgo
if [ ${#missing[@]} -gt 0 ]; then
  if ! have apt-get; then
    say "please install these with your package manager: ${missing[*]}"
    exit 1
  fi
  say "installing Debian packages: ${missing[*]}"
  apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"; }
  apt update
  apt install -y --no-install-recommends ca-certificates "${missing[@]}" >/dev/null
fi

# The Go modules that are needed, with patience: the go command itself asks a proxy only once.
for dir in . testground; do
  for try in 1 2 3; do
    (cd "$dir" && go list -deps -test ./... >/dev/null) && break
    [ "$try" = 3 ] && exit 1
    say "once more in 5 s"
    sleep 5
  done
done

bash infer/onnx/fetch.sh
bash web/fetch.sh
say "ready: $(ffmpeg -version | head -n1 | cut -d' ' -f1-3), node $(node --version), ONNX Runtime and hls.js in place"
