package transcode

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Pool bounds how many segments an Engine works on at once and is an Engine itself. A job that finds no free slot waits
// for one a short while, because the last segment of a stream drains as the next one starts, and then gets ErrBusy.
type Pool struct {
	engine  Engine
	wait    time.Duration
	slots   chan struct{} // holds one token per job at work
	line    chan struct{} // holds one token per job waiting
	metrics *poolMetrics
}

var _ Engine = (*Pool)(nil)

// PoolOption changes a default of NewPool.
type PoolOption func(*Pool)

// WithWait sets how long a job may wait for a slot; 0 refuses at once. The default is one second.
func WithWait(d time.Duration) PoolOption { return func(p *Pool) { p.wait = d } }

// WithRegisterer makes the pool's metrics visible in reg.
func WithRegisterer(reg prometheus.Registerer) PoolOption {
	return func(p *Pool) { p.metrics = newPoolMetrics(reg, p) }
}

// NewPool returns a Pool of slots jobs at once over engine; as many again may wait. ErrConfig without engine or slots.
func NewPool(engine Engine, slots int, opts ...PoolOption) (*Pool, error) {
	if engine == nil || slots <= 0 {
		return nil, fmt.Errorf("pool of %d slots: %w", slots, ErrConfig)
	}
	p := &Pool{
		engine: engine, wait: time.Second,
		slots: make(chan struct{}, slots), line: make(chan struct{}, slots),
	}
	for _, opt := range opts {
		opt(p)
	}
	if p.metrics == nil {
		p.metrics = newPoolMetrics(prometheus.NewRegistry(), p)
	}
	return p, nil
}

// Slots returns how many jobs run at once.
func (p *Pool) Slots() int { return cap(p.slots) }

// Free returns how many slots are idle now; load reports carry it.
func (p *Pool) Free() int { return cap(p.slots) - len(p.slots) }

// Transcode runs the job in a slot of the pool. ErrBusy when there was none in time; else what the engine says.
func (p *Pool) Transcode(ctx context.Context, s Segment, ladder []Profile, out Sink) (Usage, error) {
	if err := p.enter(ctx); err != nil {
		p.metrics.ended(Usage{}, err)
		return Usage{}, fmt.Errorf("segment %d: %w", s.Seq, err)
	}
	defer func() { <-p.slots }()
	used, err := p.engine.Transcode(ctx, s, ladder, out)
	p.metrics.ended(used, err)
	return used, err
}

// enter takes a slot, or a place in the line and then a slot.
func (p *Pool) enter(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case p.slots <- struct{}{}:
		return nil
	default:
	}
	if p.wait <= 0 {
		return ErrBusy
	}
	select {
	case p.line <- struct{}{}:
		defer func() { <-p.line }()
	default:
		return ErrBusy
	}
	timer := time.NewTimer(p.wait)
	defer timer.Stop()
	select {
	case p.slots <- struct{}{}:
		return nil
	case <-timer.C:
		return ErrBusy
	case <-ctx.Done():
		return ctx.Err()
	}
}

// result names how a job ended, from a closed set.
func result(err error) string {
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, ErrBusy):
		return "busy"
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return "cancelled"
	case errors.Is(err, ErrLimit):
		return "limit"
	case errors.Is(err, ErrMedia):
		return "media"
	case errors.Is(err, ErrEngine):
		return "engine"
	}
	return "other"
}
