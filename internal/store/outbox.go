package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/castnet/castnet/pm"
)

// Outbox keeps batches from before they are sent until the recipient acknowledged them, so that a sender that was killed
// in between can send the same bytes again and be answered the same.
type Outbox struct{ db *DB }

// Outbox returns the outbox of this database.
func (db *DB) Outbox() *Outbox { return &Outbox{db: db} }

// Put stores a batch under an owner, such as a session; again is no second one.
func (o *Outbox) Put(ctx context.Context, owner string, b pm.Batch) error {
	id := b.ID()
	text, err := encode(b)
	if err == nil {
		err = o.db.write(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, "INSERT INTO outbox (id, owner, batch, at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
				id[:], owner, text, stamp())
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("keep batch %s: %w", id, err)
	}
	return nil
}

// Done drops a batch that was acknowledged or written off; one that is not there is no error.
func (o *Outbox) Done(ctx context.Context, id pm.Hash) error {
	err := o.db.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM outbox WHERE id = ?", id[:])
		return err
	})
	if err != nil {
		return fmt.Errorf("drop batch %s: %w", id, err)
	}
	return nil
}

// Pending gives an owner's batches in the order they were put.
func (o *Outbox) Pending(ctx context.Context, owner string) ([]pm.Batch, error) {
	out, err := collect(ctx, o.db, scanJSON[pm.Batch], "SELECT batch FROM outbox WHERE owner = ? ORDER BY seq", owner)
	if err != nil {
		return nil, fmt.Errorf("batches of %q: %w", owner, err)
	}
	return out, nil
}
