package p2p

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/net/swarm"
	"github.com/multiformats/go-multistream"

	"github.com/castnet/castnet/p2p/internal/frame"
)

// Reset codes this package sends by itself; those of protocols begin at 0x2000 and are given by
// their owners. They are best effort: a typed refusal goes first whenever the stream works.
const (
	ResetLimit    uint32 = uint32(network.StreamResourceLimitExceeded)
	ResetProtocol uint32 = uint32(network.StreamProtocolViolation)
	ResetShutdown uint32 = uint32(network.StreamShutdown)
	ResetDeadline uint32 = 0x2008
	ResetBanned   uint32 = 0x2009
)

// copied is the largest payload that is put behind its header in one write; larger ones are
// written by themselves, which costs less than copying them.
const copied = 16 << 10

// Stream is a framed, two-way stream with a peer. One goroutine may receive while any number
// send. Its end is CloseWrite, Recv until io.EOF, Close; in trouble it is Reset.
type Stream struct {
	raw   network.Stream
	in    *bufio.Reader
	limit frame.Limit
	cause atomic.Pointer[error] // why our own context ended the stream

	mu  sync.Mutex // guards out and the order of writes
	out []byte
}

// newStream binds a stream to a context: when that ends, the stream is reset. release undoes the
// binding.
func newStream(ctx context.Context, raw network.Stream, limit func(byte) int) (s *Stream, release func() bool) {
	if limit == nil {
		limit = func(byte) int { return -1 }
	}
	s = &Stream{raw: raw, in: bufio.NewReader(raw), limit: limit}
	release = context.AfterFunc(ctx, func() {
		err := reason(ctx)
		s.cause.Store(&err)
		code := ResetShutdown
		if errors.Is(err, context.DeadlineExceeded) {
			code = ResetDeadline
		}
		_ = raw.ResetWithError(network.StreamErrorCode(code))
	})
	return s, release
}

// reason is why a context ended: its own error, or ErrClosed when the host did it.
func reason(ctx context.Context) error {
	if errors.Is(context.Cause(ctx), ErrClosed) {
		return ErrClosed
	}
	return ctx.Err()
}

// Peer is who is at the other end, authenticated by the connection.
func (s *Stream) Peer() peer.ID { return s.raw.Conn().RemotePeer() }

// Protocol is the protocol that was agreed on.
func (s *Stream) Protocol() protocol.ID { return s.raw.Protocol() }

// Limited reports whether the stream runs over a relay that cuts it after 128 KiB: enough for a
// quote, never for media.
func (s *Stream) Limited() bool { return s.raw.Conn().Stat().Limited }

// Send writes one frame. A payload above the limit of its type is ErrTooLarge and sends nothing.
// It is safe for several goroutines; it blocks while the peer does not read.
func (s *Stream) Send(typ byte, payload []byte) error {
	if limit := s.limit(typ); limit < 0 {
		return fmt.Errorf("send frame type %d: %w", typ, ErrFrameType)
	} else if len(payload) > limit {
		return fmt.Errorf("send frame type %d of %d bytes, at most %d: %w", typ, len(payload), limit, ErrTooLarge)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out = frame.AppendHeader(s.out[:0], typ, len(payload))
	if len(payload) <= copied {
		s.out = append(s.out, payload...)
		payload = nil
	}
	if _, err := s.raw.Write(s.out); err != nil {
		return s.explain("send", err)
	}
	if len(payload) > 0 {
		if _, err := s.raw.Write(payload); err != nil {
			return s.explain("send", err)
		}
	}
	return nil
}

// Recv reads the next frame. io.EOF is the peer's CloseWrite between two frames. ErrTooLarge,
// ErrFrame and ErrFrameType say that the peer broke the protocol: the stream cannot be read on.
// The payload belongs to the caller.
func (s *Stream) Recv() (typ byte, payload []byte, err error) {
	typ, payload, err = frame.Read(s.in, s.limit)
	if err != nil {
		return typ, nil, s.explain("receive", err)
	}
	return typ, payload, nil
}

// explain gives an error of the transport its cause: our own deadline or cancellation, the
// peer's reset (see ResetCode) or what it was.
func (s *Stream) explain(doing string, err error) error {
	if errors.Is(err, io.EOF) {
		return io.EOF // not wrapped: readers compare it
	}
	if cause := s.cause.Load(); cause != nil {
		return fmt.Errorf("p2p: %s on %s with %s: %w", doing, s.raw.Protocol(), s.Peer(), *cause)
	}
	return explain(fmt.Sprintf("%s on %s with %s", doing, s.raw.Protocol(), s.Peer()), err)
}

// explain maps errors of libp2p to ours and says what was being done.
func explain(doing string, err error) error {
	var timeout net.Error
	var unsupported multistream.ErrNotSupported[protocol.ID]
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		err = context.DeadlineExceeded
	case errors.Is(err, network.ErrResourceLimitExceeded):
		err = fmt.Errorf("%w: %w", ErrLimit, err)
	case errors.As(err, &unsupported):
		err = ErrUnsupported
	case errors.Is(err, swarm.ErrGaterDisallowedConnection):
		err = fmt.Errorf("%w: %w", ErrBanned, err)
	}
	return fmt.Errorf("p2p: %s: %w", doing, err)
}

