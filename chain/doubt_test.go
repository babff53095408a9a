package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
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

// patience is for how long a head may stand still where that is not what a test is about: as a busy machine may.
const patience = 5 * time.Second

// listening follows the chain, which makes no blocks of its own.
func listening(t *testing.T, still time.Duration, urls ...string) *witness {
	t.Helper()
	w := &witness{reg: prometheus.NewRegistry(), log: &safeLog{}}
	var err error
	w.Client, err = chain.Dial(t.Context(), chain.Config{URLs: urls, Poll: 5 * time.Millisecond, MaxAhead: 100, MaxStill: still,
		Metrics: chain.NewMetrics(w.reg)}, slog.New(slog.NewTextHandler(w.log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { _ = w.Run(ctx) })
	t.Cleanup(func() { cancel(); wg.Wait(); w.Close() })
	return w
}

func watching(t *testing.T, c *chaintest.Chain, why string, urls ...string) *witness {
	t.Helper()
	still := patience
	if why == "still" {
		still = 300 * time.Millisecond
	}
	w := listening(t, still, urls...)
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() {
		for ctx.Err() == nil {
			c.Chain.Mine(1)
			time.Sleep(5 * time.Millisecond)
		}
	})
	t.Cleanup(func() { cancel(); wg.Wait() })
	first := w.Block()
	until(t, "the head moves and its pace is known", func() bool { return w.Block() > first+5 && w.Paced() })
	return w
}

// tells waits until the log says that an endpoint is not believed.
func (w *witness) tells(t *testing.T, of *gate) {
	t.Helper()
	until(t, "somebody is told", func() bool {
		return w.log.has(`level=ERROR msg="endpoint is not believed and not used" endpoint=` + of.URL)
	})
}

// asks asks the chain, again while a machine that stood still looks like endpoints that do.
func (w *witness) asks(t *testing.T) {
	t.Helper()
	until(t, "it answers", func() bool { _, err := w.Round(t.Context()); return err == nil })
}

// doubted is how many endpoints are, for one reason.
func (w *witness) doubted(t *testing.T, why string) int {
	t.Helper()
	families, err := w.reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() == "castnet_chain_doubted_endpoints" {
			for _, m := range f.Metric {
				if m.Label[0].GetValue() == why {
					return int(m.Gauge.GetValue())
				}
			}
		}
	}
	return 0
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
		"one of two that runs ahead before the pace is known":           aheadAtOnce,
		"nobody is taken in at start by one of three":                   dialOfThree,
		"nor while the others take their time":                          lateOfThree,
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
			w := watching(t, c, why, liar.URL, newGate(t, c.URL()).URL, newGate(t, c.URL()).URL)
			lie := lies(why)
			liar.edit.Store(&lie)
			until(t, "it is doubted", func() bool { return w.doubted(t, why) == 1 })
			w.tells(t, liar)
			before := w.Block()
			until(t, "the head goes on", func() bool { return w.Block() > before+20 })
			if w.Block() > before+10_000 {
				t.Errorf("the head goes on from %d to %d", before, w.Block())
			}
			w.asks(t)
			liar.edit.Store(nil)
			until(t, "it is believed again", func() bool { return w.doubted(t, why) == 0 })
		})
	}
}

// aheadAtOnce lets the preferred one of two run ahead before anybody knows how fast the chain is.
func aheadAtOnce(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	liar := newGate(t, c.URL())
	w := listening(t, time.Hour, liar.URL, newGate(t, c.URL()).URL)
	lie := lies("ahead")
	liar.edit.Store(&lie)
	until(t, "it is doubted", func() bool { return w.doubted(t, "ahead") == 1 || w.Block() > 1_000_000 })
	w.tells(t, liar)
	w.asks(t)
	if w.Paced() || w.Block() > 10_000 {
		t.Errorf("block %d is believed, the pace is known: %t", w.Block(), w.Paced())
	}
}

// liarOfTwo lets the preferred one of two change all its blocks, after both agreed on one at the start.
func liarOfTwo(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	liar, honest := newGate(t, c.URL()), newGate(t, c.URL())
	w := watching(t, c, "hash", liar.URL, honest.URL)
	lie := lies("hash")
	liar.edit.Store(&lie)
	w.tells(t, liar)
	until(t, "the other is used", func() bool {
		used := honest.asked.Load()
		_, err := w.Round(t.Context())
		return err == nil && honest.asked.Load() > used
	})
}

func onlyOneLies(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	for _, why := range []string{"ahead", "still"} {
		t.Run(why, func(t *testing.T) {
			liar := newGate(t, c.URL())
			w := watching(t, c, why, liar.URL)
			lie := lies(why)
			liar.edit.Store(&lie)
			until(t, "it is doubted", func() bool { return w.doubted(t, why) == 1 && w.Silence() > 5 })
			seen := func() uint64 { return w.Seen().Current().Block } // which goes on for a while when only the RPC's own number stands still
			until(t, "the head goes on by the clock", func() bool { return w.Current().Block > seen() })
			if now := w.Current(); now.Block > seen()+w.RoundLength() {
				t.Errorf("by the clock it is block %d, the last believed one is %d", now.Block, seen())
			}
			until(t, "asking it says why not", func() bool {
				_, err := w.Round(t.Context())
				return errors.Is(err, doubts[why]) && errors.Is(err, chain.ErrUnreachable)
			})
			w.tells(t, liar)
			until(t, "somebody is told of the clock", func() bool { return w.log.has("goes on by the clock") })
			liar.edit.Store(nil)
			until(t, "it is believed again", func() bool { return w.Silence() == 0 && w.doubted(t, why) == 0 })
			w.asks(t)
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

// lateOfThree lets the honest ones hang when they are asked first.
func lateOfThree(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	liar := newGate(t, c.URL())
	lie := lies("ahead")
	liar.edit.Store(&lie)
	late := func() string {
		g := newGate(t, c.URL())
		f := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			g.opens()
			<-r.Context().Done()
		})
		g.answer.Store(&f)
		return g.URL
	}
	client := dial(t, chain.Config{URLs: []string{liar.URL, late(), late()}})
	if client.Block() > c.Client.Block()+10_000 {
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
