// Package reputation remembers what was seen of peers and forgets it slowly.
//
// A [Table] takes observations (a job served, failed, late, a false bill, a bad picture), all weights halve every six
// hours, and it answers what others ask: a success ratio and learned latency for selection, a score for gossip, and
// bans that end by themselves. It is local opinion only: nothing is told to other peers, so nobody can lie about it.
//
//	table.Observe(market.Observation{Peer: p, Kind: market.Served, Weight: 1, Latency: d, At: now})
//	ratio := table.Success(p)
package reputation
