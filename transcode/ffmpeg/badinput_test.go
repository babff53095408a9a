package ffmpeg_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/transcodetest"
)

func TestBadInputIsATypedErrorAndTheNextSegmentWorks(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 2, Width: 320, Height: 180})
	good := transcodetest.Mux(t, clip.Units, 0)
	huge := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: .1, Width: 4352, Height: 64})
	late := slices.Clone(clip.Units)
	late[59].PTS += 600 * transcode.TimeBase
	late[59].DTS += 600 * transcode.TimeBase
	dead := transcode.NewBuffer(1 << 20)
	_, _ = dead.Write(good[:len(good)/2])
	dead.CloseWith(errors.New("cable pulled"))

	tests := map[string]struct {
		body transcode.Body
		want error
	}{
		"empty":                         {transcodetest.Body(nil), transcode.ErrMedia},
		"text":                          {transcodetest.Body([]byte(strings.Repeat("this is no video\n", 5000))), transcode.ErrMedia},
		"junk that starts like packets": {transcodetest.Body(bytes.Repeat(append([]byte{0x47, 0x40, 0, 0x10}, make([]byte, 184)...), 100)), transcode.ErrMedia},
		"cut inside a packet":           {transcodetest.Body(good[:len(good)-100]), transcode.ErrMedia},
		"audio alone":                   {transcodetest.Body(audioOnly(t)), transcode.ErrMedia},
		"no key frame in front":         {transcodetest.Body(transcodetest.Mux(t, clip.Units[5:], 0)), transcode.ErrMedia},
		"a source that died":            {dead, transcode.ErrMedia},
		"frames wider than 4096":        {transcodetest.Body(transcodetest.Mux(t, huge.Units, 0)), transcode.ErrLimit},
		"frames ten minutes apart":      {transcodetest.Body(transcodetest.Mux(t, late, 0)), transcode.ErrLimit},
	}
	e := newEngine(t, ffmpeg.Config{})
	rate := ladder[0]
	rate.FPS = transcode.Rate{Num: 30, Den: 1}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := e.Transcode(t.Context(), clip.Segment(3, 0, tc.body), []transcode.Profile{rate}, &transcodetest.Sink{})
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), "segment 3") {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			used, err := e.Transcode(t.Context(), clip.Segments(t, 0)[0], ladder, &transcodetest.Sink{})
			if err != nil || used.Frames[0] != 60 {
				t.Errorf("the next segment: %v, %v", used, err)
			}
		})
	}
}

func audioOnly(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.ts")
	if err := ffmpeg.Generate(t.Context(), path, ffmpeg.GenerateConfig{Seconds: 1, AudioOnly: true}); err != nil {
		t.Fatal(err)
	}
	r, err := ffmpeg.Demux(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestATooFastSourceIsStopped(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 1, Width: 320, Height: 180, FPS: transcode.Rate{Num: 60, Den: 1}})
	s := clip.Segments(t, 0)[0]
	s.Limits = transcode.Limits{Duration: time.Second, FPS: transcode.Rate{Num: 30, Den: 1}}
	used, err := newEngine(t, ffmpeg.Config{}).Transcode(t.Context(), s, ladder, &transcodetest.Sink{})
	if !errors.Is(err, transcode.ErrLimit) {
		t.Errorf("60 frames where 31 are agreed: %v, %v", used, err)
	}
}

func TestBadLaddersAreRefusedBeforeAnythingStarts(t *testing.T) {
	t.Parallel()
	e := newEngine(t, ffmpeg.Config{})
	odd := ladder[0]
	odd.Width = 161
	for name, l := range map[string][]transcode.Profile{"none": nil, "odd sides": {odd}, "same name twice": {ladder[0], ladder[0]}} {
		_, err := e.Transcode(t.Context(), transcode.Segment{}, l, &transcodetest.Sink{})
		if !errors.Is(err, transcode.ErrConfig) {
			t.Errorf("%s: %v, want ErrConfig", name, err)
		}
	}
	if n := e.Stats().Started; n != 0 {
		t.Errorf("%d children started", n)
	}
}

func TestAMissingProgramSaysHowToInstallIt(t *testing.T) {
	t.Parallel()
	_, err := ffmpeg.New(ffmpeg.Config{Program: "no-such-ffmpeg"}, nil)
	if !errors.Is(err, ffmpeg.ErrMissing) || !errors.Is(err, transcode.ErrEngine) || !strings.Contains(err.Error(), "apt-get install ffmpeg") {
		t.Errorf("got %v", err)
	}
}

func TestAnEngineThatDiesIsTheEnginesFault(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 1, Width: 320, Height: 180})
	script := filepath.Join(t.TempDir(), "ffmpeg")
	for name, body := range map[string]string{
		"killed":           "kill -SEGV $$",
		"killed in a wait": "sleep 100 & kill -KILL $$",
	} {
		t.Run(name, func(t *testing.T) {
			path := script + strings.ReplaceAll(name, " ", "")
			writeScript(t, path, "#!/bin/sh\n"+body+"\n")
			_, err := newEngine(t, ffmpeg.Config{Program: path}).Transcode(t.Context(), clip.Segments(t, 0)[0], ladder, &transcodetest.Sink{})
			if !errors.Is(err, transcode.ErrEngine) {
				t.Errorf("got %v, want ErrEngine", err)
			}
		})
	}
}

func TestAChildThatHangsIsTheEnginesFault(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 1, Width: 320, Height: 180})
	path := filepath.Join(t.TempDir(), "ffmpeg")
	writeScript(t, path, "#!/bin/sh\nsleep 100\n")
	e := newEngine(t, ffmpeg.Config{Program: path, Timeout: 100 * time.Millisecond})
	_, err := e.Transcode(t.Context(), clip.Segments(t, 0)[0], ladder, &transcodetest.Sink{})
	if !errors.Is(err, transcode.ErrEngine) || errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want ErrEngine", err)
	}
}

func FuzzSegment(f *testing.F) {
	f.Add([]byte{0x47, 0x40, 0, 0x10})
	f.Fuzz(func(t *testing.T, b []byte) { _ = ffmpeg.Admit(b) })
}

func isMedia(err error) bool { return errors.Is(err, transcode.ErrMedia) }
