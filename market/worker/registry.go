package worker

import (
	"context"
	"crypto/hmac"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
)

const (
	statusInterval = 5 * time.Second
	connTag        = "worker"
	banTime        = 10 * time.Minute
	maxFailures    = 3
	rememberFailed = 4096
)

// RegistryConfig says who may attach. Zero fields get their defaults.
type RegistryConfig struct {
	Secret     []byte        // at least 16 bytes; empty: only the allow-list counts
	Allow      []peer.ID     // need no secret
	Interval   time.Duration // between two status messages; a worker silent for three is gone; default 5 s
	MaxWorkers int           // default 128
	Registerer prometheus.Registerer
}

// Validate returns ErrConfig for a secret that is too short.
func (c RegistryConfig) Validate() error {
	if len(c.Secret) > 0 && len(c.Secret) < minSecret || c.Interval < 0 || c.MaxWorkers < 0 {
		return fmt.Errorf("worker secret of %d bytes (at least %d), interval %s, %d workers: %w",
			len(c.Secret), minSecret, c.Interval, c.MaxWorkers, ErrConfig)
	}
	return nil
}

// Worker is one attached worker as the registry sees it.
type Worker struct {
	Peer peer.ID
	Hello
	Status
	Running uint32 // jobs we gave it
	Since   time.Time
}

// Registry knows the workers attached to an orchestrator.
type Registry struct {
	host    *p2p.Host
	cfg     RegistryConfig
	log     *slog.Logger
	metrics *metrics

	mu      sync.Mutex
	workers map[peer.ID]*attached
	failed  map[peer.ID]int
	changed chan struct{} // closed and replaced at every change
}

// attached is a worker while its link stands.
type attached struct {
	hello   Hello
	status  Status
	running map[market.Capability]uint32
	total   uint32
	used    time.Time // last picked
	since   time.Time
}

