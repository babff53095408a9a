package advert

import (
	"context"
	"slices"
	"time"

	"github.com/castnet/castnet/market"
)

// material tells whether what is offered differs so much from an advert that others should know before the next refresh:
// a price, a capability, a constraint or an address changed, or free capacity crossed a quarter.
func material(old market.Advert, offers []market.Offer, addrs []string) bool {
	if len(old.Offers) != len(offers) || !slices.Equal(old.Addrs, addrs) {
		return true
	}
	for _, o := range offers {
		was, ok := old.Offer(o.Capability)
		if !ok || was.Price != o.Price || was.CapacityMax != o.CapacityMax ||
			quarter(was) != quarter(o) || !slices.Equal(was.Constraints, o.Constraints) {
			return true
		}
	}
	return false
}

// quarter is which of {0, ≤25, ≤50, ≤75, ≤100} % of the capacity is free.
func quarter(o market.Offer) uint64 {
	if o.CapacityMax == 0 || o.Free == 0 {
		return 0
	}
	return 1 + (uint64(o.Free)*4-1)/uint64(o.CapacityMax)
}

// sameClasses tells whether both offer the same capabilities, in whatever order.
func sameClasses(a, b []market.Offer) bool {
	if len(a) != len(b) {
		return false
	}
	for _, o := range a {
		if !slices.ContainsFunc(b, func(x market.Offer) bool { return x.Capability == o.Capability }) {
			return false
		}
	}
	return true
}

// Times of providing.
const (
	provideTime  = 30 * time.Second // one key
	provideSoon  = time.Minute      // the second time: the table was young the first time
	provideRetry = 2 * time.Second  // after a failure, doubling
)

// provide announces every capability in the DHT, again and again, until ctx ends.
func (a *Announcer) provide(ctx context.Context) error {
	if err := a.parts.Host.Ready(ctx); err != nil {
		return nil // only the end of ctx ends it
	}
	retry, next := provideRetry, min(provideSoon, a.cfg.Reprovide)
	for {
		wait := next
		if a.provideAll(ctx) {
			retry, next = provideRetry, jitter(a.cfg.Reprovide)
		} else {
			wait = min(retry, a.cfg.Reprovide)
			retry = min(2*retry, provideSoon)
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil
		case <-a.wake:
			timer.Stop()
		case <-timer.C:
		}
	}
}

// provideAll provides each capability that has any capacity; false when one could not be.
func (a *Announcer) provideAll(ctx context.Context) bool {
	cur, ok := a.Current()
	if !ok {
		return false
	}
	all := true
	for _, o := range cur.Offers {
		if o.CapacityMax == 0 {
			continue
		}
		err := func() error {
			ctx, cancel := context.WithTimeout(ctx, provideTime)
			defer cancel()
			return a.parts.Host.Provide(ctx, KeyOf(a.cfg.Scope.Network, o.Capability, 0, 0))
		}()
		if err != nil && ctx.Err() == nil {
			all = false
			a.metrics.failed("provide")
			a.log.WarnContext(ctx, "capability not provided", "capability", o.Capability, "reason", err)
		}
	}
	return all
}
