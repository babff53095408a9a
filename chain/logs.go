package chain

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// How many blocks are asked for logs at once: many providers refuse more. An endpoint that says nothing may have been asked
// for too much as well, or be down: for one that is down nobody begins at one block again.
const (
	maxLogRange   = 2000
	leastOfSilent = 64
)

// Span is how many blocks an endpoint is asked for logs at once. Providers bound that, or the number of logs, in words of
// their own: what is refused is asked for by halves, and what is given grows again. The zero value begins with 2000.
type Span struct {
	Most uint64 // to begin with; 0: 2000
	now  uint64
}

func (s *Span) blocks() uint64 {
	if s.now == 0 {
		if s.now = s.Most; s.now == 0 {
			s.now = maxLogRange
		}
	}
	return s.now
}

// To is the last block to ask for, from a block on.
func (s *Span) To(from, head uint64) uint64 { return min(head, from+s.blocks()-1) }

// Took is called after an answer: a little more the next time, since what was too much there may not be here.
func (s *Span) Took() {
	most := s.Most
	if most == 0 {
		most = maxLogRange
	}
	s.now = min(most, s.blocks()+s.blocks()/8+1)
}

// Refused is called after an error for the blocks of a range and tells whether to ask for less at once. After silence less is
// asked for the next time.
func (s *Span) Refused(from, to uint64, err error) bool {
	asked := to - from + 1
	if errors.Is(err, ErrUnreachable) {
		if asked > leastOfSilent {
			s.now = max(asked/2, leastOfSilent)
		}
		return false
	}
	if asked < 2 || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return false
	}
	s.now = asked / 2
	return true
}

// Logs asks for the logs of all blocks since one, in the RPC's count, in pieces. The block range of the query is ignored.
func (c *Client) Logs(ctx context.Context, from uint64, q ethereum.FilterQuery) ([]types.Log, error) {
	var all []types.Log
	var span Span
	var head uint64
	err := c.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		head, err = eth.BlockNumber(ctx)
		return err
	})
	for at := from; err == nil && at <= head; {
		to := span.To(at, head)
		q.FromBlock, q.ToBlock = bigOf(at), bigOf(to)
		var part []types.Log
		err = c.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
			part, err = eth.FilterLogs(ctx, q)
			return err
		})
		switch {
		case err == nil:
			span.Took()
			all, at = append(all, part...), to+1
		case span.Refused(at, to, err):
			err = nil
		}
	}
	return all, err
}
