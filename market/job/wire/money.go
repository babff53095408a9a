package wire

import (
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/pm"
)

// This file holds the conversions of money values; a decoder returns market.ErrProtocol for what no honest peer sends.

// Bad says what a peer sent that no honest one does: market.ErrProtocol.
func Bad(what string, args ...any) error {
	return fmt.Errorf(what+": %w", append(args, market.ErrProtocol)...)
}

// fixed copies a field of exact length; empty stands for zero when that is allowed.
func fixed(dst, src []byte, name string, empty bool) error {
	if len(src) == 0 && empty {
		return nil
	}
	if len(src) != len(dst) {
		return Bad("%s has %d bytes, not %d", name, len(src), len(dst))
	}
	copy(dst, src)
	return nil
}

// BadReceipt says what is wrong with a receipt.
func BadReceipt(what string, args ...any) error {
	return fmt.Errorf("receipt "+what+": %w", append(args, market.ErrReceipt)...)
}

func amount(b []byte, name string) (pm.Wei, error) {
	w, err := pm.WeiFromBytes(b)
	if err != nil {
		return pm.Wei{}, Bad("%s: %w", name, err)
	}
	return w, nil
}

func weiBytes(w pm.Wei) []byte {
	b := w.Bytes()
	return trim(b[:])
}

func trim(b []byte) []byte {
	for len(b) > 0 && b[0] == 0 {
		b = b[1:]
	}
	return b
}

func zeroable(b []byte) []byte {
	if len(trim(b)) == 0 {
		return nil
	}
	return b
}

func toPrice(p market.Price) *pb.Price {
	return &pb.Price{WeiNum: p.Num, DenUnits: p.Den, Unit: pb.Unit(p.Unit)}
}

// fromPrice reads a price; only a free one may leave its unit open.
func fromPrice(m *pb.Price) (market.Price, error) {
	p := market.Price{Price: pm.Price{Num: m.GetWeiNum(), Den: m.GetDenUnits()}}
	u := m.GetUnit()
	if p.Den == 0 || u < 0 || u > pb.Unit_UNIT_MS || u == 0 && p.Num != 0 {
		return market.Price{}, Bad("price %d/%d of unit %d", p.Num, p.Den, u)
	}
	p.Unit = market.Unit(u)
	return p, nil
}

func toParams(p pm.Params) *pb.TicketParams {
	if p.IsZero() {
		return nil
	}
	prob := p.WinProb.Bytes()
	return &pb.TicketParams{
		Recipient: p.Recipient[:], FaceValue: weiBytes(p.FaceValue), WinProb: trim(prob[:]), RandHash: p.RandHash[:],
		Round: p.Round, RoundHash: zeroable(p.RoundHash[:]), Expiry: p.Expiry, Seed: zeroable(p.Seed[:]),
		PriceNum: p.Price.Num, PriceDen: p.Price.Den,
	}
}

// fromParams reads ticket parameters; absent ones are the zero Params.
func fromParams(m *pb.TicketParams) (p pm.Params, err error) {
	if m == nil {
		return p, nil
	}
	if err = fixed(p.Recipient[:], m.Recipient, "recipient", false); err != nil {
		return p, err
	}
	if p.FaceValue, err = amount(m.FaceValue, "face value"); err != nil {
		return p, err
	}
	if p.WinProb, err = pm.ProbFromBytes(m.WinProb); err != nil {
		return p, Bad("win probability: %w", err)
	}
	for _, f := range []struct {
		dst   []byte
		src   []byte
		name  string
		empty bool
	}{{p.RandHash[:], m.RandHash, "rand hash", false}, {p.RoundHash[:], m.RoundHash, "round hash", true}, {p.Seed[:], m.Seed, "seed", true}} {
		if err = fixed(f.dst, f.src, f.name, f.empty); err != nil {
			return p, err
		}
	}
	p.Round, p.Expiry = m.Round, m.Expiry
	p.Price = pm.Price{Num: m.PriceNum, Den: m.PriceDen}
	if p.Price.Den == 0 {
		return p, Bad("ticket parameters without a price")
	}
	if p.IsZero() { // they would go on as none at all
		return p, Bad("ticket parameters without a recipient or a rand hash")
	}
	return p, nil
}

func toBatch(b pm.Batch) *pb.Batch {
	if b.IsZero() {
		return nil
	}
	m := &pb.Batch{Params: toParams(b.Params), Sender: b.Sender[:], Tickets: make([]*pb.Ticket, len(b.Tickets))}
	for i, t := range b.Tickets {
		m.Tickets[i] = &pb.Ticket{Nonce: t.Nonce, Signature: t.Sig[:]}
	}
	return m
}

// fromBatch reads a payment; an absent one is the empty batch.
func fromBatch(m *pb.Batch) (b pm.Batch, err error) {
	if m == nil {
		return b, nil
	}
	if n := len(m.Tickets); n == 0 || n > MaxTickets {
		return b, Bad("batch of %d tickets", n)
	}
	if m.Params == nil {
		return b, Bad("batch without parameters")
	}
	if b.Params, err = fromParams(m.Params); err != nil {
		return b, err
	}
	if err = fixed(b.Sender[:], m.Sender, "sender", false); err != nil {
		return b, err
	}
	b.Tickets = make([]pm.Signed, len(m.Tickets))
	for i, t := range m.Tickets {
		b.Tickets[i].Nonce = t.GetNonce()
		if err = fixed(b.Tickets[i].Sig[:], t.GetSignature(), "ticket signature", false); err != nil {
			return pm.Batch{}, err
		}
	}
	return b, nil
}

func toBalance(b market.Balance) *pb.Balance {
	return &pb.Balance{Credited: weiBytes(b.Credited), Debited: weiBytes(b.Debited)}
}

// maxBalance is how many bytes an amount in an account may have: there are less than 2^87 wei in all, and sums over accounts must not
// overflow because of what one peer says.
const maxBalance = 16

func fromBalance(m *pb.Balance) (b market.Balance, err error) {
	if len(trim(m.GetCredited())) > maxBalance || len(trim(m.GetDebited())) > maxBalance {
		return b, Bad("account with more wei than there are")
	}
	if b.Credited, err = amount(m.GetCredited(), "credited"); err != nil {
		return b, err
	}
	b.Debited, err = amount(m.GetDebited(), "debited")
	return b, err
}
