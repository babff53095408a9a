package job

import (
	"context"
	"io"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// IO is the body of a job: In and Out are streams that may be open together.
type IO struct {
	In      io.Reader       // the body, which may still be growing
	Control <-chan []byte   // live parameters; nil when there are none
	Out     Output          // where outputs go
	Stop    <-chan struct{} // gateway: closed to send Cancel and wait for the receipt; nil when never
}

// Output takes what a job produces. Calls may come from several goroutines. An error ends the job.
//
// Delivered says how many units all bytes written so far stand for (cumulative). Bytes written after the last Delivered
// may be held back until the next one, because what is not yet counted cannot be paid.
type Output interface {
	Write(track int, b []byte) error
	Event(b []byte) error
	Delivered(units uint64) error
}

// Executor does the work of a job: an engine of this process, or a remote worker.
type Executor interface {
	Execute(ctx context.Context, j market.Job, io IO) (market.Work, error)
}

// Quoter prices what a gateway wants. Errors: market.ErrUnsupported, ErrOverloaded, ErrPrice, pm's about the sender.
type Quoter interface {
	Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error)
}

// Till is the orchestrator's side of money. Units are cumulative within the job. When due is above zero the server sends
// Due, holds output back, and stops the job if no payment comes.
type Till interface {
	Accept(ctx context.Context, d market.Deal, b pm.Batch) (due pm.Wei, err error)
	Deliver(ctx context.Context, d market.Deal, units uint64) (due pm.Wei, err error)
	Settle(ctx context.Context, d market.Deal, units uint64) (market.Statement, error)
}

// Purse is the gateway's side of money in one session, the only owner of its balance.
type Purse interface {
	// Pay returns tickets for due, less what is credited already and within the exposure limit; the batch may be empty.
	// next, when not nil, replaces the ticket parameters first.
	Pay(ctx context.Context, due pm.Wei, next *pm.Params) (pm.Batch, error)
	Delivered(ctx context.Context, j market.JobID, units uint64) error
	Settle(ctx context.Context, r market.Receipt) error
}
