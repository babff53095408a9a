package store_test

import (
	"errors"
	"io"
	"testing"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
)

func TestPruneKeepsTheNewest(t *testing.T) {
	t.Parallel()
	ctx, db := t.Context(), open(t, file(t))
	k := billing.Key{Side: billing.Payee}
	for i := range byte(10) {
		if err := db.Receipts().Put(ctx, billing.Side(1+i%2), market.Receipt{Job: market.JobID{i}}); err != nil {
			t.Fatal(err)
		}
		if err := db.Books().Close(ctx, k, billing.Closing{Job: market.JobID{i}, At: time.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	jobs := func() (out []byte) {
		err := db.Receipts().Each(ctx, time.Unix(0, 0), time.Now().Add(time.Hour), func(r store.Record) error {
			if want := billing.Side(1 + r.Job[0]%2); r.Side != want {
				t.Errorf("job %d on side %s", r.Job[0], r.Side)
			}
			out = append(out, r.Job[0])
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	prune := func(before time.Time, keep int, want int64) {
		t.Helper()
		if n, err := db.Receipts().Prune(ctx, before, keep); err != nil || n != want {
			t.Errorf("%d dropped (%v), want %d", n, err, want)
		}
	}
	hour := time.Hour
	prune(time.Now().Add(-hour), 0, 0)
	prune(time.Now().Add(-hour), 4, 12)
	if got := jobs(); string(got) != string([]byte{9, 8, 7, 6}) {
		t.Errorf("left are %v", got)
	}
	if c, err := db.Books().Closings(ctx, k, 10); err != nil || len(c) != 4 || c[0].Job[0] != 9 {
		t.Errorf("left closings %+v, %v", c, err)
	}
	stop := io.EOF
	if err := db.Receipts().Each(ctx, time.Unix(0, 0), time.Now().Add(hour), func(store.Record) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("stopped with %v", err)
	}
	prune(time.Now().Add(hour), 0, 9) // a standing with them
	if got := jobs(); len(got) != 0 {
		t.Errorf("left are %v", got)
	}
}
