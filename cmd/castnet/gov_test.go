package main

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/governance"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// electorate is two orchestrators, a delegator of the first and a stranger, who do everything by the command line.
type electorate struct {
	*chaintest.Chain
	dir string
}

// Whose key a command uses: numbers of dev accounts.
const (
	first     = 1
	second    = 2
	delegator = 201
	stranger  = 202
)

func newElectorate(t *testing.T) electorate {
	t.Helper()
	params := deploy.Defaults()
	params.RoundLength = 30
	e := electorate{chaintest.New(t, chaintest.Options{Orchestrators: 2, Config: devchain.Config{Params: params}}), t.TempDir()}
	for _, n := range []int{first, second, delegator, stranger} {
		dir := filepath.Dir(e.key(n))
		if err := devchain.Key(n).Save(e.key(n), wallet.PasswordText("secret"), wallet.Light); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "password"), []byte("secret\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	rich := e.Account(t, 0)
	for _, n := range []int{delegator, stranger} {
		to := devchain.Key(n).Address()
		if _, err := chain.Send(t.Context(), rich.Sender, chain.Tx{To: &to, Value: deploy.LPT(1)}); err != nil { // as many digits as ETH
			t.Fatal(err)
		}
	}
	e.Call(t, rich, chain.NameToken, e.grant(t, delegator, 600))
	return e
}

// grant is the call that pays tokens to somebody.
func (e electorate) grant(t *testing.T, to int, n int64) []byte {
	t.Helper()
	g, err := governance.New(e.Client)
	if err != nil {
		t.Fatal(err)
	}
	return g.Grant(devchain.Key(to).Address(), lpt(t, n)).Data
}

func lpt(t *testing.T, n int64) pm.Wei {
	t.Helper()
	w, err := pm.WeiFromBig(deploy.LPT(n))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (e electorate) key(n int) string {
	return filepath.Join(e.dir, devchain.Key(n).Address().Hex(), "key.json")
}

func (e electorate) run(t *testing.T, who int, args ...string) (int, *process) {
	t.Helper()
	return code(t, slices.Concat(args, []string{"--chain", e.URL(), "--network", "dev", "--key-file", e.key(who)})...)
}

// does runs a command that sends and must work.
func (e electorate) does(t *testing.T, who int, args ...string) string {
	t.Helper()
	got, p := e.run(t, who, slices.Concat(args, []string{"--yes"})...)
	if got != 0 {
		t.Fatalf("castnet %s: exit code %d, %s", strings.Join(args, " "), got, p.err.String())
	}
	return p.out.String()
}

// refused runs a command that must not send anything, and says why.
func (e electorate) refused(t *testing.T, why string, who int, args ...string) {
	t.Helper()
	got, p := e.run(t, who, slices.Concat(args, []string{"--yes"})...)
	if got != 1 || !strings.Contains(p.err.String(), why) || p.out.String() != "" {
		t.Errorf("castnet %s: exit code %d, %q and %q, want it refused by %q", strings.Join(args, " "), got, p.out.String(), p.err.String(), why)
	}
}

// reads runs a command that shows, into v and as a table, which it returns.
func (e electorate) reads(t *testing.T, v any, args ...string) string {
	t.Helper()
	got, p := e.run(t, first, slices.Concat(args, []string{"--json"})...)
	if err := json.Unmarshal([]byte(p.out.String()), v); err != nil || got != 0 {
		t.Fatalf("castnet %s: exit code %d, %v, %s", strings.Join(args, " "), got, err, p.err.String())
	}
	got, p = e.run(t, first, args...)
	if got != 0 {
		t.Fatalf("castnet %s: exit code %d, %s", strings.Join(args, " "), got, p.err.String())
	}
	return p.out.String()
}

// proposalView is what gov show prints as JSON.
type proposalView struct {
	governance.Proposal
	Votes []governance.Vote `json:"votes"`
}

// shows tells how a proposal stands.
func (e electorate) shows(t *testing.T, id string, want governance.State) proposalView {
	t.Helper()
	var v proposalView
	table := e.reads(t, &v, "gov", "show", id)
	if v.State != want || !strings.Contains(table, string(want)) {
		t.Fatalf("proposal is %s, want %s:\n%s", v.State, want, table)
	}
	return v
}

func (e electorate) rounds(t *testing.T, n int) {
	t.Helper()
	for range n {
		e.NextRound(t)
	}
}

// TestGovernanceByTheCommandLine goes the whole way of a grant: stake, rewards that fill the treasury, a proposal, votes of
// two orchestrators and the override of a delegator, queue, execution, payment. Then a poll.
func TestGovernanceByTheCommandLine(t *testing.T) {
	t.Parallel()
	e := newElectorate(t)
	one := devchain.Key(first).Address().Hex()
	e.does(t, delegator, "stake", "bond", "600lpt", "--to", one)
	e.does(t, first, "reward", "call")
	e.does(t, second, "reward", "call")
	e.rounds(t, 1)
	id := e.propose(t)
	e.votes(t, id)
	e.pays(t, id)
	e.poll(t)
}

func (e electorate) propose(t *testing.T) string {
	to := devchain.Key(stranger).Address().Hex()
	grant := []string{"gov", "propose", "--title", "Test vectors", "--text", "For the tests.", "--grant", "100lpt", "--to", to}
	e.refused(t, "has 0.00 LPT of stake at the start of round", stranger, grant...)
	e.refused(t, "takes both --grant and --to", first, grant[:8]...)
	e.refused(t, "0 actions, want 1 to 32", first, grant[:4]...)
	if got, p := e.run(t, first, slices.Concat(grant, []string{"--dry-run"})...); got != 0 || !strings.Contains(p.out.String(), `propose "Test vectors" as `) {
		t.Errorf("dry run: exit code %d, %s%s", got, p.out.String(), p.err.String())
	}
	out := e.does(t, first, grant...)
	e.refused(t, "with the same text and actions, is pending", first, grant...)
	var list []governance.Proposal
	table := e.reads(t, &list, "gov", "list")
	if len(list) != 1 || list[0].Title() != "Test vectors" || !strings.Contains(table, list[0].ID) || !strings.Contains(out, "proposal "+list[0].ID) {
		t.Fatalf("listed %+v, said %s", list, out)
	}
	p := list[0]
	if len(p.Actions) != 1 || p.Actions[0].Grant == nil || p.Actions[0].Grant.Amount != lpt(t, 100) || p.Actions[0].Grant.To.Hex() != to {
		t.Errorf("proposed %+v", p.Actions)
	}
	e.refused(t, "no such proposal", first, "gov", "vote", "12345678", "for")
	e.refused(t, "are taken in rounds", first, "gov", "vote", p.ID, "for")
	return p.ID
}

func (e electorate) votes(t *testing.T, id string) {
	e.rounds(t, 2)
	e.does(t, first, "gov", "vote", id, "against")
	before := e.shows(t, id, governance.Active)
	e.does(t, delegator, "gov", "vote", id[:8], "for", "--reason", "We need them.")
	after := e.shows(t, id, governance.Active)
	moved := new(big.Int).Sub(before.Tally.Against.Big(), after.Tally.Against.Big())
	if moved.Cmp(after.Tally.For.Big()) != 0 || after.Tally.For.Cmp(lpt(t, 600)) < 0 {
		t.Errorf("the override moves %v of %v, for are %v", moved, before.Tally.Against, after.Tally.For)
	}
	e.refused(t, "account has voted", delegator, "gov", "vote", id, "against")
	e.refused(t, "account has no votes", stranger, "gov", "vote", id, "for")
	e.does(t, second, "gov", "vote", id, "for")
	e.refused(t, "is active, only one that succeeded is queued", first, "gov", "queue", id)
	v := e.shows(t, id, governance.Active)
	if len(v.Votes) != 3 || v.Votes[1].Reason != "We need them." || v.Votes[1].Support != governance.For || v.Tally.Quorum == nil || v.Tally.Quorum.IsZero() {
		t.Errorf("votes %+v, quorum %v", v.Votes, v.Tally.Quorum)
	}
}

func (e electorate) pays(t *testing.T, id string) {
	e.rounds(t, 10)
	e.shows(t, id, governance.Succeeded)
	e.refused(t, "votes ended with round", first, "gov", "vote", id, "for")
	e.refused(t, "is succeeded, not queued", stranger, "gov", "execute", id)
	e.does(t, stranger, "gov", "queue", id)
	if v := e.shows(t, id, governance.Queued); v.Ready == nil {
		t.Error("a queued proposal does not say when it can be executed")
	}
	e.refused(t, "is queued, only one that succeeded is queued", stranger, "gov", "queue", id)
	var before, after governance.Terms
	e.reads(t, &before, "gov", "treasury")
	e.does(t, stranger, "gov", "execute", id)
	e.reads(t, &after, "gov", "treasury")
	e.shows(t, id, governance.Executed)
	if spent := before.Balance.Less0(after.Balance); spent != lpt(t, 100) {
		t.Errorf("the treasury had %v and has %v", before.Balance, after.Balance)
	}
	var paid staking.Account
	e.reads(t, &paid, "stake", "status", devchain.Key(stranger).Address().Hex())
	if paid.Tokens != lpt(t, 100) {
		t.Errorf("the stranger got %v", paid.Tokens)
	}
}

func (e electorate) poll(t *testing.T) {
	e.refused(t, "too little stake", stranger, "poll", "create", "QmText")
	e.does(t, first, "poll", "create", "QmText")
	var list []governance.Poll
	if table := e.reads(t, &list, "poll", "list"); len(list) != 1 || list[0].Proposal != "QmText" || list[0].Over || !strings.Contains(table, list[0].Address.Hex()) {
		t.Fatalf("listed %+v", list)
	}
	at := list[0].Address.Hex()
	e.refused(t, "no such proposal or poll", first, "poll", "vote", e.Client.Address(chain.NameToken).Hex(), "yes")
	e.does(t, first, "poll", "vote", at, "no")
	e.does(t, delegator, "poll", "vote", at, "yes")
	e.does(t, second, "poll", "vote", at, "yes")
	e.does(t, second, "poll", "vote", at, "no") // the last one counts
	var r governance.Result
	table := e.reads(t, &r, "poll", "tally", at)
	if all, err := r.Yes.Add(r.No); err != nil || all != r.Stake || r.Yes.Cmp(lpt(t, 600)) < 0 || r.No.Cmp(lpt(t, 2000)) < 0 {
		t.Errorf("yes %v, no %v, of %v: %v", r.Yes, r.No, r.Stake, err)
	}
	if r.Verdict != governance.Rejected || len(r.Ballots) != 3 || !strings.Contains(table, "verdict so far") {
		t.Errorf("counted %+v:\n%s", r, table)
	}
}
