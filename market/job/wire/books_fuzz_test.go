package wire_test

import (
	"reflect"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// FuzzAudit: what decodes is within its bounds, has no empty batch, and survives the way back.
func FuzzAudit(f *testing.F) {
	b, err := proto.Marshal(wire.EncodeAudit(market.Audit{Session: market.SessionID{1}, Payer: pm.Address{2}, Batches: []pm.Batch{batch(), batch()}}))
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		var m pb.BooksRequest
		if proto.Unmarshal(b, &m) != nil {
			return
		}
		a, err := wire.DecodeAudit(&m)
		if err != nil {
			known(t, err)
			return
		}
		if len(a.Batches) > market.MaxAuditBatches {
			t.Fatalf("%d batches", len(a.Batches))
		}
		for _, batch := range a.Batches {
			if batch.IsZero() || len(batch.Tickets) > wire.MaxTickets {
				t.Fatalf("a batch of %d tickets", len(batch.Tickets))
			}
		}
		if again, err := wire.DecodeAudit(wire.EncodeAudit(a)); err != nil || !reflect.DeepEqual(a, again) {
			t.Fatalf("%+v became %+v, %v", a, again, err)
		}
	})
}

// FuzzAudited: an answer has as many fates as were asked for, and survives the way back.
func FuzzAudited(f *testing.F) {
	orch, gateway := identity(f), identity(f)
	last := receipt(f, orch, gateway)
	if _, err := wire.Countersign(&last, gateway); err != nil {
		f.Fatal(err)
	}
	b, err := proto.Marshal(wire.EncodeAudited(market.Audited{Last: last, Fates: []market.BatchFate{{Fate: market.Fate(pb.Fate_FATE_UNKNOWN), Reason: "why"}},
		Closings: []market.Ended{{Job: market.JobID{3}, Units: 4, Due: pm.NewWei(5)}}}))
	seed(f, b, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		var m pb.BooksReply
		if proto.Unmarshal(b, &m) != nil {
			return
		}
		if _, err := wire.DecodeAudited(&m, len(m.Fates)+1); err == nil {
			t.Fatal("a fate is missing")
		}
		a, err := wire.DecodeAudited(&m, len(m.Fates))
		if err != nil {
			known(t, err)
			return
		}
		if len(a.Closings) > market.MaxAuditClosings {
			t.Fatalf("%d closings", len(a.Closings))
		}
		if l := a.Last; len(l.Raw) > 0 && p2p.Verify(l.Orch, "castnet-receipt-v1", l.Raw, l.Sig) != nil {
			t.Fatal("evidence that nobody signed")
		}
		if again, err := wire.DecodeAudited(wire.EncodeAudited(a), len(a.Fates)); err != nil || !reflect.DeepEqual(a, again) {
			t.Fatalf("%+v became %+v, %v", a, again, err)
		}
	})
}
