package node_test

import (
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

func TestWithoutOrchestratorsTheSourcePassesThrough(t *testing.T) {
	t.Parallel()
	boot := start(t, config(t, p2p.Bootstrap))
	g := start(t, config(t, p2p.Gateway), boot)
	began := time.Now()
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 8, Audio: true}), g.rtmp("cam")); err != nil {
		t.Fatal(err)
	}
	pushed := time.Since(began)
	v := g.ended()
	t.Log("pushed after", pushed, "ended after", time.Since(began))
	if v.In != 4 || v.Out != 0 || v.Lost != 4 || v.Peer != "" || !strings.Contains(v.Trouble, "no orchestrator offers this") {
		t.Errorf("stream %+v", v)
	}
	if said := g.logs.String(); strings.Count(said, `msg="segment lost"`) != 4 || !strings.Contains(said, "no orchestrator offers this") {
		t.Errorf("the gateway said:\n%s", said)
	}
	for _, s := range see[[]gateway.SegmentView](g, "segments") {
		if s.State != "failed" || s.Attempts != 0 {
			t.Errorf("segment %+v", s)
		}
	}
	if !strings.Contains(string(g.get(g.Info().Admin+"/metrics")), `castnet_gateway_segments_total{outcome="lost"} 4`) {
		t.Error("the metrics do not count the lost segments")
	}
	if n := frames(t, g.live("cam/source/index.m3u8")); n != 240 {
		t.Errorf("%d frames of the source, want 240", n)
	}
	for _, rung := range []string{"180p", "90p"} {
		if list := string(g.get(g.live("cam/" + rung + "/index.m3u8"))); strings.Count(list, "#EXT-X-GAP") != 4 || strings.Count(list, "#EXTINF:2.0") != 4 {
			t.Errorf("playlist of %s: %s", rung, list)
		}
	}
}
