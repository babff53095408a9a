package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/pm"
)

// sendBody sends the body as it grows, and its end. It runs until the body is whole or the stream is over.
func (k *call) sendBody() {
	defer close(k.out.sent)
	in := k.io.In
	if in == nil {
		in = bytes.NewReader(nil)
	}
	sum := sha256.New()
	buf := make([]byte, wire.MaxData)
	for {
		n, err := in.Read(buf)
		if k.out.over.Load() {
			return
		}
		if n > 0 {
			sum.Write(buf[:n])
			if sendErr := k.stream.Send(wire.FrameData, buf[:n]); sendErr != nil {
				k.hurry() // the peer may have said why
				return
			}
			k.c.metrics.bytes.WithLabelValues(sideClient, dirOut).Add(float64(n))
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			k.out.err = fmt.Errorf("read body: %w", err)
			_ = k.stream.Send(wire.FrameCancel, nil)
			k.hurry()
			return
		}
	}
	k.out.sum = pm.Hash(sum.Sum(nil))
	k.out.whole = true // before End goes out: the receipt may be faster than this goroutine
	if err := k.stream.Send(wire.FrameEnd, nil); err != nil {
		k.hurry()
		return
	}
	if k.job.Deadline > 0 {
		k.wait(func(p *patience) { p.endBy = time.Now().Add(k.job.Deadline + k.c.cfg.Grace) })
	}
}

// sendControl passes live parameters on while the job runs.
func (k *call) sendControl(ctx context.Context) {
	for {
		select {
		case b, ok := <-k.io.Control:
			if !ok || k.stream.Send(wire.FrameControl, b) != nil {
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// watchStop sends Cancel when the gateway no longer wants the job.
func (k *call) watchStop(ctx context.Context) {
	select {
	case <-k.io.Stop:
		k.machine.fireIn(OnCancel, active...)
		k.out.over.Store(true)
		_ = k.stream.SetWriteDeadline(time.Now().Add(k.c.cfg.ReceiptWait))
		_ = k.stream.Send(wire.FrameCancel, nil)
		k.hurry()
	case <-ctx.Done():
	}
}
