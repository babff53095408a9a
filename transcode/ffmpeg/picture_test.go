package ffmpeg_test

import (
	"bytes"
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/internal/ts"
	"github.com/castnet/castnet/transcode/transcodetest"
)

func TestAnySourceGivesTheFramesAndSidesOfItsProfile(t *testing.T) {
	t.Parallel()
	plain := ladder[1]
	half := ladder[1]
	half.FPS = transcode.Rate{Num: 15, Den: 1}
	slow := half
	slow.Name = "slow"
	quick := ladder[1]
	quick.LowLatency, quick.Preset, quick.Scaler = true, "ultrafast", "bicubic"
	larger := transcode.Profile{Name: "larger", Width: 640, Height: 360, Bitrate: 300_000, Codec: transcode.H264}
	unknown := func(s *transcode.Source) { s.FPS = transcode.Rate{} }
	tests := map[string]struct {
		clip   ffmpeg.GenerateConfig
		source func(*transcode.Source)
		ladder []transcode.Profile
		frames int
		w, h   int
	}{
		"odd sides":         {ffmpeg.GenerateConfig{Width: 322, Height: 182}, nil, []transcode.Profile{plain}, 60, 256, 144},
		"upright":           {ffmpeg.GenerateConfig{Width: 180, Height: 320}, nil, []transcode.Profile{plain}, 60, 144, 256},
		"4:3":               {ffmpeg.GenerateConfig{Width: 320, Height: 240}, nil, []transcode.Profile{plain}, 60, 192, 144},
		"turned":            {ffmpeg.GenerateConfig{Width: 320, Height: 180}, func(s *transcode.Source) { s.Rotation = 90 }, []transcode.Profile{plain}, 60, 144, 256},
		"interlaced":        {ffmpeg.GenerateConfig{Width: 320, Height: 180, Interlaced: true}, nil, []transcode.Profile{plain}, 60, 256, 144},
		"of unknown rate":   {ffmpeg.GenerateConfig{Width: 320, Height: 180}, unknown, []transcode.Profile{plain}, 60, 256, 144},
		"50 fps":            {ffmpeg.GenerateConfig{Width: 320, Height: 180, FPS: transcode.Rate{Num: 50, Den: 1}}, nil, []transcode.Profile{plain}, 100, 256, 144},
		"to half the rate":  {ffmpeg.GenerateConfig{Width: 320, Height: 180}, nil, []transcode.Profile{half}, 30, 256, 144},
		"24 to 15":          {ffmpeg.GenerateConfig{Width: 320, Height: 180, FPS: transcode.Rate{Num: 24, Den: 1}}, nil, []transcode.Profile{half}, 30, 256, 144},
		"low latency":       {ffmpeg.GenerateConfig{Width: 320, Height: 180}, nil, []transcode.Profile{quick}, 60, 256, 144},
		"larger, then less": {ffmpeg.GenerateConfig{Width: 320, Height: 180}, nil, []transcode.Profile{larger, plain, slow, ladder[0]}, 60, 640, 360},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tc.clip.Seconds = 2
			clip := transcodetest.NewClip(t, tc.clip)
			if tc.source != nil {
				tc.source(&clip.Source)
			}
			var sink transcodetest.Sink
			used, err := newEngine(t, ffmpeg.Config{Threads: 1}).Transcode(t.Context(), clip.Segments(t, 10*transcode.TimeBase)[0], tc.ladder, &sink)
			if err != nil {
				t.Fatal(err)
			}
			if used.Frames[0] != tc.frames {
				t.Errorf("%v frames, want %d", used.Frames, tc.frames)
			}
			if w, h, keys := sides(t, sink.Bytes(0)); w != tc.w || h != tc.h || keys != 1 {
				t.Errorf("%dx%d with %d key frames, want %dx%d with 1", w, h, keys, tc.w, tc.h)
			}
			var pixels uint64
			for i, p := range tc.ladder {
				pixels += p.Fit(clip.Source).Pixels(used.Frames[i])
			}
			if used.Pixels != pixels {
				t.Errorf("used %d pixels, want %d", used.Pixels, pixels)
			}
		})
	}
}

func sides(t *testing.T, b []byte) (w, h, keys int) {
	t.Helper()
	s := ts.NewScanner(func(u ts.Unit) error {
		f, err := ts.Parse(u.Data)
		if f.SPS != nil {
			w, h = f.SPS.Width(), f.SPS.Height()
		}
		if f.IDR {
			keys++
		}
		return err
	})
	if _, err := s.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return w, h, keys
}

func TestAChangedRateIsGaplessOverBorders(t *testing.T) {
	t.Parallel()
	p := ladder[0]
	p.FPS = transcode.Rate{Num: 30, Den: 1}
	for name, rate := range map[string]transcode.Rate{"24": {Num: 24, Den: 1}, "29.97": {Num: 30000, Den: 1001}, "50": {Num: 50, Den: 1}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 6, Width: 160, Height: 90, FPS: rate})
			e := newEngine(t, ffmpeg.Config{Threads: 1})
			var all bytes.Buffer
			for _, s := range clip.Segments(t, 10*transcode.TimeBase) {
				var sink transcodetest.Sink
				if _, err := e.Transcode(t.Context(), s, []transcode.Profile{p}, &sink); err != nil {
					t.Fatal(err)
				}
				all.Write(sink.Bytes(0))
			}
			times := map[int64]bool{}
			units := transcodetest.Split(t, &all)
			first := units[0].PTS
			for _, u := range units {
				times[u.PTS] = true
			}
			for i := range len(units) {
				if !times[first+int64(i)*3000] {
					t.Fatalf("no frame %d of %d", i, len(units))
				}
			}
			if len(units) < 179 || len(units) > 181 {
				t.Errorf("%d frames of six seconds", len(units))
			}
		})
	}
}

