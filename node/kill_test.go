package node_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/history"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// killedRole and killedDir make this test binary a node that is to be killed; killedChain is where its chain is.
const killedRole, killedDir, killedChain = "CASTNET_NODE_TEST_ROLE", "CASTNET_NODE_TEST_DIR", "CASTNET_NODE_TEST_CHAIN"

// anOrchestrator is somebody who never comes.
const anOrchestrator = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp"

// inFolder is a role whose key is in its folder already.
func inFolder(t *testing.T, role, dir, url string) node.Config {
	t.Helper()
	cfg := config(t, role)
	cfg.Dir = dir
	cfg.Chain.URLs, cfg.Chain.KeyFile, cfg.Chain.PasswordFile = []string{url}, filepath.Join(dir, "key.json"), filepath.Join(dir, "password")
	cfg.Redeemer.Orchestrators = []string{anOrchestrator}
	return cfg
}

// victim is a role in a process that is killed.
type victim struct {
	role, dir, url string
	cmd            *exec.Cmd
}

func (v *victim) starts(t *testing.T) {
	t.Helper()
	v.cmd = exec.Command(os.Args[0], "-test.run=^TestEventsAreAppliedOnceOverSIGKILL$")
	v.cmd.Env = append(os.Environ(), killedRole+"="+v.role, killedDir+"="+v.dir, killedChain+"="+v.url)
	if err := v.cmd.Start(); err != nil {
		t.Fatal(err)
	}
}

func (v *victim) dies(t *testing.T) {
	t.Helper()
	if err := v.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = v.cmd.Wait() // killed, as it should be
}

// book opens what the victim has written.
func (v *victim) book(t *testing.T) *store.DB {
	t.Helper()
	db, err := store.Open(filepath.Join(v.dir, "castnet.db"), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// TestEventsAreAppliedOnceOverSIGKILL kills a gateway and a redeemer again and again while tickets are paid by somebody else,
// funds move, rounds open, rewards are called and the chain changes its mind. In the end each has every event that concerns
// it once, and every winner stands as the contract says.
func TestEventsAreAppliedOnceOverSIGKILL(t *testing.T) {
	if role := os.Getenv(killedRole); role != "" {
		n, err := node.Open(context.Background(), inFolder(t, role, os.Getenv(killedDir), os.Getenv(killedChain)), slog.New(slog.DiscardHandler))
		if err == nil {
			err = n.Run(context.Background())
		}
		t.Fatal(err)
	}
	t.Parallel()
	w := newEvents(t)
	victims := []*victim{{role: p2p.Gateway, url: w.URL()}, {role: p2p.Redeemer, url: w.URL()}}
	for i, v := range victims {
		cfg := config(t, v.role)
		onChain(t, &cfg, w.URL(), []int{101, 1}[i])
		v.dir = cfg.Dir
	}
	db := victims[1].book(t)
	for range 20 {
		if err := db.Wins().Put(t.Context(), w.win(t)); err != nil {
			t.Fatal(err)
		}
	}
	_ = db.Close()
	for i := range 5 {
		for _, v := range victims {
			v.starts(t)
		}
		for end := time.Now().Add(time.Duration(300+rand.IntN(1500)) * time.Millisecond); time.Now().Before(end); {
			w.happens(t)
		}
		switch i {
		case 1, 3:
			w.forks(t, 3) // while they look
			time.Sleep(time.Duration(rand.IntN(1200)) * time.Millisecond)
		case 2:
			w.round(t)
		}
		for _, v := range victims {
			v.dies(t)
		}
		w.happens(t)
		if i == 2 {
			w.forks(t, 2) // while nobody looks
		}
	}
	for _, v := range victims {
		v.starts(t)
		db := v.book(t)
		eventually(t, v.role+" catches up", func() bool {
			c, err := db.Follower("account").Load(t.Context())
			return err == nil && c.Next > w.Client.Block()
		})
		v.dies(t)
		if have, want := w.applied(t, db, v.role), w.of(t, v.role); !slices.Equal(have, want) {
			t.Errorf("%s has applied\n%q, the chain holds\n%q", v.role, have, want)
		}
	}
	w.fundsAddUp(t, victims[0].book(t))
	w.winnersStand(t, victims[1].book(t))
}

// chainEvents makes events on a chain and knows what they are.
type chainEvents struct {
	*chaintest.Chain
	gateway, orchestrator chaintest.Account
	paying, redeeming     *broker.Broker
	wins                  []pm.Win
	redeemed              int
}

func newEvents(t *testing.T) *chainEvents {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1, Gateways: 1})
	w := &chainEvents{Chain: c, gateway: c.Gateway(t, 0), orchestrator: c.Orchestrator(t, 0)}
	var err error
	if w.paying, err = broker.New(c.Client, w.gateway.Sender, broker.Config{}, c.Log); err != nil {
		t.Fatal(err)
	}
	if w.redeeming, err = broker.New(c.Client, w.orchestrator.Sender, broker.Config{Recipient: w.orchestrator.Address()}, c.Log); err != nil {
		t.Fatal(err)
	}
	return w
}

// win is a ticket that wins and that its own redeemer leaves alone: its parameters do not expire in time.
func (w *chainEvents) win(t *testing.T) pm.Win {
	t.Helper()
	now, n := w.Client.Current(), uint32(len(w.wins)+1)
	win := pm.Win{Rand: pm.Keccak([]byte{byte(n)})}
	win.Ticket = pm.Ticket{Sender: w.gateway.Address(), Nonce: n, Params: pm.Params{Recipient: w.orchestrator.Address(), FaceValue: pm.NewWei(uint64(1000 + n)),
		WinProb: pm.Always, RandHash: pm.RandHash(win.Rand), Round: now.Number, RoundHash: now.Hash, Expiry: now.Block + 1_000_000}}
	var err error
	if win.Sig, err = w.gateway.Key.Sign(t.Context(), win.Ticket.Hash()); err != nil {
		t.Fatal(err)
	}
	w.wins = append(w.wins, win)
	return win
}

