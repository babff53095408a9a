package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/castnet/castnet/market/account"
)

// Spending keeps what a gateway's customers spent; it is an account.Spending.
type Spending struct{ db *DB }

// Spending returns what was spent according to this database.
func (db *DB) Spending() *Spending { return &Spending{db: db} }

// spendAge is for how many minutes single minutes are kept: a day and a little, since nothing looks further back.
const spendAge = 26 * 60

// Spend adds the entries to their minutes and totals.
func (s *Spending) Spend(ctx context.Context, entries []account.Spent) error {
	err := s.db.write(ctx, func(tx *sql.Tx) error {
		for _, e := range entries {
			total := e
			total.Minute = 0
			if err := addSpent(ctx, tx, total); err != nil {
				return err
			}
			if err := addSpent(ctx, tx, e); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, "DELETE FROM spend WHERE account = ? AND minute > 0 AND minute < ?", e.Account, e.Minute-spendAge)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("keep what was spent: %w", err)
	}
	return nil
}

func addSpent(ctx context.Context, tx *sql.Tx, e account.Spent) error {
	var wei, usd string
	err := tx.QueryRowContext(ctx, "SELECT wei, usd FROM spend WHERE account = ? AND minute = ?", e.Account, e.Minute).Scan(&wei, &usd)
	if err == nil {
		have := e
		if have.Wei, err = amount(wei); err != nil {
			return err
		}
		if have.USD, err = amount(usd); err != nil {
			return err
		}
		if e.Wei, err = e.Wei.Add(have.Wei); err != nil {
			return err
		}
		if e.USD, err = e.USD.Add(have.USD); err != nil {
			return err
		}
	} else if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO spend (account, minute, wei, usd) VALUES (?, ?, ?, ?)
		ON CONFLICT (account, minute) DO UPDATE SET wei = excluded.wei, usd = excluded.usd`, e.Account, e.Minute, e.Wei.String(), e.USD.String())
	return err
}

// Load gives the total of every account, as minute 0, and its minutes since the given one.
func (s *Spending) Load(ctx context.Context, since int64) ([]account.Spent, error) {
	out, err := collect(ctx, s.db, func(rows *sql.Rows) (account.Spent, error) {
		var e account.Spent
		var wei, usd string
		err := rows.Scan(&e.Account, &e.Minute, &wei, &usd)
		if err == nil {
			e.Wei, err = amount(wei)
		}
		if err == nil {
			e.USD, err = amount(usd)
		}
		return e, err
	}, "SELECT account, minute, wei, usd FROM spend WHERE minute = 0 OR minute >= ?", since)
	if err != nil {
		return nil, fmt.Errorf("what was spent: %w", err)
	}
	return out, nil
}

const stepSpend = `
CREATE TABLE spend (                   -- what a gateway's customers spent
	account TEXT NOT NULL,
	minute  INTEGER NOT NULL,          -- since 1970; 0 holds the total of all time
	wei     TEXT NOT NULL,
	usd     TEXT NOT NULL,             -- 10^-18 dollars at the rates of the time
	PRIMARY KEY (account, minute)
) WITHOUT ROWID;
CREATE INDEX receipt_at ON receipt (at);
CREATE INDEX closing_at ON closing (at);
`
