package advert

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
)

// Protocols of this package.
const (
	FetchID    protocol.ID = "/castnet/advert/1"
	ExchangeID protocol.ID = "/castnet/px/1"
)

// MaxExchange is how many adverts one exchange returns at most.
const MaxExchange = 20

// Limits of the protocols, sized so that the largest honest message fits with its framing.
const (
	callTime     = 4 * time.Second
	maxRequest   = 256
	maxFetch     = MaxSize + 64
	maxExchanged = MaxExchange * (MaxSize + 16)
)

func fetchLimits() p2p.Limits {
	return p2p.Limits{Time: callTime, Request: maxRequest, Reply: maxFetch, Streams: 4}
}

func exchangeLimits() p2p.Limits {
	return p2p.Limits{Time: callTime, Request: maxRequest, Reply: maxExchanged, Streams: 2}
}

// TopicOf names the gossip topic of a shard of adverts.
func TopicOf(network string, shard int) string {
	return fmt.Sprintf("/castnet/%s/adv/1/%d", network, shard)
}

// KeyOf is the key under which orchestrators of a capability announce themselves in the DHT. Level 0 has the one shard 0
// with everybody; level L has 2^L of them.
func KeyOf(network string, c market.Capability, level, shard int) string {
	return fmt.Sprintf("castnet/cap/v1/%s/%s/%d/%d", network, c, level, shard)
}

// Fetch asks a peer for its own advert and returns the envelope, not verified. ErrNone when it has none.
func Fetch(ctx context.Context, h *p2p.Host, p peer.ID) ([]byte, error) {
	reply, err := p2p.Call[pb.AdvertReply](ctx, h, p, FetchID, fetchLimits(), &pb.AdvertRequest{})
	if err != nil {
		return nil, fmt.Errorf("fetch advert of %s: %w", p, err)
	}
	if len(reply.GetEnvelope()) == 0 {
		return nil, fmt.Errorf("fetch advert of %s: %w", p, ErrNone)
	}
	return reply.GetEnvelope(), nil
}

// Exchange asks a peer for at most n adverts of others that offer c, or any when c is empty. What comes back is verified;
// envelopes that do not hold are skipped.
func Exchange(ctx context.Context, h *p2p.Host, v *Verifier, p peer.ID, c market.Capability, n int) ([]market.Advert, error) {
	n = min(max(n, 1), MaxExchange)
	req := &pb.ExchangeRequest{Count: uint32(n), Capability: string(c)}
	reply, err := p2p.Call[pb.ExchangeReply](ctx, h, p, ExchangeID, exchangeLimits(), req)
	if err != nil {
		return nil, fmt.Errorf("exchange adverts with %s: %w", p, err)
	}
	var out []market.Advert
	for _, raw := range reply.GetEnvelopes()[:min(len(reply.GetEnvelopes()), n)] {
		if a, err := v.Open(raw); err == nil {
			out = append(out, a)
		}
	}
	return out, nil
}

// ServeExchange answers exchanges from the book until ctx ends. It returns at once.
func ServeExchange(ctx context.Context, h *p2p.Host, b *Book) {
	p2p.Handle(ctx, h, ExchangeID, exchangeLimits(), func(_ context.Context, _ peer.ID, q *pb.ExchangeRequest) (*pb.ExchangeReply, error) {
		reply := &pb.ExchangeReply{}
		for _, a := range b.Sample(market.Capability(q.GetCapability()), int(min(q.GetCount(), MaxExchange))) {
			reply.Envelopes = append(reply.Envelopes, a.Raw)
		}
		return reply, nil
	})
}

// serveOwn answers fetches with what current returns until ctx ends.
func serveOwn(ctx context.Context, h *p2p.Host, current func() []byte) {
	p2p.Handle(ctx, h, FetchID, fetchLimits(), func(context.Context, peer.ID, *pb.AdvertRequest) (*pb.AdvertReply, error) {
		return &pb.AdvertReply{Envelope: current()}, nil
	})
}
