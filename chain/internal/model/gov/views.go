package gov

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/castnet/castnet/chain/internal/model"
)

// Arguments of getters beside those of the parent: the identifier of a proposal, of an operation of the treasury, of an update.
type (
	Proposal  int
	Operation struct {
		Index  int
		Single bool
	}
	Update int
)

const (
	stake    = "LivepeerGovernor"
	treasury = "Treasury"
	faucet   = "LivepeerTokenFaucet"
)

type views []model.View

func (v *views) add(contract, method string, args []any, want ...any) {
	row := model.View{Contract: contract, Method: method, Args: args}
	for _, w := range want {
		row.Want = append(row.Want, model.Text(w))
	}
	*v = append(*v, row)
}

// AccountViews are all getters of an account.
func (g *Model) AccountViews(id ID) []model.View {
	v := views(g.Model.AccountViews(id))
	last := g.Round() - 1
	votes := model.Answer(func() *big.Int { n, _ := g.VotesAt(id, last+1); return n })
	v.add(stake, "getVotes", []any{id, last}, votes)
	v.add(stake, "getVotesWithParams", []any{id, last, []byte{7}}, votes)
	for _, role := range []string{RoleAdmin, RoleProposer, RoleExecutor, RoleCanceller} {
		v.add(treasury, "hasRole", []any{model.Name(role), id}, g.safe.members[model.Member{Role: role, ID: id}])
	}
	v.add("ServiceRegistry", "getServiceURI", []any{id}, g.desk.uris[id])
	v.add(faucet, "nextValidRequest", []any{id}, g.desk.next[id])
	v.add(faucet, "isWhitelisted", []any{id}, g.desk.free[id])
	for _, index := range g.focus() {
		v.add(stake, "hasVoted", []any{Proposal(index), id}, g.council.ballots[voter{proposal: index, id: id}].cast)
	}
	return v
}

// GlobalViews are all getters without an account, those of open proposals with them.
func (g *Model) GlobalViews() []model.View {
	v := views(g.Model.GlobalViews())
	s, last := g.council.settings, g.Round()-1
	v.add(stake, "clock", nil, g.Round())
	v.add(stake, "votingDelay", nil, s.delay)
	v.add(stake, "votingPeriod", nil, s.period)
	v.add(stake, "proposalThreshold", nil, s.threshold)
	v.add(stake, "quorumNumerator0", nil, g.fractionAt(g.Round()))
	v.add(stake, "quorumNumerator", []any{last}, g.fractionAt(last))
	v.add(stake, "quorum", []any{last}, g.quorum(last))
	v.add(treasury, "getMinDelay", nil, g.safe.delay)
	v.add("Governor", "owner", nil, g.owners.boss)
	v.add(faucet, "owner", nil, g.desk.keeper)
	for _, id := range []ID{model.Deployer, model.Faucet} {
		v.add("LivepeerToken", "balanceOf", []any{id}, g.Balance(id))
	}
	for i := range places {
		e, at := g.desk.entries[i], Entry(i)
		if e.commit == nil {
			e = entry{model.None, new(big.Int)}
		}
		v.add("Controller", "getContract", []any{at}, e.at)
		v.add("Controller", "getContractInfo", []any{at}, e.at, new(big.Int).Lsh(e.commit, 96))
		root := val(g.desk.roots[i])
		v.add("MerkleSnapshot", "snapshot", []any{at}, root)
		v.add("MerkleSnapshot", "verify", []any{at, [][32]byte{}, word(root)}, true)
		v.add("MerkleSnapshot", "verify", []any{at, [][32]byte{}, word(add(root, num(1)))}, false)
		v.add("RoundsManager", "lipUpgradeRound", []any{uint64(i)}, val(g.desk.lips[i]))
	}
	for _, index := range g.focus() {
		g.proposalViews(&v, index)
	}
	return v
}

func word(n *big.Int) (out [32]byte) {
	n.FillBytes(out[:])
	return out
}

// places is how many names there are for entries of registries.
const places = 3

// Entry is the name of a registry's entry.
func Entry(i int) model.Name { return model.Name(fmt.Sprintf("entry %d", i)) }

// OpViews are the getters of what an operation was about.
func (g *Model) OpViews(op Op) []model.View {
	var v views
	_, council := councilCalls()[op.Call]
	_, safe := safeCalls()[op.Call]
	switch {
	case len(op.Calls) == 0:
	case strings.HasPrefix(op.Call, "Governor."):
		v.add("Governor", "updates", []any{Update(op.Index)}, g.owners.staged[op.Index])
	case council, safe:
		g.proposalViews(&v, op.Index)
	}
	if n := len(g.desk.polls); n > 0 {
		i := min(op.Index, n-1)
		v.add(fmt.Sprintf("Poll %d", i), "endBlock", nil, g.desk.polls[i])
	}
	return v
}

// focus are the newest proposals that are not at their end.
func (g *Model) focus() (out []int) {
	for i := g.newest(); i >= 0 && len(out) < 3; i-- {
		if _, known := g.council.proposals[i]; known {
			if s := g.State(i); s != Executed && s != Defeated && s != Canceled {
				out = append(out, i)
			}
		}
	}
	return out
}

func (g *Model) newest() int {
	last := -1
	for i := range g.council.proposals {
		last = max(last, i)
	}
	return last
}

func (g *Model) proposalViews(v *views, index int) {
	id, p := []any{Proposal(index)}, g.council.proposals[index]
	if _, known := g.council.proposals[index]; !known {
		p.proposer = model.None
	}
	t := g.council.tallies[index]
	v.add(stake, "state", id, model.Answer(func() *big.Int { return num(g.State(index)) }))
	v.add(stake, "proposalVotes", id, t[0], t[1], t[2])
	v.add(stake, "proposalSnapshot", id, p.start)
	v.add(stake, "proposalDeadline", id, p.end)
	v.add(stake, "proposalProposer", id, p.proposer)
	eta := uint64(0)
	if at := g.safe.stamps[operation{index, false}]; p.queued && at != done {
		eta = at
	}
	v.add(stake, "proposalEta", id, eta)
	for _, single := range []bool{false, true} {
		o, at := []any{Operation{index, single}}, g.safe.stamps[operation{index, single}]
		v.add(treasury, "getTimestamp", o, at)
		v.add(treasury, "isOperation", o, at > 0)
		v.add(treasury, "isOperationPending", o, at > done)
		v.add(treasury, "isOperationReady", o, at > done && at <= g.Time())
		v.add(treasury, "isOperationDone", o, at == done)
	}
}

// SafeETH is what the treasury holds in wei.
func (g *Model) SafeETH() *big.Int { return val(g.safe.eth) }
