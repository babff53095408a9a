package reputation

import (
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	lru "github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/libp2p/go-libp2p/core/peer"
)

// HalfLife is how long it takes until an observation counts half.
const HalfLife = 6 * time.Hour

// effect is what one observation of a kind does.
type effect struct {
	good   float64 // counts towards success
	bad    float64 // counts against it
	severe float64 // evidence of cheating, not of trouble
}

// effects holds every kind. Refused is neutral on purpose: an orchestrator that says it is full behaves well.
var effects = map[market.Kind]effect{
	market.Served:      {good: 1},
	market.Failed:      {bad: 1},
	market.Late:        {bad: 0.5},
	market.Refused:     {},
	market.Overpriced:  {bad: 2, severe: 2},
	market.BadOutput:   {bad: 4, severe: 4},
	market.BadTicket:   {bad: 2, severe: 2},
	market.Unreachable: {bad: 1},
}

// What leads to a ban, and for how long.
const (
	banSevere  = 10.0 // decayed evidence of cheating
	banBad     = 6.0  // decayed trouble, together with
	banSuccess = 0.35 // a success ratio below this
	banFirst   = 10 * time.Minute
	banMax     = 6 * time.Hour
)

// The prior of a peer never seen: 4 good and 1 bad observation.
const (
	priorGood = 4.0
	priorBad  = 1.0
)

const latencyShare = 0.2 // of a new measurement in the learned latency

// maxWeight bounds what one observation can do.
const maxWeight = 10

// Ban is a time during which a peer is not used.
type Ban struct {
	Peer   peer.ID
	Until  time.Time
	Reason string
}

// Table is the memory of one node. It is safe for use by several goroutines.
type Table struct {
	now     func() time.Time
	size    int
	metrics *Metrics

	mu     sync.Mutex
	byPeer *lru.LRU[peer.ID, *record]
}

// record is what is known of one peer; all weights are as of at.
type record struct {
	recipient         pm.Address
	good, bad, severe float64
	latency           time.Duration
	at                time.Time
	banned            time.Time
	bans              float64 // decayed count of earlier bans: each doubles the next
}

// Option changes a default of New.
type Option func(*Table)

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option { return func(t *Table) { t.now = now } }

// WithSize sets how many peers are remembered; 20,000 unless set. The one observed least recently is forgotten first.
func WithSize(n int) Option { return func(t *Table) { t.size = n } }

// WithMetrics counts observations and bans.
func WithMetrics(m *Metrics) Option { return func(t *Table) { t.metrics = m } }

// New returns an empty table. market.ErrConfig for a size below one.
func New(opts ...Option) (*Table, error) {
	t := &Table{now: time.Now, size: 20_000}
	for _, opt := range opts {
		opt(t)
	}
	byPeer, err := lru.NewLRU[peer.ID, *record](t.size, nil)
	if err != nil {
		return nil, fmt.Errorf("reputation of %d peers: %w: %w", t.size, market.ErrConfig, err)
	}
	t.byPeer = byPeer
	return t, nil
}

// Observe books one observation. When it leads to a ban, the ban is returned, so that the caller can close connections.
// Unknown kinds change nothing. A peer that turns up with another recipient starts anew: reputation belongs to the pair.
func (t *Table) Observe(o market.Observation) (Ban, bool) {
	e, ok := effects[o.Kind]
	if !ok || o.Peer == "" {
		return Ban{}, false
	}
	w := o.Weight
	if math.IsNaN(w) || w <= 0 {
		w = 1
	}
	w = min(w, maxWeight)
	t.metrics.observed(o.Kind)
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.now()
	r, ok := t.byPeer.Get(o.Peer)
	if !ok || o.Recipient != (pm.Address{}) && r.recipient != (pm.Address{}) && o.Recipient != r.recipient {
		r = &record{at: now}
		t.byPeer.Add(o.Peer, r)
	}
	if o.Recipient != (pm.Address{}) {
		r.recipient = o.Recipient
	}
	r.decay(now)
	r.good += w * e.good
	r.bad += w * e.bad
	r.severe += w * e.severe
	if o.Kind == market.Served && o.Latency > 0 {
		r.learn(o.Latency)
	}
	return t.judge(o.Peer, r, now)
}

// judge bans when the thresholds are passed and no ban is on.
func (t *Table) judge(p peer.ID, r *record, now time.Time) (Ban, bool) {
	var reason string
	switch {
	case now.Before(r.banned):
		return Ban{}, false
	case r.severe >= banSevere:
		reason = "evidence of cheating"
	case r.bad >= banBad && r.success() < banSuccess:
		reason = "too many jobs failed"
	default:
		return Ban{}, false
	}
	d := min(banMax, time.Duration(float64(banFirst)*math.Exp2(r.bans)))
	r.banned = now.Add(d)
	r.bans++
	// What led to this ban must not lead to the next one as soon as it ends.
	r.severe /= 2
	r.bad /= 2
	t.metrics.banned()
	return Ban{Peer: p, Until: r.banned, Reason: reason}, true
}

// Success returns the share of jobs that went well lately, above 0 and below 1; 0.8 for a peer never seen.
func (t *Table) Success(p peer.ID) float64 {
	r, ok := t.look(p)
	if !ok {
		return priorGood / (priorGood + priorBad)
	}
	return r.success()
}

// Latency returns the learned time of this peer's jobs; false before the first.
func (t *Table) Latency(p peer.ID) (time.Duration, bool) {
	r, ok := t.look(p)
	return r.latency, ok && r.latency > 0
}

// Banned tells whether p is banned now.
func (t *Table) Banned(p peer.ID) bool {
	r, ok := t.look(p)
	return ok && t.now().Before(r.banned)
}

// Range of Score: the lower end is below gossip's graylist threshold of −2500.
const (
	scoreRange  = 100.0
	scoreBanned = -3000.0
)

// Score is the opinion for gossip: 0 for a peer never seen, up to 100 for a good one, down to −100, and −3000 while banned.
func (t *Table) Score(p peer.ID) float64 {
	r, ok := t.look(p)
	switch {
	case !ok:
		return 0
	case t.now().Before(r.banned):
		return scoreBanned
	}
	return scoreRange * (r.good - r.bad) / (r.good + r.bad + priorGood + priorBad)
}

// look returns a decayed copy of what is known of p.
func (t *Table) look(p peer.ID) (record, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	r, ok := t.byPeer.Peek(p)
	if !ok {
		return record{}, false
	}
	c := *r
	c.decay(t.now())
	return c, true
}

func (r *record) success() float64 {
	return (r.good + priorGood) / (r.good + r.bad + priorGood + priorBad)
}

func (r *record) decay(now time.Time) {
	d := now.Sub(r.at)
	if d <= 0 {
		return
	}
	k := math.Exp2(-float64(d) / float64(HalfLife))
	r.good *= k
	r.bad *= k
	r.severe *= k
	r.bans *= k
	r.at = now
}

func (r *record) learn(d time.Duration) {
	if r.latency == 0 {
		r.latency = d
		return
	}
	r.latency += time.Duration(latencyShare * float64(d-r.latency))
}
