package attack_test

import (
	"context"
	"errors"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
)

// orchestratorKeepsThePayment takes tickets and returns nothing, again and again: all of it together costs the gateway at
// most one exposure, because credit that nothing was delivered for stays and no more is paid on top of it.
func orchestratorKeepsThePayment(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	s := r.seller()
	s.work = func(context.Context, market.Job, job.IO) (market.Work, error) {
		return market.Work{}, errors.New("attack: nothing for you")
	}
	q := r.quote(s)
	purse := r.purse(q)
	for range 8 {
		if out, _, err := r.do(s, q, purse); err == nil || out.bytes > 0 {
			t.Errorf("%d bytes, %v", out.bytes, err)
		}
		if b := purse.Balance(); b.Credited.Cmp(q.E) > 0 || !b.Debited.IsZero() {
			t.Fatalf("paid %v for %v, exposure is %v", b.Credited, b.Debited, q.E)
		}
	}
	if got, _ := s.credited(r); got.Cmp(q.E) > 0 || got.IsZero() {
		t.Errorf("the orchestrator got %v, exposure is %v", got, q.E)
	}
}
