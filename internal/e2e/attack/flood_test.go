package attack_test

import (
	"math"
	"runtime"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// floodOfInvalidTickets sends full batches of tickets with signatures of nobody: each costs the recipient no more than a
// few recoveries, because the first bad one ends the batch, and the peer is cut off after a handful.
func floodOfInvalidTickets(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	s, q := r.seller(), r.quote(r.seller())
	b := r.batch(q, r.sender(), 1)
	flood := b
	flood.Tickets = make([]pm.Signed, pm.DefaultMaxTickets)
	for i := range flood.Tickets {
		flood.Tickets[i] = pm.Signed{Nonce: uint32(i + 2), Sig: b.Tickets[0].Sig}
	}
	tries := 0
	for ; tries < 50 && s.banned() == 0; tries++ {
		_, _, err := r.do(s, q, &wallet{flood})
		if err == nil {
			t.Fatal("invalid tickets were taken")
		}
	}
	if s.banned() == 0 || tries > 10 {
		t.Fatalf("not cut off after %d floods", tries)
	}
	if _, _, err := r.do(s, q, &wallet{b}); err == nil {
		t.Error("served although cut off")
	}
	if credit, wins := s.credited(r); !credit.IsZero() || wins != 0 {
		t.Errorf("credited %v, %d winners", credit, wins)
	}
	// The cost of a refused batch, against that of one that is checked to its end.
	good := r.resign(flood)
	allocs, refusal := cheapest(func() { _, _ = s.recipient.Accept(t.Context(), flood) })
	began := time.Now()
	if _, err := s.recipient.Accept(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(began)
	t.Logf("a flooding batch costs %s, one that is checked to its end %s, %d tickets on %d cores",
		refusal, whole, len(flood.Tickets), runtime.GOMAXPROCS(0))
	if allocs > 200 {
		t.Errorf("refusing a batch takes %d allocations", allocs)
	}
}

// cheapest is what the cheapest of some calls took: what the chain's client does meanwhile does not count.
func cheapest(f func()) (allocs uint64, d time.Duration) {
	allocs, d = math.MaxUint64, math.MaxInt64
	for range 100 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		began := time.Now()
		f()
		d = min(d, time.Since(began))
		runtime.ReadMemStats(&after)
		allocs = min(allocs, after.Mallocs-before.Mallocs)
	}
	return allocs, d
}

func (s *seller) banned() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bans
}
