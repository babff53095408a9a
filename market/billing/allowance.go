package billing

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// ErrAllowance: what a gateway without funds may have for nothing is used up.
var ErrAllowance = errors.New("billing: free allowance used up")

// Allowance is work for gateways without funds, so that they can try an orchestrator: units per peer, and in all since the
// start, because peers cost nothing to make. Zero of either is none.
type Allowance struct {
	Peer  uint64 `yaml:"peer" help:"Units that one gateway without funds may have for nothing."`
	Total uint64 `yaml:"total" help:"Units that all of them together may have."`
}

// gifts books what was given away. A job takes its maximum when it begins and gives back what it did not deliver, so that
// neither bound is ever passed.
type gifts struct {
	cfg     Allowance
	metrics *Metrics

	mu     sync.Mutex
	sum    uint64
	taken  map[peer.ID]uint64
	quotes map[market.QuoteID]time.Time // until when they are valid
	jobs   map[market.JobID]gift
}

type gift struct {
	to    peer.ID
	units uint64
}

func newGifts(cfg Allowance, m *Metrics) *gifts {
	return &gifts{cfg: cfg, metrics: m, taken: map[peer.ID]uint64{}, quotes: map[market.QuoteID]time.Time{}, jobs: map[market.JobID]gift{}}
}

// left is what a peer may still have; mu is held.
func (g *gifts) left(p peer.ID) uint64 {
	taken, known := g.taken[p]
	if !known && len(g.taken) >= quotingPeers {
		return 0
	}
	return min(g.cfg.Peer-min(taken, g.cfg.Peer), g.cfg.Total-min(g.sum, g.cfg.Total))
}

// offer tells whether a peer could have a job of so many units, and marks the quote for it.
func (g *gifts) offer(p peer.ID, q market.Quote, now time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for id, until := range g.quotes {
		if until.Before(now) {
			delete(g.quotes, id)
		}
	}
	if g.left(p) < q.MaxUnits || len(g.quotes) >= quotingPeers {
		return false
	}
	g.quotes[q.ID] = q.ValidUntil
	return true
}

// begin takes the maximum of a job out of the allowance, if its quote is a gift.
func (g *gifts) begin(d market.Deal) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, is := g.quotes[d.Quote.ID]; !is {
		return nil
	}
	if left := g.left(d.Peer); left < d.Job.MaxUnits {
		g.metrics.gifts.WithLabelValues("refused").Inc()
		return fmt.Errorf("job of %d units, %d left: %w: %w", d.Job.MaxUnits, left, ErrAllowance, pm.ErrFunds)
	}
	g.metrics.gifts.WithLabelValues("begun").Inc()
	g.sum += d.Job.MaxUnits
	g.taken[d.Peer] += d.Job.MaxUnits
	g.jobs[d.Job.ID] = gift{d.Peer, d.Job.MaxUnits}
	return nil
}

// end gives back what a job did not deliver.
func (g *gifts) end(id market.JobID, delivered uint64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	job, is := g.jobs[id]
	if !is {
		return
	}
	delete(g.jobs, id)
	back := job.units - min(delivered, job.units)
	g.sum -= back
	g.taken[job.to] -= back
	g.metrics.given.Add(float64(delivered))
}

// giftFor makes a free quote of one that the sender has no funds for, where the allowance has room: the price is zero, and so
// are the tickets.
func (t *Till) giftFor(ctx context.Context, p peer.ID, q market.Quote, why error) (market.Quote, error) {
	if t.cfg.Allowance == (Allowance{}) || !errors.Is(why, pm.ErrFunds) && !errors.Is(why, pm.ErrUnpayable) {
		return q, why
	}
	if !t.gifts.offer(p, q, t.now()) {
		t.parts.Metrics.gifts.WithLabelValues("refused").Inc()
		return q, fmt.Errorf("%w: %w", ErrAllowance, why)
	}
	q.Price.Price, q.E = pm.Price{Num: 0, Den: 1}, pm.Wei{}
	var err error
	q.Params, err = t.parts.Recipient.Params(ctx, q.Payer, q.Price.Price, pm.Wei{})
	return q, err
}
