package billing

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Asker puts our account of a session before its orchestrator; *job.Client is one.
type Asker interface {
	Books(ctx context.Context, p peer.ID, a market.Audit) (market.Audited, error)
}

// ReconcileParts is what Reconcile needs; Receipts and Metrics may be nil.
type ReconcileParts struct {
	Books    Books
	Outbox   Outbox
	History  History
	Receipts Receipts // nil: a receipt that only the orchestrator kept stays there
	Ask      Asker
	Metrics  *Metrics
}

// Reconcile settles an account of the payer's side with its orchestrator after a break: batches that were never
// acknowledged are sent again, until all have been booked or lost; then the balances are compared, and what the
// orchestrator says is taken over as far as our own records bear it. No job may be paid from the account meanwhile.
//
// It may be stopped anywhere and repeated: the outcome is the same. Errors are the orchestrator's silence or refusal, or
// those of our own disk; a disagreement is none, it is counted as drift and logged with what both sides say.
func Reconcile(ctx context.Context, parts ReconcileParts, k Key, log *slog.Logger) (market.Balance, error) {
	if parts.Metrics == nil {
		parts.Metrics = NewMetrics(nil)
	}
	r := reconciling{parts: parts, key: k, log: log.With("part", "billing", "session", k.Session, "peer", k.Peer)}
	return r.run(ctx)
}

type reconciling struct {
	parts ReconcileParts
	key   Key
	log   *slog.Logger

	ours    market.Balance
	theirs  market.Audited
	receipt market.Receipt
	lost    pm.Wei
	settled []pm.Hash // batches whose fate is known
	differs bool
}

func (r *reconciling) run(ctx context.Context) (market.Balance, error) {
	pending, err := r.load(ctx)
	if err != nil {
		return r.ours, fmt.Errorf("account of session %s: %w", r.key.Session, err)
	}
	unknown := 0
	for first := true; first || len(pending) > 0; first = false {
		n := min(len(pending), market.MaxAuditBatches)
		undecided, err := r.ask(ctx, pending[:n])
		if err != nil {
			return r.ours, err
		}
		unknown += undecided
		pending = pending[n:]
	}
	if unknown > 0 {
		return r.ours, fmt.Errorf("fate of %d batches of session %s: %w", unknown, r.key.Session, market.ErrOverloaded)
	}
	if err := r.keep(ctx); err != nil {
		return r.ours, err
	}
	next := r.agree(ctx)
	if next != r.ours || r.differs {
		c := Closing{Balance: next, Reason: "books compared", At: time.Now(), Retired: r.differs}
		if err := r.parts.Books.Close(ctx, r.key, c); err != nil {
			return r.ours, fmt.Errorf("account of session %s: %w", r.key.Session, err)
		}
	}
	for _, id := range r.settled { // last, so that a repetition finds the same
		if err := r.parts.Outbox.Done(ctx, id); err != nil {
			return next, fmt.Errorf("batch of session %s: %w", r.key.Session, err)
		}
	}
	return next, nil
}

// load reads our side. A batch that was kept but not credited when we stopped is credited now.
func (r *reconciling) load(ctx context.Context) ([]pm.Batch, error) {
	var err error
	if r.ours, err = r.parts.Books.Load(ctx, r.key); err != nil {
		return nil, err
	}
	if r.receipt, err = r.parts.History.Last(ctx, r.key); err != nil {
		return nil, err
	}
	pending, err := r.parts.Outbox.Pending(ctx, r.key.owner())
	if err != nil {
		return nil, err
	}
	for _, b := range pending {
		if r.ours, err = r.parts.Books.Credit(ctx, r.key, b.ID(), b.Worth()); err != nil {
			return nil, err
		}
	}
	return pending, nil
}

// ask sends some batches again and keeps the answer; undecided are those whose fate cannot be told.
func (r *reconciling) ask(ctx context.Context, batches []pm.Batch) (undecided int, err error) {
	r.theirs, err = r.parts.Ask.Books(ctx, r.key.Peer, market.Audit{Session: r.key.Session, Payer: r.key.Payer,
		Balance: r.ours, Receipt: digest(r.receipt), Batches: batches})
	if err != nil {
		return 0, err
	}
	for i, f := range r.theirs.Fates {
		switch f.Fate {
		case market.FateLost:
			if r.lost, err = r.lost.Add(batches[i].Worth()); err != nil {
				return 0, err
			}
			r.log.Info("tickets written off", "batch", batches[i].ID(), "wei", batches[i].Worth(), "reason", f.Reason)
		case market.FateBooked:
		default:
			undecided++
			continue
		}
		r.settled = append(r.settled, batches[i].ID())
	}
	return undecided, nil
}

