package p2p

import (
	"context"
	"fmt"
	"io"
	"math"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/host/autorelay"
	yamuxmux "github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/connmgr"
	"github.com/libp2p/go-libp2p/p2p/net/swarm"
	"github.com/libp2p/go-libp2p/p2p/security/noise"
	libp2ptls "github.com/libp2p/go-libp2p/p2p/security/tls"
	"github.com/libp2p/go-libp2p/p2p/transport/quic"
	"github.com/libp2p/go-yamux/v5"
	ma "github.com/multiformats/go-multiaddr"
)

const (
	// windowStart lets a whole segment's first megabytes leave before the first window update
	// returns; the library's 256 KiB cost one round trip per doubling.
	windowStart = 4 << 20
	windowMax   = 16 << 20
	backlog     = 512 // streams a peer may open before we accept them
	// quicDelay is how far QUIC dials are behind TCP dials: QUIC has no BBR and is many times
	// slower on lossy paths, so it is for those who cannot be reached by TCP.
	quicDelay = 500 * time.Millisecond
	// nextDelay is how far each further address of a kind is behind (RFC 8305).
	nextDelay = 250 * time.Millisecond
	graceTime = time.Minute

	announceEvery = 20 * time.Minute // provider records live one hour
)

// options puts the libp2p host together.
func (h *Host) options() ([]libp2p.Option, error) {
	c := h.cfg
	rm, err := resources(c, h.limits)
	if err != nil {
		return nil, err
	}
	lim := limitsOf(c.Role)
	cm, err := connmgr.NewConnManager(lim.low, lim.high, connmgr.WithGracePeriod(graceTime))
	if err != nil {
		return nil, fmt.Errorf("connection manager: %w: %w", ErrConfig, err)
	}
	opts := []libp2p.Option{
		libp2p.Identity(h.identity.key),
		libp2p.UserAgent("castnet/1 (" + c.Role + ")"), libp2p.ProtocolVersion("castnet/1"),
		libp2p.Transport(h.newTCP), libp2p.Transport(libp2pquic.NewTransport),
		libp2p.Security(libp2ptls.ID, libp2ptls.New), libp2p.Security(noise.ID, noise.New),
		libp2p.Muxer(yamuxmux.ID, muxer()),
		libp2p.SwarmOpts(swarm.WithDialRanker(tcpFirst)),
		libp2p.ResourceManager(rm), libp2p.ConnectionManager(cm), libp2p.ConnectionGater(h.gate),
		libp2p.NonPublicAddrPublishing(c.private()),
		libp2p.AddrsFactory(h.advertised),
	}
	if c.listens() {
		opts = append(opts, libp2p.ListenAddrStrings(c.listen()...))
	} else {
		opts = append(opts, libp2p.NoListenAddrs)
	}
	if c.Registerer != nil {
		opts = append(opts, libp2p.PrometheusRegisterer(c.Registerer))
	} else {
		opts = append(opts, libp2p.DisableMetrics())
	}
	if c.private() {
		// The detectors of dead UDP and IPv6 count failed dials to public addresses; on a
		// private network they only cost.
		opts = append(opts, libp2p.UDPBlackHoleSuccessCounter(nil), libp2p.IPv6BlackHoleSuccessCounter(nil))
	}
	nat, err := h.nat()
	if err != nil {
		return nil, err
	}
	return append(append(opts, nat...), c.Options...), nil
}

