package history_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/history"
	"github.com/castnet/castnet/pm"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func TestTheFundsOfASender(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Gateways: 2})
	g, from := c.Gateway(t, 0), c.Client.Block()+1
	b, err := broker.New(c.Client, g.Sender, broker.Config{}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	do := func(plan func(context.Context, pm.Address) ([]chain.Step, error)) {
		t.Helper()
		steps, err := plan(t.Context(), g.Address())
		if err == nil {
			_, err = chain.Do(t.Context(), g.Sender, steps)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.Fund(t.Context(), pm.NewWei(3), pm.NewWei(4)); err != nil {
		t.Fatal(err)
	}
	do(b.PlanUnlock)
	do(b.PlanCancelUnlock)
	do(b.PlanUnlock)
	now := c.Client.Current()
	d, err := b.Deposit(t.Context(), g.Address())
	if err != nil {
		t.Fatal(err)
	}
	had, err := d.Deposit.Add(d.Reserve)
	if err != nil {
		t.Fatal(err)
	}
	c.NextRound(t)
	c.NextRound(t)
	do(b.PlanWithdraw)

	read, err := history.New(c.Client)
	if err != nil {
		t.Fatal(err)
	}
	logs, err := c.Client.Logs(t.Context(), from, read.Query(g.Address()))
	if err != nil {
		t.Fatal(err)
	}
	want := []history.Event{{Kind: history.Reserve, Amount: pm.NewWei(4)}, {Kind: history.Deposit, Amount: pm.NewWei(3)}, {Kind: history.Unlock, Round: now.Number + 2},
		{Kind: history.Cancel}, {Kind: history.Unlock, Round: now.Number + 2}, {Kind: history.Withdrawal, Amount: had}}
	got := read.Read(logs)
	if len(got) != len(want) {
		t.Fatalf("read %+v", got)
	}
	for i, e := range got {
		if e.Kind != want[i].Kind || e.Amount != want[i].Amount || e.Round != want[i].Round || e.Sender != g.Address() || !e.Concerns(g.Address()) ||
			e.Concerns(c.Gateway(t, 1).Address()) || e.Block < from || e.Tx == (pm.Hash{}) || len(e.Logs) != 1 {
			t.Errorf("event %d is %+v, want %+v", i, e, want[i])
		}
	}
	for i := range logs {
		logs[i].Removed = true
	}
	if got := read.Read(logs); len(got) != 0 {
		t.Errorf("taken back and read all the same: %+v", got)
	}
}

// FuzzRead gives a reader logs as a hostile endpoint may make them up. It has no chain: every worker of the fuzzer would
// deploy one of its own.
func FuzzRead(f *testing.F) {
	names := []string{chain.NameTicketBroker, chain.NameBondingManager, chain.NameRoundsManager, chain.NameToken}
	address := func(name string) common.Address { return common.Address{byte(slices.Index(names, name) + 1)} }
	read, err := history.Of(address)
	if err != nil {
		f.Fatal(err)
	}
	topics := append(read.Earnings().Topics[0], read.Query(pm.Address{}).Topics[0]...)
	for i := range topics {
		f.Add(uint8(i), uint8(i), uint8(3), []byte{1, 2}, false)
		f.Add(uint8(0), uint8(i), uint8(2), make([]byte, 320), true)
	}
	f.Fuzz(func(t *testing.T, at, topic, n uint8, data []byte, removed bool) {
		l := types.Log{Address: address(names[int(at)%len(names)]), Data: data, Removed: removed, BlockNumber: 7, Index: 1}
		if n %= 5; n > 0 {
			l.Topics = append(make([]common.Hash, 0, n), topics[int(topic)%len(topics)])
			for len(l.Topics) < int(n) {
				l.Topics = append(l.Topics, common.BytesToHash(data))
			}
		}
		for _, e := range read.Read([]types.Log{l, l}) {
			if removed || e.Kind == "" || e.Block != 7 {
				t.Errorf("%+v was read as %+v", l, e)
			}
		}
	})
}
