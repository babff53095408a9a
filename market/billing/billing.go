package billing

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Side tells whose books an account is in. One process may be on both.
type Side uint8

// Sides of a deal; the values are those on disk.
const (
	Payee Side = iota + 1 // orchestrator
	Payer                 // gateway
)

// String names the side as metrics do.
func (s Side) String() string {
	switch s {
	case Payee:
		return "payee"
	case Payer:
		return "payer"
	}
	return "unknown"
}

// Key names one account: a payer's session with one peer, in the books of one side. Peer is the other side: the
// orchestrator in the payer's own books, the gateway in the payee's. So one session used with several orchestrators is
// several accounts, and no gateway can touch what another one that speaks for the same payer has paid for.
type Key struct {
	Side    Side
	Payer   pm.Address
	Session market.SessionID
	Peer    peer.ID
}

// Closing is the record of a job's end, with or without a receipt.
type Closing struct {
	Job     market.JobID
	Units   uint64
	Due     pm.Wei
	Balance market.Balance // of the session afterwards
	Reason  string         // why there is no receipt; empty for a regular end
	Doubt   bool           // it speaks against the other side, whose standing begins anew
	Retired bool           // the two sides cannot agree on the account: it is not gone on with; the first time that is a doubt too
	At      time.Time
}

// Account is one account as it stands.
type Account struct {
	Key     Key
	Balance market.Balance
	At      time.Time // last change
}

// What billing needs from outside. internal/store implements Books and Receipts, pm's Recipient and Sender the others.
type (
	// Books keep accounts. Every method is durable before it returns.
	//
	// Load returns the zero Balance for an account it does not know. Credit adds what a batch is worth, once per batch
	// and side whatever the account, and returns the balance afterwards. Close stores the balance of a closing as the
	// account's and the closing itself, with what it says of standing and account.
	Books interface {
		Load(ctx context.Context, k Key) (market.Balance, error)
		Credit(ctx context.Context, k Key, batch pm.Hash, worth pm.Wei) (market.Balance, error)
		Close(ctx context.Context, k Key, c Closing) error
	}
	// Receipts keep receipts, and with each in one transaction what Judge says of it; the same job again replaces the one
	// before, and counts, only if it has a countersignature more.
	Receipts interface {
		Put(ctx context.Context, side Side, r market.Receipt) error
	}
	// Standings tell how many receipts in a row were good in a relation: payer, side and peer of a key, of all sessions.
	// A stranger, and somebody in doubt, is not known. Receipts and Books keep them.
	Standings interface {
		Good(ctx context.Context, k Key) (good uint64, known bool, err error)
	}
	// Gifts keep units given away for nothing, per peer and in all. Take changes nothing and returns false when a bound of
	// most would be passed.
	Gifts interface {
		Taken(ctx context.Context, p peer.ID) (own, all uint64, err error)
		Take(ctx context.Context, p peer.ID, units uint64, most Allowance) (bool, error)
		GiveBack(ctx context.Context, p peer.ID, units uint64) error
	}
	// Outbox keeps batches from before they are sent until it is known that they were booked or never will be. Pending
	// gives an owner's in the order they were put.
	Outbox interface {
		Put(ctx context.Context, owner string, b pm.Batch) error
		Done(ctx context.Context, id pm.Hash) error
		Pending(ctx context.Context, owner string) ([]pm.Batch, error)
	}
	// History is what books remember of an account: closings, newest first, and the last receipt, without signed bytes for
	// none.
	History interface {
		Closings(ctx context.Context, k Key, limit int) ([]Closing, error)
		Last(ctx context.Context, k Key) (market.Receipt, error)
	}
	// Offers say what is for sale right now.
	Offers interface {
		Offer(c market.Capability) (market.Offer, bool)
	}
	// Recipient is pm's: it hands out ticket parameters and books tickets. Accept returns the credit together with
	// pm.ErrKnownBatch for a batch it has booked before.
	Recipient interface {
		Params(ctx context.Context, sender pm.Address, price pm.Price, ev pm.Wei) (pm.Params, error)
		Accept(ctx context.Context, b pm.Batch) (pm.Wei, error)
		Overhead(p pm.Params) float64
	}
	// Sender is pm's: it signs tickets for due, worth at most room.
	Sender interface {
		IssueWithin(ctx context.Context, p pm.Params, due, room pm.Wei) (pm.Batch, error)
	}
)

// Exposure returns what a session over at most maxUnits per job risks, and what one ticket in it should be worth: the
// price of these units divided into tickets, and one ticket more, because whole tickets must fit even when the credit
// left over from before is not a whole one. Free work has neither.
func Exposure(p market.Price, maxUnits uint64, tickets uint64) (x pm.Exposure, ev pm.Wei, err error) {
	cost, err := p.Due(maxUnits)
	if err != nil {
		return x, ev, fmt.Errorf("%d units at %v: %w", maxUnits, p.Price, err)
	}
	if cost.IsZero() {
		return x, ev, nil
	}
	up, err := cost.Add(pm.NewWei(tickets - 1))
	if err != nil {
		return x, ev, err
	}
	ev = up.Div(tickets)
	sum, err := cost.Add(ev)
	if err != nil {
		return x, ev, err
	}
	x = pm.NewExposure(sum, pm.Wei{})
	return x, pm.Min(ev, x.MaxEV()), nil
}
