package account_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/account/accounttest"
	"github.com/castnet/castnet/pm"
)

// fixed is a rate that can be taken away.
type fixed struct {
	mu   sync.Mutex
	rate pm.Rate
}

func (f *fixed) Rate() (pm.Rate, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.rate.IsZero() {
		return pm.Rate{}, market.ErrRate
	}
	return f.rate, nil
}

func (f *fixed) set(t testing.TB, s string) {
	t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rate = pm.Rate{}
	if s == "" {
		return
	}
	r, err := pm.ParseRate(s, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	f.rate = r
}

func open(t testing.TB, yaml string, parts account.Parts) *account.Register {
	t.Helper()
	cfg, err := account.ReadConfig(strings.NewReader(yaml))
	if err != nil {
		t.Fatal(err)
	}
	r, err := account.Open(t.Context(), cfg, parts)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func allow(r *account.Register, name string, n uint64) error {
	return r.Policy(name).Allow(context.Background(), pm.NewWei(n))
}

const studio = `
customers:
  - owner: ann
    limits: {hour: 100wei, day: 150, total: 180wei}
    stream_keys: [ann-live-1, {key: ann-studio-1, name: studio, limits: {hour: 30wei}}]
`

func TestPeriodsAndKeys(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := open(t, studio, account.Parts{})
		steps := []struct {
			what    string
			after   time.Duration
			account string
			wei     uint64
			ok      bool
		}{
			{"a key within its limit", 0, "ann/studio", 30, true},
			{"a key beyond its limit", 0, "ann/studio", 1, false},
			{"the owner has more", 0, "ann", 70, true},
			{"what a key spends counts for the owner", 0, "ann", 1, false},
			{"an hour later the key may again", 61 * time.Minute, "ann/studio", 30, true},
			{"the day allows 20 more", 0, "ann", 21, false},
			{"exactly the day", 0, "ann", 20, true},
			{"the day is over, the total allows 30", 25 * time.Hour, "ann", 31, false},
			{"exactly the total", 0, "ann", 30, true},
			{"a year later the total still stands", 365 * 24 * time.Hour, "ann/studio", 1, false},
		}
		for _, s := range steps {
			time.Sleep(s.after)
			if err := allow(r, s.account, s.wei); (err == nil) != s.ok || err != nil && (!errors.Is(err, account.ErrExhausted) || !errors.Is(err, pm.ErrPolicy)) {
				t.Fatalf("%s: %v", s.what, err)
			}
		}
		if v := spent(r, "ann"); !v.Exhausted || v.Total.Wei != pm.NewWei(180) || v.Total.Limit != "180wei" || v.Keys != 2 {
			t.Errorf("the view says %+v", v)
		}
		if err := r.Check(t.Context(), "ann/studio"); !errors.Is(err, account.ErrExhausted) {
			t.Errorf("a key of an exhausted owner: %v", err)
		}
		if err := r.Check(t.Context(), account.Operator); err != nil {
			t.Errorf("the operator's own files: %v", err)
		}
	})
}

func TestLimitsInDollars(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		rates := &fixed{}
		r := open(t, "customers: [{owner: ann, limits: {day: 0.005usd}}, {owner: bob, limits: {day: 2000000000000wei}}]", account.Parts{Rates: rates})
		if err := allow(r, "ann", 1); !errors.Is(err, pm.ErrPolicy) || !errors.Is(err, market.ErrRate) {
			t.Errorf("dollars without a rate: %v", err)
		}
		if err := allow(r, "bob", 1e12); err != nil {
			t.Errorf("a limit in wei needs no rate: %v", err)
		}
		rates.set(t, "2500")
		if err := allow(r, "ann", 1e12); err != nil { // 0.0025 dollars
			t.Errorf("half the day: %v", err)
		}
		rates.set(t, "5000") // what was spent stays what it was; what comes costs twice as much
		if err := allow(r, "ann", 5e11+1); !errors.Is(err, account.ErrExhausted) {
			t.Errorf("above the day: %v", err)
		}
		if err := allow(r, "ann", 5e11); err != nil {
			t.Errorf("exactly the day: %v", err)
		}
		if v := spent(r, "ann"); v.Day.USD != "0.005" || v.Day.Limit != "0.005usd" || !v.Exhausted {
			t.Errorf("the view says %+v", v)
		}
		rates.set(t, "")
		time.Sleep(25 * time.Hour)
		if err := allow(r, "ann", 1); !errors.Is(err, pm.ErrPolicy) {
			t.Errorf("the rate is gone: %v", err)
		}
	})
}

