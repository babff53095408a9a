package redeem_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/redeem"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// Started once per process by libraries, without an end.
		goleak.IgnoreTopFunction("go.opencensus.io/stats/view.(*worker).start"),
		goleak.IgnoreTopFunction("github.com/ipfs/go-log/v2/writer.(*MirrorWriter).logRoutine"),
	)
}

var quiet = slog.New(slog.DiscardHandler)

// queue is a redeemer's disk: it outlives the servers that use it.
type queue struct{ *pmtest.Book }

func (q queue) Outcome(_ context.Context, ticket pm.Hash) (pm.Outcome, error) {
	o := q.Book.Outcome(ticket)
	if o.State == "" {
		return o, pm.ErrNoWin
	}
	return o, nil
}

// winner makes a ticket that always wins.
func winner(t *testing.T, key *pmtest.Key, n byte) pm.Win {
	t.Helper()
	rand := pm.Hash{n, 1}
	w := pm.Win{Rand: rand, Ticket: pm.Ticket{Sender: key.Address(), Nonce: uint32(n), Params: pm.Params{Recipient: pm.Address{7},
		FaceValue: pm.NewWei(1e15), WinProb: pm.Always, RandHash: pm.RandHash(rand), Round: 1, RoundHash: pm.Hash{2}, Expiry: 5,
		Seed: pm.Hash{3}, Price: pm.Price{Num: 1, Den: 2}}}}
	var err error
	if w.Sig, err = key.Sign(t.Context(), w.Ticket.Hash()); err != nil {
		t.Fatal(err)
	}
	return w
}

// life is one run of a redeemer process on its disk, until stopped.
func life(t *testing.T, identity string, allow peer.ID, q queue, chain *pmtest.Chain) (h *p2p.Host, heads chan<- pm.Round, stop func()) {
	t.Helper()
	id, err := p2p.LoadOrCreateKey(identity)
	if err != nil {
		t.Fatal(err)
	}
	if h, err = p2p.Open(p2p.Config{Network: "dev-test", Role: p2p.Redeemer, Listen: p2ptest.Loopback(), Identity: &id}, quiet); err != nil {
		t.Fatal(err)
	}
	server, err := redeem.NewServer(h, q, []peer.ID{allow}, nil, quiet)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pm.NewRedeemer(pm.RedeemerParts{Wins: q, Broker: chain, Funds: chain, Fees: chain, Log: quiet}, pm.DefaultRedeemerConfig())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	next := make(chan pm.Round)
	wg.Go(func() { _ = server.Run(ctx) })
	wg.Go(func() { _ = r.Run(ctx, next) })
	stop = sync.OnceFunc(func() {
		cancel()
		wg.Wait()
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(stop)
	return h, next, stop
}

// TestFleetIsPaidOnceWhateverHappensToTheRedeemer hands winners to a redeemer that goes away before it could send them, and
// again to its next life, and then again.
func TestFleetIsPaidOnceWhateverHappensToTheRedeemer(t *testing.T) {
	t.Parallel()
	ctx := p2ptest.Context(t)
	key, chain, q := pmtest.NewKey("payer"), pmtest.NewChain(pm.NewWei(1)), queue{pmtest.NewBook()}
	eth := pm.NewWei(1e18)
	chain.Fund(key.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
	chain.Mine(10)
	orch := p2ptest.Open(t, p2p.Config{})
	identity := filepath.Join(t.TempDir(), "peer.key")
	h, _, stop := life(t, identity, orch.ID(), q, chain)
	wins := []pm.Win{winner(t, key, 1), winner(t, key, 2), winner(t, key, 3)}
	ask := func(h *p2p.Host) ([]pm.Outcome, error) {
		remote, err := redeem.NewRemote(orch, h.Info())
		if err != nil {
			t.Fatal(err)
		}
		return remote.Redeem(ctx, wins)
	}
	var out []pm.Outcome
	var err error
	p2ptest.Eventually(t, "the redeemer serves", func() bool {
		out, err = ask(h)
		return !errors.Is(err, p2p.ErrUnsupported)
	})
	if err != nil || len(out) != 3 || out[0].State != pm.Submitted {
		t.Fatalf("handed over: %+v, %v", out, err)
	}
	stop() // nothing was sent to the chain
	if _, err := ask(h); !errors.Is(err, pm.ErrChain) {
		t.Errorf("a redeemer that is away: %v, want ErrChain", err)
	}
	h, heads, stop := life(t, identity, orch.ID(), q, chain)
	heads <- chain.Mine(1)
	p2ptest.Eventually(t, "the winners are confirmed", func() bool {
		out, err = ask(h)
		return err == nil && out[0].State == pm.Confirmed && out[2].State == pm.Confirmed
	})
	stop()
	h, heads, _ = life(t, identity, orch.ID(), q, chain)
	heads <- chain.Mine(1)
	p2ptest.Eventually(t, "the next life answers", func() bool { // the first call may still meet the connection that died
		out, err = ask(h)
		return !errors.Is(err, pm.ErrChain)
	})
	if err != nil || out[1].State != pm.Confirmed || out[1].Paid != wins[1].Ticket.FaceValue || out[1].Tx == (pm.Hash{}) {
		t.Errorf("after another restart: %+v, %v", out, err)
	}
	if got := chain.Paid(pm.Address{7}); got != pm.NewWei(3e15) {
		t.Errorf("paid %v for three winners of 1e15", got)
	}
}

func TestRedeemerRefuses(t *testing.T) {
	t.Parallel()
	ctx := p2ptest.Context(t)
	key, chain, q := pmtest.NewKey("payer"), pmtest.NewChain(pm.NewWei(1)), queue{pmtest.NewBook()}
	orch, stranger := p2ptest.Open(t, p2p.Config{}), p2ptest.Open(t, p2p.Config{})
	h, _, _ := life(t, filepath.Join(t.TempDir(), "peer.key"), orch.ID(), q, chain)
	good := winner(t, key, 1)
	p2ptest.Eventually(t, "the redeemer serves", func() bool {
		remote, err := redeem.NewRemote(stranger, h.Info())
		if err == nil {
			_, err = remote.Redeem(ctx, []pm.Win{good})
		}
		return !errors.Is(err, p2p.ErrUnsupported)
	})
	for name, tc := range map[string]struct {
		from   *p2p.Host
		change func(w *pm.Win)
		want   error
	}{
		"a peer that is not on the list": {stranger, func(*pm.Win) {}, market.ErrUnsupported},
		"another rand":                   {orch, func(w *pm.Win) { w.Rand[0] ^= 1 }, pm.ErrChain},
		"another sender's signature":     {orch, func(w *pm.Win) { w.Ticket.Sender[0] ^= 1 }, pm.ErrChain},
		"a ticket that did not win":      {orch, func(w *pm.Win) { w.Ticket.WinProb = pm.OneIn(1 << 60) }, pm.ErrChain},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			remote, err := redeem.NewRemote(tc.from, h.Info())
			if err != nil {
				t.Fatal(err)
			}
			w := good
			tc.change(&w)
			ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			if _, err := remote.Redeem(ctx, []pm.Win{w}); !errors.Is(err, tc.want) || !errors.Is(err, pm.ErrChain) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			if left, _ := q.Pending(ctx, pm.Round{}); len(left) != 0 {
				t.Errorf("%d winners were taken", len(left))
			}
		})
	}
}
