package attack_test

import (
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// wrongRand pays towards a commitment of the adversary's own making, for which it knows the rand.
func wrongRand(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	q := r.quote(r.seller())
	b := r.batch(q, r.sender(), 2)
	b.Params.RandHash = pm.RandHash(pm.Hash{42})
	r.refused(r.seller(), q, r.resign(b), pm.ErrRand)
}
