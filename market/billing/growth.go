package billing

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// stepReceipts is how many good receipts in a row raise the exposure by one segment.
const stepReceipts = 8

// Standing is what one side has seen of those it deals with: how many receipts in a row were good. It says to how many
// segments the exposure of a session may rise. It is kept in memory only, so that after a restart everybody begins with one
// segment again. It is safe for concurrent use.
type Standing struct {
	most uint64

	mu   sync.Mutex
	good map[string]uint64
}

// NewStanding lets exposure rise to so many segments, 1 to market.MaxSegments; 0 is the most there may be.
func NewStanding(most uint64) (*Standing, error) {
	if most == 0 {
		most = market.MaxSegments
	}
	if most > market.MaxSegments {
		return nil, fmt.Errorf("exposure of up to %d segments, at most %d: %w", most, market.MaxSegments, market.ErrConfig)
	}
	return &Standing{most: most, good: map[string]uint64{}}, nil
}

// segments is how many a session with somebody may expose; one without a standing.
func (s *Standing) segments(who string) uint64 {
	if s == nil {
		return 1
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return min(1+s.good[who]/stepReceipts, s.most)
}

// saw counts a good receipt, or begins anew after something bad.
func (s *Standing) saw(who string, good bool) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !good {
		delete(s.good, who)
		return
	}
	if _, known := s.good[who]; !known && len(s.good) >= quotingPeers {
		clear(s.good) // everybody begins anew: too little is no risk
	}
	s.good[who]++
}

// grown is the exposure of a quote for somebody of this standing: that of one segment, and the price of the others.
func (t *Till) grown(x pm.Exposure, price market.Price, w market.Want, who string) (pm.Wei, error) {
	cost, err := price.Due(w.MaxUnits)
	if err != nil {
		return pm.Wei{}, err
	}
	more, err := cost.Mul(t.standing.segments(who) - 1)
	if err != nil {
		return pm.Wei{}, err
	}
	return x.E.Add(more)
}

// payerOf names a payer together with the peer that speaks for it: nobody can spoil the standing of another one's address.
func payerOf(payer pm.Address, gateway string) string { return string(payer[:]) + gateway }

// limit is the exposure that this side accepts of a quote: what the orchestrator offers, but no more than its own standing
// here allows.
func (p *Purse) limit(q market.Quote) (pm.Wei, error) {
	most, err := market.MostExposure(q.Price, q.MaxUnits, p.parts.Standing.segments(string(p.key.Peer)))
	if err != nil {
		return pm.Wei{}, fmt.Errorf("exposure of session %s: %w", q.Session, err)
	}
	return pm.Min(q.E, most), nil
}

// judge counts the end of a job with a receipt: what was cancelled says nothing.
func (p *Purse) judge(e market.End) {
	switch e {
	case market.EndDone:
		p.parts.Standing.saw(string(p.key.Peer), true)
	case market.EndFailed:
		p.doubt()
	}
}

// doubt begins the orchestrator's standing anew. The exposure of the session shrinks at once, as far as it is not in use.
func (p *Purse) doubt() {
	p.parts.Standing.saw(string(p.key.Peer), false)
	e, err := p.limit(p.quote)
	if unused := p.balance.Unused(); err == nil && unused.Cmp(e) > 0 {
		e = unused
	}
	if err == nil {
		p.e = pm.Min(p.e, e)
	}
}

// lostTrust tells whether the end of a job speaks against the orchestrator: what we broke off ourselves, or it refused
// before anything was done, does not.
func (c *claim) lostTrust(cause error, refused bool) bool {
	return !refused && !errors.Is(cause, context.Canceled) && (c.units > 0 || len(c.sent) > 0)
}

// Discard counts a settled job whose output was not used.
func (p *Purse) Discard(r market.Receipt) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waste(r.Units, r.Due)
	p.doubt()
}

func (p *Purse) waste(units uint64, cost pm.Wei) {
	p.totals.WastedUnits += units
	if sum, err := p.totals.WastedDue.Add(cost); err == nil {
		p.totals.WastedDue = sum
	}
	p.parts.Metrics.wasted.Add(float64(units))
	p.parts.Metrics.wastedW.Add(cost.Float())
}
