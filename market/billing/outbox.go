package billing

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// owner names an account in the outbox.
func (k Key) owner() string { return k.Payer.Hex() + "/" + k.Session.String() + "/" + k.Peer.String() }

// later is how much an account may have moved without our knowing when we stopped in the middle of a job: debits of jobs
// under way are durable only at their end, and reach at most what had been credited for them.
func later(b market.Balance, exposure pm.Wei) pm.Wei {
	if u := b.Unused(); u.Cmp(exposure) > 0 {
		return u
	}
	return exposure
}

// open finds out how things stand with the orchestrator.
func (p *Purse) open(ctx context.Context, q market.Quote) (err error) {
	if b := p.balance; b != (market.Balance{}) {
		if p.e, err = p.limit(ctx, q); err != nil {
			return err
		}
		if !p.parts.Clean {
			p.slack = later(b, p.e) // what was under way when we last stopped
		}
	}
	if err := p.recall(ctx); err != nil {
		return err
	}
	return p.Renew(ctx, q)
}

// recall finds the batches that an earlier life of this session sent and never saw acknowledged.
func (p *Purse) recall(ctx context.Context) error {
	if p.parts.Outbox == nil {
		return nil
	}
	list, err := p.parts.Outbox.Pending(ctx, p.key.owner())
	if err != nil {
		return fmt.Errorf("batches of session %s: %w", p.key.Session, err)
	}
	for _, b := range list {
		// It may have been kept and not credited yet when we stopped.
		stored, err := p.parts.Books.Credit(ctx, p.key, b.ID(), b.Worth())
		if err != nil {
			return fmt.Errorf("book payment of %v wei: %w", b.Worth(), err)
		}
		p.set(market.Balance{Credited: stored.Credited, Debited: p.balance.Debited})
		p.kept = append(p.kept, b.ID())
		p.orphans = append(p.orphans, sent{batch: b, worth: b.Worth()})
	}
	return nil
}

// keep puts a batch on disk before anybody sees it. A ticket without worth is not missed.
func (p *Purse) keep(ctx context.Context, b pm.Batch) error {
	if p.parts.Outbox == nil || b.Params.Free() {
		return nil
	}
	if err := p.parts.Outbox.Put(ctx, p.key.owner(), b); err != nil {
		return fmt.Errorf("keep payment of %v wei: %w", b.Worth(), err)
	}
	p.kept = append(p.kept, b.ID())
	return nil
}

// acknowledge drops what was kept once a signed receipt shows that all of it was credited.
func (p *Purse) acknowledge(ctx context.Context, theirs market.Balance) error {
	if theirs.Credited.Cmp(p.balance.Credited) < 0 {
		return nil
	}
	for len(p.kept) > 0 {
		if err := p.parts.Outbox.Done(ctx, p.kept[0]); err != nil {
			return fmt.Errorf("acknowledged payment: %w", err)
		}
		p.kept = p.kept[1:]
	}
	return nil
}

// writeOff takes back the credit of tickets that will never be booked.
func (p *Purse) writeOff(ctx context.Context, worth pm.Wei, why string) error {
	p.set(market.Balance{Credited: p.balance.Credited.Less0(worth), Debited: p.balance.Debited})
	return p.store(ctx, Closing{Reason: why})
}
