package chain

import (
	"math"
	"time"
)

// clock says how many blocks have probably passed since the chain was last heard. Client.mu guards it.
type clock struct {
	heard time.Time     // when the last block was seen, or the chain answered again
	edge  bool          // whether that block was new then: time to the next one is all of its time
	pace  time.Duration // of a block, as observed; 0: not known
	known int           // blocks or longer spans that the pace was observed over, at most memory
	deaf  bool          // whether the last look found nobody

	top     uint64    // highest block seen
	reached time.Time // when it was first seen
}

// wall is the time without the part that stands still while a machine sleeps: the chain does not.
func wall() time.Time { return time.Now().Round(0) }

// memory is over how many spans a pace is the mean, until the past counts all but one part in so many.
const memory = 8

// saw takes an answer into account: how long a block takes. What passed between the first look, or the end of an outage, and the next
// block is some part of a block's time and says nothing.
func (k *clock) saw(now time.Time, before, after uint64) {
	if after > k.top {
		k.top, k.reached = after, now
	}
	switch {
	case !k.heard.IsZero() && after > before && before > 0:
		if k.edge {
			k.took(now.Sub(k.heard) / time.Duration(min(after-before, 1<<20)))
		}
		k.heard, k.edge = now, !k.deaf
	case k.heard.IsZero() || k.deaf:
		k.heard, k.edge = now, false
	}
	k.deaf = false
}

func (k *clock) took(block time.Duration) {
	if k.known = min(k.known+1, memory); k.known == 1 {
		k.pace = block
		return
	}
	k.pace += (min(block, 8*k.pace) - k.pace) / time.Duration(k.known) // a chain that halted for an hour goes on as fast as before
}

// silence is how many blocks have passed while nobody answered.
func (k *clock) silence(now time.Time) uint64 {
	if !k.deaf || k.pace <= 0 || now.Before(k.heard) {
		return 0
	}
	return uint64(now.Sub(k.heard) / k.pace)
}

// limit is the highest block that is plausible by now, if the last one seen was before. guess stands for a pace that is not
// known yet; with neither everything is plausible. What an endpoint says that is behind, for a while the only one or not up to
// date again, rules out nothing: time goes on from the highest block as well.
func (k *clock) limit(now time.Time, before, slack uint64, guess time.Duration) uint64 {
	pace := k.pace
	if pace <= 0 {
		pace = guess
	}
	if pace <= 0 {
		return math.MaxUint64
	}
	after := func(block uint64, seen time.Time) uint64 {
		return block + slack + aheadFactor*uint64(max(now.Sub(seen), 0)/pace)
	}
	return max(after(before, k.heard), after(k.top, k.reached))
}
