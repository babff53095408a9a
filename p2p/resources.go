package p2p

import (
	"fmt"
	"math"
	"net/netip"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
	"github.com/libp2p/go-libp2p/x/rate"
	"github.com/pbnjay/memory"
)

// roleLimits are the connections a role holds: the manager trims from high to low; in is how many
// others may open; perIP how many one IPv4 address may have.
type roleLimits struct{ low, high, in, perIP int }

// limitsOf follows the table of network.md, section 9.
func limitsOf(role string) roleLimits {
	switch role {
	case Orchestrator:
		return roleLimits{low: 400, high: 600, in: 600, perIP: 32}
	case Bootstrap:
		return roleLimits{low: 800, high: 1200, in: 1200, perIP: 32}
	case Worker:
		return roleLimits{low: 16, high: 32, in: 1, perIP: 4}
	default:
		return roleLimits{low: 200, high: 300, in: 200, perIP: 16}
	}
}

// memoryFloor is what the protocols of a host may hold on the smallest machine.
const memoryFloor = 1 << 30

// newLimiter scales libp2p's defaults to this machine and puts our own numbers where those are
// too small for media: 16 MiB per peer and protocol is two segments.
func newLimiter(role string) *limiter {
	lim := limitsOf(role)
	quarter := max(int64(memory.TotalMemory()/4), memoryFloor)
	scaling := rcmgr.DefaultLimits
	libp2p.SetDefaultServiceLimits(&scaling)
	conns := lim.high + lim.in
	partial := rcmgr.PartialLimitConfig{
		System: rcmgr.ResourceLimits{
			Memory: rcmgr.LimitVal64(2 * quarter),
			Conns:  rcmgr.LimitVal(conns), ConnsInbound: rcmgr.LimitVal(lim.in), ConnsOutbound: rcmgr.LimitVal(conns),
			Streams: 32768, StreamsInbound: 16384, StreamsOutbound: 32768, FD: rcmgr.LimitVal(conns),
		},
		Transient: rcmgr.ResourceLimits{
			Memory: 256 << 20, Conns: 512, ConnsInbound: 256, ConnsOutbound: 512,
			Streams: 2048, StreamsInbound: 1024, StreamsOutbound: 2048, FD: 512,
		},
		PeerDefault: rcmgr.ResourceLimits{
			Memory: memoryPerPeer, Conns: 16, ConnsInbound: 8, ConnsOutbound: 16,
			Streams: 1024, StreamsInbound: 512, StreamsOutbound: 1024, FD: 16,
		},
		Stream: rcmgr.ResourceLimits{Memory: memoryStream},
	}
	return &limiter{
		Limiter: rcmgr.NewFixedLimiter(partial.Build(scaling.AutoScale())),
		memory:  quarter,
		protos:  map[protocol.ID]Limits{},
	}
}

// resources makes the resource manager. Its defaults of 8 connections and one new connection in
// five seconds per IPv4 address would cut off a rack of gateways behind one address.
func resources(c Config, l *limiter) (network.ResourceManager, error) {
	lim := limitsOf(c.Role)
	perIP, rps := lim.perIP, 1.0
	v4 := rcmgr.DefaultNetworkPrefixLimitV4
	if c.private() {
		perIP, rps = max(lim.in, lim.high), 0 // a whole dev network shares one address
		for _, p := range privateNets {
			v4 = append(v4[:len(v4):len(v4)], rcmgr.NetworkPrefixLimit{Network: p, ConnCount: math.MaxInt})
		}
	}
	opts := []rcmgr.Option{
		rcmgr.WithNetworkPrefixLimit(v4, rcmgr.DefaultNetworkPrefixLimitV6),
		rcmgr.WithLimitPerSubnet(
			[]rcmgr.ConnLimitPerSubnet{{PrefixLength: 32, ConnCount: perIP}},
			[]rcmgr.ConnLimitPerSubnet{{PrefixLength: 56, ConnCount: perIP}, {PrefixLength: 48, ConnCount: 8 * perIP}},
		),
		rcmgr.WithConnRateLimiters(connRate(rps, perIP)),
	}
	if c.Registerer == nil {
		opts = append(opts, rcmgr.WithMetricsDisabled())
	}
	rm, err := rcmgr.NewResourceManager(l, opts...)
	if err != nil {
		return nil, fmt.Errorf("resource manager: %w: %w", ErrConfig, err)
	}
	return rm, nil
}

// privateNets are the ranges of RFC 1918.
var privateNets = []netip.Prefix{
	netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"),
}

// connRate bounds new connections per address; a rate of zero bounds nothing.
func connRate(rps float64, burst int) *rate.Limiter {
	free := []rate.PrefixLimit{
		{Prefix: netip.MustParsePrefix("127.0.0.0/8")}, {Prefix: netip.MustParsePrefix("::1/128")},
	}
	if rps == 0 {
		// Of subnets, unlike of prefixes, a rate of zero would mean none at all.
		return &rate.Limiter{NetworkPrefixLimits: free}
	}
	return &rate.Limiter{
		NetworkPrefixLimits: free,
		SubnetRateLimiter: rate.SubnetLimiter{
			IPv4SubnetLimits: []rate.SubnetLimit{{PrefixLength: 32, Limit: rate.Limit{RPS: rps, Burst: burst}}},
			IPv6SubnetLimits: []rate.SubnetLimit{
				{PrefixLength: 56, Limit: rate.Limit{RPS: rps, Burst: burst}},
				{PrefixLength: 48, Limit: rate.Limit{RPS: 8 * rps, Burst: 8 * burst}},
			},
			GracePeriod: time.Minute,
		},
	}
}
