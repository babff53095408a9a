package node_test

import (
	"strings"
	"testing"

	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/worker"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

const secret = "a secret of some length"

// attach starts a worker that knows the given secret.
func (r *running) attach(secret string) *running {
	r.t.Helper()
	cfg := config(r.t, p2p.Worker)
	cfg.Worker = worker.Config{Orchestrator: r.Info().Addrs[0], Secret: secret}
	return start(r.t, cfg)
}

func TestAWorkerElsewhereDoesTheJobsOfItsOrchestrator(t *testing.T) {
	t.Parallel()
	boot := start(t, config(t, p2p.Bootstrap))
	cfg := config(t, p2p.Orchestrator)
	cfg.Engine.VideoSlots, cfg.Orchestrator.Secret = 0, secret
	o := start(t, cfg, boot)
	g := start(t, config(t, p2p.Gateway), boot)

	wrong := o.attach("a guess of some length")
	eventually(t, "the worker is refused and says so", func() bool { return wrong.said("level=WARN", "part=worker") })
	if workers := see[[]any](o, "workers"); len(workers) != 0 {
		t.Errorf("the orchestrator has workers %v", workers)
	}
	right := o.attach(secret)
	g.finds(o) // it has nothing to offer before
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 4}), g.rtmp("cam")); err != nil {
		t.Fatal(err)
	}
	if v := g.over("cam"); v.Out != 2 || v.Lost != 0 || v.Peer != o.Info().Peer {
		t.Errorf("stream %+v", v)
	}
	if n := frames(t, g.live("cam/90p/index.m3u8")); n != 120 {
		t.Errorf("%d frames, want 120", n)
	}
	for w, want := range map[*running]bool{right: true, wrong: false} {
		metrics := string(w.get(w.Info().Admin + "/metrics"))
		if did := strings.Contains(metrics, `castnet_transcode_segments_total{result="ok"} 2`); did != want {
			t.Errorf("a worker has done both segments: %t, want %t", did, want)
		}
	}
}

func TestAWorkerThatCannotWorkDoesNotStart(t *testing.T) {
	t.Parallel()
	o := start(t, config(t, p2p.Orchestrator))
	tests := map[string]struct {
		change func(*node.Config)
		want   string
	}{
		"nowhere to go":        {func(c *node.Config) { c.Worker.Orchestrator = "" }, "neither a peer id nor an address"},
		"no peer":              {func(c *node.Config) { c.Worker.Orchestrator = "somebody" }, `"somebody" is neither`},
		"an address of nobody": {func(c *node.Config) { c.Worker.Orchestrator = "/ip4/127.0.0.1/tcp/4170" }, "invalid peer address"},
		"a short secret":       {func(c *node.Config) { c.Worker.Secret = "guess" }, "secret of 5 bytes, at least 16"},
		"nothing to do it by":  {func(c *node.Config) { c.Engine.VideoSlots = 0 }, "0 offers and capacity 0"},
		"no such program":      {func(c *node.Config) { c.Engine.FFmpeg = "/nonexistent/ffmpeg" }, "/nonexistent/ffmpeg: ffmpeg: program not found"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg := config(t, p2p.Worker)
			cfg.Worker = worker.Config{Orchestrator: o.Info().Addrs[0], Secret: secret}
			tc.change(&cfg)
			if err := refused(t, cfg); !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%v, want %q", err, tc.want)
			}
		})
	}
}
