package store_test

import (
	"fmt"
	"math/big"
	"path/filepath"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/pm"
)

func TestTransactionsOutliveTheProcess(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "castnet.db")
	db := open(t, file)
	account, to := pm.Address{1}, pm.Address{2}
	entry := func(n uint64, s tx.State) tx.Entry {
		id := pm.Hash{byte(n), 7}
		return tx.Entry{ID: id, Account: account, Nonce: n, To: &to, Data: []byte{3}, Value: big.NewInt(4), Gas: 5, Tip: big.NewInt(6),
			Cap: big.NewInt(7), Hashes: []pm.Hash{id}, State: s, At: time.UnixMilli(int64(n)).UTC()}
	}
	first, second := entry(1, tx.Sent), entry(2, tx.Sent)
	for _, e := range []tx.Entry{second, first, entry(3, tx.Refused)} {
		if err := db.Transactions().Put(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	first.State, first.Block, first.At = tx.Mined, 9, time.UnixMilli(10).UTC()
	if err := db.Transactions().Put(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	db = open(t, file)
	got, err := db.Transactions().Open(t.Context(), account)
	if err != nil || len(got) != 1 || fmt.Sprintf("%+v", got[0].Hashes) != fmt.Sprintf("%+v", second.Hashes) || got[0].Value.Cmp(second.Value) != 0 {
		t.Errorf("on their way: %+v, %v", got, err)
	}
	if none, err := db.Transactions().Open(t.Context(), to); err != nil || len(none) != 0 {
		t.Errorf("of another account: %+v, %v", none, err)
	}
	list, err := db.Transactions().List(t.Context(), 2)
	if err != nil || len(list) != 2 || list[0].State != tx.Mined || list[1].State != tx.Refused {
		t.Errorf("the last two: %+v, %v", list, err)
	}
}
