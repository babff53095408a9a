// Package store keeps on one machine's disk what must survive a restart: leased nonces, accepted tickets, winners, the
// recipient's secret, payments not yet acknowledged, balances and receipts. It is SQLite adapters, one small type per
// consumer interface, over one database; it decides nothing.
//
//	db, err := store.Open("/var/lib/castnet/castnet.db", log)
//	defer db.Close()
//	secret, err := db.Secret(ctx, "recipient")
//	ledger, wins, nonces := db.Ledger(), db.Wins(), db.Nonces()
//
// The database is in WAL mode with synchronous=FULL: a commit that returned is on disk. Writers queue in this process
// instead of polling SQLite's lock.
package store
