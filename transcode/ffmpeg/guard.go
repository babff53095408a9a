package ffmpeg

import (
	"errors"
	"fmt"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/internal/ts"
)

// maxHeld bounds the first access unit, which is held back until its parameter sets are known to be harmless.
const maxHeld = 4 << 20

// guard reads a segment on its way into a child and stops what a child should never see: no video, frames of 33
// megapixels, two frames ten minutes apart that a rate conversion would fill with thousands.
type guard struct {
	limits transcode.Limits
	scan   *ts.Scanner

	held     []byte // start of the segment, until its first frame has been looked at
	frames   int
	most     int
	first    int64 // PTS of the first frame
	min, max int64 // of all frames, relative to first
}

func newGuard(l transcode.Limits) *guard {
	g := &guard{limits: l, most: l.Frames(transcode.Profile{})}
	g.scan = ts.NewScanner(g.unit)
	return g
}

// admit looks at the next bytes and returns what may go to the child now, which is valid until the next call.
func (g *guard) admit(b []byte) ([]byte, error) {
	if _, err := g.scan.Write(b); err != nil {
		return nil, blame(err)
	}
	if g.frames > 0 && g.held == nil {
		return b, nil
	}
	if len(g.held)+len(b) > maxHeld {
		return nil, fmt.Errorf("no frame in the first %d bytes: %w", maxHeld, transcode.ErrMedia)
	}
	g.held = append(g.held, b...)
	if g.frames == 0 {
		return nil, nil
	}
	return g.release(), nil
}

// end looks at the last frame and returns what was held back.
func (g *guard) end() ([]byte, error) {
	if err := g.scan.Close(); err != nil {
		return nil, blame(err)
	}
	if g.frames == 0 {
		return nil, fmt.Errorf("no H.264 frame in it: %w", transcode.ErrMedia)
	}
	return g.release(), nil
}

func (g *guard) release() []byte {
	b := g.held
	g.held = nil
	return b
}

// unit checks one access unit.
func (g *guard) unit(u ts.Unit) error {
	f, err := ts.Parse(u.Data)
	if err != nil {
		return err
	}
	if f.SPS != nil && (f.SPS.Width() > transcode.MaxSide || f.SPS.Height() > transcode.MaxSide) {
		return fmt.Errorf("frames of %dx%d, sides up to %d: %w", f.SPS.Width(), f.SPS.Height(), transcode.MaxSide, transcode.ErrLimit)
	}
	if f.Pictures == 0 {
		return nil
	}
	if g.frames == 0 {
		if !f.IDR || f.SPS == nil {
			return fmt.Errorf("does not start with a key frame and its parameter sets: %w", transcode.ErrMedia)
		}
		g.first = u.PTS
	}
	at := ts.Since(u.PTS, g.first)
	g.min, g.max = min(g.min, at), max(g.max, at)
	if g.max-g.min > g.limits.Duration.Milliseconds()*(transcode.TimeBase/1000) {
		return fmt.Errorf("frames span more than %s: %w", g.limits.Duration, transcode.ErrLimit)
	}
	if g.frames++; g.frames > g.most {
		return fmt.Errorf("more than %d frames in %s: %w", g.most, g.limits.Duration, transcode.ErrLimit)
	}
	return nil
}

// blame makes the scanner's findings the media's fault; the guard's own carry their kind already.
func blame(err error) error {
	if errors.Is(err, ts.ErrFormat) {
		return fmt.Errorf("%w: %w", err, transcode.ErrMedia)
	}
	return err
}
