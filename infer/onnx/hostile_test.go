package onnx_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"log/slog"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/internal/onnxfile"
	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/onnx"
)

var dims = []any{int64(1), int64(3), "H", "W"}

// value is a picture-shaped tensor.
func value(name string) onnxfile.Value {
	return onnxfile.Value{Name: name, Type: onnxfile.F32, Dims: dims}
}

// endless is a graph that turns a picture round and round for years.
func endless() onnxfile.Graph {
	return forYears("endless", nil, onnxfile.Node{Op: "Neg", In: []string{"x"}, Out: []string{"x_out"}})
}

// greedy is a graph that fills three gigabytes for every picture, again and again, so that whoever looks late sees it too.
func greedy() onnxfile.Graph {
	return forYears("greedy", []onnxfile.Const{{Name: "shape", Dims: []int64{2}, I64: []int64{1 << 20, 768}},
		{Name: "flat", Dims: []int64{1}, I64: []int64{-1}}, {Name: "first", Dims: []int64{1}, I64: []int64{0}}},
		onnxfile.Node{Op: "Reshape", In: []string{"x", "flat"}, Out: []string{"line"}},
		onnxfile.Node{Op: "Gather", In: []string{"line", "first"}, Out: []string{"one"}},
		onnxfile.Node{Op: "Expand", In: []string{"one", "shape"}, Out: []string{"huge"}},
		onnxfile.Node{Op: "ReduceMax", In: []string{"huge"}, Out: []string{"top"}, Attrs: []onnxfile.Attr{{Name: "keepdims", Ints: nil, Int: 0}}},
		onnxfile.Node{Op: "Mul", In: []string{"x", "top"}, Out: []string{"x_out"}})
}

// forYears is a graph that makes x_out of x by the given nodes, and begins again with that.
func forYears(name string, consts []onnxfile.Const, do ...onnxfile.Node) onnxfile.Graph {
	body := &onnxfile.Graph{Name: "body",
		Nodes: append(do, onnxfile.Node{Op: "Identity", In: []string{"more"}, Out: []string{"more_out"}}),
		In:    []onnxfile.Value{{Name: "i", Type: onnxfile.I64}, {Name: "more", Type: onnxfile.Bool}, value("x")},
		Out:   []onnxfile.Value{{Name: "more_out", Type: onnxfile.Bool}, value("x_out")}}
	return onnxfile.Graph{Name: name, In: []onnxfile.Value{value("image")}, Out: []onnxfile.Value{value("result")},
		Consts: append(consts, onnxfile.Const{Name: "trips", I64: []int64{1 << 60}}, onnxfile.Const{Name: "yes", Bool: true}),
		Nodes: []onnxfile.Node{{Op: "Loop", In: []string{"trips", "yes", "image"}, Out: []string{"result"},
			Attrs: []onnxfile.Attr{{Name: "body", Sub: body}}}}}
}

// notANumber is a graph that divides nothing by nothing.
func notANumber() onnxfile.Graph {
	return onnxfile.Graph{Name: "nan", In: []onnxfile.Value{value("image")}, Out: []onnxfile.Value{value("result")},
		Nodes: []onnxfile.Node{
			{Op: "Sub", In: []string{"image", "image"}, Out: []string{"zero"}},
			{Op: "Div", In: []string{"zero", "zero"}, Out: []string{"result"}}}}
}

// model wraps a graph in a manifest that it may change first.
func model(t *testing.T, g onnxfile.Graph, change func(*infer.Manifest)) infer.Model {
	t.Helper()
	file := onnxfile.Model(g)
	sum := sha256.Sum256(file)
	shape := []infer.Dim{{N: 1}, {N: 3}, {Symbol: "H"}, {Symbol: "W"}}
	sides := map[string]int{"H": 1024, "W": 1024}
	man := infer.Manifest{Schema: infer.ManifestSchema, Name: g.Name, Version: "1", Pipeline: "image-to-image",
		Licence: infer.Licence{SPDX: "MIT"},
		Files:   []infer.File{{Role: "g", Path: "g.onnx", SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(file))}},
		Stages: []infer.Stage{{ID: "s", Role: "g", In: []infer.Tensor{{Name: "image", DType: "f32", Shape: shape, Max: sides, Layout: "rgb01"}},
			Out: []infer.Tensor{{Name: "result", DType: "f32", Shape: shape, Max: sides, Layout: "rgb01"}}}},
		Work: infer.Work{Terms: []infer.Term{{Coef: 1, Of: []string{"out_px"}}}}}
	if change != nil {
		change(&man)
	}
	b, err := json.Marshal(man)
	if err != nil {
		t.Fatal(err)
	}
	m, err := infer.LoadModel(fstest.MapFS{"model.json": {Data: b}, "g.onnx": {Data: file}})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// with returns a runner for the built-in model and one more.
