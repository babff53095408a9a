package account_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/pm"
)

func wei(n uint64) *pm.Wei { w := pm.NewWei(n); return &w }

func newRegister(t testing.TB, cfg account.Config) *account.Register {
	t.Helper()
	r, err := account.New(cfg)
	if err != nil {
		t.Fatalf("new register: %v", err)
	}
	return r
}

func TestLookup(t *testing.T) {
	t.Parallel()
	closed := account.Config{Customers: []account.Customer{
		{Owner: "ann", Keys: []string{"ann-live-1", "ann-api-key"}}, {Owner: "bob", Keys: []string{"bob-live-1"}},
	}}
	tests := map[string]struct {
		cfg   account.Config
		key   string
		owner string
		err   error
	}{
		"an open register takes every key":    {account.Config{}, "whatever", account.Anyone, nil},
		"an open register takes no key":       {account.Config{}, "", account.Anyone, nil},
		"a key finds its owner":               {closed, "ann-api-key", "ann", nil},
		"an unknown key is refused":           {closed, "carl-live-1", "", account.ErrKey},
		"an empty key is refused":             {closed, "", "", account.ErrKey},
		"part of a key is not the key":        {closed, "ann-live", "", account.ErrKey},
		"a very long key is refused":          {closed, string(make([]byte, 1<<20)), "", account.ErrKey},
		"another owner's key finds the other": {closed, "bob-live-1", "bob", nil},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			owner, err := newRegister(t, tc.cfg).Lookup(tc.key)
			if owner != tc.owner || !errors.Is(err, tc.err) {
				t.Errorf("got %q, %v; want %q, %v", owner, err, tc.owner, tc.err)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, customers := range map[string][]account.Customer{
		"an owner without name":       {{Keys: []string{"long-enough"}}},
		"the reserved owner":          {{Owner: account.Anyone}},
		"an owner twice":              {{Owner: "ann"}, {Owner: "ann"}},
		"a short key":                 {{Owner: "ann", Keys: []string{"short"}}},
		"a key of two owners":         {{Owner: "ann", Keys: []string{"long-enough"}}, {Owner: "bob", Keys: []string{"long-enough"}}},
		"a key twice with one owner":  {{Owner: "ann", Keys: []string{"long-enough", "long-enough"}}},
		"a key longer than any could": {{Owner: "ann", Keys: []string{string(make([]byte, 300))}}},
	} {
		if _, err := account.New(account.Config{Customers: customers}); !errors.Is(err, market.ErrConfig) {
			t.Errorf("%s: got %v, want ErrConfig", name, err)
		}
	}
}

func TestPolicyFailsClosed(t *testing.T) {
	t.Parallel()
	r := newRegister(t, account.Config{Customers: []account.Customer{{Owner: "ann", PerHour: wei(0)}}})
	for name, owner := range map[string]string{"nobody knows carl": "carl", "no anyone in a closed register": account.Anyone, "a limit of zero": "ann"} {
		if err := r.Policy(owner).Allow(context.Background(), pm.NewWei(1)); !errors.Is(err, pm.ErrPolicy) {
			t.Errorf("%s: got %v, want ErrPolicy", name, err)
		}
	}
}

func TestPolicyCountsASlidingHour(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx := t.Context()
		r := newRegister(t, account.Config{PerHour: wei(100)})
		allow := func(n uint64) error { return r.Policy(account.Anyone).Allow(ctx, pm.NewWei(n)) }
		if err := allow(60); err != nil {
			t.Fatalf("60 of 100: %v", err)
		}
		time.Sleep(30 * time.Minute)
		if err := allow(40); err != nil {
			t.Fatalf("exactly 100 of 100: %v", err)
		}
		if err := allow(1); !errors.Is(err, pm.ErrPolicy) {
			t.Fatalf("101 of 100: got %v, want ErrPolicy", err)
		}
		time.Sleep(29 * time.Minute)
		if err := allow(1); !errors.Is(err, pm.ErrPolicy) {
			t.Errorf("a refused amount must not age the hour: got %v", err)
		}
		time.Sleep(2 * time.Minute)
		if got := r.Spent(account.Anyone); got.Cmp(pm.NewWei(40)) != 0 {
			t.Errorf("after 61 minutes %v are counted, want 40", got)
		}
		if err := allow(60); err != nil {
			t.Errorf("the first hour is over: %v", err)
		}
	})
}

func TestPolicyWithoutLimitStillCounts(t *testing.T) {
	t.Parallel()
	r := newRegister(t, account.Config{Customers: []account.Customer{{Owner: "ann"}}})
	if err := r.Policy("ann").Allow(context.Background(), pm.NewWei(7)); err != nil {
		t.Fatal(err)
	}
	if got := r.Spent("ann"); got.Cmp(pm.NewWei(7)) != 0 {
		t.Errorf("spent %v, want 7", got)
	}
	var most [32]byte
	for i := range most {
		most[i] = 0xff
	}
	top, err := pm.WeiFromBytes(most[:])
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Policy("ann").Allow(context.Background(), top); !errors.Is(err, pm.ErrPolicy) {
		t.Errorf("an overflow: got %v, want ErrPolicy", err)
	}
}
