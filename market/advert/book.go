package advert

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	lru "github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Stakes answers from a cache how much stake a recipient has; false when it is not known. It never waits.
type Stakes interface {
	Stake(recipient pm.Address) (pm.Wei, bool)
}

// Book holds the latest advert of each peer until it expires. It is bounded: when full, the peer heard of least recently
// leaves. It is safe for use by several goroutines.
type Book struct {
	stakes   Stakes
	log      *slog.Logger
	size     int
	gap      time.Duration
	burst    int
	minStake pm.Wei
	metrics  *Metrics

	mu     sync.Mutex
	byPeer *lru.LRU[peer.ID, *entry]
	byCap  map[market.Capability]map[peer.ID]struct{}
	fresh  chan struct{} // closed and replaced at every Add
}

// entry is what is known of one peer.
type entry struct {
	advert market.Advert
	heard  time.Time // issue time of the last advert that came by gossip
	bucket bucket    // of gossip
}

// BookOption changes a default of NewBook.
type BookOption func(*Book)

// WithSize sets how many peers are remembered; 20,000 unless set.
func WithSize(n int) BookOption { return func(b *Book) { b.size = n } }

// WithMinGap sets how soon after another an advert of the same peer is heard; 5 s unless set. Shorter on dev networks.
func WithMinGap(d time.Duration) BookOption { return func(b *Book) { b.gap = d } }

// WithBurst sets how many adverts of one peer are heard within ten minutes; 20 unless set. More on dev networks.
func WithBurst(n int) BookOption { return func(b *Book) { b.burst = n } }

// WithMinStake refuses adverts of recipients whose stake is known to be lower, or not known.
func WithMinStake(w pm.Wei) BookOption { return func(b *Book) { b.minStake = w } }

// WithBookMetrics counts what the book takes and refuses.
func WithBookMetrics(m *Metrics) BookOption { return func(b *Book) { b.metrics = m } }

// NewBook returns an empty book. It starts nothing. Without stakes (nil) no stake is asked for. Errors: market.ErrConfig.
func NewBook(stakes Stakes, log *slog.Logger, opts ...BookOption) (*Book, error) {
	b := &Book{
		stakes: stakes, log: log, size: 20_000, gap: 5 * time.Second, burst: perWindow,
		byCap: map[market.Capability]map[peer.ID]struct{}{}, fresh: make(chan struct{}),
	}
	for _, opt := range opts {
		opt(b)
	}
	if b.size <= 0 || b.gap < 0 || b.burst < 1 {
		return nil, fmt.Errorf("book of %d adverts, gap %s, burst %d: %w", b.size, b.gap, b.burst, market.ErrConfig)
	}
	if b.stakes == nil && !b.minStake.IsZero() {
		return nil, fmt.Errorf("a minimum stake needs a source of stakes: %w", market.ErrConfig)
	}
	byPeer, err := lru.NewLRU(b.size, func(p peer.ID, e *entry) { b.unindex(p, e.advert) })
	if err != nil {
		return nil, fmt.Errorf("book of %d adverts: %w: %w", b.size, market.ErrConfig, err)
	}
	b.byPeer = byPeer
	return b, nil
}

// Add takes an advert that a Verifier has opened and that this node asked for. Errors: market.ErrExpired, market.ErrStale
// when a newer one or the same is known, ErrStake. It does not wait.
func (b *Book) Add(ctx context.Context, a market.Advert) error { return b.take(ctx, a, false) }

// Hear is Add for adverts that come unasked, by gossip. A peer that publishes too often is not heard: ErrTooSoon.
func (b *Book) Hear(ctx context.Context, a market.Advert) error { return b.take(ctx, a, true) }

func (b *Book) take(ctx context.Context, a market.Advert, gossip bool) error {
	err := b.add(a, time.Now(), gossip)
	b.metrics.received(err)
	if err != nil {
		return fmt.Errorf("advert of %s: %w", a.Peer, err)
	}
	b.log.DebugContext(ctx, "advert taken", "peer", a.Peer, "seq", a.Seq, "offers", len(a.Offers))
	return nil
}

// A peer may publish this often; beyond it its adverts are ignored.
const (
	perWindow = 20
	window    = 10 * time.Minute
)

