// Package discovery finds peers: the network's own DHT, the entrances into the network, and the
// file of good peers of earlier runs.
package discovery

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/ipfs/go-cid"
	dht "github.com/libp2p/go-libp2p-kad-dht"
	"github.com/libp2p/go-libp2p-kad-dht/records"
	coredisc "github.com/libp2p/go-libp2p/core/discovery"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/discovery/routing"
	ma "github.com/multiformats/go-multiaddr"
	mh "github.com/multiformats/go-multihash"
)

const (
	recordLife = time.Hour // of a provider record; a dead orchestrator is gone after it
	cleanup    = 10 * time.Minute
	readyPoll  = 50 * time.Millisecond

	// Of one /16 in a bucket and in the table, on public networks.
	diversityBucket = 10
	diversityTable  = 30
)

// Config is what a Finder is made from.
type Config struct {
	Network   string
	Server    bool // answer queries
	Auto      bool // answer them once reachable
	Private   bool // loopback and private addresses are fine
	MDNS      bool
	PeersFile string
	Bootstrap []peer.AddrInfo
	Allowed   func(ma.Multiaddr) bool // addresses worth keeping
	Good      func(peer.ID) bool      // connected peers worth keeping
}

// Finder finds peers.
type Finder struct {
	cfg  Config
	host host.Host
	dht  *dht.IpfsDHT
	log  *slog.Logger
	rate *requestRate
}

// Open starts the DHT on a host.
func Open(h host.Host, cfg Config, log *slog.Logger) (*Finder, error) {
	f := &Finder{cfg: cfg, host: h, log: log, rate: newRequestRate(time.Now)}
	mode := dht.ModeClient
	if cfg.Server {
		mode = dht.ModeServer
	} else if cfg.Auto {
		mode = dht.ModeAuto
	}
	opts := []dht.Option{
		dht.Mode(mode),
		dht.ProtocolPrefix(protocol.ID("/castnet/" + cfg.Network)),
		dht.DisableValues(), // providers only: nothing of ours is stored by strangers
		dht.ProviderManagerOpts(records.ProvideValidity(recordLife), records.ProviderAddrTTL(recordLife), records.CleanupInterval(cleanup)),
		dht.AddressFilter(f.filter),
		dht.OnRequestHook(f.rate.hook),
	}
	if !cfg.Private {
		opts = append(opts, dht.RoutingTablePeerDiversityFilter(dht.NewRTPeerDiversityFilter(h, diversityBucket, diversityTable)))
	}
	var err error
	if f.dht, err = dht.New(h, opts...); err != nil {
		return nil, err
	}
	return f, nil
}

// Close ends the DHT.
func (f *Finder) Close() error { return f.dht.Close() }

// filter drops addresses that this network does not dial.
func (f *Finder) filter(addrs []ma.Multiaddr) []ma.Multiaddr {
	out := make([]ma.Multiaddr, 0, len(addrs))
	for _, a := range addrs {
		if f.cfg.Allowed(a) {
			out = append(out, a)
		}
	}
	return out
}

// Discovery is the DHT for those who look for topics.
func (f *Finder) Discovery() coredisc.Discovery { return routing.NewRoutingDiscovery(f.dht) }

// Size is the number of peers in the routing table.
func (f *Finder) Size() int { return f.dht.RoutingTable().Size() }

// Ready waits until the routing table holds a peer.
func (f *Finder) Ready(ctx context.Context) error {
	tick := time.NewTicker(readyPoll)
	defer tick.Stop()
	for f.Size() == 0 {
		select {
		case <-ctx.Done():
			return fmt.Errorf("p2p: wait for the first peer: %w", ctx.Err())
		case <-tick.C:
		}
	}
	return nil
}

// keyOf is CIDv1(raw, sha256(key)).
func keyOf(key string) (cid.Cid, error) {
	sum := sha256.Sum256([]byte(key))
	hash, err := mh.Encode(sum[:], mh.SHA2_256)
	if err != nil {
		return cid.Undef, err
	}
	return cid.NewCidV1(cid.Raw, hash), nil
}

// Provide announces this host under a key.
func (f *Finder) Provide(ctx context.Context, key string) error {
	c, err := keyOf(key)
	if err != nil {
		return err
	}
	return f.dht.Provide(ctx, c, true)
}

// Find streams up to n providers of a key, this host not among them.
func (f *Finder) Find(ctx context.Context, key string, n int) <-chan peer.AddrInfo {
	out := make(chan peer.AddrInfo)
	c, err := keyOf(key)
	if err != nil || n <= 0 {
		close(out)
		return out
	}
	// This host may be one of them, so that one more is asked for.
	ctx, cancel := context.WithCancel(ctx)
	found := f.dht.FindProvidersAsync(ctx, c, n+1)
	go func() {
		defer close(out)
		defer drained(found) // the DHT waits for its reader
		defer cancel()
		for info := range found {
			if info.ID == f.host.ID() {
				continue
			}
			if len(info.Addrs) == 0 {
				info = f.host.Peerstore().PeerInfo(info.ID)
			}
			select {
			case out <- info:
			case <-ctx.Done():
				return
			}
			if n--; n == 0 {
				return
			}
		}
	}()
	return out
}

func drained(c <-chan peer.AddrInfo) {
	for range c {
	}
}

// Lookup asks for the addresses of a peer.
func (f *Finder) Lookup(ctx context.Context, p peer.ID) (peer.AddrInfo, error) {
	return f.dht.FindPeer(ctx, p)
}

// Run enters the network and stays in it until ctx ends. Then it writes the peers file.
func (f *Finder) Run(ctx context.Context) error {
	known, err := readPeers(f.cfg.PeersFile)
	if err != nil {
		f.log.Warn("peers file ignored", "file", f.cfg.PeersFile, "reason", err)
	}
	var wg sync.WaitGroup
	wg.Go(func() { f.stay(ctx, known) })
	if f.cfg.MDNS {
		if stop, err := f.local(ctx); err != nil {
			f.log.Warn("local discovery is off", "reason", err)
		} else {
			defer stop()
		}
	}
	err = f.keep(ctx, known)
	wg.Wait()
	return err
}

// keep writes the peers file soon, now and then, and at the end.
func (f *Finder) keep(ctx context.Context, known []saved) error {
	next := time.NewTimer(keepFirst)
	defer next.Stop()
	for {
		select {
		case <-ctx.Done():
			_, err := f.save(known)
			return err
		case <-next.C:
			all, err := f.save(known)
			if err != nil {
				f.log.Warn("peers file not written", "reason", err)
			}
			known = all
			next.Reset(keepEvery)
		}
	}
}
