package p2ptest

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/castnet/castnet/p2p"
)

// patience is how long a test waits for what takes milliseconds.
const patience = 30 * time.Second

// Loopback are listen addresses on free ports of the loopback interface, TCP and QUIC.
func Loopback() []string {
	return []string{"/ip4/127.0.0.1/tcp/0", "/ip4/127.0.0.1/udp/0/quic-v1"}
}

// Open opens a host that is closed with the test: in the network "dev-test", as an orchestrator on
// loopback, unless cfg says otherwise. It finds nobody by itself; see Run and Connect.
func Open(t testing.TB, cfg p2p.Config) *p2p.Host {
	t.Helper()
	if cfg.Network == "" {
		cfg.Network = "dev-test"
	}
	if cfg.Role == "" {
		cfg.Role = p2p.Orchestrator
	}
	if cfg.Listen == nil {
		cfg.Listen = Loopback()
	}
	h, err := p2p.Open(cfg, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatalf("open host: %v", err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Errorf("close host: %v", err)
		}
	})
	return h
}

// Run runs a host until the test ends.
func Run(t testing.TB, h *p2p.Host) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- h.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("run host: %v", err)
		}
	})
}

// Connect connects one host to another.
func Connect(t testing.TB, from, to *p2p.Host) {
	t.Helper()
	if err := from.Connect(Context(t), to.Info()); err != nil {
		t.Fatalf("connect hosts: %v", err)
	}
}

// Pair is two connected hosts.
func Pair(t testing.TB) (a, b *p2p.Host) {
	t.Helper()
	a, b = Open(t, p2p.Config{}), Open(t, p2p.Config{})
	Connect(t, a, b)
	return a, b
}

// Context is a context that ends with the test, or when it hangs.
func Context(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	return ctx
}

// Eventually waits for what the network does in its own time.
func Eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("did not happen: %s", what)
		}
	}
}
