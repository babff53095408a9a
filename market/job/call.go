package job

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/buffer"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// call is one job on the gateway's side. run's goroutine receives and pays; another one sends the body.
type call struct {
	c       *Client
	peer    peer.ID
	quote   market.Quote
	job     market.Job
	purse   Purse
	io      IO
	machine *Machine
	stream  *p2p.Stream

	accepted  bool
	delivered uint64 // units, as far as they are believed
	in        incoming
	debt      debt
	refused   error

	out      outgoing
	patience patience
}

// incoming is what came back.
type incoming struct {
	settled bool   // with its receipt
	bytes   uint64 // of output and events
	sums    buffer.Tracks
}

// outgoing is what became of the body.
type outgoing struct {
	over  atomic.Bool   // the peer wants no more of it
	sent  chan struct{} // closed when the sender is done; the fields below are written before
	sum   pm.Hash
	whole bool
	err   error // of the body's own reader
}

// patience decides how long to wait for the next frame.
type patience struct {
	mu       sync.Mutex
	acceptBy time.Time
	endBy    time.Time
	stopBy   time.Time
}

func (k *call) run(ctx context.Context) (market.Receipt, error) {
	estimate, err := k.quote.Price.Due(k.job.Estimate)
	if err != nil {
		return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
	}
	batch, err := k.purse.Pay(ctx, k.job.ID, estimate, nil)
	if err != nil {
		return market.Receipt{}, fmt.Errorf("pay job %s: %w", k.job.ID, err)
	}
	header, err := wire.EncodeHeader(k.job, batch)
	if err != nil {
		return market.Receipt{}, wire.Bad("header of job %s: %w", k.job.ID, err)
	}
	if k.stream, err = k.c.host.OpenStream(ctx, k.peer, Protocol, streamLimits()); err != nil {
		return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
	}
	ctx, cancel := context.WithCancel(ctx)
	if err = k.stream.Send(wire.FrameHeader, header); err != nil {
		cancel()
		k.stream.Reset(0)
		return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
	}
	k.wait(func(p *patience) { p.acceptBy = time.Now().Add(k.c.cfg.AcceptWait) })
	var helpers sync.WaitGroup
	go k.sendBody()
	helpers.Go(func() { k.sendControl(ctx) })
	helpers.Go(func() { k.watchStop(ctx) })
	helpers.Go(func() { k.payDebts(ctx) })
	r, err := k.receive(ctx, batch)
	cancel()
	if err != nil && !k.in.settled {
		k.stream.Reset(0)
	} else {
		_ = k.stream.Close()
	}
	helpers.Wait()
	k.closeInput()
	return r, err
}

// closeInput ends a sender that still reads the body of a job that is over. A reader that cannot be closed ends it by
// itself with its next bytes.
func (k *call) closeInput() {
	select {
	case <-k.out.sent:
		return
	default:
	}
	if c, ok := k.io.In.(io.Closer); ok {
		_ = c.Close()
		<-k.out.sent
	}
}

// wait changes what decides how long to wait and sets the stream's deadline to the nearest.
func (k *call) wait(change func(*patience)) {
	p := &k.patience
	p.mu.Lock()
	defer p.mu.Unlock()
	change(p)
	var until time.Time
	for _, t := range []time.Time{p.acceptBy, p.endBy, p.stopBy} {
		if !t.IsZero() && (until.IsZero() || t.Before(until)) {
			until = t
		}
	}
	_ = k.stream.SetReadDeadline(until)
}

// hurry gives the peer one more moment to end the job with a receipt.
func (k *call) hurry() {
	k.wait(func(p *patience) {
		if p.stopBy.IsZero() {
			p.stopBy = time.Now().Add(k.c.cfg.ReceiptWait)
		}
	})
}

// receive handles frames until the job has ended.
func (k *call) receive(ctx context.Context, first pm.Batch) (market.Receipt, error) {
	if !first.IsZero() {
		if err := k.pay(ctx, k.ahead(), nil); err != nil {
			return market.Receipt{}, err
		}
	}
	for {
		typ, payload, err := k.stream.Recv()
		if err != nil {
			return market.Receipt{}, k.lost(ctx, err)
		}
		if typ == wire.FrameReceipt {
			return k.finish(ctx, payload)
		}
		if err := k.frame(ctx, typ, payload); err != nil {
			return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
		}
	}
}

// lost says why there will be no more frames.
func (k *call) lost(ctx context.Context, err error) error {
	switch reset := FromReset(err); {
	case k.refused != nil:
		return fmt.Errorf("job %s: %w", k.job.ID, k.refused)
	case ctx.Err() != nil:
		return fmt.Errorf("job %s: %w", k.job.ID, context.Cause(ctx))
	case k.bodyError() != nil:
		return fmt.Errorf("job %s: %w", k.job.ID, k.bodyError())
	case reset != nil:
		return fmt.Errorf("job %s: %w", k.job.ID, reset)
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("job %s: %w: %w", k.job.ID, market.ErrDeadline, err)
	}
	return fmt.Errorf("job %s: %w: %w", k.job.ID, errGone, err)
}

