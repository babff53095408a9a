package records_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node/records"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

const seller = peer.ID("the seller")

var issued = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// book is a database with two receipts, two accounts and a winner, read as another process reads it.
func book(t *testing.T) *records.Book {
	t.Helper()
	ctx, path := t.Context(), filepath.Join(t.TempDir(), "castnet.db")
	log := slog.New(slog.DiscardHandler)
	db, err := store.Open(path, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	err = errors.Join(
		db.Receipts().Put(ctx, billing.Payer, market.Receipt{Job: market.JobID{1}, Session: market.SessionID{2}, Capability: "=transcode/h264",
			Payer: pm.Address{4}, Price: market.Price{Price: pm.Price{Num: 1, Den: 3}, Unit: market.Pixel}, End: market.EndDone, Counter: []byte{1}, Raw: []byte{1},
			IssuedAt: issued, Statement: market.Statement{Units: 10, Due: pm.NewWei(4), After: market.Balance{Credited: pm.NewWei(9), Debited: pm.NewWei(4)}}}),
		db.Receipts().Put(ctx, billing.Payee, market.Receipt{Job: market.JobID{5}, Capability: "infer/x", Payer: pm.Address{6}, End: market.EndFailed, IssuedAt: issued.Add(time.Hour)}),
		db.Books().Close(ctx, billing.Key{Side: billing.Payer, Payer: pm.Address{4}, Session: market.SessionID{2}}, billing.Closing{
			Balance: market.Balance{Credited: pm.NewWei(9), Debited: pm.NewWei(4)}}),
		db.Books().Close(ctx, billing.Key{Side: billing.Payee, Payer: pm.Address{6}, Peer: seller}, billing.Closing{Balance: market.Balance{Debited: pm.NewWei(3)}}),
		db.Wins().Put(ctx, pm.Win{Ticket: pm.Ticket{Params: pm.Params{FaceValue: pm.NewWei(1000), Round: 7}, Sender: pm.Address{4}, Nonce: 1}}),
	)
	if err != nil {
		t.Fatal(err)
	}
	b, err := records.Open(ctx, path, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

func TestRowsAndFilters(t *testing.T) {
	t.Parallel()
	b, ctx := book(t), context.Background()
	count := func(kind string, f records.Filter) int {
		t.Helper()
		var n int
		var err error
		switch kind {
		case "balances":
			var all []records.Balance
			all, err = b.Balances(ctx, f)
			n = len(all)
		case "receipts":
			var all []records.Receipt
			all, err = b.Receipts(ctx, f)
			n = len(all)
		case "tickets":
			var all []records.Ticket
			all, err = b.Tickets(ctx, f)
			n = len(all)
		}
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for name, tc := range map[string]struct {
		kind string
		f    records.Filter
		want int
	}{
		"all balances":                       {"balances", records.Filter{}, 2},
		"balances of one side":               {"balances", records.Filter{Side: "payee"}, 1},
		"by the beginning of an address":     {"balances", records.Filter{Payer: "0x04"}, 1},
		"whatever its case":                  {"balances", records.Filter{Payer: "0X04"}, 1},
		"with a peer, by the end of its id":  {"balances", records.Filter{Peer: seller.String()[5:]}, 1},
		"of a session":                       {"balances", records.Filter{Session: "02000"}, 1},
		"at most one":                        {"balances", records.Filter{Limit: 1}, 1},
		"changed in the future":              {"balances", records.Filter{Since: time.Now().Add(time.Hour)}, 0},
		"all receipts":                       {"receipts", records.Filter{}, 2},
		"receipts of failed jobs":            {"receipts", records.Filter{State: "failed"}, 1},
		"of a capability":                    {"receipts", records.Filter{Capability: "infer/"}, 1},
		"since the second":                   {"receipts", records.Filter{Since: issued.Add(time.Minute)}, 1},
		"until the second, not including":    {"receipts", records.Filter{Until: issued.Add(time.Hour)}, 1},
		"one receipt":                        {"receipts", records.Filter{Limit: 1}, 1},
		"with nobody":                        {"receipts", records.Filter{Peer: "12D3"}, 0},
		"all winners":                        {"tickets", records.Filter{}, 1},
		"winners that are waiting":           {"tickets", records.Filter{State: "won"}, 1},
		"winners that are not":               {"tickets", records.Filter{State: "confirmed"}, 0},
		"winners of somebody else":           {"tickets", records.Filter{Payer: "0x05"}, 0},
		"one winner, whatever else there is": {"tickets", records.Filter{Limit: 1}, 1},
	} {
		if got := count(tc.kind, tc.f); got != tc.want {
			t.Errorf("%s: %d rows, want %d", name, got, tc.want)
		}
	}
	all, err := b.Receipts(ctx, records.Filter{Side: "payer"})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	want := "2026-01-02T03:04:05Z,payer,01000000000000000000000000000000,02000000000000000000000000000000,0,'=transcode/h264,,," +
		"0x0400000000000000000000000000000000000000,10,pixel,1/3,4,9,4,done,both"
	if got := strings.Join(all[0].Row(), ","); got != want || len(all[0].Row()) != len(records.ReceiptHeader()) {
		t.Errorf("row %s, want %s", got, want)
	}
	stop := io.EOF
	if err := b.EachReceipt(ctx, records.Filter{}, func(records.Receipt) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("stopped with %v", err)
	}
	if _, err := records.Open(ctx, filepath.Join(t.TempDir(), "none"), slog.New(slog.DiscardHandler)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a database that is not there: %v", err)
	}
}

func TestPayersAreTheSumOfTheirSessions(t *testing.T) {
	t.Parallel()
	b, asked := book(t), 0
	payers, err := b.Payers(t.Context(), 10, func(_ context.Context, a pm.Address) (records.Funds, error) {
		asked++
		return records.Funds{MaxFloat: pm.NewWei(7)}, nil
	})
	if err != nil || len(payers) != 1 || asked != 1 {
		t.Fatal(payers, asked, err)
	}
	p := payers[0]
	if p.Payer != (pm.Address{6}).Hex() || p.Sessions != 1 || p.Debited != pm.NewWei(3) || p.Unpaid != pm.NewWei(3) || p.Funds == nil || p.Funds.MaxFloat != pm.NewWei(7) {
		t.Errorf("payer %+v", p)
	}
	payers, err = b.Payers(t.Context(), 10, func(context.Context, pm.Address) (records.Funds, error) { return records.Funds{}, io.EOF })
	if err != nil || len(payers) != 1 || payers[0].Funds != nil {
		t.Errorf("without a chain: %+v, %v", payers, err)
	}
}
