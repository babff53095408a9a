package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/castnet/castnet/chain/history"
	"github.com/castnet/castnet/chain/watch"
	"github.com/castnet/castnet/pm"
)

// Events is what happened to one account on the chain, and to winners of this database: it keeps the logs and lets those of
// redemptions move winners, with the cursor, in one transaction. It is a watch.Book.
type Events struct {
	of    *Follower
	read  *history.Reader
	owner pm.Address
}

// Events returns the book of an account. Every name has its own cursor and logs.
func (db *DB) Events(name string, read *history.Reader, owner pm.Address) *Events {
	return &Events{of: db.Follower(name), read: read, owner: owner}
}

// Load gives the cursor; the zero one at first.
func (e *Events) Load(ctx context.Context) (watch.Cursor, error) { return e.of.Load(ctx) }

// Apply keeps the logs that concern the account or a winner, and confirms the winners that were paid, by whomever.
func (e *Events) Apply(ctx context.Context, logs []watch.Log, c watch.Cursor) error {
	err := e.of.db.write(ctx, func(tx *sql.Tx) error {
		for _, ev := range e.read.Read(logs) {
			ours := ev.Concerns(e.owner)
			if ev.Kind == history.Redeemed {
				won, err := confirm(ctx, tx, ev)
				if err != nil {
					return err
				}
				ours = ours || won
			}
			if !ours {
				continue
			}
			if err := e.of.keep(ctx, tx, ev.Logs); err != nil {
				return err
			}
		}
		return e.of.move(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("events of %s before block %d: %w", e.owner, c.Next, err)
	}
	return nil
}

// confirm marks a winner that the contract has paid, whatever was thought of it, and tells whether there is one.
func confirm(ctx context.Context, tx *sql.Tx, ev history.Event) (bool, error) {
	return inserted(tx.ExecContext(ctx, "UPDATE winner SET state = ?, tx = ?, reason = '', paid = ?, marked = ? WHERE ticket = ?",
		string(pm.Confirmed), ev.Tx[:], ev.Amount.String(), stamp(), ev.Ticket[:]))
}

// Undo forgets the events of a block and all later ones. Winners paid in them are submitted again: their transaction is in no
// block any more, or in another one.
func (e *Events) Undo(ctx context.Context, from uint64, c watch.Cursor) error {
	err := e.of.db.write(ctx, func(tx *sql.Tx) error {
		logs, err := logsIn(ctx, tx, e.of.name, from)
		if err != nil {
			return err
		}
		for _, ev := range e.read.Read(logs) {
			if ev.Kind != history.Redeemed {
				continue
			}
			if _, err := tx.ExecContext(ctx, "UPDATE winner SET state = ?, reason = 'taken back by a reorganisation', paid = '0', marked = ? WHERE ticket = ? AND state = ?",
				string(pm.Submitted), stamp(), ev.Ticket[:], string(pm.Confirmed)); err != nil {
				return err
			}
		}
		if err := e.of.forget(ctx, tx, from); err != nil {
			return err
		}
		return e.of.move(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("take back events of %s from block %d: %w", e.owner, from, err)
	}
	return nil
}

// List gives at most n events, the newest last.
func (e *Events) List(ctx context.Context, n int) ([]history.Event, error) {
	logs, err := collect(ctx, e.of.db, scanJSON[watch.Log],
		"SELECT body FROM (SELECT block, idx, body FROM log WHERE name = ? ORDER BY block DESC, idx DESC LIMIT ?) ORDER BY block, idx", e.of.name, n)
	if err != nil {
		return nil, fmt.Errorf("events of %s: %w", e.owner, err)
	}
	return e.read.Read(logs), nil
}

func logsIn(ctx context.Context, tx *sql.Tx, name string, from uint64) ([]watch.Log, error) {
	rows, err := tx.QueryContext(ctx, "SELECT body FROM log WHERE name = ? AND block >= ? ORDER BY block, idx", name, block(from))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []watch.Log
	for rows.Next() {
		l, err := scanJSON[watch.Log](rows)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, rows.Err()
}
