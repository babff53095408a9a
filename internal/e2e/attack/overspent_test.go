package attack_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/pm"
)

// TestOverspentDeposit pays three recipients from one deposit that covers none of them for long. What each of them takes is
// bounded by its share of the reserve, so every winner is worth its face on the chain.
func TestOverspentDeposit(t *testing.T) {
	const share = 6_000_000_000_000_000 // of the reserve, per orchestrator, in wei
	r := newRig(t, chaintest.Options{Orchestrators: 3, Config: devchain.Config{
		Deposit: big.NewInt(1), Reserve: big.NewInt(3 * share)}})
	payer := r.payer.Address()
	for i, s := range r.sellers {
		face := pm.Wei{}
		for try := 0; ; try++ {
			p, err := s.recipient.Params(t.Context(), payer, price.Price, pm.NewWei(share/40))
			if errors.Is(err, pm.ErrFunds) || errors.Is(err, pm.ErrUnpayable) {
				break
			}
			if err != nil || try > 400 {
				t.Fatalf("recipient %d goes on after %d payments and winners of %v wei: %v", i, try, face, err)
			}
			b := r.resign(pm.Batch{Params: p, Sender: payer, Tickets: []pm.Signed{{Nonce: 1}}})
			if _, err := s.recipient.Accept(t.Context(), b); err != nil {
				t.Fatal(err)
			}
			face = r.pending(s)
		}
		if face.Cmp(pm.NewWei(share)) > 0 {
			t.Errorf("recipient %d holds winners of %v wei, its share is %d", i, face, share)
		}
	}
	for i, s := range r.sellers {
		r.redeemAll(i, s)
	}
}

// pending is the face value of the winners a seller holds.
func (r *rig) pending(s *seller) (sum pm.Wei) {
	r.t.Helper()
	wins, err := s.db.Wins().Pending(r.t.Context(), r.chain.Client.Current())
	if err != nil {
		r.t.Fatal(err)
	}
	for _, w := range wins {
		if sum, err = sum.Add(w.Ticket.FaceValue); err != nil {
			r.t.Fatal(err)
		}
	}
	return sum
}

// redeemAll redeems every winner of a seller and wants its full face value.
func (r *rig) redeemAll(i int, s *seller) {
	r.t.Helper()
	wins, err := s.db.Wins().Pending(r.t.Context(), r.chain.Client.Current())
	if err != nil {
		r.t.Fatal(err)
	}
	out, err := s.broker.Redeem(r.t.Context(), wins)
	if err != nil || len(wins) == 0 {
		r.t.Fatalf("recipient %d redeems %d winners: %v", i, len(wins), err)
	}
	for j, o := range out {
		if o.State != pm.Confirmed || o.Paid != wins[j].Ticket.FaceValue {
			r.t.Errorf("recipient %d, winner %d: %+v, face value %v", i, j, o, wins[j].Ticket.FaceValue)
		}
	}
}
