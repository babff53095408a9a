package chain

import "math/big"

// word reads a 32-byte answer that is known to fit 64 bits: a block, a round. Anything else reads as its low 64 bits.
func word(b []byte) uint64 { return new(big.Int).SetBytes(b).Uint64() }

func bigOf(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
