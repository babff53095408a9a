package chain

import (
	"math"
	"time"
)

// clock says how many blocks have probably passed since the chain was last heard. Client.mu guards it.
type clock struct {
	heard time.Time     // when the chain last answered
	pace  time.Duration // of a block, as observed; 0: not known
	deaf  bool          // whether the last look found nobody

	top     uint64    // highest block seen
	reached time.Time // when it was first seen
}

// wall is the time without the part that stands still while a machine sleeps: the chain does not.
func wall() time.Time { return time.Now().Round(0) }

// saw takes an answer into account: how long a block takes, with the past weighing seven times as much.
func (k *clock) saw(now time.Time, before, after uint64) {
	if after > k.top {
		k.top, k.reached = after, now
	}
	if !k.heard.IsZero() && after > before && before > 0 {
		took := now.Sub(k.heard) / time.Duration(min(after-before, 1<<20))
		if k.pace == 0 {
			k.pace = took
		} else {
			k.pace += (min(took, 8*k.pace) - k.pace) / 8 // a chain that halted for an hour goes on as fast as before
		}
		k.heard = now
	}
	if k.heard.IsZero() || k.deaf {
		k.heard = now
	}
	k.deaf = false
}

// silence is how many blocks have passed while nobody answered.
func (k *clock) silence(now time.Time) uint64 {
	if !k.deaf || k.pace <= 0 || now.Before(k.heard) {
		return 0
	}
	return uint64(now.Sub(k.heard) / k.pace)
}

// limit is the highest block that is plausible by now, if the last one seen was before. Without a pace everything is. What an
// endpoint says that is behind, for a while the only one or not up to date again, rules out nothing: time goes on from the
// highest block as well.
func (k *clock) limit(now time.Time, before, slack uint64) uint64 {
	if k.pace <= 0 {
		return math.MaxUint64
	}
	after := func(block uint64, seen time.Time) uint64 {
		return block + slack + aheadFactor*uint64(max(now.Sub(seen), 0)/k.pace)
	}
	return max(after(before, k.heard), after(k.top, k.reached))
}
