package sim_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/internal/sim"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/simnet"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// size is how many peers there are besides the entrance: 50 peers in all, fewer where the race detector makes each dear.
func size() (sellers, buyers int) {
	if testing.Short() {
		return 12, 3
	}
	return 39, 10
}

// The network of the test.
const (
	network = "dev-sim"
	oneWay  = 25 * time.Millisecond
	jobSize = 32 << 10 // bytes, and units
)

// price of seller i in wei per unit: all differ, the dearest costs about twice the cheapest.
func price(i int) pm.Price { return pm.Price{Num: uint64(4000+100*i) * 1_000_000, Den: 1} }

// world is a running network inside of a bubble. Node 0 is the entrance, then sellers, then buyers.
type world struct {
	t       *testing.T
	nSell   int
	nBuy    int
	net     *simnet.Net
	chain   *pmtest.Chain
	money   sim.Money
	ctx     context.Context
	stop    context.CancelFunc
	wg      sync.WaitGroup
	sellers []*sim.Seller
	kill    []context.CancelFunc // of seller i
	buyers  []*sim.Buyer
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, chain: pmtest.NewChain(pm.NewWei(10_000_000_000_000))}
	w.nSell, w.nBuy = size()
	w.net = simnet.New(simnet.Config{Latency: simnet.Same(oneWay), Seed: 1})
	w.money = sim.Paid(network, w.chain)
	w.ctx, w.stop = context.WithCancel(t.Context())
	w.wg.Go(func() { // a block per second
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for w.ctx.Err() == nil {
			select {
			case <-tick.C:
				w.chain.Mine(1)
			case <-w.ctx.Done():
			}
		}
	})
	return w
}

// end stops everybody and waits; it must run inside of the bubble.
func (w *world) end() {
	w.stop()
	w.wg.Wait()
	w.net.Close()
	time.Sleep(time.Minute) // timers of closed connections
}

func (w *world) log() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func (w *world) host(i int, role string) *p2p.Host {
	w.t.Helper()
	cfg := p2p.Config{Network: network, Role: role}
	if i > 0 {
		cfg.Bootstrap = w.net.Bootstrap(0)
	}
	h, err := p2p.Open(w.net.Config(i, cfg), w.log())
	if err != nil {
		w.t.Fatalf("open host %d: %v", i, err)
	}
	return h
}

type runner interface {
	Run(ctx context.Context) error
	Close() error
}

// run runs a peer until the world ends, or until the returned function is called.
func (w *world) run(name string, r runner) context.CancelFunc {
	ctx, cancel := context.WithCancel(w.ctx)
	w.wg.Go(func() {
		if err := r.Run(ctx); err != nil && ctx.Err() == nil {
			w.t.Errorf("%s: %v", name, err)
		}
		if err := r.Close(); err != nil {
			w.t.Errorf("close %s: %v", name, err)
		}
	})
	return cancel
}

func (w *world) start() {
	w.t.Helper()
	entrance, err := sim.Join(w.host(0, p2p.Bootstrap), w.money.Scope, w.log())
	if err != nil {
		w.t.Fatal(err)
	}
	w.run("entrance", entrance)
	for i := range w.nSell {
		s, err := sim.NewSeller(w.host(1+i, p2p.Orchestrator), w.money, sim.SellerConfig{
			Name: fmt.Sprint("seller ", i), Price: price(i), Slots: 4, Work: 200 * time.Millisecond}, w.log())
		if err != nil {
			w.t.Fatal(err)
		}
		w.sellers = append(w.sellers, s)
		w.kill = append(w.kill, w.run(fmt.Sprint("seller ", i), s))
	}
	for i := range w.nBuy {
		b, err := sim.NewBuyer(w.host(1+w.nSell+i, p2p.Gateway), w.money, sim.BuyerConfig{
			Name: fmt.Sprint("buyer ", i), Seed: uint64(i), Attempts: 6}, w.log())
		if err != nil {
			w.t.Fatal(err)
		}
		much := pm.NewWei(1_000_000_000_000_000_000)
		w.chain.Fund(b.Key.Address(), pm.Account{Deposit: much, Reserve: much, Claimable: much})
		w.buyers = append(w.buyers, b)
		w.run(fmt.Sprint("buyer ", i), b)
	}
}

