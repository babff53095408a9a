package simnet_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"go.uber.org/goleak"
	"google.golang.org/protobuf/types/known/wrapperspb"

	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/simnet"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const echo = "/castnet/echo/1"

func echoes(_ context.Context, _ peer.ID, q *wrapperspb.BytesValue) (*wrapperspb.BytesValue, error) {
	return q, nil
}

// network opens n hosts in a bubble; the first is the entrance of the others. All of them run.
func network(t *testing.T, cfg simnet.Config, n int, test func(t *testing.T, net *simnet.Net, hosts []*p2p.Host)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		net := simnet.New(cfg)
		defer net.Close()
		ctx, cancel := context.WithCancel(context.Background())
		var running sync.WaitGroup
		hosts := make([]*p2p.Host, n)
		for i := range hosts {
			c := p2p.Config{Role: p2p.Orchestrator, Bootstrap: net.Bootstrap(0)}
			if i == 0 {
				c = p2p.Config{Role: p2p.Bootstrap}
			}
			h, err := p2p.Open(net.Config(i, c), nil)
			if err != nil {
				t.Fatal(err)
			}
			defer h.Close()
			hosts[i] = h
		}
		defer running.Wait()
		defer cancel()
		synctest.Wait()
		for _, h := range hosts {
			running.Go(func() {
				if err := h.Run(ctx); err != nil {
					t.Error(err)
				}
			})
		}
		test(t, net, hosts)
	})
}

func TestACallTakesItsRoundTrips(t *testing.T) {
	t.Parallel()
	latency := func(from, to int) time.Duration { return time.Duration(from+to) * 10 * time.Millisecond }
	network(t, simnet.Config{Latency: latency}, 4, func(t *testing.T, _ *simnet.Net, hosts []*p2p.Host) {
		ctx := context.Background()
		a, b := hosts[2], hosts[3] // 50 ms one way
		p2p.Handle(ctx, b, echo, p2p.Limits{}, echoes)
		if err := a.Connect(ctx, b.Info()); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Second) // identify
		asked := time.Now()
		if _, err := p2p.Call[wrapperspb.BytesValue](ctx, a, b.ID(), echo, p2p.Limits{}, wrapperspb.Bytes(nil)); err != nil {
			t.Fatal(err)
		}
		took := time.Since(asked)
		if took < 100*time.Millisecond || took > 105*time.Millisecond {
			t.Errorf("a call over a link of 50 ms takes %v, want one round trip of 100 ms", took)
		}
		if rtt := a.RTT(b.ID()); rtt < 100*time.Millisecond || rtt > 110*time.Millisecond {
			t.Errorf("round trip time is measured as %v, want 100 ms", rtt)
		}
	})
}

