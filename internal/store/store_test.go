package store_test

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func open(t testing.TB, path string) *store.DB {
	t.Helper()
	db, err := store.Open(path, discard())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func file(t testing.TB) string { return filepath.Join(t.TempDir(), "dir", "castnet?.db") }

// restarting opens the same file with every call, without closing what came before: a killed process closes nothing.
func restarting[T any](use func(*store.DB) T) func(t *testing.T) func() T {
	return func(t *testing.T) func() T {
		path := file(t)
		return func() T { return use(open(t, path)) }
	}
}

// books joins what is one thing in the fake: the ledger and the queue its winners land in.
type books struct {
	*store.Ledger
	*store.Wins
}

func TestStoreConforms(t *testing.T) {
	t.Parallel()
	pmtest.LedgerConformance(t, restarting(func(db *store.DB) pmtest.Ledger { return books{db.Ledger(), db.Wins()} }))
	pmtest.NoncesConformance(t, restarting(func(db *store.DB) pm.Nonces { return db.Nonces() }))
}

func TestOpen(t *testing.T) {
	t.Parallel()
	t.Run("only its owner may read the files", func(t *testing.T) {
		t.Parallel()
		path := file(t)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		db := open(t, path)
		if _, err := db.Secret(context.Background(), "recipient"); err != nil {
			t.Fatal(err)
		}
		for _, f := range []string{path, path + "-wal", path + "-shm"} {
			if st, err := os.Stat(f); err != nil || st.Mode().Perm() != 0o600 {
				t.Errorf("%s: %v, %v", f, st, err)
			}
		}
	})
	t.Run("a database of a newer program is refused", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "castnet.db")
		if err := open(t, path).Close(); err != nil {
			t.Fatal(err)
		}
		raw, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := raw.Exec("PRAGMA user_version = 1000"); err != nil {
			t.Fatal(err)
		}
		if err := raw.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(path, slog.Default()); !errors.Is(err, store.ErrVersion) {
			t.Errorf("got %v, want %v", err, store.ErrVersion)
		}
	})
	t.Run("what is no database is refused", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "castnet.db")
		if err := os.WriteFile(path, []byte("this is text and no database, long enough to be looked at"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(path, slog.Default()); err == nil {
			t.Error("text was opened as a database")
		}
	})
}

func TestSecretStays(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), file(t)
	first, err := open(t, path).Secret(ctx, "recipient")
	if err != nil || first == (pm.Hash{}) {
		t.Fatal(first, err)
	}
	db := open(t, path)
	if again, err := db.Secret(ctx, "recipient"); err != nil || again != first {
		t.Errorf("after a restart %s, %v; was %s", again, err, first)
	}
	if other, err := db.Secret(ctx, "other"); err != nil || other == first {
		t.Errorf("another name has secret %s, %v", other, err)
	}
}

func TestNoncesSkipWhatWasLeasedBeforeARestart(t *testing.T) {
	t.Parallel()
	ctx, path, series := context.Background(), file(t), pm.Keccak([]byte("series"))
	if first, err := open(t, path).Nonces().Next(ctx, series, 1); err != nil || first != 1 {
		t.Fatal(first, err)
	}
	if first, err := open(t, path).Nonces().Next(ctx, series, 1); err != nil || first != 17 {
		t.Errorf("first nonce after a restart is %d (%v), want 17", first, err)
	}
}

func TestOutbox(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), file(t)
	var sent []pm.Batch
	for i := range 3 {
		sent = append(sent, pm.Batch{Sender: pmtest.NewKey("payer").Address(), Tickets: []pm.Signed{{Nonce: uint32(i + 1)}},
			Params: pm.Params{FaceValue: pm.NewWei(7), WinProb: pm.OneIn(3), Price: pm.Price{Num: 1, Den: 2}}})
	}
	out := open(t, path).Outbox()
	for i, b := range []pm.Batch{sent[0], sent[1], sent[1], sent[2]} {
		owner := "session"
		if i == 3 {
			owner = "other session"
		}
		if err := out.Put(ctx, owner, b); err != nil {
			t.Fatal(err)
		}
	}
	out = open(t, path).Outbox()
	if got, err := out.Pending(ctx, "session"); err != nil || len(got) != 2 || got[0].ID() != sent[0].ID() || got[1].ID() != sent[1].ID() {
		t.Fatalf("after a restart %d batches wait, want the first two: %v", len(got), err)
	}
	for range 2 {
		if err := out.Done(ctx, sent[0].ID()); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := open(t, path).Outbox().Pending(ctx, "session"); err != nil || len(got) != 1 || got[0].ID() != sent[1].ID() {
		t.Errorf("%d batches wait after one was acknowledged: %v", len(got), err)
	}
}

func TestWinsList(t *testing.T) {
	t.Parallel()
	ctx, db := context.Background(), open(t, file(t))
	wins := db.Wins()
	var hashes []pm.Hash
	for n := range uint32(3) {
		w := pm.Win{Ticket: pm.Ticket{Nonce: n, Params: pm.Params{FaceValue: pm.NewWei(1 << 60), Round: uint64(9 - n)}}, Rand: pm.Keccak(nil)}
		hashes = append(hashes, w.Ticket.Hash())
		if err := wins.Put(ctx, w); err != nil {
			t.Fatal(err)
		}
	}
	o := pm.Outcome{State: pm.Reverted, Tx: pm.Keccak([]byte("tx")), Reason: "ticket did not win", Paid: pm.NewWei(3)}
	if err := wins.Mark(ctx, hashes[1], o); err != nil {
		t.Fatal(err)
	}
	list, err := wins.List(ctx, 2)
	if err != nil || len(list) != 2 || list[0].Win.Ticket.Hash() != hashes[2] || list[1].Outcome != o || list[1].Won.IsZero() {
		t.Errorf("list is %+v, %v", list, err)
	}
	count, err := wins.Count(ctx)
	if err != nil || count[pm.Won] != 2 || count[pm.Reverted] != 1 {
		t.Errorf("count is %v, %v", count, err)
	}
}

func TestACancelledCallBooksNothing(t *testing.T) {
	t.Parallel()
	db := open(t, file(t))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	a := pm.Accepted{ID: pm.Keccak(nil), Series: pm.Keccak([]byte("s")), Nonces: []uint32{1}, Credit: pm.NewWei(5)}
	if err := db.Ledger().Accept(ctx, a); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if err := db.Ledger().Accept(context.Background(), a); err != nil {
		t.Errorf("after a cancelled call: %v", err)
	}
	if credit, err := db.Ledger().Credit(context.Background(), a.Sender); err != nil || credit != a.Credit {
		t.Errorf("credit %v, %v", credit, err)
	}
}

func discard() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func TestAWriteThatIsCalledOffSaysSo(t *testing.T) {
	t.Parallel()
	db := open(t, file(t))
	ctx, cancel := context.WithCancel(t.Context())
	err := db.Write(ctx, func(tx *sql.Tx) error {
		cancel()
		for {
			if _, err := tx.ExecContext(t.Context(), "SELECT 1"); err != nil {
				return err // the transaction is over: it was rolled back with its context
			}
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a write whose context ended: %v, want Canceled", err)
	}
}
