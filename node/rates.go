package node

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/chain/feed"
	"github.com/castnet/castnet/market/rates"
	"github.com/castnet/castnet/node/orchestrator"
	"github.com/castnet/castnet/pm"
)

// RatesConfig says what one ETH costs in dollars: by a price feed on the chain, or as the operator says. With neither there
// are no prices or limits in dollars.
type RatesConfig struct {
	Feed   string // address of a contract with Chainlink's AggregatorV3Interface, ETH/USD
	Fixed  string // dollars per ETH
	MaxAge time.Duration
	Keep   time.Duration
}

// assembleRates opens the source of exchange rates, if there is one, and follows it.
func (n *Node) assembleRates(ctx context.Context, m *money) error {
	cfg := n.cfg.Rates
	var source rates.Source
	switch {
	case cfg.Feed != "" && cfg.Fixed != "":
		return fmt.Errorf("a price feed and a fixed rate at once: %w", ErrConfig)
	case cfg.Feed != "":
		if m.client == nil {
			return fmt.Errorf("a price feed needs a chain: %w", ErrConfig)
		}
		at, err := pm.ParseAddress(cfg.Feed)
		if err != nil {
			return fmt.Errorf("price feed: %w: %w", ErrConfig, err)
		}
		f, err := feed.Open(ctx, m.client, at)
		if err != nil {
			return fmt.Errorf("price feed: %w", err)
		}
		source = f
	case cfg.Fixed != "":
		r, err := pm.ParseRate(cfg.Fixed, time.Now())
		if err != nil {
			return fmt.Errorf("dollars per ETH: %w: %w", ErrConfig, err)
		}
		source = rates.Fixed{Rate: r}
	default:
		return nil
	}
	k, err := rates.New(source, rates.Config{MaxAge: cfg.MaxAge, Keep: cfg.Keep}, n.reg, n.log)
	if err != nil {
		return fmt.Errorf("exchange rates: %w", err)
	}
	if err := k.Refresh(ctx); err != nil {
		n.log.Warn("no exchange rate yet: prices in dollars are not quoted, limits in dollars refuse", "reason", err)
	}
	n.runs("rates", k.Run)
	m.rates = k
	return nil
}

// assembleOrchestratorRates opens the source of exchange rates, which prices in dollars cannot do without.
func (n *Node) assembleOrchestratorRates(ctx context.Context, m *money) error {
	if err := n.assembleRates(ctx, m); err != nil {
		return err
	}
	if o := n.cfg.Orchestrator; m.rates == nil && (o.VideoUSD.Den != 0 || o.InferUSD.Den != 0) {
		return fmt.Errorf("a price in dollars needs a price feed or a fixed rate: %w", ErrConfig)
	}
	return nil
}

// repost has adverts name the prices that a new rate makes.
func (n *Node) repost(m *money, offers *orchestrator.Offers) {
	if m.rates == nil {
		return
	}
	n.runs("prices", func(ctx context.Context) error {
		for {
			select {
			case <-m.rates.Changed():
				offers.Touch()
			case <-ctx.Done():
				return nil
			}
		}
	})
}
