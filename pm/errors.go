package pm

import "errors"

// What is wrong with a number or a configuration.
var (
	ErrOverflow = errors.New("pm: amount out of range")
	ErrFormat   = errors.New("pm: malformed value")
	ErrConfig   = errors.New("pm: invalid configuration")
)

// Why a recipient refuses a batch of tickets.
var (
	ErrRecipient  = errors.New("pm: ticket is for another recipient")
	ErrSender     = errors.New("pm: ticket sender cannot pay")
	ErrUnlocking  = errors.New("pm: sender is withdrawing its funds")
	ErrRand       = errors.New("pm: recipient rand does not match its commitment")
	ErrPrice      = errors.New("pm: ticket parameters were made for another price")
	ErrReplayed   = errors.New("pm: ticket nonce already used")
	ErrNonce      = errors.New("pm: ticket nonce out of bound")
	ErrExpired    = errors.New("pm: ticket expired")
	ErrSignature  = errors.New("pm: ticket signature is not the sender's")
	ErrNoParams   = errors.New("pm: no ticket parameters")
	ErrBatch      = errors.New("pm: malformed batch")
	ErrUnpayable  = errors.New("pm: redeeming could not pay for its own gas")
	ErrKnownBatch = errors.New("pm: batch already accepted")
)

// Why a sender does not sign.
var (
	ErrFunds  = errors.New("pm: deposit or reserve does not cover the ticket")
	ErrEV     = errors.New("pm: expected value above the allowed maximum")
	ErrPolicy = errors.New("pm: spend policy refuses")
	ErrRoom   = errors.New("pm: no room left under the exposure limit")
)

// How a redemption can end other than paid.
var (
	ErrUsed     = errors.New("pm: ticket already redeemed")
	ErrReverted = errors.New("pm: redemption reverted")
	ErrNotYet   = errors.New("pm: ticket cannot be redeemed yet")
	ErrChain    = errors.New("pm: chain unreachable")
	ErrNoWin    = errors.New("pm: no such winner")
)
