package broker_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

func TestWinnersArePaidFromTheDeposit(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	before := w.account(t)
	a, b := w.win(t, wei(1000)), w.win(t, wei(234))
	out := w.redeem(t, a, b)
	for i, want := range []int64{1000, 234} {
		if out[i].State != pm.Confirmed || out[i].Paid.Cmp(wei(want)) != 0 || out[i].Tx == (pm.Hash{}) {
			t.Errorf("winner %d: %+v, want %d wei confirmed", i, out[i], want)
		}
	}
	after := w.account(t)
	if got := before.Deposit.Less0(after.Deposit); got.Cmp(wei(1234)) != 0 || before.Reserve != after.Reserve {
		t.Errorf("deposit went down by %v, reserve from %v to %v", got, before.Reserve, after.Reserve)
	}

	list, err := w.broker.Redeemed(t.Context(), 0, broker.Filter{Recipient: w.orch.Address()})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 {
		t.Fatalf("%d redemptions listed, want 2", len(list))
	}
	for i, win := range []pm.Win{a, b} {
		r := list[i]
		if r.Ticket.Hash() != win.Ticket.Hash() || r.Rand != win.Rand || r.Paid.Cmp(win.Ticket.FaceValue) != 0 || r.Tx != out[i].Tx {
			t.Errorf("redemption %d is %+v", i, r)
		}
	}
	if none, err := w.broker.Redeemed(t.Context(), 0, broker.Filter{Sender: w.orch.Address()}); err != nil || len(none) != 0 {
		t.Errorf("redemptions of another sender: %v, %v", none, err)
	}
}

func TestAWinnerRedeemsOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	win := w.win(t, wei(500))
	first := w.redeem(t, win)[0]
	again := w.redeem(t, win)[0]
	if again.State != pm.Confirmed || again.Tx != first.Tx || again.Paid.Cmp(wei(500)) != 0 {
		t.Errorf("a winner redeemed before a restart is %+v, want the first redemption %+v", again, first)
	}
	win.Tx = first.Tx
	if known := w.redeem(t, win)[0]; known.State != pm.Confirmed || known.Paid.Cmp(wei(500)) != 0 {
		t.Errorf("a winner whose transaction is known is %+v", known)
	}
	if a := w.account(t); a.Deposit.Big().Cmp(new(big.Int).Sub(new(big.Int).Mul(big.NewInt(10), ether), big.NewInt(500))) != 0 {
		t.Errorf("deposit is %v", a.Deposit)
	}
}

func TestRefusedTickets(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	stranger := wallet.FromSeed("nobody")
	tests := map[string]struct {
		spoil  func(pm.Win) pm.Win
		state  pm.WinState
		reason string
	}{
		"wrong rand": {func(win pm.Win) pm.Win { win.Rand[0]++; return win }, pm.Reverted, "recipientRand does not match recipientRandHash"},
		"signed by another": {func(win pm.Win) pm.Win { return w.sign(t, stranger, win) },
			pm.Reverted, "invalid signature over ticket hash"},
		"upper half signature": {func(win pm.Win) pm.Win {
			n := crypto.S256().Params().N
			s := new(big.Int).Sub(n, new(big.Int).SetBytes(win.Sig[32:64]))
			s.FillBytes(win.Sig[32:64])
			win.Sig[64] = 55 - win.Sig[64]
			return win
		}, pm.Reverted, "ECDSA: invalid signature 's' value"},
		"not won": {func(win pm.Win) pm.Win {
			win.Ticket.WinProb = pm.Prob{}
			return w.sign(t, w.gateway.Key, win)
		}, pm.Reverted, "ticket did not win"},
		"no recipient": {func(win pm.Win) pm.Win {
			win.Ticket.Recipient = pm.Address{}
			return w.sign(t, w.gateway.Key, win)
		}, pm.Reverted, "ticket recipient is null address"},
		"no sender": {func(win pm.Win) pm.Win { win.Ticket.Sender = pm.Address{}; return win }, pm.Reverted, "ticket sender is null address"},
		"a round that was never opened": {func(win pm.Win) pm.Win {
			win.Ticket.Round += 1000
			return w.sign(t, w.gateway.Key, win)
		}, pm.Reverted, "ticket creationRound does not have a block hash"},
		"another hash of the round": {func(win pm.Win) pm.Win {
			win.Ticket.RoundHash[0]++
			return w.sign(t, w.gateway.Key, win)
		}, pm.Reverted, "ticket creationRoundBlockHash invalid for creationRound"},
		"recipient without stake": {func(win pm.Win) pm.Win {
			win.Ticket.Recipient = stranger.Address()
			return w.sign(t, w.gateway.Key, win)
		}, pm.Won, "transcoder must be registered"},
		"sender without funds": {func(win pm.Win) pm.Win {
			win.Ticket.Sender = stranger.Address()
			return w.sign(t, stranger, win)
		}, pm.Won, "sender deposit and reserve are zero"},
	}
	for name, tc := range tests {
		win := tc.spoil(w.win(t, wei(10)))
		out := w.redeem(t, win)[0]
		if out.State != tc.state || out.Reason != tc.reason {
			t.Errorf("%s: %s because %q, want %s because %q", name, out.State, out.Reason, tc.state, tc.reason)
		}
	}
}
