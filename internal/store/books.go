package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Books keep the accounts of sessions; they are billing.Books.
type Books struct{ db *DB }

// Books returns the accounts of this database.
func (db *DB) Books() *Books { return &Books{db: db} }

// Load returns an account's balance, zero for an account that is not known.
func (b *Books) Load(ctx context.Context, k billing.Key) (market.Balance, error) {
	bal, err := loadBalance(ctx, b.db.sql, k)
	if err != nil {
		return market.Balance{}, fmt.Errorf("account %s of %s, %s: %w", k.Session, k.Payer, k.Side, err)
	}
	return bal, nil
}

func loadBalance(ctx context.Context, q querier, k billing.Key) (market.Balance, error) {
	var credited, debited string
	err := q.QueryRowContext(ctx, "SELECT credited, debited FROM account WHERE side = ? AND payer = ? AND session = ? AND peer = ?",
		k.Side, k.Payer[:], k.Session[:], []byte(k.Peer)).Scan(&credited, &debited)
	if errors.Is(err, sql.ErrNoRows) {
		return market.Balance{}, nil
	}
	if err != nil {
		return market.Balance{}, err
	}
	return balance(credited, debited)
}

func balance(credited, debited string) (b market.Balance, err error) {
	if b.Credited, err = amount(credited); err == nil {
		b.Debited, err = amount(debited)
	}
	return b, err
}

