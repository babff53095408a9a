package store_test

import (
	"database/sql"
	"errors"
	"net/url"
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
)

// stall sells one thing.
type stall struct{}

func (stall) Offer(c market.Capability) (market.Offer, bool) {
	return market.Offer{Capability: c, Price: market.Price{Price: pm.Price{Num: 1e6, Den: 1}, Unit: market.Pixel}, Free: 1}, true
}

// till is an orchestrator's side as it comes from its disk.
func till(t *testing.T, db *store.DB, chain *pmtest.Chain, free billing.Allowance) *billing.Till {
	t.Helper()
	out, err := billing.NewTill(billing.TillParts{Recipient: recipient(t, db, chain), Offers: stall{}, Books: db.Books(), Receipts: db.Receipts(),
		History: db.Books(), Standings: db.Books(), Gifts: db.Gifts()}, billing.TillConfig{Allowance: free}, discard())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// exposed is how much a gateway from its disk pays up front when many jobs want all they can get.
func exposed(t *testing.T, db *store.DB, chain *pmtest.Chain, q market.Quote) pm.Wei {
	t.Helper()
	standing, err := billing.NewStanding(0, db.Books())
	if err != nil {
		t.Fatal(err)
	}
	p, err := billing.OpenPurse(t.Context(), billing.PurseParts{Sender: sender(t, db, chain), Books: db.Books(), Receipts: db.Receipts(),
		Standing: standing}, q, discard())
	if err != nil {
		t.Fatal(err)
	}
	for n := range byte(40) {
		due, _ := q.Price.Due(q.MaxUnits)
		if _, err := p.Pay(t.Context(), market.JobID{n}, due, nil); err != nil {
			t.Fatal(err)
		}
	}
	return p.Balance().Unused()
}

// TestStandingSurvivesARestart: what both sides have signed raises the exposure, whoever restarts; after a restore everybody
// is a stranger.
func TestStandingSurvivesARestart(t *testing.T) {
	t.Parallel()
	ctx, chain := t.Context(), funded()
	gateway, orchestrator := file(t), file(t)
	payer := pmtest.NewKey("payer").Address()
	quote := func(session byte) market.Quote {
		t.Helper()
		q, err := till(t, open(t, orchestrator), chain, billing.Allowance{}).Quote(ctx, "g",
			market.Want{Session: market.SessionID{session}, Capability: "c", Sender: payer, MaxUnits: 1000})
		if err != nil {
			t.Fatal(err)
		}
		q.Peer = "o"
		return q
	}
	first := quote(1)
	one := exposed(t, open(t, gateway), chain, first)
	for n := range byte(24) {
		r := market.Receipt{Job: market.JobID{n}, Payer: payer, Orch: "o", Gateway: "g", Raw: []byte{n}, Counter: []byte{1}, End: market.EndDone}
		for range 2 { // written twice, as when the first answer was lost
			if err := till(t, open(t, orchestrator), chain, billing.Allowance{}).Archive(ctx, r); err != nil {
				t.Fatal(err)
			}
			if err := open(t, gateway).Receipts().Put(ctx, billing.Payer, r); err != nil {
				t.Fatal(err)
			}
		}
	}
	for session := byte(2); session < 5; session++ {
		q := quote(session)
		want, _ := q.Price.Due(3 * 1000)
		if want, _ = first.E.Add(want); q.E != want {
			t.Errorf("after 24 good receipts and a restart E is %v, want %v", q.E, want)
		}
		if got := exposed(t, open(t, gateway), chain, q); got.Cmp(one) <= 0 || got.Cmp(q.E) > 0 {
			t.Errorf("the gateway risks %v after a restart, at first %v, E is %v", got, one, q.E)
		}
	}
	for _, path := range []string{gateway, orchestrator} {
		if err := open(t, path).Restored(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if q := quote(9); q.E != first.E {
		t.Errorf("after a restore E is %v, want %v", q.E, first.E)
	}
}

// TestAnAllowanceIsNotGrantedTwice: restarts, in the middle of a job too, give nobody another one.
func TestAnAllowanceIsNotGrantedTwice(t *testing.T) {
	t.Parallel()
	ctx, path, chain := t.Context(), file(t), pmtest.NewChain(pm.NewWei(1e9))
	most := billing.Allowance{Peer: 2000, Total: 3000}
	begin := func(n byte, name string) (*billing.Till, market.Deal, error) {
		t.Helper()
		s := till(t, open(t, path), chain, most)
		q, err := s.Quote(ctx, peer.ID(name), market.Want{Session: market.SessionID{n}, Capability: "c", Sender: pm.Address{n}, MaxUnits: 1000})
		if err != nil {
			return s, market.Deal{}, err
		}
		d := market.Deal{Peer: peer.ID(name), Payer: pm.Address{n}, Quote: q, Job: market.Job{ID: market.JobID{n}, MaxUnits: 1000}}
		_, err = s.Accept(ctx, d, pm.Batch{})
		return s, d, err
	}
	s, d, err := begin(1, "a")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Deliver(ctx, d, 400); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Settle(ctx, d, 400); err != nil { // 600 come back
		t.Fatal(err)
	}
	if _, _, err := begin(2, "a"); err != nil { // killed in the middle: 1000 stay taken
		t.Fatal(err)
	}
	if _, _, err := begin(3, "a"); !errors.Is(err, billing.ErrAllowance) {
		t.Errorf("a third job of the same peer: %v", err)
	}
	if _, _, err := begin(4, "b"); err != nil {
		t.Error(err)
	}
	if _, _, err := begin(5, "c"); !errors.Is(err, billing.ErrAllowance) {
		t.Errorf("a job beyond the sum of all: %v", err)
	}
	if own, all, err := open(t, path).Gifts().Taken(ctx, "a"); err != nil || own != 1400 || all != 2400 {
		t.Errorf("taken by one %d, by all %d, %v", own, all, err)
	}
}

// TestWhatCostsNothingTakesNoRoomForever: peers and sessions that nobody paid anything for leave no account and no gift behind.
func TestWhatCostsNothingTakesNoRoomForever(t *testing.T) {
	t.Parallel()
	ctx, path, chain := t.Context(), file(t), pmtest.NewChain(pm.NewWei(1e9))
	s := till(t, open(t, path), chain, billing.Allowance{Peer: 2000, Total: 3000})
	for n := range byte(20) {
		d := market.Deal{Peer: peer.ID([]byte{'p', n}), Payer: pm.Address{1, n}, Job: market.Job{ID: market.JobID{1, n}, MaxUnits: 1000}}
		var err error
		if d.Quote, err = s.Quote(ctx, d.Peer, market.Want{Session: market.SessionID{n}, Capability: "c", Sender: d.Payer, MaxUnits: 1000}); err == nil {
			_, err = s.Accept(ctx, d, pm.Batch{})
		}
		if err == nil {
			_, err = s.Settle(ctx, d, 0)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	raw, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath())
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	for _, table := range []string{"account", "gift"} {
		var rows int
		if err := raw.QueryRow("SELECT count(*) FROM " + table).Scan(&rows); err != nil || rows != 0 {
			t.Errorf("%d rows in %s, %v", rows, table, err)
		}
	}
}
