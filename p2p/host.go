package p2p

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/castnet/castnet/p2p/internal/discovery"
	"github.com/castnet/castnet/p2p/internal/gater"
	"github.com/castnet/castnet/p2p/internal/gossip"
)

// drainTime is how long Run waits for open streams before it resets them.
const drainTime = 15 * time.Second

// rememberTime is how long addresses given to Connect are known after the connection's end.
const rememberTime = 30 * time.Minute

// lookAgain is about how long after a failed dial the peer's own dial may have succeeded.
const lookAgain = 100 * time.Millisecond

// Host is this node in the network. It is safe for concurrent use.
type Host struct {
	cfg      Config
	log      *slog.Logger
	identity Identity

	lib     host.Host
	gate    *gater.Gater
	limits  *limiter
	finder  *discovery.Finder
	pubsub  *gossip.Router // nil for workers
	metrics *metrics

	streams  *drain
	handlers handlers
	attached chan struct{} // closed once finder and pubsub are there
	draining chan struct{}
	stop     context.CancelFunc // ends what libp2p's parts run in the background
	ends     ends
}

// ends makes the two ends of a host happen once.
type ends struct {
	drain, close sync.Once
	err          error
}

// Open makes a host that listens and serves. It finds no peers before Run.
func Open(cfg Config, log *slog.Logger) (*Host, error) {
	if cfg.Role == "" {
		cfg.Role = Gateway
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if err := cfg.vacant(); err != nil {
		return nil, err
	}
	id, err := cfg.identity()
	if err != nil {
		return nil, err
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	h := &Host{
		cfg: cfg, log: log.With("part", "p2p"), identity: id,
		gate: gater.New(cfg.private(), time.Now), limits: newLimiter(cfg.Role),
		streams: newDrain(), handlers: handlers{latest: map[protocol.ID]int{}}, attached: make(chan struct{}), draining: make(chan struct{}), stop: func() {},
	}
	h.metrics = newMetrics(cfg.Registerer)
	opts, err := h.options()
	if err != nil {
		return nil, err
	}
	if h.lib, err = libp2p.New(opts...); err != nil {
		return nil, fmt.Errorf("open host: %w: %w", ErrConfig, err)
	}
	if err := h.attach(); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	close(h.attached)
	if err := h.metrics.watch(h); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

// attach starts what lives on top of the libp2p host: DHT and gossip.
func (h *Host) attach() error {
	ctx, cancel := context.WithCancel(context.Background()) //nolint:forbidigo // ends with Close, not with whoever opened
	h.stop = cancel
	server, auto := h.cfg.server()
	var entrances []peer.AddrInfo
	for _, s := range h.cfg.Bootstrap {
		info, err := ParseAddr(s)
		if err != nil {
			return err
		}
		entrances = append(entrances, info)
	}
	finder, err := discovery.Open(h.lib, discovery.Config{
		Network: h.cfg.Network, Server: server, Auto: auto, Private: h.cfg.private(),
		MDNS: h.cfg.MDNS, PeersFile: h.cfg.PeersFile, Bootstrap: entrances, Allowed: h.gate.Allowed, Good: h.good,
	}, h.log)
	if err != nil {
		return fmt.Errorf("open dht: %w", err)
	}
	h.finder = finder
	if h.cfg.Role == Worker {
		return nil
	}
	h.pubsub, err = gossip.Open(ctx, h.lib, gossip.Config{
		Network: h.cfg.Network, Private: h.cfg.private(), Bootstrap: h.cfg.Role == Bootstrap,
		Score: h.cfg.Score, Entrances: entrances, Discovery: finder.Discovery(),
	}, h.log)
	if err != nil {
		return fmt.Errorf("open gossip: %w", err)
	}
	return nil
}

func (c Config) identity() (Identity, error) {
	switch {
	case c.Identity != nil:
		return *c.Identity, nil
	case c.KeyFile != "":
		return LoadOrCreateKey(c.KeyFile)
	default:
		return NewIdentity()
	}
}

// Run enters the network and stays in it until ctx ends: peers file, then bootstrap addresses, then
// the local network, then again whenever no peer is left. At the end it refuses new streams, waits
// up to 15 s for the open ones and writes the peers file. The host is still to be closed.
func (h *Host) Run(ctx context.Context) error {
	var relaying sync.WaitGroup
	if h.cfg.NAT.Relay {
		relaying.Go(func() { h.announceRelay(ctx) })
	}
	err := h.finder.Run(ctx)
	relaying.Wait()
	h.drain()
	return err
}

// drain waits for open streams, bounded, then ends what is left.
func (h *Host) drain() {
	h.ends.drain.Do(func() { close(h.draining) })
	idle := h.streams.shut()
	timer := time.NewTimer(drainTime)
	defer timer.Stop()
	select {
	case <-idle:
	case <-timer.C:
		h.log.Warn("streams cut at the end", "open", h.streams.count())
		h.streams.cut()
		<-idle
	}
}

// Close ends everything at once, open streams too, and waits for their handlers.
func (h *Host) Close() error {
	h.ends.close.Do(func() {
		h.ends.drain.Do(func() { close(h.draining) })
		idle := h.streams.shut()
		h.streams.cut()
		<-idle
		var errs []error
		if h.finder != nil {
			errs = append(errs, h.finder.Close())
		}
		h.stop()
		if h.lib != nil {
			errs = append(errs, h.lib.Close())
		}
		h.metrics.unwatch()
		h.ends.err = errors.Join(errs...)
	})
	return h.ends.err
}

// Draining is closed when the host begins to end: long streams should come to theirs.
func (h *Host) Draining() <-chan struct{} { return h.draining }

// ID is the peer id of this host.
func (h *Host) ID() peer.ID { return h.identity.id }

// Identity is the key of this host, for signing.
func (h *Host) Identity() Identity { return h.identity }

// Network is the name of the network, as configured.
func (h *Host) Network() string { return h.cfg.Network }

// Addrs are the addresses this host advertises, each ending in /p2p/ID.
func (h *Host) Addrs() []string { return FormatAddrs(h.Info()) }

// Info is what others need to reach this host.
func (h *Host) Info() peer.AddrInfo {
	return peer.AddrInfo{ID: h.ID(), Addrs: h.lib.Addrs()}
}

// Seal signs a record with the host's identity.
func (h *Host) Seal(r Record) ([]byte, error) { return h.identity.Seal(r) }

// Connect makes sure that there is a connection to the peer and remembers its addresses for half
// an hour. Errors: ErrUnreachable, ErrBanned, or the context's own.
func (h *Host) Connect(ctx context.Context, info peer.AddrInfo) error {
	if h.gate.Banned(info.ID) {
		return fmt.Errorf("connect to %s: %w", info.ID, ErrBanned)
	}
	if info.ID == h.ID() {
		return fmt.Errorf("connect to myself: %w", ErrUnreachable)
	}
	h.lib.Peerstore().AddAddrs(info.ID, info.Addrs, rememberTime)
	return h.dial(ctx, info)
}

// dial connects unless there is a connection. Two hosts that dial each other at the same moment can
// both fail over TCP, or only one of them may learn of the connection at once: a failed dial looks
// again after a moment of random length.
func (h *Host) dial(ctx context.Context, info peer.AddrInfo) error {
	err := h.lib.Connect(ctx, info)
	if err == nil {
		return nil
	}
	select {
	case <-ctx.Done():
		return fmt.Errorf("p2p: connect to %s: %w", info.ID, reason(ctx))
	case <-time.After(lookAgain/2 + rand.N(lookAgain)):
	}
	if h.IsConnected(info.ID) {
		return nil
	}
	return fmt.Errorf("connect to %s: %w: %w", info.ID, ErrUnreachable, err)
}

// Disconnect closes all connections to a peer.
func (h *Host) Disconnect(p peer.ID) error { return h.lib.Network().ClosePeer(p) }

// Connected lists the peers with an open connection, relayed ones included.
func (h *Host) Connected() []peer.ID { return h.lib.Network().Peers() }

// IsConnected reports whether there is a connection to the peer that is fit for media, so not one
// over a relay.
func (h *Host) IsConnected(p peer.ID) bool {
	return h.lib.Network().Connectedness(p) == network.Connected
}

// Addresses gives what this host knows about where a peer is; empty when nothing.
func (h *Host) Addresses(p peer.ID) peer.AddrInfo { return h.lib.Peerstore().PeerInfo(p) }

// Protect keeps connections to the peer when the connection manager makes room, as long as the
// tag is set. Tags count separately.
func (h *Host) Protect(p peer.ID, tag string) { h.lib.ConnManager().Protect(p, tag) }

// Unprotect takes a tag of Protect away.
func (h *Host) Unprotect(p peer.ID, tag string) { h.lib.ConnManager().Unprotect(p, tag) }

// Ban closes all connections to a peer and refuses new ones until a moment in time. A later ban
// replaces an earlier one; a moment in the past lifts it.
func (h *Host) Ban(p peer.ID, until time.Time, reason string) {
	if p == h.ID() || !h.gate.Ban(p, until) {
		return
	}
	h.metrics.banned()
	h.log.Info("peer banned", "peer", p, "until", until, "reason", reason)
	for _, c := range h.lib.Network().ConnsToPeer(p) {
		_ = c.CloseWithError(network.ConnGated)
	}
}

// good says whether a connected peer belongs into the peers file: it speaks a protocol of this
// project, and was not banned.
func (h *Host) good(p peer.ID) bool {
	if h.gate.Banned(p) {
		return false
	}
	protos, err := h.lib.Peerstore().GetProtocols(p)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(protos, isOurs)
}
