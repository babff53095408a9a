package watch

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum"

	"github.com/castnet/castnet/chain"
)

// Config says which logs are tracked.
type Config struct {
	Query ethereum.FilterQuery // addresses and topics; its block range is ignored
	From  uint64               // first block, in the RPC's count
	Depth uint64               // blocks a log must be old; 0: up to the head
	Range uint64               // blocks asked for at once, at most; 0: 2000. Fewer where an endpoint refuses so many
}

// again is after how long a question without an answer is asked again, where no new head comes before.
const again = time.Second

// each runs a function at every head until ctx ends or it fails, and again after a while when it says that it is not through.
func each(ctx context.Context, client *chain.Client, do func() (bool, error)) error {
	heads := client.Heads(ctx)
	var retry <-chan time.Time
	for {
		select {
		case _, ok := <-heads:
			if !ok {
				return ctx.Err()
			}
		case <-retry:
		}
		through, err := do()
		if err != nil {
			return err
		}
		if retry = nil; !through {
			retry = time.After(again)
		}
	}
}
