package job

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/buffer"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

const (
	controlQueue = 16
	// payPoll is how often a job that waits for money looks whether another job of its session brought some.
	payPoll = 20 * time.Millisecond
	// rateGrace is how far behind the minimum rate a stored body may fall: more than a busy machine stands still.
	rateGrace = 10 * time.Second
	// settleWait bounds booking the end of a job after its stream's context is gone.
	settleWait = 5 * time.Second
)

// attempt is one job on the orchestrator's side, from its accepted header to its receipt. run's goroutine owns the money
// and the output; read's goroutine fills the body and books payments.
type attempt struct {
	s       *Server
	stream  *p2p.Stream
	deal    market.Deal
	machine *Machine
	body    *buffer.Body
	out     *buffer.Output
	control chan []byte
	paid    chan struct{} // a payment was booked
	cancel  context.CancelCauseFunc

	units  uint64 // released and booked
	sums   buffer.Tracks
	report report
	broken atomic.Bool // a frame was cut: nothing more can be said

	wire reading
}

// report is the last Progress.
type report struct {
	units uint64
	at    time.Time
}

// reading is what the goroutine that reads the stream knows.
type reading struct {
	mu      sync.Mutex
	closing bool            // the receipt is out: no more deadlines of the body
	receipt *market.Receipt // set with closing
	ended   bool
	timer   *time.Timer   // the job's deadline, from the end of the body
	whole   chan struct{} // closed with ended

	money   sync.Mutex // orders payments and the settlement
	settled bool
}

// run carries the job from its accepted header to its end and returns once its reader is gone.
func (a *attempt) run(ctx context.Context, due pm.Wei) error {
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	a.cancel = cancel
	defer context.AfterFunc(work, func() { // a send that waits for a peer which does not read must end
		_ = a.stream.SetWriteDeadline(time.Now().Add(a.s.cfg.CounterWait))
		a.body.End(context.Cause(work))
	})()
	err := a.begin()
	read := make(chan struct{})
	go func() {
		defer close(read)
		a.read(ctx)
	}()
	var done market.Work
	if err == nil {
		done, err = a.work(work, due)
	}
	a.out.Close()
	if err == nil {
		a.whole(ctx, read)
	}
	a.body.End(buffer.ErrOver)
	return a.settle(ctx, done, err, read)
}

// begin reserves memory and accepts the job.
func (a *attempt) begin() error {
	if err := a.stream.Reserve(int(a.s.cfg.body(a.deal.Job.MaxUnits) + a.s.cfg.held(a.deal.Job.MaxUnits))); err != nil {
		a.machine.Fire(OnRefused)
		return fmt.Errorf("%w: %w", market.ErrOverloaded, err)
	}
	b, err := wire.EncodeAccepted()
	if err == nil {
		err = a.send(wire.FrameAccepted, b)
	}
	a.machine.Fire(OnAccepted)
	return err
}

// work waits for the payment that must come first, runs the executor and answers its Delivered.
func (a *attempt) work(ctx context.Context, due pm.Wei) (market.Work, error) {
	if !due.IsZero() {
		err := a.collect(ctx, a.deal.Job.Estimate, due, func() (pm.Wei, error) {
			return a.s.parts.Till.Accept(ctx, a.deal, pm.Batch{})
		})
		if err != nil {
			return market.Work{}, err
		}
	}
	type result struct {
		work market.Work
		err  error
	}
	results := make(chan result, 1)
	go func() {
		w, err := a.s.parts.Executor.Execute(ctx, a.deal.Job, IO{In: a.body, Control: a.control, Out: a.out})
		results <- result{w, err}
	}()
	for {
		select {
		case ask := <-a.out.Asks():
			ask.Reply <- a.deliver(ctx, ask.Units)
		case r := <-results:
			if r.err != nil {
				if cause := context.Cause(ctx); cause != nil {
					r.err = cause // why it was stopped says more than that it was
				}
				return r.work, r.err
			}
			r.err = a.deliver(ctx, r.work.Units)
			return r.work, r.err
		}
	}
}

