package advert

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"golang.org/x/sync/errgroup"
)

// Source says what this orchestrator sells now. Changed delivers after something may have changed; a channel with room for
// one signal is enough. Load is in permille.
type Source interface {
	Offers() []market.Offer
	Load() uint32
	Changed() <-chan struct{}
}

// Publisher sends sealed adverts to whoever listens. Feed is one.
type Publisher interface {
	Publish(ctx context.Context, raw []byte) error
	Peers() int
}

// Config says how an orchestrator announces itself. The zero value with a Scope is usable.
type Config struct {
	Scope     Scope         `yaml:"-" kong:"-"`
	Region    string        `yaml:"region" help:"Where this orchestrator is, a hint such as eu-west."`
	Version   string        `yaml:"-" kong:"-"`
	Flags     uint32        `yaml:"-" kong:"-"`
	Refresh   time.Duration `yaml:"refresh" default:"5m" help:"How often the advert is renewed, give or take a fifth."`
	MinGap    time.Duration `yaml:"min_gap" default:"10s" help:"Shortest time between two adverts; shorter only on dev networks."`
	Life      time.Duration `yaml:"life" default:"15m" help:"How long an advert is believed, at most 15 minutes."`
	Reprovide time.Duration `yaml:"reprovide" default:"20m" help:"How often capabilities are provided in the DHT, give or take a fifth."`
}

func (c Config) filled() Config {
	for _, d := range []struct {
		v   *time.Duration
		def time.Duration
	}{{&c.Refresh, 5 * time.Minute}, {&c.MinGap, 10 * time.Second}, {&c.Life, MaxLife}, {&c.Reprovide, 20 * time.Minute}} {
		if *d.v == 0 {
			*d.v = d.def
		}
	}
	return c
}

// Validate says what cannot work: market.ErrConfig.
func (c Config) Validate() error {
	c = c.filled()
	switch {
	case c.Scope.Network == "" || len(c.Scope.Network) > maxLabel:
		return fmt.Errorf("advert network %q: %w", c.Scope.Network, market.ErrConfig)
	case len(c.Region) > maxLabel || len(c.Version) > maxLabel:
		return fmt.Errorf("advert region %q or version %q above %d bytes: %w", c.Region, c.Version, maxLabel, market.ErrConfig)
	case c.Life <= 0 || c.Life > MaxLife || c.Refresh <= 0 || c.Refresh > c.Life*4/5 || c.MinGap < 0 || c.Reprovide <= 0:
		return fmt.Errorf("advert life %s, refresh %s, gap %s, reprovide %s: %w", c.Life, c.Refresh, c.MinGap, c.Reprovide, market.ErrConfig)
	}
	return nil
}

// Parts are what an announcer works with; all are needed.
type Parts struct {
	Host   *p2p.Host
	Feed   Publisher
	Signer pm.Signer // of the recipient's address
	Source Source
}

// Announcer makes one orchestrator known and keeps it known.
type Announcer struct {
	parts   Parts
	cfg     Config
	log     *slog.Logger
	metrics *Metrics

	current atomic.Pointer[market.Advert] // what is served; nil before Run
	wake    chan struct{}                 // capabilities have changed: provide them
}

// AnnouncerOption changes a default of NewAnnouncer.
type AnnouncerOption func(*Announcer)

// WithAnnouncerMetrics counts what is published.
func WithAnnouncerMetrics(m *Metrics) AnnouncerOption { return func(a *Announcer) { a.metrics = m } }

// NewAnnouncer checks and allocates; nothing is signed or sent before Run. Errors: market.ErrConfig.
func NewAnnouncer(parts Parts, cfg Config, log *slog.Logger, opts ...AnnouncerOption) (*Announcer, error) {
	if parts.Host == nil || parts.Feed == nil || parts.Signer == nil || parts.Source == nil {
		return nil, fmt.Errorf("announcer lacks a part: %w", market.ErrConfig)
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	a := &Announcer{parts: parts, cfg: cfg.filled(), log: log, wake: make(chan struct{}, 1)}
	for _, opt := range opts {
		opt(a)
	}
	return a, nil
}

// Current returns the advert as it is served now; false before Run has signed one.
func (a *Announcer) Current() (market.Advert, bool) {
	if cur := a.current.Load(); cur != nil {
		return *cur, true
	}
	return market.Advert{}, false
}

// Run binds, publishes, provides and answers fetches until ctx ends. It fails only at the start: when the signer does, or
// when what the source offers cannot be advertised. Later the last good advert stays out and it tries again.
func (a *Announcer) Run(ctx context.Context) error {
	w := &writer{a: a, bucket: newBucket(burst, burst*perToken, time.Now())}
	if err := w.renew(ctx, time.Now()); err != nil {
		return err
	}
	serveOwn(ctx, a.parts.Host, func() []byte {
		if cur, ok := a.Current(); ok && time.Now().Before(cur.Expires) {
			return cur.Raw
		}
		return nil
	})
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return w.run(ctx) })
	g.Go(func() error { return a.provide(ctx) })
	return g.Wait()
}

// Rates of publishing beyond the refresh.
const (
	burst    = 3
	perToken = time.Minute
	repeats  = 2 // after the first: who joined the topic meanwhile has missed it
	lookEach = time.Second
	holdTime = 10 * time.Second // after something went wrong
	renewAt  = MaxBinding / 2

	rebindTime = time.Hour // after a signer gave no binding while the old one holds
)

// writer is the loop that owns the advert: what was written last, and when the next is due.
type writer struct {
	a       *Announcer
	binding market.Binding
	last    market.Advert // sealed last
	sent    time.Time     // published last; zero before
	due     time.Time     // next refresh
	news    bool          // last differs from what was published
	again   int           // repeats left
	held    time.Time     // nothing is tried before
	rebind  time.Time     // no binding is asked for before, while the old one holds
	bucket  bucket
}

