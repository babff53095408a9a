package worker

import "errors"

// Why a worker and an orchestrator do not come together.
var (
	ErrAuth     = errors.New("worker: not authenticated")
	ErrFull     = errors.New("worker: no place for another worker")
	ErrProtocol = errors.New("worker: peer broke the protocol")
	ErrConfig   = errors.New("worker: invalid configuration")
)

// Codes of these errors on the wire.
const (
	codeAuth     = 1
	codeFull     = 2
	codeProtocol = 3
)

func codeOf(err error) uint32 {
	switch {
	case errors.Is(err, ErrAuth):
		return codeAuth
	case errors.Is(err, ErrFull):
		return codeFull
	}
	return codeProtocol
}

func errorOf(code uint32) error {
	switch code {
	case codeAuth:
		return ErrAuth
	case codeFull:
		return ErrFull
	}
	return ErrProtocol
}
