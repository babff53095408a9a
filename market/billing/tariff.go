package billing

import (
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// Rates give the present exchange rate; market/rates has one.
type Rates interface{ Rate() (pm.Rate, error) }

// Tariff is a price in dollars, in wei at the present rate. It is safe for concurrent use.
type Tariff struct {
	price pm.USDPrice
	unit  market.Unit
	rates Rates

	mu     sync.Mutex
	posted pm.Price
	before pm.Price  // what was posted before the last rise
	raised time.Time // when that was
}

// raiseGrace is for how long after a rise quotes still hold the price before it: adverts that name it are on their way, and
// an advert is a ceiling.
const raiseGrace = time.Minute

// NewTariff returns a tariff of so many dollars per unit.
func NewTariff(p pm.USDPrice, u market.Unit, rates Rates) *Tariff {
	return &Tariff{price: p, unit: u, rates: rates}
}

// Posted is the price that adverts name. market.ErrRate while there is no rate.
func (t *Tariff) Posted() (market.Price, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.follow(); err != nil {
		return market.Price{}, err
	}
	return market.Price{Price: t.posted, Unit: t.unit}, nil
}

// Quoted is the price that quotes name: the posted one, or for a minute after a rise the one before it. market.ErrRate while
// there is no rate.
func (t *Tariff) Quoted() (market.Price, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.follow(); err != nil {
		return market.Price{}, err
	}
	p := t.posted
	if t.before.Den != 0 && time.Since(t.raised) < raiseGrace && t.before.Cmp(p) < 0 {
		p = t.before
	}
	return market.Price{Price: p, Unit: t.unit}, nil
}

// follow takes over what the rate makes of the price; mu is held.
func (t *Tariff) follow() error {
	r, err := t.rates.Rate()
	if err != nil {
		return err
	}
	p, err := t.price.At(r)
	if err != nil {
		return err
	}
	if t.posted.Den != 0 && p.Cmp(t.posted) > 0 {
		if t.before.Den == 0 || time.Since(t.raised) >= raiseGrace || t.posted.Cmp(t.before) < 0 {
			t.before = t.posted // a second rise within the minute keeps the lower price, and starts the minute anew
		}
		t.raised = time.Now()
	}
	t.posted = p
	return nil
}
