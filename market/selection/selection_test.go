package selection_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/selection"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
	"pgregory.net/rapid"
)

const h264 = market.Capability("transcode/h264")

// offer is an advert that passes every filter of the want made by want().
func offer(name string, num uint64) market.Advert {
	return market.Advert{
		Peer: peer.ID(name), Expires: time.Now().Add(time.Hour), Addrs: []string{"/ip4/127.0.0.1/tcp/1"},
		Offers: []market.Offer{{
			Capability: h264, CapacityMax: 4, Free: 2, Constraints: []market.Constraint{{Key: "hw", Value: "nvenc"}},
			Price: market.Price{Price: pm.Price{Num: num, Den: 1000}, Unit: market.Pixel},
		}},
	}
}

func want() market.Want { return market.Want{Capability: h264} }

type banned map[peer.ID]bool

func (b banned) Banned(p peer.ID) bool { return b[p] }

type latencies map[peer.ID]time.Duration

func (l latencies) Latency(p peer.ID) (time.Duration, bool) { d, ok := l[p]; return d, ok }

func newSelector(t testing.TB, parts []selection.Part, opts ...selection.Option) *selection.Selector {
	t.Helper()
	s, err := selection.New(rand.New(rand.NewPCG(1, 2)), parts, opts...)
	if err != nil {
		t.Fatalf("new selector: %v", err)
	}
	return s
}

func TestPickRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		want   func(*market.Want)
		advert func(*market.Advert)
		reason string
	}{
		"another capability":      {want: func(w *market.Want) { w.Capability = "infer/x" }, reason: selection.WhyCapability},
		"a constraint not met":    {want: func(w *market.Want) { w.Constraints = []market.Constraint{{Key: "hw", Value: "qsv"}} }, reason: selection.WhyConstraint},
		"a price above the limit": {want: func(w *market.Want) { w.MaxPrice = price(9, 1000, market.Pixel) }, reason: selection.WhyPrice},
		"a price in other units":  {want: func(w *market.Want) { w.MaxPrice = price(9, 1, market.TokenIn) }, reason: selection.WhyUnit},
		"an expired advert":       {advert: func(a *market.Advert) { a.Expires = time.Now().Add(-time.Second) }, reason: selection.WhyExpired},
		"a peer without address":  {advert: func(a *market.Advert) { a.Addrs = nil }, reason: selection.WhyAddress},
		"a banned peer":           {advert: func(a *market.Advert) { a.Peer = "bad" }, reason: selection.WhyBanned},
		"a peer just left":        {want: func(w *market.Want) { w.Avoid = []peer.ID{"o1"} }, reason: selection.WhyAvoided},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, a := want(), offer("o1", 10)
			if tc.want != nil {
				tc.want(&w)
			}
			if tc.advert != nil {
				tc.advert(&a)
			}
			s := newSelector(t, nil, selection.WithBans(banned{"bad": true}))
			choice, err := s.Pick(w, []market.Advert{a}, 1)
			var none *selection.NoOffer
			if !errors.Is(err, market.ErrNoOffer) || !errors.As(err, &none) || none.Why[tc.reason] != 1 {
				t.Fatalf("got %v, want ErrNoOffer because of %q", err, tc.reason)
			}
			if !strings.Contains(err.Error(), tc.reason) {
				t.Errorf("the text %q does not name the reason", err)
			}
			if len(choice.Ranked) != 1 || choice.Ranked[0].Refused != tc.reason {
				t.Errorf("explain record %+v does not carry the reason", choice.Ranked)
			}
		})
	}
}

func price(num, den uint64, u market.Unit) market.Price {
	return market.Price{Price: pm.Price{Num: num, Den: den}, Unit: u}
}

func TestPickTakesAPriceEqualToTheLimit(t *testing.T) {
	t.Parallel()
	w := want()
	w.MaxPrice = price(1, 100, market.Pixel)
	if _, err := newSelector(t, nil).Pick(w, []market.Advert{offer("o1", 10)}, 1); err != nil {
		t.Errorf("10/1000 against a maximum of 1/100: %v", err)
	}
}

