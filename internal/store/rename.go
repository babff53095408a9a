package store

import (
	"context"
	"database/sql"

	"github.com/castnet/castnet/pm"
)

// renameBatches gives batches under way the names they have now: since an ID is another hash than it was, they would be credited
// to their accounts once more, and never leave the outbox.
func renameBatches(ctx context.Context, tx *sql.Tx) error {
	list, err := underWay(ctx, tx)
	if err != nil {
		return err
	}
	for _, w := range list {
		id := w.batch.ID()
		if _, err := tx.ExecContext(ctx, "UPDATE OR REPLACE outbox SET id = ? WHERE seq = ?", id[:], w.seq); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO booked (side, batch, at) SELECT side, ?, at FROM booked WHERE batch = ? ON CONFLICT DO NOTHING", id[:], w.id); err != nil {
			return err
		}
	}
	return nil
}

// sealed is a batch in the outbox under the name it was put there.
type sealed struct {
	seq   int64
	id    []byte
	batch pm.Batch
}

func underWay(ctx context.Context, tx *sql.Tx) (out []sealed, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT seq, id, batch FROM outbox ORDER BY seq")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var w sealed
		var text string
		if err = rows.Scan(&w.seq, &w.id, &text); err == nil {
			err = decode(text, &w.batch)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, w)
	}
	return out, rows.Err()
}
