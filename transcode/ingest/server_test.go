package ingest_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/bluenviron/gortmplib"
	"github.com/bluenviron/gortmplib/pkg/amf0"
	"github.com/bluenviron/gortmplib/pkg/codecs"
	"github.com/bluenviron/gortmplib/pkg/message"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"

	"github.com/castnet/castnet/transcode/ingest"
	"github.com/castnet/castnet/transcode/internal/demux"
)

func audioConfig(t *gortmplib.Track) *mpeg4audio.AudioSpecificConfig {
	return t.Codec.(*codecs.MPEG4Audio).Config
}

type result struct {
	app, key string
	pieces   []piece
	err      error
}

// gather is an accept function that collects each stream.
func gather(to chan<- result) func(context.Context, *ingest.Stream) error {
	return func(ctx context.Context, st *ingest.Stream) error {
		all, err := collect(ctx, st)
		to <- result{app: st.App(), key: st.Key(), pieces: all, err: err}
		return err
	}
}

func TestRTMPPushBecomesSegments(t *testing.T) {
	t.Parallel()
	results := make(chan result, 1)
	addr := serve(t, ingest.Config{}, gather(results))
	all := packets(t, clip(t))
	v, a := tracksOf(t, all)
	pub, err := dial(t.Context(), addr, "/live/demo", v, a)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if err := pub.send(t, p); err != nil {
			t.Fatal(err)
		}
	}
	pub.c.Close()
	got := <-results
	if got.err != nil || got.app != "live" || got.key != "demo" {
		t.Fatalf("stream %s/%s ended with %v", got.app, got.key, got.err)
	}
	// RTMP's clock begins at the first dts, which becomes one second; the first presentation time is 66 ms after that.
	checkClip(t, got.pieces, 90_000+6_000)
	units := 0
	for _, p := range got.pieces {
		units += soundUnits(t, p.audio)
	}
	if units < 372 || units > 376 {
		t.Errorf("%d audio frames in the audio segments, want nearly all of 376", units)
	}
}

func TestASegmentIsHandedOutWhileItIsFilmed(t *testing.T) {
	t.Parallel()
	handed := make(chan struct{})
	addr := serve(t, ingest.Config{}, func(ctx context.Context, st *ingest.Stream) error {
		seg, err := st.Next(ctx)
		if err != nil {
			return err
		}
		body := seg.Body.Open()
		defer func() { _ = body.Close() }()
		if _, err := io.ReadFull(body, make([]byte, 3*188)); err != nil {
			return err
		}
		close(handed)
		_, err = st.Next(ctx)
		return err
	})
	all := packets(t, clip(t))
	v, a := tracksOf(t, all)
	pub, err := dial(t.Context(), addr, "/live/demo", v, a)
	if err != nil {
		t.Fatal(err)
	}
	defer pub.c.Close()
	for i := 0; ; i++ { // one picture is enough
		if err := pub.send(t, all[i]); err != nil {
			t.Fatal(err)
		}
		if !all[i].Audio {
			break
		}
	}
	<-handed
}

func TestADyingPublisherLosesNothingItSent(t *testing.T) {
	t.Parallel()
	results := make(chan result, 1)
	addr := serve(t, ingest.Config{}, gather(results))
	all := packets(t, clip(t))
	v, a := tracksOf(t, all)
	pub, err := dial(t.Context(), addr, "/live/demo", v, a)
	if err != nil {
		t.Fatal(err)
	}
	sent := 0
	for _, p := range all {
		if err := pub.send(t, p); err != nil {
			t.Fatal(err)
		}
		if !p.Audio {
			if sent++; sent == 100 {
				break
			}
		}
	}
	if err := pub.c.NetConn().(*net.TCPConn).CloseWrite(); err != nil {
		t.Fatal(err)
	}
	got := <-results
	pub.c.Close()
	if got.err != nil || len(got.pieces) != 2 {
		t.Fatalf("%d segments and %v, want 2 and no error", len(got.pieces), got.err)
	}
	if n := got.pieces[0].Frames + got.pieces[1].Frames; n != sent {
		t.Errorf("%d frames of the %d that were sent", n, sent)
	}
}

