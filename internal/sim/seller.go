package sim

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/node/orchestrator"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"golang.org/x/sync/errgroup"
)

// Member is what every peer of a network has: a host and its part in the gossip of adverts. Bootstrap nodes are nothing
// more.
type Member struct {
	Host     *p2p.Host
	Book     *advert.Book
	Verifier *advert.Verifier
	Feed     *advert.Feed
	log      *slog.Logger
}

// Join makes a host a member. Run it, then Close it.
func Join(h *p2p.Host, s advert.Scope, log *slog.Logger) (*Member, error) {
	m := &Member{Host: h, log: log}
	var err error
	if m.Book, err = advert.NewBook(nil, log, advert.WithMinGap(time.Second)); err != nil {
		return nil, fmt.Errorf("book: %w", err)
	}
	if m.Verifier, err = advert.NewVerifier(s); err != nil {
		return nil, fmt.Errorf("verifier: %w", err)
	}
	if m.Feed, err = advert.OpenFeed(h, m.Verifier, m.Book, log); err != nil {
		return nil, fmt.Errorf("feed: %w", err)
	}
	return m, nil
}

// Run takes part until ctx ends.
func (m *Member) Run(ctx context.Context) error { return m.run(ctx) }

// run runs the member together with what it does besides.
func (m *Member) run(ctx context.Context, more ...func(context.Context) error) error {
	advert.ServeExchange(ctx, m.Host, m.Book)
	g, ctx := errgroup.WithContext(ctx)
	for _, part := range append(more, m.Host.Run, m.Feed.Run) {
		g.Go(func() error { return part(ctx) })
	}
	return g.Wait()
}

// Close leaves gossip and closes the host.
func (m *Member) Close() error { return errors.Join(m.Feed.Close(), m.Host.Close()) }

// SellerConfig says what a simulated orchestrator is like.
type SellerConfig struct {
	Name  string        // its account follows from it
	Price pm.Price      // per unit
	Slots int           // jobs at once
	Work  time.Duration // per job
}

// Seller is an orchestrator whose work is a pause.
type Seller struct {
	*Member
	Key *pmtest.Key

	engine *engine
	money  *payee
	stall  *stall
	server *job.Server
	crier  *advert.Announcer
}

// stall is the offers of a seller, with a price that may change.
type stall struct {
	goods *orchestrator.Offers

	mu    sync.Mutex
	price market.Price
}

// NewSeller joins the network and puts its goods on the stall; nothing is announced before Run.
func NewSeller(h *p2p.Host, m Money, cfg SellerConfig, log *slog.Logger) (*Seller, error) {
	s := &Seller{Key: pmtest.NewKey(cfg.Name), engine: &engine{slots: int64(cfg.Slots), work: cfg.Work}}
	s.stall = &stall{goods: orchestrator.NewOffers(), price: market.Price{Price: cfg.Price, Unit: market.Millisecond}}
	s.stall.goods.Sell(Capability, market.Price{}, nil, s.engine.capacity)
	var err error
	if s.Member, err = Join(h, m.Scope, log); err != nil {
		return nil, err
	}
	if s.money, err = newPayee(s.Key, m); err != nil {
		return nil, err
	}
	till, err := billing.NewTill(billing.TillParts{
		Recipient: s.money.recipient, Offers: s.stall, Books: s.money.books, Receipts: s.money.books,
	}, billing.TillConfig{}, log)
	if err != nil {
		return nil, fmt.Errorf("till: %w", err)
	}
	local := map[market.Capability]job.Executor{Capability: s.engine}
	s.server, err = job.NewServer(job.Parts{
		Host: h, Quoter: till, Till: till, Desk: till, Executor: orchestrator.NewPlacement(local, nil, nil),
		Hints: func() market.Hints { return market.Hints{Load: s.stall.Load()} },
	}, job.Config{}, log)
	if err != nil {
		return nil, fmt.Errorf("jobs: %w", err)
	}
	s.crier, err = advert.NewAnnouncer(advert.Parts{Host: h, Feed: s.Feed, Signer: s.Key, Source: s.stall},
		advert.Config{Scope: m.Scope, Version: "sim", MinGap: time.Second}, log)
	if err != nil {
		return nil, fmt.Errorf("announcer: %w", err)
	}
	return s, nil
}

// Run sells until ctx ends.
func (s *Seller) Run(ctx context.Context) error { return s.run(ctx, s.server.Run, s.crier.Run) }

// SetPrice changes the price from the next advert and quote on.
func (s *Seller) SetPrice(p pm.Price) {
	s.stall.mu.Lock()
	s.stall.price.Price = p
	s.stall.mu.Unlock()
	s.stall.goods.Touch()
}

// Done is how many jobs were finished.
func (s *Seller) Done() int { return int(s.engine.done.Load()) }

// Wins are the winning tickets this seller holds and has not redeemed.
func (s *Seller) Wins(ctx context.Context, r pm.Rounds) ([]pm.Win, error) {
	return s.money.wins.Pending(ctx, r.Current())
}

// Receipts are those this seller has signed.
func (s *Seller) Receipts() []market.Receipt { return s.money.books.Receipts(billing.Payee) }

// Offers returns what is for sale at the price of now.
func (s *stall) Offers() []market.Offer {
	out := s.goods.Offers()
	for i := range out {
		out[i].Price = s.now()
	}
	return out
}

// Offer returns the offer for c at the price of now.
func (s *stall) Offer(c market.Capability) (market.Offer, bool) {
	o, ok := s.goods.Offer(c)
	o.Price = s.now()
	return o, ok
}

// Load is that of the slots.
func (s *stall) Load() uint32 { return s.goods.Load() }

// Changed tells of prices and capacity.
func (s *stall) Changed() <-chan struct{} { return s.goods.Changed() }

func (s *stall) now() market.Price {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.price
}

// Announced tells whether this seller has signed an advert and knows somebody who could hear of it.
func (s *Seller) Announced() bool {
	_, ok := s.crier.Current()
	return ok && s.Feed.Peers() > 0 && s.Host.DHTPeers() > 0
}
