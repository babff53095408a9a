package pm

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/holiman/uint256"
)

// Bounds of a rate. No feed comes near them; what does is no rate.
const (
	maxRateBits     = 128
	maxRateDecimals = 36
	maxDecimals     = 18 // of a number that a person wrote
)

// Rate is what one ETH costs in US dollars, as oracles give it: an integer over a power of ten, and when it was so.
type Rate struct {
	At       time.Time // when the source last changed or confirmed it
	answer   uint256.Int
	decimals uint8
}

// NewRate returns the rate answer ÷ 10^decimals dollars per ETH. ErrFormat when it is not above zero, or too large to be one.
func NewRate(answer *big.Int, decimals uint8, at time.Time) (Rate, error) {
	if answer == nil || answer.Sign() <= 0 || answer.BitLen() > maxRateBits || decimals > maxRateDecimals {
		return Rate{}, fmt.Errorf("rate of %v with %d decimals: %w", answer, decimals, ErrFormat)
	}
	r := Rate{At: at, decimals: decimals}
	r.answer.SetFromBig(answer)
	return r, nil
}

// ParseRate reads dollars per ETH as a decimal number, "3500.25".
func ParseRate(s string, at time.Time) (Rate, error) {
	num, decimals, err := ParseDecimal(s)
	if err != nil {
		return Rate{}, err
	}
	return NewRate(num, decimals, at)
}

// ParseDecimal reads digits with at most one point and 18 decimals, and returns them as an integer and the number of
// decimals. ErrFormat for anything else: no sign, no exponent.
func ParseDecimal(s string) (num *big.Int, decimals uint8, err error) {
	whole, frac, _ := strings.Cut(s, ".")
	digits := whole + frac
	if digits == "" || len(whole) > 60 || len(frac) > maxDecimals || strings.Trim(digits, "0123456789") != "" {
		return nil, 0, fmt.Errorf("number %.80q: %w", s, ErrFormat)
	}
	num, _ = new(big.Int).SetString(digits, 10)
	return num, uint8(len(frac)), nil
}

// IsZero tells whether there is no rate.
func (r Rate) IsZero() bool { return r.answer.IsZero() }

// Dollars returns what w is worth, in 10^-18 dollars and rounded up: dollars are counted as finely as ETH is in wei.
// ErrFormat without a rate, ErrOverflow above 2^256−1.
func (r Rate) Dollars(w Wei) (atto Wei, err error) {
	if r.IsZero() {
		return Wei{}, fmt.Errorf("dollars without a rate: %w", ErrFormat)
	}
	scale := pow10(r.decimals)
	sum := new(big.Int).Mul(w.Big(), r.answer.ToBig())
	sum.Add(sum, scale).Sub(sum, big.NewInt(1))
	return WeiFromBig(sum.Div(sum, scale))
}

// String writes dollars per ETH as a decimal number.
func (r Rate) String() string {
	return new(big.Rat).SetFrac(r.answer.ToBig(), pow10(r.decimals)).FloatString(int(r.decimals))
}

// Float returns dollars per ETH, for metrics and displays only.
func (r Rate) Float() float64 {
	f, _ := new(big.Rat).SetFrac(r.answer.ToBig(), pow10(r.decimals)).Float64()
	return f
}

// USDPrice is an exact number of dollars per unit of work, Num ÷ Den.
type USDPrice struct{ Price }

// ParseUSDPrice reads "0.05usd" or "0.05usd/1000000": dollars per so many units. ErrFormat when it is none, or has more
// digits than 64 bits hold.
func ParseUSDPrice(s string) (USDPrice, error) {
	amount, units, per := strings.Cut(s, "/")
	number, ok := strings.CutSuffix(amount, "usd")
	if !ok {
		return USDPrice{}, fmt.Errorf("price %.80q is not in usd: %w", s, ErrFormat)
	}
	num, decimals, err := ParseDecimal(number)
	if err != nil {
		return USDPrice{}, err
	}
	den := pow10(decimals)
	if per {
		n, rest, err := ParseDecimal(units)
		if err != nil || rest != 0 || n.Sign() == 0 {
			return USDPrice{}, fmt.Errorf("price %.80q needs a whole number of units: %w", s, ErrFormat)
		}
		den.Mul(den, n)
	}
	reduce(num, den)
	if !num.IsUint64() || !den.IsUint64() {
		return USDPrice{}, fmt.Errorf("price %.80q has too many digits: %w", s, ErrFormat)
	}
	return USDPrice{Price{Num: num.Uint64(), Den: den.Uint64()}}, nil
}

// At returns the price in wei per unit at a rate. It is exact where 64 bits on either side hold the fraction; where they do
// not it is rounded up by less than 2^-62 of itself, or of a wei where it is below one, so that a price above zero stays above zero. ErrFormat without a
// rate, ErrOverflow from 2^64 wei per unit.
func (p USDPrice) At(r Rate) (Price, error) {
	if err := p.Validate(); err != nil {
		return Price{}, err
	}
	if r.IsZero() {
		return Price{}, fmt.Errorf("price of %v usd without a rate: %w", p.Price, ErrFormat)
	}
	num := new(big.Int).SetUint64(p.Num)
	num.Mul(num, pow10(18)).Mul(num, pow10(r.decimals))
	den := new(big.Int).SetUint64(p.Den)
	den.Mul(den, r.answer.ToBig())
	return fit(num, den)
}

// fit makes a price of a fraction, see USDPrice.At.
func fit(num, den *big.Int) (Price, error) {
	reduce(num, den)
	for cut := max(0, max(num.BitLen(), den.BitLen())-64); ; cut++ {
		short := new(big.Int).Rsh(den, uint(cut))
		if short.Sign() == 0 {
			return Price{}, fmt.Errorf("price of %v/%v wei: %w", num, den, ErrOverflow)
		}
		up := new(big.Int).Mul(num, short)
		up.Add(up, den).Sub(up, big.NewInt(1)).Div(up, den)
		if up.IsUint64() && short.IsUint64() {
			return Price{Num: up.Uint64(), Den: short.Uint64()}, nil
		}
	}
}

func reduce(num, den *big.Int) {
	if num.Sign() == 0 {
		den.SetInt64(1)
		return
	}
	gcd := new(big.Int).GCD(nil, nil, num, den)
	num.Div(num, gcd)
	den.Div(den, gcd)
}

func pow10(n uint8) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }
