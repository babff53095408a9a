package store_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// past makes a database as an old schema version left it.
func past(t *testing.T, version string) string {
	t.Helper()
	script, err := os.ReadFile(filepath.Join("testdata", version+".sql"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "castnet.db")
	pool, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath())
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	pool.SetMaxOpenConns(1)
	if _, err := pool.Exec(string(script)); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestOldDatabasesKeepTheirMoney opens what earlier versions wrote: no nonce is given out again, no batch is taken twice, and
// winners, payments under way, balances and receipts are all there.
func TestOldDatabasesKeepTheirMoney(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	for _, version := range []string{"v1", "v2"} {
		t.Run(version, func(t *testing.T) {
			t.Parallel()
			path := past(t, version)
			if _, err := store.OpenReader(ctx, path, discard()); !errors.Is(err, store.ErrVersion) {
				t.Errorf("a reader of an old schema: %v", err)
			}
			open(t, path)
			db := open(t, path) // once more, on the schema it has now
			if s, err := db.Secret(ctx, "recipient"); err != nil || s != pm.Keccak([]byte("secret")) {
				t.Errorf("secret %v, %v", s, err)
			}
			if first, err := db.Nonces().Next(ctx, pm.Hash{1}, 1); err != nil || first != 17 {
				t.Errorf("next nonce %d, %v; 16 were leased", first, err)
			}
			again := pm.Accepted{ID: pm.Hash{6}, Series: pm.Hash{3}, Expiry: 50, Sender: pm.Address{4}, Nonces: []uint32{9}}
			if err := db.Ledger().Accept(ctx, again); !errors.Is(err, pm.ErrKnownBatch) {
				t.Errorf("a batch from before: %v", err)
			}
			again.ID = pm.Hash{7}
			if err := db.Ledger().Accept(ctx, again); !errors.Is(err, pm.ErrReplayed) {
				t.Errorf("a nonce from before: %v", err)
			}
			if w, err := db.Ledger().Credit(ctx, pm.Address{4}); err != nil || w != pm.NewWei(100) {
				t.Errorf("credit %v, %v", w, err)
			}
			wins, err := db.Wins().Pending(ctx, pm.Round{})
			if err != nil || len(wins) != 1 || wins[0].Rand != (pm.Hash{5}) || wins[0].Ticket.Nonce != 9 || wins[0].Ticket.FaceValue != pm.NewWei(1000) {
				t.Errorf("winners %+v, %v", wins, err)
			}
			if out, err := db.Outbox().Pending(ctx, "s"); err != nil || len(out) != 1 || out[0].Tickets[0].Nonce != 10 {
				t.Errorf("payments under way %+v, %v", out, err)
			}
			if version == "v1" {
				return
			}
			k := billing.Key{Side: billing.Payer, Payer: pm.Address{4}, Session: market.SessionID{8}}
			want := market.Balance{Credited: pm.NewWei(90), Debited: pm.NewWei(40)}
			if b, err := db.Books().Load(ctx, k); err != nil || b != want {
				t.Errorf("balance %+v, %v", b, err)
			}
			if c, err := db.Books().Closings(ctx, k, 5); err != nil || len(c) != 1 || c[0].Units != 12 || c[0].Balance != want {
				t.Errorf("closings %+v, %v", c, err)
			}
			if b, err := db.Books().Credit(ctx, k, pm.Hash{6}, pm.NewWei(5)); err != nil || b != want {
				t.Errorf("a payment booked before: %+v, %v", b, err)
			}
			if r, err := db.Receipts().List(ctx, billing.Payer, 5); err != nil || len(r) != 1 || r[0].Units != 12 || r[0].Due != pm.NewWei(4) {
				t.Errorf("receipts %+v, %v", r, err)
			}
		})
	}
}

// TestAccountsOfPayeesGetTheirPeer: the gateway that signed a session's last receipt owns its account afterwards, nobody
// another one's, and what nobody signed belongs to nobody.
func TestAccountsOfPayeesGetTheirPeer(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	db := open(t, past(t, "v5"))
	books := db.Books()
	want := market.Balance{Credited: pm.NewWei(90), Debited: pm.NewWei(40)}
	for _, k := range []struct {
		name string
		key  billing.Key
		want market.Balance
	}{
		{"the gateway", billing.Key{Side: billing.Payee, Payer: pm.Address{4}, Session: market.SessionID{8}, Peer: "gateway"}, want},
		{"another gateway", billing.Key{Side: billing.Payee, Payer: pm.Address{4}, Session: market.SessionID{8}, Peer: "thief"}, market.Balance{}},
		{"nobody", billing.Key{Side: billing.Payee, Payer: pm.Address{4}, Session: market.SessionID{8}}, market.Balance{}},
		{"a session without receipts", billing.Key{Side: billing.Payee, Payer: pm.Address{4}, Session: market.SessionID{9}, Peer: "thief"}, market.Balance{}},
		{"the payer's own", billing.Key{Side: billing.Payer, Payer: pm.Address{4}, Session: market.SessionID{8}, Peer: "orchestrator"}, want},
	} {
		if b, err := books.Load(ctx, k.key); err != nil || b != k.want {
			t.Errorf("%s: %+v, %v, want %+v", k.name, b, err, k.want)
		}
		last, err := books.Last(ctx, k.key)
		c, cerr := books.Closings(ctx, k.key, 5)
		if has := k.want != (market.Balance{}); err != nil || cerr != nil || has != (len(last.Raw) > 0) || has != (len(c) == 1) {
			t.Errorf("%s: last receipt %+v, closings %+v, %v, %v", k.name, last, c, err, cerr)
		}
	}
}

// TestBatchesUnderWayKeepTheirPlace: a batch that was put in the outbox and credited under the name it had then is known under the
// one it has now, so that it is not credited twice and leaves the outbox once it was acknowledged.
func TestBatchesUnderWayKeepTheirPlace(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), past(t, "v5")
	b := pm.Batch{Sender: pm.Address{4}, Tickets: []pm.Signed{{Nonce: 3}}}
	text, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath())
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	old := pm.Hash{77}
	for _, q := range []struct {
		text string
		args []any
	}{
		{"INSERT INTO outbox (id, owner, batch, at) VALUES (?, 'o', ?, 1795287660)", []any{old[:], string(text)}},
		{"INSERT INTO booked (side, batch, at) VALUES (2, ?, 1795287660)", []any{old[:]}},
	} {
		if _, err := raw.Exec(q.text, q.args...); err != nil {
			t.Fatal(err)
		}
	}
	db := open(t, path)
	k := billing.Key{Side: billing.Payer, Payer: pm.Address{4}, Session: market.SessionID{8}, Peer: "orchestrator"}
	want := market.Balance{Credited: pm.NewWei(90), Debited: pm.NewWei(40)}
	if got, err := db.Books().Credit(ctx, k, b.ID(), pm.NewWei(7)); err != nil || got != want {
		t.Errorf("credited again: %+v, %v", got, err)
	}
	if err := db.Outbox().Done(ctx, b.ID()); err != nil {
		t.Fatal(err)
	}
	if list, err := db.Outbox().Pending(ctx, "o"); err != nil || len(list) != 0 {
		t.Errorf("acknowledged and still under way: %+v, %v", list, err)
	}
}