func with(t *testing.T, cfg onnx.Config, g onnxfile.Graph) (*onnx.Runner, infer.Request) {
	t.Helper()
	cfg.Models = append(models.Builtin(), model(t, g, nil))
	r := open(t, cfg)
	return r, picture(t, 64, 64, infer.Request{Pipeline: "image-to-image", Model: g.Name})
}

// works fails the test unless the built-in model still answers.
func works(t *testing.T, r *onnx.Runner) {
	t.Helper()
	_, req := example()
	if _, _, err := collect(t.Context(), r, req); err != nil {
		t.Errorf("the next job of another model: %v", err)
	}
}

// whenBusy calls f with the child's process once it computes: it has taken a call and spent time on it.
func whenBusy(t *testing.T, r *onnx.Runner, f func(pid int)) {
	t.Helper()
	done := make(chan struct{})
	t.Cleanup(func() { <-done })
	go func() {
		defer close(done)
		last, idle := 0, 0
		for ; t.Context().Err() == nil; time.Sleep(time.Millisecond) {
			pid := r.ChildPID()
			if used := ticks(pid); pid != last || !r.Busy() {
				last, idle = pid, used
			} else if used > idle+5 { // of 10 ms
				f(pid)
				return
			}
		}
	}()
}

// ticks is the processor time that a process has used, in the kernel's ticks; 0 when it is gone.
func ticks(pid int) int {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(b), ") ") // the name may have spaces
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return user + system
}

func TestRunawayModelIsStopped(t *testing.T) {
	t.Parallel()
	// The warm-up of the built-in model has the same limit, as its speed is not known yet either: longer than a stall.
	r, req := with(t, onnx.Config{MaxRun: 10 * time.Second, Grace: 10 * time.Second}, endless())
	pid := r.ChildPID()
	if _, u, err := collect(t.Context(), r, req); !errors.Is(err, infer.ErrWorker) || u.Units != 0 {
		t.Errorf("a loop without end: %+v, %v", u, err)
	}
	if r.ChildPID() != pid {
		t.Error("the child was killed though it could be stopped")
	}
	works(t, r)
}

func TestCancelledJobIsStopped(t *testing.T) {
	t.Parallel()
	r, req := with(t, onnx.Config{Grace: 10 * time.Second}, endless())
	pid := r.ChildPID()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, _, err := collect(ctx, r, req); !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, infer.ErrWorker) {
		t.Errorf("a job past its deadline: %v", err)
	}
	if r.ChildPID() != pid {
		t.Error("the child was killed though it could be stopped")
	}
	works(t, r)
}

func TestDeafChildIsKilled(t *testing.T) {
	t.Parallel()
	r, req := with(t, onnx.Config{Grace: 100 * time.Millisecond}, endless())
	pid := r.ChildPID()
	ctx, cancel := context.WithCancel(t.Context())
	whenBusy(t, r, func(pid int) {
		_ = syscall.Kill(pid, syscall.SIGSTOP) // deaf from now on
		cancel()
	})
	if _, _, err := collect(ctx, r, req); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled job in a deaf child: %v", err)
	}
	if err := syscall.Kill(pid, 0); err == nil {
		t.Error("the deaf child still lives")
	}
	works(t, r)
}

func TestChildKilledInTheMiddleOfARun(t *testing.T) {
	t.Parallel()
	r, req := with(t, onnx.Config{}, endless())
	whenBusy(t, r, func(pid int) { _ = syscall.Kill(pid, syscall.SIGKILL) })
	_, _, err := collect(t.Context(), r, req)
	if !errors.Is(err, infer.ErrWorker) || !strings.Contains(err.Error(), "killed") {
		t.Errorf("a job whose child died: %v", err)
	}
	works(t, r)
}

func TestModelThatEatsMemoryIsKilled(t *testing.T) {
	t.Parallel()
	r, req := with(t, onnx.Config{MaxRSS: 700 << 20}, greedy())
	if _, _, err := collect(t.Context(), r, req); !errors.Is(err, infer.ErrWorker) || !strings.Contains(err.Error(), "memory") {
		t.Errorf("a model that eats memory: %v", err)
	}
	works(t, r)
}

func TestModelThatKeepsCrashingIsQuarantined(t *testing.T) {
	t.Parallel()
	r, req := with(t, onnx.Config{}, endless())
	for i := range 3 {
		whenBusy(t, r, func(pid int) { _ = syscall.Kill(pid, syscall.SIGKILL) })
		if _, _, err := collect(t.Context(), r, picture(t, 64, 64, req)); !errors.Is(err, infer.ErrWorker) {
			t.Fatalf("crash %d: %v", i, err)
		}
	}
	if _, _, err := collect(t.Context(), r, picture(t, 64, 64, req)); !errors.Is(err, infer.ErrBusy) {
		t.Errorf("a fourth try: %v", err)
	}
	if m := r.Models(); len(m) != 1 || m[0].Name != "sepia-ink" {
		t.Errorf("still offered: %+v", m)
	}
	works(t, r)
}

