package node_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/castnet/castnet/node/records"
)

// showMoney holds what an operator loses sleep over against what a gateway and its orchestrator show after a paid stream.
func showMoney(t *testing.T, gateway, orchestrator *running) {
	t.Helper()
	eventually(t, "the gauges are set", func() bool {
		return gateway.metric("castnet_node_deposit_wei") != "0" && orchestrator.metric(`castnet_node_winners_oldest_seconds{state="won"}`) != ""
	})
	for _, of := range []struct {
		node     *running
		name     string
		positive bool
	}{
		{gateway, "castnet_pm_sent_value_wei_total", true},
		{gateway, "castnet_pm_tickets_sent_total", true},
		{gateway, "castnet_node_deposit_wei", true},
		{gateway, "castnet_node_reserve_wei", true},
		{gateway, "castnet_node_withdrawal_unlocking", false},
		{gateway, `castnet_billing_exposure_wei{side="payer"}`, false},
		{gateway, `castnet_billing_debited_wei_total{side="payer"}`, true},
		{gateway, "castnet_billing_wasted_wei_total", false},
		{gateway, `castnet_billing_drift_wei_total{side="payer"}`, false},
		{orchestrator, `castnet_billing_drift_wei_total{side="payee"}`, false},
		{orchestrator, "castnet_pm_accepted_value_wei_total", true},
		{orchestrator, "castnet_pm_winners_total", false},
		{orchestrator, "castnet_pm_max_float_wei", true},
		{orchestrator, `castnet_pm_redemptions_total{state="reverted"}`, false},
		{orchestrator, `castnet_pm_redemptions_reverted_total{reason="signature"}`, false},
		{orchestrator, "castnet_pm_redeemed_value_wei_total", false},
		{orchestrator, `castnet_node_winners_tickets{state="reverted"}`, false},
		{orchestrator, `castnet_node_winners_value_wei{state="won"}`, false},
		{orchestrator, `castnet_node_winners_oldest_seconds{state="submitted"}`, false},
		{orchestrator, `castnet_node_price_wei{capability="transcode/h264",unit="pixel"}`, true},
		{orchestrator, `castnet_billing_exposure_wei{side="payee"}`, false},
	} {
		v, err := strconv.ParseFloat(of.node.metric(of.name), 64)
		if err != nil || v < 0 || of.positive && v == 0 {
			t.Errorf("%s is %v, %v", of.name, v, err)
		}
	}
	for _, n := range []*running{gateway, orchestrator} {
		for line := range strings.Lines(string(n.get(n.Info().Admin + "/metrics"))) {
			if strings.Contains(line, gateway.Info().Account) || strings.Contains(line, gateway.Info().Peer) || strings.Contains(line, orchestrator.Info().Peer) {
				t.Errorf("a metric names a peer: %s", line)
			}
		}
	}
	payers := see[[]records.Payer](orchestrator, "payers")
	if len(payers) != 1 || payers[0].Payer != gateway.Info().Account || payers[0].Sessions == 0 || payers[0].Credited.IsZero() ||
		len(payers[0].Peers) != 1 || payers[0].Peers[0] != gateway.Info().Peer {
		t.Fatalf("the orchestrator is paid by %+v", payers)
	}
	if f := payers[0].Funds; f == nil || f.Deposit.IsZero() || f.MaxFloat.IsZero() || f.Unlocking {
		t.Errorf("what covers its tickets: %+v", f)
	}
}
