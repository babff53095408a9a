package node_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

const customers = `
customers:
  - owner: ann
    stream_keys: [ann-live-key]
    limits: {total: 14000000000wei, day: 20usd}
  - owner: bob
    api_keys: [bobs-api-key]
    limits: {hour: 0wei}
`

// paying gives both nodes keys, and a chain of blocks of a second on which one is bonded and the other has a deposit.
func paying(t *testing.T, orchestrator, gateway *node.Config) {
	t.Helper()
	account := func(c *node.Config) pm.Address {
		c.Chain.KeyFile, c.Chain.PasswordFile = filepath.Join(c.Dir, "key.json"), filepath.Join(c.Dir, "password")
		if err := os.WriteFile(c.Chain.PasswordFile, []byte("long enough"), 0o600); err != nil {
			t.Fatal(err)
		}
		k, err := node.OpenKey(c.Chain.KeyFile, c.Chain.PasswordFile, wallet.Light)
		if err != nil {
			t.Fatal(err)
		}
		return k.Address()
	}
	dev, err := devchain.Open(t.Context(), devchain.Config{Orchestrators: []pm.Address{account(orchestrator)},
		Gateways: []pm.Address{account(gateway)}, Period: time.Second}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- dev.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil && !errors.Is(err, context.Canceled) {
			t.Errorf("chain ended with %v", err)
		}
		_ = dev.Close()
	})
	orchestrator.Chain.URLs, gateway.Chain.URLs = []string{dev.URL()}, []string{dev.URL()}
}

// TestACustomerSpendsItsLimitAndNoMore: a stream is transcoded for as long as its owner's limit lasts, goes on without
// renditions after that, and what was spent is known after a restart. Keys nobody has and limits that are used up get typed
// refusals, before anything is signed.
func TestACustomerSpendsItsLimitAndNoMore(t *testing.T) {
	t.Parallel()
	var cfg node.Config
	boot, o, g := network(t, func(orchestrator, gateway *node.Config) {
		paying(t, orchestrator, gateway)
		gateway.Gateway.Accounts = filepath.Join(gateway.Dir, "accounts.yaml")
		gateway.Rates = node.RatesConfig{Fixed: "2500"}
		if err := os.WriteFile(gateway.Gateway.Accounts, []byte(customers), 0o600); err != nil {
			t.Fatal(err)
		}
		cfg = *gateway
	})
	for key, want := range map[string]struct {
		status int
		code   string
	}{"": {401, "invalid_api_key"}, "nobodys-key": {401, "invalid_api_key"}, "ann-live-key": {401, "invalid_api_key"}, "bobs-api-key": {402, "budget_exhausted"}} {
		if status, code := ask(t, g, key); status != want.status || code != want.code {
			t.Errorf("API key %q: %d %s, want %d %s", key, status, code, want.status, want.code)
		}
	}
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 60}), g.rtmp("somebodys-key")); err == nil {
		t.Error("a stream with an unknown key was taken")
	}
	if sent := g.metric("castnet_pm_tickets_sent_total"); sent != "0" {
		t.Errorf("%s tickets were signed for those who may not", sent)
	}
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 8}), g.rtmp("ann-live-key")); err != nil {
		t.Fatal(err)
	}
	v := g.ended()
	if v.In != 4 || v.Out == 0 || v.Lost == 0 || v.Peer != o.Info().Peer && v.Peer != "" || strings.Contains(v.Name, "live-key") {
		t.Errorf("stream %+v", v)
	}
	if n := frames(t, g.live(v.Name+"/source/index.m3u8")); n != 240 {
		t.Errorf("%d frames of the source, want 240", n)
	}
	spent := accounts(g)["ann"]
	if spent.Total.Wei.IsZero() || spent.Total.Wei.Cmp(pm.NewWei(14e9)) > 0 || spent.Day.Wei != spent.Total.Wei || spent.Day.USD == "0" || spent.Day.Limit != "20usd" {
		t.Errorf("ann spent %+v", spent)
	}
	g.stop()
	g = start(t, cfg, boot)
	if again := accounts(g)["ann"]; again != spent {
		t.Errorf("before the restart %+v, after it %+v", spent, again)
	}
}

func accounts(r *running) map[string]account.View {
	out := map[string]account.View{}
	for _, v := range see[[]account.View](r, "accounts") {
		out[v.Account] = v
	}
	return out
}

// metric reads one metric without labels.
func (r *running) metric(name string) string {
	for line := range strings.Lines(string(r.get(r.Info().Admin + "/metrics"))) {
		if v, ok := strings.CutPrefix(line, name+" "); ok {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

// ask sends an AI request with an API key and returns how it is refused.
func ask(t *testing.T, g *running, key string) (status int, code string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+g.Info().HTTP+"/image-to-image", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	res, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var body struct{ Error struct{ Code string } }
	if err := json.NewDecoder(res.Body).Decode(&body); err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, body.Error.Code
}
