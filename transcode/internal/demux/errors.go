package demux

import "errors"

// What can be wrong with an MPEG-TS.
var (
	ErrNoPackets = errors.New("demux: not an MPEG-TS")
	ErrCodec     = errors.New("demux: video is not H.264")
	ErrLimit     = errors.New("demux: frame exceeds the limit")
)
