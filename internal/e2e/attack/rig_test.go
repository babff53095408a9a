package attack_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
)

const (
	capability = market.Capability("transcode/h264")
	maxUnits   = 8_000
	outBytes   = 4_000
)

var (
	price = market.Price{Price: pm.Price{Num: 1_000_000_000, Den: 1}, Unit: market.Pixel}
	quiet = slog.New(slog.DiscardHandler)
)

// offers sell at a price that may change.
type offers struct {
	mu    sync.Mutex
	price market.Price
}

func (o *offers) Offer(c market.Capability) (market.Offer, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return market.Offer{Capability: c, Price: o.price, Free: 3}, c == capability
}

func (o *offers) set(num uint64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.price.Num = num
}

// worker is an executor made of a function.
type worker func(ctx context.Context, j market.Job, jio job.IO) (market.Work, error)

func (w worker) Execute(ctx context.Context, j market.Job, jio job.IO) (market.Work, error) {
	return w(ctx, j, jio)
}

// honest does half of what a job may cost and gives bytes for it.
func honest(_ context.Context, _ market.Job, jio job.IO) (market.Work, error) {
	if err := jio.Out.Write(0, make([]byte, outBytes)); err != nil {
		return market.Work{}, err
	}
	return market.Work{Units: maxUnits / 2}, jio.Out.Delivered(maxUnits / 2)
}

// seller is an orchestrator with its disk.
type seller struct {
	t         *testing.T
	chain     *chaintest.Chain
	account   chaintest.Account
	dir       string
	host      *p2p.Host
	offers    *offers
	work      worker
	cfg       pm.RecipientConfig
	payWait   time.Duration // zero: the default
	db        *store.DB
	broker    *broker.Broker
	recipient *pm.Recipient
	server    *job.Server
	stop      func()

	mu     sync.Mutex
	blamed int
	bans   int
}

// rig is one gateway's relation with some orchestrators on one chain.
type rig struct {
	t       *testing.T
	chain   *chaintest.Chain
	sellers []*seller
	host    *p2p.Host
	payer   chaintest.Account
	client  *job.Client
	session market.SessionID
	jobs    byte
}

// TestAdversaries runs those that leave the chain alone, all on one.
func TestAdversaries(t *testing.T) {
	c := chaintest.New(t, chaintest.Options{Orchestrators: 2, Gateways: 1})
	for _, a := range []struct {
		name string
		run  func(*testing.T, *chaintest.Chain)
	}{
		{"replay", replay}, {"wrong rand", wrongRand}, {"tampered field", tamperedField}, {"high s", highS},
		{"nonce exhaustion", nonceExhaustion}, {"price bait and switch", priceBaitAndSwitch},
		{"flood of invalid tickets", floodOfInvalidTickets}, {"gateway that never pays", gatewayThatNeverPays},
		{"orchestrator keeps the payment", orchestratorKeepsThePayment}, {"orchestrator claims more", orchestratorClaimsMore},
		{"forged batches in books", forgedBatchesInBooks},
	} {
		t.Run(a.name, func(t *testing.T) { a.run(t, c) })
	}
}

// newRig is a rig on a chain of its own, for who changes the chain.
func newRig(t *testing.T, opts chaintest.Options) *rig {
	t.Helper()
	opts.Orchestrators, opts.Gateways = max(opts.Orchestrators, 1), 1
	return rigOn(t, chaintest.New(t, opts), opts.Orchestrators)
}

func rigOn(t *testing.T, c *chaintest.Chain, orchestrators int) *rig {
	t.Helper()
	r := &rig{t: t, chain: c, session: market.SessionID{1}}
	r.payer = r.chain.Gateway(t, 0)
	r.host = p2ptest.Open(t, p2p.Config{Role: p2p.Gateway})
	var err error
	if r.client, err = job.NewClient(r.host, job.ClientConfig{UnitsPerByte: 1}, quiet); err != nil {
		t.Fatal(err)
	}
	for i := range orchestrators {
		s := &seller{t: t, chain: r.chain, account: r.chain.Orchestrator(t, i), dir: t.TempDir(), offers: &offers{price: price}, work: honest,
			cfg: pm.DevRecipientConfig()}
		s.cfg.Validity = 30
		s.host = p2ptest.Open(t, p2p.Config{})
		s.start()
		r.sellers = append(r.sellers, s)
		p2ptest.Connect(t, r.host, s.host)
	}
	return r
}

