package models

import (
	"embed"
	"encoding/json"
	"fmt"

	"github.com/castnet/castnet/infer"
)

//go:embed sepia-ink reference
var files embed.FS

// Example is a request to a built-in model and the answer that independent arithmetic gives.
type Example struct {
	Pipeline  string
	Model     string // CID
	Params    json.RawMessage
	Input     []byte        // PNG
	Output    []byte        // PNG
	Tolerance infer.Compare // within which a result equals Output
}

// Builtin returns the embedded models.
func Builtin() []infer.Model {
	m, err := infer.LoadModels(files)
	if err != nil {
		panic(fmt.Sprintf("models: the embedded ones do not load: %v", err)) //nolint:forbidigo // impossible: they are compiled in and tested
	}
	return m
}

// SepiaExample returns the reference of the built-in image-to-image model.
func SepiaExample() Example {
	m, err := infer.NewCatalogue(Builtin()...).Find("image-to-image", "sepia-ink")
	if err != nil {
		panic(fmt.Sprintf("models: %v", err)) //nolint:forbidigo // impossible: as above
	}
	return Example{Pipeline: "image-to-image", Model: m.CID, Params: json.RawMessage(`{"prompt":"","strength":0.8}`),
		Input: read("reference/sepia-in.png"), Output: read("reference/sepia-out.png"),
		Tolerance: m.Manifest.Determinism.Compare}
}

func read(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("models: %v", err)) //nolint:forbidigo // impossible: as above
	}
	return b
}
