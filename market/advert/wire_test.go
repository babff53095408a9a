package advert

import (
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/pm"
	"google.golang.org/protobuf/proto"
)

// FuzzWire is the decoder without the cost of signatures: what passes the checks comes out again as it went in.
func FuzzWire(f *testing.F) {
	now := time.UnixMilli(1_800_000_000_000)
	m, err := toWire(market.Advert{
		Network: "dev-sim", Peer: "peer", Seq: 1, Issued: now, Expires: now.Add(time.Minute), Addrs: []string{"/ip4/20.0.0.1/tcp/4170"},
		Binding: market.Binding{ChainID: 1, Contract: pm.Address{1}, NotBefore: now, NotAfter: now.Add(time.Hour)},
		Offers: []market.Offer{{Capability: "x", CapacityMax: 2, Free: 1, Constraints: []market.Constraint{{Key: "k", Value: "v"}},
			Price: market.Price{Price: pm.Price{Num: 1, Den: 2}, Unit: market.Pixel}}},
	})
	if err != nil {
		f.Fatal(err)
	}
	seed, err := proto.Marshal(m)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Fuzz(func(t *testing.T, data []byte) {
		var m pb.Advert
		if proto.Unmarshal(data, &m) != nil || checkWire(&m) != nil {
			return
		}
		a, err := fromWire(&m)
		if err != nil {
			return
		}
		again, err := toWire(a)
		if err != nil {
			t.Fatalf("what was decoded does not encode: %v", err)
		}
		if err := checkWire(again); err != nil {
			t.Fatalf("what was decoded is refused when it is encoded: %v", err)
		}
		b, err := fromWire(again)
		if err != nil || b.Peer != a.Peer || b.Seq != a.Seq || !b.Expires.Equal(a.Expires) || len(b.Offers) != len(a.Offers) || len(b.Addrs) != len(a.Addrs) {
			t.Errorf("%+v came back as %+v, %v", a, b, err)
		}
	})
}
