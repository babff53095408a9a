package pm

import (
	"fmt"
	"math/bits"
)

// Price is an exact number of wei per unit of work, Num ÷ Den. It may be far below one wei.
type Price struct {
	Num uint64 // wei
	Den uint64 // units, > 0
}

// Validate refuses a price without a denominator.
func (p Price) Validate() error {
	if p.Den == 0 {
		return fmt.Errorf("price %d/0: %w", p.Num, ErrFormat)
	}
	return nil
}

// Due returns what units cost, rounded up: ceil(units × Num ÷ Den). Callers pass cumulative units and subtract, so that
// rounding happens once and not once per step.
func (p Price) Due(units uint64) (Wei, error) {
	if err := p.Validate(); err != nil {
		return Wei{}, err
	}
	w, err := NewWei(units).Mul(p.Num)
	if err != nil {
		return Wei{}, err
	}
	if w, err = w.Add(NewWei(p.Den - 1)); err != nil {
		return Wei{}, err
	}
	return w.Div(p.Den), nil
}

// Cmp compares two prices exactly: −1, 0 or 1. A price without a denominator counts as infinitely dear.
func (p Price) Cmp(o Price) int {
	ah, al := bits.Mul64(p.Num, o.Den)
	bh, bl := bits.Mul64(o.Num, p.Den)
	switch {
	case p.Den == 0 && o.Den == 0:
		return 0
	case p.Den == 0:
		return 1
	case o.Den == 0:
		return -1
	case ah != bh && ah < bh, ah == bh && al < bl:
		return -1
	case ah == bh && al == bl:
		return 0
	}
	return 1
}

// Float returns wei per unit, for scores and displays only.
func (p Price) Float() float64 {
	if p.Den == 0 {
		return 0
	}
	return float64(p.Num) / float64(p.Den)
}

// IsZero tells whether work at this price is free.
func (p Price) IsZero() bool { return p.Num == 0 }

// String writes "num/den".
func (p Price) String() string { return fmt.Sprintf("%d/%d", p.Num, p.Den) }
