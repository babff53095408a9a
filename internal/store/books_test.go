package store_test

import (
	"context"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/billing/billingtest"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

func TestBooksConform(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	billingtest.Conform(t, func(t *testing.T, state string) billing.Books { return open(t, filepath.Join(dir, state)).Books() })
	billingtest.ConformStanding(t, func(t *testing.T, state string) billingtest.Ledgers {
		db := open(t, filepath.Join(dir, state))
		return billingtest.Ledgers{Books: db.Books(), Receipts: db.Receipts(), Standings: db.Books(), Gifts: db.Gifts(), Accounts: db.Books()}
	})
	billingtest.ConformReceipts(t, func(t *testing.T) billing.Receipts { return open(t, file(t)).Receipts() })
}

func TestClosingsAndAccounts(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), file(t)
	k := billing.Key{Side: billing.Payer, Payer: pm.Address{7}, Session: market.SessionID{8}}
	first := billing.Closing{Job: market.JobID{1}, Units: 1<<64 - 1, Due: pm.NewWei(5), Reason: "no receipt", At: time.UnixMilli(1234),
		Balance: market.Balance{Credited: pm.NewWei(9), Debited: pm.NewWei(5)}}
	second := first
	second.Reason, second.Balance.Debited = "", pm.NewWei(9)
	books := open(t, path).Books()
	for _, c := range []billing.Closing{first, second} {
		if err := books.Close(ctx, k, c); err != nil {
			t.Fatal(err)
		}
	}
	books = open(t, path).Books()
	if got, err := books.Closings(ctx, k, 10); err != nil || !reflect.DeepEqual(got, []billing.Closing{second, first}) {
		t.Errorf("closings are %+v, %v", got, err)
	}
	got, err := books.Accounts(ctx, billing.Payer, 10)
	if err != nil || len(got) != 1 || got[0].Key != k || got[0].Balance != second.Balance {
		t.Errorf("accounts are %+v, %v", got, err)
	}
	if got, err = books.Accounts(ctx, billing.Payee, 10); err != nil || len(got) != 0 {
		t.Errorf("the other side has accounts %+v, %v", got, err)
	}
}

func TestReceiptsKeepTheCountersignature(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), file(t)
	id, err := peer.Decode("12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5")
	if err != nil {
		t.Fatal(err)
	}
	bare := market.Receipt{Job: market.JobID{1}, Orch: id, Raw: []byte{1, 2}, Sig: []byte{3}, End: market.EndDone, IssuedAt: time.Unix(5, 0).UTC(),
		Statement: market.Statement{Units: 1<<64 - 1, Due: pm.NewWei(7), Next: pm.Params{WinProb: pm.OneIn(3)}}, Out: []pm.Hash{{9}}}
	signed, retry := bare, bare
	signed.Counter = []byte{4}
	retry.Orch, retry.Raw = "another orchestrator", []byte{5}
	for _, r := range []market.Receipt{bare, signed, bare, retry} {
		if err := open(t, path).Receipts().Put(ctx, billing.Payer, r); err != nil {
			t.Fatal(err)
		}
	}
	got, err := open(t, path).Receipts().List(ctx, billing.Payer, 10)
	if err != nil || !reflect.DeepEqual(got, []market.Receipt{retry, signed}) {
		t.Errorf("receipts are %+v, %v", got, err)
	}
}

func TestCreditAddsUpUnderConcurrency(t *testing.T) {
	t.Parallel()
	ctx, db := context.Background(), open(t, file(t))
	k := billing.Key{Side: billing.Payee, Payer: pm.Address{1}}
	var wg sync.WaitGroup
	for i := range 24 {
		wg.Go(func() { // every batch comes twice
			if _, err := db.Books().Credit(ctx, k, pm.Keccak([]byte{byte(i / 2)}), pm.NewWei(5)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if got, err := db.Books().Load(ctx, k); err != nil || got.Credited != pm.NewWei(60) {
		t.Errorf("12 batches of 5 wei make %v, %v", got.Credited, err)
	}
	if _, err := db.Books().Credit(ctx, k, pm.Keccak([]byte("x")), top()); err == nil {
		t.Error("more than there is was credited")
	}
}

func top() pm.Wei {
	b := pm.Always.Bytes()
	w, _ := pm.WeiFromBytes(b[:])
	return w
}

var (
	_ billing.Books    = (*store.Books)(nil)
	_ billing.Receipts = (*store.Receipts)(nil)
	_ pm.Ledger        = (*store.Ledger)(nil)
	_ pm.Wins          = (*store.Wins)(nil)
	_ pm.Nonces        = (*store.Nonces)(nil)
)

var (
	_ billing.History = (*store.Books)(nil)
	_ billing.Outbox  = (*store.Outbox)(nil)
)

func TestOneSessionWithTwoOrchestratorsIsTwoAccounts(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), file(t)
	k := billing.Key{Side: billing.Payer, Payer: pm.Address{7}, Session: market.SessionID{8}, Peer: "one"}
	other := k
	other.Peer = "two"
	books := open(t, path).Books()
	if _, err := books.Credit(ctx, k, pm.Hash{1}, pm.NewWei(5)); err != nil {
		t.Fatal(err)
	}
	if err := books.Close(ctx, other, billing.Closing{Job: market.JobID{1}, Balance: market.Balance{Credited: pm.NewWei(9)}}); err != nil {
		t.Fatal(err)
	}
	books = open(t, path).Books()
	a, errA := books.Load(ctx, k)
	b, errB := books.Load(ctx, other)
	if a.Credited != pm.NewWei(5) || b.Credited != pm.NewWei(9) || errA != nil || errB != nil {
		t.Errorf("credited %v and %v, %v, %v", a.Credited, b.Credited, errA, errB)
	}
	if list, err := books.Closings(ctx, k, 9); err != nil || len(list) != 0 {
		t.Errorf("the first has closings of the second: %+v, %v", list, err)
	}
	if list, err := books.Accounts(ctx, billing.Payer, 9); err != nil || len(list) != 2 || list[0].Key.Peer == list[1].Key.Peer {
		t.Errorf("accounts %+v, %v", list, err)
	}
}
