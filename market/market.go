package market

import (
	"encoding/hex"
	"fmt"
	"time"

	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Capability names a class of work: "transcode/h264", "infer/image-to-image".
type Capability string

// Unit is what a price counts.
type Unit uint8

// Units; the zero Unit is unspecified and never valid. Values are those of the wire.
const (
	UnitUnspecified Unit = iota
	Pixel                // output pixel: width × height × frames really encoded
	TokenIn
	TokenOut
	ImagePxStep // output pixels × steps × images
	Millisecond
)

// Price is an exact rational price for one kind of unit.
type Price struct {
	pm.Price
	Unit Unit
}

// Constraint says one thing about an offer: {"model", "cid:…"}, {"hw", "nvenc"}, {"warm", "1"}.
type Constraint struct{ Key, Value string }

// Offer is one capability for sale.
type Offer struct {
	Capability  Capability
	Price       Price // a ceiling: a quote may be lower, never higher
	CapacityMax uint32
	Free        uint32
	Constraints []Constraint
}

// Has tells whether the offer declares the constraint.
func (o Offer) Has(c Constraint) bool {
	for _, have := range o.Constraints {
		if have == c {
			return true
		}
	}
	return false
}

// Binding ties an Ethereum address to a peer id: the address signs (EIP-712) which peer speaks for it.
type Binding struct {
	ChainID             uint64
	Contract            pm.Address // TicketBroker; zero off-chain
	Nonce               uint64
	NotBefore, NotAfter time.Time
	Sig                 pm.Signature
}

// Advert is a verified, expiring statement of what an orchestrator offers.
type Advert struct {
	Network   string
	Peer      peer.ID
	Recipient pm.Address
	Binding   Binding
	Seq       uint64 // unix milliseconds at issue, strictly increasing
	Issued    time.Time
	Expires   time.Time
	Addrs     []string // multiaddrs without the peer id
	Offers    []Offer
	Region    string
	Load      uint32 // permille, overall
	Version   string
	Flags     uint32
	Raw       []byte // the signed envelope
}

// Offer returns the advert's offer for c.
func (a Advert) Offer(c Capability) (Offer, bool) {
	for _, o := range a.Offers {
		if o.Capability == c {
			return o, true
		}
	}
	return Offer{}, false
}

// JobID, QuoteID and SessionID are random names.
type (
	JobID     [16]byte
	QuoteID   [16]byte
	SessionID [16]byte
)

// String returns the id in hex.
func (i JobID) String() string { return hex.EncodeToString(i[:]) }

// String returns the id in hex.
func (i QuoteID) String() string { return hex.EncodeToString(i[:]) }

// String returns the id in hex.
func (i SessionID) String() string { return hex.EncodeToString(i[:]) }

// Want is what a gateway looks for. The session outlives its quotes: the balance belongs to (payer, session).
type Want struct {
	Session     SessionID
	Capability  Capability
	Constraints []Constraint
	Sender      pm.Address
	MaxUnits    uint64    // of one segment or one request: what E is made of
	MaxPrice    Price     // zero Den: any price
	Avoid       []peer.ID // not now, for this want; never sent
}

// Choice is the explain record of a selection: candidates in order of preference.
type Choice struct {
	Ranked []Candidate
}

// Candidate is one advert with its score and the reasons for it, or the reason it was left out.
type Candidate struct {
	Advert  Advert
	Score   float64
	Reasons []string
	Refused string // empty for those that may be used
}

// Quote binds price, unit and validity for a session.
type Quote struct {
	ID         QuoteID
	Session    SessionID
	Peer       peer.ID
	Capability Capability
	Price      Price
	Overhead   uint32 // permille of the price that redemption costs, already inside Price
	MaxUnits   uint64
	E          pm.Wei // exposure limit: the price of MaxUnits
	ValidUntil time.Time
	Params     pm.Params
	Free       uint32
	Queue      time.Duration
	Payer      pm.Address // who the params are for
	Balance    Balance    // of the session, as the orchestrator has it
}

// Job is the header of one piece of work.
type Job struct {
	ID         JobID
	Capability Capability
	Quote      QuoteID
	Seq        uint64        // position in the session
	Spec       []byte        // opaque here
	MaxUnits   uint64        // what the header authorises
	Estimate   uint64        // what it pays for at the start
	Deadline   time.Duration // counted from the last byte of the body
	Live       bool          // the body grows in real time, so no minimum rate holds
}

// Deal is who does which job at which quote, seen from the orchestrator.
type Deal struct {
	Peer  peer.ID
	Quote Quote
	Job   Job
	Payer pm.Address
}

// Work is what an executor did.
type Work struct {
	Units uint64
	Tail  time.Duration // the engine's own interval from its last input byte to its last output byte
}

// Balance is the account of one session as two totals that only grow, so that both sides can compare them.
type Balance struct {
	Credited pm.Wei // by tickets
	Debited  pm.Wei // by delivered units
}

// Unused is credit that no delivered unit has used yet.
func (b Balance) Unused() pm.Wei { return b.Credited.Less0(b.Debited) }

// Unpaid is delivered work not yet covered by credit.
func (b Balance) Unpaid() pm.Wei { return b.Debited.Less0(b.Credited) }

// Statement is the money part of a receipt.
type Statement struct {
	Units  uint64
	Due    pm.Wei // what the units of this job cost
	Before Balance
	After  Balance
	Next   pm.Params // ticket parameters for what follows
}

// End tells how a job ended.
type End uint8

// Ends of a job; the values are those of the wire.
const (
	EndUnspecified End = iota
	EndDone
	EndCancelled
	EndFailed
)

// Receipt closes a job: signed by the orchestrator's peer key, countersigned by the gateway's.
type Receipt struct {
	Job        JobID
	Quote      QuoteID
	Session    SessionID
	Seq        uint64
	Capability Capability
	Orch       peer.ID
	Gateway    peer.ID
	Payer      pm.Address
	Price      Price
	Statement
	End      End
	In       pm.Hash   // sha256 of the input body
	Out      []pm.Hash // sha256 of every output track
	Hints    Hints
	IssuedAt time.Time
	Raw      []byte // the signed bytes
	Sig      []byte // the orchestrator's signature over Raw
	Counter  []byte // the gateway's signature over sha256(Raw); empty while missing
}

// Hints travel with a receipt and are not money.
type Hints struct {
	Load  uint32 // permille
	Drain bool   // the orchestrator wants no further work
	Tail  time.Duration
}

// Observation is one thing seen of a peer, from a closed set of kinds.
type Observation struct {
	Peer      peer.ID
	Recipient pm.Address
	Kind      Kind
	Weight    float64       // 1 for most
	Latency   time.Duration // of a successful job: header sent → last byte
	At        time.Time
}

// Kind is what an observation is about.
type Kind uint8

// Kinds of observations.
const (
	Served      Kind = iota + 1 // a job done and verified
	Failed                      // a job that broke
	Late                        // past its deadline
	Refused                     // turned away politely: busy
	Overpriced                  // quoted above its advert
	BadOutput                   // verification says no
	BadTicket                   // sent a ticket that cannot be right
	Unreachable                 // could not be dialled
)

// String names a unit as in configuration and displays.
func (u Unit) String() string {
	switch u {
	case Pixel:
		return "pixel"
	case TokenIn:
		return "token_in"
	case TokenOut:
		return "token_out"
	case ImagePxStep:
		return "image_px_step"
	case Millisecond:
		return "ms"
	}
	return fmt.Sprintf("unit(%d)", uint8(u))
}
