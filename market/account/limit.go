package account

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/castnet/castnet/pm"
)

// slots is into how many parts a period is cut: money leaves the account of the last hour minute by minute, that of the
// last day in steps of 24 minutes.
const slots = 60

// sums is money in both currencies.
type sums struct{ wei, usd pm.Wei }

func (s sums) add(o sums) (sums, error) {
	var err error
	if s.wei, err = s.wei.Add(o.wei); err == nil {
		s.usd, err = s.usd.Add(o.usd)
	}
	return s, err
}

// window is what was spent in a sliding period.
type window struct {
	slot int64 // minutes
	sum  [slots]sums
	at   [slots]int64 // the slot of time that sum[i] belongs to
}

// total sums the slots of the period before a minute. A clock that was set back makes more of them count, not fewer.
func (w *window) total(minute int64) (all sums, err error) {
	now := minute / w.slot
	for i := range w.sum {
		if now-w.at[i] < slots {
			if all, err = all.add(w.sum[i]); err != nil {
				return all, err
			}
		}
	}
	return all, nil
}

func (w *window) book(minute int64, s sums) (err error) {
	now := minute / w.slot
	i := now % slots
	if w.at[i] != now {
		w.sum[i], w.at[i] = sums{}, now
	}
	w.sum[i], err = w.sum[i].add(s)
	return err
}

// limit is one account: what it spent and may spend. The one above it, if any, must allow too.
type limit struct {
	name   string
	max    Limits
	parent *limit
	parts  Parts
	count  *metrics
	keys   int

	mu    sync.Mutex // taken before the parent's
	hour  window
	day   window
	total sums
}

func newLimit(name string, max Limits, parent *limit) *limit {
	return &limit{name: name, max: max, parent: parent, hour: window{slot: 1}, day: window{slot: 24}}
}

// Allow books due when it still fits everywhere, on disk before it returns; pm.ErrPolicy when not, and then nothing is
// booked. What was allowed counts as spent even if the ticket is never sent, so that an error costs the customer's budget
// and never exceeds it.
func (l *limit) Allow(ctx context.Context, due pm.Wei) error {
	defer l.lock()()
	step, err := l.price(due)
	if err != nil {
		l.count.refused.WithLabelValues("rate").Inc()
		return fmt.Errorf("account %s: %w: %w", l.name, err, pm.ErrPolicy)
	}
	minute := time.Now().Unix() / 60
	var entries []Spent
	for a := l; a != nil; a = a.parent {
		if err := a.fits(minute, step); err != nil {
			l.count.refused.WithLabelValues("limit").Inc()
			return err
		}
		entries = append(entries, Spent{Account: a.name, Minute: minute, Wei: step.wei, USD: step.usd})
	}
	if l.parts.Spending != nil && !due.IsZero() {
		if err := l.parts.Spending.Spend(ctx, entries); err != nil {
			l.count.refused.WithLabelValues("store").Inc()
			return fmt.Errorf("account %s: %w: %w", l.name, err, pm.ErrPolicy)
		}
	}
	for a := l; a != nil; a = a.parent {
		if err := a.book(minute, step); err != nil {
			return fmt.Errorf("account %s: %w: %w", a.name, err, pm.ErrPolicy)
		}
	}
	return nil
}

// lock takes the account and those above it.
func (l *limit) lock() (unlock func()) {
	for a := l; a != nil; a = a.parent {
		a.mu.Lock()
	}
	return func() {
		for a := l; a != nil; a = a.parent {
			a.mu.Unlock()
		}
	}
}

// price counts due in both currencies. Without a rate there are no dollars, which is fine until a limit is in dollars.
func (l *limit) price(due pm.Wei) (sums, error) {
	s := sums{wei: due}
	var err error
	if l.parts.Rates == nil {
		err = fmt.Errorf("no source of rates: %w", pm.ErrFormat)
	} else {
		var r pm.Rate
		if r, err = l.parts.Rates.Rate(); err == nil {
			s.usd, err = r.Dollars(due)
		}
	}
	for a := l; a != nil; a = a.parent {
		if err != nil && a.max.dollars() {
			return s, err
		}
	}
	return s, nil
}

// fits tells whether step may be added to every period.
func (l *limit) fits(minute int64, step sums) error {
	hour, err := l.hour.total(minute)
	if err != nil {
		return fmt.Errorf("account %s: %w: %w", l.name, err, pm.ErrPolicy)
	}
	day, err := l.day.total(minute)
	if err != nil {
		return fmt.Errorf("account %s: %w: %w", l.name, err, pm.ErrPolicy)
	}
	for _, p := range []struct {
		name string
		max  *Amount
		have sums
	}{{"in this hour", l.max.Hour, hour}, {"in this day", l.max.Day, day}, {"in all", l.max.Total, l.total}} {
		after, err := p.have.add(step)
		if err != nil {
			return fmt.Errorf("account %s: %w: %w", l.name, err, pm.ErrPolicy)
		}
		if p.max == nil {
			continue
		}
		spent, sum := Amount{p.max.USD, p.have.wei}, after.wei
		if p.max.USD {
			spent.Value, sum = p.have.usd, after.usd
		}
		if sum.Cmp(p.max.Value) > 0 {
			return fmt.Errorf("account %s: %v wei after %v of %v %s: %w: %w", l.name, step.wei, spent, p.max, p.name, ErrExhausted, pm.ErrPolicy)
		}
	}
	return nil
}

func (l *limit) book(minute int64, step sums) (err error) {
	if l.total, err = l.total.add(step); err != nil {
		return err
	}
	if err = l.hour.book(minute, step); err != nil {
		return err
	}
	return l.day.book(minute, step)
}

// check asks whether one more wei would fit.
func (l *limit) check() error {
	defer l.lock()()
	step, err := l.price(pm.NewWei(1))
	if err != nil {
		return fmt.Errorf("account %s: %w: %w", l.name, err, pm.ErrPolicy)
	}
	minute := time.Now().Unix() / 60
	for a := l; a != nil; a = a.parent {
		if err := a.fits(minute, step); err != nil {
			return err
		}
	}
	return nil
}

// restore takes over what was spent before. Sums that overflow were made by nobody and stay at what they were.
func (l *limit) restore(s Spent) {
	l.mu.Lock()
	defer l.mu.Unlock()
	step := sums{s.Wei, s.USD}
	if s.Minute == 0 {
		l.total = step
		return
	}
	for _, w := range []*window{&l.hour, &l.day} {
		if w.at[s.Minute/w.slot%slots] <= s.Minute/w.slot {
			_ = w.book(s.Minute, step)
		}
	}
}

func (l *limit) view() View {
	l.mu.Lock()
	defer l.mu.Unlock()
	minute := time.Now().Unix() / 60
	hour, _ := l.hour.total(minute) // an overflow shows as far as it got, and lets nothing be spent
	day, _ := l.day.total(minute)
	return View{Account: l.name, Keys: l.keys, Hour: period(hour, l.max.Hour), Day: period(day, l.max.Day), Total: period(l.total, l.max.Total)}
}

func period(s sums, max *Amount) Period {
	p := Period{Wei: s.wei, USD: dollars(s.usd)}
	if max != nil {
		p.Limit = max.String()
	}
	return p
}
