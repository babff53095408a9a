package broker

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/pm"
)

// Redemption is one ticket that the contract has paid. Fields of the ticket that it does not hash are zero.
type Redemption struct {
	Ticket pm.Ticket
	Rand   pm.Hash
	Paid   pm.Wei // what was moved; less than the face value when the sender's funds fell short
	Tx     pm.Hash
	Block  uint64
}

// Filter narrows redemptions down; a zero address stands for anybody.
type Filter struct {
	Sender    pm.Address
	Recipient pm.Address
}

// Redeemed lists the redemptions from a block of the RPC's count to the head, in order.
func (b *Broker) Redeemed(ctx context.Context, from uint64, f Filter) ([]Redemption, error) {
	events := b.abi.GetABI().Events
	query := ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from),
		Addresses: []common.Address{b.at},
		Topics:    [][]common.Hash{{events[redeemedEvent].ID, events[transferEvent].ID}, topic(f.Sender), topic(f.Recipient)},
	}
	var logs []types.Log
	err := b.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		logs, err = eth.FilterLogs(ctx, query)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("redemptions from block %d: %w", from, unreachable(err))
	}
	return b.redemptions(logs), nil
}

const (
	redeemedEvent = "WinningTicketRedeemed"
	transferEvent = "WinningTicketTransfer"
)

func topic(a common.Address) []common.Hash {
	if a == (common.Address{}) {
		return nil
	}
	return []common.Hash{common.BytesToHash(a[:])}
}

// redemptions pairs the two events of each redemption. The transfer, if anything was moved, comes right before.
func (b *Broker) redemptions(logs []types.Log) []Redemption {
	var out []Redemption
	var paid pm.Wei
	for i := range logs {
		l := &logs[i]
		if l.Address != b.at || l.Removed || len(l.Topics) == 0 {
			continue
		}
		if t, err := b.abi.UnpackWinningTicketTransferEvent(l); err == nil {
			paid, _ = pm.WeiFromBig(t.Amount) // 256 bits by its type
			continue
		}
		e, err := b.abi.UnpackWinningTicketRedeemedEvent(l)
		if err != nil {
			continue
		}
		r := Redemption{Rand: common.BigToHash(e.RecipientRand), Paid: paid, Tx: l.TxHash, Block: l.BlockNumber}
		paid = pm.Wei{}
		r.Ticket.Sender, r.Ticket.Recipient = e.Sender, e.Recipient
		r.Ticket.FaceValue, _ = pm.WeiFromBig(e.FaceValue)
		r.Ticket.WinProb, _ = pm.ProbFromBytes(e.WinProb.Bytes())
		r.Ticket.Nonce = uint32(e.SenderNonce.Uint64())
		r.Ticket.RandHash = pm.RandHash(r.Rand)
		if len(e.AuxData) == 64 {
			r.Ticket.Round = binary.BigEndian.Uint64(e.AuxData[24:32])
			r.Ticket.RoundHash = common.BytesToHash(e.AuxData[32:])
		}
		out = append(out, r)
	}
	return out
}