// keep stores the orchestrator's last receipt where it is one that we signed and lost: it is evidence for both sides.
func (r *reconciling) keep(ctx context.Context) error {
	last := r.theirs.Last
	if r.parts.Receipts == nil || len(last.Counter) == 0 {
		return nil
	}
	if err := r.parts.Receipts.Put(ctx, Payer, last); err != nil {
		return fmt.Errorf("keep receipt of job %s: %w", last.Job, err)
	}
	return nil
}

// agree is the account as both sides can have it. Credit: every batch of ours is accounted for, so theirs must be ours
// less what was lost, or more. Debits: theirs when it is less; more is what jobs did that we saw no end of, and bounded by
// the credit they were paid from, which is signed.
func (r *reconciling) agree(ctx context.Context) market.Balance {
	theirs := r.theirs.Balance
	next := market.Balance{Credited: r.ours.Credited.Less0(r.lost), Debited: r.ours.Debited}
	if theirs.Credited.Cmp(next.Credited) >= 0 {
		next.Credited = theirs.Credited
	} else {
		r.differ(ctx, "credit", next.Credited.Less0(theirs.Credited))
	}
	if theirs.Debited.Cmp(next.Debited) <= 0 || theirs.Debited.Cmp(next.Credited) <= 0 {
		next.Debited = theirs.Debited
	} else {
		r.differ(ctx, "debit", theirs.Debited.Less0(next.Debited))
	}
	if next != r.ours {
		r.log.Info("books compared", "ours_credited", r.ours.Credited, "ours_debited", r.ours.Debited,
			"theirs_credited", theirs.Credited, "theirs_debited", theirs.Debited, "lost", r.lost)
	}
	return next
}

// differ counts a disagreement and logs the evidence: both balances, both last receipts, and the first closing on which
// the two sides' records differ.
func (r *reconciling) differ(ctx context.Context, what string, by pm.Wei) {
	r.differs = true
	r.parts.Metrics.drift.WithLabelValues(Payer.String()).Add(by.Float())
	attrs := []any{"kind", what, "wei", by,
		"ours_credited", r.ours.Credited, "ours_debited", r.ours.Debited, "ours_receipt", digest(r.receipt), "lost", r.lost,
		"theirs_credited", r.theirs.Balance.Credited, "theirs_debited", r.theirs.Balance.Debited, "theirs_receipt", r.theirs.Receipt}
	ours, err := r.parts.History.Closings(ctx, r.key, market.MaxAuditClosings)
	if err != nil {
		attrs = append(attrs, "closings", err)
	}
	attrs = append(attrs, disputed(ours, r.theirs.Closings)...)
	if l := r.theirs.Last; len(l.Raw) > 0 {
		attrs = append(attrs, "receipt_job", l.Job, "receipt_countersigned", len(l.Counter) > 0,
			"receipt_credited", l.After.Credited, "receipt_debited", l.After.Debited)
	}
	r.log.WarnContext(ctx, "books differ", attrs...)
}

// disputed finds the newest job that both have a record of and not the same.
func disputed(ours []Closing, theirs []market.Ended) []any {
	for _, e := range theirs {
		for _, c := range ours {
			if c.Job == e.Job && c.Due != e.Due {
				return []any{"job", e.Job, "ours_units", c.Units, "ours_due", c.Due, "theirs_units", e.Units, "theirs_due", e.Due}
			}
		}
	}
	return nil
}

