package store

import (
	"context"
	"database/sql"
	"fmt"

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

// Put stores a receipt. The same one again replaces what is there only if it adds a countersignature.
func (r *Receipts) Put(ctx context.Context, side billing.Side, rec market.Receipt) error {
	body, err := encode(stored{Receipt: rec, Orch: []byte(rec.Orch), Gateway: []byte(rec.Gateway)})
	signer := pm.Keccak([]byte(rec.Orch), rec.Raw)
	if err == nil {
		err = r.db.write(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, `INSERT INTO receipt (side, job, signer, payer, session, body, signed, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (side, job, signer) DO UPDATE SET body = excluded.body, signed = excluded.signed
				WHERE receipt.signed = 0 AND excluded.signed = 1`,
				side, rec.Job[:], signer[:], rec.Payer[:], rec.Session[:], body, len(rec.Counter) > 0, stamp())
			return err
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
		s.Receipt.Orch, s.Receipt.Gateway = peer.ID(s.Orch), peer.ID(s.Gateway)
		return s.Receipt, err
	}, "SELECT body FROM receipt WHERE side = ? ORDER BY id DESC LIMIT ?", side, limit)
	if err != nil {
		return nil, fmt.Errorf("receipts, %s: %w", side, err)
	}
	return out, nil
}
