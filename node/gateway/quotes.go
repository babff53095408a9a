package gateway

import (
	"context"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
)

// maxQuoted bounds what is remembered of quotes; a view may forget.
const maxQuoted = 1024

// offered is what a quote was for.
type offered struct {
	peer       peer.ID
	capability market.Capability
}

// listener is Jobs that tells an Exchange about every quote.
type listener struct {
	Jobs
	x *Exchange
}

// Listen returns jobs whose quotes View shows: only they say what part of a price is the cost of redeeming tickets.
func (x *Exchange) Listen(jobs Jobs) Jobs { return listener{jobs, x} }

// Quote implements Jobs.
func (l listener) Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error) {
	q, err := l.Jobs.Quote(ctx, p, w)
	if err == nil {
		l.x.quoted(offered{p, w.Capability}, q.Overhead)
	}
	return q, err
}

func (x *Exchange) quoted(o offered, overhead uint32) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.overhead == nil {
		x.overhead = map[offered]uint32{}
	}
	x.overhead[o] = overhead
	for other := range x.overhead {
		if len(x.overhead) <= maxQuoted {
			break
		}
		if other != o {
			delete(x.overhead, other)
		}
	}
}

// overheadOf is the permille of the price that redeeming costs by the last quote; nil before the first.
func (x *Exchange) overheadOf(o offered) *uint32 {
	x.mu.Lock()
	defer x.mu.Unlock()
	permille, ok := x.overhead[o]
	if !ok {
		return nil
	}
	return &permille
}
