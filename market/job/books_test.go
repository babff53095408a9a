package job_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/pm"
)

// auditor answers what it is told to.
type auditor struct{ answer market.Audited }

func (a *auditor) Audit(context.Context, peer.ID, market.Audit) (market.Audited, error) {
	return a.answer, nil
}

// TestBooksCarryEvidence: the last receipt comes with both signatures and is held against who was asked about what; why a batch
// was refused is told to the peer in words only, and to whoever bans.
func TestBooksCarryEvidence(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(1, 1), setup{})
	books := &auditor{}
	var blamed []error
	job.ServeBooks(t.Context(), r.orch, books, func(_ peer.ID, err error) { blamed = append(blamed, err) })
	batch, err := r.sender().Issue(t.Context(), r.quote().Params, pm.NewWei(1))
	if err != nil {
		t.Fatal(err)
	}
	ask := market.Audit{Session: r.session, Payer: r.key.Address(), Batches: []pm.Batch{batch}}
	seal := func(change func(*market.Receipt)) market.Receipt {
		t.Helper()
		last := market.Receipt{Job: market.JobID{1}, Quote: market.QuoteID{2}, Session: r.session, Capability: "x", Orch: r.orch.ID(), Gateway: r.gw.ID(),
			Payer: r.key.Address(), Price: market.Price{Price: pm.Price{Num: 1, Den: 1}, Unit: market.Pixel}, End: market.EndDone, In: pm.Hash{3}}
		if change != nil {
			change(&last)
		}
		if err := wire.Seal(&last, r.orch.Identity()); err != nil {
			t.Fatal(err)
		}
		if _, err := wire.Countersign(&last, r.gw.Identity()); err != nil {
			t.Fatal(err)
		}
		return last
	}
	forged := fmt.Errorf("ticket 1: %w", pm.ErrSignature)
	for name, tc := range map[string]struct {
		last market.Receipt
		want error
	}{
		"no receipt":               {},
		"the last receipt":         {last: seal(nil)},
		"that of another session":  {seal(func(l *market.Receipt) { l.Session[0]++ }), market.ErrProtocol},
		"that of another payer":    {seal(func(l *market.Receipt) { l.Payer[0]++ }), market.ErrProtocol},
		"that of another gateway":  {seal(func(l *market.Receipt) { l.Gateway = r.orch.ID() }), market.ErrProtocol},
		"one that nobody signed":   {market.Receipt{Raw: seal(nil).Raw}, market.ErrProtocol},
		"one with a changed total": {changed(seal(nil)), market.ErrProtocol},
	} {
		books.answer = market.Audited{Last: tc.last, Fates: []market.BatchFate{{Fate: market.FateLost, Reason: "forged", Err: forged}}}
		got, err := r.client.Books(t.Context(), r.orch.ID(), ask)
		if tc.want != nil {
			if err == nil {
				t.Errorf("%s was believed", name)
			}
			continue
		}
		if err != nil || string(got.Last.Raw) != string(tc.last.Raw) || string(got.Last.Counter) != string(tc.last.Counter) {
			t.Errorf("%s: %+v, %v", name, got.Last, err)
		}
		if len(got.Fates) != 1 || got.Fates[0].Err != nil {
			t.Errorf("%s: fates %+v", name, got.Fates)
		}
	}
	if len(blamed) != 7 || !errors.Is(blamed[0], pm.ErrSignature) {
		t.Errorf("blamed for %v", blamed)
	}
}

// changed is a receipt with a byte of what was signed turned.
func changed(r market.Receipt) market.Receipt {
	r.Raw = append([]byte(nil), r.Raw...)
	r.Raw[len(r.Raw)-1]++
	return r
}
