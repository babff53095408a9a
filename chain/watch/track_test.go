package watch_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/internal/bindings/serviceregistry"
	"github.com/castnet/castnet/chain/watch"
)

// before is a client of an endpoint that stands before a chain's.
func before(t *testing.T, target string, answer func(chaintest.Request) any) *chain.Client {
	t.Helper()
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{chaintest.Before(t, target, answer)}, Poll: 2 * time.Millisecond}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { _ = client.Run(ctx) })
	t.Cleanup(func() { cancel(); wg.Wait() })
	return client
}

// narrow refuses logs of more blocks than one likes, as many providers do, in words of its own.
func narrow(most uint64, refused *atomic.Int64) func(chaintest.Request) any {
	return func(in chaintest.Request) any {
		var q struct{ FromBlock, ToBlock hexutil.Uint64 }
		if in.Method != "eth_getLogs" || json.Unmarshal(in.Params[0], &q) != nil || uint64(q.ToBlock-q.FromBlock) < most {
			return nil
		}
		refused.Add(1)
		return map[string]any{"jsonrpc": "2.0", "id": in.ID, "error": map[string]any{"code": -32602, "message": "no more than that, please"}}
	}
}

// book keeps logs in memory.
type book struct {
	mu    sync.Mutex
	logs  []watch.Log
	cur   watch.Cursor
	undos int
}

func (b *book) Load(context.Context) (watch.Cursor, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.cur, nil
}

func (b *book) Apply(_ context.Context, logs []watch.Log, c watch.Cursor) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.logs, b.cur = append(b.logs, logs...), c
	return nil
}

func (b *book) Undo(_ context.Context, from uint64, c watch.Cursor) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.undos++
	b.cur, b.logs = c, slices.DeleteFunc(b.logs, func(l watch.Log) bool { return l.BlockNumber >= from })
	return nil
}

func (b *book) next() uint64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.cur.Next
}

func (b *book) kept() ([]watch.Log, int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.logs), b.undos
}

func show(logs []watch.Log) (out string) {
	for _, l := range logs {
		out += fmt.Sprintln(l.BlockNumber, l.Index, l.BlockHash)
	}
	return out
}

// tracking follows all events with a book until the test ends.
func tracking(t *testing.T, client *chain.Client) *book {
	t.Helper()
	b := &book{}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- watch.Track(ctx, client, watch.Config{}, b) }()
	t.Cleanup(func() {
		if cancel(); !errors.Is(<-ended, context.Canceled) {
			t.Error("Track gave up")
		}
	})
	return b
}

// caughtUp waits for a block that is the last one now. What goes wrong once is tried again with the next block, so that one
// comes now and then.
func caughtUp(t *testing.T, c *chaintest.Chain, b *book) {
	t.Helper()
	last, mined := c.Client.Block(), time.Now()
	until(t, "all is tracked", func() bool {
		if time.Since(mined) > time.Second {
			c.Chain.Mine(1)
			mined = time.Now()
		}
		return b.next() > last
	})
}

func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("did not happen: %s", what)
		}
	}
}

func TestAnEndpointThatRefusesLongRangesIsAskedForShorterOnes(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1})
	c.Mine(t, 50)
	var refused atomic.Int64
	client := before(t, c.URL(), narrow(10, &refused))
	want, err := c.Client.Logs(t.Context(), 0, ethereum.FilterQuery{})
	if err != nil || len(want) == 0 {
		t.Fatal(len(want), err)
	}
	got, err := client.Logs(t.Context(), 0, ethereum.FilterQuery{})
	if err != nil || show(got) != show(want) || refused.Load() == 0 {
		t.Errorf("%d of %d logs at once, refused %d times: %v", len(got), len(want), refused.Load(), err)
	}
	b := tracking(t, client)
	caughtUp(t, c, b)
	if kept, _ := b.kept(); show(kept) != show(want) || refused.Load() > 30 {
		t.Errorf("%d of %d logs tracked, refused %d times", len(kept), len(want), refused.Load())
	}
	refused.Store(0)
	none := before(t, c.URL(), narrow(0, &refused))
	if _, err := none.Logs(t.Context(), 0, ethereum.FilterQuery{}); err == nil || refused.Load() > 12 {
		t.Errorf("one that gives no logs at all is asked %d times: %v", refused.Load(), err)
	}
}