func TestPublishersAreToldWhatIsWrong(t *testing.T) {
	t.Parallel()
	all := packets(t, clip(t))
	video, audio := tracksOf(t, all)
	tests := map[string]struct {
		path   string
		tracks []*gortmplib.Track
		keep   func(p demux.Packet) bool
		want   error
	}{
		"no stream key":       {"/live", []*gortmplib.Track{video}, nil, ingest.ErrRefused},
		"a refused key":       {"/live/forbidden", []*gortmplib.Track{video}, nil, ingest.ErrRefused},
		"audio only":          {"/live/a", []*gortmplib.Track{audio}, nil, ingest.ErrNoVideo},
		"H.265":               {"/live/h", []*gortmplib.Track{{Codec: &codecs.H265{}}}, nil, ingest.ErrCodec},
		"VP9":                 {"/live/9", []*gortmplib.Track{{Codec: &codecs.VP9{}}}, nil, ingest.ErrCodec},
		"one key frame in 8s": {"/live/k", []*gortmplib.Track{video, audio}, notKey(t), ingest.ErrNoKeyFrames},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			addr := serve(t, ingest.Config{}, func(ctx context.Context, st *ingest.Stream) error {
				if st.Key() == "forbidden" {
					return ingest.ErrRefused
				}
				_, err := collect(ctx, st)
				return err
			})
			pub, err := dial(t.Context(), addr, tc.path, tc.tracks...)
			if err != nil {
				t.Fatal(err)
			}
			defer pub.c.Close()
			for _, p := range all {
				if tc.keep != nil && !tc.keep(p) {
					continue
				}
				if pub.send(t, p) != nil {
					break // it was cut off
				}
			}
			if got := refusal(t, pub.c); got != tc.want.Error() {
				t.Errorf("the publisher was told %q, want %q", got, tc.want)
			}
		})
	}
}

func notKey(t *testing.T) func(demux.Packet) bool {
	first := true
	return func(p demux.Packet) bool {
		if p.Audio || !h264.IsRandomAccess(nalus(t, p)) {
			return true
		}
		defer func() { first = false }()
		return first
	}
}

// refusal reads what the server says until it hangs up.
func refusal(t *testing.T, c *gortmplib.Client) string {
	t.Helper()
	_ = c.NetConn().SetReadDeadline(time.Now().Add(20 * time.Second))
	for {
		msg, err := c.Read()
		if err != nil {
			return err.Error()
		}
		cmd, ok := msg.(*message.CommandAMF0)
		if !ok || cmd.Name != "onStatus" || len(cmd.Arguments) < 2 {
			continue
		}
		if o, ok := cmd.Arguments[1].(amf0.Object); ok {
			if level, _ := o.GetString("level"); level == "error" {
				text, _ := o.GetString("description")
				return text
			}
		}
	}
}

// refused is a publisher with a key that the server at addr does not want; the caller closes it.
func refused(t *testing.T, addr string) *publisher {
	t.Helper()
	v, _ := tracksOf(t, packets(t, clip(t)))
	pub, err := dial(t.Context(), addr, "/live/forbidden", v)
	if err != nil {
		t.Fatal(err)
	}
	return pub
}

func refuse(context.Context, *ingest.Stream) error { return ingest.ErrRefused }

// TestARefusedPublisherThatStandsStillIsToldWhy: it looks late, and sends before it looks, as ffmpeg does.
func TestARefusedPublisherThatStandsStillIsToldWhy(t *testing.T) {
	t.Parallel()
	pub := refused(t, serve(t, ingest.Config{Idle: time.Minute}, refuse))
	defer pub.c.Close()
	time.Sleep(2 * time.Second)
	for _, p := range packets(t, clip(t))[:20] {
		if err := pub.send(t, p); err != nil {
			t.Fatal(err)
		}
		time.Sleep(10 * time.Millisecond)
	}
	if got := refusal(t, pub.c); got != ingest.ErrRefused.Error() {
		t.Errorf("the publisher was told %q, want %q", got, ingest.ErrRefused)
	}
}

