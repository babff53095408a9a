package onnx

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"io"
	"time"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/internal/picture"
)

// Run implements infer.Runner. In is read to its end or to the announced length; a reader that blocks for ever is the
// caller's to end. Every picture is one track, a PNG.
func (r *Runner) Run(ctx context.Context, req infer.Request, emit func(infer.Part) error) (infer.Usage, error) {
	m, err := r.models.Find(req.Pipeline, req.Model)
	if err != nil {
		return infer.Usage{}, err
	}
	r.mu.Lock()
	out := r.quarantined(m.CID)
	r.mu.Unlock()
	if out {
		return infer.Usage{}, fmt.Errorf("model %s killed %d children within %s: %w", m.Manifest.Name, maxCrashes, crashWindow, infer.ErrBusy)
	}
	plan, err := infer.PlanPicture(m, req)
	if err != nil {
		return infer.Usage{}, err
	}
	in, err := readPicture(req)
	if err != nil {
		return infer.Usage{}, err
	}
	var done infer.Usage
	for i := range plan.Images {
		img, err := r.once(ctx, plan, in)
		if err != nil {
			return done, err
		}
		if done, err = deliver(ctx, plan, i, img, done, emit); err != nil {
			return done, err
		}
	}
	return done, nil
}

// readPicture reads and decodes the input and holds it against what the request said of it.
func readPicture(req infer.Request) (*image.NRGBA, error) {
	if req.In == nil {
		return nil, fmt.Errorf("no picture: %w", infer.ErrInput)
	}
	b, err := io.ReadAll(io.LimitReader(req.In, req.Input.Bytes+1))
	if err != nil {
		return nil, fmt.Errorf("read picture: %w", err)
	}
	switch n := int64(len(b)); {
	case n > req.Input.Bytes:
		return nil, fmt.Errorf("more than the %d bytes announced: %w", req.Input.Bytes, infer.ErrTooLarge)
	case n < req.Input.Bytes:
		return nil, fmt.Errorf("%d of %d bytes announced: %w", n, req.Input.Bytes, infer.ErrInput)
	}
	// Its header first: what is larger than announced is not decoded.
	w, h, err := infer.PictureSize(b)
	if err != nil {
		return nil, err
	}
	if w != req.Input.Width || h != req.Input.Height {
		return nil, fmt.Errorf("picture of %dx%d, announced as %dx%d: %w", w, h, req.Input.Width, req.Input.Height, infer.ErrInput)
	}
	return infer.DecodePicture(b)
}

// once makes one picture in the child.
func (r *Runner) once(ctx context.Context, plan infer.Picture, in *image.NRGBA) (*image.NRGBA, error) {
	w, err := r.take(ctx)
	if err != nil {
		return nil, err
	}
	defer r.give()
	img, err := r.graph(ctx, w, plan, in)
	if w.gone() {
		r.lost(w)
	}
	if err != nil {
		r.crashed(plan.Model.CID, err)
	}
	return img, err
}

// graph runs the stages of a model on in. The caller holds the turn. Errors are ErrWorker, ErrOutput or the context's.
func (r *Runner) graph(ctx context.Context, w *worker, plan infer.Picture, in *image.NRGBA) (*image.NRGBA, error) {
	l, err := arrange(plan)
	if err != nil {
		return nil, err
	}
	if err := w.slab.grow(l.end); err != nil {
		return nil, fmt.Errorf("%w: %w", err, infer.ErrWorker)
	}
	defer w.slab.trim()
	for _, t := range l.at {
		switch {
		case t.Name == "image":
			picture.ToTensor(w.slab.floats(t), in)
		case l.fed[t.Name] && t.DType == "f32":
			fill(w.slab.floats(t), float32(plan.Values.Float(t.Name, 0)))
		case l.fed[t.Name]:
			fill(w.slab.whole(t), plan.Values.Int(t.Name, 0))
		}
	}
	units := plan.Usage(1).Units
	limit := r.limit(plan.Model.CID, units)
	began := time.Now()
	for _, s := range plan.Model.Manifest.Stages {
		c := call{Op: opRun, Session: key(plan.Model, s), Size: int64(len(w.slab.mem)), In: l.places(s.In), Out: l.places(s.Out)}
		rep, err := w.call(ctx, limit, c)
		if err != nil {
			return nil, err
		}
		if rep.Fail != "" {
			return nil, fmt.Errorf("stage %s: %s: %w", s.ID, rep.Text, infer.ErrWorker)
		}
	}
	took := time.Since(began)
	r.measured(plan.Model.CID, units, took)
	r.metrics.seconds.Observe(took.Seconds())
	img, err := picture.FromTensor(w.slab.floats(l.result), plan.Width, plan.Height)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", err, infer.ErrOutput)
	}
	return img, nil
}

func fill[T float32 | int64](dst []T, v T) {
	for i := range dst {
		dst[i] = v
	}
}

// deliver encodes picture number i and hands it out in parts. The last one counts it.
func deliver(ctx context.Context, plan infer.Picture, i int, img *image.NRGBA, done infer.Usage, emit func(infer.Part) error) (infer.Usage, error) {
	var b bytes.Buffer
	if err := picture.Encode(&b, img); err != nil {
		return done, fmt.Errorf("picture %d: %w: %w", i, err, infer.ErrOutput)
	}
	for b.Len() > 0 {
		if err := ctx.Err(); err != nil {
			return done, err
		}
		part := infer.Part{Track: i, Bytes: b.Next(infer.MaxPart), Usage: done}
		if b.Len() == 0 {
			part.Usage = plan.Usage(i + 1)
		}
		if err := emit(part); err != nil {
			return done, fmt.Errorf("deliver picture %d: %w", i, err)
		}
		done = part.Usage
	}
	return done, nil
}

func blank(w, h int) *image.NRGBA { return image.NewNRGBA(image.Rect(0, 0, w, h)) }
