package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"

	"github.com/castnet/castnet/pm"
)

// Secret returns 32 random bytes that stay the same for this name as long as the database lives; the first call makes
// them.
func (db *DB) Secret(ctx context.Context, name string) (pm.Hash, error) {
	var s pm.Hash
	err := db.write(ctx, func(tx *sql.Tx) error {
		var b []byte
		err := tx.QueryRowContext(ctx, "SELECT value FROM secret WHERE name = ?", name).Scan(&b)
		switch {
		case err == nil && len(b) != len(s):
			return fmt.Errorf("%d bytes: %w", len(b), ErrDamaged)
		case err == nil:
			s = pm.Hash(b)
			return nil
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		_, _ = rand.Read(s[:]) // never fails: the runtime aborts when the system has no randomness
		_, err = tx.ExecContext(ctx, "INSERT INTO secret (name, value) VALUES (?, ?)", name, s[:])
		return err
	})
	if err != nil {
		return pm.Hash{}, fmt.Errorf("secret %q: %w", name, err)
	}
	return s, nil
}
