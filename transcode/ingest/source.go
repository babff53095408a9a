package ingest

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"

	"github.com/castnet/castnet/transcode"
)

// maxSide is the longest side of a frame that is taken.
const maxSide = 4096

// params are a stream's parameter sets; they go in front of every IDR, because a segment must be decodable alone.
type params struct {
	sps []byte
	pps [][]byte
}

// same reports whether q describes the same pictures.
func (p params) same(q params) bool {
	return slices.Equal(p.sps, q.sps) && slices.EqualFunc(p.pps, q.pps, slices.Equal[[]byte])
}

func (p params) known() bool { return len(p.sps) > 0 && len(p.pps) > 0 }

// source reads what the sequence parameter set says. FPS stays zero when it does not say or cannot be believed.
func (p params) source() (transcode.Source, error) {
	var sps h264.SPS
	if err := sps.Unmarshal(p.sps); err != nil {
		return transcode.Source{}, fmt.Errorf("sequence parameter set of %d bytes: %w: %w", len(p.sps), err, ErrMedia)
	}
	src := transcode.Source{
		Codec: transcode.H264, Width: sps.Width(), Height: sps.Height(), Interlaced: !sps.FrameMbsOnlyFlag,
	}
	if src.Width < 2 || src.Height < 2 || src.Width > maxSide || src.Height > maxSide {
		return transcode.Source{}, fmt.Errorf("frames of %dx%d, sides of at most %d: %w", src.Width, src.Height, maxSide, ErrLimit)
	}
	if v := sps.VUI; v != nil && v.TimingInfo != nil && v.TimingInfo.NumUnitsInTick > 0 {
		src.FPS = reduce(int64(v.TimingInfo.TimeScale), 2*int64(v.TimingInfo.NumUnitsInTick))
		if f := src.FPS.Float(); f < 1 || f > 240 {
			src.FPS = transcode.Rate{}
		}
	}
	return src, nil
}

// usual lists the frame rates cameras and encoders use; an estimate is rounded to one of them when it is near.
func usual() []transcode.Rate {
	return []transcode.Rate{
		{Num: 30, Den: 1}, {Num: 60, Den: 1}, {Num: 25, Den: 1}, {Num: 50, Den: 1}, {Num: 24, Den: 1}, {Num: 48, Den: 1},
		{Num: 15, Den: 1}, {Num: 20, Den: 1}, {Num: 12, Den: 1}, {Num: 10, Den: 1}, {Num: 120, Den: 1}, {Num: 5, Den: 1},
	}
}

// estimate derives a frame rate from the presentation times of the first frames, which may be a millisecond off each.
func estimate(pts []int64) transcode.Rate {
	if len(pts) < 2 {
		return transcode.Rate{}
	}
	span := slices.Max(pts) - slices.Min(pts)
	if span <= 0 {
		return transcode.Rate{}
	}
	fps := float64(len(pts)-1) * transcode.TimeBase / float64(span)
	for _, r := range usual() {
		if math.Abs(fps/r.Float()-1) < 0.02 {
			return r
		}
	}
	if fps < 1 || fps > 240 {
		return transcode.Rate{}
	}
	return reduce(int64(math.Round(fps*1000)), 1000)
}

func reduce(num, den int64) transcode.Rate {
	a, b := num, den
	for b != 0 {
		a, b = b, a%b
	}
	if a == 0 {
		return transcode.Rate{}
	}
	return transcode.Rate{Num: int(num / a), Den: int(den / a)}
}

// ticks converts a duration to the clock of presentation times.
func ticks(d time.Duration) int64 { return int64(d) * 9 / 100_000 }

// span converts presentation time to a duration.
func span(t int64) time.Duration { return time.Duration(t) * time.Second / transcode.TimeBase }

// unwrap continues a counter of the given period: it returns the value congruent to x that is nearest to last.
func unwrap(last, x, period int64) int64 {
	d := (x - last) % period
	if d > period/2 {
		d -= period
	} else if d < -period/2 {
		d += period
	}
	return last + d
}
