package transcode

import (
	"context"
	"fmt"
	"io"
	"time"
)

// TimeBase is the number of ticks in a second of every presentation time in this package: the 90 kHz clock of MPEG-TS,
// unwrapped to 64 bits.
const TimeBase = 90_000

// Codec names the coding of a video track.
type Codec string

// H264 is the only video codec every part of the network speaks today.
const H264 Codec = "h264"

// Segment is one independently decodable piece of a stream: it starts at a key frame and its body is an MPEG-TS of the
// video track alone, with the stream's absolute presentation times. The body may still be growing.
type Segment struct {
	Seq           uint64        // position in the stream, from 0, without holes
	PTS           int64         // presentation time of the first frame in 1/TimeBase seconds, unwrapped
	Source        Source        // what the source is, as read from its parameter sets
	Body          Body          // MPEG-TS, video only
	Ended         <-chan Extent // receives once, when the last frame is known; closed without a value when the source died
	Discontinuity bool          // the source changed or restarted before this segment
	CapturedAt    time.Time     // wall clock when the first frame arrived
	Limits        Limits        // what its job agreed to; zero fields leave the engine's own bounds
}

// Source describes a video track. FPS is Num/Den; zero when the stream does not say and too few frames were seen.
type Source struct {
	Codec         Codec
	Width, Height int
	FPS           Rate
	Interlaced    bool
	Rotation      int // degrees clockwise: 0, 90, 180 or 270
	HasAudio      bool
}

// Rate is a frame rate as an exact ratio.
type Rate struct{ Num, Den int }

// Float returns frames per second, 0 for the zero Rate.
func (r Rate) Float() float64 {
	if r.Den == 0 {
		return 0
	}
	return float64(r.Num) / float64(r.Den)
}

// Extent is what is known of a segment once its last frame has arrived.
type Extent struct {
	Frames   int
	Duration time.Duration
	Bytes    int64
	EndedAt  time.Time // wall clock when the last frame arrived
}

// Body is a bounded replay buffer: every reader starts at byte 0 and waits while the segment grows, so that a retry, a
// hedge and the verifier can read it again. A reader ends with io.EOF at the segment's end and with an error when the
// source died.
type Body interface{ Open() io.ReadCloser }

// Profile is one rung of a ladder. Sides are even; zero FPS keeps the source's rate.
type Profile struct {
	Name          string // unique in its ladder, [a-z0-9_-]{1,32}
	Width, Height int
	FPS           Rate
	Bitrate       int // bit/s, the target of the encoder
	Codec         Codec
	Preset        string // x264 preset; empty means veryfast
	Scaler        string // lanczos or bicubic; empty means lanczos
	LowLatency    bool   // x264 tune zerolatency
}

// Pixels returns what frames frames of p cost in units of video work: width × height × frames.
func (p Profile) Pixels(frames int) uint64 {
	if p.Width <= 0 || p.Height <= 0 || frames <= 0 {
		return 0
	}
	return uint64(p.Width) * uint64(p.Height) * uint64(frames)
}

// Rendition is one transcoded rung of one segment: a complete MPEG-TS, video only.
type Rendition struct {
	Profile Profile
	Data    []byte
}

// Usage is what an engine has produced so far; all counts are cumulative.
type Usage struct {
	Pixels uint64        // width × height × frames over all renditions, frames really encoded
	Frames []int         // per rendition
	Tail   time.Duration // last input byte taken → last output byte given; set in the final Usage
}

// Sink takes what an engine produces, from one goroutine per rendition. An error returned by Sink ends the job.
type Sink interface {
	Write(rendition int, b []byte) error
	Used(Usage) error
}

// Engine transcodes one segment into every rung of ladder. It reads s.Body while it grows and writes MPEG-TS bytes as
// soon as they exist. Errors: ErrMedia when the input is not what a segment must be, ErrLimit when it exceeds the
// agreed bounds, ErrEngine when the engine itself is at fault (another engine may succeed), or the context's.
type Engine interface {
	Transcode(ctx context.Context, s Segment, ladder []Profile, out Sink) (Usage, error)
}

// String names the rate as num/den.
func (r Rate) String() string { return fmt.Sprintf("%d/%d", r.Num, r.Den) }
