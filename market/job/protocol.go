package job

import (
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/castnet/castnet/market/job/buffer"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/p2p"
)

// Protocols of this package; their frames and messages are in package wire.
const (
	Protocol      protocol.ID = "/castnet/job/1"
	QuoteProtocol protocol.ID = "/castnet/quote/1"
)

// What a buffer holds must fit into a frame: these do not compile otherwise.
const (
	_ = uint(wire.MaxData - buffer.Chunk)
	_ = uint(wire.MaxTracks - buffer.MaxTracks)
)

const quoteTime = 5 * time.Second

// streamLimits bound the job protocol per peer.
func streamLimits() p2p.Limits {
	return p2p.Limits{Frame: wire.FrameLimit, Streams: 64, Total: 1024, Memory: 512 << 20}
}

// quoteLimits bound the quote protocol.
func quoteLimits() p2p.Limits {
	return p2p.Limits{Time: quoteTime, Request: wire.MaxQuote, Reply: wire.MaxQuote, Streams: 4, Total: 256}
}
