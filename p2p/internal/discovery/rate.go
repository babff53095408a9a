package discovery

import (
	"context"
	"sync"
	"time"

	pb "github.com/libp2p/go-libp2p-kad-dht/pb"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
)

const (
	requestsPerSecond = 20
	requestsBurst     = 100
	maxTracked        = 4096
)

// requestRate bounds the DHT requests of each peer: a bucket of 100, refilled by 20 per second.
type requestRate struct {
	now func() time.Time

	mu      sync.Mutex
	buckets map[peer.ID]bucket
}

type bucket struct {
	tokens float64
	at     time.Time
}

func newRequestRate(now func() time.Time) *requestRate {
	return &requestRate{now: now, buckets: map[peer.ID]bucket{}}
}

// hook sees every request and resets the stream of a peer that asks too often.
func (r *requestRate) hook(_ context.Context, s network.Stream, _ *pb.Message) {
	if !r.allow(s.Conn().RemotePeer()) {
		_ = s.ResetWithError(network.StreamRateLimited)
	}
}

func (r *requestRate) allow(p peer.ID) bool {
	now := r.now()
	r.mu.Lock()
	defer r.mu.Unlock()
	b, ok := r.buckets[p]
	if !ok {
		if len(r.buckets) >= maxTracked {
			r.forget(now)
		}
		b = bucket{tokens: requestsBurst, at: now}
	}
	b.tokens = min(requestsBurst, b.tokens+now.Sub(b.at).Seconds()*requestsPerSecond)
	b.at = now
	ok = b.tokens >= 1
	if ok {
		b.tokens--
	}
	r.buckets[p] = b
	return ok
}

// forget drops the full buckets, which say nothing; if none is full, all: a flood of peer ids must
// not grow the table.
func (r *requestRate) forget(now time.Time) {
	for p, b := range r.buckets {
		if b.tokens+now.Sub(b.at).Seconds()*requestsPerSecond >= requestsBurst {
			delete(r.buckets, p)
		}
	}
	if len(r.buckets) >= maxTracked {
		clear(r.buckets)
	}
}
