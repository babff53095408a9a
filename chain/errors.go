package chain

import (
	"errors"
	"fmt"
)

var (
	ErrConfig      = errors.New("chain: invalid configuration")
	ErrUnreachable = errors.New("chain: no endpoint answers")
	ErrLimited     = errors.New("chain: endpoint is asked too often")
	ErrHeadAhead   = errors.New("chain: head of the endpoint is ahead of the clock")
	ErrHeadBehind  = errors.New("chain: head of the endpoint is far behind")
	ErrHeadStill   = errors.New("chain: head of the endpoint stands still")
	ErrHeadHash    = errors.New("chain: endpoint has other blocks than most")
	ErrChainID     = errors.New("chain: endpoint serves another chain")
	ErrNoCode      = errors.New("chain: no contract at the address")
	ErrDeployment  = errors.New("chain: deployment is incomplete")
	ErrReverted    = errors.New("chain: call reverted")
	ErrStuck       = errors.New("chain: transaction not mined in time")
	ErrFunds       = errors.New("chain: account balance too low")
	ErrFeeCap      = errors.New("chain: fees are above the configured cap")
	ErrReplaced    = errors.New("chain: another transaction of the account took the nonce")
	ErrTokens      = errors.New("chain: token balance too low")
	ErrLocked      = errors.New("chain: round is locked")
	ErrState       = errors.New("chain: account is not in the state this needs")
)

// RevertError is a call or a transaction that the contracts refused, with the reason they gave.
type RevertError struct {
	Reason string // the contract's text, "panic 0x12" or the selector of a custom error; empty when it gave none
	Data   []byte // as returned
}

// Error names the reason.
func (e *RevertError) Error() string {
	if e.Reason == "" {
		return ErrReverted.Error() + " without a reason"
	}
	return fmt.Sprintf("%s: %s", ErrReverted.Error(), e.Reason)
}

// Is makes every RevertError an ErrReverted.
func (e *RevertError) Is(target error) bool { return target == ErrReverted }
