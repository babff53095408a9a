package job

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/buffer"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Server is the orchestrator's side, and a worker's: it answers quotes and serves jobs.
type Server struct {
	parts   Parts
	cfg     Config
	log     *slog.Logger
	tracker *Tracker
	metrics *metrics

	mu      sync.Mutex
	closed  bool
	running map[attemptKey]struct{}
	idle    chan struct{} // closed once closed and nothing runs
}

type attemptKey struct {
	peer peer.ID
	job  market.JobID
}

// NewServer checks its parts and limits. It serves nothing before Run.
func NewServer(parts Parts, cfg Config, log *slog.Logger) (*Server, error) {
	if err := parts.validate(); err != nil {
		return nil, err
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	log = log.With("part", "job")
	return &Server{
		parts: parts, cfg: cfg.filled(), log: log, tracker: NewTracker(parts.Registerer, log), metrics: newMetrics(parts.Registerer),
		running: map[attemptKey]struct{}{}, idle: make(chan struct{}),
	}, nil
}

// Run serves quotes and jobs until ctx ends, then waits for jobs under way; the host ends those that take too long.
func (s *Server) Run(ctx context.Context) error {
	p2p.HandleStream(ctx, s.parts.Host, Protocol, streamLimits(), s.serve)
	p2p.Handle(ctx, s.parts.Host, QuoteProtocol, quoteLimits(), s.quote) // last: who has a quote may open a job
	<-ctx.Done()
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		if len(s.running) == 0 {
			close(s.idle)
		}
	}
	s.mu.Unlock()
	<-s.idle
	return nil
}

// Running is how many jobs are under way.
func (s *Server) Running() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.running)
}

func (s *Server) allowed(p peer.ID) bool { return s.parts.Allow == nil || s.parts.Allow(p) }

// quote answers a quote request; whatever goes wrong is a refusal inside the reply.
func (s *Server) quote(ctx context.Context, p peer.ID, req *pb.QuoteRequest) (*pb.QuoteReply, error) {
	q, err := s.price(ctx, p, req)
	if err != nil {
		r := s.refusal(p, err)
		return &pb.QuoteReply{Refused: &pb.Refused{Code: r.Code, Text: clean(r.Text)}}, nil
	}
	return &pb.QuoteReply{Quote: wire.EncodeQuote(q, time.Now())}, nil
}

func (s *Server) price(ctx context.Context, p peer.ID, req *pb.QuoteRequest) (market.Quote, error) {
	if !s.allowed(p) {
		return market.Quote{}, fmt.Errorf("peer %s: %w", p, market.ErrUnsupported)
	}
	w, err := wire.DecodeWant(req)
	if err != nil {
		return market.Quote{}, err
	}
	return s.parts.Quoter.Quote(ctx, p, w)
}

// refusal makes, counts and logs what a peer is told.
func (s *Server) refusal(p peer.ID, err error) *Refusal {
	r := RefusalFor(err)
	s.metrics.refuse(sideServer, r)
	if s.parts.Blame != nil && forged(err) {
		s.parts.Blame(p, err)
	}
	if r.Code == CodeInternal {
		s.log.Warn("job refused for a fault of our own", "peer", p, "err", err)
	} else {
		s.log.Debug("refused", "peer", p, "code", r.Code, "reason", err)
	}
	return r
}

// serve is one job stream.
func (s *Server) serve(ctx context.Context, st *p2p.Stream) error {
	machine := s.tracker.Start(Dispatching)
	deal, batch, err := s.header(ctx, st)
	if err != nil {
		return s.refuse(st, machine, err)
	}
	release, err := s.admit(deal)
	if err != nil {
		return s.refuse(st, machine, err)
	}
	defer release()
	due, err := s.parts.Till.Accept(ctx, deal, batch)
	if err != nil {
		return s.refuse(st, machine, err)
	}
	a := &attempt{
		s: s, stream: st, deal: deal, machine: machine, body: buffer.NewBody(s.cfg.body(deal.Job.MaxUnits)), sums: buffer.Tracks{Max: wire.MaxTracks},
		control: make(chan []byte, controlQueue), paid: make(chan struct{}, 1),
	}
	a.wire.whole = make(chan struct{})
	a.out = buffer.NewOutput(s.cfg.held(deal.Job.MaxUnits), a.event)
	return a.run(ctx, due)
}

