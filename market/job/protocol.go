package job

import (
	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/castnet/castnet/p2p"
)

// Protocols of this package.
const (
	Protocol      protocol.ID = "/castnet/job/1"
	QuoteProtocol protocol.ID = "/castnet/quote/1"
)

// Frames from gateway to orchestrator.
const (
	frameHeader      byte = 1
	frameData        byte = 2
	framePayment     byte = 3
	frameCancel      byte = 4
	frameEnd         byte = 5
	frameCountersign byte = 6
	frameControl     byte = 7
)

// Frames from orchestrator to gateway.
const (
	frameAccepted byte = 16
	frameRefused  byte = 17
	framePart     byte = 18
	frameProgress byte = 19
	frameDue      byte = 20
	frameReceipt  byte = 21
	frameEvent    byte = 22
)

// Sizes on the wire.
const (
	maxHeader     = 64 << 10
	maxData       = 256 << 10
	maxPart       = maxData + 1 // a track number goes before the bytes
	maxSmall      = 1 << 10
	maxReceipt    = 8 << 10
	maxSpec       = 32 << 10
	maxCapability = 64
	maxTracks     = 64
	maxTickets    = 256
	maxText       = 200
	maxPeerID     = 128
	maxConstraint = 16
	maxQuoteBytes = 4 << 10
)

// frameLimit is the largest payload of each frame type; nothing is allocated above it.
func frameLimit(typ byte) int {
	switch typ {
	case frameHeader, framePayment, frameControl, frameEvent:
		return maxHeader
	case frameData:
		return maxData
	case framePart:
		return maxPart
	case frameCancel, frameEnd:
		return 0
	case frameCountersign, frameAccepted, frameRefused, frameProgress, frameDue:
		return maxSmall
	case frameReceipt:
		return maxReceipt
	}
	return -1
}

// streamLimits bound the job protocol per peer.
func streamLimits() p2p.Limits {
	return p2p.Limits{Frame: frameLimit, Streams: 64, Total: 1024, Memory: 512 << 20}
}

// quoteLimits bound the quote protocol.
func quoteLimits() p2p.Limits {
	return p2p.Limits{Time: quoteTime, Request: maxQuoteBytes, Reply: maxQuoteBytes, Streams: 4, Total: 256}
}
