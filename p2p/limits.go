package p2p

import (
	"context"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
)

// Limits bound one protocol. They are registered with the resource manager when the protocol is
// first handled or opened; zero fields get the defaults named here, none means unlimited memory.
type Limits struct {
	// Time bounds a whole exchange, from first to last byte. For Call and Handle the default is
	// 10 s; for framed streams zero means that only contexts and deadlines bound it.
	Time time.Duration
	// Request and Reply are the largest messages of Call and Handle in bytes; default 64 KiB.
	Request, Reply int
	// Frame gives the largest payload of a frame type in bytes, negative for unknown types. It is
	// needed for framed streams and is asked before anything is allocated.
	Frame func(typ byte) int
	// Streams is how many may be open at once with one peer in one direction; default 4. Four more
	// are let in, as an ended stream counts until its handler has returned.
	Streams int
	// Total is how many may be open at once with all peers in one direction; default 64 × Streams.
	Total int
	// Memory is what Stream.Reserve may hold per peer, in bytes; default 1 MiB × Streams, at most
	// the host's limit of 512 MiB per peer.
	Memory int64
}

const (
	defaultTime    = 10 * time.Second
	defaultMessage = 64 << 10
	defaultStreams = 4
	totalFactor    = 64
	ending         = 4
	memoryPerPeer  = 512 << 20
	memoryStream   = 64 << 20
)

func (l Limits) filled() Limits {
	if l.Request <= 0 {
		l.Request = defaultMessage
	}
	if l.Reply <= 0 {
		l.Reply = defaultMessage
	}
	if l.Streams <= 0 {
		l.Streams = defaultStreams
	}
	if l.Total <= 0 {
		l.Total = totalFactor * l.Streams
	}
	if l.Memory <= 0 {
		l.Memory = int64(l.Streams) << 20
	}
	l.Memory = min(l.Memory, memoryPerPeer)
	return l
}

// context derives the context of one exchange.
func (l Limits) context(ctx context.Context) (context.Context, context.CancelFunc) {
	if l.Time <= 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, l.Time)
}

// limiter is libp2p's fixed limiter with the limits of our own protocols, which become known
// after the host was made: the resource manager asks when a protocol's first stream appears.
type limiter struct {
	rcmgr.Limiter
	memory int64 // of one protocol, all peers

	mu     sync.RWMutex
	protos map[protocol.ID]Limits
}

func (l *limiter) register(id protocol.ID, lim Limits) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, known := l.protos[id]; !known {
		l.protos[id] = lim
	}
}

func (l *limiter) known(id protocol.ID) (Limits, bool) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	lim, ok := l.protos[id]
	return lim, ok
}

// service is the resource scope of a protocol as a whole.
func service(id protocol.ID) string { return "castnet" + string(id) }

// GetProtocolLimits bounds a protocol over all peers.
func (l *limiter) GetProtocolLimits(id protocol.ID) rcmgr.Limit {
	if lim, ok := l.known(id); ok {
		return streamLimit(lim.Total, l.memory)
	}
	return l.Limiter.GetProtocolLimits(id)
}

// GetProtocolPeerLimits bounds a protocol with one peer.
func (l *limiter) GetProtocolPeerLimits(id protocol.ID) rcmgr.Limit {
	if lim, ok := l.known(id); ok {
		return streamLimit(lim.Streams, lim.Memory)
	}
	return l.Limiter.GetProtocolPeerLimits(id)
}

// GetServiceLimits bounds the service of a protocol over all peers.
func (l *limiter) GetServiceLimits(svc string) rcmgr.Limit {
	if lim, ok := l.ofService(svc); ok {
		return streamLimit(lim.Total, l.memory)
	}
	return l.Limiter.GetServiceLimits(svc)
}

// GetServicePeerLimits bounds the service of a protocol with one peer.
func (l *limiter) GetServicePeerLimits(svc string) rcmgr.Limit {
	if lim, ok := l.ofService(svc); ok {
		return streamLimit(lim.Streams, lim.Memory)
	}
	return l.Limiter.GetServicePeerLimits(svc)
}

func (l *limiter) ofService(svc string) (Limits, bool) {
	const prefix = "castnet"
	if len(svc) < len(prefix) || svc[:len(prefix)] != prefix {
		return Limits{}, false
	}
	return l.known(protocol.ID(svc[len(prefix):]))
}

// streamLimit sets every field: a zero means that nothing at all is allowed.
func streamLimit(streams int, memory int64) rcmgr.Limit {
	streams += ending
	return &rcmgr.BaseLimit{
		Streams: 2 * streams, StreamsInbound: streams, StreamsOutbound: streams,
		Conns: 1, ConnsInbound: 1, ConnsOutbound: 1, FD: 1, // scopes of protocols hold no connections
		Memory: memory,
	}
}
