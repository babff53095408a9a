package onnx

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/infer"
)

// Runner runs models in a child process. It implements infer.Engine and is safe for concurrent use; runs of graphs take
// turns, reading and writing pictures does not.
type Runner struct {
	cfg     Config
	log     *slog.Logger
	models  *infer.Catalogue
	metrics *metrics
	turn    chan struct{} // holds one token while somebody uses the child
	cancel  context.CancelFunc
	done    chan struct{} // closed when the keeper has ended

	mu      sync.Mutex
	worker  *worker       // nil while there is none
	up      chan struct{} // closed when worker is set
	retryAt time.Time     // when the next child is started, while there is none
	device  Device
	warm    map[string]bool        // by CID
	ns      map[string]float64     // measured per unit, of the graph alone
	crashes map[string][]time.Time // of models that were running when their child died
}

// Limits on models that kill their child.
const (
	crashWindow = 10 * time.Minute
	maxCrashes  = 3 // within the window: the model is quarantined until they have passed out of it
)

// Open starts a child, loads the library there and every model of cfg, and runs each once. It keeps a child alive until
// Close. Errors are ErrLibrary, infer.ErrConfig, infer.ErrManifest or infer.ErrWorker.
func Open(cfg Config, log *slog.Logger) (*Runner, error) {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return nil, err
	}
	if cfg.Library, err = FindLibrary(cfg.Library); err != nil {
		return nil, err
	}
	for _, m := range cfg.Models {
		if err := check(m); err != nil {
			return nil, err
		}
	}
	met, err := newMetrics(cfg.Registry)
	if err != nil {
		return nil, fmt.Errorf("onnx metrics: %w: %w", err, infer.ErrConfig)
	}
	ctx, cancel := context.WithCancel(context.Background()) //nolint:forbidigo // ends with Close, not with whoever opened
	r := &Runner{cfg: cfg, log: log, models: infer.NewCatalogue(cfg.Models...), metrics: met, turn: make(chan struct{}, 1),
		cancel: cancel, done: make(chan struct{}), up: make(chan struct{}),
		warm: map[string]bool{}, ns: map[string]float64{}, crashes: map[string][]time.Time{}}
	w, err := r.start(ctx)
	if err != nil {
		cancel()
		return nil, err
	}
	r.setWorker(w)
	go r.keep(ctx, w)
	d := r.Device()
	log.Info("inference ready", "device", d.Kind, "name", d.Name, "onnxruntime", d.Version, "models", len(cfg.Models), "isolated", d.Isolated, "why_no_cuda", d.Reason)
	return r, nil
}

// Close ends the child and waits until it is gone. Runs in progress end with ErrWorker.
func (r *Runner) Close() error {
	r.cancel()
	<-r.done
	return nil
}

// Device returns what runs the models.
func (r *Runner) Device() Device {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.device
}

// Models implements infer.Engine; a model that was quarantined for killing its children is left out.
func (r *Runner) Models() []infer.ModelState {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []infer.ModelState
	for _, m := range r.models.Models() {
		if r.quarantined(m.CID) {
			continue
		}
		out = append(out, infer.ModelState{CID: m.CID, Name: m.Manifest.Name, Pipeline: m.Manifest.Pipeline,
			Warm: r.worker != nil && r.warm[m.CID], NsPerUnit: r.ns[m.CID]})
	}
	return out
}

// quarantined is called with the lock held.
func (r *Runner) quarantined(cid string) bool {
	n := 0
	for _, t := range r.crashes[cid] {
		if time.Since(t) < crashWindow {
			n++
		}
	}
	return n >= maxCrashes
}

// take waits for the child and for its turn; the caller gives it back. Errors are the context's or ErrWorker when there
// will be no child for a while.
func (r *Runner) take(ctx context.Context) (*worker, error) {
	for {
		r.mu.Lock()
		w, up, at := r.worker, r.up, r.retryAt
		r.mu.Unlock()
		if w == nil {
			if wait := time.Until(at); wait > time.Second {
				return nil, fmt.Errorf("child is restarted in %s: %w", wait.Round(time.Second), infer.ErrWorker)
			}
			select {
			case <-up:
			case <-r.done:
				return nil, fmt.Errorf("runner closed: %w", infer.ErrWorker)
			case <-ctx.Done():
				return nil, ctx.Err()
			}
			continue
		}
		select {
		case r.turn <- struct{}{}:
		case <-r.done:
			return nil, fmt.Errorf("runner closed: %w", infer.ErrWorker)
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if !w.gone() {
			return w, nil
		}
		r.lost(w)
		r.give()
	}
}

func (r *Runner) give() { <-r.turn }

func (r *Runner) setWorker(w *worker) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.worker = w
	close(r.up)
}

// lost notes that a child has ended.
func (r *Runner) lost(w *worker) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.worker == w {
		r.worker = nil
		r.up = make(chan struct{})
	}
}

// crashed notes that a model's run took its child along or ran away, not that somebody lost interest in it.
func (r *Runner) crashed(cid string, err error) {
	if !errors.Is(err, infer.ErrWorker) {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	kept := r.crashes[cid]
	r.crashes[cid] = append(kept[max(0, len(kept)-maxCrashes+1):], time.Now())
	if r.quarantined(cid) {
		r.log.Error("model quarantined: it keeps killing its child", "cid", cid, "crashes", maxCrashes, "window", crashWindow)
	}
}

// measured notes how long a run of a graph took.
func (r *Runner) measured(cid string, units uint64, took time.Duration) {
	if units == 0 {
		return
	}
	ns := float64(took.Nanoseconds()) / float64(units)
	r.mu.Lock()
	defer r.mu.Unlock()
	if old := r.ns[cid]; old > 0 {
		ns = old + (ns-old)/4
	}
	r.ns[cid] = ns
}

// stall is how long a machine may stand still without a run counting as running away: on machines shared with others
// seconds were seen, and three runs that are cut off quarantine their model (ADR 6).
const stall = 5 * time.Second

// limit returns how long a run of units may take: ten times what was measured and a stall.
func (r *Runner) limit(cid string, units uint64) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	if ns := r.ns[cid]; ns > 0 {
		return stall + time.Duration(10*ns*float64(units))
	}
	return r.cfg.MaxRun
}
