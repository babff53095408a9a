package billing_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	dto "github.com/prometheus/client_model/go"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
)

// gauge reads the exposure that operators see.
func (b *bank) gauge(side billing.Side) float64 {
	b.t.Helper()
	all, err := b.reg.Gather()
	if err != nil {
		b.t.Fatal(err)
	}
	for _, f := range all {
		for _, m := range f.GetMetric() {
			if f.GetName() == "castnet_billing_exposure_wei" && labelled(m, side.String()) {
				return m.GetGauge().GetValue()
			}
		}
	}
	return 0
}

func labelled(m *dto.Metric, side string) bool {
	return len(m.GetLabel()) == 1 && m.GetLabel()[0].GetValue() == side
}

// visit is one session of an owner: an account from the pool, one job over so many units paid with the largest estimate, and
// the account given back, unless the process is killed before.
func (b *bank) visit(pool *billing.Pool, owner string, job byte, units uint64, killed bool) billing.Key {
	b.t.Helper()
	k, err := pool.Take(ctx(b.t), b.key.Address(), owner, "")
	if err != nil {
		b.t.Fatal(err)
	}
	b.session = k.Session
	b.renew()
	s, err := pm.NewSender(pm.SenderParts{Signer: b.key, Nonces: b.nonces, Funds: b.chain, Rounds: b.chain,
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
	if err != nil {
		b.t.Fatal(err)
	}
	b.purse, err = pool.Open(ctx(b.t), owner, billing.PurseParts{Sender: s, Books: b.books, Receipts: b.books, Outbox: b.outbox,
		Standing: b.trust, Metrics: billing.NewMetrics(b.reg)}, b.quote, quiet)
	if err != nil {
		b.t.Fatal(err)
	}
	t := &trade{bank: b, next: job}
	t.begin(maxUnits)
	for f := t.jobs[0]; len(t.jobs) > 0 && !killed; {
		t.carryUp(f)
		t.work(f, units)
		if f.units == units {
			t.settle(f)
		}
		t.carryDown(f)
	}
	if killed {
		return k
	}
	if b.gauge(billing.Payer) == 0 {
		b.t.Fatal("nothing is exposed while a session is open")
	}
	if err := pool.Shut(ctx(b.t), b.purse); err != nil {
		b.t.Fatal(err)
	}
	return k
}

// TestChangeIsSpentBeforeNewCredit: one session after the other, each with its process, uses one account and leaves no more
// with the orchestrator than one of them would, and the metrics end where they began.
func TestChangeIsSpentBeforeNewCredit(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	b.purse.Close()
	pool := billing.NewPool(b.books)
	var first billing.Key
	for n := range byte(12) {
		k := b.visit(pool, "ann", n+1, 37, false)
		if n == 0 {
			first = k
		}
		if k != first {
			t.Fatalf("session %d opens another account", n)
		}
		if n%3 == 2 {
			pool = billing.NewPool(b.books) // a restart
			b.openTill()
		}
		for _, side := range []billing.Side{billing.Payer, billing.Payee} {
			if got := b.gauge(side); got != 0 {
				t.Fatalf("after session %d the %s is exposed by %v wei", n, side, got)
			}
		}
	}
	ours, theirs := b.account(billing.Payer), b.account(billing.Payee)
	all := pm.Wei{}
	for range 12 {
		all, _ = all.Add(due(37))
	}
	if ours != theirs || ours.Debited != all || ours.Unused().Cmp(b.quote.E) > 0 {
		t.Errorf("in the end %+v and %+v, worked for %v, E %v", ours, theirs, all, b.quote.E)
	}
	if k := b.visit(pool, "bob", 99, 37, false); k == first {
		t.Error("bob spends what is left of ann's money")
	}
}

// TestChangeOutlivesACrash: what a killed session left is used by the next one, and its tickets are sent again.
func TestChangeOutlivesACrash(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	box := &outbox{list: map[string][]pm.Batch{}}
	b.outbox = box
	first := b.visit(billing.NewPool(b.books), "ann", 1, 0, true)
	sent := b.account(billing.Payer)
	if sent.Unused().IsZero() || box.size() != 1 {
		t.Fatalf("paid %+v, %d batches under way", sent, box.size())
	}
	b.openTill()
	second := b.visit(billing.NewPool(b.books), "ann", 2, 500, false)
	ours, theirs := b.account(billing.Payer), b.account(billing.Payee)
	if second != first || ours != theirs || ours.Credited != sent.Credited || box.size() != 0 {
		t.Errorf("account %v after %v; %+v and %+v after %+v; %d under way", second, first, ours, theirs, sent, box.size())
	}
}

// TestAnAccountHasOneUserAtATime takes accounts from many goroutines at once.
func TestAnAccountHasOneUserAtATime(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	pool := billing.NewPool(b.books)
	for n := range byte(4) {
		k := billing.Key{Side: billing.Payer, Payer: pm.Address{1}, Session: market.SessionID{n}, Peer: "o"}
		if _, err := b.books.Enter(t.Context(), k, "ann"); err != nil {
			t.Fatal(err)
		}
		if _, err := b.books.Credit(t.Context(), k, pm.Hash{n}, pm.NewWei(uint64(n))); err != nil {
			t.Fatal(err)
		}
	}
	var mu sync.Mutex
	taken := map[billing.Key]int{}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				k, err := pool.Take(t.Context(), pm.Address{1}, "ann", "o")
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				if taken[k]++; taken[k] > 1 {
					t.Errorf("session %s has two users", k.Session)
				}
				mu.Unlock()
				mu.Lock()
				taken[k]--
				mu.Unlock()
				pool.Release(k)
			}
		})
	}
	wg.Wait()
	best, err := pool.Take(t.Context(), pm.Address{1}, "ann", "o")
	if err != nil || best.Session != (market.SessionID{3}) {
		t.Errorf("took %s, %v, want the one with most in it", best.Session, err)
	}
	if pool.Hold(best) {
		t.Error("held twice")
	}
	if _, err := b.books.Enter(t.Context(), best, "ann"); err != nil {
		t.Fatal(err)
	}
	if err := b.books.Close(t.Context(), best, billing.Closing{Retired: true}); err != nil {
		t.Fatal(err)
	}
	pool.Release(best)
	if k, err := pool.Take(t.Context(), pm.Address{1}, "ann", "o"); err != nil || k == best {
		t.Errorf("a retired account is taken again, %v", err)
	}
}

