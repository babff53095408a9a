package orchestrator

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Workers are the attached workers: Pick takes a free slot for c, which the returned function gives back.
type Workers interface {
	Pick(c market.Capability) (p peer.ID, release func(), ok bool)
}

// Forward sends a job unchanged to a worker and passes on what comes back.
type Forward interface {
	Forward(ctx context.Context, p peer.ID, j market.Job, io job.IO) (market.Work, error)
}

// Placement decides where a job runs: on a worker that is free, else on this process's own engine.
type Placement struct {
	local   map[market.Capability]job.Executor
	workers Workers
	forward Forward
}

// NewPlacement returns a placement over the given executors; workers and forward may both be nil.
func NewPlacement(local map[market.Capability]job.Executor, workers Workers, forward Forward) *Placement {
	return &Placement{local: local, workers: workers, forward: forward}
}

// Execute runs the job where there is room. Errors: market.ErrOverloaded when there is none, market.ErrUnsupported when
// nobody here does such jobs.
func (p *Placement) Execute(ctx context.Context, j market.Job, io job.IO) (market.Work, error) {
	own, ok := p.local[j.Capability]
	if p.workers != nil {
		if worker, release, found := p.workers.Pick(j.Capability); found {
			defer release()
			return p.forward.Forward(ctx, worker, j, io)
		}
	}
	if ok {
		return own.Execute(ctx, j, io)
	}
	if p.workers != nil {
		return market.Work{}, fmt.Errorf("%s: every worker is busy or gone: %w", j.Capability, market.ErrOverloaded)
	}
	return market.Work{}, fmt.Errorf("%s: %w", j.Capability, market.ErrUnsupported)
}

// Forwarder does jobs on workers through the job protocol, for nothing.
type Forwarder struct{ client *job.Client }

// NewForwarder returns a forwarder over a client whose host the workers are connected to.
func NewForwarder(c *job.Client) *Forwarder { return &Forwarder{client: c} }

// Forward implements Forward. The units are the worker's count.
func (f *Forwarder) Forward(ctx context.Context, p peer.ID, j market.Job, io job.IO) (market.Work, error) {
	q := billing.FreeQuote(p)
	j.Quote = q.ID
	r, err := f.client.Do(ctx, p, q, j, billing.FreePurse{}, io)
	work := market.Work{Units: r.Units, Tail: r.Hints.Tail}
	if err != nil {
		return work, fmt.Errorf("worker %s: %w", p, err)
	}
	return work, nil
}
