package pm_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/ethereum/go-ethereum/crypto"
)

func TestRecipientAccepts(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	p := w.params(t, 1e9)
	b := w.issue(t, p, pm.NewWei(3e9))
	credit, err := w.recipient.Accept(context.Background(), b)
	if err != nil || credit.Cmp(times(p, 3)) != 0 {
		t.Fatalf("credit %v (%v), want %v", credit, err, times(p, 3))
	}
	again, err := w.recipient.Accept(context.Background(), b)
	if !errors.Is(err, pm.ErrKnownBatch) || again.Cmp(credit) != 0 {
		t.Errorf("the same batch again gives %v (%v), want the same credit and that it is known", again, err)
	}
	if got := w.book.Credit(w.payer.Address()); got.Cmp(credit) != 0 {
		t.Errorf("ledger holds %v, want %v", got, credit)
	}
}

func TestRecipientFindsEveryWinner(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	p := w.params(t, 3e9) // face value 12e9, one in four
	b := w.issue(t, p, pm.NewWei(3e11))
	if _, err := w.recipient.Accept(context.Background(), b); err != nil {
		t.Fatal(err)
	}
	wins, err := w.book.Pending(context.Background(), w.chain.Current())
	if err != nil {
		t.Fatal(err)
	}
	if len(wins) < 5 || len(wins) > 60 { // 25 expected of 100, 8 standard deviations wide
		t.Errorf("%d of 100 tickets won at one in four", len(wins))
	}
	for _, win := range wins {
		if !win.Ticket.Wins(win.Sig, win.Rand) || pm.RandHash(win.Rand) != p.RandHash {
			t.Errorf("nonce %d is no winner", win.Ticket.Nonce)
		}
	}
}

func TestRecipientSurvivesRestart(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	p := w.params(t, 1e9)
	first, second := w.issue(t, p, pm.NewWei(2e9)), w.issue(t, p, pm.NewWei(2e9))
	if _, err := w.recipient.Accept(context.Background(), first); err != nil {
		t.Fatal(err)
	}
	r, err := pm.NewRecipient(w.parts, pm.DevRecipientConfig())
	if err != nil {
		t.Fatal(err)
	}
	if credit, err := r.Accept(context.Background(), first); !errors.Is(err, pm.ErrKnownBatch) || credit.Cmp(first.Worth()) != 0 {
		t.Errorf("a batch of before the restart: %v, %v", credit, err)
	}
	replay := first
	replay.Tickets = first.Tickets[:1]
	_, err = r.Accept(context.Background(), replay)
	wantErr(t, err, pm.ErrReplayed)
	if _, err := r.Accept(context.Background(), second); err != nil {
		t.Errorf("parameters of before the restart: %v", err)
	}
	w.chain.Mine(11)
	if credit, err := r.Accept(context.Background(), second); !errors.Is(err, pm.ErrKnownBatch) || credit.Cmp(second.Worth()) != 0 {
		t.Errorf("a known batch whose parameters expired meanwhile: %v, %v", credit, err)
	}
}

