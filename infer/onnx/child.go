package onnx

import (
	"fmt"
	"net"
	"os"
	"sync"

	ort "github.com/yalue/onnxruntime_go"
	"golang.org/x/sys/unix"
)

// ChildArg is the first argument of a child process.
const ChildArg = "__onnx"

// The descriptors a child is born with, beside standard input, output and error.
const (
	socketFD = 3
	slabFD   = 4
)

// maxTensor is the most bytes of one tensor: a picture of the largest size is a fifth of it.
const maxTensor = 1 << 30

// ChildMain is the whole life of a child process: it returns at once where the first argument is not ChildArg, and never
// otherwise. Call it before anything else in main, and in TestMain of tests that open a Runner.
func ChildMain() {
	if len(os.Args) < 2 || os.Args[1] != ChildArg {
		return
	}
	if err := serveChild(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// child is the state of a child process. One goroutine works on calls in order; another reads them, so that a stop is
// seen while a run goes on.
type child struct {
	conn     *net.UnixConn
	device   Device
	threads  int
	sessions map[string]*session
	slab     []byte

	mu      sync.Mutex
	stopped uint64 // number of the last call that was asked to stop, which may come before its run begins
	running uint64 // number of the call that runs a graph, 0 when none does
	options *ort.RunOptions
}

type session struct {
	ort     *ort.DynamicAdvancedSession
	in, out []tensor
}

// work is a call with the file that came with it.
type work struct {
	call
	fd int
}

func serveChild() error {
	unix.CloseOnExec(socketFD)
	unix.CloseOnExec(slabFD)
	f := os.NewFile(socketFD, "socket")
	conn, err := net.FileConn(f)
	_ = f.Close()
	if err != nil {
		return fmt.Errorf("onnx child: socket: %w", err)
	}
	uc, ok := conn.(*net.UnixConn)
	if !ok {
		return fmt.Errorf("onnx child: descriptor %d is no Unix socket", socketFD)
	}
	c := &child{conn: uc, sessions: map[string]*session{}}
	calls := make(chan work)
	go c.read(calls)
	for w := range calls {
		r := c.answer(w)
		if w.fd >= 0 {
			_ = unix.Close(w.fd)
		}
		r.Seq = w.Seq
		if err := send(c.conn, r); err != nil {
			return nil // the parent is gone, and so are we
		}
	}
	return nil
}

// read hands calls on until the parent is gone.
func (c *child) read(calls chan<- work) {
	for {
		var w work
		var err error
		if w.fd, err = receive(c.conn, &w.call); err != nil {
			os.Exit(0) // not a return: a run that never ends must not keep an orphan alive
		}
		if w.Op == opStop {
			c.stop(w.Seq)
			continue
		}
		calls <- w
	}
}

func (c *child) stop(seq uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stopped = seq
	if c.running == seq {
		_ = c.options.Terminate()
	}
}

func (c *child) answer(w work) reply {
	switch {
	case w.Op == opHello && w.Hello != nil:
		return c.hello(*w.Hello)
	case w.Op == opLoad:
		return c.load(w)
	case w.Op == opRun:
		return c.run(w.call)
	}
	return reply{Fail: failRun, Text: fmt.Sprintf("unknown call %.20q", w.Op)}
}

func (c *child) load(w work) reply {
	b, err := unix.Mmap(w.fd, 0, int(w.Size), unix.PROT_READ, unix.MAP_PRIVATE)
	if err != nil {
		return reply{Fail: failModel, Text: fmt.Sprintf("map model: %v", err)}
	}
	defer func() { _ = unix.Munmap(b) }()
	s := &session{in: w.In, out: w.Out}
	opts, err := c.sessionOptions()
	if err != nil {
		return reply{Fail: failModel, Text: clip(err.Error())}
	}
	defer func() { _ = opts.Destroy() }()
	s.ort, err = ort.NewDynamicAdvancedSessionWithONNXData(b, names(s.in), names(s.out), opts)
	if err != nil {
		return reply{Fail: failModel, Text: clip(err.Error())}
	}
	if old := c.sessions[w.Session]; old != nil {
		_ = old.ort.Destroy()
	}
	c.sessions[w.Session] = s
	return reply{}
}

// run runs a session on tensors of the slab. Inputs and outputs come in the order in which the session declares them.
func (c *child) run(w call) reply {
	s := c.sessions[w.Session]
	if s == nil || len(w.In) != len(s.in) || len(w.Out) != len(s.out) {
		return reply{Fail: failRun, Text: "no such session, or other tensors than it has"}
	}
	if err := c.mapSlab(w.Size); err != nil {
		return reply{Fail: failRun, Text: err.Error()}
	}
	in, err := c.values(w.In)
	defer destroy(in)
	if err != nil {
		return reply{Fail: failRun, Text: err.Error()}
	}
	out, err := c.values(w.Out)
	defer destroy(out)
	if err != nil {
		return reply{Fail: failRun, Text: err.Error()}
	}
	opts, err := ort.NewRunOptions()
	if err != nil {
		return reply{Fail: failRun, Text: err.Error()}
	}
	c.begin(w.Seq, opts)
	err = s.ort.RunWithOptions(in, out, opts)
	stopped := c.end()
	_ = opts.Destroy()
	switch {
	case err == nil:
		return reply{}
	case stopped:
		return reply{Fail: failStopped, Text: clip(err.Error())}
	}
	return reply{Fail: failRun, Text: clip(err.Error())}
}

// begin makes a stop of call seq end the run that uses o, also one that has come already.
func (c *child) begin(seq uint64, o *ort.RunOptions) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.running, c.options = seq, o
	if c.stopped == seq {
		_ = o.Terminate()
	}
}

// end says whether the run was asked to stop.
func (c *child) end() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	stopped := c.stopped == c.running
	c.running, c.options = 0, nil
	return stopped
}

func (c *child) mapSlab(n int64) error {
	if n == int64(len(c.slab)) {
		return nil
	}
	if c.slab != nil {
		_ = unix.Munmap(c.slab)
		c.slab = nil
	}
	mem, err := unix.Mmap(slabFD, 0, int(n), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return fmt.Errorf("map slab: %w", err)
	}
	c.slab = mem
	return nil
}

// values makes engine values over the slab, without copying.
func (c *child) values(ts []tensor) ([]ort.Value, error) {
	var out []ort.Value
	for _, t := range ts {
		n, ok := t.bytes(maxTensor)
		if !ok || n != t.Len || t.Off < 0 || t.Off%align != 0 || t.Off > int64(len(c.slab))-n {
			return out, fmt.Errorf("tensor %s of %v at %d: not in the slab", t.Name, t.Shape, t.Off)
		}
		v, err := ort.NewCustomDataTensor(ort.NewShape(t.Shape...), c.slab[t.Off:t.Off+n], element(t.DType))
		if err != nil {
			return out, fmt.Errorf("tensor %s: %w", t.Name, err)
		}
		out = append(out, v)
	}
	return out, nil
}

func destroy(vs []ort.Value) {
	for _, v := range vs {
		_ = v.Destroy()
	}
}

func names(ts []tensor) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = t.Name
	}
	return out
}

// clip keeps a message well below a packet.
func clip(s string) string { return s[:min(len(s), 1024)] }
