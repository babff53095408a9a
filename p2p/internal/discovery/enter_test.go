package discovery

import (
	"context"
	"log/slog"
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
	a, b := finder(t), finder(t)
	ctx, cancel := context.WithCancel(context.Background())
	na, nb := &notifee{f: a, found: make(chan peer.AddrInfo, 4)}, &notifee{f: b, found: make(chan peer.AddrInfo, 4)}
	done := make(chan struct{}, 2)
	for _, n := range []*notifee{na, nb} {
		go func() {
			n.run(ctx)
			done <- struct{}{}
		}()
	}
	na.HandlePeerFound(addr(a.host)) // it hears itself, too
	na.HandlePeerFound(addr(b.host))
	nb.HandlePeerFound(addr(a.host))
	for a.host.Network().Connectedness(b.host.ID()) != network.Connected {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(2 * stagger)
	if n := len(a.host.Network().ConnsToPeer(b.host.ID())); n != 1 {
		t.Errorf("%d connections between two hosts that found each other, want 1", n)
	}
	cancel()
	<-done
	<-done
	for range 10 {
		na.HandlePeerFound(addr(b.host)) // nobody listens any more: it must not block
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
