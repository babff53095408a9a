package ffmpeg

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"sync"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Engine is a transcode.Engine that gives each segment its own ffmpeg process. Its methods may be called from any
// goroutine, Run from one.
type Engine struct {
	program string
	cfg     Config
	log     *slog.Logger
	ahead   ahead
	stats   counters
}

var _ transcode.Engine = (*Engine)(nil)

// New returns an Engine. It starts nothing. ErrMissing when there is no ffmpeg, ErrConfig for values that cannot work.
func New(cfg Config, log *slog.Logger) (*Engine, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	program, err := lookup(cfg.Program, "ffmpeg")
	if err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	return &Engine{
		program: program, cfg: cfg, log: log.With("part", "ffmpeg"), ahead: ahead{want: make(chan plan, 1)},
	}, nil
}

// Transcode implements transcode.Engine. Memory does not grow with the segment: what out does not take, the children's
// pipes hold back. Sink.Used is called about twice a second from a goroutine of its own, and once at the end; Sink must
// return when its own end is gone, nothing here can interrupt it.
func (e *Engine) Transcode(ctx context.Context, s transcode.Segment, ladder []transcode.Profile, out transcode.Sink) (transcode.Usage, error) {
	if err := transcode.ValidateLadder(ladder); err != nil {
		return transcode.Usage{}, fmt.Errorf("segment %d: %w", s.Seq, err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, e.cfg.Timeout,
		fmt.Errorf("segment %d took longer than %s: %w", s.Seq, e.cfg.Timeout, transcode.ErrEngine))
	defer cancel()
	fitted := make([]transcode.Profile, len(ladder))
	for i, p := range ladder {
		fitted[i] = p.Fit(s.Source)
	}
	// The child dies with the thread that started it, so this goroutine stays on its thread until the child has gone.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	p := plan{args: arguments(s.Source, fitted, e.cfg.Threads), pipes: len(ladder)}
	c := e.ahead.take(p)
	if c == nil {
		var err error
		if c, err = e.start(p); err != nil {
			return transcode.Usage{}, fmt.Errorf("segment %d: %w", s.Seq, err)
		}
	}
	j := newJob(s, fitted, e.limits(s), c, out)
	used, err := j.run(ctx)
	e.stats.ended(c.cpu())
	if err != nil {
		return used, fmt.Errorf("segment %d: %w", s.Seq, err)
	}
	return used, nil
}

// limits are the segment's own where it has any.
func (e *Engine) limits(s transcode.Segment) transcode.Limits {
	l := s.Limits
	if l.Duration <= 0 {
		l.Duration = e.cfg.Limits.Duration
	}
	if l.FPS == (transcode.Rate{}) {
		l.FPS = e.cfg.Limits.FPS
	}
	return l
}

func (e *Engine) start(p plan) (*child, error) {
	c, err := start(e.program, p.args, p.pipes, true)
	if err != nil {
		return nil, err
	}
	c.bound(e.cfg.Nice, e.cfg.Memory)
	e.stats.began()
	return c, nil
}

// Stats is what an Engine's children have used since New.
type Stats struct {
	Started uint64        // children
	Ended   uint64        // of those, gone and counted in CPU
	CPU     time.Duration // user and system time of ended children
}

// Stats returns what the children used so far; benchmarks compare it with the plain program.
func (e *Engine) Stats() Stats { return e.stats.read() }

type counters struct {
	mu sync.Mutex
	s  Stats
}

func (c *counters) began() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.s.Started++
}

func (c *counters) ended(cpu time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.s.Ended++
	c.s.CPU += cpu
}

func (c *counters) read() Stats {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.s
}
