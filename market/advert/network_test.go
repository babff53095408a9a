package advert_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/simnet"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// source sells what it is told to.
type source struct {
	mu      sync.Mutex
	offers  []market.Offer
	changed chan struct{}
}

func newSource(offers ...market.Offer) *source {
	return &source{offers: offers, changed: make(chan struct{}, 1)}
}

func (s *source) Offers() []market.Offer {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]market.Offer(nil), s.offers...)
}

func (s *source) Load() uint32             { return 100 }
func (s *source) Changed() <-chan struct{} { return s.changed }

func (s *source) set(offers ...market.Offer) {
	s.mu.Lock()
	s.offers = offers
	s.mu.Unlock()
	s.changed <- struct{}{}
}

// world is a simulated network whose node 0 is the entrance; everything ends with the test.
type world struct {
	t    *testing.T
	net  *simnet.Net
	ctx  context.Context
	stop func()
	wg   sync.WaitGroup
	mute bool // nobody exchanges adverts of others
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, net: simnet.New(simnet.Config{Latency: simnet.Same(25 * time.Millisecond)})}
	w.ctx, w.stop = context.WithCancel(t.Context())
	return w
}

// end stops all nodes and waits for them; it must run inside of the bubble.
func (w *world) end() {
	w.stop()
	w.wg.Wait()
	w.net.Close()
	time.Sleep(time.Minute) // timers of closed connections
}

func (w *world) run(what string, f func(context.Context) error) {
	w.wg.Go(func() {
		if err := f(w.ctx); err != nil && w.ctx.Err() == nil {
			w.t.Errorf("%s: %v", what, err)
		}
	})
}

// node is a member of the world with a book and a feed.
type node struct {
	*p2p.Host
	book     *advert.Book
	verifier *advert.Verifier
	feed     *advert.Feed
	source   *source
}

func (w *world) node(i int, role string) *node {
	w.t.Helper()
	cfg := p2p.Config{Network: scope().Network, Role: role}
	if i > 0 {
		cfg.Bootstrap = w.net.Bootstrap(0)
	}
	h, err := p2p.Open(w.net.Config(i, cfg), quiet())
	if err != nil {
		w.t.Fatalf("open host %d: %v", i, err)
	}
	n := &node{Host: h, book: newBook(w.t), verifier: newVerifier(w.t)}
	if n.feed, err = advert.OpenFeed(h, n.verifier, n.book, quiet()); err != nil {
		w.t.Fatalf("open feed %d: %v", i, err)
	}
	if !w.mute {
		advert.ServeExchange(w.ctx, h, n.book)
	}
	w.run("feed", n.feed.Run)
	w.wg.Go(func() {
		if err := h.Run(w.ctx); err != nil {
			w.t.Errorf("host %d: %v", i, err)
		}
		if err := errors.Join(n.feed.Close(), h.Close()); err != nil {
			w.t.Errorf("close host %d: %v", i, err)
		}
	})
	return n
}

func (w *world) orchestrator(i int, offers ...market.Offer) *node {
	w.t.Helper()
	n := w.node(i, p2p.Orchestrator)
	n.source = newSource(offers...)
	a, err := advert.NewAnnouncer(advert.Parts{
		Host: n.Host, Feed: n.feed, Signer: pmtest.NewKey(fmt.Sprint("orchestrator ", i)), Source: n.source,
	}, advert.Config{Scope: scope(), Region: "sim", Version: "0.1.0"}, quiet())
	if err != nil {
		w.t.Fatalf("new announcer: %v", err)
	}
	w.run("announcer", a.Run)
	return n
}

func TestAdvertsReachEverybodyByGossip(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		defer w.end()
		w.node(0, p2p.Bootstrap)
		gateway := w.node(1, p2p.Gateway)
		var orchestrators []*node
		for i := range 5 {
			orchestrators = append(orchestrators, w.orchestrator(2+i, offer(h264, uint64(10+i))))
		}
		ctx, cancel := context.WithTimeout(w.ctx, time.Minute)
		defer cancel()
		if _, err := gateway.book.Wait(ctx, h264, 5); err != nil {
			t.Fatalf("gossip: %v", err)
		}
		time.Sleep(time.Minute)

		// A change of price is news: it does not wait for the refresh.
		changed := orchestrators[2]
		begin := time.Now()
		changed.source.set(offer(h264, 99))
		for {
			a, ok := gateway.book.Get(changed.ID())
			if o, _ := a.Offer(h264); ok && o.Price.Num == 99 {
				break
			}
			if time.Since(begin) > time.Minute {
				t.Fatal("the new price has not arrived after a minute")
			}
			time.Sleep(10 * time.Millisecond)
		}
		if d := time.Since(begin); d > 2*time.Second {
			t.Errorf("a new price took %s, want below 2s", d)
		}

		// Without change everybody stays known, by refreshes alone, far beyond the life of one advert.
		time.Sleep(time.Hour)
		if n := len(gateway.book.Find(h264)); n != 5 {
			t.Errorf("%d orchestrators known after an hour, want 5", n)
		}
	})
}

