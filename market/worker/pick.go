package worker

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
)

// free is how many more jobs of a capability a worker takes now.
func (w *attached) free(c market.Capability) uint32 {
	if w.total >= w.hello.Capacity || w.status.Free == 0 && w.total == 0 {
		return 0 // busy with something we did not give it
	}
	left := w.hello.Capacity - w.total
	for _, o := range w.hello.Offers {
		if o.Capability != c {
			continue
		}
		if o.CapacityMax != 0 {
			if w.running[c] >= o.CapacityMax {
				return 0
			}
			left = min(left, o.CapacityMax-w.running[c])
		}
		return left
	}
	return 0
}

func (w *attached) offers(c market.Capability) (market.Offer, bool) {
	for _, o := range w.hello.Offers {
		if o.Capability == c {
			return o, true
		}
	}
	return market.Offer{}, false
}

// Pick takes a slot at the worker with most free slots for a capability, the one that waited longest among equals; false
// when there is none. Peers in avoid are left out. release gives the slot back and may be called more than once.
func (r *Registry) Pick(c market.Capability, avoid ...peer.ID) (p peer.ID, release func(), ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var best *attached
	for id, w := range r.workers {
		if w.free(c) == 0 || slices.Contains(avoid, id) {
			continue
		}
		if best == nil || w.free(c) > best.free(c) || w.free(c) == best.free(c) && w.used.Before(best.used) {
			best, p = w, id
		}
	}
	if best == nil {
		return "", nil, false
	}
	best.running[c]++
	best.total++
	best.used = time.Now()
	r.metrics.picked.Inc()
	r.notify()
	return p, sync.OnceFunc(func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		best.running[c]--
		best.total--
		r.notify()
	}), true
}

// Capacity is what the attached workers offer of a capability together, and how much of it is free.
func (r *Registry) Capacity(c market.Capability) (most, free uint32) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, w := range r.workers {
		o, ok := w.offers(c)
		if !ok {
			continue
		}
		if o.CapacityMax == 0 || o.CapacityMax > w.hello.Capacity {
			o.CapacityMax = w.hello.Capacity
		}
		most += o.CapacityMax
		free += w.free(c)
	}
	return most, free
}

// Workers returns who is attached, in order of their peer ids.
func (r *Registry) Workers() []Worker {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := make([]Worker, 0, len(r.workers))
	for id, w := range r.workers {
		out = append(out, Worker{Peer: id, Hello: w.hello, Status: w.status, Running: w.total, Since: w.since})
	}
	slices.SortFunc(out, func(a, b Worker) int { return cmp.Compare(a.Peer, b.Peer) })
	return out
}
