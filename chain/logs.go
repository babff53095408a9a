package chain

import (
	"context"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// maxLogRange is how many blocks are asked for at once: providers refuse many more.
const maxLogRange = 2000

// Logs asks for the logs of all blocks since one, in the RPC's count, in pieces. The block range of the query is ignored.
func (c *Client) Logs(ctx context.Context, from uint64, q ethereum.FilterQuery) ([]types.Log, error) {
	var all []types.Log
	var head uint64
	err := c.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		head, err = eth.BlockNumber(ctx)
		return err
	})
	for at := from; err == nil && at <= head; at += maxLogRange {
		q.FromBlock, q.ToBlock = bigOf(at), bigOf(min(head, at+maxLogRange-1))
		err = c.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
			part, err := eth.FilterLogs(ctx, q)
			if err == nil {
				all = append(all, part...)
			}
			return err
		})
	}
	return all, err
}
