package attack_test

import (
	"context"
	"errors"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
)

// orchestratorClaimsMore says it delivered more units than its bytes can stand for, or than the job allowed: the
// receipt is refused and nothing is charged beyond what the bytes bear.
func orchestratorClaimsMore(t *testing.T, c *chaintest.Chain) {
	for name, claim := range map[string]uint64{"than its bytes": outBytes * 3 / 2, "than the job allows": 1 << 40} {
		t.Run(name, func(t *testing.T) {
			r := rigOn(t, c, 1)
			s := r.seller()
			s.work = func(_ context.Context, _ market.Job, jio job.IO) (market.Work, error) {
				if err := jio.Out.Write(0, make([]byte, outBytes)); err != nil {
					return market.Work{}, err
				}
				return market.Work{Units: claim}, jio.Out.Delivered(claim)
			}
			q := r.quote(s)
			purse := r.purse(q)
			_, _, err := r.do(s, q, purse)
			if err == nil {
				t.Error("the claim was believed")
			}
			if name == "than its bytes" && !errors.Is(err, market.ErrReceipt) {
				t.Errorf("ended with %v, want ErrReceipt", err)
			}
			most, dueErr := q.Price.Due(outBytes)
			if dueErr != nil {
				t.Fatal(dueErr)
			}
			b := purse.Balance()
			if b.Debited.Cmp(most) > 0 {
				t.Errorf("charged %v for bytes worth %v", b.Debited, most)
			}
			if b.Unused().Cmp(q.E) > 0 {
				t.Errorf("%v at risk, exposure is %v", b.Unused(), q.E)
			}
		})
	}
}
