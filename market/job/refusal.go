package job

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// Codes of refusals on the wire. Those up to 0x200f are for everybody, the rest say more exactly what is wrong.
const (
	CodePrice       uint32 = 0x2001
	CodeUnpaid      uint32 = 0x2002
	CodeTicket      uint32 = 0x2003
	CodeOverloaded  uint32 = 0x2004
	CodeUnsupported uint32 = 0x2005
	CodeMedia       uint32 = 0x2006
	CodeQuote       uint32 = 0x2007
	CodeDeadline    uint32 = 0x2008
	CodeBanned      uint32 = 0x2009
	CodeLimit       uint32 = 0x200a
	CodeProtocol    uint32 = 0x200b
	CodeInternal    uint32 = 0x200f

	CodeRecipient uint32 = 0x2010
	CodeSender    uint32 = 0x2011
	CodeUnlocking uint32 = 0x2012
	CodeRand      uint32 = 0x2013
	CodeReplayed  uint32 = 0x2014
	CodeNonce     uint32 = 0x2015
	CodeExpired   uint32 = 0x2016
	CodeSignature uint32 = 0x2017
	CodeNoParams  uint32 = 0x2018
	CodeBatch     uint32 = 0x2019
	CodeUnpayable uint32 = 0x201a
	CodeFunds     uint32 = 0x201b
)

// maxText is how much a peer may say about a refusal.
const maxText = 200

// Refusal is an error as peers tell it to each other: a code and a short text that is for people only.
type Refusal struct {
	Code uint32
	Text string
}

// Error is the code's meaning and what the peer said.
func (r *Refusal) Error() string {
	if r.Text == "" {
		return fmt.Sprintf("job: peer refused (%#x)", r.Code)
	}
	return fmt.Sprintf("job: peer refused (%#x): %s", r.Code, r.Text)
}

// Unwrap gives the sentinels the code stands for, so that callers test with errors.Is.
func (r *Refusal) Unwrap() []error {
	for _, c := range codes {
		if c.code == r.Code {
			return c.means
		}
	}
	return []error{market.ErrInternal}
}

// codes maps errors to codes and back. The first entry whose first sentinel an error is decides its code.
var codes = []struct {
	code  uint32
	means []error
}{
	{CodePrice, []error{pm.ErrPrice, market.ErrPrice}},
	{CodeRecipient, []error{pm.ErrRecipient, market.ErrTicket}},
	{CodeSender, []error{pm.ErrSender, market.ErrTicket}},
	{CodeUnlocking, []error{pm.ErrUnlocking, market.ErrTicket}},
	{CodeRand, []error{pm.ErrRand, market.ErrTicket}},
	{CodeReplayed, []error{pm.ErrReplayed, market.ErrTicket}},
	{CodeNonce, []error{pm.ErrNonce, market.ErrTicket}},
	{CodeExpired, []error{pm.ErrExpired, market.ErrTicket}},
	{CodeSignature, []error{pm.ErrSignature, market.ErrTicket}},
	{CodeNoParams, []error{pm.ErrNoParams, market.ErrTicket}},
	{CodeBatch, []error{pm.ErrBatch, market.ErrTicket}},
	{CodeUnpayable, []error{pm.ErrUnpayable, market.ErrTicket}},
	{CodeFunds, []error{pm.ErrFunds, market.ErrTicket}},
	{CodePrice, []error{market.ErrPrice}},
	{CodeUnpaid, []error{market.ErrUnpaid}},
	{CodeTicket, []error{market.ErrTicket}},
	{CodeOverloaded, []error{market.ErrOverloaded}},
	{CodeOverloaded, []error{p2p.ErrLimit, market.ErrOverloaded}},
	{CodeUnsupported, []error{market.ErrUnsupported}},
	{CodeMedia, []error{market.ErrMedia}},
	{CodeQuote, []error{market.ErrQuote}},
	{CodeDeadline, []error{market.ErrDeadline}},
	{CodeDeadline, []error{context.DeadlineExceeded, market.ErrDeadline}},
	{CodeBanned, []error{market.ErrBanned}},
	{CodeBanned, []error{p2p.ErrBanned, market.ErrBanned}},
	{CodeLimit, []error{market.ErrLimit}},
	{CodeProtocol, []error{market.ErrProtocol}},
	{CodeProtocol, []error{p2p.ErrTooLarge, market.ErrProtocol}},
	{CodeProtocol, []error{p2p.ErrFrame, market.ErrProtocol}},
	{CodeProtocol, []error{p2p.ErrFrameType, market.ErrProtocol}},
}

// RefusalFor says on the wire what went wrong here. What is not known to be the peer's business becomes a bare internal.
func RefusalFor(err error) *Refusal {
	var told *Refusal
	if errors.As(err, &told) { // a worker's refusal goes on to the gateway as it is
		return told
	}
	for _, c := range codes {
		if errors.Is(err, c.means[0]) {
			return &Refusal{Code: c.code, Text: clean(err.Error())}
		}
	}
	return &Refusal{Code: CodeInternal}
}

// forged tells whether an error is about tickets that no honest sender makes, however late or poor it is.
func forged(err error) bool {
	for _, kind := range []error{pm.ErrSignature, pm.ErrRand, pm.ErrReplayed, pm.ErrRecipient, pm.ErrNonce, pm.ErrBatch} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// FromReset turns the code of a stream that a peer reset into a refusal; nil when err is no reset, or one without a
// code of ours.
func FromReset(err error) *Refusal {
	code, ok := p2p.ResetCode(err)
	switch {
	case !ok:
		return nil
	case code == p2p.ResetLimit:
		return &Refusal{Code: CodeOverloaded}
	case code == p2p.ResetProtocol:
		return &Refusal{Code: CodeProtocol}
	case code < CodePrice || code > CodeFunds:
		return nil
	}
	return &Refusal{Code: code}
}

// clean makes a text of a peer, or for one, fit to be shown.
func clean(s string) string { return market.Brief(s, maxText) }

func encodeRefusal(r *Refusal) ([]byte, error) {
	return proto.Marshal(&pb.Refused{Code: r.Code, Text: clean(r.Text)})
}

func decodeRefusal(b []byte) (*Refusal, error) {
	var m pb.Refused
	if err := proto.Unmarshal(b, &m); err != nil {
		return nil, wire.Bad("refusal: %w", err)
	}
	return &Refusal{Code: m.Code, Text: clean(m.Text)}, nil
}
