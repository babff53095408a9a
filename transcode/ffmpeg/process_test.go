package ffmpeg_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/transcodetest"
)

func writeScript(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
}

// children returns the processes whose command line holds mark: one argument, or several with a zero byte between.
func children(t *testing.T, mark string) []string {
	t.Helper()
	files, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range files {
		line, err := os.ReadFile(f)
		if err == nil && strings.Contains("\x00"+string(line), "\x00"+mark+"\x00") {
			out = append(out, f)
		}
	}
	return out
}

// marked returns a ladder whose command line no other test has, be it of another run of this package: n, below 8, is the
// test's.
func marked(n int) ([]transcode.Profile, string) {
	p := ladder[0]
	p.Bitrate += 8*os.Getpid() + n
	return []transcode.Profile{p}, "-b:v\x00" + strconv.Itoa(p.Bitrate)
}

func TestCancellingLeavesNobodyBehind(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 2, Width: 320, Height: 180})
	whole := transcodetest.Mux(t, clip.Units, 0)
	rungs, mark := marked(0)
	body := transcode.NewBuffer(len(whole))
	_, _ = body.Write(whole[:len(whole)*3/4])
	ctx, cancel := context.WithCancel(t.Context())
	sink := transcodetest.Sink{OnWrite: func(int, []byte) error {
		if ctx.Err() == nil && len(children(t, mark)) != 1 {
			t.Error("output, but not of one child")
		}
		cancel()
		return nil
	}}
	_, err := newEngine(t, ffmpeg.Config{}).Transcode(ctx, clip.Segment(0, 0, body), rungs, &sink)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
	if left := children(t, mark); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestOutputComesBeforeTheInputEnds(t *testing.T) {
	t.Parallel()
	// A quiet stream is the hard case: probing must not wait for bytes that come seconds later.
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 2, Width: 320, Height: 180, Bitrate: 100_000})
	whole := transcodetest.Mux(t, clip.Units, 0)
	cut := len(whole) * 4 / 5 / 188 * 188
	body := transcode.NewBuffer(len(whole))
	_, _ = body.Write(whole[:cut])
	grow := func(int, []byte) error {
		_, _ = body.Write(whole[cut:]) // refused from the second time on
		body.CloseWith(nil)
		return nil
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	used, err := newEngine(t, ffmpeg.Config{}).Transcode(ctx, clip.Segment(0, 0, body), ladder, &transcodetest.Sink{OnWrite: grow})
	if err != nil || !slices.Equal(used.Frames, []int{60, 60}) {
		t.Errorf("%v, %v; want 60 frames of a body that grew only after the first output", used, err)
	}
}

func TestUsageGrowsAndEndsWithTheWhole(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 2, Width: 320, Height: 180})
	whole := transcodetest.Mux(t, clip.Units, 0)
	body := transcode.NewBuffer(len(whole))
	half := len(whole) * 3 / 4
	_, _ = body.Write(whole[:half])
	time.AfterFunc(1200*time.Millisecond, func() { _, _ = body.Write(whole[half:]); body.CloseWith(nil) })
	var sink transcodetest.Sink
	used, err := newEngine(t, ffmpeg.Config{}).Transcode(t.Context(), clip.Segment(0, 0, body), ladder, &sink)
	if err != nil {
		t.Fatal(err)
	}
	reports := sink.Reports()
	if len(reports) < 2 {
		t.Fatalf("%d reports, want some on the way and one at the end", len(reports))
	}
	for i := 1; i < len(reports); i++ {
		if reports[i].Pixels < reports[i-1].Pixels {
			t.Errorf("usage shrinks from %d to %d", reports[i-1].Pixels, reports[i].Pixels)
		}
	}
	want := ladder[0].Pixels(60) + ladder[1].Pixels(60)
	last := reports[len(reports)-1]
	if used.Pixels != want || last.Pixels != want || used.Tail <= 0 || reports[0].Tail != 0 {
		t.Errorf("final usage %+v, last report %+v, want %d pixels and a tail", used, last, want)
	}
}

