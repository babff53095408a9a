// Package tx sends the transactions of one account: nonces in order, fees under a cap, a simulation before money is spent,
// a higher fee when a transaction is stuck. Queue is chain.Sender.
//
//	q, err := tx.New(client, key, tx.Config{}, log)
//	receipt, err := chain.Send(ctx, q, chain.Tx{To: &broker, Data: data})
package tx
