package billing_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

func TestAJobIsPaidUpFrontThenByWhatItDelivers(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	d := b.deal(1, 300)
	missing, err := b.till.Accept(t.Context(), d, pm.Batch{})
	if err != nil || missing != due(300) {
		t.Fatalf("up front %v, %v, want %v", missing, err, due(300))
	}
	pay, err := b.purse.Pay(t.Context(), d.Job.ID, missing, nil)
	if err != nil {
		t.Fatal(err)
	}
	if missing, err = b.till.Accept(t.Context(), d, pay); err != nil || !missing.IsZero() {
		t.Fatalf("after the payment %v missing, %v", missing, err)
	}
	if missing, err = b.till.Deliver(t.Context(), d, 300); err != nil || !missing.IsZero() {
		t.Fatalf("for what is paid %v missing, %v", missing, err)
	}
	if missing, err = b.till.Deliver(t.Context(), d, 1000); err != nil || missing.IsZero() {
		t.Fatalf("for what is not paid %v missing, %v", missing, err)
	}
	st, err := b.till.Settle(t.Context(), d, 300)
	if err != nil || st.Units != 300 || st.Due != due(300) || st.After.Credited != pay.Worth() || st.Next.IsZero() {
		t.Fatalf("statement %+v, %v", st, err)
	}
	if err := st.Check(price); err != nil {
		t.Error(err)
	}
	if got := b.account(billing.Payee); got != st.After {
		t.Errorf("on disk %+v, stated %+v", got, st.After)
	}
}

func TestABatchBookedJustBeforeACrashIsCreditedWhenItComesAgain(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	d := b.deal(1, 300)
	pay, err := b.purse.Pay(t.Context(), d.Job.ID, due(300), nil)
	if err != nil {
		t.Fatal(err)
	}
	crash := &crashing{Books: b.books}
	b.crash(crash)
	if _, err := b.till.Accept(t.Context(), d, pay); !errors.Is(err, errCrash) {
		t.Fatalf("error %v", err)
	}
	b.openTill()
	for range 2 {
		if missing, err := b.till.Accept(t.Context(), d, pay); err != nil || !missing.IsZero() {
			t.Fatalf("%v missing, %v", missing, err)
		}
	}
	if st, err := b.till.Settle(t.Context(), d, 0); err != nil || st.After.Credited != pay.Worth() {
		t.Errorf("credited %v of %v, %v", st.After.Credited, pay.Worth(), err)
	}
}

var errCrash = errors.New("the machine stops here")

// crashing are books of a machine that dies before it writes a credit.
type crashing struct{ billing.Books }

func (crashing) Credit(context.Context, billing.Key, pm.Hash, pm.Wei) (market.Balance, error) {
	return market.Balance{}, errCrash
}

func TestPaymentsThatAreNotForThisDealAreRefused(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	good, err := b.purse.Pay(t.Context(), market.JobID{1}, due(300), nil)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		spoil func(*pm.Batch, *market.Deal)
		want  error
	}{
		"of another payer":                {func(_ *pm.Batch, d *market.Deal) { d.Payer[0]++ }, pm.ErrSender},
		"for another price":               {func(_ *pm.Batch, d *market.Deal) { d.Quote.Price.Num++ }, pm.ErrPrice},
		"for another price, also claimed": {func(p *pm.Batch, d *market.Deal) { d.Quote.Price.Num++; p.Params.Price.Num++ }, pm.ErrPrice},
		"with another rand":               {func(p *pm.Batch, _ *market.Deal) { p.Params.RandHash[0]++ }, pm.ErrRand},
		"with a changed signature":        {func(p *pm.Batch, _ *market.Deal) { p.Tickets[0].Sig[3]++ }, pm.ErrSignature},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			p, d := good, b.deal(1, 300)
			p.Tickets = append([]pm.Signed(nil), good.Tickets...)
			tc.spoil(&p, &d)
			if _, err := b.till.Accept(t.Context(), d, p); !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
		})
	}
	if got := b.account(billing.Payee); got != (market.Balance{}) {
		t.Errorf("something was booked: %+v", got)
	}
}

func TestASessionTakesOnlySoManyJobsAndKeepsTheMoneyOfTheRest(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{MaxJobs: 1})
	first := b.deal(1, 0)
	if _, err := b.till.Accept(t.Context(), first, pm.Batch{}); err != nil {
		t.Fatal(err)
	}
	pay, err := b.purse.Pay(t.Context(), market.JobID{2}, due(100), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.till.Accept(t.Context(), b.deal(2, 100), pay); !errors.Is(err, market.ErrOverloaded) {
		t.Fatalf("error %v", err)
	}
	if st, err := b.till.Settle(t.Context(), first, 0); err != nil || st.After.Credited != pay.Worth() {
		t.Errorf("credited %v of %v, %v", st.After.Credited, pay.Worth(), err)
	}
}

