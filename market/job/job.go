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
	In      io.Reader       // the body, which may still be growing; closed when the job ends early if it is an io.Closer
	Control <-chan []byte   // live parameters; nil when there are none
	Out     Output          // where outputs go
	Stop    <-chan struct{} // gateway: closed to send Cancel and wait for the receipt; nil when never
	Track   *Machine        // gateway: the job's lifecycle, at Dispatching; nil: Do keeps its own
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

// Executor does the work of a job: an engine of this process, or a remote worker. It ends soon after its context does.
type Executor interface {
	Execute(ctx context.Context, j market.Job, io IO) (market.Work, error)
}

// Quoter prices what a gateway wants, and keeps what it quoted. Errors of Quote: market.ErrUnsupported, ErrOverloaded,
// ErrPrice, pm's about the sender. Find returns a quote given to this peer that is still valid, or market.ErrQuote.
type Quoter interface {
	Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error)
	Find(ctx context.Context, p peer.ID, id market.QuoteID) (market.Quote, error)
}

// Till is the orchestrator's side of money. Units are cumulative within the job.
//
// Accept begins a job and takes further payments; an empty batch only asks. A due above zero must be paid before work
// begins. Deliver debits units when they are covered; otherwise it changes nothing and returns what is missing: the
// server then sends Due, holds output back, and ends the job if no payment comes. Settle ends the job, always. A deal
// without a job id only credits its session.
type Till interface {
	Accept(ctx context.Context, d market.Deal, b pm.Batch) (due pm.Wei, err error)
	Deliver(ctx context.Context, d market.Deal, units uint64) (due pm.Wei, err error)
	Settle(ctx context.Context, d market.Deal, units uint64) (market.Statement, error)
}

// Desk is the rest of the orchestrator's side: new ticket parameters in the middle of a job, and the place where
// receipts go once they are signed, with or without the gateway's countersignature.
type Desk interface {
	Params(ctx context.Context, d market.Deal) (pm.Params, error)
	Archive(ctx context.Context, r market.Receipt) error
}

// Purse is the gateway's side of money in one session, the only owner of its balance. It never waits.
// reason: four methods, because a job ends with a receipt or without, and neither end is the other's special case.
type Purse interface {
	// Pay returns tickets for what job j still needs beyond what was delivered, due, less credit no job uses and within
	// the exposure limit; the batch may be empty, and then there is nothing to send now. next, when not nil, replaces
	// the ticket parameters first.
	Pay(ctx context.Context, j market.JobID, due pm.Wei, next *pm.Params) (pm.Batch, error)
	// Delivered debits units that came in, cumulative within the job.
	Delivered(ctx context.Context, j market.JobID, units uint64) error
	// Settle ends a job with its receipt, Abandon one that has none: cause says why.
	Settle(ctx context.Context, r market.Receipt) error
	Abandon(ctx context.Context, j market.JobID, cause error) error
}
