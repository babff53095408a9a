package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/castnet/castnet/pm"
)

// Wins is the queue of winners; it is a pm.Wins. Winners are never deleted: what became of each can be read later.
type Wins struct{ db *DB }

// Wins returns the queue of this database.
func (db *DB) Wins() *Wins { return &Wins{db: db} }

// Put queues a winner; one that is there already stays as it is.
func (w *Wins) Put(ctx context.Context, win pm.Win) error {
	err := w.db.write(ctx, func(tx *sql.Tx) error { return putWin(ctx, tx, win) })
	if err != nil {
		return fmt.Errorf("queue winner %s: %w", win.Ticket.Hash(), err)
	}
	return nil
}

func putWin(ctx context.Context, tx *sql.Tx, win pm.Win) error {
	text, err := encode(win)
	if err != nil {
		return err
	}
	h := win.Ticket.Hash()
	_, err = tx.ExecContext(ctx, `INSERT INTO winner (ticket, round, win, state, tx, reason, paid, won, marked)
		VALUES (?, ?, ?, ?, ?, '', '0', ?, ?) ON CONFLICT (ticket) DO NOTHING`,
		h[:], block(win.Ticket.Round), text, string(pm.Won), pm.Hash{}.Bytes(), stamp(), stamp())
	return err
}

// Pending gives the winners that are not final, oldest round first, each with the transaction last sent for it.
func (w *Wins) Pending(ctx context.Context, _ pm.Round) ([]pm.Win, error) {
	out, err := collect(ctx, w.db, func(rows *sql.Rows) (pm.Win, error) {
		var text string
		var tx []byte
		var win pm.Win
		err := rows.Scan(&text, &tx)
		if err == nil {
			err = decode(text, &win)
		}
		copy(win.Tx[:], tx)
		return win, err
	}, "SELECT win, tx FROM winner WHERE state IN ('won', 'submitted') ORDER BY round, id")
	if err != nil {
		return nil, fmt.Errorf("pending winners: %w", err)
	}
	return out, nil
}

// Mark moves a winner to a new state; a final one stays as it is. pm.ErrNoWin when there is no such winner, pm.ErrFormat
// for a state that is none.
func (w *Wins) Mark(ctx context.Context, ticket pm.Hash, o pm.Outcome) error {
	if !o.State.Valid() {
		return fmt.Errorf("mark winner %s %q: %w", ticket, o.State, pm.ErrFormat)
	}
	err := w.db.write(ctx, func(tx *sql.Tx) error {
		found, err := inserted(tx.ExecContext(ctx, `UPDATE winner SET state = ?, tx = ?, reason = ?, paid = ?, marked = ?
			WHERE ticket = ? AND state IN ('won', 'submitted')`,
			string(o.State), o.Tx[:], o.Reason, o.Paid.String(), stamp(), ticket[:]))
		if err != nil || found {
			return err
		}
		var there bool
		err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM winner WHERE ticket = ?)", ticket[:]).Scan(&there)
		if err == nil && !there {
			err = pm.ErrNoWin
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("mark winner %s %s: %w", ticket, o.State, err)
	}
	return nil
}

// Winner is one winner as it stands, for displays.
type Winner struct {
	Win     pm.Win
	Outcome pm.Outcome
	Won     time.Time
	Marked  time.Time // last change of state
}

// List gives the newest winners first, at most limit of them.
func (w *Wins) List(ctx context.Context, limit int) ([]Winner, error) {
	out, err := collect(ctx, w.db, scanWinner,
		"SELECT win, state, tx, reason, paid, won, marked FROM winner ORDER BY id DESC LIMIT ?", limit)
	if err != nil {
		return nil, fmt.Errorf("list winners: %w", err)
	}
	return out, nil
}

func scanWinner(rows *sql.Rows) (Winner, error) {
	var (
		w                 Winner
		text, state, paid string
		tx                []byte
		won, marked       int64
	)
	if err := rows.Scan(&text, &state, &tx, &w.Outcome.Reason, &paid, &won, &marked); err != nil {
		return w, err
	}
	if err := decode(text, &w.Win); err != nil {
		return w, err
	}
	var err error
	if w.Outcome.Paid, err = amount(paid); err != nil {
		return w, err
	}
	copy(w.Outcome.Tx[:], tx)
	w.Win.Tx, w.Outcome.State = w.Outcome.Tx, pm.WinState(state)
	w.Won, w.Marked = time.Unix(won, 0), time.Unix(marked, 0)
	return w, nil
}

// Count gives the number of winners in every state there is.
func (w *Wins) Count(ctx context.Context) (map[pm.WinState]int, error) {
	rows, err := w.db.sql.QueryContext(ctx, "SELECT state, count(*) FROM winner GROUP BY state")
	if err != nil {
		return nil, fmt.Errorf("count winners: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := map[pm.WinState]int{}
	for rows.Next() {
		var state string
		var n int
		if err := rows.Scan(&state, &n); err != nil {
			return nil, fmt.Errorf("count winners: %w", err)
		}
		out[pm.WinState(state)] = n
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("count winners: %w", err)
	}
	return out, nil
}
