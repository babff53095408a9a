package store

import (
	"context"
	"database/sql"
)

// Write is one transaction of the only writer.
func (db *DB) Write(ctx context.Context, f func(*sql.Tx) error) error { return db.write(ctx, f) }
