package pm

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"

	"github.com/holiman/uint256"
)

// Prob is a win probability: a number over 2^256−1. Zero never wins.
type Prob struct{ v uint256.Int }

// Always is the largest probability, one: every ticket counts as its whole face value.
var Always = Prob{v: uint256.Int{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}}

// OneIn returns the probability of one in n, rounded down, and zero when n is zero.
func OneIn(n uint64) Prob {
	var p Prob
	p.v.Div(&Always.v, uint256.NewInt(n))
	return p
}

// ProbFromBytes reads a big-endian integer of at most 32 bytes; ErrOverflow when it is longer.
func ProbFromBytes(b []byte) (Prob, error) {
	if len(b) > 32 {
		return Prob{}, fmt.Errorf("probability of %d bytes: %w", len(b), ErrOverflow)
	}
	var p Prob
	p.v.SetBytes(b)
	return p, nil
}

// ParseProb reads 1 to 64 hexadecimal digits, with or without "0x".
func ParseProb(s string) (Prob, error) {
	digits := strings.TrimPrefix(s, "0x")
	if len(digits) == 0 || len(digits) > 64 {
		return Prob{}, fmt.Errorf("probability of %d hex digits: %w", len(digits), ErrFormat)
	}
	if len(digits)%2 == 1 {
		digits = "0" + digits
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return Prob{}, fmt.Errorf("probability %q: %w", s, ErrFormat)
	}
	return ProbFromBytes(b)
}

// ProbFor returns the probability at which a ticket of this face value is worth ev: zero without a face value, Always
// when the two are equal, else ev · ⌈(2^256−1) ÷ face⌉, so that whole tickets are never worth less than ev.
// ErrEV when ev is above the face value.
func ProbFor(ev, face Wei) (Prob, error) {
	switch {
	case face.IsZero():
		return Prob{}, nil
	case ev.Cmp(face) > 0:
		return Prob{}, fmt.Errorf("EV %v wei of a face value of %v wei: %w", ev, face, ErrEV)
	case ev.Cmp(face) == 0:
		return Always, nil
	}
	var step, rest uint256.Int
	step.DivMod(&Always.v, &face.v, &rest)
	if !rest.IsZero() {
		step.AddUint64(&step, 1)
	}
	var p Prob
	if _, over := p.v.MulOverflow(&ev.v, &step); over {
		return Always, nil // rounding up passed the end; only a face value above 2^128 wei gets here
	}
	return p, nil
}

// Big returns the numerator as a new big integer.
func (p Prob) Big() *big.Int { return p.v.ToBig() }

// Bytes returns the numerator as 32 big-endian bytes.
func (p Prob) Bytes() [32]byte { return p.v.Bytes32() }

// Cmp compares: −1 when p < o, 0 when equal, 1 when p > o.
func (p Prob) Cmp(o Prob) int { return p.v.Cmp(&o.v) }

// IsZero tells whether nothing ever wins.
func (p Prob) IsZero() bool { return p.v.IsZero() }

// Float returns the probability between 0 and 1, for metrics and displays only.
func (p Prob) Float() float64 { return p.v.Float64() / Always.v.Float64() }

// String writes 64 hexadecimal digits after "0x".
func (p Prob) String() string {
	b := p.v.Bytes32()
	return "0x" + hex.EncodeToString(b[:])
}

// MarshalText writes what String writes.
func (p Prob) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what ParseProb reads.
func (p *Prob) UnmarshalText(b []byte) error {
	v, err := ParseProb(string(b))
	if err != nil {
		return err
	}
	*p = v
	return nil
}
