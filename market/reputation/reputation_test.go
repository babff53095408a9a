package reputation_test

import (
	"math"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"
	"pgregory.net/rapid"
)

const orch = peer.ID("orch")

type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func newTable(t testing.TB, opts ...reputation.Option) (*reputation.Table, *clock) {
	t.Helper()
	c := &clock{at: time.Unix(1_700_000_000, 0)}
	table, err := reputation.New(append([]reputation.Option{reputation.WithClock(c.now)}, opts...)...)
	if err != nil {
		t.Fatalf("new table: %v", err)
	}
	return table, c
}

func see(table *reputation.Table, k market.Kind, times int) (last reputation.Ban, banned bool) {
	for range times {
		if b, ok := table.Observe(market.Observation{Peer: orch, Kind: k, Weight: 1}); ok {
			last, banned = b, true
		}
	}
	return last, banned
}

func TestObserve(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		kinds    map[market.Kind]int
		success  func(float64) bool
		score    func(float64) bool
		isBanned bool
	}{
		"a newcomer has the prior":      {nil, at(0.8), at(0), false},
		"good work raises both":         {map[market.Kind]int{market.Served: 20}, above(0.9), above(50), false},
		"to be full is no fault":        {map[market.Kind]int{market.Refused: 100}, at(0.8), at(0), false},
		"some failures cost, not a ban": {map[market.Kind]int{market.Served: 20, market.Failed: 5}, below(0.85), above(0), false},
		"failing all the time bans":     {map[market.Kind]int{market.Failed: 12}, below(0.5), at(-3000), true},
		"unreachable for long bans":     {map[market.Kind]int{market.Unreachable: 12}, below(0.5), at(-3000), true},
		"three bad outputs ban though all else was good": {
			map[market.Kind]int{market.Served: 500, market.BadOutput: 3}, above(0.9), at(-3000), true},
		"overpricing five times bans": {
			map[market.Kind]int{market.Served: 500, market.Overpriced: 5}, above(0.9), at(-3000), true},
		"an unknown kind does nothing": {map[market.Kind]int{99: 5}, at(0.8), at(0), false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			table, _ := newTable(t, reputation.WithMetrics(reputation.NewMetrics(prometheus.NewRegistry())))
			for _, k := range []market.Kind{market.Served, market.Refused, market.Failed, market.Unreachable, market.BadOutput, market.Overpriced, 99} {
				see(table, k, tc.kinds[k])
			}
			if got := table.Success(orch); !tc.success(got) {
				t.Errorf("success %v", got)
			}
			if got := table.Score(orch); !tc.score(got) {
				t.Errorf("score %v", got)
			}
			if got := table.Banned(orch); got != tc.isBanned {
				t.Errorf("banned %t, want %t", got, tc.isBanned)
			}
		})
	}
}

func at(v float64) func(float64) bool    { return func(g float64) bool { return math.Abs(g-v) < 1e-9 } }
func above(v float64) func(float64) bool { return func(g float64) bool { return g > v } }
func below(v float64) func(float64) bool { return func(g float64) bool { return g < v } }

func TestWeightsHalveInSixHours(t *testing.T) {
	t.Parallel()
	table, c := newTable(t)
	see(table, market.Served, 8)
	if got, want := table.Success(orch), 12.0/13; math.Abs(got-want) > 1e-9 {
		t.Fatalf("success %v, want %v", got, want)
	}
	c.at = c.at.Add(reputation.HalfLife)
	if got, want := table.Success(orch), 8.0/9; math.Abs(got-want) > 1e-9 {
		t.Errorf("after one half-life %v, want %v", got, want)
	}
	c.at = c.at.Add(100 * reputation.HalfLife)
	if got := table.Success(orch); math.Abs(got-0.8) > 1e-9 {
		t.Errorf("long after %v, want the prior", got)
	}
}

func TestBansEndAndGrow(t *testing.T) {
	t.Parallel()
	table, c := newTable(t)
	first, ok := see(table, market.BadOutput, 3)
	if !ok || first.Until.Sub(c.at) != 10*time.Minute || first.Reason == "" {
		t.Fatalf("first ban %+v, %t; want ten minutes with a reason", first, ok)
	}
	if _, again := see(table, market.BadOutput, 1); again {
		t.Error("a banned peer was banned again")
	}
	c.at = first.Until
	if table.Banned(orch) {
		t.Error("still banned at the end of the ban")
	}
	second, ok := see(table, market.BadOutput, 3)
	if d := second.Until.Sub(c.at); !ok || d < 19*time.Minute || d > 20*time.Minute {
		t.Errorf("second ban for %s, want about twice as long", d)
	}
}

func TestLatencyIsLearnedSlowly(t *testing.T) {
	t.Parallel()
	table, _ := newTable(t)
	if _, known := table.Latency(orch); known {
		t.Error("latency known before the first job")
	}
	for _, d := range []time.Duration{100, 200} {
		table.Observe(market.Observation{Peer: orch, Kind: market.Served, Latency: d * time.Millisecond})
	}
	if got, _ := table.Latency(orch); got != 120*time.Millisecond {
		t.Errorf("learned %s, want 120ms", got)
	}
	table.Observe(market.Observation{Peer: orch, Kind: market.Failed, Latency: time.Hour})
	if got, _ := table.Latency(orch); got != 120*time.Millisecond {
		t.Errorf("a failed job taught %s", got)
	}
}

func TestAnotherRecipientStartsAnew(t *testing.T) {
	t.Parallel()
	table, _ := newTable(t)
	for range 50 {
		table.Observe(market.Observation{Peer: orch, Recipient: pm.Address{1}, Kind: market.Served})
	}
	table.Observe(market.Observation{Peer: orch, Recipient: pm.Address{2}, Kind: market.Refused})
	if got := table.Success(orch); math.Abs(got-0.8) > 1e-9 {
		t.Errorf("success %v carried over to another address", got)
	}
}

func TestTheOldestIsForgotten(t *testing.T) {
	t.Parallel()
	table, _ := newTable(t, reputation.WithSize(1))
	see(table, market.Served, 50)
	table.Observe(market.Observation{Peer: "other", Kind: market.Served})
	if got := table.Score(orch); got != 0 {
		t.Errorf("score %v of a forgotten peer", got)
	}
}

// TestBounds: whatever is observed, ratios and scores stay inside of their ranges.
func TestBounds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		table, c := newTable(t)
		for range rapid.IntRange(0, 60).Draw(rt, "n") {
			c.at = c.at.Add(time.Duration(rapid.Int64Range(-1e9, 1e14).Draw(rt, "dt")))
			table.Observe(market.Observation{
				Peer: orch, Kind: market.Kind(rapid.IntRange(0, 10).Draw(rt, "kind")),
				Weight: rapid.Float64().Draw(rt, "weight"), Latency: time.Duration(rapid.Int64Range(-1, 1e12).Draw(rt, "latency")),
			})
		}
		if s := table.Success(orch); !(s > 0 && s < 1) {
			rt.Errorf("success %v", s)
		}
		if s := table.Score(orch); s != -3000 && !(s > -100 && s < 100) {
			rt.Errorf("score %v", s)
		}
		if d, _ := table.Latency(orch); d < 0 {
			rt.Errorf("latency %s", d)
		}
	})
}
