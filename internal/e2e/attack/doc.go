// Package attack holds one adversary per file, each against a real recipient: tickets, till and job server over libp2p, with
// its disk, on a chain with the real contracts. There is no code to use here, only tests.
package attack
