package pm_test

import (
	"context"
	"maps"
	"math/big"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/ethereum/go-ethereum/crypto"
)

// attack is a named adversary: what it does to an honest batch or to the world, and the refusal it must meet.
type attack struct {
	change func(t *testing.T, w *world, b *pm.Batch)
	want   error
}

// forged change the batch itself.
func forged() map[string]attack {
	set := func(change func(b *pm.Batch), want error) attack {
		return attack{func(_ *testing.T, _ *world, b *pm.Batch) { change(b) }, want}
	}
	all := map[string]attack{
		"replay of one ticket in another batch": {func(t *testing.T, w *world, b *pm.Batch) {
			if _, err := w.recipient.Accept(context.Background(), *b); err != nil {
				t.Fatal(err)
			}
			b.Tickets = b.Tickets[1:]
		}, pm.ErrReplayed},
		"somebody else's signature": {func(t *testing.T, _ *world, b *pm.Batch) {
			*b = resign(t, pmtest.NewKey("other"), *b)
		}, pm.ErrSignature},
		"one nonce twice in a batch": set(func(b *pm.Batch) { b.Tickets = []pm.Signed{b.Tickets[0], b.Tickets[0]} }, pm.ErrReplayed),
		"a high s":                   set(func(b *pm.Batch) { highS(&b.Tickets[1].Sig) }, pm.ErrSignature),
		"v of zero":                  set(func(b *pm.Batch) { b.Tickets[1].Sig[64] -= 27 }, pm.ErrSignature),
		"no sender":                  set(func(b *pm.Batch) { b.Sender = pm.Address{} }, pm.ErrSender),
		"nonce out of bound":         set(func(b *pm.Batch) { b.Tickets[0].Nonce = 601 }, pm.ErrNonce),
		"nonce zero":                 set(func(b *pm.Batch) { b.Tickets[0].Nonce = 0 }, pm.ErrNonce),
		"no tickets":                 set(func(b *pm.Batch) { b.Tickets = nil }, pm.ErrBatch),
		"too many tickets":           set(func(b *pm.Batch) { b.Tickets = make([]pm.Signed, 101) }, pm.ErrBatch),
		"a price without units":      set(func(b *pm.Batch) { b.Params.Price.Den = 0 }, pm.ErrBatch),
	}
	for field, want := range map[string]error{"recipient": pm.ErrRecipient, "face value": pm.ErrRand, "probability": pm.ErrRand,
		"commitment": pm.ErrRand, "round": pm.ErrRand, "round hash": pm.ErrRand, "expiry": pm.ErrRand, "seed": pm.ErrRand,
		"seed tag": pm.ErrRand, "price": pm.ErrPrice, "unit": pm.ErrPrice} {
		change := tampering()[field]
		all["tampered "+field] = attack{func(t *testing.T, w *world, b *pm.Batch) {
			change(b)
			*b = resign(t, w.payer, *b)
		}, want}
	}
	return all
}

// adverse change the world around an honest batch.
func adverse() map[string]attack {
	eth := pm.NewWei(1e18)
	return map[string]attack{
		"expired parameters": {func(_ *testing.T, w *world, _ *pm.Batch) { w.chain.Mine(11) }, pm.ErrExpired},
		"expired round": {func(_ *testing.T, w *world, _ *pm.Batch) {
			w.chain.OpenRound()
			w.chain.OpenRound()
		}, pm.ErrExpired},
		"a sender that withdraws": {func(_ *testing.T, w *world, _ *pm.Batch) {
			w.chain.Fund(w.payer.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth, Unlocking: true})
		}, pm.ErrUnlocking},
		"a sender without funds": {func(_ *testing.T, w *world, _ *pm.Batch) {
			w.chain.Fund(w.payer.Address(), pm.Account{})
		}, pm.ErrSender},
		"parameters of another recipient's secret": {func(t *testing.T, w *world, _ *pm.Batch) {
			parts := w.parts
			parts.Secret[0] ^= 1
			other, err := pm.NewRecipient(parts, pm.DevRecipientConfig())
			if err != nil {
				t.Fatal(err)
			}
			w.recipient = other
		}, pm.ErrRand},
		"another sender's parameters": {func(t *testing.T, w *world, b *pm.Batch) {
			thief := pmtest.NewKey("thief")
			w.chain.Fund(thief.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
			b.Sender = thief.Address()
			*b = resign(t, thief, *b)
		}, pm.ErrRand},
		"the chain out of reach": {func(_ *testing.T, w *world, _ *pm.Batch) { w.chain.Down(true) }, pm.ErrChain},
	}
}

func highS(sig *pm.Signature) {
	s := new(big.Int).SetBytes(sig[32:64])
	new(big.Int).Sub(crypto.S256().Params().N, s).FillBytes(sig[32:64])
	sig[64] = 27 + (sig[64] - 27) ^ 1
}

func TestRecipientRefuses(t *testing.T) {
	t.Parallel()
	all := forged()
	maps.Copy(all, adverse())
	for name, tc := range all {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := devWorld(t)
			b := w.issue(t, w.params(t, 1e9), pm.NewWei(2e9))
			tc.change(t, w, &b)
			before := w.book.Credit(w.payer.Address())
			credit, err := w.recipient.Accept(context.Background(), b)
			wantErr(t, err, tc.want)
			if !credit.IsZero() || w.book.Credit(w.payer.Address()) != before {
				t.Errorf("a refused batch gave %v wei", credit)
			}
		})
	}
}
