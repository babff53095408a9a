package sim

import (
	"context"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
)

// Capability is what simulated orchestrators sell: units are bytes of the body, and the output is the body.
const Capability market.Capability = "sim/echo"

// engine is an executor whose work is a pause.
type engine struct {
	slots int64
	work  time.Duration // per job
	busy  atomic.Int64
	done  atomic.Int64
}

// capacity answers for the offers.
func (e *engine) capacity() (total, free int) {
	return int(e.slots), int(max(0, e.slots-e.busy.Load()))
}

// steps is in how many pieces output comes back.
const steps = 4

// Execute reads the body, pauses, and returns the body in steps, each delivered as it is done.
func (e *engine) Execute(ctx context.Context, j market.Job, io job.IO) (market.Work, error) {
	if e.busy.Add(1) > e.slots {
		e.busy.Add(-1)
		return market.Work{}, fmt.Errorf("%d slots taken: %w", e.slots, market.ErrOverloaded)
	}
	defer e.busy.Add(-1)
	body, err := readBody(io.In, j.MaxUnits)
	if err != nil {
		return market.Work{}, err
	}
	sent := 0
	for i := range steps {
		if err := pause(ctx, e.work/steps); err != nil {
			return market.Work{Units: uint64(sent)}, err
		}
		next := len(body) * (i + 1) / steps
		if err := io.Out.Write(0, body[sent:next]); err != nil {
			return market.Work{Units: uint64(sent)}, err
		}
		sent = next
		if err := io.Out.Delivered(uint64(sent)); err != nil {
			return market.Work{Units: uint64(sent)}, err
		}
	}
	e.done.Add(1)
	return market.Work{Units: uint64(sent), Tail: e.work}, nil
}

func readBody(in io.Reader, limit uint64) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(in, int64(min(limit, 1<<24))+1))
	if err != nil {
		return nil, fmt.Errorf("read body: %w", err)
	}
	if uint64(len(body)) > limit {
		return nil, fmt.Errorf("body above %d bytes: %w", limit, market.ErrLimit)
	}
	return body, nil
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
