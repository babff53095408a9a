// Package simnet is a network in memory for tests: real hosts, real QUIC, no sockets. Packets take
// the time the link between two nodes takes, and some are lost. Inside a testing/synctest bubble
// all of it happens in virtual time, however busy the machine is.
//
//	synctest.Test(t, func(t *testing.T) {
//		net := simnet.New(simnet.Config{Latency: simnet.Same(25 * time.Millisecond)})
//		defer net.Close()
//		a, err := p2p.Open(net.Config(0, p2p.Config{Role: p2p.Gateway}), nil)
//		…
//	})
package simnet