// happens funds the gateway and redeems one of its tickets.
func (w *chainEvents) happens(t *testing.T) {
	t.Helper()
	if _, err := w.paying.Fund(t.Context(), pm.NewWei(5), pm.NewWei(7)); err != nil {
		t.Fatal(err)
	}
	if w.redeemed < len(w.wins)-2 { // two are never redeemed
		out, err := w.redeeming.Redeem(t.Context(), w.wins[w.redeemed:w.redeemed+1])
		if err != nil || out[0].State != pm.Confirmed {
			t.Fatalf("redeem: %+v, %v", out, err)
		}
		w.redeemed++
	}
	time.Sleep(time.Duration(rand.IntN(60)) * time.Millisecond)
}

func (w *chainEvents) forks(t *testing.T, n uint64) {
	t.Helper()
	if err := w.Fork(n); err != nil {
		t.Fatal(err)
	}
}

// round opens the next round and calls the reward of it.
func (w *chainEvents) round(t *testing.T) {
	t.Helper()
	w.NextRound(t)
	s, err := staking.New(w.Client)
	if err != nil {
		t.Fatal(err)
	}
	r, err := staking.NewRewards(s, w.orchestrator.Sender, staking.RewardConfig{}, w.Log)
	if err == nil {
		err = r.Step(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
}

// of lists what the chain holds for a role, read anew by the packages that ask the chain each time.
func (w *chainEvents) of(t *testing.T, role string) (out []string) {
	t.Helper()
	f := broker.Filter{Recipient: w.orchestrator.Address()}
	if role == p2p.Gateway {
		f = broker.Filter{Sender: w.gateway.Address()}
	}
	paid, err := w.paying.Redeemed(t.Context(), 0, f)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range paid {
		out = append(out, fmt.Sprintln(history.Redeemed, r.Block, r.Tx, r.Ticket.Hash(), r.Paid))
	}
	if role == p2p.Gateway {
		return out
	}
	s, err := staking.New(w.Client)
	if err != nil {
		t.Fatal(err)
	}
	rounds, err := s.History(t.Context(), w.orchestrator.Address(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rounds {
		out = append(out, fmt.Sprintln(history.Round, r.Block, r.Round))
		if r.Rewarded {
			out = append(out, fmt.Sprintln(history.Reward, *r.Tx, r.Amount))
		}
	}
	return out
}

// applied lists the same from what a role has kept: tickets first, as above.
func (w *chainEvents) applied(t *testing.T, db *store.DB, role string) (tickets []string) {
	t.Helper()
	read, err := history.New(w.Client)
	if err != nil {
		t.Fatal(err)
	}
	own := w.orchestrator.Address()
	if role == p2p.Gateway {
		own = w.gateway.Address()
	}
	all, err := db.Events("account", read, own).List(t.Context(), 10_000)
	if err != nil {
		t.Fatal(err)
	}
	var rest []string
	for _, e := range all {
		switch e.Kind {
		case history.Redeemed:
			tickets = append(tickets, fmt.Sprintln(e.Kind, e.Block, e.Tx, e.Ticket, e.Amount))
		case history.Round:
			rest = append(rest, fmt.Sprintln(e.Kind, e.Block, e.Round))
		case history.Reward:
			rest = append(rest, fmt.Sprintln(e.Kind, e.Tx, e.Amount))
		}
	}
	return append(tickets, rest...)
}

// winnersStand checks that those redeemed elsewhere are confirmed with what was paid, and the others wait.
func (w *chainEvents) winnersStand(t *testing.T, db *store.DB) {
	t.Helper()
	for i, win := range w.wins {
		o, err := db.Wins().Outcome(t.Context(), win.Ticket.Hash())
		want := pm.Outcome{State: pm.Won}
		if i < w.redeemed {
			want = pm.Outcome{State: pm.Confirmed, Paid: win.Ticket.FaceValue, Tx: o.Tx}
		}
		if err != nil || o != want || (o.Tx == pm.Hash{}) != (i >= w.redeemed) {
			t.Errorf("winner %d stands at %+v, %v, want %+v", i, o, err, want)
		}
	}
}

// fundsAddUp holds the sum of what happened to the gateway's funds against what the contract has.
func (w *chainEvents) fundsAddUp(t *testing.T, db *store.DB) {
	t.Helper()
	read, err := history.New(w.Client)
	if err != nil {
		t.Fatal(err)
	}
	all, err := db.Events("account", read, w.gateway.Address()).List(t.Context(), 10_000)
	if err != nil {
		t.Fatal(err)
	}
	sum := map[history.Kind]uint64{}
	for _, e := range all {
		sum[e.Kind] += e.Amount.Big().Uint64()
	}
	has, err := w.paying.Deposit(t.Context(), w.gateway.Address())
	if err != nil {
		t.Fatal(err)
	}
	if d, r := sum[history.Deposit]-sum[history.Redeemed], sum[history.Reserve]; d != has.Deposit.Big().Uint64() || r != has.Reserve.Big().Uint64() {
		t.Errorf("by its events the gateway has %d and %d, by the contract %v and %v", d, r, has.Deposit, has.Reserve)
	}
}
