package admin

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// ErrConfig tells of a configuration that would expose the node.
var ErrConfig = errors.New("admin: invalid configuration")

// maxAction bounds the body of an action.
const maxAction = 1 << 20

// Config says where to listen and who may change things.
type Config struct {
	Listen string // host:port on loopback; port 0 picks one
	Token  string // bearer token of every action; empty refuses all actions
	Public bool   // allow an address that is not loopback
}

// View returns what a GET shows, as a value for encoding/json.
type View func(ctx context.Context) (any, error)

// Action does what a POST asks; the result is shown as JSON.
type Action func(ctx context.Context, body []byte) (any, error)

// Parts are what a role shows. Keys of Views and Actions are names below /api/v1/.
type Parts struct {
	Metrics   prometheus.Gatherer
	Views     map[string]View
	Actions   map[string]Action
	Dashboard http.Handler
	Health    func(ctx context.Context) error
}

// Server is the admin interface of one node.
type Server struct {
	cfg   Config
	parts Parts
	log   *slog.Logger
	ln    net.Listener
}

// Open checks the configuration and binds the address, so that Addr is known before Run.
func Open(cfg Config, parts Parts, log *slog.Logger) (*Server, error) {
	host, _, err := net.SplitHostPort(cfg.Listen)
	if err != nil {
		return nil, fmt.Errorf("admin address %q: %w", cfg.Listen, ErrConfig)
	}
	if ip := net.ParseIP(host); !cfg.Public && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, fmt.Errorf("admin address %s is not loopback (set admin-public to allow it): %w", cfg.Listen, ErrConfig)
	}
	ln, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return nil, fmt.Errorf("listen for admin: %w", err)
	}
	return &Server{cfg: cfg, parts: parts, log: log, ln: ln}, nil
}

// Addr returns host:port as bound.
func (s *Server) Addr() string { return s.ln.Addr().String() }

// Close releases the address when Run was never called.
func (s *Server) Close() error { return s.ln.Close() }

// Run serves until ctx ends.
func (s *Server) Run(ctx context.Context) error {
	srv := &http.Server{Handler: s.handler(), ReadHeaderTimeout: 5 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	stop := context.AfterFunc(ctx, func() { _ = srv.Close() })
	defer stop()
	if err := srv.Serve(s.ln); err != nil && ctx.Err() == nil {
		return fmt.Errorf("serve admin: %w", err)
	}
	return ctx.Err()
}

func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(s.parts.Metrics, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /healthz", s.health)
	for name, view := range s.parts.Views {
		mux.HandleFunc("GET /api/v1/"+name, s.view(view))
	}
	for name, action := range s.parts.Actions {
		mux.HandleFunc("POST /api/v1/"+name, s.action(action))
	}
	if s.parts.Dashboard != nil {
		mux.Handle("/", s.parts.Dashboard)
	}
	return guard(mux)
}

// guard refuses names that are not an address of this machine: a web page the operator visits must not reach the API
// by pointing its own name at loopback.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		if net.ParseIP(strings.Trim(host, "[]")) == nil && host != "localhost" {
			reply(w, http.StatusForbidden, map[string]string{"error": "use an IP address or localhost"})
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	if s.parts.Health != nil {
		if err := s.parts.Health(r.Context()); err != nil {
			reply(w, http.StatusServiceUnavailable, map[string]string{"status": "unhealthy", "reason": err.Error()})
			return
		}
	}
	reply(w, http.StatusOK, map[string]string{"status": "ok"})
}

func (s *Server) view(v View) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		out, err := v(r.Context())
		if err != nil {
			reply(w, http.StatusInternalServerError, map[string]string{"error": err.Error()})
			return
		}
		reply(w, http.StatusOK, out)
	}
}

func (s *Server) action(a Action) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok || s.cfg.Token == "" || subtle.ConstantTimeCompare([]byte(token), []byte(s.cfg.Token)) != 1 {
			reply(w, http.StatusUnauthorized, map[string]string{"error": "this needs the admin token"})
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxAction))
		if err != nil {
			reply(w, http.StatusRequestEntityTooLarge, map[string]string{"error": "body too large"})
			return
		}
		out, err := a(r.Context(), body)
		if err != nil {
			reply(w, http.StatusUnprocessableEntity, map[string]string{"error": err.Error()})
			return
		}
		reply(w, http.StatusOK, out)
	}
}

func reply(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	_ = enc.Encode(v) // the reader went away: nobody to tell
}
