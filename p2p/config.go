package p2p

import (
	"errors"
	"fmt"
	"net"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
	"github.com/prometheus/client_golang/prometheus"
)

// Roles of a host. They decide connection limits and the part taken in DHT and gossip.
const (
	Gateway      = "gateway"
	Orchestrator = "orchestrator"
	Worker       = "worker"
	Bootstrap    = "bootstrap"
	Redeemer     = "redeemer"
)

// Config says how a host takes part in the network. The zero value with a Network and a Role is
// usable. Plain fields can come from flags, environment or YAML; the last four are set by code.
type Config struct {
	Network      string   `yaml:"network" default:"main" help:"Network to join: main, test or dev-NAME."`
	Role         string   `yaml:"-" kong:"-"` // one of the Roles; empty means Gateway
	Listen       []string `yaml:"listen" help:"Multiaddrs to listen on; default TCP and QUIC on the port of the role, 4170 for orchestrators."`
	NoListen     bool     `yaml:"no_listen" help:"Open no listening socket; always so for workers."`
	KeyFile      string   `yaml:"key_file" help:"Ed25519 identity, created at first start; empty for a throw-away identity."`
	Bootstrap    []string `yaml:"bootstrap" help:"Multiaddrs with /p2p/ID of peers to enter the network by."`
	PeersFile    string   `yaml:"peers_file" help:"Where the last 200 good peers are kept."`
	MDNS         bool     `yaml:"mdns" help:"Find peers on the local network."`
	DHTMode      string   `yaml:"dht_mode" enum:"auto,server,client" default:"auto" help:"auto, server or client."`
	AllowPrivate bool     `yaml:"allow_private" help:"Dial and advertise loopback and private addresses; always so on dev networks."`
	NAT          NAT      `yaml:"nat" embed:"" prefix:"nat-"`

	Score      func(peer.ID) float64 `yaml:"-" kong:"-"` // opinion about a peer, for gossip scoring; nil means 0
	Registerer prometheus.Registerer `yaml:"-" kong:"-"` // nil means no metrics
	Identity   *Identity             `yaml:"-" kong:"-"` // replaces KeyFile
	Options    []libp2p.Option       `yaml:"-" kong:"-"` // applied last, so that tests can swap the network
}

// NAT says how a host behind address translation is reached. On dev networks all of it is off
// unless set.
type NAT struct {
	PortMap      bool     `yaml:"port_map" help:"Ask the router for a port mapping (UPnP, NAT-PMP)."`
	Reachability string   `yaml:"reachability" enum:"auto,public,private" default:"auto" help:"auto, public or private."`
	Relays       []string `yaml:"relays" help:"Multiaddrs with /p2p/ID of relays to reserve on while private."`
	Relay        bool     `yaml:"relay" help:"Relay signalling for peers that are not reachable."`
	Announce     []string `yaml:"announce" help:"Multiaddrs to advertise besides the observed ones."`
}

// maxList bounds the lists of addresses in a Config.
const maxList = 64

var networkName = regexp.MustCompile(`^(main|test|dev-[a-z0-9][a-z0-9-]{0,31})$`)

// Validate says what is wrong with the configuration: ErrConfig wrapped with the field, or nil.
func (c Config) Validate() error {
	if !networkName.MatchString(c.Network) {
		return fmt.Errorf("network %q is not main, test or dev-name: %w", c.Network, ErrConfig)
	}
	if !oneOf(c.Role, "", Gateway, Orchestrator, Worker, Bootstrap, Redeemer) {
		return fmt.Errorf("role %q: %w", c.Role, ErrConfig)
	}
	if !oneOf(c.DHTMode, "", "auto", "server", "client") {
		return fmt.Errorf("dht_mode %q is not auto, server or client: %w", c.DHTMode, ErrConfig)
	}
	if !oneOf(c.NAT.Reachability, "", "auto", "public", "private") {
		return fmt.Errorf("nat reachability %q is not auto, public or private: %w", c.NAT.Reachability, ErrConfig)
	}
	for field, list := range map[string][]string{"listen": c.Listen, "nat announce": c.NAT.Announce} {
		for _, a := range list {
			if _, err := ma.NewMultiaddr(a); err != nil {
				return fmt.Errorf("%s address %q: %w: %w", field, a, ErrConfig, err)
			}
		}
	}
	for field, list := range map[string][]string{"bootstrap": c.Bootstrap, "nat relays": c.NAT.Relays} {
		if len(list) > maxList {
			return fmt.Errorf("%s has %d addresses, at most %d: %w", field, len(list), maxList, ErrConfig)
		}
		for _, a := range list {
			if _, err := ParseAddr(a); err != nil {
				return fmt.Errorf("%s: %w: %w", field, ErrConfig, err)
			}
		}
	}
	return nil
}

