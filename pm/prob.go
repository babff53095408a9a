package pm

import "github.com/holiman/uint256"

// Prob is a win probability: a number over 2^256−1. Zero never wins.
type Prob struct{ v uint256.Int }
