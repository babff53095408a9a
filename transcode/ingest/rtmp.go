package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"

	"github.com/bluenviron/gortmplib"
	"github.com/bluenviron/gortmplib/pkg/amf0"
	"github.com/bluenviron/gortmplib/pkg/message"
)

// serve takes one connection from its handshake to its end.
func (s *Server) serve(ctx context.Context, nc net.Conn, accept func(context.Context, *Stream) error) {
	c := newConn(nc, s.cfg.Idle)
	defer func() { _ = c.Close() }()
	unhook := context.AfterFunc(ctx, c.halt)
	defer unhook()

	rtmp := &gortmplib.ServerConn{RW: c}
	var origin Origin
	err := guard(func() error {
		var err error
		origin, err = greet(rtmp, c)
		return err
	})
	if err != nil {
		s.metrics.ended.WithLabelValues("refused").Inc()
		s.log.DebugContext(ctx, "connection is no publisher", "remote", nc.RemoteAddr().String(), "reason", err)
		if errors.Is(err, ErrRefused) {
			deny(ctx, rtmp, c, err)
		}
		return
	}
	if s.live.Add(1) > int64(s.cfg.MaxStreams) {
		s.live.Add(-1)
		s.metrics.ended.WithLabelValues("refused").Inc()
		deny(ctx, rtmp, c, ErrBusy)
		return
	}
	s.metrics.live.Inc()
	err = s.publish(ctx, rtmp, c, origin, accept)
	s.metrics.live.Dec()
	s.live.Add(-1)
	s.metrics.ended.WithLabelValues(reason(err)).Inc()
	s.log.InfoContext(ctx, "publisher gone", "remote", origin.Remote, "app", origin.App, "reason", err)
	if err != nil && ctx.Err() == nil {
		deny(ctx, rtmp, c, err)
	}
}

// publish reads a publisher into a Stream until it ends or accept has enough of it.
func (s *Server) publish(ctx context.Context, rtmp *gortmplib.ServerConn, c *conn, o Origin, accept func(context.Context, *Stream) error) error {
	st := newStream(o)
	cut, err := newCutter(st, s.cfg, s.metrics)
	if err != nil {
		return err
	}
	s.log.InfoContext(ctx, "publisher connected", "remote", o.Remote, "app", o.App)
	in := newRTMPInput(rtmp, cut)
	st.run(ctx, cut, c.halt, in.read)
	err = accept(ctx, st)
	_ = st.Close()
	if err == nil && !errors.Is(st.end, io.EOF) && !errors.Is(st.end, ErrClosed) {
		err = st.end
	}
	return err
}

// greet does the handshake and finds out what is to be published.
func greet(rtmp *gortmplib.ServerConn, c *conn) (Origin, error) {
	if err := rtmp.Initialize(); err != nil {
		return Origin{}, fmt.Errorf("RTMP handshake: %w", err)
	}
	if err := rtmp.Accept(); err != nil {
		return Origin{}, fmt.Errorf("RTMP connect: %w", err)
	}
	c.greeted()
	if !rtmp.Publish {
		return Origin{}, fmt.Errorf("playing over RTMP is not offered: %w", ErrRefused)
	}
	app, key, _ := strings.Cut(strings.Trim(rtmp.URL.Path, "/"), "/")
	if key == "" || len(key) > 128 || len(app) > 128 {
		return Origin{}, fmt.Errorf("path is not /<app>/<key>: %w", ErrRefused)
	}
	return Origin{App: app, Key: key, Remote: c.RemoteAddr().String()}, nil
}

// deny tells the publisher why it is cut off.
func deny(ctx context.Context, rtmp *gortmplib.ServerConn, c *conn, why error) {
	err := rtmp.Write(&message.CommandAMF0{
		ChunkStreamID: 5, MessageStreamID: 0x1000000, Name: "onStatus",
		Arguments: []any{nil, amf0.Object{
			{Key: "level", Value: "error"},
			{Key: "code", Value: "NetStream.Publish.Rejected"},
			{Key: "description", Value: publicText(why)},
		}},
	})
	if err == nil {
		c.part(ctx)
	}
}

// reason names an end of a stream for the metrics.
func reason(err error) string {
	switch {
	case err == nil:
		return "end"
	case errors.Is(err, ErrRefused), errors.Is(err, ErrBusy):
		return "refused"
	case isNetwork(err):
		return "network"
	}
	return "media"
}

// isNetwork reports whether err comes from the connection and not from what was sent over it.
func isNetwork(err error) bool {
	var ne *net.OpError
	return errors.As(err, &ne) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, net.ErrClosed) || errors.Is(err, os.ErrDeadlineExceeded)
}
