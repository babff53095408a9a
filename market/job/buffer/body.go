package buffer

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// Body is the input of a job on the orchestrator's side: filled by the stream, read by the executor. It holds at most
// limit bytes over its whole life, so filling it never waits and payments behind the data are always seen.
type Body struct {
	mu     sync.Mutex
	more   *sync.Cond
	chunks [][]byte
	total  int64
	limit  int64
	err    error // io.EOF once it is whole
	sum    hash.Hash
}

// NewBody returns an empty body of at most limit bytes.
func NewBody(limit int64) *Body {
	b := &Body{limit: limit, sum: sha256.New()}
	b.more = sync.NewCond(&b.mu)
	return b
}

// Add takes over chunk. market.ErrLimit when the body outgrows what was authorised, market.ErrProtocol after its end.
func (b *Body) Add(chunk []byte) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.total += int64(len(chunk))
	switch {
	case errors.Is(b.err, io.EOF):
		return fmt.Errorf("data after the end of the body: %w", market.ErrProtocol)
	case b.err != nil:
		return nil // on its way before the peer knew that the job is over
	case b.total > b.limit:
		return fmt.Errorf("body of more than %d bytes: %w", b.limit, market.ErrLimit)
	}
	b.sum.Write(chunk)
	b.chunks = append(b.chunks, chunk)
	b.more.Signal()
	return nil
}

// End ends the body: io.EOF when it is whole, otherwise why there will be no more. The first one stays.
func (b *Body) End(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err == nil {
		b.err = err
	}
	b.more.Broadcast()
}

// Hash is that of what came in.
func (b *Body) Hash() pm.Hash {
	b.mu.Lock()
	defer b.mu.Unlock()
	return pm.Hash(b.sum.Sum(nil))
}

// Read waits for the next bytes.
func (b *Body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for len(b.chunks) == 0 && b.err == nil {
		b.more.Wait()
	}
	if b.err != nil && !errors.Is(b.err, io.EOF) {
		return 0, b.err
	}
	if len(b.chunks) == 0 {
		return 0, io.EOF
	}
	n := copy(p, b.chunks[0])
	if b.chunks[0] = b.chunks[0][n:]; len(b.chunks[0]) == 0 {
		b.chunks[0] = nil
		b.chunks = b.chunks[1:]
	}
	return n, nil
}
