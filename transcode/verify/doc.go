// Package verify judges what an untrusted engine returned, without decoding a picture: container, codec, sizes from the
// parameter sets, frame counts, presentation times, key frames and durations, compared with the source the gateway has.
//
// [Check] judges finished renditions and says how many pixels they hold, which is what may be charged. [Stream] checks
// one rendition frame by frame as its bytes arrive, before any of it is published.
//
// It judges media only: what a verdict costs a peer is decided elsewhere, in market/reputation.
//
//	verdict, err := verify.Check(ctx, segment, ladder, renditions)
//	if err == nil && !verdict.OK() {
//		log.Warn("rendition refused", "reasons", verdict.Reasons())
//	}
package verify
