package deploy

import (
	"fmt"
	"math/big"

	"github.com/castnet/castnet/chain"
)

// LPT returns a whole number of tokens in the token's smallest unit.
func LPT(n int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(n), new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil))
}

// Defaults are the parameters of the existing network, with rounds of 5760 blocks and a supply of 10 million LPT.
func Defaults() chain.Params {
	return chain.Params{
		RoundLength:          5760,
		RoundLockAmount:      100_000,
		UnbondingPeriod:      7,
		ActiveSet:            100,
		UnlockPeriod:         2,
		TicketValidityPeriod: 2,
		Inflation:            220_500,
		InflationChange:      500,
		TargetBondingRate:    500_000_000,
		Supply:               LPT(10_000_000),
		TreasuryCut:          new(big.Int).Exp(big.NewInt(10), big.NewInt(26), nil),
		TreasuryCeiling:      LPT(750_000),
	}
}

// check refuses parameters that the contracts would refuse half-way through.
func check(p chain.Params) error {
	e27 := new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil)
	switch {
	case p.RoundLength == 0 || p.ActiveSet == 0 || p.TicketValidityPeriod == 0:
		return fmt.Errorf("round length, active set and ticket validity must be positive: %w", chain.ErrConfig)
	case p.RoundLockAmount > 1e6 || p.Inflation > 1e9 || p.InflationChange > 1e9 || p.TargetBondingRate > 1e9:
		return fmt.Errorf("percentage above 100 %%: %w", chain.ErrConfig)
	case p.Supply == nil || p.TreasuryCut == nil || p.TreasuryCeiling == nil:
		return fmt.Errorf("supply, treasury cut and ceiling are needed: %w", chain.ErrConfig)
	case p.TreasuryCut.Cmp(e27) > 0 || p.TreasuryCut.Sign() < 0 || p.Supply.Sign() < 0 || p.TreasuryCeiling.Sign() < 0:
		return fmt.Errorf("supply, treasury cut or ceiling out of range: %w", chain.ErrConfig)
	}
	return nil
}
