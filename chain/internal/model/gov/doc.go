// Package gov is the model of what decides about the protocol, on top of the protocol's own: the governor of stake and its
// counting, the treasury's timelock, the owner's Governor with its staged updates, polls, and the registries beside them. Like
// its parent it is written from the protocol's description, shares nothing with the contracts, and is for tests.
//
//	m := gov.New(model.New(params, 8), gov.Params{Period: 10})
//	reason := m.Apply(model.Op{Call: "castVote", From: 0, Index: 3, X: big.NewInt(1)})
package gov
