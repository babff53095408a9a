package store_test

import (
	"testing"
	"time"

	"github.com/castnet/castnet/pm"
)

func TestStatesOfWinners(t *testing.T) {
	t.Parallel()
	ctx, w := t.Context(), open(t, file(t)).Wins()
	if got, err := w.States(ctx); err != nil || len(got) != 0 {
		t.Errorf("no winners are in %+v, %v", got, err)
	}
	for n := range uint32(4) {
		win := pm.Win{Ticket: pm.Ticket{Params: pm.Params{FaceValue: pm.NewWei(10)}, Nonce: n + 1}}
		if err := w.Put(ctx, win); err != nil {
			t.Fatal(err)
		}
		if n == 3 {
			if err := w.Mark(ctx, win.Ticket.Hash(), pm.Outcome{State: pm.Submitted, Tx: pm.Hash{1}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, err := w.States(ctx)
	if err != nil || len(got) != 2 {
		t.Fatalf("%+v, %v", got, err)
	}
	for _, s := range got {
		want := map[pm.WinState]int{pm.Won: 3, pm.Submitted: 1}[s.State]
		if s.Count != want || s.Face != pm.NewWei(uint64(10*want)) || time.Since(s.Oldest) > time.Minute {
			t.Errorf("%+v, want %d winners", s, want)
		}
	}
}
