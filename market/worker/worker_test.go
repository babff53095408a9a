package worker_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"go.uber.org/goleak"
	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/market/worker"
	"github.com/castnet/castnet/p2p"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// Started once per process by libraries, without an end.
		goleak.IgnoreTopFunction("go.opencensus.io/stats/view.(*worker).start"),
		goleak.IgnoreTopFunction("github.com/ipfs/go-log/v2/writer.(*MirrorWriter).logRoutine"),
	)
}

const capability = market.Capability("transcode/h264")

var (
	secret = []byte("a secret of some length")
	quiet  = slog.New(slog.DiscardHandler)
)

func host(t *testing.T, role string) *p2p.Host {
	t.Helper()
	cfg := p2p.Config{Network: "dev-worker", Role: role, Listen: []string{"/ip4/127.0.0.1/tcp/0"}}
	h, err := p2p.Open(cfg, quiet)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.Close() })
	return h
}

// background runs a part until the test ends.
func background(t *testing.T, run func(context.Context) error) context.CancelFunc {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx) }()
	stop := sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(stop)
	return stop
}

func registry(t *testing.T, h *p2p.Host, cfg worker.RegistryConfig) *worker.Registry {
	t.Helper()
	r, err := worker.NewRegistry(h, cfg, quiet)
	if err != nil {
		t.Fatal(err)
	}
	background(t, r.Run)
	return r
}

func hello() worker.Hello {
	return worker.Hello{Version: "test", Capacity: 2, Devices: []string{"cpu"}, Offers: []market.Offer{
		{Capability: capability, CapacityMax: 2, Constraints: []market.Constraint{{Key: "hw", Value: "cpu"}}},
		{Capability: "infer/x", CapacityMax: 1},
	}}
}

func link(t *testing.T, h, orch *p2p.Host, secret []byte) *worker.Link {
	t.Helper()
	l, err := worker.NewLink(h, worker.LinkConfig{Orchestrator: orch.Info(), Secret: secret, Hello: hello(),
		Interval: 100 * time.Millisecond, MinBackoff: 10 * time.Millisecond, MaxBackoff: 50 * time.Millisecond}, nil, quiet)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for until := time.Now().Add(15 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("not in time: %s", what)
		}
	}
}

func TestAWorkerAttachesWithTheSecretOrFromTheAllowList(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		orch, worker []byte
		allowed      bool
	}{
		"both know the secret":                      {secret, secret, false},
		"it is on the list and there is no secret":  {nil, nil, true},
		"it is on the list and they share a secret": {secret, secret, true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			orch, w := host(t, p2p.Orchestrator), host(t, p2p.Worker)
			cfg := worker.RegistryConfig{Secret: tc.orch}
			if tc.allowed {
				cfg.Allow = []peer.ID{w.ID()}
			}
			r, l := registry(t, orch, cfg), link(t, w, orch, tc.worker)
			stop := background(t, l.Run)
			eventually(t, "attached", func() bool { return l.Attached() && len(r.Workers()) == 1 })
			if got := r.Workers()[0]; got.Peer != w.ID() || got.Capacity != 2 || got.Version != "test" || got.Offers[0].Constraints[0].Value != "cpu" {
				t.Errorf("registered %+v", got)
			}
			if !l.Allow(orch.ID()) || l.Allow(w.ID()) {
				t.Error("a worker serves its orchestrator and nobody else")
			}
			stop()
			eventually(t, "detached", func() bool { return len(r.Workers()) == 0 })
			if l.Allow(orch.ID()) {
				t.Error("still serving without a link")
			}
		})
	}
}

func TestAWorkerThatDoesNotKnowTheSecretIsRefusedAndThenBanned(t *testing.T) {
	t.Parallel()
	orch, w := host(t, p2p.Orchestrator), host(t, p2p.Worker)
	r := registry(t, orch, worker.RegistryConfig{Secret: secret})
	l := link(t, w, orch, []byte("another secret of a kind"))
	background(t, l.Run)
	eventually(t, "banned", func() bool {
		err := orch.Connect(t.Context(), w.Info())
		return errors.Is(err, p2p.ErrBanned)
	})
	if len(r.Workers()) != 0 || l.Attached() {
		t.Error("attached without the secret")
	}
}

