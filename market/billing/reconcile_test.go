package billing_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// outbox is a billing.Outbox in memory.
type outbox struct {
	mu   sync.Mutex
	list map[string][]pm.Batch
}

func (o *outbox) Put(_ context.Context, owner string, b pm.Batch) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.list[owner] = append(o.list[owner], b)
	return nil
}

func (o *outbox) Done(_ context.Context, id pm.Hash) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	for owner := range o.list {
		o.list[owner] = slices.DeleteFunc(o.list[owner], func(b pm.Batch) bool { return b.ID() == id })
	}
	return nil
}

func (o *outbox) Pending(_ context.Context, owner string) ([]pm.Batch, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.list[owner]), nil
}

func (o *outbox) size() (n int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, l := range o.list {
		n += len(l)
	}
	return n
}

// noHistory has no evidence.
type noHistory struct{}

func (noHistory) Closings(context.Context, billing.Key, int) ([]billing.Closing, error) {
	return nil, nil
}
func (noHistory) Last(context.Context, billing.Key) (market.Receipt, error) {
	return market.Receipt{}, nil
}

// direct asks a till without a network; lie may change the answer.
type direct struct {
	till *billing.Till
	lie  func(*market.Audited)
	down bool
}

func (d direct) Books(ctx context.Context, _ peer.ID, a market.Audit) (market.Audited, error) {
	if d.down {
		return market.Audited{}, market.ErrOverloaded
	}
	got, err := d.till.Audit(ctx, gateway, a)
	if err == nil && d.lie != nil {
		d.lie(&got)
	}
	return got, err
}

// broken is a session in which both sides were killed: sent batches may have arrived or not, and each side may have lost
// the debits of the job that was running.
func broken(t *testing.T, arrived int, payerLost, payeeLost bool) (*bank, *outbox, billing.Key) {
	t.Helper()
	b := newBank(t, billing.TillConfig{})
	box := &outbox{list: map[string][]pm.Batch{}}
	b.outbox = box
	b.openPurse()
	d := b.deal(1, maxUnits/2)
	for n := range 3 {
		batch, err := b.purse.Pay(t.Context(), d.Job.ID, due(uint64(maxUnits/4*(n+1))), nil)
		if err != nil {
			t.Fatal(err)
		}
		if batch.IsZero() || n >= arrived {
			continue
		}
		if _, err := b.till.Accept(t.Context(), d, batch); err != nil {
			t.Fatal(err)
		}
	}
	if arrived > 0 {
		if _, err := b.till.Deliver(t.Context(), d, 100); err != nil {
			t.Fatal(err)
		}
		if err := b.purse.Delivered(t.Context(), d.Job.ID, 100); err != nil {
			t.Fatal(err)
		}
		if !payeeLost {
			if _, err := b.till.Settle(t.Context(), d, 100); err != nil {
				t.Fatal(err)
			}
		}
		if !payerLost {
			if err := b.purse.Abandon(t.Context(), d.Job.ID, errors.New("stream reset")); err != nil {
				t.Fatal(err)
			}
		}
	}
	b.openTill() // as after SIGKILL: only what was stored is left
	return b, box, billing.Key{Side: billing.Payer, Payer: b.key.Address(), Session: b.session}
}

func TestBooksAgreeAfterAnyBreak(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		arrived              int
		payerLost, payeeLost bool
		expire               bool
	}{
		"nothing arrived":                                  {arrived: 0},
		"nothing arrived, and the tickets expired":         {arrived: 0, expire: true},
		"the first batch arrived":                          {arrived: 1, payerLost: true},
		"the first batch arrived, and the others expired":  {arrived: 1, payerLost: true, expire: true},
		"the orchestrator lost its debits":                 {arrived: 3, payeeLost: true},
		"the gateway lost its debits":                      {arrived: 3, payerLost: true},
		"both lost them":                                   {arrived: 3, payerLost: true, payeeLost: true},
		"neither did, and the tickets expired on the disk": {arrived: 3, expire: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, box, k := broken(t, tc.arrived, tc.payerLost, tc.payeeLost)
			if tc.expire {
				b.chain.Mine(11)
			}
			parts := billing.ReconcileParts{Books: b.books, Outbox: box, History: noHistory{}, Ask: direct{till: b.till}}
			down := parts
			down.Ask = direct{down: true}
			if _, err := billing.Reconcile(t.Context(), down, k, quiet); err == nil {
				t.Error("agreed with nobody")
			}
			for range 2 { // a repetition changes nothing
				got, err := billing.Reconcile(t.Context(), parts, k, quiet)
				if err != nil {
					t.Fatal(err)
				}
				if theirs := b.account(billing.Payee); got != theirs || b.account(billing.Payer) != theirs {
					t.Errorf("gateway %+v, orchestrator %+v", got, theirs)
				}
				if got.Unused().Cmp(b.quote.E) > 0 || got.Debited.Cmp(got.Credited) > 0 {
					t.Errorf("agreed on %+v with an exposure of %v", got, b.quote.E)
				}
			}
			if n := box.size(); n != 0 {
				t.Errorf("%d batches are still kept", n)
			}
			if tc.arrived > 0 && (!tc.payerLost || !tc.payeeLost) && b.account(billing.Payer).Debited != due(100) {
				t.Errorf("debited %v, delivered were %v", b.account(billing.Payer).Debited, due(100))
			}
		})
	}
}

// TestReconcileBelievesNoLies lets the orchestrator answer with less credit or more debits than our records bear.
func TestReconcileBelievesNoLies(t *testing.T) {
	t.Parallel()
	for name, lie := range map[string]func(*market.Audited){
		"credit forgotten":           func(a *market.Audited) { a.Balance.Credited = a.Balance.Credited.Div(2) },
		"more debited than was paid": func(a *market.Audited) { a.Balance.Debited, _ = a.Balance.Credited.Mul(2) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, box, k := broken(t, 3, false, false)
			before := b.account(billing.Payer)
			got, err := billing.Reconcile(t.Context(), billing.ReconcileParts{Books: b.books, Outbox: box, History: noHistory{},
				Ask: direct{till: b.till, lie: lie}, Metrics: billing.NewMetrics(b.reg)}, k, quiet)
			if err != nil || got != before {
				t.Errorf("took %+v over %+v, %v", got, before, err)
			}
		})
	}
}

// TestAReceiptThatOnlyTheOrchestratorKeptComesBack: one that we signed and lost is kept again; one that we never signed is not.
func TestAReceiptThatOnlyTheOrchestratorKeptComesBack(t *testing.T) {
	t.Parallel()
	for name, counter := range map[string][]byte{"signed by both": {1}, "signed by the orchestrator only": nil} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, box, k := broken(t, 3, false, false)
			last := market.Receipt{Job: market.JobID{42}, Payer: b.key.Address(), Session: b.session, Raw: []byte{1}, Counter: counter}
			_, err := billing.Reconcile(t.Context(), billing.ReconcileParts{Books: b.books, Outbox: box, History: noHistory{}, Receipts: b.books,
				Ask: direct{till: b.till, lie: func(a *market.Audited) { a.Last = last }}}, k, quiet)
			kept := slices.ContainsFunc(b.books.Receipts(billing.Payer), func(r market.Receipt) bool { return r.Job == last.Job })
			if err != nil || kept != (counter != nil) {
				t.Errorf("kept %t, %v", kept, err)
			}
		})
	}
}
