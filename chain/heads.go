package chain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/pm"
)

// Run follows the head until ctx ends. A chain that does not answer, or is not believed, is looked at again: what was known
// stays true meanwhile, and the head goes on by the clock.
func (c *Client) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return c.follow(ctx) })
	if len(c.pool.list) > 1 {
		g.Go(func() error { return c.compareAll(ctx) })
	}
	return g.Wait()
}

// compareAll compares the endpoints now and then.
func (c *Client) compareAll(ctx context.Context) error {
	t := time.NewTicker(compareEvery * c.poll)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
			c.compare(ctx, compareTime)
		}
	}
}

// lookTime is after how long without an answer the head goes on by the clock, although the endpoints have more time.
const lookTime = 2 * time.Second

func (c *Client) follow(ctx context.Context) error {
	t := time.NewTicker(c.poll)
	defer t.Stop()
	lost := false
	for {
		late := time.AfterFunc(max(lookTime, 2*c.poll), c.deaf) // one that hangs is not waited for
		err := c.look(ctx)
		late.Stop()
		if err != nil {
			c.deaf()
		}
		c.metrics.silence(c.Silence())
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && !lost:
			c.log.WarnContext(ctx, "chain does not answer or is not believed, the head goes on by the clock", "err", err)
		case err == nil && lost:
			c.log.InfoContext(ctx, "chain answers again", "block", c.Current().Block)
		}
		lost = err != nil
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
		}
	}
}

// Current is the round that tickets may carry, as of the last look at the chain. While nobody answers its block goes on by
// the clock for at most one round, so that what expires by blocks still does; the round stays, because the hash of the next
// one cannot be known.
func (c *Client) Current() pm.Round {
	c.mu.RLock()
	defer c.mu.RUnlock()
	r := c.now
	r.Block += min(c.clock.silence(wall()), c.length)
	return r
}

// Seen is the clock as it was last seen, without what Current adds while nobody answers. Two peers that reckon differ in time by more
// than parameters of tickets hold: who pays goes by what is certain, and leaves it to who is paid to say that they have expired.
func (c *Client) Seen() pm.Rounds { return seen{c} }

type seen struct{ c *Client }

func (s seen) Current() pm.Round {
	s.c.mu.RLock()
	defer s.c.mu.RUnlock()
	return s.c.now
}

// Silence is for how many blocks, by the clock, nobody has answered; 0 while somebody does.
func (c *Client) Silence() uint64 {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.clock.silence(wall())
}

func (c *Client) deaf() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clock.deaf = true
}

// Block is the RPC's own block number, by which logs are filed. On a rollup it differs from Current().Block.
func (c *Client) Block() uint64 {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.seen
}

// GasPrice is what a node proposed to pay for one unit of gas, as of the last look at the chain.
func (c *Client) GasPrice() pm.Wei {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.gasPrice
}

// Heads delivers the present round and then every change of it until ctx ends, when the channel is closed. A reader that is
// slow misses steps between, never the latest.
func (c *Client) Heads(ctx context.Context) <-chan pm.Round {
	ch := make(chan pm.Round, 1)
	c.mu.Lock()
	c.heads[ch] = struct{}{}
	if c.now != (pm.Round{}) {
		ch <- c.now
	}
	c.mu.Unlock()
	context.AfterFunc(ctx, func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.heads, ch)
		close(ch)
	})
	return ch
}

// look reads the chain's clock once.
func (c *Client) look(ctx context.Context) error {
	at, ok := c.contracts[NameRoundsManager]
	if !ok {
		return fmt.Errorf("no RoundsManager to read rounds from: %w", ErrDeployment)
	}
	rm := roundsmanager.NewRoundsManagerContract()
	var number, price hexutil.Big
	var block, current, last, hash hexutil.Bytes
	var others []claim
	// One whose blocks are others is not asked; one that told of another head may have come to its senses.
	err := c.pool.among(ctx, func(doubt error) bool { return !errors.Is(doubt, ErrHeadHash) }, func(ctx context.Context, e *endpoint, eth *ethclient.Client) error {
		err := inBatch(ctx, eth, []rpc.BatchElem{
			{Method: "eth_gasPrice", Result: &price},
			call(at, rm.PackBlockNum(), &block),
			call(at, rm.PackCurrentRound(), &current),
			call(at, rm.PackLastInitializedRound(), &last),
			{Method: "eth_blockNumber", Result: &number}, // last: who is told of a new head can read its logs
		})
		if err != nil {
			return err
		}
		if !number.ToInt().IsUint64() {
			return fmt.Errorf("block %v: %w", number.ToInt(), ErrHeadAhead)
		}
		return c.believe(ctx, e, number.ToInt().Uint64(), word(block), &others)
	})
	if err != nil {
		return fmt.Errorf("read the head: %w", err)
	}
	r := roundIn(word(current), word(last))
	if err := c.batch(ctx, []rpc.BatchElem{call(at, rm.PackBlockHashForRound(bigOf(r)), &hash)}); err != nil {
		return fmt.Errorf("read the hash of round %d: %w", r, err)
	}
	round := pm.Round{Number: r, Hash: common.BytesToHash(hash), Block: word(block)}
	if round.Hash == (common.Hash{}) && r > 0 {
		// Some rollups give no hash at times; the round before is still good for a ticket.
		if err := c.batch(ctx, []rpc.BatchElem{call(at, rm.PackBlockHashForRound(bigOf(r-1)), &hash)}); err != nil {
			return fmt.Errorf("read the hash of round %d: %w", r-1, err)
		}
		if h := common.BytesToHash(hash); h != (common.Hash{}) {
			round.Number, round.Hash = r-1, h
		}
	}
	gas, err := pm.WeiFromBig(price.ToInt())
	if err != nil {
		return fmt.Errorf("gas price: %w", err)
	}
	c.saw(round, number.ToInt().Uint64(), gas)
	return nil
}

// roundIn is the round tickets carry: the present one when it is open, else the one before, which is valid as long.
func roundIn(current, lastOpened uint64) uint64 {
	if lastOpened >= current || current == 0 {
		return current
	}
	return max(lastOpened, current-1)
}

func (c *Client) saw(r pm.Round, block uint64, gas pm.Wei) {
	c.metrics.saw(r.Block, r.Number)
	c.mu.Lock()
	defer c.mu.Unlock()
	now := wall()
	c.clock.saw(now, c.now.Block, r.Block)
	c.sceptic.beat.saw(now, c.seen, block)
	c.seen, c.gasPrice, c.sceptic.lags = block, gas, 0
	if r == c.now {
		return
	}
	c.now = r
	for ch := range c.heads {
		select {
		case <-ch:
		default:
		}
		ch <- r // never waits: the one place was emptied and only this function fills it
	}
}

func (c *Client) batch(ctx context.Context, calls []rpc.BatchElem) error {
	return c.With(ctx, func(ctx context.Context, eth *ethclient.Client) error { return inBatch(ctx, eth, calls) })
}

func inBatch(ctx context.Context, eth *ethclient.Client, calls []rpc.BatchElem) error {
	if err := eth.Client().BatchCallContext(ctx, calls); err != nil {
		return err
	}
	for _, e := range calls {
		if e.Error != nil {
			return Revert(e.Error)
		}
	}
	return nil
}

func call(to common.Address, data []byte, out *hexutil.Bytes) rpc.BatchElem {
	msg := map[string]any{"to": to, "input": hexutil.Bytes(data)}
	return rpc.BatchElem{Method: "eth_call", Args: []any{msg, "latest"}, Result: out}
}