func TestAWorkerLeavesAnOrchestratorThatDoesNotKnowTheSecret(t *testing.T) {
	t.Parallel()
	orch, w := host(t, p2p.Orchestrator), host(t, p2p.Worker)
	r := registry(t, orch, worker.RegistryConfig{Allow: []peer.ID{w.ID()}}) // would take it without proof
	l := link(t, w, orch, secret)
	background(t, l.Run)
	eventually(t, "one attempt", func() bool { return w.IsConnected(orch.ID()) })
	for range 20 {
		if l.Attached() || l.Allow(orch.ID()) {
			t.Fatal("attached to somebody who proved nothing")
		}
		time.Sleep(5 * time.Millisecond)
	}
	eventually(t, "let go", func() bool { return len(r.Workers()) == 0 })
}

// shake goes through the worker's side of a handshake by hand and returns the welcome. answer makes the proof.
func shake(t *testing.T, from, orch *p2p.Host, answer func(nonceO []byte) []byte) *pb.WorkerWelcome {
	t.Helper()
	var s *p2p.Stream
	var err error
	eventually(t, "the registry serves", func() bool {
		s, err = from.OpenStream(t.Context(), orch.ID(), worker.Protocol, p2p.Limits{Frame: func(byte) int { return 1 << 16 }})
		return !errors.Is(err, p2p.ErrUnsupported)
	})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Reset(0)
	put := func(typ byte, m proto.Message) {
		b, err := proto.Marshal(m)
		if err == nil {
			err = s.Send(typ, b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	take := func(m proto.Message) {
		_, b, err := s.Recv()
		if err == nil {
			err = proto.Unmarshal(b, m)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	put(1, &pb.WorkerHello{Nonce: make([]byte, 32), Capacity: 1, Offers: []*pb.WorkerOffer{{Capability: "x", Capacity: 1}}})
	var c pb.WorkerChallenge
	take(&c)
	put(3, &pb.WorkerProof{Mac: answer(c.Nonce)})
	var w pb.WorkerWelcome
	take(&w)
	return &w
}

func TestAProofIsWorthNothingTheSecondTime(t *testing.T) {
	t.Parallel()
	orch, w := host(t, p2p.Orchestrator), host(t, p2p.Gateway)
	registry(t, orch, worker.RegistryConfig{Secret: secret})
	if err := w.Connect(t.Context(), orch.Info()); err != nil {
		t.Fatal(err)
	}
	var good []byte
	first := shake(t, w, orch, func(n []byte) []byte {
		good = worker.Proof(secret, "worker", orch.ID(), w.ID(), n, make([]byte, 32))
		return good
	})
	if first.Refused != nil || len(first.Mac) != 32 {
		t.Fatalf("a right proof was answered with %v", first)
	}
	for name, replay := range map[string][]byte{"the old proof": good, "the orchestrator's own": first.Mac} { // a third one bans
		if got := shake(t, w, orch, func([]byte) []byte { return replay }); got.Refused == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

func TestALinkComesBackAfterTroubleAndTheNewOneCounts(t *testing.T) {
	t.Parallel()
	orch, w := host(t, p2p.Orchestrator), host(t, p2p.Worker)
	r, l := registry(t, orch, worker.RegistryConfig{Secret: secret}), link(t, w, orch, secret)
	background(t, l.Run)
	for range 3 {
		eventually(t, "attached", func() bool { return l.Attached() && len(r.Workers()) == 1 })
		since := r.Workers()[0].Since
		if err := orch.Disconnect(w.ID()); err != nil {
			t.Fatal(err)
		}
		eventually(t, "attached anew", func() bool {
			now := r.Workers()
			return len(now) == 1 && now[0].Since.After(since)
		})
	}
}

func TestPickFillsTheFreestWorkerUpToItsCapacity(t *testing.T) {
	t.Parallel()
	orch, a, b := host(t, p2p.Orchestrator), host(t, p2p.Worker), host(t, p2p.Worker)
	r := registry(t, orch, worker.RegistryConfig{Secret: secret})
	background(t, link(t, a, orch, secret).Run)
	background(t, link(t, b, orch, secret).Run)
	eventually(t, "both attached", func() bool { return len(r.Workers()) == 2 })
	if most, free := r.Capacity(capability); most != 4 || free != 4 {
		t.Fatalf("capacity %d, free %d", most, free)
	}
	count := map[peer.ID]int{}
	var release []func()
	for range 4 {
		p, done, ok := r.Pick(capability)
		if !ok {
			t.Fatal("no slot although some are free")
		}
		count[p]++
		release = append(release, done)
	}
	if count[a.ID()] != 2 || count[b.ID()] != 2 {
		t.Errorf("picked %v", count)
	}
	if _, _, ok := r.Pick(capability); ok {
		t.Error("picked beyond capacity")
	}
	if _, _, ok := r.Pick("infer/x"); ok {
		t.Error("the overall capacity counts for other capabilities too")
	}
	release[0]()
	release[0]()
	if _, free := r.Capacity(capability); free != 1 {
		t.Errorf("%d free after one release", free)
	}
	if _, _, ok := r.Pick(capability, a.ID(), b.ID()); ok {
		t.Error("picked one that was to be avoided")
	}
}

type does func(ctx context.Context, j market.Job, ios job.IO) (market.Work, error)

func (d does) Execute(ctx context.Context, j market.Job, ios job.IO) (market.Work, error) {
	return d(ctx, j, ios)
}

// sink keeps what a job returns.
type sink struct {
	mu  sync.Mutex
	out strings.Builder
}

func (s *sink) Write(_ int, b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := s.out.Write(b)
	return err
}
func (s *sink) Event([]byte) error     { return nil }
func (s *sink) Delivered(uint64) error { return nil }

func TestAnAttachedWorkerDoesJobsForItsOrchestratorOnly(t *testing.T) {
	t.Parallel()
	orch, w, stranger := host(t, p2p.Orchestrator), host(t, p2p.Worker), host(t, p2p.Gateway)
	r, l := registry(t, orch, worker.RegistryConfig{Secret: secret}), link(t, w, orch, secret)
	background(t, l.Run)
	srv, err := job.NewServer(job.Parts{Host: w, Quoter: billing.FreeTill{}, Till: billing.FreeTill{}, Allow: l.Allow,
		Executor: does(func(_ context.Context, j market.Job, ios job.IO) (market.Work, error) {
			b, err := io.ReadAll(ios.In)
			if err == nil {
				err = ios.Out.Write(0, append(b, j.Spec...))
			}
			return market.Work{Units: 5, Tail: time.Millisecond}, err
		})}, job.Config{}, quiet)
	if err != nil {
		t.Fatal(err)
	}
	background(t, srv.Run)
	client, err := job.NewClient(orch, job.ClientConfig{}, quiet)
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "attached", func() bool { return l.Attached() && len(r.Workers()) == 1 })
	p, release, ok := r.Pick(capability)
	if !ok {
		t.Fatal("no worker")
	}
	defer release()
	out := &sink{}
	j := market.Job{ID: market.JobID{1}, Capability: capability, Quote: market.QuoteID{9}, Spec: []byte("!"), MaxUnits: 10, Estimate: 3}
	var got market.Work
	eventually(t, "the worker serves", func() bool {
		got, err = client.Forward(t.Context(), p, billing.FreeQuote(p), j, billing.FreePurse{}, job.IO{In: strings.NewReader("hello"), Out: out})
		return !errors.Is(err, p2p.ErrUnsupported)
	})
	if err != nil || got.Units != 5 || got.Tail != time.Millisecond || out.out.String() != "hello!" {
		t.Errorf("work %+v, output %q, %v", got, out.out.String(), err)
	}

	// Workers do not listen, but somebody could be connected from before.
	if err := w.Connect(t.Context(), stranger.Info()); err != nil {
		t.Fatal(err)
	}
	other, err := job.NewClient(stranger, job.ClientConfig{}, quiet)
	if err != nil {
		t.Fatal(err)
	}
	_, err = other.Forward(t.Context(), w.ID(), billing.FreeQuote(w.ID()), j, billing.FreePurse{}, job.IO{In: strings.NewReader("hello"), Out: out})
	if !errors.Is(err, market.ErrUnsupported) {
		t.Errorf("a stranger got %v", err)
	}
}
