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

// Allowance is work for gateways without funds, so that they can try an orchestrator: units per peer, and in all ever,
// because peers cost nothing to make. Zero of either is none.
type Allowance struct {
	Peer  uint64 `yaml:"peer" help:"Units that one gateway without funds may have for nothing."`
	Total uint64 `yaml:"total" help:"Units that all of them together may have."`
}

// gifts books what was given away. A job takes its maximum when it begins, on disk, and gives back what it did not deliver, so
// that neither bound is ever passed. What a job under way had taken when the process was killed stays taken.
type gifts struct {
	cfg     Allowance
	kept    Gifts
	metrics *Metrics

	mu     sync.Mutex
	quotes map[market.QuoteID]time.Time // until when they are valid
	jobs   map[gift]uint64              // units taken
}

// gift is a job, which is its peer's: another peer may use the same name.
type gift struct {
	to  peer.ID
	job market.JobID
}

func newGifts(cfg Allowance, parts TillParts) *gifts {
	return &gifts{cfg: cfg, kept: parts.Gifts, metrics: parts.Metrics, quotes: map[market.QuoteID]time.Time{}, jobs: map[gift]uint64{}}
}

// lateJobs is for how long after its end a quote is known to be a gift: a job whose quote was found in time may have to wait before it
// begins, and must not be taken for one that costs nothing anyway.
const lateJobs = time.Minute

// offer tells whether a peer could have a job of so many units, and marks the quote for it.
func (g *gifts) offer(ctx context.Context, p peer.ID, q market.Quote, now time.Time) (bool, error) {
	own, all, err := g.kept.Taken(ctx, p)
	if err != nil {
		return false, err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for id, until := range g.quotes {
		if until.Add(lateJobs).Before(now) {
			delete(g.quotes, id)
		}
	}
	left := min(g.cfg.Peer-min(own, g.cfg.Peer), g.cfg.Total-min(all, g.cfg.Total))
	if left < q.MaxUnits || len(g.quotes) >= quotingPeers {
		return false, nil
	}
	g.quotes[q.ID] = q.ValidUntil
	return true, nil
}

func (g *gifts) quoted(id market.QuoteID) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, is := g.quotes[id]
	return is
}

// begin takes the maximum of a job out of the allowance, if its quote is a gift.
func (g *gifts) begin(ctx context.Context, d market.Deal) error {
	if !g.quoted(d.Quote.ID) {
		return nil
	}
	ok, err := g.kept.Take(ctx, d.Peer, d.Job.MaxUnits, g.cfg)
	if err != nil {
		return err
	}
	if !ok {
		g.metrics.gifts.WithLabelValues("refused").Inc()
		return fmt.Errorf("job of %d units: %w: %w", d.Job.MaxUnits, ErrAllowance, pm.ErrFunds)
	}
	g.metrics.gifts.WithLabelValues("begun").Inc()
	g.mu.Lock()
	defer g.mu.Unlock()
	g.jobs[gift{d.Peer, d.Job.ID}] = d.Job.MaxUnits
	return nil
}

// end gives back what a job did not deliver.
func (g *gifts) end(ctx context.Context, k gift, delivered uint64) error {
	g.mu.Lock()
	units, is := g.jobs[k]
	delete(g.jobs, k)
	g.mu.Unlock()
	if !is {
		return nil
	}
	g.metrics.given.Add(float64(delivered))
	if back := units - min(delivered, units); back > 0 {
		return g.kept.GiveBack(ctx, k.to, back)
	}
	return nil
}

// giftEnds is end for callers with something more important to do: what is not given back counts as given away.
func (t *Till) giftEnds(ctx context.Context, d market.Deal, delivered uint64) {
	if err := t.gifts.end(ctx, gift{d.Peer, d.Job.ID}, delivered); err != nil {
		t.log.Warn("allowance not given back", "job", d.Job.ID, "err", err)
	}
}

// giftFor makes a free quote of one that the sender has no funds for, where the allowance has room: the price is zero, and so
// are the tickets.
func (t *Till) giftFor(ctx context.Context, p peer.ID, q market.Quote, why error) (market.Quote, error) {
	if t.cfg.Allowance == (Allowance{}) || !errors.Is(why, pm.ErrFunds) && !errors.Is(why, pm.ErrUnpayable) {
		return q, why
	}
	room, err := t.gifts.offer(ctx, p, q, t.now())
	if err != nil {
		return q, err
	}
	if !room {
		t.parts.Metrics.gifts.WithLabelValues("refused").Inc()
		return q, fmt.Errorf("%w: %w", ErrAllowance, why)
	}
	q.Price.Price, q.E = pm.Price{Num: 0, Den: 1}, pm.Wei{}
	q.Params, err = t.parts.Recipient.Params(ctx, q.Payer, q.Price.Price, pm.Wei{})
	return q, err
}
