package job

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/buffer"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Client is the gateway's side, and an orchestrator's towards its workers. It is safe for concurrent use.
type Client struct {
	host    *p2p.Host
	cfg     ClientConfig
	log     *slog.Logger
	tracker *Tracker
	metrics *metrics
}

// NewClient checks its limits; market.ErrConfig when one is wrong.
func NewClient(host *p2p.Host, cfg ClientConfig, log *slog.Logger) (*Client, error) {
	if host == nil {
		return nil, fmt.Errorf("job client lacks a host: %w", market.ErrConfig)
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	log = log.With("part", "job")
	return &Client{host: host, cfg: cfg.filled(), log: log, tracker: NewTracker(cfg.Registerer, log), metrics: newMetrics(cfg.Registerer)}, nil
}

// Tracker is for the states of a job before there is an orchestrator for it; see IO.Track.
func (c *Client) Tracker() *Tracker { return c.tracker }

// Quote asks p for a price. Errors: what p refused with (a *Refusal that is the sentinel of its code), p2p's when p
// cannot be reached, market.ErrPrice above w.MaxPrice, market.ErrQuote for a quote that breaks the rules of exposure.
func (c *Client) Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error) {
	sent := time.Now()
	reply, err := p2p.Call[pb.QuoteReply](ctx, c.host, p, QuoteProtocol, quoteLimits(), wire.EncodeWant(w))
	if err != nil {
		if r := FromReset(err); r != nil {
			return market.Quote{}, fmt.Errorf("quote of %s: %w", p, r)
		}
		return market.Quote{}, fmt.Errorf("quote of %s: %w", p, err)
	}
	if reply.Refused != nil {
		r := &Refusal{Code: reply.Refused.Code, Text: clean(reply.Refused.Text)}
		c.metrics.refuse(sideClient, r)
		return market.Quote{}, fmt.Errorf("quote of %s: %w", p, r)
	}
	q, err := wire.DecodeQuote(reply.Quote, p, w, sent)
	if err == nil {
		err = CheckQuote(q, w)
	}
	if err != nil {
		return market.Quote{}, fmt.Errorf("quote of %s: %w", p, err)
	}
	return q, nil
}

// CheckQuote refuses a quote that is dearer than wanted (market.ErrPrice), smaller than wanted, or whose exposure is more
// than that of market.MaxSegments jobs, or whose tickets are worth more than a quarter of one (market.ErrQuote).
func CheckQuote(q market.Quote, w market.Want) error {
	if w.MaxPrice.Den != 0 {
		if q.Price.Unit != w.MaxPrice.Unit && !q.Price.IsZero() {
			return fmt.Errorf("price per %v, wanted per %v: %w", q.Price.Unit, w.MaxPrice.Unit, market.ErrPrice)
		}
		if q.Price.Cmp(w.MaxPrice.Price) > 0 {
			return fmt.Errorf("price %v wei per %v, at most %v: %w", q.Price.Price, q.Price.Unit, w.MaxPrice.Price, market.ErrPrice)
		}
	}
	if q.MaxUnits < w.MaxUnits {
		return fmt.Errorf("%d units, wanted %d: %w", q.MaxUnits, w.MaxUnits, market.ErrQuote)
	}
	cost, err := q.Price.Due(q.MaxUnits)
	if err != nil {
		return fmt.Errorf("%d units at %v: %w: %w", q.MaxUnits, q.Price.Price, market.ErrQuote, err)
	}
	most, err := market.MostExposure(q.Price, q.MaxUnits, market.MaxSegments)
	if err != nil || q.E.IsZero() != cost.IsZero() || q.E.Cmp(most) > 0 {
		return fmt.Errorf("exposure %v wei for work of %v: %w", q.E, cost, market.ErrQuote)
	}
	if q.Params.IsZero() {
		return nil
	}
	if err := q.Params.CheckPrice(q.Price.Price); err != nil {
		return fmt.Errorf("%w: %w", market.ErrPrice, err)
	}
	one, err := market.MostExposure(q.Price, q.MaxUnits, 1)
	if ev := q.Params.EV(); err != nil || ev.Cmp(pm.Exposure{E: pm.Min(q.E, one)}.MaxEV()) > 0 {
		return fmt.Errorf("tickets worth %v wei under an exposure of %v: %w", ev, q.E, market.ErrQuote)
	}
	return nil
}

// Do runs one job at p and returns its receipt, checked, countersigned and settled with the purse. Whatever happens, the
// purse hears of the job's end exactly once.
//
// Errors: a *Refusal for what p said (before work, or with a receipt at the end of a job that failed; then the receipt
// is returned too), market.ErrReceipt for a receipt that does not hold, market.ErrProtocol, market.ErrDeadline when p is
// silent for too long, p2p's when it cannot be reached or vanishes, io.In's and io.Out's own, the purse's own.
func (c *Client) Do(ctx context.Context, p peer.ID, q market.Quote, j market.Job, w Purse, io IO) (market.Receipt, error) {
	machine := io.Track
	if machine == nil {
		machine = c.tracker.Start(Dispatching)
	}
	k := &call{
		c: c, peer: p, quote: q, job: j, purse: w, io: io, machine: machine,
		in: incoming{sums: buffer.Tracks{Max: c.cfg.MaxTracks}}, out: outgoing{sent: make(chan struct{})},
	}
	running := c.metrics.running.WithLabelValues(sideClient)
	running.Inc()
	defer running.Dec()
	r, err := k.run(ctx)
	if k.in.settled {
		return r, err
	}
	if err == nil {
		err = fmt.Errorf("job %s ended without a receipt: %w", j.ID, market.ErrProtocol)
	}
	machine.fireIn(OnRefused, refusedAt(err)...)
	machine.fireIn(ended(err), active...)
	cause := err
	if k.accepted { // what was refused then says nothing about the tickets that were taken before
		cause = errGone
	}
	book, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleWait)
	defer cancel()
	if purseErr := w.Abandon(book, j.ID, cause); purseErr != nil {
		err = errors.Join(err, purseErr)
	}
	return r, err
}

// refusedAt is where a job that ended with err was refused and not broken.
func refusedAt(err error) []State {
	var r *Refusal
	if errors.As(err, &r) {
		return []State{Dispatching}
	}
	return nil
}

// Forward does a job at a peer that is not paid, such as an orchestrator's own worker: it is an Executor's work.
func (c *Client) Forward(ctx context.Context, p peer.ID, q market.Quote, j market.Job, w Purse, io IO) (market.Work, error) {
	j.Quote, j.Estimate = q.ID, 0
	io.Track, io.Stop = nil, nil
	r, err := c.Do(ctx, p, q, j, w, io)
	return market.Work{Units: r.Units, Tail: r.Hints.Tail}, err
}