// bodyError is what the body's own reader failed with.
func (k *call) bodyError() error {
	select {
	case <-k.out.sent:
		return k.out.err
	default:
		return nil
	}
}

func (k *call) frame(ctx context.Context, typ byte, payload []byte) error {
	if k.refused != nil {
		return nil // only a receipt matters now
	}
	switch typ {
	case wire.FrameAccepted:
		if k.accepted {
			return wire.Bad("accepted twice")
		}
		k.accepted = true
		k.machine.fireIn(OnAccepted, Dispatching)
		k.wait(func(p *patience) { p.acceptBy = time.Time{} })
		return nil
	case wire.FrameRefused:
		return k.refusal(payload)
	}
	if !k.accepted {
		return wire.Bad("frame %d before the job was accepted", typ)
	}
	switch typ {
	case wire.FramePart:
		return k.part(payload)
	case wire.FrameEvent:
		k.in.bytes += uint64(len(payload))
		return k.io.Out.Event(payload)
	case wire.FrameProgress:
		units, err := wire.DecodeProgress(payload)
		if err != nil {
			return err
		}
		if err := k.progress(ctx, units); err != nil {
			return err
		}
		return k.pay(ctx, k.ahead(), nil)
	case wire.FrameDue:
		return k.due(ctx, payload)
	}
	return wire.Bad("frame %d to a gateway", typ)
}

// refusal keeps what the peer says and gives it a moment for the receipt over what was credited and delivered.
func (k *call) refusal(payload []byte) error {
	r, err := decodeRefusal(payload)
	if err != nil {
		return err
	}
	k.c.metrics.refuse(sideClient, r)
	k.refused = r
	k.out.over.Store(true)
	if k.machine.State() == Dispatching {
		k.machine.Fire(OnRefused)
	} else {
		k.machine.fireIn(ended(r), active...)
	}
	k.hurry()
	return nil
}

func (k *call) part(payload []byte) error {
	if len(payload) == 0 {
		return wire.Bad("part without a track")
	}
	p := buffer.Part(payload)
	if err := k.in.sums.Add(p.Track(), p.Bytes()); err != nil {
		return err
	}
	k.in.bytes += uint64(len(p.Bytes()))
	k.c.metrics.bytes.WithLabelValues(sideClient, dirIn).Add(float64(len(p.Bytes())))
	k.machine.fireIn(OnOutput, Computing, Unpaid)
	k.owe(pm.Wei{})
	return k.io.Out.Write(p.Track(), p.Bytes())
}

// believable is how many units the bytes received so far can stand for.
func (k *call) believable() uint64 {
	if k.in.bytes > k.job.MaxUnits/k.c.cfg.UnitsPerByte {
		return k.job.MaxUnits
	}
	return k.in.bytes * k.c.cfg.UnitsPerByte
}

// progress books units that the peer says it delivered, as far as they are believed.
func (k *call) progress(ctx context.Context, units uint64) error {
	units = min(units, k.believable())
	if units <= k.delivered {
		return nil
	}
	k.delivered = units
	if err := k.purse.Delivered(ctx, k.job.ID, units); err != nil {
		return err
	}
	return k.io.Out.Delivered(units)
}

// finish checks the receipt, signs it and settles.
func (k *call) finish(ctx context.Context, payload []byte) (market.Receipt, error) {
	r, err := wire.DecodeReceipt(payload)
	if err == nil {
		err = k.check(r)
	}
	if err != nil {
		return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
	}
	k.machine.Fire(OnReceipt)
	if err := k.progress(ctx, r.Units); err != nil {
		return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
	}
	counter, err := wire.Countersign(&r, k.c.host.Identity())
	if err != nil {
		return market.Receipt{}, fmt.Errorf("job %s: %w", k.job.ID, err)
	}
	_ = k.stream.SetWriteDeadline(time.Now().Add(k.c.cfg.ReceiptWait))
	if err := k.stream.Send(wire.FrameCountersign, counter); err != nil {
		k.c.log.Debug("countersignature not delivered", "job", r.Job, "peer", k.peer, "reason", err)
	}
	_ = k.stream.CloseWrite()
	k.in.settled = true
	if err := k.purse.Settle(ctx, r); err != nil {
		return r, fmt.Errorf("settle job %s: %w", k.job.ID, err)
	}
	k.machine.fireIn(OnSettled, Settling)
	if r.End == market.EndFailed {
		if k.refused == nil {
			k.refused = &Refusal{Code: CodeInternal}
		}
		return r, fmt.Errorf("job %s: %w", k.job.ID, k.refused)
	}
	if bodyErr := k.bodyError(); bodyErr != nil {
		return r, fmt.Errorf("job %s: %w", k.job.ID, bodyErr)
	}
	return r, nil
}
