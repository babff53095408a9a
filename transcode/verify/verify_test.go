package verify_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"slices"
	"testing"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts/codecs"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/transcodetest"
	"github.com/castnet/castnet/transcode/verify"
)

const offset = 10 * transcode.TimeBase

var (
	small = transcode.Profile{Name: "small", Width: 256, Height: 144, Bitrate: 150_000, Codec: transcode.H264}
	slow  = transcode.Profile{Name: "slow", Width: 160, Height: 90, Bitrate: 60_000, Codec: transcode.H264, FPS: transcode.Rate{Num: 15, Den: 1}}
	odd   = transcode.Profile{Name: "odd", Width: 160, Height: 90, Bitrate: 60_000, Codec: transcode.H264, FPS: transcode.Rate{Num: 24000, Den: 1001}}
	tall  = transcode.Profile{Name: "tall", Width: 90, Height: 160, Bitrate: 60_000, Codec: transcode.H264}
)

// done is a segment and what an honest engine made of it.
type done struct {
	clip   transcodetest.Clip
	seg    transcode.Segment
	ladder []transcode.Profile
	got    []transcode.Rendition
}

func transcoded(t *testing.T, ladder ...transcode.Profile) done {
	t.Helper()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 2, Width: 320, Height: 180})
	e, err := ffmpeg.New(ffmpeg.Config{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	d := done{clip: clip, seg: clip.Segments(t, offset)[0], ladder: ladder}
	var sink transcodetest.Sink
	if _, err := e.Transcode(t.Context(), d.seg, ladder, &sink); err != nil {
		t.Fatal(err)
	}
	d.got = sink.Renditions(ladder)
	return d
}

func TestHonestRenditionsPassAndTheirPixelsAreMeasured(t *testing.T) {
	t.Parallel()
	d := transcoded(t, small, slow, odd, tall)
	v, err := verify.Check(t.Context(), d.seg, d.ladder, d.got)
	if err != nil || !v.OK() {
		t.Fatalf("verdict %+v, %v", v, err)
	}
	frames := []int{60, 30, 48, 60}
	spec := transcode.Spec{Source: d.seg.Source, Ladder: d.ladder}
	if want := spec.Units(frames); v.Pixels != want || v.Source.Frames != 60 {
		t.Errorf("measured %d pixels of %d frames, want %d of 60", v.Pixels, v.Source.Frames, want)
	}
	for i, data := range d.got {
		s := verify.NewStream(d.seg, d.ladder[i])
		for b := range slices.Chunk(data.Data, 1000) {
			if err := s.Write(b); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil || s.Frames() != frames[i] || s.Pixels() != v.Renditions[i].Pixels {
			t.Errorf("stream of %s: %d frames, %d pixels, %v", d.ladder[i].Name, s.Frames(), s.Pixels(), err)
		}
	}
}

func TestDishonestRenditionsAreFound(t *testing.T) {
	t.Parallel()
	d := transcoded(t, small)
	honest := d.got[0].Data
	units := transcodetest.Split(t, bytes.NewReader(honest))
	mux := func(u []transcodetest.Unit) []byte { return transcodetest.Mux(t, u, 0) }
	edit := func(f func([]transcodetest.Unit) []transcodetest.Unit) []byte { return mux(f(slices.Clone(units))) }
	bigger := small
	bigger.Width, bigger.Height = 320, 180
	other := transcoded(t, bigger)

	tests := map[string]struct {
		data   []byte
		want   verify.Reason
		frames int
		early  bool // seen by a Stream too, before the end
	}{
		"nothing at all": {nil, verify.Missing, 0, false},
		"another size":   {other.got[0].Data, verify.Size, 60, true},
		"half the frames": {edit(func(u []transcodetest.Unit) []transcodetest.Unit {
			return slices.DeleteFunc(u, func(x transcodetest.Unit) bool { return !x.IDR && x.PTS/3000%2 == 0 })
		}), verify.Frames, -1, false},
		"the last ten frames cut":    {edit(func(u []transcodetest.Unit) []transcodetest.Unit { return u[:50] }), verify.Frames, 50, false},
		"the first frame cut":        {edit(func(u []transcodetest.Unit) []transcodetest.Unit { return u[1:] }), verify.KeyFrame, 59, true},
		"times moved by ten seconds": {transcodetest.Mux(t, units, 10*transcode.TimeBase), verify.Timestamps, 60, true},
		"times moved by one frame":   {transcodetest.Mux(t, units, 3000), verify.Timestamps, 60, false},
		"frames decoded backwards": {edit(func(u []transcodetest.Unit) []transcodetest.Unit {
			u[20], u[21] = u[21], u[20]
			return u
		}), verify.Timestamps, 60, true},
		"two pictures in one unit": {edit(func(u []transcodetest.Unit) []transcodetest.Unit {
			u[30].NALs = append(slices.Clone(u[30].NALs), u[31].NALs...)
			return u
		}), verify.Frames, 60, true},
		"another codec":   {tracks(t, units, &mpegts.Track{Codec: &codecs.H265{}}), verify.Codec, 0, true},
		"a second track":  {tracks(t, units, &mpegts.Track{Codec: &codecs.H264{}}, aac()), verify.Streams, 60, true},
		"junk":            {bytes.Repeat([]byte("junk"), 1000), verify.Container, 0, true},
		"cut in a packet": {honest[:len(honest)-50], verify.Container, 59, true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v, err := verify.Check(t.Context(), d.seg, d.ladder, []transcode.Rendition{{Profile: small, Data: tc.data}})
			if err != nil {
				t.Fatal(err)
			}
			if r := v.Renditions[0]; !slices.Contains(r.Reasons, tc.want) || tc.frames >= 0 && r.Frames != tc.frames {
				t.Errorf("%d frames, reasons %v; want %d frames and %s", r.Frames, r.Reasons, tc.frames, tc.want)
			}
			s := verify.NewStream(d.seg, small)
			err = s.Write(tc.data)
			if err == nil {
				err = s.Close()
			}
			var fault *verify.Fault
			if tc.early && (!errors.As(err, &fault) || fault.Reason != tc.want || !errors.Is(err, verify.ErrRefused)) {
				t.Errorf("stream says %v, want %s", err, tc.want)
			}
		})
	}
}

// tracks writes units into the first track of an MPEG-TS that promises all of tracks.
func tracks(t *testing.T, units []transcodetest.Unit, tracks ...*mpegts.Track) []byte {
	t.Helper()
	var out bytes.Buffer
	w := &mpegts.Writer{W: &out, Tracks: tracks}
	if err := w.Initialize(); err != nil {
		t.Fatal(err)
	}
	for _, u := range units {
		if err := w.WriteH264(tracks[0], u.PTS, u.DTS, u.NALs); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func aac() *mpegts.Track {
	return &mpegts.Track{Codec: &codecs.MPEG4Audio{Config: mpeg4audio.AudioSpecificConfig{
		Type: mpeg4audio.ObjectTypeAACLC, SampleRate: 48000, ChannelConfig: 2, ChannelCount: 2,
	}}}
}

func TestASourceThatCannotBeReadGivesNoVerdict(t *testing.T) {
	t.Parallel()
	dead := transcode.NewBuffer(10)
	dead.CloseWith(errors.New("cable pulled"))
	for name, body := range map[string]transcode.Body{
		"junk": transcodetest.Body([]byte("not a video")), "empty": transcodetest.Body(nil), "dead": dead,
	} {
		_, err := verify.Check(t.Context(), transcode.Segment{Body: body}, []transcode.Profile{small}, nil)
		if !errors.Is(err, transcode.ErrMedia) {
			t.Errorf("%s: %v, want ErrMedia", name, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := verify.Check(ctx, transcode.Segment{Body: transcode.NewBuffer(1)}, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a body that never ends: %v, want the context's end", err)
	}
}

func FuzzStream(f *testing.F) {
	f.Add([]byte{0x47, 0x40, 0, 0x10})
	f.Fuzz(func(t *testing.T, b []byte) {
		src := transcode.Segment{Source: transcode.Source{Codec: transcode.H264, Width: 320, Height: 180}}
		s := verify.NewStream(src, small)
		err := s.Write(b)
		if err == nil {
			err = s.Close()
		}
		if err != nil && !errors.Is(err, verify.ErrRefused) {
			t.Errorf("%v is no refusal", err)
		}
	})
}
