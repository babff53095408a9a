package attack_test

import (
	"math/big"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// highS sends the other signature that fits each ticket, which would make another batch of the same tickets.
func highS(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	q := r.quote(r.seller())
	b := r.batch(q, r.sender(), 2)
	n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	for i := range b.Tickets {
		sig := &b.Tickets[i].Sig
		new(big.Int).Sub(n, new(big.Int).SetBytes(sig[32:64])).FillBytes(sig[32:64])
		sig[64] = 55 - sig[64] // 27 and 28 swap
	}
	r.refused(r.seller(), q, b, pm.ErrSignature)
}
