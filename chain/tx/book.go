package tx

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
)

// State is what became of a transaction.
type State string

// States: Sent → Mined, Reverted or Replaced; Refused when no node took it.
const (
	Sent     State = "sent"
	Mined    State = "mined"
	Reverted State = "reverted" // in a block, without effect
	Replaced State = "replaced" // its nonce was used by another transaction of the account
	Refused  State = "refused"
)

// Entry is one transaction as it is kept.
type Entry struct {
	ID      common.Hash     `json:"id"` // hash it was first sent under
	Account common.Address  `json:"account"`
	Nonce   uint64          `json:"nonce"`
	To      *common.Address `json:"to,omitempty"` // nil: a deployment
	Data    []byte          `json:"data,omitempty"`
	Value   *big.Int        `json:"value,omitempty"` // wei
	Gas     uint64          `json:"gas"`
	Tip     *big.Int        `json:"tip"` // of the last one sent, wei per gas
	Cap     *big.Int        `json:"cap"`
	Hashes  []common.Hash   `json:"hashes"` // every hash it was sent under, the last one last
	State   State           `json:"state"`
	Reason  string          `json:"reason,omitempty"`
	Block   uint64          `json:"block,omitempty"`
	At      time.Time       `json:"at"` // of the last change
}

// Book keeps transactions, so that a restart goes on with those that are on their way. It is written before a transaction
// leaves. The transactions of one ID are one entry.
type Book interface {
	Put(ctx context.Context, e Entry) error
	Open(ctx context.Context, account common.Address) ([]Entry, error) // in state Sent, by nonce
}

// record writes a flight's state into the book, if there is one.
func (q *Queue) record(ctx context.Context, f *flight, s State, block uint64, reason string) error {
	q.mu.Lock()
	hashes := slices.Clone(f.hashes)
	q.mu.Unlock()
	if q.cfg.Book == nil || len(hashes) == 0 || f.tip == nil {
		return nil
	}
	e := Entry{ID: hashes[0], Account: q.key.Address(), Nonce: f.nonce, To: f.tx.To, Data: f.tx.Data, Value: f.tx.Value,
		Gas: f.gas, Tip: f.tip, Cap: f.cap, Hashes: hashes, State: s, Reason: reason, Block: block, At: time.Now().UTC()}
	if err := q.cfg.Book.Put(ctx, e); err != nil {
		return fmt.Errorf("keep transaction %s: %w", e.ID, err)
	}
	return nil
}

// settle forgets a flight that has ended and writes down how. The chain knows it too, so a book that fails is only told of.
func (q *Queue) settle(ctx context.Context, f *flight, s State, block uint64, reason string) {
	q.forget(f)
	if err := q.record(ctx, f, s, block, reason); err != nil {
		q.log.WarnContext(ctx, "end of a transaction not kept", "err", err)
	}
}

// resume takes up, once, what an earlier process of this account left on its way. The caller holds q.sending.
func (q *Queue) resume(ctx context.Context) error {
	if q.cfg.Book == nil || q.resumed {
		return nil
	}
	open, err := q.cfg.Book.Open(ctx, q.key.Address())
	if err != nil {
		return fmt.Errorf("transactions on their way: %w", err)
	}
	for _, e := range open {
		f := &flight{tx: chain.Tx{To: e.To, Data: e.Data, Value: e.Value, Gas: e.Gas}, nonce: e.Nonce, gas: e.Gas,
			tip: e.Tip, cap: e.Cap, hashes: e.Hashes, sent: e.At, orphan: true}
		if ended, err := q.end(ctx, f); err != nil {
			return err
		} else if ended {
			continue
		}
		q.mu.Lock()
		for _, h := range f.hashes {
			q.flying[h] = f
		}
		q.next = max(q.next, f.nonce+1)
		q.mu.Unlock()
		q.log.InfoContext(ctx, "going on with a transaction of an earlier run", "tx", e.ID, "nonce", e.Nonce)
	}
	q.resumed = true
	return nil
}

// end settles a flight nobody waits for, if it has ended. The nonce is asked for first: one that lands between the two questions
// would look as if another had taken its nonce, and be sent a second time.
func (q *Queue) end(ctx context.Context, f *flight) (bool, error) {
	latest, err := q.latest(ctx)
	if err != nil {
		return false, err
	}
	r, err := q.landed(ctx, f)
	switch {
	case err == nil && r.Status == 1:
		q.settle(ctx, f, Mined, r.BlockNumber.Uint64(), "")
		return true, nil
	case err == nil:
		q.settle(ctx, f, Reverted, r.BlockNumber.Uint64(), q.why(ctx, f, r).Error())
		return true, nil
	case !errors.Is(err, errNotMined):
		return false, err
	case latest <= f.nonce:
		return false, nil
	}
	q.settle(ctx, f, Replaced, 0, "")
	return true, nil
}

// latest is the nonce of the account's next transaction in a block.
func (q *Queue) latest(ctx context.Context) (n uint64, err error) {
	err = q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		n, err = eth.NonceAt(ctx, q.key.Address(), nil)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("ask for the nonce: %w", err)
	}
	return n, nil
}
