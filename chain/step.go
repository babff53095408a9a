package chain

import (
	"context"
	"fmt"
)

// Step is one transaction of something that may take several, with what it does in words. Later steps may depend on earlier
// ones, so only the first can be simulated before anything is sent.
type Step struct {
	Does string
	Tx   Tx
}

// Do sends steps, each after the end of the one before, and returns the receipts of those that worked.
func Do(ctx context.Context, s Sender, steps []Step) ([]Receipt, error) {
	var out []Receipt
	for _, step := range steps {
		r, err := Send(ctx, s, step.Tx)
		if err != nil {
			return out, fmt.Errorf("%s: %w", step.Does, err)
		}
		out = append(out, r)
	}
	return out, nil
}
