package wire_test

import (
	"bytes"
	"errors"
	"reflect"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

func params() pm.Params {
	return pm.Params{Recipient: pm.Address{1}, FaceValue: pm.NewWei(1 << 50), WinProb: pm.OneIn(1000), RandHash: pm.Hash{2}, Round: 3,
		RoundHash: pm.Hash{4}, Expiry: 50, Seed: pm.Hash{6}, Price: pm.Price{Num: 7, Den: 8}}
}

func batch() pm.Batch {
	return pm.Batch{Params: params(), Sender: pm.Address{9}, Tickets: []pm.Signed{{Nonce: 1, Sig: pm.Signature{1}}, {Nonce: 2, Sig: pm.Signature{2}}}}
}

func header() market.Job {
	return market.Job{ID: market.JobID{1}, Capability: "transcode/h264", Quote: market.QuoteID{2}, Seq: 3, Spec: []byte("spec"),
		MaxUnits: 100, Estimate: 50, Deadline: 3 * time.Second, Live: true}
}

func TestWhatIsEncodedDecodesToItself(t *testing.T) {
	t.Parallel()
	t.Run("header", func(t *testing.T) {
		t.Parallel()
		for name, payment := range map[string]pm.Batch{"with a payment": batch(), "without": {}} {
			b, err := wire.EncodeHeader(header(), payment)
			if err != nil {
				t.Fatal(err)
			}
			j, got, err := wire.DecodeHeader(b)
			if err != nil || !reflect.DeepEqual(j, header()) || !reflect.DeepEqual(got, payment) {
				t.Errorf("%s: %+v, %+v, %v", name, j, got, err)
			}
		}
	})
	t.Run("due", func(t *testing.T) {
		t.Parallel()
		want := wire.Due{Delivered: 1, Units: 2, Missing: pm.NewWei(3), Next: params()}
		b, err := wire.EncodeDue(want)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := wire.DecodeDue(b); err != nil || got != want {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("want and quote", func(t *testing.T) {
		t.Parallel()
		price := market.Price{Price: pm.Price{Num: 7, Den: 8}, Unit: market.Pixel}
		w := market.Want{Session: market.SessionID{1}, Capability: "x", Constraints: []market.Constraint{{Key: "a", Value: "b"}},
			Sender: pm.Address{2}, MaxUnits: 3, MaxPrice: price}
		if got, err := wire.DecodeWant(wire.EncodeWant(w)); err != nil || !reflect.DeepEqual(got, w) {
			t.Errorf("want %+v, %v", got, err)
		}
		now := time.Unix(1000, 0)
		q := market.Quote{ID: market.QuoteID{1}, Session: w.Session, Peer: "p", Capability: "x", Price: price, Overhead: 12, MaxUnits: 3,
			E: pm.NewWei(9), ValidUntil: now.Add(time.Minute), Params: params(), Free: 2, Queue: 30 * time.Millisecond, Payer: w.Sender,
			Balance: market.Balance{Credited: pm.NewWei(5), Debited: pm.NewWei(4)}}
		if got, err := wire.DecodeQuote(wire.EncodeQuote(q, now), "p", w, now); err != nil || got != q {
			t.Errorf("quote %+v, %v", got, err)
		}
	})
}

func TestAReceiptSignedByBothOpensAndAnotherDoesNot(t *testing.T) {
	t.Parallel()
	orch, gateway := identity(t), identity(t)
	r := receipt(t, orch, gateway)
	b, err := wire.EncodeReceipt(r)
	if err != nil {
		t.Fatal(err)
	}
	got, err := wire.DecodeReceipt(b)
	if err != nil || got.Units != r.Units || got.Due != r.Due || got.Next != r.Next || got.Hints != r.Hints || !got.IssuedAt.Equal(r.IssuedAt) {
		t.Fatalf("%+v, %v", got, err)
	}
	frame, err := wire.Countersign(&got, gateway)
	if err != nil {
		t.Fatal(err)
	}
	if sig, err := wire.DecodeCountersign(frame, &r); err != nil || string(sig) != string(got.Counter) {
		t.Errorf("countersignature %x, %v", sig, err)
	}
	if _, err := wire.OpenReceipt(got.Raw, got.Sig, got.Counter); err != nil {
		t.Error(err)
	}
	wrong, err := wire.Countersign(&got, orch)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.DecodeCountersign(wrong, &r); !errors.Is(err, market.ErrReceipt) {
		t.Errorf("countersigned by another: %v", err)
	}
	for i := range r.Raw {
		raw := append([]byte(nil), r.Raw...)
		raw[i] ^= 1
		if _, err := wire.OpenReceipt(raw, r.Sig, nil); err == nil {
			t.Fatalf("byte %d of the body can be changed", i)
		}
	}
}

func identity(t testing.TB) p2p.Identity {
	t.Helper()
	id, err := p2p.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func receipt(t testing.TB, orch, gateway p2p.Identity) market.Receipt {
	t.Helper()
	r := market.Receipt{Job: market.JobID{1}, Quote: market.QuoteID{2}, Session: market.SessionID{3}, Seq: 4, Capability: "x",
		Orch: orch.ID(), Gateway: gateway.ID(), Payer: pm.Address{5}, Price: market.Price{Price: pm.Price{Num: 7, Den: 2}, Unit: market.Pixel},
		End: market.EndDone, In: pm.Hash{1}, Out: []pm.Hash{{2}, {3}}, IssuedAt: time.UnixMilli(1234),
		Hints: market.Hints{Load: 5, Drain: true, Tail: time.Millisecond}}
	var err error
	after := market.Balance{Credited: pm.NewWei(500), Debited: pm.NewWei(400)}
	if r.Statement, err = market.Close(r.Price, 33, pm.NewWei(20), after); err != nil {
		t.Fatal(err)
	}
	r.Next = params()
	if err := wire.Seal(&r, orch); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWhatNoHonestPeerSendsIsRefused(t *testing.T) {
	t.Parallel()
	good := func() *pb.JobHeader {
		b, err := wire.EncodeHeader(header(), batch())
		if err != nil {
			t.Fatal(err)
		}
		var m pb.JobHeader
		if err := proto.Unmarshal(b, &m); err != nil {
			t.Fatal(err)
		}
		return &m
	}
	tests := map[string]func(*pb.JobHeader){
		"no job id":             func(m *pb.JobHeader) { m.Job = nil },
		"a zero job id":         func(m *pb.JobHeader) { m.Job = make([]byte, 16) },
		"a long quote id":       func(m *pb.JobHeader) { m.Quote = make([]byte, 17) },
		"a long capability":     func(m *pb.JobHeader) { m.Capability = string(make([]byte, 65)) },
		"a long specification":  func(m *pb.JobHeader) { m.Spec = make([]byte, 33<<10) },
		"a batch without any":   func(m *pb.JobHeader) { m.Payment.Tickets = nil },
		"too many tickets":      func(m *pb.JobHeader) { m.Payment.Tickets = make([]*pb.Ticket, 257) },
		"no parameters":         func(m *pb.JobHeader) { m.Payment.Params = nil },
		"a short signature":     func(m *pb.JobHeader) { m.Payment.Tickets[0].Signature = make([]byte, 64) },
		"a face value too long": func(m *pb.JobHeader) { m.Payment.Params.FaceValue = make([]byte, 33) },
		"no price":              func(m *pb.JobHeader) { m.Payment.Params.PriceDen = 0 },
		"no sender":             func(m *pb.JobHeader) { m.Payment.Sender = nil },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := good()
			spoil(m)
			b, err := proto.Marshal(m)
			if err != nil {
				t.Fatal(err)
			}
			if _, _, err := wire.DecodeHeader(b); !errors.Is(err, market.ErrProtocol) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// TestNobodyHasMoreThanThereIs: an account with more wei than will ever be is refused wherever a peer tells it, because sums over
// accounts would overflow.
func TestNobodyHasMoreThanThereIs(t *testing.T) {
	t.Parallel()
	most := append([]byte{0}, bytes.Repeat([]byte{0xff}, 16)...)
	for name, tc := range map[string]struct {
		balance *pb.Balance
		ok      bool
	}{
		"a lot":            {&pb.Balance{Credited: most, Debited: most}, true},
		"too much to have": {&pb.Balance{Credited: append([]byte{1}, most...)}, false},
		"too much to owe":  {&pb.Balance{Debited: append([]byte{1}, most...)}, false},
	} {
		got, err := wire.DecodeAudited(&pb.BooksReply{Balance: tc.balance}, 0)
		if (err == nil) != tc.ok || !tc.ok && !errors.Is(err, market.ErrProtocol) {
			t.Errorf("%s: %+v, %v", name, got.Balance, err)
		}
	}
}