func TestASinkThatFailsEndsTheJob(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 1, Width: 320, Height: 180})
	rungs, mark := marked(1)
	full := errors.New("disk full")
	sink := transcodetest.Sink{OnWrite: func(int, []byte) error { return full }}
	_, err := newEngine(t, ffmpeg.Config{}).Transcode(t.Context(), clip.Segments(t, 0)[0], rungs, &sink)
	if !errors.Is(err, full) || errors.Is(err, transcode.ErrEngine) {
		t.Errorf("got %v, want the sink's own", err)
	}
	if left := children(t, mark); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestTheNextChildIsStartedAhead(t *testing.T) {
	t.Parallel()
	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 1, Width: 320, Height: 180})
	e := newEngine(t, ffmpeg.Config{Ahead: 1})
	rungs, mark := marked(2)
	others, otherMark := marked(3)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- e.Run(ctx) }()
	transcodeOne := func(l []transcode.Profile) {
		if _, err := e.Transcode(t.Context(), clip.Segments(t, 0)[0], l, &transcodetest.Sink{}); err != nil {
			t.Error(err)
		}
	}
	var started uint64 // a child shows before it is counted
	until(t, func() bool {
		transcodeOne(rungs)
		s := e.Stats()
		started = s.Started
		return s.Started == s.Ended+1 && len(children(t, mark)) == 1
	})
	transcodeOne(rungs) // takes the waiting one
	until(t, func() bool { return e.Stats().Started > started && len(children(t, mark)) == 1 })
	if now := e.Stats().Started; now != started+1 {
		t.Errorf("%d children started for one segment and the next one ahead, want 1", now-started)
	}
	until(t, func() bool { transcodeOne(others); return len(children(t, otherMark)) == 1 })
	until(t, func() bool { return len(children(t, mark)) == 0 }) // there is room for one in all
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("Run returned %v", err)
	}
	if left := append(children(t, mark), children(t, otherMark)...); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if s := e.Stats(); s.Started != s.Ended || s.CPU <= 0 {
		t.Errorf("stats %+v, want all children ended and counted", s)
	}
}

func until(t *testing.T, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("did not happen in half a minute")
		}
	}
}

// dyingParent is set for the process that TestAKilledParentTakesItsChildrenAlong kills, to the bitrate that marks its
// children.
const dyingParent = "CASTNET_TEST_DYING_PARENT"

func runDyingParent() {
	e, err := ffmpeg.New(ffmpeg.Config{}, slog.New(slog.DiscardHandler))
	if err != nil {
		panic(err)
	}
	go func() { _ = e.Run(context.Background()) }()
	rungs := slices.Clone(ladder[:1])
	if rungs[0].Bitrate, err = strconv.Atoi(os.Getenv(dyingParent)); err != nil {
		panic(err)
	}
	s := transcode.Segment{
		Source: transcode.Source{Codec: transcode.H264, Width: 320, Height: 180}, Body: transcode.NewBuffer(1),
	}
	for n := uint64(0); n < 2 || e.Stats().Started <= n; n++ { // by the second one Run is at work, or a little later
		go func() { _, _ = e.Transcode(context.Background(), s, rungs, &transcodetest.Sink{}) }()
		time.Sleep(300 * time.Millisecond)
	}
	select {}
}

func TestAKilledParentTakesItsChildrenAlong(t *testing.T) {
	t.Parallel()
	rungs, mark := marked(4)
	parent := exec.Command(os.Args[0])
	parent.Env = append(os.Environ(), dyingParent+"="+strconv.Itoa(rungs[0].Bitrate))
	t.Cleanup(func() { _ = parent.Process.Kill() })
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	until(t, func() bool { return len(children(t, mark)) >= 3 }) // two at work, one ahead
	_ = parent.Process.Kill()
	_ = parent.Wait()
	until(t, func() bool { return len(children(t, mark)) == 0 })
}
