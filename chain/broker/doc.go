// Package broker is the TicketBroker contract as pm sees it: pm.Broker redeems winners by real transactions, pm.Funds reads
// deposit and reserve of a sender, pm.Fees is what a redemption costs now. It also funds a gateway's account and reads which
// tickets were redeemed.
//
//	b, err := broker.New(client, sender, broker.Config{Recipient: me}, log)
//	outcomes, err := b.Redeem(ctx, winners)
package broker
