package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts/codecs"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ingest"
	"github.com/castnet/castnet/transcode/internal/demux"
)

func TestFileIsCutAtKeyFrames(t *testing.T) {
	t.Parallel()
	st, err := fromBytes(t.Context(), ingest.Config{}, clip(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = st.Close() }()
	all, err := collect(t.Context(), st)
	if err != nil {
		t.Fatal(err)
	}
	checkClip(t, all, 132000)
	var audio int
	for _, p := range all {
		audio += soundUnits(t, p.audio)
	}
	if audio < 374 || audio > 376 {
		t.Errorf("%d audio frames in the audio segments, want all 376 but what lies before the first picture", audio)
	}
}

// checkClip expects the clip in four segments of 2 s, the first at presentation time first.
func checkClip(t *testing.T, all []piece, first int64) {
	t.Helper()
	if len(all) != 4 {
		t.Fatalf("%d segments, want 4", len(all))
	}
	want := transcode.Source{Codec: transcode.H264, Width: 160, Height: 90, FPS: transcode.Rate{Num: 30, Den: 1}, HasAudio: true}
	var lastDTS int64
	for i, p := range all {
		if p.Source != want {
			t.Errorf("segment %d has source %+v, want %+v", i, p.Source, want)
		}
		if p.Seq != uint64(i) || p.Discontinuity {
			t.Errorf("segment %d has number %d, discontinuity %v", i, p.Seq, p.Discontinuity)
		}
		if off := p.Segment.PTS - first - int64(i)*180000; off < -90 || off > 90 {
			t.Errorf("segment %d begins %d ticks from its place", i, off)
		}
		if off := p.Duration - 2*time.Second; off < -5*time.Millisecond || off > 5*time.Millisecond || p.Frames != 60 {
			t.Errorf("segment %d lasts %s with %d frames, want 2s with 60", i, p.Duration, p.Frames)
		}
		if int(p.Bytes) != len(p.data) || len(p.data)%188 != 0 {
			t.Errorf("segment %d has %d bytes, its extent says %d", i, len(p.data), p.Bytes)
		}
		pkts := packets(t, p.data)
		if len(pkts) != 60 || pkts[0].PTS != p.Segment.PTS {
			t.Fatalf("segment %d holds %d packets from %d, want 60 from %d", i, len(pkts), pkts[0].PTS, p.Segment.PTS)
		}
		for j, pkt := range pkts {
			if pkt.Audio || pkt.DTS <= lastDTS {
				t.Errorf("packet %d of segment %d: audio %v, dts %d after %d", j, i, pkt.Audio, pkt.DTS, lastDTS)
			}
			lastDTS = pkt.DTS
		}
		head := nalus(t, pkts[0])
		if len(head) < 4 || head[1][0]&0x1f != byte(h264.NALUTypeSPS) || head[2][0]&0x1f != byte(h264.NALUTypePPS) {
			t.Errorf("segment %d does not begin with its parameter sets", i)
		}
	}
}

func soundUnits(t *testing.T, b []byte) int {
	t.Helper()
	n := 0
	r := &mpegts.Reader{R: bytes.NewReader(b)}
	if err := r.Initialize(); err != nil {
		t.Fatal(err)
	}
	if len(r.Tracks()) != 1 {
		t.Fatalf("%d tracks in an audio segment", len(r.Tracks()))
	}
	r.OnDataMPEG4Audio(r.Tracks()[0], func(_ int64, aus [][]byte) error {
		n += len(aus)
		return nil
	})
	for {
		if err := r.Read(); err != nil {
			return n
		}
	}
}

// remux writes packets as MPEG-TS, changed by edit, which returns false to leave one out.
func remux(tb testing.TB, b []byte, edit func(i int, p *demux.Packet, au [][]byte) bool) []byte {
	tb.Helper()
	var out bytes.Buffer
	video := &mpegts.Track{Codec: &codecs.H264{}}
	w := mpegts.Writer{W: &out, Tracks: []*mpegts.Track{video}}
	if err := w.Initialize(); err != nil {
		tb.Fatal(err)
	}
	i := 0
	for _, p := range packets(tb, b) {
		if p.Audio {
			continue
		}
		au := nalus(tb, p)
		if edit(i, &p, au) {
			if err := w.WriteH264(video, p.PTS, p.DTS, au); err != nil {
				tb.Fatal(err)
			}
		}
		i++
	}
	return out.Bytes()
}

func TestFileInputsThatAreOdd(t *testing.T) {
	t.Parallel()
	src := clip(t)
	all := func(int, *demux.Packet, [][]byte) bool { return true }
	const wrap = 1 << 33
	tests := map[string]struct {
		in       []byte
		segments int
		frames   int
		want     error
	}{
		"video only":                       {remux(t, src, all), 4, 240, nil},
		"text":                             {bytes.Repeat([]byte("this is no video\n"), 100), 0, 0, ingest.ErrMedia},
		"text without end":                 {bytes.Repeat([]byte("no video\n"), 200_000), 0, 0, ingest.ErrMedia},
		"nothing":                          {nil, 0, 0, ingest.ErrMedia},
		"junk between packets is skipped":  {append(append(bytes.Clone(src[:188*3]), "junk"...), src[188*3:]...), 4, 240, nil},
		"a cut in the middle of a segment": {remux(t, src, func(i int, _ *demux.Packet, _ [][]byte) bool { return i < 150 }), 3, 150, nil},
		"a stream that begins before its key frame": {
			remux(t, src, func(i int, _ *demux.Packet, _ [][]byte) bool { return i >= 30 }), 3, 180, nil,
		},
		"one key frame only": {
			remux(t, src, func(i int, _ *demux.Packet, au [][]byte) bool { return i == 0 || !h264.IsRandomAccess(au) }),
			1, 178, ingest.ErrNoKeyFrames, // the 179th to arrive is shown after more than 6 s
		},
		"no key frame at all": {
			remux(t, src, func(_ int, _ *demux.Packet, au [][]byte) bool { return !h264.IsRandomAccess(au) }),
			0, 0, ingest.ErrNoKeyFrames,
		},
		"times that wrap": {
			remux(t, src, func(_ int, p *demux.Packet, _ [][]byte) bool {
				p.PTS, p.DTS = (p.PTS+wrap-400_000)%wrap, (p.DTS+wrap-400_000)%wrap
				return true
			}), 4, 240, nil,
		},
		"times that jump back begin anew": {
			remux(t, src, func(i int, p *demux.Packet, _ [][]byte) bool {
				if i >= 120 {
					p.PTS, p.DTS = p.PTS-300_000, p.DTS-300_000
				}
				return true
			}), 4, 240, nil,
		},
		"a hole of a minute begins anew": {
			remux(t, src, func(i int, p *demux.Packet, _ [][]byte) bool {
				if i >= 130 {
					p.PTS, p.DTS = p.PTS+60*90_000, p.DTS+60*90_000
				}
				return true
			}), 4, 190, nil,
		},
		"a key frame that is missing makes a longer segment": {
			remux(t, src, func(i int, _ *demux.Packet, _ [][]byte) bool { return i < 60 || i >= 61 && i < 240 }), 3, 239, nil,
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			st, err := fromBytes(t.Context(), ingest.Config{}, tc.in)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = st.Close() }()
			got, err := collect(t.Context(), st)
			if !errors.Is(err, tc.want) {
				t.Errorf("ended with %v, want %v", err, tc.want)
			}
			frames := 0
			for i, p := range got {
				frames += p.Frames
				if i > 0 && !p.Discontinuity && p.Segment.PTS <= got[i-1].Segment.PTS {
					t.Errorf("segment %d goes back from %d to %d without saying so", i, got[i-1].Segment.PTS, p.Segment.PTS)
				}
			}
			if len(got) != tc.segments || frames != tc.frames {
				t.Errorf("%d segments with %d frames, want %d with %d", len(got), frames, tc.segments, tc.frames)
			}
		})
	}
}

