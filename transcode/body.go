package transcode

import (
	"fmt"
	"io"
	"sync"
)

// Buffer is a Body in memory: one writer appends, any number of readers each start at byte 0 and wait for more. It never
// holds more than its maximum, and it is garbage once nobody refers to it.
type Buffer struct {
	max int

	mu     sync.Mutex
	grown  sync.Cond // broadcast on every change below
	data   []byte    // only ever appended to, so that a slice handed to a reader stays valid
	closed bool
	err    error // why the source died; nil for a complete body
}

var _ Body = (*Buffer)(nil)

// NewBuffer returns an empty, growing Buffer that takes at most max bytes.
func NewBuffer(max int) *Buffer {
	b := &Buffer{max: max}
	b.grown.L = &b.mu
	return b
}

// Write appends a copy of p. It takes all of p or nothing: ErrLimit when the body would outgrow its maximum,
// io.ErrClosedPipe after CloseWith.
func (b *Buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, io.ErrClosedPipe
	}
	if len(p) > b.max-len(b.data) {
		return 0, fmt.Errorf("body of %d bytes and %d more, at most %d: %w", len(b.data), len(p), b.max, ErrLimit)
	}
	b.data = append(b.data, p...)
	b.grown.Broadcast()
	return len(p), nil
}

// CloseWith ends the body: nil says it is complete, an error says why its source died, and readers get it after the
// bytes that did arrive. Only the first call counts.
func (b *Buffer) CloseWith(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return
	}
	b.closed, b.err = true, err
	b.grown.Broadcast()
}

// Len returns the number of bytes so far.
func (b *Buffer) Len() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.data)
}

// Bytes returns what has arrived so far. The caller must not change it.
func (b *Buffer) Bytes() []byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.data[:len(b.data):len(b.data)]
}

// Open returns a reader that starts at byte 0 and waits while the body grows. Its Close unblocks its own Read, which
// then reports io.ErrClosedPipe.
func (b *Buffer) Open() io.ReadCloser { return &bodyReader{body: b} }

// bodyReader is one reader's place in a Buffer; its fields are guarded by the Buffer's mutex.
type bodyReader struct {
	body   *Buffer
	off    int
	closed bool
}

func (r *bodyReader) Read(p []byte) (int, error) {
	b := r.body
	b.mu.Lock()
	defer b.mu.Unlock()
	for {
		switch {
		case r.closed:
			return 0, io.ErrClosedPipe
		case len(p) == 0:
			return 0, nil
		case r.off < len(b.data):
			n := copy(p, b.data[r.off:])
			r.off += n
			return n, nil
		case b.closed && b.err != nil:
			return 0, b.err
		case b.closed:
			return 0, io.EOF
		}
		b.grown.Wait()
	}
}

func (r *bodyReader) Close() error {
	r.body.mu.Lock()
	defer r.body.mu.Unlock()
	r.closed = true
	r.body.grown.Broadcast()
	return nil
}
