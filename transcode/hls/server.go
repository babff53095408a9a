package hls

import (
	"fmt"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// Server keeps streams in memory and serves them over HTTP.
type Server struct {
	cfg     Config
	metrics *metrics

	mu      sync.Mutex
	streams map[string]*Stream
}

// Option changes a default of a Server.
type Option func(*Server)

// WithMetrics registers the server's metrics with r.
func WithMetrics(r prometheus.Registerer) Option {
	return func(s *Server) { s.metrics = newMetrics(r) }
}

// NewServer returns a server without streams. Errors: ErrConfig.
func NewServer(cfg Config, opts ...Option) (*Server, error) {
	cfg = cfg.WithDefaults()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	s := &Server{cfg: cfg, streams: map[string]*Stream{}}
	for _, opt := range opts {
		opt(s)
	}
	if s.metrics == nil {
		s.metrics = newMetrics(nil)
	}
	told := s.cfg.Listed
	s.cfg.Listed = func(l Listing) {
		s.metrics.listed(l.Gap)
		if told != nil {
			told(l)
		}
	}
	return s, nil
}

// Open begins a live stream with the given rungs, in the order they are numbered by Part, Segment and Gap. A name whose
// stream has ended is taken over. Errors: ErrName, ErrConfig, ErrExists, ErrLimit.
func (s *Server) Open(name string, variants []Variant) (*Stream, error) {
	if !streamName.MatchString(name) {
		return nil, fmt.Errorf("stream %q: %w", name, ErrName)
	}
	if err := checkVariants(variants); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sweep()
	if old := s.streams[name]; old != nil && !old.over() {
		return nil, fmt.Errorf("stream %q: %w", name, ErrExists)
	}
	if len(s.streams) >= s.cfg.MaxStreams && s.streams[name] == nil {
		return nil, fmt.Errorf("%d streams: %w", len(s.streams), ErrLimit)
	}
	st := newStream(name, variants, s.cfg, newMemory(len(variants), s.cfg.keep()))
	s.streams[name] = st
	return st, nil
}

// Remove forgets a stream, ended or not.
func (s *Server) Remove(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.streams, name)
}

// Streams returns the names of the streams in memory.
func (s *Server) Streams() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	names := make([]string, 0, len(s.streams))
	for n := range s.streams {
		names = append(names, n)
	}
	return names
}

func (s *Server) stream(name string) (*Stream, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sweep()
	if st := s.streams[name]; st != nil {
		return st, nil
	}
	return nil, ErrNoStream
}

// sweep forgets streams that ended longer than Keep ago. It needs the lock.
func (s *Server) sweep() {
	now := s.cfg.Now()
	for name, st := range s.streams {
		if at, ended := st.endedAt(); ended && now.Sub(at) > s.cfg.Keep {
			delete(s.streams, name)
		}
	}
}
