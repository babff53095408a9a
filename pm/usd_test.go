package pm_test

import (
	"errors"
	"math/big"
	"testing"
	"testing/quick"
	"time"

	"github.com/castnet/castnet/pm"
)

func rate(t testing.TB, s string) pm.Rate {
	t.Helper()
	r, err := pm.ParseRate(s, time.Unix(1, 0))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestUSDPriceAtARate(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		price, rate string
		want        string // num/den
		err         error
	}{
		"a dollar at 2000 is half a finney":             {"1usd", "2000", "500000000000000/1", nil},
		"cents per billion pixels":                      {"0.05usd/1000000000", "2500", "20000/1", nil},
		"decimals of the rate are exact":                {"1usd/1000000000000", "3500.12345678", "50000000000000/175006172839", nil},
		"far below a wei is not zero":                   {"0.000000000000000001usd/10", "100000", "1/1000000", nil},
		"free stays free":                               {"0usd", "2500", "0/1", nil},
		"more dollars than 64 bits of wei":              {"1000000usd", "1", "", pm.ErrOverflow},
		"a price in wei is none in dollars":             {"5", "2500", "", pm.ErrFormat},
		"no units":                                      {"1usd/0", "2500", "", pm.ErrFormat},
		"half a unit":                                   {"1usd/0.5", "2500", "", pm.ErrFormat},
		"no number":                                     {"usd", "2500", "", pm.ErrFormat},
		"a sign":                                        {"-1usd", "2500", "", pm.ErrFormat},
		"an exponent":                                   {"1e5usd", "2500", "", pm.ErrFormat},
		"more digits than anybody needs in the divisor": {"0.000000000000000001usd/1000000", "2500", "", pm.ErrFormat},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := pm.ParseUSDPrice(tc.price)
			var got pm.Price
			if err == nil {
				got, err = p.At(rate(t, tc.rate))
			}
			if !errors.Is(err, tc.err) || err == nil && got.String() != tc.want {
				t.Errorf("%s at %s is %v (%v), want %s (%v)", tc.price, tc.rate, got, err, tc.want, tc.err)
			}
		})
	}
	if _, err := (pm.USDPrice{Price: pm.Price{Num: 1, Den: 1}}).At(pm.Rate{}); !errors.Is(err, pm.ErrFormat) {
		t.Errorf("without a rate: %v", err)
	}
}

// TestUSDPriceIsNeverBelowItself: whatever the numbers, the converted price is the exact one or less than 2^-62 of it (of
// a wei, where it is below one) more, and a price above zero never becomes zero.
func TestUSDPriceIsNeverBelowItself(t *testing.T) {
	t.Parallel()
	claim := func(num, den, answer uint64, decimals uint8) bool {
		decimals %= 19
		r, err := pm.NewRate(new(big.Int).SetUint64(answer|1), decimals, time.Time{})
		if err != nil {
			return false
		}
		p := pm.USDPrice{Price: pm.Price{Num: num | 1, Den: den | 1}}
		got, err := p.At(r)
		if err != nil {
			return errors.Is(err, pm.ErrOverflow)
		}
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(18+decimals)), nil)
		exact := new(big.Rat).SetFrac(new(big.Int).Mul(new(big.Int).SetUint64(num|1), scale),
			new(big.Int).Mul(new(big.Int).SetUint64(den|1), new(big.Int).SetUint64(answer|1)))
		have := new(big.Rat).SetFrac(new(big.Int).SetUint64(got.Num), new(big.Int).SetUint64(got.Den))
		over := new(big.Rat).Sub(have, exact)
		bound := new(big.Rat).Mul(exact, big.NewRat(1, 1<<62))
		if exact.Cmp(big.NewRat(1, 1)) < 0 {
			bound = big.NewRat(1, 1<<62)
		}
		return got.Num > 0 && over.Sign() >= 0 && over.Cmp(bound) <= 0
	}
	if err := quick.Check(claim, &quick.Config{MaxCount: 2000}); err != nil {
		t.Error(err)
	}
}

func TestDollarsRoundUp(t *testing.T) {
	t.Parallel()
	r := rate(t, "2500.5")
	for _, tc := range []struct{ wei, want uint64 }{{0, 0}, {1, 2501}, {2, 5001}, {1000, 2500500}} {
		if got, err := r.Dollars(pm.NewWei(tc.wei)); err != nil || got != pm.NewWei(tc.want) {
			t.Errorf("%d wei are %v·10^-18 dollars (%v), want %d", tc.wei, got, err, tc.want)
		}
	}
	if _, err := (pm.Rate{}).Dollars(pm.NewWei(1)); !errors.Is(err, pm.ErrFormat) {
		t.Errorf("without a rate: %v", err)
	}
	if s := r.String(); s != "2500.5" {
		t.Errorf("rate reads %s", s)
	}
}

func FuzzParseUSDPrice(f *testing.F) {
	for _, s := range []string{"0.05usd/1000", "1usd", "usd", "1/2", "0.000000000000000001usd", "18446744073709551616usd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := pm.ParseUSDPrice(s)
		if err != nil {
			if !errors.Is(err, pm.ErrFormat) {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		if p.Den == 0 {
			t.Errorf("%q has no denominator", s)
		}
		if _, err := p.At(rate(t, "2500")); err != nil && !errors.Is(err, pm.ErrOverflow) {
			t.Errorf("%q: %v", s, err)
		}
	})
}
