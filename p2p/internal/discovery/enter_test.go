package discovery

import (
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
)

func finder(t *testing.T) *Finder {
	t.Helper()
	h, err := libp2p.New(libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableMetrics())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.Close() })
	return &Finder{host: h, log: slog.New(slog.DiscardHandler)}
}

func addr(h host.Host) peer.AddrInfo { return peer.AddrInfo{ID: h.ID(), Addrs: h.Addrs()} }

// Multicast itself is the library's; what is done with what it finds is ours.
func TestLocalPeersFindEachOther(t *testing.T) {
	t.Parallel()
	dials, waits := finder(t), finder(t)
	if waits.host.ID() < dials.host.ID() {
		dials, waits = waits, dials
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	waiting, on := make(chan struct{}, 1), make(chan struct{})
	nd := &notifee{f: dials, found: make(chan peer.AddrInfo, 4), wait: func(context.Context) bool {
		t.Error("the one that is to dial waits")
		return false
	}}
	nw := &notifee{f: waits, found: make(chan peer.AddrInfo, 4), wait: func(ctx context.Context) bool {
		waiting <- struct{}{}
		select {
		case <-on:
		case <-ctx.Done():
		}
		return ctx.Err() == nil
	}}
	var running sync.WaitGroup
	for _, n := range []*notifee{nd, nw} {
		running.Go(func() { n.run(ctx) })
	}
	nw.HandlePeerFound(addr(dials.host))
	select {
	case <-waiting:
	case <-ctx.Done():
		t.Fatal("both dial at once")
	}
	nd.HandlePeerFound(addr(dials.host)) // it hears itself, too
	for ctx.Err() == nil && (dials.host.Network().Connectedness(waits.host.ID()) != network.Connected ||
		waits.host.Network().Connectedness(dials.host.ID()) != network.Connected) {
		nd.HandlePeerFound(addr(waits.host)) // again and again, as multicast does
		time.Sleep(time.Millisecond)
	}
	close(on)
	nw.HandlePeerFound(addr(waits.host))
	for ctx.Err() == nil && len(nw.found) > 0 { // taken once the peer before it was dealt with
		time.Sleep(time.Millisecond)
	}
	for _, c := range []struct{ from, to host.Host }{{dials.host, waits.host}, {waits.host, dials.host}} {
		if n := len(c.from.Network().ConnsToPeer(c.to.ID())); n != 1 {
			t.Errorf("%d connections between two hosts that found each other, want 1", n)
		}
	}
	cancel()
	running.Wait()
	for range 10 {
		nd.HandlePeerFound(addr(waits.host)) // nobody listens any more: it must not block
	}
}

func TestOnlyAsManyEntrancesAreDialledAsNeeded(t *testing.T) {
	t.Parallel()
	f := finder(t)
	var all []peer.AddrInfo
	for range 2 * dialMany {
		all = append(all, addr(finder(t).host))
	}
	all = append(all, addr(f.host)) // itself is no entrance
	f.dial(context.Background(), "test", all, 1)
	if n := len(f.host.Network().Peers()); n < 1 || n > dialMany+1 {
		t.Errorf("%d of %d peers were dialled, want few", n, len(all))
	}
}
