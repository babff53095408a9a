package tx

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
)

// Wait returns when the transaction is in a block. While it is not, its fees are raised every Config.Stuck. A refused one
// comes with its receipt and a *chain.RevertError; chain.ErrStuck after Config.Give. A hash of another process may be waited
// for as well, only that its fees cannot be raised.
func (q *Queue) Wait(ctx context.Context, hash common.Hash) (chain.Receipt, error) {
	q.mu.Lock()
	f := q.flying[hash]
	q.mu.Unlock()
	if f == nil {
		f = &flight{hashes: []common.Hash{hash}}
	}
	begin, pause := time.Now(), q.cfg.PollMin
	for {
		r, err := q.landed(ctx, f)
		if err == nil {
			q.forget(f)
			return q.result(ctx, f, r)
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
		if err := q.nudge(ctx, f); err != nil {
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

// landed looks for a receipt under every hash the transaction has had.
func (q *Queue) landed(ctx context.Context, f *flight) (*types.Receipt, error) {
	q.mu.Lock()
	hashes := append([]common.Hash(nil), f.hashes...)
	q.mu.Unlock()
	for _, h := range hashes {
		var r *types.Receipt
		err := q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
			r, err = eth.TransactionReceipt(ctx, h)
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
	if f.tip == nil || time.Since(f.sent) < q.cfg.Stuck {
		return nil
	}
	f.sent = time.Now() // whatever comes of it, not again at once
	raise := func(v *big.Int) *big.Int {
		return new(big.Int).Add(v, new(big.Int).Add(new(big.Int).Rsh(v, 2), big.NewInt(1)))
	}
	tip, feeCap := raise(f.tip), raise(f.cap)
	if limit := q.cfg.MaxFee; limit != nil && feeCap.Cmp(limit) > 0 {
		return fmt.Errorf("cap %v: %w", limit, chain.ErrFeeCap)
	}
	f.tip, f.cap = tip, feeCap
	err := q.send(ctx, f)
	if err != nil && strings.Contains(err.Error(), "nonce too low") {
		return nil // one of its hashes has just been mined
	}
	if err == nil {
		q.log.InfoContext(ctx, "stuck transaction sent again", "nonce", f.nonce, "max_fee", feeCap)
	}
	return err
}

func (q *Queue) result(ctx context.Context, f *flight, r *types.Receipt) (chain.Receipt, error) {
	out := chain.Receipt{
		Hash: r.TxHash, Block: r.BlockNumber.Uint64(), GasUsed: r.GasUsed,
		GasPrice: r.EffectiveGasPrice, Contract: r.ContractAddress, Logs: r.Logs,
	}
	if r.Status == types.ReceiptStatusSuccessful {
		return out, nil
	}
	return out, q.why(ctx, f, r)
}

// why runs a refused transaction again on the states around its block, because a receipt does not carry the reason: what
// depends on the block number itself, a round that began with it, shows only on the later one.
func (q *Queue) why(ctx context.Context, f *flight, r *types.Receipt) error {
	if f.tip != nil && r.GasUsed >= f.gas {
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
