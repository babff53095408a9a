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
	if limit := k.limit(at, block, 256, 0); limit < block+256 || limit > block+300 {
		t.Errorf("a second later block %d is plausible, from %d", limit, block)
	}
	k.deaf = true
	k.saw(at.Add(time.Hour), block, block) // the only one is there again, and not up to date yet
	if limit := k.limit(at.Add(time.Hour+time.Second), block, 256, 0); limit < block+4*3600 {
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
	if now := at.Add(80 * time.Second); k.limit(now, old, 256, 0) < block+80*4 {
		t.Errorf("behind one of block %d at most block %d is plausible, %d was seen before", old, k.limit(now, old, 256, 0), block)
	}
}

func TestAClockMeasuresWholeBlocks(t *testing.T) {
	t.Parallel()
	at, block := time.Unix(1_000_000, 0), uint64(100)
	tick := func(k *clock, after time.Duration, blocks uint64) {
		at = at.Add(after)
		k.saw(at, block, block+blocks)
		block += blocks
	}
	k := &clock{}
	tick(k, 0, 0)
	tick(k, 50*time.Millisecond, 1) // the first look came just before it
	if k.pace != 0 {
		t.Errorf("from a part of a block, a block takes %s", k.pace)
	}
	for _, took := range []time.Duration{900 * time.Millisecond, 1100 * time.Millisecond, 950 * time.Millisecond, 1050 * time.Millisecond} {
		tick(k, took, 1)
	}
	if k.pace.Round(time.Millisecond) != time.Second {
		t.Errorf("a block takes %s, want their mean of 1 s", k.pace)
	}
	k.deaf = true
	if got := k.silence(at.Add(15 * time.Second)); got < 14 || got > 15 {
		t.Errorf("15 s of silence are %d blocks of a second", got)
	}
	tick(k, 20500*time.Millisecond, 20) // over the whole outage, and then in the middle of a block
	tick(k, 100*time.Millisecond, 1)
	if k.pace.Round(20*time.Millisecond) != time.Second {
		t.Errorf("after an outage a block takes %s", k.pace)
	}
	tick(k, time.Hour, 1)
	if k.pace > 3*time.Second {
		t.Errorf("after an hour without one a block takes %s", k.pace)
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
