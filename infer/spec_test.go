package infer_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/castnet/castnet/infer"
)

// golden is a spec on the wire; a change of these bytes breaks every deployed peer.
const golden = "0a0e696d6167652d746f2d696d616765120973657069612d696e6b1a1c7b2270726f6d7074223a22222c22737472656e677468223a302e357d2209088080041080051868"

func goldenRequest() infer.Request {
	return infer.Request{Pipeline: "image-to-image", Model: "sepia-ink", Params: []byte(`{ "strength": 0.5, "prompt": "" }`),
		Input: infer.Input{Bytes: 65536, Width: 640, Height: 104}}
}

func TestSpecGolden(t *testing.T) {
	t.Parallel()
	b, err := infer.EncodeSpec(goldenRequest())
	if err != nil || hex.EncodeToString(b) != golden {
		t.Fatalf("spec is %x, %v; want %s", b, err, golden)
	}
	r, err := infer.DecodeSpec(b)
	if err != nil {
		t.Fatal(err)
	}
	if r.Pipeline != "image-to-image" || r.Model != "sepia-ink" || string(r.Params) != `{"prompt":"","strength":0.5}` || r.Input != goldenRequest().Input {
		t.Errorf("decoded %+v", r)
	}
}

func TestSpecRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]func(*infer.Request){
		"no pipeline":                   func(r *infer.Request) { r.Pipeline = "" },
		"a name with control bytes":     func(r *infer.Request) { r.Model = "a\nb" },
		"a name too long":               func(r *infer.Request) { r.Model = strings.Repeat("a", 129) },
		"params that are a list":        func(r *infer.Request) { r.Params = []byte(`[1]`) },
		"params that are no JSON":       func(r *infer.Request) { r.Params = []byte(`{"a"`) },
		"params followed by more":       func(r *infer.Request) { r.Params = []byte(`{} {}`) },
		"params beyond the size limit":  func(r *infer.Request) { r.Params = []byte(`{"a":"` + strings.Repeat("x", infer.MaxSpec) + `"}`) },
		"a side nobody can represent":   func(r *infer.Request) { r.Input.Width = 1 << 20 },
		"a negative length":             func(r *infer.Request) { r.Input.Bytes = -1 },
		"an input of more than a TByte": func(r *infer.Request) { r.Input.Bytes = 1 << 41 },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := goldenRequest()
			change(&r)
			if _, err := infer.EncodeSpec(r); !errors.Is(err, infer.ErrSpec) {
				t.Errorf("encoded with %v", err)
			}
		})
	}
	if _, err := infer.DecodeSpec(make([]byte, infer.MaxSpec+1)); !errors.Is(err, infer.ErrSpec) {
		t.Errorf("a spec beyond the limit: %v", err)
	}
	if _, err := infer.DecodeSpec(nil); !errors.Is(err, infer.ErrSpec) {
		t.Errorf("an empty spec: %v", err)
	}
}

func FuzzDecodeSpec(f *testing.F) {
	b, _ := hex.DecodeString(golden)
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := infer.DecodeSpec(b)
		if err != nil {
			if !errors.Is(err, infer.ErrSpec) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		once, err := infer.EncodeSpec(r)
		if err != nil {
			if len(b) < infer.MaxSpec/8 { // escapes may lengthen params sixfold
				t.Fatalf("decoded but does not encode: %v", err)
			}
			return
		}
		again, err := infer.DecodeSpec(once)
		if err != nil {
			t.Fatalf("encoded but does not decode: %v", err)
		}
		if twice, err := infer.EncodeSpec(again); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("not stable: %x then %x, %v", once, twice, err)
		}
	})
}
