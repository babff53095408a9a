package ffmpeg_test

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/internal/ts"
	"github.com/castnet/castnet/transcode/transcodetest"
)

func TestMain(m *testing.M) {
	if os.Getenv(dyingParent) != "" {
		runDyingParent()
		return
	}
	goleak.VerifyTestMain(m)
}

func newEngine(t *testing.T, cfg ffmpeg.Config) *ffmpeg.Engine {
	t.Helper()
	e, err := ffmpeg.New(cfg, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

var ladder = []transcode.Profile{
	{Name: "tiny", Width: 160, Height: 90, Bitrate: 60_000, Codec: transcode.H264},
	{Name: "small", Width: 256, Height: 144, Bitrate: 150_000, Codec: transcode.H264},
}

func TestSegmentsTranscodedApartJoinWithoutAGap(t *testing.T) {
	t.Parallel()
	tests := map[string]int64{
		"at the start of the clock":        0,
		"ten seconds into the clock":       10 * transcode.TimeBase,
		"in the last minute before a wrap": ts.Wrap - 60*transcode.TimeBase,
		"across the wrap":                  ts.Wrap - 5*transcode.TimeBase,
		"after the wrap":                   ts.Wrap + 3*transcode.TimeBase,
	}
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 12, Width: 320, Height: 180})
	for name, offset := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := newEngine(t, ffmpeg.Config{})
			segments := clip.Segments(t, offset)
			if len(segments) != 6 {
				t.Fatalf("clip gives %d segments, want 6", len(segments))
			}
			joined := make([]bytes.Buffer, len(ladder))
			for _, s := range segments {
				var sink transcodetest.Sink
				used, err := e.Transcode(t.Context(), s, ladder, &sink)
				if err != nil {
					t.Fatal(err)
				}
				if used.Frames[0] != 60 || used.Frames[1] != 60 {
					t.Errorf("segment %d: used %v frames, want 60 each", s.Seq, used.Frames)
				}
				for i := range ladder {
					joined[i].Write(sink.Bytes(i))
				}
			}
			for i, p := range ladder {
				checkTimes(t, p.Name, clip, offset, transcodetest.Split(t, &joined[i]))
			}
		})
	}
}

// checkTimes compares presentation times with the clip's and wants decoding times that always grow.
func checkTimes(t *testing.T, name string, clip transcodetest.Clip, offset int64, got []transcodetest.Unit) {
	t.Helper()
	if len(got) != len(clip.Units) {
		t.Fatalf("%s has %d frames, want %d", name, len(got), len(clip.Units))
	}
	want := map[int64]bool{}
	for _, u := range clip.Units {
		want[(u.PTS+offset)&(ts.Wrap-1)] = true
	}
	for i, u := range got {
		if !want[u.PTS] {
			t.Fatalf("%s: frame %d at %d, where the source has none", name, i, u.PTS)
		}
		delete(want, u.PTS)
		if i > 0 && ts.Since(u.DTS, got[i-1].DTS) <= 0 {
			t.Fatalf("%s: frame %d is decoded at %d after %d", name, i, u.DTS, got[i-1].DTS)
		}
	}
}

func TestOutputIsWhatAPlayerReads(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 4, Width: 320, Height: 180})
	e := newEngine(t, ffmpeg.Config{})
	var all bytes.Buffer
	for _, s := range clip.Segments(t, 10*transcode.TimeBase) {
		var sink transcodetest.Sink
		if _, err := e.Transcode(t.Context(), s, ladder, &sink); err != nil {
			t.Fatal(err)
		}
		all.Write(sink.Bytes(1))
	}
	path := filepath.Join(t.TempDir(), "out.ts")
	if err := os.WriteFile(path, all.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	info, err := ffmpeg.Inspect(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	v, ok := info.Video()
	if !ok || len(info.Streams) != 1 || v.Codec != "h264" || v.Width != 256 || v.Height != 144 || v.PixelFormat != "yuv420p" ||
		v.Frames != 120 || v.KeyFrames != 2 || !v.Monotonic || v.Rate.Float() != 30 || v.Duration.Round(1e6) != 4e9 {
		t.Errorf("ffprobe finds %+v", info)
	}
}
