package market

import "github.com/castnet/castnet/pm"

// Audit is a gateway's account of one session, put before the orchestrator after a break: what it believes, and the
// batches of which it never learned whether they arrived.
type Audit struct {
	Session SessionID
	Payer   pm.Address
	Balance Balance
	Receipt pm.Hash    // sha256 of the last receipt's signed bytes; zero for none
	Batches []pm.Batch // at most MaxAuditBatches
}

// MaxAuditBatches is how many batches one Audit may carry.
const MaxAuditBatches = 4

// Audited is the orchestrator's account of the same session, after it has booked what came with the Audit.
type Audited struct {
	Balance  Balance
	Receipt  pm.Hash
	Last     Receipt     // that receipt itself, signatures verified, unless the Audit named it; without Raw for none
	Fates    []BatchFate // one per batch
	Closings []Ended     // newest first, at most MaxAuditClosings
}

// MaxAuditClosings is how many closing records an answer may carry.
const MaxAuditClosings = 16

// Fate is what became of a batch; the values are those of the wire.
type Fate uint8

// Fates of a batch. Only FateUnknown may change when asked again.
const (
	FateUnspecified Fate = iota
	FateBooked           // credited, now or before
	FateLost             // it will never be credited
	FateUnknown          // cannot be told now
)

// BatchFate is a fate and its reason, a text for people. Err is the reason as the orchestrator found it, and does not leave it.
type BatchFate struct {
	Fate   Fate
	Reason string
	Err    error
}

// Ended is the closing record of one attempt at a job.
type Ended struct {
	Job   JobID
	Units uint64
	Due   pm.Wei
}
