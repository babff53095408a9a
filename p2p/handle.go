package p2p

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/p2p/internal/frame"
)

// message is a pointer to a generated protobuf struct T.
type message[T any] interface {
	*T
	proto.Message
}

// Handle serves a protocol of one request and one reply, both delimited protobuf, until ctx ends.
// Running calls may finish after that while Host.Run waits for them. A refusal that the peer
// should read is a reply of the protocol's own; an error resets the stream, with its code if it is
// a *ResetError.
func Handle[Q any, PQ message[Q], R proto.Message](ctx context.Context, h *Host, id protocol.ID,
	lim Limits, serve func(context.Context, peer.ID, PQ) (R, error)) {
	if lim.Time <= 0 {
		lim.Time = defaultTime
	}
	lim = lim.filled()
	h.serve(ctx, id, lim, func(ctx context.Context, s *Stream) error {
		req := PQ(new(Q))
		if err := s.readMessage(req, lim.Request); err != nil {
			return err
		}
		reply, err := serve(ctx, s.Peer(), req)
		if err != nil {
			return err
		}
		return s.writeMessage(reply, lim.Reply)
	})
}

// Call sends one request to a peer and returns its reply. It connects if needed, to addresses the
// host knows. Errors: ErrUnreachable, ErrUnsupported, ErrLimit, ErrTooLarge, ErrMessage, the
// context's own, or a reset of the peer (ResetCode).
func Call[R any, PR message[R]](ctx context.Context, h *Host, p peer.ID, id protocol.ID,
	lim Limits, req proto.Message) (PR, error) {
	if lim.Time <= 0 {
		lim.Time = defaultTime
	}
	lim = lim.filled()
	ctx, cancel := lim.context(ctx)
	defer cancel()
	s, release, err := h.open(ctx, p, id, lim)
	if err != nil {
		return nil, err
	}
	defer release()
	reply := PR(new(R))
	err = s.writeMessage(req, lim.Request)
	if err == nil {
		err = s.readMessage(reply, lim.Reply)
	}
	if err != nil {
		s.Reset(ResetProtocol)
		return nil, err
	}
	_ = s.Close()
	return reply, nil
}

// HandleStream serves a framed protocol until ctx ends; lim.Frame is required. serve owns the
// stream: when it returns nil the stream is closed, otherwise reset, with the code of a
// *ResetError. Its context ends after lim.Time, and when the host stops waiting for open streams;
// that a peer has gone shows in Recv and Send only. Streams begun before ctx ended go on:
// Host.Draining tells long ones to come to an end.
func HandleStream(ctx context.Context, h *Host, id protocol.ID, lim Limits, serve func(context.Context, *Stream) error) {
	h.serve(ctx, id, lim.filled(), serve)
}

// OpenStream opens a framed stream to a peer, connecting if needed. When ctx ends or lim.Time is
// over, the stream is reset, and what waits on it returns the context's error. The caller must
// Close or Reset it.
func (h *Host) OpenStream(ctx context.Context, p peer.ID, id protocol.ID, lim Limits) (*Stream, error) {
	lim = lim.filled()
	ctx, cancel := lim.context(ctx)
	s, release, err := h.open(ctx, p, id, lim)
	if err != nil {
		cancel()
		return nil, err
	}
	s.raw = &released{Stream: s.raw, done: func() { release(); cancel() }}
	return s, nil
}

// released undoes the binding to a context once a stream has ended.
type released struct {
	network.Stream
	done func()
}

func (r *released) Close() error {
	defer r.done()
	return r.Stream.Close()
}

func (r *released) ResetWithError(code network.StreamErrorCode) error {
	defer r.done()
	return r.Stream.ResetWithError(code)
}

// serve registers a handler that is counted, bounded and removed when ctx ends; one of the same protocol follows another at once.
func (h *Host) serve(ctx context.Context, id protocol.ID, lim Limits, handler func(context.Context, *Stream) error) {
	h.limits.register(id, lim)
	// What was begun may be finished after ctx: the host ends it when it has waited long enough.
	base := context.WithoutCancel(ctx)
	remove := h.handlers.set(h.lib, id, func(raw network.Stream) {
		ctx, cancel := lim.context(base)
		defer cancel()
		leave, ok := h.streams.enter(cancel)
		if !ok {
			_ = raw.ResetWithError(network.StreamShutdown)
			return
		}
		defer leave()
		defer h.metrics.stream(id, "in")()
		if err := raw.Scope().SetService(service(id)); err != nil {
			h.log.Debug("stream refused", "protocol", id, "peer", raw.Conn().RemotePeer(), "reason", err)
			h.metrics.failed(id)
			_ = raw.ResetWithError(network.StreamResourceLimitExceeded)
			return
		}
		s, release := newStream(ctx, raw, lim.Frame)
		defer release()
		err := handler(ctx, s)
		s.finish(err)
		if err != nil {
			h.metrics.failed(id)
			h.log.Debug("stream ended early", "protocol", id, "peer", s.Peer(), "reason", err)
		}
	})
	context.AfterFunc(ctx, remove)
}

