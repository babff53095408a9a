package gov

import (
	"math/big"

	"github.com/castnet/castnet/chain/internal/model"
)

// opening is how a run begins: three accounts stake, make proposals shorter and give each other the roles of the treasury and of
// the token, so that what comes after can use them. With doors it also tries every call that nobody may make.
func (s *Source) opening(doors bool) (ops []Op) {
	if doors {
		for _, name := range s.closed {
			ops = append(ops, Op{Call: name, From: 0}, Op{Call: name, From: model.Deployer})
		}
	}
	ops = append(ops,
		Op{Call: "grantRole", From: model.Deployer, On: 3, Text: model.RoleMinter}, Op{Call: "grantRole", From: model.Deployer, On: 4, Text: model.RoleBurner},
		Op{Call: "approve", From: 5, To: 4, X: num(1e18)}, Op{Call: "sendETH", From: 5, To: model.Safe, X: num(1e15)})
	ops = append(ops, s.pass(1)...)
	none := [2]model.Hint{{Prev: model.None, Next: model.None}, {Prev: model.None, Next: model.None}}
	for i := range 3 {
		id := ID(i)
		ops = append(ops, Op{Call: "bond", From: id, To: id, X: new(big.Int).Mul(num(300+200*uint64(i)), num(1e18)), Hints: none})
	}
	ops = append(ops, s.pass(1)...)
	law := Op{Call: "propose", From: 1, To: model.None, Text: "how we decide", Calls: []Op{
		{Call: "setVotingPeriod", X: num(2)}, {Call: "setVotingDelay", X: num(0)}, {Call: "setProposalThreshold", X: num(1)},
		{Call: "updateQuorumNumerator", X: num(200_000)}, {Call: "Treasury.grantRole", On: 0, Text: RoleProposer},
		{Call: "Treasury.grantRole", On: 1, Text: RoleExecutor}, {Call: "Treasury.grantRole", On: 2, Text: RoleCanceller},
		{Call: "Treasury.updateDelay", X: num(2)}, {Call: "relay", To: 5, X: num(0)},
		{Call: "pay", To: 6, X: num(1e14)}, {Call: "Treasury.revokeRole", On: 7, Text: RoleProposer},
	}}
	s.drafts = append(s.drafts, law)
	ops = append(ops, law)
	ops = append(ops, s.pass(2)...)
	as := func(call string, from ID) Op {
		op := law
		op.Call, op.From, op.X = call, from, num(1)
		return op
	}
	ops = append(ops, as("castVote", 0), as("castVoteWithReason", 1), as("castVoteWithReasonAndParams", 2))
	if doors {
		ops = append(ops, as("castVote", 0), as("propose", 7))
	}
	ops = append(ops, s.pass(11)...)
	ops = append(ops, as("queue", 3), as("execute", 4))
	if doors {
		ops = append(ops, s.direct()...)
	}
	return ops
}

// direct is what who has a role of the treasury can do without the governor, and an update before its time.
func (s *Source) direct() []Op {
	gift := Op{Index: len(s.drafts), To: model.None, Text: "a gift", X: new(big.Int), Lock: 2, Calls: []Op{{Call: "transfer", To: 6, X: new(big.Int)}}}
	s.drafts = append(s.drafts, gift)
	as := func(call string, from ID) Op {
		op := gift
		op.Call, op.From = call, from
		return op
	}
	change := Op{Call: "Governor.stage", From: model.Deployer, Lock: 60, Calls: []Op{{Call: "Governor.transferOwnership", To: model.Deployer}}}
	s.updates = append(s.updates, change)
	early, late := change, change
	early.Call, late.Call = "Governor.execute", "Governor.execute"
	return []Op{
		as("Treasury.scheduleBatch", 0), as("Treasury.cancel", 2), as("Treasury.scheduleBatch", 0), as("Treasury.schedule", 0), change, early,
		as("Treasury.executeBatch", 1), as("Treasury.execute", 1), {Call: model.Mine, X: num(60)}, late,
		{Call: "transferFrom", From: 7, On: 8, To: 7, X: num(1)},
	}
}

// pass lets rounds pass and opens the last.
func (s *Source) pass(rounds uint64) []Op {
	return []Op{{Call: model.Mine, X: num(rounds * s.g.RoundLength)}, {Call: "initializeRound"}}
}
