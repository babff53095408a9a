package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
)

// lies are what an endpoint may say instead of the truth, by the label it gets in metrics.
func lies(name string) edit {
	var mu sync.Mutex
	var frozen json.RawMessage
	return func(method string, result json.RawMessage) any {
		mu.Lock()
		defer mu.Unlock()
		switch {
		case name == "ahead" && method == "eth_blockNumber":
			var n hexutil.Uint64
			_ = json.Unmarshal(result, &n)
			return n + 1_000_000
		case name == "behind" && method == "eth_blockNumber":
			return hexutil.Uint64(3)
		case name == "still" && method == "eth_blockNumber":
			if frozen == nil {
				frozen = result
			}
			return frozen
		case name == "hash" && method == "eth_getBlockByNumber":
			var b map[string]any
			_ = json.Unmarshal(result, &b)
			b["hash"] = common.Hash{6, 6, 6}
			return b
		}
		return nil
	}
}

// witness is a client whose log and metrics are looked at, on a chain that makes blocks all the time.
type witness struct {
	*chain.Client
	reg *prometheus.Registry
	log *safeLog
}

type safeLog struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *safeLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *safeLog) has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Contains(l.text.String(), text)
}

func watching(t *testing.T, c *chaintest.Chain, urls ...string) *witness {
	t.Helper()
	w := &witness{reg: prometheus.NewRegistry(), log: &safeLog{}}
	var err error
	w.Client, err = chain.Dial(t.Context(), chain.Config{URLs: urls, Poll: 5 * time.Millisecond, MaxAhead: 100, MaxStill: 300 * time.Millisecond,
		Metrics: chain.NewMetrics(w.reg)}, slog.New(slog.NewTextHandler(w.log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { _ = w.Run(ctx) })
	wg.Go(func() {
		for ctx.Err() == nil {
			c.Chain.Mine(1)
			time.Sleep(5 * time.Millisecond)
		}
	})
	t.Cleanup(func() { cancel(); wg.Wait(); w.Close() })
	first := w.Block()
	until(t, "the head moves", func() bool { return w.Block() > first+5 })
	return w
}

func (w *witness) doubted(t *testing.T, why string) bool {
	t.Helper()
	families, err := w.reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() == "castnet_chain_doubted_endpoints" {
			for _, m := range f.Metric {
				if m.Label[0].GetValue() == why {
					return m.Gauge.GetValue() == 1
				}
			}
		}
	}
	return false
}

func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("did not happen: %s", what)
		}
	}
}

var doubts = map[string]error{"ahead": chain.ErrHeadAhead, "behind": chain.ErrHeadBehind, "still": chain.ErrHeadStill, "hash": chain.ErrHeadHash}

func TestEndpointsThatDoNotTellTheTruth(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	c.Mine(t, 100)
	for name, test := range map[string]func(*testing.T, *chaintest.Chain){
		"one of three that lies is not used":                            liesIsNotUsed,
		"the liar of two is the one that left what was agreed":          liarOfTwo,
		"the only one lies and the head goes on by the clock":           onlyOneLies,
		"nobody is taken in at start by one of three":                   dialOfThree,
		"one of another chain is found at start, not when it is needed": anotherChain,
	} {
		t.Run(name, func(t *testing.T) { test(t, c) })
	}
}

// liesIsNotUsed has the preferred one of three lie. Behind is long enough for it to be a lie.
func liesIsNotUsed(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	for why := range doubts {
		t.Run(why, func(t *testing.T) {
			liar := newGate(t, c.URL())
			w := watching(t, c, liar.URL, newGate(t, c.URL()).URL, newGate(t, c.URL()).URL)
			lie := lies(why)
			liar.edit.Store(&lie)
			until(t, "it is doubted", func() bool { return w.doubted(t, why) })
			before := w.Block()
			until(t, "the head goes on", func() bool { return w.Block() > before+20 })
			if w.Block() > before+10_000 || !w.log.has("level=ERROR") || !w.log.has("not believed") {
				t.Errorf("the head goes on from %d to %d", before, w.Block())
			}
			if _, err := w.Round(t.Context()); err != nil {
				t.Errorf("others were not asked: %v", err)
			}
			liar.edit.Store(nil)
			until(t, "it is believed again", func() bool { return !w.doubted(t, why) })
		})
	}
}

// liarOfTwo lets the preferred one of two change all its blocks.
func liarOfTwo(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	liar, honest := newGate(t, c.URL()), newGate(t, c.URL())
	w := watching(t, c, liar.URL, honest.URL)
	lie := lies("hash")
	liar.edit.Store(&lie)
	until(t, "it is doubted", func() bool { return w.doubted(t, "hash") })
	before, used := liar.asked.Load(), honest.asked.Load()
	if _, err := w.Round(t.Context()); err != nil || honest.asked.Load() <= used {
		t.Errorf("the other is not used, %d requests more to the liar: %v", liar.asked.Load()-before, err)
	}
}

func onlyOneLies(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	for _, why := range []string{"ahead", "still"} {
		t.Run(why, func(t *testing.T) {
			liar := newGate(t, c.URL())
			w := watching(t, c, liar.URL)
			lie := lies(why)
			liar.edit.Store(&lie)
			until(t, "it is doubted", func() bool { return w.doubted(t, why) && w.Silence() > 5 })
			if now := w.Current(); now.Block > w.Block()+w.RoundLength() || now.Block <= w.Block() {
				t.Errorf("by the clock it is block %d, the last believed one is %d", now.Block, w.Block())
			}
			if _, err := w.Round(t.Context()); !errors.Is(err, doubts[why]) || !errors.Is(err, chain.ErrUnreachable) {
				t.Errorf("asking it: %v", err)
			}
			if !w.log.has("level=ERROR") || !w.log.has("goes on by the clock") {
				t.Error("nobody is told")
			}
			liar.edit.Store(nil)
			until(t, "it is believed again", func() bool { return w.Silence() == 0 && !w.doubted(t, why) })
			if _, err := w.Round(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}

func dialOfThree(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	liar := newGate(t, c.URL())
	lie := lies("ahead")
	liar.edit.Store(&lie)
	client := dial(t, chain.Config{URLs: []string{liar.URL, c.URL(), newGate(t, c.URL()).URL}})
	if client.Block() > c.Client.Block()+10_000 { // the other looks now and then, and the lie is a hundred times that
		t.Errorf("the head is %d, really %d", client.Block(), c.Client.Block())
	}
}

func anotherChain(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	other := newGate(t, c.URL())
	id := edit(func(method string, _ json.RawMessage) any {
		if method == "eth_chainId" {
			return hexutil.Uint64(1)
		}
		return nil
	})
	other.edit.Store(&id)
	if _, err := chain.Dial(t.Context(), chain.Config{URLs: []string{c.URL(), other.URL}}, quiet()); !errors.Is(err, chain.ErrChainID) {
		t.Errorf("the second endpoint serves another chain: %v", err)
	}
}