// deliver books units, waiting for their payment if need be, and lets the bytes they stand for go.
func (a *attempt) deliver(ctx context.Context, units uint64) error {
	claimed := units
	units = min(units, a.deal.Job.MaxUnits)
	if units > a.units {
		deliver := func() (pm.Wei, error) { return a.s.parts.Till.Deliver(ctx, a.deal, units) }
		due, err := deliver()
		if err == nil && !due.IsZero() {
			err = a.collect(ctx, units, due, deliver)
		}
		if err != nil {
			return err
		}
		a.units = units
	}
	for _, p := range a.out.Take() {
		if err := a.sums.Add(p.Track(), p.Bytes()); err != nil {
			return err
		}
		a.machine.fireIn(OnOutput, Computing, Unpaid)
		if err := a.send(wire.FramePart, p); err != nil {
			return err
		}
		a.s.metrics.bytes.WithLabelValues(sideServer, dirOut).Add(float64(len(p) - 1))
	}
	if claimed > units {
		return fmt.Errorf("%d units of at most %d: %w", claimed, units, market.ErrLimit)
	}
	if a.worthTelling() {
		return a.progress()
	}
	return nil
}

// worthTelling tells whether it is time for a Progress: because some time has passed, or because what was delivered since
// the last one is worth a ticket, for which the gateway has no room before it knows.
func (a *attempt) worthTelling() bool {
	if time.Since(a.report.at) >= a.s.cfg.Progress {
		return true
	}
	ev := a.deal.Quote.Params.EV()
	since, err := a.deal.Quote.Price.Due(a.units - a.report.units)
	return err == nil && !ev.IsZero() && since.Cmp(ev) >= 0
}

func (a *attempt) progress() error {
	a.report = report{a.units, time.Now()}
	b, err := wire.EncodeProgress(a.units)
	if err != nil {
		return err
	}
	return a.send(wire.FrameProgress, b)
}

// collect asks for a payment and waits until again says that nothing is missing; market.ErrUnpaid when none comes.
func (a *attempt) collect(ctx context.Context, units uint64, missing pm.Wei, again func() (pm.Wei, error)) error {
	a.machine.fireIn(OnDue, Computing, Returning)
	if err := a.progress(); err != nil { // what has arrived frees room to pay for what comes
		return err
	}
	d := wire.Due{Delivered: a.units, Units: units, Missing: missing}
	if a.s.parts.Desk != nil {
		var err error
		if d.Next, err = a.s.parts.Desk.Params(ctx, a.deal); err != nil {
			return err
		}
	}
	b, err := wire.EncodeDue(d)
	if err != nil {
		return err
	}
	if err := a.send(wire.FrameDue, b); err != nil {
		return err
	}
	limit, poll := time.NewTimer(a.s.cfg.PayWait), time.NewTicker(payPoll)
	defer limit.Stop()
	defer poll.Stop()
	for {
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-limit.C:
			a.s.metrics.unpaid.Inc()
			return fmt.Errorf("%v wei for %d units missing after %s: %w", missing, units, a.s.cfg.PayWait, market.ErrUnpaid)
		case <-a.paid:
		case <-poll.C:
		}
		if missing, err = again(); err != nil {
			return err
		}
		if missing.IsZero() {
			a.machine.Fire(OnPaid)
			return nil
		}
	}
}

// event sends an event of the executor.
func (a *attempt) event(b []byte) error { return a.send(wire.FrameEvent, b) }

func (a *attempt) send(typ byte, payload []byte) error {
	if err := a.stream.Send(typ, payload); err != nil {
		if !errors.Is(err, p2p.ErrTooLarge) {
			a.broken.Store(true)
			err = fmt.Errorf("%w: %w", errGone, err)
		}
		return err
	}
	return nil
}