// header reads the first frame and finds the quote it speaks of.
func (s *Server) header(ctx context.Context, st *p2p.Stream) (market.Deal, pm.Batch, error) {
	d := market.Deal{Peer: st.Peer()}
	if !s.allowed(d.Peer) {
		return d, pm.Batch{}, fmt.Errorf("peer %s: %w", d.Peer, market.ErrUnsupported)
	}
	_ = st.SetReadDeadline(time.Now().Add(s.cfg.HeaderWait))
	typ, payload, err := st.Recv()
	if err != nil {
		return d, pm.Batch{}, fmt.Errorf("header: %w", err)
	}
	if typ != wire.FrameHeader {
		return d, pm.Batch{}, wire.Bad("frame %d instead of a header", typ)
	}
	_ = st.SetReadDeadline(time.Time{})
	var batch pm.Batch
	if d.Job, batch, err = wire.DecodeHeader(payload); err != nil {
		return d, batch, err
	}
	if d.Quote, err = s.parts.Quoter.Find(ctx, d.Peer, d.Job.Quote); err != nil {
		return d, batch, err
	}
	d.Payer = d.Quote.Payer
	if d.Quote.Capability != "" && d.Quote.Capability != d.Job.Capability {
		return d, batch, fmt.Errorf("quote for %s used for %q: %w", d.Quote.Capability, d.Job.Capability, market.ErrUnsupported)
	}
	if d.Job.MaxUnits > d.Quote.MaxUnits {
		return d, batch, fmt.Errorf("job of %d units, quoted for %d: %w", d.Job.MaxUnits, d.Quote.MaxUnits, market.ErrLimit)
	}
	return d, batch, nil
}

// refuse tells the peer why and closes; nothing was booked.
func (s *Server) refuse(st *p2p.Stream, machine *Machine, err error) error {
	machine.Fire(OnRefused)
	b, encErr := encodeRefusal(s.refusal(st.Peer(), err))
	if encErr != nil {
		return encErr
	}
	_ = st.SetWriteDeadline(time.Now().Add(s.cfg.HeaderWait))
	if sendErr := st.Send(wire.FrameRefused, b); sendErr != nil {
		return &p2p.ResetError{Code: RefusalFor(err).Code, Err: err}
	}
	return nil
}

// admit counts a job in; market.ErrOverloaded when there are enough, market.ErrProtocol when it runs already.
func (s *Server) admit(d market.Deal) (release func(), err error) {
	key := attemptKey{d.Peer, d.Job.ID}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || len(s.running) >= s.cfg.MaxJobs {
		return nil, fmt.Errorf("%d of %d jobs running, closing %t: %w", len(s.running), s.cfg.MaxJobs, s.closed, market.ErrOverloaded)
	}
	if _, twice := s.running[key]; twice {
		return nil, wire.Bad("job %s is running already", d.Job.ID)
	}
	s.running[key] = struct{}{}
	s.metrics.running.WithLabelValues(sideServer).Inc()
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.running, key)
		s.metrics.running.WithLabelValues(sideServer).Dec()
		if s.closed && len(s.running) == 0 {
			close(s.idle)
		}
	}, nil
}

// hints are what receipts say about this orchestrator.
func (s *Server) hints(tail time.Duration) market.Hints {
	var h market.Hints
	if s.parts.Hints != nil {
		h = s.parts.Hints()
	} else {
		h.Load = uint32(1000 * s.Running() / s.cfg.MaxJobs)
	}
	h.Tail = tail
	return h
}
