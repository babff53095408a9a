// Package gossip sets up gossipsub the way castnet uses it: small signed adverts, few per peer, in
// topics of one network. Messages carry no author of pubsub's own: what they say is signed inside.
package gossip

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"sync"
	"time"

	pubsub "github.com/libp2p/go-libp2p-pubsub"
	pb "github.com/libp2p/go-libp2p-pubsub/pb"
	"github.com/libp2p/go-libp2p-pubsub/timecache"
	"github.com/libp2p/go-libp2p/core/discovery"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"
)

const (
	// MaxMessage is the largest message in bytes.
	MaxMessage = 8<<10 - envelope

	envelope      = 256              // what pubsub puts around a message
	seenTime      = 10 * time.Minute // twice the refresh interval of adverts
	validateTime  = time.Second
	validateMany  = 64
	validateQueue = 1024
	outboundQueue = 512
	deliverQueue  = 256
	discoverMany  = 12 // peers of a topic looked for at once: a full mesh
	maxTopics     = 64 // of one network that a peer may subscribe to
)

// Config is what a Router is made from.
type Config struct {
	Network   string                // topics begin with /castnet/Network/
	Private   bool                  // many peers may share one address
	Bootstrap bool                  // this node is an entrance: it exchanges peers and keeps no mesh of its own
	Score     func(peer.ID) float64 // opinion about a peer; nil means 0
	Entrances []peer.AddrInfo       // trusted to know whom to exchange
	Discovery discovery.Discovery   // finds peers of a topic; may be nil
}

// Verdict is what a Validator finds.
type Verdict int

// Verdicts, see the documentation of package p2p.
const (
	Accept Verdict = iota
	Ignore
	Reject
)

// Validator judges a message before it is relayed or delivered.
type Validator func(ctx context.Context, from peer.ID, data []byte) Verdict

// Message is a validated gossip message.
type Message struct {
	From peer.ID // who forwarded it
	Data []byte
}

// Router is this node's part in gossip.
type Router struct {
	ps       *pubsub.PubSub
	self     peer.ID
	log      *slog.Logger
	messages *prometheus.CounterVec
}

// Open starts gossip on a host until ctx ends.
func Open(ctx context.Context, h host.Host, cfg Config, log *slog.Logger) (*Router, error) {
	topics := newFilter(cfg.Network)
	h.Network().Notify(&network.NotifyBundle{DisconnectedF: func(n network.Network, c network.Conn) {
		if n.Connectedness(c.RemotePeer()) == network.NotConnected {
			topics.gone(c.RemotePeer())
		}
	}})
	opts := []pubsub.Option{
		pubsub.WithMaxMessageSize(MaxMessage + envelope),
		pubsub.WithMessageSignaturePolicy(pubsub.StrictNoSign), pubsub.WithNoAuthor(),
		pubsub.WithMessageIdFn(messageID),
		pubsub.WithSeenMessagesTTL(seenTime), pubsub.WithSeenMessagesStrategy(timecache.Strategy_LastSeen),
		pubsub.WithValidateQueueSize(validateQueue), pubsub.WithPeerOutboundQueueSize(outboundQueue),
		pubsub.WithSubscriptionFilter(topics),
		pubsub.WithFloodPublish(true), // own adverts are rare and should not wait for a mesh
		pubsub.WithPeerScore(scores(cfg), thresholds()),
	}
	if cfg.Bootstrap {
		opts = append(opts, pubsub.WithPeerExchange(true))
	}
	if cfg.Discovery != nil {
		opts = append(opts, pubsub.WithDiscovery(cfg.Discovery, pubsub.WithDiscoveryOpts(discovery.Limit(discoverMany))))
	}
	ps, err := pubsub.NewGossipSub(ctx, h, opts...)
	if err != nil {
		return nil, err
	}
	return &Router{
		ps: ps, self: h.ID(), log: log,
		messages: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_p2p_gossip_messages_total", Help: "Gossip messages judged.",
		}, []string{"verdict"}),
	}, nil
}

// Messages counts messages by verdict.
func (r *Router) Messages() prometheus.Collector { return r.messages }

// messageID knows a message by what it says, as nobody numbers it.
func messageID(m *pb.Message) string {
	sum := sha256.Sum256(m.GetData())
	return string(sum[:20])
}

