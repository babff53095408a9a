package infer_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/castnet/castnet/infer"
)

func sepiaJSON(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile("models/sepia-ink/model.json")
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func sepia(tb testing.TB) infer.Model {
	tb.Helper()
	m, err := infer.LoadModel(os.DirFS("models/sepia-ink"))
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func TestManifestRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]string{ // what is replaced → by what
		`"infer/model/1"`:               `"infer/model/2"`,
		`"sepia-ink",`:                  `"770d0aacd8e4b612149d97c2938fb482455b05ea3a3690a9eb8d2c12a3696e40",`,
		`"spdx": "MIT"`:                 `"spdx": ""`,
		`"path": "sepia-ink.onnx"`:      `"path": "../sepia-ink.onnx"`,
		`"path": "LICENSE"`:             `"path": "/etc/passwd"`,
		`"role": "licence"`:             `"role": "filter"`,
		`"bytes": 791`:                  `"bytes": -1`,
		`"dtype": "f32"`:                `"dtype": "string"`,
		`"H": 4096,`:                    `"X": 4096,`,
		`"out_px"`:                      `"wall_clock"`,
		`"coef": 1`:                     `"coef": 0`,
		`"type": "float"`:               `"type": "code"`,
		`"default": 0.8`:                `"default": "much"`,
		`"num_images_per_prompt": {`:    `"num images": {`,
		`"pipeline": "image-to-image",`: `"pipeline": "",`,
	}
	good := string(sepiaJSON(t))
	for old, with := range tests {
		t.Run(with, func(t *testing.T) {
			t.Parallel()
			bad := strings.Replace(good, old, with, 1)
			if bad == good {
				t.Fatalf("%s is not in the manifest", old)
			}
			if _, err := infer.ParseManifest([]byte(bad)); !errors.Is(err, infer.ErrManifest) {
				t.Errorf("parsed with %v", err)
			}
		})
	}
}

func TestCIDIsOfTheContentNotOfTheSpelling(t *testing.T) {
	t.Parallel()
	a, err := infer.CID([]byte(`{"b": [1, 2.50], "a": "<é>"}`))
	if err != nil {
		t.Fatal(err)
	}
	// printf '%s' '{"a":"<é>","b":[1,2.50]}' | sha256sum
	if want := "4a21686c3c3e55f24b7fe42c59886dc3189c64e2870f427a14cdf73579b95f5e"; a != want {
		t.Errorf("CID %s, want %s", a, want)
	}
	if b, _ := infer.CID([]byte("{\"a\":\"<\\u00e9>\",\n\"b\":[1,2.50]}")); a != b {
		t.Errorf("spacing changed the CID: %s, %s", a, b)
	}
	if _, err := infer.CID([]byte(`{`)); !errors.Is(err, infer.ErrManifest) {
		t.Errorf("CID of no JSON: %v", err)
	}
}

func TestModelFilesAreWhatTheManifestNames(t *testing.T) {
	t.Parallel()
	m := sepia(t)
	if b, err := m.Read("filter"); err != nil || len(b) != 791 {
		t.Errorf("the graph: %d bytes, %v", len(b), err)
	}
	graph, _ := m.Read("filter")
	graph[100] ^= 1
	m.Files = fstest.MapFS{"sepia-ink.onnx": {Data: graph}}
	if _, err := m.Read("filter"); !errors.Is(err, infer.ErrManifest) {
		t.Errorf("a changed graph: %v", err)
	}
	if _, err := m.Read("tokenizer"); !errors.Is(err, infer.ErrManifest) {
		t.Errorf("a role that is not there: %v", err)
	}
}

func TestLoadModelsReadsFoldersWithAManifest(t *testing.T) {
	t.Parallel()
	got, err := infer.LoadModels(os.DirFS("models"))
	if err != nil || len(got) != 1 || got[0].Manifest.Name != "sepia-ink" {
		t.Fatalf("%d models, %v", len(got), err)
	}
	bad := fstest.MapFS{"x/model.json": {Data: []byte("{}")}}
	if _, err := infer.LoadModels(bad); !errors.Is(err, infer.ErrManifest) || !strings.Contains(err.Error(), "folder x") {
		t.Errorf("a bad manifest: %v", err)
	}
}

func TestCatalogueFinds(t *testing.T) {
	t.Parallel()
	a, b := sepia(t), sepia(t)
	b.CID = strings.Repeat("0", 64)
	c := infer.NewCatalogue(a, a, b)
	tests := map[string]struct {
		pipeline, name, cid string
		err                 error
	}{
		"by CID":                          {"image-to-image", a.CID, a.CID, nil},
		"a name is the first one's":       {"image-to-image", "sepia-ink", a.CID, nil},
		"the second of a name by its CID": {"image-to-image", b.CID, b.CID, nil},
		"no name is the default":          {"image-to-image", "", a.CID, nil},
		"a model of another pipeline":     {"upscale", a.CID, "", infer.ErrModel},
		"a pipeline without models":       {"upscale", "", "", infer.ErrModel},
		"a name nobody has":               {"image-to-image", "sdxl", "", infer.ErrModel},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := c.Find(tc.pipeline, tc.name)
			if m.CID != tc.cid || !errors.Is(err, tc.err) {
				t.Errorf("found %q, %v; want %q, %v", m.CID, err, tc.cid, tc.err)
			}
		})
	}
	if n := len(c.Models()); n != 2 {
		t.Errorf("%d models, want 2", n)
	}
}

