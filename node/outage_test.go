package node_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// ticking is a chain with a block every second and the first orchestrator and gateway of the dev accounts, behind a proxy
// that can be told to hang.
func ticking(t *testing.T) (at string, down *atomic.Bool) {
	t.Helper()
	dev, err := devchain.Open(t.Context(), devchain.Config{Period: time.Second, Orchestrators: []pm.Address{devchain.Key(1).Address()},
		Gateways: []pm.Address{devchain.Key(101).Address()}}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	ended := make(chan error, 1)
	go func() { ended <- dev.Run(ctx) }()
	target, err := url.Parse(dev.URL())
	if err != nil {
		t.Fatal(err)
	}
	down = &atomic.Bool{}
	forward := httputil.NewSingleHostReverseProxy(target)
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body) // or the server does not notice that the client has gone
		if err != nil {
			return
		}
		for down.Load() {
			select {
			case <-r.Context().Done():
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		forward.ServeHTTP(w, r)
	}))
	t.Cleanup(func() {
		proxy.Close()
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("the chain ended with %v", err)
		}
		if err := dev.Close(); err != nil {
			t.Error(err)
		}
	})
	return proxy.URL, down
}

// winnersOf counts an orchestrator's winners by state.
func winnersOf(r *running) map[string]int {
	out := map[string]int{}
	for _, w := range see[[]node.WinView](r, "wins") {
		out[w.State]++
	}
	return out
}

// TestAPaidStreamSurvivesAnOutageOfTheChain lets every endpoint of both sides hang, which is worse than refusing, in the middle of a stream, for longer than
// tickets' parameters hold, and gives them back after its end.
func TestAPaidStreamSurvivesAnOutageOfTheChain(t *testing.T) {
	t.Parallel()
	at, down := ticking(t)
	_, o, g := network(t, func(o, g *node.Config) {
		onChain(t, o, at, 1)
		onChain(t, g, at, 101)
		o.Orchestrator.VideoPrice.Num, o.Orchestrator.Tickets = 1e9, 20 // some six tickets a segment, of which one in four wins
	})
	pushed := make(chan error, 1)
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 18})
	go func() { pushed <- ffmpeg.Push(t.Context(), file, g.rtmp("cam")) }()
	eventually(t, "the stream is worked on", func() bool { return g.view("cam").Out >= 2 })
	down.Store(true)
	before := g.view("cam")
	if err := <-pushed; err != nil {
		t.Error(err)
	}
	v := g.over("cam")
	if v.Out != v.In || v.Lost != 0 || v.Out < before.Out+4 {
		t.Errorf("when the chain went away %+v, in the end %+v", before, v)
	}
	waiting := winnersOf(o)
	if waiting["won"] == 0 {
		t.Errorf("no winner waits for the chain: %v", waiting)
	}
	for _, r := range []*running{o, g} { // a look at the chain hangs until its own limit
		eventually(t, r.Info().Role+" tells of the outage", func() bool {
			return r.said("level=WARN", "chain does not answer or is not believed")
		})
	}
	down.Store(false)
	eventually(t, "every winner is redeemed", func() bool {
		now := winnersOf(o)
		return now["confirmed"] >= waiting["won"] && len(now) == 1
	})
	eventually(t, "the gateway knows what its tickets cost", func() bool {
		return len(see[[]map[string]any](g, "events")) >= winnersOf(o)["confirmed"]
	})
	o.stop()
	g.stop()
	if due := paid(t, g, billing.Payer); due == 0 || due != paid(t, o, billing.Payee) {
		t.Errorf("%d wei due at the gateway, %d at the orchestrator", due, paid(t, o, billing.Payee))
	}
}
