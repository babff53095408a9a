package billing_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// TestGatewaysWithoutFundsMayTry: jobs for nothing up to the bounds, per peer and in all, with typed refusals beyond; who has
// funds pays.
func TestGatewaysWithoutFundsMayTry(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{Allowance: billing.Allowance{Peer: 2 * maxUnits, Total: 3 * maxUnits}})
	if b.quote.Price != price {
		t.Fatalf("who has funds is quoted %v", b.quote.Price)
	}
	b.chain.Fund(b.key.Address(), pm.Account{})
	n := byte(0)
	try := func(p peer.ID, delivered uint64, want error) {
		t.Helper()
		q, err := b.till.Quote(t.Context(), p, b.want())
		if err == nil {
			if !q.Price.IsZero() || !q.E.IsZero() || !q.Params.Free() || q.Price.Unit != market.Pixel {
				t.Fatalf("a gift of %+v", q)
			}
			n++
			b.quote = q
			d := b.deal(n, maxUnits)
			d.Peer = p
			var due pm.Wei
			if due, err = b.till.Accept(t.Context(), d, pm.Batch{}); err == nil && due.IsZero() {
				if due, err = b.till.Deliver(t.Context(), d, delivered); err == nil {
					_, err = b.till.Settle(t.Context(), d, delivered)
				}
			}
			if !due.IsZero() {
				t.Errorf("%v wei are asked for a gift", due)
			}
		}
		if !errors.Is(err, want) || want != nil && !errors.Is(err, pm.ErrFunds) {
			t.Errorf("job %d of %s: %v, want %v", n, p, err, want)
		}
	}
	try("a", maxUnits, nil)
	try("a", 0, nil) // what was not delivered is given back
	try("a", maxUnits, nil)
	try("a", maxUnits, billing.ErrAllowance)
	try("b", maxUnits, nil)
	try("b", maxUnits, billing.ErrAllowance) // in all
	try("c", maxUnits, billing.ErrAllowance)
}

func TestAnAllowanceIsNotPassedByJobsAtOnce(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{Allowance: billing.Allowance{Peer: 2 * maxUnits, Total: 9 * maxUnits}})
	b.chain.Fund(b.key.Address(), pm.Account{})
	b.renew()
	begun := 0
	for n := range byte(5) {
		_, err := b.till.Accept(t.Context(), b.deal(n+1, maxUnits), pm.Batch{})
		if err == nil {
			begun++
		} else if !errors.Is(err, billing.ErrAllowance) {
			t.Error(err)
		}
	}
	if begun != 2 {
		t.Errorf("%d jobs at once begun, want 2", begun)
	}
}

// TestAGiftIsCountedHoweverLateItsJobBegins: the quote was found just before its end, and before the job begins another peer asks for one.
func TestAGiftIsCountedHoweverLateItsJobBegins(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBank(t, billing.TillConfig{Validity: time.Minute, Allowance: billing.Allowance{Peer: maxUnits, Total: 9 * maxUnits}})
		b.chain.Fund(b.key.Address(), pm.Account{})
		b.renew()
		time.Sleep(time.Minute + time.Second)
		if _, err := b.till.Quote(t.Context(), "another", b.want()); err != nil {
			t.Fatal(err)
		}
		if _, err := b.till.Accept(t.Context(), b.deal(1, maxUnits), pm.Batch{}); err != nil {
			t.Fatal(err)
		}
		if _, err := b.till.Accept(t.Context(), b.deal(2, maxUnits), pm.Batch{}); !errors.Is(err, billing.ErrAllowance) {
			t.Errorf("the second job: %v", err)
		}
	})
}

func TestNoAllowanceByDefault(t *testing.T) {
	t.Parallel()
	b := newBank(t, billing.TillConfig{})
	b.chain.Fund(b.key.Address(), pm.Account{})
	if _, err := b.till.Quote(t.Context(), gateway, b.want()); !errors.Is(err, pm.ErrFunds) || errors.Is(err, billing.ErrAllowance) {
		t.Errorf("without funds and allowance: %v", err)
	}
}
