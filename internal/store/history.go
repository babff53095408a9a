package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"

	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// Last returns the sha256 of the signed bytes of a session's last receipt, zero for none; with Closings it makes Books a
// billing.History.
func (b *Books) Last(ctx context.Context, k billing.Key) (pm.Hash, error) {
	var text string
	err := b.db.sql.QueryRowContext(ctx, "SELECT body FROM receipt WHERE side = ? AND payer = ? AND session = ? ORDER BY id DESC LIMIT 1",
		k.Side, k.Payer[:], k.Session[:]).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return pm.Hash{}, nil
	}
	var s stored
	if err == nil {
		err = decode(text, &s)
	}
	if err != nil {
		return pm.Hash{}, fmt.Errorf("last receipt in %s of %s, %s: %w", k.Session, k.Payer, k.Side, err)
	}
	return sha256.Sum256(s.Raw), nil
}

// Outcome tells how a winner stands; pm.ErrNoWin when it was never queued.
func (w *Wins) Outcome(ctx context.Context, ticket pm.Hash) (pm.Outcome, error) {
	var o pm.Outcome
	var state, paid string
	var tx []byte
	err := w.db.sql.QueryRowContext(ctx, "SELECT state, tx, reason, paid FROM winner WHERE ticket = ?", ticket[:]).
		Scan(&state, &tx, &o.Reason, &paid)
	if errors.Is(err, sql.ErrNoRows) {
		err = pm.ErrNoWin
	}
	if err == nil {
		o.Paid, err = amount(paid)
	}
	if err != nil {
		return pm.Outcome{}, fmt.Errorf("winner %s: %w", ticket, err)
	}
	o.State = pm.WinState(state)
	copy(o.Tx[:], tx)
	return o, nil
}
