// Package contracts holds the protocol's contracts in Solidity and the tests that run them on a real chain. It has no Go code
// of its own: bindings are in chain/internal/bindings, deployment is in chain/deploy.
//
//	chain/contracts/gen.sh // compiles, writes artifacts/ and the bindings; needs Node and npm, which building Go does not
package contracts