// TestAnEndpointThatIsBehindTakesNothingBack: it lacks the last blocks for a while, no other ones are in their place.
func TestAnEndpointThatIsBehindTakesNothingBack(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	var last, asked atomic.Uint64
	client := before(t, c.URL(), func(in chaintest.Request) any {
		var n hexutil.Uint64
		if in.Method != "eth_getBlockByNumber" || last.Load() == 0 || json.Unmarshal(in.Params[0], &n) != nil || uint64(n) <= last.Load() {
			return nil
		}
		asked.Add(1)
		return map[string]any{"jsonrpc": "2.0", "id": in.ID, "result": nil}
	})
	b := tracking(t, client)
	for range 5 {
		c.Mine(t, 1)
		caughtUp(t, c, b)
	}
	last.Store(c.Client.Block() - 2)
	for range 3 {
		at := asked.Load()
		c.Mine(t, 1)
		until(t, "it is asked for what it lacks", func() bool { return asked.Load() > at })
	}
	last.Store(0)
	c.Mine(t, 1)
	caughtUp(t, c, b)
	if _, undos := b.kept(); undos > 0 {
		t.Errorf("blocks were taken back %d times", undos)
	}
}

// TestAForkBetweenTwoQuestions changes blocks that were applied after they were found unchanged and before the logs of the
// next ones are read.
func TestAForkBetweenTwoQuestions(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1})
	abi := serviceregistry.NewServiceRegistryContract()
	say := func(text string) {
		c.Call(t, c.Orchestrator(t, 0), chain.NameServiceRegistry, abi.PackSetServiceURI(text))
	}
	var tracked atomic.Uint64 // last block applied; 0: leave the chain alone
	forked := make(chan struct{})
	client := before(t, c.URL(), func(in chaintest.Request) any {
		var n hexutil.Uint64
		at := tracked.Load()
		if in.Method != "eth_getBlockByNumber" || at == 0 || json.Unmarshal(in.Params[0], &n) != nil || uint64(n) <= at || !tracked.CompareAndSwap(at, 0) {
			return nil
		}
		if err := c.Fork(4); err != nil {
			t.Error(err)
		}
		c.Chain.Mine(6)
		close(forked)
		return nil
	})
	b := tracking(t, client)
	for _, text := range []string{"one", "two"} {
		say(text)
		caughtUp(t, c, b)
	}
	tracked.Store(b.next() - 1)
	c.Chain.Mine(1)
	select {
	case <-forked:
	case <-time.After(30 * time.Second):
		t.Fatal("the next block is not asked for")
	}
	c.Mine(t, 3)
	caughtUp(t, c, b)
	want, err := c.Client.Logs(t.Context(), 0, ethereum.FilterQuery{})
	if err != nil {
		t.Fatal(err)
	}
	if kept, undos := b.kept(); show(kept) != show(want) || undos == 0 {
		t.Errorf("after %d corrections it has\n%s, the chain\n%s", undos, show(kept), show(want))
	}
}

// TestAQuestionWithoutAnAnswerIsAskedAgain on a chain that makes no blocks meanwhile.
func TestAQuestionWithoutAnAnswerIsAskedAgain(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	var asked atomic.Int64
	client := before(t, c.URL(), func(in chaintest.Request) any {
		if in.Method != "eth_getLogs" || asked.Add(1) > 1 {
			return nil
		}
		return map[string]any{"jsonrpc": "2.0", "id": in.ID, "error": map[string]any{"code": -32005, "message": "slow down"}}
	})
	b := tracking(t, client)
	until(t, "all is tracked", func() bool { return b.next() > client.Block() })
	if asked.Load() < 2 {
		t.Errorf("asked %d times", asked.Load())
	}
}
