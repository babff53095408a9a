package node

import (
	"log/slog"
	"path/filepath"

	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/internal/store"
)

// OpenTransactions opens the book of transactions in a node's directory, for commands that send some or list them.
func OpenTransactions(dir string, log *slog.Logger) (*store.Transactions, func(), error) {
	db, err := store.Open(filepath.Join(dir, databaseFile), log)
	if err != nil {
		return nil, nil, err
	}
	return db.Transactions(), func() { _ = db.Close() }, nil
}

// databaseFile is the name of a node's database in its directory.
const databaseFile = "castnet.db"

var _ tx.Book = (*store.Transactions)(nil)
