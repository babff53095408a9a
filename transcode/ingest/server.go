package ingest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Server accepts RTMP publishers.
type Server struct {
	cfg     Config
	log     *slog.Logger
	metrics *metrics
	live    atomic.Int64
}

// surplus is how many connections beyond MaxStreams are served long enough to be told that there is no room.
const surplus = 8

// Option changes a default of a Server.
type Option func(*Server)

// WithMetrics registers the server's metrics with r.
func WithMetrics(r prometheus.Registerer) Option {
	return func(s *Server) { s.metrics = newMetrics(r) }
}

// NewServer returns a server that listens nowhere yet. Errors: ErrConfig.
func NewServer(cfg Config, log *slog.Logger, opts ...Option) (*Server, error) {
	s := &Server{cfg: cfg.WithDefaults(), log: log.With("part", "ingest")}
	for _, opt := range opts {
		opt(s)
	}
	if s.metrics == nil {
		s.metrics = newMetrics(nil)
	}
	if err := s.cfg.Validate(); err != nil {
		return nil, err
	}
	return s, nil
}

// Serve listens on Config.Listen and serves until ctx ends, see ServeOn.
func (s *Server) Serve(ctx context.Context, accept func(context.Context, *Stream) error) error {
	var lc net.ListenConfig
	ln, err := lc.Listen(ctx, "tcp", s.cfg.Listen)
	if err != nil {
		return fmt.Errorf("listen for RTMP: %w", err)
	}
	return s.ServeOn(ctx, ln, accept)
}

// ServeOn serves publishers on ln, which it closes, until ctx ends; then it waits for all of them to be gone. accept is
// called for every publisher in a goroutine of its own; when it returns, the publisher is told its error, if that is one of
// this package, and is disconnected.
func (s *Server) ServeOn(ctx context.Context, ln net.Listener, accept func(context.Context, *Stream) error) error {
	defer context.AfterFunc(ctx, func() { _ = ln.Close() })()
	var g sync.WaitGroup
	defer g.Wait()
	room := make(chan struct{}, s.cfg.MaxStreams+surplus)
	var wait time.Duration
	for {
		conn, err := ln.Accept()
		if ctx.Err() != nil {
			if err == nil {
				_ = conn.Close()
			}
			return nil
		}
		if errors.Is(err, net.ErrClosed) {
			return fmt.Errorf("accept RTMP connections: %w", err)
		}
		if err != nil { // no file descriptors left, say: the streams that run give some back
			wait = min(max(2*wait, 5*time.Millisecond), time.Second)
			s.log.WarnContext(ctx, "connection not accepted", "reason", err, "again_in", wait)
			select {
			case <-time.After(wait):
			case <-ctx.Done():
			}
			continue
		}
		wait = 0
		select {
		case room <- struct{}{}:
		default: // not even room to say so
			_ = conn.Close()
			continue
		}
		g.Go(func() {
			defer func() { <-room }()
			s.serve(ctx, conn, accept)
		})
	}
}
