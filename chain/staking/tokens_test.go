package staking_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/staking"
)

// TestABondWithoutTheTokens: a balance that is too low is refused by the plan, with both figures; a missing allowance is a
// step of the plan, and without the plan it is refused by the simulation, with the token's own words. Nothing is sent.
func TestABondWithoutTheTokens(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1, Gateways: 1})
	s, err := staking.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	who, to := c.Gateway(t, 0), c.Orchestrator(t, 0).Address() // who has ETH and no tokens
	if _, err := s.PlanBond(t.Context(), who.Address(), lpt(t, 7), to); !errors.Is(err, chain.ErrTokens) || !strings.Contains(err.Error(), "7 LPT") {
		t.Errorf("without tokens: %v", err)
	}
	c.Call(t, c.Account(t, 0), chain.NameToken, livepeertoken.NewLivepeerTokenContract().PackTransfer(who.Address(), lpt(t, 7).Big()))
	at := c.Client.Address(chain.NameBondingManager)
	before := nonce(t, c, who)
	_, err = who.Sender.Submit(t.Context(), chain.Tx{To: &at, Data: bondingmanager.NewBondingManagerContract().PackBond(lpt(t, 7).Big(), to)})
	var revert *chain.RevertError
	if !errors.As(err, &revert) || revert.Reason != "ERC20: insufficient allowance" {
		t.Errorf("without an allowance: %v", err)
	}
	if after := nonce(t, c, who); after != before {
		t.Errorf("%d transactions were sent", after-before)
	}
	steps, err := s.PlanBond(t.Context(), who.Address(), lpt(t, 7), to)
	if err != nil || len(steps) != 2 || !strings.HasPrefix(steps[0].Does, "allow the BondingManager") {
		t.Fatalf("the plan is %+v, %v", steps, err)
	}
	if _, err := chain.Do(t.Context(), who.Sender, steps); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Account(t.Context(), who.Address()); err != nil || got.Stake != lpt(t, 7) || got.Delegate != to {
		t.Errorf("bonded %+v, %v", got, err)
	}
}
