package node

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/node/admin"
	"github.com/castnet/castnet/node/devnet"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/web"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"golang.org/x/sync/errgroup"
)

// part is something that runs.
type part struct {
	name string
	run  func(context.Context) error
}

// Node is one role, opened and ready to run.
type Node struct {
	cfg     Config
	log     *slog.Logger
	reg     *prometheus.Registry
	parts   []part
	closers []func() error // in the order things were opened
	views   map[string]admin.View
	gateway *gateway.Gateway // nil in other roles
	info    devnet.Info
	started time.Time
}

// Open opens the role cfg.P2P.Role. What was opened is closed again when something fails. Errors: ErrConfig and those of
// the parts, wrapped with the part's name.
func Open(ctx context.Context, cfg Config, log *slog.Logger, opts ...Option) (*Node, error) {
	n := &Node{cfg: cfg, log: log.With("role", cfg.P2P.Role), reg: prometheus.NewRegistry(),
		views: map[string]admin.View{}, started: time.Now()}
	n.reg.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	var with options
	for _, o := range opts {
		o(&with)
	}
	if cfg.Dir == "" {
		return nil, fmt.Errorf("no state directory: %w", ErrConfig)
	}
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("state directory: %w", err)
	}
	assemble := map[string]func(context.Context, options) error{
		p2p.Bootstrap: n.assembleBootstrap, p2p.Gateway: n.assembleGateway,
		p2p.Orchestrator: n.assembleOrchestrator, p2p.Worker: n.assembleWorker, p2p.Redeemer: n.assembleRedeemerRole,
	}[cfg.P2P.Role]
	if assemble == nil {
		return nil, fmt.Errorf("role %q: %w", cfg.P2P.Role, ErrConfig)
	}
	if err := n.lock(); err != nil {
		return nil, err
	}
	if err := assemble(ctx, with); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	if err := n.assembleAdmin(); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	return n, nil
}

// Info tells where the node can be reached.
func (n *Node) Info() devnet.Info { return n.info }

// Run runs all parts until ctx ends or one fails, and returns when all are gone. Being asked to stop is not a failure.
func (n *Node) Run(ctx context.Context) error {
	if err := n.announce(); err != nil {
		return err
	}
	g, ctx := errgroup.WithContext(ctx)
	for _, p := range n.parts {
		g.Go(func() error {
			n.log.DebugContext(ctx, "part started", "part", p.name)
			err := p.run(ctx)
			if err == nil || errors.Is(err, context.Canceled) && ctx.Err() != nil {
				return nil
			}
			return fmt.Errorf("%s: %w", p.name, err)
		})
	}
	return g.Wait()
}

// Close closes what Open opened, the last first.
func (n *Node) Close() error {
	var err error
	for i := len(n.closers) - 1; i >= 0; i-- {
		err = errors.Join(err, n.closers[i]())
	}
	n.closers = nil
	return err
}

func (n *Node) runs(name string, run func(context.Context) error) {
	n.parts = append(n.parts, part{name: name, run: run})
}

func (n *Node) closes(c func() error) { n.closers = append(n.closers, c) }

func (n *Node) file(name string) string { return filepath.Join(n.cfg.Dir, name) }

// announce says in the log and in node.json that the node is ready and where it is.
func (n *Node) announce() error {
	b, err := json.MarshalIndent(n.info, "", "  ")
	if err != nil {
		return fmt.Errorf("node info: %w", err)
	}
	tmp := n.file(devnet.InfoFile + ".new")
	if err := os.WriteFile(tmp, b, 0o600); err != nil {
		return fmt.Errorf("node info: %w", err)
	}
	if err := os.Rename(tmp, n.file(devnet.InfoFile)); err != nil {
		return fmt.Errorf("node info: %w", err)
	}
	n.log.Info("ready", "peer", n.info.Peer, "admin", n.info.Admin, "http", n.info.HTTP, "rtmp", n.info.RTMP, "chain", n.info.Chain)
	return nil
}

// assembleAdmin opens the admin interface over what the role has put into views.
func (n *Node) assembleAdmin() error {
	cfg := n.cfg.Admin
	if cfg.Listen == "" {
		cfg.Listen = "127.0.0.1:0"
	}
	if cfg.Token == "" {
		token, err := n.token()
		if err != nil {
			return err
		}
		cfg.Token = token
	}
	n.views["status"] = n.status
	srv, err := admin.Open(cfg, admin.Parts{Metrics: n.reg, Views: n.views, Dashboard: web.Handler()}, n.log)
	if err != nil {
		return fmt.Errorf("admin: %w", err)
	}
	n.info.Role, n.info.PID, n.info.Admin = n.cfg.P2P.Role, os.Getpid(), "http://"+srv.Addr()
	n.closes(func() error { _ = srv.Close(); return nil })
	n.runs("admin", srv.Run)
	return nil
}

// token reads the admin token of this node, making it at the first start.
func (n *Node) token() (string, error) {
	name := n.file("admin.token")
	b, err := os.ReadFile(name)
	if err == nil && len(b) >= 16 {
		return string(b), nil
	}
	raw := make([]byte, 24)
	_, _ = rand.Read(raw) // never fails, by its documentation
	token := hex.EncodeToString(raw)
	if err := os.WriteFile(name, []byte(token), 0o600); err != nil {
		return "", fmt.Errorf("admin token: %w", err)
	}
	return token, nil
}

// Status is what every role shows of itself.
type Status struct {
	Role    string    `json:"role"`
	Version string    `json:"version"`
	Network string    `json:"network"`
	Peer    string    `json:"peer"`
	Addrs   []string  `json:"addrs"`
	Account string    `json:"account,omitempty"`
	Chain   string    `json:"chain,omitempty"`
	Started time.Time `json:"started"`
}

func (n *Node) status(context.Context) (any, error) {
	return Status{Role: n.cfg.P2P.Role, Version: n.cfg.Version, Network: n.cfg.P2P.Network, Peer: n.info.Peer,
		Addrs: n.info.Addrs, Account: n.info.Account, Chain: n.info.Chain, Started: n.started}, nil
}
