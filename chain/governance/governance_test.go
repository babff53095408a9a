package governance_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/governance"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/pm"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func lpt(t *testing.T, n int64) pm.Wei {
	t.Helper()
	w, err := pm.WeiFromBig(deploy.LPT(n))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestDrafts(t *testing.T) {
	t.Parallel()
	to := pm.Address{1}
	one := []governance.Action{{To: to}}
	tests := map[string]struct {
		draft governance.Draft
		ok    bool
	}{
		"a title and an action":   {governance.Draft{Title: "a", Actions: one}, true},
		"no title":                {governance.Draft{Title: " ", Actions: one}, false},
		"a title of two lines":    {governance.Draft{Title: "a\nb", Actions: one}, false},
		"a title without end":     {governance.Draft{Title: strings.Repeat("a", 201), Actions: one}, false},
		"a text without end":      {governance.Draft{Title: "a", Text: strings.Repeat("a", 1<<15), Actions: one}, false},
		"no action":               {governance.Draft{Title: "a"}, false},
		"too many actions":        {governance.Draft{Title: "a", Actions: make([]governance.Action, 33)}, false},
		"an action at nobody":     {governance.Draft{Title: "a", Actions: make([]governance.Action, 1)}, false},
		"a grant to nobody":       {governance.Draft{Title: "a", Actions: []governance.Action{{To: to, Grant: &governance.Grant{Amount: pm.NewWei(1)}}}}, false},
		"a grant that is nothing": {governance.Draft{Title: "a", Actions: []governance.Action{{To: to, Grant: &governance.Grant{To: to}}}}, false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := tc.draft.Validate(); (err == nil) != tc.ok || err != nil && !errors.Is(err, governance.ErrInvalid) {
				t.Errorf("%v, want it taken: %t", err, tc.ok)
			}
		})
	}
}

// TestWhatDoesNotGoThrough: a grant that the treasury cannot pay stays queued, and one that too few vote on is defeated.
func TestWhatDoesNotGoThrough(t *testing.T) {
	t.Parallel()
	params := deploy.Defaults()
	params.RoundLength = 20
	c := chaintest.New(t, chaintest.Options{Orchestrators: 4, Config: devchain.Config{Params: params}})
	g, err := governance.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	one, two := c.Orchestrator(t, 0), c.Orchestrator(t, 1)
	propose := func(title string, amount pm.Wei) string {
		t.Helper()
		id, steps, err := g.PlanPropose(t.Context(), one.Address(), governance.Draft{Title: title, Actions: []governance.Action{g.Grant(two.Address(), amount)}})
		if err != nil {
			t.Fatal(err)
		}
		do(t, one, steps)
		return id
	}
	dear, lonely := propose("more than there is", lpt(t, 1_000_000)), propose("nobody cares", lpt(t, 1))
	if _, err := g.Proposal(t.Context(), "", 0); !errors.Is(err, governance.ErrUnknown) {
		t.Errorf("no id: %v", err)
	}
	if p := find(t, g, dear, governance.Pending); p.Tally.Quorum != nil {
		t.Errorf("a quorum of %v before the stake is known", p.Tally.Quorum)
	}
	for range 2 {
		c.NextRound(t)
	}
	for _, v := range []struct {
		who chaintest.Account
		on  string
	}{{one, dear}, {two, dear}, {one, lonely}} {
		p := find(t, g, v.on, governance.Active)
		if _, err := g.PlanVote(t.Context(), v.who.Address(), p, "maybe", ""); !errors.Is(err, governance.ErrInvalid) {
			t.Errorf("a vote of no kind: %v", err)
		}
		steps, err := g.PlanVote(t.Context(), v.who.Address(), p, governance.For, "")
		if err != nil {
			t.Fatal(err)
		}
		do(t, v.who, steps)
	}
	for range 10 {
		c.NextRound(t)
	}
	if _, err := g.PlanQueue(t.Context(), find(t, g, lonely, governance.Defeated)); !errors.Is(err, governance.ErrState) {
		t.Errorf("queue of a defeated proposal: %v", err)
	}
	steps, err := g.PlanQueue(t.Context(), find(t, g, dear, governance.Succeeded))
	if err != nil {
		t.Fatal(err)
	}
	do(t, one, steps)
	if _, err := g.PlanExecute(t.Context(), find(t, g, dear, governance.Queued)); !errors.Is(err, governance.ErrTreasury) {
		t.Errorf("execution of what cannot be paid: %v", err)
	}
}

