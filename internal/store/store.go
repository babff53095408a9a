package store

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver: SQLite in Go, so that no C library is needed for it
)

// DB is an open database. It is safe for concurrent use.
type DB struct {
	sql    *sql.DB
	log    *slog.Logger
	writer chan struct{} // holds one token while somebody writes
}

// readers is how many connections there may be; one of them writes at a time.
const readers = 4

// Open opens or creates the database, its directory included, readable by its owner only, and brings its schema up to
// date. ErrVersion when a newer program wrote it.
func Open(path string, log *slog.Logger) (*DB, error) {
	if err := prepare(path); err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	q := url.Values{}
	for _, p := range []string{"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"} {
		q.Add("_pragma", p)
	}
	q.Set("_txlock", "immediate") // a transaction that will write takes the lock at its start, so it cannot fail half-way
	pool, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+q.Encode())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	pool.SetMaxOpenConns(readers)
	pool.SetMaxIdleConns(readers)
	db := &DB{sql: pool, log: log.With("part", "store"), writer: make(chan struct{}, 1)}
	if err := db.migrate(context.Background(), migrations()); err != nil { //nolint:forbidigo // half a schema is worse than a late stop
		_ = pool.Close()
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return db, nil
}

// prepare creates the file before SQLite does, because SQLite would make it readable by everybody; the files beside it
// (-wal, -shm) take their mode from it.
func prepare(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	if err := f.Chmod(0o600); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

// Close ends the use of the database. Whatever was committed is on disk with or without it.
func (db *DB) Close() error {
	if err := db.sql.Close(); err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	return nil
}

// write runs f in one transaction, alone; all of it is kept or nothing.
func (db *DB) write(ctx context.Context, f func(*sql.Tx) error) error {
	select {
	case db.writer <- struct{}{}:
		defer func() { <-db.writer }()
	case <-ctx.Done():
		return ctx.Err()
	}
	tx, err := db.sql.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err = f(tx); err != nil {
		_ = tx.Rollback()
	} else {
		err = tx.Commit()
	}
	if err != nil && ctx.Err() != nil { // a transaction rolled back with its context only says that it is over
		return fmt.Errorf("%w: %w", ctx.Err(), err)
	}
	return err
}

// migrate applies the steps that are missing, each in its own transaction with its number.
func (db *DB) migrate(ctx context.Context, steps []step) error {
	var have int
	if err := db.sql.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return fmt.Errorf("read schema version: %w", err)
	}
	if have > len(steps) {
		return fmt.Errorf("schema version %d, this program knows %d: %w", have, len(steps), ErrVersion)
	}
	for v := have; v < len(steps); v++ {
		err := db.write(ctx, func(tx *sql.Tx) error {
			if _, err := tx.ExecContext(ctx, steps[v].sql); err != nil {
				return err
			}
			if then := steps[v].then; then != nil {
				if err := then(ctx, tx); err != nil {
					return err
				}
			}
			_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", v+1))
			return err
		})
		if err != nil {
			return fmt.Errorf("schema step %d: %w", v+1, err)
		}
		db.log.InfoContext(ctx, "schema updated", "version", v+1)
	}
	return nil
}

// stamp is when something was written, in seconds: for people and for cleaning up, never for money.
func stamp() int64 { return time.Now().Unix() }

// day in seconds.
const day = 86400