// nat chooses how this host is reached, or finds out whether it is.
func (h *Host) nat() ([]libp2p.Option, error) {
	c := h.cfg
	var opts []libp2p.Option
	if c.NAT.PortMap {
		opts = append(opts, libp2p.NATPortMap())
	}
	if !c.listens() {
		return opts, nil // whoever does not listen is never dialled
	}
	switch c.NAT.Reachability {
	case "public":
		opts = append(opts, libp2p.ForceReachabilityPublic())
	case "private":
		opts = append(opts, libp2p.ForceReachabilityPrivate())
	}
	if c.NAT.Relay {
		opts = append(opts, libp2p.EnableRelayService())
	}
	if c.private() && len(c.NAT.Relays) == 0 {
		return opts, nil // nobody on a dev network can tell anybody about the public internet
	}
	opts = append(opts, libp2p.EnableNATService(), libp2p.EnableAutoNATv2(), libp2p.EnableHolePunching())
	if len(c.NAT.Relays) > 0 {
		var relays []peer.AddrInfo
		for _, s := range c.NAT.Relays {
			info, err := ParseAddr(s)
			if err != nil {
				return nil, err
			}
			relays = append(relays, info)
		}
		return append(opts, libp2p.EnableAutoRelayWithStaticRelays(relays)), nil
	}
	return append(opts, libp2p.EnableAutoRelayWithPeerSource(h.relays, autorelay.WithNumRelays(2))), nil
}

// relays offers peers found as relays in the DHT.
func (h *Host) relays(ctx context.Context, n int) <-chan peer.AddrInfo {
	select {
	case <-h.attached:
		return h.Find(ctx, relayKey(h.cfg.Network), n)
	case <-ctx.Done():
		none := make(chan peer.AddrInfo)
		close(none)
		return none
	}
}

// announceRelay tells the DHT that this host relays, until ctx ends.
func (h *Host) announceRelay(ctx context.Context) {
	for h.Ready(ctx) == nil {
		if err := h.Provide(ctx, relayKey(h.cfg.Network)); err != nil && ctx.Err() == nil {
			h.log.Warn("relay not announced", "reason", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(announceEvery):
		}
	}
}

// relayKey is where public relays of a network announce themselves.
func relayKey(network string) string { return "castnet/cap/v1/" + network + "/relay/0/0" }

// advertised is what others are told: what listens and was observed, as far as it is allowed, and
// what the configuration adds.
func (h *Host) advertised(addrs []ma.Multiaddr) []ma.Multiaddr {
	out := make([]ma.Multiaddr, 0, len(addrs)+len(h.cfg.NAT.Announce))
	for _, a := range addrs {
		if h.gate.Allowed(a) {
			out = append(out, a)
		}
	}
	for _, s := range h.cfg.NAT.Announce {
		if a, err := ma.NewMultiaddr(s); err == nil { // Validate has parsed it
			out = append(out, a)
		}
	}
	return out
}

func muxer() network.Multiplexer {
	c := yamux.DefaultConfig()
	c.InitialStreamWindowSize = windowStart
	c.MaxStreamWindowSize = windowMax
	c.AcceptBacklog = backlog
	c.LogOutput = io.Discard
	c.ReadBufSize = 0                     // the security layer below buffers
	c.MaxIncomingStreams = math.MaxUint32 // the resource manager counts
	return (*yamuxmux.Transport)(c)
}

// tcpFirst ranks the addresses of a peer for dialling: TCP at once, QUIC half a second behind it,
// relays last; inside a kind the library's order (IPv6 and IPv4 by turns).
func tcpFirst(addrs []ma.Multiaddr) []network.AddrDelay {
	var tcp, rest, relay []ma.Multiaddr
	for _, a := range addrs {
		switch {
		case has(a, ma.P_CIRCUIT):
			relay = append(relay, a)
		case has(a, ma.P_TCP):
			tcp = append(tcp, a)
		default:
			rest = append(rest, a)
		}
	}
	out := make([]network.AddrDelay, 0, len(addrs))
	var start time.Duration
	for _, kind := range [][]ma.Multiaddr{tcp, rest, relay} {
		if len(kind) == 0 {
			continue
		}
		for i, d := range swarm.DefaultDialRanker(kind) {
			out = append(out, network.AddrDelay{Addr: d.Addr, Delay: start + min(d.Delay, time.Duration(i)*nextDelay)})
		}
		start += quicDelay
	}
	return out
}

func has(a ma.Multiaddr, code int) bool {
	_, err := a.ValueForProtocol(code)
	return err == nil
}
