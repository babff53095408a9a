package redeem

import (
	"errors"
	"reflect"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// FuzzWinner: only what really won is taken, whatever the bytes, and it survives the way back.
func FuzzWinner(f *testing.F) {
	key, rand := pmtest.NewKey("sender"), pm.Hash{9}
	w := pm.Win{Rand: rand, Ticket: pm.Ticket{Sender: key.Address(), Nonce: 1, Params: pm.Params{Recipient: pm.Address{7},
		FaceValue: pm.NewWei(1e15), WinProb: pm.Always, RandHash: pm.RandHash(rand), Round: 1, RoundHash: pm.Hash{2}, Expiry: 5,
		Seed: pm.Hash{3}, Price: pm.Price{Num: 1, Den: 2}}}}
	var err error
	if w.Sig, err = key.Sign(f.Context(), w.Ticket.Hash()); err != nil {
		f.Fatal(err)
	}
	b, err := proto.Marshal(&pb.RedeemRequest{Winners: []*pb.Winner{encodeWin(w)}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		var m pb.RedeemRequest
		if proto.Unmarshal(b, &m) != nil {
			return
		}
		for _, mw := range m.Winners {
			w, err := decodeWin(mw)
			if err != nil {
				if !errors.Is(err, market.ErrProtocol) {
					t.Fatal(err)
				}
				continue
			}
			if w.Ticket.Verify(w.Sig) != nil || !w.Ticket.Wins(w.Sig, w.Rand) {
				t.Fatalf("taken: %+v", w)
			}
			if again, err := decodeWin(encodeWin(w)); err != nil || !reflect.DeepEqual(w, again) {
				t.Fatalf("%+v became %+v, %v", w, again, err)
			}
		}
	})
}

// FuzzOutcome: an outcome has a state that travels and a short reason, and survives the way back.
func FuzzOutcome(f *testing.F) {
	b, err := proto.Marshal(&pb.RedeemReply{Outcomes: []*pb.WinnerOutcome{
		encodeOutcome(pm.Outcome{State: pm.Confirmed, Tx: pm.Hash{1}, Paid: pm.NewWei(7)}), encodeOutcome(pm.Outcome{State: pm.Reverted, Reason: "why"})}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		var m pb.RedeemReply
		if proto.Unmarshal(b, &m) != nil {
			return
		}
		for _, mo := range m.Outcomes {
			o, err := decodeOutcome(mo)
			if err != nil {
				if !errors.Is(err, market.ErrProtocol) {
					t.Fatal(err)
				}
				continue
			}
			if again, err := decodeOutcome(encodeOutcome(o)); err != nil || !reflect.DeepEqual(o, again) || o.State == pm.Won {
				t.Fatalf("%+v became %+v, %v", o, again, err)
			}
		}
	})
}