// TestAnAccountNobodyAgreesOnIsLeft: an orchestrator that forgets credit, or takes what is left over at the next session
// although nothing broke, is believed in neither, and the account is not used again.
func TestAnAccountNobodyAgreesOnIsLeft(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		lie   func(*market.Balance)
		broke bool // an earlier session, and the one after it ended well
		again bool // this one broke, and the books were compared after it
	}{
		"credit forgotten":                         {func(a *market.Balance) { a.Credited = a.Credited.Div(2) }, false, false},
		"the change is debited":                    {func(a *market.Balance) { a.Debited = a.Credited }, false, false},
		"the change is debited long after a break": {func(a *market.Balance) { a.Debited = a.Credited }, true, false},
		"the change is debited after both agreed":  {func(a *market.Balance) { a.Debited = a.Credited }, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBank(t, billing.TillConfig{})
			if tc.broke {
				b.visit(billing.NewPool(b.books), "ann", 9, 500, true)
				b.openTill()
			}
			pool := billing.NewPool(b.books)
			b.outbox = &outbox{list: map[string][]pm.Batch{}}
			first := b.visit(pool, "ann", 1, 500, tc.again)
			if tc.again {
				b.openTill()
				b.compared(pool, first)
			}
			before := b.account(billing.Payer)
			receipt := market.Receipt{Job: market.JobID{77}, Payer: first.Payer, End: market.EndDone, Raw: []byte("one that was good")}
			if err := b.books.Put(t.Context(), billing.Payer, receipt); err != nil {
				t.Fatal(err)
			}
			if _, known, err := b.books.Good(t.Context(), first); !known || err != nil {
				t.Fatalf("no standing, %v", err)
			}
			k, err := pool.Take(t.Context(), b.key.Address(), "ann", "")
			if err != nil || k != first {
				t.Fatalf("took %+v, %v", k, err)
			}
			b.renew()
			tc.lie(&b.quote.Balance)
			s, err := pm.NewSender(pm.SenderParts{Signer: b.key, Nonces: b.nonces, Funds: b.chain, Rounds: b.chain,
				Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
			if err != nil {
				t.Fatal(err)
			}
			_, err = pool.Open(t.Context(), "ann", billing.PurseParts{Sender: s, Books: b.books, Receipts: b.books}, b.quote, quiet)
			if !errors.Is(err, billing.ErrDiffers) {
				t.Fatalf("opened with %v", err)
			}
			pool.Release(k)
			if good, known, err := b.books.Good(t.Context(), k); known || err != nil {
				t.Errorf("its standing is still %d, %v", good, err)
			}
			if after := b.account(billing.Payer); after != before {
				t.Errorf("took over %+v for %+v", after, before)
			}
			if k, err = pool.Take(t.Context(), b.key.Address(), "ann", ""); err != nil || k == first {
				t.Errorf("the same account again, %v", err)
			}
		})
	}
}

