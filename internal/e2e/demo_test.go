package e2e_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/castnet/castnet/node/devnet"
)

// TestBrowserPlaysAcrossTheKill runs the demo and plays its stream with hls.js in Chromium: after the orchestrator in use
// was killed, playback has to go on for ten seconds of the stream.
func TestBrowserPlaysAcrossTheKill(t *testing.T) {
	if os.Getenv("CASTNET_E2E") == "" {
		t.Skip("takes minutes and needs Chromium: run make e2e")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 6*time.Minute)
	defer cancel()
	dir, port := t.TempDir(), devnet.FreePort()
	demo := startDemo(ctx, t, root, dir, port)

	demo.await(ctx, t, "segment 3 is being filmed")
	browser := openBrowser(ctx, t)
	url := fmt.Sprintf("http://127.0.0.1:%d/player?src=/live/demo/index.m3u8", port)
	if err := chromedp.Run(browser, chromedp.Navigate(url)); err != nil {
		t.Fatalf("open the player: %v", err)
	}
	choose(ctx, t, browser, "360")
	demo.await(ctx, t, "killed orchestrator")
	at := currentTime(t, browser)
	t.Logf("orchestrator killed with the player at %.1f s", at)
	var now float64
	for until := time.Now().Add(60 * time.Second); time.Now().Before(until) && now < at+10; time.Sleep(250 * time.Millisecond) {
		now = currentTime(t, browser)
	}
	screenshot(t, browser, filepath.Join(dir, "player.png"))
	if size := text(t, browser, "playing"); size != "640×360" {
		t.Errorf("the player shows %q, want the rung the orchestrators made, 640×360", size)
	}
	if now < at+10 {
		t.Errorf("the player went from %.1f to %.1f s after the kill, want 10 s and more", at, now)
	}
	t.Logf("the player reached %.1f s", now)

	if err := demo.wait(); err != nil {
		t.Errorf("the demo ended with %v", err)
	}
	raw, err := os.ReadFile(filepath.Join(dir, "summary.json"))
	if err != nil {
		t.Fatal(err)
	}
	var sum struct {
		OK       bool     `json:"ok"`
		Failures []string `json:"failures"`
	}
	if err := json.Unmarshal(raw, &sum); err != nil {
		t.Fatal(err)
	}
	if !sum.OK {
		t.Errorf("the demo does not hold: %v", sum.Failures)
	}
}

// demo is a running demo and what it has said so far.
type demo struct {
	cmd   *exec.Cmd
	ended chan struct{}
	err   error

	mu   sync.Mutex
	said strings.Builder
}

func startDemo(ctx context.Context, t *testing.T, root, dir string, port int) *demo {
	t.Helper()
	d := &demo{ended: make(chan struct{})}
	d.cmd = exec.CommandContext(ctx, filepath.Join(root, "bin", "castnet"), "demo", "--dir", dir, "--http", fmt.Sprintf("127.0.0.1:%d", port))
	d.cmd.Dir = root
	d.cmd.Cancel = func() error { return d.cmd.Process.Signal(syscall.SIGTERM) }
	d.cmd.WaitDelay = 20 * time.Second
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	d.cmd.Stderr = os.Stderr
	if err := d.cmd.Start(); err != nil {
		t.Fatalf("start the demo (make build first): %v", err)
	}
	go func() {
		for sc := bufio.NewScanner(out); sc.Scan(); {
			fmt.Println(sc.Text())
			d.mu.Lock()
			d.said.WriteString(sc.Text() + "\n")
			d.mu.Unlock()
		}
		d.err = d.cmd.Wait()
		close(d.ended)
	}()
	t.Cleanup(func() {
		_ = d.cmd.Process.Signal(syscall.SIGTERM)
		<-d.ended
	})
	return d
}

// await waits until the demo has printed text.
func (d *demo) await(ctx context.Context, t *testing.T, text string) {
	t.Helper()
	for {
		d.mu.Lock()
		found := strings.Contains(d.said.String(), text)
		d.mu.Unlock()
		if found {
			return
		}
		select {
		case <-d.ended:
			t.Fatalf("the demo ended before it said %q: %v", text, d.err)
		case <-ctx.Done():
			t.Fatalf("the demo did not say %q: %v", text, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

func (d *demo) wait() error {
	<-d.ended
	return d.err
}

func openBrowser(ctx context.Context, t *testing.T) context.Context {
	t.Helper()
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("autoplay-policy", "no-user-gesture-required"), chromedp.WindowSize(1280, 900),
		chromedp.WSURLReadTimeout(2*time.Minute)) // it starts beside a demo that keeps both cores busy
	alloc, cancelAlloc := chromedp.NewExecAllocator(ctx, opts...)
	browser, cancel := chromedp.NewContext(alloc)
	t.Cleanup(func() { cancel(); cancelAlloc() })
	return browser
}

func currentTime(t *testing.T, browser context.Context) float64 {
	t.Helper()
	var now float64
	if err := chromedp.Run(browser, chromedp.Evaluate(`document.getElementById("video").currentTime`, &now)); err != nil {
		t.Fatalf("ask the player: %v", err)
	}
	return now
}

// choose makes the player show one rung, so that what plays is what orchestrators made and not the source.
func choose(ctx context.Context, t *testing.T, browser context.Context, height string) {
	t.Helper()
	script := `(() => { const s = document.getElementById("level");
		const o = [...s.options].find(o => o.textContent.includes("` + height + `"));
		if (!o) return false;
		s.value = o.value; s.dispatchEvent(new Event("change")); return true; })()`
	for {
		var done bool
		if err := chromedp.Run(browser, chromedp.Evaluate(script, &done)); err != nil {
			t.Fatalf("choose a rung: %v", err)
		}
		if done {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatalf("the player offers no rung of %s lines", height)
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func text(t *testing.T, browser context.Context, id string) string {
	t.Helper()
	var s string
	if err := chromedp.Run(browser, chromedp.Evaluate(`document.getElementById("`+id+`").textContent`, &s)); err != nil {
		t.Fatalf("ask the player: %v", err)
	}
	return s
}

func screenshot(t *testing.T, browser context.Context, file string) {
	t.Helper()
	var png []byte
	if err := chromedp.Run(browser, chromedp.CaptureScreenshot(&png)); err != nil {
		t.Errorf("screenshot: %v", err)
		return
	}
	if keep := os.Getenv("CASTNET_SCREENSHOT"); keep != "" {
		file = keep
	}
	if err := os.WriteFile(file, png, 0o644); err != nil {
		t.Errorf("screenshot: %v", err)
	}
}