// private reports whether loopback and private addresses are dialled and advertised.
func (c Config) private() bool { return c.AllowPrivate || strings.HasPrefix(c.Network, "dev-") }

// listens reports whether the host opens listening sockets.
func (c Config) listens() bool { return !c.NoListen && c.Role != Worker }

// port is where a role listens unless told otherwise: each elsewhere, so that all find room on one machine.
func (c Config) port() int {
	switch c.Role {
	case Gateway:
		return 4171
	case Bootstrap:
		return 4172
	case Redeemer:
		return 4173
	}
	return 4170
}

// listen is where the host listens: the given addresses or the role's port of every transport and
// address family.
func (c Config) listen() []string {
	if len(c.Listen) > 0 {
		return c.Listen
	}
	n := strconv.Itoa(c.port())
	return []string{
		"/ip4/0.0.0.0/tcp/" + n, "/ip6/::/tcp/" + n,
		"/ip4/0.0.0.0/udp/" + n + "/quic-v1", "/ip6/::/udp/" + n + "/quic-v1",
	}
}

// vacant refuses a TCP port that another process listens on. libp2p shares the ports it listens on, to dial from them; the
// kernel would share our callers with that process, if it is one of ours.
func (c Config) vacant() error {
	if !c.listens() || len(c.Options) > 0 {
		return nil
	}
	for _, a := range c.listen() {
		addr, err := ma.NewMultiaddr(a)
		if err != nil {
			return fmt.Errorf("listen address %q: %w: %w", a, ErrConfig, err)
		}
		network, at, err := manet.DialArgs(addr)
		if err != nil || !strings.HasPrefix(network, "tcp") {
			continue
		}
		l, err := net.Listen(network, at)
		if errors.Is(err, syscall.EADDRINUSE) {
			return fmt.Errorf("listen on %s, give each node a --listen of its own: %w: %w", a, ErrConfig, err)
		}
		if err == nil {
			_ = l.Close()
		}
	}
	return nil
}

// server reports whether the host answers DHT queries from the start; otherwise it is a client
// or, when auto is true, becomes a server once it is known to be reachable.
func (c Config) server() (server, auto bool) {
	switch {
	case c.DHTMode == "server":
		return true, false
	case c.DHTMode == "client" || c.Role == Worker || !c.listens():
		return false, false
	case c.Role == Bootstrap || c.NAT.Reachability == "public":
		return true, false
	case c.Role == Orchestrator:
		// Loopback is never found to be public, so on a dev network nobody would become one.
		return c.private(), !c.private()
	default:
		return false, false
	}
}

func oneOf(s string, allowed ...string) bool {
	for _, a := range allowed {
		if s == a {
			return true
		}
	}
	return false
}

// ParseAddr reads a multiaddr that ends in /p2p/ID.
func ParseAddr(s string) (peer.AddrInfo, error) {
	info, err := peer.AddrInfoFromString(s)
	if err != nil {
		return peer.AddrInfo{}, fmt.Errorf("address %q: %w: %w", s, ErrAddress, err)
	}
	return *info, nil
}

// FormatAddrs writes the addresses of a peer, each with its /p2p/ID suffix, so that ParseAddr
// reads them.
func FormatAddrs(info peer.AddrInfo) []string {
	out := make([]string, 0, len(info.Addrs))
	for _, a := range info.Addrs {
		out = append(out, a.String()+"/p2p/"+info.ID.String())
	}
	return out
}

// AddrInfo puts a peer id and its multiaddrs (without /p2p/ suffix, as in an advert) together.
// It skips nothing: one bad address is an error.
func AddrInfo(id peer.ID, addrs []string) (peer.AddrInfo, error) {
	info := peer.AddrInfo{ID: id}
	for _, s := range addrs {
		a, err := ma.NewMultiaddr(s)
		if err != nil {
			return peer.AddrInfo{}, fmt.Errorf("address %q: %w: %w", s, ErrAddress, err)
		}
		info.Addrs = append(info.Addrs, a)
	}
	return info, nil
}
