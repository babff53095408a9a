package billing_test

import (
	"log/slog"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/billing/billingtest"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
)

const (
	capability = market.Capability("transcode/h264")
	maxUnits   = 1_000
	gateway    = peer.ID("gateway")
)

var (
	price = market.Price{Price: pm.Price{Num: 700, Den: 3}, Unit: market.Pixel}
	quiet = slog.New(slog.DiscardHandler)
)

type offers struct{ price market.Price }

func (o offers) Offer(c market.Capability) (market.Offer, bool) {
	return market.Offer{Capability: c, Price: o.price, Free: 3}, c == capability
}

// tb is what *testing.T and *rapid.T have in common.
type tb interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// bank is a gateway's and an orchestrator's money, with what survives a restart.
type bank struct {
	t       tb
	chain   *pmtest.Chain
	key     *pmtest.Key
	ledger  *pmtest.Book
	nonces  *pmtest.Nonces
	books   *billingtest.Books
	cfg     billing.TillConfig
	till    *billing.Till
	outbox  billing.Outbox // nil: nothing is kept
	purse   *billing.Purse
	quote   market.Quote
	session market.SessionID
	reg     *prometheus.Registry
	trust   *billing.Standing // nil: exposure does not grow
}

func newBank(t tb, cfg billing.TillConfig) *bank {
	t.Helper()
	b := &bank{t: t, chain: pmtest.NewChain(pm.NewWei(100)), key: pmtest.NewKey("gateway"), ledger: pmtest.NewBook(),
		nonces: pmtest.NewNonces(), books: billingtest.NewBooks(), cfg: cfg, session: market.SessionID{3}, reg: prometheus.NewRegistry()}
	lots := pm.NewWei(1e18)
	b.chain.Fund(b.key.Address(), pm.Account{Deposit: lots, Reserve: lots, Claimable: lots})
	b.openTill()
	b.renew()
	b.openPurse()
	return b
}

// openTill starts the orchestrator's side, as after a restart.
func (b *bank) openTill() {
	b.t.Helper()
	b.crash(b.books)
}

// crash starts the orchestrator's side on other books.
func (b *bank) crash(books billing.Books) {
	b.t.Helper()
	recipient, err := pm.NewRecipient(pm.RecipientParts{Address: pmtest.NewKey("orchestrator").Address(), Secret: pm.Hash{1},
		Ledger: b.ledger, Wins: b.ledger, Funds: b.chain, Rounds: b.chain, Fees: b.chain}, pm.DevRecipientConfig())
	if err != nil {
		b.t.Fatal(err)
	}
	b.till, err = billing.NewTill(billing.TillParts{Recipient: recipient, Offers: offers{price}, Books: books, Receipts: b.books,
		Standings: b.books, Gifts: b.books, Metrics: billing.NewMetrics(b.reg)}, b.cfg, quiet)
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bank) want() market.Want {
	return market.Want{Session: b.session, Capability: capability, Sender: b.key.Address(), MaxUnits: maxUnits}
}

// renew asks for a quote.
func (b *bank) renew() {
	b.t.Helper()
	var err error
	if b.quote, err = b.till.Quote(ctx(b.t), gateway, b.want()); err != nil {
		b.t.Fatal(err)
	}
}

// openPurse starts the gateway's side, as after a restart.
func (b *bank) openPurse() {
	b.t.Helper()
	s, err := pm.NewSender(pm.SenderParts{Signer: b.key, Nonces: b.nonces, Funds: b.chain, Rounds: b.chain,
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
	if err != nil {
		b.t.Fatal(err)
	}
	b.purse, err = billing.OpenPurse(ctx(b.t), billing.PurseParts{Sender: s, Books: b.books, Receipts: b.books, Outbox: b.outbox,
		Standing: b.trust, Metrics: billing.NewMetrics(b.reg)}, b.quote, quiet)
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bank) deal(n byte, estimate uint64) market.Deal {
	return market.Deal{Peer: gateway, Quote: b.quote, Payer: b.key.Address(), Job: market.Job{ID: market.JobID{n}, Capability: capability,
		Quote: b.quote.ID, MaxUnits: maxUnits, Estimate: estimate}}
}

func (b *bank) account(side billing.Side) market.Balance {
	b.t.Helper()
	k := billing.Key{Side: side, Payer: b.key.Address(), Session: b.session}
	if side == billing.Payee {
		k.Peer = gateway
	}
	got, err := b.books.Load(ctx(b.t), k)
	if err != nil {
		b.t.Fatal(err)
	}
	return got
}

func due(units uint64) pm.Wei {
	w, err := price.Due(units)
	if err != nil {
		panic(err)
	}
	return w
}

func TestBooksInMemoryConform(t *testing.T) {
	t.Parallel()
	states := map[string]*billingtest.Books{}
	billingtest.Conform(t, func(_ *testing.T, state string) billing.Books {
		if states[state] == nil {
			states[state] = billingtest.NewBooks()
		}
		return states[state]
	})
	billingtest.ConformStanding(t, func(_ *testing.T, state string) billingtest.Ledgers {
		if states[state] == nil {
			states[state] = billingtest.NewBooks()
		}
		b := states[state]
		return billingtest.Ledgers{Books: b, Receipts: b, Standings: b, Gifts: b, Accounts: b}
	})
	billingtest.ConformReceipts(t, func(*testing.T) billing.Receipts { return billingtest.NewBooks() })
}
