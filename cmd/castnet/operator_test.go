package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/staking"
)

// block is the last one; on this chain only what is sent makes any.
func (e electorate) block(t *testing.T) chain.RoundStatus {
	t.Helper()
	r, err := e.Client.Round(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestNothingIsSentThatIsRefused: commands in a locked round, on a paused network and of those who may not, each with the
// reason in words, before anything is signed.
func TestNothingIsSentThatIsRefused(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	one := devchain.Key(first).Address().Hex()
	e.does(t, delegator, "stake", "bond", "600lpt", "--to", one)
	e.rounds(t, 1)
	e.does(t, first, "reward", "call")
	e.Chain.Chain.Mine(e.block(t).Left() - 3)
	at := e.block(t)
	if !at.Locked {
		t.Fatalf("the round is %+v", at)
	}
	terms := []string{"--reward-cut", "10%", "--fee-share", "5%"}
	e.refused(t, "round is locked", first, append([]string{"orchestrator", "set"}, terms...)...)
	e.refused(t, "round is locked", first, append([]string{"orchestrator", "register", "--amount", "0lpt", "--json"}, terms...)...)
	e.refused(t, "has been called", first, "reward", "call")
	e.refused(t, "is open already", stranger, "round", "initialize")
	e.refused(t, "LPT bonded, 9000 LPT wanted", delegator, "stake", "unbond", "9000lpt")
	e.refused(t, "no unbonding lock 3", delegator, "stake", "withdraw", "3")
	e.refused(t, "earned no fees", delegator, "fees", "withdraw")
	e.refused(t, "has 0 LPT, bonding 1 LPT", stranger, "stake", "bond", "1lpt")
	e.refused(t, "has 1 ETH, sends 2 ETH: chain: account balance too low", stranger, "deposit", "fund", "--reserve", "2eth")
	if now := e.block(t); now.Block != at.Block {
		t.Errorf("blocks %d to %d: something was sent", at.Block, now.Block)
	}
	e.does(t, delegator, "stake", "unbond", "1lpt") // which a lock does not concern
	e.does(t, second, "reward", "call")

	e.half(t, one)
	e.Call(t, e.Account(t, 0), chain.NameController, []byte{0x84, 0x56, 0xcb, 0x59}) // pause()
	at = e.block(t)
	e.refused(t, "call reverted: system is paused", delegator, "stake", "unbond", "1lpt")
	e.refused(t, "call reverted: system is paused", stranger, "deposit", "fund", "--reserve", "0.1eth", "--json")
	if now := e.block(t); now.Block != at.Block {
		t.Errorf("blocks %d to %d: something was sent", at.Block, now.Block)
	}
	var sent []json.RawMessage
	e.keeps(t, stranger, &sent)
	if len(sent) != 3 { // the two halves of its bond, and the opening of the round between them
		t.Errorf("the stranger sent %s", sent)
	}
}

// half of a bond is done when its round ends in between, and a program is told which half.
func (e electorate) half(t *testing.T, to string) {
	t.Helper()
	e.rounds(t, 1)
	e.Call(t, e.Account(t, 0), chain.NameToken, e.grant(t, stranger, 5))
	e.Chain.Chain.Mine(e.block(t).Left() - 1)
	got, p := e.run(t, stranger, "stake", "bond", "5lpt", "--to", to, "--json", "--yes")
	var plan []struct{ Sent *struct{ Tx string } }
	unjson(t, p.out.String(), &plan)
	if got != 1 || len(plan) != 2 || plan[0].Sent == nil || plan[1].Sent != nil || !strings.Contains(p.err.String(), "current round is not initialized") {
		t.Errorf("exit code %d, %s%s", got, p.out.String(), p.err.String())
	}
	e.does(t, stranger, "stake", "bond", "5lpt", "--to", to) // again, with the rest of it
}

// keeps lists what an account's book has.
func (e electorate) keeps(t *testing.T, who int, v any) string {
	t.Helper()
	got, p := code(t, "tx", "list", "--dir", filepath.Dir(e.key(who)), "--json")
	if err := json.Unmarshal([]byte(p.out.String()), v); got != 0 || err != nil {
		t.Fatalf("tx list: exit code %d, %v, %s", got, err, p.err.String())
	}
	return p.out.String()
}

// TestWhatProgramsRead: amounts are strings, rounds that never come are null, and nothing but JSON is printed.
func TestWhatProgramsRead(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	one := devchain.Key(first).Address()
	type step struct {
		Does, To, Data, Value, Made string
		Gas                         uint64
		MaxFee                      string `json:"max_fee"`
		Sent                        *struct{ Tx, Fee string }
	}
	var plan []step
	bond := []string{"stake", "bond", "600.000000000000000001lpt", "--to", one.Hex(), "--json"}
	if got, p := e.run(t, first, bond...); got != 1 || p.out.String() != "" || !strings.Contains(p.err.String(), "has 0 LPT") {
		t.Errorf("exit code %d, %q, %q", got, p.out.String(), p.err.String())
	}
	bond[2] = "599.999999999999999999lpt"
	if got, p := e.run(t, delegator, bond...); got != 1 || p.out.String() != "" || !strings.Contains(p.err.String(), "give --yes or --dry-run") {
		t.Errorf("without an answer: exit code %d, %q, %q", got, p.out.String(), p.err.String())
	}
	unjson(t, e.does(t, delegator, bond...), &plan)
	if len(plan) != 2 || plan[0].Sent == nil || plan[1].Sent == nil || plan[0].MaxFee == "" || plan[1].Does != "bond 599.999999999999999999 LPT to "+one.Hex() {
		t.Errorf("bonded by %+v", plan)
	}
	unjson(t, e.does(t, first, "poll", "create", "QmText", "--json"), &plan)
	var polls []struct{ Address string }
	e.reads(t, &polls, "poll", "list")
	if len(plan) != 1 || len(polls) != 1 || !strings.EqualFold(plan[0].Made, polls[0].Address) {
		t.Errorf("made %+v, listed %+v", plan, polls)
	}
	unjson(t, e.does(t, delegator, "deposit", "fund", "--deposit", "0.123456789012345678eth", "--json"), &plan)
	if len(plan) != 1 || plan[0].Value != "123456789012345678" {
		t.Errorf("funded by %+v", plan)
	}
	var sent []struct {
		Does, Data, Value, Tip, Cap, State string
		Hashes                             []string
	}
	e.keeps(t, delegator, &sent)
	if len(sent) != 3 || sent[0].Does != "fundDepositAndReserve" || sent[0].Value != plan[0].Value || sent[0].Data != plan[0].Data || sent[0].Hashes[0] != plan[0].Sent.Tx {
		t.Errorf("kept %+v", sent)
	}
	var status struct {
		Stake        string `json:"pending_stake"`
		Orchestrator *staking.Orchestrator
	}
	table := e.reads(t, &status, "stake", "status", one.Hex())
	if status.Orchestrator.Deactivation != staking.Never || !strings.Contains(table, "active, 1599.999999999999999999 LPT in all") {
		t.Errorf("status %+v:\n%s", status.Orchestrator, table)
	}
}

func unjson(t *testing.T, text string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), v); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
}
