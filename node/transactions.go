package node

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"

	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/internal/store"
)

// OpenTransactions opens the book of transactions in a node's directory, for commands that send some. It makes one where there is none.
func OpenTransactions(dir string, log *slog.Logger) (*store.Transactions, func(), error) {
	db, err := store.Open(filepath.Join(dir, databaseFile), log)
	if err != nil {
		return nil, nil, err
	}
	return db.Transactions(), func() { _ = db.Close() }, nil
}

// ReadTransactions opens the book of transactions in a directory for reading only; a node may be using it, and none is made.
func ReadTransactions(ctx context.Context, dir string, log *slog.Logger) (*store.Transactions, func(), error) {
	db, err := store.OpenReader(ctx, filepath.Join(dir, databaseFile), log)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("nothing was sent from %s: %w", dir, err)
	}
	if err != nil {
		return nil, nil, err
	}
	return db.Transactions(), func() { _ = db.Close() }, nil
}

// databaseFile is the name of a node's database in its directory.
const databaseFile = "castnet.db"

var _ tx.Book = (*store.Transactions)(nil)
