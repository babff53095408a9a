package node

import (
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
)

// blame remembers gateways that send tickets which cannot be right, and cuts those off that go on.
func blame(table *reputation.Table, host *p2p.Host) func(peer.ID, error) {
	return func(p peer.ID, _ error) {
		if ban, ok := table.Observe(market.Observation{Peer: p, Kind: market.BadTicket, Weight: 1, At: time.Now()}); ok {
			host.Ban(p, ban.Until, ban.Reason)
		}
	}
}
