package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/castnet/castnet/pm"
)

// sendBody sends the body as it grows, and its end. It runs until the body is whole or the stream is over.
func (k *call) sendBody() {
	defer close(k.sent)
	in := k.io.In
	if in == nil {
		in = bytes.NewReader(nil)
	}
	sum := sha256.New()
	buf := make([]byte, maxData)
	for {
		n, err := in.Read(buf)
		if n > 0 {
			sum.Write(buf[:n])
			if sendErr := k.stream.Send(frameData, buf[:n]); sendErr != nil {
				k.hurry() // the peer may have said why
				return
			}
			k.c.metrics.bytes.WithLabelValues(sideClient, dirOut).Add(float64(n))
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			k.sendErr = fmt.Errorf("read body: %w", err)
			_ = k.stream.Send(frameCancel, nil)
			k.hurry()
			return
		}
	}
	k.in = pm.Hash(sum.Sum(nil))
	k.whole = true // before End goes out: the receipt may be faster than this goroutine
	if err := k.stream.Send(frameEnd, nil); err != nil {
		k.hurry()
		return
	}
	if k.job.Deadline > 0 {
		k.wait(func() { k.endBy = time.Now().Add(k.job.Deadline + k.c.cfg.Grace) })
	}
}

// sendControl passes live parameters on while the job runs.
func (k *call) sendControl(ctx context.Context) {
	for {
		select {
		case b, ok := <-k.io.Control:
			if !ok || k.stream.Send(frameControl, b) != nil {
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
		_ = k.stream.SetWriteDeadline(time.Now().Add(k.c.cfg.ReceiptWait))
		_ = k.stream.Send(frameCancel, nil)
		k.hurry()
	case <-ctx.Done():
	}
}
