package governance

import "errors"

var (
	ErrUnknown   = errors.New("governance: no such proposal or poll")
	ErrThreshold = errors.New("governance: too little stake to propose")
	ErrProposer  = errors.New("governance: only its proposer may cancel a proposal")
	ErrNoVotes   = errors.New("governance: account has no votes")
	ErrVoted     = errors.New("governance: account has voted")
	ErrState     = errors.New("governance: not possible in this state")
	ErrTreasury  = errors.New("governance: treasury holds too little")
	ErrInvalid   = errors.New("governance: invalid proposal")
)
