package watch

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
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
	First uint64 `json:"first"` // block it began at, in the RPC's count
	Next  uint64 `json:"next"`  // first block not applied yet
	Marks []Mark `json:"marks"`
}

// maxMarks bounds how far back a reorganisation can be undone step by step; a deeper one begins at Cursor.First again.
const maxMarks = 128

// Book is a reader that keeps its cursor with what it has read. Apply and Undo change both or nothing, so that a process
// killed at any time has applied every log once when it goes on.
type Book interface {
	Load(ctx context.Context) (Cursor, error) // the zero Cursor at first
	Apply(ctx context.Context, logs []Log, c Cursor) error
	Undo(ctx context.Context, from uint64, c Cursor) error // forgets what came from this block and later ones
}

// Track delivers logs to a book until ctx ends or the book fails. It notices reorganisations of any depth and has the book
// forget what they took back. A chain that does not answer is asked again at the next head or a second later. Config.From counts the first time only: later the book says where to go on.
func Track(ctx context.Context, client *chain.Client, cfg Config, book Book) error {
	cur, err := book.Load(ctx)
	if err != nil {
		return fmt.Errorf("load the cursor: %w", err)
	}
	if cur.Next == 0 {
		cur = Cursor{First: cfg.From, Next: cfg.From}
	}
	t := &tracker{client: client, cfg: cfg, book: book, span: chain.Span{Most: cfg.Range}}
	return each(ctx, client, func() (bool, error) {
		t.unsure = false
		for more := true; more && ctx.Err() == nil; {
			if cur, more, err = t.step(ctx, cur); err != nil {
				return false, err
			}
		}
		return !t.unsure, nil
	})
}

type tracker struct {
	client *chain.Client
	cfg    Config
	book   Book
	span   chain.Span
	unsure bool // whether a question was not answered
}

// step goes back to where chain and book agree, or on by one range. A chain that does not answer is asked again at the next
// head.
func (t *tracker) step(ctx context.Context, cur Cursor) (Cursor, bool, error) {
	agreed, behind, err := agree(ctx, t.client, cur.Marks)
	if err != nil || behind {
		t.unsure = true
		return cur, false, nil //nolint:nilerr // the next head asks again
	}
	if agreed < len(cur.Marks) {
		back := Cursor{First: cur.First, Next: cur.First, Marks: slices.Clone(cur.Marks[:agreed])}
		if agreed > 0 {
			back.Next = cur.Marks[agreed-1].Block + 1
		}
		if err := t.book.Undo(ctx, back.Next, back); err != nil {
			return cur, false, fmt.Errorf("undo blocks from %d: %w", back.Next, err)
		}
		return back, true, nil
	}
	head := t.client.Block()
	if head < t.cfg.Depth || cur.Next > head-t.cfg.Depth {
		return cur, false, nil
	}
	to := t.span.To(cur.Next, head-t.cfg.Depth)
	logs, at, err := t.read(ctx, cur, to)
	if err != nil {
		more := t.span.Refused(cur.Next, to, err)
		t.unsure = !more
		return cur, more, nil // if it was not too much, it is asked again
	}
	t.span.Took()
	if at == (common.Hash{}) {
		t.unsure = true
		return cur, false, nil // the chain changed while it was asked
	}
	next := Cursor{First: cur.First, Next: to + 1, Marks: append(slices.Clone(cur.Marks), Mark{to, at})}
	next.Marks = next.Marks[len(next.Marks)-min(len(next.Marks), maxMarks):]
	if err := t.book.Apply(ctx, logs, next); err != nil {
		return cur, false, fmt.Errorf("apply logs of blocks %d to %d: %w", cur.Next, to, err)
	}
	return next, true, nil
}

// agree counts the marks, from the oldest, that the chain still has. Most times that is all, and one question. behind tells
// that it is not known yet: the chain has an earlier mark and lacks the later blocks, as an endpoint does that is not up to
// date. Where blocks were taken back there will be others.
func agree(ctx context.Context, client *chain.Client, marks []Mark) (n int, behind bool, err error) {
	for n = len(marks); n > 0; n-- {
		h, err := hash(ctx, client, marks[n-1].Block)
		switch {
		case err != nil:
			return 0, false, err
		case h == marks[n-1].Hash:
			return n, behind, nil
		}
		behind = h == (common.Hash{})
	}
	return 0, false, nil
}

// read asks one endpoint for the logs from the cursor to a block and for the hash of that, before and after: one that lacks a
// part of the range would leave logs out and not say so. The hash is zero when the block is not there, has changed meanwhile,
// or does not follow the cursor's last mark.
func (t *tracker) read(ctx context.Context, cur Cursor, to uint64) (logs []Log, at common.Hash, err error) {
	q := t.cfg.Query
	q.FromBlock, q.ToBlock, q.BlockHash = new(big.Int).SetUint64(cur.Next), new(big.Int).SetUint64(to), nil
	err = t.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
		logs, at = nil, common.Hash{} // of an endpoint that gave up on the way
		before, err := hashBy(ctx, eth, to)
		if err != nil || before == (common.Hash{}) {
			return err
		}
		if logs, err = eth.FilterLogs(ctx, q); err != nil {
			return err
		}
		after, err := hashBy(ctx, eth, to)
		if err != nil || before != after {
			return err
		}
		if n := len(cur.Marks); n > 0 { // another endpoint than the one that had it may be asked by now
			last, err := hashBy(ctx, eth, cur.Marks[n-1].Block)
			if err != nil || last != cur.Marks[n-1].Hash {
				return err
			}
		}
		at = after
		return nil
	})
	return logs, at, err
}

// hash of a block; zero when the chain has none of that number, or no longer.
func hash(ctx context.Context, client *chain.Client, block uint64) (h common.Hash, err error) {
	err = client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		h, err = hashBy(ctx, eth, block)
		return err
	})
	return h, err
}

func hashBy(ctx context.Context, eth *ethclient.Client, block uint64) (common.Hash, error) {
	header, err := eth.HeaderByNumber(ctx, new(big.Int).SetUint64(block))
	if errors.Is(err, ethereum.NotFound) {
		return common.Hash{}, nil
	}
	if err != nil {
		return common.Hash{}, err
	}
	return header.Hash(), nil
}
