#!/bin/sh
# Regenerates spec.pb.go with the plugin pinned by go.mod; run from anywhere. `make gen` calls it.
set -eu
cd "$(dirname "$0")/../.."
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
go build -o "$bin/protoc-gen-go" google.golang.org/protobuf/cmd/protoc-gen-go
PATH="$bin:$PATH" protoc --go_out=. --go_opt=paths=source_relative transcode/pb/spec.proto
