package verify

import (
	"errors"
	"fmt"

	"github.com/castnet/castnet/transcode"
)

// ErrRefused is what Stream returns, wrapped in a Fault, for bytes that must not be published.
var ErrRefused = errors.New("verify: rendition refused")

// Reason is one of a closed set of findings against a rendition; metrics and observations use it as a label.
type Reason string

// All reasons there are.
const (
	Missing    Reason = "missing"    // no such rendition, or not a byte of it
	Container  Reason = "container"  // not an MPEG-TS a player would read
	Streams    Reason = "streams"    // other tracks than one of video
	Codec      Reason = "codec"      // not H.264, 4:2:0, 8 bit
	Size       Reason = "size"       // sides differ from the profile's
	Frames     Reason = "frames"     // more or fewer frames than the source gives
	Timestamps Reason = "timestamps" // presentation times off the source's grid, or decoding times that go back
	KeyFrame   Reason = "key_frame"  // does not start with an IDR frame and its parameter sets
	Duration   Reason = "duration"   // first to last frame spans more or less time than in the source
)

// Result is what was found in one rendition.
type Result struct {
	Profile       transcode.Profile // as fitted to the source
	Width, Height int               // of the parameter sets; 0 when there were none
	Frames        int               // pictures counted
	Pixels        uint64            // Width × Height × Frames: measured, not claimed
	Bytes         int
	Reasons       []Reason // empty when nothing is wrong
}

// Verdict is what Check found in all renditions of a segment.
type Verdict struct {
	Source     Source
	Renditions []Result // one per rung of the ladder, in its order
	Pixels     uint64   // sum over the renditions: what may be charged
}

// Source is what Check counted in the segment itself.
type Source struct {
	Frames   int
	FirstPTS int64 // 1/TimeBase seconds, 33 bits
	LastPTS  int64
}

// OK says whether no rendition has a reason against it.
func (v Verdict) OK() bool { return len(v.Reasons()) == 0 }

// Reasons returns every reason found, each once, in the order of the rungs.
func (v Verdict) Reasons() []Reason {
	var all []Reason
	seen := map[Reason]bool{}
	for _, r := range v.Renditions {
		for _, reason := range r.Reasons {
			if !seen[reason] {
				seen[reason] = true
				all = append(all, reason)
			}
		}
	}
	return all
}

// Fault is an ErrRefused with its reason.
type Fault struct {
	Reason Reason
	Detail string
}

// Error says the reason and the facts.
func (f *Fault) Error() string { return fmt.Sprintf("%v: %s: %s", ErrRefused, f.Reason, f.Detail) }

// Unwrap makes errors.Is(err, ErrRefused) true.
func (f *Fault) Unwrap() error { return ErrRefused }
