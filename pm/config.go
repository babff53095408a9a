package pm

import "fmt"

// Defaults both sides must agree on: they are part of the protocol, not a matter of taste.
const (
	DefaultNonceBound = 600 // nonces per recipient rand
	DefaultMaxTickets = 100 // tickets per batch
)

// RecipientConfig is how an orchestrator prices risk: what its tickets look like and how long their parameters hold.
type RecipientConfig struct {
	Multiplier uint64 // face value target ÷ redemption cost: how much of a winner may go to gas
	Validity   uint64 // blocks for which parameters hold
	MaxFace    Wei    // the operator's own limit on the face value; zero: none
	NonceBound uint32 // highest nonce per recipient rand
	MaxTickets uint32 // per batch
	Period     uint64 // ticketValidityPeriod of the broker, rounds
}

// DefaultRecipientConfig is for a network where gas costs money: face value 100 × redemption, valid for 40 blocks.
func DefaultRecipientConfig() RecipientConfig {
	return RecipientConfig{Multiplier: 100, Validity: 40, NonceBound: DefaultNonceBound, MaxTickets: DefaultMaxTickets, Period: 2}
}

// DevRecipientConfig is for a chain with blocks of a second: face value 4 × redemption, so that a short run sees winners,
// valid for 10 blocks.
func DevRecipientConfig() RecipientConfig {
	c := DefaultRecipientConfig()
	c.Multiplier, c.Validity = 4, 10
	return c
}

// Validate returns ErrConfig when a field is zero that must not be. Whether Validity fits the chain is CheckValidity's
// question, asked once the chain is known.
func (c RecipientConfig) Validate() error {
	switch {
	case c.Multiplier < 2:
		return fmt.Errorf("face value multiplier %d leaves nothing after gas: %w", c.Multiplier, ErrConfig)
	case c.Validity < 2:
		return fmt.Errorf("validity of %d blocks, a sender needs more than one left: %w", c.Validity, ErrConfig)
	case c.NonceBound == 0, c.MaxTickets == 0, c.Period == 0:
		return fmt.Errorf("nonce bound %d, tickets %d, period %d: %w", c.NonceBound, c.MaxTickets, c.Period, ErrConfig)
	}
	return nil
}

// SenderConfig is what a gateway is willing to sign.
type SenderConfig struct {
	MaxEV             Wei    // per ticket
	MaxPayment        Wei    // per batch: number of tickets × EV
	DepositMultiplier uint64 // the face value may be at most deposit ÷ this
	NonceBound        uint32 // highest nonce per recipient rand
	MaxTickets        uint32 // per batch
}

// DefaultSenderConfig allows an EV of 3·10^12 wei per ticket, 2·10^13 wei per payment, and a face value up to the deposit.
func DefaultSenderConfig() SenderConfig {
	return SenderConfig{MaxEV: NewWei(3e12), MaxPayment: NewWei(2e13), DepositMultiplier: 1,
		NonceBound: DefaultNonceBound, MaxTickets: DefaultMaxTickets}
}

// Validate returns ErrConfig when a limit is missing: a limit of zero would mean that nothing can be paid.
func (c SenderConfig) Validate() error {
	switch {
	case c.MaxEV.IsZero(), c.MaxPayment.Cmp(c.MaxEV) < 0:
		return fmt.Errorf("maximum EV %v wei, maximum payment %v wei: %w", c.MaxEV, c.MaxPayment, ErrConfig)
	case c.DepositMultiplier == 0, c.NonceBound == 0, c.MaxTickets == 0:
		return fmt.Errorf("deposit multiplier %d, nonce bound %d, tickets %d: %w",
			c.DepositMultiplier, c.NonceBound, c.MaxTickets, ErrConfig)
	}
	return nil
}

// RedeemerConfig is how winners are turned into money.
type RedeemerConfig struct {
	Period   uint64 // ticketValidityPeriod of the broker, rounds
	Batch    int    // winners of one sender handed to the broker at once
	Parallel int    // senders served at once
	MaxWait  uint64 // blocks; a winner that could not be redeemed is tried again after 1, 2, 4 … up to this many
}

// DefaultRedeemerConfig serves eight senders at once, up to eight winners each.
func DefaultRedeemerConfig() RedeemerConfig {
	return RedeemerConfig{Period: 2, Batch: 8, Parallel: 8, MaxWait: 32}
}

// Validate returns ErrConfig when a field is zero.
func (c RedeemerConfig) Validate() error {
	if c.Period == 0 || c.Batch <= 0 || c.Parallel <= 0 || c.MaxWait == 0 {
		return fmt.Errorf("period %d, batch %d, parallel %d, wait %d: %w", c.Period, c.Batch, c.Parallel, c.MaxWait, ErrConfig)
	}
	return nil
}
