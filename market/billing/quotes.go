package billing

import (
	"context"
	"crypto/rand"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Bounds of what is remembered for peers that may never come back.
const (
	quotesPerPeer = 16
	quotingPeers  = 4096
)

// quotes are those given out and still valid.
type quotes struct {
	mu     sync.Mutex
	byPeer map[peer.ID][]market.Quote
}

func (q *quotes) put(p peer.ID, quote market.Quote, now time.Time) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if _, known := q.byPeer[p]; !known && len(q.byPeer) >= quotingPeers {
		for other, list := range q.byPeer {
			if list[len(list)-1].ValidUntil.Before(now) {
				delete(q.byPeer, other)
			}
		}
		if len(q.byPeer) >= quotingPeers {
			return fmt.Errorf("quotes for %d peers are open: %w", quotingPeers, market.ErrOverloaded)
		}
	}
	list := append(q.byPeer[p], quote)
	if len(list) > quotesPerPeer {
		list = slices.Clone(list[1:])
	}
	q.byPeer[p] = list
	return nil
}

func (q *quotes) find(p peer.ID, id market.QuoteID, now time.Time) (market.Quote, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, quote := range q.byPeer[p] {
		if quote.ID == id && now.Before(quote.ValidUntil) {
			return quote, true
		}
	}
	return market.Quote{}, false
}

// Quote prices what a gateway wants and remembers it until it expires. Errors: market.ErrUnsupported, ErrRate while a price in dollars
// has no exchange rate, ErrPrice above the gateway's maximum, ErrLimit for more units than this orchestrator does at once,
// pm's about the sender, with ErrAllowance where a sender without funds has had its share.
func (t *Till) Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error) {
	price, offer, err := t.offer(w)
	if err != nil {
		return market.Quote{}, err
	}
	x, ev, err := Exposure(price, w.MaxUnits, t.cfg.Tickets)
	if err != nil {
		return market.Quote{}, err
	}
	cost, err := price.Due(w.MaxUnits)
	if err != nil {
		return market.Quote{}, err
	}
	q := market.Quote{
		Session: w.Session, Capability: w.Capability, Price: price, MaxUnits: w.MaxUnits,
		ValidUntil: t.now().Add(t.cfg.Validity), Free: offer.Free, Payer: w.Sender,
	}
	k := Key{Side: Payee, Payer: w.Sender, Session: w.Session, Peer: p}
	if q.E, err = t.grown(ctx, x, cost, k); err != nil {
		return market.Quote{}, fmt.Errorf("exposure of %s: %w", w.Sender, err)
	}
	if _, err := rand.Read(q.ID[:]); err != nil {
		return market.Quote{}, fmt.Errorf("quote id: %w", err)
	}
	if q.Params, err = t.parts.Recipient.Params(ctx, w.Sender, price.Price, ev); err != nil {
		q, err = t.giftFor(ctx, p, q, err)
	}
	if err != nil {
		return market.Quote{}, fmt.Errorf("ticket parameters for %s: %w", w.Sender, err)
	}
	q.Overhead = uint32(math.Min(1000*t.parts.Recipient.Overhead(q.Params), 1e6))
	if q.Balance, err = t.balance(ctx, k); err != nil {
		return market.Quote{}, err
	}
	return q, t.quotes.put(p, q, t.now())
}

// offer finds what is wanted among what is for sale.
func (t *Till) offer(w market.Want) (market.Price, market.Offer, error) {
	o, ok := t.parts.Offers.Offer(w.Capability)
	if !ok {
		return market.Price{}, o, fmt.Errorf("%q: %w", w.Capability, market.ErrUnsupported)
	}
	for _, c := range w.Constraints {
		if !o.Has(c) {
			return market.Price{}, o, fmt.Errorf("%q with %s=%q: %w", w.Capability, c.Key, c.Value, market.ErrUnsupported)
		}
	}
	if w.MaxUnits == 0 || w.MaxUnits > t.cfg.MaxUnits {
		return market.Price{}, o, fmt.Errorf("%d units at once, allowed are 1 to %d: %w", w.MaxUnits, t.cfg.MaxUnits, market.ErrLimit)
	}
	price := o.Price
	if t.cfg.Free {
		price.Price = pm.Price{Num: 0, Den: 1}
	}
	if price.Den == 0 {
		return price, o, fmt.Errorf("%q has no price now: %w: %w", w.Capability, market.ErrRate, market.ErrOverloaded)
	}
	if w.MaxPrice.Den != 0 && (price.Cmp(w.MaxPrice.Price) > 0 || price.Unit != w.MaxPrice.Unit) {
		return price, o, fmt.Errorf("%q costs %v wei per %v, wanted for %v per %v: %w",
			w.Capability, price.Price, price.Unit, w.MaxPrice.Price, w.MaxPrice.Unit, market.ErrPrice)
	}
	return price, o, nil
}

// Find returns a quote given to p that is still valid; market.ErrQuote otherwise.
func (t *Till) Find(_ context.Context, p peer.ID, id market.QuoteID) (market.Quote, error) {
	q, ok := t.quotes.find(p, id, t.now())
	if !ok {
		return q, fmt.Errorf("quote %s of %s: %w", id, p, market.ErrQuote)
	}
	return q, nil
}
