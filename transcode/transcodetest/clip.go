package transcodetest

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts/codecs"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/internal/ts"
)

// Unit is one access unit of a clip; times start near 0 and are in 1/TimeBase seconds.
type Unit struct {
	PTS, DTS int64
	IDR      bool
	NALs     [][]byte
}

// Clip is a decoded container of one H.264 track, in decoding order.
type Clip struct {
	Source transcode.Source
	Units  []Unit
}

// NewClip generates a clip and takes it apart. Its first frame is presented at 0.
func NewClip(tb testing.TB, c ffmpeg.GenerateConfig) Clip {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "clip.mp4")
	if err := ffmpeg.Generate(tb.Context(), path, c); err != nil {
		tb.Fatal(err)
	}
	r, err := ffmpeg.Demux(tb.Context(), path)
	if err != nil {
		tb.Fatal(err)
	}
	defer r.Close()
	clip := Clip{Units: Split(tb, r), Source: transcode.Source{
		Codec: transcode.H264, Width: c.Width, Height: c.Height, FPS: c.FPS, Interlaced: c.Interlaced,
	}}
	if clip.Source.FPS == (transcode.Rate{}) {
		clip.Source.FPS = transcode.Rate{Num: 30, Den: 1}
	}
	if len(clip.Units) == 0 {
		tb.Fatalf("no frames in %s", path)
	}
	first := clip.Units[0].PTS
	for i := range clip.Units {
		clip.Units[i].PTS -= first
		clip.Units[i].DTS -= first
	}
	return clip
}

// Split reads the access units of an MPEG-TS.
func Split(tb testing.TB, r io.Reader) []Unit {
	tb.Helper()
	var units []Unit
	s := ts.NewScanner(func(u ts.Unit) error {
		var nals h264.AnnexB
		if err := nals.Unmarshal(bytes.Clone(u.Data)); err != nil {
			return err
		}
		f, err := ts.Parse(u.Data)
		units = append(units, Unit{PTS: u.PTS, DTS: u.DTS, IDR: f.IDR, NALs: nals})
		return err
	})
	if _, err := io.Copy(s, r); err != nil {
		tb.Fatal(err)
	}
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
	return units
}

// GOPs cuts the clip at its key frames.
func (c Clip) GOPs() [][]Unit {
	var gops [][]Unit
	for _, u := range c.Units {
		if u.IDR || len(gops) == 0 {
			gops = append(gops, nil)
		}
		gops[len(gops)-1] = append(gops[len(gops)-1], u)
	}
	return gops
}

// Segments returns one complete segment per key frame, the first frame presented at offset.
func (c Clip) Segments(tb testing.TB, offset int64) []transcode.Segment {
	tb.Helper()
	var out []transcode.Segment
	for i, gop := range c.GOPs() {
		out = append(out, c.Segment(uint64(i), offset+gop[0].PTS, Body(Mux(tb, gop, offset))))
	}
	return out
}

// Segment returns a segment of the clip's kind with the given body.
func (c Clip) Segment(seq uint64, pts int64, body transcode.Body) transcode.Segment {
	return transcode.Segment{
		Seq: seq, PTS: pts, Source: c.Source, Body: body,
		Limits: transcode.Limits{Duration: 4 * time.Second, FPS: transcode.Rate{Num: 60, Den: 1}},
	}
}

// Mux returns units as an MPEG-TS, offset ticks later on the 33-bit clock.
func Mux(tb testing.TB, units []Unit, offset int64) []byte {
	tb.Helper()
	var out bytes.Buffer
	track := &mpegts.Track{PID: 256, Codec: &codecs.H264{}}
	w := &mpegts.Writer{W: &out, Tracks: []*mpegts.Track{track}}
	if err := w.Initialize(); err != nil {
		tb.Fatal(err)
	}
	for _, u := range units {
		at := func(t int64) int64 { return (t + offset) & (ts.Wrap - 1) }
		if err := w.WriteH264(track, at(u.PTS), at(u.DTS), u.NALs); err != nil {
			tb.Fatal(err)
		}
	}
	return out.Bytes()
}

// Body returns a complete body of b.
func Body(b []byte) *transcode.Buffer {
	body := transcode.NewBuffer(len(b))
	_, _ = body.Write(b) // it fits
	body.CloseWith(nil)
	return body
}

// Sink is a transcode.Sink that keeps what it gets.
type Sink struct {
	mu      sync.Mutex
	data    map[int][]byte
	reports []transcode.Usage

	OnWrite func(rendition int, b []byte) error // may be nil; called before the bytes are kept
}

// Write implements transcode.Sink.
func (s *Sink) Write(rendition int, b []byte) error {
	if s.OnWrite != nil {
		if err := s.OnWrite(rendition, b); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.data == nil {
		s.data = map[int][]byte{}
	}
	s.data[rendition] = append(s.data[rendition], b...)
	return nil
}

// Used implements transcode.Sink.
func (s *Sink) Used(u transcode.Usage) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reports = append(s.reports, u)
	return nil
}

// Bytes returns what rendition i has so far.
func (s *Sink) Bytes(i int) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return bytes.Clone(s.data[i])
}

// Reports returns every Used so far.
func (s *Sink) Reports() []transcode.Usage {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.reports)
}

// Renditions returns what was kept as the renditions of ladder.
func (s *Sink) Renditions(ladder []transcode.Profile) []transcode.Rendition {
	out := make([]transcode.Rendition, len(ladder))
	for i, p := range ladder {
		out[i] = transcode.Rendition{Profile: p, Data: s.Bytes(i)}
	}
	return out
}
