package pipeline

import (
	"io"

	"github.com/castnet/castnet/infer"
)

// Upload is a request as it came from a client together with its whole input.
type Upload struct {
	Request infer.Request // In reads Body; a retry gives it a new reader
	Body    []byte        // the input's bytes
}

// Frontend is a pipeline that clients reach over HTTP.
type Frontend interface {
	infer.Pipeline
	// Parse reads a client's request, at most the pipeline's input limit and a little more. Model holds a CID afterwards
	// and Params a seed. Errors are ErrSpec, ErrParams, ErrModel, ErrTooLarge or ErrInput.
	Parse(contentType string, body io.Reader) (Upload, error)
	// Reply checks what was returned, one element per track, and makes the JSON a client reads. The usage counts the
	// results that are whole and as agreed, also when others are not: then the error is ErrOutput.
	Reply(r infer.Request, tracks [][]byte) (body []byte, u infer.Usage, err error)
}

// All returns every pipeline, judging models by what catalogue knows.
func All(catalogue *infer.Catalogue) []Frontend {
	return []Frontend{NewImageToImage(catalogue)}
}
