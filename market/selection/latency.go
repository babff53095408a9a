package selection

import (
	"time"

	"github.com/castnet/castnet/market"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Latencies answers from what was measured before how far away a peer is; false when nothing was measured.
type Latencies interface {
	Latency(p peer.ID) (time.Duration, bool)
}

// Latency scores by measured latency, such as the round trip of an open connection or the learned time of a job.
type Latency struct {
	Of      Latencies
	Unknown time.Duration // taken for peers never measured; 100 ms when zero
}

// near is added to every latency: below it differences do not matter to a stream.
const near = 20 * time.Millisecond

const unknownLatency = 100 * time.Millisecond

// Score returns seconds, never below 0.02.
func (l Latency) Score(_ market.Want, a market.Advert) float64 {
	d, ok := l.Of.Latency(a.Peer)
	if !ok {
		d = l.Unknown
		if d == 0 {
			d = unknownLatency
		}
	}
	return (near + max(d, 0)).Seconds()
}
