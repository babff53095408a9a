package p2p

import (
	"maps"
	"slices"
	"sync"
)

// drain counts open streams, so that the end can wait for them.
type drain struct {
	mu      sync.Mutex
	closed  bool
	next    int
	cancels map[int]func() // end what is in
	idle    chan struct{}  // closed once closed and empty
}

func newDrain() *drain {
	return &drain{cancels: map[int]func(){}, idle: make(chan struct{})}
}

// enter counts a stream; false when the host is ending. leave may be called more than once.
func (d *drain) enter(cancel func()) (leave func(), ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return nil, false
	}
	d.next++
	n := d.next
	d.cancels[n] = cancel
	return func() { d.leave(n) }, true
}

func (d *drain) leave(n int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, in := d.cancels[n]; !in {
		return
	}
	delete(d.cancels, n)
	if d.closed && len(d.cancels) == 0 {
		close(d.idle)
	}
}

// shut lets nobody in any more and returns what is closed once all have left.
func (d *drain) shut() <-chan struct{} {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.closed {
		d.closed = true
		if len(d.cancels) == 0 {
			close(d.idle)
		}
	}
	return d.idle
}

// cut cancels everybody who is still in.
func (d *drain) cut() {
	d.mu.Lock()
	all := slices.Collect(maps.Values(d.cancels))
	d.mu.Unlock()
	for _, cancel := range all {
		cancel()
	}
}

func (d *drain) count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.cancels)
}
