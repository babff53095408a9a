package model

import "math/big"

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
}

// operations are the calls the model knows, by the contracts' names. Those that set parameters are sent by the owner of the
// Controller, slashTranscoder by the Verifier.
func operations() map[string]func(*Model, Op) {
	return map[string]func(*Model, Op){
		"initializeRound": (*Model).initializeRound,
		"transcoder":      opened((*Model).transcoder), "bond": opened((*Model).bond), "bondFor": opened((*Model).bond),
		"unbond": opened((*Model).unbond), "rebond": opened((*Model).rebond), "rebondFromUnbonded": opened((*Model).rebondFromUnbonded),
		"transferBond": opened((*Model).transferBond), "withdrawStake": opened((*Model).withdrawStake),
		"withdrawFees": opened((*Model).withdrawFees), "claimEarnings": opened((*Model).claimEarnings),
		"reward": opened((*Model).rewardSelf), "rewardForTranscoder": opened((*Model).rewardFor),
		"initializeRoundAndReward": (*Model).openAndReward,
		"setTreasuryRewardCutResumes": func(m *Model, op Op) {
			m.staking.resumes = !isZero(op.X)
		},
		"setRewardCaller": (*Model).setRewardCaller, "checkpointBondingState": (*Model).checkpointState,
		"slashTranscoder": (*Model).slash,

		"fundDepositAndReserveFor": (*Model).fund, "unlock": (*Model).unlock, "cancelUnlock": (*Model).cancelUnlock,
		"withdraw": (*Model).withdraw, "withdrawDeposit": (*Model).withdrawDeposit,
		"redeemWinningTicket": (*Model).redeemOne, "batchRedeemWinningTickets": (*Model).redeemBatch,

		"setUnbondingPeriod":       func(m *Model, op Op) { m.UnbondingPeriod = op.X.Uint64() },
		"setNumActiveTranscoders":  (*Model).setActiveSet,
		"setTreasuryRewardCutRate": (*Model).setTreasuryCut,
		"setTreasuryBalanceCeiling": func(m *Model, op Op) {
			m.staking.ceiling = op.X
		},
		"setInflationChange":   (*Model).setInflationChange,
		"setTargetBondingRate": (*Model).setTarget,
		"setRoundLength":       (*Model).setRoundLength,
	}
}

// opened refuses what needs an initialised round in one that is not.
func opened(do func(*Model, Op)) func(*Model, Op) {
	return func(m *Model, op Op) {
		require(m.initialized(), "current round is not initialized")
		do(m, op)
	}
}
