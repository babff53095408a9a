package onchain

import (
	"testing"

	"github.com/castnet/castnet/pm"
)

func TestAmounts(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text string
		want string // empty: refused
		show string
	}{
		"whole tokens":                    {"10lpt", "10000000000000000000", "10 LPT"},
		"decimals":                        {"0.25 LPT", "250000000000000000", "0.25 LPT"},
		"the smallest unit":               {"7lptwei", "7", "0.000000000000000007 LPT"},
		"nothing":                         {"0lpt", "0", "0 LPT"},
		"no unit":                         {"10", "", ""},
		"the other money":                 {"1eth", "", ""},
		"more decimals than there are":    {"0.1234567890123456789lpt", "", ""},
		"a fraction of the smallest unit": {"0.5lptwei", "", ""},
		"a sign":                          {"-1lpt", "", ""},
		"no digits":                       {"lpt", "", ""},
		"two points":                      {"1.2.3lpt", "", ""},
		"beyond 256 bits":                 {"1000000000000000000000000000000000000000000000000000000000000lpt", "", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var a tokens
			err := a.UnmarshalText([]byte(tc.text))
			if (err == nil) != (tc.want != "") || err == nil && (a.String() != tc.want || showTokens(a.Wei) != tc.show) {
				t.Errorf("%q is %s (%s), %v; want %q", tc.text, a, showTokens(a.Wei), err, tc.want)
			}
		})
	}
	var e ether
	if err := e.UnmarshalText([]byte("2.5gwei")); err != nil || e.Cmp(pm.NewWei(2_500_000_000)) != 0 {
		t.Errorf("2.5gwei is %s, %v", e, err)
	}
}

func TestPercentages(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]percent{"0%": 0, "100%": 1_000_000, "12.5%": 125_000, "0.0001%": 1} {
		var p percent
		if err := p.UnmarshalText([]byte(text)); err != nil || p != want || showPercent(uint64(p)) != text {
			t.Errorf("%s is %d (%s), %v; want %d", text, p, showPercent(uint64(p)), err, want)
		}
	}
	for _, text := range []string{"10", "101%", "-1%", "%", "0.00001%", "x%"} {
		var p percent
		if err := p.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is taken as %d", text, p)
		}
	}
}

func FuzzAmount(f *testing.F) {
	f.Add("10lpt")
	f.Add("0.0lptwei")
	f.Fuzz(func(t *testing.T, s string) {
		var a, b tokens
		if a.UnmarshalText([]byte(s)) != nil {
			return
		}
		if err := b.UnmarshalText([]byte(showTokens(a.Wei))); err != nil || a.Cmp(b.Wei) != 0 {
			t.Errorf("%q reads as %s, which shows as %s and reads as %s, %v", s, a, showTokens(a.Wei), b, err)
		}
	})
}
