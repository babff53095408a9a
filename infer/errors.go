package infer

import (
	"context"
	"errors"
	"fmt"
)

// What can be wrong with an AI job. Pipelines and runners wrap these; [CodeOf] maps them to one word for the wire.
var (
	ErrSpec     = errors.New("infer: job spec cannot be used")
	ErrParams   = errors.New("infer: parameter not acceptable")
	ErrModel    = errors.New("infer: unknown model")
	ErrManifest = errors.New("infer: model manifest not acceptable")
	ErrInput    = errors.New("infer: input cannot be used")
	ErrTooLarge = errors.New("infer: input exceeds the limits")
	ErrBusy     = errors.New("infer: no free slot")
	ErrWorker   = errors.New("infer: worker died or ran away")
	ErrOutput   = errors.New("infer: output is not what was agreed")
	ErrConfig   = errors.New("infer: invalid configuration")
)

// Code is what went wrong in one word, free of any transport's numbers.
type Code string

// The codes an AI job can end with.
const (
	CodeBadRequest   Code = "bad_json"          // body not JSON, multipart broken, spec unreadable
	CodeParams       Code = "invalid_parameter" // missing, wrong type or out of range
	CodeModel        Code = "model_not_found"   // nobody serves it
	CodeTooLarge     Code = "too_large"         // over a byte or pixel limit
	CodeInput        Code = "invalid_input"     // not a picture, truncated, other size than announced
	CodeNoCapacity   Code = "no_capacity"       // try again later or elsewhere
	CodeWorker       Code = "worker_failed"     // the engine is at fault, another may succeed
	CodeOutput       Code = "bad_output"        // result failed the checks, not delivered, not billed
	CodeDeadline     Code = "deadline"          // the job's time was over
	CodeCancelled    Code = "cancelled"         // whoever asked went away
	CodeUnclassified Code = "internal"
)

// ParamError says which parameter was refused and why; it is an ErrParams.
type ParamError struct {
	Field  string // the parameter's name as the client sent it
	Reason string // one clause, for people
}

// Error names the field and the reason.
func (e *ParamError) Error() string { return fmt.Sprintf("%v: %s: %s", ErrParams, e.Field, e.Reason) }

// Unwrap makes every ParamError an ErrParams.
func (e *ParamError) Unwrap() error { return ErrParams }

// codes is searched in order, so that the more telling error of a chain comes first.
var codes = []struct {
	err  error
	code Code
}{
	{ErrParams, CodeParams}, {ErrModel, CodeModel}, {ErrTooLarge, CodeTooLarge},
	{ErrInput, CodeInput}, {ErrSpec, CodeBadRequest}, {ErrBusy, CodeNoCapacity}, {ErrOutput, CodeOutput},
	{ErrWorker, CodeWorker}, {context.DeadlineExceeded, CodeDeadline}, {context.Canceled, CodeCancelled},
}

// CodeOf returns the code of err, CodeUnclassified when nothing is known about it and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	for _, c := range codes {
		if errors.Is(err, c.err) {
			return c.code
		}
	}
	return CodeUnclassified
}
