package hls

import "errors"

// What can be wrong with a stream that is written or asked for.
var (
	ErrConfig    = errors.New("hls: invalid configuration")
	ErrName      = errors.New("hls: invalid name")
	ErrExists    = errors.New("hls: stream is being published")
	ErrNoStream  = errors.New("hls: no such stream")
	ErrNoRung    = errors.New("hls: no such rendition")
	ErrNoSegment = errors.New("hls: no such segment")
	ErrNotYet    = errors.New("hls: stream has no content yet")
	ErrLimit     = errors.New("hls: segment exceeds the limits")
	ErrLate      = errors.New("hls: segment already listed")
	ErrEnded     = errors.New("hls: stream has ended")
)
