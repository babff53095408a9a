// Package chain is castnet's side of an EVM chain: where the protocol's contracts are, which round it is, how to ask and how to
// send a transaction and see its end. It holds no rule of payments (that is pm) and no key (that is chain/wallet).
//
//	c, err := chain.Dial(ctx, chain.Config{URLs: []string{"http://127.0.0.1:8545"}}, log)
//	go c.Run(ctx)          // follows the head
//	now := c.Current()     // pm.Rounds
//
// Subpackages: deploy, devchain, chaintest, tx, wallet, broker, staking, watch; contracts holds the Solidity.
package chain
