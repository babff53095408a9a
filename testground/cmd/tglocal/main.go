// Command tglocal runs the plan as processes on this machine, without Testground's daemon: it starts the sync service in
// its own process, one plan process per instance with the environment Testground's local:exec would give it, and prints
// what they found out.
//
//	go run ./cmd/tglocal -orchestrators 8 -gateways 4
//
// Links are loopback: what it shows is that the market works, never how fast a network is.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

func main() {
	var o options
	flag.IntVar(&o.orchestrators, "orchestrators", 8, "orchestrator processes")
	flag.IntVar(&o.gateways, "gateways", 4, "gateway processes")
	flag.StringVar(&o.plan, "plan", ".", "folder with manifest.toml and plan/")
	flag.StringVar(&o.out, "out", "", "folder for outputs; a temporary one unless set, kept when the run fails")
	flag.StringVar(&o.caseName, "case", "trade", "test case of the manifest")
	flag.DurationVar(&o.timeout, "timeout", 3*time.Minute, "after which a run is stopped, the build not counted")
	flag.Func("param", "KEY=VALUE, a parameter of the case; may be repeated", func(s string) error {
		k, v, ok := strings.Cut(s, "=")
		if !ok {
			return errors.New("want KEY=VALUE")
		}
		o.params = append(o.params, [2]string{k, v})
		return nil
	})
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := launch(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "tglocal:", err)
		os.Exit(1)
	}
}
