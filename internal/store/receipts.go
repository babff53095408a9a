package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Receipts keep signed receipts; they are billing.Receipts.
type Receipts struct{ db *DB }

// Receipts returns the receipts of this database.
func (db *DB) Receipts() *Receipts { return &Receipts{db: db} }

// stored is a receipt on disk. Peer ids are kept as bytes, because their text form refuses what is not a key's hash, and
// one odd row must not hide the others.
type stored struct {
	market.Receipt
	Orch, Gateway []byte
}

func (s stored) receipt() market.Receipt {
	s.Receipt.Orch, s.Receipt.Gateway = peer.ID(s.Orch), peer.ID(s.Gateway)
	return s.Receipt
}

// Put stores a receipt, and what it says about the other side's standing. The same one again replaces what is there, and
// counts, only if it adds a countersignature.
func (r *Receipts) Put(ctx context.Context, side billing.Side, rec market.Receipt) error {
	body, err := encode(stored{Receipt: rec, Orch: []byte(rec.Orch), Gateway: []byte(rec.Gateway)})
	signer := pm.Keccak([]byte(rec.Orch), rec.Raw)
	k, verdict := billing.Judge(side, rec)
	if err == nil {
		err = r.db.write(ctx, func(tx *sql.Tx) error {
			news, err := inserted(tx.ExecContext(ctx, `INSERT INTO receipt (side, job, signer, payer, session, peer, body, signed, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (side, job, signer) DO UPDATE SET body = excluded.body, signed = excluded.signed
				WHERE receipt.signed = 0 AND excluded.signed = 1`,
				side, rec.Job[:], signer[:], rec.Payer[:], rec.Session[:], []byte(k.Peer), body, len(rec.Counter) > 0, stamp()))
			if err != nil || !news {
				return err
			}
			return judge(ctx, tx, k, verdict)
		})
	}
	if err != nil {
		return fmt.Errorf("keep receipt of job %s, %s: %w", rec.Job, side, err)
	}
	return nil
}

// List gives the newest receipts of a side first, at most limit of them.
func (r *Receipts) List(ctx context.Context, side billing.Side, limit int) ([]market.Receipt, error) {
	out, err := collect(ctx, r.db, func(rows *sql.Rows) (market.Receipt, error) {
		s, err := scanJSON[stored](rows)
		return s.receipt(), err
	}, "SELECT body FROM receipt WHERE side = ? ORDER BY id DESC LIMIT ?", side, limit)
	if err != nil {
		return nil, fmt.Errorf("receipts, %s: %w", side, err)
	}
	return out, nil
}

// Record is a receipt as it was kept, for displays.
type Record struct {
	market.Receipt
	Side billing.Side
	Kept time.Time
}

// Each gives the receipts of both sides kept between two times, the newest first, until see returns an error, which it
// returns. It holds one receipt at a time.
func (r *Receipts) Each(ctx context.Context, from, to time.Time, see func(Record) error) error {
	rows, err := r.db.sql.QueryContext(ctx, "SELECT side, at, body FROM receipt WHERE at >= ? AND at < ? ORDER BY id DESC", from.Unix(), to.Unix())
	if err != nil {
		return fmt.Errorf("receipts: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s stored
		var rec Record
		var text string
		var at int64
		err := rows.Scan(&rec.Side, &at, &text)
		if err == nil {
			err = decode(text, &s)
		}
		if err != nil {
			return fmt.Errorf("receipts: %w", err)
		}
		rec.Receipt, rec.Kept = s.receipt(), time.Unix(at, 0)
		if err := see(rec); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("receipts: %w", err)
	}
	return nil
}

// pruneStep is how many rows are dropped in one transaction, so that payments need not wait for long.
const pruneStep = 5000

// Prune drops receipts, closing records and standings from before a time, and the oldest receipts and closing records
// beyond the newest keep of either; zero keeps any number. It returns how many it dropped.
func (r *Receipts) Prune(ctx context.Context, before time.Time, keep int) (dropped int64, err error) {
	for _, drop := range []struct {
		query string
		args  []any
	}{
		{"DELETE FROM receipt WHERE id IN (SELECT id FROM receipt WHERE at < ? LIMIT ?)", []any{before.Unix(), pruneStep}},
		{"DELETE FROM closing WHERE id IN (SELECT id FROM closing WHERE at < ? LIMIT ?)", []any{before.UnixMilli(), pruneStep}},
		{"DELETE FROM standing WHERE (side, payer, peer) IN (SELECT side, payer, peer FROM standing WHERE at < ? LIMIT ?)", []any{before.Unix(), pruneStep}},
		{"DELETE FROM receipt WHERE id IN (SELECT id FROM receipt ORDER BY id DESC LIMIT ? OFFSET ?)", []any{pruneStep, keep}},
		{"DELETE FROM closing WHERE id IN (SELECT id FROM closing ORDER BY id DESC LIMIT ? OFFSET ?)", []any{pruneStep, keep}},
	} {
		if keep == 0 && drop.args[1] == any(keep) {
			continue
		}
		for n := int64(1); n > 0; dropped += n {
			err = r.db.write(ctx, func(tx *sql.Tx) error {
				res, err := tx.ExecContext(ctx, drop.query, drop.args...)
				if err == nil {
					n, err = res.RowsAffected()
				}
				return err
			})
			if err != nil {
				return dropped, fmt.Errorf("prune receipts: %w", err)
			}
		}
	}
	return dropped, nil
}
