package discovery

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/discovery/mdns"
)

const (
	stagger  = 300 * time.Millisecond // between the sources of entrances
	dialTime = 4 * time.Second
	dialMany = 10 // at once
	enough   = 8  // connections after which no more saved peers are dialled

	entranceWorth = 50 // to the connection manager; the DHT gives its closest peers 20 and less

	againFirst = time.Second
	againMax   = 30 * time.Second
	lookEvery  = 2 * time.Second
)

// stay enters the network, and again whenever no peer is left, with growing pauses.
func (f *Finder) stay(ctx context.Context, known []saved) {
	pause := againFirst
	for ctx.Err() == nil {
		if !f.inside() {
			f.enter(ctx, known)
		}
		wait := lookEvery
		if f.inside() {
			pause = againFirst
		} else {
			// Jitter parts two hosts that dial each other at the same moment, which fails both.
			wait = pause/2 + rand.N(pause)
			pause = min(2*pause, againMax)
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
	}
}

// inside reports whether this host has a way into the DHT. Without any entrance there is nothing
// to wait for.
func (f *Finder) inside() bool {
	return f.Size() > 0 && len(f.host.Network().Peers()) > 0
}

// enter dials saved peers and bootstrap peers, the latter a little later, and asks the DHT for the
// neighbourhood as soon as one answered.
func (f *Finder) enter(ctx context.Context, known []saved) {
	var wg sync.WaitGroup
	old := make([]peer.AddrInfo, 0, len(known))
	for _, s := range known {
		old = append(old, s.info)
	}
	rand.Shuffle(len(old), func(i, j int) { old[i], old[j] = old[j], old[i] })
	wg.Go(func() { f.dial(ctx, "peers file", old, enough) })
	wg.Go(func() {
		if len(old) > 0 && !sleep(ctx, stagger) {
			return
		}
		f.dial(ctx, "bootstrap", f.cfg.Bootstrap, len(f.cfg.Bootstrap))
	})
	wg.Wait()
	if ctx.Err() == nil && len(f.host.Network().Peers()) > 0 {
		select {
		case <-f.dht.RefreshRoutingTable():
		case <-ctx.Done():
		}
	}
}

// dial connects to peers until so many answered.
func (f *Finder) dial(ctx context.Context, source string, peers []peer.AddrInfo, want int) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	slots := make(chan struct{}, dialMany)
	for _, info := range peers {
		mu.Lock()
		done := want <= 0
		mu.Unlock()
		if done || ctx.Err() != nil {
			break
		}
		if info.ID == f.host.ID() {
			continue
		}
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			if err := f.connect(ctx, info); err != nil {
				f.log.Debug("entrance not reached", "source", source, "peer", info.ID, "reason", err)
				return
			}
			mu.Lock()
			want--
			mu.Unlock()
		})
	}
	wg.Wait()
}

func (f *Finder) connect(ctx context.Context, info peer.AddrInfo) error {
	if f.host.Network().Connectedness(info.ID) == network.Connected {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, dialTime)
	defer cancel()
	if err := f.host.Connect(ctx, info); err != nil {
		return err
	}
	f.host.ConnManager().TagPeer(info.ID, "entrance", entranceWorth)
	return nil
}

// local looks for peers by multicast DNS until stop is called.
func (f *Finder) local(ctx context.Context) (stop func(), err error) {
	sum := sha256.Sum256([]byte(f.cfg.Network))
	wait := func(ctx context.Context) bool { return sleep(ctx, stagger+rand.N(stagger)) }
	n := &notifee{f: f, found: make(chan peer.AddrInfo, dialMany), wait: wait}
	s := mdns.NewMdnsService(f.host, "_cn-"+hex.EncodeToString(sum[:4])+"._udp", n)
	if err := s.Start(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { n.run(ctx) })
	return func() {
		_ = s.Close()
		cancel()
		wg.Wait()
	}, nil
}

type notifee struct {
	f     *Finder
	found chan peer.AddrInfo
	wait  func(context.Context) bool // leaves a peer that dials us the time to; false when ctx has ended
}

// HandlePeerFound queues a peer; with a full queue it is dropped, multicast will repeat it.
func (n *notifee) HandlePeerFound(info peer.AddrInfo) {
	select {
	case n.found <- info:
	default:
	}
}

func (n *notifee) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case info := <-n.found:
			// Both have found each other: the smaller one dials, the other only if that fails.
			if info.ID == n.f.host.ID() || (info.ID < n.f.host.ID() && !n.wait(ctx)) {
				continue
			}
			if err := n.f.connect(ctx, info); err != nil {
				n.f.log.Debug("local peer not reached", "peer", info.ID, "reason", err)
			}
		}
	}
}

func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
