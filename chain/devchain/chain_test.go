package devchain_test

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
)

func TestDevController(t *testing.T) {
	t.Parallel()
	want := crypto.CreateAddress(devchain.Key(0).Address(), 0)
	if got := common.HexToAddress(chain.DevController); got != want {
		t.Errorf("DevController is %s, the first contract of account 0 is %s", got, want)
	}
}

func TestOpenAndRun(t *testing.T) {
	t.Parallel()
	orchestrators := []common.Address{devchain.Key(1).Address(), devchain.Key(2).Address()}
	gateway := devchain.Key(9).Address()
	log := slog.New(slog.DiscardHandler)
	c, err := devchain.Open(t.Context(), devchain.Config{
		Period: 10 * time.Millisecond, Orchestrators: orchestrators, Gateways: []common.Address{gateway},
	}, log)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	ended := make(chan error, 2)
	go func() { ended <- c.Run(ctx) }()

	client, err := chain.Dial(ctx, chain.Config{URLs: []string{c.URL()}, Poll: 5 * time.Millisecond}, log)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	go func() { ended <- client.Run(ctx) }()
	for _, o := range orchestrators {
		stake, active, err := client.Stake(ctx, o)
		if err != nil || !active || stake.Big().Cmp(deploy.LPT(1000)) != 0 {
			t.Errorf("orchestrator %s has %v, active %t, %v", o, stake, active, err)
		}
	}
	eth, err := ethclient.Dial(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer eth.Close()
	if pocket, err := eth.BalanceAt(ctx, gateway, nil); err != nil || pocket.Cmp(deploy.LPT(10)) != 0 {
		t.Errorf("the gateway has %v wei, %v", pocket, err)
	}
	heads := client.Heads(ctx)
	first := <-heads
	now, err := client.Round(ctx) // asked for after the first head, whose block is therefore of this round or before it
	if err != nil {
		t.Fatal(err)
	}
	for r := range heads {
		if r.Number < now.Number+2 || r.Hash == (common.Hash{}) { // opened by nobody but the chain itself
			continue
		}
		// The block of a head is read before its round: only that of the next one is certainly of this round or after it.
		if next := <-heads; next.Block < first.Block+client.RoundLength() {
			t.Errorf("after %+v and %+v comes %+v", first, r, next)
		}
		break
	}
	cancel()
	for range 2 {
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("run ended with %v", err)
		}
	}
}

func TestRefusedConfigurations(t *testing.T) {
	t.Parallel()
	short := deploy.Defaults()
	short.RoundLength = 49
	for name, cfg := range map[string]devchain.Config{
		"a public address":        {Listen: "0.0.0.0:8545"},
		"no port":                 {Listen: "127.0.0.1"},
		"a port that is none":     {Listen: "127.0.0.1:99999"},
		"rounds that are too few": {Params: short},
		"a negative stake":        {Stake: big.NewInt(-1)},
	} {
		if _, err := devchain.Open(t.Context(), cfg, slog.New(slog.DiscardHandler)); !errors.Is(err, chain.ErrConfig) {
			t.Errorf("%s: %v, want ErrConfig", name, err)
		}
	}
}

func TestOpenCanBeStopped(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if c, err := devchain.Open(ctx, devchain.Config{}, slog.New(slog.DiscardHandler)); err == nil {
		t.Errorf("opened %s although the context was over", c.URL())
	}
}

// TestWhatCannotBeMinedMakesNoBlocks: on a chain that makes blocks on demand nothing but demand makes them, however long a
// transaction with too low a fee waits.
func TestWhatCannotBeMinedMakesNoBlocks(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	key := devchain.Key(0)
	send := func(ctx context.Context, eth *ethclient.Client, nonce uint64, price int64) error {
		tx, err := key.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{ChainID: c.Client.ChainID(), Nonce: nonce,
			GasTipCap: big.NewInt(price), GasFeeCap: big.NewInt(price), Gas: 21_000, To: &common.Address{9}}), c.Client.ChainID())
		if err != nil {
			return err
		}
		return eth.SendTransaction(ctx, tx)
	}
	err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
		next, err := eth.PendingNonceAt(ctx, key.Address())
		if err != nil {
			return err
		}
		if err := send(ctx, eth, next, 1); err != nil {
			return err
		}
		first, err := eth.BlockNumber(ctx)
		if err != nil {
			return err
		}
		time.Sleep(300 * time.Millisecond) // many looks at the pool
		if now, err := eth.BlockNumber(ctx); err != nil || now > first+1 {
			t.Errorf("%d blocks for what cannot be mined, %v", now-first, err)
		}
		if err := send(ctx, eth, next, 1e12); err != nil {
			return err
		}
		for n := next; n == next && ctx.Err() == nil; time.Sleep(5 * time.Millisecond) {
			if n, err = eth.NonceAt(ctx, key.Address(), nil); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
}
