package chaintest

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// Options say who takes part. Params replaces the parameters of the network when its RoundLength is set.
type Options struct {
	Orchestrators int // bonded and active, numbers 1, 2, …
	Gateways      int // with deposit and reserve, numbers 101, 102, …
	Config        devchain.Config
}

// firstGateway keeps the keys of gateways apart from those of orchestrators.
const firstGateway = 101

// Account is a key with the means to send transactions.
type Account struct {
	*wallet.Key
	Sender *tx.Queue
}

// Chain is a dev chain that makes blocks on demand, and a client of it that is up to date after Mine and NextRound.
type Chain struct {
	*devchain.Chain
	Client *chain.Client
	Log    *slog.Logger
	opts   Options
}

// Leaks are goroutines for goleak to ignore: one that go-ethereum starts once per process and never ends, and one that its
// database ends only a second after it was closed.
func Leaks() []goleak.Option {
	return []goleak.Option{
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreAnyFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	}
}

// New starts a chain that ends with the test.
func New(t testing.TB, opts Options) *Chain {
	t.Helper()
	cfg := opts.Config
	cfg.OnDemand = true
	for i := range opts.Orchestrators {
		cfg.Orchestrators = append(cfg.Orchestrators, devchain.Key(1+i).Address())
	}
	for i := range opts.Gateways {
		cfg.Gateways = append(cfg.Gateways, devchain.Key(firstGateway+i).Address())
	}
	log := slog.New(slog.DiscardHandler)
	dev, err := devchain.Open(t.Context(), cfg, log)
	if err != nil {
		t.Fatalf("dev chain: %v", err)
	}
	c := &Chain{Chain: dev, Log: log, opts: opts}
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	ended := make(chan error, 2)
	go func() { ended <- dev.Run(ctx) }()
	c.Client, err = chain.Dial(t.Context(), chain.Config{URLs: []string{dev.URL()}, Poll: 10 * time.Millisecond}, log)
	if err != nil {
		cancel()
		t.Fatalf("client: %v", errors.Join(err, <-ended, dev.Close()))
	}
	go func() { ended <- c.Client.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		for range 2 {
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Errorf("chain ended with %v", err)
			}
		}
		c.Client.Close()
		if err := dev.Close(); err != nil {
			t.Errorf("close the dev chain: %v", err)
		}
	})
	return c
}

// Account is the n-th dev account, ready to send. 0 owns the contracts and has all the ETH.
func (c *Chain) Account(t testing.TB, n int) Account {
	t.Helper()
	q, err := c.Chain.Sender(c.Client, n)
	if err != nil {
		t.Fatal(err)
	}
	return Account{Key: devchain.Key(n), Sender: q}
}

// Orchestrator is the i-th bonded account, from 0.
func (c *Chain) Orchestrator(t testing.TB, i int) Account { return c.Account(t, 1+i) }

// Gateway is the i-th account with a deposit, from 0.
func (c *Chain) Gateway(t testing.TB, i int) Account { return c.Account(t, firstGateway+i) }

// Mine makes n blocks and waits until the client has seen them.
func (c *Chain) Mine(t testing.TB, n uint64) pm.Round {
	t.Helper()
	c.Chain.Mine(n)
	now := c.round(t)
	return c.await(t, func(r pm.Round) bool { return r.Block >= now.Block })
}

// NextRound makes blocks until the next round, opens it and waits until the client has seen it.
func (c *Chain) NextRound(t testing.TB) pm.Round {
	t.Helper()
	if err := c.Chain.NextRound(t.Context()); err != nil {
		t.Fatalf("next round: %v", err)
	}
	now := c.round(t)
	return c.await(t, func(r pm.Round) bool { return r.Number >= now.Number })
}

// round asks the chain itself: what the client knows may be behind it, and runs ahead by the clock on a busy machine.
func (c *Chain) round(t testing.TB) chain.RoundStatus {
	t.Helper()
	now, err := c.Client.Round(t.Context())
	if err != nil {
		t.Fatalf("round: %v", err)
	}
	return now
}

func (c *Chain) await(t testing.TB, done func(pm.Round) bool) pm.Round {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for r := range c.Client.Heads(ctx) {
		if done(r) {
			return r
		}
	}
	t.Fatal("the client does not follow the chain")
	return pm.Round{}
}

// Call sends a transaction of an account to a contract and fails the test when it is refused.
func (c *Chain) Call(t testing.TB, from Account, contract string, data []byte) chain.Receipt {
	t.Helper()
	to := c.Client.Address(contract)
	if to == (common.Address{}) {
		t.Fatalf("no contract %s", contract)
	}
	r, err := chain.Send(t.Context(), from.Sender, chain.Tx{To: &to, Data: data})
	if err != nil {
		t.Fatalf("%s calls %s: %v", from.Address(), contract, err)
	}
	return r
}
