package orchestrator

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/transcode"
)

// maxBody bounds a segment's body, whatever its job says.
const maxBody = 64 << 20

// Transcoding does video jobs on an engine of this process.
type Transcoding struct {
	engine transcode.Engine
}

// NewTranscoding returns the executor over engine.
func NewTranscoding(engine transcode.Engine) *Transcoding { return &Transcoding{engine: engine} }

// Execute transcodes the body of j while it arrives. Errors: market.ErrMedia, ErrLimit, ErrOverloaded, ErrUnsupported, or
// the engine's own fault.
func (t *Transcoding) Execute(ctx context.Context, j market.Job, io job.IO) (market.Work, error) {
	spec, err := transcode.DecodeSpec(j.Spec)
	if err != nil {
		return market.Work{}, fmt.Errorf("%w: %w", market.ErrUnsupported, err)
	}
	if spec.MaxUnits() > j.MaxUnits {
		return market.Work{}, fmt.Errorf("%d units specified, %d authorised: %w", spec.MaxUnits(), j.MaxUnits, market.ErrLimit)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	body := transcode.NewBuffer(maxBody)
	var feed sync.WaitGroup
	feed.Go(func() { fill(body, io.In) })
	used, err := t.engine.Transcode(ctx, spec.Segment(j.Seq, body), spec.Ladder, sink{out: io.Out})
	body.CloseWith(context.Canceled) // whoever still reads is told; a complete body stays complete
	work := market.Work{Units: used.Pixels, Tail: used.Tail}
	if err != nil {
		return work, mediaError(err)
	}
	feed.Wait()
	return work, nil
}

// fill copies the body as it arrives.
func fill(body *transcode.Buffer, in io.Reader) {
	_, err := io.Copy(body, in)
	body.CloseWith(err)
}

// sink passes renditions on. Delivered follows the engine's own count, so that bytes are released as they are paid.
type sink struct{ out job.Output }

func (s sink) Write(rendition int, b []byte) error { return s.out.Write(rendition, b) }

func (s sink) Used(u transcode.Usage) error { return s.out.Delivered(u.Pixels) }

// mediaError says in the market's words what an engine said.
func mediaError(err error) error {
	for of, is := range map[error]error{
		transcode.ErrMedia: market.ErrMedia, transcode.ErrLimit: market.ErrLimit, transcode.ErrBusy: market.ErrOverloaded,
		transcode.ErrConfig: market.ErrUnsupported,
	} {
		if errors.Is(err, of) {
			return fmt.Errorf("%w: %w", is, err)
		}
	}
	return err
}
