package ingest

import (
	"time"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
)

// frame is one video access unit as an input delivers it. Times are unwrapped, in 1/transcode.TimeBase seconds.
type frame struct {
	pts, dts int64
	au       [][]byte
	at       time.Time // when it arrived
	idr      bool      // set by clean
}

// unit is one AAC access unit.
type unit struct {
	pts  int64
	data []byte
}

// clean takes parameter sets, delimiters and filler out of f and returns the parameter sets it carried. It reports whether
// a picture is left.
func (f *frame) clean() (params, bool) {
	var p params
	picture := false
	kept := make([][]byte, 0, len(f.au)+3)
	for _, nalu := range f.au {
		if len(nalu) == 0 {
			continue
		}
		switch h264.NALUType(nalu[0] & 0x1f) {
		case h264.NALUTypeSPS:
			p.sps = nalu
			continue
		case h264.NALUTypePPS:
			p.pps = append(p.pps, nalu)
			continue
		case h264.NALUTypeAccessUnitDelimiter, h264.NALUTypeFillerData, h264.NALUTypeEndOfSequence, h264.NALUTypeEndOfStream:
			continue
		case h264.NALUTypeIDR:
			f.idr, picture = true, true
		case h264.NALUTypeNonIDR, h264.NALUTypeDataPartitionA:
			picture = true
		}
		kept = append(kept, nalu)
	}
	f.au = kept
	return p, picture
}

// size returns how many bytes f holds.
func (f *frame) size() int {
	n := 0
	for _, b := range f.au {
		n += len(b)
	}
	return n
}

// clock unwraps the counter of an input into presentation time. Audio and video share one, so that they stay together.
type clock struct {
	period int64 // of the counter, in its own units
	scale  int64 // ticks per unit
	shift  int64 // added to all times
	last   int64
	begun  bool
}

// at returns the time of counter value x.
func (c *clock) at(x int64) int64 {
	if !c.begun {
		c.begun, c.last = true, x
	}
	c.last = unwrap(c.last, x, c.period)
	return c.last*c.scale + c.shift
}