// start opens the disk and serves; after stop it is a restart.
func (s *seller) start() {
	s.t.Helper()
	var err error
	if s.db, err = store.Open(filepath.Join(s.dir, "castnet.db"), quiet); err != nil {
		s.t.Fatal(err)
	}
	if s.broker, err = broker.New(s.chain.Client, s.account.Sender, broker.Config{Recipient: s.account.Address(), AskTime: 30 * time.Second}, quiet); err != nil {
		s.t.Fatal(err)
	}
	secret, err := s.db.Secret(s.t.Context(), "recipient")
	if err != nil {
		s.t.Fatal(err)
	}
	s.recipient, err = pm.NewRecipient(pm.RecipientParts{Address: s.account.Address(), Secret: secret, Ledger: s.db.Ledger(), Wins: s.db.Wins(),
		Funds: s.broker, Rounds: s.chain.Client, Fees: s.broker}, s.cfg)
	if err != nil {
		s.t.Fatal(err)
	}
	till, err := billing.NewTill(billing.TillParts{Recipient: s.recipient, Offers: s.offers, Books: s.db.Books(), Receipts: s.db.Receipts(),
		History: s.db.Books()}, billing.TillConfig{}, quiet)
	if err != nil {
		s.t.Fatal(err)
	}
	s.server, err = job.NewServer(job.Parts{Host: s.host, Quoter: till, Till: till, Desk: till, Blame: s.blame,
		Executor: worker(func(ctx context.Context, j market.Job, jio job.IO) (market.Work, error) { return s.work(ctx, j, jio) })},
		job.Config{PayWait: s.payWait, HeaderWait: 30 * time.Second, CounterWait: 30 * time.Second}, quiet)
	if err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	job.ServeBooks(ctx, s.host, till, s.blame)
	done := make(chan error, 1)
	server := s.server
	go func() { done <- server.Run(ctx) }()
	s.stop = sync.OnceFunc(func() {
		cancel()
		if err := errors.Join(<-done, s.db.Close()); err != nil {
			s.t.Error(err)
		}
	})
	s.t.Cleanup(s.stop)
}

func (s *seller) blame(p peer.ID, _ error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.blamed++; s.blamed >= 5 { // as a node's reputation does with so many of these
		s.bans++
		s.host.Ban(p, time.Now().Add(time.Hour), "forged tickets")
	}
}

// restart ends a seller and serves again from its disk, as r sees once it stopped answering.
func (s *seller) restart(r *rig) {
	s.t.Helper()
	s.stop()
	p2ptest.Eventually(s.t, "no quotes", func() bool {
		_, err := r.client.Quote(s.t.Context(), s.host.ID(), market.Want{Session: r.session, Capability: capability,
			Sender: r.payer.Address(), MaxUnits: maxUnits})
		return errors.Is(err, p2p.ErrUnsupported)
	})
	s.start()
}

// credited is what the payer was credited in this session, and how many winners are on disk, once no job is under way:
// a payment may still come in when its sender has the receipt.
func (s *seller) credited(r *rig) (pm.Wei, int) {
	s.t.Helper()
	p2ptest.Eventually(s.t, "no job is under way", func() bool { return s.server.Running() == 0 })
	b, err := s.db.Books().Load(s.t.Context(), billing.Key{Side: billing.Payee, Payer: r.payer.Address(), Session: r.session, Peer: r.host.ID()})
	if err != nil {
		s.t.Fatal(err)
	}
	wins, err := s.db.Wins().List(s.t.Context(), 1000)
	if err != nil {
		s.t.Fatal(err)
	}
	return b.Credited, len(wins)
}

func (r *rig) seller() *seller { return r.sellers[0] }

func (r *rig) quote(s *seller) market.Quote {
	r.t.Helper()
	var q market.Quote
	p2ptest.Eventually(r.t, "a quote", func() bool {
		var err error
		q, err = r.client.Quote(r.t.Context(), s.host.ID(), market.Want{Session: r.session, Capability: capability,
			Sender: r.payer.Address(), MaxUnits: maxUnits})
		return err == nil
	})
	return q
}

