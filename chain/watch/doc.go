// Package watch follows the logs of contracts, block range by block range, from a cursor that the reader keeps. It stays a
// number of blocks behind the head, so that a small reorganisation is over before a log is delivered.
//
//	err := watch.Follow(ctx, client, watch.Config{Query: query, From: cursor}, func(ctx context.Context, logs []types.Log, next uint64) error {
//		return store(logs, next) // in one transaction: the next start follows from it
//	})
//
// Track does the same for a reader that keeps its cursor in one transaction with what it reads, and takes back what a
// reorganisation of any depth took back.
package watch
