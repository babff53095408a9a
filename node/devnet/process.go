package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Errors of this package.
var (
	ErrConfig = errors.New("devnet: invalid configuration")
	ErrExited = errors.New("devnet: process ended")
	ErrReport = errors.New("devnet: answer cannot be used")
)

// Info is what a node writes to node.json in its directory once it is ready.
type Info struct {
	Role       string   `json:"role"`
	PID        int      `json:"pid"`
	Peer       string   `json:"peer,omitempty"`
	Addrs      []string `json:"addrs,omitempty"`
	Admin      string   `json:"admin,omitempty"`
	HTTP       string   `json:"http,omitempty"`
	RTMP       string   `json:"rtmp,omitempty"`
	Chain      string   `json:"chain,omitempty"`
	Controller string   `json:"controller,omitempty"`
	Account    string   `json:"account,omitempty"`
}

// InfoFile is the name of the file a node's Info is in.
const InfoFile = "node.json"

// process is one role in a process of its own.
type process struct {
	name string
	dir  string
	args []string
	bin  string

	mu    sync.Mutex
	cmd   *exec.Cmd
	done  chan struct{} // closed when the running cmd has ended
	err   error
	peak  int64 // kB, greatest resident set seen over all its lives
	info  Info
	lives int
}

// start launches the process and waits until it says that it is ready.
func (p *process) start(ctx context.Context, ready time.Duration) error {
	if err := os.MkdirAll(p.dir, 0o700); err != nil {
		return fmt.Errorf("directory of %s: %w", p.name, err)
	}
	_ = os.Remove(filepath.Join(p.dir, InfoFile)) // left by an earlier life
	log, err := os.OpenFile(filepath.Join(p.dir, "log.txt"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("log of %s: %w", p.name, err)
	}
	defer log.Close()
	cmd := exec.Command(p.bin, p.args...)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM, Setpgid: true}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", p.name, err)
	}
	done := make(chan struct{})
	p.mu.Lock()
	p.cmd, p.done, p.lives = cmd, done, p.lives+1
	p.mu.Unlock()
	go func() {
		err := cmd.Wait()
		p.mu.Lock()
		p.err = err
		p.mu.Unlock()
		close(done)
	}()
	return p.await(ctx, ready)
}

// await polls for node.json of the running life.
func (p *process) await(ctx context.Context, ready time.Duration) error {
	deadline := time.NewTimer(ready)
	defer deadline.Stop()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-p.ended():
			return fmt.Errorf("%s: %w\n%s", p.name, ErrExited, p.tail(12))
		case <-deadline.C:
			return fmt.Errorf("%s is not ready after %s\n%s", p.name, ready, p.tail(12))
		case <-tick.C:
		}
		b, err := os.ReadFile(filepath.Join(p.dir, InfoFile))
		if err != nil {
			continue
		}
		var info Info
		if err := json.Unmarshal(b, &info); err != nil {
			return fmt.Errorf("%s of %s: %w", InfoFile, p.name, err)
		}
		p.mu.Lock()
		p.info = info
		p.mu.Unlock()
		return nil
	}
}

func (p *process) ended() <-chan struct{} {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.done
}

// Info returns what the process said when it became ready.
func (p *process) Info() Info {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.info
}

// kill ends the process at once, as a power failure would.
func (p *process) kill() {
	p.sample()
	p.signal(syscall.SIGKILL)
	<-p.ended()
}

// stop asks the process to end and kills it when it does not.
func (p *process) stop(grace time.Duration) {
	p.sample()
	p.signal(syscall.SIGTERM)
	select {
	case <-p.ended():
	case <-time.After(grace):
		p.signal(syscall.SIGKILL)
		<-p.ended()
	}
}

func (p *process) signal(s syscall.Signal) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cmd == nil {
		return
	}
	select {
	case <-p.done:
	default:
		_ = syscall.Kill(p.cmd.Process.Pid, s)
	}
}

// sample keeps the greatest resident set of the process.
func (p *process) sample() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cmd == nil {
		return
	}
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return // it has ended; what was seen before stands
	}
	for line := range strings.Lines(string(b)) {
		if v, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kb, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v), "kB")), 10, 64)
			p.peak = max(p.peak, kb)
		}
	}
}

func (p *process) peakMB() int64 {
	p.sample()
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.peak / 1024
}

// tail returns the last lines of the process's log.
func (p *process) tail(n int) string {
	b, err := os.ReadFile(filepath.Join(p.dir, "log.txt"))
	if err != nil {
		return ""
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	if len(lines) > n {
		lines = lines[len(lines)-n:]
	}
	return "  " + strings.Join(lines, "\n  ")
}
