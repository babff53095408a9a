// Package history reads the events of the protocol that concern an account: what its deposit and reserve went through, which
// tickets were paid, when rounds began and what was minted in them. It keeps nothing: chain/watch follows the logs, and who
// wants to keep them does so in one transaction with the cursor.
//
//	h, err := history.New(client)
//	err = watch.Track(ctx, client, watch.Config{Query: h.Query(sender), From: block}, book) // the book applies h.Read(logs)
package history
