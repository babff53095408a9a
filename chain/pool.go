package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
)

// pool asks endpoints in their configured order and leaves those that fail, that want to be left alone or that are not
// believed for the others.
type pool struct {
	list    []*endpoint
	chainID uint64 // 0 until known
	log     *slog.Logger
	metrics *Metrics
}

// with runs fn against the first endpoint that works, of those that are believed. An answer, even a refusal, is final; only
// silence goes to the next.
func (p *pool) with(ctx context.Context, fn func(context.Context, *ethclient.Client) error) error {
	return p.among(ctx, func(doubt error) bool { return doubt == nil }, func(ctx context.Context, _ *endpoint, eth *ethclient.Client) error {
		return fn(ctx, eth)
	})
}

// among is with for the endpoints about which there is no doubt that rules them out.
func (p *pool) among(ctx context.Context, fit func(doubt error) bool, fn func(context.Context, *endpoint, *ethclient.Client) error) error {
	var tried []error
	for _, e := range p.order(time.Now()) {
		err := e.doubted()
		if fit(err) {
			err = p.try(ctx, e, fn)
			if err == nil || answered(err) {
				return err
			}
			if ctx.Err() != nil { // nobody waits for it any more, which is not its fault
				return fmt.Errorf("%s: %w", e.name(), err)
			}
			p.log.DebugContext(ctx, "endpoint failed", "endpoint", e.name(), "err", err)
		}
		tried = append(tried, fmt.Errorf("%s: %w", e.name(), err))
	}
	return fmt.Errorf("%w: %w", ErrUnreachable, errors.Join(tried...))
}

// order is the configured order of those that may be asked now, and then the others by when they may.
func (p *pool) order(now time.Time) []*endpoint {
	type place struct {
		e *endpoint
		d time.Duration
	}
	all := make([]place, len(p.list))
	for i, e := range p.list {
		all[i] = place{e, e.due(now)}
	}
	slices.SortStableFunc(all, func(a, b place) int { return cmp.Compare(a.d, b.d) })
	out := make([]*endpoint, len(all))
	for i, a := range all {
		out[i] = a.e
	}
	return out
}

// try asks one endpoint and remembers how it did.
func (p *pool) try(ctx context.Context, e *endpoint, fn func(context.Context, *endpoint, *ethclient.Client) error) error {
	if err := e.obey(ctx); err != nil {
		return err
	}
	err := p.ask(ctx, e, fn)
	switch {
	case err == nil || answered(err):
		e.judge(false)
	case ctx.Err() != nil: // nobody waits any more: it has neither worked nor failed
	case limited(err):
		e.slow(err)
		p.metrics.limited()
		return fmt.Errorf("%w: %w", ErrLimited, err)
	case errors.Is(err, ErrLimited): // by our own count
	default:
		e.judge(true)
		p.metrics.failed()
	}
	return err
}

func (p *pool) ask(ctx context.Context, e *endpoint, fn func(context.Context, *endpoint, *ethclient.Client) error) error {
	ctx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	eth, id, err := e.open(ctx)
	if err != nil {
		return err
	}
	if p.chainID != 0 && id != p.chainID {
		return fmt.Errorf("%s serves chain %d, wanted %d: %w", e.name(), id, p.chainID, ErrChainID)
	}
	if isSocket(e.url) { // its requests are not counted one by one
		if err := e.take(ctx, 1); err != nil {
			return err
		}
	}
	return hideURL(fn(ctx, e, eth))
}
