package job

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/pm"
)

// payAtOnce bounds the batches sent for one request: what was never acknowledged goes first, then new tickets.
const payAtOnce = 4

// debt is what the peer waits for and the purse could not pay at once, because other jobs of the session had taken the
// room under its exposure limit and had not been heard of since.
type debt struct {
	mu   sync.Mutex // orders payments
	need pm.Wei
}

// remaining is what units would cost beyond what was delivered.
func (k *call) remaining(units uint64) pm.Wei {
	all, err := k.quote.Price.Due(min(units, k.job.MaxUnits))
	if err != nil {
		return pm.Wei{}
	}
	done, err := k.quote.Price.Due(k.delivered)
	if err != nil {
		return pm.Wei{}
	}
	return all.Less0(done)
}

// ahead is what should be paid before it is asked for: the estimate, and beyond it one ticket, so that a job that became
// larger than estimated does not wait for a payment at every step.
func (k *call) ahead() pm.Wei {
	need := k.remaining(k.job.Estimate)
	if one := k.quote.Params.EV(); one.Cmp(need) > 0 {
		need = pm.Min(one, k.remaining(k.job.MaxUnits))
	}
	return need
}

// due answers a request for payment. The peer's own figure counts, but never above what the job may still cost.
func (k *call) due(ctx context.Context, payload []byte) error {
	d, err := wire.DecodeDue(payload)
	if err != nil {
		return err
	}
	if err := k.progress(ctx, d.Delivered); err != nil {
		return err
	}
	k.machine.fireIn(OnDue, Computing, Returning)
	need := k.remaining(max(d.Units, k.job.Estimate))
	if d.Missing.Cmp(need) > 0 {
		need = pm.Min(d.Missing, k.remaining(k.job.MaxUnits))
	}
	next := &d.Next
	if next.IsZero() {
		next = nil
	}
	k.owe(need)
	return k.pay(ctx, need, next)
}

// owe sets what the peer waits for; nothing once it goes on.
func (k *call) owe(need pm.Wei) {
	k.debt.mu.Lock()
	defer k.debt.mu.Unlock()
	k.debt.need = need
}

// pay sends what the purse gives for what this job still needs.
func (k *call) pay(ctx context.Context, need pm.Wei, next *pm.Params) error {
	k.debt.mu.Lock()
	defer k.debt.mu.Unlock()
	return k.payLocked(ctx, need, next)
}

func (k *call) payLocked(ctx context.Context, need pm.Wei, next *pm.Params) error {
	for range payAtOnce {
		b, err := k.purse.Pay(ctx, k.job.ID, need, next)
		if err != nil {
			return fmt.Errorf("pay: %w", err)
		}
		if b.IsZero() {
			return nil
		}
		payload, err := wire.EncodePayment(b)
		if err != nil {
			return wire.Bad("payment: %w", err)
		}
		if err := k.stream.Send(wire.FramePayment, payload); err != nil {
			k.hurry() // a receipt or a refusal may still be on its way
			return nil
		}
		k.machine.fireIn(OnPaid, Unpaid)
		next = nil
	}
	return nil
}

// payDebts tries again to pay what the peer waits for, as other jobs of the session free room. What goes wrong here goes
// wrong again in the next payment that receive makes.
func (k *call) payDebts(ctx context.Context) {
	tick := time.NewTicker(payPoll)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		k.debt.mu.Lock()
		if !k.debt.need.IsZero() {
			if err := k.payLocked(ctx, k.debt.need, nil); err != nil {
				k.c.log.Debug("payment not made", "job", k.job.ID, "reason", err)
			}
		}
		k.debt.mu.Unlock()
	}
}
