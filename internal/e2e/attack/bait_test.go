package attack_test

import (
	"errors"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// priceBaitAndSwitch raises the price after it was quoted, in a new quote and in the middle of a session, and from the
// other side pays a dear session with the parameters of a cheap one.
func priceBaitAndSwitch(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	s := r.seller()
	q := r.quote(s)
	purse := r.purse(q)
	s.offers.set(2 * price.Num)
	dear := r.quote(s)
	_, err := r.client.Quote(t.Context(), s.host.ID(), market.Want{Session: r.session, Capability: capability, Sender: r.payer.Address(),
		MaxUnits: maxUnits, MaxPrice: price})
	if !errors.Is(err, market.ErrPrice) {
		t.Errorf("a quote above the maximum: %v, want ErrPrice", err)
	}
	if _, err := purse.Pay(t.Context(), market.JobID{9}, pm.NewWei(1), &dear.Params); !errors.Is(err, pm.ErrPrice) {
		t.Errorf("dearer parameters in the middle of a session: %v, want ErrPrice", err)
	}
	if _, rec, err := r.do(s, q, r.purse(q)); err != nil || rec.Price != price {
		t.Errorf("a job under the old quote is charged %v, %v", rec.Price, err)
	}
	r.refused(s, dear, r.batch(q, r.sender(), 1), pm.ErrPrice)
}