// Audit is the orchestrator's side of Reconcile: it books what arrives late, takes over debits that the payer concedes, and
// answers with the account as it is then. market.ErrOverloaded while jobs of the session run.
func (t *Till) Audit(ctx context.Context, p peer.ID, a market.Audit) (market.Audited, error) {
	k := Key{Side: Payee, Payer: a.Payer, Session: a.Session, Peer: p}
	if err := t.idle(ctx, k); err != nil {
		return market.Audited{}, err
	}
	var out market.Audited
	for _, b := range a.Batches {
		out.Fates = append(out.Fates, t.fate(ctx, p, a, b))
	}
	s, release, err := t.hold(ctx, k)
	if err != nil {
		return out, err
	}
	defer release()
	if err := t.concede(ctx, k, s, a.Balance); err != nil {
		return out, err
	}
	out.Balance = s.balance
	if out.Balance != a.Balance {
		t.log.Info("books compared", "peer", p, "payer", a.Payer, "session", a.Session, "ours_credited", out.Balance.Credited,
			"ours_debited", out.Balance.Debited, "theirs_credited", a.Balance.Credited, "theirs_debited", a.Balance.Debited)
	}
	return out, t.evidence(ctx, k, a.Receipt, &out)
}

func (t *Till) idle(ctx context.Context, k Key) error {
	s, release, err := t.hold(ctx, k)
	if err != nil {
		return err
	}
	defer release()
	if len(s.jobs) > 0 {
		return fmt.Errorf("%d jobs run in session %s: %w", len(s.jobs), k.Session, market.ErrOverloaded)
	}
	return nil
}

// fate books a batch that was sent again.
func (t *Till) fate(ctx context.Context, p peer.ID, a market.Audit, b pm.Batch) market.BatchFate {
	if b.Sender != a.Payer {
		err := fmt.Errorf("tickets of %s: %w", b.Sender, pm.ErrSender)
		return market.BatchFate{Fate: market.FateLost, Reason: err.Error(), Err: err}
	}
	d := market.Deal{Peer: p, Payer: a.Payer, Quote: market.Quote{Session: a.Session, Price: market.Price{Price: b.Params.Price}}}
	_, err := t.Accept(ctx, d, b)
	if err == nil {
		return market.BatchFate{Fate: market.FateBooked}
	}
	f := market.BatchFate{Fate: market.FateUnknown, Reason: err.Error(), Err: err}
	for _, final := range []error{pm.ErrExpired, pm.ErrReplayed, pm.ErrRecipient, pm.ErrRand, pm.ErrPrice, pm.ErrSignature, pm.ErrNonce, pm.ErrBatch} {
		if errors.Is(err, final) {
			f.Fate = market.FateLost
		}
	}
	return f
}

// concede takes over debits that the payer has and we lost, as after being killed in the middle of a job, as far as they
// are paid for.
func (t *Till) concede(ctx context.Context, k Key, s *session, theirs market.Balance) error {
	if len(s.jobs) > 0 {
		return nil
	}
	next := market.Balance{Credited: s.balance.Credited, Debited: pm.Min(theirs.Debited, s.balance.Credited)}
	if next.Debited.Cmp(s.balance.Debited) <= 0 {
		return nil
	}
	if err := t.parts.Books.Close(ctx, k, Closing{Balance: next, Reason: "conceded by the payer", At: t.now()}); err != nil {
		return fmt.Errorf("account of %s: %w", k.Payer, err)
	}
	t.set(s, next)
	return nil
}

// digest names a receipt; zero for none.
func digest(r market.Receipt) pm.Hash {
	if len(r.Raw) == 0 {
		return pm.Hash{}
	}
	return sha256.Sum256(r.Raw)
}

// evidence adds what our records say of the session, the last receipt itself unless it is the one that is known already.
func (t *Till) evidence(ctx context.Context, k Key, known pm.Hash, out *market.Audited) error {
	if t.parts.History == nil {
		return nil
	}
	last, err := t.parts.History.Last(ctx, k)
	if err != nil {
		return fmt.Errorf("last receipt of session %s: %w", k.Session, err)
	}
	if out.Receipt = digest(last); out.Receipt != known {
		out.Last = last
	}
	list, err := t.parts.History.Closings(ctx, k, market.MaxAuditClosings)
	if err != nil {
		return fmt.Errorf("closings of session %s: %w", k.Session, err)
	}
	for _, c := range list {
		out.Closings = append(out.Closings, market.Ended{Job: c.Job, Units: c.Units, Due: c.Due})
	}
	return nil
}
