package broker_test

import (
	"context"
	"testing"

	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/pm"
)

func TestSeveralWinnersShareATransaction(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	told := map[pm.Hash]pm.Hash{}
	b, err := broker.New(w.Client, w.orch.Sender, broker.Config{Recipient: w.orch.Address(),
		Sent: func(_ context.Context, ticket, tx pm.Hash) { told[ticket] = tx }}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	first, alone := w.redeem(t, w.win(t, wei(5)))[0], w.redeem(t, w.win(t, wei(5)))[0]
	loser := w.win(t, wei(9))
	loser.Ticket.WinProb = pm.Prob{}
	loser = w.sign(t, w.gateway.Key, loser)
	wins := []pm.Win{w.win(t, wei(10)), w.win(t, wei(20)), loser, w.win(t, wei(30)), w.win(t, wei(40))}
	out, err := b.Redeem(t.Context(), wins)
	if err != nil {
		t.Fatal(err)
	}
	for i, o := range out {
		switch {
		case i == 2:
			if o.State != pm.Reverted || o.Reason != "ticket did not win" {
				t.Errorf("the loser among them: %+v", o)
			}
		case o.State != pm.Confirmed || o.Paid != wins[i].Ticket.FaceValue || o.Tx != out[0].Tx || told[wins[i].Ticket.Hash()] != o.Tx:
			t.Errorf("winner %d: %+v, told %s", i, o, told[wins[i].Ticket.Hash()])
		}
	}
	gas := func(tx pm.Hash) uint64 {
		r, err := w.orch.Sender.Wait(t.Context(), tx)
		if err != nil {
			t.Fatal(err)
		}
		return r.GasUsed
	}
	single, together := gas(alone.Tx), gas(out[0].Tx)
	t.Logf("the first alone %d gas, another alone %d, four together %d", gas(first.Tx), single, together)
	if together >= 4*single-3*21_000+4*8_000 {
		t.Errorf("four winners together cost %d gas, one alone %d", together, single)
	}
}
