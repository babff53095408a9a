package billing

import (
	"context"
	"math"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// FreeQuote is the quote of a link that is not paid, the same for every job: any capability, any number of units.
func FreeQuote(p peer.ID) market.Quote {
	return market.Quote{Peer: p, Price: market.Price{Price: pm.Price{Num: 0, Den: 1}}, MaxUnits: math.MaxUint64,
		ValidUntil: time.Unix(1<<40, 0)}
}

// FreeTill sells for nothing: the side of a worker towards its orchestrator.
type FreeTill struct{}

// Quote returns FreeQuote.
func (FreeTill) Quote(_ context.Context, p peer.ID, w market.Want) (market.Quote, error) {
	q := FreeQuote(p)
	q.Session, q.Capability, q.Payer = w.Session, w.Capability, w.Sender
	return q, nil
}

// Find returns FreeQuote, the only one there is; market.ErrQuote for any other.
func (FreeTill) Find(_ context.Context, p peer.ID, id market.QuoteID) (market.Quote, error) {
	if id != (market.QuoteID{}) {
		return market.Quote{}, market.ErrQuote
	}
	return FreeQuote(p), nil
}

// Accept asks for nothing.
func (FreeTill) Accept(context.Context, market.Deal, pm.Batch) (pm.Wei, error) { return pm.Wei{}, nil }

// Deliver asks for nothing.
func (FreeTill) Deliver(context.Context, market.Deal, uint64) (pm.Wei, error) { return pm.Wei{}, nil }

// Settle states the units at no cost.
func (FreeTill) Settle(_ context.Context, _ market.Deal, units uint64) (market.Statement, error) {
	return market.Statement{Units: units}, nil
}

// FreePurse pays nothing: the side of an orchestrator towards its worker.
type FreePurse struct{}

// Pay returns no tickets.
func (FreePurse) Pay(context.Context, market.JobID, pm.Wei, *pm.Params) (pm.Batch, error) {
	return pm.Batch{}, nil
}

// Delivered books nothing.
func (FreePurse) Delivered(context.Context, market.JobID, uint64) error { return nil }

// Settle books nothing.
func (FreePurse) Settle(context.Context, market.Receipt) error { return nil }

// Abandon books nothing.
func (FreePurse) Abandon(context.Context, market.JobID, error) error { return nil }
