package selection

import "github.com/castnet/castnet/market"

// Load scores by what the advert says about load. It is a hint some minutes old, so a full orchestrator is put behind the
// others and not left out.
type Load struct{}

// Weights of Load: a factor of 1 when idle, 4 under full load, and once more 4 when no slot was free.
const (
	loadSlope  = 3.0
	fullFactor = 4.0
)

// Score returns a factor from 1 to 16.
func (Load) Score(w market.Want, a market.Advert) float64 {
	f := 1 + loadSlope*float64(min(a.Load, 1000))/1000
	if o, _ := a.Offer(w.Capability); o.Free == 0 {
		f *= fullFactor
	}
	return f
}
