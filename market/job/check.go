package job

import (
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
)

// check holds a receipt against everything this side knows of the job.
func (k *call) check(r market.Receipt) error {
	switch {
	case r.Job != k.job.ID, r.Quote != k.quote.ID, r.Session != k.quote.Session, r.Seq != k.job.Seq, r.Capability != k.job.Capability:
		return wire.BadReceipt("of another job: %s of session %s", r.Job, r.Session)
	case r.Orch != k.peer, r.Gateway != k.c.host.ID(), r.Payer != k.quote.Payer:
		return wire.BadReceipt("between %s and %s, paid by %s", r.Orch, r.Gateway, r.Payer)
	case r.Price != k.quote.Price:
		return wire.BadReceipt("at %v wei per %v, quoted %v", r.Price.Price, r.Price.Unit, k.quote.Price.Price)
	case r.Units > k.believable():
		return wire.BadReceipt("over %d units, believable are %d for %d bytes", r.Units, k.believable(), k.in.bytes)
	case r.Units < k.delivered:
		return wire.BadReceipt("over %d units after %d were reported", r.Units, k.delivered)
	}
	have := k.in.sums.Hashes()
	if len(have) != len(r.Out) {
		return wire.BadReceipt("over %d outputs, received %d", len(r.Out), len(have))
	}
	for i := range have {
		if have[i] != r.Out[i] {
			return wire.BadReceipt("has another hash for output %d", i)
		}
	}
	if r.End != market.EndDone {
		return nil
	}
	select {
	case <-k.out.sent: // the receipt may be faster than the goroutine that sent the end of the body
	case <-time.After(k.c.cfg.ReceiptWait):
		return wire.BadReceipt("before the body was whole")
	}
	if !k.out.whole || r.In != k.out.sum {
		return wire.BadReceipt("has another hash for the input")
	}
	return nil
}
