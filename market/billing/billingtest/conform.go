package billingtest

import (
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Conform tests an implementation of billing.Books. open is called for every use, and again on the same state for what
// must survive a restart: it gets a name that stands for one state on disk.
func Conform(t *testing.T, open func(t *testing.T, state string) billing.Books) {
	alice := billing.Key{Side: billing.Payee, Payer: pm.Address{1}, Session: market.SessionID{1}}
	other := billing.Key{Side: billing.Payee, Payer: pm.Address{1}, Session: market.SessionID{2}}
	own := billing.Key{Side: billing.Payer, Payer: pm.Address{1}, Session: market.SessionID{1}}

	t.Run("an unknown account is empty", func(t *testing.T) {
		if got := load(t, open(t, "unknown"), alice); got != (market.Balance{}) {
			t.Errorf("balance %+v, want none", got)
		}
	})
	t.Run("a batch is credited once, also after a restart and whatever the session", func(t *testing.T) {
		b := open(t, "credit")
		credit(t, b, alice, pm.Hash{1}, 40)
		credit(t, b, alice, pm.Hash{1}, 40)
		credit(t, b, other, pm.Hash{1}, 40)
		credit(t, b, alice, pm.Hash{2}, 2)
		b = open(t, "credit")
		if got := credit(t, b, alice, pm.Hash{1}, 40); got.Credited != pm.NewWei(42) {
			t.Errorf("credited %v, want 42", got.Credited)
		}
		if got := load(t, b, other); !got.Credited.IsZero() {
			t.Errorf("another session got %v", got.Credited)
		}
	})
	t.Run("the two sides of one deal are two accounts", func(t *testing.T) {
		b := open(t, "sides")
		credit(t, b, alice, pm.Hash{1}, 40)
		credit(t, b, own, pm.Hash{1}, 41)
		if got := load(t, b, own); got.Credited != pm.NewWei(41) {
			t.Errorf("credited %v, want 41", got.Credited)
		}
	})
	t.Run("a closing's balance is the account's, also after a restart", func(t *testing.T) {
		b := open(t, "close")
		credit(t, b, alice, pm.Hash{1}, 40)
		want := market.Balance{Credited: pm.NewWei(40), Debited: pm.NewWei(39)}
		for n := range 2 { // the same job again is another attempt
			want.Debited = pm.NewWei(uint64(38 + n))
			c := billing.Closing{Job: market.JobID{9}, Units: 7, Due: pm.NewWei(1), Balance: want, Reason: "no receipt", At: time.Unix(1, 0)}
			if err := b.Close(t.Context(), alice, c); err != nil {
				t.Fatal(err)
			}
		}
		if got := load(t, open(t, "close"), alice); got != want {
			t.Errorf("balance %+v, want %+v", got, want)
		}
	})
	t.Run("credit after a closing adds to its balance", func(t *testing.T) {
		b := open(t, "after")
		if err := b.Close(t.Context(), alice, billing.Closing{Balance: market.Balance{Credited: pm.NewWei(10), Debited: pm.NewWei(3)}}); err != nil {
			t.Fatal(err)
		}
		want := market.Balance{Credited: pm.NewWei(15), Debited: pm.NewWei(3)}
		if got := credit(t, b, alice, pm.Hash{3}, 5); got != want {
			t.Errorf("balance %+v, want %+v", got, want)
		}
	})
}

// ConformReceipts tests an implementation of billing.Receipts with receipts that get their second signature later.
func ConformReceipts(t *testing.T, open func(t *testing.T) billing.Receipts) {
	r := market.Receipt{Job: market.JobID{1}, Orch: "o", Gateway: "g", Raw: []byte{1, 2}, Sig: []byte{3}, End: market.EndDone, IssuedAt: time.Unix(5, 0)}
	signed := r
	signed.Counter = []byte{4}
	s := open(t)
	for _, put := range []market.Receipt{r, signed, r} {
		if err := s.Put(t.Context(), billing.Payee, put); err != nil {
			t.Fatal(err)
		}
	}
}

func load(t *testing.T, b billing.Books, k billing.Key) market.Balance {
	t.Helper()
	got, err := b.Load(t.Context(), k)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func credit(t *testing.T, b billing.Books, k billing.Key, batch pm.Hash, worth uint64) market.Balance {
	t.Helper()
	got, err := b.Credit(t.Context(), k, batch, pm.NewWei(worth))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// Ledgers are what ConformStanding tests together: the same state behind all of them.
type Ledgers struct {
	billing.Books
	billing.Receipts
	billing.Standings
	billing.Gifts
	billing.Accounts
}

// ConformStanding tests what lasts over sessions: standings, gifts and whose an account is. open is called again on the same
// state, as after a restart.
func ConformStanding(t *testing.T, open func(t *testing.T, state string) Ledgers) {
	t.Run("good receipts count once each, and what is bad takes all", func(t *testing.T) { conformGood(t, open) })
	t.Run("an account that is retired speaks against the other side once", func(t *testing.T) { conformRetired(t, open) })
	t.Run("gifts stay within both bounds over restarts", func(t *testing.T) { conformGifts(t, open) })
	t.Run("an account has an owner, and is left in order or not", func(t *testing.T) { conformOwners(t, open) })
}

func conformGood(t *testing.T, open func(t *testing.T, state string) Ledgers) {
	k := billing.Key{Side: billing.Payee, Payer: pm.Address{1}, Peer: "g"}
	r := market.Receipt{Payer: k.Payer, Orch: "o", Gateway: "g", Sig: []byte{3}, End: market.EndDone}
	for n, step := range []struct {
		job, counter byte
		end          market.End
		want         uint64
		known        bool
	}{
		{1, 4, market.EndDone, 1, true}, {1, 4, market.EndDone, 1, true}, {2, 4, market.EndDone, 2, true}, {3, 4, market.EndCancelled, 2, true},
		{4, 0, market.EndDone, 0, false}, {4, 4, market.EndDone, 1, true}, {5, 4, market.EndFailed, 1, true},
	} {
		r.Job, r.End, r.Counter, r.Raw = market.JobID{step.job}, step.end, nil, []byte{step.job}
		if step.counter > 0 {
			r.Counter = []byte{step.counter}
		}
		if err := open(t, "standing").Receipts.Put(t.Context(), billing.Payee, r); err != nil {
			t.Fatal(err)
		}
		if good, known, err := open(t, "standing").Good(t.Context(), k); err != nil || good != step.want || known != step.known {
			t.Errorf("after step %d: %d, %t, %v, want %d, %t", n, good, known, err, step.want, step.known)
		}
	}
	s := open(t, "standing")
	for _, other := range []billing.Key{{Side: billing.Payee, Payer: k.Payer, Peer: "x"}, {Side: billing.Payee, Payer: pm.Address{2}, Peer: "g"},
		{Side: billing.Payer, Payer: k.Payer, Peer: "g"}} {
		if _, known, err := s.Good(t.Context(), other); known || err != nil {
			t.Errorf("%+v is known, %v", other, err)
		}
	}
	in := k
	in.Session = market.SessionID{7} // a standing is that of all sessions
	if err := s.Close(t.Context(), in, billing.Closing{Doubt: true}); err != nil {
		t.Fatal(err)
	}
	if _, known, err := open(t, "standing").Good(t.Context(), in); known || err != nil {
		t.Errorf("known after a closing in doubt, %v", err)
	}
}

func conformGifts(t *testing.T, open func(t *testing.T, state string) Ledgers) {
	most := billing.Allowance{Peer: 10, Total: 15}
	for n, step := range []struct {
		to    peer.ID
		units uint64
		want  bool
	}{{"a", 10, true}, {"a", 1, false}, {"b", 6, false}, {"b", 5, true}, {"c", 1, false}, {"c", 0, true}, {"b", 1 << 63, false}} {
		if ok, err := open(t, "gifts").Take(t.Context(), step.to, step.units, most); err != nil || ok != step.want {
			t.Errorf("step %d: %t, %v", n, ok, err)
		}
	}
	if err := open(t, "gifts").GiveBack(t.Context(), "a", 4); err != nil {
		t.Fatal(err)
	}
	if own, all, err := open(t, "gifts").Taken(t.Context(), "a"); err != nil || own != 6 || all != 11 {
		t.Errorf("a has %d of %d, %v", own, all, err)
	}
}

func conformRetired(t *testing.T, open func(t *testing.T, state string) Ledgers) {
	k := billing.Key{Side: billing.Payer, Payer: pm.Address{1}, Session: market.SessionID{1}, Peer: "o"}
	if _, err := open(t, "retired").Enter(t.Context(), k, "ann"); err != nil {
		t.Fatal(err)
	}
	for n, known := range []bool{false, true} {
		l := open(t, "retired")
		r := market.Receipt{Job: market.JobID{byte(n)}, Payer: k.Payer, Orch: k.Peer, End: market.EndDone, Raw: []byte{byte(n)}}
		if err := l.Put(t.Context(), billing.Payer, r); err != nil {
			t.Fatal(err)
		}
		if err := l.Close(t.Context(), k, billing.Closing{Retired: true}); err != nil {
			t.Fatal(err)
		}
		if _, got, err := open(t, "retired").Good(t.Context(), k); err != nil || got != known {
			t.Errorf("known after retirement %d: %t, %v", n, got, err)
		}
	}
}

func conformOwners(t *testing.T, open func(t *testing.T, state string) Ledgers) {
	k := billing.Key{Side: billing.Payer, Payer: pm.Address{1}, Session: market.SessionID{1}, Peer: "o"}
	enter := func(want bool) {
		t.Helper()
		if clean, err := open(t, "owned").Enter(t.Context(), k, "ann"); err != nil || clean != want {
			t.Errorf("in order %t, %v, want %t", clean, err, want)
		}
	}
	owned := func(who string, want int) {
		t.Helper()
		of := k
		of.Session = market.SessionID{}
		if list, err := open(t, "owned").Owned(t.Context(), of, who, 9); err != nil || len(list) != want {
			t.Errorf("%s owns %+v, %v, want %d", who, list, err, want)
		}
	}
	enter(true)
	credit(t, open(t, "owned"), k, pm.Hash{1}, 40)
	enter(false)
	if err := open(t, "owned").Leave(t.Context(), k); err != nil {
		t.Fatal(err)
	}
	owned("ann", 1)
	owned("bob", 0)
	enter(true)
	if err := open(t, "owned").Close(t.Context(), k, billing.Closing{Retired: true}); err != nil {
		t.Fatal(err)
	}
	owned("ann", 0)
}
