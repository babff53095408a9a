package billing

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// PurseParts is what a Purse needs from outside; Outbox and Metrics may be nil.
type PurseParts struct {
	Sender   Sender
	Books    Books
	Receipts Receipts
	Outbox   Outbox    // nil: what was not acknowledged is forgotten with the process
	Standing *Standing // nil: exposure never rises above one segment
	Clean    bool      // the account was left in order, so that the orchestrator's books have no reason to differ from ours
	Metrics  *Metrics
}

// Purse is the gateway's side of one session: the only owner of its balance, shared by all its jobs. It never waits for
// money; what does not fit under the exposure limit now is paid as progress frees room.
type Purse struct {
	parts PurseParts
	log   *slog.Logger
	now   func() time.Time

	mu      sync.Mutex
	key     Key
	quote   market.Quote
	e       pm.Wei // the exposure in force: the quote's, or less
	params  pm.Params
	balance market.Balance
	jobs    map[market.JobID]*claim
	orphans []sent    // batches whose job ended without a receipt: nobody knows whether they arrived
	kept    []pm.Hash // batches in the outbox
	totals  Totals
	gap
}

// gap is what the two sides' books may differ by.
type gap struct {
	lost    pm.Wei // worth of orphans that can no longer be sent
	slack   pm.Wei // how far the orchestrator's books may differ from ours without proof
	agreed  bool   // a receipt showed them equal after the last thing that could explain a difference
	differs bool   // they cannot be agreed with
}

// claim is one job's hold on the session.
type claim struct {
	need  pm.Wei // still to be paid for beyond what was delivered
	units uint64
	cost  pm.Wei
	price market.Price // of the quote it began under
	free  bool         // its worthless ticket was sent
	mixed bool         // another job ran beside it, so its receipt may be older than what that one did
	sent  []sent
}

// sent is a batch that was not acknowledged yet.
type sent struct {
	batch pm.Batch
	worth pm.Wei
	again int // times it was sent again
}

// sendAgain is how often a batch that was never acknowledged is offered once more before it is written off.
const sendAgain = 1

// Totals are what a purse did since it was opened.
type Totals struct {
	Tickets     uint64
	Units       uint64
	Due         pm.Wei
	WastedUnits uint64 // paid to attempts that were not used
	WastedDue   pm.Wei
}

// OpenPurse loads the account of a quote's session and compares it with the orchestrator's own.
func OpenPurse(ctx context.Context, parts PurseParts, q market.Quote, log *slog.Logger) (*Purse, error) {
	if parts.Sender == nil || parts.Books == nil || parts.Receipts == nil {
		return nil, fmt.Errorf("purse lacks a sender, books or receipts: %w", market.ErrConfig)
	}
	if parts.Metrics == nil {
		parts.Metrics = NewMetrics(nil)
	}
	p := &Purse{
		parts: parts, log: log.With("part", "billing"), now: time.Now, key: PayerKey(q),
		jobs: map[market.JobID]*claim{},
	}
	b, err := parts.Books.Load(ctx, p.key)
	if err != nil {
		return nil, fmt.Errorf("account of session %s: %w", q.Session, err)
	}
	p.set(b)
	if err := p.open(ctx, q); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

// Renew goes on under a new quote for the same session. market.ErrQuote when it is for another one.
func (p *Purse) Renew(ctx context.Context, q market.Quote) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if q.Session != p.key.Session || q.Payer != p.key.Payer {
		return fmt.Errorf("quote for session %s of %s: %w", q.Session, q.Payer, market.ErrQuote)
	}
	e, err := p.limit(ctx, q)
	if err != nil {
		return err
	}
	p.quote, p.params, p.e = q, q.Params, e
	return p.compare(ctx, q.Balance, pm.Wei{})
}

// Close ends the use of the purse, after the last job: its exposure is no longer counted in the metrics. The account itself
// is on disk. It reports whether the account was left in order: nothing is under way, and nothing is unexplained.
func (p *Purse) Close() (clean bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.set(market.Balance{})
	return len(p.jobs) == 0 && len(p.orphans) == 0 && p.lost.IsZero() && !p.differs && (p.agreed || p.slack.IsZero())
}

// Balance is the session's account as this side has it.
func (p *Purse) Balance() market.Balance {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.balance
}

// Totals is what the purse did since it was opened.
func (p *Purse) Totals() Totals {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.totals
}

