package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"

	"github.com/castnet/castnet/market/billing"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Good tells how many receipts in a row were good in an account's relation, of all its sessions; not known before the
// first receipt and after something bad. With it Books are billing.Standings.
func (b *Books) Good(ctx context.Context, k billing.Key) (good uint64, known bool, err error) {
	err = b.db.sql.QueryRowContext(ctx, "SELECT good FROM standing WHERE side = ? AND payer = ? AND peer = ?",
		k.Side, k.Payer[:], []byte(k.Peer)).Scan(&good)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("standing of %s with %s, %s: %w", k.Payer, k.Peer, k.Side, err)
	}
	return good, true, nil
}

// judge follows a verdict within the transaction that stores what it is about. Something bad forgets the relation, so that
// who only does harm takes no room.
func judge(ctx context.Context, tx *sql.Tx, k billing.Key, v billing.Verdict) error {
	var step int
	switch v {
	case billing.Neutral:
	case billing.Good:
		step = 1
	case billing.Bad:
		_, err := tx.ExecContext(ctx, "DELETE FROM standing WHERE side = ? AND payer = ? AND peer = ?", k.Side, k.Payer[:], []byte(k.Peer))
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO standing (side, payer, peer, good, at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (side, payer, peer) DO UPDATE SET good = good + excluded.good, at = excluded.at`,
		k.Side, k.Payer[:], []byte(k.Peer), step, stamp())
	return err
}

// Gifts keep what was given away for nothing; they are billing.Gifts. The row without a peer holds the sum.
type Gifts struct{ db *DB }

// Gifts returns what this database remembers of gifts.
func (db *DB) Gifts() *Gifts { return &Gifts{db: db} }

// Taken returns how many units a peer has had, and all peers together.
func (g *Gifts) Taken(ctx context.Context, p peer.ID) (own, all uint64, err error) {
	if own, err = taken(ctx, g.db.sql, p); err == nil {
		all, err = taken(ctx, g.db.sql, "")
	}
	if err != nil {
		return 0, 0, fmt.Errorf("gifts to %s: %w", p, err)
	}
	return own, all, nil
}

func taken(ctx context.Context, q querier, p peer.ID) (units uint64, err error) {
	err = q.QueryRowContext(ctx, "SELECT units FROM gift WHERE peer = ?", []byte(p)).Scan(&units)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return units, err
}

// Take adds units to what a peer has had, unless that would pass either bound: then it changes nothing and returns false.
func (g *Gifts) Take(ctx context.Context, p peer.ID, units uint64, most billing.Allowance) (ok bool, err error) {
	err = g.db.write(ctx, func(tx *sql.Tx) error {
		own, err := taken(ctx, tx, p)
		if err != nil {
			return err
		}
		all, err := taken(ctx, tx, "")
		if err != nil {
			return err
		}
		if !fits(own, units, most.Peer) || !fits(all, units, most.Total) {
			return nil
		}
		ok = true
		return gave(ctx, tx, p, own+units, all+units)
	})
	if err != nil {
		return false, fmt.Errorf("gift of %d units to %s: %w", units, p, err)
	}
	return ok, nil
}

// fits tells whether so many units more stay within a bound, and within SQLite's integers.
func fits(have, more, most uint64) bool {
	most = min(most, math.MaxInt64)
	return have <= most && more <= most-have
}

// GiveBack takes back what a job did not use.
func (g *Gifts) GiveBack(ctx context.Context, p peer.ID, units uint64) error {
	err := g.db.write(ctx, func(tx *sql.Tx) error {
		own, err := taken(ctx, tx, p)
		if err != nil {
			return err
		}
		all, err := taken(ctx, tx, "")
		if err != nil {
			return err
		}
		return gave(ctx, tx, p, own-min(units, own), all-min(units, all))
	})
	if err != nil {
		return fmt.Errorf("%d units back from %s: %w", units, p, err)
	}
	return nil
}

func gave(ctx context.Context, tx *sql.Tx, p peer.ID, own, all uint64) error {
	for _, row := range []struct {
		peer  peer.ID
		units uint64
	}{{p, own}, {"", all}} {
		if row.units == 0 { // peers cost nothing to make, so those that had nothing take no room
			if _, err := tx.ExecContext(ctx, "DELETE FROM gift WHERE peer = ?", []byte(row.peer)); err != nil {
				return err
			}
			continue
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO gift (peer, units, at) VALUES (?, ?, ?)
			ON CONFLICT (peer) DO UPDATE SET units = excluded.units, at = excluded.at`, []byte(row.peer), int64(row.units), stamp())
		if err != nil {
			return err
		}
	}
	return nil
}

