package hls

import (
	"fmt"
	"math"
	"time"
)

// entry is one segment of a rung: waiting for its predecessors, or listed.
type entry struct {
	seq           uint64
	dur           time.Duration
	at            time.Time
	discontinuity bool
	gap           bool
	data          []byte // only while waiting
}

// rung is one rendition's list. The stream's mutex guards it.
type rung struct {
	window, maxWaiting, maxBytes int
	target                       time.Duration

	next    uint64           // the segment to be listed next
	list    []entry          // what the playlist shows
	dropped int              // discontinuities that left the window
	waiting map[uint64]entry // complete or lost, but behind a missing one
	parts   map[uint64][]byte
	listed  map[uint64]time.Time
	longest time.Duration // of all listed segments
	peak    int           // bit/s of the densest listed segment
	codecs  string        // found in the first segment
}

func newRung(cfg Config) *rung {
	r := &rung{
		window: cfg.Window, maxWaiting: cfg.Window, maxBytes: cfg.MaxSegmentBytes, target: cfg.Target,
		waiting: map[uint64]entry{}, parts: map[uint64][]byte{}, listed: map[uint64]time.Time{},
	}
	if cfg.Event {
		r.window, r.maxWaiting = math.MaxInt, 256
	}
	return r
}

func (r *rung) part(seq uint64, b []byte) error {
	if len(r.parts[seq])+len(b) > r.maxBytes {
		return fmt.Errorf("segment %d of more than %d bytes: %w", seq, r.maxBytes, ErrLimit)
	}
	if r.parts[seq] == nil && len(r.parts) > r.maxWaiting {
		return fmt.Errorf("%d segments begun: %w", len(r.parts), ErrLimit)
	}
	r.parts[seq] = append(r.parts[seq], b...)
	return nil
}

// offer takes a complete or lost segment. A lost one may still be replaced before it is listed; a complete one stays.
func (r *rung) offer(e entry) error {
	if !e.gap {
		if e.data == nil {
			e.data = r.parts[e.seq]
		}
		if len(e.data) == 0 {
			return fmt.Errorf("segment %d is empty: %w", e.seq, ErrNoSegment)
		}
		if len(e.data) > r.maxBytes {
			return fmt.Errorf("segment %d of %d bytes, at most %d: %w", e.seq, len(e.data), r.maxBytes, ErrLimit)
		}
	}
	if old, ok := r.waiting[e.seq]; ok && !old.gap {
		return fmt.Errorf("segment %d is complete: %w", e.seq, ErrLate)
	}
	if e.dur <= 0 {
		e.dur = r.target
	}
	delete(r.parts, e.seq)
	r.waiting[e.seq] = e
	return nil
}

// take removes the next segment from those waiting. Where too many wait for it, or force is set, it is given up as a gap of
// the given length.
func (r *rung) take(force bool, length func(seq uint64) time.Duration) (entry, bool) {
	e, ok := r.waiting[r.next]
	switch {
	case ok:
		delete(r.waiting, r.next)
	case len(r.waiting) > r.maxWaiting || force:
		e = entry{seq: r.next, gap: true, dur: length(r.next)}
		delete(r.parts, r.next)
	default:
		return entry{}, false
	}
	r.next++
	return e, true
}

// show appends e to the list and slides the window.
func (r *rung) show(e entry, now time.Time) {
	if n := len(r.list); e.at.IsZero() && n > 0 && !r.list[n-1].at.IsZero() {
		e.at = r.list[n-1].at.Add(r.list[n-1].dur)
	}
	if !e.gap {
		r.listed[e.seq] = now
		r.peak = max(r.peak, int(float64(len(e.data))*8/e.dur.Seconds()))
		if r.codecs == "" {
			r.codecs = codecsOf(e.data)
		}
	}
	e.data = nil
	r.longest = max(r.longest, e.dur)
	r.list = append(r.list, e)
	if len(r.list) > r.window {
		if r.list[0].discontinuity {
			r.dropped++
		}
		r.list = append(r.list[:0], r.list[1:]...)
	}
	if keep := uint64(4 * min(r.window, 1024)); e.seq >= keep {
		delete(r.listed, e.seq-keep)
	}
}

// length returns how long segment seq is, if this rung knows it.
func (r *rung) length(seq uint64) (time.Duration, bool) {
	if e, ok := r.waiting[seq]; ok {
		return e.dur, true
	}
	if n := len(r.list); n > 0 && seq >= r.list[0].seq && seq <= r.list[n-1].seq {
		return r.list[seq-r.list[0].seq].dur, true
	}
	return 0, false
}
