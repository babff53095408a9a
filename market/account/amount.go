package account

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// Amount is a sum of money as people write it: in wei, or in dollars, which are counted in units of 10^-18 dollars.
type Amount struct {
	USD   bool
	Value pm.Wei
}

// forms are the ways to write an amount: a suffix and how many decimals its number is moved by. The empty one comes last.
var forms = []struct {
	suffix string
	digits int
	usd    bool
}{{"gwei", 9, false}, {"wei", 0, false}, {"eth", 18, false}, {"usd", 18, true}, {"", 0, false}}

// ParseAmount reads "5usd", "0.01eth", "20gwei", "1000wei" or "1000". market.ErrConfig when it is none of these, is finer
// than its smallest unit, or passes 2^256−1.
func ParseAmount(s string) (Amount, error) {
	for _, f := range forms {
		number, ok := strings.CutSuffix(s, f.suffix)
		if !ok {
			continue
		}
		num, decimals, err := pm.ParseDecimal(strings.TrimSpace(number))
		if err != nil || int(decimals) > f.digits {
			return Amount{}, fmt.Errorf("amount %.80q, want 5usd, 0.01eth, 20gwei or wei: %w", s, market.ErrConfig)
		}
		num.Mul(num, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(f.digits-int(decimals))), nil))
		v, err := pm.WeiFromBig(num)
		if err != nil {
			return Amount{}, fmt.Errorf("amount %.80q: %w: %w", s, market.ErrConfig, err)
		}
		return Amount{USD: f.usd, Value: v}, nil
	}
	return Amount{}, fmt.Errorf("amount %.80q: %w", s, market.ErrConfig)
}

// String writes what ParseAmount reads, exactly.
func (a Amount) String() string {
	if a.USD {
		return dollars(a.Value) + "usd"
	}
	return a.Value.String() + "wei"
}

// dollars writes an amount of 10^-18 dollars as a decimal number.
func dollars(atto pm.Wei) string {
	s := new(big.Rat).SetFrac(atto.Big(), big.NewInt(1e18)).FloatString(18)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// MarshalText writes what String writes.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what ParseAmount reads.
func (a *Amount) UnmarshalText(b []byte) (err error) {
	*a, err = ParseAmount(string(b))
	return err
}

// Limits bound what may be spent within the last hour, the last 24 hours and in all; nil is no limit.
type Limits struct {
	Hour  *Amount `yaml:"hour"`
	Day   *Amount `yaml:"day"`
	Total *Amount `yaml:"total"`
}

// dollars tells whether any of the limits needs a rate.
func (l Limits) dollars() bool {
	for _, a := range []*Amount{l.Hour, l.Day, l.Total} {
		if a != nil && a.USD {
			return true
		}
	}
	return false
}
