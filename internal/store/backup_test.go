package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// TestARestoredDatabaseRepeatsNothing pays before a copy is made, while it is made and after it, brings the copies of both
// sides back, and holds what they do then against what they did.
func TestARestoredDatabaseRepeatsNothing(t *testing.T) {
	t.Parallel()
	ctx, chain := context.Background(), funded()
	path, dir := file(t), t.TempDir()
	gateway, orchestrator := open(t, file(t)), open(t, path)
	payer, price := pmtest.NewKey("payer").Address(), pm.Price{Num: 1, Den: 3}
	p, err := recipient(t, orchestrator, chain).Params(ctx, payer, price, pm.NewWei(3e9))
	if err != nil {
		t.Fatal(err)
	}
	pay := func(s *pm.Sender, r *pm.Recipient) (pm.Batch, error) {
		b, err := s.Issue(ctx, p, pm.NewWei(60e9))
		if err != nil {
			return b, err
		}
		_, err = r.Accept(ctx, b)
		return b, err
	}
	s, r := sender(t, gateway, chain), recipient(t, orchestrator, chain)
	before, err := pay(s, r)
	if err != nil {
		t.Fatal(err)
	}
	for name, db := range map[string]*store.DB{"gateway": gateway, "orchestrator": orchestrator} {
		if err := db.Backup(ctx, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := db.Backup(ctx, filepath.Join(dir, name)); !errors.Is(err, store.ErrExists) {
			t.Errorf("a second copy over the first: %v", err)
		}
		if st, err := os.Stat(filepath.Join(dir, name)); err != nil || st.Mode().Perm() != 0o600 {
			t.Errorf("the copy is %v, %v", st.Mode(), err)
		}
	}
	var after []pm.Batch
	for range 5 { // over the end of the block of nonces that the copy knows
		b, err := pay(s, r)
		if err != nil {
			t.Fatal(err)
		}
		after = append(after, b)
	}
	backG, backO := restored(t, filepath.Join(dir, "gateway")), restored(t, filepath.Join(dir, "orchestrator"))
	if _, err := sender(t, backG, chain).Issue(ctx, p, pm.NewWei(60e9)); !errors.Is(err, pm.ErrNonce) {
		t.Errorf("a restored sender signs in an old series: %v", err)
	}
	again := recipient(t, backO, chain)
	for _, b := range after {
		if credit, err := again.Accept(ctx, b); !errors.Is(err, pm.ErrRand) || !credit.IsZero() {
			t.Errorf("what was accepted after the copy is credited again: %v, %v", credit, err)
		}
	}
	if credit, err := again.Accept(ctx, before); err == nil {
		t.Errorf("what was accepted before the copy is credited again: %v", credit)
	}
	q, err := again.Params(ctx, payer, price, pm.NewWei(3e9))
	if err != nil || q.RandHash == p.RandHash {
		t.Fatalf("new parameters %v, %v", q.RandHash, err)
	}
	p = q
	for range 3 {
		if b, err := pay(sender(t, backG, chain), again); err != nil || b.Tickets[0].Nonce == 0 {
			t.Errorf("with new parameters both go on: %v", err)
		}
	}
	redeemAll(t, path, chain)
	first := chain.Paid(pmtest.NewKey("payee").Address())
	have, err := backO.Wins().Pending(ctx, chain.Current())
	if err != nil {
		t.Fatal(err)
	}
	want := first
	for _, w := range have { // those from before the copy were redeemed just now, and the contract pays once
		if w.Ticket.RandHash == p.RandHash {
			want, _ = want.Add(w.Ticket.FaceValue)
		}
	}
	redeemAll(t, filepath.Join(dir, "orchestrator"), chain)
	if got := chain.Paid(pmtest.NewKey("payee").Address()); got != want || first.IsZero() {
		t.Errorf("%d restored winners brought %v to %v, want %v", len(have), first, got, want)
	}
}

// restored opens a copy as a node does that was brought back from it.
func restored(t *testing.T, copy string) *store.DB {
	t.Helper()
	db := open(t, copy)
	if err := db.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := db.Restored(t.Context()); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestOpenReaderChangesNothing(t *testing.T) {
	t.Parallel()
	ctx, path := t.Context(), file(t)
	if _, err := store.OpenReader(ctx, path, discard()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a database that is not there: %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("looking for it made it: %v", err)
	}
	db := open(t, path) // stays open, as that of a running node
	if _, err := db.Secret(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	r, err := store.OpenReader(ctx, path, discard())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := r.Secret(ctx, "b"); err == nil {
		t.Error("a reader wrote")
	}
	if got, err := r.Wins().List(ctx, 1); err != nil || len(got) != 0 {
		t.Errorf("a reader reads %v, %v", got, err)
	}
	if err := r.Backup(ctx, filepath.Join(t.TempDir(), "copy")); err != nil {
		t.Errorf("a reader makes no copy: %v", err)
	}
}