// settle closes the account of the job and tells the gateway, whatever happened.
func (a *attempt) settle(ctx context.Context, done market.Work, failure error, read <-chan struct{}) error {
	book, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWait+a.s.cfg.CounterWait)
	defer cancel()
	r := market.Receipt{
		Job: a.deal.Job.ID, Quote: a.deal.Quote.ID, Session: a.deal.Quote.Session, Seq: a.deal.Job.Seq,
		Capability: a.deal.Job.Capability, Orch: a.s.parts.Host.ID(), Gateway: a.deal.Peer, Payer: a.deal.Payer,
		Price: a.deal.Quote.Price, End: market.EndDone, Out: a.sums.Hashes(), Hints: a.s.hints(done.Tail), IssuedAt: time.Now(),
	}
	switch {
	case errors.Is(failure, errCancelled):
		r.End = market.EndCancelled
	case failure != nil:
		r.End = market.EndFailed
	}
	if failure != nil && a.machine.State() != Refused {
		a.machine.Fire(ended(failure))
	}
	r.In = a.body.Hash()
	var err error
	if r.Statement, err = a.balance(book); err == nil {
		err = wire.Seal(&r, a.s.parts.Host.Identity())
	}
	if err != nil {
		a.s.log.Error("job not settled", "job", r.Job, "peer", a.deal.Peer, "units", a.units, "err", err)
		a.stream.Reset(CodeInternal)
		<-read
		return fmt.Errorf("settle job %s: %w", r.Job, err)
	}
	a.machine.Fire(OnReceipt)
	a.say(&r, failure)
	<-read
	a.close(book, &r)
	return nil
}

// say sends the refusal, if any, and the receipt, and gives the gateway a moment to sign it.
func (a *attempt) say(r *market.Receipt, failure error) {
	a.wire.mu.Lock()
	a.wire.closing, a.wire.receipt = true, r
	a.wire.mu.Unlock()
	if a.broken.Load() {
		a.stream.Reset(CodeInternal)
		return
	}
	until := time.Now().Add(a.s.cfg.CounterWait)
	_ = a.stream.SetWriteDeadline(until)
	var err error
	if failure != nil && r.End == market.EndFailed {
		var b []byte
		if b, err = encodeRefusal(a.s.refusal(a.deal.Peer, failure)); err == nil {
			err = a.stream.Send(wire.FrameRefused, b)
		}
	}
	var b []byte
	if err == nil {
		b, err = wire.EncodeReceipt(*r)
	}
	if err == nil {
		err = a.stream.Send(wire.FrameReceipt, b)
	}
	if err != nil {
		a.stream.Reset(CodeInternal)
		return
	}
	_ = a.stream.SetReadDeadline(until)
}

// close archives the receipt with the countersignature that came, or without.
func (a *attempt) close(ctx context.Context, r *market.Receipt) {
	if len(r.Counter) > 0 {
		a.machine.fireIn(OnCountersigned, Settling)
	} else {
		a.machine.fireIn(OnUnsigned, Settling)
	}
	if a.s.parts.Desk == nil {
		return
	}
	if err := a.s.parts.Desk.Archive(ctx, *r); err != nil {
		a.s.log.Error("receipt not archived", "job", r.Job, "peer", r.Gateway, "err", err)
	}
}

// whole waits a moment for the rest of a body that the executor did not need, so that the receipt can name its hash.
func (a *attempt) whole(ctx context.Context, read <-chan struct{}) {
	limit := time.NewTimer(a.s.cfg.CounterWait)
	defer limit.Stop()
	select {
	case <-a.wire.whole:
	case <-limit.C:
	case <-read:
	case <-ctx.Done():
	}
}

// balance ends the account of the job; payments that come later are the session's alone.
func (a *attempt) balance(ctx context.Context) (market.Statement, error) {
	a.wire.money.Lock()
	defer a.wire.money.Unlock()
	a.wire.settled = true
	return a.s.parts.Till.Settle(ctx, a.deal, a.units)
}
