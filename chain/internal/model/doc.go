// Package model is the protocol's arithmetic once more, in big integers and without a chain: bonding, rewards, fees, slashing,
// the Minter, rounds, the ticket broker and the history of votes. It is written from the protocol's description and shares
// nothing with the contracts, so that a difference between the two is a mistake of one of them. It is for tests, and slow.
//
//	m := model.New(params, 8)
//	reason := m.Apply(model.Op{Call: "bond", From: 0, To: 0, X: amount}) // "" or the revert's text
package model
