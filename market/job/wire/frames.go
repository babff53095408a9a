package wire

// Frames from gateway to orchestrator.
const (
	FrameHeader      byte = 1
	FrameData        byte = 2
	FramePayment     byte = 3
	FrameCancel      byte = 4
	FrameEnd         byte = 5
	FrameCountersign byte = 6
	FrameControl     byte = 7
)

// Frames from orchestrator to gateway.
const (
	FrameAccepted byte = 16
	FrameRefused  byte = 17
	FramePart     byte = 18
	FrameProgress byte = 19
	FrameDue      byte = 20
	FrameReceipt  byte = 21
	FrameEvent    byte = 22
)

// Sizes on the wire.
const (
	maxHeader     = 64 << 10
	MaxData       = 256 << 10
	maxPart       = MaxData + 1 // a track number goes before the bytes
	maxSmall      = 1 << 10
	maxReceipt    = 8 << 10
	maxSpec       = 32 << 10
	maxCapability = 64
	MaxTracks     = 64
	MaxTickets    = 256
	MaxText       = 200
	maxPeerID     = 128
	maxConstraint = 16
	MaxQuote      = 4 << 10
)

// FrameLimit is the largest payload of each frame type; nothing is allocated above it.
func FrameLimit(typ byte) int {
	switch typ {
	case FrameHeader, FramePayment, FrameControl, FrameEvent:
		return maxHeader
	case FrameData:
		return MaxData
	case FramePart:
		return maxPart
	case FrameCancel, FrameEnd:
		return 0
	case FrameCountersign, FrameAccepted, FrameRefused, FrameProgress, FrameDue:
		return maxSmall
	case FrameReceipt:
		return maxReceipt
	}
	return -1
}
