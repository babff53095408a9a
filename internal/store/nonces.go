package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/castnet/castnet/pm"
)

// Nonces leases ticket nonces; it is a pm.Nonces. It takes them from disk in blocks, so that most tickets cost no write.
// What of a block was not handed out is skipped after a restart.
type Nonces struct {
	db *DB

	mu   sync.Mutex
	open map[pm.Hash]lease
}

// lease is what is left of a block: nonces after used, up to and including end.
type lease struct{ used, end uint32 }

const (
	leaseBlock = 16      // nonces per write; small against the bound of 600 per recipient rand
	leaseOpen  = 4096    // series remembered at once
	leaseAge   = 2 * day // seconds unused after which a series is forgotten: its parameters expired long before
)

// Nonces returns the lease office of this database. One per process is enough; two would only waste nonces.
func (db *DB) Nonces() *Nonces { return &Nonces{db: db, open: map[pm.Hash]lease{}} }

// Next leases n nonces in a row; pm.ErrNonce for none or when the series would pass 2^32−1.
func (o *Nonces) Next(ctx context.Context, series pm.Hash, n uint32) (uint32, error) {
	if n == 0 {
		return 0, fmt.Errorf("no nonces wanted of %s: %w", series, pm.ErrNonce)
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	l := o.open[series]
	if l.end-l.used < n {
		var err error
		if l, err = o.extend(ctx, series, l, n); err != nil {
			return 0, fmt.Errorf("lease %d nonces of %s: %w", n, series, err)
		}
	}
	first := l.used + 1
	l.used += n
	if len(o.open) >= leaseOpen {
		clear(o.open) // their unused nonces are skipped, as after a restart
	}
	o.open[series] = l
	return first, nil
}

// extend leases another block on disk. It goes on from what is open unless somebody else leased in between.
func (o *Nonces) extend(ctx context.Context, series pm.Hash, l lease, n uint32) (lease, error) {
	err := o.db.write(ctx, func(tx *sql.Tx) error {
		var end uint32
		err := tx.QueryRowContext(ctx, "SELECT leased FROM lease WHERE series = ?", series[:]).Scan(&end)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if end > l.end {
			l.used = end
		}
		end = max(end, l.end) // a series may be forgotten on disk while it is open here
		need := uint64(l.used) + uint64(n)
		if need > math.MaxUint32 {
			return pm.ErrNonce
		}
		l.end = uint32(min(max(need, uint64(end)+leaseBlock), math.MaxUint32))
		_, err = tx.ExecContext(ctx, `INSERT INTO lease (series, leased, at) VALUES (?, ?, ?)
			ON CONFLICT (series) DO UPDATE SET leased = excluded.leased, at = excluded.at`, series[:], l.end, stamp())
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "DELETE FROM lease WHERE at < ?", stamp()-leaseAge)
		return err
	})
	return l, err
}
