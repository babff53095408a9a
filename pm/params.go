package pm

import (
	"fmt"
	"math/big"

	"github.com/holiman/uint256"
)

// Params is what a recipient offers one sender at one price: every ticket of a batch shares them.
type Params struct {
	Recipient Address
	FaceValue Wei
	WinProb   Prob
	RandHash  Hash   // keccak256 of the recipient rand, the commitment; names the nonce series
	Round     uint64 // creation round
	RoundHash Hash   // its block hash
	Expiry    uint64 // last block, as RoundsManager.blockNum() counts, at which the recipient accepts
	Seed      Hash   // the recipient's own; not hashed into the ticket, sent back so that the rand can be derived again
	Price     Price  // the price the commitment is bound to; not hashed into the ticket
}

// Worth returns what n tickets are worth: floor(n · FaceValue · WinProb ÷ (2^256−1)), exact until this one division.
// The largest amount stands for anything above it.
func (p Params) Worth(n uint32) Wei {
	var sum uint256.Int
	if _, over := sum.MulOverflow(&p.FaceValue.v, uint256.NewInt(uint64(n))); over {
		return p.worthBig(n)
	}
	var w Wei
	w.v.MulDivOverflow(&sum, &p.WinProb.v, &Always.v) // the quotient is at most sum, so it always fits
	return w
}

// worthBig is Worth for face values so large that n of them pass 256 bits.
func (p Params) worthBig(n uint32) Wei {
	x := p.exactEV()
	x.Mul(x, new(big.Int).SetUint64(uint64(n))).Div(x, Always.v.ToBig())
	w, err := WeiFromBig(x)
	if err != nil {
		return Wei{Always.v}
	}
	return w
}

// EV returns what one ticket is worth on average, rounded down to whole wei.
func (p Params) EV() Wei { return p.Worth(1) }

// exactEV is the numerator of the exact EV; the denominator is 2^256−1.
func (p Params) exactEV() *big.Int {
	x := p.FaceValue.v.ToBig()
	return x.Mul(x, p.WinProb.v.ToBig())
}

// Free tells whether these tickets are worth nothing at all, as in off-chain mode: no face value, or no chance.
func (p Params) Free() bool { return p.FaceValue.IsZero() || p.WinProb.IsZero() }

// IsZero tells whether there are no parameters: no commitment to pay towards.
func (p Params) IsZero() bool { return p.RandHash == Hash{} || p.Recipient == Address{} }

// CheckPrice returns ErrPrice unless the commitment is bound to this price.
func (p Params) CheckPrice(price Price) error {
	if p.Price.Den == 0 || p.Price.Cmp(price) != 0 {
		return fmt.Errorf("parameters at %v wei per unit, wanted %v: %w", p.Price, price, ErrPrice)
	}
	return nil
}

// tickets returns how many tickets to issue for due without booking more than room: the fewest that are worth due, or as
// many as are worth at most room when that is less. It compares what the recipient will book, Worth(n), so a room of
// exactly four EVs takes four tickets although rounding makes the exact EV a little more.
func (p Params) tickets(due, room Wei, most uint32) uint32 {
	if one := p.EV(); !one.IsZero() && due.Cmp(one) <= 0 && one.Cmp(room) <= 0 && !due.IsZero() && most > 0 {
		return 1 // the usual case, without big integers
	}
	ev := p.exactEV()
	if ev.Sign() == 0 || due.IsZero() {
		return 0
	}
	unit := Always.v.ToBig()
	need := due.Big()
	need.Mul(need, unit).Add(need, ev).Sub(need, big.NewInt(1)).Div(need, ev)
	fit := room.Big() // n·ev < (room+1)·unit
	fit.Add(fit, big.NewInt(1)).Mul(fit, unit).Sub(fit, big.NewInt(1)).Div(fit, ev)
	if fit.Cmp(need) < 0 {
		need = fit
	}
	if !need.IsUint64() || need.Uint64() > uint64(most) {
		return most
	}
	return uint32(need.Uint64())
}
