package buffer

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// Sizes of outputs, which must fit into frames of the job protocol.
const (
	MaxTracks = 64
	Chunk     = 256 << 10
)

// ErrOver is returned to an executor that goes on after its job has ended.
var ErrOver = errors.New("job: already over")

// Tracks hashes the outputs of a job, one by one.
type Tracks struct {
	Max int // how many there may be

	sums []hash.Hash
}

// Add hashes b as the next bytes of a track.
func (t *Tracks) Add(track int, b []byte) error {
	if track < 0 || track >= t.Max {
		return fmt.Errorf("output track %d of at most %d: %w", track, t.Max, market.ErrProtocol)
	}
	for len(t.sums) <= track {
		t.sums = append(t.sums, sha256.New())
	}
	t.sums[track].Write(b)
	return nil
}

// Hashes are those of all tracks up to the highest that was used.
func (t *Tracks) Hashes() []pm.Hash {
	out := make([]pm.Hash, len(t.sums))
	for i, s := range t.sums {
		out[i] = pm.Hash(s.Sum(nil))
	}
	return out
}

// Part is a piece of output as it goes on the wire: the track number, then bytes.
type Part []byte

// Track is its number.
func (p Part) Track() int { return int(p[0]) }

// Bytes is what goes to the track.
func (p Part) Bytes() []byte { return p[1:] }

// Ask is an executor's Delivered on its way to the goroutine that owns the job's money.
type Ask struct {
	Units uint64
	Reply chan error
}

// Output is what an executor writes to on the orchestrator's side. It holds bytes back until the units they stand for
// are delivered and paid.
type Output struct {
	event func([]byte) error
	asks  chan Ask
	over  chan struct{} // closed when nobody answers asks any more

	mu    sync.Mutex
	held  []Part
	size  int64
	limit int64
}

// NewOutput returns an output that holds at most limit bytes back and passes events on to event.
func NewOutput(limit int64, event func([]byte) error) *Output {
	return &Output{event: event, asks: make(chan Ask), over: make(chan struct{}), limit: limit}
}

// Write keeps a copy of b until the next Delivered. market.ErrLimit when more is held back than allowed.
func (o *Output) Write(track int, b []byte) error {
	if track < 0 || track >= MaxTracks {
		return fmt.Errorf("output track %d of at most %d: %w", track, MaxTracks, market.ErrProtocol)
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.size+int64(len(b)) > o.limit {
		return fmt.Errorf("%d bytes of output held back: %w", o.size+int64(len(b)), market.ErrLimit)
	}
	o.size += int64(len(b))
	for len(b) > 0 {
		n := min(len(b), Chunk)
		p := make(Part, 1, 1+n)
		p[0] = byte(track)
		o.held = append(o.held, append(p, b[:n]...))
		b = b[n:]
	}
	return nil
}

// Event sends at once.
func (o *Output) Event(b []byte) error { return o.event(b) }

// Delivered waits until the units are paid for and the bytes are on their way.
func (o *Output) Delivered(units uint64) error {
	a := Ask{Units: units, Reply: make(chan error, 1)}
	select {
	case o.asks <- a:
	case <-o.over:
		return ErrOver
	}
	select {
	case err := <-a.Reply:
		return err
	case <-o.over:
		return ErrOver
	}
}

// Take returns what is held back and forgets it.
func (o *Output) Take() []Part {
	o.mu.Lock()
	defer o.mu.Unlock()
	held := o.held
	o.held, o.size = nil, 0
	return held
}

// Asks are the calls of Delivered that wait for an answer.
func (o *Output) Asks() <-chan Ask { return o.asks }

// Close answers nobody any more: executors that go on get ErrOver.
func (o *Output) Close() { close(o.over) }