func TestResultThatIsNoNumberIsRefused(t *testing.T) {
	t.Parallel()
	r, req := with(t, onnx.Config{}, notANumber())
	if _, u, err := collect(t.Context(), r, req); !errors.Is(err, infer.ErrOutput) || u.Units != 0 {
		t.Errorf("a picture of no numbers: %+v, %v", u, err)
	}
	works(t, r)
}

func TestOpenRefusesModels(t *testing.T) {
	t.Parallel()
	if _, err := onnx.FindLibrary(""); err != nil {
		t.Skipf("needs the real library: %v", err)
	}
	plain := onnxfile.Graph{Name: "plain", In: []onnxfile.Value{value("image")}, Out: []onnxfile.Value{value("result")},
		Nodes: []onnxfile.Node{{Op: "Neg", In: []string{"image"}, Out: []string{"result"}}}}
	unknown, foreign := plain, plain
	unknown.Nodes = []onnxfile.Node{{Op: "Conjure", In: []string{"image"}, Out: []string{"result"}}}
	foreign.Out = []onnxfile.Value{value("other")}
	five := 5.0
	tests := map[string]infer.Model{
		"an operator nobody knows": model(t, unknown, nil),
		"outputs of another name":  model(t, foreign, nil),
		"an input nothing feeds":   model(t, plain, func(m *infer.Manifest) { m.Stages[0].In[0].Name = "latent" }),
		"another type":             model(t, plain, func(m *infer.Manifest) { m.Stages[0].In[0].DType = "i64" }),
		"a fixed size the graph lacks": model(t, plain, func(m *infer.Manifest) {
			m.Stages[0].In[0].Shape = []infer.Dim{{N: 1}, {N: 4}, {Symbol: "H"}, {Symbol: "W"}}
		}),
		"a shape nothing determines": model(t, plain, func(m *infer.Manifest) {
			m.Stages[0].Out[0].Shape = []infer.Dim{{N: 1}, {N: 3}, {Symbol: "X"}, {Symbol: "W"}}
			m.Stages[0].Out[0].Max = map[string]int{"X": 9, "W": 9}
		}),
		"more than one step": model(t, plain, func(m *infer.Manifest) {
			m.Params = map[string]infer.Param{"num_inference_steps": {Type: "int", Max: &five}}
		}),
		"another pipeline": model(t, plain, func(m *infer.Manifest) { m.Pipeline = "upscale" }),
		"a file that is no ONNX": func() infer.Model {
			m := model(t, plain, nil)
			m.Files = fstest.MapFS{"g.onnx": {Data: []byte("nothing")}}
			return m
		}(),
	}
	for name, m := range tests {
		t.Run(name, func(t *testing.T) {
			r, err := onnx.Open(onnx.Config{Models: []infer.Model{m}, Device: onnx.DeviceCPU}, slog.New(slog.DiscardHandler))
			if !errors.Is(err, infer.ErrManifest) {
				t.Errorf("opened with %v", err)
			}
			if r != nil {
				_ = r.Close()
			}
		})
	}
}

func TestChildHoldsNothingOfOurs(t *testing.T) {
	t.Parallel()
	r := open(t, onnx.Config{Models: models.Builtin()})
	proc := "/proc/" + strconv.Itoa(r.ChildPID())
	if env, err := os.ReadFile(proc + "/environ"); err != nil || string(env) != "ORT_DISABLE_TELEMETRY=1\x00" {
		t.Errorf("environment %q, %v", env, err)
	}
	ours, _ := os.Readlink("/proc/self/ns/net")
	if theirs, err := os.Readlink(proc + "/ns/net"); err != nil || (theirs != ours) != r.Device().Isolated {
		t.Errorf("network %s, ours %s, isolated %v, %v", theirs, ours, r.Device().Isolated, err)
	}
	t.Logf("isolated from the network: %v", r.Device().Isolated)
	status, err := os.ReadFile(proc + "/status")
	if err != nil || !strings.Contains(string(status), "NoNewPrivs:\t1") {
		t.Errorf("the child may gain privileges, %v", err)
	}
	fds, err := os.ReadDir(proc + "/fd")
	if err != nil {
		t.Fatal(err)
	}
	sockets := 0
	for _, fd := range fds {
		to, err := os.Readlink(proc + "/fd/" + fd.Name())
		if err != nil {
			continue
		}
		if strings.HasPrefix(to, "socket:") {
			sockets++
		}
		known := false
		// The last two are the Go runtime's own.
		for _, prefix := range []string{"/dev/null", "pipe:", "socket:", "/memfd:castnet-tensors", "anon_inode:[event", "/sys/fs/cgroup/cpu"} {
			known = known || strings.HasPrefix(to, prefix)
		}
		if !known {
			t.Errorf("descriptor %s is %s", fd.Name(), to)
		}
	}
	if sockets != 1 {
		t.Errorf("%d sockets, want the one to us", sockets)
	}
}
