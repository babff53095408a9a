package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/devnet"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// asCastnet makes this test program behave as castnet itself.
const asCastnet = "TEST_AS_CASTNET"

func TestMain(m *testing.M) {
	if os.Getenv(asCastnet) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// output collects what a process prints.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// process is castnet in a process of its own.
type process struct {
	*exec.Cmd
	out, err output
}

func castnet(ctx context.Context, args ...string) *process {
	p := &process{Cmd: exec.CommandContext(ctx, os.Args[0], args...)}
	p.Env = []string{asCastnet + "=1", "HOME=/nonexistent", "PATH=" + os.Getenv("PATH")}
	p.Stdout, p.Stderr = &p.out, &p.err
	p.Cancel = func() error { return p.Process.Signal(syscall.SIGTERM) }
	p.WaitDelay = 20 * time.Second
	return p
}

// code runs castnet to its end and returns its exit code.
func code(t *testing.T, args ...string) (int, *process) {
	t.Helper()
	p := castnet(t.Context(), args...)
	err := p.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return p.ProcessState.ExitCode(), p
}

// role starts a role that ends well with the test, and waits until it is ready.
func role(t *testing.T, args ...string) devnet.Info {
	t.Helper()
	dir := t.TempDir()
	p := castnet(context.Background(), append(args, "--dir", dir, "--network", "dev-cmd", "--no-mdns", "--listen", "/ip4/127.0.0.1/tcp/0")...)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.Wait() }()
	t.Cleanup(func() {
		_ = p.Process.Signal(syscall.SIGTERM)
		if err := <-ended; err != nil {
			t.Errorf("castnet %s, asked to end: %v\n%s", args[0], err, p.err.String())
		}
	})
	var info devnet.Info
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		raw, err := os.ReadFile(filepath.Join(dir, devnet.InfoFile))
		if err == nil && json.Unmarshal(raw, &info) == nil {
			return info
		}
		if time.Now().After(end) {
			t.Fatalf("castnet %s is not ready:\n%s", args[0], p.err.String())
		}
	}
}

func TestExitCodesAndMessages(t *testing.T) {
	t.Parallel()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := "http://" + ln.Addr().String()
	_ = ln.Close()
	dir := t.TempDir()
	own := func(args ...string) []string {
		return append(args, "--dir", t.TempDir(), "--network", "dev-cmd", "--listen", "/ip4/127.0.0.1/tcp/0")
	}
	taken := t.TempDir()
	hold, err := node.Open(t.Context(), node.Config{Dir: taken, P2P: p2p.Config{Network: "dev-cmd", Role: p2p.Bootstrap, NoListen: true}}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = hold.Close() })
	text := filepath.Join(dir, "text.mp4")
	if err := os.WriteFile(text, []byte(strings.Repeat("this is no video\n", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	sound := filepath.Join(dir, "sound.mp4")
	if err := ffmpeg.Generate(t.Context(), sound, ffmpeg.GenerateConfig{Seconds: 1, AudioOnly: true}); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		args     []string
		code     int
		out, err string
	}{
		"the version":               {[]string{"version"}, 0, "castnet dev go", ""},
		"a flag nobody has":         {[]string{"gateway", "--prise", "3"}, 80, "", "unknown flag --prise"},
		"no command":                {nil, 80, "", "expected one of"},
		"a chain out of reach":      {own("gateway", "--dev", "--chain", nobody), 1, "", nobody},
		"a chain that is none":      {own("orchestrator", "--dev", "--chain", "here"), 1, "", "endpoint"},
		"an open admin address":     {own("bootstrap", "--admin", "0.0.0.0:0"), 1, "", "not loopback"},
		"a network nobody has":      {[]string{"bootstrap", "--dir", dir, "--network", "Dev"}, 1, "", `network "Dev"`},
		"a rung that is none":       {own("gateway", "--ladder", "360p"), 1, "", "NAME=WIDTHxHEIGHT@KBITk"},
		"a rung with an odd side":   {own("gateway", "--ladder", "360p=641x360@800k"), 1, "", "odd side"},
		"a secret that is not here": {own("worker", "--orchestrator", "x", "--secret-file", "/nonexistent"), 1, "", "/nonexistent"},
		"a file that is no video":   {own("transcode", text, "--out", dir), 1, "", "media cannot be used"},
		"a file without video":      {own("transcode", sound, "--out", dir), 1, "", "has no video"},
		"a directory in use":        {[]string{"bootstrap", "--dir", taken, "--network", "dev-cmd"}, 1, "", "directory is in use"},
		"a gateway that is not up":  {[]string{"orchestrators", "--dir", dir}, 1, "", "no running node"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, p := code(t, tc.args...)
			if got != tc.code || !strings.Contains(p.out.String(), tc.out) || !strings.Contains(p.err.String(), tc.err) || strings.Contains(p.err.String(), "goroutine") {
				t.Errorf("exit code %d, printed %q and %q", got, p.out.String(), p.err.String())
			}
		})
	}
}

func TestTranscodeOfAFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	clip, odd := filepath.Join(dir, "clip.mp4"), filepath.Join(dir, "odd.avi")
	if err := ffmpeg.Generate(t.Context(), clip, ffmpeg.GenerateConfig{Seconds: 4, Width: 320, Height: 180, Audio: true}); err != nil {
		t.Fatal(err)
	}
	made, err := exec.CommandContext(t.Context(), "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=322x182:r=25:d=2", "-vf", "scale=321:181",
		"-pix_fmt", "yuv444p", "-c:v", "ffv1", odd).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, made)
	}
	seller := role(t, "orchestrator", "--ai-slots", "0")
	buyer := role(t, "gateway", "--http", "127.0.0.1:0", "--rtmp", "127.0.0.1:0", "--bootstrap", seller.Addrs[0])
	common := func(out string, args ...string) []string {
		return append([]string{"transcode", "--out", filepath.Join(dir, out), "--dir", filepath.Join(dir, out+"-node"), "--network", "dev-cmd",
			"--ladder", "180p=320x180@300k,90p=160x90@150k", "--deadline", "45s", // a slow machine is no bad orchestrator
			"--bootstrap", seller.Addrs[0]}, args...)
	}
	for file, frames := range map[string]int{clip: 120, odd: 50} {
		t.Run(filepath.Ext(file), func(t *testing.T) {
			t.Parallel()
			name := filepath.Base(file)
			got, p := code(t, common(name+"-out", file)...)
			if got != 0 || !strings.Contains(p.out.String(), ", 0 lost,") || !strings.Contains(p.err.String(), name) {
				t.Fatalf("exit code %d, printed %q and %q", got, p.out.String(), p.err.String())
			}
			for _, rung := range []string{"source", "180p", "90p"} {
				info, err := ffmpeg.Inspect(t.Context(), filepath.Join(dir, name+"-out", rung, "index.m3u8"))
				if v, ok := info.Video(); err != nil || !ok || v.Frames != frames || !v.Monotonic {
					t.Errorf("%s: %+v, %v, want %d frames", rung, v, err, frames)
				}
			}
		})
	}
	t.Run("a gateway lists whom it knows", func(t *testing.T) {
		t.Parallel()
		var p *process
		for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
			var got int
			if got, p = code(t, "orchestrators", "--admin", buyer.Admin); got != 0 {
				t.Fatalf("exit code %d: %s", got, p.err.String())
			}
			if strings.Contains(p.out.String(), seller.Peer) {
				return
			}
		}
		t.Errorf("the gateway lists %s", p.out.String())
	})
	t.Run("an interrupted one says so", func(t *testing.T) {
		t.Parallel()
		p := castnet(t.Context(), common("alone", clip, "--max-price", "1/1000000")...) // so cheap that nobody does it
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(30 * time.Second); !strings.Contains(p.err.String(), "stream started") && time.Now().Before(end); {
			time.Sleep(20 * time.Millisecond)
		}
		_ = p.Process.Signal(os.Interrupt)
		if err := p.Wait(); p.ProcessState.ExitCode() != 1 || !strings.Contains(p.err.String(), "interrupted after") {
			t.Errorf("%v: %s", err, p.err.String())
		}
	})
}
