package broker

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/pm"
)

// Gas of a transaction before it does anything, and what a winner costs more in a batch than alone, measured by this
// package's tests (TestSeveralWinnersShareATransaction) and rounded up.
const (
	baseGas   = 21_000
	bundleGas = 8_000
)

// bundle sends winners in one transaction when that is cheaper than one each, and returns the indices of those that were not
// sent: winners that would be refused now, whose reasons only a call of their own tells, or all when there are too few. The
// contract swallows what fails inside a batch, so everything is tried alone first, and gas is not left to an estimate of
// the whole, which would be content with every winner failing.
func (b *Broker) bundle(ctx context.Context, wins []pm.Win, open []int, out []pm.Outcome) (rest []int) {
	if len(open) < 2 {
		return open
	}
	var good []int
	var gas uint64
	for _, i := range open {
		one, err := b.estimate(ctx, wins[i])
		if err != nil {
			rest = append(rest, i)
			continue
		}
		good, gas = append(good, i), gas+one
	}
	if n := uint64(len(good)); n*baseGas <= baseGas+n*bundleGas {
		return open
	}
	tickets := make([]ticketbroker.TicketBrokerTicket, len(good))
	sigs, rands := make([][]byte, len(good)), make([]*big.Int, len(good))
	for j, i := range good {
		w := &wins[i]
		tickets[j], sigs[j], rands[j] = onChain(w.Ticket), w.Sig[:], w.Rand.Big()
	}
	data, err := b.abi.TryPackBatchRedeemWinningTickets(tickets, sigs, rands)
	if err != nil {
		return open
	}
	// A quarter more than alone: what one winner takes of a deposit sends the next to the reserve, which costs more.
	tx, err := b.sender.Submit(ctx, chain.Tx{To: &b.at, Data: data, Gas: gas + gas/4, Once: true})
	if err != nil {
		b.log.DebugContext(ctx, "winners not sent together", "winners", len(good), "reason", err)
		return open
	}
	for _, i := range good {
		out[i] = pm.Outcome{State: pm.Submitted, Tx: tx}
		b.tell(ctx, wins[i], tx)
	}
	return rest
}

// estimate is the gas of redeeming one winner alone, now.
func (b *Broker) estimate(ctx context.Context, w pm.Win) (gas uint64, err error) {
	data, err := b.pack(w)
	if err != nil {
		return 0, err
	}
	err = b.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		gas, err = eth.EstimateGas(ctx, ethereum.CallMsg{From: b.sender.Address(), To: &b.at, Data: data})
		return err
	})
	return gas, err
}
