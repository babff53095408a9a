package redeem

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// Queue is the redeemer's own queue of winners on disk. Put is durable before it returns and keeps a winner that is there;
// Outcome returns pm.ErrNoWin for one that is not.
type Queue interface {
	Put(ctx context.Context, w pm.Win) error
	Outcome(ctx context.Context, ticket pm.Hash) (pm.Outcome, error)
}

// Server takes winners from the orchestrators on its list.
type Server struct {
	host    *p2p.Host
	queue   Queue
	allow   map[peer.ID]bool
	log     *slog.Logger
	winners *prometheus.CounterVec
}

// NewServer checks its parts; market.ErrConfig without a host, a queue or anybody on the list. reg may be nil.
func NewServer(host *p2p.Host, queue Queue, allow []peer.ID, reg prometheus.Registerer, log *slog.Logger) (*Server, error) {
	if host == nil || queue == nil || len(allow) == 0 {
		return nil, fmt.Errorf("redeemer with %d orchestrators on its list: %w", len(allow), market.ErrConfig)
	}
	s := &Server{host: host, queue: queue, allow: map[peer.ID]bool{}, log: log.With("part", "redeem"),
		winners: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "castnet_redeem_winners_total",
			Help: "Winners handed over, by whether they were new."}, []string{"kind"})}
	for _, p := range allow {
		s.allow[p] = true
	}
	if reg != nil {
		if err := reg.Register(s.winners); err != nil {
			return nil, fmt.Errorf("metrics of the redeemer: %w", err)
		}
	}
	return s, nil
}

// Run serves until ctx ends.
func (s *Server) Run(ctx context.Context) error {
	p2p.Handle(ctx, s.host, Protocol, limits(), s.serve)
	<-ctx.Done()
	return nil
}

// Refusals on the wire: those of the job protocol.
const (
	codeUnsupported uint32 = 0x2005
	codeProtocol    uint32 = 0x200b
	codeInternal    uint32 = 0x200f
)

func (s *Server) serve(ctx context.Context, p peer.ID, req *pb.RedeemRequest) (*pb.RedeemReply, error) {
	reply, err := s.take(ctx, p, req)
	if err == nil {
		return reply, nil
	}
	r := &pb.Refused{Code: codeInternal}
	switch {
	case errors.Is(err, market.ErrUnsupported):
		r.Code, r.Text = codeUnsupported, "not on the list of this redeemer"
	case errors.Is(err, market.ErrProtocol):
		r.Code, r.Text = codeProtocol, "not a list of winners"
	}
	s.log.WarnContext(ctx, "winners refused", "peer", p, "winners", len(req.Winners), "err", err)
	return &pb.RedeemReply{Refused: r}, nil
}

// take puts every winner on disk before it says a word about any.
func (s *Server) take(ctx context.Context, p peer.ID, req *pb.RedeemRequest) (*pb.RedeemReply, error) {
	if !s.allow[p] {
		return nil, fmt.Errorf("peer %s: %w", p, market.ErrUnsupported)
	}
	if len(req.Winners) == 0 || len(req.Winners) > maxWinners {
		return nil, bad("%d winners", len(req.Winners))
	}
	reply := &pb.RedeemReply{}
	for _, m := range req.Winners {
		w, err := decodeWin(m)
		if err != nil {
			return nil, err
		}
		o, err := s.outcome(ctx, w)
		if err != nil {
			return nil, err
		}
		reply.Outcomes = append(reply.Outcomes, encodeOutcome(o))
	}
	return reply, nil
}

func (s *Server) outcome(ctx context.Context, w pm.Win) (pm.Outcome, error) {
	h := w.Ticket.Hash()
	o, err := s.queue.Outcome(ctx, h)
	if !errors.Is(err, pm.ErrNoWin) {
		s.winners.WithLabelValues("known").Inc()
		return o, err
	}
	if err := s.queue.Put(ctx, w); err != nil {
		return o, err
	}
	s.winners.WithLabelValues("new").Inc()
	return pm.Outcome{State: pm.Submitted}, nil
}
