package gateway

import (
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// Ceiling is a highest price per unit, in wei or in dollars; neither: any price.
type Ceiling struct {
	Wei market.Price // zero Den: not in wei
	USD pm.USDPrice  // zero Den: not in dollars
}

// ceiling is a highest price as it is now.
type ceiling func() (market.Price, error)

// follow has a ceiling in dollars follow the exchange rate. ErrConfig without a source of rates.
func (c Ceiling) follow(u market.Unit, rates billing.Rates) (ceiling, error) {
	if c.USD.Den == 0 {
		return func() (market.Price, error) { return c.Wei, nil }, nil
	}
	if rates == nil {
		return nil, fmt.Errorf("a highest price in dollars needs a price feed or a fixed rate: %w", ErrConfig)
	}
	return billing.NewTariff(c.USD, u, rates).Posted, nil
}

// exceeded tells whether a price is above a ceiling.
func exceeded(p, most market.Price) bool {
	return most.Den != 0 && (p.Unit != most.Unit || p.Cmp(most.Price) > 0)
}
