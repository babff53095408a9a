package devnet

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// Redemption is one winning ticket the contract has paid, read from its events.
type Redemption struct {
	Ticket    string // hash
	Recipient string
	Face      pm.Wei // full face value
	Paid      pm.Wei // what was really moved
}

// Ledger reads the contract's redemptions on the chain at url.
type Ledger func(ctx context.Context, url string) ([]Redemption, error)

// winView is what the demo reads of an orchestrator's winners.
type winView struct {
	State string `json:"state"`
	Face  pm.Wei `json:"face_value"`
	Paid  pm.Wei `json:"paid"`
}

// redeem waits until every winner of every orchestrator has come to an end on the chain.
func (d *demo) redeem(ctx context.Context) error {
	d.tell("waiting for the redemptions")
	last := ""
	return until(ctx, func() (bool, error) {
		open, won := 0, 0
		for _, p := range d.net.Orchestrators {
			wins, err := get[[]winView](ctx, p, "wins")
			if err != nil {
				return false, err
			}
			for _, w := range wins {
				won++
				if w.State == string(pm.Won) || w.State == string(pm.Submitted) {
					open++
				}
			}
		}
		if now := fmt.Sprintf("%d of %d winners redeemed", won-open, won); now != last {
			last = now
			d.tell("%s", now)
		}
		return won > 0 && open == 0, nil
	})
}

// measure reads everything the summary says from where it is true.
func (d *demo) measure(ctx context.Context) error {
	for _, step := range []func(context.Context) error{d.measureGateway, d.measureFiles, d.measureWorker, d.measureMoney} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (d *demo) measureGateway(ctx context.Context) error {
	m, err := scrape(ctx, d.net.Gateway)
	if err != nil {
		return err
	}
	v := &d.sum.Video
	v.Swaps = int(m.sum("castnet_gateway_swaps_total"))
	v.Verified = int(m.sum("castnet_gateway_verdicts_total", "verdict", "accepted"))
	v.Rejected = int(m.sum("castnet_gateway_verdicts_total", "verdict", "rejected"))
	v.PixelsWasted = uint64(m.sum("castnet_billing_wasted_units_total"))
	d.sum.Money.Sent = int(m.sum("castnet_billing_tickets_total", "side", "payer"))
	streams, err := get[[]streamView](ctx, d.net.Gateway, "streams")
	if err != nil {
		return err
	}
	for _, s := range streams {
		d.sum.Money.ExposureUnits = max(d.sum.Money.ExposureUnits, s.Exposure)
	}
	segs, err := get[[]segmentView](ctx, d.net.Gateway, "segments")
	if err != nil {
		return err
	}
	var overhead, live []float64
	var due pm.Wei
	for _, s := range segs {
		if s.Stream != streamName {
			continue
		}
		v.PixelsCharged += s.Units
		w, err := pm.ParseWei(s.Due)
		if err == nil {
			due, err = due.Add(w)
		}
		if err != nil {
			return fmt.Errorf("due of segment %d: %w", s.Seq, err)
		}
		if s.OverheadMS >= 0 {
			overhead = append(overhead, s.OverheadMS)
		}
		if s.LiveMS >= 0 {
			live = append(live, s.LiveMS)
		}
	}
	d.sum.Money.WeiDue = due.String()
	v.OverheadP50, v.OverheadP95, v.LiveP50 = quantile(overhead, .5), quantile(overhead, .95), quantile(live, .5)
	return d.dueByFiles(ctx, segs)
}

// dueByFiles prices every accepted segment by the pixels in its files and the price its orchestrator was started with.
func (d *demo) dueByFiles(ctx context.Context, segs []segmentView) error {
	var total pm.Wei
	for _, s := range segs {
		if s.Stream != streamName {
			continue
		}
		pixels, err := d.pixelsOf(ctx, s.Seq)
		if err != nil {
			return err
		}
		d.sum.Video.PixelsOnDisk += pixels
		price, err := pm.ParseWei(d.priceOf(s.Orchestrator))
		if err != nil {
			return fmt.Errorf("price of %s: %w", s.Orchestrator, err)
		}
		due, err := price.Mul(pixels)
		if err == nil {
			total, err = total.Add(due)
		}
		if err != nil {
			return fmt.Errorf("due of segment %d: %w", s.Seq, err)
		}
	}
	d.sum.Money.WeiMeasured = total.String()
	return nil
}

func (d *demo) priceOf(peer string) string {
	for i, p := range d.net.Orchestrators {
		if p.Info().Peer == peer {
			return demoPrices()[i]
		}
	}
	return ""
}

// rungs are the folders of the transcoded renditions.
func (d *demo) rungs() ([]string, error) {
	all, err := os.ReadDir(d.recorded())
	if err != nil {
		return nil, fmt.Errorf("recorded stream: %w", err)
	}
	var out []string
	for _, e := range all {
		if e.IsDir() && e.Name() != "source" && e.Name() != "audio" {
			out = append(out, e.Name())
		}
	}
	return out, nil
}

func (d *demo) recorded() string { return filepath.Join(d.cfg.Dir, "net", "record", streamName) }

// pixelsOf measures one segment in every rung with ffprobe.
func (d *demo) pixelsOf(ctx context.Context, seq uint64) (uint64, error) {
	rungs, err := d.rungs()
	if err != nil {
		return 0, err
	}
	var pixels uint64
	for _, r := range rungs {
		files, err := playlist(filepath.Join(d.recorded(), r, "index.m3u8"))
		if err != nil {
			return 0, err
		}
		if seq >= uint64(len(files)) || files[seq] == "" {
			continue // lost: measured as nothing
		}
		info, err := ffmpeg.Inspect(ctx, filepath.Join(d.recorded(), r, files[seq]))
		if err != nil {
			return 0, err
		}
		if s, ok := info.Video(); ok {
			pixels += uint64(s.Width) * uint64(s.Height) * uint64(s.Frames)
		}
	}
	return pixels, nil
}

// measureFiles counts the segments on disk and reads every rung from end to end.
func (d *demo) measureFiles(ctx context.Context) error {
	v := &d.sum.Video
	source, err := playlist(filepath.Join(d.recorded(), "source", "index.m3u8"))
	if err != nil {
		return err
	}
	v.SegmentsIn, v.Renditions, v.HLS = len(source), map[string]int{}, filepath.Join(d.recorded(), "index.m3u8")
	in, err := ffmpeg.Inspect(ctx, d.clip)
	if err != nil {
		return err
	}
	want, _ := in.Video()
	rungs, err := d.rungs()
	if err != nil {
		return err
	}
	v.HLSHolds = len(rungs) > 0
	for _, r := range rungs {
		list := filepath.Join(d.recorded(), r, "index.m3u8")
		files, err := playlist(list)
		if err != nil {
			return err
		}
		for _, f := range files {
			if f == "" {
				v.Lost++
			} else {
				v.Renditions[r]++
			}
		}
		v.Lost += max(len(source)-len(files), 0)
		info, err := ffmpeg.Inspect(ctx, list)
		if err != nil {
			return err
		}
		s, ok := info.Video()
		short := want.Duration - s.Duration
		if !ok || !s.Monotonic || s.Frames != want.Frames || short > 100*time.Millisecond || short < -100*time.Millisecond {
			v.HLSHolds = false
			d.tell("%s does not hold: %d of %d frames, %s of %s, monotonic %t", r, s.Frames, want.Frames, s.Duration, want.Duration, s.Monotonic)
		}
	}
	return nil
}

// playlist returns the files of a media playlist in order; empty for a gap.
func playlist(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("playlist: %w", err)
	}
	defer f.Close()
	var out []string
	gap := false
	for sc := bufio.NewScanner(f); sc.Scan(); {
		switch line := sc.Text(); {
		case line == "#EXT-X-GAP":
			gap = true
		case line == "" || strings.HasPrefix(line, "#"):
		case gap:
			out, gap = append(out, ""), false
		default:
			out = append(out, line)
		}
	}
	return out, nil
}