func TestPickOfNothingSaysSo(t *testing.T) {
	t.Parallel()
	if _, err := newSelector(t, nil).Pick(want(), nil, 3); !errors.Is(err, market.ErrNoOffer) {
		t.Errorf("got %v, want ErrNoOffer", err)
	}
}

func TestPickExplains(t *testing.T) {
	t.Parallel()
	s := newSelector(t, []selection.Part{{Name: "price", Scorer: selection.Price{}, Power: 2}})
	choice, err := s.Pick(want(), []market.Advert{offer("o1", 3000)}, 1)
	if err != nil {
		t.Fatal(err)
	}
	c := choice.Ranked[0]
	if c.Score != 9 || len(c.Reasons) != 2 || c.Reasons[0] != "price ×9" {
		t.Errorf("score %v with reasons %q, want 3 wei per unit squared", c.Score, c.Reasons)
	}
}

func TestNewRefusesWhatCannotWork(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(1, 1))
	for name, parts := range map[string][]selection.Part{
		"no scorer":          {{Name: "x"}},
		"power not a number": {{Name: "x", Scorer: selection.Load{}, Power: math.NaN()}},
	} {
		if _, err := selection.New(rnd, parts); !errors.Is(err, market.ErrConfig) {
			t.Errorf("%s: got %v, want ErrConfig", name, err)
		}
	}
	if _, err := selection.New(nil, nil); !errors.Is(err, market.ErrConfig) {
		t.Errorf("no random source: got %v, want ErrConfig", err)
	}
}

// TestScorersMoveTheMarket lets 4,000 jobs be given to ten equal orchestrators but one, and shows how each scorer changes
// what that one gets. Without a scorer everybody has a tenth.
func TestScorersMoveTheMarket(t *testing.T) {
	t.Parallel()
	const odd = peer.ID("o5")
	tests := map[string]struct {
		part     selection.Part
		change   func(*market.Advert)
		min, max float64
	}{
		"nobody scores: an equal share": {
			part: selection.Part{Scorer: constant{}, Power: 1}, min: 0.07, max: 0.13},
		"half the price: the best of eight in a quarter of all draws": {
			part:   selection.Part{Name: "price", Scorer: selection.Price{}, Power: 1},
			change: func(a *market.Advert) { a.Offers[0].Price.Num = 5 }, min: 0.22, max: 0.28},
		"twice the price: last": {
			part:   selection.Part{Name: "price", Scorer: selection.Price{}, Power: 1},
			change: func(a *market.Advert) { a.Offers[0].Price.Num = 20 }, min: 0, max: 0},
		"full: last": {
			part:   selection.Part{Name: "load", Scorer: selection.Load{}, Power: 1},
			change: func(a *market.Advert) { a.Offers[0].Free = 0 }, min: 0, max: 0},
		"near: first": {
			part: selection.Part{Name: "latency", Scorer: selection.Latency{Of: latencies{odd: 5 * time.Millisecond}}, Power: 1},
			min:  0.22, max: 0.28},
		"far: last": {
			part: selection.Part{Name: "latency", Scorer: selection.Latency{Of: latencies{odd: time.Second}}, Power: 1},
			min:  0, max: 0},
		"half of its jobs fail: last": {
			part: selection.Part{Name: "reputation", Scorer: selection.Reputation{Of: good{odd: 0.5}}, Power: 1},
			min:  0, max: 0},
		"half of its jobs fail, but nobody cares: an equal share": {
			part: selection.Part{Name: "reputation", Scorer: selection.Reputation{Of: good{odd: 0.5}}, Power: 0},
			min:  0.07, max: 0.13},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var from []market.Advert
			for i := range 10 {
				from = append(from, offer(fmt.Sprintf("o%d", i), 10))
				if from[i].Peer == odd && tc.change != nil {
					tc.change(&from[i])
				}
			}
			share := shares(t, newSelector(t, []selection.Part{tc.part}), from, 4000)[odd]
			if share < tc.min || share > tc.max {
				t.Errorf("share %.3f, want %.2f to %.2f", share, tc.min, tc.max)
			}
		})
	}
}