func TestSpendingSurvivesARestart(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		disk := accounttest.NewSpending()
		rates := &fixed{}
		rates.set(t, "2500")
		r := open(t, studio, account.Parts{Spending: disk, Rates: rates})
		if err := allow(r, "ann/studio", 30); err != nil {
			t.Fatal(err)
		}
		time.Sleep(40 * time.Minute)
		if err := allow(r, "ann", 60); err != nil {
			t.Fatal(err)
		}
		before := r.View()
		r = open(t, studio, account.Parts{Spending: disk, Rates: rates})
		for i, v := range r.View() {
			if v != before[i] {
				t.Errorf("before the restart %+v, after it %+v", before[i], v)
			}
		}
		if err := allow(r, "ann", 11); !errors.Is(err, account.ErrExhausted) {
			t.Errorf("101 of 100 over a restart: %v", err)
		}
		disk.Break(errors.New("disk full"))
		if err := allow(r, "ann", 1); !errors.Is(err, pm.ErrPolicy) {
			t.Errorf("what cannot be written down: %v", err)
		}
		disk.Break(nil)
		if err := allow(r, "ann", 10); err != nil {
			t.Errorf("what was refused must not count: %v", err)
		}
	})
}

// TestNoInterleavingPassesALimit lets many goroutines spend through keys of one owner, over hours and restarts.
func TestNoInterleavingPassesALimit(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		disk, rng := accounttest.NewSpending(), rand.New(rand.NewPCG(1, 2))
		for range 40 {
			r := open(t, studio, account.Parts{Spending: disk})
			var wg sync.WaitGroup
			for range 8 {
				name, n := []string{"ann", "ann/studio"}[rng.IntN(2)], rng.Uint64N(20)
				wg.Go(func() {
					if err := allow(r, name, n); err != nil && !errors.Is(err, account.ErrExhausted) {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			owner, key := spent(r, "ann"), spent(r, "ann/studio")
			for what, p := range map[string]struct {
				have pm.Wei
				max  uint64
			}{"hour": {owner.Hour.Wei, 100}, "day": {owner.Day.Wei, 150}, "total": {owner.Total.Wei, 180}, "key": {key.Hour.Wei, 30}} {
				if p.have.Cmp(pm.NewWei(p.max)) > 0 {
					t.Fatalf("%s: %v of %d", what, p.have, p.max)
				}
			}
			time.Sleep(time.Duration(rng.IntN(40)) * time.Minute)
		}
	})
}

func TestParseAmount(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"5usd": "5usd", "0.000000000000000001usd": "0.000000000000000001usd", "0.01eth": "10000000000000000wei", "1.5gwei": "1500000000wei",
		"7wei": "7wei", "7": "7wei", "12 usd": "12usd",
		"": "", "usd": "", "-1usd": "", "1.5wei": "", "1.5": "", "5eur": "", "0.0000000000000000001eth": "", strings.Repeat("9", 90): "",
	} {
		a, err := account.ParseAmount(text)
		if want == "" {
			if !errors.Is(err, market.ErrConfig) {
				t.Errorf("%q is %v, %v", text, a, err)
			}
			continue
		}
		if err != nil || a.String() != want {
			t.Errorf("%q is %v (%v), want %s", text, a, err, want)
		}
	}
}

func TestReadConfigRefuses(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"a field nobody knows":       "customers: [{owner: ann, limit: {day: 1usd}}]",
		"a field of a key":           "customers: [{owner: ann, keys: [{key: long-enough, nam: x}]}]",
		"an amount that is none":     "limits: {hour: lots}",
		"a limit twice":              "limits: {hour: 1, hour: 2}",
		"a file that is no mapping":  "- customers",
		"one key of two customers":   "customers: [{owner: ann, keys: [long-enough]}, {owner: bob, api_keys: [long-enough]}]",
		"one name of two keys":       "customers: [{owner: ann, keys: [{key: long-enough, name: a}, {key: long-enough-2, name: a}]}]",
		"a name that breaks a table": "customers: [{owner: \"a\\nb\"}]",
	} {
		if _, err := account.ReadConfig(strings.NewReader(text)); !errors.Is(err, market.ErrConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if c, err := account.ReadConfig(strings.NewReader("")); err != nil || len(c.Customers) != 0 {
		t.Errorf("an empty file is an open register: %+v, %v", c, err)
	}
}

func FuzzReadConfig(f *testing.F) {
	f.Add(studio)
	f.Add("limits: {hour: 1usd}")
	f.Add("customers: [{owner: a, keys: [{}]}]")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := account.ReadConfig(strings.NewReader(text))
		if err != nil {
			if !errors.Is(err, market.ErrConfig) {
				t.Error(err)
			}
			return
		}
		if _, err := account.New(c); err != nil {
			t.Errorf("a valid configuration is refused: %v", err)
		}
		_ = fmt.Sprint(c)
	})
}
