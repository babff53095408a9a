package node_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == onnx.ChildArg { // a process for one model runtime
		onnx.ChildMain()
		return
	}
	flag.Parse()
	if n := runtime.GOMAXPROCS(0); flag.Lookup("test.parallel").Value.String() == strconv.Itoa(n) {
		_ = flag.Set("test.parallel", strconv.Itoa(3*n)) // these tests push streams in real time and mostly wait
	}
	goleak.VerifyTestMain(m, once()...)
}

// once are goroutines that libraries start once per process and never end.
func once() []goleak.Option {
	return append(chaintest.Leaks(),
		goleak.IgnoreTopFunction("go.opencensus.io/stats/view.(*worker).start"),
		goleak.IgnoreTopFunction("github.com/ipfs/go-log/v2/writer.(*MirrorWriter).logRoutine"),
	)
}

const (
	// patience is how long a test waits for what the network does in its own time, on a machine that does other things too.
	patience = 2 * time.Minute
	// slow is how long a job may take there: a slow machine is no bad orchestrator.
	slow = 45 * time.Second
)

// logs keeps what a node says; a transition that the lifecycle does not know fails the test.
type logs struct {
	t    *testing.T
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logs) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if bytes.Contains(p, []byte("transition not allowed")) {
		l.t.Errorf("%s", p)
	}
	return l.text.Write(p)
}

func (l *logs) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// config is a role on loopback that pays and is paid with free tickets.
func config(t *testing.T, role string) node.Config {
	t.Helper()
	cfg := node.Config{Dir: t.TempDir(), Version: "test"}
	cfg.P2P = p2p.Config{Network: "dev-roles", Role: role}
	cfg.Chain.Dev = true
	switch role {
	case p2p.Gateway:
		cfg.Gateway.HTTP, cfg.Ingest.Listen = "127.0.0.1:0", "127.0.0.1:0"
		cfg.Gateway.Ladder = []string{"180p=320x180@300k", "90p=160x90@150k"}
		cfg.Gateway.Record = filepath.Join(cfg.Dir, "record")
		cfg.Gateway.Deadline = slow
	case p2p.Orchestrator:
		cfg.Engine.VideoSlots = 2
		o := &cfg.Orchestrator
		o.VideoPrice = market.Price{Price: pm.Price{Num: 1000, Den: 1}, Unit: market.Pixel}
		o.InferPrice = market.Price{Price: pm.Price{Num: 1000, Den: 1}, Unit: market.ImagePxStep}
		o.Validity = 10 * time.Minute
	case p2p.Worker:
		cfg.Engine.VideoSlots = 2
		return cfg
	}
	cfg.P2P.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	return cfg
}

// running is a node that runs until the test ends or stop is called.
type running struct {
	*node.Node
	t    *testing.T
	dir  string
	logs *logs
	stop func()
}

// start opens and runs a node, entering the network by the peers given.
func start(t *testing.T, cfg node.Config, by ...*running) *running {
	t.Helper()
	return startWith(t, cfg, nil, by...)
}

// startWith is start with parts of the node replaced.
func startWith(t *testing.T, cfg node.Config, opts []node.Option, by ...*running) *running {
	t.Helper()
	for _, b := range by {
		cfg.P2P.Bootstrap = append(cfg.P2P.Bootstrap, b.Info().Addrs[0])
	}
	r := &running{t: t, dir: cfg.Dir, logs: &logs{t: t}}
	n, err := node.Open(t.Context(), cfg, slog.New(slog.NewTextHandler(r.logs, &slog.HandlerOptions{Level: slog.LevelDebug})), opts...)
	if err != nil {
		t.Fatalf("open %s: %v", cfg.P2P.Role, err)
	}
	r.Node = n
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- n.Run(ctx) }()
	r.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil && !errors.Is(err, context.Canceled) {
			t.Errorf("%s ended with %v", cfg.P2P.Role, err)
		}
		if err := n.Close(); err != nil {
			t.Errorf("close %s: %v", cfg.P2P.Role, err)
		}
	})
	t.Cleanup(func() {
		r.stop()
		if t.Failed() {
			t.Logf("%s said:\n%s", cfg.P2P.Role, tail(r.logs.String(), 40))
		}
	})
	return r
}

// network is a bootstrap node with an orchestrator and a gateway that has found it.
func network(t *testing.T, change func(orchestrator, gateway *node.Config)) (boot, orchestrator, gateway *running) {
	t.Helper()
	o, g := config(t, p2p.Orchestrator), config(t, p2p.Gateway)
	if change != nil {
		change(&o, &g)
	}
	boot = start(t, config(t, p2p.Bootstrap))
	orchestrator = start(t, o, boot)
	gateway = start(t, g, boot)
	gateway.finds(orchestrator)
	return boot, orchestrator, gateway
}

// finds waits until the gateway has verified the orchestrator's advert.
func (r *running) finds(o *running) {
	r.t.Helper()
	eventually(r.t, "the gateway finds the orchestrator", func() bool {
		return strings.Contains(string(r.get(r.Info().Admin+"/api/v1/orchestrators")), o.Info().Peer)
	})
}

// client leaves no idle connections behind.
var client = &http.Client{Timeout: patience, Transport: &http.Transport{DisableKeepAlives: true}}

func (r *running) get(url string) []byte {
	r.t.Helper()
	res, err := client.Get(url)
	if err != nil {
		r.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	if res.StatusCode != http.StatusOK {
		return nil
	}
	return b
}

// see reads a view of the admin API.
func see[T any](r *running, view string) T {
	r.t.Helper()
	var v T
	if err := json.Unmarshal(r.get(r.Info().Admin+"/api/v1/"+view), &v); err != nil {
		r.t.Fatalf("%s: %v", view, err)
	}
	return v
}

// eventually waits for what the network does in its own time.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !ok(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("did not happen: %s", what)
		}
	}
}

// clip is a file of moving pictures, 320x180 at 30 frames per second unless c says otherwise.
func clip(t *testing.T, c ffmpeg.GenerateConfig) string {
	t.Helper()
	if c.Width == 0 {
		c.Width, c.Height = 320, 180
	}
	path := filepath.Join(t.TempDir(), "clip.mp4")
	if err := ffmpeg.Generate(t.Context(), path, c); err != nil {
		t.Fatal(err)
	}
	return path
}

// frames counts the video frames of a file, a playlist or a URL; they must be in order.
func frames(t *testing.T, path string) int {
	t.Helper()
	info, err := ffmpeg.Inspect(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	v, ok := info.Video()
	if !ok || !v.Monotonic {
		t.Errorf("%s: video %t, in order %t", path, ok, v.Monotonic)
	}
	return v.Frames
}

// rtmp is where a stream is pushed to.
func (r *running) rtmp(name string) string { return "rtmp://" + r.Info().RTMP + "/live/" + name }

// live is where a stream is watched.
func (r *running) live(path string) string {
	return fmt.Sprintf("http://%s/live/%s", r.Info().HTTP, path)
}

func tail(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
