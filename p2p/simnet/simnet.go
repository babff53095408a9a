package simnet

import (
	"encoding/binary"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/p2p/transport/quicreuse"
	"github.com/marcopolo/simnet"
	"github.com/quic-go/quic-go"
	"go.uber.org/fx"

	"github.com/castnet/castnet/p2p"
)

// port is where every node listens; nodes differ in their IP address.
const port = 4170

// defaultBandwidth is that of a server's link, in bits per second.
const defaultBandwidth = 100_000_000

// Config says what the links are like. Nodes are numbered from 0.
type Config struct {
	Latency   func(from, to int) time.Duration // one way; nil means none
	Loss      func(from, to int) float64       // share of packets lost, 0 to 1; nil means none
	Bandwidth int                              // of each node in each direction, bits per second; default 100 Mbit/s
	Seed      uint64                           // of losses and identities
}

// Net is a simulated network. It is safe for concurrent use.
type Net struct {
	cfg Config
	cut atomic.Pointer[func(from, to int) bool]

	mu   sync.Mutex
	sim  *simnet.Simnet
	rng  *rand.Rand
	next map[int]int // the next free port of a node
}

// Same is one latency for all links.
func Same(oneWay time.Duration) func(from, to int) time.Duration {
	return func(int, int) time.Duration { return oneWay }
}

// New starts a network. In a synctest bubble it must be made, and closed, inside it; hosts are
// closed before it.
func New(cfg Config) *Net {
	if cfg.Bandwidth <= 0 {
		cfg.Bandwidth = defaultBandwidth
	}
	n := &Net{cfg: cfg, rng: rand.New(rand.NewPCG(cfg.Seed, 1)), next: map[int]int{}}
	n.sim = &simnet.Simnet{LatencyFunc: n.latency, Logger: slog.New(slog.DiscardHandler)}
	n.sim.Start()
	return n
}

// Close ends the network; nothing is delivered any more.
func (n *Net) Close() { n.sim.Close() }

// Cut drops all packets for which lost is true, until Cut(nil) heals it: partitions, dead nodes,
// one-way links.
func (n *Net) Cut(lost func(from, to int) bool) {
	if lost == nil {
		n.cut.Store(nil)
		return
	}
	n.cut.Store(&lost)
}

// Config completes the configuration of node i so that p2p.Open puts it into this network: its
// address, an identity that repeats with the seed, and the network "dev-sim" if none is named.
func (n *Net) Config(i int, c p2p.Config) p2p.Config {
	if c.Network == "" {
		c.Network = "dev-sim"
	}
	if c.Identity == nil && c.KeyFile == "" {
		id := n.Identity(i)
		c.Identity = &id
	}
	c.Listen = []string{n.Addr(i)}
	c.MDNS = false // real multicast
	c.NAT = p2p.NAT{}
	c.Options = append(c.Options[:len(c.Options):len(c.Options)], n.Options(i)...)
	return c
}

// Identity is the identity Config gives node i.
func (n *Net) Identity(i int) p2p.Identity {
	var seed [32]byte
	binary.BigEndian.PutUint64(seed[:], n.cfg.Seed)
	binary.BigEndian.PutUint64(seed[8:], uint64(i))
	copy(seed[16:], "castnet-simnet")
	id, err := p2p.SeededIdentity(seed)
	if err != nil {
		panic(fmt.Sprintf("simnet: identity %d: %v", i, err)) // 32 bytes are always a key
	}
	return id
}

// Addr is where node i listens, without /p2p/ suffix.
func (n *Net) Addr(i int) string {
	return fmt.Sprintf("/ip4/%s/udp/%d/quic-v1", address(i), port)
}

// Bootstrap are the addresses of node i for Config.Bootstrap.
func (n *Net) Bootstrap(i int) []string {
	return []string{n.Addr(i) + "/p2p/" + n.Identity(i).ID().String()}
}

// Options put a host into this network as node i.
func (n *Net) Options(i int) []libp2p.Option {
	opts := []quicreuse.Option{
		quicreuse.OverrideSourceIPSelector(func() (quicreuse.SourceIPSelector, error) { return source(i), nil }),
		quicreuse.OverrideListenUDP(func(_ string, a *net.UDPAddr) (net.PacketConn, error) { return n.listen(i, a), nil }),
	}
	return []libp2p.Option{
		libp2p.DisableIdentifyAddressDiscovery(), // waits in ways that stop virtual time
		libp2p.QUICReuse(connManager, opts...),
	}
}

// connManager is the library's, closed with its host.
func connManager(l fx.Lifecycle, reset quic.StatelessResetKey, token quic.TokenGeneratorKey,
	opts ...quicreuse.Option) (*quicreuse.ConnManager, error) {
	cm, err := quicreuse.NewConnManager(reset, token, opts...)
	if err != nil {
		return nil, err
	}
	l.Append(fx.StopHook(cm.Close))
	return cm, nil
}

// listen opens a socket of node i; whatever address it asked for, it is at the node's own.
func (n *Net) listen(i int, a *net.UDPAddr) net.PacketConn {
	n.mu.Lock()
	defer n.mu.Unlock()
	at := &net.UDPAddr{IP: address(i), Port: a.Port}
	if at.Port == 0 {
		n.next[i]++
		at.Port = port + n.next[i]
	}
	link := simnet.LinkSettings{BitsPerSecond: n.cfg.Bandwidth}
	return &socket{
		SimConn: n.sim.NewEndpoint(at, simnet.NodeBiDiLinkSettings{Downlink: link, Uplink: link}),
		net:     n, node: i,
	}
}

// socket loses what its links lose.
type socket struct {
	*simnet.SimConn
	net  *Net
	node int
}

// WriteTo sends a packet, or pretends to.
func (s *socket) WriteTo(b []byte, to net.Addr) (int, error) {
	if s.net.lost(s.node, node(to)) {
		return len(b), nil
	}
	// The router compares the bytes of addresses, and IPv4 comes in two lengths.
	if u, ok := to.(*net.UDPAddr); ok && u.IP.To4() != nil {
		to = &net.UDPAddr{IP: u.IP.To4(), Port: u.Port}
	}
	return s.SimConn.WriteTo(b, to)
}

func (n *Net) lost(from, to int) bool {
	if cut := n.cut.Load(); cut != nil && (*cut)(from, to) {
		return true
	}
	if n.cfg.Loss == nil {
		return false
	}
	share := n.cfg.Loss(from, to)
	if share <= 0 {
		return false
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.rng.Float64() < share
}

func (n *Net) latency(p *simnet.Packet) time.Duration {
	if n.cfg.Latency == nil {
		return 0
	}
	return n.cfg.Latency(node(p.From), node(p.To))
}

// source always finds the node's own address to send from.
type source int

// PreferredSourceIPForDestination is the node's address.
func (s source) PreferredSourceIPForDestination(*net.UDPAddr) (net.IP, error) {
	return address(int(s)), nil
}

// address is the public address of node i, in 20.0.0.0/8 and with a /16 for each 250 nodes.
func address(i int) net.IP {
	return net.IPv4(20, byte(i/62500), byte(i/250%250), byte(1+i%250)).To4()
}

// node is the number behind an address.
func node(a net.Addr) int {
	u, ok := a.(*net.UDPAddr)
	if !ok {
		return -1
	}
	ip := u.IP.To4()
	if ip == nil {
		return -1
	}
	return int(ip[1])*62500 + int(ip[2])*250 + int(ip[3]) - 1
}
