package onnx

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// watchEvery is how often a busy child's memory is looked at. A limit on its address space would be simpler, but the
// library, Go and CUDA all reserve far more than they use.
const watchEvery = 100 * time.Millisecond

// watch kills the child when its resident memory passes the limit, until the returned function is called.
func (w *worker) watch(g *guard) (unwatch func()) {
	quit := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		for {
			select {
			case <-quit:
				return
			case <-tick.C:
			}
			if rss := resident(w.cmd.Process.Pid); rss > w.maxRSS {
				g.outgrew(rss)
				return
			}
		}
	})
	return func() {
		close(quit)
		wg.Wait()
	}
}

// resident returns the bytes a process has in memory, 0 when that cannot be read.
func resident(pid int) int64 {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/statm")
	if err != nil {
		return 0
	}
	f := strings.Fields(string(b))
	if len(f) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(f[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}

// tailSize is how much of what a child prints is kept.
const tailSize = 4 << 10

// tail keeps the end of what was written to it.
type tail struct {
	mu  sync.Mutex
	buf []byte
}

// Write implements io.Writer.
func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf = append(t.buf, b[max(0, len(b)-tailSize):]...)
	t.buf = t.buf[max(0, len(t.buf)-tailSize):]
	return len(b), nil
}

// last returns the first line of what is kept, as a clause to append to a message: of a Go or C++ abort it is the reason.
func (t *tail) last() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	line := strings.TrimSpace(firstLine(strings.TrimSpace(string(t.buf))))
	if line == "" {
		return ""
	}
	return fmt.Sprintf(" saying %.200q", line)
}
