package redeem

import (
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// Protocol hands winners to a redeemer; see redeem.proto.
const Protocol protocol.ID = "/castnet/redeem/1"

// Sizes: a winner has less than 512 bytes, an outcome less than 320.
const (
	maxWinners = 32
	maxRequest = 24 << 10
	maxReply   = 16 << 10
	maxReason  = 200
)

func limits() p2p.Limits {
	return p2p.Limits{Time: 10 * time.Second, Request: maxRequest, Reply: maxReply, Streams: 4, Total: 256}
}

// states of the wire, in both directions. Won never travels: what a redeemer has taken is submitted for everybody else.
var states = map[pb.RedeemState]pm.WinState{
	pb.RedeemState_REDEEM_STATE_SUBMITTED: pm.Submitted,
	pb.RedeemState_REDEEM_STATE_CONFIRMED: pm.Confirmed,
	pb.RedeemState_REDEEM_STATE_REVERTED:  pm.Reverted,
	pb.RedeemState_REDEEM_STATE_EXPIRED:   pm.Expired,
	pb.RedeemState_REDEEM_STATE_USED:      pm.Used,
}

func bad(what string, args ...any) error {
	return fmt.Errorf(what+": %w", append(args, market.ErrProtocol)...)
}

func fixed(dst, src []byte, name string) error {
	if len(src) != len(dst) {
		return bad("%s has %d bytes, not %d", name, len(src), len(dst))
	}
	copy(dst, src)
	return nil
}

func encodeWin(w pm.Win) *pb.Winner {
	p := &w.Ticket.Params
	face, prob := p.FaceValue.Bytes(), p.WinProb.Bytes()
	return &pb.Winner{
		Params: &pb.TicketParams{Recipient: p.Recipient[:], FaceValue: face[:], WinProb: prob[:], RandHash: p.RandHash[:], Round: p.Round,
			RoundHash: p.RoundHash[:], Expiry: p.Expiry, Seed: p.Seed[:], PriceNum: p.Price.Num, PriceDen: p.Price.Den},
		Sender: w.Ticket.Sender[:], Nonce: w.Ticket.Nonce, Signature: w.Sig[:], Rand: w.Rand[:],
	}
}

// decodeWin reads a winner and makes sure that it is one: right rand, right signature, drawn. Anything else would only cost
// the redeemer a look at the chain.
func decodeWin(m *pb.Winner) (w pm.Win, err error) {
	p, mp := &w.Ticket.Params, m.GetParams()
	for _, f := range []struct {
		dst, src []byte
		name     string
	}{
		{p.Recipient[:], mp.GetRecipient(), "recipient"}, {p.RandHash[:], mp.GetRandHash(), "rand hash"},
		{p.RoundHash[:], mp.GetRoundHash(), "round hash"}, {p.Seed[:], mp.GetSeed(), "seed"},
		{w.Ticket.Sender[:], m.GetSender(), "sender"}, {w.Sig[:], m.GetSignature(), "signature"}, {w.Rand[:], m.GetRand(), "rand"},
	} {
		if err := fixed(f.dst, f.src, f.name); err != nil {
			return w, err
		}
	}
	if p.FaceValue, err = pm.WeiFromBytes(mp.GetFaceValue()); err != nil {
		return w, bad("face value: %w", err)
	}
	if p.WinProb, err = pm.ProbFromBytes(mp.GetWinProb()); err != nil {
		return w, bad("win probability: %w", err)
	}
	p.Round, p.Expiry, p.Price = mp.GetRound(), mp.GetExpiry(), pm.Price{Num: mp.GetPriceNum(), Den: mp.GetPriceDen()}
	w.Ticket.Nonce = m.GetNonce()
	switch {
	case pm.RandHash(w.Rand) != p.RandHash:
		return w, bad("ticket %s with another rand: %w", w.Ticket.Hash(), pm.ErrRand)
	case w.Ticket.Verify(w.Sig) != nil:
		return w, bad("ticket %s: %w", w.Ticket.Hash(), pm.ErrSignature)
	case !w.Ticket.Wins(w.Sig, w.Rand):
		return w, bad("ticket %s did not win", w.Ticket.Hash())
	}
	return w, nil
}

func encodeOutcome(o pm.Outcome) *pb.WinnerOutcome {
	m := &pb.WinnerOutcome{State: pb.RedeemState_REDEEM_STATE_SUBMITTED, Reason: market.Brief(o.Reason, maxReason)}
	for wire, state := range states {
		if state == o.State {
			m.State = wire
		}
	}
	if o.Tx != (pm.Hash{}) {
		m.Tx = o.Tx[:]
	}
	if !o.Paid.IsZero() {
		paid := o.Paid.Bytes()
		m.Paid = paid[:]
	}
	return m
}

func decodeOutcome(m *pb.WinnerOutcome) (o pm.Outcome, err error) {
	state, known := states[m.GetState()]
	if !known || len(m.GetReason()) > maxReason {
		return o, bad("outcome %d with a reason of %d bytes", m.GetState(), len(m.GetReason()))
	}
	o.State, o.Reason = state, market.Brief(m.GetReason(), maxReason)
	if len(m.GetTx()) > 0 {
		if err := fixed(o.Tx[:], m.Tx, "transaction"); err != nil {
			return o, err
		}
	}
	if o.Paid, err = pm.WeiFromBytes(m.GetPaid()); err != nil {
		return o, bad("paid: %w", err)
	}
	return o, nil
}
