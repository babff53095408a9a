package watch

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
)

// Config of a follower.
type Config struct {
	Query ethereum.FilterQuery // addresses and topics; its block range is ignored
	From  uint64               // first block, in the RPC's count
	Depth uint64               // blocks a log must be old; 0 delivers at the head
	Range uint64               // blocks asked for at once, at most; 0: 2000. Fewer where an endpoint refuses so many
}

// Deliver takes the logs of a range of blocks, in order, and the block to go on from after it. It is called for ranges
// without logs as well. An error ends the follower.
type Deliver func(ctx context.Context, logs []types.Log, next uint64) error

// Follow delivers logs until ctx ends or deliver fails. A chain that does not answer is asked again at the next head or
// a second later.
func Follow(ctx context.Context, client *chain.Client, cfg Config, deliver Deliver) error {
	next, span := cfg.From, chain.Span{Most: cfg.Range}
	return each(ctx, client, func() (bool, error) {
		for head := client.Block(); head >= cfg.Depth && next <= head-cfg.Depth; {
			to := span.To(next, head-cfg.Depth)
			logs, err := ask(ctx, client, cfg.Query, next, to)
			if err != nil && span.Refused(next, to, err) {
				continue
			}
			if err != nil {
				return false, nil //nolint:nilerr // asked again
			}
			span.Took()
			if err := deliver(ctx, logs, to+1); err != nil {
				return false, fmt.Errorf("deliver logs of blocks %d to %d: %w", next, to, err)
			}
			next = to + 1
		}
		return true, nil
	})
}

// again is after how long a question without an answer is asked again, where no new head comes before.
const again = time.Second

// each runs a function at every head until ctx ends or it fails, and again after a while when it says that it is not through.
func each(ctx context.Context, client *chain.Client, do func() (bool, error)) error {
	heads := client.Heads(ctx)
	var retry <-chan time.Time
	for {
		select {
		case _, ok := <-heads:
			if !ok {
				return ctx.Err()
			}
		case <-retry:
		}
		through, err := do()
		if err != nil {
			return err
		}
		if retry = nil; !through {
			retry = time.After(again)
		}
	}
}

func ask(ctx context.Context, client *chain.Client, q ethereum.FilterQuery, from, to uint64) (logs []types.Log, err error) {
	q.FromBlock, q.ToBlock, q.BlockHash = new(big.Int).SetUint64(from), new(big.Int).SetUint64(to), nil
	err = client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		logs, err = eth.FilterLogs(ctx, q)
		return err
	})
	return logs, err
}
