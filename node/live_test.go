package node_test

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// ended waits until the gateway's only stream has ended and returns it.
func (r *running) ended() gateway.StreamView {
	r.t.Helper()
	var v []gateway.StreamView
	eventually(r.t, "the stream ends", func() bool {
		v = see[[]gateway.StreamView](r, "streams")
		return len(v) == 1 && v[0].Ended
	})
	return v[0]
}

func TestOffChainAStreamCrossesTheNetworkForNothing(t *testing.T) {
	t.Parallel()
	_, o, g := network(t, nil)
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 4, Audio: true}), g.rtmp("cam")); err != nil {
		t.Fatal(err)
	}
	v := g.ended()
	if v.In != 2 || v.Out != 2 || v.Lost != 0 || v.Swaps != 0 || v.Peer != o.Info().Peer {
		t.Errorf("stream %+v", v)
	}
	for _, rung := range []string{"source", "180p", "90p"} {
		if n := frames(t, g.live("cam/"+rung+"/index.m3u8")); n != 120 {
			t.Errorf("%d frames over HTTP in %s, want 120", n, rung)
		}
		if n := frames(t, g.dir+"/record/cam/"+rung+"/index.m3u8"); n != 120 {
			t.Errorf("%d frames on disk in %s, want 120", n, rung)
		}
	}
	if master := string(g.get(g.live("cam/index.m3u8"))); strings.Count(master, "#EXT-X-STREAM-INF") != 3 || !strings.Contains(master, "TYPE=AUDIO") {
		t.Errorf("master playlist %s", master)
	}
	var units uint64
	for _, s := range see[[]gateway.SegmentView](g, "segments") {
		units += s.Units
		if s.State != "done" || s.Due != "0" {
			t.Errorf("segment %+v", s)
		}
	}
	if want := uint64(120 * (320*180 + 160*90)); units != want {
		t.Errorf("%d pixels charged, want %d", units, want)
	}
	g.stop()
	o.stop()
	receipts(t, g, billing.Payer)
	receipts(t, o, billing.Payee)
}

// receipts checks what a side has kept of two free jobs.
func receipts(t *testing.T, r *running, side billing.Side) {
	t.Helper()
	db, err := store.Open(r.dir+"/castnet.db", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all, err := db.Receipts().List(t.Context(), side, 10)
	if err != nil || len(all) != 2 {
		t.Fatalf("%s keeps %d receipts, %v", side, len(all), err)
	}
	for _, rc := range all {
		if rc.End != market.EndDone || rc.Units == 0 || !rc.Due.IsZero() || !rc.Price.IsZero() || len(rc.Counter) == 0 {
			t.Errorf("%s keeps %+v", side, rc)
		}
	}
}
