// Package redeem lets one redeemer turn the winners of a fleet of orchestrators into money, so that the key which pays for
// gas is on one machine and not on each.
//
// [Remote] is the orchestrator's side: a pm.Broker that hands winners to the redeemer and asks how they stand, so that
// pm.Redeemer runs the same with it as with a chain. [Server] is the redeemer's: it keeps what it is given on disk before it
// answers, and a pm.Redeemer over its own queue does the rest. Everything may be said twice; a winner is known by its hash.
//
//	broker, err := redeem.NewRemote(host, redeemer)
//	r, err := pm.NewRedeemer(pm.RedeemerParts{Wins: wins, Broker: broker, …}, cfg)
package redeem