// SetReadDeadline bounds following and waiting Recv calls; they return
// context.DeadlineExceeded after it. The zero time removes it.
func (s *Stream) SetReadDeadline(t time.Time) error { return s.raw.SetReadDeadline(t) }

// SetWriteDeadline bounds following and waiting Send calls in the same way.
func (s *Stream) SetWriteDeadline(t time.Time) error { return s.raw.SetWriteDeadline(t) }

// CloseWrite tells the peer that nothing more will be sent. Reading goes on.
func (s *Stream) CloseWrite() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.raw.CloseWrite(); err != nil {
		return s.explain("close writing", err)
	}
	return nil
}

// Close ends both directions and frees the stream. It does not say that the peer got anything:
// for that CloseWrite and Recv until io.EOF. Closing twice is harmless.
func (s *Stream) Close() error {
	if err := s.raw.Close(); err != nil {
		return s.explain("close", err)
	}
	return nil
}

// Reset ends both directions at once and gives the peer a code, best effort.
func (s *Stream) Reset(code uint32) { _ = s.raw.ResetWithError(network.StreamErrorCode(code)) }

// Reserve accounts n bytes that are about to be held for this stream; ErrLimit when the protocol,
// the peer or the host would exceed its limit. They are given back by Release or with the stream.
func (s *Stream) Reserve(n int) error {
	if err := s.raw.Scope().ReserveMemory(n, network.ReservationPriorityAlways); err != nil {
		return fmt.Errorf("reserve %d bytes for %s: %w: %w", n, s.Peer(), ErrLimit, err)
	}
	return nil
}

// Release gives back n reserved bytes.
func (s *Stream) Release(n int) { s.raw.Scope().ReleaseMemory(n) }

// ResetError makes a handler end its stream with a code of its own when it is returned.
type ResetError struct {
	Code uint32
	Err  error // why, for our own log; may be nil
}

// Error says the code and why.
func (e *ResetError) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("p2p: reset with code %#x", e.Code)
	}
	return fmt.Sprintf("p2p: reset with code %#x: %v", e.Code, e.Err)
}

// Unwrap gives the reason.
func (e *ResetError) Unwrap() error { return e.Err }

// ResetCode tells with which code the peer reset the stream; false when err is no reset of a
// peer. Code 0 is a reset without a reason.
func ResetCode(err error) (code uint32, ok bool) {
	var reset *network.StreamError
	if errors.As(err, &reset) && reset.Remote {
		return uint32(reset.ErrorCode), true
	}
	return 0, false
}

// finish ends a served stream the way its handler ended.
func (s *Stream) finish(err error) {
	var reset *ResetError
	switch {
	case err == nil:
		_ = s.raw.Close()
	case errors.As(err, &reset):
		s.Reset(reset.Code)
	case errors.Is(err, ErrTooLarge), errors.Is(err, ErrFrame), errors.Is(err, ErrFrameType), errors.Is(err, ErrMessage):
		s.Reset(ResetProtocol)
	case errors.Is(err, ErrLimit):
		s.Reset(ResetLimit)
	case errors.Is(err, context.DeadlineExceeded):
		s.Reset(ResetDeadline)
	default:
		s.Reset(0)
	}
}
