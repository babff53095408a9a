package gov_test

import (
	"maps"
	"math/big"
	"slices"
	"testing"

	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/internal/model/gov"
)

func lpt(n int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(n), new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil))
}

// network is what a random run starts with.
func network() *gov.Model {
	m := model.New(model.Params{
		RoundLength: 24, RoundLock: 100_000, UnbondingPeriod: 3, ActiveSet: 4, UnlockPeriod: 2, TicketValidity: 2,
		Inflation: 220_500, InflationChange: 500, Target: 500_000_000, Supply: lpt(1_000_000),
		TreasuryCut: new(big.Int).Exp(big.NewInt(10), big.NewInt(26), nil), TreasuryCeiling: lpt(2000), Epoch: 1_700_000_000,
	}, 9)
	m.Block = 70
	for i := range 9 {
		m.Give(model.ID(i), lpt(10_000), lpt(1000))
	}
	m.Hold(model.Deployer, lpt(900_000))
	return gov.New(m, gov.Params{Delay: 1, Period: 10, Quorum: 333_300, Quota: 500_000, Threshold: lpt(100)})
}

// TestRandomRunsDoEverything draws as many operations as a test of the contracts does: each that can succeed has to.
func TestRandomRunsDoEverything(t *testing.T) {
	t.Parallel()
	done, tried, reasons := map[string]int{}, map[string]int{}, map[string]int{}
	for seed := range uint64(4) {
		m := network()
		source := gov.NewSource(m, seed+1)
		for range 500 {
			op := source.Next()
			m.Block++
			if op.Call == model.Mine {
				m.Block += op.X.Uint64() - 1
				continue
			}
			tried[op.Call]++
			if reason := m.Apply(op); reason != "" {
				reasons[reason]++
				continue
			}
			done[op.Call]++
			if op.Call == "execute" || op.Call == "Governor.execute" || op.Call == "Treasury.executeBatch" {
				for _, o := range op.Calls {
					done[o.Call]++
				}
			}
		}
	}
	closed := gov.Closed()
	for _, call := range gov.Calls() {
		if done[call] == 0 && !closed[call] {
			t.Errorf("%s succeeds in none of %d calls", call, tried[call])
		}
	}
	if len(reasons) < 80 {
		t.Errorf("%d reasons of refusals", len(reasons))
	}
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		t.Logf("%4d times %q", reasons[reason], reason)
	}
	for _, call := range slices.Sorted(maps.Keys(done)) {
		t.Logf("%-40s %4d of %4d", call, done[call], tried[call])
	}
}
