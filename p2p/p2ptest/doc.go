// Package p2ptest opens real hosts on loopback for tests. Hosts in virtual time are in simnet.
//
//	a, b := p2ptest.Pair(t)
//	p2p.Handle(p2ptest.Context(t), b, "/castnet/quote/1", limits, quote)
//	reply, err := p2p.Call[pb.Quote](p2ptest.Context(t), a, b.ID(), "/castnet/quote/1", limits, want)
package p2ptest
