package staking_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

// delegators are five accounts that bond, unbond, come back, move and give away, as people do.
type delegators struct {
	s    *staking.Staking
	c    *chaintest.Chain
	list []chaintest.Account
	to   []pm.Address
	done map[string]int
}

func newDelegators(t *testing.T, c *chaintest.Chain, operators []*operator) *delegators {
	t.Helper()
	s, err := staking.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	d := &delegators{s: s, c: c, done: map[string]int{}}
	for _, o := range operators {
		d.to = append(d.to, o.key.Address())
	}
	token := livepeertoken.NewLivepeerTokenContract()
	rich := c.Account(t, 0)
	for i := range 5 {
		a := c.Account(t, 201+i)
		d.list = append(d.list, a)
		to := a.Address()
		if _, err := chain.Send(t.Context(), rich.Sender, chain.Tx{To: &to, Value: lpt(t, 1).Big()}); err != nil {
			t.Fatal(err)
		}
		c.Call(t, rich, chain.NameToken, token.PackTransfer(to, lpt(t, 1000).Big()))
		d.run(t, "bond", a, func() ([]chain.Step, error) { return s.PlanBond(t.Context(), to, lpt(t, 500), d.to[i%len(d.to)]) })
	}
	return d
}

func (d *delegators) run(t *testing.T, what string, a chaintest.Account, plan func() ([]chain.Step, error)) {
	t.Helper()
	// A round may end between the plan and its end, as in life: then it is planned again.
	var err error
	for range 4 {
		var steps []chain.Step
		if steps, err = plan(); errors.Is(err, chain.ErrState) {
			return // the protocol does not allow it now, and the plan says so before anything is sent
		}
		if err != nil {
			continue
		}
		if _, err = chain.Do(t.Context(), a.Sender, steps); err == nil {
			d.done[what]++
			return
		}
	}
	t.Fatalf("%s of %s: %v", what, a.Address(), err)
}

// act lets one of them do something that its account allows.
func (d *delegators) act(t *testing.T, draw *rand.Rand, c *chaintest.Chain) {
	t.Helper()
	ctx, me := t.Context(), d.list[draw.IntN(len(d.list))]
	who := me.Address()
	a, err := d.s.Account(ctx, who)
	if err != nil {
		t.Fatal(err)
	}
	now := round(t, c).Number
	switch kind := draw.IntN(5); {
	case len(a.Locks) > 0 && a.Locks[0].Withdraw <= now:
		d.run(t, "withdraw", me, func() ([]chain.Step, error) { return d.s.PlanWithdraw(ctx, who, a.Locks[0].ID) })
	case len(a.Locks) > 0 && kind < 3:
		d.run(t, "rebond", me, func() ([]chain.Step, error) { return d.s.PlanRebond(ctx, who, a.Locks[0].ID, pm.Address{}) })
	case a.State == staking.Bonded && kind == 1:
		d.run(t, "unbond", me, func() ([]chain.Step, error) { return d.s.PlanUnbond(ctx, who, a.Stake.Div(4)) })
	case a.State == staking.Bonded && kind == 2:
		to := d.to[draw.IntN(len(d.to))]
		if to != a.Delegate {
			d.run(t, "move", me, func() ([]chain.Step, error) { return d.s.PlanMove(ctx, who, to) })
		}
	case a.State == staking.Bonded && kind == 3:
		other := d.list[draw.IntN(len(d.list))].Address()
		if other != who {
			d.run(t, "transfer", me, func() ([]chain.Step, error) { return d.s.PlanTransfer(ctx, who, other, a.Stake.Div(10)) })
		}
	default:
		d.run(t, "bond", me, func() ([]chain.Step, error) {
			if a.Tokens.Cmp(lpt(t, 2)) < 0 {
				return nil, nil
			}
			return d.s.PlanBond(ctx, who, lpt(t, 2), a.Delegate)
		})
	}
}

func (d *delegators) supply(t *testing.T) *big.Int {
	t.Helper()
	token := livepeertoken.NewLivepeerTokenContract()
	n, err := chain.Ask(t.Context(), d.c.Client, d.c.Client.Address(chain.NameToken), token.PackTotalSupply(), token.UnpackTotalSupply)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// balance adds up. before is the supply less what the treasury had, at the start. What was minted since is what rewards say
// and the treasury got; the Minter holds every stake and lock, and hardly more: what is more is rounding, here at most a
// millionth of a token, and returned.
func (d *delegators) balance(t *testing.T, operators []*operator, before, minted *big.Int) *big.Int {
	t.Helper()
	owed := new(big.Int)
	everybody := d.addresses()
	for _, o := range operators {
		everybody = append(everybody, o.key.Address())
	}
	for _, who := range everybody {
		a, err := d.s.Account(t.Context(), who)
		if err != nil {
			t.Fatal(err)
		}
		owed.Add(owed, a.Stake.Big())
		for _, l := range a.Locks {
			owed.Add(owed, l.Amount.Big())
		}
	}
	held := d.tokens(t, chain.NameMinter)
	dust := new(big.Int).Sub(held, owed)
	if dust.Sign() < 0 || dust.Cmp(big.NewInt(1e12)) > 0 {
		t.Errorf("the Minter holds %v and owes %v", held, owed)
	}
	grown := new(big.Int).Sub(d.supply(t), before)
	if got := new(big.Int).Add(minted, d.tokens(t, chain.NameTreasury)); got.Cmp(grown) != 0 {
		t.Errorf("the supply grew by %v, rewards and treasury by %v", grown, got)
	}
	return dust
}

func (d *delegators) addresses() (out []pm.Address) {
	for _, a := range d.list {
		out = append(out, a.Address())
	}
	return out
}

func (d *delegators) tokens(t *testing.T, contract string) *big.Int {
	t.Helper()
	w, err := d.s.Tokens(t.Context(), d.c.Client.Address(contract))
	if err != nil {
		t.Fatal(err)
	}
	return w.Big()
}
