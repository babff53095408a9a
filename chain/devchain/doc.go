// Package devchain is a real go-ethereum chain inside the process, with JSON-RPC over HTTP on a loopback address and the
// protocol deployed on it: accounts funded, orchestrators bonded and active, gateways with deposit and reserve.
//
//	c, err := devchain.Open(ctx, devchain.Config{Listen: "127.0.0.1:8545", Orchestrators: addrs}, log)
//	defer c.Close()
//	err = c.Run(ctx) // makes a block a second and opens every round
//
// While it is being set up it makes blocks as they are needed. It is ready in the round after the bonding, because in the
// round of bonding a transcoder has no stake yet and cannot take fees. Its keys are known to everybody.
package devchain