const stepStanding = `
CREATE TABLE standing (                -- receipts in a row that were good; no row is a stranger
	side  INTEGER NOT NULL,
	payer BLOB NOT NULL,
	peer  BLOB NOT NULL,               -- the other side
	good  INTEGER NOT NULL,
	at    INTEGER NOT NULL,
	PRIMARY KEY (side, payer, peer)
) WITHOUT ROWID;
CREATE INDEX standing_at ON standing (at);
CREATE TABLE gift (                    -- units given away for nothing
	peer  BLOB PRIMARY KEY,            -- empty: all together
	units INTEGER NOT NULL,
	at    INTEGER NOT NULL
) WITHOUT ROWID;
ALTER TABLE account ADD COLUMN owner TEXT NOT NULL DEFAULT '';      -- payer's books: the customer whose money it is
ALTER TABLE account ADD COLUMN open INTEGER NOT NULL DEFAULT 1;     -- 0 when its last user left it in order
ALTER TABLE account ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;  -- 1 when the two sides cannot agree on it
CREATE INDEX account_owner ON account (side, payer, peer, owner) WHERE retired = 0;
ALTER TABLE receipt ADD COLUMN peer BLOB NOT NULL DEFAULT x'';      -- the other side, as in account
DROP INDEX receipt_session;
CREATE INDEX receipt_session ON receipt (side, payer, session, peer, id);
`

// namePeers makes the gateway's peer a part of an account in the payee's books too, so that one peer cannot touch what
// another one of the same payer has paid for. The last receipt of a session says whose it is; what has none stays without
// a peer, and nobody can claim it.
func namePeers(ctx context.Context, tx *sql.Tx) error {
	for last, more := int64(0), true; more; {
		rows, err := tx.QueryContext(ctx, "SELECT id, side, body FROM receipt WHERE id > ? ORDER BY id LIMIT 500", last)
		if err != nil {
			return err
		}
		peers, err := others(rows)
		if err != nil {
			return err
		}
		more = len(peers) > 0
		for _, p := range peers {
			if _, err := tx.ExecContext(ctx, "UPDATE receipt SET peer = ? WHERE id = ?", p.peer, p.id); err != nil {
				return err
			}
			last = p.id
		}
	}
	for _, table := range []string{"account", "closing"} {
		from := `FROM receipt r WHERE r.side = 1 AND r.payer = ` + table + `.payer AND r.session = ` + table + `.session AND r.peer <> x''`
		_, err := tx.ExecContext(ctx, "UPDATE "+table+" SET peer = (SELECT r.peer "+from+" ORDER BY r.id DESC LIMIT 1) "+
			"WHERE side = 1 AND peer = x'' AND EXISTS (SELECT 1 "+from+")")
		if err != nil {
			return err
		}
	}
	return nil
}

// other is the other side of a stored receipt.
type other struct {
	id   int64
	peer []byte
}

func others(rows *sql.Rows) (out []other, err error) {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var o other
		var side billing.Side
		var text string
		var s stored
		if err = rows.Scan(&o.id, &side, &text); err == nil {
			err = decode(text, &s)
		}
		if err != nil {
			return nil, err
		}
		if o.peer = s.Gateway; side == billing.Payer {
			o.peer = s.Orch
		}
		if o.peer == nil {
			o.peer = []byte{}
		}
		out = append(out, o)
	}
	return out, rows.Err()
}
