package onnxfile_test

import (
	"errors"
	"os"
	"reflect"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/castnet/castnet/infer/internal/onnxfile"
)

func filter(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile("../../models/sepia-ink/sepia-ink.onnx")
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestInspectReadsWhatWasWritten(t *testing.T) {
	t.Parallel()
	f, err := onnxfile.Inspect(filter(t))
	picture := []any{int64(1), int64(3), "H", "W"}
	want := onnxfile.Facts{Opset: 17, Domains: map[string]bool{"": true},
		In:  []onnxfile.Value{{Name: "image", Type: onnxfile.F32, Dims: picture}, {Name: "strength", Type: onnxfile.F32, Dims: []any{int64(1)}}},
		Out: []onnxfile.Value{{Name: "result", Type: onnxfile.F32, Dims: picture}}}
	if err != nil || !reflect.DeepEqual(f, want) {
		t.Errorf("facts %+v, %v; want %+v", f, err, want)
	}
}

func TestInspectFindsLoops(t *testing.T) {
	t.Parallel()
	body := &onnxfile.Graph{Name: "body", Nodes: []onnxfile.Node{{Op: "Abs", In: []string{"a"}, Out: []string{"b"}}}}
	g := onnxfile.Graph{Name: "g", Nodes: []onnxfile.Node{{Op: "Loop", Out: []string{"y"}, Attrs: []onnxfile.Attr{{Name: "body", Sub: body}}}}}
	if f, err := onnxfile.Inspect(onnxfile.Model(g)); err != nil || !f.Nested {
		t.Errorf("facts %+v, %v", f, err)
	}
	for range 20 {
		outer := g
		g = onnxfile.Graph{Name: "g", Nodes: []onnxfile.Node{{Op: "If", Attrs: []onnxfile.Attr{{Name: "then", Sub: &outer}}}}}
	}
	if _, err := onnxfile.Inspect(onnxfile.Model(g)); !errors.Is(err, onnxfile.ErrFormat) {
		t.Errorf("twenty graphs in each other: %v", err)
	}
}

func TestInspectFindsForeignFilesAndOperators(t *testing.T) {
	t.Parallel()
	field := func(b []byte, n protowire.Number, sub []byte) []byte {
		return protowire.AppendBytes(protowire.AppendTag(b, n, protowire.BytesType), sub)
	}
	location := protowire.AppendVarint(protowire.AppendTag(nil, 14, protowire.VarintType), 1)
	node := field(nil, 7, []byte("evil.ops"))
	graph := field(field(nil, 5, location), 1, node)
	opset := protowire.AppendVarint(protowire.AppendTag(nil, 2, protowire.VarintType), 19)
	f, err := onnxfile.Inspect(field(field(nil, 7, graph), 8, opset))
	if err != nil || !f.External || !f.Domains["evil.ops"] || f.Opset != 19 {
		t.Errorf("facts %+v, %v", f, err)
	}
}

func FuzzInspect(f *testing.F) {
	f.Add(filter(f))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := onnxfile.Inspect(b); err != nil && !errors.Is(err, onnxfile.ErrFormat) {
			t.Fatalf("untyped error %v", err)
		}
	})
}
