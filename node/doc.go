// Package node puts a role together from the packages below it, and is the only place that knows them all.
//
// Open takes what must be opened (host, database, chain, addresses), layer by layer: assemble_p2p.go, assemble_chain.go,
// assemble_market.go; one file per role says which of the parts it has and how they are joined. Run runs all parts
// together: the first that fails stops the rest.
package node