func TestOnlyAPayerThatSignsMayOwe(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{Trust: 500})
	d := b.deal(1, 0)
	missing := func() bool {
		t.Helper()
		d.Job.ID[0]++
		if _, err := b.till.Accept(t.Context(), d, pm.Batch{}); err != nil {
			t.Fatal(err)
		}
		w, err := b.till.Deliver(t.Context(), d, 100)
		if err != nil {
			t.Fatal(err)
		}
		return !w.IsZero()
	}
	if !missing() {
		t.Error("a stranger may owe")
	}
	r := market.Receipt{Job: market.JobID{1}, Payer: d.Payer, Gateway: gateway, Counter: []byte("signed")}
	if err := b.till.Archive(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if missing() {
		t.Error("a payer that signed may not owe")
	}
	b.openTill()
	if missing() {
		t.Error("after a restart a payer that signed may not owe")
	}
	d.Peer = "somebody else"
	if !missing() {
		t.Error("another peer may owe on the good name of the first")
	}
	d.Peer = gateway
	r.Counter, r.Job = nil, market.JobID{2}
	if err := b.till.Archive(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if !missing() {
		t.Error("a payer that did not sign may still owe")
	}
}

func TestAQuoteHoldsForItsPeerUntilItExpires(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{Validity: time.Hour})
	if got, err := b.till.Find(t.Context(), gateway, b.quote.ID); err != nil || got != b.quote {
		t.Errorf("found %+v, %v", got, err)
	}
	if _, err := b.till.Find(t.Context(), peer.ID("other"), b.quote.ID); !errors.Is(err, market.ErrQuote) {
		t.Errorf("somebody else's: %v", err)
	}
	for range 16 {
		if _, err := b.till.Quote(t.Context(), gateway, b.want()); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.till.Find(t.Context(), gateway, b.quote.ID); !errors.Is(err, market.ErrQuote) {
		t.Errorf("sixteen later ones push it out: %v", err)
	}
	short := newBank(t, billing.TillConfig{Validity: time.Nanosecond})
	if _, err := short.till.Find(t.Context(), gateway, short.quote.ID); !errors.Is(err, market.ErrQuote) {
		t.Errorf("expired: %v", err)
	}
}

func TestConfigurationsThatBreakTheRulesAreRefused(t *testing.T) {
	t.Parallel()
	for name, cfg := range map[string]billing.TillConfig{
		"three tickets a job":        {Tickets: 3},
		"too many tickets":           {Tickets: 65},
		"more trust than everything": {Trust: 1001},
		"a validity below zero":      {Validity: -1},
	} {
		if err := cfg.Validate(); !errors.Is(err, market.ErrConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := billing.NewTill(billing.TillParts{}, billing.TillConfig{}, quiet); !errors.Is(err, market.ErrConfig) {
		t.Errorf("a till without parts: %v", err)
	}
}

func TestWastedUnitsAreCounted(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	id := market.JobID{1}
	if _, err := b.purse.Pay(t.Context(), id, due(500), nil); err != nil {
		t.Fatal(err)
	}
	if err := b.purse.Delivered(t.Context(), id, 200); err != nil {
		t.Fatal(err)
	}
	if err := b.purse.Abandon(t.Context(), id, errors.New("gone")); err != nil {
		t.Fatal(err)
	}
	if err := b.purse.Discard(t.Context(), market.Receipt{Statement: market.Statement{Units: 50, Due: due(50)}}); err != nil {
		t.Fatal(err)
	}
	want, _ := due(200).Add(due(50))
	if got := b.purse.Totals(); got.WastedUnits != 250 || got.WastedDue != want {
		t.Errorf("wasted %d units, %v wei, want 250 and %v", got.WastedUnits, got.WastedDue, want)
	}
	c := b.books.Closings(billing.Key{Side: billing.Payer, Payer: b.key.Address(), Session: b.session})
	if len(c) != 2 || c[0].Units != 200 || c[0].Reason != "gone" || c[1].Balance != c[0].Balance {
		t.Errorf("closings %+v", c)
	}
}

func TestBooksThatDifferTooMuchAreNotBelieved(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	id := market.JobID{1}
	if _, err := b.purse.Pay(t.Context(), id, due(500), nil); err != nil {
		t.Fatal(err)
	}
	if err := b.purse.Abandon(t.Context(), id, errors.New("gone")); err != nil {
		t.Fatal(err)
	}
	before := b.purse.Balance()
	q := b.quote
	q.Balance = before
	q.Balance.Debited, _ = b.quote.E.Add(pm.NewWei(1))
	if err := b.purse.Renew(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	if got := b.purse.Balance(); got != before {
		t.Errorf("more than one E was believed: %+v", got)
	}
	q.Balance.Debited = b.quote.E
	if err := b.purse.Renew(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	if got := b.purse.Balance(); got.Debited != b.quote.E {
		t.Errorf("what a broken job explains was not: %+v", got)
	}
	q.Balance.Debited, _ = q.Balance.Debited.Add(pm.NewWei(1))
	if err := b.purse.Renew(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	if got := b.purse.Balance(); got.Debited != b.quote.E {
		t.Errorf("believed twice: %+v", got)
	}
}
