package market

import (
	"fmt"

	"github.com/castnet/castnet/pm"
)

// MaxSegments is how many segments, seconds or requests of the agreed size the exposure of a session may come to, however
// good its history.
const MaxSegments = 4

// MostExposure is the largest exposure that a session may have over jobs of at most units: the price of so many of them, and
// one ticket, which is at most a quarter of the exposure of one. Both sides compute it. ErrConfig for more than MaxSegments.
func MostExposure(p Price, units, segments uint64) (pm.Wei, error) {
	if segments < 1 || segments > MaxSegments {
		return pm.Wei{}, fmt.Errorf("exposure of %d segments, at most %d: %w", segments, MaxSegments, ErrConfig)
	}
	cost, err := p.Due(units)
	if err != nil || cost.IsZero() {
		return pm.Wei{}, err
	}
	all, err := cost.Mul(segments)
	if err != nil {
		return pm.Wei{}, err
	}
	ticket, err := cost.Div(3).Add(pm.NewWei(1))
	if err != nil {
		return pm.Wei{}, err
	}
	return pm.NewExposure(all, pm.Wei{}).E.Add(ticket)
}
