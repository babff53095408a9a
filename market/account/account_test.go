package account_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/pm"
)

func wei(n uint64) *account.Amount { return &account.Amount{Value: pm.NewWei(n)} }

func keys(all ...string) (out []account.Key) {
	for _, k := range all {
		out = append(out, account.Key{Key: k})
	}
	return out
}

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
	closed, err := account.ReadConfig(strings.NewReader(`
customers:
  - owner: ann
    keys: [ann-both-ways]
    stream_keys: [ann-live-1, {key: "sha256:f6c1a2f19b9e21e80a9b4c8b0b0b5f0d2d7c9b0d5d8b7e5d5c3a8f6e4d2c1b0a", name: studio, limits: {day: 5usd}}]
    api_keys: [ann-api-key]
  - owner: bob
    stream_keys: [bob-live-1]
`))
	if err != nil {
		t.Fatal(err)
	}
	stream, api := account.StreamKey, account.APIKey
	tests := map[string]struct {
		cfg     account.Config
		kind    account.Kind
		key     string
		account string
		err     error
	}{
		"an open register takes every key":    {account.Config{}, api, "whatever", account.Anyone, nil},
		"an open register takes no key":       {account.Config{}, stream, "", account.Anyone, nil},
		"a key finds its owner":               {closed, api, "ann-api-key", "ann", nil},
		"a key for everything opens streams":  {closed, stream, "ann-both-ways", "ann", nil},
		"a key for everything opens the API":  {closed, api, "ann-both-ways", "ann", nil},
		"an API key publishes nothing":        {closed, stream, "ann-api-key", "", account.ErrKey},
		"a stream key asks for nothing":       {closed, api, "bob-live-1", "", account.ErrKey},
		"a hash is not the key it stands for": {closed, stream, "sha256:f6c1a2f19b9e21e80a9b4c8b0b0b5f0d2d7c9b0d5d8b7e5d5c3a8f6e4d2c1b0a", "", account.ErrKey},
		"an unknown key is refused":           {closed, stream, "carl-live-1", "", account.ErrKey},
		"an empty key is refused":             {closed, stream, "", "", account.ErrKey},
		"part of a key is not the key":        {closed, stream, "ann-live", "", account.ErrKey},
		"a very long key is refused":          {closed, stream, string(make([]byte, 1<<20)), "", account.ErrKey},
		"another owner's key finds the other": {closed, stream, "bob-live-1", "bob", nil},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			owner, err := newRegister(t, tc.cfg).Lookup(tc.kind, tc.key)
			if owner != tc.account || !errors.Is(err, tc.err) {
				t.Errorf("got %q, %v; want %q, %v", owner, err, tc.account, tc.err)
			}
		})
	}
}
func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, customers := range map[string][]account.Customer{
		"the operator's name":         {{Owner: account.Operator}},
		"a slash in a name":           {{Owner: "ann/studio"}},
		"a key with limits, no name":  {{Owner: "ann", Keys: []account.Key{{Key: "long-enough", Limits: account.Limits{Day: wei(1)}}}}},
		"a hash that is none":         {{Owner: "ann", Keys: keys("sha256:1234")}},
		"an owner without name":       {{Keys: keys("long-enough")}},
		"the reserved owner":          {{Owner: account.Anyone}},
		"an owner twice":              {{Owner: "ann"}, {Owner: "ann"}},
		"a short key":                 {{Owner: "ann", Keys: keys("short")}},
		"a key of two owners":         {{Owner: "ann", Keys: keys("long-enough")}, {Owner: "bob", Keys: keys("long-enough")}},
		"a key twice with one owner":  {{Owner: "ann", Keys: keys("long-enough", "long-enough")}},
		"a key longer than any could": {{Owner: "ann", Keys: keys(string(make([]byte, 300)))}},
	} {
		if _, err := account.New(account.Config{Customers: customers}); !errors.Is(err, market.ErrConfig) {
			t.Errorf("%s: got %v, want ErrConfig", name, err)
		}
	}
}

func TestPolicyFailsClosed(t *testing.T) {
	t.Parallel()
	r := newRegister(t, account.Config{Customers: []account.Customer{{Owner: "ann", Limits: account.Limits{Hour: wei(0)}}}})
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
		r := newRegister(t, account.Config{Limits: account.Limits{Hour: wei(100)}})
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
		if got := spent(r, account.Anyone).Hour.Wei; got.Cmp(pm.NewWei(40)) != 0 {
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
	if got := spent(r, "ann").Total.Wei; got.Cmp(pm.NewWei(7)) != 0 {
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

func spent(r *account.Register, name string) account.View {
	for _, v := range r.View() {
		if v.Account == name {
			return v
		}
	}
	return account.View{}
}
