package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// Last returns an account's last receipt, without signed bytes for none; with Closings it makes Books a billing.History.
func (b *Books) Last(ctx context.Context, k billing.Key) (market.Receipt, error) {
	var text string
	err := b.db.sql.QueryRowContext(ctx, "SELECT body FROM receipt WHERE side = ? AND payer = ? AND session = ? AND peer = ? ORDER BY id DESC LIMIT 1",
		k.Side, k.Payer[:], k.Session[:], []byte(k.Peer)).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return market.Receipt{}, nil
	}
	var s stored
	if err == nil {
		err = decode(text, &s)
	}
	if err != nil {
		return market.Receipt{}, fmt.Errorf("last receipt in %s of %s, %s: %w", k.Session, k.Payer, k.Side, err)
	}
	return s.receipt(), nil
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
