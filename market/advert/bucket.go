package advert

import "time"

// bucket is a token bucket: size tokens, refilled evenly over per. It reads no clock of its own.
type bucket struct {
	tokens, size float64
	per          time.Duration
	at           time.Time
}

// newBucket returns a full bucket.
func newBucket(size int, per time.Duration, now time.Time) bucket {
	return bucket{tokens: float64(size), size: float64(size), per: per, at: now}
}

// take spends one token if there is one.
func (b *bucket) take(now time.Time) bool {
	if d := now.Sub(b.at); d > 0 {
		b.tokens = min(b.size, b.tokens+b.size*float64(d)/float64(b.per))
		b.at = now
	}
	if b.tokens < 1 {
		return false
	}
	b.tokens--
	return true
}
