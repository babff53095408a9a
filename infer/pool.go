package infer

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// PoolConfig sets how much a pool takes on.
type PoolConfig struct {
	Slots    int                   // jobs at once on each engine; 0 means 1
	Registry prometheus.Registerer // where metrics go; nil keeps them unpublished
}

// Pool runs requests on engines with a fixed number of slots each. It has no queue: a request that finds no free slot is
// refused at once, so that whoever asked can go elsewhere. It is an Engine itself.
type Pool struct {
	engines []Engine
	slots   int
	log     *slog.Logger
	metrics *metrics

	mu    sync.Mutex
	busy  []int              // jobs per engine
	speed map[string]float64 // measured ns per unit, by CID
}

// NewPool returns a pool over engines, in order of preference. It starts nothing and does not own the engines. Errors are
// ErrConfig.
func NewPool(cfg PoolConfig, log *slog.Logger, engines ...Engine) (*Pool, error) {
	if cfg.Slots == 0 {
		cfg.Slots = 1
	}
	if cfg.Slots < 0 || cfg.Slots > 1024 {
		return nil, fmt.Errorf("pool of %d slots: %w", cfg.Slots, ErrConfig)
	}
	m, err := newMetrics(cfg.Registry)
	if err != nil {
		return nil, fmt.Errorf("pool metrics: %w: %w", err, ErrConfig)
	}
	p := &Pool{engines: engines, slots: cfg.Slots, log: log, metrics: m, busy: make([]int, len(engines)), speed: map[string]float64{}}
	m.slots.Set(float64(p.Slots()))
	return p, nil
}

// Slots returns how many jobs run at once when nothing else runs.
func (p *Pool) Slots() int { return p.slots * len(p.engines) }

// Free returns how many more jobs would be taken now.
func (p *Pool) Free() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := p.Slots()
	for _, b := range p.busy {
		n -= b
	}
	return n
}

// Models returns the models of all engines, each once: warm if warm anywhere, with the speed this pool measured.
func (p *Pool) Models() []ModelState {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []ModelState
	at := map[string]int{}
	for _, e := range p.engines {
		for _, m := range e.Models() {
			i, ok := at[m.CID]
			if !ok {
				m.NsPerUnit = p.speed[m.CID]
				at[m.CID] = len(out)
				out = append(out, m)
				continue
			}
			out[i].Warm = out[i].Warm || m.Warm
		}
	}
	return out
}

// Run does r on the least busy engine that has the model, a warm one first. Errors are ErrModel when no engine has it,
// ErrBusy when all that have it are full, and the engine's.
func (p *Pool) Run(ctx context.Context, r Request, emit func(Part) error) (Usage, error) {
	i, cid, err := p.enter(r)
	if err != nil {
		p.metrics.refused(err)
		return Usage{}, err
	}
	began := time.Now()
	u, err := p.engines[i].Run(ctx, r, emit)
	p.leave(i, cid, u, time.Since(began), err)
	return u, err
}

// enter takes a slot.
func (p *Pool) enter(r Request) (engine int, cid string, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	best, warm, known := -1, false, false
	for i, e := range p.engines {
		m, ok := pick(e.Models(), r)
		if !ok {
			continue
		}
		known = true
		if p.busy[i] >= p.slots {
			continue
		}
		if best < 0 || m.Warm && !warm || m.Warm == warm && p.busy[i] < p.busy[best] {
			best, warm, cid = i, m.Warm, m.CID
		}
	}
	switch {
	case !known:
		return 0, "", fmt.Errorf("%.80q for %.40q: %w", r.Model, r.Pipeline, ErrModel)
	case best < 0:
		return 0, "", fmt.Errorf("%d slots in use: %w", p.Slots(), ErrBusy)
	}
	p.busy[best]++
	p.metrics.busy.Inc()
	return best, cid, nil
}

func (p *Pool) leave(i int, cid string, u Usage, took time.Duration, err error) {
	p.metrics.done(u, took, err)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.busy[i]--
	p.metrics.busy.Dec()
	if err != nil || u.Units == 0 {
		return
	}
	ns := float64(took.Nanoseconds()) / float64(u.Units)
	if old := p.speed[cid]; old > 0 {
		ns = old + (ns-old)/4
	}
	p.speed[cid] = ns
}

// pick finds the model r asks for as Catalogue.Find does: by CID, by name, or the first of the pipeline.
func pick(have []ModelState, r Request) (ModelState, bool) {
	for _, m := range have {
		if m.Pipeline == r.Pipeline && (r.Model == "" || r.Model == m.CID || r.Model == m.Name) {
			return m, true
		}
	}
	return ModelState{}, false
}
