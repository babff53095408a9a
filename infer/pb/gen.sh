#!/bin/sh
# Regenerates infer/pb/*.pb.go. Needs protoc; the Go plug-in is the one of the module's own protobuf version.
set -eu
cd "$(dirname "$0")/../.."
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
go build -o "$bin/protoc-gen-go" google.golang.org/protobuf/cmd/protoc-gen-go
# Paths are given from the repository's root: protobuf's registry is global and knows files by these names.
protoc --plugin=protoc-gen-go="$bin/protoc-gen-go" --go_out=. --go_opt=paths=source_relative infer/pb/spec.proto
gofmt -l infer/pb
