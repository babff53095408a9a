package billing

import (
	"context"
	"errors"
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// stepReceipts is how many good receipts in a row raise the exposure by one segment.
const stepReceipts = 8

// Standing says to how many segments the exposure of a session may rise, by how many receipts in a row were good. Those
// are on disk, so that a restart changes nothing.
type Standing struct {
	most uint64
	kept Standings
}

// NewStanding lets exposure rise to so many segments, 1 to market.MaxSegments, by what kept says; 0 is the most there may be,
// and without kept exposure never rises.
func NewStanding(most uint64, kept Standings) (*Standing, error) {
	if most == 0 {
		most = market.MaxSegments
	}
	if most > market.MaxSegments {
		return nil, fmt.Errorf("exposure of up to %d segments, at most %d: %w", most, market.MaxSegments, market.ErrConfig)
	}
	return &Standing{most: most, kept: kept}, nil
}

// segments is how many an account may expose; one without a standing.
func (s *Standing) segments(ctx context.Context, k Key) (uint64, error) {
	if s == nil || s.kept == nil || s.most == 1 {
		return 1, nil
	}
	good, _, err := s.kept.Good(ctx, k)
	if err != nil {
		return 0, err
	}
	return min(1+good/stepReceipts, s.most), nil
}

// Verdict is what the end of a job says of the other side.
type Verdict uint8

// Verdicts.
const (
	Neutral Verdict = iota
	Good
	Bad // its standing begins anew
)

// Judge says what a receipt means for whom. The payee counts countersigned receipts over whole jobs, the payer those; a
// missing signature and a failed job are bad, what was cancelled says nothing. The key has no session: a standing is that of
// a payer together with the peer that speaks for it, and nobody can spoil that of another one's address.
func Judge(side Side, r market.Receipt) (Key, Verdict) {
	k := Key{Side: side, Payer: r.Payer, Peer: r.Gateway}
	if side == Payer {
		k.Peer = r.Orch
	}
	switch {
	case side == Payee && len(r.Counter) == 0, side == Payer && r.End == market.EndFailed:
		return k, Bad
	case r.End == market.EndDone:
		return k, Good
	}
	return k, Neutral
}

// grown is the exposure of a quote for somebody of this standing: that of one segment, and the price of the others.
func (t *Till) grown(ctx context.Context, x pm.Exposure, cost pm.Wei, k Key) (pm.Wei, error) {
	segments, err := t.standing.segments(ctx, k)
	if err != nil {
		return pm.Wei{}, err
	}
	more, err := cost.Mul(segments - 1)
	if err != nil {
		return pm.Wei{}, err
	}
	return x.E.Add(more)
}

// exposure is the rule for a deal: a stranger may owe nothing.
func (t *Till) exposure(d market.Deal) pm.Exposure {
	t.mu.Lock()
	defer t.mu.Unlock()
	x := pm.Exposure{E: d.Quote.E}
	if t.signs[Key{Side: Payee, Payer: d.Payer, Peer: d.Peer}] {
		if share, err := d.Quote.E.Mul(uint64(t.cfg.Trust)); err == nil {
			x.Unpaid = share.Div(1000)
		}
	}
	return x
}

// recall finds out whether a payer signed its last receipt, where that matters and is not known since the start.
func (t *Till) recall(ctx context.Context, d market.Deal) error {
	k := Key{Side: Payee, Payer: d.Payer, Peer: d.Peer}
	t.mu.Lock()
	_, known := t.signs[k]
	t.mu.Unlock()
	if known || t.cfg.Trust == 0 || t.parts.Standings == nil {
		return nil
	}
	_, signs, err := t.parts.Standings.Good(ctx, k)
	if err != nil {
		return err
	}
	t.sign(k, signs, false)
	return nil
}

// sign notes whether a payer signs; news are believed, what is only remembered is not when there were news meanwhile.
func (t *Till) sign(k Key, signs, news bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, known := t.signs[k]; known && !news {
		return
	}
	if len(t.signs) >= quotingPeers {
		clear(t.signs)
	}
	t.signs[k] = signs
}

// limit is the exposure that this side accepts of a quote: what the orchestrator offers, but no more than its own standing
// here allows.
func (p *Purse) limit(ctx context.Context, q market.Quote) (pm.Wei, error) {
	segments, err := p.parts.Standing.segments(ctx, p.key)
	if err != nil {
		return pm.Wei{}, err
	}
	most, err := market.MostExposure(q.Price, q.MaxUnits, segments)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("exposure of session %s: %w", q.Session, err)
	}
	return pm.Min(q.E, most), nil
}

// shrink follows the orchestrator's standing after something bad: the exposure of the session falls at once, as far as it is
// not in use.
func (p *Purse) shrink(ctx context.Context) error {
	e, err := p.limit(ctx, p.quote)
	if err != nil {
		return err
	}
	if unused := p.balance.Unused(); unused.Cmp(e) > 0 {
		e = unused
	}
	p.e = pm.Min(p.e, e)
	return nil
}

// lostTrust tells whether the end of a job speaks against the orchestrator: what we broke off ourselves, or it refused
// before anything was done, does not.
func (c *claim) lostTrust(cause error, refused bool) bool {
	return !refused && !errors.Is(cause, context.Canceled) && (c.units > 0 || len(c.sent) > 0)
}

// Discard counts a settled job whose output was not used, and holds it against the orchestrator.
func (p *Purse) Discard(ctx context.Context, r market.Receipt) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waste(r.Units, r.Due)
	if err := p.store(ctx, Closing{Reason: "output not used", Doubt: true}); err != nil {
		return err
	}
	return p.shrink(ctx)
}

func (p *Purse) waste(units uint64, cost pm.Wei) {
	p.totals.WastedUnits += units
	if sum, err := p.totals.WastedDue.Add(cost); err == nil {
		p.totals.WastedDue = sum
	}
	p.parts.Metrics.wasted.Add(float64(units))
	p.parts.Metrics.wastedW.Add(cost.Float())
}
