package devnet

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"text/tabwriter"
)

// Summary is what the demo found, as demo/summary.json holds it. Amounts are decimal strings of wei, durations
// milliseconds unless the name says seconds.
type Summary struct {
	OK        bool     `json:"ok"`
	Failures  []string `json:"failures"`
	Discovery struct {
		Discovered  int     `json:"discovered"`
		DiscoveryMS float64 `json:"discovery_ms"`
	} `json:"-"`
	Video   VideoSummary     `json:"-"`
	Money   MoneySummary     `json:"-"`
	AIJobs  int              `json:"ai_jobs_ok"`
	SetupS  float64          `json:"setup_s"`
	TotalS  float64          `json:"total_s"`
	PeakRSS map[string]int64 `json:"peak_rss_mb"`
}

// VideoSummary is the stream's part.
type VideoSummary struct {
	SegmentsIn    int            `json:"segments_in"`
	Renditions    map[string]int `json:"renditions"`
	Swaps         int            `json:"swaps"`
	Lost          int            `json:"lost_segments"`
	WorkerJobs    int            `json:"worker_jobs"`
	Verified      int            `json:"verified"`
	Rejected      int            `json:"rejected"`
	OverheadP50   float64        `json:"overhead_ms_p50"`
	OverheadP95   float64        `json:"overhead_ms_p95"`
	LiveP50       float64        `json:"live_ms_p50"`
	PixelsCharged uint64         `json:"pixels_charged"`
	PixelsOnDisk  uint64         `json:"pixels_measured"`
	PixelsWasted  uint64         `json:"pixels_wasted"`
	HLS           string         `json:"hls"`
	HLSHolds      bool           `json:"hls_holds"`
}

// MoneySummary is the chain's part.
type MoneySummary struct {
	WeiDue        string `json:"wei_due"`
	WeiMeasured   string `json:"wei_due_measured"`
	Sent          int    `json:"tickets_sent"`
	Won           int    `json:"tickets_won"`
	Redeemed      int    `json:"tickets_redeemed"`
	WeiPaid       string `json:"wei_paid"`
	WeiFaceValues string `json:"wei_face_values"`
	ExposureUnits uint64 `json:"exposure_units"`
}

// MarshalJSON writes the parts as one flat object.
func (s Summary) MarshalJSON() ([]byte, error) {
	type plain Summary
	flat := map[string]any{}
	for _, part := range []any{plain(s), s.Discovery, s.Video, s.Money} {
		b, err := json.Marshal(part)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(b, &flat); err != nil {
			return nil, err
		}
	}
	return json.MarshalIndent(flat, "", "  ")
}

// check fills Failures with everything that does not hold, and OK.
func (s *Summary) check() {
	s.Failures = []string{}
	must := func(ok bool, format string, args ...any) {
		if !ok {
			s.Failures = append(s.Failures, fmt.Sprintf(format, args...))
		}
	}
	v, m := s.Video, s.Money
	must(s.Discovery.Discovered >= 3, "discovered %d orchestrators, want 3 or more", s.Discovery.Discovered)
	must(v.SegmentsIn > 0, "no segments went in")
	for rung, n := range v.Renditions {
		must(n == v.SegmentsIn, "%d segments went in, %d came out in %s", v.SegmentsIn, n, rung)
	}
	must(len(v.Renditions) >= 2, "%d rungs came out, want 2", len(v.Renditions))
	must(v.Swaps >= 1, "no orchestrator was swapped")
	must(v.Lost == 0, "%d segments are missing", v.Lost)
	must(v.WorkerJobs >= 1, "the remote worker did nothing")
	must(v.Verified == v.SegmentsIn, "%d of %d segments verified", v.Verified, v.SegmentsIn)
	must(v.Rejected == 0, "%d segments rejected", v.Rejected)
	must(v.PixelsCharged == v.PixelsOnDisk && v.PixelsCharged > 0, "%d pixels charged, %d on disk", v.PixelsCharged, v.PixelsOnDisk)
	must(v.PixelsWasted <= uint64(max(v.Swaps, 1))*m.ExposureUnits, "%d pixels wasted in %d swaps, one E is %d", v.PixelsWasted, v.Swaps, m.ExposureUnits)
	must(m.WeiDue == m.WeiMeasured, "%s wei due by receipts, %s by the files", m.WeiDue, m.WeiMeasured)
	must(m.Redeemed >= 3, "%d tickets redeemed, want 3 or more", m.Redeemed)
	must(m.Redeemed == m.Won, "%d tickets won, %d redeemed", m.Won, m.Redeemed)
	must(m.WeiPaid == m.WeiFaceValues, "contract paid %s wei, winners' face values are %s", m.WeiPaid, m.WeiFaceValues)
	must(s.AIJobs >= 1, "no AI picture equals the model's reference")
	must(v.HLSHolds, "the HLS output does not hold")
	s.OK = len(s.Failures) == 0
}

// write puts the summary into dir/summary.json.
func (s Summary) write(dir string) error {
	b, err := s.MarshalJSON()
	if err != nil {
		return fmt.Errorf("summary: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "summary.json"), append(b, '\n'), 0o644); err != nil {
		return fmt.Errorf("summary: %w", err)
	}
	return nil
}

// table prints the summary for people.
func (s Summary) table(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	row := func(k string, format string, args ...any) {
		fmt.Fprintf(t, "  %s\t%s\n", k, fmt.Sprintf(format, args...))
	}
	v, m := s.Video, s.Money
	row("orchestrators discovered", "%d in %.0f ms, no registry", s.Discovery.Discovered, s.Discovery.DiscoveryMS)
	row("segments in", "%d", v.SegmentsIn)
	for _, r := range sorted(v.Renditions) {
		row("  out in "+r, "%d", v.Renditions[r])
	}
	row("swaps, lost segments", "%d, %d", v.Swaps, v.Lost)
	row("segments by the remote worker", "%d", v.WorkerJobs)
	row("verified, rejected", "%d, %d", v.Verified, v.Rejected)
	row("network overhead p50, p95", "%.0f ms, %.0f ms", v.OverheadP50, v.OverheadP95)
	row("captured → listed p50", "%.0f ms", v.LiveP50)
	row("pixels charged", "%d (on disk %d, wasted %d)", v.PixelsCharged, v.PixelsOnDisk, v.PixelsWasted)
	row("due for them", "%s wei", m.WeiDue)
	row("tickets sent, won, redeemed", "%d, %d, %d", m.Sent, m.Won, m.Redeemed)
	row("paid by the contract", "%s wei", m.WeiPaid)
	row("AI pictures equal to reference", "%d", s.AIJobs)
	row("HLS", "%s", v.HLS)
	for _, r := range sorted(s.PeakRSS) {
		row("peak memory "+r, "%d MB", s.PeakRSS[r])
	}
	row("set-up, total", "%.1f s, %.1f s", s.SetupS, s.TotalS)
	_ = t.Flush()
	for _, f := range s.Failures {
		fmt.Fprintf(w, "  ✗ %s\n", f)
	}
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
