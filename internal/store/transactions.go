package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/pm"
)

// Transactions keeps what was sent to the chain; it is a tx.Book.
type Transactions struct{ db *DB }

// Transactions returns the book of transactions of this database.
func (db *DB) Transactions() *Transactions { return &Transactions{db: db} }

// Put writes an entry, new or changed.
func (t *Transactions) Put(ctx context.Context, e tx.Entry) error {
	text, err := encode(e)
	if err == nil {
		err = t.db.write(ctx, func(w *sql.Tx) error {
			_, err := w.ExecContext(ctx, `INSERT INTO sent (id, account, nonce, state, body, at) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body, at = excluded.at`,
				e.ID[:], e.Account[:], block(e.Nonce), string(e.State), text, e.At.UnixMilli())
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("keep transaction %s: %w", e.ID, err)
	}
	return nil
}

// Open gives an account's transactions that are on their way, by nonce.
func (t *Transactions) Open(ctx context.Context, account pm.Address) ([]tx.Entry, error) {
	out, err := collect(ctx, t.db, scanJSON[tx.Entry], "SELECT body FROM sent WHERE account = ? AND state = 'sent' ORDER BY nonce", account[:])
	if err != nil {
		return nil, fmt.Errorf("open transactions of %s: %w", account, err)
	}
	return out, nil
}

// List gives the transactions that changed last, newest first, at most limit of them.
func (t *Transactions) List(ctx context.Context, limit int) ([]tx.Entry, error) {
	out, err := collect(ctx, t.db, scanJSON[tx.Entry], "SELECT body FROM sent ORDER BY at DESC, nonce DESC LIMIT ?", limit)
	if err != nil {
		return nil, fmt.Errorf("list transactions: %w", err)
	}
	return out, nil
}
