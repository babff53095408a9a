package pm

import (
	"fmt"
	"math/big"

	"github.com/holiman/uint256"
)

// Wei is an amount of money in wei, from 0 to 2^256−1. It is a value: copying it copies the amount.
type Wei struct{ v uint256.Int }

// NewWei returns n wei.
func NewWei(n uint64) Wei { return Wei{*uint256.NewInt(n)} }

// WeiFromBig converts a big integer. ErrOverflow when it is negative or needs more than 256 bits.
func WeiFromBig(b *big.Int) (Wei, error) {
	if b == nil || b.Sign() < 0 {
		return Wei{}, fmt.Errorf("amount %v: %w", b, ErrOverflow)
	}
	v, over := uint256.FromBig(b)
	if over {
		return Wei{}, fmt.Errorf("amount %v: %w", b, ErrOverflow)
	}
	return Wei{*v}, nil
}

// WeiFromBytes reads a big-endian integer of at most 32 bytes; ErrOverflow when it is longer.
func WeiFromBytes(b []byte) (Wei, error) {
	if len(b) > 32 {
		return Wei{}, fmt.Errorf("amount of %d bytes: %w", len(b), ErrOverflow)
	}
	var w Wei
	w.v.SetBytes(b)
	return w, nil
}

// ParseWei reads a decimal number of wei.
func ParseWei(s string) (Wei, error) {
	var w Wei
	if err := w.v.SetFromDecimal(s); err != nil {
		return Wei{}, fmt.Errorf("amount %q: %w", s, ErrFormat)
	}
	return w, nil
}

// Big returns the amount as a new big integer.
func (w Wei) Big() *big.Int { return w.v.ToBig() }

// Bytes returns the amount as 32 big-endian bytes.
func (w Wei) Bytes() [32]byte { return w.v.Bytes32() }

// Add returns w + o; ErrOverflow above 2^256−1.
func (w Wei) Add(o Wei) (Wei, error) {
	var r Wei
	if _, over := r.v.AddOverflow(&w.v, &o.v); over {
		return Wei{}, fmt.Errorf("%v + %v wei: %w", w, o, ErrOverflow)
	}
	return r, nil
}

// Sub returns w − o; ErrOverflow below zero.
func (w Wei) Sub(o Wei) (Wei, error) {
	var r Wei
	if _, under := r.v.SubOverflow(&w.v, &o.v); under {
		return Wei{}, fmt.Errorf("%v - %v wei: %w", w, o, ErrOverflow)
	}
	return r, nil
}

// Less0 returns w − o, or zero when o is larger.
func (w Wei) Less0(o Wei) Wei {
	r, err := w.Sub(o)
	if err != nil {
		return Wei{}
	}
	return r
}

// Mul returns w × n; ErrOverflow above 2^256−1.
func (w Wei) Mul(n uint64) (Wei, error) {
	var r Wei
	if _, over := r.v.MulOverflow(&w.v, uint256.NewInt(n)); over {
		return Wei{}, fmt.Errorf("%v wei × %d: %w", w, n, ErrOverflow)
	}
	return r, nil
}

// Div returns floor(w / n), and zero when n is zero.
func (w Wei) Div(n uint64) Wei {
	var r Wei
	r.v.Div(&w.v, uint256.NewInt(n))
	return r
}

// Cmp compares: −1 when w < o, 0 when equal, 1 when w > o.
func (w Wei) Cmp(o Wei) int { return w.v.Cmp(&o.v) }

// IsZero tells whether the amount is zero.
func (w Wei) IsZero() bool { return w.v.IsZero() }

// String returns the amount in decimal wei.
func (w Wei) String() string { return w.v.Dec() }

// Float returns the nearest float64, for metrics and displays only.
func (w Wei) Float() float64 { return w.v.Float64() }

// MarshalText writes decimal wei, so that JSON and YAML carry amounts as strings and lose no digit.
func (w Wei) MarshalText() ([]byte, error) { return []byte(w.v.Dec()), nil }

// UnmarshalText reads decimal wei.
func (w *Wei) UnmarshalText(b []byte) error {
	v, err := ParseWei(string(b))
	if err != nil {
		return err
	}
	*w = v
	return nil
}

// Min returns the smaller amount.
func Min(a, b Wei) Wei {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}
