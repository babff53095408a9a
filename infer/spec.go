package infer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/infer/pb"
)

// Limits of a spec; a job header carries it as opaque bytes.
const (
	MaxSpec   = 64 << 10 // bytes of an encoded spec
	maxName   = 128      // bytes of a pipeline's or a model's name
	maxSide   = 1 << 15  // pixels, sides beyond it are not representable anywhere
	maxLength = 1 << 40  // bytes of an announced input
)

// nameForm is what pipelines and models may be called; a CID fits it too.
var nameForm = regexp.MustCompile(`^[a-zA-Z0-9][a-zA-Z0-9._/:-]*$`)

// EncodeSpec returns r without its streams as the bytes a job header carries. Equal requests give equal bytes: parameters
// are written with sorted keys and no spaces. Errors are ErrSpec.
func EncodeSpec(r Request) ([]byte, error) {
	params := r.Params
	if len(bytes.TrimSpace(params)) == 0 {
		params = json.RawMessage("{}")
	}
	params, err := Canonical(params)
	if err != nil {
		return nil, fmt.Errorf("params: %w: %w", err, ErrSpec)
	}
	if r.Input.Bytes < 0 || r.Input.Width < 0 || r.Input.Height < 0 {
		return nil, fmt.Errorf("input of %d bytes, %dx%d: %w", r.Input.Bytes, r.Input.Width, r.Input.Height, ErrSpec)
	}
	r.Params = params
	if err := checkSpec(r); err != nil {
		return nil, err
	}
	msg := &pb.Spec{Pipeline: r.Pipeline, Model: r.Model, Params: params, Input: &pb.Input{
		Bytes: uint64(r.Input.Bytes), Width: uint32(r.Input.Width), Height: uint32(r.Input.Height)}}
	b, err := proto.MarshalOptions{Deterministic: true}.Marshal(msg)
	if err != nil {
		return nil, fmt.Errorf("spec of %s: %w: %w", r.Pipeline, err, ErrSpec)
	}
	if len(b) > MaxSpec {
		return nil, fmt.Errorf("spec of %d bytes, at most %d: %w", len(b), MaxSpec, ErrSpec)
	}
	return b, nil
}

// DecodeSpec returns the request b stands for, with no streams. It checks form and limits only; a Pipeline judges the
// rest. Errors are ErrSpec.
func DecodeSpec(b []byte) (Request, error) {
	if len(b) > MaxSpec {
		return Request{}, fmt.Errorf("spec of %d bytes, at most %d: %w", len(b), MaxSpec, ErrSpec)
	}
	var msg pb.Spec
	if err := proto.Unmarshal(b, &msg); err != nil {
		return Request{}, fmt.Errorf("%w: %w", err, ErrSpec)
	}
	in := msg.GetInput()
	if in.GetBytes() > maxLength || in.GetWidth() > maxSide || in.GetHeight() > maxSide {
		return Request{}, fmt.Errorf("input of %d bytes, %dx%d: %w", in.GetBytes(), in.GetWidth(), in.GetHeight(), ErrSpec)
	}
	params, err := Canonical(msg.GetParams())
	if err != nil {
		return Request{}, fmt.Errorf("params: %w: %w", err, ErrSpec)
	}
	r := Request{Pipeline: msg.GetPipeline(), Model: msg.GetModel(), Params: params,
		Input: Input{Bytes: int64(in.GetBytes()), Width: int(in.GetWidth()), Height: int(in.GetHeight())}}
	return r, checkSpec(r)
}

// checkSpec holds what encoder and decoder demand alike.
func checkSpec(r Request) error {
	switch {
	case len(r.Pipeline) > maxName || !nameForm.MatchString(r.Pipeline):
		return fmt.Errorf("pipeline name %.40q: %w", r.Pipeline, ErrSpec)
	case r.Model != "" && (len(r.Model) > maxName || !nameForm.MatchString(r.Model)):
		return fmt.Errorf("model name %.40q: %w", r.Model, ErrSpec)
	case r.Input.Bytes > maxLength || r.Input.Width > maxSide || r.Input.Height > maxSide:
		return fmt.Errorf("input of %d bytes, %dx%d: %w", r.Input.Bytes, r.Input.Width, r.Input.Height, ErrSpec)
	case len(r.Params) == 0 || r.Params[0] != '{':
		return fmt.Errorf("params are not a JSON object: %w", ErrSpec)
	}
	return nil
}
