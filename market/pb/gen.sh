#!/bin/sh
# Regenerates the Go code of every .proto file here. protoc must be installed; its Go plugin is the one go.mod pins.
set -eu
cd "$(dirname "$0")/../.."
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
go build -o "$bin/protoc-gen-go" google.golang.org/protobuf/cmd/protoc-gen-go
protoc -I. --plugin="$bin/protoc-gen-go" --go_out=. --go_opt=paths=source_relative market/pb/*.proto
