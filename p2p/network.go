package p2p

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/protocol/ping"
	"github.com/libp2p/go-yamux/v5"
	"github.com/quic-go/quic-go"

	"github.com/castnet/castnet/p2p/internal/gossip"
)

// Verdict is what a Validator finds.
type Verdict = gossip.Verdict

// Verdicts. Accept relays and delivers a message. Ignore does neither and blames nobody: old,
// known, too frequent. Reject blames the peer that forwarded it: forged or malformed.
const (
	Accept = gossip.Accept
	Ignore = gossip.Ignore
	Reject = gossip.Reject
)

// Validator judges a message before it is relayed or delivered; from is who forwarded it, or this
// host for its own. It has one second and must not wait for the network.
type Validator = gossip.Validator

// Message is a validated gossip message; From forwarded it, who wrote it is in the signed data.
type Message = gossip.Message

// Topic is a joined gossip topic.
type Topic = gossip.Topic

// MaxGossip is the largest gossip message in bytes.
const MaxGossip = gossip.MaxMessage

// Join takes part in a gossip topic, "/castnet/NETWORK/…", until Topic.Leave. A topic can be joined
// once. Workers have no gossip: ErrRole.
func (h *Host) Join(topic string, v Validator) (*Topic, error) {
	if h.pubsub == nil {
		return nil, fmt.Errorf("join %s: %w", topic, ErrRole)
	}
	t, err := h.pubsub.Join(topic, v)
	if err != nil {
		return nil, fmt.Errorf("join %s: %w: %w", topic, ErrConfig, err)
	}
	return t, nil
}

// Ready waits until the DHT knows a peer: lookups fail before. The first host of a network waits
// until the second one comes.
func (h *Host) Ready(ctx context.Context) error { return h.finder.Ready(ctx) }

// Provide announces this host under a key, such as "castnet/cap/v1/dev-x/transcode/h264/0/0", to
// the DHT. Records live one hour; the caller repeats it every 20 minutes.
func (h *Host) Provide(ctx context.Context, key string) error {
	if err := h.finder.Provide(ctx, key); err != nil {
		return fmt.Errorf("provide %s: %w: %w", key, ErrUnreachable, err)
	}
	return nil
}

// Find streams up to n peers that announced themselves under a key, as they are found. The channel
// is closed when there are no more, or ctx ends; a caller that stops reading early ends ctx.
func (h *Host) Find(ctx context.Context, key string, n int) <-chan peer.AddrInfo {
	return h.finder.Find(ctx, key, n)
}

// Lookup asks the DHT for the addresses of a peer.
func (h *Host) Lookup(ctx context.Context, p peer.ID) (peer.AddrInfo, error) {
	info, err := h.finder.Lookup(ctx, p)
	if err != nil {
		if ctx.Err() != nil {
			return peer.AddrInfo{}, fmt.Errorf("p2p: look up %s: %w", p, ctx.Err())
		}
		return peer.AddrInfo{}, fmt.Errorf("look up %s: %w: %w", p, ErrUnreachable, err)
	}
	return info, nil
}

// DHTPeers is how many peers the DHT's routing table holds.
func (h *Host) DHTPeers() int { return h.finder.Size() }

// RTT is the round trip time to a peer as its connection measured it, without sending anything;
// zero when it is not known. Ping measures.
func (h *Host) RTT(p peer.ID) time.Duration {
	var best time.Duration
	for _, c := range h.lib.Network().ConnsToPeer(p) {
		if rtt := rttOf(c); rtt > 0 && (best == 0 || rtt < best) {
			best = rtt
		}
	}
	return best
}

func rttOf(c network.Conn) time.Duration {
	if c.Stat().Limited {
		return 0 // of the way to the relay
	}
	var session *yamux.Session
	if c.As(&session) {
		return session.RTT()
	}
	var conn *quic.Conn
	if c.As(&conn) {
		return conn.ConnectionStats().SmoothedRTT
	}
	return 0
}

// Ping measures one round trip to a peer.
func (h *Host) Ping(ctx context.Context, p peer.ID) (time.Duration, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	select {
	case res, ok := <-ping.Ping(ctx, h.lib, p):
		if ok && res.Error == nil {
			return res.RTT, nil
		}
		if ctx.Err() != nil {
			return 0, fmt.Errorf("p2p: ping %s: %w", p, ctx.Err())
		}
		return 0, fmt.Errorf("ping %s: %w: %w", p, ErrUnreachable, res.Error)
	case <-ctx.Done():
		return 0, fmt.Errorf("p2p: ping %s: %w", p, ctx.Err())
	}
}

// Transport names how a peer is connected: "tcp", "quic-v1", "p2p-circuit", empty when it is not.
func (h *Host) Transport(p peer.ID) string {
	conns := h.lib.Network().ConnsToPeer(p)
	switch {
	case len(conns) == 0:
		return ""
	case conns[0].Stat().Limited:
		return "p2p-circuit"
	}
	return conns[0].ConnState().Transport
}

// isOurs reports whether a protocol is one of this project's.
func isOurs(id protocol.ID) bool { return strings.HasPrefix(string(id), "/castnet/") }
