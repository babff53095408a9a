package ffmpeg

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/castnet/castnet/transcode"
)

const (
	tailSize  = 2048 // bytes of a child's last words that are kept
	openFiles = 256  // descriptors a child may have
	lingering = 2 * time.Second
)

// child is one ffmpeg process. Whoever starts one must call wait exactly once.
//
// The kernel ties "kill the child when its parent dies" to the thread that started it, so starters keep their goroutine
// on its thread (runtime.LockOSThread) until the child has gone.
type child struct {
	cmd  *exec.Cmd
	in   *os.File   // its standard input, nil when it has none
	outs []*os.File // read ends of its pipes from firstPipe on
	said *tail

	mu   sync.Mutex
	gone bool // reaped: its process id may belong to somebody else
}

// start runs program with pipes from it, and one to it when input is set.
func start(program string, args []string, pipes int, input bool) (*child, error) {
	c := &child{cmd: exec.Command(program, args...), said: &tail{}}
	c.cmd.Env = environment()
	c.cmd.Dir = "/"
	c.cmd.Stderr = c.said
	c.cmd.WaitDelay = lingering
	c.cmd.SysProcAttr = ownGroup()
	var theirs []*os.File // the child has its own copies once it runs
	defer func() {
		for _, f := range theirs {
			_ = f.Close()
		}
	}()
	if input {
		r, w, err := os.Pipe()
		if err != nil {
			return nil, fmt.Errorf("pipe to ffmpeg: %w: %w", err, transcode.ErrEngine)
		}
		c.cmd.Stdin, c.in, theirs = r, w, append(theirs, r)
	}
	for range pipes {
		r, w, err := os.Pipe()
		if err != nil {
			c.closePipes()
			return nil, fmt.Errorf("pipe from ffmpeg: %w: %w", err, transcode.ErrEngine)
		}
		c.cmd.ExtraFiles = append(c.cmd.ExtraFiles, w)
		c.outs, theirs = append(c.outs, r), append(theirs, w)
	}
	if err := c.cmd.Start(); err != nil {
		c.closePipes()
		if errors.Is(err, os.ErrNotExist) {
			err = ErrMissing
		}
		return nil, fmt.Errorf("start %s: %w: %w", program, err, transcode.ErrEngine)
	}
	return c, nil
}

// ownGroup makes a child leader of a process group that the terminal's signals do not reach, and ends it with us.
func ownGroup() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// bound gives the child its share of the machine: lower priority, little memory, no files. A child that is gone already
// needs no bounds, so trouble here is not an error.
func (c *child) bound(nice int, memory uint64) {
	pid := c.cmd.Process.Pid
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, pid, nice)
	for resource, limit := range map[int]uint64{
		unix.RLIMIT_AS: memory, unix.RLIMIT_FSIZE: 0, unix.RLIMIT_CORE: 0, unix.RLIMIT_NOFILE: openFiles,
	} {
		_ = unix.Prlimit(pid, resource, &unix.Rlimit{Cur: limit, Max: limit}, nil)
	}
}

// environment is what a child gets to see: where programs and libraries are, and nothing that could be a secret.
func environment() []string {
	env := []string{"LC_ALL=C"}
	for _, name := range []string{"PATH", "LD_LIBRARY_PATH"} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// kill ends the child and whatever it started.
func (c *child) kill() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.gone {
		_ = syscall.Kill(-c.cmd.Process.Pid, syscall.SIGKILL)
	}
}

// alive says whether the child still runs.
func (c *child) alive() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.gone {
		return false
	}
	var info unix.Siginfo
	err := unix.Waitid(unix.P_PID, c.cmd.Process.Pid, &info, unix.WEXITED|unix.WNOWAIT|unix.WNOHANG, nil)
	return err == nil && info.Signo == 0
}

// settle blocks until the child has ended and ends what it left behind, which might hold its pipes open.
func (c *child) settle() {
	for errors.Is(unix.Waitid(unix.P_PID, c.cmd.Process.Pid, nil, unix.WEXITED|unix.WNOWAIT, nil), unix.EINTR) {
	}
	c.kill() // the process is still ours until it is reaped, so its group is too
}

// wait blocks until the child has ended, leaves nothing of its group behind, closes our ends of its pipes and returns how
// it ended: nil, or an error with its last words.
func (c *child) wait() error {
	c.settle()
	c.mu.Lock()
	c.gone = true
	c.mu.Unlock()
	err := c.cmd.Wait()
	c.closePipes()
	if err == nil {
		return nil
	}
	return &exitError{err: err, said: c.said.String()}
}

func (c *child) closePipes() {
	if c.in != nil {
		_ = c.in.Close()
	}
	for _, f := range c.outs {
		_ = f.Close()
	}
}

// cpu is the processor time the child used; valid after wait.
func (c *child) cpu() time.Duration {
	if c.cmd.ProcessState == nil {
		return 0
	}
	return c.cmd.ProcessState.UserTime() + c.cmd.ProcessState.SystemTime()
}

// exitError is a child that did not end well.
type exitError struct {
	err  error
	said string
}

func (e *exitError) Error() string {
	if e.said == "" {
		return "ffmpeg: " + e.err.Error()
	}
	return "ffmpeg: " + e.err.Error() + ": " + e.said
}

func (e *exitError) Unwrap() error { return e.err }

// crashed says whether a signal ended the child, as opposed to its own decision.
func (e *exitError) crashed() bool {
	var exit *exec.ExitError
	if !errors.As(e.err, &exit) {
		return true
	}
	status, ok := exit.Sys().(syscall.WaitStatus)
	return !ok || status.Signaled()
}

// tail keeps the last bytes written to it.
type tail struct {
	mu  sync.Mutex
	buf []byte
}

func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf = append(t.buf, b...)
	if over := len(t.buf) - tailSize; over > 0 {
		t.buf = append(t.buf[:0], t.buf[over:]...)
	}
	return len(b), nil
}

// String returns the last words on one line, printable characters only: they may quote a hostile stream.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return ' '
		}
		return r
	}, string(t.buf))
	return strings.Join(strings.Fields(clean), " ")
}
