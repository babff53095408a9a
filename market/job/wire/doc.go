// Package wire is the wire format of package job: frames, their limits, and the messages in them.
//
// Encoders turn values of the market into bytes. Decoders turn bytes of a peer into values and refuse what no honest peer
// sends with market.ErrProtocol, or market.ErrReceipt for a receipt that does not hold.
package wire
