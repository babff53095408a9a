package ts

import (
	"fmt"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
)

// Frame is what an access unit of H.264 says about itself.
type Frame struct {
	Pictures int       // 1 in an ordinary unit, 0 when it holds parameters only
	IDR      bool      // its picture starts a sequence
	SPS      *h264.SPS // parameter set in front of it, nil when there was none
	HasPPS   bool
}

// Parse reads the NAL units of an access unit in Annex B form.
func Parse(data []byte) (Frame, error) {
	var f Frame
	var units h264.AnnexB
	if err := units.Unmarshal(data); err != nil {
		return f, fmt.Errorf("access unit of %d bytes: %w: %w", len(data), err, ErrFormat)
	}
	for _, nal := range units {
		switch h264.NALUType(nal[0] & 0x1f) {
		case h264.NALUTypeSPS:
			var sps h264.SPS
			if err := sps.Unmarshal(nal); err != nil {
				return f, fmt.Errorf("parameter set: %w: %w", err, ErrFormat)
			}
			f.SPS = &sps
		case h264.NALUTypePPS:
			f.HasPPS = true
		case h264.NALUTypeIDR:
			f.IDR = true
			f.Pictures += first(nal)
		case h264.NALUTypeNonIDR, h264.NALUTypeDataPartitionA:
			f.Pictures += first(nal)
		}
	}
	return f, nil
}

// first is 1 for the first slice of a picture: first_mb_in_slice is the leading ue(v), and 0 is coded as a single one bit.
func first(nal []byte) int {
	if len(nal) > 1 && nal[1]&0x80 != 0 {
		return 1
	}
	return 0
}