func (w *writer) run(ctx context.Context) error {
	tick := time.NewTicker(min(lookEach, max(w.a.cfg.MinGap, 50*time.Millisecond)))
	defer tick.Stop()
	changed := w.a.parts.Source.Changed()
	for {
		w.step(ctx, time.Now())
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		case _, ok := <-changed:
			if !ok {
				changed = nil // a source that has ended says nothing new
			}
		}
	}
}

// stale tells whether what is served must be sealed anew.
func (w *writer) stale(now time.Time, offers []market.Offer, addrs []string) bool {
	return material(w.last, offers, addrs) || w.last.Expires.Sub(now) < w.a.cfg.Life/5 || w.unbound(now)
}

// unbound tells whether a new binding is to be asked for.
func (w *writer) unbound(now time.Time) bool {
	return now.After(w.binding.NotAfter) || now.Sub(w.binding.NotBefore) > renewAt && !now.Before(w.rebind)
}

// bind gets a new binding. The old one holds for as long again: until then a signer that is away costs a warning.
func (w *writer) bind(ctx context.Context, now time.Time) error {
	a, from := w.a, now.Add(-Skew)
	b, err := Bind(ctx, a.parts.Signer, a.cfg.Scope, a.parts.Host.ID(), Term{From: from, To: from.Add(MaxBinding), Nonce: uint64(now.Unix())})
	switch {
	case err == nil:
		w.binding = b
	case now.After(w.binding.NotAfter):
		return err
	default:
		w.rebind = now.Add(rebindTime)
		a.metrics.failed("bind")
		a.log.WarnContext(ctx, "binding not renewed", "holds_until", stamp(w.binding.NotAfter), "reason", err)
	}
	return nil
}

// hold keeps what is out and waits before the next try: a signer may come back, an operator may mend the offers.
func (w *writer) hold(ctx context.Context, now time.Time, step string, err error) {
	if ctx.Err() != nil {
		return
	}
	w.held = now.Add(holdTime)
	w.a.metrics.failed(step)
	w.a.log.WarnContext(ctx, "advert not renewed", "step", step, "reason", err)
}

// step looks for news and publishes if that is due and allowed.
func (w *writer) step(ctx context.Context, now time.Time) {
	offers, addrs := w.a.parts.Source.Offers(), w.a.addrs()
	if now.After(w.held) && w.stale(now, offers, addrs) {
		if err := w.renew(ctx, now); err != nil {
			w.hold(ctx, now, "seal", err)
			return
		}
	}
	if now.Before(w.held) || !w.news && w.again == 0 && now.Before(w.due) {
		return
	}
	if w.a.parts.Feed.Peers() == 0 || !w.sent.IsZero() && now.Sub(w.sent) < w.a.cfg.MinGap {
		return
	}
	// The refresh is owed; events and repeats are paid from the bucket.
	if now.Before(w.due) && !w.bucket.take(now) {
		return
	}
	w.publish(ctx, now)
}

// publish seals anew, because the sequence must grow and the same bytes would count as seen, and sends.
func (w *writer) publish(ctx context.Context, now time.Time) {
	first := w.sent.IsZero()
	if err := w.renew(ctx, now); err != nil {
		w.hold(ctx, now, "seal", err)
		return
	}
	if err := w.a.parts.Feed.Publish(ctx, w.last.Raw); err != nil {
		w.hold(ctx, now, "publish", err)
		return
	}
	w.a.metrics.published()
	w.sent, w.news, w.due = now, false, now.Add(jitter(w.a.cfg.Refresh))
	switch {
	case first:
		w.again = repeats
	case w.again > 0:
		w.again--
	}
}

// renew seals an advert of what is offered now and makes it the one that is served.
func (w *writer) renew(ctx context.Context, now time.Time) error {
	a := w.a
	if w.unbound(now) {
		if err := w.bind(ctx, now); err != nil {
			return err
		}
	}
	now = now.UTC().Truncate(time.Millisecond)
	next := market.Advert{
		Network: a.cfg.Scope.Network, Peer: a.parts.Host.ID(), Recipient: a.parts.Signer.Address(), Binding: w.binding,
		Seq: max(uint64(now.UnixMilli()), w.last.Seq+1), Issued: now, Expires: now.Add(a.cfg.Life),
		Addrs: a.addrs(), Offers: a.parts.Source.Offers(), Region: a.cfg.Region, Load: min(a.parts.Source.Load(), 1000),
		Version: a.cfg.Version, Flags: a.cfg.Flags,
	}
	raw, err := Encode(a.parts.Host.Identity(), next)
	if err != nil {
		return err
	}
	next.Raw = raw
	if !sameClasses(w.last.Offers, next.Offers) {
		select {
		case a.wake <- struct{}{}:
		default:
		}
	}
	w.news = w.news || material(w.last, next.Offers, next.Addrs)
	w.last = next
	a.current.Store(&next)
	return nil
}

// addrs are the host's addresses without the peer id, as many as an advert takes, in an order that does not change.
func (a *Announcer) addrs() []string {
	info := a.parts.Host.Info()
	out := make([]string, 0, len(info.Addrs))
	for _, addr := range info.Addrs {
		if len(addr.Bytes()) <= maxAddr {
			out = append(out, addr.String())
		}
	}
	slices.Sort(out)
	return out[:min(MaxAddrs, len(out))]
}

// jitter returns d give or take a fifth, so that orchestrators started together do not stay together.
func jitter(d time.Duration) time.Duration {
	return d*4/5 + rand.N(d*2/5+1)
}
