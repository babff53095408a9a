package attack_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// TestReserveExhausted goes on paying once a big winner has taken deposit and reserve.
func TestReserveExhausted(t *testing.T) {
	const reserve = 5_000_000_000_000_000
	r := newRig(t, chaintest.Options{Config: devchain.Config{Deposit: big.NewInt(5 * reserve), Reserve: big.NewInt(reserve)}})
	s, q := r.seller(), r.quote(r.seller())
	b := r.batch(q, r.sender(), 2)
	now := r.chain.Client.Current()
	rand := pm.Hash{7}
	win := pm.Win{Rand: rand, Ticket: pm.Ticket{Sender: r.payer.Address(), Nonce: 1, Params: pm.Params{Recipient: s.account.Address(),
		FaceValue: pm.NewWei(20 * reserve), WinProb: pm.Always, RandHash: pm.RandHash(rand), Round: now.Number, RoundHash: now.Hash}}}
	var err error
	if win.Sig, err = r.payer.Sign(t.Context(), win.Ticket.Hash()); err != nil {
		t.Fatal(err)
	}
	if out, err := s.broker.Redeem(t.Context(), []pm.Win{win}); err != nil || out[0].State != pm.Confirmed {
		t.Fatalf("taking everything: %+v, %v", out, err)
	}
	r.chain.Mine(t, 1)
	r.refused(s, q, b, pm.ErrSender)
	_, err = r.client.Quote(t.Context(), s.host.ID(), market.Want{Session: r.session, Capability: capability, Sender: r.payer.Address(), MaxUnits: maxUnits})
	if !errors.Is(err, pm.ErrFunds) {
		t.Errorf("a quote for it: %v, want ErrFunds", err)
	}
}
