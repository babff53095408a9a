package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"

	"github.com/castnet/castnet/pm"
)

// Ledger books accepted batches; it is a pm.Ledger.
type Ledger struct{ db *DB }

// Ledger returns the ledger of this database.
func (db *DB) Ledger() *Ledger { return &Ledger{db: db} }

const (
	batchAge = 90 * day // seconds for which an accepted batch is known: long enough for every reconnect
	freeAge  = day      // and for which free tickets are: off-chain no block ever ends them, and a replay gains nothing
)

// Accept books nonces, winners and credit in one transaction; pm.ErrKnownBatch and pm.ErrReplayed change nothing.
func (l *Ledger) Accept(ctx context.Context, a pm.Accepted) error {
	err := l.db.write(ctx, func(tx *sql.Tx) error {
		fresh, err := inserted(tx.ExecContext(ctx, "INSERT INTO batch (id, sender, credit, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
			a.ID[:], a.Sender[:], a.Credit.String(), stamp()))
		if err != nil {
			return err
		}
		if !fresh {
			return pm.ErrKnownBatch
		}
		if err := useNonces(ctx, tx, a); err != nil {
			return err
		}
		if err := addCredit(ctx, tx, a); err != nil {
			return err
		}
		for i := range a.Wins {
			if err := putWin(ctx, tx, a.Wins[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("accept batch %s: %w", a.ID, err)
	}
	return nil
}

func useNonces(ctx context.Context, tx *sql.Tx, a pm.Accepted) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO series (series, expiry, free, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (series) DO UPDATE SET expiry = max(expiry, excluded.expiry), free = min(free, excluded.free), at = excluded.at`,
		a.Series[:], block(a.Expiry), a.Credit.IsZero() && len(a.Wins) == 0, stamp())
	if err != nil {
		return err
	}
	for _, n := range a.Nonces {
		fresh, err := inserted(tx.ExecContext(ctx, "INSERT INTO nonce (series, nonce) VALUES (?, ?) ON CONFLICT DO NOTHING", a.Series[:], n))
		if err != nil {
			return err
		}
		if !fresh {
			return fmt.Errorf("nonce %d of %s: %w", n, a.Series, pm.ErrReplayed)
		}
	}
	return nil
}

func addCredit(ctx context.Context, tx *sql.Tx, a pm.Accepted) error {
	total, err := creditOf(ctx, tx, a.Sender)
	if err != nil {
		return err
	}
	if total, err = total.Add(a.Credit); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO credit (sender, total) VALUES (?, ?) ON CONFLICT (sender) DO UPDATE SET total = excluded.total",
		a.Sender[:], total.String())
	return err
}

func creditOf(ctx context.Context, q querier, sender pm.Address) (pm.Wei, error) {
	var text string
	err := q.QueryRowContext(ctx, "SELECT total FROM credit WHERE sender = ?", sender[:]).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return pm.Wei{}, nil
	}
	if err != nil {
		return pm.Wei{}, err
	}
	return amount(text)
}

// Credit is the sum of everything ever accepted from a sender.
func (l *Ledger) Credit(ctx context.Context, sender pm.Address) (pm.Wei, error) {
	w, err := creditOf(ctx, l.db.sql, sender)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("credit of %s: %w", sender, err)
	}
	return w, nil
}

// Known tells whether a batch was accepted in the last 90 days.
func (l *Ledger) Known(ctx context.Context, batch pm.Hash) (bool, error) {
	var there bool
	err := l.db.sql.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM batch WHERE id = ?)", batch[:]).Scan(&there)
	if err != nil {
		return false, fmt.Errorf("look up batch %s: %w", batch, err)
	}
	return there, nil
}

// Forget drops the nonces of series that expired before the block, and batches nobody will ask for again.
func (l *Ledger) Forget(ctx context.Context, expired uint64) error {
	err := l.db.write(ctx, func(tx *sql.Tx) error {
		now := stamp()
		for _, drop := range []struct {
			query string
			limit int64
		}{
			{"DELETE FROM series WHERE expiry < ?", block(expired)},
			{"DELETE FROM series WHERE free AND at < ?", now - freeAge},
			{"DELETE FROM batch WHERE at < ?", now - batchAge},
			{"DELETE FROM batch WHERE credit = '0' AND at < ?", now - freeAge},
		} {
			if _, err := tx.ExecContext(ctx, drop.query, drop.limit); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("forget nonces before block %d: %w", expired, err)
	}
	return nil
}

// block fits a block number into SQLite's signed integers; no chain gets there.
func block(n uint64) int64 { return int64(min(n, math.MaxInt64)) }
