// Command bench measures castnet against references in the same run and prints ratios, because absolute times of a shared
// machine say little: value and reference are taken in turn, and the medians are compared.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"text/tabwriter"
)

// bench is one row: sample returns one measurement of the value and one of its reference, in the same unit.
type bench struct {
	name    string
	unit    string
	against string
	rounds  int
	open    func(ctx context.Context) (sample func(context.Context) (value, reference float64, err error), done func(), err error)
}

// result is a row as bench/results.json holds it.
type result struct {
	Name    string  `json:"name"`
	Value   float64 `json:"value"`
	Unit    string  `json:"unit"`
	Against string  `json:"against"`
	Ratio   float64 `json:"ratio"`
}

func main() {
	only := flag.String("only", "", "run benchmarks whose name begins with this")
	out := flag.String("out", "bench/results.json", "where the results go")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *only, *out); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, only, out string) error {
	var results []result
	table := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(table, "NAME\tVALUE\tUNIT\tRATIO\tAGAINST")
	for _, b := range append([]bench{ticketReceive(), ladderEngine(), jobOverhead()}, moneyRows()...) {
		if !strings.HasPrefix(b.name, only) {
			continue
		}
		r, err := b.measure(ctx)
		if err != nil {
			return fmt.Errorf("%s: %w", b.name, err)
		}
		results = append(results, r)
		fmt.Fprintf(table, "%s\t%.2f\t%s\t%.3f\t%s\n", r.Name, r.Value, r.Unit, r.Ratio, r.Against)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	raw, err := json.MarshalIndent(results, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(out, append(raw, '\n'), 0o644)
}

// measure takes value and reference in turn and compares their medians.
func (b bench) measure(ctx context.Context) (result, error) {
	sample, done, err := b.open(ctx)
	if err != nil {
		return result{}, err
	}
	defer done()
	if _, _, err := sample(ctx); err != nil { // warm
		return result{}, err
	}
	var values, ratios []float64
	for range b.rounds {
		v, ref, err := sample(ctx)
		if err != nil {
			return result{}, err
		}
		values, ratios = append(values, v), append(ratios, v/ref)
	}
	return result{Name: b.name, Value: median(values), Unit: b.unit, Against: b.against, Ratio: median(ratios)}, nil
}

func median(v []float64) float64 {
	slices.Sort(v)
	return v[len(v)/2]
}
