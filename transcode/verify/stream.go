package verify

import (
	"errors"
	"fmt"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/internal/ts"
)

// Stream checks one rendition frame by frame while its bytes arrive, before they are published: container, tracks,
// codec, sides, key frame first, and times that belong to the segment. What it lets through can be played; whether frames
// are missing only Check can say, when the segment has ended. It is not for concurrent use.
type Stream struct {
	in  inspector
	err error
}

// NewStream returns a Stream for the rendition of src in rung p. Of src it uses Source, Limits and, unless it is
// negative, PTS.
func NewStream(src transcode.Segment, p transcode.Profile) *Stream {
	s := &Stream{}
	s.in.init(src, p, true)
	s.in.anchored = src.PTS >= 0
	return s
}

// Write checks the next bytes. It returns a *Fault, which is an ErrRefused, for the first thing that is wrong, and the
// same for ever after.
func (s *Stream) Write(b []byte) error {
	if s.err == nil {
		s.err = s.in.write(b)
	}
	return s.err
}

// Close checks the last frame, which only the end of the rendition completes. A rendition without a frame is Missing.
func (s *Stream) Close() error {
	if s.err == nil {
		s.err = s.in.close()
	}
	return s.err
}

// Frames returns how many frames have arrived whole and passed: what the engine can be believed to have delivered.
func (s *Stream) Frames() int { return s.in.frames }

// Pixels returns Frames times the sides the profile has for this source.
func (s *Stream) Pixels() uint64 { return s.in.profile.Pixels(s.in.frames) }

// inspector finds out what is wrong with one rendition on its own.
type inspector struct {
	profile  transcode.Profile // fitted
	strict   bool              // the first fault ends it; otherwise faults are collected
	anchored bool              // first is known
	first    int64             // PTS of the segment
	window   int64             // ticks a frame may be after first
	most     int               // frames

	scan          *ts.Scanner
	listed        bool // the tracks have been looked at
	frames, bytes int
	width, height int
	pts           []int64
	dts           int64 // of the last unit
	reasons       []Reason
}

func (in *inspector) init(src transcode.Segment, p transcode.Profile, strict bool) {
	limits := src.Limits
	if limits.Duration <= 0 {
		limits.Duration = transcode.MaxDuration
	}
	if limits.FPS == (transcode.Rate{}) {
		limits.FPS = transcode.Rate{Num: transcode.MaxFPS, Den: 1}
	}
	in.profile, in.strict, in.first = p.Fit(src.Source), strict, src.PTS
	in.window = ticks(limits.Duration)
	in.most = limits.Frames(p)
	in.scan = ts.NewScanner(in.unit)
}

// fault notes a finding. It returns an error only in a strict inspection, so callers may go on with a nil one.
func (in *inspector) fault(r Reason, format string, args ...any) error {
	if in.strict {
		return &Fault{Reason: r, Detail: "rung " + in.profile.Name + ": " + fmt.Sprintf(format, args...)}
	}
	for _, known := range in.reasons {
		if known == r {
			return nil
		}
	}
	in.reasons = append(in.reasons, r)
	return nil
}

func (in *inspector) write(b []byte) error {
	in.bytes += len(b)
	_, err := in.scan.Write(b)
	return in.container(err)
}

func (in *inspector) close() error {
	if err := in.container(in.scan.Close()); err != nil {
		return err
	}
	if in.frames == 0 && len(in.reasons) == 0 {
		return in.fault(Missing, "no frame in %d bytes", in.bytes)
	}
	return nil
}

// container turns the scanner's findings into faults and looks at the tracks once they are known.
func (in *inspector) container(err error) error {
	if errors.Is(err, ts.ErrFormat) {
		return in.fault(Container, "%v", err)
	}
	if err != nil {
		return err
	}
	if in.listed || in.scan.Streams() == nil {
		return nil
	}
	in.listed = true
	tracks := in.scan.Streams()
	if len(tracks) != 1 {
		if err := in.fault(Streams, "%d tracks, want 1", len(tracks)); err != nil {
			return err
		}
	}
	for _, t := range tracks {
		if t.Type == ts.TypeH264 {
			return nil
		}
	}
	return in.fault(Codec, "no H.264 track")
}

// unit checks one access unit.
func (in *inspector) unit(u ts.Unit) error {
	f, err := ts.Parse(u.Data)
	if err != nil {
		return err
	}
	if in.frames == 0 && (!f.IDR || f.SPS == nil || !f.HasPPS) {
		if err := in.fault(KeyFrame, "starts without a key frame and its parameter sets"); err != nil {
			return err
		}
	}
	if f.SPS != nil {
		in.width, in.height = f.SPS.Width(), f.SPS.Height()
		if in.width != in.profile.Width || in.height != in.profile.Height {
			if err := in.fault(Size, "%dx%d, want %dx%d", in.width, in.height, in.profile.Width, in.profile.Height); err != nil {
				return err
			}
		}
		if !planar(f) {
			if err := in.fault(Codec, "not 8 bit 4:2:0"); err != nil {
				return err
			}
		}
	}
	if f.Pictures != 1 {
		if err := in.fault(Frames, "%d pictures in one unit", f.Pictures); err != nil {
			return err
		}
	}
	return in.times(u, f.Pictures)
}

// planar says whether a parameter set is of 8-bit 4:2:0 pictures; profiles without the field are by definition.
func planar(f ts.Frame) bool {
	switch f.SPS.ProfileIdc {
	case 66, 77, 88:
		return true
	}
	return f.SPS.ChromaFormatIdc == 1 && f.SPS.BitDepthLumaMinus8 == 0 && f.SPS.BitDepthChromaMinus8 == 0
}

// times checks when a unit is decoded and shown, and counts it.
func (in *inspector) times(u ts.Unit, pictures int) error {
	if in.frames > 0 && ts.Since(u.DTS, in.dts) <= 0 || ts.Since(u.PTS, u.DTS) < 0 {
		if err := in.fault(Timestamps, "frame %d decoded at %d, shown at %d, after %d", in.frames, u.DTS, u.PTS, in.dts); err != nil {
			return err
		}
	}
	if !in.anchored {
		in.first, in.anchored = u.PTS, true
	}
	early := interval(in.profile.FPS) / 2 // a changed rate moves the first frame by up to half its interval
	if at := ts.Since(u.PTS, in.first); at < -early-1 || at > in.window+early+1 {
		if err := in.fault(Timestamps, "frame %d is %d ticks from the segment's start", in.frames, at); err != nil {
			return err
		}
	}
	pictures = min(pictures, 1) // a unit stuffed with more must not count for more
	if in.frames+pictures > in.most {
		if err := in.fault(Frames, "more than %d frames", in.most); err != nil {
			return err
		}
	}
	in.frames += pictures
	in.dts, in.pts = u.DTS, append(in.pts, u.PTS)
	return nil
}

// interval returns the ticks between two frames of a rate, 0 for the zero rate.
func interval(r transcode.Rate) int64 {
	if r.Num <= 0 {
		return 0
	}
	return transcode.TimeBase * int64(r.Den) / int64(r.Num)
}

func ticks(d time.Duration) int64 { return d.Milliseconds() * (transcode.TimeBase / 1000) }
