package attack_test

import (
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// forgedBatchesInBooks sends tickets that cannot be right where a gateway compares books after a break, and not in a job: each
// is refused for good, none is credited, and the peer is cut off as it would be in a job.
func forgedBatchesInBooks(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	s := r.seller()
	q := r.quote(s)
	good := r.batch(q, r.sender(), 2)
	audit := market.Audit{Session: r.session, Payer: r.payer.Address()}
	for range market.MaxAuditBatches {
		b := good
		b.Tickets = append([]pm.Signed(nil), good.Tickets...)
		b.Tickets[1].Nonce += uint32(10 + len(audit.Batches)) // another ticket under the same signature
		audit.Batches = append(audit.Batches, b)
	}
	asked := 0
	for ; asked < 10 && s.banned() == 0; asked++ {
		got, err := r.client.Books(t.Context(), s.host.ID(), audit)
		if err != nil {
			if s.banned() == 0 {
				t.Fatalf("books: %v", err)
			}
			break // cut off before the answer
		}
		for _, f := range got.Fates {
			if f.Fate != market.FateLost {
				t.Errorf("a forged batch is %d (%s)", f.Fate, f.Reason)
			}
		}
		if got.Balance != (market.Balance{}) {
			t.Errorf("forged batches make a balance of %+v", got.Balance)
		}
	}
	if s.banned() == 0 || asked > 2 {
		t.Fatalf("not cut off after %d times %d forged batches", asked, len(audit.Batches))
	}
	if _, err := r.client.Books(t.Context(), s.host.ID(), audit); err == nil {
		t.Error("answered although cut off")
	}
	if _, _, err := r.do(s, q, &wallet{good}); err == nil {
		t.Error("served although cut off")
	}
	if credit, wins := s.credited(r); !credit.IsZero() || wins != 0 {
		t.Errorf("credited %v, %d winners", credit, wins)
	}
}