func do(t *testing.T, who chaintest.Account, steps []chain.Step) {
	t.Helper()
	if _, err := chain.Do(t.Context(), who.Sender, steps); err != nil {
		t.Fatal(err)
	}
}

// TestTakenBackAndVotedOnByPrograms: a proposer takes back what nobody votes on yet; a vote with parameters, as other programs
// cast them, is listed with the others.
func TestTakenBackAndVotedOnByPrograms(t *testing.T) {
	t.Parallel()
	params := deploy.Defaults()
	params.RoundLength = 20
	c := chaintest.New(t, chaintest.Options{Orchestrators: 2, Config: devchain.Config{Params: params}})
	g, err := governance.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	one, two := c.Orchestrator(t, 0), c.Orchestrator(t, 1)
	propose := func(title string) governance.Proposal {
		t.Helper()
		id, steps, err := g.PlanPropose(t.Context(), one.Address(), governance.Draft{Title: title, Actions: []governance.Action{g.Grant(two.Address(), lpt(t, 1))}})
		if err != nil {
			t.Fatal(err)
		}
		do(t, one, steps)
		return find(t, g, id, governance.Pending)
	}
	wrong, right := propose("a mistake"), propose("no mistake")
	if _, err := g.PlanCancel(t.Context(), two.Address(), wrong); !errors.Is(err, governance.ErrProposer) {
		t.Errorf("cancelled by another: %v", err)
	}
	steps, err := g.PlanCancel(t.Context(), one.Address(), wrong)
	if err != nil {
		t.Fatal(err)
	}
	do(t, one, steps)
	if _, err := g.PlanCancel(t.Context(), one.Address(), find(t, g, wrong.ID, governance.Canceled)); !errors.Is(err, governance.ErrState) {
		t.Errorf("cancelled twice: %v", err)
	}
	for range 2 {
		c.NextRound(t)
	}
	right = find(t, g, right.ID, governance.Active)
	if _, err := g.PlanCancel(t.Context(), one.Address(), right); !errors.Is(err, governance.ErrState) {
		t.Errorf("cancelled when votes are taken: %v", err)
	}
	id, _ := new(big.Int).SetString(right.ID, 10)
	abi := livepeergovernor.NewLivepeerGovernorContract()
	c.Call(t, two, chain.NameLivepeerGovernor, abi.PackCastVoteWithReasonAndParams(id, 2, "see params", []byte{1, 2}))
	if steps, err = g.PlanVote(t.Context(), one.Address(), right, governance.For, "plainly"); err != nil {
		t.Fatal(err)
	}
	do(t, one, steps)
	votes, err := g.Votes(t.Context(), right)
	if err != nil || len(votes) != 2 {
		t.Fatalf("votes %+v, %v", votes, err)
	}
	if v := votes[0]; v.Voter != two.Address() || v.Support != governance.Abstain || v.Reason != "see params" || string(v.Params) != "\x01\x02" || v.Weight.IsZero() {
		t.Errorf("the vote of a program is %+v", v)
	}
	if v := votes[1]; v.Voter != one.Address() || v.Support != governance.For || v.Params != nil {
		t.Errorf("the plain vote is %+v", v)
	}
	if p := find(t, g, right.ID, governance.Active); p.Tally.Abstain != votes[0].Weight || p.Tally.For != votes[1].Weight {
		t.Errorf("counted %+v", p.Tally)
	}
}

func find(t *testing.T, g *governance.Governance, id string, want governance.State) governance.Proposal {
	t.Helper()
	p, err := g.Proposal(t.Context(), id, 0)
	if err != nil || p.State != want {
		t.Fatalf("proposal is %q, %v, want %s", p.State, err, want)
	}
	return p
}
