package main

import (
	"strings"
	"testing"

	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

// status of an account, as data.
func (e electorate) status(t *testing.T, who int) (a staking.Account) {
	t.Helper()
	e.reads(t, &a, "stake", "status", devchain.Key(who).Address().Hex())
	return a
}

// TestStakeByTheCommandLine: everything a delegator does with its stake, and what becomes of it.
func TestStakeByTheCommandLine(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	one, two, other := devchain.Key(first).Address(), devchain.Key(second).Address(), devchain.Key(stranger).Address()
	e.does(t, delegator, "stake", "bond", "500lpt", "--to", one.Hex())
	e.refused(t, "counts, and can be taken from, from round", delegator, "stake", "unbond", "1lpt")
	e.rounds(t, 1)
	e.does(t, delegator, "stake", "bond", "100lpt") // to the same one
	e.does(t, delegator, "stake", "unbond", "60lpt")
	e.does(t, delegator, "stake", "unbond", "40lpt")
	e.does(t, delegator, "stake", "rebond", "1")
	e.refused(t, "lock 0 can be withdrawn from round", delegator, "stake", "withdraw", "0")
	e.does(t, delegator, "stake", "transfer", "40lpt", "--to", other.Hex())
	e.refused(t, "is bonded to itself", first, "stake", "move", "--to", two.Hex())
	e.does(t, delegator, "stake", "move", "--to", two.Hex())
	a, b := e.status(t, delegator), e.status(t, stranger)
	if a.Stake != lpt(t, 500) || a.Delegate != two || len(a.Locks) != 1 || a.Locks[0].Amount != lpt(t, 60) || b.Stake != lpt(t, 40) || b.Delegate != one {
		t.Errorf("delegator %+v, receiver %+v", a, b)
	}
	var list []staking.Delegator
	table := e.reads(t, &list, "delegators", "list", two.Hex())
	if len(list) != 2 || list[1].Stake != lpt(t, 500) || !strings.Contains(table, "500 LPT") {
		t.Errorf("delegators %+v:\n%s", list, table)
	}
	e.rounds(t, 7)
	e.does(t, delegator, "stake", "withdraw", "0")
	if a = e.status(t, delegator); a.Tokens != lpt(t, 60) || len(a.Locks) != 0 {
		t.Errorf("after the withdrawal %+v", a)
	}
	e.does(t, delegator, "stake", "unbond", "500lpt")
	if a = e.status(t, delegator); a.State != staking.Unbonded || a.Delegate != (pm.Address{}) {
		t.Errorf("without a bond %+v", a)
	}
	id := []string{"stake", "rebond", "3"} // a transfer takes a number as well
	e.refused(t, "say to whom", delegator, id...)
	e.does(t, delegator, append(id, "--to", one.Hex())...)
	if a = e.status(t, delegator); a.Stake != lpt(t, 500) || a.Delegate != one {
		t.Errorf("bonded again %+v", a)
	}
}

// TestMoneyByTheCommandLine: a deposit that pays a ticket, fees that are withdrawn, the rest of the deposit taken back.
func TestMoneyByTheCommandLine(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	payer := devchain.Key(delegator)
	e.does(t, delegator, "deposit", "fund", "--deposit", "0.1eth", "--reserve", "0.2eth")
	e.redeems(t, 40_000_000)
	if a := e.status(t, first); a.Fees != pm.NewWei(40_000_000) {
		t.Errorf("fees %v", a.Fees)
	}
	e.refused(t, "has earned fees of 0.00000000004 ETH, 1 ETH wanted", first, "fees", "withdraw", "--amount", "1eth")
	e.does(t, first, "fees", "withdraw", "--amount", "10000000wei", "--to", devchain.Key(stranger).Address().Hex())
	if a := e.status(t, stranger); a.Balance.Less0(pm.NewWei(1_000_000_000_000_000_000)) != pm.NewWei(10_000_000) {
		t.Errorf("paid out %v", a.Balance)
	}
	e.does(t, first, "fees", "withdraw")
	if a := e.status(t, first); !a.Fees.IsZero() {
		t.Errorf("left %v", a.Fees)
	}
	e.refused(t, "has not unlocked", delegator, "deposit", "withdraw")
	e.does(t, delegator, "deposit", "unlock")
	e.does(t, delegator, "deposit", "cancel")
	e.does(t, delegator, "deposit", "unlock")
	e.refused(t, "can withdraw from round", delegator, "deposit", "withdraw")
	e.rounds(t, 2)
	e.does(t, delegator, "deposit", "withdraw")
	var d broker.Deposit
	table := e.reads(t, &d, "deposit", "status", payer.Address().Hex())
	if !d.Deposit.IsZero() || !d.Reserve.IsZero() || !strings.Contains(table, "0 ETH") {
		t.Errorf("left %+v", d)
	}
}

// redeems a ticket of the delegator to the first orchestrator.
func (e electorate) redeems(t *testing.T, face uint64) {
	t.Helper()
	payer, payee := devchain.Key(delegator), e.Account(t, first)
	now := e.Mine(t, 1)
	rand := pm.Hash{1}
	win := pm.Win{Rand: rand, Ticket: pm.Ticket{Sender: payer.Address(), Nonce: 1, Params: pm.Params{Recipient: payee.Address(),
		FaceValue: pm.NewWei(face), WinProb: pm.Always, RandHash: pm.RandHash(rand), Round: now.Number, RoundHash: now.Hash}}}
	var err error
	if win.Sig, err = payer.Sign(t.Context(), win.Ticket.Hash()); err != nil {
		t.Fatal(err)
	}
	b, err := broker.New(e.Client, payee.Sender, broker.Config{Recipient: payee.Address()}, e.Log)
	if err != nil {
		t.Fatal(err)
	}
	out, err := b.Redeem(t.Context(), []pm.Win{win})
	if err != nil || len(out) != 1 || out[0].State != pm.Confirmed {
		t.Fatalf("redeemed %+v, %v", out, err)
	}
}
