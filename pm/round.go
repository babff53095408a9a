package pm

import (
	"context"
	"fmt"
	"math/bits"
)

// Round is the protocol's clock. Block is RoundsManager.blockNum(), which on a rollup is not the RPC's block number.
// Number and Hash are those a ticket may carry now: the previous round's while the present one is not opened or has no hash.
type Round struct {
	Number uint64
	Hash   Hash
	Block  uint64
}

// CheckValidity returns ErrConfig when parameters that are valid for so many blocks would not leave their winners enough
// time: winners are redeemed only after their parameters expired, so validity may be at most a quarter of
// (ticketValidityPeriod − 1) × roundLength blocks. A node that gets this error must not start.
func CheckValidity(validity, ticketValidityPeriod, roundLength uint64) error {
	if validity == 0 || ticketValidityPeriod == 0 || roundLength == 0 {
		return fmt.Errorf("validity %d blocks, ticket validity period %d rounds of %d blocks: %w",
			validity, ticketValidityPeriod, roundLength, ErrConfig)
	}
	hi, lo := bits.Mul64(ticketValidityPeriod-1, roundLength)
	if hi == 0 && validity > lo/4 {
		return fmt.Errorf("ticket parameters valid for %d blocks, at most %d fit a ticket validity period of %d rounds of %d blocks: %w",
			validity, lo/4, ticketValidityPeriod, roundLength, ErrConfig)
	}
	return nil
}

// stale tells whether a ticket created in round can no longer be redeemed: round + period ≤ now. Round zero is off-chain.
func stale(round, period uint64, now Round) bool {
	return round != 0 && now.Number >= round && now.Number-round >= period
}

// Offline stands for the chain where there is none: no round, no block, no funds, no fees. With it senders and recipients
// run the same code on tickets without a face value. Since its clock stands still, parameters never expire.
type Offline struct{}

// Current returns the zero Round.
func (Offline) Current() Round { return Round{} }

// Account returns an empty account.
func (Offline) Account(context.Context, Address) (Account, error) { return Account{}, nil }

// Redemption returns zero.
func (Offline) Redemption() Wei { return Wei{} }
