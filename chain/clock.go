package chain

import (
	"errors"
	"fmt"
	"time"
)

// clock says how many blocks have probably passed since the chain was last heard. Client.mu guards it.
type clock struct {
	heard time.Time     // when the chain last answered
	pace  time.Duration // of a block, as observed; 0: not known
	deaf  bool          // whether the last look found nobody
	lags  int           // looks in a row in which every endpoint was far behind
}

// saw takes an answer into account: how long a block takes, with the past weighing seven times as much.
func (k *clock) saw(now time.Time, before, after uint64) {
	if !k.heard.IsZero() && after > before && before > 0 {
		took := now.Sub(k.heard) / time.Duration(min(after-before, 1<<20))
		if k.pace == 0 {
			k.pace = took
		} else {
			k.pace += (took - k.pace) / 8
		}
		k.heard = now
	}
	if k.heard.IsZero() || k.deaf {
		k.heard = now
	}
	k.deaf, k.lags = false, 0
}

// silence is how many blocks have passed while nobody answered.
func (k *clock) silence(now time.Time) uint64 {
	if !k.deaf || k.pace <= 0 || now.Before(k.heard) {
		return 0
	}
	return uint64(now.Sub(k.heard) / k.pace)
}

// An endpoint may be a few blocks behind another; one that is further behind stands still or serves another history. When
// every one says so, again and again, it is the chain that went back.
const (
	maxBehind = 64
	maxLags   = 5
)

var errBehind = errors.New("chain: endpoint is far behind")

// plausible doubts an endpoint whose head is far below what was seen before, as long as there is another to ask.
func (c *Client) plausible(number uint64) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.pool.list) < 2 || number+maxBehind >= c.seen {
		return nil
	}
	if c.clock.lags++; c.clock.lags > maxLags*len(c.pool.list) {
		return nil
	}
	return fmt.Errorf("block %d after %d: %w", number, c.seen, errBehind)
}
