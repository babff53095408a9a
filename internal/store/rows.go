package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/castnet/castnet/pm"
)

// querier is what a pool and a transaction share.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// collect reads every row of a query.
func collect[T any](ctx context.Context, db *DB, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.sql.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, rows.Err()
}

// scanJSON reads a row of one column that holds a value as JSON.
func scanJSON[T any](rows *sql.Rows) (T, error) {
	var text string
	var v T
	if err := rows.Scan(&text); err != nil {
		return v, err
	}
	return v, decode(text, &v)
}

// inserted tells whether an INSERT … ON CONFLICT DO NOTHING, or an UPDATE, did something.
func inserted(r sql.Result, err error) (bool, error) {
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// amount reads a stored amount.
func amount(text string) (pm.Wei, error) {
	w, err := pm.ParseWei(text)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return w, nil
}

func encode(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

func decode(text string, v any) error {
	if err := json.Unmarshal([]byte(text), v); err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return nil
}
