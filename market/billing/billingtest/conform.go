package billingtest

import (
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
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
