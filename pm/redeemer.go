package pm

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"golang.org/x/sync/errgroup"
)

// RedeemerParts is what a Redeemer needs from outside. All are required except Metrics.
type RedeemerParts struct {
	Wins    Wins
	Broker  Broker
	Funds   Funds
	Fees    Fees
	Log     *slog.Logger
	Metrics *Metrics
}

// Redeemer turns winners into money. It keeps nothing that matters in memory: the queue on disk says what is left to do,
// and the contract pays a ticket only once, so it may be stopped anywhere and run again.
type Redeemer struct {
	parts RedeemerParts
	cfg   RedeemerConfig

	mu   sync.Mutex
	busy map[Address]bool   // senders whose winners are being redeemed
	wait map[Hash]*patience // winners that could not be redeemed when tried
}

// patience is when to try a winner again.
type patience struct {
	tries uint
	block uint64
}

// NewRedeemer checks its parts; ErrConfig when one is missing.
func NewRedeemer(parts RedeemerParts, cfg RedeemerConfig) (*Redeemer, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if parts.Wins == nil || parts.Broker == nil || parts.Funds == nil || parts.Fees == nil || parts.Log == nil {
		return nil, fmt.Errorf("redeemer needs Wins, Broker, Funds, Fees and Log: %w", ErrConfig)
	}
	if parts.Metrics == nil {
		parts.Metrics = NewMetrics(nil)
	}
	return &Redeemer{parts: parts, cfg: cfg, busy: map[Address]bool{}, wait: map[Hash]*patience{}}, nil
}

// Run looks at the queue at every head and redeems what may be redeemed, until ctx ends or heads is closed; then it waits
// for what is under way. One sender's winners go one after another, senders side by side, urgent rounds first.
func (r *Redeemer) Run(ctx context.Context, heads <-chan Round) error {
	var g errgroup.Group
	g.SetLimit(r.cfg.Parallel)
	defer func() { _ = g.Wait() }()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case now, open := <-heads:
			if !open {
				return nil
			}
			if err := r.head(ctx, now, &g); err != nil && ctx.Err() == nil {
				r.parts.Metrics.trouble.Inc()
				r.parts.Log.WarnContext(ctx, "winners not looked at", "block", now.Block, "err", err)
			}
		}
	}
}

// head starts the work of one block. Work of earlier blocks may still run; its senders are left alone.
func (r *Redeemer) head(ctx context.Context, now Round, g *errgroup.Group) error {
	queue, err := r.parts.Wins.Pending(ctx, now)
	if err != nil {
		return fmt.Errorf("pending winners: %w", err)
	}
	r.parts.Metrics.pending.Set(float64(len(queue)))
	ready, order := r.ready(queue, now)
	for _, sender := range order {
		if !r.claim(sender) {
			continue
		}
		started := g.TryGo(func() error {
			defer r.release(sender)
			r.redeemAll(ctx, sender, ready[sender], now)
			return nil
		})
		if !started {
			r.release(sender) // the next head comes soon
			break
		}
	}
	return nil
}

// ready sorts the queue by sender, urgent first: what is past its parameters' expiry, so that its rand may become public,
// and not told to wait.
func (r *Redeemer) ready(queue []Win, now Round) (map[Address][]Win, []Address) {
	bySender := map[Address][]Win{}
	var order []Address
	left := make(map[Hash]bool, len(queue))
	for _, w := range queue {
		h := w.Ticket.Hash()
		left[h] = true
		if now.Block <= w.Ticket.Expiry || r.waiting(h, now) {
			continue
		}
		if _, known := bySender[w.Ticket.Sender]; !known {
			order = append(order, w.Ticket.Sender)
		}
		bySender[w.Ticket.Sender] = append(bySender[w.Ticket.Sender], w)
	}
	r.prune(left)
	return bySender, order
}

// redeemAll redeems one sender's winners in order, a batch at a time, and stops where the chain cannot be reached.
func (r *Redeemer) redeemAll(ctx context.Context, sender Address, wins []Win, now Round) {
	wins, err := r.dropStale(ctx, wins, now)
	if err == nil {
		wins, err = r.worthwhile(ctx, sender, wins)
	}
	for err == nil && len(wins) > 0 && ctx.Err() == nil {
		n := min(len(wins), r.cfg.Batch)
		err = r.redeem(ctx, wins[:n], now)
		wins = wins[n:]
	}
	if err != nil && ctx.Err() == nil {
		r.parts.Metrics.trouble.Inc()
		r.parts.Log.WarnContext(ctx, "winners kept for later", "sender", sender, "left", len(wins), "err", err)
	}
}

