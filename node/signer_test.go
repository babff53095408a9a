package node_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// signedBy makes a role pay or be paid on the chain at url by the n-th dev account, whose key another program holds.
func signedBy(t *testing.T, cfg *node.Config, url string, n int) *chaintest.Clef {
	t.Helper()
	clef := chaintest.NewClef(t, devchain.Key(n))
	cfg.Chain.URLs, cfg.Chain.Signer, cfg.Chain.Account = []string{url}, clef.URL, devchain.Key(n).Address().Hex()
	return clef
}

// Tickets, the binding of the advert and redemptions are signed by other programs, the gateway's a slow one.
func TestAPaidStreamWhoseKeysAreElsewhere(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 1, Gateways: 1})
	var payer, payee *chaintest.Clef
	_, o, g := network(t, func(o, g *node.Config) {
		payee, payer = signedBy(t, o, c.URL(), 1), signedBy(t, g, c.URL(), 101)
		payer.Delay = 300 * time.Millisecond
		o.Orchestrator.VideoPrice.Num = 1e8
	})
	if payee.Signed() == 0 {
		t.Error("the advert is bound without the orchestrator's signer")
	}
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 4}), g.rtmp("cam")); err != nil {
		t.Fatal(err)
	}
	if v := g.over("cam"); v.Out != 2 || v.Lost != 0 {
		t.Errorf("stream %+v", v)
	}
	if payer.Signed() == 0 {
		t.Error("tickets are paid without the gateway's signer")
	}
	seen := see[gateway.MarketView](g, "orchestrators").Orchestrators
	for name, offer := range seen[0].Offers {
		if quoted := strings.HasPrefix(name, "transcode/"); quoted != (offer.Overhead != nil) || quoted && *offer.Overhead > 1000 {
			t.Errorf("what redeeming adds to %s, quoted %v: %v", name, quoted, offer.Overhead)
		} else if quoted {
			t.Logf("redeeming is %d ‰ of %s wei", *offer.Overhead, offer.Price)
		}
	}
	g.stop()
	o.stop()
	if due := paid(t, g, billing.Payer); due != paid(t, o, billing.Payee) || due == 0 {
		t.Errorf("%d wei due at the gateway, %d at the orchestrator", due, paid(t, o, billing.Payee))
	}
	t.Logf("%d tickets, at most %d signed at once; %d signatures of the orchestrator", payer.Signed(), payer.Peak(), payee.Signed())
}

func TestANodeDoesNotStartWithoutItsSigner(t *testing.T) {
	t.Parallel()
	who := devchain.Key(1).Address().Hex()
	for name, tc := range map[string]struct {
		change func(*node.ChainConfig)
		want   error
	}{
		"nobody there":           {func(c *node.ChainConfig) { c.Signer, c.Account = "/nowhere/clef.ipc", who }, wallet.ErrSilent},
		"no URL":                 {func(c *node.ChainConfig) { c.Signer, c.Account = "localhost:8550", who }, wallet.ErrSigner},
		"an account left out":    {func(c *node.ChainConfig) { c.Signer = "/nowhere/clef.ipc" }, node.ErrConfig},
		"an account alone":       {func(c *node.ChainConfig) { c.Account = who }, node.ErrConfig},
		"a key file beside it":   {func(c *node.ChainConfig) { c.Signer, c.Account, c.KeyFile = "/nowhere/clef.ipc", who, "key.json" }, node.ErrConfig},
		"an account that is not": {func(c *node.ChainConfig) { c.Signer, c.Account = "/nowhere/clef.ipc", "0xaa" }, node.ErrConfig},
	} {
		for _, role := range []string{p2p.Gateway, p2p.Orchestrator} {
			cfg := config(t, role)
			tc.change(&cfg.Chain)
			if err := refused(t, cfg); !errors.Is(err, tc.want) {
				t.Errorf("%s, %s: %v, want %v", role, name, err, tc.want)
			}
		}
	}
}
