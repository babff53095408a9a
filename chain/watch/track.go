package watch

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
)

// Log is one event of a contract.
type Log = types.Log

// Mark is a block as it was when its logs were applied.
type Mark struct {
	Block uint64      `json:"block"`
	Hash  common.Hash `json:"hash"`
}

// Cursor is how far a reader has come. Marks are the last blocks at which it was written, by which it notices that the chain
// has changed its mind.
type Cursor struct {
	Next  uint64 `json:"next"` // first block not applied yet, in the RPC's count
	Marks []Mark `json:"marks"`
}

// maxMarks bounds how far back a reorganisation can be undone step by step; a deeper one begins at Config.From again.
const maxMarks = 128

// Book is a reader that keeps its cursor with what it has read. Apply and Undo change both or nothing, so that a process
// killed at any time has applied every log once when it goes on.
type Book interface {
	Load(ctx context.Context) (Cursor, error) // the zero Cursor at first
	Apply(ctx context.Context, logs []Log, c Cursor) error
	Undo(ctx context.Context, from uint64, c Cursor) error // forgets what came from this block and later ones
}

// Track delivers logs to a book until ctx ends or the book fails. Unlike Follow it notices reorganisations of any depth and
// has the book forget what they took back.
func Track(ctx context.Context, client *chain.Client, cfg Config, book Book) error {
	cur, err := book.Load(ctx)
	if err != nil {
		return fmt.Errorf("load the cursor: %w", err)
	}
	if cur.Next < cfg.From {
		cur = Cursor{Next: cfg.From}
	}
	for range client.Heads(ctx) {
		for more := true; more && ctx.Err() == nil; {
			if cur, more, err = track(ctx, client, cfg, book, cur); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// track goes one step: back to where chain and book agree, or on by one range. A chain that does not answer is asked again
// at the next head.
func track(ctx context.Context, client *chain.Client, cfg Config, book Book, cur Cursor) (Cursor, bool, error) {
	agreed, err := agree(ctx, client, cur.Marks)
	if err != nil {
		return cur, false, nil //nolint:nilerr // the next head asks again
	}
	if agreed < len(cur.Marks) {
		back := Cursor{Next: cfg.From, Marks: slices.Clone(cur.Marks[:agreed])}
		if agreed > 0 {
			back.Next = cur.Marks[agreed-1].Block + 1
		}
		if err := book.Undo(ctx, back.Next, back); err != nil {
			return cur, false, fmt.Errorf("undo blocks from %d: %w", back.Next, err)
		}
		return back, true, nil
	}
	head := client.Block()
	if head < cfg.Depth || cur.Next > head-cfg.Depth {
		return cur, false, nil
	}
	to := min(head-cfg.Depth, cur.Next+maxRange-1)
	before, err := hash(ctx, client, to)
	if err != nil {
		return cur, false, nil //nolint:nilerr // as above
	}
	logs, err := ask(ctx, client, cfg.Query, cur.Next, to)
	if err != nil {
		return cur, false, nil //nolint:nilerr // as above
	}
	if after, err := hash(ctx, client, to); err != nil || after != before {
		return cur, false, nil //nolint:nilerr // the chain changed while it was asked
	}
	next := Cursor{Next: to + 1, Marks: append(slices.Clone(cur.Marks), Mark{to, before})}
	next.Marks = next.Marks[len(next.Marks)-min(len(next.Marks), maxMarks):]
	if err := book.Apply(ctx, logs, next); err != nil {
		return cur, false, fmt.Errorf("apply logs of blocks %d to %d: %w", cur.Next, to, err)
	}
	return next, true, nil
}

// agree counts the marks, from the oldest, that the chain still has. Most times that is all, and one question.
func agree(ctx context.Context, client *chain.Client, marks []Mark) (int, error) {
	for n := len(marks); n > 0; n-- {
		h, err := hash(ctx, client, marks[n-1].Block)
		if err != nil {
			return 0, err
		}
		if h == marks[n-1].Hash {
			return n, nil
		}
	}
	return 0, nil
}

// hash of a block; zero when the chain has none of that number, or no longer.
func hash(ctx context.Context, client *chain.Client, block uint64) (h common.Hash, err error) {
	err = client.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
		head, err := eth.BlockNumber(ctx)
		if err != nil || head < block {
			return err
		}
		header, err := eth.HeaderByNumber(ctx, new(big.Int).SetUint64(block))
		if err == nil {
			h = header.Hash()
		}
		return err
	})
	return h, err
}
