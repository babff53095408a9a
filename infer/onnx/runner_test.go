package onnx_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/infer/verify"
)

// parentEnv makes the test binary a process that opens a runner, prints its child's number and waits to be killed.
const parentEnv = "CASTNET_TEST_ONNX_PARENT"

func TestMain(m *testing.M) {
	onnx.ChildMain()
	if os.Getenv(parentEnv) != "" {
		r, err := onnx.Open(onnx.Config{}, slog.New(slog.DiscardHandler))
		if err != nil {
			os.Exit(1)
		}
		fmt.Println(r.ChildPID())
		select {}
	}
	goleak.VerifyTestMain(m)
}

// open returns a runner, or skips the test where the library is not installed.
func open(t *testing.T, cfg onnx.Config) *onnx.Runner {
	t.Helper()
	if _, err := onnx.FindLibrary(""); err != nil {
		t.Skipf("needs the real library: %v", err)
	}
	r, err := onnx.Open(cfg, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return r
}

// example is the built-in reference as a request.
func example() (models.Example, infer.Request) {
	ex := models.SepiaExample()
	return ex, infer.Request{Pipeline: ex.Pipeline, Model: ex.Model, Params: ex.Params, In: bytes.NewReader(ex.Input),
		Input: infer.Input{Bytes: int64(len(ex.Input)), Width: 251, Height: 187}}
}

// collect runs req and returns its tracks.
func collect(ctx context.Context, r infer.Runner, req infer.Request) (tracks [][]byte, u infer.Usage, err error) {
	u, err = r.Run(ctx, req, func(p infer.Part) error {
		for len(tracks) <= p.Track {
			tracks = append(tracks, nil)
		}
		tracks[p.Track] = append(tracks[p.Track], p.Bytes...)
		return nil
	})
	return tracks, u, err
}

func picture(t testing.TB, w, h int, req infer.Request) infer.Request {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, color.NRGBA{uint8(x * 7), uint8(y * 5), uint8(x + y), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	req.In = bytes.NewReader(b.Bytes())
	req.Input = infer.Input{Bytes: int64(b.Len()), Width: w, Height: h}
	return req
}

func TestPictureEqualsReference(t *testing.T) {
	t.Parallel()
	r := open(t, onnx.Config{Models: models.Builtin()})
	ex, req := example()
	got, u, err := collect(t.Context(), r, req)
	if err != nil {
		t.Fatal(err)
	}
	v, err := verify.Pictures(ex.Output, got[0], ex.Tolerance)
	if err != nil || !v.OK {
		t.Errorf("result differs from independent arithmetic: %+v, %v", v, err)
	}
	if want := (infer.Usage{Units: 251 * 187, Images: 1, Pixels: 251 * 187, Steps: 1}); u != want {
		t.Errorf("usage %+v, want %+v", u, want)
	}
	if m := r.Models(); len(m) != 1 || !m[0].Warm || m[0].CID != ex.Model || m[0].NsPerUnit <= 0 {
		t.Errorf("models %+v", m)
	}
	if d := r.Device(); d.Kind == "" || d.Version == "" {
		t.Errorf("device %+v", d)
	}
	t.Logf("device %+v, largest difference %d, PSNR %.1f dB, %.1f ns per unit", r.Device(), v.MaxDelta, v.PSNRdB, r.Models()[0].NsPerUnit)
}

func TestRepeatIsBitIdentical(t *testing.T) {
	t.Parallel()
	var first []byte
	for i := range 2 { // in two children
		r := open(t, onnx.Config{Models: models.Builtin(), Device: onnx.DeviceCPU, Threads: 1 + i})
		for range 2 {
			_, req := example()
			got, _, err := collect(t.Context(), r, req)
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = got[0]
			}
			if !bytes.Equal(got[0], first) {
				t.Error("the same request gave other bytes")
			}
		}
	}
}

func TestOddSizes(t *testing.T) {
	t.Parallel()
	r := open(t, onnx.Config{Models: models.Builtin()})
	_, req := example()
	for _, s := range [][2]int{{1, 1}, {1, 7}, {3, 2}, {17, 1}, {640, 359}, {8, 8}} {
		got, u, err := collect(t.Context(), r, picture(t, s[0], s[1], req))
		if err != nil {
			t.Fatalf("%v: %v", s, err)
		}
		cfg, err := png.DecodeConfig(bytes.NewReader(got[0]))
		if err != nil || cfg.Width != s[0] || cfg.Height != s[1] {
			t.Errorf("%v came back as %dx%d, %v", s, cfg.Width, cfg.Height, err)
		}
		if want := max(4096, uint64(s[0]*s[1])); u.Units != want {
			t.Errorf("%v is %d units, want %d", s, u.Units, want)
		}
	}
}

func TestBadInput(t *testing.T) {
	t.Parallel()
	r := open(t, onnx.Config{Models: models.Builtin()})
	ex, good := example()
	with := func(change func(*infer.Request)) infer.Request {
		req := good
		req.In = bytes.NewReader(ex.Input)
		change(&req)
		return req
	}
	text := bytes.Repeat([]byte("no picture "), 50)
	tests := map[string]struct {
		req  infer.Request
		want error
	}{
		"text is no picture":               {with(func(q *infer.Request) { q.In, q.Input.Bytes = bytes.NewReader(text), int64(len(text)) }), infer.ErrInput},
		"a truncated picture":              {with(func(q *infer.Request) { q.In, q.Input.Bytes = bytes.NewReader(ex.Input[:9000]), 9000 }), infer.ErrInput},
		"a body shorter than announced":    {with(func(q *infer.Request) { q.In = bytes.NewReader(ex.Input[:9000]) }), infer.ErrInput},
		"a body that outgrows its header":  {with(func(q *infer.Request) { q.Input.Bytes-- }), infer.ErrTooLarge},
		"a picture of another size":        {with(func(q *infer.Request) { q.Input.Width++ }), infer.ErrInput},
		"an empty picture":                 {with(func(q *infer.Request) { q.Input.Width = 0 }), infer.ErrInput},
		"more pixels than the limit":       {with(func(q *infer.Request) { q.Input.Width, q.Input.Height = 30000, 30000 }), infer.ErrTooLarge},
		"a side longer than the model's":   {with(func(q *infer.Request) { q.Input.Width, q.Input.Height = 5000, 10 }), infer.ErrTooLarge},
		"an unknown model":                 {with(func(q *infer.Request) { q.Model = "nobody/has-it" }), infer.ErrModel},
		"another pipeline":                 {with(func(q *infer.Request) { q.Pipeline = "upscale" }), infer.ErrModel},
		"a strength out of range":          {with(func(q *infer.Request) { q.Params = []byte(`{"strength":3}`) }), infer.ErrParams},
		"no input at all":                  {with(func(q *infer.Request) { q.In = nil }), infer.ErrInput},
		"an input whose source breaks off": {with(func(q *infer.Request) { q.In = io.MultiReader(bytes.NewReader(ex.Input[:100]), broken{}) }), errBroken},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if _, u, err := collect(t.Context(), r, tc.req); !errors.Is(err, tc.want) || u != (infer.Usage{}) {
				t.Errorf("got %+v, %v; want %v", u, err, tc.want)
			}
		})
	}
	if _, _, err := collect(t.Context(), r, with(func(*infer.Request) {})); err != nil {
		t.Errorf("a good request after all that: %v", err)
	}
}

