package tx

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
)

// gone is how often in a row the nonce must be seen used, and no receipt, before a transaction is given up: endpoints need
// not know a block at the same moment.
const gone = 5

// Wait returns when the transaction is in a block. While it is not, its fees are raised every Config.Stuck, and those of
// what holds it up. A refused one comes with its receipt and a *chain.RevertError; chain.ErrReplaced when another
// transaction took its nonce; chain.ErrStuck after Config.Give, when it may still land and be waited for again. A hash of another process may be waited
// for as well, only that its fees cannot be raised.
func (q *Queue) Wait(ctx context.Context, hash common.Hash) (chain.Receipt, error) {
	f := q.find(hash)
	if f == nil {
		f = &flight{hashes: []common.Hash{hash}}
	}
	begin, pause, missing := time.Now(), q.cfg.PollMin, 0
	for {
		r, err := q.landed(ctx, f)
		if err == nil {
			return q.result(ctx, f, r)
		}
		if missing = q.missing(ctx, f, err, missing); missing == gone {
			q.settle(ctx, f, Replaced, 0, "")
			return chain.Receipt{Hash: hash}, fmt.Errorf("nonce %d: %w", f.nonce, chain.ErrReplaced)
		}
		if ctx.Err() != nil {
			return chain.Receipt{Hash: hash}, ctx.Err()
		}
		if !errors.Is(err, errNotMined) {
			q.log.WarnContext(ctx, "cannot look for a receipt", "tx", hash, "err", err)
		}
		if time.Since(begin) > q.cfg.Give {
			return chain.Receipt{Hash: hash}, fmt.Errorf("after %s: %w", q.cfg.Give, chain.ErrStuck)
		}
		if err := q.push(ctx, f); err != nil {
			q.log.WarnContext(ctx, "cannot raise the fees of a stuck transaction", "tx", hash, "err", err)
		}
		select {
		case <-ctx.Done():
			return chain.Receipt{Hash: hash}, ctx.Err()
		case <-time.After(pause):
		}
		pause = min(2*pause, q.cfg.PollMax)
	}
}

// missing counts how often in a row the nonce was used although there is no receipt.
func (q *Queue) missing(ctx context.Context, f *flight, why error, before int) int {
	if f.tip == nil || !errors.Is(why, errNotMined) {
		return 0
	}
	if n, err := q.latest(ctx); err != nil || n <= f.nonce {
		return 0
	}
	return before + 1
}

// patience is how long to wait before the fees are raised, longer each time: a chain that stands still wants no more money.
func (q *Queue) patience(f *flight) time.Duration {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.cfg.Stuck << min(max(len(f.hashes)-1, 0), 3)
}

// push raises the fees of a stuck transaction, after those of what an earlier run left before it.
func (q *Queue) push(ctx context.Context, f *flight) error {
	q.sending.Lock()
	waiting := f.tip == nil || time.Since(f.sent) < q.patience(f)
	q.sending.Unlock()
	if waiting {
		return nil
	}
	q.mu.Lock()
	var before []*flight
	for _, o := range q.flying {
		if o.orphan && o.nonce < f.nonce && !slices.Contains(before, o) {
			before = append(before, o)
		}
	}
	q.mu.Unlock()
	slices.SortFunc(before, func(a, b *flight) int { return cmp.Compare(a.nonce, b.nonce) })
	lowest := f.nonce
	for _, o := range before {
		if ended, err := q.end(ctx, o); err != nil || ended {
			continue
		}
		lowest = min(lowest, o.nonce)
		if err := q.nudge(ctx, o); err != nil {
			return err
		}
	}
	if err := q.clear(ctx, lowest, f); err != nil {
		return err
	}
	return q.nudge(ctx, f)
}

// clear replaces transactions below a nonce that this queue knows nothing of and that keep it from being mined: another
// program left them with too low a fee. Each becomes an empty transfer to the account itself.
func (q *Queue) clear(ctx context.Context, below uint64, f *flight) error {
	latest, err := q.latest(ctx)
	if err != nil || latest >= below {
		return err
	}
	q.mu.Lock()
	for _, o := range q.flying {
		if o.nonce == latest {
			q.mu.Unlock()
			return nil // ours, and somebody waits for it
		}
	}
	q.mu.Unlock()
	q.sending.Lock()
	defer q.sending.Unlock()
	self := q.key.Address()
	empty := &flight{tx: chain.Tx{To: &self}, nonce: latest, gas: 21_000, tip: raise(f.tip), cap: raise(f.cap), orphan: true}
	if limit := q.cfg.MaxFee; limit != nil && empty.cap.Cmp(limit) > 0 {
		return fmt.Errorf("cap %v: %w", limit, chain.ErrFeeCap)
	}
	q.log.WarnContext(ctx, "clearing the way of a transaction held up by an unknown one", "nonce", latest)
	err = q.send(ctx, empty)
	if err != nil && strings.Contains(err.Error(), "underpriced") {
		f.tip, f.cap = raise(f.tip), raise(f.cap) // more next time
	}
	return err
}

