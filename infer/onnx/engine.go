package onnx

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	ort "github.com/yalue/onnxruntime_go"

	"github.com/castnet/castnet/infer/internal/onnxfile"
)

// hello loads the library and finds out on which device it really runs something.
func (c *child) hello(h hello) reply {
	ort.SetSharedLibraryPath(h.Library)
	if err := ort.InitializeEnvironment(ort.WithLogLevelError()); err != nil {
		return reply{Fail: failLibrary, Text: clip(err.Error())}
	}
	_ = ort.DisableTelemetry() // again, for libraries that do not know the variable
	c.threads = h.Threads
	c.device = Device{Kind: DeviceCPU, Name: processor(), Version: ort.GetVersion()}
	if h.Device == DeviceCPU {
		return reply{Device: &c.device}
	}
	cpu := c.device
	if h.Device == DeviceAuto && !exists(filepath.Join(filepath.Dir(h.Library), cudaProvider)) {
		c.device.Reason = "no " + cudaProvider + " beside the library"
		return reply{Device: &c.device}
	}
	c.device = Device{Kind: DeviceCUDA, Index: h.GPU, Name: graphics(h.GPU), Version: cpu.Version}
	err := c.probe()
	switch {
	case err == nil:
		return reply{Device: &c.device}
	case h.Device == DeviceCUDA:
		return reply{Fail: failDevice, Text: clip(err.Error())}
	}
	cpu.Reason = firstLine(err.Error())
	c.device = cpu
	return reply{Device: &c.device}
}

// probe runs the smallest graph there is: a provider that can be named but has no device shows itself here.
func (c *child) probe() error {
	one := []any{int64(1)}
	model := onnxfile.Model(onnxfile.Graph{Name: "probe",
		In:    []onnxfile.Value{{Name: "x", Type: onnxfile.F32, Dims: one}},
		Out:   []onnxfile.Value{{Name: "y", Type: onnxfile.F32, Dims: one}},
		Nodes: []onnxfile.Node{{Op: "Abs", In: []string{"x"}, Out: []string{"y"}}}})
	opts, err := c.sessionOptions()
	if err != nil {
		return err
	}
	defer func() { _ = opts.Destroy() }()
	s, err := ort.NewDynamicAdvancedSessionWithONNXData(model, []string{"x"}, []string{"y"}, opts)
	if err != nil {
		return err
	}
	defer func() { _ = s.Destroy() }()
	x, err := ort.NewTensor(ort.NewShape(1), []float32{-1})
	if err != nil {
		return err
	}
	defer func() { _ = x.Destroy() }()
	y, err := ort.NewEmptyTensor[float32](ort.NewShape(1))
	if err != nil {
		return err
	}
	defer func() { _ = y.Destroy() }()
	if err := s.Run([]ort.Value{x}, []ort.Value{y}); err != nil {
		return err
	}
	if got := y.GetData()[0]; got != 1 {
		return fmt.Errorf("|-1| is %g on this device", got)
	}
	return nil
}

// sessionOptions sets what was measured to be right for changing shapes on shared processors: no arena, which would keep
// four times the memory after one large picture, and no spinning.
func (c *child) sessionOptions() (*ort.SessionOptions, error) {
	o, err := ort.NewSessionOptions()
	if err != nil {
		return nil, err
	}
	set := []func() error{
		func() error { return o.SetIntraOpNumThreads(c.threads) },
		func() error { return o.SetInterOpNumThreads(1) },
		func() error { return o.SetCpuMemArena(false) },
		func() error { return o.SetMemPattern(false) },
		func() error { return o.AddSessionConfigEntry("session.intra_op.allow_spinning", "0") },
	}
	if c.device.Kind == DeviceCUDA {
		set = append(set, func() error { return c.appendCUDA(o) })
	}
	for _, f := range set {
		if err := f(); err != nil {
			_ = o.Destroy()
			return nil, err
		}
	}
	return o, nil
}

func (c *child) appendCUDA(o *ort.SessionOptions) error {
	cuda, err := ort.NewCUDAProviderOptions()
	if err != nil {
		return err
	}
	defer func() { _ = cuda.Destroy() }()
	err = cuda.Update(map[string]string{
		"device_id":              strconv.Itoa(c.device.Index),
		"arena_extend_strategy":  "kSameAsRequested",
		"cudnn_conv_algo_search": "HEURISTIC",
	})
	if err != nil {
		return err
	}
	return o.AppendExecutionProviderCUDA(cuda)
}

func element(dtype string) ort.TensorElementDataType {
	if dtype == "i64" {
		return ort.TensorElementDataTypeInt64
	}
	return ort.TensorElementDataTypeFloat
}

// processor returns what the CPU calls itself, "" where the kernel does not say.
func processor() string { return field("/proc/cpuinfo", "model name") }

// graphics returns the name of an NVIDIA card as its driver gives it. The order of the folders is the driver's, by bus,
// which is CUDA's too unless the environment changes it; a child has no environment.
func graphics(index int) string {
	cards, _ := filepath.Glob("/proc/driver/nvidia/gpus/*/information")
	if index >= len(cards) {
		return ""
	}
	return field(cards[index], "Model")
}

func field(path, key string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(b)) {
		if k, v, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return clip(line)
}
