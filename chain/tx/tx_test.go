package tx_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/chain/wallet"
)

var _ chain.Sender = (*tx.Queue)(nil)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func queue(t *testing.T, c *chaintest.Chain, key chain.Key, cfg tx.Config) *tx.Queue {
	t.Helper()
	cfg.PollMin = 2 * time.Millisecond
	q, err := tx.New(c.Client, key, cfg, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestManyAtOnceGoOutInOrder(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	q := queue(t, c, devchain.Key(0), tx.Config{})
	to := common.Address{7}
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if _, err := chain.Send(t.Context(), q, chain.Tx{To: &to, Value: big.NewInt(1)}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	var got *big.Int
	err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) (err error) {
		got, err = eth.BalanceAt(ctx, to, nil)
		return err
	})
	if err != nil || got.Int64() != 20 {
		t.Errorf("20 transactions of one wei gave %v, %v", got, err)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	owner, poor := queue(t, c, devchain.Key(0), tx.Config{}), queue(t, c, wallet.FromSeed("poor"), tx.Config{})
	rounds, registry := c.Client.Address(chain.NameRoundsManager), c.Client.Address(chain.NameController)
	again := roundsmanager.NewRoundsManagerContract().PackInitializeRound()
	stingy := queue(t, c, devchain.Key(0), tx.Config{MaxFee: big.NewInt(1)})
	tests := map[string]struct {
		q      *tx.Queue
		tx     chain.Tx
		want   error
		reason string
	}{
		"a contract's reason":                {owner, chain.Tx{To: &rounds, Data: again}, chain.ErrReverted, "round already initialized"},
		"mined and refused all the same":     {owner, chain.Tx{To: &rounds, Data: again, Gas: 200_000}, chain.ErrReverted, "round already initialized"},
		"out of gas":                         {owner, chain.Tx{To: &rounds, Data: again, Gas: 25_000}, chain.ErrReverted, "out of gas"},
		"no reason":                          {poor, chain.Tx{To: &registry, Data: controller.NewControllerContract().PackPause()}, chain.ErrReverted, ""},
		"more than the account has":          {poor, chain.Tx{To: &rounds, Value: big.NewInt(1)}, chain.ErrFunds, ""},
		"fees above what the operator wants": {stingy, chain.Tx{To: &common.Address{}, Value: big.NewInt(1)}, chain.ErrFeeCap, ""},
	}
	for name, tc := range tests {
		_, err := chain.Send(t.Context(), tc.q, tc.tx)
		if !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", name, err, tc.want)
		}
		var revert *chain.RevertError
		if errors.As(err, &revert) && revert.Reason != tc.reason {
			t.Errorf("%s: reason %q, want %q", name, revert.Reason, tc.reason)
		}
	}
	to := common.Address{1}
	if _, err := chain.Send(t.Context(), owner, chain.Tx{To: &to, Value: big.NewInt(1)}); err != nil {
		t.Errorf("the queue does not go on after refusals: %v", err)
	}
}

func TestAnotherProcessMovesTheNonce(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	a, b := queue(t, c, devchain.Key(0), tx.Config{}), queue(t, c, devchain.Key(0), tx.Config{})
	to := common.Address{3}
	for range 3 {
		for _, q := range []*tx.Queue{a, b} {
			if _, err := chain.Send(t.Context(), q, chain.Tx{To: &to, Value: big.NewInt(1)}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestStuckTransactionIsReplaced runs on a chain that makes no blocks until fees have been raised.
func TestStuckTransactionIsReplaced(t *testing.T) {
	t.Parallel()
	log := chaintest.New(t, chaintest.Options{}).Log
	dev, err := devchain.Open(t.Context(), devchain.Config{}, log)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = dev.Close() }()
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{dev.URL()}}, log)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	q, err := tx.New(client, devchain.Key(0), tx.Config{Stuck: time.Millisecond, PollMin: time.Millisecond, PollMax: 5 * time.Millisecond}, log)
	if err != nil {
		t.Fatal(err)
	}
	to := common.Address{5}
	first, err := q.Submit(t.Context(), chain.Tx{To: &to, Value: big.NewInt(9)})
	if err != nil {
		t.Fatal(err)
	}
	type end struct {
		r   chain.Receipt
		err error
	}
	ended := make(chan end, 1)
	go func() {
		r, err := q.Wait(t.Context(), first)
		ended <- end{r, err}
	}()
	for replaced := false; !replaced; {
		err := client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
			_, _, err := eth.TransactionByHash(ctx, first)
			return err
		})
		replaced = err != nil // the pool has another one in its place
	}
	dev.Mine(1)
	e := <-ended
	if e.err != nil || e.r.Hash == first {
		t.Errorf("ended as %s after %s, %v", e.r.Hash, first, e.err)
	}

	q2, err := tx.New(client, devchain.Key(0), tx.Config{Give: time.Nanosecond, PollMin: time.Millisecond}, log)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chain.Send(t.Context(), q2, chain.Tx{To: &to}); !errors.Is(err, chain.ErrStuck) {
		t.Errorf("without blocks: %v, want ErrStuck", err)
	}
}
