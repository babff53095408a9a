// Package wallet keeps keys and signs with them: pm.Signer for tickets, chain.Key for transactions. Nobody else sees a key.
// On disk a key is a go-ethereum keystore file (Web3 secret storage, version 3) that only its owner may read.
// Or the key stays in another program, which External asks by the JSON-RPC of go-ethereum's clef.
//
// The ticket format names no chain and no contract: never use one ticket key on two chains.
//
//	key, err := wallet.Open("keys/ticket.json", wallet.PasswordFile("keys/password"))
//	sig, err := key.Sign(ctx, ticketHash)
package wallet
