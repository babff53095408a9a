package selection

import "github.com/castnet/castnet/market"

// freeFloor stands for a price of zero, in wei per unit, so that a free offer is very good and not infinitely so.
const freeFloor = 1e-6

// Price scores by the advertised ceiling in wei per unit.
type Price struct{}

// Score returns wei per unit.
func (Price) Score(w market.Want, a market.Advert) float64 {
	o, _ := a.Offer(w.Capability)
	return max(o.Price.Float(), freeFloor)
}
