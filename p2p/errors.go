package p2p

import (
	"errors"

	"github.com/castnet/castnet/p2p/internal/frame"
)

var (
	// ErrConfig marks a Config that cannot work.
	ErrConfig = errors.New("p2p: invalid configuration")
	// ErrKey marks an identity file that is unreadable, damaged or readable by others.
	ErrKey = errors.New("p2p: unusable identity key")
	// ErrClosed is returned once the host or stream is closed or shutting down.
	ErrClosed = errors.New("p2p: closed")
	// ErrBanned is returned when a peer is banned here.
	ErrBanned = errors.New("p2p: peer is banned")
	// ErrUnreachable is returned when no address of a peer could be dialled.
	ErrUnreachable = errors.New("p2p: peer unreachable")
	// ErrUnsupported is returned when the peer speaks no common version of a protocol.
	ErrUnsupported = errors.New("p2p: peer does not speak the protocol")
	// ErrLimit is returned when the resource limits here do not allow one more stream or byte.
	ErrLimit = errors.New("p2p: resource limit reached")
	// ErrSignature marks an envelope or signature that does not verify.
	ErrSignature = errors.New("p2p: invalid signature")
	// ErrRole is returned for something that this role's host does not take part in.
	ErrRole = errors.New("p2p: not available in this role")
	// ErrAddress marks an address that is not a multiaddr with a peer id.
	ErrAddress = errors.New("p2p: invalid peer address")
	// ErrMessage marks a request or reply that does not parse.
	ErrMessage = errors.New("p2p: malformed message")
)

// Errors of framing. They say what the peer announced; nothing was allocated for it.
var (
	// ErrTooLarge marks a frame or message above the limit of its type.
	ErrTooLarge = frame.ErrTooLarge
	// ErrFrame marks a frame header that is not canonical.
	ErrFrame = frame.ErrMalformed
	// ErrFrameType marks a frame type that the protocol does not know.
	ErrFrameType = frame.ErrType
)
