package model

import "math/big"

// Revert is the reason of a refused operation; it unwinds the operation as a revert unwinds a call.
type Revert string

// Bare is a refusal without a reason.
const Bare Revert = "no reason"

// What the compiler reports of arithmetic that has no result.
const (
	overflow     Revert = "panic 0x11"
	divideByZero Revert = "panic 0x12"
)

const (
	scale6 = 1_000_000
	scale9 = 1_000_000_000
)

func require(ok bool, reason Revert) {
	if !ok {
		panic(reason) //nolint:forbidigo // a revert: it unwinds to Apply or attempt
	}
}

// Require refuses an operation for a reason unless ok.
func Require(ok bool, reason Revert) { require(ok, reason) }

// Infinite is an allowance that never ends.
func Infinite() *big.Int {
	return new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
}

func scale27() *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil) }

func num(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

// val reads a number that was never written as zero.
func val(n *big.Int) *big.Int {
	if n == nil {
		return new(big.Int)
	}
	return n
}

func add(a, b *big.Int) *big.Int { return new(big.Int).Add(val(a), val(b)) }

func sub(a, b *big.Int) *big.Int {
	n := new(big.Int).Sub(val(a), val(b))
	require(n.Sign() >= 0, overflow)
	return n
}

func mulDiv(a, b, d *big.Int) *big.Int {
	require(val(d).Sign() != 0, divideByZero)
	n := new(big.Int).Mul(val(a), val(b))
	return n.Quo(n, d)
}

// perc6 is a share of a in millionths.
func perc6(a *big.Int, share uint64) *big.Int { return mulDiv(a, num(share), num(scale6)) }

// perc27 is a share of a where 1e27 is everything.
func perc27(a, share *big.Int) *big.Int { return mulDiv(a, share, scale27()) }

// frac27 is a · n/d, the fraction rounded down to 1e-27 first.
func frac27(a, n, d *big.Int) *big.Int { return perc27(a, mulDiv(n, scale27(), d)) }

// frac9 is a · n/d, the fraction rounded down to 1e-9 first.
func frac9(a, n, d *big.Int) *big.Int { return mulDiv(a, mulDiv(n, num(scale9), d), num(scale9)) }

func less(a, b *big.Int) bool { return val(a).Cmp(val(b)) < 0 }

func isZero(a *big.Int) bool { return val(a).Sign() == 0 }

func smaller(a, b *big.Int) *big.Int {
	if less(a, b) {
		return val(a)
	}
	return val(b)
}
