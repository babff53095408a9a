package onnx

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"github.com/castnet/castnet/infer"
)

// How long the keeper waits before it starts another child.
const (
	firstBackoff = 100 * time.Millisecond
	lastBackoff  = 30 * time.Second
	calmAfter    = time.Minute // a child that lived this long starts the backoff anew
)

// Time limits of what comes before the first run.
const (
	helloLimit = 30 * time.Second // loading the library and opening a GPU
	loadLimit  = 2 * time.Minute  // making one session
)

// keep owns the child: it replaces one that has ended, until ctx ends.
func (r *Runner) keep(ctx context.Context, w *worker) {
	defer close(r.done)
	backoff := firstBackoff
	for {
		born := time.Now()
		select {
		case <-w.exited:
		case <-ctx.Done():
			w.kill()
		}
		r.lost(w)
		r.turn <- struct{}{} // until its last user has seen that it is gone, the slab stays mapped
		w.close()
		r.give()
		if ctx.Err() != nil {
			return
		}
		r.metrics.restarts.Inc()
		r.log.Warn("inference child ended", "state", w.cmd.ProcessState.String(), "restart_in", backoff)
		if time.Since(born) > calmAfter {
			backoff = firstBackoff
		}
		if w = r.again(ctx, &backoff); w == nil {
			return
		}
		r.setWorker(w)
	}
}

// again starts a child, however often that takes; nil when ctx ends.
func (r *Runner) again(ctx context.Context, backoff *time.Duration) *worker {
	for {
		r.mu.Lock()
		r.retryAt = time.Now().Add(*backoff)
		r.mu.Unlock()
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(*backoff):
		}
		*backoff = min(2**backoff, lastBackoff)
		w, err := r.start(ctx)
		if err == nil {
			return w
		}
		if ctx.Err() != nil {
			return nil
		}
		r.log.Error("inference child does not start", "err", err, "retry_in", *backoff)
	}
}

// start spawns a child and makes it ready: library, device, every model loaded and run once.
func (r *Runner) start(ctx context.Context) (*worker, error) {
	w, d, err := greet(ctx, r.cfg)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	r.device = d
	clear(r.warm)
	r.mu.Unlock()
	for _, m := range r.models.Models() {
		r.mu.Lock()
		skip := r.quarantined(m.CID)
		r.mu.Unlock()
		if skip {
			continue
		}
		if err := r.load(ctx, w, m); err != nil {
			if w.gone() {
				r.crashed(m.CID, err)
			}
			w.kill()
			w.close()
			return nil, err
		}
	}
	return w, nil
}

// greet spawns a child and has it load the library. Errors are ErrLibrary, ErrConfig for a device that is not there, or
// ErrWorker.
func greet(ctx context.Context, cfg Config) (*worker, Device, error) {
	w, err := spawn(cfg)
	if err != nil {
		return nil, Device{}, err
	}
	rep, err := w.call(ctx, helloLimit, call{Op: opHello, Hello: &hello{Library: cfg.Library, Device: cfg.Device, GPU: cfg.GPU, Threads: cfg.Threads}})
	switch {
	case err != nil:
	case rep.Fail == failLibrary:
		err = fmt.Errorf("%s: %s; run make setup: %w", cfg.Library, rep.Text, ErrLibrary)
	case rep.Fail != "":
		err = fmt.Errorf("device %s: %s: %w", cfg.Device, rep.Text, infer.ErrConfig)
	case rep.Device == nil:
		err = fmt.Errorf("child names no device: %w", infer.ErrWorker)
	}
	if err != nil {
		w.kill()
		w.close()
		return nil, Device{}, err
	}
	d := *rep.Device
	d.Isolated = w.isolated
	return w, d, nil
}

// load gives the child every graph of a model and runs the model once in the shape its manifest names.
func (r *Runner) load(ctx context.Context, w *worker, m infer.Model) error {
	for _, s := range m.Manifest.Stages {
		b, err := m.Read(s.Role)
		if err != nil {
			return err
		}
		f, err := memoryFile(b)
		if err != nil {
			return fmt.Errorf("model %s: %w: %w", m.Manifest.Name, err, infer.ErrWorker)
		}
		c := call{Op: opLoad, Session: key(m, s), Size: int64(len(b)), In: nameOnly(s.In), Out: nameOnly(s.Out)}
		rep, err := w.call(ctx, loadLimit, c, int(f.Fd()))
		_ = f.Close()
		if err != nil {
			return fmt.Errorf("model %s: %w", m.Manifest.Name, err)
		}
		if rep.Fail != "" {
			return fmt.Errorf("model %s: stage %s: %s: %w", m.Manifest.Name, s.ID, rep.Text, infer.ErrManifest)
		}
	}
	return r.warmUp(ctx, w, m)
}

// warmUp runs a model once, so that the first job does not pay for what engines put off until then.
func (r *Runner) warmUp(ctx context.Context, w *worker, m infer.Model) error {
	width, height := m.Manifest.Warm["W"], m.Manifest.Warm["H"]
	if width <= 0 || height <= 0 {
		r.setWarm(m)
		return nil
	}
	req := infer.Request{Pipeline: m.Manifest.Pipeline, Input: infer.Input{Bytes: 1, Width: width, Height: height}}
	plan, err := infer.PlanPicture(m, req)
	if err != nil {
		return fmt.Errorf("model %s: warm shape: %w: %w", m.Manifest.Name, err, infer.ErrManifest)
	}
	if _, err := r.graph(ctx, w, plan, blank(width, height)); err != nil {
		if errors.Is(err, infer.ErrOutput) {
			return fmt.Errorf("model %s: %w: %w", m.Manifest.Name, err, infer.ErrManifest)
		}
		return fmt.Errorf("model %s: %w", m.Manifest.Name, err)
	}
	r.setWarm(m)
	return nil
}

func (r *Runner) setWarm(m infer.Model) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.warm[m.CID] = true
}

// memoryFile holds b in memory under a descriptor that the child can map; it cannot be changed any more.
func memoryFile(b []byte) (*os.File, error) {
	fd, err := unix.MemfdCreate("castnet-model", unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err != nil {
		return nil, fmt.Errorf("memfd: %w", err)
	}
	f := os.NewFile(uintptr(fd), "castnet-model")
	if _, err := f.Write(b); err != nil {
		_ = f.Close()
		return nil, err
	}
	_, err = unix.FcntlInt(uintptr(fd), unix.F_ADD_SEALS, unix.F_SEAL_SHRINK|unix.F_SEAL_GROW|unix.F_SEAL_WRITE|unix.F_SEAL_SEAL)
	if err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("memfd seal: %w", err)
	}
	return f, nil
}

// key names a session in the child.
func key(m infer.Model, s infer.Stage) string { return m.CID + "/" + s.ID }

func nameOnly(ts []infer.Tensor) []tensor {
	out := make([]tensor, len(ts))
	for i, t := range ts {
		out[i].Name = t.Name
	}
	return out
}
