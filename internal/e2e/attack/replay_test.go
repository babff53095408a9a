package attack_test

import (
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// replay spends tickets twice: the same batch, its nonces in another batch, after a restart, and at somebody else.
func replay(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 2)
	s, q := r.seller(), r.quote(r.seller())
	b := r.batch(q, r.sender(), 3)
	r.paid(s, q, b)
	again := func(name string) {
		credit, wins := s.credited(r)
		q := r.quote(s)
		r.paid(s, q, b) // known: answered the same, credited once
		if after, won := s.credited(r); after != credit || won != wins || credit.IsZero() {
			t.Errorf("%s: credit went from %v to %v, winners from %d to %d", name, credit, after, wins, won)
		}
		part := b
		part.Tickets = b.Tickets[1:2]
		r.refused(s, q, part, pm.ErrReplayed)
	}
	again("same process")
	s.restart(r)
	again("after a restart")
	other := r.sellers[1]
	oq := r.quote(other)
	r.refused(other, oq, b, pm.ErrRecipient)
	b.Params.Recipient = other.account.Address()
	r.refused(other, oq, r.resign(b), pm.ErrRand)
}
