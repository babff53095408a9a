package broker

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/pm"
)

// Redeem redeems winners, several in one transaction, sent together and waited for together. Every winner has an outcome:
// Confirmed with what was paid; Used or Expired or Reverted when nothing more can come of it; Submitted when its transaction
// is not in a block yet; Won with a reason when it may work later. The error is pm.ErrChain and means nothing was sent.
func (b *Broker) Redeem(ctx context.Context, wins []pm.Win) ([]pm.Outcome, error) {
	if b.sender == nil {
		return nil, errReadOnly()
	}
	out := make([]pm.Outcome, len(wins))
	var open []int
	for i, w := range wins {
		o, send, err := b.look(ctx, w)
		if err != nil {
			return nil, unreachable(err)
		}
		if out[i] = o; send {
			open = append(open, i)
		}
	}
	rest := b.bundle(ctx, wins, open, out)
	sent := len(open) - len(rest)
	for _, i := range rest {
		o, err := b.send(ctx, wins[i])
		if err != nil && sent == 0 {
			return nil, unreachable(err)
		}
		if err != nil {
			o = pm.Outcome{State: pm.Won, Reason: err.Error()}
		}
		if out[i] = o; o.State == pm.Submitted {
			sent++
			b.tell(ctx, wins[i], o.Tx)
		}
	}
	for i, w := range wins {
		if out[i].State == pm.Submitted && out[i].Reason == "" {
			out[i] = b.await(ctx, w, out[i].Tx)
		}
	}
	return out, nil
}

// tell passes on which transaction a winner is in.
func (b *Broker) tell(ctx context.Context, w pm.Win, tx pm.Hash) {
	if b.cfg.Sent != nil && tx != w.Tx {
		b.cfg.Sent(ctx, w.Ticket.Hash(), tx)
	}
}

// look tells how a winner stands that may be redeemed already, by a transaction of ours or of anybody; open when it has yet
// to be sent.
func (b *Broker) look(ctx context.Context, w pm.Win) (o pm.Outcome, open bool, err error) {
	if w.Tx != (pm.Hash{}) {
		switch r, err := b.receipt(ctx, w.Tx); {
		case err == nil && r.Status == types.ReceiptStatusSuccessful:
			if o, err := b.settled(ctx, w, r.TxHash, r.BlockNumber.Uint64(), r.Logs); err != nil || o.State != pm.Won {
				return o, false, err
			}
		case err != nil && !errors.Is(err, ethereum.NotFound):
			return pm.Outcome{}, false, err
		case err != nil && b.flying(ctx, w.Tx):
			return pm.Outcome{State: pm.Submitted, Tx: w.Tx}, false, nil // an earlier life sent it: a second one would only be refused
		}
	}
	used, err := chain.Ask(ctx, b.client, b.at, b.abi.PackUsedTickets(w.Ticket.Hash()), b.abi.UnpackUsedTickets)
	if err == nil && used {
		o, err = b.usedBy(ctx, w)
	}
	return o, !used, err
}

// pack is the call that redeems one winner.
func (b *Broker) pack(w pm.Win) ([]byte, error) {
	data, err := b.abi.TryPackRedeemWinningTicket(onChain(w.Ticket), w.Sig[:], w.Rand.Big())
	if err != nil {
		return nil, fmt.Errorf("ticket %s: %w", w.Ticket.Hash(), err)
	}
	return data, nil
}

// send sends one winner in a transaction of its own.
func (b *Broker) send(ctx context.Context, w pm.Win) (pm.Outcome, error) {
	data, err := b.pack(w)
	if err != nil {
		return pm.Outcome{}, err
	}
	tx, err := b.sender.Submit(ctx, chain.Tx{To: &b.at, Data: data, Once: true})
	var revert *chain.RevertError
	if errors.As(err, &revert) && revert.Reason == roundClosed {
		// Nobody has opened the round, and the ticket may not live to see another one.
		if _, err := b.client.OpenRound(ctx, b.sender); err != nil {
			return pm.Outcome{State: pm.Won, Reason: err.Error()}, nil
		}
		tx, err = b.sender.Submit(ctx, chain.Tx{To: &b.at, Data: data, Once: true})
	}
	switch {
	case errors.As(err, &revert):
		return outcome(revert.Reason, pm.Hash{}), nil
	case errors.Is(err, chain.ErrFunds), errors.Is(err, chain.ErrFeeCap):
		return pm.Outcome{State: pm.Won, Reason: err.Error()}, nil
	case err != nil:
		return pm.Outcome{}, err
	}
	return pm.Outcome{State: pm.Submitted, Tx: tx}, nil
}

// usedBy finds the redemption of a ticket that the contract has paid before: after a restart it is often our own.
func (b *Broker) usedBy(ctx context.Context, w pm.Win) (pm.Outcome, error) {
	head := b.client.Block()
	from := head - min(head, b.cfg.Lookback)
	list, err := b.Redeemed(ctx, from, Filter{Sender: w.Ticket.Sender, Recipient: w.Ticket.Recipient})
	if err != nil {
		return pm.Outcome{}, err
	}
	h := w.Ticket.Hash()
	for _, r := range list {
		if r.Ticket.Hash() == h {
			return pm.Outcome{State: pm.Confirmed, Tx: r.Tx, Paid: r.Paid}, nil
		}
	}
	return pm.Outcome{State: pm.Used, Tx: w.Tx, Reason: "ticket is used"}, nil
}

