package chain

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
)

func TestAClockDoubtsNobodyWhoOnlyCatchesUp(t *testing.T) {
	t.Parallel()
	at := time.Unix(1_000_000, 0)
	steady := func() (*clock, uint64) { // a block a quarter of a second, as on a rollup
		k, block := &clock{}, uint64(1_000_000)
		for range 20 {
			k.saw(at, block, block+4)
			block, at = block+4, at.Add(time.Second)
		}
		return k, block
	}
	k, block := steady()
	if limit := k.limit(at, block, 256); limit < block+256 || limit > block+300 {
		t.Errorf("a second later block %d is plausible, from %d", limit, block)
	}
	k.deaf = true
	k.saw(at.Add(time.Hour), block, block) // the only one is there again, and not up to date yet
	if limit := k.limit(at.Add(time.Hour+time.Second), block, 256); limit < block+4*3600 {
		t.Errorf("an hour and a second later at most block %d is plausible, from %d", limit, block)
	}
	k, block = steady()
	k.deaf = true
	old := block - 2000
	k.saw(at.Add(time.Minute), block, old) // another one that is behind and goes on
	for i := range 20 {
		k.saw(at.Add(time.Minute+time.Duration(i)*time.Second), old, old+4)
		old += 4
	}
	if now := at.Add(80 * time.Second); k.limit(now, old, 256) < block+80*4 {
		t.Errorf("behind one of block %d at most block %d is plausible, %d was seen before", old, k.limit(now, old, 256), block)
	}
}

func TestWhatCountsAsAFailure(t *testing.T) {
	t.Parallel()
	e := newEndpoint("http://127.0.0.1:1", time.Second, Limit{})
	e.eth = &ethclient.Client{} // connected: nothing is asked of it
	p := &pool{log: slog.New(slog.DiscardHandler)}
	down := errors.New("connection refused")
	fail := func(ctx context.Context) {
		_ = p.try(ctx, e, func(context.Context, *endpoint, *ethclient.Client) error { return down })
	}
	for range 100 { // all asked at once and see the same
		fail(t.Context())
	}
	if e.rest != restMin {
		t.Errorf("one failure that a hundred see rests for %s, want %s", e.rest, restMin)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	fail(gone)
	if e.rest != restMin || e.restEnd.IsZero() {
		t.Errorf("after one who did not wait for the answer it rests for %s, want %s", e.rest, restMin)
	}
	e.restEnd = time.Now()
	if fail(t.Context()); e.rest != 2*restMin {
		t.Errorf("after another failure it rests for %s, want %s", e.rest, 2*restMin)
	}
}
