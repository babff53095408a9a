package orchestrator

import (
	"errors"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// ErrConfig tells of a configuration that cannot work.
var ErrConfig = errors.New("orchestrator: invalid configuration")

// Config says what is for sale and for how much.
type Config struct {
	VideoPrice market.Price      // per output pixel
	InferPrice market.Price      // per output pixel and step
	VideoUSD   pm.USDPrice       // dollars instead, per output pixel; zero Den: VideoPrice holds
	InferUSD   pm.USDPrice       // dollars instead, per output pixel and step
	VideoSlots int               // segments at once on this process's engine; 0 sells no video of its own
	InferSlots int               // AI jobs at once on this process's runner; 0 sells no AI of its own
	Validity   time.Duration     // of a quote
	Segments   uint64            // that a session's exposure may rise to with good receipts, 1 to 4; zero: 4
	Tickets    uint64            // that make up the price of the largest job, 4 to 64; zero: 8
	Trust      uint32            // permille of a session's exposure that a payer who signs its receipts may owe
	Allowance  billing.Allowance // work for gateways without funds; zero: none
	Region     string            // self-declared hint in the advert
	Secret     string            // shared with workers; empty: only allow-listed workers
	Workers    []string          // peer ids of workers that need no secret
	Redeemer   string            // peer id, or multiaddr with /p2p/ID, of a standalone redeemer; empty: this process redeems
}

// Validate reports the first field that cannot be used, as ErrConfig.
func (c Config) Validate() error {
	if c.VideoSlots < 0 || c.InferSlots < 0 || c.Validity <= 0 {
		return fmt.Errorf("slots %d and %d, quotes valid for %s: %w", c.VideoSlots, c.InferSlots, c.Validity, ErrConfig)
	}
	for name, p := range map[string]market.Price{"video": c.VideoPrice, "AI": c.InferPrice} {
		if err := p.Validate(); err != nil {
			return fmt.Errorf("%s price: %w: %w", name, err, ErrConfig)
		}
	}
	return nil
}

// AcceptsWorkers tells whether any worker could attach.
func (c Config) AcceptsWorkers() bool { return c.Secret != "" || len(c.Workers) > 0 }
