package staking_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

// TestALockedRound: in its last part terms stay as they are. A plan says so with a type of its own, a simulation with the
// contract's words, and neither sends anything; all else goes on.
func TestALockedRound(t *testing.T) {
	t.Parallel()
	params := deploy.Defaults()
	params.RoundLength, params.RoundLockAmount = 40, 500_000
	c := chaintest.New(t, chaintest.Options{Orchestrators: 2, Config: devchain.Config{Params: params}})
	s, err := staking.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	one, two := c.Orchestrator(t, 0), c.Orchestrator(t, 1)
	reward(t, s, one)
	c.Chain.Mine(round(t, c).Left() - 22)
	if _, err := s.PlanTerms(t.Context(), one.Address(), 1, 2); err != nil {
		t.Errorf("new terms two blocks before the lock: %v", err)
	}
	if _, err := s.PlanRegister(t.Context(), c.Account(t, 0).Address(), lpt(t, 1), 1, 2); !errors.Is(err, chain.ErrLocked) {
		t.Errorf("three steps two blocks before the lock: %v, want ErrLocked", err)
	}
	c.Chain.Mine(1)
	if _, err := s.PlanTerms(t.Context(), one.Address(), 1, 2); !errors.Is(err, chain.ErrLocked) {
		t.Errorf("new terms when the next block is locked: %v, want ErrLocked", err)
	}
	c.Chain.Mine(1)
	if r := round(t, c); !r.Locked || !r.Open {
		t.Fatalf("the round is %+v", r)
	}
	before := nonce(t, c, one)
	if _, err := s.PlanTerms(t.Context(), one.Address(), 1, 2); !errors.Is(err, chain.ErrLocked) {
		t.Errorf("new terms: %v, want ErrLocked", err)
	}
	if _, err := s.PlanRegister(t.Context(), devchain.Key(77).Address(), lpt(t, 1), 1, 2); !errors.Is(err, chain.ErrLocked) {
		t.Errorf("a newcomer: %v, want ErrLocked", err)
	}
	at := c.Client.Address(chain.NameBondingManager)
	call := bondingmanager.NewBondingManagerContract().PackTranscoder(big.NewInt(1), big.NewInt(2))
	_, err = one.Sender.Submit(t.Context(), chain.Tx{To: &at, Data: call})
	var revert *chain.RevertError
	if !errors.As(err, &revert) || revert.Reason != "can't update transcoder params, current round is locked" {
		t.Errorf("without a plan: %v", err)
	}
	if after := nonce(t, c, one); after != before {
		t.Errorf("%d transactions were sent", after-before)
	}
	reward(t, s, two)
	steps, err := s.PlanUnbond(t.Context(), one.Address(), lpt(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chain.Do(t.Context(), one.Sender, steps); err != nil {
		t.Errorf("unbonding in a locked round: %v", err)
	}
}

func reward(t *testing.T, s *staking.Staking, who chaintest.Account) {
	t.Helper()
	steps, err := s.PlanReward(t.Context(), who.Address(), who.Address())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chain.Do(t.Context(), who.Sender, steps); err != nil {
		t.Fatal(err)
	}
}

func nonce(t *testing.T, c *chaintest.Chain, who chaintest.Account) (n uint64) {
	t.Helper()
	err := c.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) (err error) {
		n, err = eth.PendingNonceAt(ctx, who.Address())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestLimitsKeepTheirDigits(t *testing.T) {
	t.Parallel()
	for want, limit := range map[string]staking.Limit{"null": staking.Never, "0": 0, "7": 7} {
		text, err := json.Marshal(limit)
		if err != nil || string(text) != want {
			t.Errorf("%d is %s, %v, want %s", limit, text, err, want)
		}
		got := staking.Limit(1)
		if err := json.Unmarshal(text, &got); err != nil || got != limit {
			t.Errorf("%s is read as %d, %v", text, got, err)
		}
	}
	if err := json.Unmarshal([]byte(`"soon"`), new(staking.Limit)); err == nil {
		t.Error("took a word for a round")
	}
}

// TestAPlanSaysWhatItDoes in figures, because that is all its owner sees before agreeing.
func TestAPlanSaysWhatItDoes(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 2})
	s, err := staking.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	one, two, rich := c.Orchestrator(t, 0), c.Orchestrator(t, 1), c.Account(t, 0)
	reward(t, s, one)
	reward(t, s, two)
	a, b, who, now := one.Address(), two.Address(), rich.Address(), c.Client.Current().Number
	ctx := t.Context()
	says := func(want string) func(steps []chain.Step, err error) []chain.Step {
		return func(steps []chain.Step, err error) []chain.Step {
			t.Helper()
			got := ""
			for _, s := range steps {
				got += s.Does + "; "
			}
			if err != nil || got != want {
				t.Errorf("says %q, %v, want %q", got, err, want)
			}
			return steps
		}
	}
	says("allow the BondingManager to take 2 LPT; bond 2 LPT to 0x0900000000000000000000000000000000000000, which is no orchestrator now; ")(
		s.PlanBond(ctx, who, lpt(t, 2), pm.Address{9}))
	steps := says("allow the BondingManager to take 2 LPT; bond 2 LPT to " + a.Hex() + "; ")(s.PlanBond(ctx, who, lpt(t, 2), a))
	if _, err := chain.Do(ctx, rich.Sender, steps); err != nil {
		t.Fatal(err)
	}
	says("move the bond of 2 LPT from " + a.Hex() + " to " + b.Hex() + "; ")(s.PlanMove(ctx, who, b))
	says("allow the BondingManager to take 1 LPT; move the bond of 2 LPT from " + a.Hex() + " to " + b.Hex() + " and add 1 LPT; ")(
		s.PlanBond(ctx, who, lpt(t, 1), b))
	says("set reward cut 12.5% and fee share 0.0001%; ")(s.PlanTerms(ctx, a, 125_000, 1))
	says("transfer 3 LPT of the bond to " + b.Hex() + "; ")(s.PlanTransfer(ctx, a, b, lpt(t, 3)))
	steps = says("unbond 4 LPT, to be withdrawn from round " + num(now+7) + " on; ")(s.PlanUnbond(ctx, a, lpt(t, 4)))
	if _, err := chain.Do(ctx, one.Sender, steps); err != nil {
		t.Fatal(err)
	}
	says("bond lock 0 of 4 LPT to " + a.Hex() + " again; ")(s.PlanRebond(ctx, a, 0, pm.Address{}))
	says("let nobody else call reward; ")(s.PlanCaller(pm.Address{}), nil)
	for name, err := range map[string]error{
		"a bond that does not count yet": second(s.PlanUnbond(ctx, who, lpt(t, 1))),
		"more than there is":             second(s.PlanUnbond(ctx, a, lpt(t, 1_000_000))),
		"no fees":                        second(s.PlanWithdrawFees(ctx, a, a, pm.Wei{})),
		"a lock too early":               second(s.PlanWithdraw(ctx, a, 0)),
		"a reward twice":                 second(s.PlanReward(ctx, a, a)),
		"a reward of another":            second(s.PlanReward(ctx, who, a)),
	} {
		if !errors.Is(err, chain.ErrState) {
			t.Errorf("%s: %v, want ErrState", name, err)
		}
	}
}

func second(_ []chain.Step, err error) error { return err }

func num(n uint64) string { return new(big.Int).SetUint64(n).String() }
