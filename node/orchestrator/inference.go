package orchestrator

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
)

// Inference does AI jobs on a runner of this process.
type Inference struct {
	runner    infer.Runner
	pipelines map[string]infer.Pipeline
}

// NewInference returns the executor over runner for the given pipelines.
func NewInference(runner infer.Runner, pipelines []infer.Pipeline) *Inference {
	byName := map[string]infer.Pipeline{}
	for _, p := range pipelines {
		byName[p.Name()] = p
	}
	return &Inference{runner: runner, pipelines: byName}
}

// Execute runs the request in j's specification on its body. Errors: market.ErrUnsupported, ErrLimit, ErrMedia,
// ErrOverloaded, or the runner's own fault.
func (x *Inference) Execute(ctx context.Context, j market.Job, io job.IO) (market.Work, error) {
	r, err := infer.DecodeSpec(j.Spec)
	if err != nil {
		return market.Work{}, fmt.Errorf("%w: %w", market.ErrMedia, err)
	}
	p := x.pipelines[r.Pipeline]
	if p == nil || market.Capability("infer/"+r.Pipeline) != j.Capability {
		return market.Work{}, fmt.Errorf("pipeline %q for %s: %w", r.Pipeline, j.Capability, market.ErrUnsupported)
	}
	most, err := p.Validate(r)
	if err != nil {
		return market.Work{}, inferError(err)
	}
	if most > j.MaxUnits {
		return market.Work{}, fmt.Errorf("%d units specified, %d authorised: %w", most, j.MaxUnits, market.ErrLimit)
	}
	r.In, r.Control = io.In, io.Control
	began := time.Now()
	used, err := x.runner.Run(ctx, r, func(part infer.Part) error {
		if err := io.Out.Write(part.Track, part.Bytes); err != nil {
			return err
		}
		return io.Out.Delivered(p.Units(r, part.Usage))
	})
	work := market.Work{Units: p.Units(r, used), Tail: time.Since(began)}
	if err != nil {
		return work, inferError(err)
	}
	return work, nil
}

// inferError says in the market's words what a runner said.
func inferError(err error) error {
	switch {
	case errors.Is(err, infer.ErrBusy):
		return fmt.Errorf("%w: %w", market.ErrOverloaded, err)
	case errors.Is(err, infer.ErrModel):
		return fmt.Errorf("%w: %w", market.ErrUnsupported, err)
	case errors.Is(err, infer.ErrInput), errors.Is(err, infer.ErrTooLarge), errors.Is(err, infer.ErrParams):
		return fmt.Errorf("%w: %w", market.ErrMedia, err)
	}
	return err
}