func TestColdStartFindsTwentyThroughTheDHT(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		defer w.end()
		w.mute = true
		w.node(0, p2p.Bootstrap)
		all, want := 24, 20
		if testing.Short() {
			all, want = 8, 6
		}
		for i := range all {
			w.orchestrator(1+i, offer(h264, uint64(10+i)))
		}
		time.Sleep(30 * time.Second)

		// This host hears no gossip: only the DHT and fetches are left.
		h, err := p2p.Open(w.net.Config(30, p2p.Config{Network: scope().Network, Role: p2p.Gateway, Bootstrap: w.net.Bootstrap(0)}), quiet())
		if err != nil {
			t.Fatal(err)
		}
		w.run("late host", h.Run)
		defer h.Close()
		book := newBook(t)
		finder := advert.NewFinder(h, newVerifier(t), book, quiet())
		begin := time.Now()
		ctx, cancel := context.WithTimeout(w.ctx, 20*time.Second)
		defer cancel()
		if err := h.Ready(ctx); err != nil {
			t.Fatal(err)
		}
		found, err := finder.Find(ctx, h264, want)
		if err != nil {
			t.Fatal(err)
		}
		total := time.Since(begin)
		if len(found.Adverts) < want || total > 5*time.Second {
			t.Errorf("%d adverts of %d asked, %s after entering; want %d in at most 5s", len(found.Adverts), found.Asked, total, want)
		}
		t.Logf("%d verified adverts %s after the start, %s after the DHT was ready", len(found.Adverts), total, found.Took)

		if _, err := finder.Find(ctx, "infer/nothing", 3); !errors.Is(err, market.ErrNoOffer) {
			t.Errorf("a capability nobody has: got %v, want ErrNoOffer", err)
		}
	})
}

func TestExchangeFillsABookWithoutTheDHT(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		defer w.end()
		entrance := w.node(0, p2p.Bootstrap)
		for i := range 3 {
			w.orchestrator(1+i, offer(h264, 10), offer("infer/image-to-image", 5))
		}
		if _, err := entrance.book.Wait(w.ctx, h264, 3); err != nil {
			t.Fatal(err)
		}
		gateway := w.node(9, p2p.Gateway)
		if err := gateway.Connect(w.ctx, entrance.Info()); err != nil {
			t.Fatal(err)
		}
		adverts, err := advert.Exchange(w.ctx, gateway.Host, gateway.verifier, entrance.ID(), h264, 2)
		if err != nil || len(adverts) != 2 {
			t.Errorf("%d adverts, %v; want the 2 that were asked for", len(adverts), err)
		}
		if _, err := advert.Fetch(w.ctx, gateway.Host, entrance.ID()); err == nil {
			t.Error("an entrance answered with an advert of its own")
		}
	})
}

// TestForgedAdvertsAreNotRelayed lets a peer publish adverts that do not hold. Nobody believes or relays them, and the
// honest adverts still come through.
func TestForgedAdvertsAreNotRelayed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		defer w.end()
		entrance := w.node(0, p2p.Bootstrap)
		gateway := w.node(1, p2p.Gateway)
		w.orchestrator(2, offer(h264, 10))

		liar, err := p2p.Open(w.net.Config(3, p2p.Config{Network: scope().Network, Role: p2p.Orchestrator, Bootstrap: w.net.Bootstrap(0)}), quiet())
		if err != nil {
			t.Fatal(err)
		}
		w.run("liar", liar.Run)
		defer liar.Close()
		topic, err := liar.Join(advert.TopicOf(scope().Network, 0), func(context.Context, peer.ID, []byte) p2p.Verdict { return p2p.Accept })
		if err != nil {
			t.Fatal(err)
		}
		defer topic.Leave()
		time.Sleep(10 * time.Second)

		forged := flip(seal(t, 7, valid(t, 7, time.Now())), 200)
		expired := seal(t, 8, valid(t, 8, time.Now().Add(-20*time.Minute)))
		unbound := valid(t, 9, time.Now())
		unbound.Recipient[0] ^= 1
		huge := make([]byte, advert.MaxSize+1)
		for _, raw := range [][]byte{forged, expired, seal(t, 9, unbound), huge} {
			if err := topic.Publish(w.ctx, raw); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := gateway.book.Wait(w.ctx, h264, 1); err != nil {
			t.Fatal(err)
		}
		time.Sleep(10 * time.Second)
		for name, n := range map[string]*node{"entrance": entrance, "gateway": gateway} {
			if all := n.book.All(); len(all) != 1 {
				t.Errorf("the %s believes %d adverts, want the honest one", name, len(all))
			}
		}
	})
}
