// Package pm holds the rules of probabilistic micropayments: values, arithmetic and checks, with no socket, file, clock
// or chain client of its own.
//
// A sender pays a recipient with tickets. Most are worthless; a few win their face value. The recipient commits to a
// random number before the sender signs, so neither side alone decides who wins. What a ticket is worth on average is
// face value × win probability, and that is what both sides book.
//
//	batch, err := sender.Issue(ctx, params, due)   // the payer signs enough tickets for due
//	credit, err := recipient.Accept(ctx, batch)    // the payee checks, stores winners, books credit
//
// The bytes are those of the Livepeer TicketBroker; the contract in chain/contracts accepts the same ones. That format
// names neither chain nor contract: a signature holds on every deployment whose round and block hash agree, so a sender
// must never use one key on two chains.
//
// How much one side may risk on the other is Exposure, which both sides compute alike. Without a chain the same code runs
// on worthless tickets, with Offline in the chain's place.
package pm