func TestToolsMakeCopyAndReadClips(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	mp4, mkv := filepath.Join(dir, "a.mp4"), filepath.Join(dir, "a.mkv")
	c := ffmpeg.GenerateConfig{Seconds: 4, Width: 320, Height: 180, Audio: true}
	if err := ffmpeg.Generate(t.Context(), mp4, c); err != nil {
		t.Fatal(err)
	}
	if err := ffmpeg.Remux(t.Context(), mp4, mkv); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{mp4, mkv} {
		info, err := ffmpeg.Inspect(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		v, _ := info.Video()
		a, audio := info.Audio()
		if v.Frames != 120 || v.KeyFrames != 2 || !v.Monotonic || v.Width != 320 || v.Duration.Round(10*time.Millisecond) != 4*time.Second ||
			!audio || a.Codec != "aac" || a.Frames < 180 || !a.Monotonic {
			t.Errorf("%s holds %+v", path, info)
		}
	}
	c.OneKeyFrame = true
	if err := ffmpeg.Generate(t.Context(), mp4, c); err != nil {
		t.Fatal(err)
	}
	info, err := ffmpeg.Inspect(t.Context(), mp4)
	if v, _ := info.Video(); err != nil || v.KeyFrames != 1 {
		t.Errorf("a clip of one key frame: %+v, %v", info, err)
	}
}

func TestInspectAndDemuxRefuseWhatIsNoMedia(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(path, bytes.Repeat([]byte("these are notes\n"), 100), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, path + ".gone"} {
		if _, err := ffmpeg.Inspect(t.Context(), p); !isMedia(err) {
			t.Errorf("inspect %s: %v", p, err)
		}
		if r, err := ffmpeg.Demux(t.Context(), p); !isMedia(err) {
			t.Errorf("demux %s: %v, %v", p, r, err)
		}
	}
}

func TestClosingADemuxEarlyEndsItsChild(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "early.mp4")
	if err := ffmpeg.Generate(t.Context(), path, ffmpeg.GenerateConfig{Seconds: 4, Width: 640, Height: 360}); err != nil {
		t.Fatal(err)
	}
	r, err := ffmpeg.Demux(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Read(make([]byte, 188)); err != nil {
		t.Fatal(err)
	}
	_ = r.Close()
	if left := children(t, "file:"+path); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestProbeFindsAnEncoderThatOpens(t *testing.T) {
	t.Parallel()
	devices, err := ffmpeg.Probe(t.Context())
	if err != nil || len(devices) == 0 || devices[0].Name != "libx264" || devices[0].Speed <= 0 || !devices[0].Engine {
		t.Errorf("found %+v, %v", devices, err)
	}
	if v, err := ffmpeg.Version(t.Context()); err != nil || v == "" {
		t.Errorf("version %q, %v", v, err)
	}
}

func TestPushPlaysAFileToAnRTMPServer(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	clip, got := filepath.Join(dir, "clip.mkv"), filepath.Join(dir, "got.mkv")
	if err := ffmpeg.Generate(t.Context(), clip, ffmpeg.GenerateConfig{Seconds: 1, Width: 160, Height: 90, Audio: true}); err != nil {
		t.Fatal(err)
	}
	if err := ffmpeg.Push(t.Context(), clip, "rtmp://127.0.0.1:1/live/x"); err == nil {
		t.Error("pushed to nobody")
	}
	tries := 5 // the port that was free may be somebody's by the time it is served
	for !pushed(t, clip, got) {
		if tries--; tries == 0 {
			t.Fatal("no port stays free")
		}
	}
	info, err := ffmpeg.Inspect(t.Context(), got)
	v, _ := info.Video()
	if _, audio := info.Audio(); err != nil || v.Frames != 30 || !audio {
		t.Errorf("the server got %+v, %v", info, err)
	}
}

// pushed pushes clip to a server that saves it to got; false when the server's port was taken.
func pushed(t *testing.T, clip, got string) bool {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "rtmp://" + l.Addr().String() + "/live/x"
	_ = l.Close()
	var said bytes.Buffer
	server := exec.CommandContext(t.Context(), "ffmpeg", "-v", "error", "-listen", "1", "-i", url, "-c", "copy", got)
	server.Stderr = &said
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		err := server.Wait()
		if err != nil {
			cancel() // whoever has the port may take a push and never answer
		}
		ended <- err
	}()
	done := false
	until(t, func() bool {
		done = ffmpeg.Push(ctx, clip, url) == nil
		return done || len(ended) > 0
	})
	if err := <-ended; strings.Contains(said.String(), "Address already in use") {
		return false
	} else if err != nil || !done {
		t.Fatalf("pushed: %v, the server: %v: %s", done, err, &said)
	}
	return true
}
