package verify

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/internal/ts"
)

// Check compares what an engine returned for src with src itself, packet by packet and without decoding a picture. It
// reads src.Body to its end, so it blocks while the segment grows; ctx ends that. An error says that no verdict was
// possible: the source could not be read (ErrMedia) or ctx ended. Whatever is wrong with a rendition is in the Verdict.
// got is matched with the ladder by the names of the profiles.
func Check(ctx context.Context, src transcode.Segment, ladder []transcode.Profile, got []transcode.Rendition) (Verdict, error) {
	times, err := read(ctx, src.Body)
	if err != nil {
		return Verdict{}, fmt.Errorf("segment %d as sent: %w", src.Seq, err)
	}
	src.PTS = times[0]
	v := Verdict{Source: Source{Frames: len(times), FirstPTS: times[0], LastPTS: times[len(times)-1]}}
	for _, p := range ladder {
		at := slices.IndexFunc(got, func(r transcode.Rendition) bool { return r.Profile.Name == p.Name })
		if at < 0 || len(got[at].Data) == 0 {
			v.Renditions = append(v.Renditions, Result{Profile: p.Fit(src.Source), Reasons: []Reason{Missing}})
			continue
		}
		r := judge(src, p, times, got[at].Data)
		v.Renditions = append(v.Renditions, r)
		v.Pixels += r.Pixels
	}
	return v, nil
}

// read returns the presentation times of the source's frames, in the order they are shown.
func read(ctx context.Context, body transcode.Body) ([]int64, error) {
	r := body.Open()
	defer func() { _ = r.Close() }()
	unhook := context.AfterFunc(ctx, func() { _ = r.Close() })
	defer unhook()
	var times []int64
	scan := ts.NewScanner(func(u ts.Unit) error {
		f, err := ts.Parse(u.Data)
		if err == nil && f.Pictures > 0 {
			times = append(times, u.PTS)
		}
		return err
	})
	_, err := io.Copy(scan, r)
	if err == nil {
		err = scan.Close()
	}
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, fmt.Errorf("%w: %w", err, transcode.ErrMedia)
	case len(times) == 0:
		return nil, fmt.Errorf("no frame: %w", transcode.ErrMedia)
	}
	shown(times)
	return times, nil
}

// judge inspects one rendition on its own, then against the source's times.
func judge(src transcode.Segment, p transcode.Profile, times []int64, data []byte) Result {
	var in inspector
	in.init(src, p, false)
	in.anchored = true
	if in.write(data) == nil {
		_ = in.close() // a collecting inspection has no errors, only reasons
	}
	shown(in.pts)
	if len(in.pts) > 0 {
		if p.FPS == (transcode.Rate{}) {
			in.sameTimes(times)
		} else {
			in.sameGrid(times)
		}
	}
	return Result{
		Profile: in.profile, Width: in.width, Height: in.height, Frames: in.frames, Bytes: in.bytes, Reasons: in.reasons,
		Pixels: transcode.Profile{Width: in.width, Height: in.height}.Pixels(in.frames),
	}
}

// sameTimes wants exactly the source's frames, each at its own time.
func (in *inspector) sameTimes(times []int64) {
	if len(in.pts) != len(times) {
		_ = in.fault(Frames, "")
	}
	left := map[int64]int{}
	for _, t := range times {
		left[t]++
	}
	for _, t := range in.pts {
		if left[t]--; left[t] < 0 {
			_ = in.fault(Timestamps, "")
			break
		}
	}
	if span(in.pts) != span(times) {
		_ = in.fault(Duration, "")
	}
}

// sameGrid wants frames at the profile's rate over the source's time. One frame more or less is allowed, because how long
// the source's last frame lasts is a matter of opinion.
func (in *inspector) sameGrid(times []int64) {
	rate := in.profile.FPS
	step := interval(rate)
	var last int64 // how long the source's last frame lasts, by its mean
	if len(times) > 1 {
		last = span(times) / int64(len(times)-1)
	}
	want := (span(times) + last + step/2) / max(step, 1)
	if n := int64(len(in.pts)); n < want-1 || n > want+1 {
		_ = in.fault(Frames, "")
	}
	for i, t := range in.pts {
		due := int64(i) * transcode.TimeBase * int64(rate.Den) / int64(rate.Num)
		if off := ts.Since(t, in.pts[0]) - due; off < -1 || off > 1 {
			_ = in.fault(Timestamps, "")
			break
		}
	}
	if d := span(in.pts) + step - span(times) - last; max(d, -d) > 3*step/2+last {
		_ = in.fault(Duration, "")
	}
}

// shown sorts 33-bit times as a player shows them, across the wrap too.
func shown(times []int64) {
	if len(times) > 0 {
		origin := times[0]
		slices.SortFunc(times, func(a, b int64) int {
			return cmp.Compare(ts.Since(a, origin), ts.Since(b, origin))
		})
	}
}

// span is the time from the first to the last frame shown.
func span(times []int64) int64 {
	if len(times) == 0 {
		return 0
	}
	return ts.Since(times[len(times)-1], times[0])
}
