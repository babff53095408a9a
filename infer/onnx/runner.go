package onnx

import (
	"context"
	"log/slog"

	"github.com/castnet/castnet/infer"
)

// Runner runs models in a child process. It implements infer.Engine and is safe for concurrent use; runs of graphs take
// turns, reading and writing pictures does not.
type Runner struct{}

// Open starts a child, loads the library there and every model of cfg, and runs each once. It keeps the child alive until
// Close. Errors are ErrLibrary, infer.ErrConfig, infer.ErrManifest or infer.ErrWorker.
func Open(cfg Config, log *slog.Logger) (*Runner, error) { return nil, ErrLibrary }

// Run implements infer.Runner.
func (r *Runner) Run(ctx context.Context, req infer.Request, emit func(infer.Part) error) (infer.Usage, error) {
	return infer.Usage{}, infer.ErrWorker
}

// Models implements infer.Engine.
func (r *Runner) Models() []infer.ModelState { return nil }

// Device returns what runs the models.
func (r *Runner) Device() Device { return Device{} }

// Close ends the child and waits until it is gone.
func (r *Runner) Close() error { return nil }
