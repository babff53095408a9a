package onnx

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/castnet/castnet/infer"
)

// worker is the parent's side of one child process. Calls are made one at a time by whoever holds the runner's turn, who
// alone may touch the slab.
type worker struct {
	cmd      *exec.Cmd
	conn     *net.UnixConn
	slab     *slab
	stderr   *tail
	grace    time.Duration
	maxRSS   int64
	isolated bool // has no network
	seq      uint64
	exited   chan struct{} // closed when the process was waited for
}

// spawn starts a child. The caller must kill it and close the worker.
func spawn(cfg Config) (*worker, error) {
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, fmt.Errorf("socket pair: %w: %w", err, infer.ErrWorker)
	}
	theirs := os.NewFile(uintptr(fds[1]), "onnx-child")
	defer theirs.Close()
	conn, err := fileConn(fds[0])
	if err != nil {
		return nil, err
	}
	s, err := newSlab()
	if err != nil {
		_ = conn.Close()
		return nil, fmt.Errorf("%w: %w", err, infer.ErrWorker)
	}
	w := &worker{conn: conn, slab: s, grace: cfg.Grace, maxRSS: cfg.MaxRSS}
	files := []*os.File{theirs, s.file} // become socketFD and slabFD
	// First without a network: a model computes, and has nobody to talk to. Where the kernel does not allow that, with one.
	for _, w.isolated = range []bool{true, false} {
		if err = w.begin(cfg, files); err == nil {
			return w, nil
		}
	}
	w.close()
	return nil, fmt.Errorf("start child: %w: %w", err, infer.ErrWorker)
}

// begin starts the process.
func (w *worker) begin(cfg Config, files []*os.File) error {
	w.stderr, w.exited = &tail{}, make(chan struct{})
	// The running binary itself, also when its file was replaced by a newer one meanwhile.
	w.cmd = exec.Command("/proc/self/exe", ChildArg)
	w.cmd.Args[0] = "castnet"
	// The published library reports models and runs to its maker unless told not to before it is loaded.
	w.cmd.Env = []string{"ORT_DISABLE_TELEMETRY=1"}
	if cfg.CUDALibs != "" {
		w.cmd.Env = append(w.cmd.Env, "LD_LIBRARY_PATH="+cfg.CUDALibs)
	}
	w.cmd.Dir = "/"
	w.cmd.Stderr = w.stderr
	w.cmd.ExtraFiles = files
	w.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if w.isolated {
		w.cmd.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET
		w.cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
		w.cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
	}
	w.cmd.WaitDelay = time.Second
	started := make(chan error, 1)
	go w.own(started)
	return <-started
}

func fileConn(fd int) (*net.UnixConn, error) {
	f := os.NewFile(uintptr(fd), "onnx-parent")
	defer f.Close()
	c, err := net.FileConn(f)
	if err != nil {
		return nil, fmt.Errorf("socket pair: %w: %w", err, infer.ErrWorker)
	}
	uc, ok := c.(*net.UnixConn)
	if !ok {
		_ = c.Close()
		return nil, fmt.Errorf("socket pair is no Unix socket: %w", infer.ErrWorker)
	}
	return uc, nil
}

// own starts the child and waits for its end on a thread of its own: the kernel sends the parent-death signal when the
// thread that forked ends, and no_new_privs is a thread's property that a child inherits. The thread dies with this
// goroutine, because it is never unlocked.
func (w *worker) own(started chan<- error) {
	defer close(w.exited)
	runtime.LockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		started <- fmt.Errorf("no_new_privs: %w", err)
		return
	}
	err := w.cmd.Start()
	started <- err
	if err == nil {
		_ = w.cmd.Wait() // how it ended is in ProcessState
	}
}

// gone says that the child has ended.
func (w *worker) gone() bool {
	select {
	case <-w.exited:
		return true
	default:
		return false
	}
}

// kill ends the child and waits for its end.
func (w *worker) kill() {
	if w.cmd.Process != nil {
		_ = w.cmd.Process.Kill()
	}
	<-w.exited
}

// close frees what the parent holds for a child. Nobody may use the slab any more.
func (w *worker) close() {
	_ = w.conn.Close()
	w.slab.close()
}

// call sends one call and waits for its reply. When limit passes or ctx ends, the child is asked to stop; when it has not
// answered after the grace, it is killed. It is killed as well when its memory outgrows the limit. Errors are the
// context's, or ErrWorker; after any but a refusal of the child itself the worker is gone.
func (w *worker) call(ctx context.Context, limit time.Duration, c call, fds ...int) (reply, error) {
	w.seq++
	c.Seq = w.seq
	g := &guard{w: w, seq: c.Seq}
	if err := send(w.conn, c, fds...); err != nil {
		return reply{}, w.died(g, err)
	}
	timer := time.AfterFunc(limit, func() { g.stop(errRunaway) })
	release := context.AfterFunc(ctx, func() { g.stop(ctx.Err()) })
	unwatch := w.watch(g)
	var r reply
	fd, err := receive(w.conn, &r)
	timer.Stop()
	release()
	g.finish()
	unwatch()
	if fd >= 0 { // nobody asked for one
		_ = unix.Close(fd)
	}
	if err == nil && r.Seq != c.Seq {
		err = fmt.Errorf("reply to call %d instead of %d", r.Seq, c.Seq)
	}
	if err != nil {
		return reply{}, w.died(g, err)
	}
	if r.Fail == failStopped {
		return r, stopped(g)
	}
	return r, nil
}

var errRunaway = errors.New("ran longer than its limit")

// died kills what is left of the child and says why its call has no answer.
func (w *worker) died(g *guard, err error) error {
	select {
	case <-w.exited: // the reason it had itself, not our signal
	case <-time.After(100 * time.Millisecond):
	}
	w.kill()
	over, why := g.reason()
	switch {
	case over > 0:
		return fmt.Errorf("child used %d MB of memory, at most %d: %w", over>>20, w.maxRSS>>20, infer.ErrWorker)
	case why != nil:
		return stopped(g)
	}
	return fmt.Errorf("child ended (%v, %w)%s: %w", w.cmd.ProcessState, err, w.stderr.last(), infer.ErrWorker)
}

// stopped is the error of a call that was stopped: the context's own, or ErrWorker for a run that took too long.
func stopped(g *guard) error {
	_, why := g.reason()
	if why == nil || errors.Is(why, errRunaway) {
		return fmt.Errorf("graph %w: %w", errRunaway, infer.ErrWorker)
	}
	return fmt.Errorf("graph stopped: %w", why)
}

// guard stops one call. All its methods are safe while the call ends at the same time.
type guard struct {
	w   *worker
	seq uint64

	mu   sync.Mutex
	done bool
	why  error // why it was asked to stop
	over int64 // resident bytes when it was killed for them
	last *time.Timer
}

// stop asks the child to end the call and kills it when it does not.
func (g *guard) stop(why error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.done || g.why != nil {
		return
	}
	g.why = why
	_ = send(g.w.conn, call{Op: opStop, Seq: g.seq})
	g.last = time.AfterFunc(g.w.grace, g.kill)
}

func (g *guard) kill() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.done {
		_ = g.w.cmd.Process.Kill()
	}
}

// outgrew kills the child for its memory.
func (g *guard) outgrew(rss int64) {
	g.mu.Lock()
	if !g.done {
		g.over = rss
	}
	g.mu.Unlock()
	g.kill()
}

func (g *guard) finish() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.done = true
	if g.last != nil {
		g.last.Stop()
	}
}

func (g *guard) reason() (over int64, why error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.over, g.why
}
