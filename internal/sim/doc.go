// Package sim has the market's two sides without media: orchestrators and gateways on real p2p hosts, trading real quotes,
// jobs, tickets and receipts, in which the work itself is a pause and the chain is in memory.
//
// They are made of the same parts that the node assembles (announcer, book, finder, selection, placement, till, purse, job
// protocol), so that what a simulated network of a thousand peers shows holds for the product. The tests here run them in
// virtual time over p2p/simnet; testground/ runs them as processes.
package sim
