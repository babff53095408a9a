package selection

import (
	"github.com/castnet/castnet/market"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Successes tells which share of a peer's jobs went well lately, above 0 and at most 1; newcomers have a prior.
type Successes interface {
	Success(p peer.ID) float64
}

// Reputation scores by the inverse of the success ratio: a peer that fails half of its jobs costs twice as much.
type Reputation struct{ Of Successes }

// minSuccess bounds the factor at 100, so that a peer may come back.
const minSuccess = 0.01

// Score returns a factor from 1 to 100.
func (r Reputation) Score(_ market.Want, a market.Advert) float64 {
	return 1 / min(1, max(minSuccess, r.Of.Success(a.Peer)))
}
