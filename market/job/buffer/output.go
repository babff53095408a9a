package job

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/pm"
)

// errOver is returned to an executor that goes on after its job has ended.
var errOver = errors.New("job: already over")

// tracks hashes the outputs of a job, one by one.
type tracks struct {
	sums []hash.Hash
	max  int
}

// add hashes b as the next bytes of a track.
func (t *tracks) add(track int, b []byte) error {
	if track < 0 || track >= t.max {
		return fmt.Errorf("output track %d of at most %d: %w", track, t.max, market.ErrProtocol)
	}
	for len(t.sums) <= track {
		t.sums = append(t.sums, sha256.New())
	}
	t.sums[track].Write(b)
	return nil
}

func (t *tracks) hashes() []pm.Hash {
	out := make([]pm.Hash, len(t.sums))
	for i, s := range t.sums {
		out[i] = pm.Hash(s.Sum(nil))
	}
	return out
}

// part is a piece of output as it goes on the wire: the track number, then bytes.
type part []byte

func (p part) track() int    { return int(p[0]) }
func (p part) bytes() []byte { return p[1:] }

// ask is an executor's Delivered on its way to the goroutine that owns the job's money.
type ask struct {
	units uint64
	reply chan error
}

// output is what an executor writes to on the orchestrator's side. It holds bytes back until the units they stand for
// are delivered and paid.
type output struct {
	event func([]byte) error
	asks  chan ask
	over  chan struct{} // closed when nobody answers asks any more

	mu    sync.Mutex
	held  []part
	size  int64
	limit int64
}

func newOutput(limit int64, event func([]byte) error) *output {
	return &output{event: event, asks: make(chan ask), over: make(chan struct{}), limit: limit}
}

// Write keeps a copy of b until the next Delivered. market.ErrLimit when more is held back than allowed.
func (o *output) Write(track int, b []byte) error {
	if track < 0 || track >= wire.MaxTracks {
		return fmt.Errorf("output track %d of at most %d: %w", track, wire.MaxTracks, market.ErrProtocol)
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.size+int64(len(b)) > o.limit {
		return fmt.Errorf("%d bytes of output held back: %w", o.size+int64(len(b)), market.ErrLimit)
	}
	o.size += int64(len(b))
	for len(b) > 0 {
		n := min(len(b), wire.MaxData)
		p := make(part, 1, 1+n)
		p[0] = byte(track)
		o.held = append(o.held, append(p, b[:n]...))
		b = b[n:]
	}
	return nil
}

// Event sends at once.
func (o *output) Event(b []byte) error { return o.event(b) }

// Delivered waits until the units are paid for and the bytes are on their way.
func (o *output) Delivered(units uint64) error {
	a := ask{units: units, reply: make(chan error, 1)}
	select {
	case o.asks <- a:
	case <-o.over:
		return errOver
	}
	select {
	case err := <-a.reply:
		return err
	case <-o.over:
		return errOver
	}
}

// take returns what is held back and forgets it.
func (o *output) take() []part {
	o.mu.Lock()
	defer o.mu.Unlock()
	held := o.held
	o.held, o.size = nil, 0
	return held
}
