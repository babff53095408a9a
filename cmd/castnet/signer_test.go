package main

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/chain/tx"
)

// outside runs a command whose key another program holds.
func (e electorate) outside(t *testing.T, signer string, args ...string) (int, *process) {
	t.Helper()
	args = append(args, "--chain", e.URL(), "--network", "dev", "--signer", signer)
	if !slices.Contains(args, "status") {
		args = append(args, "--dir", e.dir, "--yes")
	}
	return code(t, args...)
}

// TestAnotherProgramHoldsTheKey does something of every group of commands with keys that only a signer has, which speaks as
// clef does; the commands see neither key nor password.
func TestAnotherProgramHoldsTheKey(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	one, holder := devchain.Key(first).Address().Hex(), devchain.Key(delegator).Address().Hex()
	small, big := chaintest.NewClef(t, devchain.Key(delegator)), chaintest.NewClef(t, devchain.Key(first))
	e.signs(t, small, small.URL, 2, "stake", "bond", "500lpt", "--to", one, "--account", holder)
	e.signs(t, small, small.Socket, 1, "deposit", "fund", "--deposit", "0.1eth") // its only account
	e.signs(t, big, big.URL, 1, "reward", "call")
	e.signs(t, big, big.Socket, 1, "reward", "caller", holder)
	e.signs(t, big, big.URL, 1, "orchestrator", "set", "--reward-cut", "11%", "--fee-share", "40%")
	e.signs(t, big, big.URL, 1, "gov", "propose", "--title", "Keys stay where they are", "--grant", "1lpt", "--to", holder)
	e.signs(t, big, big.URL, 1, "poll", "create", "QmKeys")
	e.Chain.Chain.Mine(60) // into a round that nobody opens
	e.signs(t, small, small.URL, 1, "round", "initialize")
	e.signs(t, small, small.URL, 1, "reward", "call", "--orchestrator", one)
	e.signs(t, small, small.URL, 1, "stake", "unbond", "1lpt")

	got, p := e.outside(t, small.URL, "stake", "status")
	if got != 0 || !strings.Contains(p.out.String(), holder) || !strings.Contains(p.out.String(), string(staking.Bonded)) {
		t.Errorf("status: exit code %d, %s%s", got, p.out.String(), p.err.String())
	}
	for why, at := range map[string]string{
		"unknown account":                small.URL, // which is why it refuses
		"malformed external signer":      "clef",
		"external signer gave no answer": e.dir + "/none.ipc",
	} {
		if got, p := e.outside(t, at, "stake", "unbond", "1lpt", "--account", one); got != 1 || !strings.Contains(p.err.String(), why) {
			t.Errorf("%s: exit code %d, %s, want %q", at, got, p.err.String(), why)
		}
	}
	small.Deny.Store(true)
	if got, p := e.outside(t, small.URL, "stake", "unbond", "1lpt", "--account", holder); got != 1 || !strings.Contains(p.err.String(), `external signer refused: "request denied"`) {
		t.Errorf("its owner refuses: exit code %d, %s", got, p.err.String())
	}
	var list []struct {
		Does  string
		State tx.State
	}
	got, p = code(t, "tx", "list", "--dir", e.dir, "--json")
	if err := json.Unmarshal([]byte(p.out.String()), &list); err != nil {
		t.Fatal(err)
	}
	did := map[string]int{}
	for _, e := range list {
		if e.State == tx.Mined {
			did[e.Does]++
		}
	}
	if got != 0 || len(list) != small.Signed()+big.Signed() || !maps.Equal(did, map[string]int{"approve": 1, "bondWithHint": 1,
		"fundDepositAndReserve": 1, "rewardWithHint": 1, "setRewardCaller": 1, "transcoder": 1, "propose": 1, "createPoll": 1, "initializeRound": 1,
		"rewardForTranscoderWithHint": 1, "unbondWithHint": 1}) {
		t.Errorf("%d signatures, kept %d, did %v", small.Signed()+big.Signed(), len(list), did)
	}
}

// TestAnotherProgramDeploys a network, which then has a file by which every other command finds it.
func TestAnotherProgramDeploys(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	owner, dir := chaintest.NewClef(t, devchain.Key(0)), t.TempDir()
	file := filepath.Join(dir, "network.json")
	deploy := []string{"chain", "deploy", "--rpc", e.URL(), "--signer", owner.Socket, "--out", file, "--dir", dir, "--round-length", "60", "--yes"}
	got, p := code(t, deploy...)
	if got != 0 || owner.Signed() < 30 {
		t.Fatalf("exit code %d, %d signatures: %s", got, owner.Signed(), p.err.String())
	}
	before := owner.Signed()
	if got, p = code(t, deploy...); got != 0 || owner.Signed() != before {
		t.Errorf("again: exit code %d, %d more signatures: %s", got, owner.Signed()-before, p.err.String())
	}
	get := func(args ...string) *process {
		t.Helper()
		got, p := code(t, append(args, "--chain", e.URL(), "--network", file, "--signer", owner.URL)...)
		if got != 0 {
			t.Fatalf("castnet %v: exit code %d, %s", args, got, p.err.String())
		}
		return p
	}
	get("round", "initialize", "--dir", dir, "--yes")
	get("orchestrator", "register", "--amount", "7lpt", "--reward-cut", "1%", "--fee-share", "2%", "--dir", dir, "--yes")
	if out := get("stake", "status").out.String(); !strings.Contains(out, "reward cut 1%, fee share 2%") || !strings.Contains(out, "7 LPT") {
		t.Errorf("status:\n%s", out)
	}
	if got, p := code(t, "stake", "status", "--chain", e.URL(), "--network", filepath.Join(dir, "castnet.db"), "--signer", owner.URL); got != 1 || !strings.Contains(p.err.String(), "invalid configuration") {
		t.Errorf("a file that is no network: exit code %d, %s", got, p.err.String())
	}
}

// signs runs a command that asks a signer for so many signatures, and does what it should.
func (e electorate) signs(t *testing.T, c *chaintest.Clef, at string, n int, args ...string) {
	t.Helper()
	before := c.Signed()
	got, p := e.outside(t, at, args...)
	if signed := c.Signed() - before; got != 0 || signed != n {
		t.Fatalf("castnet %s: exit code %d, %d signatures, want %d: %s%s", strings.Join(args, " "), got, signed, n, p.out.String(), p.err.String())
	}
}