func TestBind(t *testing.T) {
	t.Parallel()
	num := func(f float64) *float64 { return &f }
	schema := map[string]infer.Param{
		"prompt": {Type: "string", Max: num(3), Required: true},
		"steps":  {Type: "int", Min: num(1), Max: num(10), Default: json.RawMessage("4"), Clamp: true},
		"width":  {Type: "int", Min: num(8), Max: num(64), Step: 8},
		"guide":  {Type: "float", Min: num(0)},
		"safe":   {Type: "bool"},
	}
	tests := map[string]struct{ raw, field string }{
		"all is well":                          {`{"prompt":"äöü","width":16,"guide":7.5,"safe":true}`, ""},
		"other keys are passed over":           {`{"prompt":"","hat":"red"}`, ""},
		"null is absent":                       {`{"prompt":"","width":null}`, ""},
		"a required one is missing":            {`{}`, "prompt"},
		"a required one is null":               {`{"prompt":null}`, "prompt"},
		"characters are counted, not bytes":    {`{"prompt":"äöüß"}`, "prompt"},
		"a fraction is no whole number":        {`{"prompt":"","width":16.5}`, "width"},
		"an exponent is no whole number":       {`{"prompt":"","width":1e1}`, "width"},
		"a string is no number":                {`{"prompt":"","width":"16"}`, "width"},
		"not a multiple of the step":           {`{"prompt":"","width":17}`, "width"},
		"below the range":                      {`{"prompt":"","width":0}`, "width"},
		"above the range":                      {`{"prompt":"","width":72}`, "width"},
		"beyond what JSON keeps":               {`{"prompt":"","width":9007199254740993}`, "width"},
		"a number is no truth":                 {`{"prompt":"","safe":1}`, "safe"},
		"not an object":                        {`[]`, "params"},
		"a number beyond any float":            {`{"prompt":"","guide":1e999}`, "guide"},
		"out of a clamped range is no offence": {`{"prompt":"","steps":100}`, ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := infer.Bind(schema, json.RawMessage(tc.raw))
			var p *infer.ParamError
			if errors.As(err, &p); tc.field == "" && err != nil || tc.field != "" && (p == nil || p.Field != tc.field || !errors.Is(err, infer.ErrParams)) {
				t.Errorf("bound with %v, want one at %q", err, tc.field)
			}
		})
	}
	v, err := infer.Bind(schema, json.RawMessage(`{"prompt":"a","steps":100}`))
	if err != nil || v.Text("prompt") != "a" || v.Int("steps", 0) != 10 || v.Int("width", 8) != 8 || v.Float("steps", 0) != 10 {
		t.Errorf("values %v, %v", v, err)
	}
	if v, _ := infer.Bind(schema, json.RawMessage(`{"prompt":"a"}`)); v.Int("steps", 0) != 4 {
		t.Errorf("default is %d, want 4", v.Int("steps", 0))
	}
}

func TestWorkUnits(t *testing.T) {
	t.Parallel()
	w := func(coef, least uint64, of ...string) infer.Work {
		return infer.Work{Terms: []infer.Term{{Coef: coef, Of: of}}, Min: least}
	}
	tests := map[string]struct {
		work infer.Work
		u    infer.Usage
		want uint64
		ok   bool
	}{
		"pixels times steps times images": {w(1, 0, "out_px", "steps", "images"), infer.Usage{Pixels: 100, Steps: 4, Images: 3}, 1200, true},
		"the minimum of a small job":      {w(1, 4096, "out_px"), infer.Usage{Pixels: 1, Steps: 1, Images: 1}, 4096, true},
		"nothing delivered is nothing":    {w(1, 4096, "out_px"), infer.Usage{Pixels: 100, Steps: 1}, 0, true},
		"a product beyond 64 bits":        {w(math.MaxUint64, 0, "images", "out_px"), infer.Usage{Pixels: 2, Images: 1}, 0, false},
		"a sum beyond 64 bits": {infer.Work{Terms: []infer.Term{{Coef: math.MaxUint64, Of: []string{"images"}}, {Coef: 1, Of: []string{"images"}}}},
			infer.Usage{Images: 1}, 0, false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, ok := tc.work.Units(tc.u); got != tc.want || ok != tc.ok {
				t.Errorf("%d, %v; want %d, %v", got, ok, tc.want, tc.ok)
			}
		})
	}
}

func FuzzParseManifest(f *testing.F) {
	f.Add(sepiaJSON(f))
	f.Add([]byte(`{"schema":"infer/model/1","stages":[{"in":[{"shape":[1,"T"],"max":{"T":77}}]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := infer.ParseManifest(b)
		if err != nil {
			if !errors.Is(err, infer.ErrManifest) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if _, err := infer.CID(b); err != nil {
			t.Fatalf("a manifest without a CID: %v", err)
		}
		r := infer.Request{Pipeline: m.Pipeline, Input: infer.Input{Bytes: 1, Width: 8, Height: 8}}
		if p, err := infer.PlanPicture(infer.Model{Manifest: m}, r); err == nil && p.Usage(p.Images).Units != p.Units {
			t.Fatalf("the whole job is %d units, its parts %d", p.Units, p.Usage(p.Images).Units)
		}
	})
}
