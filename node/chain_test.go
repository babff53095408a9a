package node_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// onChain makes a role pay or be paid on the chain at url with the n-th dev account.
func onChain(t *testing.T, cfg *node.Config, url string, n int) {
	t.Helper()
	c := &cfg.Chain
	c.URLs, c.KeyFile, c.PasswordFile = []string{url}, filepath.Join(cfg.Dir, "key.json"), filepath.Join(cfg.Dir, "password")
	if err := os.WriteFile(c.PasswordFile, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := devchain.Key(n).Save(c.KeyFile, wallet.PasswordFile(c.PasswordFile), wallet.Light); err != nil {
		t.Fatal(err)
	}
}

// refused opens a node that must not start, and returns why.
func refused(t *testing.T, cfg node.Config) error {
	t.Helper()
	n, err := node.Open(t.Context(), cfg, slog.New(slog.DiscardHandler))
	if err == nil {
		t.Fatal("the node starts", n.Close())
	}
	return err
}

func TestANodeDoesNotStartWithoutItsChain(t *testing.T) {
	t.Parallel()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := "http://" + ln.Addr().String()
	_ = ln.Close()
	broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "gone fishing", http.StatusBadGateway) }))
	defer broken.Close()
	for _, role := range []string{p2p.Gateway, p2p.Orchestrator} {
		for name, url := range map[string]string{"nobody listens": closed, "not a chain": broken.URL} {
			cfg := config(t, role)
			cfg.Chain.URLs = []string{url + "/v3/api-key"}
			err := refused(t, cfg)
			if !errors.Is(err, chain.ErrUnreachable) || !strings.Contains(err.Error(), url) || strings.Contains(err.Error(), "api-key") {
				t.Errorf("%s, %s: %v", role, name, err)
			}
		}
	}

	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	silent := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // or the server does not notice that the client has gone
		cancel()
		<-r.Context().Done()
	}))
	defer silent.Close()
	cfg := config(t, p2p.Gateway)
	cfg.Chain.URLs = []string{silent.URL}
	n, err := node.Open(ctx, cfg, slog.New(slog.DiscardHandler))
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), silent.URL) {
		t.Errorf("a chain that is silent: %v, %v", n, err)
	}
}

func TestANodeDoesNotStartOnAChainThatDoesNotFit(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	tests := map[string]struct {
		change func(*node.Config)
		want   error
		text   string
	}{
		"tickets outlive the round": {func(c *node.Config) {
			onChain(t, c, c.Chain.URLs[0], 7) // a key that is quick to open
			c.Chain.Dev = false
		}, pm.ErrConfig, "valid for 40 blocks, at most 12 fit"},
		"another chain":              {func(c *node.Config) { c.Chain.ChainID = 42161 }, chain.ErrChainID, "42161"},
		"no contract there":          {func(c *node.Config) { c.Chain.Controller = "0x00000000000000000000000000000000000000aa" }, chain.ErrNoCode, "00AA"},
		"an address that is none":    {func(c *node.Config) { c.Chain.Controller = "0xaa" }, node.ErrConfig, "0xaa"},
		"an endpoint that is no URL": {func(c *node.Config) { c.Chain.URLs = []string{"localhost:8545"} }, chain.ErrConfig, "endpoint"},
		"a password that is wrong": {func(c *node.Config) {
			onChain(t, c, c.Chain.URLs[0], 7)
			_ = os.WriteFile(c.Chain.PasswordFile, []byte("guess"), 0o600)
		}, wallet.ErrPassword, "key"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			for _, role := range []string{p2p.Gateway, p2p.Orchestrator} {
				cfg := config(t, role)
				cfg.Chain.URLs = []string{c.URL()}
				tc.change(&cfg)
				if err := refused(t, cfg); !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.text) {
					t.Errorf("%s: %v, want %v with %q", role, err, tc.want, tc.text)
				}
			}
		})
	}
}

func TestAGatewayPaysWhatItsDepositCoversAndNothingElse(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1, Gateways: 1})
	boot, o, rich := network(t, func(o, g *node.Config) {
		onChain(t, o, c.URL(), 1)
		onChain(t, g, c.URL(), 101)
		o.Orchestrator.VideoPrice.Num = 1e8
	})
	cfg := config(t, p2p.Gateway)
	onChain(t, &cfg, c.URL(), 102)
	poor := start(t, cfg, boot)
	poor.finds(o)
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 4})
	pushed := make(chan error, 1)
	go func() { pushed <- ffmpeg.Push(t.Context(), file, poor.rtmp("cam")) }()
	if err := ffmpeg.Push(t.Context(), file, rich.rtmp("cam")); err != nil {
		t.Error(err)
	}
	if err := <-pushed; err != nil {
		t.Error(err)
	}
	if v := rich.over("cam"); v.Out != 2 || v.Lost != 0 {
		t.Errorf("with a deposit: %+v", v)
	}
	if v := poor.over("cam"); v.Out != 0 || v.Lost != 2 || !strings.Contains(v.Trouble, "covers a face value of 0 wei") {
		t.Errorf("without one: %+v", v)
	}
	if !poor.said("level=WARN", "with a deposit and a reserve", poor.Info().Account) || rich.said("with a deposit and a reserve") {
		t.Error("the gateway does not say at start that it cannot pay")
	}
	if n := frames(t, poor.live("cam/source/index.m3u8")); n != 120 {
		t.Errorf("%d frames of the source pass, want 120", n)
	}
	for _, seller := range see[gateway.MarketView](poor, "orchestrators").Orchestrators {
		if seller.Success < .8 {
			t.Errorf("the orchestrator is blamed for it: %+v", seller)
		}
	}
	showMoney(t, rich, o)
	for _, n := range []*running{rich, poor, o} {
		n.stop()
	}
	due := paid(t, rich, billing.Payer)
	if got := paid(t, o, billing.Payee); got != due || due != 120*(320*180+160*90)*1e8 {
		t.Errorf("%d wei due at the gateway, %d at the orchestrator", due, got)
	}
	if due := paid(t, poor, billing.Payer); due != 0 {
		t.Errorf("%d wei due from a gateway that has nothing", due)
	}
}

// paid adds up what the receipts of a side are about, in wei.
func paid(t *testing.T, r *running, side billing.Side) (due uint64) {
	t.Helper()
	db, err := store.Open(r.dir+"/castnet.db", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all, err := db.Receipts().List(t.Context(), side, 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, rc := range all {
		due += uint64(rc.Due.Float())
	}
	return due
}
