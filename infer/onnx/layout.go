package onnx

import (
	"fmt"

	"github.com/castnet/castnet/infer"
)

// layout says where in the slab every tensor of a job lies. An output that a later stage takes as input has one place.
type layout struct {
	at     map[string]tensor
	fed    map[string]bool // takes a parameter's value
	result tensor
	end    int64
}

// arrange plans the slab for one picture. Errors are ErrManifest for shapes that nothing determines and ErrTooLarge.
func arrange(plan infer.Picture) (layout, error) {
	l := layout{at: map[string]tensor{}, fed: map[string]bool{}}
	symbols := map[string]int64{}
	for _, s := range plan.Model.Manifest.Stages {
		for _, t := range s.In {
			if t.Name == "image" && len(t.Shape) == 4 {
				for i, side := range map[int]int{2: plan.Height, 3: plan.Width} {
					if sym := t.Shape[i].Symbol; sym != "" {
						symbols[sym] = int64(side)
					}
				}
			}
			if _, ok := l.at[t.Name]; !ok {
				l.fed[t.Name] = t.Name != "image"
			}
			if err := l.place(t, symbols); err != nil {
				return l, err
			}
		}
		for _, t := range s.Out {
			if err := l.place(t, symbols); err != nil {
				return l, err
			}
			l.result = l.at[t.Name]
		}
	}
	want := []int64{1, 3, int64(plan.Height), int64(plan.Width)}
	if fmt.Sprint(l.result.Shape) != fmt.Sprint(want) {
		return l, fmt.Errorf("result of shape %v for a picture of %v: %w", l.result.Shape, want, infer.ErrManifest)
	}
	return l, nil
}

func (l *layout) place(t infer.Tensor, symbols map[string]int64) error {
	if _, ok := l.at[t.Name]; ok {
		return nil
	}
	p := tensor{Name: t.Name, DType: t.DType, Off: l.end}
	for _, d := range t.Shape {
		n := d.N
		if d.Symbol != "" {
			n = symbols[d.Symbol]
		}
		p.Shape = append(p.Shape, n)
	}
	var ok bool
	if p.Len, ok = p.bytes(maxTensor); !ok {
		return fmt.Errorf("tensor %s of shape %v: %w", t.Name, p.Shape, infer.ErrManifest)
	}
	l.at[t.Name] = p
	l.end += (p.Len + align - 1) &^ (align - 1)
	return nil
}

func (l *layout) places(ts []infer.Tensor) []tensor {
	out := make([]tensor, len(ts))
	for i, t := range ts {
		out[i] = l.at[t.Name]
	}
	return out
}
