package main

import (
	"time"

	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/orchestrator"
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

// termFlags are on what terms an orchestrator works, besides its price.
type termFlags struct {
	exposureFlags  `embed:""`
	FreeUnits      uint64        `help:"Units that a gateway without funds may have for nothing, to try this orchestrator."`
	FreeUnitsTotal uint64        `help:"Units that all gateways without funds together may have, counted for ever."`
	QuoteValidity  time.Duration `default:"10m" help:"How long a quote holds."`
	TicketsPerJob  uint64        `default:"8" help:"Tickets that pay the largest job of a session, 4 to 64: more are smaller and cost more checking."`
	Trust          uint32        `help:"Permille of a session's exposure that a gateway which signs its receipts may owe; strangers owe nothing."`
}

func (f termFlags) apply(c *orchestrator.Config) {
	c.Segments, c.Validity, c.Tickets, c.Trust = f.ExposureSegments, f.QuoteValidity, f.TicketsPerJob, f.Trust
	c.Allowance = billing.Allowance{Peer: f.FreeUnits, Total: f.FreeUnitsTotal}
}
