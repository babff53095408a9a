package staking_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func TestAnOrchestratorBondsAndRegisters(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1, Gateways: 1})
	s, err := staking.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	amount, err := pm.WeiFromBig(deploy.LPT(500))
	if err != nil {
		t.Fatal(err)
	}
	newcomer := c.Gateway(t, 0) // has ETH, and gets tokens
	c.Call(t, c.Account(t, 0), chain.NameToken, livepeertoken.NewLivepeerTokenContract().PackTransfer(newcomer.Address(), amount.Big()))
	if _, err := s.Bond(t.Context(), newcomer.Sender, amount, newcomer.Address()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SetTerms(t.Context(), newcomer.Sender, 100_000, 250_000); err != nil {
		t.Fatal(err)
	}
	check := func(when string, who pm.Address, want bool) {
		t.Helper()
		active, err := s.Active(t.Context(), who)
		if err != nil || active != want {
			t.Errorf("%s active is %t, %v, want %t", when, active, err, want)
		}
	}
	check("in the round of bonding", newcomer.Address(), false)
	check("since before", c.Orchestrator(t, 0).Address(), true)
	c.NextRound(t)
	check("in the next round", newcomer.Address(), true)
	if got, err := s.Stake(t.Context(), newcomer.Address()); err != nil || got != amount {
		t.Errorf("stake %v, %v, want %v", got, err, amount)
	}
	if got, err := s.Fees(t.Context(), newcomer.Address()); err != nil || !got.IsZero() {
		t.Errorf("fees %v, %v", got, err)
	}
	if _, err := s.SetTerms(t.Context(), newcomer.Sender, 2_000_000, 0); err == nil {
		t.Error("took a reward cut of 200 %")
	}
}