// await waits for the end of a redemption. One that is not in a block when ctx ends stays Submitted.
func (b *Broker) await(ctx context.Context, w pm.Win, tx pm.Hash) pm.Outcome {
	r, err := b.sender.Wait(ctx, tx)
	var revert *chain.RevertError
	switch {
	case errors.As(err, &revert):
		return outcome(revert.Reason, r.Hash)
	case err != nil:
		return pm.Outcome{State: pm.Submitted, Tx: tx, Reason: err.Error()}
	}
	o, err := b.settled(ctx, w, r.Hash, r.Block, r.Logs)
	if err != nil {
		return pm.Outcome{State: pm.Submitted, Tx: r.Hash, Reason: err.Error()}
	}
	return o
}

// roundClosed is the contract's answer in a round that nobody has opened.
const roundClosed = "current round is not initialized"

// settled is a redemption in a block. Until that is Depth blocks old it may be taken back, so it stays Submitted: the next
// look finds its receipt again, or does not and sends it anew.
func (b *Broker) settled(ctx context.Context, w pm.Win, tx pm.Hash, block uint64, logs []*types.Log) (pm.Outcome, error) {
	if b.cfg.Depth > 0 {
		var head uint64
		err := b.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
			head, err = eth.BlockNumber(ctx)
			return err
		})
		if err != nil {
			return pm.Outcome{}, err
		}
		if head < block+b.cfg.Depth {
			return pm.Outcome{State: pm.Submitted, Tx: tx, Reason: fmt.Sprintf("in block %d, final from block %d on", block, block+b.cfg.Depth)}, nil
		}
	}
	return b.confirmed(w, tx, logs), nil
}

// flying tells whether a node still holds a transaction that is in no block.
func (b *Broker) flying(ctx context.Context, tx pm.Hash) bool {
	pending := false
	err := b.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		_, pending, err = eth.TransactionByHash(ctx, tx)
		return err
	})
	return err == nil && pending
}

func (b *Broker) receipt(ctx context.Context, tx pm.Hash) (r *types.Receipt, err error) {
	err = b.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		r, err = eth.TransactionReceipt(ctx, tx)
		return err
	})
	return r, err
}

// confirmed reads from a transaction's events what the contract moved for this ticket. In a transaction for several winners
// one may have failed without a word.
func (b *Broker) confirmed(w pm.Win, tx pm.Hash, logs []*types.Log) pm.Outcome {
	o := pm.Outcome{State: pm.Won, Reason: "not redeemed by transaction " + tx.Hex()}
	plain := make([]types.Log, len(logs))
	for i, l := range logs {
		plain[i] = *l
	}
	h := w.Ticket.Hash()
	for _, r := range b.redemptions(plain) {
		if r.Ticket.Hash() == h {
			o = pm.Outcome{State: pm.Confirmed, Tx: tx, Paid: r.Paid}
		}
	}
	return o
}

// outcome sorts the contract's reasons into those that will never change and those that may.
func outcome(reason string, tx pm.Hash) pm.Outcome {
	o := pm.Outcome{State: pm.Won, Tx: tx, Reason: reason}
	switch {
	case reason == "ticket is used":
		o.State = pm.Used
	case reason == "ticket is expired":
		o.State = pm.Expired
	case final(reason):
		o.State = pm.Reverted
	}
	return o
}

// final tells whether a refusal lies in the ticket itself. Funds, pauses, rounds and registrations may come back.
func final(reason string) bool {
	for _, text := range []string{
		"null address", "invalid length for ticket auxData", "does not have a block hash", "invalid for creationRound",
		"does not match recipientRandHash", "INVALID_SIGNATURE_LENGTH", "ECDSA:", "invalid signature", "ticket did not win",
	} {
		if strings.Contains(reason, text) {
			return true
		}
	}
	return false
}

// onChain is a ticket as the contract takes it.
func onChain(t pm.Ticket) ticketbroker.TicketBrokerTicket {
	aux := make([]byte, 64)
	binary.BigEndian.PutUint64(aux[24:32], t.Round)
	copy(aux[32:], t.RoundHash[:])
	prob := t.WinProb.Bytes()
	return ticketbroker.TicketBrokerTicket{
		Recipient: t.Recipient, Sender: t.Sender, FaceValue: t.FaceValue.Big(), WinProb: new(big.Int).SetBytes(prob[:]),
		SenderNonce: new(big.Int).SetUint64(uint64(t.Nonce)), RecipientRandHash: t.RandHash, AuxData: aux,
	}
}

// TicketHash asks the contract for a ticket's hash. It is for tests and checks: pm computes the same.
func (b *Broker) TicketHash(ctx context.Context, t pm.Ticket) (pm.Hash, error) {
	h, err := chain.Ask(ctx, b.client, b.at, b.abi.PackGetTicketHash(onChain(t)), b.abi.UnpackGetTicketHash)
	return common.Hash(h), err
}