// Quote is the quote the session runs under.
func (p *Purse) Quote() market.Quote {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.quote
}

func (p *Purse) set(b market.Balance) {
	p.parts.Metrics.moved(Payer, p.balance, b)
	p.balance = b
}

// Pay returns tickets for what the jobs of the session need, within the exposure limit; see job.Purse.
func (p *Purse) Pay(ctx context.Context, j market.JobID, due pm.Wei, next *pm.Params) (pm.Batch, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := p.jobs[j]
	if c == nil {
		c = &claim{price: p.quote.Price, mixed: len(p.jobs) > 0}
		for _, other := range p.jobs {
			other.mixed = true
		}
		p.jobs[j] = c
	}
	c.need = due
	if next != nil {
		if err := p.adopt(*next); err != nil {
			return pm.Batch{}, err
		}
	}
	if b := p.resend(ctx, c); !b.IsZero() {
		return b, nil
	}
	if p.params.Free() && (c.free || p.params.IsZero()) {
		return pm.Batch{}, nil
	}
	b, err := p.issue(ctx)
	if err != nil || b.IsZero() {
		return pm.Batch{}, err
	}
	worth := b.Worth()
	if err := p.keep(ctx, b); err != nil {
		return pm.Batch{}, err
	}
	stored, err := p.parts.Books.Credit(ctx, p.key, b.ID(), worth)
	if err != nil {
		return pm.Batch{}, fmt.Errorf("book payment of %v wei: %w", worth, err)
	}
	p.set(market.Balance{Credited: stored.Credited, Debited: p.balance.Debited})
	p.parts.Metrics.credit(Payer, b, worth)
	p.totals.Tickets += uint64(len(b.Tickets))
	c.free = true
	c.sent = append(c.sent, sent{batch: b, worth: worth})
	return b, nil
}

// adopt takes new ticket parameters when they are for the price and exposure that were agreed on.
func (p *Purse) adopt(next pm.Params) error {
	if next.IsZero() {
		return nil
	}
	if err := next.CheckPrice(p.quote.Price.Price); err != nil {
		return err
	}
	if ev := next.EV(); ev.Cmp((pm.Exposure{E: p.e}).MaxEV()) > 0 {
		return fmt.Errorf("tickets worth %v wei under an exposure of %v: %w", ev, p.e, pm.ErrEV)
	}
	p.params = next
	return nil
}

// issue signs tickets for what all jobs need together. What cannot be signed right now is no error: the orchestrator
// asks again, with new parameters if those were the reason.
func (p *Purse) issue(ctx context.Context) (pm.Batch, error) {
	var reserved pm.Wei
	var err error
	for _, c := range p.jobs {
		if reserved, err = reserved.Add(c.need); err != nil {
			reserved = p.e
			break
		}
	}
	x, b := pm.Exposure{E: p.e}, pm.Balance(p.balance)
	need, room := x.Need(b, reserved), x.Room(b)
	if !p.params.Free() && (need.IsZero() || room.Cmp(p.params.EV()) < 0) {
		return pm.Batch{}, nil
	}
	batch, err := p.parts.Sender.IssueWithin(ctx, p.params, need, room)
	switch {
	case err == nil:
		return batch, nil
	case errors.Is(err, pm.ErrRoom), errors.Is(err, pm.ErrExpired), errors.Is(err, pm.ErrNoParams), errors.Is(err, pm.ErrNonce):
		p.log.Debug("nothing to pay with now", "session", p.key.Session, "need", need, "room", room, "reason", err)
		return pm.Batch{}, nil
	}
	return pm.Batch{}, err
}

// resend offers a batch again that may never have arrived: it is credited already, and the orchestrator answers one that
// it knows with the same result. What can no longer be sent stays credited until the books are compared: paying twice
// would be worse than being asked once more.
func (p *Purse) resend(ctx context.Context, c *claim) pm.Batch {
	for len(p.orphans) > 0 {
		o := p.orphans[0]
		p.orphans = p.orphans[1:]
		if o.batch.Params.Free() {
			continue
		}
		_, err := p.parts.Sender.IssueWithin(ctx, o.batch.Params, pm.Wei{}, pm.Wei{}) // signs nothing, checks whether it still could
		if err != nil || o.again >= sendAgain {
			if sum, err := p.lost.Add(o.worth); err == nil {
				p.lost = sum
			}
			continue
		}
		o.again++
		c.sent = append(c.sent, o)
		return o.batch
	}
	return pm.Batch{}
}

