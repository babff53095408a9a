package worker

import (
	"context"
	"crypto/hmac"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
)

// LinkConfig says where a worker belongs and what it is. Zero durations get their defaults.
type LinkConfig struct {
	Orchestrator peer.AddrInfo // without addresses it is looked up in the DHT
	Secret       []byte        // shared with the orchestrator, at least 16 bytes; empty when it has us on its allow-list
	Hello        Hello
	Interval     time.Duration // between two status messages; default 5 s
	MinBackoff   time.Duration // default 500 ms
	MaxBackoff   time.Duration // default 30 s
}

// Validate returns ErrConfig for a link that no orchestrator would accept.
func (c LinkConfig) Validate() error {
	switch {
	case c.Orchestrator.ID == "":
		return fmt.Errorf("worker without an orchestrator: %w", ErrConfig)
	case len(c.Secret) > 0 && len(c.Secret) < minSecret:
		return fmt.Errorf("worker secret of %d bytes, at least %d: %w", len(c.Secret), minSecret, ErrConfig)
	case len(c.Hello.Offers) == 0 || c.Hello.Capacity == 0:
		return fmt.Errorf("worker with %d offers and capacity %d: %w", len(c.Hello.Offers), c.Hello.Capacity, ErrConfig)
	case c.Interval < 0 || c.MinBackoff < 0 || c.MaxBackoff < 0:
		return fmt.Errorf("worker link times %s, %s, %s: %w", c.Interval, c.MinBackoff, c.MaxBackoff, ErrConfig)
	}
	b, err := encodeHello(c.Hello, make([]byte, nonceSize))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	if _, _, err := decodeHello(b); err != nil {
		return fmt.Errorf("%w: %w", ErrConfig, err)
	}
	return nil
}

// Link is a worker's side.
type Link struct {
	host     *p2p.Host
	cfg      LinkConfig
	status   func() Status
	log      *slog.Logger
	attached atomic.Bool
}

