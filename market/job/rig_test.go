package job_test

import (
	"bytes"
	"context"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/billing/billingtest"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// Started once per process by libraries, without an end.
		goleak.IgnoreTopFunction("go.opencensus.io/stats/view.(*worker).start"),
		goleak.IgnoreTopFunction("github.com/ipfs/go-log/v2/writer.(*MirrorWriter).logRoutine"),
	)
}

const (
	capability = market.Capability("transcode/h264")
	maxUnits   = 10_000
)

var quiet = slog.New(slog.DiscardHandler)

var price = market.Price{Price: pm.Price{Num: 700, Den: 3}, Unit: market.Pixel}

// logs keeps what was logged at warn or above: a transition that is not allowed fails the test.
type logs struct {
	mu   sync.Mutex
	text bytes.Buffer
	t    *testing.T
}

func (l *logs) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if bytes.Contains(p, []byte("transition not allowed")) {
		l.t.Errorf("%s", p)
	}
	return l.text.Write(p)
}

func (l *logs) logger() *slog.Logger {
	return slog.New(slog.NewTextHandler(l, &slog.HandlerOptions{Level: slog.LevelWarn}))
}

// does is an executor made of a function.
type does func(ctx context.Context, j market.Job, io job.IO) (market.Work, error)

func (d does) Execute(ctx context.Context, j market.Job, io job.IO) (market.Work, error) {
	return d(ctx, j, io)
}

// offers sells one capability at one price.
type offers struct{ price market.Price }

func (o offers) Offer(c market.Capability) (market.Offer, bool) {
	return market.Offer{Capability: c, Price: o.price, CapacityMax: 4, Free: 3, Constraints: []market.Constraint{{Key: "hw", Value: "cpu"}}}, c == capability
}

// rig is a gateway and an orchestrator on loopback, with real tickets between them.
type rig struct {
	t        *testing.T
	logs     *logs
	chain    *pmtest.Chain
	key      *pmtest.Key
	ledger   *pmtest.Book
	nonces   *pmtest.Nonces
	orch, gw *p2p.Host
	books    *billingtest.Books // of both sides
	till     *billing.Till
	server   *job.Server
	client   *job.Client
	serverMx *prometheus.Registry
	clientMx *prometheus.Registry
	session  market.SessionID
	stop     context.CancelFunc
}

type setup struct {
	server job.Config
	client job.ClientConfig
	till   billing.TillConfig
	price  *market.Price
	parts  func(*job.Parts)
}

func host(t *testing.T, role string) *p2p.Host {
	t.Helper()
	h, err := p2p.Open(p2p.Config{Network: "dev-job", Role: role, Listen: []string{"/ip4/127.0.0.1/tcp/0"}}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.Close() })
	return h
}

func newRig(t *testing.T, ex job.Executor, s setup) *rig {
	t.Helper()
	r := &rig{
		t: t, logs: &logs{t: t}, chain: pmtest.NewChain(pm.NewWei(100)), key: pmtest.NewKey("gateway"), ledger: pmtest.NewBook(),
		nonces: pmtest.NewNonces(), orch: host(t, p2p.Orchestrator), gw: host(t, p2p.Gateway), books: billingtest.NewBooks(),
		serverMx: prometheus.NewRegistry(), clientMx: prometheus.NewRegistry(), session: market.SessionID{7},
	}
	lots := pm.NewWei(1e18)
	r.chain.Fund(r.key.Address(), pm.Account{Deposit: lots, Reserve: lots, Claimable: lots})
	r.startTill(s)
	r.startServer(ex, s)
	s.client.Registerer = r.clientMx
	var err error
	if r.client, err = job.NewClient(r.gw, s.client, r.logs.logger()); err != nil {
		t.Fatal(err)
	}
	if err := r.gw.Connect(t.Context(), r.orch.Info()); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *rig) startTill(s setup) {
	r.t.Helper()
	recipient, err := pm.NewRecipient(pm.RecipientParts{
		Address: pmtest.NewKey("orchestrator").Address(), Secret: pm.Hash{1}, Ledger: r.ledger, Wins: r.ledger,
		Funds: r.chain, Rounds: r.chain, Fees: r.chain,
	}, pm.DevRecipientConfig())
	if err != nil {
		r.t.Fatal(err)
	}
	p := price
	if s.price != nil {
		p = *s.price
	}
	r.till, err = billing.NewTill(billing.TillParts{Recipient: recipient, Offers: offers{p}, Books: r.books, Receipts: r.books,
		Metrics: billing.NewMetrics(r.serverMx)}, s.till, r.logs.logger())
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) startServer(ex job.Executor, s setup) {
	r.t.Helper()
	parts := job.Parts{Host: r.orch, Quoter: r.till, Till: r.till, Desk: r.till, Executor: ex, Registerer: r.serverMx}
	if s.parts != nil {
		s.parts(&parts)
	}
	var err error
	if r.server, err = job.NewServer(parts, s.server, r.logs.logger()); err != nil {
		r.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- r.server.Run(ctx) }()
	r.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			r.t.Error(err)
		}
		for until := time.Now().Add(5 * time.Second); time.Now().Before(until); time.Sleep(time.Millisecond) {
			if _, err := r.client.Quote(context.Background(), r.orch.ID(), r.want()); err != nil {
				return // the host has let go of the handler: another server may take its place
			}
		}
	})
	r.t.Cleanup(r.stop)
}