// trade lets every buyer buy n jobs, all buyers at once, and returns what was traded.
func (w *world) trade(n int) []sim.Trade {
	var mu sync.Mutex
	var all []sim.Trade
	var wg sync.WaitGroup
	for i, b := range w.buyers {
		wg.Go(func() {
			for range n {
				trade, err := b.Buy(w.ctx, jobSize)
				if err != nil {
					w.t.Errorf("buyer %d: %v", i, err)
					continue
				}
				mu.Lock()
				all = append(all, trade)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	return all
}

func median(ds []time.Duration) time.Duration {
	slices.Sort(ds)
	return ds[len(ds)/2]
}

// TestFiftyPeersTrade runs a whole market in virtual time: 39 orchestrators advertise, 10 gateways that are given nothing
// but an entrance find them, buy from them and pay with tickets; a price changes; a quarter of the orchestrators vanishes
// and the market goes on. At the end both sides' books agree and winners are worth money.
func TestFiftyPeersTrade(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		defer w.end()
		w.start()
		found := w.discovered()
		trades := w.trade(4)
		w.checkMarket(trades)
		w.checkPriceSpreads()
		w.checkCrash()
		w.checkMoney()
		var took []time.Duration
		for _, trade := range trades {
			took = append(took, trade.Took)
		}
		t.Logf("20 or all orchestrators known %s after the start (median); %d jobs, median %s from choice to receipt", median(found), len(trades), median(took))
	})
}

// discovered waits until every buyer knows every seller.
func (w *world) discovered() (took []time.Duration) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.ctx, time.Minute)
	defer cancel()
	for i, b := range w.buyers {
		if _, err := b.Book.Wait(ctx, sim.Capability, w.nSell); err != nil {
			w.t.Fatalf("buyer %d: %v", i, err)
		}
		d, ok := b.Found(min(20, w.nSell))
		for !ok { // its clock runs in a goroutine of its own
			time.Sleep(time.Millisecond)
			d, ok = b.Found(min(20, w.nSell))
		}
		took = append(took, d)
	}
	return took
}

// checkMarket holds the trades against what a market should do.
func (w *world) checkMarket(trades []sim.Trade) {
	w.t.Helper()
	if len(trades) != 4*w.nBuy {
		w.t.Errorf("%d trades, want %d", len(trades), 4*w.nBuy)
	}
	cheap, share := map[peer.ID]bool{}, 0
	for _, s := range w.sellers[:8] {
		cheap[s.Host.ID()] = true
	}
	sold := map[peer.ID]int{}
	for _, trade := range trades {
		sold[trade.Peer]++
		if cheap[trade.Peer] {
			share++
		}
		if len(trade.Receipt.Counter) == 0 {
			w.t.Errorf("the receipt of job %s is not countersigned", trade.Receipt.Job)
		}
	}
	// All are idle, unknown and equally near, so price decides: the draw is among the eight cheapest.
	if share < len(trades)*3/4 {
		w.t.Errorf("%d of %d jobs went to the eight cheapest orchestrators", share, len(trades))
	}
	if len(sold) < 3 {
		w.t.Errorf("all work went to %d orchestrators", len(sold))
	}
	for _, s := range w.sellers {
		if s.Done() < sold[s.Host.ID()] {
			w.t.Errorf("seller did %d jobs, %d receipts", s.Done(), sold[s.Host.ID()])
		}
	}
}

// checkPriceSpreads changes one price and waits until every buyer has heard of it.
func (w *world) checkPriceSpreads() {
	w.t.Helper()
	time.Sleep(5 * time.Second) // the repeats of the start are over
	s, to := w.sellers[w.nSell/2], pm.Price{Num: 1, Den: 1}
	begin := time.Now()
	s.SetPrice(to)
	for i, b := range w.buyers {
		for {
			a, _ := b.Book.Get(s.Host.ID())
			if o, ok := a.Offer(sim.Capability); ok && o.Price.Price == to {
				break
			}
			if time.Since(begin) > 10*time.Second {
				w.t.Fatalf("buyer %d has not heard of the new price", i)
			}
			time.Sleep(time.Millisecond)
		}
	}
	d := time.Since(begin)
	w.t.Logf("a new price reached all buyers in %s", d)
	if d > time.Second {
		w.t.Errorf("a new price took %s to all buyers, want at most 1s", d)
	}
}

