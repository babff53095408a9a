package devchain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/event"
	"golang.org/x/sync/errgroup"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/tx"
)

// Chain is a running dev chain. Between Open and Run it makes no blocks.
type Chain struct {
	cfg    Config
	log    *slog.Logger
	engine *engine
	owner  *tx.Queue
	client *chain.Client

	mining sync.Mutex // held while the pool is asked and blocks are made

	mu         sync.Mutex
	deployment chain.Deployment
}

// Open starts the chain, deploys the protocol, funds and bonds, and enters the round in which tickets can be redeemed.
func Open(ctx context.Context, cfg Config, log *slog.Logger) (*Chain, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	c := &Chain{cfg: cfg, log: log}
	e, err := startEngine(cfg.Listen, genesis(Key(0).Address()), http.HandlerFunc(c.serveDeployment))
	if err != nil {
		return nil, fmt.Errorf("dev chain on %s: %w", cfg.Listen, err)
	}
	c.engine = e
	if err := c.prepare(ctx); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// prepare sets the chain up while blocks are made as they are needed.
func (c *Chain) prepare(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return c.onDemand(ctx) })
	g.Go(func() error {
		defer cancel()
		return c.setUp(ctx)
	})
	if err := g.Wait(); err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	if c.Deployment().Controller() == (chain.Deployment{}).Controller() {
		return context.Canceled // by the caller
	}
	return nil
}

func (c *Chain) setUp(ctx context.Context) error {
	bare, err := chain.Dial(ctx, chain.Config{URLs: []string{c.URL()}, NoProtocol: true}, c.log)
	if err != nil {
		return err
	}
	defer bare.Close()
	owner, err := c.Sender(bare, 0)
	if err != nil {
		return err
	}
	d, err := deploy.Run(ctx, bare, owner, c.cfg.Params, c.log)
	if err != nil {
		return fmt.Errorf("deploy: %w", err)
	}
	if c.client, err = chain.Dial(ctx, chain.Config{URLs: []string{c.URL()}, Controller: d.Controller()}, c.log); err != nil {
		return err
	}
	if c.owner, err = c.Sender(c.client, 0); err != nil {
		return err
	}
	if err := c.populate(ctx, d); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.deployment = d
	return nil
}

// Sender sends transactions of the n-th dev account through a client.
func (c *Chain) Sender(client *chain.Client, n int) (*tx.Queue, error) {
	return tx.New(client, Key(n), tx.Config{PollMin: 2 * time.Millisecond}, c.log)
}

// Run makes blocks and opens rounds until ctx ends; on demand it makes blocks only for what is sent.
func (c *Chain) Run(ctx context.Context) error {
	if c.cfg.OnDemand {
		return c.onDemand(ctx)
	}
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return c.byClock(ctx) })
	g.Go(func() error { return c.openRounds(ctx) })
	return g.Wait()
}

// Close ends the chain; nothing of it is kept.
func (c *Chain) Close() error {
	if c.client != nil {
		c.client.Close()
	}
	return c.engine.close()
}

// URL is where JSON-RPC is served, by HTTP; WebSocket has the same address.
func (c *Chain) URL() string { return c.engine.node.HTTPEndpoint() }

// Deployment says where the contracts are. It is also served as JSON at URL()/deployment.
func (c *Chain) Deployment() chain.Deployment {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.deployment
}

func (c *Chain) serveDeployment(w http.ResponseWriter, r *http.Request) {
	d := c.Deployment()
	if len(d.Contracts) == 0 {
		http.Error(w, "not deployed yet", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(d); err != nil {
		c.log.DebugContext(r.Context(), "deployment not sent", "err", err)
	}
}

// Mine makes n blocks at once.
func (c *Chain) Mine(n uint64) {
	c.mining.Lock()
	defer c.mining.Unlock()
	c.seal(n)
}

// seal makes n blocks. The caller holds mining: the pool remembers only one who waits for it, and making a block is waiting.
func (c *Chain) seal(n uint64) {
	blocks := c.engine.eth.BlockChain()
	for range n {
		before := blocks.CurrentBlock().Number
		// The simulated beacon tells nobody when it could not make a block.
		for range maxTries {
			c.engine.beacon.Commit()
			if blocks.CurrentBlock().Number.Cmp(before) > 0 {
				break
			}
		}
	}
}

func (c *Chain) byClock(ctx context.Context) error {
	t := time.NewTicker(c.cfg.Period)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
			c.Mine(1)
		}
	}
}

// maxTries bounds the tries to make one block.
const maxTries = 10

// lostNews is how long a transaction waits whose arrival was not announced.
const lostNews = 50 * time.Millisecond

// onDemand makes a block whenever a transaction has come in.
func (c *Chain) onDemand(ctx context.Context) error {
	news := make(chan core.NewTxsEvent, 16)
	sub := c.engine.eth.TxPool().SubscribeTransactions(news, true)
	wake := make(chan struct{}, 1)
	var g errgroup.Group
	g.Go(func() error { return hear(sub, news, wake) })
	g.Go(func() error {
		defer sub.Unsubscribe()
		return c.answer(ctx, wake)
	})
	return g.Wait()
}

// hear takes the pool's news until the subscription ends. It must never wait for a block: the pool cannot finish what a
// block needs of it while its news is not taken.
func hear(sub event.Subscription, news <-chan core.NewTxsEvent, wake chan<- struct{}) error {
	for {
		select {
		case err := <-sub.Err():
			if err != nil {
				return fmt.Errorf("dev chain: transaction feed ended: %w", err)
			}
			return nil
		case <-news:
			select {
			case wake <- struct{}{}:
			default: // woken already
			}
		}
	}
}

func (c *Chain) answer(ctx context.Context, wake <-chan struct{}) error {
	again := time.NewTicker(lostNews)
	defer again.Stop()
	left := map[common.Hash]bool{}
	for {
		var err error
		if left, err = c.mineWaiting(left); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-again.C:
		case <-wake:
		}
	}
}

// mineWaiting makes as many blocks as it takes for what waits, and none besides: tests count on block numbers. What could
// not be mined before, as its fee is too low, is no reason for a block until something else has come in. It returns what is
// left now.
func (c *Chain) mineWaiting(left map[common.Hash]bool) (map[common.Hash]bool, error) {
	c.mining.Lock()
	defer c.mining.Unlock()
	for {
		if err := c.engine.eth.TxPool().Sync(); err != nil {
			return nil, fmt.Errorf("dev chain: transaction pool: %w", err)
		}
		waiting, fresh := map[common.Hash]bool{}, false
		pending, _ := c.engine.eth.TxPool().Pending(txpool.PendingFilter{})
		for _, list := range pending {
			for _, tx := range list {
				waiting[tx.Hash] = true
				fresh = fresh || !left[tx.Hash]
			}
		}
		if head := c.engine.eth.BlockChain().CurrentBlock(); !fresh && (len(waiting) == 0 || head.GasUsed < head.GasLimit/2) {
			return waiting, nil // done, or what is left would have had room in the last block
		}
		c.seal(1)
		left = waiting
	}
}
