package infer

import (
	"context"
	"encoding/json"
	"io"
)

// Request is one AI job. In and Control may still be open while it runs.
type Request struct {
	Pipeline string          // name of a Pipeline, as image-to-image
	Model    string          // a model's CID or its name; empty asks for the pipeline's default
	Params   json.RawMessage // one JSON object; nil means {}
	Input    Input           // what is said about In before it is read; the body is checked against it
	In       io.Reader       // the input's bytes, as a PNG or JPEG file; nil when the pipeline takes none
	Control  <-chan []byte   // parameter changes of a live job; nil otherwise
}

// Input is what a request says of its input before the input arrives, so that work and limits are known at admission.
type Input struct {
	Bytes  int64 // length of the input in bytes; 0 when unknown, as for a live stream
	Width  int   // pixels; 0 when the input is not a picture
	Height int   // pixels
}

// Part is a piece of output. Bytes of one track follow each other; a track is one picture, one text, one stream.
type Part struct {
	Track int    // from 0
	Bytes []byte // at most MaxPart bytes; valid until emit returns
	Usage Usage  // cumulative, this part included
}

// MaxPart is the most bytes one Part holds.
const MaxPart = 64 << 10

// Usage is what was done and delivered so far; all counts are cumulative.
type Usage struct {
	Units  uint64 // work units by the manifest's formula, of complete results only
	Images uint64 // pictures completely delivered
	Pixels uint64 // of one picture: width × height
	Steps  uint64 // of one picture
}

// Pipeline judges requests of one kind and counts their work. It runs nothing and is safe for concurrent use.
type Pipeline interface {
	// Name returns the pipeline's name as it is advertised.
	Name() string
	// Validate checks everything that can be known before In is read and returns the most units the job can be.
	// Errors are ErrParams, ErrModel, ErrTooLarge or ErrInput.
	Validate(r Request) (maxUnits uint64, err error)
	// Units returns the work of what was delivered, never more than Validate returned; 0 for a request it would refuse.
	Units(r Request, u Usage) uint64
}

// Runner does requests. emit is called from one goroutine, in order; its error ends the job. The returned Usage counts
// what was emitted even when the error is not nil. Errors: those of Validate for input that is not what the request
// said, ErrBusy, ErrWorker (another runner may succeed), ErrOutput, or the context's.
type Runner interface {
	Run(ctx context.Context, r Request, emit func(Part) error) (Usage, error)
}

// ModelState is what a runner says of one model it can run.
type ModelState struct {
	CID, Name, Pipeline string
	Warm                bool    // loaded and warmed up: the next job does not wait for it
	NsPerUnit           float64 // measured, exponentially weighted; 0 before the first job
}

// Engine is a Runner that says which models it holds.
type Engine interface {
	Runner
	Models() []ModelState
}
