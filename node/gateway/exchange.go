package gateway

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/market/selection"
	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/sync/errgroup"
)

// enough is how many orchestrators a gateway wants to know of a capability.
const enough = 20

// ranked is how many candidates a choice holds.
const ranked = 8

// coldWait bounds the search of a gateway that knows nobody yet.
const coldWait = 5 * time.Second

// Exchange finds orchestrators: from the book that gossip fills, from the DHT when the book has nobody, ranked by
// selection, remembered by reputation. It is the gateway's Market.
type Exchange struct {
	Book       *advert.Book
	Finder     *advert.Finder
	Selector   *selection.Selector
	Reputation *reputation.Table
	Ban        func(p peer.ID, until time.Time, reason string)
	Log        *slog.Logger

	mu      sync.Mutex
	started time.Time
	times   []time.Duration                 // since Run: when the 1st, 2nd, 3rd … orchestrator was verified
	rest    map[market.Capability]time.Time // until when a search that found nobody is not repeated

	overhead map[offered]uint32 // permille, of the last quotes
}

// Candidates returns the best orchestrators for w. Errors: market.ErrNoOffer with the reasons.
func (x *Exchange) Candidates(ctx context.Context, w market.Want) (market.Choice, error) {
	known := x.Book.Find(w.Capability)
	choice, err := x.Selector.Pick(w, known, ranked)
	if len(w.Avoid) > 0 && errors.Is(err, market.ErrNoOffer) { // nobody else is left: who asks decides what that means
		w.Avoid = nil
		choice, err = x.Selector.Pick(w, known, ranked)
	}
	if !errors.Is(err, market.ErrNoOffer) {
		return choice, err
	}
	x.mu.Lock()
	resting := time.Now().Before(x.rest[w.Capability])
	x.mu.Unlock()
	if resting {
		return choice, err
	}
	x.search(ctx, w.Capability)
	return x.Selector.Pick(w, x.Book.Find(w.Capability), ranked)
}

// search asks the network itself, and then not for as long as that took: many segments may want the same at once.
func (x *Exchange) search(ctx context.Context, c market.Capability) {
	ctx, cancel := context.WithTimeout(ctx, coldWait)
	defer cancel()
	began := time.Now()
	if _, err := x.Finder.Find(ctx, c, enough); err != nil && !errors.Is(err, market.ErrNoOffer) {
		x.Log.DebugContext(ctx, "search ended", "capability", c, "reason", err)
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.rest == nil {
		x.rest = map[market.Capability]time.Time{}
	}
	x.rest[c] = time.Now().Add(time.Since(began))
}

// Observe remembers how a peer did; a peer that misbehaved is cut off for a while.
func (x *Exchange) Observe(o market.Observation) {
	if ban, ok := x.Reputation.Observe(o); ok {
		x.Ban(o.Peer, ban.Until, ban.Reason)
	}
}

// Run keeps the book filled for the capabilities a gateway sells, and notes how long a cold start took.
func (x *Exchange) Run(ctx context.Context, cs []market.Capability) error {
	x.mu.Lock()
	x.started = time.Now()
	x.mu.Unlock()
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { x.clock(ctx, cs[0]); return nil })
	g.Go(func() error { return x.Finder.Keep(ctx, cs, enough) })
	return g.Wait()
}

// clock notes when the book grew, for the first few minutes.
func (x *Exchange) clock(ctx context.Context, c market.Capability) {
	for n := 1; n <= enough; n++ {
		if _, err := x.Book.Wait(ctx, c, n); err != nil {
			return
		}
		x.mu.Lock()
		x.times = append(x.times, time.Since(x.started))
		x.mu.Unlock()
	}
}

// OrchestratorView is one orchestrator as the admin API shows it.
type OrchestratorView struct {
	Peer      string             `json:"peer"`
	Recipient string             `json:"recipient"`
	Addrs     []string           `json:"addrs"`
	Region    string             `json:"region,omitempty"`
	Load      uint32             `json:"load_permille"`
	Success   float64            `json:"success"`
	Banned    bool               `json:"banned"`
	Expires   time.Time          `json:"expires"`
	Offers    map[string]Selling `json:"offers"`
}

// Selling is one offer as the admin API shows it.
type Selling struct {
	Price string `json:"price"` // wei per unit, num/den
	Unit  string `json:"unit"`
	Free  uint32 `json:"free"`
	Total uint32 `json:"total"`

	Overhead *uint32 `json:"overhead_permille,omitempty"` // of the price, inside it: what redeeming costs, by the last quote
}

// MarketView is what a gateway knows of the market.
type MarketView struct {
	Orchestrators []OrchestratorView `json:"orchestrators"`
	FoundMS       []float64          `json:"found_ms"` // since start: when the 1st, 2nd … was verified
}

// View shows the book.
func (x *Exchange) View() MarketView {
	x.mu.Lock()
	var v MarketView
	for _, d := range x.times {
		v.FoundMS = append(v.FoundMS, float64(d.Microseconds())/1000)
	}
	x.mu.Unlock()
	v.Orchestrators = []OrchestratorView{}
	for _, a := range x.Book.All() {
		o := OrchestratorView{Peer: a.Peer.String(), Recipient: a.Recipient.Hex(), Addrs: a.Addrs, Region: a.Region, Load: a.Load,
			Success: x.Reputation.Success(a.Peer), Banned: x.Reputation.Banned(a.Peer), Expires: a.Expires, Offers: map[string]Selling{}}
		for _, s := range a.Offers {
			o.Offers[string(s.Capability)] = Selling{Price: s.Price.Price.String(), Unit: s.Price.Unit.String(), Free: s.Free, Total: s.CapacityMax,
				Overhead: x.overheadOf(offered{a.Peer, s.Capability})}
		}
		v.Orchestrators = append(v.Orchestrators, o)
	}
	return v
}
