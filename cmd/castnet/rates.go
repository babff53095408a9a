package main

import (
	"time"

	"github.com/castnet/castnet/node"
)

// rateFlags say what one ETH costs in dollars, for prices and limits in dollars.
type rateFlags struct {
	PriceFeed  string        `help:"Price feed contract (ETH/USD, AggregatorV3Interface) for prices and limits in dollars." placeholder:"ADDRESS"`
	EthUsd     string        `help:"Dollars per ETH, set by you instead of a price feed." placeholder:"RATE"`
	RateMaxAge time.Duration `default:"25h" help:"Age at which what a price feed says is no longer fresh."`
	RateKeep   time.Duration `default:"1h" help:"How long a rate is used that is no longer fresh; then nothing is quoted in dollars."`
}

func (f rateFlags) apply(c *node.Config) {
	c.Rates = node.RatesConfig{Feed: f.PriceFeed, Fixed: f.EthUsd, MaxAge: f.RateMaxAge, Keep: f.RateKeep}
}

// exposureFlags bound what a session may put at risk.
type exposureFlags struct {
	ExposureSegments uint64 `default:"4" help:"Segments or requests whose price a session may put at risk after good receipts, 1 to 4."`
}