// TestAServerThatEndsWaitsForNoRefusedPublisher: that one never hangs up.
func TestAServerThatEndsWaitsForNoRefusedPublisher(t *testing.T) {
	t.Parallel()
	began := time.Now()
	t.Run("server", func(s *testing.T) {
		pub := refused(s, serve(s, ingest.Config{Idle: 5 * time.Minute}, refuse))
		t.Cleanup(func() { pub.c.Close() }) // after the server's end
		if got := refusal(t, pub.c); got != ingest.ErrRefused.Error() {
			t.Errorf("the publisher was told %q, want %q", got, ingest.ErrRefused)
		}
	})
	if took := time.Since(began); took > time.Minute {
		t.Errorf("it has ended after %s", took)
	}
}

func TestTooManyPublishersAreTurnedAway(t *testing.T) {
	t.Parallel()
	in, out := make(chan struct{}), make(chan struct{})
	addr := serve(t, ingest.Config{MaxStreams: 1}, func(context.Context, *ingest.Stream) error {
		close(in)
		<-out
		return nil
	})
	v, _ := tracksOf(t, packets(t, clip(t)))
	one, err := dial(t.Context(), addr, "/live/one", v)
	if err != nil {
		t.Fatal(err)
	}
	defer one.c.Close()
	<-in
	two, err := dial(t.Context(), addr, "/live/two", v)
	if err != nil {
		t.Fatal(err)
	}
	defer two.c.Close()
	if got := refusal(t, two.c); got != ingest.ErrBusy.Error() {
		t.Errorf("the second publisher was told %q, want %q", got, ingest.ErrBusy)
	}
	close(out)
}

func TestWhatIsNoPublisherIsCutOff(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"a web browser":          "GET / HTTP/1.1\r\nHost: x\r\n\r\n" + strings.Repeat("x", 4096),
		"an endless greeting":    "\x03" + strings.Repeat("a", 1536*2) + strings.Repeat("\x03\x00\x00\x00\xff\xff\xff\x14\x00\x00\x00\x00", 40_000),
		"nothing and a goodbye":  "",
		"silence, then too late": "\x03",
	}
	for name, sent := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			addr := serve(t, ingest.Config{Idle: 300 * time.Millisecond}, func(context.Context, *ingest.Stream) error {
				return errors.New("nobody publishes")
			})
			var d net.Dialer
			c, err := d.DialContext(t.Context(), "tcp", addr)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = c.Close() }()
			_, _ = io.WriteString(c, sent)
			_ = c.SetReadDeadline(time.Now().Add(20 * time.Second))
			if _, err := io.Copy(io.Discard, c); errors.Is(err, context.DeadlineExceeded) {
				t.Error("the connection stays open")
			}
		})
	}
}

// exhausted is a listener of a process that has no file descriptor left for the first connections.
type exhausted struct {
	net.Listener
	fails int
}

func (l *exhausted) Accept() (net.Conn, error) {
	if l.fails--; l.fails >= 0 {
		return nil, &net.OpError{Op: "accept", Err: syscall.EMFILE}
	}
	return l.Listener.Accept()
}

func TestAServerOutlivesConnectionsItCannotAccept(t *testing.T) {
	t.Parallel()
	srv, err := ingest.NewServer(ingest.Config{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	results, done := make(chan result, 1), make(chan error, 1)
	ctx, cancel := context.WithCancel(t.Context())
	go func() { done <- srv.ServeOn(ctx, &exhausted{ln, 3}, gather(results)) }()
	all := packets(t, clip(t))
	v, a := tracksOf(t, all)
	pub, err := dial(t.Context(), ln.Addr().String(), "/live/demo", v, a)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if err := pub.send(t, p); err != nil {
			t.Fatal(err)
		}
	}
	pub.c.Close()
	if got := <-results; got.err != nil || len(got.pieces) != 4 {
		t.Errorf("%d segments, %v", len(got.pieces), got.err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
