package wire_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
)

// known fails unless an error is one that a decoder may return.
func known(t *testing.T, err error) {
	t.Helper()
	for _, want := range []error{market.ErrProtocol, market.ErrReceipt, p2p.ErrSignature} {
		if errors.Is(err, want) {
			return
		}
	}
	t.Fatalf("error %v", err)
}

func seed(f *testing.F, b []byte, err error) {
	f.Helper()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{})
	f.Add([]byte{0xff})
}

// FuzzHeader: what decodes encodes to the same meaning.
func FuzzHeader(f *testing.F) {
	b, err := wire.EncodeHeader(header(), batch())
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		j, payment, err := wire.DecodeHeader(b)
		if err != nil {
			known(t, err)
			return
		}
		again, err := wire.EncodeHeader(j, payment)
		if err != nil {
			return // text that is no UTF-8 cannot come from a decoder
		}
		j2, payment2, err := wire.DecodeHeader(again)
		if err != nil || !reflect.DeepEqual(payment, payment2) || j.ID != j2.ID || j.MaxUnits != j2.MaxUnits || j.Deadline != j2.Deadline {
			t.Fatalf("%+v became %+v, %v", j, j2, err)
		}
	})
}

// FuzzPayment, FuzzDue, FuzzProgress: any bytes give a value or a known error.
func FuzzPayment(f *testing.F) {
	b, err := wire.EncodePayment(batch())
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, err := wire.DecodePayment(b); err != nil {
			known(t, err)
		} else if len(got.Tickets) > wire.MaxTickets {
			t.Fatalf("%d tickets", len(got.Tickets))
		}
	})
}

func FuzzDue(f *testing.F) {
	b, err := wire.EncodeDue(wire.Due{Delivered: 1, Units: 2, Next: params()})
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := wire.DecodeDue(b); err != nil {
			known(t, err)
		}
	})
}

func FuzzProgress(f *testing.F) {
	b, err := wire.EncodeProgress(7)
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := wire.DecodeProgress(b); err != nil {
			known(t, err)
		}
	})
}

// FuzzQuotes: requests and replies of the quote protocol.
func FuzzQuotes(f *testing.F) {
	q := market.Quote{ID: market.QuoteID{1}, Price: market.Price{Unit: market.Pixel}, Params: params(), ValidUntil: time.Unix(60, 0)}
	q.Price.Num, q.Price.Den = 7, 8
	b, err := proto.Marshal(&pb.QuoteReply{Quote: wire.EncodeQuote(q, time.Unix(0, 0))})
	seed(f, b, err)
	b, err = proto.Marshal(wire.EncodeWant(market.Want{Capability: "x", MaxUnits: 3}))
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		var reply pb.QuoteReply
		if proto.Unmarshal(b, &reply) == nil {
			if _, err := wire.DecodeQuote(reply.Quote, "p", market.Want{}, time.Unix(0, 0)); err != nil {
				known(t, err)
			}
		}
		var req pb.QuoteRequest
		if proto.Unmarshal(b, &req) == nil {
			if _, err := wire.DecodeWant(&req); err != nil {
				known(t, err)
			}
		}
	})
}

// FuzzReceipt: nothing opens that was not signed.
func FuzzReceipt(f *testing.F) {
	orch, gateway := identity(f), identity(f)
	r := receipt(f, orch, gateway)
	b, err := wire.EncodeReceipt(r)
	seed(f, b, err)
	c, err := wire.Countersign(&r, gateway)
	seed(f, c, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, err := wire.DecodeReceipt(b); err != nil {
			known(t, err)
		} else if p2p.Verify(got.Orch, "castnet-receipt-v1", got.Raw, got.Sig) != nil {
			t.Fatal("opened without a signature")
		}
		if _, err := wire.DecodeCountersign(b, &r); err != nil {
			known(t, err)
		}
	})
}
