// Package redeemed reads from the TicketBroker's events which tickets it has paid.
package redeemed

import (
	"encoding/binary"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/event"
	"github.com/castnet/castnet/pm"
)

// Names of the two events of a redemption. The transfer, if anything was moved, comes right before.
const (
	Event    = "WinningTicketRedeemed"
	Transfer = "WinningTicketTransfer"
)

// Ticket is one ticket that the contract has paid. Fields of it that are not hashed are zero.
type Ticket struct {
	Ticket pm.Ticket
	Rand   pm.Hash
	Paid   pm.Wei // what was moved; less than the face value when the sender's funds fell short
	Tx     pm.Hash
	Block  uint64
	Index  uint // of the event in its block
}

// Read pairs the two events of each redemption, and passes over what is not of the contract at an address.
func Read(abi *ticketbroker.TicketBrokerContract, at common.Address, logs []types.Log) []Ticket {
	var out []Ticket
	var paid pm.Wei
	for i := range logs {
		l := &logs[i]
		if l.Address != at || l.Removed || len(l.Topics) == 0 {
			continue
		}
		if t, err := event.Read(l, abi.UnpackWinningTicketTransferEvent); err == nil {
			paid, _ = pm.WeiFromBig(t.Amount) // 256 bits by its type
			continue
		}
		e, err := event.Read(l, abi.UnpackWinningTicketRedeemedEvent)
		if err != nil {
			continue
		}
		r := Ticket{Rand: common.BigToHash(e.RecipientRand), Paid: paid, Tx: l.TxHash, Block: l.BlockNumber, Index: l.Index}
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
