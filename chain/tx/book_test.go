package tx_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/chain/wallet"
)

// book is a tx.Book in memory.
type book struct {
	mu   sync.Mutex
	rows map[common.Hash]tx.Entry
}

func (b *book) Put(_ context.Context, e tx.Entry) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rows[e.ID] = e
	return nil
}

func (b *book) Open(_ context.Context, a common.Address) (out []tx.Entry, _ error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.rows {
		if e.Account == a && e.State == tx.Sent {
			out = append(out, e)
		}
	}
	return out, nil
}

func (b *book) states() map[tx.State]int {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := map[tx.State]int{}
	for _, e := range b.rows {
		out[e.State]++
	}
	return out
}

// raw sends a transaction behind the queue's back.
func raw(t *testing.T, c *chaintest.Chain, key *wallet.Key, nonce uint64, price int64) {
	t.Helper()
	err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
		signed, err := key.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{ChainID: c.Client.ChainID(), Nonce: nonce,
			GasTipCap: big.NewInt(price), GasFeeCap: big.NewInt(price), Gas: 21_000, To: &common.Address{9}}), c.Client.ChainID())
		if err != nil {
			return err
		}
		return eth.SendTransaction(ctx, signed)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func nonce(t *testing.T, c *chaintest.Chain, key *wallet.Key) (n uint64) {
	t.Helper()
	err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) (err error) {
		n, err = eth.PendingNonceAt(ctx, key.Address())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestEveryEndIsKept(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	b := &book{rows: map[common.Hash]tx.Entry{}}
	q := queue(t, c, devchain.Key(0), tx.Config{Book: b})
	to, rounds := common.Address{7}, c.Client.Address(chain.NameRoundsManager)
	if _, err := chain.Send(t.Context(), q, chain.Tx{To: &to, Value: big.NewInt(1)}); err != nil {
		t.Fatal(err)
	}
	again := c.Client.OpeningTx()
	again.Gas, again.Once = 200_000, false
	if _, err := chain.Send(t.Context(), q, again); !errors.Is(err, chain.ErrReverted) {
		t.Fatalf("a second opening of a round: %v", err)
	}
	if _, err := q.Submit(t.Context(), chain.Tx{To: &rounds, Gas: 1}); err == nil {
		t.Fatal("a node takes a transaction with one gas")
	}
	if got := b.states(); got[tx.Mined] != 1 || got[tx.Reverted] != 1 || got[tx.Refused] != 1 || got[tx.Sent] != 0 {
		t.Errorf("kept %v", got)
	}
}

func TestARestartGoesOnWithWhatIsOnItsWay(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	key := devchain.Key(0)
	b := &book{rows: map[common.Hash]tx.Entry{}}
	to := common.Address{7}
	left := chain.Tx{To: &to, Value: big.NewInt(3), Once: true}
	// An earlier life wrote this one down and was killed before a node had it; its fee is too low besides.
	lost := tx.Entry{ID: common.Hash{1}, Account: key.Address(), Nonce: nonce(t, c, key), To: &to, Value: big.NewInt(3), Gas: 21_000,
		Tip: big.NewInt(1), Cap: big.NewInt(1), Hashes: []common.Hash{{1}}, State: tx.Sent, At: time.Now().Add(-time.Hour)}
	if err := b.Put(t.Context(), lost); err != nil {
		t.Fatal(err)
	}
	q := queue(t, c, key, tx.Config{Book: b, Stuck: 5 * time.Millisecond, PollMax: 5 * time.Millisecond})
	hash, err := q.Submit(t.Context(), left)
	if err != nil || hash != lost.ID {
		t.Fatalf("sent %s again, %v: the earlier one is %s", hash, err, lost.ID)
	}
	if _, err := chain.Send(t.Context(), q, chain.Tx{To: &to, Value: big.NewInt(4)}); err != nil {
		t.Fatalf("a later one, held up by the first: %v", err)
	}
	if _, err := q.Wait(t.Context(), hash); err != nil {
		t.Fatal(err)
	}
	if got := b.states(); got[tx.Mined] != 2 || got[tx.Sent] != 0 {
		t.Errorf("kept %v", got)
	}
}

func TestAnUnknownStuckTransactionIsCleared(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	key := devchain.Key(0)
	raw(t, c, key, nonce(t, c, key), 1)
	q := queue(t, c, key, tx.Config{Stuck: 5 * time.Millisecond, PollMax: 5 * time.Millisecond})
	to := common.Address{7}
	if _, err := chain.Send(t.Context(), q, chain.Tx{To: &to, Value: big.NewInt(3)}); err != nil {
		t.Errorf("behind a transaction nobody mines: %v", err)
	}
}

func TestBalanceIsLookedAtBeforeSending(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	rich, poor := queue(t, c, devchain.Key(0), tx.Config{}), wallet.FromSeed("nearly nothing")
	to := poor.Address()
	if _, err := chain.Send(t.Context(), rich, chain.Tx{To: &to, Value: big.NewInt(1000)}); err != nil {
		t.Fatal(err)
	}
	b := &book{rows: map[common.Hash]tx.Entry{}}
	q := queue(t, c, poor, tx.Config{Book: b})
	if _, err := q.Submit(t.Context(), chain.Tx{To: &to, Gas: 21_000}); !errors.Is(err, chain.ErrFunds) || len(b.rows) != 0 {
		t.Errorf("with 1000 wei for gas: %v, %d kept", err, len(b.rows))
	}
}