func (b *Book) add(a market.Advert, now time.Time, gossip bool) error {
	if now.After(a.Expires) {
		return market.ErrExpired
	}
	if err := b.checkStake(a.Recipient); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	e, known := b.byPeer.Peek(a.Peer)
	if !known {
		e = &entry{bucket: newBucket(b.burst, window, now)}
	} else if err := checkNewer(e.advert, a); err != nil {
		return err
	}
	if gossip {
		if err := e.hear(a.Issued, b.gap, now); err != nil {
			return err
		}
	}
	b.unindex(a.Peer, e.advert)
	e.advert = a
	b.byPeer.Add(a.Peer, e)
	for _, o := range a.Offers {
		if b.byCap[o.Capability] == nil {
			b.byCap[o.Capability] = map[peer.ID]struct{}{}
		}
		b.byCap[o.Capability][a.Peer] = struct{}{}
	}
	b.metrics.stored(b.byPeer.Len())
	close(b.fresh)
	b.fresh = make(chan struct{})
	return nil
}

// checkNewer compares an advert with the one it would replace.
func checkNewer(old, a market.Advert) error {
	if a.Seq <= old.Seq {
		return fmt.Errorf("sequence %d after %d: %w", a.Seq, old.Seq, market.ErrStale)
	}
	if a.Recipient == old.Recipient && a.Binding.Nonce < old.Binding.Nonce {
		return fmt.Errorf("binding %d after %d: %w", a.Binding.Nonce, old.Binding.Nonce, market.ErrStale)
	}
	return nil
}

// hear holds gossip to its rates. The gap is measured between issue times, so that delivery jitter punishes nobody.
func (e *entry) hear(issued time.Time, gap time.Duration, now time.Time) error {
	if d := issued.Sub(e.heard); d < gap {
		return fmt.Errorf("issued %s after the last: %w", d, ErrTooSoon)
	}
	if !e.bucket.take(now) {
		return fmt.Errorf("more than allowed in %s: %w", window, ErrTooSoon)
	}
	e.heard = issued
	return nil
}

func (b *Book) checkStake(recipient pm.Address) error {
	if b.minStake.IsZero() {
		return nil
	}
	if have, ok := b.stakes.Stake(recipient); !ok || have.Cmp(b.minStake) < 0 {
		return fmt.Errorf("%s has %s wei of stake, known %t: %w", recipient, have, ok, ErrStake)
	}
	return nil
}

// Find returns the adverts, not expired, that offer c, ordered by peer. The slice is the caller's; the values are shared
// and must not be changed.
func (b *Book) Find(c market.Capability) []market.Advert {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	out := make([]market.Advert, 0, len(b.byCap[c]))
	for p := range b.byCap[c] {
		e, ok := b.byPeer.Peek(p)
		if !ok {
			continue
		}
		if now.After(e.advert.Expires) {
			b.byPeer.Remove(p)
			continue
		}
		out = append(out, e.advert)
	}
	slices.SortFunc(out, func(x, y market.Advert) int { return cmp.Compare(x.Peer, y.Peer) })
	return out
}

// Get returns the advert of p unless it has expired.
func (b *Book) Get(p peer.ID) (market.Advert, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	e, ok := b.byPeer.Peek(p)
	if !ok || time.Now().After(e.advert.Expires) {
		return market.Advert{}, false
	}
	return e.advert, true
}

// All returns every advert that has not expired, ordered by peer, and forgets the others.
func (b *Book) All() []market.Advert {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	var out []market.Advert
	for _, p := range b.byPeer.Keys() {
		e, _ := b.byPeer.Peek(p)
		if now.After(e.advert.Expires) {
			b.byPeer.Remove(p)
			continue
		}
		out = append(out, e.advert)
	}
	slices.SortFunc(out, func(x, y market.Advert) int { return cmp.Compare(x.Peer, y.Peer) })
	b.metrics.stored(b.byPeer.Len())
	return out
}

// Sample returns at most n random adverts that offer c, or any when c is empty.
func (b *Book) Sample(c market.Capability, n int) []market.Advert {
	var all []market.Advert
	if c == "" {
		all = b.All()
	} else {
		all = b.Find(c)
	}
	rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:min(max(n, 0), len(all))]
}

// Wait blocks until at least n adverts offer c and returns them, or returns those known and the context's error.
func (b *Book) Wait(ctx context.Context, c market.Capability, n int) ([]market.Advert, error) {
	for {
		b.mu.Lock()
		fresh := b.fresh
		b.mu.Unlock()
		found := b.Find(c)
		if len(found) >= n {
			return found, nil
		}
		select {
		case <-fresh:
		case <-ctx.Done():
			return found, fmt.Errorf("%d of %d offers of %s: %w", len(found), n, c, ctx.Err())
		}
	}
}

// unindex removes a peer from the capability index; mu is held.
func (b *Book) unindex(p peer.ID, a market.Advert) {
	for _, o := range a.Offers {
		delete(b.byCap[o.Capability], p)
		if len(b.byCap[o.Capability]) == 0 {
			delete(b.byCap, o.Capability)
		}
	}
}
