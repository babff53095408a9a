package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/BurntSushi/toml"
	tgsync "github.com/testground/sync-service"
	"github.com/testground/testground/pkg/logging"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// options are the flags.
type options struct {
	orchestrators, gateways int
	plan, out, caseName     string
	timeout                 time.Duration
	params                  [][2]string
}

// group is one role of a run.
type group struct {
	id, role string
	count    int
}

func (o options) groups() []group {
	return []group{{"entrance", "entrance", 1}, {"orchestrators", "orchestrator", o.orchestrators}, {"gateways", "gateway", o.gateways}}
}

func (o options) total() int { return 1 + o.orchestrators + o.gateways }

// launch builds the plan, runs all instances and reports.
func launch(ctx context.Context, o options) error {
	if o.orchestrators < 1 || o.gateways < 1 {
		return errors.New("a market needs at least one orchestrator and one gateway")
	}
	params, name, err := o.merged()
	if err != nil {
		return err
	}
	temp, err := os.MkdirTemp("", "tglocal-")
	if err != nil {
		return fmt.Errorf("temporary folder: %w", err)
	}
	out := o.out
	if out == "" {
		out = filepath.Join(temp, "outputs")
	}
	binary := filepath.Join(temp, "plan")
	fmt.Printf("building the plan …\n")
	if err := build(ctx, o.plan, binary); err != nil {
		return errors.Join(err, os.RemoveAll(temp))
	}
	r := &launcher{o: o, binary: binary, name: name, params: params, started: time.Now(),
		run: "run-" + strconv.FormatInt(time.Now().UnixMilli(), 36)}
	r.out = filepath.Join(out, name, r.run)
	ctx, cancel := context.WithTimeout(ctx, o.timeout) // of the run: how long a build takes depends on what is cached
	defer cancel()
	failed := r.all(ctx)
	rep, err := collect(r)
	if err != nil {
		return fmt.Errorf("%w (outputs are in %s)", errors.Join(failed, err), r.out)
	}
	rep.print(os.Stdout)
	if failed = errors.Join(failed, rep.check()); failed != nil {
		return fmt.Errorf("%w (outputs are in %s)", failed, r.out)
	}
	return os.RemoveAll(temp)
}

// merged returns the parameters of the case: the manifest's defaults, then flags.
func (o options) merged() (params map[string]string, plan string, err error) {
	var m struct {
		Name      string `toml:"name"`
		TestCases []struct {
			Name   string `toml:"name"`
			Params map[string]struct {
				Default any `toml:"default"`
			} `toml:"params"`
		} `toml:"testcases"`
	}
	if _, err := toml.DecodeFile(filepath.Join(o.plan, "manifest.toml"), &m); err != nil {
		return nil, "", fmt.Errorf("read manifest: %w", err)
	}
	for _, c := range m.TestCases {
		if c.Name != o.caseName {
			continue
		}
		params = map[string]string{}
		for k, p := range c.Params {
			if p.Default != nil {
				params[k] = fmt.Sprint(p.Default)
			}
		}
		params["orchestrators"], params["gateways"] = strconv.Itoa(o.orchestrators), strconv.Itoa(o.gateways)
		for _, kv := range o.params {
			if _, known := c.Params[kv[0]]; !known {
				return nil, "", fmt.Errorf("case %s has no parameter %q", c.Name, kv[0])
			}
			params[kv[0]] = kv[1]
		}
		return params, m.Name, nil
	}
	return nil, "", fmt.Errorf("the manifest has no case %q", o.caseName)
}

func build(ctx context.Context, plan, binary string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-o", binary, "./plan")
	cmd.Dir, cmd.Stdout, cmd.Stderr = plan, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("build plan: %w", err)
	}
	return nil
}

// launcher is one run.
type launcher struct {
	o                 options
	binary, name, run string
	out               string // outputs/<plan>/<run>
	params            map[string]string
	started           time.Time
	port              int // of the sync service
}

// all runs the sync service and every instance until all have ended; the first that fails ends the others.
func (r *launcher) all(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	logging.SetLevel(zapcore.WarnLevel) // the service logs to a global of its own
	service, err := tgsync.NewDefaultService(ctx, zap.NewNop().Sugar())
	if err != nil {
		return fmt.Errorf("sync service: %w", err)
	}
	server, err := tgsync.NewServer(service, 0)
	if err != nil {
		return fmt.Errorf("sync service: %w", errors.Join(err, service.Close()))
	}
	r.port = server.Port()
	go func() { _ = server.Serve() }() // ends with Shutdown below
	defer func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = server.Shutdown(ctx)
	}()
	fmt.Printf("running %d instances of %s …\n", r.o.total(), r.o.caseName)
	var wg sync.WaitGroup
	var mu sync.Mutex
	var first error
	for _, g := range r.o.groups() {
		for i := range g.count {
			wg.Go(func() {
				if err := r.instance(ctx, g, i); err != nil {
					mu.Lock()
					if first == nil {
						first = err
					}
					mu.Unlock()
					cancel()
				}
			})
		}
	}
	wg.Wait()
	return first
}

// stopTime is how long an instance has to end once it was asked to.
const stopTime = 5 * time.Second

// instance runs one process, its outputs in <out>/<group>/<index>.
func (r *launcher) instance(ctx context.Context, g group, i int) error {
	dir := filepath.Join(r.out, g.id, strconv.Itoa(i))
	tmp := filepath.Join(dir, "tmp")
	if err := os.MkdirAll(tmp, 0o755); err != nil {
		return fmt.Errorf("outputs of %s %d: %w", g.id, i, err)
	}
	log, err := os.Create(filepath.Join(dir, "stdout.log"))
	if err != nil {
		return fmt.Errorf("outputs of %s %d: %w", g.id, i, err)
	}
	defer log.Close()
	cmd := exec.CommandContext(ctx, r.binary)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = dir, r.environment(g, dir, tmp), log, log
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = stopTime
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s %d: %w", g.id, i, err)
	}
	return nil
}

// environment is what Testground's local:exec gives an instance. Without a sidecar nobody shapes links.
func (r *launcher) environment(g group, dir, tmp string) []string {
	params := []string{"role=" + g.role}
	for k, v := range r.params {
		if k != "role" {
			params = append(params, k+"="+v)
		}
	}
	return append(os.Environ(),
		"TEST_PLAN="+r.name, "TEST_CASE="+r.o.caseName, "TEST_RUN="+r.run,
		"TEST_INSTANCE_COUNT="+strconv.Itoa(r.o.total()), "TEST_INSTANCE_ROLE="+g.role,
		"TEST_INSTANCE_PARAMS="+strings.Join(params, "|"),
		"TEST_GROUP_ID="+g.id, "TEST_GROUP_INSTANCE_COUNT="+strconv.Itoa(g.count),
		"TEST_OUTPUTS_PATH="+dir, "TEST_TEMP_PATH="+tmp, "TEST_SIDECAR=false", "TEST_DISABLE_METRICS=true",
		"TEST_SUBNET=127.1.0.0/16", "TEST_START_TIME="+r.started.Format(time.RFC3339),
		"SYNC_SERVICE_HOST=127.0.0.1", "SYNC_SERVICE_PORT="+strconv.Itoa(r.port), "INFLUXDB_URL=")
}