// NewLink checks the configuration. status is asked for every report; nil reports the whole capacity as free.
func NewLink(host *p2p.Host, cfg LinkConfig, status func() Status, log *slog.Logger) (*Link, error) {
	if host == nil {
		return nil, fmt.Errorf("worker link without a host: %w", ErrConfig)
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if cfg.Interval == 0 {
		cfg.Interval = statusInterval
	}
	if cfg.MinBackoff == 0 {
		cfg.MinBackoff = 500 * time.Millisecond
	}
	if cfg.MaxBackoff == 0 {
		cfg.MaxBackoff = 30 * time.Second
	}
	if status == nil {
		status = func() Status { return Status{Free: cfg.Hello.Capacity} }
	}
	return &Link{host: host, cfg: cfg, status: status, log: log.With("part", "worker")}, nil
}

// Allow tells whether a peer may have jobs done here: our orchestrator, once both sides have proved themselves.
func (l *Link) Allow(p peer.ID) bool { return p == l.cfg.Orchestrator.ID && l.attached.Load() }

// Attached tells whether the orchestrator has accepted this worker and the link stands.
func (l *Link) Attached() bool { return l.attached.Load() }

// Run keeps the link up until ctx ends: it dials, proves, reports, and after any trouble begins again.
func (l *Link) Run(ctx context.Context) error {
	wait := l.cfg.MinBackoff
	for {
		began := time.Now()
		err := l.attach(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if time.Since(began) > 2*l.cfg.Interval {
			wait = l.cfg.MinBackoff // it stood for a while
		}
		if errors.Is(err, ErrAuth) {
			wait = l.cfg.MaxBackoff // trying harder only gets us banned
		}
		pause := wait/2 + rand.N(wait/2+1)
		l.log.WarnContext(ctx, "link to the orchestrator ended", "orchestrator", l.cfg.Orchestrator.ID, "again_in", pause, "err", err)
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
		wait = min(2*wait, l.cfg.MaxBackoff)
	}
}

// attach makes one link and reports on it until it breaks.
func (l *Link) attach(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	dial, done := context.WithTimeout(ctx, 2*handshake)
	defer done()
	info := l.cfg.Orchestrator
	if len(info.Addrs) == 0 && !l.host.IsConnected(info.ID) {
		var err error
		if info, err = l.host.Lookup(dial, info.ID); err != nil {
			return err
		}
	}
	if err := l.host.Connect(dial, info); err != nil {
		return err
	}
	s, err := l.host.OpenStream(ctx, info.ID, Protocol, limits())
	if err != nil {
		return err
	}
	defer s.Reset(0)
	_ = s.SetReadDeadline(time.Now().Add(handshake))
	if err := l.greet(s); err != nil {
		return err
	}
	l.attached.Store(true)
	defer l.attached.Store(false)
	l.host.Protect(info.ID, connTag)
	defer l.host.Unprotect(info.ID, connTag)
	l.log.InfoContext(ctx, "attached to the orchestrator", "orchestrator", info.ID)
	return l.report(ctx, s)
}

// greet goes through the handshake. A worker with a secret insists on the orchestrator's proof, whatever that asks for.
func (l *Link) greet(s *p2p.Stream) error {
	nonce, err := newNonce()
	if err != nil {
		return err
	}
	hello, err := encodeHello(l.cfg.Hello, nonce)
	if err != nil {
		return bad("hello: %w", err)
	}
	if err := s.Send(frameHello, hello); err != nil {
		return err
	}
	b, err := expect(s, frameChallenge)
	if err != nil {
		return err
	}
	var c pb.WorkerChallenge
	if err := proto.Unmarshal(b, &c); err != nil || len(c.Nonce) != nonceSize {
		return bad("challenge with a nonce of %d bytes", len(c.Nonce))
	}
	var mine, theirs []byte
	if len(l.cfg.Secret) > 0 {
		mine = proof(l.cfg.Secret, ofWorker, s.Peer(), l.host.ID(), c.Nonce, nonce)
		theirs = proof(l.cfg.Secret, ofOrchestrator, s.Peer(), l.host.ID(), c.Nonce, nonce)
	} else if c.Prove {
		return fmt.Errorf("orchestrator %s asks for a secret: %w", s.Peer(), ErrAuth)
	}
	if err := send(s, frameProof, &pb.WorkerProof{Mac: mine}); err != nil {
		return err
	}
	if b, err = expect(s, frameWelcome); err != nil {
		return err
	}
	var w pb.WorkerWelcome
	if err := proto.Unmarshal(b, &w); err != nil {
		return bad("welcome: %w", err)
	}
	if w.Refused != nil {
		return fmt.Errorf("orchestrator %s refuses: %w", s.Peer(), errorOf(w.Refused.Code))
	}
	if theirs != nil && !hmac.Equal(theirs, w.Mac) {
		return fmt.Errorf("orchestrator %s does not know the secret: %w", s.Peer(), ErrAuth)
	}
	return nil
}

// report sends the status at once, every interval and when it has changed, until the stream breaks.
func (l *Link) report(ctx context.Context, s *p2p.Stream) error {
	_ = s.SetReadDeadline(time.Time{})
	gone := make(chan error, 1)
	go func() { // the orchestrator says nothing more; its end is all there is to hear
		_, _, err := s.Recv()
		gone <- err
	}()
	defer func() { s.Reset(0); <-gone }()
	look := time.NewTicker(max(l.cfg.Interval/10, time.Millisecond))
	defer look.Stop()
	var last Status
	var at time.Time
	for {
		now := l.status()
		if at.IsZero() || time.Since(at) >= l.cfg.Interval || now.Free != last.Free || len(now.Warm) != len(last.Warm) {
			b, err := encodeStatus(now)
			if err != nil {
				return bad("status: %w", err)
			}
			_ = s.SetWriteDeadline(time.Now().Add(handshake))
			if err := s.Send(frameStatus, b); err != nil {
				return err
			}
			last, at = now, time.Now()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err := <-gone:
			gone <- err
			return fmt.Errorf("orchestrator ended the link: %w", err)
		case <-look.C:
		}
	}
}
