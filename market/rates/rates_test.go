package rates_test

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/rates"
	"github.com/castnet/castnet/pm"
)

// script is a source that says what it was told to.
type script struct {
	mu   sync.Mutex
	rate pm.Rate
	err  error
}

func (s *script) Latest(context.Context) (pm.Rate, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.rate, s.err
}

func (s *script) says(r pm.Rate, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rate, s.err = r, err
}

func at(t testing.TB, text string, when time.Time) pm.Rate {
	t.Helper()
	r, err := pm.ParseRate(text, when)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func keeper(t testing.TB, s rates.Source, cfg rates.Config) *rates.Keeper {
	t.Helper()
	k, err := rates.New(s, cfg, nil, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestARateIsKeptForABoundedTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		src, gone := &script{}, errors.New("gone")
		k := keeper(t, src, rates.Config{MaxAge: time.Hour, Keep: 30 * time.Minute, Every: time.Minute})
		expect := func(what, want string) {
			t.Helper()
			r, err := k.Rate()
			if want == "" && !errors.Is(err, market.ErrRate) || want != "" && (err != nil || r.String() != want) {
				t.Errorf("%s: %v, %v; want %q", what, r, err, want)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		src.says(pm.Rate{}, gone)
		go func() { ended <- k.Run(ctx) }()
		synctest.Wait()
		expect("a source that never spoke", "")
		src.says(at(t, "2500", time.Now()), nil)
		time.Sleep(time.Minute)
		synctest.Wait()
		expect("a fresh rate", "2500")
		<-k.Changed()
		src.says(pm.Rate{}, gone)
		time.Sleep(80 * time.Minute)
		expect("a silent source, within the bound", "2500")
		time.Sleep(15 * time.Minute)
		expect("a silent source, too long", "")
		src.says(at(t, "2600", time.Now().Add(-61*time.Minute)), nil)
		time.Sleep(time.Minute)
		synctest.Wait()
		expect("a source that speaks of old times", "")
		src.says(at(t, "2700", time.Now()), nil)
		time.Sleep(time.Minute)
		synctest.Wait()
		expect("it is back", "2700")
		src.says(at(t, "9", time.Now().Add(time.Hour)), nil)
		time.Sleep(time.Minute)
		synctest.Wait()
		expect("a rate from the future is not taken", "2700")
		src.says(at(t, "9", time.Now().Add(-10*time.Minute)), nil)
		time.Sleep(time.Minute)
		synctest.Wait()
		expect("nor one from before the last", "2700")
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
	})
}

func TestAFixedRateIsNeverStale(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		k := keeper(t, rates.Fixed{Rate: at(t, "3000", time.Time{})}, rates.Config{})
		for range 3 {
			if err := k.Refresh(t.Context()); err != nil {
				t.Fatal(err)
			}
			if r, err := k.Rate(); err != nil || r.String() != "3000" {
				t.Errorf("%v, %v", r, err)
			}
			time.Sleep(24 * time.Hour)
		}
	})
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, cfg := range map[string]rates.Config{"a negative age": {MaxAge: -1}, "a negative pause": {Every: -1}, "a negative keep": {Keep: -1}} {
		if _, err := rates.New(rates.Fixed{}, cfg, nil, slog.New(slog.DiscardHandler)); !errors.Is(err, market.ErrConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := rates.New(nil, rates.Config{}, nil, slog.New(slog.DiscardHandler)); !errors.Is(err, market.ErrConfig) {
		t.Errorf("no source: %v", err)
	}
}
