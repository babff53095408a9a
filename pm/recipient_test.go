package pm_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/castnet/castnet/pm"
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