// sender is an honest one that would spend anything.
func (r *rig) sender() *pm.Sender {
	r.t.Helper()
	b, err := broker.New(r.chain.Client, nil, broker.Config{AskTime: 30 * time.Second}, quiet)
	if err != nil {
		r.t.Fatal(err)
	}
	all := pm.NewWei(1e18)
	cfg := pm.DefaultSenderConfig()
	cfg.MaxEV, cfg.MaxPayment = all, all
	s, err := pm.NewSender(pm.SenderParts{Signer: r.payer.Key, Nonces: pmtest.NewNonces(), Funds: b, Rounds: r.chain.Client,
		Policy: pmtest.NewBudget(all)}, cfg)
	if err != nil {
		r.t.Fatal(err)
	}
	return s
}

// batch is n honest tickets for a quote.
func (r *rig) batch(q market.Quote, s *pm.Sender, n uint32) pm.Batch {
	r.t.Helper()
	b, err := s.Issue(r.t.Context(), q.Params, q.Params.Worth(n))
	if err != nil {
		r.t.Fatal(err)
	}
	return b
}

// resign signs a changed batch again, so that only the change is wrong with it.
func (r *rig) resign(b pm.Batch) pm.Batch {
	r.t.Helper()
	b.Tickets = append([]pm.Signed(nil), b.Tickets...)
	for i := range b.Tickets {
		sig, err := r.payer.Sign(r.t.Context(), b.Ticket(i).Hash())
		if err != nil {
			r.t.Fatal(err)
		}
		b.Tickets[i].Sig = sig
	}
	return b
}

// wallet is a gateway's money that pays with what it is told to, first thing, and then never again.
type wallet struct{ batch pm.Batch }

func (w *wallet) Pay(context.Context, market.JobID, pm.Wei, *pm.Params) (pm.Batch, error) {
	b := w.batch
	w.batch = pm.Batch{}
	return b, nil
}
func (*wallet) Delivered(context.Context, market.JobID, uint64) error { return nil }
func (*wallet) Settle(context.Context, market.Receipt) error          { return nil }
func (*wallet) Abandon(context.Context, market.JobID, error) error    { return nil }

// sink counts what comes back.
type sink struct {
	mu    sync.Mutex
	bytes int
	units uint64
}

func (s *sink) Write(_ int, b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bytes += len(b)
	return nil
}
func (s *sink) Event([]byte) error { return nil }
func (s *sink) Delivered(units uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.units = units
	return nil
}

// do runs one job with the given money.
func (r *rig) do(s *seller, q market.Quote, p job.Purse) (*sink, market.Receipt, error) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.t.Context(), time.Minute)
	defer cancel()
	r.jobs++
	j := market.Job{ID: market.JobID{r.jobs, 1}, Capability: capability, Quote: q.ID, Seq: uint64(r.jobs), MaxUnits: maxUnits,
		Estimate: maxUnits / 2, Deadline: 30 * time.Second}
	out := &sink{}
	rec, err := r.client.Do(ctx, s.host.ID(), q, j, p, job.IO{In: bytes.NewReader([]byte("frames")), Out: out})
	return out, rec, err
}

// refused pays with a batch that must be refused with want, and must change nothing.
func (r *rig) refused(s *seller, q market.Quote, b pm.Batch, want error) {
	r.t.Helper()
	credit, wins := s.credited(r)
	out, _, err := r.do(s, q, &wallet{b})
	if !errors.Is(err, want) {
		r.t.Errorf("refused with %v, want %v", err, want)
	}
	if after, won := s.credited(r); after != credit || won != wins {
		r.t.Errorf("credit went from %v to %v, winners from %d to %d", credit, after, wins, won)
	}
	if out.bytes > 0 {
		r.t.Errorf("%d bytes of output were given for it", out.bytes)
	}
}

// paid pays with a batch that must be taken.
func (r *rig) paid(s *seller, q market.Quote, b pm.Batch) {
	r.t.Helper()
	if _, _, err := r.do(s, q, &wallet{b}); err != nil && !strings.Contains(err.Error(), "payment required") {
		r.t.Fatalf("an honest payment: %v", err)
	}
}

// purse is an honest gateway's money.
func (r *rig) purse(q market.Quote) *billing.Purse {
	r.t.Helper()
	db, err := store.Open(filepath.Join(r.t.TempDir(), "castnet.db"), quiet)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { _ = db.Close() })
	p, err := billing.OpenPurse(r.t.Context(), billing.PurseParts{Sender: r.sender(), Books: db.Books(), Receipts: db.Receipts(), Outbox: db.Outbox()}, q, quiet)
	if err != nil {
		r.t.Fatal(err)
	}
	return p
}
