package rates

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// Source tells the rate as it stands.
type Source interface {
	Latest(ctx context.Context) (pm.Rate, error)
}

// Fixed is a rate that the operator set: it is always as of now.
type Fixed struct{ Rate pm.Rate }

// Latest returns the rate.
func (f Fixed) Latest(context.Context) (pm.Rate, error) {
	r := f.Rate
	r.At = time.Now()
	return r, nil
}

// Config says how fresh a rate must be. Zero fields get their defaults.
type Config struct {
	Every  time.Duration // between two looks at the source; one minute
	MaxAge time.Duration // since the source last updated it, for a rate to be fresh; 25 hours, the slowest feeds' day and an hour
	Keep   time.Duration // for which a rate is used that is no longer fresh; one hour
}

func (c Config) filled() Config {
	if c.Every == 0 {
		c.Every = time.Minute
	}
	if c.MaxAge == 0 {
		c.MaxAge = 25 * time.Hour
	}
	if c.Keep == 0 {
		c.Keep = time.Hour
	}
	return c
}

// ahead is how far a source's clock may be before ours.
const ahead = 10 * time.Minute

// Keeper holds the latest rate. It is safe for concurrent use.
type Keeper struct {
	source  Source
	cfg     Config
	log     *slog.Logger
	metrics *metrics
	changed chan struct{}

	mu   sync.Mutex
	rate pm.Rate
}

// New returns a keeper that knows nothing yet. market.ErrConfig for a negative duration or no source.
func New(source Source, cfg Config, reg prometheus.Registerer, log *slog.Logger) (*Keeper, error) {
	cfg = cfg.filled()
	if source == nil || cfg.Every <= 0 || cfg.MaxAge <= 0 || cfg.Keep < 0 {
		return nil, fmt.Errorf("rates every %s, at most %s old, kept for %s: %w", cfg.Every, cfg.MaxAge, cfg.Keep, market.ErrConfig)
	}
	return &Keeper{source: source, cfg: cfg, log: log.With("part", "rates"), metrics: newMetrics(reg), changed: make(chan struct{}, 1)}, nil
}

// Run looks at the source until ctx ends.
func (k *Keeper) Run(ctx context.Context) error {
	tick := time.NewTicker(k.cfg.Every)
	defer tick.Stop()
	for {
		if err := k.Refresh(ctx); err != nil && ctx.Err() == nil {
			_, stale := k.Rate()
			k.log.WarnContext(ctx, "no new exchange rate", "reason", err, "usable", stale == nil)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Refresh looks at the source now. A rate that cannot be used leaves the one before in place: market.ErrRate for one from
// the future, one older than what is known, or one that is not fresh; else the source's error.
func (k *Keeper) Refresh(ctx context.Context) error {
	r, err := k.source.Latest(ctx)
	if err == nil {
		err = k.take(r)
	}
	if err != nil {
		k.metrics.failed.Inc()
		return err
	}
	return nil
}

func (k *Keeper) take(r pm.Rate) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	age := time.Since(r.At)
	switch {
	case r.IsZero(), age < -ahead, r.At.Before(k.rate.At):
		return fmt.Errorf("rate %v as of %s, before it %s: %w", r, r.At.UTC(), k.rate.At.UTC(), market.ErrRate)
	case age > k.cfg.MaxAge:
		return fmt.Errorf("rate %v is %s old, at most %s: %w", r, age.Round(time.Second), k.cfg.MaxAge, market.ErrRate)
	}
	if r.String() != k.rate.String() {
		select {
		case k.changed <- struct{}{}:
		default: // it is to be looked at already
		}
	}
	k.rate = r
	k.metrics.rate.Set(r.Float())
	k.metrics.at.Set(float64(r.At.Unix()))
	return nil
}

// Changed hears when a rate differs from the one before.
func (k *Keeper) Changed() <-chan struct{} { return k.changed }

// Rate returns the latest rate while it is fresh, and for as long after as the configuration keeps it; then market.ErrRate.
func (k *Keeper) Rate() (pm.Rate, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.rate.IsZero() {
		return pm.Rate{}, fmt.Errorf("none was ever read: %w", market.ErrRate)
	}
	if age, most := time.Since(k.rate.At), k.cfg.MaxAge+k.cfg.Keep; age > most {
		return pm.Rate{}, fmt.Errorf("the last one is %s old, used for %s: %w", age.Round(time.Second), most, market.ErrRate)
	}
	return k.rate, nil
}
