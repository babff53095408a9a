package advert_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"
)

// show prints an advert in full, the comparison of tests.
func show(a market.Advert) string { return fmt.Sprintf("%+v", a) }

func newBook(t testing.TB, opts ...advert.BookOption) *advert.Book {
	t.Helper()
	b, err := advert.NewBook(nil, quiet(), opts...)
	if err != nil {
		t.Fatalf("new book: %v", err)
	}
	return b
}

// entry is a verified advert as the book sees it.
func entry(p string, seq uint64, cs ...market.Capability) market.Advert {
	now := time.Now()
	a := market.Advert{Peer: peer.ID(p), Seq: seq, Issued: now, Expires: now.Add(15 * time.Minute), Recipient: pm.Address{1}}
	for _, c := range cs {
		a.Offers = append(a.Offers, market.Offer{Capability: c, CapacityMax: 1})
	}
	return a
}

func peers(found []market.Advert) string {
	s := ""
	for _, a := range found {
		s += string(a.Peer)
	}
	return s
}

func TestBookFindsByCapabilityUntilExpiry(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBook(t, advert.WithBookMetrics(advert.NewMetrics(prometheus.NewRegistry())))
		for _, a := range []market.Advert{entry("b", 1, "x", "y"), entry("a", 1, "x"), entry("c", 1, "y")} {
			if err := b.Add(t.Context(), a); err != nil {
				t.Fatal(err)
			}
		}
		if got := peers(b.Find("x")); got != "ab" {
			t.Errorf("x is offered by %q, want ab", got)
		}
		if got := peers(b.Find("z")); got != "" {
			t.Errorf("z is offered by %q, want nobody", got)
		}
		time.Sleep(10 * time.Minute)
		if err := b.Add(t.Context(), entry("a", 2, "y")); err != nil {
			t.Fatal(err)
		}
		if got := peers(b.Find("x")) + "/" + peers(b.Find("y")); got != "b/abc" {
			t.Errorf("after a has changed its offer: %q, want b/abc", got)
		}
		time.Sleep(6 * time.Minute)
		if got := peers(b.All()); got != "a" {
			t.Errorf("after the first have expired: %q, want a", got)
		}
		if _, ok := b.Get("b"); ok {
			t.Error("b is still there")
		}
	})
}

func TestBookRefuses(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, b := t.Context(), newBook(t)
		first := entry("a", 5, "x")
		first.Binding.Nonce = 3
		if err := b.Hear(ctx, first); err != nil {
			t.Fatal(err)
		}
		old := entry("b", 1, "x")
		old.Expires = time.Now().Add(-time.Second)
		revoked := entry("a", 9, "x")
		revoked.Binding.Nonce = 2
		soon := entry("a", 6, "x")
		soon.Binding.Nonce = 3
		for name, tc := range map[string]struct {
			a    market.Advert
			want error
		}{
			"the same again":          {first, market.ErrStale},
			"an older one":            {entry("a", 4, "x"), market.ErrStale},
			"an expired one":          {old, market.ErrExpired},
			"an older binding":        {revoked, market.ErrStale},
			"gossip that is too soon": {soon, advert.ErrTooSoon},
		} {
			if err := b.Hear(ctx, tc.a); !errors.Is(err, tc.want) {
				t.Errorf("%s: got %v, want %v", name, err, tc.want)
			}
		}
		if err := b.Add(ctx, soon); err != nil {
			t.Errorf("what was asked for is never too soon: %v", err)
		}
	})
}

func TestBookHearsAPeerTwentyTimesInTenMinutes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, b := t.Context(), newBook(t)
		heard := 0
		for i := range 100 {
			err := b.Hear(ctx, entry("a", uint64(i+1), "x"))
			if err == nil {
				heard++
			} else if !errors.Is(err, advert.ErrTooSoon) {
				t.Fatal(err)
			}
			time.Sleep(5 * time.Second)
		}
		// 20 at once, and one per half minute of the 500 s.
		if heard < 30 || heard > 37 {
			t.Errorf("heard %d of 100, want 20 and what refills in 500 s", heard)
		}
		if err := b.Hear(ctx, entry("b", 1, "x")); err != nil {
			t.Errorf("another peer pays for the loud one: %v", err)
		}
	})
}

func TestBookIsBounded(t *testing.T) {
	t.Parallel()
	b := newBook(t, advert.WithSize(3))
	for _, p := range []string{"a", "b", "c", "d"} {
		if err := b.Add(t.Context(), entry(p, 1, "x")); err != nil {
			t.Fatal(err)
		}
	}
	if got := peers(b.Find("x")); got != "bcd" {
		t.Errorf("a full book of three holds %q, want bcd", got)
	}
}

type stakes map[pm.Address]pm.Wei

func (s stakes) Stake(a pm.Address) (pm.Wei, bool) { w, ok := s[a]; return w, ok }

func TestBookAsksForStake(t *testing.T) {
	t.Parallel()
	b, err := advert.NewBook(stakes{{1}: pm.NewWei(5), {2}: pm.NewWei(4)}, quiet(), advert.WithMinStake(pm.NewWei(5)))
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[pm.Address]error{{1}: nil, {2}: advert.ErrStake, {3}: advert.ErrStake} {
		a := entry("p"+string(address[:1]), 1, "x")
		a.Recipient = address
		if err := b.Add(t.Context(), a); !errors.Is(err, want) {
			t.Errorf("address %x: got %v, want %v", address[:1], err, want)
		}
	}
	if _, err := advert.NewBook(nil, quiet(), advert.WithMinStake(pm.NewWei(1))); !errors.Is(err, market.ErrConfig) {
		t.Errorf("a minimum without a source: got %v, want ErrConfig", err)
	}
}

func TestBookWaits(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBook(t)
		go func() {
			for _, p := range []string{"a", "b"} {
				time.Sleep(time.Second)
				_ = b.Add(t.Context(), entry(p, 1, "x"))
			}
		}()
		begin := time.Now()
		found, err := b.Wait(t.Context(), "x", 2)
		if err != nil || len(found) != 2 || time.Since(begin) != 2*time.Second {
			t.Errorf("%d found after %s, %v; want 2 after 2s", len(found), time.Since(begin), err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if found, err := b.Wait(ctx, "x", 3); !errors.Is(err, context.DeadlineExceeded) || len(found) != 2 {
			t.Errorf("%d found, %v; want 2 and a deadline", len(found), err)
		}
	})
}

func TestBookSamples(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	for i := range 30 {
		c := market.Capability("x")
		if i%2 == 0 {
			c = "y"
		}
		if err := b.Add(t.Context(), entry(fmt.Sprintf("p%02d", i), 1, c)); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(b.Sample("x", 20)); n != 15 {
		t.Errorf("%d samples of x, want all 15", n)
	}
	if n := len(b.Sample("", 20)); n != 20 {
		t.Errorf("%d samples of anything, want 20", n)
	}
	if n := len(b.Sample("", -1)); n != 0 {
		t.Errorf("%d samples, want none", n)
	}
}

func BenchmarkBookFind(b *testing.B) {
	book := newBook(b)
	for i := range 10_000 {
		if err := book.Add(context.Background(), entry(fmt.Sprintf("p%05d", i), 1, "x")); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		book.Find("x")
	}
}