// dropStale gives up winners whose round passed. One with a transaction under way may have made it in time, which only
// the broker can tell; it gets one more round to find out.
func (r *Redeemer) dropStale(ctx context.Context, wins []Win, now Round) ([]Win, error) {
	var keep []Win
	var trouble error
	for _, w := range wins {
		period := r.cfg.Period
		if w.Tx != (Hash{}) {
			period++
		}
		if !stale(w.Ticket.Round, period, now) {
			keep = append(keep, w)
			continue
		}
		o := Outcome{State: Expired, Tx: w.Tx, Reason: "round passed"}
		trouble = errors.Join(trouble, r.mark(ctx, w, w.Ticket.Hash(), o))
	}
	return keep, trouble
}

// worthwhile leaves out, for now, what would cost gas and bring nothing: senders without funds and face values below the
// price of gas. Both may change before the ticket's round passes.
func (r *Redeemer) worthwhile(ctx context.Context, sender Address, wins []Win) ([]Win, error) {
	acc, err := r.parts.Funds.Account(ctx, sender)
	if err != nil {
		return wins, fmt.Errorf("account of %s: %w", sender, err)
	}
	if acc.Deposit.IsZero() && acc.Reserve.IsZero() {
		r.parts.Metrics.deferred.WithLabelValues("funds").Add(float64(len(wins)))
		return nil, nil
	}
	cost := r.parts.Fees.Redemption()
	var keep []Win
	for _, w := range wins {
		if w.Tx == (Hash{}) && w.Ticket.FaceValue.Cmp(cost) <= 0 {
			r.parts.Metrics.deferred.WithLabelValues("gas").Inc()
			continue
		}
		keep = append(keep, w)
	}
	return keep, nil
}

func (r *Redeemer) redeem(ctx context.Context, wins []Win, now Round) error {
	outcomes, err := r.parts.Broker.Redeem(ctx, wins)
	if err != nil {
		return fmt.Errorf("redeem %d winners: %w", len(wins), err)
	}
	if len(outcomes) != len(wins) {
		return fmt.Errorf("%d outcomes for %d winners: %w", len(outcomes), len(wins), ErrChain)
	}
	var trouble error
	for i, o := range outcomes {
		h := wins[i].Ticket.Hash()
		if o.State == Won {
			r.postpone(h, now)
			r.parts.Metrics.deferred.WithLabelValues(contractReason(o.Reason)).Inc()
			r.parts.Log.DebugContext(ctx, "winner postponed", "ticket", h, "reason", o.Reason)
			continue
		}
		trouble = errors.Join(trouble, r.mark(ctx, wins[i], h, o))
	}
	return trouble
}

// mark writes an outcome down. It does so even while being stopped: the transaction has happened.
func (r *Redeemer) mark(ctx context.Context, w Win, h Hash, o Outcome) error {
	if err := r.parts.Wins.Mark(context.WithoutCancel(ctx), h, o); err != nil {
		return fmt.Errorf("mark ticket %s %s: %w", h, o.State, err)
	}
	r.parts.Metrics.outcome(o)
	face := w.Ticket.FaceValue
	switch {
	case o.State == Expired, o.State == Reverted:
		r.parts.Log.WarnContext(ctx, "winner lost", "ticket", h, "sender", w.Ticket.Sender, "face_value", face,
			"state", o.State, "reason", o.Reason, "tx", o.Tx)
	case o.State == Confirmed && o.Paid.Cmp(face) < 0:
		r.parts.Log.WarnContext(ctx, "winner paid short", "ticket", h, "sender", w.Ticket.Sender, "face_value", face,
			"paid", o.Paid, "tx", o.Tx)
	default:
		r.parts.Log.InfoContext(ctx, "winner marked", "ticket", h, "state", o.State, "paid", o.Paid, "tx", o.Tx)
	}
	return nil
}

func (r *Redeemer) claim(sender Address) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.busy[sender] {
		return false
	}
	r.busy[sender] = true
	return true
}

func (r *Redeemer) release(sender Address) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.busy, sender)
}

// waiting tells whether a winner was postponed to a later block.
func (r *Redeemer) waiting(h Hash, now Round) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	w := r.wait[h]
	return w != nil && now.Block < w.block
}

// postpone doubles the wait of a winner with every try.
func (r *Redeemer) postpone(h Hash, now Round) {
	r.mu.Lock()
	defer r.mu.Unlock()
	w := r.wait[h]
	if w == nil {
		w = &patience{}
		r.wait[h] = w
	}
	w.block = now.Block + min(uint64(1)<<min(w.tries, 32), r.cfg.MaxWait)
	w.tries++
}

// prune forgets the waits of winners that left the queue.
func (r *Redeemer) prune(left map[Hash]bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for h := range r.wait {
		if !left[h] {
			delete(r.wait, h)
		}
	}
}