// attacks are named adversaries: what each does to an honest batch or to the world, and the refusal it must meet.
func attacks() map[string]struct {
	change func(t *testing.T, w *world, b *pm.Batch)
	want   error
} {
	type attack = struct {
		change func(t *testing.T, w *world, b *pm.Batch)
		want   error
	}
	eth := pm.NewWei(1e18)
	all := map[string]attack{
		"replay of one ticket in another batch": {func(t *testing.T, w *world, b *pm.Batch) {
			if _, err := w.recipient.Accept(context.Background(), *b); err != nil {
				t.Fatal(err)
			}
			b.Tickets = b.Tickets[1:]
		}, pm.ErrReplayed},
		"one nonce twice in a batch": {func(_ *testing.T, _ *world, b *pm.Batch) {
			b.Tickets = []pm.Signed{b.Tickets[0], b.Tickets[0]}
		}, pm.ErrReplayed},
		"a high s":  {func(_ *testing.T, _ *world, b *pm.Batch) { highS(&b.Tickets[1].Sig) }, pm.ErrSignature},
		"v of zero": {func(_ *testing.T, _ *world, b *pm.Batch) { b.Tickets[1].Sig[64] -= 27 }, pm.ErrSignature},
		"somebody else's signature": {func(t *testing.T, _ *world, b *pm.Batch) {
			*b = resign(t, pmtest.NewKey("other"), *b)
		}, pm.ErrSignature},
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
		"no sender":             {func(_ *testing.T, _ *world, b *pm.Batch) { b.Sender = pm.Address{} }, pm.ErrSender},
		"nonce out of bound":    {func(_ *testing.T, _ *world, b *pm.Batch) { b.Tickets[0].Nonce = 601 }, pm.ErrNonce},
		"nonce zero":            {func(_ *testing.T, _ *world, b *pm.Batch) { b.Tickets[0].Nonce = 0 }, pm.ErrNonce},
		"no tickets":            {func(_ *testing.T, _ *world, b *pm.Batch) { b.Tickets = nil }, pm.ErrBatch},
		"too many tickets":      {func(_ *testing.T, _ *world, b *pm.Batch) { b.Tickets = make([]pm.Signed, 101) }, pm.ErrBatch},
		"a price without units": {func(_ *testing.T, _ *world, b *pm.Batch) { b.Params.Price.Den = 0 }, pm.ErrBatch},
		"parameters of another recipient's secret": {func(t *testing.T, w *world, b *pm.Batch) {
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

func highS(sig *pm.Signature) {
	s := new(big.Int).SetBytes(sig[32:64])
	new(big.Int).Sub(crypto.S256().Params().N, s).FillBytes(sig[32:64])
	sig[64] = 27 + (sig[64] - 27) ^ 1
}

func TestRecipientRefuses(t *testing.T) {
	t.Parallel()
	for name, tc := range attacks() {
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

func TestRecipientAcceptsConcurrently(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	var mu sync.Mutex
	var wg sync.WaitGroup
	sum := pm.Wei{}
	for range 6 {
		wg.Go(func() {
			p := w.params(t, 1e9)
			for range 4 {
				b, err := w.sender.Issue(context.Background(), p, pm.NewWei(3e9))
				if err != nil {
					t.Error(err)
					return
				}
				var twice sync.WaitGroup
				for range 2 {
					twice.Go(func() {
						credit, err := w.recipient.Accept(context.Background(), b)
						if errors.Is(err, pm.ErrKnownBatch) {
							return
						}
						if err != nil {
							t.Error(err)
						}
						mu.Lock()
						defer mu.Unlock()
						sum, _ = sum.Add(credit)
					})
				}
				twice.Wait()
			}
		})
	}
	wg.Wait()
	if got := w.book.Credit(w.payer.Address()); got != sum || got.Cmp(pm.NewWei(6*4*3e9)) != 0 {
		t.Errorf("ledger holds %v, answers gave %v, want %v", got, sum, pm.NewWei(6*4*3e9))
	}
}

func TestRecipientForgetsWhatExpired(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	for range 20 {
		if _, err := w.recipient.Accept(context.Background(), w.issue(t, w.params(t, 1e9), pm.NewWei(1))); err != nil {
			t.Fatal(err)
		}
		w.chain.Mine(5)
	}
	if n := w.book.Series(); n > 5 {
		t.Errorf("nonces of %d series are kept, those of at most 25 blocks are needed", n)
	}
}

func TestRecipientParams(t *testing.T) {
	t.Parallel()
	eth := pm.NewWei(1e18)
	rich := pm.Account{Deposit: eth, Reserve: eth, Claimable: eth}
	for name, tc := range map[string]struct {
		acc  pm.Account
		fee  uint64
		ev   uint64
		max  uint64
		face uint64
		err  error
	}{
		"four times the cost":                 {rich, 1e12, 1e9, 0, 4e12, nil},
		"four times the EV when that is more": {rich, 1e9, 1e12, 0, 4e12, nil},
		"clamped to the reserve":              {pm.Account{Deposit: eth, Claimable: pm.NewWei(3e12)}, 1e12, 1e9, 0, 3e12, nil},
		"clamped by the operator":             {rich, 1e12, 1e9, 2e12, 2e12, nil},
		"no EV, free tickets":                 {pm.Account{}, 1e12, 0, 0, 0, nil},
		"reserve below one EV":                {pm.Account{Deposit: eth, Claimable: pm.NewWei(9)}, 1, 10, 0, 0, pm.ErrFunds},
		"no funds":                            {pm.Account{}, 1e12, 1e9, 0, 0, pm.ErrFunds},
		"gas eats the winner":                 {pm.Account{Deposit: eth, Claimable: pm.NewWei(1e12)}, 1e12, 1e9, 0, 0, pm.ErrUnpayable},
		"withdrawing":                         {pm.Account{Deposit: eth, Claimable: eth, Unlocking: true}, 1e12, 1e9, 0, 0, pm.ErrUnlocking},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg := pm.DevRecipientConfig()
			cfg.MaxFace = pm.NewWei(tc.max)
			w := newWorld(t, pm.NewWei(tc.fee), cfg)
			w.chain.Fund(w.payer.Address(), tc.acc)
			p, err := w.recipient.Params(context.Background(), w.payer.Address(), price, pm.NewWei(tc.ev))
			wantErr(t, err, tc.err)
			if err != nil {
				return
			}
			if p.FaceValue.Cmp(pm.NewWei(tc.face)) != 0 || p.EV().Cmp(pm.NewWei(tc.ev)) != 0 {
				t.Errorf("face value %v with EV %v, want %d and %d", p.FaceValue, p.EV(), tc.face, tc.ev)
			}
			if now := w.chain.Current(); p.Expiry != now.Block+10 || p.Round != now.Number || p.RoundHash != now.Hash {
				t.Errorf("parameters hold until %d in round %d, now %+v", p.Expiry, p.Round, now)
			}
		})
	}
}

func TestMaxFloatCountsWinnersNotRedeemed(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	p := w.params(t, 3e9)
	if _, err := w.recipient.Accept(context.Background(), w.issue(t, p, pm.NewWei(3e11))); err != nil {
		t.Fatal(err)
	}
	wins, _ := w.book.Pending(context.Background(), w.chain.Current())
	owed, _ := p.FaceValue.Mul(uint64(len(wins)))
	claimable := pm.NewWei(1e14)
	thrice, _ := owed.Mul(3)
	for name, row := range map[string]struct{ deposit, want pm.Wei }{
		"a deposit of three times keeps the reserve free": {thrice, claimable},
		"less than that does not":                         {thrice.Less0(pm.NewWei(1)), claimable.Less0(owed)},
	} {
		w.chain.Fund(w.payer.Address(), pm.Account{Deposit: row.deposit, Reserve: claimable, Claimable: claimable})
		if got, err := w.recipient.MaxFloat(context.Background(), w.payer.Address()); err != nil || got.Cmp(row.want) != 0 {
			t.Errorf("%s: %v (%v), want %v", name, got, err, row.want)
		}
	}
}
