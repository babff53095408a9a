package ingest

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"time"
)

// greetingBytes bounds what a connection may send before it publishes: a handshake of 3 kB and a few commands.
const greetingBytes = 256 << 10

// conn is a publisher's connection with a watchdog: a read fails when nothing comes for the idle time, when the greeting
// takes too long or is too large, and when the connection was halted.
type conn struct {
	net.Conn
	idle time.Duration

	mu       sync.Mutex
	greeting int       // bytes the greeting may still have; negative once it is over
	until    time.Time // end of the greeting
	halted   bool
}

func newConn(c net.Conn, idle time.Duration) *conn {
	return &conn{Conn: c, idle: idle, greeting: greetingBytes, until: time.Now().Add(idle)}
}

// Read implements io.Reader.
func (c *conn) Read(p []byte) (int, error) {
	if err := c.arm(); err != nil {
		return 0, err
	}
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.greeting >= 0 {
		if c.greeting -= n; c.greeting < 0 {
			c.greeting = 0
			return n, fmt.Errorf("greeting of more than %d bytes: %w", greetingBytes, ErrLimit)
		}
	}
	return n, err
}

// Write implements io.Writer; a publisher that does not read its answers is as good as gone.
func (c *conn) Write(p []byte) (int, error) {
	if err := c.SetWriteDeadline(time.Now().Add(c.idle)); err != nil {
		return 0, err
	}
	return c.Conn.Write(p)
}

func (c *conn) arm() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.halted {
		return os.ErrDeadlineExceeded
	}
	until := c.until
	if c.greeting < 0 {
		until = time.Now().Add(c.idle)
	}
	return c.SetReadDeadline(until)
}

// greeted ends the greeting.
func (c *conn) greeted() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.greeting = -1
}

// halt makes the read that is going on and all later ones fail.
func (c *conn) halt() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.halted = true
	_ = c.SetReadDeadline(time.Unix(1, 0))
}

// part says goodbye: it sends end of stream and reads on until the other side hangs up, because closing a connection with
// unread bytes would destroy what that side was just told. A publisher whose machine stands still hears of it late, so it
// has as long as it may be silent. The end of ctx is the end of the wait: a server that ends waits for nobody.
func (c *conn) part(ctx context.Context) {
	defer func() { _ = c.Close() }()
	t, ok := c.Conn.(*net.TCPConn)
	if !ok || t.CloseWrite() != nil || c.SetReadDeadline(time.Now().Add(max(c.idle, time.Second))) != nil {
		return
	}
	defer context.AfterFunc(ctx, c.halt)()
	_, _ = io.CopyN(io.Discard, c.Conn, 4<<20)
}
