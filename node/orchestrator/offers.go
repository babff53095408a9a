package orchestrator

import (
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
)

// Capacity says how many jobs of a kind can run at once and how many more could start now.
type Capacity func() (total, free int)

// Offers is what is for sale at this moment. It answers the till's and the announcer's questions.
type Offers struct {
	changed chan struct{}

	mu    sync.Mutex
	goods []good
}

// NewOffers returns a stall with nothing on it.
func NewOffers() *Offers { return &Offers{changed: make(chan struct{}, 1)} }

// Changed tells the announcer that capacity came or went.
func (o *Offers) Changed() <-chan struct{} { return o.changed }

// Touch says that capacity came or went.
func (o *Offers) Touch() {
	select {
	case o.changed <- struct{}{}:
	default: // it is to be looked at already
	}
}

type good struct {
	offer    market.Offer
	tariff   *billing.Tariff // nil: the offer's own price
	capacity []Capacity
}

// Sell adds a capability at a price; capacities of several places that do it (own engine, workers) add up.
func (o *Offers) Sell(c market.Capability, p market.Price, constraints []market.Constraint, capacity ...Capacity) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.goods = append(o.goods, good{offer: market.Offer{Capability: c, Price: p, Constraints: constraints}, capacity: capacity})
}

// SellAt is Sell at a price in dollars. While there is no exchange rate nothing is announced, and the offer has no price.
func (o *Offers) SellAt(c market.Capability, t *billing.Tariff, constraints []market.Constraint, capacity ...Capacity) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.goods = append(o.goods, good{offer: market.Offer{Capability: c, Constraints: constraints}, tariff: t, capacity: capacity})
}

// Offer returns the offer for c with its capacity now; false when c is not for sale or nobody could ever do it.
func (o *Offers) Offer(c market.Capability) (market.Offer, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, g := range o.goods {
		if g.offer.Capability == c {
			out := g.now()
			if g.tariff != nil {
				out.Price, _ = g.tariff.Quoted() // without a rate no price, which the till refuses to quote
			}
			return out, out.CapacityMax > 0
		}
	}
	return market.Offer{}, false
}

// Offers returns everything for sale that somebody could do.
func (o *Offers) Offers() []market.Offer {
	o.mu.Lock()
	defer o.mu.Unlock()
	var out []market.Offer
	for _, g := range o.goods {
		now := g.now()
		if g.tariff != nil {
			var err error
			if now.Price, err = g.tariff.Posted(); err != nil {
				continue // an advert needs a price
			}
		}
		if now.CapacityMax > 0 {
			out = append(out, now)
		}
	}
	return out
}

// Load returns the busiest capability's share of busy slots in permille.
func (o *Offers) Load() uint32 {
	var load uint32
	for _, offer := range o.Offers() {
		load = max(load, 1000-1000*min(offer.Free, offer.CapacityMax)/offer.CapacityMax)
	}
	return load
}

func (g good) now() market.Offer {
	out := g.offer
	out.Constraints = append([]market.Constraint(nil), g.offer.Constraints...)
	for _, c := range g.capacity {
		total, free := c()
		out.CapacityMax += uint32(max(total, 0))
		out.Free += uint32(max(free, 0))
	}
	return out
}
