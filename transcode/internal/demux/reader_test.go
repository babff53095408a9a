package demux_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"testing"

	"github.com/castnet/castnet/transcode/internal/demux"
)

func clip(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile("../../ingest/testdata/clip.ts")
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func read(r io.Reader) (video, audio int, err error) {
	d := demux.NewReader(r)
	for {
		p, err := d.Next()
		if err != nil {
			return video, audio, err
		}
		if p.Audio {
			audio++
		} else {
			video++
		}
	}
}

func TestReader(t *testing.T) {
	t.Parallel()
	src := clip(t)
	endless := append(bytes.Clone(src[:188*4]), bytes.Repeat(frame(src), 60_000)...)
	tests := map[string]struct {
		in           []byte
		video, audio int
		want         error
	}{
		"the clip":                      {src, 240, 23, io.EOF},
		"half a packet at the end":      {src[:len(src)-100], 240, 22, io.EOF},
		"junk in front":                 {append(bytes.Repeat([]byte("junk"), 50), src...), 240, 23, io.EOF},
		"a repeated packet counts once": {append(bytes.Clone(src[:188*4]), src[188*3:]...), 240, 23, io.EOF},
		"a damaged program map":         {append(damage(src[:188*3]), src[188*3:188*6]...), 0, 0, io.EOF},
		"a frame without end":           {endless, 0, 0, demux.ErrLimit},
		"junk without end":              {bytes.Repeat([]byte("junk"), 1<<19), 0, 0, demux.ErrNoPackets},
		"nothing":                       {nil, 0, 0, io.EOF},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			video, audio, err := read(bytes.NewReader(tc.in))
			if !errors.Is(err, tc.want) || video != tc.video || audio != tc.audio {
				t.Errorf("%d video and %d audio packets, then %v; want %d, %d, %v", video, audio, err, tc.video, tc.audio, tc.want)
			}
		})
	}
}

// frame returns a packet that continues the video, twice with different counters.
func frame(src []byte) []byte {
	p := bytes.Clone(src[188*3 : 188*4])
	q := bytes.Clone(p)
	p[1], q[1] = p[1]&^0x40, q[1]&^0x40
	p[3], q[3] = 0x11, 0x12
	return append(p, q...)
}

// damage changes a byte in each packet's middle.
func damage(b []byte) []byte {
	b = bytes.Clone(b)
	for i := 14; i < len(b); i += 188 {
		b[i] ^= 0x10
	}
	return b
}

func FuzzReader(f *testing.F) {
	src := clip(f)
	f.Add(src[:188*5])
	f.Add(src[188 : 188*4])
	f.Add([]byte("GGGG"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d := demux.NewReader(bytes.NewReader(b))
		for {
			p, err := d.Next()
			if err != nil {
				return
			}
			if len(p.Data) > len(b) || p.PTS < 0 || p.PTS >= 1<<33 || p.DTS < 0 || p.DTS >= 1<<33 {
				t.Errorf("packet of %d bytes at %d/%d out of %d bytes", len(p.Data), p.PTS, p.DTS, len(b))
			}
		}
	})
}
