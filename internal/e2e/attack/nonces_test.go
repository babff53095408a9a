package attack_test

import (
	"errors"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// nonceExhaustion counts nonces beyond the bound, to make the recipient remember without end and to reuse one rand.
func nonceExhaustion(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	q := r.quote(r.seller())
	for _, nonce := range []uint32{0, pm.DefaultNonceBound + 1, 1<<32 - 1} {
		b := r.batch(q, r.sender(), 1)
		b.Tickets[0].Nonce = nonce
		r.refused(r.seller(), q, r.resign(b), pm.ErrNonce)
	}
	s := r.sender() // an honest sender stops by itself
	var err error
	for n := 0; n <= pm.DefaultNonceBound && err == nil; n += 50 {
		_, err = s.Issue(t.Context(), q.Params, q.Params.Worth(50))
	}
	if !errors.Is(err, pm.ErrNonce) {
		t.Errorf("a sender that used a rand up says %v", err)
	}
}
