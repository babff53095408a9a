package job

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
)

// read takes frames until the gateway has countersigned, or is gone. It never waits for the executor.
func (a *attempt) read(ctx context.Context) {
	defer a.stopTimer()
	var rate rate
	for {
		a.arm(a.patience(&rate))
		from := time.Now()
		typ, payload, err := a.stream.Recv()
		rate.waited += time.Since(from)
		if err != nil {
			a.lost(err)
			return
		}
		if typ == wire.FrameData {
			rate.add(len(payload))
		}
		if typ == wire.FrameCountersign {
			a.countersigned(payload)
			return
		}
		if err := a.frame(ctx, typ, payload); err != nil {
			a.body.End(err)
			a.cancel(err)
		}
	}
}

// rate is how fast a stored body comes in, counting only the time spent waiting for it.
type rate struct {
	bytes  int64
	waited time.Duration
}

func (r *rate) add(n int) {
	if r.bytes == 0 {
		r.waited = 0 // the first chunk may take its time
	}
	r.bytes += int64(n)
}

// patience is how long the next frame may take; zero means that only the job's own deadline bounds it.
func (a *attempt) patience(r *rate) time.Duration {
	if a.wire.ended { // written by this goroutine only
		return 0
	}
	wait := a.s.cfg.Idle
	if !a.deal.Job.Live && r.bytes > 0 {
		allowed := rateGrace + time.Duration(float64(r.bytes)/float64(a.s.cfg.MinRate)*float64(time.Second))
		wait = min(wait, max(allowed-r.waited, time.Millisecond))
	}
	return wait
}

// arm sets the deadline of the next frame, unless the receipt is out and its own deadline holds.
func (a *attempt) arm(wait time.Duration) {
	a.wire.mu.Lock()
	defer a.wire.mu.Unlock()
	if a.wire.closing {
		return
	}
	var until time.Time
	if wait > 0 {
		until = time.Now().Add(wait)
	}
	_ = a.stream.SetReadDeadline(until)
}

// lost ends the job because nothing more will come from the gateway.
func (a *attempt) lost(err error) {
	switch {
	case a.isClosing():
		return
	case errors.Is(err, io.EOF):
		err = fmt.Errorf("%w: stream ended in the middle of the job", errGone)
	case errors.Is(err, context.DeadlineExceeded):
		err = fmt.Errorf("body came too slowly: %w", err)
	case RefusalFor(err).Code == CodeInternal:
		err = fmt.Errorf("%w: %w", errGone, err)
	}
	a.body.End(err)
	a.cancel(err)
}

func (a *attempt) isClosing() bool {
	a.wire.mu.Lock()
	defer a.wire.mu.Unlock()
	return a.wire.closing
}

// frame handles one frame of a running job; an error ends the job.
func (a *attempt) frame(ctx context.Context, typ byte, payload []byte) error {
	switch typ {
	case wire.FrameData:
		a.s.metrics.bytes.WithLabelValues(sideServer, dirIn).Add(float64(len(payload)))
		return a.body.Add(payload)
	case wire.FrameEnd:
		a.endBody()
		return nil
	case wire.FramePayment:
		return a.payment(ctx, payload)
	case wire.FrameCancel:
		return errCancelled
	case wire.FrameControl:
		select {
		case a.control <- payload:
		default: // live parameters: the executor is busy, and a newer one will come
		}
		return nil
	}
	return wire.Bad("frame %d in the middle of a job", typ)
}

// endBody starts the clock of the job.
func (a *attempt) endBody() {
	a.body.End(io.EOF)
	a.wire.mu.Lock()
	defer a.wire.mu.Unlock()
	if a.wire.ended {
		return
	}
	a.wire.ended = true
	close(a.wire.whole)
	if d := a.deal.Job.Deadline; d > 0 {
		a.wire.timer = time.AfterFunc(d, func() {
			a.cancel(fmt.Errorf("job not done %s after its body: %w", d, context.DeadlineExceeded))
		})
	}
}

func (a *attempt) stopTimer() {
	a.wire.mu.Lock()
	defer a.wire.mu.Unlock()
	if a.wire.timer != nil {
		a.wire.timer.Stop()
	}
}

// payment books tickets, also those that crossed with the receipt: they are the session's.
func (a *attempt) payment(ctx context.Context, payload []byte) error {
	b, err := wire.DecodePayment(payload)
	if err != nil {
		return err
	}
	a.wire.money.Lock()
	defer a.wire.money.Unlock()
	d := a.deal
	if a.wire.settled {
		d.Job = market.Job{}
	}
	if _, err := a.s.parts.Till.Accept(ctx, d, b); err != nil {
		return err
	}
	select {
	case a.paid <- struct{}{}:
	default:
	}
	return nil
}

// countersigned keeps the gateway's signature when it is one for our receipt.
func (a *attempt) countersigned(payload []byte) {
	a.wire.mu.Lock()
	r := a.wire.receipt
	a.wire.mu.Unlock()
	if r == nil {
		err := wire.Bad("countersigned before there was a receipt")
		a.body.End(err)
		a.cancel(err)
		return
	}
	sig, err := wire.DecodeCountersign(payload, r)
	if err != nil {
		a.s.log.Warn("countersignature does not hold", "job", r.Job, "peer", a.deal.Peer, "err", err)
		return
	}
	r.Counter = sig // settle reads it after this goroutine is gone
}
