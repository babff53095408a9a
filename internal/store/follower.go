package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/castnet/castnet/chain/watch"
)

// Follower keeps the logs one reader has followed, and how far it has come; it is a watch.Book.
type Follower struct {
	db   *DB
	name string
}

// Follower returns the reader of a name. Every name has its own cursor and logs.
func (db *DB) Follower(name string) *Follower { return &Follower{db: db, name: name} }

// Load gives the cursor; the zero one at first.
func (f *Follower) Load(ctx context.Context) (watch.Cursor, error) {
	var text string
	var c watch.Cursor
	err := f.db.sql.QueryRowContext(ctx, "SELECT body FROM cursor WHERE name = ?", f.name).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return c, nil
	}
	if err == nil {
		err = decode(text, &c)
	}
	if err != nil {
		return c, fmt.Errorf("cursor %s: %w", f.name, err)
	}
	return c, nil
}

// Apply keeps logs and the cursor after them, or nothing.
func (f *Follower) Apply(ctx context.Context, logs []watch.Log, c watch.Cursor) error {
	err := f.db.write(ctx, func(tx *sql.Tx) error {
		if err := f.keep(ctx, tx, logs); err != nil {
			return err
		}
		return f.move(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("logs of %s before block %d: %w", f.name, c.Next, err)
	}
	return nil
}

// Undo forgets the logs of a block and all later ones, and goes back to a cursor.
func (f *Follower) Undo(ctx context.Context, from uint64, c watch.Cursor) error {
	err := f.db.write(ctx, func(tx *sql.Tx) error {
		if err := f.forget(ctx, tx, from); err != nil {
			return err
		}
		return f.move(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("take back logs of %s from block %d: %w", f.name, from, err)
	}
	return nil
}

// keep writes logs down. By a plain INSERT: a log that is there already would be one applied twice.
func (f *Follower) keep(ctx context.Context, tx *sql.Tx, logs []watch.Log) error {
	for _, l := range logs {
		text, err := encode(l)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO log (name, block, idx, body) VALUES (?, ?, ?, ?)",
			f.name, block(l.BlockNumber), int64(l.Index), text); err != nil {
			return err
		}
	}
	return nil
}

func (f *Follower) forget(ctx context.Context, tx *sql.Tx, from uint64) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM log WHERE name = ? AND block >= ?", f.name, block(from))
	return err
}

func (f *Follower) move(ctx context.Context, tx *sql.Tx, c watch.Cursor) error {
	text, err := encode(c)
	if err == nil {
		_, err = tx.ExecContext(ctx, "INSERT INTO cursor (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body", f.name, text)
	}
	return err
}

// Logs gives what was followed, oldest first.
func (f *Follower) Logs(ctx context.Context) ([]watch.Log, error) {
	out, err := collect(ctx, f.db, scanJSON[watch.Log], "SELECT body FROM log WHERE name = ? ORDER BY block, idx", f.name)
	if err != nil {
		return nil, fmt.Errorf("logs of %s: %w", f.name, err)
	}
	return out, nil
}
