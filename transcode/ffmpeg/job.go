package ffmpeg

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/internal/ts"
)

const (
	chunk       = 64 << 10 // bytes moved at once; what a pipe holds
	reportEvery = 500 * time.Millisecond
	slack       = 1 << 20 // bytes a rendition may have on top of its bitrate, for containers and start-up
)

// job is one segment on its way through one child.
type job struct {
	seg    transcode.Segment
	ladder []transcode.Profile
	limits transcode.Limits
	child  *child
	out    transcode.Sink
	guard  *guard

	mu      sync.Mutex
	frames  []int
	lastIn  time.Time
	lastOut time.Time
}

func newJob(s transcode.Segment, ladder []transcode.Profile, l transcode.Limits, c *child, out transcode.Sink) *job {
	return &job{seg: s, ladder: ladder, limits: l, child: c, out: out, guard: newGuard(l), frames: make([]int, len(ladder))}
}

// run moves everything and returns when the child and all goroutines are gone. The first trouble ends all of it.
func (j *job) run(ctx context.Context) (transcode.Usage, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	body := j.seg.Body.Open()
	unhook := context.AfterFunc(ctx, func() {
		j.child.kill()
		_ = body.Close()
	})
	var feeding, draining, reporting sync.WaitGroup
	feeding.Go(func() {
		if err := j.feed(body); err != nil {
			stop(err)
		}
	})
	for i := range j.ladder {
		draining.Go(func() {
			if err := j.drain(i); err != nil {
				stop(err)
			}
		})
	}
	finished := make(chan struct{})
	reporting.Go(func() {
		if err := j.report(finished); err != nil {
			stop(err)
		}
	})
	draining.Go(j.child.settle)
	draining.Wait()
	exit := j.child.wait()
	_ = body.Close() // a child that died early leaves us waiting for a body that still grows
	feeding.Wait()
	close(finished)
	reporting.Wait()
	unhook()
	used := j.usage(true)
	if ctx.Err() != nil {
		return used, context.Cause(ctx)
	}
	if err := j.judge(exit); err != nil {
		return used, err
	}
	return used, j.out.Used(used)
}

// feed gives the body to the child, after the guard has seen it.
func (j *job) feed(body io.ReadCloser) error {
	defer func() { _ = j.child.in.Close() }()
	buf := make([]byte, chunk)
	for {
		n, err := body.Read(buf)
		if n > 0 {
			j.mu.Lock()
			j.lastIn = time.Now()
			j.mu.Unlock()
			pass, bad := j.guard.admit(buf[:n])
			if bad != nil {
				return bad
			}
			if _, broken := j.child.in.Write(pass); broken != nil {
				return nil // the child is gone, and its exit says more than a broken pipe
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			rest, bad := j.guard.end()
			if bad == nil {
				_, _ = j.child.in.Write(rest)
			}
			return bad
		case errors.Is(err, io.ErrClosedPipe):
			return nil // closed by run
		case err != nil:
			return fmt.Errorf("body: %w: %w", err, transcode.ErrMedia)
		}
	}
}

// drain gives one rendition to the sink and counts its frames on the way.
func (j *job) drain(i int) error {
	most := j.limits.Frames(j.ladder[i])
	room := int64(j.ladder[i].Bitrate)/8*4*int64(j.limits.Duration/time.Second+1) + slack
	count := 0
	scan := ts.NewScanner(func(u ts.Unit) error {
		if len(u.Data) > 0 {
			count++
		}
		return nil
	})
	tally := func() error {
		if count > most {
			return fmt.Errorf("rung %s gives more than %d frames: %w", j.ladder[i].Name, most, transcode.ErrLimit)
		}
		j.mu.Lock()
		defer j.mu.Unlock()
		j.frames[i] = count
		return nil
	}
	buf := make([]byte, chunk)
	for {
		n, err := j.child.outs[i].Read(buf)
		if n > 0 {
			if room -= int64(n); room < 0 {
				return fmt.Errorf("rung %s gives too many bytes: %w", j.ladder[i].Name, transcode.ErrLimit)
			}
			if _, err := scan.Write(buf[:n]); err != nil {
				return fmt.Errorf("rung %s: %w: %w", j.ladder[i].Name, err, transcode.ErrEngine)
			}
			if err := j.out.Write(i, buf[:n]); err != nil {
				return fmt.Errorf("rung %s: %w", j.ladder[i].Name, err)
			}
			j.mu.Lock()
			j.lastOut = time.Now()
			j.mu.Unlock()
			if err := tally(); err != nil {
				return err
			}
		}
		if err == nil {
			continue
		}
		if !errors.Is(err, io.EOF) && !errors.Is(err, os.ErrClosed) {
			return fmt.Errorf("rung %s: %w: %w", j.ladder[i].Name, err, transcode.ErrEngine)
		}
		if scan.Close() != nil {
			return nil // cut short by the child's end, which judge explains
		}
		return tally()
	}
}

// report tells the sink what was used so far until finished is closed.
func (j *job) report(finished <-chan struct{}) error {
	tick := time.NewTicker(reportEvery)
	defer tick.Stop()
	for {
		select {
		case <-finished:
			return nil
		case <-tick.C:
			if err := j.out.Used(j.usage(false)); err != nil {
				return fmt.Errorf("usage: %w", err)
			}
		}
	}
}

// usage is what has been given to the sink so far.
func (j *job) usage(final bool) transcode.Usage {
	j.mu.Lock()
	defer j.mu.Unlock()
	u := transcode.Usage{Frames: append([]int(nil), j.frames...)}
	for i, p := range j.ladder {
		u.Pixels += p.Pixels(j.frames[i])
	}
	if final && !j.lastIn.IsZero() && j.lastOut.After(j.lastIn) {
		u.Tail = j.lastOut.Sub(j.lastIn)
	}
	return u
}

// judge says whose fault an end without other trouble was: the child's when a signal ended it or when it refused a
// stream the guard found to be in order, the stream's when there was no picture in it.
func (j *job) judge(exit error) error {
	empty := ""
	for i, n := range j.frames {
		if n == 0 {
			empty = j.ladder[i].Name
		}
	}
	var bad *exitError
	switch {
	case errors.As(exit, &bad) && bad.crashed():
		return fmt.Errorf("%w: %w", exit, transcode.ErrEngine)
	case exit != nil && empty != "":
		return fmt.Errorf("no picture in rung %s: %w: %w", empty, exit, transcode.ErrMedia)
	case exit != nil:
		return fmt.Errorf("%w: %w", exit, transcode.ErrEngine)
	case empty != "":
		return fmt.Errorf("no picture in rung %s: %s: %w", empty, j.child.said, transcode.ErrMedia)
	}
	return nil
}
