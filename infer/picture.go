package infer

import (
	"errors"
	"fmt"
	"image"

	"github.com/castnet/castnet/infer/internal/picture"
)

// Limits of pictures, whatever the model allows.
const (
	MaxImageBytes  = picture.MaxBytes  // bytes of an encoded picture
	MaxImagePixels = picture.MaxPixels // pixels of a decoded one
)

// PictureSize returns the width and height, in pixels, of the PNG or JPEG that begins b; what follows its header may be
// missing. Errors are ErrInput or ErrTooLarge.
func PictureSize(b []byte) (w, h int, err error) {
	w, h, err = picture.Config(b)
	return w, h, pictureError(err)
}

// DecodePicture reads a whole PNG or JPEG: its size is checked before its pixels are decoded. Transparency is dropped,
// not blended; the result is opaque and begins at the origin. Errors are ErrInput or ErrTooLarge.
func DecodePicture(b []byte) (*image.NRGBA, error) {
	img, err := picture.Decode(b)
	return img, pictureError(err)
}

func pictureError(err error) error {
	switch {
	case errors.Is(err, picture.ErrLarge):
		return fmt.Errorf("%w: %w", err, ErrTooLarge)
	case err != nil:
		return fmt.Errorf("%w: %w", err, ErrInput)
	}
	return nil
}

// Picture is the plan of a job that makes pictures of the size of its input: what both sides know before it runs.
type Picture struct {
	Model  Model
	Values Values // the parameters the model declares
	Width  int    // pixels of every result
	Height int
	Images int    // how many results
	Steps  int    // of each
	Seed   int64  // of the first result; the next one's is one higher
	Units  uint64 // when all are delivered
}

// PlanPicture checks r against the limits and against m and returns its plan. Errors are ErrParams, ErrTooLarge or
// ErrInput.
func PlanPicture(m Model, r Request) (Picture, error) {
	v, err := Bind(m.Manifest.Params, r.Params)
	if err != nil {
		return Picture{}, err
	}
	// A seed is the requester's, not the model's: it is read even where the model declares none, and kept 2^32 below
	// the largest safe number so that the seeds of further pictures are safe too.
	limit := float64(maxInt - 1<<32)
	low := -limit
	s, err := Bind(map[string]Param{"seed": {Type: "int", Min: &low, Max: &limit}}, r.Params)
	if err != nil {
		return Picture{}, err
	}
	w, h := r.Input.Width, r.Input.Height
	if err := pictureError(picture.CheckSize(w, h)); err != nil {
		return Picture{}, err
	}
	if r.Input.Bytes <= 0 {
		return Picture{}, fmt.Errorf("picture of unknown length: %w", ErrInput)
	}
	if r.Input.Bytes > MaxImageBytes {
		return Picture{}, fmt.Errorf("picture of %d bytes, at most %d: %w", r.Input.Bytes, MaxImageBytes, ErrTooLarge)
	}
	if err := fits(m.Manifest, w, h); err != nil {
		return Picture{}, err
	}
	p := Picture{Model: m, Values: v, Width: w, Height: h, Seed: s.Int("seed", 0),
		Images: int(v.Int("num_images_per_prompt", 1)), Steps: int(v.Int("num_inference_steps", 1))}
	if p.Images < 1 || p.Images > 64 || p.Steps < 1 || p.Steps > 1000 {
		return Picture{}, &ParamError{Field: "num_images_per_prompt", Reason: fmt.Sprintf("%d pictures of %d steps", p.Images, p.Steps)}
	}
	u := p.Usage(p.Images)
	if u.Units == 0 {
		return Picture{}, fmt.Errorf("%dx%d, %d pictures of %d steps are more work than can be counted: %w", w, h, p.Images, p.Steps, ErrTooLarge)
	}
	p.Units = u.Units
	return p, nil
}

// Usage returns the usage of a job that delivered the first images pictures of the plan.
func (p Picture) Usage(images int) Usage {
	if images <= 0 {
		return Usage{}
	}
	u := Usage{Images: uint64(min(images, p.Images)), Pixels: uint64(p.Width) * uint64(p.Height), Steps: uint64(p.Steps)}
	u.Units, _ = p.Model.Manifest.Work.Units(u)
	return u
}

// fits checks a picture against the declared size of the model's image input.
func fits(m Manifest, w, h int) error {
	for _, t := range m.Stages[0].In {
		if t.Layout != "rgb01" || len(t.Shape) != 4 {
			continue
		}
		for i, side := range map[int]int{2: h, 3: w} {
			d := t.Shape[i]
			if d.Symbol != "" && side > t.Max[d.Symbol] {
				return fmt.Errorf("picture of %dx%d, the model takes sides up to %d: %w", w, h, t.Max[d.Symbol], ErrTooLarge)
			}
			if d.Symbol == "" && int64(side) != d.N {
				return fmt.Errorf("picture of %dx%d, the model takes a side of %d only: %w", w, h, d.N, ErrInput)
			}
		}
		return nil
	}
	return nil
}