// checkCrash takes every fourth seller away without a word: not one packet tells that it has gone. Adverts of the dead are
// still in all books; everybody still gets their work done.
func (w *world) checkCrash() {
	w.t.Helper()
	gone := func(node int) bool { return node >= 1 && node <= w.nSell && (node-1)%4 == 0 }
	w.net.Cut(func(from, to int) bool { return gone(from) || gone(to) })
	dead := map[peer.ID]bool{}
	for i, kill := range w.kill {
		if gone(1 + i) {
			dead[w.sellers[i].Host.ID()] = true
			kill()
		}
	}
	trades := w.trade(2)
	if len(trades) != 2*w.nBuy {
		w.t.Errorf("%d trades after the crash, want %d", len(trades), 2*w.nBuy)
	}
	retried := 0
	for _, trade := range trades {
		if trade.Tries > 1 {
			retried++
		}
		if dead[trade.Peer] {
			w.t.Error("a dead orchestrator sold something")
		}
	}
	w.t.Logf("after %d of %d orchestrators had vanished, %d of %d jobs needed another try", len(dead), w.nSell, retried, len(trades))
}

// checkMoney holds both sides' books against each other and redeems what was won.
func (w *world) checkMoney() {
	w.t.Helper()
	time.Sleep(10 * time.Second) // the last countersignatures are on their way
	won := 0
	for i, s := range w.sellers {
		for _, b := range w.buyers {
			bal := b.Balance(s.Host.ID())
			if bal.Debited.Cmp(bal.Credited) > 0 {
				w.t.Errorf("seller %d delivered for %v and was credited %v", i, bal.Debited, bal.Credited)
			}
		}
		var due pm.Wei
		for _, r := range s.Receipts() {
			sum, err := due.Add(r.Due)
			if err != nil {
				w.t.Fatal(err)
			}
			due = sum
		}
		var debited pm.Wei
		for _, b := range w.buyers {
			sum, err := debited.Add(b.Balance(s.Host.ID()).Debited)
			if err != nil {
				w.t.Fatal(err)
			}
			debited = sum
		}
		if due.Cmp(debited) != 0 {
			w.t.Errorf("seller %d has receipts for %v wei, its buyers booked %v", i, due, debited)
		}
		won += w.redeem(i, s)
	}
	if won == 0 {
		w.t.Error("nobody won anything")
	}
	w.t.Logf("%d winners redeemed", won)
}

// redeem turns a seller's winners into money and checks the sum.
func (w *world) redeem(i int, s *sim.Seller) int {
	w.t.Helper()
	wins, err := s.Wins(w.ctx, w.chain)
	if err != nil {
		w.t.Fatal(err)
	}
	outcomes, err := w.chain.Redeem(w.ctx, wins)
	if err != nil {
		w.t.Fatal(err)
	}
	var face pm.Wei
	for j, o := range outcomes {
		if o.State != pm.Confirmed {
			w.t.Errorf("seller %d: winner %d is %s: %s", i, j, o.State, o.Reason)
		}
		if face, err = face.Add(wins[j].Ticket.FaceValue); err != nil {
			w.t.Fatal(err)
		}
	}
	if paid := w.chain.Paid(s.Key.Address()); paid.Cmp(face) != 0 {
		w.t.Errorf("seller %d was paid %v for winners of %v", i, paid, face)
	}
	return len(wins)
}

func TestNobodySellsAnything(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		defer w.end()
		entrance, err := sim.Join(w.host(0, p2p.Bootstrap), w.money.Scope, w.log())
		if err != nil {
			t.Fatal(err)
		}
		w.run("entrance", entrance)
		b, err := sim.NewBuyer(w.host(1, p2p.Gateway), w.money, sim.BuyerConfig{Name: "buyer", Attempts: 3}, w.log())
		if err != nil {
			t.Fatal(err)
		}
		w.run("buyer", b)
		time.Sleep(5 * time.Second)
		if _, err := b.Buy(w.ctx, jobSize); !errors.Is(err, market.ErrNoOffer) {
			t.Errorf("got %v, want ErrNoOffer", err)
		}
	})
}