func (r *rig) want() market.Want {
	return market.Want{Session: r.session, Capability: capability, Sender: r.key.Address(), MaxUnits: maxUnits}
}

func (r *rig) quote() market.Quote {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var q market.Quote
	var err error
	for { // the handler appears with Run
		if q, err = r.client.Quote(ctx, r.orch.ID(), r.want()); err == nil {
			return q
		}
		if ctx.Err() != nil {
			r.t.Fatal(err)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (r *rig) sender() *pm.Sender {
	r.t.Helper()
	s, err := pm.NewSender(pm.SenderParts{Signer: r.key, Nonces: r.nonces, Funds: r.chain, Rounds: r.chain,
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
	if err != nil {
		r.t.Fatal(err)
	}
	return s
}

func (r *rig) purse(q market.Quote) *billing.Purse {
	r.t.Helper()
	p, err := billing.OpenPurse(r.t.Context(), billing.PurseParts{Sender: r.sender(), Books: r.books, Receipts: r.books,
		Metrics: billing.NewMetrics(r.clientMx)}, q, r.logs.logger())
	if err != nil {
		r.t.Fatal(err)
	}
	return p
}

func (r *rig) do(q market.Quote, j market.Job, w job.Purse, io job.IO) (market.Receipt, error) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return r.client.Do(ctx, r.orch.ID(), q, j, w, io)
}

// balances returns both sides' books of the session.
func (r *rig) balances() (payee, payer market.Balance) {
	r.t.Helper()
	a, err := r.books.Load(r.t.Context(), billing.Key{Side: billing.Payee, Payer: r.key.Address(), Session: r.session, Peer: r.gw.ID()})
	if err != nil {
		r.t.Fatal(err)
	}
	b, err := r.books.Load(r.t.Context(), billing.Key{Side: billing.Payer, Payer: r.key.Address(), Session: r.session, Peer: r.orch.ID()})
	if err != nil {
		r.t.Fatal(err)
	}
	return a, b
}

// settled waits until the server has nothing under way.
func (r *rig) settled() {
	r.t.Helper()
	for until := time.Now().Add(15 * time.Second); r.server.Running() > 0; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(until) {
			r.t.Fatal("jobs still running")
		}
	}
}

func newJob(q market.Quote, n byte) market.Job {
	return market.Job{ID: market.JobID{n}, Capability: capability, Quote: q.ID, Seq: uint64(n), Spec: []byte("spec"),
		MaxUnits: maxUnits, Estimate: maxUnits / 2, Deadline: 10 * time.Second}
}

// sink is a gateway's output: it keeps everything and tells about every piece.
type sink struct {
	mu     sync.Mutex
	tracks map[int][]byte
	events [][]byte
	units  []uint64
	seen   chan struct{}
}

func newSink() *sink { return &sink{tracks: map[int][]byte{}, seen: make(chan struct{}, 1024)} }

func (s *sink) Write(track int, b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tracks[track] = append(s.tracks[track], b...)
	s.seen <- struct{}{}
	return nil
}

func (s *sink) Event(b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.events = append(s.events, slices.Clone(b))
	return nil
}

func (s *sink) Delivered(units uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.units = append(s.units, units)
	return nil
}

func (s *sink) track(n int) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.tracks[n])
}

// payer is a gateway's money without a network.
type payer struct {
	*billingtest.Books
	key   *pmtest.Key
	parts billing.PurseParts
}

func newPayer(t *testing.T) *payer {
	t.Helper()
	p := &payer{Books: billingtest.NewBooks(), key: pmtest.NewKey("gateway")}
	s, err := pm.NewSender(pm.SenderParts{Signer: p.key, Nonces: pmtest.NewNonces(), Funds: pm.Offline{}, Rounds: pm.Offline{},
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	p.parts = billing.PurseParts{Sender: s, Books: p.Books, Receipts: p.Books}
	return p
}

// transitions reads the counter of one transition.
func transitions(t *testing.T, reg *prometheus.Registry, from, to string) float64 {
	t.Helper()
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	var sum float64
	for _, f := range families {
		if f.GetName() != "castnet_job_transitions_total" {
			continue
		}
		for _, m := range f.GetMetric() {
			labels := map[string]string{}
			for _, l := range m.GetLabel() {
				labels[l.GetName()] = l.GetValue()
			}
			if labels["from"] == from && labels["to"] == to {
				sum += m.GetCounter().GetValue()
			}
		}
	}
	return sum
}