// compared starts the gateway anew and has it compare its books with the orchestrator's.
func (b *bank) compared(pool *billing.Pool, k billing.Key) {
	b.t.Helper()
	pool.Release(k)
	if !pool.Hold(k) {
		b.t.Fatal("the account is in use")
	}
	_, err := billing.Reconcile(ctx(b.t), billing.ReconcileParts{Books: b.books, Outbox: b.outbox, History: noHistory{}, Ask: direct{till: b.till}}, k, quiet)
	if err == nil {
		err = pool.Agreed(ctx(b.t), k)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}

// refusing is books that nothing more can be written in.
type refusing struct{ billing.Books }

func (refusing) Close(context.Context, billing.Key, billing.Closing) error { return market.ErrInternal }

// TestAPurseThatDoesNotOpenLeavesNoTrace: neither in the metrics nor as a break that the orchestrator could explain differences by.
func TestAPurseThatDoesNotOpenLeavesNoTrace(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	b.purse.Close()
	pool := billing.NewPool(b.books)
	k := b.visit(pool, "ann", 1, 500, false)
	b.renew()
	b.quote.Balance.Debited = b.quote.Balance.Debited.Div(2)
	s, err := pm.NewSender(pm.SenderParts{Signer: b.key, Nonces: b.nonces, Funds: b.chain, Rounds: b.chain,
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	parts := billing.PurseParts{Sender: s, Books: refusing{b.books}, Receipts: b.books, Metrics: billing.NewMetrics(b.reg)}
	if _, err = pool.Open(t.Context(), "ann", parts, b.quote, quiet); !errors.Is(err, market.ErrInternal) {
		t.Fatal(err)
	}
	if got := b.gauge(billing.Payer); got != 0 {
		t.Errorf("exposed by %v wei", got)
	}
	if clean, err := b.books.Enter(t.Context(), k, "ann"); err != nil || !clean {
		t.Errorf("in order %t, %v", clean, err)
	}
}

// TestAPeerCannotTouchWhatAnotherOfTheSamePayerPaid: two gateways speak for one payer and even name the same session.
func TestAPeerCannotTouchWhatAnotherOfTheSamePayerPaid(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	const thief = peer.ID("another gateway")
	d := b.deal(1, 300)
	pay, err := b.purse.Pay(t.Context(), d.Job.ID, due(300), nil)
	if err != nil {
		t.Fatal(err)
	}
	if missing, err := b.till.Accept(t.Context(), d, pay); err != nil || !missing.IsZero() {
		t.Fatalf("%v missing, %v", missing, err)
	}
	theirs, err := b.till.Quote(t.Context(), thief, b.want())
	if err != nil || theirs.Balance != (market.Balance{}) {
		t.Fatalf("another peer is shown %+v, %v", theirs.Balance, err)
	}
	stolen := d
	stolen.Peer, stolen.Quote = thief, theirs
	if missing, err := b.till.Accept(t.Context(), stolen, pay); err != nil || missing.IsZero() {
		t.Errorf("the same tickets again pay for another peer: %v missing, %v", missing, err)
	}
	if _, err := b.till.Settle(t.Context(), stolen, 0); err != nil { // the same job of another peer is another job
		t.Error(err)
	}
	conceded := market.Audit{Payer: d.Payer, Session: b.session, Balance: market.Balance{Credited: pay.Worth(), Debited: pay.Worth()}}
	if got, err := b.till.Audit(t.Context(), thief, conceded); err != nil || got.Balance != (market.Balance{}) {
		t.Errorf("another peer concedes what is not its own: %+v, %v", got.Balance, err)
	}
	if missing, err := b.till.Deliver(t.Context(), d, 300); err != nil || !missing.IsZero() {
		t.Errorf("the first peer's job: %v missing, %v", missing, err)
	}
	if st, err := b.till.Settle(t.Context(), d, 300); err != nil || st.After.Credited != pay.Worth() || st.After.Debited != due(300) {
		t.Errorf("the first peer's account %+v, %v", st.After, err)
	}
}