var errBroken = errors.New("source broke off")

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errBroken }

func TestSeveralPicturesAreSeveralTracks(t *testing.T) {
	t.Parallel()
	r := open(t, onnx.Config{Models: models.Builtin()})
	_, req := example()
	req.Params = []byte(`{"num_images_per_prompt":3,"num_inference_steps":100}`)
	got, u, err := collect(t.Context(), r, req)
	if err != nil || len(got) != 3 || u.Images != 3 || u.Units != 3*251*187 {
		t.Errorf("%d tracks, %+v, %v", len(got), u, err)
	}

	gone := errors.New("client gone")
	req.In = bytes.NewReader(models.SepiaExample().Input)
	u, err = r.Run(t.Context(), req, func(p infer.Part) error {
		if p.Track == 1 {
			return gone
		}
		return nil
	})
	if !errors.Is(err, gone) || u.Images != 1 || u.Units != 251*187 {
		t.Errorf("a client that leaves during the second picture owes %+v, %v", u, err)
	}
}

func TestKilledChildIsReplaced(t *testing.T) {
	t.Parallel()
	r := open(t, onnx.Config{Models: models.Builtin()})
	for range 2 {
		if err := syscall.Kill(r.ChildPID(), syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		_, req := example()
		_, _, err := collect(t.Context(), r, req)
		if err != nil && !errors.Is(err, infer.ErrWorker) {
			t.Errorf("a run whose child was killed: %v", err)
		}
		_, req = example()
		if _, _, err := collect(t.Context(), r, req); err != nil {
			t.Errorf("the run after: %v", err)
		}
	}
}

func TestChildDiesWithItsParent(t *testing.T) {
	t.Parallel()
	if _, err := onnx.FindLibrary(""); err != nil {
		t.Skipf("needs the real library: %v", err)
	}
	parent := exec.CommandContext(t.Context(), "/proc/self/exe")
	parent.Env = append(os.Environ(), parentEnv+"=1")
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	var pid int
	_, err = fmt.Fscan(out, &pid)
	_ = parent.Process.Kill()
	_ = parent.Wait()
	if err != nil {
		t.Fatal(err)
	}
	for alive(pid) { // the test's own time limit ends this
		time.Sleep(5 * time.Millisecond)
	}
}

// alive says whether a process runs; one that only waits to be collected does not.
func alive(pid int) bool {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !bytes.Contains(b, []byte(") Z "))
}

func TestLibraryNotThere(t *testing.T) {
	t.Parallel()
	_, err := onnx.Open(onnx.Config{Library: "/nowhere/libonnxruntime.so.1"}, slog.New(slog.DiscardHandler))
	if !errors.Is(err, onnx.ErrLibrary) {
		t.Errorf("a missing library: %v", err)
	}
	bad := t.TempDir() + "/libonnxruntime.so.1"
	if err := os.WriteFile(bad, []byte("not a library"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := onnx.Open(onnx.Config{Library: bad}, slog.New(slog.DiscardHandler)); !errors.Is(err, onnx.ErrLibrary) {
		t.Errorf("a broken library: %v", err)
	}
	if rep := onnx.Check(t.Context(), onnx.Config{Library: bad}); !errors.Is(rep.Err, onnx.ErrLibrary) {
		t.Errorf("check of a broken library: %+v", rep)
	}
}

func TestCheckSaysWhatIsThere(t *testing.T) {
	t.Parallel()
	if _, err := onnx.FindLibrary(""); err != nil {
		t.Skipf("needs the real library: %v", err)
	}
	rep := onnx.Check(t.Context(), onnx.Config{})
	if rep.Err != nil || rep.Version == "" || rep.Device.Kind == "" {
		t.Errorf("report %+v", rep)
	}
	t.Logf("%+v", rep)
}