func (d *demo) measureWorker(ctx context.Context) error {
	m, err := scrape(ctx, d.net.Worker)
	if err != nil {
		return err
	}
	d.sum.Video.WorkerJobs = int(m.sum("castnet_transcode_segments_total", "result", "ok"))
	return nil
}

func (d *demo) measureMoney(ctx context.Context) error {
	m := &d.sum.Money
	var faces, paid pm.Wei
	var err error
	for _, p := range d.net.Orchestrators {
		wins, gerr := get[[]winView](ctx, p, "wins")
		if gerr != nil {
			return gerr
		}
		m.Won += len(wins)
		for _, w := range wins {
			if faces, err = faces.Add(w.Face); err != nil {
				return fmt.Errorf("face values: %w", err)
			}
		}
	}
	redeemed, err := d.cfg.Ledger(ctx, d.net.Chain.Info().Chain)
	if err != nil {
		return err
	}
	m.Redeemed = len(redeemed)
	for _, r := range redeemed {
		if paid, err = paid.Add(r.Face); err != nil {
			return fmt.Errorf("paid: %w", err)
		}
	}
	m.WeiPaid, m.WeiFaceValues = paid.String(), faces.String()
	return nil
}

// quantile returns the nearest-rank quantile, 0 of nothing.
func quantile(v []float64, q float64) float64 {
	if len(v) == 0 {
		return 0
	}
	sort.Float64s(v)
	return v[min(int(q*float64(len(v))), len(v)-1)]
}