// handlers knows who serves a protocol now: the end of one that served it before must not take its successor away.
type handlers struct {
	mu     sync.Mutex
	latest map[protocol.ID]int
}

// set puts a handler in the place of an earlier one; remove takes it away unless another has followed.
func (hs *handlers) set(lib host.Host, id protocol.ID, handler network.StreamHandler) (remove func()) {
	hs.mu.Lock()
	defer hs.mu.Unlock()
	hs.latest[id]++
	mine := hs.latest[id]
	lib.SetStreamHandler(id, handler)
	return func() {
		hs.mu.Lock()
		defer hs.mu.Unlock()
		if hs.latest[id] == mine {
			lib.RemoveStreamHandler(id)
		}
	}
}

// open opens a stream bound to ctx; release gives it up.
func (h *Host) open(ctx context.Context, p peer.ID, id protocol.ID, lim Limits) (s *Stream, release func(), err error) {
	h.limits.register(id, lim)
	ctx, cancel := context.WithCancelCause(ctx)
	leave, ok := h.streams.enter(func() { cancel(ErrClosed) })
	if !ok {
		cancel(nil)
		return nil, nil, fmt.Errorf("open %s to %s: %w", id, p, ErrClosed)
	}
	give := func() {
		leave()
		cancel(nil)
	}
	raw, err := h.dialStream(ctx, p, id)
	if err != nil {
		give()
		return nil, nil, err
	}
	if err := raw.Scope().SetService(service(id)); err != nil {
		_ = raw.ResetWithError(network.StreamResourceLimitExceeded)
		give()
		return nil, nil, fmt.Errorf("open %s to %s: %w: %w", id, p, ErrLimit, err)
	}
	s, unbind := newStream(ctx, raw, lim.Frame)
	gone := h.metrics.stream(id, "out")
	release = sync.OnceFunc(func() {
		unbind()
		gone()
		give()
	})
	context.AfterFunc(ctx, release) // a stream reset by its context is over, whatever its owner does
	return s, release, nil
}

// dialStream opens the raw stream and says in our terms why it could not.
func (h *Host) dialStream(ctx context.Context, p peer.ID, id protocol.ID) (network.Stream, error) {
	if h.gate.Banned(p) {
		return nil, fmt.Errorf("open %s to %s: %w", id, p, ErrBanned)
	}
	doing := fmt.Sprintf("open %s to %s", id, p)
	if !h.IsConnected(p) {
		if err := h.dial(ctx, peer.AddrInfo{ID: p}); err != nil {
			return nil, fmt.Errorf("%s: %w", doing, err)
		}
	}
	raw, err := h.lib.NewStream(ctx, p, id)
	switch {
	case err == nil:
		return raw, nil
	case ctx.Err() != nil:
		return nil, fmt.Errorf("p2p: %s: %w", doing, reason(ctx))
	case !h.IsConnected(p):
		return nil, fmt.Errorf("%s: %w: %w", doing, ErrUnreachable, err)
	}
	return nil, explain(doing, err)
}

// writeMessage sends one delimited message and closes the writing side.
func (s *Stream) writeMessage(m proto.Message, limit int) error {
	raw, err := proto.Marshal(m)
	if err != nil {
		return fmt.Errorf("encode %s: %w: %w", s.raw.Protocol(), ErrMessage, err)
	}
	if len(raw) > limit {
		return fmt.Errorf("message of %s has %d bytes, at most %d: %w", s.raw.Protocol(), len(raw), limit, ErrTooLarge)
	}
	if _, err := s.raw.Write(frame.AppendMessage(nil, raw)); err != nil {
		return s.explain("send", err)
	}
	return s.CloseWrite()
}

// readMessage reads one delimited message.
func (s *Stream) readMessage(m proto.Message, limit int) error {
	raw, err := frame.ReadMessage(s.in, limit)
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF // an exchange without its message
	}
	if err != nil {
		return s.explain("receive", err)
	}
	if err := proto.Unmarshal(raw, m); err != nil {
		return fmt.Errorf("decode %s from %s: %w: %w", s.raw.Protocol(), s.Peer(), ErrMessage, err)
	}
	return nil
}
