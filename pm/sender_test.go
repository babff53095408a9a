package pm_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

func TestSenderIssuesEnough(t *testing.T) {
	t.Parallel()
	all := pm.NewWei(1e15)
	for name, tc := range map[string]struct {
		due, room pm.Wei
		want      int
		err       error
	}{
		"one ticket for anything up to one EV":  {pm.NewWei(1), all, 1, nil},
		"one ticket for one EV":                 {pm.NewWei(1e9), all, 1, nil},
		"a wei more takes a second":             {pm.NewWei(1e9 + 1), all, 2, nil},
		"four EVs in a room of four":            {pm.NewWei(4e9), pm.NewWei(4e9), 4, nil},
		"room bounds it":                        {pm.NewWei(4e9), pm.NewWei(4e9 - 1), 3, nil},
		"nothing due, nothing signed":           {pm.NewWei(0), all, 0, nil},
		"no room for one":                       {pm.NewWei(1), pm.NewWei(1e9 - 1), 0, pm.ErrRoom},
		"a large due is cut to the batch limit": {pm.NewWei(1e12), all, pm.DefaultMaxTickets, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := devWorld(t)
			b, err := w.sender.IssueWithin(context.Background(), w.params(t, 1e9), tc.due, tc.room)
			if !errors.Is(err, tc.err) || len(b.Tickets) != tc.want {
				t.Fatalf("%d tickets (%v), want %d (%v)", len(b.Tickets), err, tc.want, tc.err)
			}
			if b.Worth().Cmp(tc.room) > 0 {
				t.Errorf("worth %v in a room of %v", b.Worth(), tc.room)
			}
			for i := range b.Tickets {
				if err := b.Ticket(i).Verify(b.Tickets[i].Sig); err != nil || b.Tickets[i].Nonce != uint32(i+1) {
					t.Errorf("ticket %d has nonce %d: %v", i, b.Tickets[i].Nonce, err)
				}
			}
		})
	}
}

func TestSenderRefuses(t *testing.T) {
	t.Parallel()
	eth := pm.NewWei(1e18)
	for name, tc := range map[string]struct {
		change func(w *world, p *pm.Params)
		due    uint64
		want   error
	}{
		"no parameters":         {func(_ *world, p *pm.Params) { *p = pm.Params{} }, 1, pm.ErrNoParams},
		"a price without units": {func(_ *world, p *pm.Params) { p.Price.Den = 0 }, 1, pm.ErrNoParams},
		"expired":               {func(w *world, _ *pm.Params) { w.chain.Mine(11) }, 1, pm.ErrExpired},
		"one block left":        {func(w *world, _ *pm.Params) { w.chain.Mine(9) }, 1, pm.ErrExpired},
		"EV above the maximum":  {func(_ *world, p *pm.Params) { p.FaceValue, p.WinProb = pm.NewWei(4e12), pm.Always }, 1, pm.ErrEV},
		"payment above maximum": {func(_ *world, p *pm.Params) { p.FaceValue, p.WinProb = pm.NewWei(3e12), pm.Always }, 3e13, pm.ErrEV},
		"face value above deposit": {func(w *world, _ *pm.Params) {
			w.chain.Fund(w.payer.Address(), pm.Account{Deposit: pm.NewWei(9), Reserve: eth})
		}, 1, pm.ErrFunds},
		"no funds": {func(w *world, _ *pm.Params) { w.chain.Fund(w.payer.Address(), pm.Account{}) }, 1, pm.ErrFunds},
		"unlocking": {func(w *world, _ *pm.Params) {
			w.chain.Fund(w.payer.Address(), pm.Account{Deposit: eth, Unlocking: true})
		}, 1, pm.ErrUnlocking},
		"chain out of reach": {func(w *world, _ *pm.Params) { w.chain.Down(true) }, 1, pm.ErrChain},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := devWorld(t)
			p := w.params(t, 1e9)
			tc.change(w, &p)
			b, err := w.sender.Issue(context.Background(), p, pm.NewWei(tc.due))
			if !b.IsZero() {
				t.Errorf("signed %d tickets", len(b.Tickets))
			}
			wantErr(t, err, tc.want)
		})
	}
}

// counting counts signatures.
type counting struct {
	*pmtest.Key
	n atomic.Int32 // a batch is signed in parallel
}

func (c *counting) Sign(ctx context.Context, h pm.Hash) (pm.Signature, error) {
	c.n.Add(1)
	return c.Key.Sign(ctx, h)
}

func TestSenderAsksThePolicyBeforeSigning(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	key := &counting{Key: w.payer}
	s, err := pm.NewSender(pm.SenderParts{Signer: key, Nonces: pmtest.NewNonces(), Funds: w.chain, Rounds: w.chain,
		Policy: pmtest.NewBudget(pm.NewWei(2e9))}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	p := w.params(t, 1e9)
	_, err = s.Issue(context.Background(), p, pm.NewWei(3e9))
	wantErr(t, err, pm.ErrPolicy)
	if n := key.n.Load(); n != 0 {
		t.Errorf("%d signatures beyond the budget", n)
	}
	if b, err := s.Issue(context.Background(), p, pm.NewWei(2e9)); err != nil || len(b.Tickets) != 2 {
		t.Errorf("within the budget: %d tickets, %v", len(b.Tickets), err)
	}
}

func TestSenderStopsAtTheNonceBound(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	p := w.params(t, 1e9)
	for range pm.DefaultNonceBound / pm.DefaultMaxTickets {
		if _, err := w.recipient.Accept(context.Background(), w.issue(t, p, pm.NewWei(1e11))); err != nil {
			t.Fatal(err)
		}
	}
	_, err := w.sender.Issue(context.Background(), p, pm.NewWei(1))
	wantErr(t, err, pm.ErrNonce)
}

func TestOfflineRunsTheSameCode(t *testing.T) {
	t.Parallel()
	payer, payee, book := pmtest.NewKey("payer"), pmtest.NewKey("payee"), pmtest.NewBook()
	r, err := pm.NewRecipient(pm.RecipientParts{Address: payee.Address(), Secret: pm.Keccak([]byte("s")), Ledger: book, Wins: book,
		Funds: pm.Offline{}, Rounds: pm.Offline{}, Fees: pm.Offline{}}, pm.DefaultRecipientConfig())
	if err != nil {
		t.Fatal(err)
	}
	s, err := pm.NewSender(pm.SenderParts{Signer: payer, Nonces: pmtest.NewNonces(), Funds: pm.Offline{}, Rounds: pm.Offline{},
		Policy: pmtest.NewBudget(pm.Wei{})}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Params(context.Background(), payer.Address(), pm.Price{Den: 1}, pm.NewExposure(pm.Wei{}, pm.Wei{}).MaxEV())
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Issue(context.Background(), p, pm.Wei{})
	if err != nil || len(b.Tickets) != 1 {
		t.Fatalf("%d free tickets, %v", len(b.Tickets), err)
	}
	if credit, err := r.Accept(context.Background(), b); err != nil || !credit.IsZero() {
		t.Errorf("a free ticket credits %v, %v", credit, err)
	}
	if credit, err := r.Accept(context.Background(), b); !errors.Is(err, pm.ErrKnownBatch) || !credit.IsZero() {
		t.Errorf("a free ticket sent twice: %v, %v", credit, err)
	}
}
