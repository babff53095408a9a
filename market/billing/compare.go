package billing

import (
	"context"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// compare holds the orchestrator's account of the session against ours, when no job moves either. What is to our favour
// is taken over. What is not is taken over as far as a job that broke can explain it (slack, at most one E); beyond that
// it is counted as drift and logged, and our own books stay: a session that cannot agree ends up unpaid, is left, and its
// account is retired.
// underway is the worth of tickets that may still have been on their way when the orchestrator looked.
func (p *Purse) compare(ctx context.Context, theirs market.Balance, underway pm.Wei) error {
	if len(p.jobs) > 0 {
		return nil
	}
	ours := p.balance
	next := market.Balance{Credited: p.credited(theirs.Credited, underway), Debited: p.debited(theirs.Debited)}
	if next == ours && !p.differs {
		return nil
	}
	p.log.Info("books compared", "session", p.key.Session, "peer", p.quote.Peer,
		"ours_credited", ours.Credited, "ours_debited", ours.Debited, "theirs_credited", theirs.Credited, "theirs_debited", theirs.Debited)
	p.set(next)
	return p.store(ctx, Closing{Reason: "books compared", Retired: p.differs})
}

// credited is what we believe of the credit: theirs when it is more, or when what is missing never arrived.
func (p *Purse) credited(theirs, underway pm.Wei) pm.Wei {
	ours := p.balance.Credited
	missing := ours.Less0(theirs)
	if missing.IsZero() {
		p.orphans, p.lost = nil, pm.Wei{} // everything we ever sent is there
		return theirs
	}
	for _, o := range p.orphans { // these will be sent again
		missing = missing.Less0(o.worth)
	}
	missing = missing.Less0(underway)
	gone := pm.Min(missing, p.lost)
	p.lost = pm.Wei{}
	rest := p.forgive("credit", missing.Less0(gone))
	return ours.Less0(gone).Less0(rest)
}

// debited is what we believe of the debits: theirs when it is less, or when what is more was lost on its way.
func (p *Purse) debited(theirs pm.Wei) pm.Wei {
	ours := p.balance.Debited
	if theirs.Cmp(ours) <= 0 {
		return theirs
	}
	sum, err := ours.Add(p.forgive("debit", theirs.Less0(ours)))
	if err != nil {
		return ours
	}
	return sum
}

// forgive returns how much of a difference to our disadvantage is accepted: all of it or nothing.
func (p *Purse) forgive(what string, diff pm.Wei) pm.Wei {
	if diff.IsZero() {
		return diff
	}
	if diff.Cmp(p.slack) <= 0 {
		p.slack = p.slack.Less0(diff)
		return diff
	}
	p.differs = true
	p.parts.Metrics.drift.WithLabelValues(Payer.String()).Add(diff.Float())
	p.log.Warn("books differ", "session", p.key.Session, "peer", p.quote.Peer, "kind", what, "wei", diff, "allowed", p.slack)
	return pm.Wei{}
}

// Differs tells that the orchestrator's books could not be agreed with.
func (p *Purse) Differs() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.differs
}
