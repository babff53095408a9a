package advert

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/sync/errgroup"
)

// How a cold start asks.
const (
	parallel  = 30 // fetches at once
	surplus   = 3  // asked for per wanted: some are dead, some do not fit
	askAtMost = 200
	exchanges = 3 // connected peers asked for what they know
)

// Finder fills a book when gossip has not done it yet: it asks the DHT who provides a capability and fetches their adverts.
type Finder struct {
	host     *p2p.Host
	verifier *Verifier
	book     *Book
	log      *slog.Logger
	metrics  *Metrics
}

// FinderOption changes a default of NewFinder.
type FinderOption func(*Finder)

// WithFinderMetrics measures discovery.
func WithFinderMetrics(m *Metrics) FinderOption { return func(f *Finder) { f.metrics = m } }

// NewFinder returns a finder that keeps what it finds in b. It starts nothing.
func NewFinder(h *p2p.Host, v *Verifier, b *Book, log *slog.Logger, opts ...FinderOption) *Finder {
	f := &Finder{host: h, verifier: v, book: b, log: log}
	for _, opt := range opts {
		opt(f)
	}
	return f
}

// Found is the result of one search.
type Found struct {
	Adverts []market.Advert // verified, not expired, offering what was asked
	Took    time.Duration   // until the wanted number was verified, or until all ways were tried
	Asked   int             // peers whose advert was asked for
}

// Find searches for n orchestrators that offer c, in the DHT and among connected peers at once, and stops when the book has
// that many. Fewer than n is no error; none is market.ErrNoOffer, or the context's error when time ran out.
func (f *Finder) Find(ctx context.Context, c market.Capability, n int) (Found, error) {
	begin := time.Now()
	n = max(n, 1)
	s := &search{f: f, want: c, n: n, asked: map[peer.ID]bool{}}
	s.run(ctx)
	found := Found{Adverts: f.book.Find(c), Took: time.Since(begin), Asked: len(s.asked)}
	if len(found.Adverts) == 0 {
		if ctx.Err() != nil {
			return found, fmt.Errorf("find %s: %w", c, ctx.Err())
		}
		return found, fmt.Errorf("find %s: %d peers asked: %w", c, found.Asked, market.ErrNoOffer)
	}
	if len(found.Adverts) >= n {
		f.metrics.discovered(found.Took)
	}
	f.log.DebugContext(ctx, "orchestrators found", "capability", c, "found", len(found.Adverts), "asked", found.Asked, "took", found.Took)
	return found, nil
}

// Keep searches whenever the book has fewer than n offers of one of the capabilities, less often while that finds nothing
// new, until ctx ends.
func (f *Finder) Keep(ctx context.Context, cs []market.Capability, n int) error {
	const first, most = time.Second, time.Minute
	wait := first
	for {
		if err := f.host.Ready(ctx); err != nil {
			return nil
		}
		short := false
		for _, c := range cs {
			before := len(f.book.Find(c))
			if before >= n {
				continue
			}
			short = true
			if found, err := f.Find(ctx, c, n); err == nil && len(found.Adverts) > before {
				wait = first
			}
		}
		if !short {
			wait = first
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil
		case <-timer.C:
		}
		wait = min(2*wait, most)
	}
}

// search is one run of Find.
type search struct {
	f    *Finder
	want market.Capability
	n    int
	stop context.CancelFunc

	mu    sync.Mutex
	asked map[peer.ID]bool
}

func (s *search) run(ctx context.Context) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s.stop = stop
	s.done() // the book may have enough already
	var g errgroup.Group
	g.Go(func() error { s.providers(ctx); return nil })
	for _, p := range s.f.some(exchanges) {
		g.Go(func() error { s.exchange(ctx, p); return nil })
		g.Go(func() error { s.neighbour(ctx, p); return nil })
	}
	_ = g.Wait() // what went wrong with single peers is counted, and the result speaks for itself
}

// done ends the search when the book has enough.
func (s *search) done() {
	if len(s.f.book.Find(s.want)) >= s.n {
		s.stop()
	}
}

// providers fetches from everybody the DHT names.
func (s *search) providers(ctx context.Context) {
	var g errgroup.Group
	g.SetLimit(parallel)
	key := KeyOf(s.f.host.Network(), s.want, 0, 0)
	for info := range s.f.host.Find(ctx, key, min(surplus*max(s.n, parallel), askAtMost)) {
		if s.first(info.ID) {
			g.Go(func() error { s.fetch(ctx, info); return nil })
		}
	}
	_ = g.Wait()
}

// first tells whether p was not asked before in this search and is not in the book.
func (s *search) first(p peer.ID) bool {
	if _, known := s.f.book.Get(p); known {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked[p] {
		return false
	}
	s.asked[p] = true
	return true
}

func (s *search) fetch(ctx context.Context, info peer.AddrInfo) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	err := s.f.host.Connect(ctx, info)
	var raw []byte
	if err == nil {
		raw, err = Fetch(ctx, s.f.host, info.ID)
	}
	var a market.Advert
	if err == nil {
		a, err = s.f.verifier.Open(raw)
	}
	if err == nil && a.Peer != info.ID {
		err = fmt.Errorf("%s answered with the advert of %s: %w", info.ID, a.Peer, ErrForged)
	}
	if err == nil {
		err = s.f.book.Add(ctx, a)
	}
	s.report(ctx, "fetch", info.ID, err)
}

// neighbour asks a connected peer for what it sells itself. Where an orchestrator is the only entrance, nobody else knows,
// and there is no DHT yet that it could have told.
func (s *search) neighbour(ctx context.Context, p peer.ID) {
	if _, known := s.f.book.Get(p); known {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	raw, err := Fetch(ctx, s.f.host, p)
	if err != nil {
		return // most peers sell nothing
	}
	a, err := s.f.verifier.Open(raw)
	if err == nil && a.Peer == p {
		err = s.f.book.Add(ctx, a)
	}
	s.report(ctx, "fetch", p, err)
}

func (s *search) exchange(ctx context.Context, p peer.ID) {
	adverts, err := Exchange(ctx, s.f.host, s.f.verifier, p, s.want, MaxExchange)
	for _, a := range adverts {
		if a.Peer != s.f.host.ID() {
			s.report(ctx, "exchange", a.Peer, s.f.book.Add(ctx, a))
		}
	}
	if errors.Is(err, p2p.ErrUnsupported) {
		return // not everybody exchanges
	}
	s.report(ctx, "exchange", p, err)
}

// report counts a failure of one peer and looks whether the search is over.
func (s *search) report(ctx context.Context, step string, p peer.ID, err error) {
	if err == nil || errors.Is(err, market.ErrStale) {
		s.done()
		return
	}
	if ctx.Err() == nil {
		s.f.metrics.failed(step)
		s.f.log.DebugContext(ctx, "peer gave no advert", "step", step, "peer", p, "reason", err)
	}
}

// some returns at most n connected peers.
func (f *Finder) some(n int) []peer.ID {
	all := f.host.Connected()
	rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:min(n, len(all))]
}
