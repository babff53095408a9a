package pm

import (
	"github.com/ethereum/go-ethereum/common"
)

// Address is an Ethereum address, Hash 32 bytes.
type (
	Address = common.Address
	Hash    = common.Hash
)

// Signature is r‖s‖v with v 27 or 28 and s in the lower half of the group.
type Signature [65]byte

// Params is what a recipient offers one sender at one price: every ticket of a batch shares them.
type Params struct {
	Recipient Address
	FaceValue Wei
	WinProb   Prob
	RandHash  Hash   // keccak256 of the recipient rand, the commitment; names the nonce series
	Round     uint64 // creation round
	RoundHash Hash   // its block hash
	Expiry    uint64 // last block, as RoundsManager.blockNum() counts, at which the recipient accepts
	Seed      Hash   // the recipient's own; not hashed into the ticket, sent back so that the rand can be derived again
	Price     Price  // the price the commitment is bound to; not hashed into the ticket
}

// Ticket is one chance to win Params.FaceValue.
type Ticket struct {
	Params
	Sender Address
	Nonce  uint32
}

// Signed is one ticket of a batch: what differs between tickets that share their Params.
type Signed struct {
	Nonce uint32
	Sig   Signature
}

// Batch is a payment: tickets with shared parameters. It is accepted whole or not at all.
type Batch struct {
	Params  Params
	Sender  Address
	Tickets []Signed
}

// IsZero tells whether the batch pays nothing at all: no tickets.
func (b Batch) IsZero() bool { return len(b.Tickets) == 0 }
