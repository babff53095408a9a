package ingest

import (
	"math"
	"slices"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"

	"github.com/castnet/castnet/transcode"
)

const (
	never         = math.MaxInt64
	maxAudioUnits = 4096    // held back while spans are open: 87 s at 48 kHz
	maxAudioBytes = 8 << 20 // the same in bytes
)

// timeSpan is a segment's piece of time, whose audio is to be collected.
type timeSpan struct {
	seq      uint64
	from, to int64
}

// audioTrack sorts AAC access units into the spans of the video. A span is finished when audio beyond it has arrived, or
// when the second video segment after it begins; an input that interleaves worse than that loses audio.
type audioTrack struct {
	out   *soundtrack
	mux   *audioMux // nil while the stream has no audio
	cfg   mpeg4audio.AudioSpecificConfig
	none  bool // the track is of a kind that is not taken
	units []unit
	bytes int
	spans []timeSpan
}

// config takes the description of the AAC track.
func (a *audioTrack) config(cfg mpeg4audio.AudioSpecificConfig) error {
	if a.mux != nil && cfg == a.cfg || cfg.SampleRate <= 0 {
		return nil
	}
	mux, err := newAudioMux(cfg)
	if err != nil {
		return err
	}
	a.mux, a.cfg = mux, cfg
	return nil
}

// known reports whether it is settled if the stream has audio.
func (a *audioTrack) known() bool { return a.mux != nil || a.none }

// add takes an access unit; the oldest make room when nobody cuts.
func (a *audioTrack) add(u unit) {
	if a.mux == nil || len(u.data) == 0 || len(u.data) > mpeg4audio.MaxAccessUnitSize {
		return
	}
	a.units = append(a.units, u)
	a.bytes += len(u.data)
	for len(a.units) > maxAudioUnits || a.bytes > maxAudioBytes {
		a.bytes -= len(a.units[0].data)
		a.units = a.units[1:]
	}
}

// span asks for the audio of s, now that its end is known.
func (a *audioTrack) span(s timeSpan) error {
	a.spans = append(a.spans, s)
	for len(a.spans) > 1 {
		if err := a.emit(); err != nil {
			return err
		}
	}
	if a.mux == nil {
		return a.emit()
	}
	if n := len(a.units); n > 0 {
		return a.flush(a.units[n-1].pts)
	}
	return nil
}

// flush finishes the spans that end at or before time t, which audio has reached.
func (a *audioTrack) flush(t int64) error {
	for len(a.spans) > 0 && a.spans[0].to <= t {
		if err := a.emit(); err != nil {
			return err
		}
	}
	return nil
}

// finish is span and flush for the last piece of a stream.
func (a *audioTrack) finish(s timeSpan) error {
	if s.to > s.from {
		if err := a.span(s); err != nil {
			return err
		}
	}
	return a.flush(never)
}

// end returns where the audio that has arrived ends.
func (a *audioTrack) end() int64 {
	if len(a.units) == 0 {
		return 0
	}
	return a.units[len(a.units)-1].pts + a.unitTime()
}

// unitTime returns how long an access unit lasts.
func (a *audioTrack) unitTime() int64 {
	return mpeg4audio.SamplesPerAccessUnit * transcode.TimeBase / int64(max(a.cfg.SampleRate, 1))
}

// emit finishes the oldest span with the audio before its end. What is older than the span itself is late and still
// belongs to the sound, except before the first picture.
func (a *audioTrack) emit() error {
	s := a.spans[0]
	a.spans = a.spans[1:]
	n := slices.IndexFunc(a.units, func(u unit) bool { return u.pts >= s.to })
	if n < 0 {
		n = len(a.units)
	}
	take := a.units[:n]
	a.units = a.units[n:]
	for _, u := range take {
		a.bytes -= len(u.data)
	}
	if s.seq == 0 {
		for len(take) > 0 && take[0].pts < s.from {
			take = take[1:]
		}
	}
	out := Audio{Seq: s.seq, PTS: s.from, Duration: span(s.to - s.from)}
	if len(take) > 0 {
		b, err := a.mux.span(take, a.unitTime())
		if err != nil {
			return err
		}
		out.Data, out.PTS = b, take[0].pts
	}
	a.out.put(out)
	return nil
}
