package pm_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/prometheus/client_golang/prometheus"
)

// scrape is every metric of a registry by its name and labels, as name{label="value"}.
func scrape(t *testing.T, reg *prometheus.Registry) map[string]float64 {
	t.Helper()
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for _, f := range families {
		if f.GetHelp() == "" {
			t.Errorf("%s has no help text", f.GetName())
		}
		if counter := f.GetMetric()[0].Counter != nil; counter != strings.HasSuffix(f.GetName(), "_total") {
			t.Errorf("%s is a %v: counters, and nothing else, end in _total", f.GetName(), f.GetType())
		}
		for _, m := range f.GetMetric() {
			name := f.GetName()
			for _, l := range m.GetLabel() {
				name += "{" + l.GetName() + "=" + l.GetValue() + "}"
			}
			out[name] = m.GetCounter().GetValue() + m.GetGauge().GetValue()
		}
	}
	return out
}

// refusing is a broker that reverts every winner for these reasons, one after another.
type refusing struct{ reasons []string }

func (r *refusing) Redeem(_ context.Context, wins []pm.Win) ([]pm.Outcome, error) {
	out := make([]pm.Outcome, len(wins))
	for i := range out {
		out[i] = pm.Outcome{State: pm.Reverted, Reason: r.reasons[0]}
		if len(r.reasons) > 1 {
			r.reasons = r.reasons[1:]
		}
	}
	return out, nil
}

func TestMetricsTellWhatAnOperatorAsks(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w, reg := devWorld(t), prometheus.NewRegistry()
		w.parts.Metrics = pm.NewMetrics(reg)
		var err error
		if w.recipient, err = pm.NewRecipient(w.parts, pm.DevRecipientConfig()); err != nil {
			t.Fatal(err)
		}
		before := scrape(t, reg)
		for _, name := range []string{"castnet_pm_redemptions_total{state=reverted}", "castnet_pm_redemptions_reverted_total{reason=signature}",
			"castnet_pm_batches_refused_total{reason=replayed}"} {
			if v, there := before[name]; !there || v != 0 {
				t.Errorf("%s is %v, %t before anything happened", name, v, there)
			}
		}
		wins := w.winners(t, 2)
		broker := &refusing{reasons: []string{"invalid signature over ticket hash", "a text no contract of ours has"}}
		r, err := pm.NewRedeemer(pm.RedeemerParts{Wins: w.book, Broker: broker, Funds: w.chain, Fees: w.chain, Log: quiet(),
			Metrics: w.parts.Metrics}, pm.DefaultRedeemerConfig())
		if err != nil {
			t.Fatal(err)
		}
		heads(t, r, func() pm.Round { return w.chain.Mine(11) })
		n, face := float64(len(wins)), wins[0].Ticket.FaceValue.Float()
		after := scrape(t, reg)
		for name, want := range map[string]float64{
			"castnet_pm_winners_total":                                n,
			"castnet_pm_winners_face_value_wei_total":                 n * face,
			"castnet_pm_winners_pending_tickets":                      n,
			"castnet_pm_redemptions_total{state=reverted}":            n,
			"castnet_pm_redemptions_reverted_total{reason=other}":     n - 1,
			"castnet_pm_redemptions_reverted_total{reason=signature}": 1,
			"castnet_pm_accepted_value_wei_total":                     w.book.Credit(w.payer.Address()).Float(),
		} {
			if after[name] != want {
				t.Errorf("%s is %v, want %v", name, after[name], want)
			}
		}
		for _, name := range []string{"castnet_pm_max_float_wei", "castnet_pm_tickets_accepted_total"} {
			if after[name] <= 0 {
				t.Errorf("%s is %v", name, after[name])
			}
		}
	})
}

func TestABatchIsNamedByAllOfIt(t *testing.T) {
	t.Parallel()
	b := pm.Batch{Params: pm.Params{RandHash: pm.Hash{1}}}
	for n := range uint32(40) { // more than are hashed at once
		b.Tickets = append(b.Tickets, pm.Signed{Nonce: n + 1})
	}
	seen := []pm.Hash{b.ID()}
	for i := range b.Tickets {
		for _, change := range []func(*pm.Signed){func(s *pm.Signed) { s.Nonce ^= 1 << 31 }, func(s *pm.Signed) { s.Sig[64] ^= 1 }} {
			c := b
			c.Tickets = slices.Clone(b.Tickets)
			change(&c.Tickets[i])
			if slices.Contains(seen, c.ID()) {
				t.Fatalf("ticket %d is not in the name of its batch", i)
			}
			seen = append(seen, c.ID())
		}
	}
}

func TestMaxFloatIsThatOfTheWeakestSender(t *testing.T) {
	t.Parallel()
	w, reg := devWorld(t), prometheus.NewRegistry()
	w.parts.Metrics = pm.NewMetrics(reg)
	r, err := pm.NewRecipient(w.parts, pm.DevRecipientConfig())
	if err != nil {
		t.Fatal(err)
	}
	quote := func(name string, claimable uint64) float64 {
		key := pmtest.NewKey(name)
		w.chain.Fund(key.Address(), pm.Account{Deposit: pm.NewWei(claimable), Reserve: pm.NewWei(claimable), Claimable: pm.NewWei(claimable)})
		_, _ = r.Params(t.Context(), key.Address(), price, pm.NewWei(1e9))
		return scrape(t, reg)["castnet_pm_max_float_wei"]
	}
	for _, step := range []struct {
		who       string
		claimable uint64
		want      float64
	}{{"rich", 9e18, 9e18}, {"less so", 1e18, 1e18}, {"rich", 9e18, 1e18}, {"with nothing", 0, 1e18}} {
		if got := quote(step.who, step.claimable); got != step.want {
			t.Errorf("after a quote for somebody %s it is %v, want %v", step.who, got, step.want)
		}
	}
	w.chain.Mine(10)
	if got := quote("rich", 9e18); got != 9e18 {
		t.Errorf("when the others have gone it is %v", got)
	}
}
