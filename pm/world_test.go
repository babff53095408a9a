package pm_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

var price = pm.Price{Num: 1200, Den: 1}

// world is a payer, a payee and the chain between them.
type world struct {
	chain     *pmtest.Chain
	book      *pmtest.Book
	payer     *pmtest.Key
	payee     *pmtest.Key
	sender    *pm.Sender
	recipient *pm.Recipient
	parts     pm.RecipientParts
}

func newWorld(t testing.TB, fee pm.Wei, cfg pm.RecipientConfig) *world {
	t.Helper()
	w := &world{chain: pmtest.NewChain(fee), book: pmtest.NewBook(), payer: pmtest.NewKey("payer"), payee: pmtest.NewKey("payee")}
	eth := pm.NewWei(1e18)
	w.chain.Fund(w.payer.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
	w.parts = pm.RecipientParts{Address: w.payee.Address(), Secret: pm.Keccak([]byte("secret")), Ledger: w.book, Wins: w.book,
		Funds: w.chain, Rounds: w.chain, Fees: w.chain}
	var err error
	if w.recipient, err = pm.NewRecipient(w.parts, cfg); err != nil {
		t.Fatal(err)
	}
	w.sender, err = pm.NewSender(pm.SenderParts{Signer: w.payer, Nonces: pmtest.NewNonces(), Funds: w.chain, Rounds: w.chain,
		Policy: pmtest.NewBudget(eth)}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// devWorld is a world in which one ticket of ev in four or so wins.
func devWorld(t testing.TB) *world { return newWorld(t, pm.NewWei(1e9), pm.DevRecipientConfig()) }

func (w *world) params(t testing.TB, ev uint64) pm.Params {
	t.Helper()
	p, err := w.recipient.Params(context.Background(), w.payer.Address(), price, pm.NewWei(ev))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (w *world) issue(t testing.TB, p pm.Params, due pm.Wei) pm.Batch {
	t.Helper()
	b, err := w.sender.Issue(context.Background(), p, due)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// resign signs every ticket of a changed batch again, so that only the change is wrong with it.
func resign(t testing.TB, key *pmtest.Key, b pm.Batch) pm.Batch {
	t.Helper()
	tickets := make([]pm.Signed, len(b.Tickets))
	copy(tickets, b.Tickets)
	b.Tickets = tickets
	for i := range b.Tickets {
		sig, err := key.Sign(context.Background(), b.Ticket(i).Hash())
		if err != nil {
			t.Fatal(err)
		}
		b.Tickets[i].Sig = sig
	}
	return b
}

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func wantErr(t testing.TB, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("got %v, want %v", err, kind)
	}
}

func times(p pm.Params, n uint32) pm.Wei { return p.Worth(n) }
