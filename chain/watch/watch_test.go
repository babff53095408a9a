package watch_test

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/internal/bindings/serviceregistry"
	"github.com/castnet/castnet/chain/watch"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func TestFollow(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1})
	abi := serviceregistry.NewServiceRegistryContract()
	say := func(text string) {
		c.Call(t, c.Orchestrator(t, 0), chain.NameServiceRegistry, abi.PackSetServiceURI(text))
	}
	query := ethereum.FilterQuery{Addresses: []common.Address{c.Client.Address(chain.NameServiceRegistry)}}
	say("one")
	say("two")

	var got []string
	cursor := uint64(0)
	follow := func(until int) {
		t.Helper()
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		err := watch.Follow(ctx, c.Client, watch.Config{Query: query, From: cursor, Depth: 1}, func(_ context.Context, logs []types.Log, next uint64) error {
			for _, l := range logs {
				e, err := abi.UnpackServiceURIUpdateEvent(&l)
				if err != nil {
					continue // of the registry, but another event
				}
				got = append(got, e.ServiceURI)
			}
			cursor = next
			if len(got) >= until {
				cancel()
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("follow: %v", err)
		}
	}
	c.Mine(t, 1)
	follow(2)
	say("three") // while nobody follows
	c.Mine(t, 1)
	follow(3)
	if want := [3]string{"one", "two", "three"}; len(got) != 3 || [3]string(got) != want {
		t.Errorf("delivered %q, want %q once each", got, want)
	}
	full := errors.New("disk full")
	err := watch.Follow(t.Context(), c.Client, watch.Config{Query: query}, func(context.Context, []types.Log, uint64) error { return full })
	if !errors.Is(err, full) {
		t.Errorf("a reader that fails: %v", err)
	}
}
