package advert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
)

// shard is the one gossip shard of a network this small; the number of shards is a parameter of the release.
const shard = 0

// Feed is this node's part in the gossip of adverts: it relays what holds and keeps it in the book.
type Feed struct {
	host     *p2p.Host
	verifier *Verifier
	book     *Book
	log      *slog.Logger
	topic    *p2p.Topic
}

// OpenFeed joins the topic of the host's network. The feed must be run, and closed at the end.
func OpenFeed(h *p2p.Host, v *Verifier, b *Book, log *slog.Logger) (*Feed, error) {
	f := &Feed{host: h, verifier: v, book: b, log: log}
	topic, err := h.Join(TopicOf(h.Network(), shard), f.judge)
	if err != nil {
		return nil, fmt.Errorf("advert feed: %w", err)
	}
	f.topic = topic
	return f, nil
}

// Close leaves the topic; Run returns.
func (f *Feed) Close() error { return f.topic.Leave() }

// Run takes delivered messages off the topic until ctx ends. The book already has them: it must know an advert before the
// advert is relayed, or two copies that differ would both be.
func (f *Feed) Run(ctx context.Context) error {
	return f.topic.Run(ctx, func(context.Context, p2p.Message) {})
}

// Publish sends an own sealed advert to the topic.
func (f *Feed) Publish(ctx context.Context, raw []byte) error { return f.topic.Publish(ctx, raw) }

// Peers is how many connected peers take part in the topic.
func (f *Feed) Peers() int { return f.topic.Peers() }

// judge is the topic's validator. It waits for nothing.
func (f *Feed) judge(ctx context.Context, from peer.ID, raw []byte) p2p.Verdict {
	a, err := f.verifier.Open(raw)
	if err != nil {
		f.book.metrics.received(err)
	} else if a.Peer == f.host.ID() {
		return own(from, a.Peer)
	} else {
		err = f.book.Hear(ctx, a)
	}
	v := VerdictOf(err)
	if v == p2p.Ignore && f.known(a) {
		v = p2p.Accept // fetched before: others may not have it yet
	}
	if v == p2p.Reject {
		f.log.DebugContext(ctx, "advert rejected", "from", from, "reason", err)
	}
	return v
}

// own adverts go out; those that come back are not relayed again.
func own(from, self peer.ID) p2p.Verdict {
	if from == self {
		return p2p.Accept
	}
	return p2p.Ignore
}

// known tells whether the book holds exactly this envelope.
func (f *Feed) known(a market.Advert) bool {
	if a.Peer == "" {
		return false
	}
	have, ok := f.book.Get(a.Peer)
	return ok && bytes.Equal(have.Raw, a.Raw)
}

// VerdictOf maps what is wrong with an advert to what gossip does about it. Reject blames the peer that forwarded it, so it
// is only for what no honest peer would forward; what depends on clocks, on order or on configuration is ignored.
func VerdictOf(err error) p2p.Verdict {
	switch {
	case err == nil:
		return p2p.Accept
	case errors.Is(err, market.ErrExpired), errors.Is(err, ErrElsewhere), errors.Is(err, ErrEarly),
		errors.Is(err, market.ErrStale), errors.Is(err, ErrTooSoon), errors.Is(err, ErrStake):
		return p2p.Ignore
	case errors.Is(err, market.ErrAdvert), errors.Is(err, market.ErrBinding):
		return p2p.Reject
	}
	return p2p.Ignore
}
