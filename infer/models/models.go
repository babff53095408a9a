package models

import (
	"encoding/json"

	"github.com/castnet/castnet/infer"
)

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
func Builtin() []infer.Model { return nil }

// SepiaExample returns the reference of the image-to-image model.
func SepiaExample() Example { return Example{} }
