package devnet

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// good is the summary of a demo in which everything holds.
func good() Summary {
	var s Summary
	s.Discovery.Discovered = 3
	s.Video = VideoSummary{SegmentsIn: 15, Renditions: map[string]int{"360p": 15, "240p": 15}, Swaps: 1, WorkerJobs: 7, Verified: 15,
		PixelsCharged: 1000, PixelsOnDisk: 1000, PixelsWasted: 100, HLSHolds: true}
	s.Money = MoneySummary{WeiDue: "7", WeiMeasured: "7", Sent: 60, Won: 12, Redeemed: 12, WeiPaid: "9", WeiFaceValues: "9", ExposureUnits: 100}
	s.AIJobs = 1
	return s
}

func TestASummaryIsOKOnlyWhenEverythingHolds(t *testing.T) {
	t.Parallel()
	s := good()
	if s.check(); !s.OK || len(s.Failures) != 0 {
		t.Fatalf("a good one: %v", s.Failures)
	}
	tests := map[string]struct {
		change func(*Summary)
		want   string
	}{
		"two orchestrators":           {func(s *Summary) { s.Discovery.Discovered = 2 }, "discovered 2"},
		"nothing went in":             {func(s *Summary) { s.Video.SegmentsIn = 0 }, "no segments went in"},
		"a rung lacks a segment":      {func(s *Summary) { s.Video.Renditions["240p"] = 14 }, "14 came out in 240p"},
		"one rung":                    {func(s *Summary) { delete(s.Video.Renditions, "240p") }, "1 rungs came out"},
		"no swap":                     {func(s *Summary) { s.Video.Swaps = 0 }, "swapped"},
		"a lost segment":              {func(s *Summary) { s.Video.Lost = 1 }, "1 segments are missing"},
		"an idle worker":              {func(s *Summary) { s.Video.WorkerJobs = 0 }, "worker did nothing"},
		"a segment not verified":      {func(s *Summary) { s.Video.Verified = 14 }, "14 of 15"},
		"a segment rejected":          {func(s *Summary) { s.Video.Rejected = 1 }, "1 segments rejected"},
		"pixels that are not on disk": {func(s *Summary) { s.Video.PixelsCharged++ }, "1001 pixels charged"},
		"more waste than one E":       {func(s *Summary) { s.Video.PixelsWasted = 101 }, "101 pixels wasted"},
		"another price":               {func(s *Summary) { s.Money.WeiDue = "8" }, "8 wei due"},
		"two redemptions":             {func(s *Summary) { s.Money.Won, s.Money.Redeemed = 2, 2 }, "2 tickets redeemed"},
		"a winner not redeemed":       {func(s *Summary) { s.Money.Won = 13 }, "13 tickets won"},
		"less than the face values":   {func(s *Summary) { s.Money.WeiPaid = "8" }, "contract paid 8"},
		"no picture":                  {func(s *Summary) { s.AIJobs = 0 }, "no AI picture"},
		"HLS that breaks":             {func(s *Summary) { s.Video.HLSHolds = false }, "HLS"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := good()
			tc.change(&s)
			s.check()
			if s.OK || !strings.Contains(strings.Join(s.Failures, "\n"), tc.want) {
				t.Errorf("OK %t, %v, want %q", s.OK, s.Failures, tc.want)
			}
			var shown bytes.Buffer
			if s.table(&shown); !strings.Contains(shown.String(), "✗") {
				t.Errorf("the table hides it:\n%s", shown.String())
			}
		})
	}
}

func TestASummaryHasTheKeysThatWerePromised(t *testing.T) {
	t.Parallel()
	s, dir := good(), t.TempDir()
	s.check()
	if err := s.write(dir); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join(dir, "summary.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"ok", "discovered", "discovery_ms", "segments_in", "renditions", "swaps", "lost_segments", "worker_jobs", "verified",
		"rejected", "overhead_ms_p50", "overhead_ms_p95", "live_ms_p50", "pixels_charged", "wei_due", "pixels_wasted", "tickets_sent", "tickets_won",
		"tickets_redeemed", "wei_paid", "ai_jobs_ok", "hls", "setup_s", "total_s", "peak_rss_mb"} {
		if _, ok := got[key]; !ok {
			t.Errorf("summary.json lacks %s", key)
		}
	}
	if got["ok"] != true {
		t.Errorf("ok is %v", got["ok"])
	}
}

func TestPlaylistTellsGapsFromFiles(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "index.m3u8")
	text := "#EXTM3U\n#EXT-X-VERSION:6\n#EXTINF:2.0,\n0.ts\n#EXT-X-GAP\n#EXTINF:2.0,\n1.ts\n#EXT-X-DISCONTINUITY\n#EXTINF:2.0,\n2.ts\n#EXT-X-ENDLIST\n"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := playlist(name); err != nil || !slices.Equal(got, []string{"0.ts", "", "2.ts"}) {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := playlist(name + ".not"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a playlist that is not there: %v", err)
	}
}

// script is a program that stands for castnet: it is given its own directory as first argument.
func script(t *testing.T, body string) *process {
	t.Helper()
	dir := t.TempDir()
	bin := filepath.Join(dir, "castnet")
	if err := os.WriteFile(bin, []byte("#!/bin/sh\n"+body), 0o700); err != nil {
		t.Fatal(err)
	}
	state := filepath.Join(dir, "state")
	return &process{name: "role", dir: state, bin: bin, args: []string{state}}
}

func TestProcesses(t *testing.T) {
	t.Parallel()
	const ready = `echo '{"role":"gateway","peer":"p","admin":"http://127.0.0.1:1"}' > "$1/new"; mv "$1/new" "$1/node.json"; `
	ctx := context.Background()

	p := script(t, ready+"exec sleep 60")
	if err := p.start(ctx, 10*time.Second); err != nil {
		t.Fatal(err)
	}
	if info := p.Info(); info.Role != "gateway" || info.Peer != "p" || p.peakMB() < 0 {
		t.Errorf("it says %+v", info)
	}
	p.kill()
	if err := p.start(ctx, 10*time.Second); err != nil || p.lives != 2 {
		t.Errorf("life %d, %v", p.lives, err)
	}
	p.stop(10 * time.Second)
	p.signal(syscall.SIGTERM) // it is gone: nothing happens

	deaf := script(t, "trap '' TERM; "+ready+"while :; do sleep 0.05; done")
	if err := deaf.start(ctx, 10*time.Second); err != nil {
		t.Fatal(err)
	}
	deaf.stop(50 * time.Millisecond) // returns because it is killed in the end

	if err := script(t, "echo the port is taken; exit 3").start(ctx, 10*time.Second); !errors.Is(err, ErrExited) || !strings.Contains(err.Error(), "the port is taken") {
		t.Errorf("a role that ends at once: %v", err)
	}
	slow := script(t, "echo still thinking; exec sleep 60")
	if err := slow.start(ctx, 200*time.Millisecond); err == nil || !strings.Contains(err.Error(), "not ready after 200ms") {
		t.Errorf("a role that is not ready: %v", err)
	}
	slow.kill()
	if _, err := Start(ctx, Config{}, nil, nil); !errors.Is(err, ErrConfig) {
		t.Errorf("a network of nothing: %v", err)
	}
}