// saveBalance writes an account down. One with nothing in it that is not there stays away: it would be forever, and costs who makes
// it nothing.
func saveBalance(ctx context.Context, tx *sql.Tx, k billing.Key, b market.Balance) error {
	if b == (market.Balance{}) {
		_, err := tx.ExecContext(ctx, "UPDATE account SET credited = '0', debited = '0', at = ? WHERE side = ? AND payer = ? AND session = ? AND peer = ?",
			stamp(), k.Side, k.Payer[:], k.Session[:], []byte(k.Peer))
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO account (side, payer, session, peer, credited, debited, at) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (side, payer, session, peer) DO UPDATE SET credited = excluded.credited, debited = excluded.debited, at = excluded.at`,
		k.Side, k.Payer[:], k.Session[:], []byte(k.Peer), b.Credited.String(), b.Debited.String(), stamp())
	return err
}

// Credit adds a batch's worth to an account, once per batch and side, and returns the balance afterwards.
func (b *Books) Credit(ctx context.Context, k billing.Key, batch pm.Hash, worth pm.Wei) (market.Balance, error) {
	var bal market.Balance
	err := b.db.write(ctx, func(tx *sql.Tx) error {
		fresh, err := inserted(tx.ExecContext(ctx, "INSERT INTO booked (side, batch, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
			k.Side, batch[:], stamp()))
		if err != nil {
			return err
		}
		if bal, err = loadBalance(ctx, tx, k); err != nil || !fresh {
			return err
		}
		if bal.Credited, err = bal.Credited.Add(worth); err != nil {
			return err
		}
		if err := saveBalance(ctx, tx, k, bal); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "DELETE FROM booked WHERE at < ?", stamp()-batchAge)
		return err
	})
	if err != nil {
		return market.Balance{}, fmt.Errorf("credit batch %s to %s of %s, %s: %w", batch, k.Session, k.Payer, k.Side, err)
	}
	return bal, nil
}

// Close stores a closing and makes its balance the account's; what it says of the other side or of the account counts with it.
func (b *Books) Close(ctx context.Context, k billing.Key, c billing.Closing) error {
	err := b.db.write(ctx, func(tx *sql.Tx) error {
		if err := saveBalance(ctx, tx, k, c.Balance); err != nil {
			return err
		}
		if c.Doubt {
			if err := judge(ctx, tx, k, billing.Bad); err != nil {
				return err
			}
		}
		if c.Retired {
			if err := retire(ctx, tx, k); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO closing
			(side, job, payer, session, peer, units, due, credited, debited, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			k.Side, c.Job[:], k.Payer[:], k.Session[:], []byte(k.Peer), strconv.FormatUint(c.Units, 10), c.Due.String(),
			c.Balance.Credited.String(), c.Balance.Debited.String(), c.Reason, c.At.UnixMilli())
		return err
	})
	if err != nil {
		return fmt.Errorf("close job %s in %s of %s, %s: %w", c.Job, k.Session, k.Payer, k.Side, err)
	}
	return nil
}

// retire takes an account out of use, which speaks against the other side once, however often the two find that they differ.
func retire(ctx context.Context, tx *sql.Tx, k billing.Key) error {
	news, err := inserted(tx.ExecContext(ctx, "UPDATE account SET retired = 1 WHERE side = ? AND payer = ? AND session = ? AND peer = ? AND retired = 0",
		k.Side, k.Payer[:], k.Session[:], []byte(k.Peer)))
	if err != nil || !news {
		return err
	}
	return judge(ctx, tx, k, billing.Bad)
}

// Closings gives the newest closing records of an account first, at most limit of them.
func (b *Books) Closings(ctx context.Context, k billing.Key, limit int) ([]billing.Closing, error) {
	out, err := collect(ctx, b.db, scanClosing, `SELECT job, units, due, credited, debited, reason, at FROM closing
		WHERE side = ? AND payer = ? AND session = ? AND peer = ? ORDER BY id DESC LIMIT ?`, k.Side, k.Payer[:], k.Session[:], []byte(k.Peer), limit)
	if err != nil {
		return nil, fmt.Errorf("closings in %s of %s, %s: %w", k.Session, k.Payer, k.Side, err)
	}
	return out, nil
}

func scanClosing(rows *sql.Rows) (billing.Closing, error) {
	var (
		c                             billing.Closing
		job                           []byte
		units, due, credited, debited string
		at                            int64
	)
	err := rows.Scan(&job, &units, &due, &credited, &debited, &c.Reason, &at)
	if err != nil {
		return c, err
	}
	if c.Units, err = strconv.ParseUint(units, 10, 64); err != nil {
		return c, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if c.Due, err = amount(due); err != nil {
		return c, err
	}
	c.Balance, err = balance(credited, debited)
	copy(c.Job[:], job)
	c.At = time.UnixMilli(at)
	return c, err
}

// Enter opens an account for an owner, one that is not there with nothing in it, and tells whether it was left in order.
func (b *Books) Enter(ctx context.Context, k billing.Key, owner string) (clean bool, err error) {
	err = b.db.write(ctx, func(tx *sql.Tx) error {
		fresh, err := inserted(tx.ExecContext(ctx, `INSERT INTO account (side, payer, session, peer, credited, debited, at, owner) VALUES (?, ?, ?, ?, '0', '0', ?, ?)
			ON CONFLICT DO NOTHING`, k.Side, k.Payer[:], k.Session[:], []byte(k.Peer), stamp(), owner))
		if err != nil || fresh {
			clean = true
			return err
		}
		clean, err = inserted(tx.ExecContext(ctx, "UPDATE account SET open = 1 WHERE side = ? AND payer = ? AND session = ? AND peer = ? AND open = 0",
			k.Side, k.Payer[:], k.Session[:], []byte(k.Peer)))
		return err
	})
	if err != nil {
		return false, fmt.Errorf("open account %s of %s: %w", k.Session, k.Payer, err)
	}
	return clean, nil
}

// Leave says that the user of an account left it in order.
func (b *Books) Leave(ctx context.Context, k billing.Key) error {
	err := b.db.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE account SET open = 0 WHERE side = ? AND payer = ? AND session = ? AND peer = ?",
			k.Side, k.Payer[:], k.Session[:], []byte(k.Peer))
		return err
	})
	if err != nil {
		return fmt.Errorf("leave account %s of %s: %w", k.Session, k.Payer, err)
	}
	return nil
}

// Owned gives the accounts of one relation, whatever their session, that were opened for an owner and are not retired, the
// last changed first, at most limit of them. With Enter and Leave it makes Books billing.Accounts.
func (b *Books) Owned(ctx context.Context, k billing.Key, owner string, limit int) ([]billing.Account, error) {
	out, err := collect(ctx, b.db, scanAccount(k.Side), `SELECT payer, session, peer, credited, debited, at FROM account
		WHERE side = ? AND payer = ? AND peer = ? AND owner = ? AND retired = 0 ORDER BY at DESC LIMIT ?`,
		k.Side, k.Payer[:], []byte(k.Peer), owner, limit)
	if err != nil {
		return nil, fmt.Errorf("accounts of %q with %s: %w", owner, k.Peer, err)
	}
	return out, nil
}

// Accounts gives the accounts of a side that changed last first, at most limit of them.
func (b *Books) Accounts(ctx context.Context, side billing.Side, limit int) ([]billing.Account, error) {
	out, err := collect(ctx, b.db, scanAccount(side),
		"SELECT payer, session, peer, credited, debited, at FROM account WHERE side = ? ORDER BY at DESC LIMIT ?", side, limit)
	if err != nil {
		return nil, fmt.Errorf("accounts, %s: %w", side, err)
	}
	return out, nil
}

func scanAccount(side billing.Side) func(*sql.Rows) (billing.Account, error) {
	return func(rows *sql.Rows) (billing.Account, error) {
		a := billing.Account{Key: billing.Key{Side: side}}
		var payer, session, id []byte
		var credited, debited string
		var at int64
		err := rows.Scan(&payer, &session, &id, &credited, &debited, &at)
		if err == nil {
			a.Balance, err = balance(credited, debited)
		}
		copy(a.Key.Payer[:], payer)
		copy(a.Key.Session[:], session)
		a.At, a.Key.Peer = time.Unix(at, 0), peer.ID(id)
		return a, err
	}
}
