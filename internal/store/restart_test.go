package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// side is a payer or payee that is set up anew from disk for every step.
func recipient(t testing.TB, db *store.DB, chain *pmtest.Chain) *pm.Recipient {
	t.Helper()
	secret, err := db.Secret(context.Background(), "recipient")
	if err != nil {
		t.Fatal(err)
	}
	r, err := pm.NewRecipient(pm.RecipientParts{Address: pmtest.NewKey("payee").Address(), Secret: secret, Ledger: db.Ledger(), Wins: db.Wins(),
		Funds: chain, Rounds: chain, Fees: chain}, pm.DevRecipientConfig())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func sender(t testing.TB, db *store.DB, chain *pmtest.Chain) *pm.Sender {
	t.Helper()
	s, err := pm.NewSender(pm.SenderParts{Signer: pmtest.NewKey("payer"), Nonces: db.Nonces(), Funds: chain, Rounds: chain,
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func funded() *pmtest.Chain {
	chain, eth := pmtest.NewChain(pm.NewWei(1e9)), pm.NewWei(1e18)
	chain.Fund(pmtest.NewKey("payer").Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
	return chain
}

// TestMoneySurvivesRestarts opens both databases anew between every two steps of a payment, its loss, its repetition and
// the redemption of its winners.
func TestMoneySurvivesRestarts(t *testing.T) {
	t.Parallel()
	ctx, chain := context.Background(), funded()
	gateway, orchestrator := file(t), file(t)
	price, payer := pm.Price{Num: 1, Den: 3}, pmtest.NewKey("payer").Address()
	p, err := recipient(t, open(t, orchestrator), chain).Params(ctx, payer, price, pm.NewWei(3e9))
	if err != nil {
		t.Fatal(err)
	}
	seen, sum := map[uint32]bool{}, pm.Wei{}
	for round := range 8 {
		b, err := sender(t, open(t, gateway), chain).Issue(ctx, p, pm.NewWei(60e9))
		if err != nil {
			t.Fatal(err)
		}
		if err := open(t, gateway).Outbox().Put(ctx, "s", b); err != nil {
			t.Fatal(err)
		}
		for i := range b.Tickets {
			if seen[b.Tickets[i].Nonce] {
				t.Fatalf("nonce %d used twice", b.Tickets[i].Nonce)
			}
			seen[b.Tickets[i].Nonce] = true
		}
		credit, err := recipient(t, open(t, orchestrator), chain).Accept(ctx, b)
		if err != nil || credit.Cmp(b.Worth()) != 0 {
			t.Fatalf("round %d: %v, %v", round, credit, err)
		}
		sum, _ = sum.Add(credit)
		// The answer is lost; the gateway sends again what its disk says was not acknowledged.
		again, err := open(t, gateway).Outbox().Pending(ctx, "s")
		if err != nil || len(again) != 1 {
			t.Fatalf("%d batches to send again: %v", len(again), err)
		}
		if credit, err = recipient(t, open(t, orchestrator), chain).Accept(ctx, again[0]); !errors.Is(err, pm.ErrKnownBatch) || credit.Cmp(b.Worth()) != 0 {
			t.Fatalf("round %d, again: %v, %v", round, credit, err)
		}
		if err := open(t, gateway).Outbox().Done(ctx, b.ID()); err != nil {
			t.Fatal(err)
		}
	}
	db := open(t, orchestrator)
	if got, err := db.Ledger().Credit(ctx, payer); err != nil || got != sum || got.Cmp(pm.NewWei(8*60e9)) != 0 {
		t.Errorf("ledger holds %v (%v), answers gave %v", got, err, sum)
	}
	won, err := db.Wins().Pending(ctx, chain.Current())
	if err != nil || len(won) == 0 {
		t.Fatalf("%d of 160 tickets won at one in four: %v", len(won), err)
	}
	redeemAll(t, orchestrator, chain)
	want, _ := won[0].Ticket.FaceValue.Mul(uint64(len(won)))
	if got := chain.Paid(pmtest.NewKey("payee").Address()); got.Cmp(want) != 0 {
		t.Errorf("%d winners brought %v, want %v", len(won), got, want)
	}
	redeemAll(t, orchestrator, chain)
	if count, err := open(t, orchestrator).Wins().Count(ctx); err != nil || count[pm.Confirmed] != len(won) || len(count) != 1 {
		t.Errorf("winners stand at %v, %v", count, err)
	}
}

func redeemAll(t *testing.T, path string, chain *pmtest.Chain) {
	t.Helper()
	db := open(t, path)
	r, err := pm.NewRedeemer(pm.RedeemerParts{Wins: db.Wins(), Broker: chain, Funds: chain, Fees: chain, Log: discard()}, pm.DefaultRedeemerConfig())
	if err != nil {
		t.Fatal(err)
	}
	heads := make(chan pm.Round, 1)
	heads <- chain.Mine(11)
	close(heads)
	if err := r.Run(context.Background(), heads); err != nil {
		t.Fatal(err)
	}
}

// killed is the environment variable that makes this test binary a process to be killed: it holds the database's folder.
const killed = "CASTNET_STORE_TEST_KILLED"

// TestMoneySurvivesSIGKILL lets another process issue and accept tickets until it is killed in the middle, and then holds
// both disks against each other: what the recipient booked is made of nonces that are never leased again.
func TestMoneySurvivesSIGKILL(t *testing.T) {
	if dir := os.Getenv(killed); dir != "" {
		payUntilKilled(t, dir)
		return
	}
	t.Parallel()
	dir, ctx := t.TempDir(), context.Background()
	for run := range 3 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestMoneySurvivesSIGKILL$")
		cmd.Env = append(os.Environ(), killed+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var paid int
		for paid < 5+3*run { // it writes a line per payment, and is somewhere in the next one when it dies
			if _, err := fmt.Fscanln(out, &paid); err != nil {
				t.Fatal(err)
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // killed, as it should be
	}
	o := open(t, filepath.Join(dir, "orchestrator.db"))
	g := open(t, filepath.Join(dir, "gateway.db"))
	waiting, err := g.Outbox().Pending(ctx, "s")
	if err != nil || len(waiting) == 0 {
		t.Fatalf("%d batches wait: %v", len(waiting), err)
	}
	sum, seen := pm.Wei{}, map[string]bool{}
	for _, b := range waiting {
		for i := range b.Tickets {
			key := fmt.Sprint(b.Params.RandHash, b.Tickets[i].Nonce)
			if seen[key] {
				t.Errorf("nonce %d used twice", b.Tickets[i].Nonce)
			}
			seen[key] = true
		}
		switch known, err := o.Ledger().Known(ctx, b.ID()); {
		case err != nil:
			t.Fatal(err)
		case known:
			sum, _ = sum.Add(b.Worth())
		}
	}
	if credit, err := o.Ledger().Credit(ctx, pmtest.NewKey("payer").Address()); err != nil || credit != sum {
		t.Errorf("ledger holds %v (%v), the known batches are worth %v", credit, err, sum)
	}
}

func payUntilKilled(t *testing.T, dir string) {
	ctx, chain := context.Background(), funded()
	g, o := open(t, filepath.Join(dir, "gateway.db")), open(t, filepath.Join(dir, "orchestrator.db"))
	s, r := sender(t, g, chain), recipient(t, o, chain)
	p, err := r.Params(ctx, s.Address(), pm.Price{Num: 1, Den: 1}, pm.NewWei(1e9))
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n < 200; n++ {
		b, err := s.Issue(ctx, p, pm.NewWei(2e9))
		if err == nil {
			err = g.Outbox().Put(ctx, "s", b)
		}
		if err == nil {
			_, err = r.Accept(ctx, b)
		}
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(n)
	}
}
