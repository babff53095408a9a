package gov

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/castnet/castnet/chain/internal/model"
)

// States of a proposal, as the governor numbers them.
const (
	Pending uint64 = iota
	Active
	Canceled
	Defeated
	Succeeded
	Queued
	_
	Executed
)

// proposal is one that was made. Its content is its Index.
type proposal struct {
	proposer                   ID
	start, end                 uint64
	executed, canceled, queued bool
}

// voter is somebody in one vote; a forged signature makes somebody nobody knows.
type voter struct {
	proposal int
	id       ID
	forged   uint64
}

type ballot struct {
	cast       bool
	support    uint64
	deductions *big.Int // votes of delegators who voted themselves
}

func councilCalls() calls {
	all := calls{
		"propose": (*Model).propose, "queue": (*Model).queue, "execute": (*Model).execute, "cancel": (*Model).cancel,
		"bumpGovernorVotesTokenAddress": func(*Model, Op) {},
	}
	for _, name := range []string{"castVote", "castVoteWithReason", "castVoteWithReasonAndParams", "castVoteBySig", "castVoteWithReasonAndParamsBySig"} {
		all[name] = (*Model).vote
	}
	for name, do := range (calls{
		"setVotingDelay": func(g *Model, op Op) { g.council.settings.delay = op.X.Uint64() },
		"setVotingPeriod": func(g *Model, op Op) {
			require(op.X.Sign() > 0, "GovernorSettings: voting period too low")
			g.council.settings.period = op.X.Uint64()
		},
		"setProposalThreshold":  func(g *Model, op Op) { g.council.settings.threshold = op.X },
		"updateQuorumNumerator": (*Model).updateQuorum,
		"relay":                 func(*Model, Op) {}, // of nothing to somebody
	}) {
		all[name] = func(g *Model, op Op) {
			require(op.From == model.Safe, "Governor: onlyGovernance")
			require(g.inside, "Empty()") // nothing of this kind was decided
			do(g, op)
		}
	}
	return all
}

const malformed = ", with one value too many"

// Malformed tells whether the parts of a proposal have different lengths.
func Malformed(op Op) bool { return strings.HasSuffix(op.Text, malformed) }

func (g *Model) propose(op Op) {
	require(op.To == model.None || op.To == op.From, "Governor: proposer restricted")
	votes, _ := g.VotesAt(op.From, g.Round())
	s := g.council.settings
	require(!less(votes, s.threshold), "Governor: proposer votes below proposal threshold")
	require(!Malformed(op), "Governor: invalid proposal length")
	require(len(op.Calls) > 0, "Governor: empty proposal")
	_, known := g.council.proposals[op.Index]
	require(!known, "Governor: proposal already exists")
	start := g.Round() + s.delay
	g.council.proposals[op.Index] = proposal{proposer: op.From, start: start, end: start + s.period}
}

// State of a proposal; it refuses what was never proposed.
func (g *Model) State(index int) uint64 {
	p, known := g.council.proposals[index]
	now := g.Round()
	switch {
	case p.executed:
		return Executed
	case p.canceled:
		return Canceled
	}
	require(known, "Governor: unknown proposal id")
	switch {
	case p.start >= now:
		return Pending
	case p.end >= now:
		return Active
	case !g.passed(index, p.start):
		return Defeated
	case !p.queued:
		return Succeeded
	}
	switch at := g.safe.stamps[operation{index, false}]; {
	case at == done:
		return Executed
	case at > done:
		return Queued
	}
	return Canceled
}

func (g *Model) passed(index int, start uint64) bool {
	t, all := g.council.tallies[index], new(big.Int)
	for _, n := range t {
		all = add(all, n)
	}
	return !less(all, g.quorum(start)) && !less(t[1], share(add(t[0], t[1]), g.council.settings.quota))
}

func (g *Model) quorum(round uint64) *big.Int { return share(g.TotalAt(round+1), g.fractionAt(round)) }

func (g *Model) fractionAt(round uint64) (part uint64) {
	for _, f := range g.council.quorums {
		if f.from <= round {
			part = f.part
		}
	}
	return part
}

func (g *Model) updateQuorum(op Op) {
	require(!less(num(millionths), op.X), "GovernorVotesQuorumFraction: quorumNumerator over quorumDenominator")
	g.council.quorums = append(g.council.quorums, fraction{g.Round(), op.X.Uint64()})
}

// vote casts the vote X of the sender, or of On who signed it.
func (g *Model) vote(op Op) {
	v, support := voter{proposal: op.Index, id: op.From}, op.X.Uint64()
	if op.Call == "castVoteBySig" || op.Call == "castVoteWithReasonAndParamsBySig" {
		require(op.Lock != model.Garbled, "ECDSA: invalid signature")
		v.id = op.On
		if op.Lock == model.Forged {
			v = voter{op.Index, model.None, 1 + uint64(op.On)<<10 + support<<1 + uint64(len(op.Call)&1)}
		}
	}
	require(g.State(op.Index) == Active, "Governor: vote not currently active")
	weight, through := new(big.Int), model.None
	if v.forged == 0 {
		weight, through = g.VotesAt(v.id, g.council.proposals[op.Index].start+1)
	}
	require(support <= 2, Revert(fmt.Sprintf("InvalidVoteType(%d)", support)))
	b := g.council.ballots[v]
	require(!b.cast, "VoteAlreadyCast()")
	b.cast, b.support = true, support
	g.council.ballots[v] = b
	g.count(v, through, weight)
}

// count adds a vote to the tally. A transcoder's is without the delegators who voted, and a delegator's leaves its transcoder's.
func (g *Model) count(v voter, through ID, weight *big.Int) {
	t, b := g.council.tallies[v.proposal], g.council.ballots[v]
	if through == v.id && v.forged == 0 {
		weight = sub(weight, b.deductions)
	} else {
		delegate := voter{proposal: v.proposal, id: through}
		o := g.council.ballots[delegate]
		o.deductions = add(o.deductions, weight)
		g.council.ballots[delegate] = o
		if o.cast {
			t[o.support] = sub(t[o.support], weight)
		}
	}
	t[b.support] = add(t[b.support], weight)
	g.council.tallies[v.proposal] = t
}

func (g *Model) queue(op Op) {
	require(g.State(op.Index) == Succeeded, "Governor: proposal not successful")
	g.schedule(operation{op.Index, false}, g.safe.delay)
	p := g.council.proposals[op.Index]
	p.queued = true
	g.council.proposals[op.Index] = p
}

// execute carries a proposal out; the wei X sent with it stay in the treasury.
func (g *Model) execute(op Op) {
	s := g.State(op.Index)
	require(s == Succeeded || s == Queued, "Governor: proposal not successful")
	p := g.council.proposals[op.Index]
	p.executed = true
	g.council.proposals[op.Index] = p
	g.inside = true
	g.carryOut(operation{op.Index, false}, op)
	g.inside = false
}

func (g *Model) cancel(op Op) {
	require(g.State(op.Index) == Pending, "Governor: too late to cancel")
	p := g.council.proposals[op.Index]
	require(p.proposer == op.From, "Governor: only proposer can cancel")
	p.canceled = true
	g.council.proposals[op.Index] = p
}