// NewRegistry checks the configuration.
func NewRegistry(host *p2p.Host, cfg RegistryConfig, log *slog.Logger) (*Registry, error) {
	if host == nil {
		return nil, fmt.Errorf("worker registry without a host: %w", ErrConfig)
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if cfg.Interval == 0 {
		cfg.Interval = statusInterval
	}
	if cfg.MaxWorkers == 0 {
		cfg.MaxWorkers = 128
	}
	return &Registry{
		host: host, cfg: cfg, log: log.With("part", "worker"), metrics: newMetrics(cfg.Registerer),
		workers: map[peer.ID]*attached{}, failed: map[peer.ID]int{}, changed: make(chan struct{}),
	}, nil
}

// Run lets workers attach until ctx ends, then lets go of them.
func (r *Registry) Run(ctx context.Context) error {
	p2p.HandleStream(ctx, r.host, Protocol, limits(), func(stream context.Context, s *p2p.Stream) error {
		defer context.AfterFunc(ctx, func() { s.Reset(p2p.ResetShutdown) })()
		return r.serve(s)
	})
	<-ctx.Done()
	return nil
}

// serve is one worker's link.
func (r *Registry) serve(s *p2p.Stream) error {
	_ = s.SetReadDeadline(time.Now().Add(handshake))
	hello, err := r.admit(s)
	if err != nil {
		r.metrics.refused.Inc()
		r.log.Warn("worker not admitted", "peer", s.Peer(), "err", err)
		return err
	}
	w := &attached{hello: hello, status: Status{Free: hello.Capacity}, running: map[market.Capability]uint32{}, since: time.Now()}
	if err := r.attach(s.Peer(), w); err != nil {
		return err
	}
	defer r.detach(s.Peer(), w)
	for {
		_ = s.SetReadDeadline(time.Now().Add(3 * r.cfg.Interval))
		b, err := expect(s, frameStatus)
		if err != nil {
			return err
		}
		st, err := decodeStatus(b)
		if err != nil {
			return err
		}
		r.mu.Lock()
		if st.Free != w.status.Free || !slices.Equal(st.Warm, w.status.Warm) {
			w.status = st
			r.notify()
		}
		r.mu.Unlock()
	}
}

// admit goes through the handshake; what is refused is told before the stream ends.
func (r *Registry) admit(s *p2p.Stream) (Hello, error) {
	b, err := expect(s, frameHello)
	if err != nil {
		return Hello{}, err
	}
	hello, nonceW, err := decodeHello(b)
	if err != nil {
		return Hello{}, r.refuse(s, err)
	}
	nonceO, err := newNonce()
	if err != nil {
		return Hello{}, err
	}
	known := slices.Contains(r.cfg.Allow, s.Peer())
	if err := send(s, frameChallenge, &pb.WorkerChallenge{Nonce: nonceO, Prove: !known}); err != nil {
		return Hello{}, err
	}
	if b, err = expect(s, frameProof); err != nil {
		return Hello{}, err
	}
	var p pb.WorkerProof
	if err := proto.Unmarshal(b, &p); err != nil {
		return Hello{}, r.refuse(s, bad("proof: %w", err))
	}
	if !known && (len(r.cfg.Secret) == 0 || !hmac.Equal(p.Mac, proof(r.cfg.Secret, ofWorker, r.host.ID(), s.Peer(), nonceO, nonceW))) {
		return Hello{}, r.refuse(s, fmt.Errorf("peer %s does not know the secret: %w", s.Peer(), ErrAuth))
	}
	if r.full(s.Peer()) {
		return Hello{}, r.refuse(s, fmt.Errorf("%d workers attached: %w", r.cfg.MaxWorkers, ErrFull))
	}
	var mac []byte
	if len(r.cfg.Secret) > 0 {
		mac = proof(r.cfg.Secret, ofOrchestrator, r.host.ID(), s.Peer(), nonceO, nonceW)
	}
	return hello, send(s, frameWelcome, &pb.WorkerWelcome{Mac: mac})
}

// refuse tells the worker why, and bans one that failed to prove itself three times.
func (r *Registry) refuse(s *p2p.Stream, why error) error {
	_ = send(s, frameWelcome, &pb.WorkerWelcome{Refused: &pb.Refused{Code: codeOf(why)}})
	_ = s.CloseWrite()
	_, _, _ = s.Recv() // let the refusal arrive before the stream is cut
	if errors.Is(why, ErrAuth) && r.strike(s.Peer()) {
		r.host.Ban(s.Peer(), time.Now().Add(banTime), "worker secret not known")
	}
	return why
}

// strike counts a failure of a peer; true at the third.
func (r *Registry) strike(p peer.ID) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.failed) >= rememberFailed {
		clear(r.failed)
	}
	r.failed[p]++
	if r.failed[p] < maxFailures {
		return false
	}
	delete(r.failed, p)
	return true
}

func (r *Registry) full(p peer.ID) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.workers[p] == nil && len(r.workers) >= r.cfg.MaxWorkers
}

// attach makes a worker known; one that comes back takes the place of its old link.
func (r *Registry) attach(p peer.ID, w *attached) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.workers[p] == nil && len(r.workers) >= r.cfg.MaxWorkers {
		return fmt.Errorf("%d workers attached: %w", r.cfg.MaxWorkers, ErrFull)
	}
	delete(r.failed, p)
	r.workers[p] = w
	r.host.Protect(p, connTag)
	r.metrics.attached.Set(float64(len(r.workers)))
	r.notify()
	r.log.Info("worker attached", "peer", p, "capacity", w.hello.Capacity, "version", w.hello.Version)
	return nil
}

func (r *Registry) detach(p peer.ID, w *attached) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.workers[p] != w {
		return
	}
	delete(r.workers, p)
	r.host.Unprotect(p, connTag)
	r.metrics.attached.Set(float64(len(r.workers)))
	r.notify()
	r.log.Info("worker detached", "peer", p, "running", w.total)
}

// notify tells those who wait for a change; r.mu is held.
func (r *Registry) notify() {
	close(r.changed)
	r.changed = make(chan struct{})
}

// Changed is closed at the next change of who is attached, what is free or what is warm.
func (r *Registry) Changed() <-chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.changed
}
