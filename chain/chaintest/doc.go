// Package chaintest gives a test a real chain in under a second: contracts deployed, accounts funded and bonded, blocks
// made when a transaction comes in or when the test says so.
//
//	c := chaintest.New(t, chaintest.Options{Orchestrators: 2, Gateways: 1})
//	b, err := broker.New(c.Client, c.Orchestrator(0).Sender, broker.Config{}, c.Log)
//	c.Mine(t, 10)
//	c.NextRound(t)
package chaintest
