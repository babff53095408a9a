package watch_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/internal/bindings/serviceregistry"
	"github.com/castnet/castnet/chain/watch"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

// failing is a book that cannot be written.
type failing struct {
	book
	err error
}

func (f *failing) Apply(context.Context, []watch.Log, watch.Cursor) error { return f.err }

func TestOnlyLogsThatAreAskedForAndOldEnough(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1})
	abi := serviceregistry.NewServiceRegistryContract()
	say := func(text string) {
		c.Call(t, c.Orchestrator(t, 0), chain.NameServiceRegistry, abi.PackSetServiceURI(text))
	}
	b := &book{}
	cfg := watch.Config{Query: ethereum.FilterQuery{Addresses: []common.Address{c.Client.Address(chain.NameServiceRegistry)}}, Depth: 1}
	// track runs until all but the last block is tracked, and says what was read.
	track := func() (said []string) {
		t.Helper()
		var head uint64
		err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) (err error) {
			head, err = eth.BlockNumber(ctx)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- watch.Track(ctx, c.Client, cfg, b) }()
		until(t, "all is tracked that is old enough", func() bool { return b.next() == head })
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Fatalf("track: %v", err)
		}
		logs, _ := b.kept()
		for i := range logs {
			if e, err := abi.UnpackServiceURIUpdateEvent(&logs[i]); err == nil { // or another event of the registry
				said = append(said, e.ServiceURI)
			}
		}
		return said
	}
	say("one")
	say("two")
	if got := track(); !slices.Equal(got, []string{"one"}) {
		t.Errorf("read %q, the last block is not old enough", got)
	}
	say("three") // while nobody reads
	c.Mine(t, 1)
	if got := track(); !slices.Equal(got, []string{"one", "two", "three"}) {
		t.Errorf("read %q", got)
	}
	full := &failing{err: errors.New("disk full")}
	if err := watch.Track(t.Context(), c.Client, cfg, full); !errors.Is(err, full.err) {
		t.Errorf("a book that fails: %v", err)
	}
}
