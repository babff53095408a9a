package attack_test

import (
	"errors"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// TestUnlockingSender pays while it takes its deposit away.
func TestUnlockingSender(t *testing.T) {
	r := newRig(t, chaintest.Options{})
	s, q := r.seller(), r.quote(r.seller())
	b := r.batch(q, r.sender(), 2)
	unlock := pm.Keccak([]byte("unlock()"))
	r.chain.Call(t, r.payer, chain.NameTicketBroker, unlock[:4])
	r.chain.Mine(t, 1)
	r.refused(s, q, b, pm.ErrUnlocking)
	_, err := r.client.Quote(t.Context(), s.host.ID(), market.Want{Session: r.session, Capability: capability, Sender: r.payer.Address(), MaxUnits: maxUnits})
	if !errors.Is(err, pm.ErrUnlocking) {
		t.Errorf("a quote for it: %v, want ErrUnlocking", err)
	}
}
