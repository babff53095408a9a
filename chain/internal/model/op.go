package model

import (
	"maps"
	"math/big"
	"slices"
)

// Op is one call. Which fields count depends on the call; Hints are in the order of its arguments.
type Op struct {
	Call   string
	From   ID       // who sends
	On     ID       // owner, receiver, transcoder or holder
	To     ID       // delegate, finder or recipient
	X, Y   *big.Int // amounts, percentages, or the parameter that is set
	Lock   uint64
	Hints  [2]Hint
	Ticket []Ticket
	Index  int    // of a proposal, an update, a poll or a contract
	Text   string // a role, a name or a description
	Calls  []Op   // what a proposal or an update does
}

// Calls are the operations that the model knows, by name.
func Calls() []string { return slices.Sorted(maps.Keys(operations())) }

type calls map[string]func(*Model, Op)

// operations are the calls the model knows, by the contracts' names.
func operations() calls {
	all := calls{
		"setRewardCaller": live((*Model).setRewardCaller), "checkpointBondingState": (*Model).checkpointState,
		"slashTranscoder": live((*Model).slash), "initializeRound": live((*Model).initializeRound),
		"initializeRoundAndReward": live((*Model).openAndReward),

		"fundDepositAndReserveFor": live((*Model).fund), "unlock": live((*Model).unlock), "cancelUnlock": live((*Model).cancelUnlock),
		"withdraw": live((*Model).withdraw), "withdrawDeposit": live((*Model).withdrawDeposit),
		"redeemWinningTicket": live((*Model).redeemOne), "batchRedeemWinningTickets": live((*Model).redeemBatch),
	}
	for name, do := range (calls{
		"transcoder": (*Model).transcoder, "bond": (*Model).bond, "bondFor": (*Model).bond, "unbond": (*Model).unbond,
		"rebond": (*Model).rebond, "rebondFromUnbonded": (*Model).rebondFromUnbonded, "transferBond": (*Model).transferBond,
		"withdrawStake": (*Model).withdrawStake, "withdrawFees": (*Model).withdrawFees, "claimEarnings": (*Model).claimEarnings,
		"reward": (*Model).rewardSelf, "rewardForTranscoder": (*Model).rewardFor,
	}) {
		all[name] = live(opened(do))
	}
	for name, do := range tokenCalls() {
		all[name] = do
	}
	for name, do := range setters() {
		all[name] = owned("caller must be Controller owner", do)
	}
	for name, do := range (calls{"pause": (*Model).pause, "unpause": (*Model).unpause, "transferOwnership": (*Model).transferOwnership}) {
		all[name] = owned(Bare, do)
	}
	return all
}

func setters() calls {
	return calls{
		"setUnbondingPeriod":          func(m *Model, op Op) { m.UnbondingPeriod = op.X.Uint64() },
		"setUnlockPeriod":             func(m *Model, op Op) { m.UnlockPeriod = op.X.Uint64() },
		"setTreasuryBalanceCeiling":   func(m *Model, op Op) { m.staking.ceiling = op.X },
		"setTreasuryRewardCutResumes": func(m *Model, op Op) { m.staking.resumes = !isZero(op.X) },
		"setTicketValidityPeriod":     (*Model).setValidity,
		"setNumActiveTranscoders":     (*Model).setActiveSet,
		"setTreasuryRewardCutRate":    (*Model).setTreasuryCut,
		"setInflationChange":          (*Model).setInflationChange,
		"setTargetBondingRate":        (*Model).setTarget,
		"setRoundLength":              (*Model).setRoundLength,
		"setRoundLockAmount":          (*Model).setRoundLock,
	}
}

// owned refuses what only the owner of the Controller may do.
func owned(reason Revert, do func(*Model, Op)) func(*Model, Op) {
	return func(m *Model, op Op) {
		require(op.From == m.owner, reason)
		do(m, op)
	}
}

// live refuses what a pause stops.
func live(do func(*Model, Op)) func(*Model, Op) {
	return func(m *Model, op Op) {
		require(!m.paused, "system is paused")
		do(m, op)
	}
}

// opened refuses what needs an initialised round in one that is not.
func opened(do func(*Model, Op)) func(*Model, Op) {
	return func(m *Model, op Op) {
		require(m.initialized(), "current round is not initialized")
		do(m, op)
	}
}