func TestAudioAlone(t *testing.T) {
	t.Parallel()
	var in bytes.Buffer
	track := &mpegts.Track{Codec: &codecs.MPEG4Audio{}}
	_, a := tracksOf(t, packets(t, clip(t)))
	track.Codec = &codecs.MPEG4Audio{Config: *audioConfig(a)}
	w := mpegts.Writer{W: &in, Tracks: []*mpegts.Track{track}}
	if err := w.Initialize(); err != nil {
		t.Fatal(err)
	}
	for i := range 60 * 47 { // a minute, more than is kept
		if err := w.WriteMPEG4Audio(track, int64(90_000+i*1920), [][]byte{bytes.Repeat([]byte{1}, 50)}); err != nil {
			t.Fatal(err)
		}
	}
	st, err := fromBytes(t.Context(), ingest.Config{}, in.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = st.Close() }()
	if _, err := st.Next(t.Context()); !errors.Is(err, ingest.ErrNoVideo) {
		t.Errorf("Next says %v, want ErrNoVideo", err)
	}
	units := 0
	for seq := uint64(0); ; seq++ {
		a, err := st.AudioFor(t.Context(), seq)
		if errors.Is(err, io.EOF) {
			if seq != 30 {
				t.Errorf("%d audio segments of a minute, want 30", seq)
			}
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		units += soundUnits(t, a.Data)
	}
	if units != 60*47 {
		t.Errorf("%d audio frames came through, want %d", units, 60*47)
	}
}

func TestASlowConsumerSlowsReading(t *testing.T) {
	t.Parallel()
	src := clip(t)
	in := &counter{r: bytes.NewReader(src)}
	st, err := ingest.File(t.Context(), ingest.Config{}, "clip", func(context.Context) (io.ReadCloser, error) { return in, nil })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := st.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	// Nobody asks for more: the segment in hand, one that waits and the first frame of a third may have been read.
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	if in.n > len(src)*4/5 {
		t.Errorf("%d of %d bytes were read for a consumer that took one segment of four", in.n, len(src))
	}
	if _, err := collect(t.Context(), st); !errors.Is(err, ingest.ErrClosed) {
		t.Errorf("a closed stream says %v, want ErrClosed", err)
	}
}

type counter struct {
	r io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

func (c *counter) Close() error { return nil }

func TestASegmentThatOutgrowsItsLimitEndsTheStream(t *testing.T) {
	t.Parallel()
	in := remux(t, clip(t), func(_ int, _ *demux.Packet, au [][]byte) bool {
		au[len(au)-1] = append(bytes.Clone(au[len(au)-1]), bytes.Repeat([]byte{0x55}, 10_000)...)
		return true
	})
	st, err := fromBytes(t.Context(), ingest.Config{MaxSegmentBytes: 100_000}, in)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = st.Close() }()
	seg, err := st.Next(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(seg.Body.Open()); !errors.Is(err, ingest.ErrLimit) {
		t.Errorf("the body ends with %v, want ErrLimit", err)
	}
	if ext, ok := <-seg.Ended; ok {
		t.Errorf("the segment has an extent: %+v", ext)
	}
	if _, err := st.Next(t.Context()); !errors.Is(err, ingest.ErrLimit) {
		t.Errorf("the stream ends with %v, want ErrLimit", err)
	}
}

func FuzzFile(f *testing.F) {
	src := clip(f)
	f.Add(src[:188*5]) // small, because the fuzzer tries to make what it finds smaller
	f.Add([]byte("no video"))
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		st, err := fromBytes(ctx, ingest.Config{}, b)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := collect(ctx, st); errors.Is(err, context.DeadlineExceeded) {
			t.Error("the stream does not end")
		}
		_ = st.Close()
	})
}
