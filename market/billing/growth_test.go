package billing_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// archive hands a countersigned receipt to the till, where exposure is to grow.
func (s *trade) archive(r market.Receipt) {
	if s.trust == nil {
		return
	}
	r.Counter = []byte{1}
	if err := s.till.Archive(ctx(s.t), r); err != nil {
		s.t.Fatal(err)
	}
}

// standing is the gateway's, on the books of the bank.
func (b *bank) standing(t tb, most uint64) *billing.Standing {
	t.Helper()
	s, err := billing.NewStanding(most, b.books)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func most(t tb, segments uint64) pm.Wei {
	t.Helper()
	w, err := market.MostExposure(price, maxUnits, segments)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestGrownExposureStaysWithinBothCaps lets two jobs at a time go well, break, fail and be disputed, with quotes renewed in
// between: what the gateway risks never passes the smaller of the two caps, nor the exposure it accepted.
func TestGrownExposureStaysWithinBothCaps(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		ours, theirs := rapid.Uint64Range(1, 4).Draw(t, "gateway"), rapid.Uint64Range(1, 4).Draw(t, "orchestrator")
		share := rapid.Uint32Range(0, 1000).Draw(t, "permille that may be owed")
		s := &trade{bank: newBank(t, billing.TillConfig{Segments: theirs, Trust: share})}
		s.trust = s.standing(t, ours)
		owed, _ := most(t, theirs).Mul(uint64(share))
		s.openPurse()
		bound := most(t, min(ours, theirs))
		for range rapid.SampledFrom([]int{0, 9, 17, 25}).Draw(t, "good") {
			s.begin(maxUnits)
			s.finish(s.jobs[0])
		}
		s.again()
		for range rapid.IntRange(20, 100).Draw(t, "steps") {
			switch kind := rapid.IntRange(0, 99).Draw(t, "what"); {
			case kind < 30 && len(s.jobs) < 3:
				s.begin(maxUnits)
			case kind < 40 && len(s.jobs) > 0: // most jobs go well
				s.finish(s.jobs[0])
			case kind < 42 && len(s.jobs) == 0:
				s.again()
			case kind < 43:
				if err := s.purse.Discard(ctx(t), market.Receipt{}); err != nil {
					t.Fatal(err)
				}
			default:
				s.step(t)
			}
			if got := s.purse.Balance().Unused(); got.Cmp(bound) > 0 {
				t.Fatalf("the gateway risks %v, the caps of %d and %d segments allow %v", got, ours, theirs, bound)
			}
			q, err := s.till.Quote(ctx(t), gateway, s.want())
			if err != nil {
				t.Fatal(err)
			}
			if got := q.Balance.Unpaid(); got.Cmp(owed.Div(1000)) > 0 {
				t.Fatalf("the orchestrator is owed %v, at most %v by its cap of %d segments and %d permille", got, owed.Div(1000), theirs, share)
			}
		}
	})
}

// finish lets everything about a job arrive, and all its work be done, until it has its receipt.
func (s *trade) finish(f *flow) {
	for range 100 {
		if !slices.Contains(s.jobs, f) {
			return
		}
		s.carryUp(f)
		s.work(f, maxUnits)
		if f.ready && f.units == maxUnits {
			s.settle(f)
		}
		s.carryDown(f)
	}
}

// again goes on under a new quote.
func (s *trade) again() {
	s.renew()
	if err := s.purse.Renew(ctx(s.t), s.quote); err != nil {
		s.t.Fatal(err)
	}
}

// TestAGrownExposureIsUsed: where both sides have seen enough, three jobs at once are paid for up front.
func TestAGrownExposureIsUsed(t *testing.T) {
	t.Parallel()
	s := &trade{bank: newBank(t, billing.TillConfig{})}
	s.trust = s.standing(t, 0)
	s.openPurse()
	for range 24 {
		s.begin(maxUnits)
		s.finish(s.jobs[0])
	}
	s.again()
	for range 3 {
		s.begin(maxUnits)
	}
	if got := s.purse.Balance().Unused(); got.Cmp(most(t, 2)) <= 0 || got.Cmp(most(t, 4)) > 0 {
		t.Errorf("after 24 good receipts three jobs are paid with %v up front, want more than %v", got, most(t, 2))
	}
}

// TestExposureGrowsStepByStepAndFallsAtOnce: eight good receipts make a segment, up to the cap, and one bad one takes all.
func TestExposureGrowsStepByStepAndFallsAtOnce(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		cap   uint64
		spoil func(*trade)
	}{
		"a receipt without countersignature": {4, func(s *trade) {
			if err := s.till.Archive(t.Context(), market.Receipt{Job: market.JobID{99}, Payer: s.key.Address(), Gateway: gateway}); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := &trade{bank: newBank(t, billing.TillConfig{Segments: tc.cap})}
			s.trust = s.standing(t, 0)
			one := s.quote.E
			for n := range 40 {
				if n%3 == 0 {
					s.openTill() // a restart changes nothing
				}
				want := one
				for range min(uint64(n)/8, tc.cap-1) {
					want, _ = want.Add(due(maxUnits))
				}
				if s.renew(); s.quote.E != want {
					t.Fatalf("after %d good receipts E is %v, want %v", n, s.quote.E, want)
				}
				if !s.quote.Params.EV().IsZero() && s.quote.Params.EV().Cmp(pm.Exposure{E: one}.MaxEV()) > 0 {
					t.Fatalf("tickets grew to %v with the exposure", s.quote.Params.EV())
				}
				s.archive(market.Receipt{Job: market.JobID{byte(n)}, Payer: s.key.Address(), Gateway: gateway, End: market.EndDone})
			}
			tc.spoil(s)
			s.renew()
			if s.quote.E != one {
				t.Errorf("after something bad E is %v, want %v", s.quote.E, one)
			}
		})
	}
	if _, err := billing.NewStanding(5, nil); !errors.Is(err, market.ErrConfig) {
		t.Errorf("five segments: %v", err)
	}
}

// TestTheGatewayAcceptsNoMoreThanItsOwnExperience: an orchestrator that offers four segments from the start is paid as if it
// had offered one.
func TestTheGatewayAcceptsNoMoreThanItsOwnExperience(t *testing.T) {
	t.Parallel()
	s := &trade{bank: newBank(t, billing.TillConfig{})}
	s.quote.E = most(t, 4)
	s.trust = s.standing(t, 0)
	s.openPurse()
	for job := range byte(12) {
		if _, err := s.purse.Pay(t.Context(), market.JobID{job}, due(maxUnits), nil); err != nil {
			t.Fatal(err)
		}
		if got := s.purse.Balance().Unused(); got.Cmp(most(t, 1)) > 0 {
			t.Fatalf("%d jobs: %v at risk, want at most %v", job+1, got, most(t, 1))
		}
	}
}
