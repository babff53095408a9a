package infer

import (
	"fmt"
	"math/bits"
)

// Work is how a model's work is counted: the sum over terms of coef × the product of the named quantities, at least Min
// for a job that delivered anything.
type Work struct {
	Unit  string `json:"unit"` // for people, as px-step
	Terms []Term `json:"terms"`
	Min   uint64 `json:"min"`
}

// Term is one product of a Work formula.
type Term struct {
	Coef uint64   `json:"coef"`
	Of   []string `json:"of"` // out_px (of one picture), steps (of one picture), images
}

// Units evaluates the formula for what u counts: 0 when nothing was delivered. The second value is false when the result
// does not fit 64 bits.
func (w Work) Units(u Usage) (uint64, bool) {
	if u.Images == 0 {
		return 0, true
	}
	var sum uint64
	for _, t := range w.Terms {
		product := t.Coef
		for _, name := range t.Of {
			hi, lo := bits.Mul64(product, u.quantity(name))
			if hi != 0 {
				return 0, false
			}
			product = lo
		}
		var carry uint64
		if sum, carry = bits.Add64(sum, product, 0); carry != 0 {
			return 0, false
		}
	}
	return max(sum, w.Min), true
}

func (u Usage) quantity(name string) uint64 {
	switch name {
	case "out_px":
		return u.Pixels
	case "steps":
		return u.Steps
	case "images":
		return u.Images
	}
	return 0
}

func (w Work) check() error {
	if len(w.Terms) == 0 || len(w.Terms) > 8 {
		return fmt.Errorf("work has %d terms, want 1 to 8", len(w.Terms))
	}
	for _, t := range w.Terms {
		if t.Coef == 0 || len(t.Of) == 0 || len(t.Of) > 8 {
			return fmt.Errorf("work term %d of %d quantities", t.Coef, len(t.Of))
		}
		for _, name := range t.Of {
			switch name {
			case "out_px", "steps", "images":
			default:
				return fmt.Errorf("work counts %.20q, which nobody measures", name)
			}
		}
	}
	return nil
}