// Join subscribes to a topic.
func (r *Router) Join(name string, v Validator) (*Topic, error) {
	err := r.ps.RegisterTopicValidator(name, r.validator(v),
		pubsub.WithValidatorTimeout(validateTime), pubsub.WithValidatorConcurrency(validateMany))
	if err != nil {
		return nil, err
	}
	t := &Topic{name: name, ps: r.ps}
	if t.topic, err = r.ps.Join(name); err != nil {
		return nil, errors.Join(err, r.ps.UnregisterTopicValidator(name))
	}
	err = t.topic.SetScoreParams(topicScores())
	if err == nil {
		t.sub, err = t.topic.Subscribe(pubsub.WithBufferSize(deliverQueue))
	}
	if err != nil {
		return nil, errors.Join(err, t.topic.Close(), r.ps.UnregisterTopicValidator(name))
	}
	return t, nil
}

func (r *Router) validator(v Validator) pubsub.ValidatorEx {
	return func(ctx context.Context, from peer.ID, m *pubsub.Message) pubsub.ValidationResult {
		switch v(ctx, from, m.Data) {
		case Accept:
			r.messages.WithLabelValues("accept").Inc()
			return pubsub.ValidationAccept
		case Reject:
			r.messages.WithLabelValues("reject").Inc()
			return pubsub.ValidationReject
		default:
			r.messages.WithLabelValues("ignore").Inc()
			return pubsub.ValidationIgnore
		}
	}
}

// Topic is a joined gossip topic.
type Topic struct {
	name  string
	ps    *pubsub.PubSub
	topic *pubsub.Topic
	sub   *pubsub.Subscription
	leave sync.Once
	err   error
}

// Name is the topic's name.
func (t *Topic) Name() string { return t.name }

// Publish sends a message of at most MaxGossip bytes to the topic, this host's own Run included.
// It is validated here first; one that is not accepted is an error. Nothing tells whether anybody
// got it: with no Peers nobody did, and the first messages after joining may be lost.
func (t *Topic) Publish(ctx context.Context, data []byte) error {
	if len(data) > MaxMessage {
		return fmt.Errorf("p2p: gossip message of %d bytes, at most %d", len(data), MaxMessage)
	}
	if err := t.topic.Publish(ctx, data); err != nil {
		return fmt.Errorf("p2p: publish in %s: %w", t.name, err)
	}
	return nil
}

// Run hands validated messages to deliver, one after the other, until ctx ends (nil) or the topic
// is left (an error). While deliver is slow, up to 256 messages wait; later ones are dropped here
// but still relayed.
func (t *Topic) Run(ctx context.Context, deliver func(context.Context, Message)) error {
	for {
		m, err := t.sub.Next(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("p2p: receive in %s: %w", t.name, err)
		}
		deliver(ctx, Message{From: m.ReceivedFrom, Data: m.Data})
	}
}

// Peers is how many connected peers take part in the topic.
func (t *Topic) Peers() int { return len(t.topic.ListPeers()) }

// Leave ends the subscription; Run returns.
func (t *Topic) Leave() error {
	t.leave.Do(func() {
		t.sub.Cancel()
		t.err = errors.Join(t.topic.Close(), t.ps.UnregisterTopicValidator(t.name))
	})
	return t.err
}

// newFilter lets peers subscribe to topics of this network only, and not to many: every
// subscription costs memory here, also to topics that nobody else has.
func newFilter(name string) *filter {
	rx := regexp.MustCompile(`^/castnet/` + regexp.QuoteMeta(name) + `/[a-z0-9/-]{1,64}$`)
	return &filter{
		SubscriptionFilter: pubsub.WrapLimitSubscriptionFilter(pubsub.NewRegexpSubscriptionFilter(rx), maxTopics),
		peers:              map[peer.ID]map[string]struct{}{},
	}
}

type filter struct {
	pubsub.SubscriptionFilter
	mu    sync.Mutex
	peers map[peer.ID]map[string]struct{} // what each has subscribed to
}

// FilterIncomingSubscriptions lets through what keeps the peer below its number of topics.
func (f *filter) FilterIncomingSubscriptions(from peer.ID, subs []*pb.RPC_SubOpts) ([]*pb.RPC_SubOpts, error) {
	subs, err := f.SubscriptionFilter.FilterIncomingSubscriptions(from, subs)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	has := f.peers[from]
	out := subs[:0]
	for _, s := range subs {
		switch _, known := has[s.GetTopicid()]; {
		case !s.GetSubscribe():
			delete(has, s.GetTopicid())
		case known:
		case len(has) >= maxTopics:
			continue
		default:
			if has == nil {
				has = map[string]struct{}{}
			}
			has[s.GetTopicid()] = struct{}{}
		}
		out = append(out, s)
	}
	if len(has) == 0 {
		delete(f.peers, from)
	} else {
		f.peers[from] = has
	}
	return out, nil
}

// gone forgets a peer.
func (f *filter) gone(p peer.ID) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.peers, p)
}
