package ts_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts/codecs"

	"github.com/castnet/castnet/transcode/internal/ts"
)

var (
	sps   = []byte{0x67, 0x42, 0xc0, 0x28, 0xd9, 0x00, 0x78, 0x02, 0x27, 0xe5, 0x84, 0x00, 0x00, 0x03, 0x00, 0x04, 0x00, 0x00, 0x03, 0x00, 0xf0, 0x3c, 0x60, 0xc9, 0x20}
	pps   = []byte{0x68, 0xeb, 0xe3, 0xcb, 0x22, 0xc0}
	idr   = append([]byte{0x65, 0x88}, bytes.Repeat([]byte{0x5a}, 700)...)
	slice = append([]byte{0x41, 0x9a}, bytes.Repeat([]byte{0xa5}, 90)...)
	rest  = append([]byte{0x41, 0x1a}, bytes.Repeat([]byte{0xa5}, 90)...) // a slice that is not its picture's first
)

// sample is three frames, the second of two slices, across the clock's wrap.
func sample(tb testing.TB) []byte {
	tb.Helper()
	var out bytes.Buffer
	track := &mpegts.Track{PID: 300, Codec: &codecs.H264{}}
	w := &mpegts.Writer{W: &out, Tracks: []*mpegts.Track{track}}
	if err := w.Initialize(); err != nil {
		tb.Fatal(err)
	}
	for i, au := range [][][]byte{{sps, pps, idr}, {slice, rest}, {slice}} {
		at := (ts.Wrap - 3000 + int64(i)*3000) & (ts.Wrap - 1)
		if err := w.WriteH264(track, at, at, au); err != nil {
			tb.Fatal(err)
		}
	}
	return out.Bytes()
}

func TestUnitsAreTheSameInPiecesOfAnySize(t *testing.T) {
	t.Parallel()
	whole := sample(t)
	for _, size := range []int{1, 7, 188, 189, 1000, len(whole)} {
		var times []int64
		var frames []ts.Frame
		s := ts.NewScanner(func(u ts.Unit) error {
			f, err := ts.Parse(u.Data)
			times, frames = append(times, u.PTS), append(frames, f)
			return err
		})
		for b := range slices.Chunk(whole, size) {
			if _, err := s.Write(b); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(times, []int64{ts.Wrap - 3000, 0, 3000}) {
			t.Errorf("pieces of %d: times %v", size, times)
		}
		for i, f := range frames {
			if f.Pictures != 1 || f.IDR != (i == 0) || (f.SPS != nil) != (i == 0) {
				t.Errorf("pieces of %d: frame %d is %+v", size, i, f)
			}
		}
		if frames[0].SPS.Width() != 1920 || frames[0].SPS.Height() != 1080 {
			t.Errorf("sides %dx%d", frames[0].SPS.Width(), frames[0].SPS.Height())
		}
		if want := []ts.Stream{{PID: 300, Type: ts.TypeH264}}; !slices.Equal(s.Streams(), want) {
			t.Errorf("tracks %v", s.Streams())
		}
	}
}

func TestSinceTakesTheShortWayRoundTheClock(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ a, b, want int64 }{
		{5, 3, 2}, {3, 5, -2}, {1, ts.Wrap - 1, 2}, {ts.Wrap - 1, 1, -2}, {0, 0, 0},
	} {
		if got := ts.Since(tc.a, tc.b); got != tc.want {
			t.Errorf("from %d to %d is %d, want %d", tc.b, tc.a, got, tc.want)
		}
	}
}

func FuzzScanner(f *testing.F) {
	whole := sample(f)
	f.Add(whole, 1)
	f.Add(whole[:len(whole)-5], 188)
	f.Fuzz(func(t *testing.T, b []byte, size int) {
		size = max(min(size, len(b)), 1)
		s := ts.NewScanner(func(u ts.Unit) error {
			_, err := ts.Parse(u.Data)
			return err
		})
		var err error
		for piece := range slices.Chunk(b, size) {
			if _, err = s.Write(piece); err != nil {
				break
			}
		}
		if err == nil {
			err = s.Close()
		}
		if err != nil && !errors.Is(err, ts.ErrFormat) {
			t.Errorf("%v is not ErrFormat", err)
		}
	})
}
