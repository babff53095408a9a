package node

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/node/records"
)

// RecordsConfig says for how long receipts are kept. Zero fields keep them for ever.
type RecordsConfig struct {
	MaxAge   time.Duration
	MaxCount int
}

const (
	pruneEvery  = time.Hour
	maxRows     = 1000 // rows of a view: what is older is read from the database
	pruneLinger = time.Minute
)

// OpenRecords opens what the node in a directory has written down about money, whether it runs or not.
func OpenRecords(ctx context.Context, dir string, log *slog.Logger) (*records.Book, error) {
	b, err := records.Open(ctx, filepath.Join(dir, databaseFile), log)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("no node has kept records in %s: %w", dir, err)
	}
	return b, err
}

// assembleRecords shows what is written down about money, and drops the oldest of it.
func (n *Node) assembleRecords(m *money) error {
	cfg := n.cfg.Records
	if cfg.MaxAge < 0 || cfg.MaxCount < 0 {
		return fmt.Errorf("receipts kept for %s, at most %d: %w", cfg.MaxAge, cfg.MaxCount, ErrConfig)
	}
	book, newest := records.Of(m.db), records.Filter{Limit: maxRows}
	n.views["balances"] = func(ctx context.Context) (any, error) { return book.Balances(ctx, newest) }
	n.views["receipts"] = func(ctx context.Context) (any, error) { return book.Receipts(ctx, newest) }
	n.views["tickets"] = func(ctx context.Context) (any, error) { return book.Tickets(ctx, newest) }
	if cfg == (RecordsConfig{}) {
		return nil
	}
	n.runs("pruning", func(ctx context.Context) error { return n.prune(ctx, m.db.Receipts()) })
	return nil
}

// prune drops old receipts now and then, the first time soon after the start.
func (n *Node) prune(ctx context.Context, receipts *store.Receipts) error {
	for next := pruneLinger; ; next = pruneEvery {
		timer := time.NewTimer(next)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return nil
		}
		var before time.Time
		if age := n.cfg.Records.MaxAge; age > 0 {
			before = time.Now().Add(-age)
		}
		dropped, err := receipts.Prune(ctx, before, n.cfg.Records.MaxCount)
		if err != nil && ctx.Err() == nil {
			n.log.Warn("old receipts stay", "reason", err)
		}
		if dropped > 0 {
			n.log.Info("old receipts and closings dropped", "count", dropped)
		}
	}
}
