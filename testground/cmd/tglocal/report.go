package main

import (
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// result is result.json of one instance, as the plan writes it.
type result struct {
	Role     string    `json:"role"`
	Found    int       `json:"found"`
	FirstMS  float64   `json:"first_ms"`
	FoundMS  float64   `json:"found_ms"`
	JobMS    []float64 `json:"job_ms"`
	Sellers  []string  `json:"sellers"`
	Failed   []string  `json:"failed"`
	Done     int       `json:"done"`
	Won      int       `json:"won"`
	Receipts int       `json:"receipts"`
}

// report is a whole run, also written as summary.json next to the outputs.
type report struct {
	Case          string            `json:"case"`
	Orchestrators int               `json:"orchestrators"`
	Gateways      int               `json:"gateways"`
	Params        map[string]string `json:"params"`
	On            place             `json:"on"`
	TotalS        float64           `json:"total_s"`
	FirstMS       spread            `json:"first_ms"`
	FoundMS       spread            `json:"found_ms"`
	JobMS         spread            `json:"job_ms"`
	Jobs          int               `json:"jobs"`
	Failed        []string          `json:"failed"`
	Served        int               `json:"orchestrators_used"`
	Receipts      int               `json:"receipts"`
	Won           int               `json:"tickets_won"`
	instances     int
}

// place is where and with what a run was made: numbers of another place are other numbers.
type place struct {
	Link     string            `json:"link"`
	Machine  string            `json:"machine"`
	Load     string            `json:"load"`
	Versions map[string]string `json:"versions"`
}

// spread is a distribution in three numbers.
type spread struct {
	P50 float64 `json:"p50"`
	P95 float64 `json:"p95"`
	Max float64 `json:"max"`
}

func spreadOf(v []float64) spread {
	if len(v) == 0 {
		return spread{}
	}
	slices.Sort(v)
	at := func(q float64) float64 { return v[min(len(v)-1, int(q*float64(len(v))))] }
	return spread{P50: at(0.5), P95: at(0.95), Max: v[len(v)-1]}
}

// collect reads what the instances wrote and sums it up.
func collect(r *launcher) (*report, error) {
	rep := &report{Case: r.o.caseName, Orchestrators: r.o.orchestrators, Gateways: r.o.gateways, Params: r.params,
		On: place{Link: "loopback, not shaped", Machine: fmt.Sprintf("%s/%s, %d CPUs", runtime.GOOS, runtime.GOARCH, runtime.NumCPU()),
			Load: load(), Versions: versions(r.binary)}, TotalS: time.Since(r.started).Seconds()}
	var first, found, jobs []float64
	used := map[string]bool{}
	for _, g := range r.o.groups() {
		for i := range g.count {
			data, err := os.ReadFile(filepath.Join(r.out, g.id, strconv.Itoa(i), "result.json"))
			if err != nil {
				continue // counted by what is missing
			}
			var res result
			if err := json.Unmarshal(data, &res); err != nil {
				return nil, fmt.Errorf("result of %s %d: %w", g.id, i, err)
			}
			rep.instances++
			if g.role == "gateway" {
				first, found, jobs = append(first, res.FirstMS), append(found, res.FoundMS), append(jobs, res.JobMS...)
				rep.Failed = append(rep.Failed, res.Failed...)
				for _, s := range res.Sellers {
					used[s] = true
				}
			}
			rep.Receipts, rep.Won = rep.Receipts+res.Receipts, rep.Won+res.Won
		}
	}
	rep.Jobs, rep.Served = len(jobs), len(used)
	rep.FirstMS, rep.FoundMS, rep.JobMS = spreadOf(first), spreadOf(found), spreadOf(jobs)
	data, err := json.MarshalIndent(rep, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encode summary: %w", err)
	}
	return rep, os.WriteFile(filepath.Join(r.out, "summary.json"), append(data, '\n'), 0o644)
}

// check says what a run that went well must not show.
func (r *report) check() error {
	var errs []error
	if want := 1 + r.Orchestrators + r.Gateways; r.instances != want {
		errs = append(errs, fmt.Errorf("%d of %d instances have a result", r.instances, want))
	}
	if len(r.Failed) > 0 {
		errs = append(errs, fmt.Errorf("%d jobs were not done, the first because: %s", len(r.Failed), r.Failed[0]))
	}
	if per, _ := strconv.Atoi(r.Params["jobs"]); r.Jobs != per*r.Gateways {
		errs = append(errs, fmt.Errorf("%d of %d jobs were done", r.Jobs, per*r.Gateways))
	}
	if r.Receipts < r.Jobs {
		errs = append(errs, fmt.Errorf("%d receipts for %d jobs", r.Receipts, r.Jobs))
	}
	return errors.Join(errs...)
}

func (r *report) print(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name string, s spread) {
		fmt.Fprintf(t, "%s\t%.0f\t%.0f\t%.0f\n", name, s.P50, s.P95, s.Max)
	}
	fmt.Fprintf(w, "\n%d orchestrators, %d gateways, %s, %s, load %s, %.1f s\n\n", r.Orchestrators, r.Gateways, r.On.Link, r.On.Machine, r.On.Load, r.TotalS)
	fmt.Fprintf(t, "ms\tp50\tp95\tmax\n")
	row("first orchestrator verified", r.FirstMS)
	row(fmt.Sprintf("%d orchestrators verified", min(20, r.Orchestrators)), r.FoundMS)
	row("job, choice to receipt", r.JobMS)
	_ = t.Flush()
	fmt.Fprintf(w, "\n%d jobs done by %d orchestrators, %d failed, %d receipts, %d winning tickets\n", r.Jobs, r.Served, len(r.Failed), r.Receipts, r.Won)
}

// load is the load average of the last minute, where the system tells.
func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Fields(string(data) + " unknown")[0]
}

// versions are those of the libraries in the plan that decide what a run shows.
func versions(binary string) map[string]string {
	out := map[string]string{"go": runtime.Version()}
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return out
	}
	for _, m := range info.Deps {
		for _, of := range []string{"github.com/libp2p/go-libp2p", "github.com/quic-go/quic-go", "github.com/testground/"} {
			if strings.HasPrefix(m.Path, of) {
				out[m.Path] = m.Version
			}
		}
	}
	return out
}
