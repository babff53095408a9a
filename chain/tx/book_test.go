package tx_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
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

// of is the transaction whose receipt is asked for.
func (b *book) of(in chaintest.Request) tx.Entry {
	var h common.Hash
	_ = json.Unmarshal(in.Params[0], &h)
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.rows {
		if slices.Contains(e.Hashes, h) {
			return e
		}
	}
	return tx.Entry{}
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

// restarted is an account whose earlier life was killed after it wrote one transaction down, and a queue that goes on with it.
// Its node's answers are those of answer.
func restarted(t *testing.T, answer func(c *chaintest.Chain, b *book, lost *types.Transaction, in chaintest.Request) any) (*tx.Queue, *book, chain.Tx, common.Hash) {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{})
	key, to, fee := devchain.Key(0), common.Address{7}, big.NewInt(1e11)
	first := nonce(t, c, key)
	lost, err := key.SignTx(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: c.Client.ChainID(), Nonce: first, GasTipCap: fee, GasFeeCap: fee,
		Gas: 21_000, To: &to, Value: big.NewInt(3)}), c.Client.ChainID())
	if err != nil {
		t.Fatal(err)
	}
	b := &book{rows: map[common.Hash]tx.Entry{}}
	if err := b.Put(t.Context(), tx.Entry{ID: lost.Hash(), Account: key.Address(), Nonce: first, To: &to, Value: big.NewInt(3), Gas: 21_000,
		Tip: fee, Cap: fee, Hashes: []common.Hash{lost.Hash()}, State: tx.Sent, At: time.Now().Add(-time.Hour)}); err != nil {
		t.Fatal(err)
	}
	url := chaintest.Before(t, c.URL(), func(in chaintest.Request) any { return answer(c, b, lost, in) })
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{url}}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	q, err := tx.New(client, key, tx.Config{Book: b, Stuck: 5 * time.Millisecond, PollMin: 2 * time.Millisecond, PollMax: 5 * time.Millisecond,
		Give: 30 * time.Second}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	return q, b, chain.Tx{To: &to, Value: big.NewInt(3), Once: true}, lost.Hash()
}

// notMined answers a question for a receipt.
func notMined(in chaintest.Request) any {
	return map[string]any{"jsonrpc": "2.0", "id": in.ID, "result": nil}
}

// TestWhoWaitsAfterAnotherSawTheEnd has a later transaction's receipt come only when the earlier one is settled.
func TestWhoWaitsAfterAnotherSawTheEnd(t *testing.T) {
	t.Parallel()
	q, b, left, id := restarted(t, func(_ *chaintest.Chain, b *book, lost *types.Transaction, in chaintest.Request) any {
		if in.Method != "eth_getTransactionReceipt" || b.states()[tx.Mined] > 0 || b.of(in).Nonce == lost.Nonce() {
			return nil
		}
		return notMined(in)
	})
	if hash, err := q.Submit(t.Context(), left); err != nil || hash != id {
		t.Fatalf("sent %s again, %v: the earlier one is %s", hash, err, id)
	}
	if _, err := chain.Send(t.Context(), q, chain.Tx{To: left.To, Value: big.NewInt(4)}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if r, err := q.Wait(t.Context(), id); err != nil || r.Hash == id {
			t.Fatalf("it was raised and landed as %s, %v", r.Hash, err)
		}
	}
	if got := b.states(); got[tx.Mined] != 2 || len(got) != 1 {
		t.Errorf("kept %v", got)
	}
}

// TestOneThatLandsWhileItIsLookedForIsNotSentAgain puts it into a block just after the node said that it is in none.
func TestOneThatLandsWhileItIsLookedForIsNotSentAgain(t *testing.T) {
	t.Parallel()
	var once sync.Once
	q, b, left, id := restarted(t, func(c *chaintest.Chain, _ *book, lost *types.Transaction, in chaintest.Request) (out any) {
		if in.Method != "eth_getTransactionReceipt" {
			return nil
		}
		once.Do(func() {
			out = notMined(in)
			if err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
				if err := eth.SendTransaction(ctx, lost); err != nil {
					return err
				}
				_, err := bind.WaitMined(ctx, eth, lost.Hash())
				return err
			}); err != nil {
				t.Error(err)
			}
		})
		return out
	})
	if hash, err := q.Submit(t.Context(), left); err != nil || hash != id {
		t.Fatalf("sent %s again, %v: the earlier one is %s", hash, err, id)
	}
	if _, err := q.Wait(t.Context(), id); err != nil {
		t.Error(err)
	}
	if got := b.states(); got[tx.Mined] != 1 || len(got) != 1 {
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
