package p2p_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
)

func TestProvideAndFind(t *testing.T) {
	t.Parallel()
	entrance := p2ptest.Open(t, p2p.Config{Role: p2p.Bootstrap})
	p2ptest.Run(t, entrance)
	const n = 6
	var all []*p2p.Host
	for range n {
		h := p2ptest.Open(t, p2p.Config{Bootstrap: entrance.Addrs()})
		p2ptest.Run(t, h)
		all = append(all, h)
	}
	seeker := p2ptest.Open(t, p2p.Config{Role: p2p.Gateway, Bootstrap: entrance.Addrs()})
	p2ptest.Run(t, seeker)
	worker := p2ptest.Open(t, p2p.Config{Role: p2p.Worker, Bootstrap: entrance.Addrs()})
	p2ptest.Run(t, worker)
	for _, h := range append(all, seeker, worker) {
		if err := h.Ready(p2ptest.Context(t)); err != nil {
			t.Fatal(err)
		}
	}
	const key = "castnet/cap/v1/dev-test/transcode/h264/0/0"
	want := map[peer.ID]bool{}
	for _, h := range all[:4] {
		if err := h.Provide(p2ptest.Context(t), key); err != nil {
			t.Fatal(err)
		}
		want[h.ID()] = true
	}
	find := func(h *p2p.Host, key string, n int) map[peer.ID]peer.AddrInfo {
		found := map[peer.ID]peer.AddrInfo{}
		for info := range h.Find(p2ptest.Context(t), key, n) {
			found[info.ID] = info
		}
		return found
	}
	got := find(seeker, key, 10)
	if len(got) != len(want) {
		t.Errorf("found %d providers, want %d", len(got), len(want))
	}
	for id, info := range got {
		if !want[id] {
			t.Errorf("found %s, who provides nothing", id)
		}
		if err := seeker.Connect(p2ptest.Context(t), info); err != nil {
			t.Errorf("a found provider cannot be reached at %v: %v", info.Addrs, err)
		}
	}
	if got := find(seeker, key, 2); len(got) != 2 {
		t.Errorf("found %d of 2 wanted", len(got))
	}
	if got := find(all[0], key, 10); len(got) != 3 {
		t.Errorf("a provider finds %d others, want 3 and not itself", len(got))
	}
	if got := find(seeker, "castnet/cap/v1/dev-test/infer/nothing/0/0", 10); len(got) != 0 {
		t.Errorf("found %d providers of nothing", len(got))
	}
	ctx, cancel := context.WithCancel(p2ptest.Context(t))
	ch := seeker.Find(ctx, key, 10) // nobody reads it: it must end with its context
	cancel()
	for range ch {
	}

	info, err := worker.Lookup(p2ptest.Context(t), all[0].ID())
	if err != nil || len(info.Addrs) == 0 {
		t.Errorf("a worker looks up an orchestrator by its id: %v, %v", info, err)
	}
	stranger, err := p2p.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := worker.Lookup(p2ptest.Context(t), stranger.ID()); !errors.Is(err, p2p.ErrUnreachable) {
		t.Errorf("looking up nobody: %v, want ErrUnreachable", err)
	}
}

func TestReadyEndsWithItsContext(t *testing.T) {
	t.Parallel()
	h := p2ptest.Open(t, p2p.Config{})
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := h.Ready(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("ready without a network: %v, want DeadlineExceeded", err)
	}
}

func TestNetworksDoNotMix(t *testing.T) {
	t.Parallel()
	a := p2ptest.Open(t, p2p.Config{})
	other := p2ptest.Open(t, p2p.Config{Network: "dev-other"})
	p2ptest.Connect(t, a, other)
	time.Sleep(100 * time.Millisecond)
	if a.DHTPeers() != 0 || other.DHTPeers() != 0 {
		t.Errorf("tables hold %d and %d peers of another network", a.DHTPeers(), other.DHTPeers())
	}
}

func TestAPublicNetworkKeepsToPublicAddresses(t *testing.T) {
	t.Parallel()
	dev := p2ptest.Open(t, p2p.Config{})
	public := p2ptest.Open(t, p2p.Config{Network: "main"})
	p2ptest.Run(t, public)
	if addrs := public.Addrs(); len(addrs) != 0 {
		t.Errorf("a host of the main network advertises %v", addrs)
	}
	if err := public.Connect(p2ptest.Context(t), dev.Info()); !errors.Is(err, p2p.ErrUnreachable) {
		t.Errorf("a host of the main network dials loopback: %v, want ErrUnreachable", err)
	}
	announced := p2ptest.Open(t, p2p.Config{Network: "main", NAT: p2p.NAT{Announce: []string{"/ip4/20.0.0.1/tcp/4170"}}})
	if addrs := announced.Addrs(); len(addrs) != 1 || addrs[0] != "/ip4/20.0.0.1/tcp/4170/p2p/"+announced.ID().String() {
		t.Errorf("a host that announces an address advertises %v", addrs)
	}
}