// landed looks for a receipt under every hash the transaction has had, the last one first: it pays most. A node shows a receipt a moment before the block is
// its latest; until then a caller who reads what the transaction changed would read the state before it.
func (q *Queue) landed(ctx context.Context, f *flight) (*types.Receipt, error) {
	q.mu.Lock()
	hashes := append([]common.Hash(nil), f.hashes...)
	q.mu.Unlock()
	for _, h := range slices.Backward(hashes) {
		var r *types.Receipt
		err := q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
			if r, err = eth.TransactionReceipt(ctx, h); err != nil {
				return err
			}
			head, err := eth.BlockNumber(ctx)
			if err == nil && head < r.BlockNumber.Uint64() {
				return ethereum.NotFound
			}
			return err
		})
		if err == nil {
			return r, nil
		}
		// A node that is still indexing says so; that is not an end either.
		if !errors.Is(err, ethereum.NotFound) && !strings.Contains(err.Error(), "indexing") {
			return nil, err
		}
	}
	return nil, errNotMined
}

// nudge sends a stuck transaction again with fees raised by a quarter: nodes take a replacement from a tenth on.
func (q *Queue) nudge(ctx context.Context, f *flight) error {
	q.sending.Lock()
	defer q.sending.Unlock()
	if f.tip == nil || time.Since(f.sent) < q.patience(f) {
		return nil
	}
	f.sent = time.Now() // whatever comes of it, not again at once
	tip, feeCap := raise(f.tip), raise(f.cap)
	if limit := q.cfg.MaxFee; limit != nil && feeCap.Cmp(limit) > 0 {
		return fmt.Errorf("cap %v: %w", limit, chain.ErrFeeCap)
	}
	f.tip, f.cap = tip, feeCap // kept when refused: the next try must offer more
	err := q.send(ctx, f)
	if err != nil && strings.Contains(err.Error(), "nonce too low") {
		return nil // one of its hashes has just been mined
	}
	if err == nil {
		q.log.InfoContext(ctx, "stuck transaction sent again", "nonce", f.nonce, "max_fee", feeCap)
	}
	return err
}

// raise adds a quarter, and one so that nothing stays nothing.
func raise(v *big.Int) *big.Int {
	return new(big.Int).Add(v, new(big.Int).Add(new(big.Int).Rsh(v, 2), big.NewInt(1)))
}

func (q *Queue) result(ctx context.Context, f *flight, r *types.Receipt) (chain.Receipt, error) {
	out := chain.Receipt{
		Hash: r.TxHash, Block: r.BlockNumber.Uint64(), GasUsed: r.GasUsed,
		GasPrice: r.EffectiveGasPrice, Contract: r.ContractAddress, Logs: r.Logs,
	}
	if r.Status == types.ReceiptStatusSuccessful {
		q.settle(ctx, f, Mined, out.Block, "")
		return out, nil
	}
	err := q.why(ctx, f, r)
	q.settle(ctx, f, Reverted, out.Block, err.Error())
	return out, err
}

// why runs a refused transaction again on the states around its block, because a receipt does not carry the reason: what
// depends on the block number itself, a round that began with it, shows only on the later one.
func (q *Queue) why(ctx context.Context, f *flight, r *types.Receipt) error {
	// A contract called by another gets 63 parts of 64, so that some gas is left when it runs out.
	if f.tip != nil && r.GasUsed >= f.gas-f.gas/20 {
		return &chain.RevertError{Reason: "out of gas"}
	}
	msg := ethereum.CallMsg{From: q.key.Address(), To: f.tx.To, Data: f.tx.Data, Value: f.tx.Value, Gas: f.gas}
	for _, block := range []*big.Int{new(big.Int).Sub(r.BlockNumber, big.NewInt(1)), r.BlockNumber} {
		err := q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
			_, err := eth.CallContract(ctx, msg, block)
			return err
		})
		var revert *chain.RevertError
		if err = chain.Revert(err); errors.As(err, &revert) {
			return revert
		}
	}
	return &chain.RevertError{}
}
