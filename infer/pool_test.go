package infer_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/infer"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// engine runs a job when it is told to.
type engine struct {
	models []infer.ModelState
	began  chan string
	finish chan error
	name   string
}

func newEngine(name string, models ...infer.ModelState) *engine {
	return &engine{models: models, began: make(chan string, 8), finish: make(chan error), name: name}
}

func (e *engine) Models() []infer.ModelState { return e.models }

func (e *engine) Run(ctx context.Context, r infer.Request, emit func(infer.Part) error) (infer.Usage, error) {
	e.began <- e.name
	select {
	case err := <-e.finish:
		return infer.Usage{Units: 10, Images: 1}, err
	case <-ctx.Done():
		return infer.Usage{}, ctx.Err()
	}
}

func state(cid string, warm bool) infer.ModelState {
	return infer.ModelState{CID: cid, Name: "name-" + cid, Pipeline: "image-to-image", Warm: warm}
}

func TestPoolRefusesWhatItHasNoSlotFor(t *testing.T) {
	t.Parallel()
	e := newEngine("only", state("a", true))
	reg := prometheus.NewRegistry()
	p, err := infer.NewPool(infer.PoolConfig{Slots: 2, Registry: reg}, slog.New(slog.DiscardHandler), e)
	if err != nil {
		t.Fatal(err)
	}
	req := infer.Request{Pipeline: "image-to-image", Model: "a"}
	ended := make(chan error, 2)
	for range 2 {
		go func() {
			_, err := p.Run(t.Context(), req, nil)
			ended <- err
		}()
		<-e.began
	}
	if p.Free() != 0 || p.Slots() != 2 {
		t.Errorf("%d of %d slots free, want 0 of 2", p.Free(), p.Slots())
	}
	if _, err := p.Run(t.Context(), req, nil); !errors.Is(err, infer.ErrBusy) {
		t.Errorf("a third job: %v", err)
	}
	if _, err := p.Run(t.Context(), infer.Request{Pipeline: "image-to-image", Model: "b"}, nil); !errors.Is(err, infer.ErrModel) {
		t.Errorf("a model nobody has: %v", err)
	}
	e.finish <- nil
	e.finish <- fmt.Errorf("died: %w", infer.ErrWorker)
	if a, b := <-ended, <-ended; (a == nil) == (b == nil) {
		t.Errorf("ends %v and %v, want one of each", a, b)
	}
	if p.Free() != 2 {
		t.Errorf("%d slots free at the end, want 2", p.Free())
	}
	if m := p.Models(); len(m) != 1 || m[0].NsPerUnit <= 0 {
		t.Errorf("no speed was measured: %+v", m)
	}
	if got, err := reg.Gather(); err != nil || len(got) != 5 {
		t.Errorf("%d metrics, %v", len(got), err)
	}
}

func TestPoolPrefersWarmThenIdle(t *testing.T) {
	t.Parallel()
	cold, warm, other := newEngine("cold", state("a", false)), newEngine("warm", state("a", true)), newEngine("other", state("a", true))
	p, err := infer.NewPool(infer.PoolConfig{Slots: 2}, slog.New(slog.DiscardHandler), cold, warm, other)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{}, 6)
	for _, want := range []*engine{warm, other, warm, other, cold, cold} {
		go func() {
			_, _ = p.Run(ctx, infer.Request{Pipeline: "image-to-image", Model: "name-a"}, nil)
			ended <- struct{}{}
		}()
		<-want.began // hangs where the choice is another
	}
	cancel()
	for range 6 {
		<-ended
	}
	if m := p.Models(); len(m) != 1 || !m[0].Warm {
		t.Errorf("models %+v, want one that is warm", m)
	}
}

func TestPoolConfig(t *testing.T) {
	t.Parallel()
	if _, err := infer.NewPool(infer.PoolConfig{Slots: -1}, nil); !errors.Is(err, infer.ErrConfig) {
		t.Errorf("negative slots: %v", err)
	}
	reg := prometheus.NewRegistry()
	if _, err := infer.NewPool(infer.PoolConfig{Registry: reg}, nil); err != nil {
		t.Error(err)
	}
	if _, err := infer.NewPool(infer.PoolConfig{Registry: reg}, nil); !errors.Is(err, infer.ErrConfig) {
		t.Errorf("the same metrics twice: %v", err)
	}
}

func TestCodes(t *testing.T) {
	t.Parallel()
	tests := map[error]infer.Code{
		nil:                                  "",
		fmt.Errorf("x: %w", infer.ErrBusy):   infer.CodeNoCapacity,
		fmt.Errorf("x: %w", infer.ErrWorker): infer.CodeWorker,
		&infer.ParamError{Field: "f", Reason: "r"}:                                infer.CodeParams,
		fmt.Errorf("x: %w", context.Canceled):                                     infer.CodeCancelled,
		fmt.Errorf("x: %w", context.DeadlineExceeded):                             infer.CodeDeadline,
		errors.New("anything"):                                                    infer.CodeUnclassified,
		fmt.Errorf("%w: %w", infer.ErrTooLarge, fmt.Errorf("%w", infer.ErrInput)): infer.CodeTooLarge,
	}
	for err, want := range tests {
		if got := infer.CodeOf(err); got != want {
			t.Errorf("%v is %q, want %q", err, got, want)
		}
	}
}
