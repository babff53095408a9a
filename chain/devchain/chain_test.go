package devchain_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
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
	begin := time.Now()
	c, err := devchain.Open(t.Context(), devchain.Config{
		Period: 20 * time.Millisecond, Orchestrators: orchestrators, Gateways: []common.Address{gateway},
	}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("open took %s", time.Since(begin))
	defer func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- c.Run(ctx) }()

	eth, err := ethclient.Dial(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer eth.Close()
	block, err := eth.BlockNumber(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("block %d", block)
	client, err := chain.Dial(ctx, chain.Config{URLs: []string{c.URL()}, Poll: 5 * time.Millisecond}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	stake, active, err := client.Stake(ctx, orchestrators[1])
	t.Log(stake, active, err, client.Current())
	go func() { _ = client.Run(ctx) }()
	first := client.Current()
	for r := range client.Heads(ctx) {
		if r.Number >= first.Number+2 {
			t.Log(r)
			break
		}
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("run ended with %v", err)
	}
}