type constant struct{}

func (constant) Score(market.Want, market.Advert) float64 { return 1 }

type good map[peer.ID]float64

func (g good) Success(p peer.ID) float64 {
	if s, ok := g[p]; ok {
		return s
	}
	return 1
}

func shares(t testing.TB, s *selection.Selector, from []market.Advert, jobs int) map[peer.ID]float64 {
	t.Helper()
	got := map[peer.ID]float64{}
	for range jobs {
		choice, err := s.Pick(want(), from, 1)
		if err != nil {
			t.Fatalf("pick: %v", err)
		}
		got[choice.Ranked[0].Advert.Peer] += 1 / float64(jobs)
	}
	return got
}

// TestPickIsFairWithinABound: whatever the scores, among k = min(8, n) candidates the best gets at most 2/k of the work,
// and among equals nobody gets more than 1.5 times the fair share.
func TestPickIsFairWithinABound(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(rt, "n")
		equal := rapid.Bool().Draw(rt, "equal")
		var from []market.Advert
		for i := range n {
			num := uint64(10)
			if !equal {
				num = rapid.Uint64Range(1, 1<<40).Draw(rt, "price")
			}
			from = append(from, offer(fmt.Sprintf("o%d", i), num))
		}
		s, err := selection.New(rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1)),
			[]selection.Part{{Name: "price", Scorer: selection.Price{}, Power: 1}})
		if err != nil {
			rt.Fatal(err)
		}
		const jobs = 1500
		bound := 2/float64(min(8, n)) + 0.09 // 7 standard deviations
		if equal {
			bound = 1.5/float64(n) + 0.03
		}
		for p, share := range shares(t, s, from, jobs) {
			if share > bound {
				rt.Errorf("%s got %.3f of the work among %d, at most %.3f", p, share, n, bound)
			}
		}
	})
}

func TestPickNeverNamesAPeerTwice(t *testing.T) {
	t.Parallel()
	var from []market.Advert
	for i := range 20 {
		from = append(from, offer(fmt.Sprintf("o%d", i), uint64(i+1)))
	}
	choice, err := newSelector(t, []selection.Part{{Scorer: selection.Price{}, Power: 1}}).Pick(want(), from, 15)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[peer.ID]bool{}
	for _, c := range choice.Ranked {
		if seen[c.Advert.Peer] {
			t.Errorf("%s is there twice", c.Advert.Peer)
		}
		seen[c.Advert.Peer] = true
	}
	if len(seen) != 15 {
		t.Errorf("%d candidates, want 15", len(seen))
	}
}

func TestAScorerThatIsNotANumberHurtsItsPeerOnly(t *testing.T) {
	t.Parallel()
	bad := offer("bad", 10)
	s := newSelector(t, []selection.Part{{Name: "nan", Scorer: nanFor("bad"), Power: 1}})
	choice, err := s.Pick(want(), []market.Advert{bad, offer("ok", 10)}, 1)
	if err != nil || choice.Ranked[0].Advert.Peer != "ok" {
		t.Errorf("picked %v, %v; want the other peer", choice.Ranked, err)
	}
}

type nanFor peer.ID

func (n nanFor) Score(_ market.Want, a market.Advert) float64 {
	if a.Peer == peer.ID(n) {
		return math.NaN()
	}
	return 1
}

func BenchmarkPick(b *testing.B) {
	var from []market.Advert
	for i := range 1000 {
		from = append(from, offer(fmt.Sprintf("o%d", i), uint64(i+1)))
	}
	s := newSelector(b, []selection.Part{
		{Name: "price", Scorer: selection.Price{}, Power: 1}, {Name: "load", Scorer: selection.Load{}, Power: 1},
		{Name: "latency", Scorer: selection.Latency{Of: latencies{}}, Power: 1},
	})
	for b.Loop() {
		if _, err := s.Pick(want(), from, 3); err != nil {
			b.Fatal(err)
		}
	}
}
