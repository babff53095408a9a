package main

import (
	"context"
	"time"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// ticketReceive is the whole acceptance of one ticket against nothing but the recovery of its signer.
func ticketReceive() bench {
	return bench{name: "ticket/receive", unit: "µs", against: "bare signature recovery", rounds: 15, open: func(ctx context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		payer, payee := pmtest.NewKey("payer"), pmtest.NewKey("payee")
		chain := pmtest.NewChain(pm.NewWei(1e9))
		eth := pm.NewWei(1e18)
		chain.Fund(payer.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
		chain.OpenRound()
		recipient, err := pm.NewRecipient(pm.RecipientParts{Address: payee.Address(), Secret: pm.Keccak([]byte("bench")),
			Ledger: pmtest.NewBook(), Wins: pmtest.NewBook(), Funds: chain, Rounds: chain, Fees: chain}, pm.DefaultRecipientConfig())
		if err != nil {
			return nil, nil, err
		}
		cfg := pm.DefaultSenderConfig()
		cfg.MaxEV, cfg.MaxPayment = eth, eth
		sender, err := pm.NewSender(pm.SenderParts{Signer: payer, Nonces: pmtest.NewNonces(), Funds: chain, Rounds: chain,
			Policy: pmtest.NewBudget(eth)}, cfg)
		if err != nil {
			return nil, nil, err
		}
		return func(ctx context.Context) (float64, float64, error) { return receiveBoth(ctx, sender, recipient) }, func() {}, nil
	}}
}

// receiveBoth takes 100 tickets one by one, and recovers the signer of each, in turn.
func receiveBoth(ctx context.Context, sender *pm.Sender, recipient *pm.Recipient) (value, reference float64, err error) {
	const n = 100
	params, err := recipient.Params(ctx, sender.Address(), pm.Price{Num: 1, Den: 1}, pm.NewWei(1e9))
	if err != nil {
		return 0, 0, err
	}
	var accept, recovery time.Duration
	for range n {
		b, err := sender.Issue(ctx, params, pm.NewWei(1))
		if err != nil {
			return 0, 0, err
		}
		digest := b.Ticket(0).Digest()
		began := time.Now()
		if _, err := recipient.Accept(ctx, b); err != nil {
			return 0, 0, err
		}
		accept += time.Since(began)
		began = time.Now()
		if _, err := b.Tickets[0].Sig.Recover(digest); err != nil {
			return 0, 0, err
		}
		recovery += time.Since(began)
	}
	return float64(accept.Microseconds()) / n, float64(recovery.Microseconds()) / n, nil
}
