package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net/url"
	"os"
)

// ErrExists: a file that would be written over.
var ErrExists = errors.New("store: file is there already")

// OpenReader opens a database that is there for reading only; a node may be using it. Errors: os.ErrNotExist, ErrVersion
// when its schema is not exactly this program's: start a node on it once, or use the program that wrote it.
func OpenReader(ctx context.Context, path string, log *slog.Logger) (*DB, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	q := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(5000)"}}
	pool, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+q.Encode())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db := &DB{sql: pool, log: log.With("part", "store"), writer: make(chan struct{}, 1)}
	var have int
	if err = pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err == nil && have != len(migrations()) {
		err = fmt.Errorf("schema version %d, this program's is %d: %w", have, len(migrations()), ErrVersion)
	}
	if err != nil {
		_ = pool.Close()
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return db, nil
}

// Backup writes the database as it is at one moment into a new file, readable by its owner only. Others may go on writing
// to the database meanwhile. ErrExists when the file is there.
func (db *DB) Backup(ctx context.Context, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) // SQLite takes an empty file, and keeps its mode
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("back up to %s: %w", path, ErrExists)
	}
	if err == nil {
		err = f.Close()
	}
	if err == nil {
		_, err = db.sql.ExecContext(ctx, "VACUUM INTO ?", path)
	}
	if err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	return nil
}

// Check looks through the whole file; ErrDamaged when it is not sound.
func (db *DB) Check(ctx context.Context) error {
	var said string
	if err := db.sql.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&said); err != nil {
		return fmt.Errorf("check database: %w: %w", ErrDamaged, err)
	}
	if said != "ok" {
		return fmt.Errorf("check database: %.200s: %w", said, ErrDamaged)
	}
	return nil
}

// Restored makes a database that was brought back from a copy safe to use, since it has forgotten what happened after the
// copy was made.
//
// As a sender it may have handed out more nonces than it knows: every series it has ever signed in is marked as used up. A
// series it does not know it cannot meet again: recipients draw a new random seed for every set of parameters, and
// parameters are kept in memory only.
//
// As a recipient it may have accepted more nonces than it knows, and would accept them again: the secret that all
// parameters handed out were derived from is dropped, so that whatever is paid with them is refused. Winners are queued
// with what their redemption needs, and one that was redeemed meanwhile is found so on the chain.
//
// On both sides everybody is a stranger again: somebody may have lost its standing after the copy was made.
func (db *DB) Restored(ctx context.Context) error {
	err := db.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE lease SET leased = ?, at = ?", uint32(math.MaxUint32), stamp()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM secret; DELETE FROM standing; UPDATE account SET open = 1")
		return err
	})
	if err != nil {
		return fmt.Errorf("void what a restored database may have forgotten: %w", err)
	}
	return nil
}