func TestFiftyHostsFindEachOther(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a thousand handshakes")
	}
	const n, providers, latency = many, 10, 25 * time.Millisecond
	const key, topic = "castnet/cap/v1/dev-sim/transcode/h264/0/0", "/castnet/dev-sim/adv/1/0"
	network(t, simnet.Config{Latency: simnet.Same(latency)}, n, func(t *testing.T, _ *simnet.Net, hosts []*p2p.Host) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		began := time.Now()
		for _, h := range hosts {
			if err := h.Ready(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(began); took > time.Second {
			t.Errorf("everybody is in the network after %v, want within a second", took)
		}
		var heard atomic.Int32
		var last atomic.Int64
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()
		topics := make([]*p2p.Topic, n)
		for i, h := range hosts {
			top, err := h.Join(topic, func(context.Context, peer.ID, []byte) p2p.Verdict { return p2p.Accept })
			if err != nil {
				t.Fatal(err)
			}
			topics[i] = top
			running.Go(func() {
				_ = top.Run(ctx, func(context.Context, p2p.Message) {
					heard.Add(1)
					last.Store(time.Now().UnixNano())
				})
			})
		}
		time.Sleep(10 * time.Second) // tables and meshes settle

		var wg sync.WaitGroup
		for _, h := range hosts[1 : 1+providers] {
			wg.Go(func() {
				if err := h.Provide(ctx, key); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		began = time.Now()
		found := map[peer.ID]bool{}
		for info := range hosts[n-1].Find(ctx, key, providers) {
			found[info.ID] = true
		}
		took := time.Since(began)
		t.Logf("%d providers in %v", len(found), took)
		if len(found) != providers || took > time.Second {
			t.Errorf("%d of %d providers found in %v, want all within a second", len(found), providers, took)
		}

		began = time.Now()
		if err := topics[7].Publish(ctx, []byte("advert")); err != nil {
			t.Fatal(err)
		}
		time.Sleep(5 * time.Second)
		took = time.Unix(0, last.Load()).Sub(began)
		t.Logf("%d deliveries, the last after %v", heard.Load(), took)
		if heard.Load() != n || took > 500*time.Millisecond {
			t.Errorf("%d of %d hosts heard an advert, the last after %v; want all within 500 ms", heard.Load(), n, took)
		}
	})
}

func TestCutLinksAreDead(t *testing.T) {
	t.Parallel()
	network(t, simnet.Config{Latency: simnet.Same(10 * time.Millisecond)}, 3, func(t *testing.T, net *simnet.Net, hosts []*p2p.Host) {
		ctx := context.Background()
		a, b := hosts[1], hosts[2]
		p2p.Handle(ctx, b, echo, p2p.Limits{}, echoes)
		if err := a.Connect(ctx, b.Info()); err != nil {
			t.Fatal(err)
		}
		ask := func() error {
			_, err := p2p.Call[wrapperspb.BytesValue](ctx, a, b.ID(), echo, p2p.Limits{Time: 3 * time.Second}, wrapperspb.Bytes(nil))
			return err
		}
		if err := ask(); err != nil {
			t.Fatal(err)
		}
		net.Cut(func(from, to int) bool { return from == 2 || to == 2 })
		began := time.Now()
		if err := ask(); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) != 3*time.Second {
			t.Errorf("a call to a dead host: %v after %v, want DeadlineExceeded after 3s", err, time.Since(began))
		}
		net.Cut(nil)
		time.Sleep(time.Minute)
		if err := ask(); err != nil {
			t.Errorf("a call after the link is back: %v", err)
		}
	})
}

func TestLostPacketsAreRepaired(t *testing.T) {
	t.Parallel()
	loss := func(int, int) float64 { return 0.05 }
	network(t, simnet.Config{Latency: simnet.Same(10 * time.Millisecond), Loss: loss}, 2, func(t *testing.T, _ *simnet.Net, hosts []*p2p.Host) {
		ctx := context.Background()
		p2p.Handle(ctx, hosts[1], echo, p2p.Limits{Request: 1 << 20, Reply: 1 << 20}, echoes)
		if err := hosts[0].Connect(ctx, hosts[1].Info()); err != nil {
			t.Fatal(err)
		}
		body := make([]byte, 256<<10)
		got, err := p2p.Call[wrapperspb.BytesValue](ctx, hosts[0], hosts[1].ID(), echo, p2p.Limits{Request: 1 << 20, Reply: 1 << 20}, wrapperspb.Bytes(body))
		if err != nil || len(got.GetValue()) != len(body) {
			t.Errorf("%d of %d bytes came back over a link that loses 5 %%: %v", len(got.GetValue()), len(body), err)
		}
	})
}

func TestNodesAreTheSameInEveryRun(t *testing.T) {
	t.Parallel()
	a, b := simnet.New(simnet.Config{Seed: 7}), simnet.New(simnet.Config{Seed: 7})
	defer a.Close()
	defer b.Close()
	seen := map[string]bool{}
	for i := range 1000 {
		if fmt.Sprint(a.Bootstrap(i)) != fmt.Sprint(b.Bootstrap(i)) {
			t.Fatalf("node %d is %v in one run and %v in another", i, a.Bootstrap(i), b.Bootstrap(i))
		}
		seen[a.Addr(i)] = true
	}
	if len(seen) != 1000 {
		t.Errorf("1000 nodes have %d addresses", len(seen))
	}
}
