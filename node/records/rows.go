package records

import (
	"strconv"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// Balance is one account: a payer's session, in the books of one side.
type Balance struct {
	Side     string    `json:"side"`
	Payer    string    `json:"payer"`
	Peer     string    `json:"peer,omitempty"` // the other side: the orchestrator in the payer's books, the gateway in the payee's
	Session  string    `json:"session"`
	Credited pm.Wei    `json:"credited"` // by tickets, wei
	Debited  pm.Wei    `json:"debited"`  // by delivered units, wei
	Unused   pm.Wei    `json:"unused"`   // credit no unit has used: the payer's risk
	Unpaid   pm.Wei    `json:"unpaid"`   // units no ticket has paid: the payee's risk
	Changed  time.Time `json:"changed"`
}

// Receipt is one signed receipt.
type Receipt struct {
	At           time.Time `json:"at"`
	Side         string    `json:"side"`
	Job          string    `json:"job"`
	Session      string    `json:"session"`
	Seq          uint64    `json:"seq"`
	Capability   string    `json:"capability"`
	Orchestrator string    `json:"orchestrator"`
	Gateway      string    `json:"gateway"`
	Payer        string    `json:"payer"`
	Units        uint64    `json:"units"`
	Unit         string    `json:"unit"`
	Price        string    `json:"price"` // wei per unit, num/den
	Sums
	End    string `json:"end"`
	Signed string `json:"signed"` // both or one
}

// Sums is what a receipt costs and the account after it, in wei.
type Sums struct {
	Due      pm.Wei `json:"due"`
	Credited pm.Wei `json:"credited"`
	Debited  pm.Wei `json:"debited"`
}

// Ticket is one winning ticket.
type Ticket struct {
	Won    time.Time `json:"won"`
	Ticket string    `json:"ticket"`
	Sender string    `json:"sender"`
	Face   pm.Wei    `json:"face_value"`
	Round  uint64    `json:"round"`
	State  string    `json:"state"`
	Reason string    `json:"reason,omitempty"`
	Tx     string    `json:"tx,omitempty"`
	Paid   pm.Wei    `json:"paid"`
	Marked time.Time `json:"marked"`
}

func balanceOf(a billing.Account) Balance {
	b := Balance{Side: a.Key.Side.String(), Payer: a.Key.Payer.Hex(), Session: a.Key.Session.String(),
		Credited: a.Balance.Credited, Debited: a.Balance.Debited, Unused: a.Balance.Unused(), Unpaid: a.Balance.Unpaid(), Changed: a.At.UTC()}
	if a.Key.Peer != "" {
		b.Peer = a.Key.Peer.String()
	}
	return b
}

func receiptOf(r store.Record) Receipt {
	out := Receipt{At: r.IssuedAt.UTC(), Side: r.Side.String(), Job: r.Job.String(), Session: r.Session.String(), Seq: r.Seq,
		Capability: string(r.Capability), Orchestrator: r.Orch.String(), Gateway: r.Gateway.String(), Payer: r.Payer.Hex(),
		Units: r.Units, Unit: r.Price.Unit.String(), Price: r.Price.String(),
		Sums: Sums{Due: r.Due, Credited: r.After.Credited, Debited: r.After.Debited}, End: endOf(r.End), Signed: "one"}
	if len(r.Counter) > 0 {
		out.Signed = "both"
	}
	return out
}

func endOf(e market.End) string {
	switch e {
	case market.EndDone:
		return "done"
	case market.EndCancelled:
		return "cancelled"
	case market.EndFailed:
		return "failed"
	}
	return "unknown"
}

func ticketOf(w store.Winner) Ticket {
	t := Ticket{Won: w.Won.UTC(), Ticket: w.Win.Ticket.Hash().Hex(), Sender: w.Win.Ticket.Sender.Hex(), Face: w.Win.Ticket.FaceValue,
		Round: w.Win.Ticket.Round, State: string(w.Outcome.State), Reason: w.Outcome.Reason, Paid: w.Outcome.Paid, Marked: w.Marked.UTC()}
	if w.Outcome.Tx != (pm.Hash{}) {
		t.Tx = w.Outcome.Tx.Hex()
	}
	return t
}

// ReceiptHeader names the columns of Receipt.Row.
func ReceiptHeader() []string {
	return []string{"at", "side", "job", "session", "seq", "capability", "orchestrator", "gateway", "payer", "units", "unit", "price_wei",
		"due_wei", "credited_wei", "debited_wei", "end", "signed"}
}

// Row writes a receipt as the fields of a CSV file. What a peer chose, which is the capability alone, is kept from being read
// as a formula.
func (r Receipt) Row() []string {
	n := func(v uint64) string { return strconv.FormatUint(v, 10) }
	return []string{r.At.Format(time.RFC3339), r.Side, r.Job, r.Session, n(r.Seq), harmless(r.Capability), r.Orchestrator, r.Gateway, r.Payer,
		n(r.Units), r.Unit, r.Price, r.Due.String(), r.Credited.String(), r.Debited.String(), r.End, r.Signed}
}

func harmless(s string) string {
	if s != "" && (s[0] == '=' || s[0] == '+' || s[0] == '-' || s[0] == '@') {
		return "'" + s
	}
	return s
}

// sides are those of a deal.
var sides = [...]billing.Side{billing.Payee, billing.Payer}