// Delivered debits what came in, cumulative within the job.
func (p *Purse) Delivered(_ context.Context, j market.JobID, units uint64) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := p.jobs[j]
	if c == nil {
		return fmt.Errorf("job %s is not paid from session %s: %w", j, p.key.Session, market.ErrInternal)
	}
	if units <= c.units {
		return nil
	}
	cost, err := c.price.Due(units)
	if err != nil {
		return err
	}
	step := cost.Less0(c.cost)
	after, err := pm.Balance(p.balance).Debit(step)
	if err != nil {
		return err
	}
	p.set(market.Balance(after))
	p.parts.Metrics.debited.WithLabelValues(Payer.String()).Add(step.Float())
	c.units, c.cost, c.need = units, cost, c.need.Less0(step)
	return nil
}

// Settle ends a job with its receipt, which job.Client has checked against what came in.
func (p *Purse) Settle(ctx context.Context, r market.Receipt) error {
	if err := p.Delivered(ctx, r.Job, r.Units); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	c, err := p.end(ctx, r.Job, Closing{})
	if err != nil {
		return err
	}
	p.totals.Units += c.units
	if p.totals.Due, err = p.totals.Due.Add(c.cost); err != nil {
		return err
	}
	if err := p.adopt(r.Next); err != nil {
		p.log.Warn("receipt with unusable ticket parameters", "peer", r.Orch, "session", r.Session, "err", err)
	}
	p.parts.Metrics.receipt(Payer, r)
	if err := p.parts.Receipts.Put(ctx, Payer, r); err != nil {
		return fmt.Errorf("keep receipt of job %s: %w", r.Job, err)
	}
	if r.End == market.EndFailed {
		if err := p.shrink(ctx); err != nil {
			return err
		}
	}
	if err := p.acknowledge(ctx, r.After); err != nil {
		return err
	}
	if c.mixed {
		return nil
	}
	var underway pm.Wei
	for _, s := range c.sent {
		if underway, err = underway.Add(s.worth); err != nil {
			return err
		}
	}
	if err := p.compare(ctx, r.After, underway); err != nil {
		return err
	}
	p.agreed = p.agreed || len(p.jobs) == 0 && p.balance == r.After
	return nil
}

// Abandon ends a job without a receipt. What came in is charged and counts as wasted; its tickets may or may not have
// arrived, unless the orchestrator refused them.
func (p *Purse) Abandon(ctx context.Context, j market.JobID, cause error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.jobs[j] == nil {
		return nil // it ended before anything was paid
	}
	reason := "no receipt"
	if cause != nil {
		reason = cause.Error()
	}
	c := p.jobs[j]
	refused := errors.Is(cause, market.ErrTicket) || errors.Is(cause, market.ErrPrice)
	for _, s := range c.sent {
		if !refused {
			p.orphans = append(p.orphans, s)
		} else if err := p.writeOff(ctx, s.worth, reason); err != nil {
			return err
		}
	}
	if !refused {
		p.slack, p.agreed = p.e, false // what was on its way to us is in their books and not in ours
	}
	p.waste(c.units, c.cost)
	lost := c.lostTrust(cause, refused)
	if _, err := p.end(ctx, j, Closing{Reason: reason, Doubt: lost}); err != nil || !lost {
		return err
	}
	return p.shrink(ctx)
}

// end makes a job's debits durable, with what else there is to say of it, and forgets it.
func (p *Purse) end(ctx context.Context, j market.JobID, with Closing) (*claim, error) {
	c := p.jobs[j]
	if c == nil {
		return nil, fmt.Errorf("job %s is not paid from session %s: %w", j, p.key.Session, market.ErrInternal)
	}
	delete(p.jobs, j)
	p.parts.Metrics.closed(Payer, c.price.Unit, c.units)
	with.Job, with.Units, with.Due = j, c.units, c.cost
	return c, p.store(ctx, with)
}

func (p *Purse) store(ctx context.Context, c Closing) error {
	c.Balance, c.At = p.balance, p.now()
	if err := p.parts.Books.Close(ctx, p.key, c); err != nil {
		return fmt.Errorf("close job %s of session %s: %w", c.Job, p.key.Session, err)
	}
	return nil
}
