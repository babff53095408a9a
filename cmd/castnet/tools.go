package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"text/tabwriter"

	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/web"
)

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(out io.Writer) error {
	_, err := fmt.Fprintf(out, "castnet %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

type orchestratorsCmd struct {
	Dir   string `default:"${home}/${role}" help:"State directory of a running gateway." placeholder:"DIR"`
	Admin string `help:"Admin URL of a running gateway, instead of --dir." placeholder:"URL"`
	JSON  bool   `name:"json" help:"Print JSON."`
}

// Run asks a running gateway what it knows.
func (c *orchestratorsCmd) Run(ctx context.Context, out io.Writer) error {
	url, err := adminURL(c.Admin, c.Dir)
	if err != nil {
		return err
	}
	var view gateway.MarketView
	if err := fetchView(ctx, url, "orchestrators", &view); err != nil {
		return err
	}
	if c.JSON {
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		return enc.Encode(view)
	}
	if len(view.Orchestrators) == 0 {
		_, err := fmt.Fprintln(out, "none known yet")
		return err
	}
	t := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(t, "PEER\tCAPABILITY\tWEI/UNIT\tUNIT\tREDEMPTION\tFREE\tLOAD\tSUCCESS")
	for _, o := range view.Orchestrators {
		for name, s := range o.Offers {
			overhead := "-" // until it has quoted
			if s.Overhead != nil {
				overhead = fmt.Sprintf("%d ‰", *s.Overhead)
			}
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%d/%d\t%d ‰\t%.2f\n", o.Peer, name, strings.TrimSuffix(fmt.Sprint(s.Price), "/1"), s.Unit, overhead, s.Free, s.Total, o.Load, o.Success)
		}
	}
	return t.Flush()
}

type doctorCmd struct{}

// Run says what is found and what is missing, and how to get it.
func (doctorCmd) Run(ctx context.Context, out io.Writer) error {
	t := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	row := func(what string, ok bool, format string, args ...any) {
		mark := "✓"
		if !ok {
			mark = "✗"
		}
		fmt.Fprintf(t, "%s %s\t%s\n", mark, what, fmt.Sprintf(format, args...))
	}
	row("system", true, "%s/%s, %d processors, %s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	v, err := ffmpeg.Version(ctx)
	if err != nil {
		row("ffmpeg", false, "%v", err)
	} else {
		row("ffmpeg", true, "%s", v)
		devices, err := ffmpeg.Probe(ctx)
		row("video encoders", err == nil, "%d open", len(devices))
		for _, d := range devices {
			row("  "+d.Name, d.Engine, "%.1f megapixels/s", d.Speed/1e6)
		}
	}
	player := "hls.js is built in"
	if !web.HasPlayer() {
		player = "hls.js is missing, so that only browsers that know HLS can play: run make setup build"
	}
	row("player", web.HasPlayer(), "%s", player)
	r := onnx.Check(ctx, onnx.Config{})
	if r.Err != nil {
		row("ONNX Runtime", false, "%v", r.Err)
	} else {
		row("ONNX Runtime", true, "%s on %s %s (%s)", r.Version, r.Device.Kind, r.Device.Name, r.Library)
	}
	switch {
	case r.CUDA == "":
		row("CUDA provider", true, "none beside the library: inference runs on the CPU")
	case len(r.CUDAMissing) > 0:
		row("CUDA provider", false, "%s needs %v", r.CUDA, r.CUDAMissing)
	default:
		row("CUDA provider", true, "%s", r.CUDA)
	}
	cc, _ := os.ReadFile("/proc/sys/net/ipv4/tcp_available_congestion_control")
	row("TCP congestion control", true, "%s", strings.TrimSpace(string(cc)))
	return t.Flush()
}
