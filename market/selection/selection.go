package selection

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Scorer judges one advert for one want. The result is a cost factor above zero: twice as large is twice as bad. Score is
// only called with adverts that passed the filter, so the offer is there.
type Scorer interface {
	Score(w market.Want, a market.Advert) float64
}

// Part is one scorer of a selector: the name it has in reasons, and the power its factor is raised to.
type Part struct {
	Name   string
	Scorer Scorer
	Power  float64
}

// Bans tells who must not be used now.
type Bans interface {
	Banned(p peer.ID) bool
}

// top is among how many of the best the draw is made.
const top = 8

// maxExplained bounds how many refused adverts a Choice carries.
const maxExplained = 64

// Selector picks. It is safe for use by several goroutines.
type Selector struct {
	parts []Part
	bans  Bans

	mu  sync.Mutex
	rnd *rand.Rand
}

// Option changes a default of New.
type Option func(*Selector)

// WithBans leaves out peers that are banned.
func WithBans(b Bans) Option { return func(s *Selector) { s.bans = b } }

// New returns a selector that draws from rnd, which it owns from now on. market.ErrConfig for a part without scorer or with
// a power that is not a number.
func New(rnd *rand.Rand, parts []Part, opts ...Option) (*Selector, error) {
	s := &Selector{parts: slices.Clone(parts), rnd: rnd}
	for _, opt := range opts {
		opt(s)
	}
	if rnd == nil {
		return nil, fmt.Errorf("selector without random source: %w", market.ErrConfig)
	}
	for _, p := range s.parts {
		if p.Scorer == nil || math.IsNaN(p.Power) || math.IsInf(p.Power, 0) {
			return nil, fmt.Errorf("scorer %q with power %v: %w", p.Name, p.Power, market.ErrConfig)
		}
	}
	return s, nil
}

// Pick returns at most n candidates in order of preference, followed by those left out, with reasons. Callers may use the
// candidates whose Refused is empty. *NoOffer (market.ErrNoOffer) when there is none.
func (s *Selector) Pick(w market.Want, from []market.Advert, n int) (market.Choice, error) {
	now := time.Now()
	var usable, refused []market.Candidate
	counts := map[string]int{}
	for _, a := range from {
		if why := s.refuse(w, a, now); why != "" {
			counts[why]++
			if len(refused) < maxExplained {
				refused = append(refused, market.Candidate{Advert: a, Refused: why})
			}
			continue
		}
		usable = append(usable, s.score(w, a))
	}
	if len(usable) == 0 {
		return market.Choice{Ranked: refused}, &NoOffer{Capability: w.Capability, Seen: len(from), Why: counts}
	}
	return market.Choice{Ranked: append(s.draw(usable, n), refused...)}, nil
}

// Reasons for leaving an advert out: a closed set, so that they can be counted.
const (
	WhyCapability = "capability not offered"
	WhyConstraint = "constraint not met"
	WhyUnit       = "priced in another unit"
	WhyPrice      = "price above the maximum"
	WhyBanned     = "peer is banned"
	WhyAvoided    = "left a moment ago"
	WhyExpired    = "advert expired"
	WhyAddress    = "no address"
)

func (s *Selector) refuse(w market.Want, a market.Advert, now time.Time) string {
	o, ok := a.Offer(w.Capability)
	if !ok {
		return WhyCapability
	}
	for _, c := range w.Constraints {
		if !o.Has(c) {
			return WhyConstraint
		}
	}
	if w.MaxPrice.Den != 0 {
		if w.MaxPrice.Unit != o.Price.Unit {
			return WhyUnit
		}
		if o.Price.Cmp(w.MaxPrice.Price) > 0 {
			return WhyPrice
		}
	}
	switch {
	case s.bans != nil && s.bans.Banned(a.Peer):
		return WhyBanned
	case slices.Contains(w.Avoid, a.Peer):
		return WhyAvoided
	case now.After(a.Expires):
		return WhyExpired
	case len(a.Addrs) == 0:
		return WhyAddress
	}
	return ""
}

// Factors outside of these bounds are cut: no single scorer may drown all others, and none may return zero or infinity.
const (
	minFactor = 1e-12
	maxFactor = 1e12
)

func (s *Selector) score(w market.Want, a market.Advert) market.Candidate {
	c := market.Candidate{Advert: a, Score: 1}
	for _, p := range s.parts {
		f := p.Scorer.Score(w, a)
		if math.IsNaN(f) {
			f = maxFactor
		}
		f = math.Pow(min(max(f, minFactor), maxFactor), p.Power)
		c.Score *= f
		c.Reasons = append(c.Reasons, fmt.Sprintf("%s ×%.4g", p.Name, f))
	}
	return c
}

// draw takes up to n candidates, each the better of two drawn from the best eight that remain.
func (s *Selector) draw(from []market.Candidate, n int) []market.Candidate {
	s.mu.Lock()
	defer s.mu.Unlock()
	// Equal scores must not fall back on the order of input, which is the order of peer ids.
	s.rnd.Shuffle(len(from), func(i, j int) { from[i], from[j] = from[j], from[i] })
	slices.SortStableFunc(from, func(a, b market.Candidate) int {
		switch {
		case a.Score < b.Score:
			return -1
		case a.Score > b.Score:
			return 1
		}
		return 0
	})
	n = min(max(n, 1), len(from))
	out := make([]market.Candidate, 0, n)
	for len(out) < n {
		k := min(top, len(from))
		i := s.rnd.IntN(k)
		if k > 1 {
			j := s.rnd.IntN(k - 1)
			if j >= i {
				j++
			}
			i = min(i, j) // sorted: the lower index has the better score
		}
		c := from[i]
		c.Reasons = append(c.Reasons, fmt.Sprintf("rank %d of %d, drawn from the best %d", i+1, len(from), k))
		out = append(out, c)
		from = slices.Delete(from, i, i+1)
	}
	return out
}

// NoOffer says why nothing could be picked. It is market.ErrNoOffer.
type NoOffer struct {
	Capability market.Capability
	Seen       int            // adverts looked at
	Why        map[string]int // reason → how many adverts
}

// Error names the counts in a fixed order.
func (e *NoOffer) Error() string {
	parts := make([]string, 0, len(e.Why))
	for why, n := range e.Why {
		parts = append(parts, fmt.Sprintf("%d × %s", n, why))
	}
	slices.Sort(parts)
	text := fmt.Sprintf("%v: %s, %d adverts", market.ErrNoOffer, e.Capability, e.Seen)
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	return text
}

// Unwrap makes the error a market.ErrNoOffer.
func (e *NoOffer) Unwrap() error { return market.ErrNoOffer }
