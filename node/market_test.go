package node_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/node/worker"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// engine is an engine made of a function.
type engine func(ctx context.Context, s transcode.Segment, ladder []transcode.Profile, out transcode.Sink) (transcode.Usage, error)

func (e engine) Transcode(ctx context.Context, s transcode.Segment, ladder []transcode.Profile, out transcode.Sink) (transcode.Usage, error) {
	return e(ctx, s, ladder, out)
}

// success is an orchestrator's reputation at the gateway, and whether it is banned.
func (r *running) success(o *running) (float64, bool) {
	r.t.Helper()
	for _, v := range see[gateway.MarketView](r, "orchestrators").Orchestrators {
		if v.Peer == o.Info().Peer {
			return v.Success, v.Banned
		}
	}
	r.t.Fatalf("the gateway does not know %s", o.Info().Peer)
	return 0, false
}

func TestWhatABadOrchestratorDoesIsDoneAgainByAnother(t *testing.T) {
	t.Parallel()
	tests := map[string]engine{
		"it says that good input is bad": func(context.Context, transcode.Segment, []transcode.Profile, transcode.Sink) (transcode.Usage, error) {
			return transcode.Usage{}, transcode.ErrMedia
		},
		"it charges for nothing": func(_ context.Context, _ transcode.Segment, ladder []transcode.Profile, _ transcode.Sink) (transcode.Usage, error) {
			return transcode.Usage{Pixels: 1000, Frames: make([]int, len(ladder))}, nil
		},
		"it returns what is no video": func(_ context.Context, _ transcode.Segment, ladder []transcode.Profile, out transcode.Sink) (transcode.Usage, error) {
			for i := range ladder {
				if err := out.Write(i, make([]byte, 188*100)); err != nil {
					return transcode.Usage{}, err
				}
			}
			return transcode.Usage{Pixels: 1000, Frames: make([]int, len(ladder))}, nil
		},
		"it breaks": func(context.Context, transcode.Segment, []transcode.Profile, transcode.Sink) (transcode.Usage, error) {
			return transcode.Usage{}, errors.New("out of order")
		},
	}
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 4})
	for name, bad := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			boot, honest, g := network(t, nil)
			cfg := config(t, p2p.Orchestrator)
			cfg.Orchestrator.VideoPrice.Num = 1 // a thousandth of the honest one's, so that it is chosen first
			liar := startWith(t, cfg, []node.Option{node.WithEngine(bad)}, boot)
			g.finds(liar)
			if err := ffmpeg.Push(t.Context(), file, g.rtmp("cam")); err != nil {
				t.Fatal(err)
			}
			if v := g.over("cam"); v.Out != 2 || v.Lost != 0 {
				t.Errorf("stream %+v", v)
			}
			if n := frames(t, g.live("cam/90p/index.m3u8")); n != 120 {
				t.Errorf("%d frames, want 120", n)
			}
			good, _ := g.success(honest)
			if s, _ := g.success(liar); s >= good || good < .8 {
				t.Errorf("success of the bad one %.2f, of the honest one %.2f", s, good)
			}
		})
	}
}

func TestABusyOrchestratorIsWaitedFor(t *testing.T) {
	t.Parallel()
	ff, err := ffmpeg.New(ffmpeg.Config{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	boot := start(t, config(t, p2p.Bootstrap))
	cfg := config(t, p2p.Orchestrator)
	cfg.Engine.VideoSlots = 1 // and the next segment begins before the last is done
	var o *running
	o = startWith(t, cfg, []node.Option{node.WithEngine(engine(func(ctx context.Context, s transcode.Segment, ladder []transcode.Profile, out transcode.Sink) (transcode.Usage, error) {
		used, err := ff.Transcode(ctx, s, ladder, out)
		for s.Seq == 0 && ctx.Err() == nil && !o.said("no free slot") { // the next one is refused once
			time.Sleep(20 * time.Millisecond)
		}
		return used, err
	}))}, boot)
	patient := config(t, p2p.Gateway)
	patient.Gateway.Target, patient.Gateway.MaxSegment = 6*time.Second, 6*time.Second // a segment waits for longer than a machine stands still
	g := start(t, patient, boot)
	g.finds(o)
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 4}), g.rtmp("cam")); err != nil {
		t.Fatal(err)
	}
	if v := g.over("cam"); v.Out != 2 || v.Lost != 0 || v.Swaps != 0 {
		t.Errorf("stream %+v", v)
	}
	if !o.said("no free slot") {
		t.Error("it was never busy")
	}
	if s, banned := g.success(o); s < .8 || banned {
		t.Errorf("being busy costs it its good name: %.2f", s)
	}
}

func TestAnOrchestratorThatLeavesIsReplaced(t *testing.T) {
	t.Parallel()
	boot, first, g := network(t, nil)
	second := start(t, config(t, p2p.Orchestrator), boot)
	g.finds(second)
	pushed := make(chan error, 1)
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 10})
	go func() { pushed <- ffmpeg.Push(t.Context(), file, g.rtmp("cam")) }()
	var used string
	eventually(t, "the second segment begins", func() bool {
		v := g.view("cam")
		used = v.Peer
		return v.In >= 2 && used != ""
	})
	if used == first.Info().Peer {
		first.stop()
	} else {
		second.stop()
	}
	if err := <-pushed; err != nil {
		t.Fatal(err)
	}
	if v := g.over("cam"); v.Out != 5 || v.Lost != 0 || v.Swaps == 0 || v.Peer == used {
		t.Errorf("%s left: %+v", used, v)
	}
	if n := frames(t, g.live("cam/180p/index.m3u8")); n != 300 {
		t.Errorf("%d frames, want 300", n)
	}
}

func TestNothingIsLeftOfANode(t *testing.T) { // not parallel: others would be counted
	before := append(once(), goleak.IgnoreCurrent())
	boot, o, g := network(t, func(o, _ *node.Config) { o.Orchestrator.Secret = secret })
	cfg := config(t, p2p.Worker)
	cfg.Worker = worker.Config{Orchestrator: o.Info().Addrs[0], Secret: secret}
	w := start(t, cfg)
	ctx, cancel := context.WithCancel(t.Context())
	pushed := make(chan error, 1)
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 4})
	go func() { pushed <- ffmpeg.Push(ctx, file, g.rtmp("cam")) }()
	eventually(t, "a segment is on its way", func() bool { return g.view("cam").In >= 1 })
	began := time.Now()
	g.stop() // in the middle of everything
	for _, r := range []*running{w, o, boot} {
		r.stop()
	}
	t.Log("all stopped after", time.Since(began))
	cancel()
	<-pushed
	goleak.VerifyNone(t, before...)
}
