package tx_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/tx"
)

// forgetful stands before a chain and takes transactions that it forgets, as a full pool does, for as many as it is told.
func forgetful(t *testing.T, target string) (url string, drops *atomic.Int64) {
	t.Helper()
	drops = &atomic.Int64{}
	return chaintest.Before(t, target, func(in chaintest.Request) any {
		if in.Method != "eth_sendRawTransaction" || drops.Add(-1) < 0 {
			return nil
		}
		var raw hexutil.Bytes
		var signed types.Transaction
		if err := json.Unmarshal(in.Params[0], &raw); err != nil {
			t.Error(err)
		}
		if err := signed.UnmarshalBinary(raw); err != nil {
			t.Error(err)
		}
		return map[string]any{"jsonrpc": "2.0", "id": in.ID, "result": signed.Hash()}
	}), drops
}

// TestADroppedTransaction is taken by a node and then in no pool and no block.
func TestADroppedTransaction(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	url, drops := forgetful(t, c.URL())
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{url}}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	open := func(cfg tx.Config) (*tx.Queue, *book) {
		t.Helper()
		b := &book{rows: map[common.Hash]tx.Entry{}}
		cfg.Book, cfg.Stuck, cfg.PollMin, cfg.PollMax = b, 20*time.Millisecond, 2*time.Millisecond, 5*time.Millisecond
		q, err := tx.New(client, devchain.Key(0), cfg, c.Log)
		if err != nil {
			t.Fatal(err)
		}
		return q, b
	}
	to := common.Address{7}
	t.Run("is sent again, with higher fees", func(t *testing.T) {
		q, b := open(tx.Config{})
		drops.Store(2)
		r, err := chain.Send(t.Context(), q, chain.Tx{To: &to, Value: big.NewInt(1)})
		if err != nil || r.Block == 0 {
			t.Fatalf("dropped twice: %+v, %v", r, err)
		}
		for _, e := range b.rows {
			if e.State != tx.Mined || len(e.Hashes) < 3 || e.Hashes[0] == r.Hash {
				t.Errorf("kept as %+v", e)
			}
		}
	})
	t.Run("may be waited for again", func(t *testing.T) {
		q, b := open(tx.Config{Give: 50 * time.Millisecond})
		drops.Store(1 << 40)
		h, err := q.Submit(t.Context(), chain.Tx{To: &to, Value: big.NewInt(2)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := q.Wait(t.Context(), h); !errors.Is(err, chain.ErrStuck) || b.states()[tx.Sent] != 1 {
			t.Fatalf("while no node keeps it: %v, kept %v", err, b.states())
		}
		drops.Store(0)
		for err = chain.ErrStuck; errors.Is(err, chain.ErrStuck); {
			_, err = q.Wait(t.Context(), h)
		}
		if err != nil || b.states()[tx.Mined] != 1 {
			t.Errorf("later: %v, kept %v", err, b.states())
		}
	})
	t.Run("loses its nonce to another", func(t *testing.T) {
		q, b := open(tx.Config{MaxFee: big.NewInt(1e15), Give: time.Minute})
		drops.Store(1 << 40)
		h, err := q.Submit(t.Context(), chain.Tx{To: &to, Value: big.NewInt(3)})
		if err != nil {
			t.Fatal(err)
		}
		key := devchain.Key(0)
		raw(t, c, key, nonce(t, c, key), 1e11)
		if _, err := q.Wait(t.Context(), h); !errors.Is(err, chain.ErrReplaced) || b.states()[tx.Replaced] != 1 {
			t.Errorf("its nonce was used: %v, kept %v", err, b.states())
		}
	})
}
