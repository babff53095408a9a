package node_test

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// exposure is what the metrics of a node say it has in flight.
func (r *running) exposure() string {
	r.t.Helper()
	for line := range strings.Lines(string(r.get(r.Info().Admin + "/metrics"))) {
		if rest, ok := strings.CutPrefix(line, "castnet_billing_exposure_wei{"); ok {
			_, value, _ := strings.Cut(strings.TrimSpace(rest), " ")
			return value
		}
	}
	return "none"
}

// TestOneStreamAfterTheOtherIsPaidFromOneAccount: streams that do not overlap, in two lives of a gateway, leave one account on
// either side and nothing in flight.
func TestOneStreamAfterTheOtherIsPaidFromOneAccount(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1, Gateways: 1})
	var cfg node.Config
	boot, o, g := network(t, func(o, g *node.Config) {
		onChain(t, o, c.URL(), 1)
		onChain(t, g, c.URL(), 101)
		o.Orchestrator.VideoPrice.Num = 1e8
		cfg = *g
	})
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 2})
	for _, name := range []string{"one", "two", "three"} {
		if name == "three" {
			g.stop()
			g = start(t, cfg, boot)
			g.finds(o)
			eventually(t, "the books are compared", func() bool { return see[node.ReconcileView](g, "reconcile").Open == 0 })
		}
		if err := ffmpeg.Push(t.Context(), file, g.rtmp(name)); err != nil {
			t.Fatal(err)
		}
		if v := g.over(name); v.Out != 1 || v.Lost != 0 {
			t.Errorf("stream %s: %+v", name, v)
		}
		for side, n := range map[string]*running{"gateway": g, "orchestrator": o} {
			eventually(t, "nothing is in flight at the "+side, func() bool { return n.exposure() == "0" })
		}
	}
	g.stop()
	o.stop()
	ours, theirs := balances(t, g, billing.Payer), balances(t, o, billing.Payee)
	if len(ours) != 1 || len(theirs) != 1 || ours[0].Balance != theirs[0].Balance || ours[0].Key.Session != theirs[0].Key.Session {
		t.Fatalf("gateway has %+v, orchestrator %+v", ours, theirs)
	}
	if want := uint64(3 * 60 * (320*180 + 160*90) * 1e8); uint64(ours[0].Balance.Debited.Float()) != want {
		t.Errorf("%v wei debited, want %d", ours[0].Balance.Debited, want)
	}
	if theirs[0].Key.Peer.String() != g.Info().Peer {
		t.Errorf("the account is that of %s, want the gateway's", theirs[0].Key.Peer)
	}
}

func balances(t *testing.T, r *running, side billing.Side) []billing.Account {
	t.Helper()
	db, err := store.Open(r.dir+"/castnet.db", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all, err := db.Books().Accounts(t.Context(), side, 10)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
