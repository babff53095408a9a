package p2p_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/goleak"
	"google.golang.org/protobuf/types/known/wrapperspb"

	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m)
}

const echo = "/castnet/echo/1"

func TestCall(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	lim := p2p.Limits{Request: 1 << 10, Reply: 2 << 10, Streams: 2}
	p2p.Handle(p2ptest.Context(t), b, echo, lim, func(ctx context.Context, from peer.ID, q *wrapperspb.BytesValue) (*wrapperspb.BytesValue, error) {
		switch string(q.Value) {
		case "who":
			return wrapperspb.Bytes([]byte(from)), nil
		case "busy":
			return nil, &p2p.ResetError{Code: 0x2004}
		case "broken":
			return nil, errors.New("disk on fire")
		case "big":
			return wrapperspb.Bytes(make([]byte, 3<<10)), nil
		case "slow":
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return q, nil
	})
	ask := func(ctx context.Context, text string) ([]byte, error) {
		reply, err := p2p.Call[wrapperspb.BytesValue](ctx, a, b.ID(), echo, lim, wrapperspb.Bytes([]byte(text)))
		return reply.GetValue(), err
	}
	ctx := p2ptest.Context(t)

	if got, err := ask(ctx, "hello"); err != nil || string(got) != "hello" {
		t.Errorf("echo = %q, %v", got, err)
	}
	if got, err := ask(ctx, "who"); err != nil || peer.ID(got) != a.ID() {
		t.Errorf("handler saw peer %q, %v; want %s", got, err, a.ID())
	}
	_, err := ask(ctx, "busy")
	if code, ok := p2p.ResetCode(err); !ok || code != 0x2004 {
		t.Errorf("a handler's code arrives as %#x %v (%v), want 0x2004", code, ok, err)
	}
	_, err = ask(ctx, "broken")
	if code, ok := p2p.ResetCode(err); !ok || code != 0 {
		t.Errorf("a handler's plain error arrives as %#x %v (%v), want code 0", code, ok, err)
	}
	if _, err := ask(ctx, strings.Repeat("x", 2<<10)); !errors.Is(err, p2p.ErrTooLarge) {
		t.Errorf("a request above the limit: %v, want ErrTooLarge before it is sent", err)
	}
	_, err = ask(ctx, "big")
	if code, ok := p2p.ResetCode(err); !ok || code != p2p.ResetProtocol {
		t.Errorf("a reply above the limit: %v, want a reset by the server", err)
	}
	short, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	if _, err := ask(short, "slow"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a call past its deadline: %v, want DeadlineExceeded", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := ask(cancelled, "slow"); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled call: %v, want Canceled", err)
	}
	if _, err := p2p.Call[wrapperspb.BytesValue](ctx, a, b.ID(), "/castnet/nothing/1", lim, wrapperspb.Bytes(nil)); !errors.Is(err, p2p.ErrUnsupported) {
		t.Errorf("an unknown protocol: %v, want ErrUnsupported", err)
	}
}

func TestTheEndOfAHandlerLeavesItsSuccessor(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	serve := func(name string) (stop context.CancelFunc) {
		ctx, stop := context.WithCancel(p2ptest.Context(t))
		p2p.Handle(ctx, b, echo, p2p.Limits{}, func(context.Context, peer.ID, *wrapperspb.StringValue) (*wrapperspb.StringValue, error) {
			return wrapperspb.String(name), nil
		})
		return stop
	}
	ask := func() (string, error) {
		reply, err := p2p.Call[wrapperspb.StringValue](p2ptest.Context(t), a, b.ID(), echo, p2p.Limits{}, wrapperspb.String(""))
		return reply.GetValue(), err
	}
	stopFirst := serve("first")
	if got, err := ask(); err != nil || got != "first" {
		t.Fatalf("asked the first, got %q, %v", got, err)
	}
	stopSecond := serve("second")
	stopFirst()
	for range 50 { // the first goes in a goroutine of its own
		if got, err := ask(); err != nil || got != "second" {
			t.Fatalf("asked the second, got %q, %v", got, err)
		}
	}
	stopSecond()
	p2ptest.Eventually(t, "nobody serves", func() bool {
		_, err := ask()
		return errors.Is(err, p2p.ErrUnsupported)
	})
}

func TestCallToNobodyIsUnreachable(t *testing.T) {
	t.Parallel()
	// Over TCP: a closed port refuses at once, while QUIC has to wait five seconds for an answer.
	a, b := p2ptest.Open(t, p2p.Config{}), p2ptest.Open(t, p2p.Config{Listen: p2ptest.Loopback()[:1]})
	info := b.Info()
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := a.Connect(p2ptest.Context(t), info); !errors.Is(err, p2p.ErrUnreachable) {
		t.Errorf("connect to a closed host: %v, want ErrUnreachable", err)
	}
	_, err := p2p.Call[wrapperspb.BytesValue](p2ptest.Context(t), a, info.ID, echo, p2p.Limits{}, wrapperspb.Bytes(nil))
	if !errors.Is(err, p2p.ErrUnreachable) {
		t.Errorf("call to a closed host: %v, want ErrUnreachable", err)
	}
	if err := a.Connect(p2ptest.Context(t), a.Info()); !errors.Is(err, p2p.ErrUnreachable) {
		t.Errorf("connect to myself: %v, want ErrUnreachable", err)
	}
}

func TestAMalformedRequestIsRefused(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	called := make(chan struct{}, 1)
	p2p.Handle(p2ptest.Context(t), b, echo, p2p.Limits{}, func(context.Context, peer.ID, *wrapperspb.BytesValue) (*wrapperspb.BytesValue, error) {
		called <- struct{}{}
		return nil, nil
	})
	// A frame is a delimited message whose first byte is its type; this one is no protobuf.
	s, err := a.OpenStream(p2ptest.Context(t), b.ID(), echo, jobLimits)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Send(1, []byte{0xff, 0xff}); err != nil {
		t.Fatal(err)
	}
	_, _, err = s.Recv()
	if code, ok := p2p.ResetCode(err); !ok || code != p2p.ResetProtocol {
		t.Errorf("garbage is answered with %v, want a reset for breaking the protocol", err)
	}
	if len(called) > 0 {
		t.Error("the handler saw a request that did not parse")
	}
}

func TestPeersFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "net", "peers.json")
	entrance := p2ptest.Open(t, p2p.Config{Role: p2p.Bootstrap})
	p2ptest.Run(t, entrance)

	first := p2ptest.Open(t, p2p.Config{PeersFile: file, Bootstrap: entrance.Addrs()})
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- first.Run(ctx) }()
	if err := first.Ready(p2ptest.Context(t)); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Fatalf("run: %v", err)
	}
	raw, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(raw), entrance.ID().String()) {
		t.Fatalf("peers file = %s, %v; want the entrance in it", raw, err)
	}

	second := p2ptest.Open(t, p2p.Config{PeersFile: file}) // no bootstrap address
	p2ptest.Run(t, second)
	if err := second.Ready(p2ptest.Context(t)); err != nil {
		t.Errorf("a host with nothing but its peers file does not get in: %v", err)
	}
}

func TestADamagedPeersFileIsIgnored(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "peers.json")
	if err := os.WriteFile(file, []byte(`[{"id": 7`), 0o600); err != nil {
		t.Fatal(err)
	}
	entrance := p2ptest.Open(t, p2p.Config{Role: p2p.Bootstrap})
	p2ptest.Run(t, entrance)
	h := p2ptest.Open(t, p2p.Config{PeersFile: file, Bootstrap: entrance.Addrs()})
	p2ptest.Run(t, h)
	if err := h.Ready(p2ptest.Context(t)); err != nil {
		t.Errorf("a damaged peers file keeps the host out: %v", err)
	}
}

func TestBan(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	a.Ban(b.ID(), time.Now().Add(time.Hour), "test")
	p2ptest.Eventually(t, "the banned peer is disconnected", func() bool { return !a.IsConnected(b.ID()) && !b.IsConnected(a.ID()) })
	if err := a.Connect(p2ptest.Context(t), b.Info()); !errors.Is(err, p2p.ErrBanned) {
		t.Errorf("connect to a banned peer: %v, want ErrBanned", err)
	}
	if err := b.Connect(p2ptest.Context(t), a.Info()); err == nil {
		p2ptest.Eventually(t, "the banned peer is thrown out again", func() bool { return !b.IsConnected(a.ID()) })
	}
	a.Ban(b.ID(), time.Now().Add(-time.Second), "lifted")
	p2ptest.Eventually(t, "the peer connects after its ban", func() bool { return a.Connect(p2ptest.Context(t), b.Info()) == nil })
}

func TestRTTAndTransport(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Open(t, p2p.Config{}), p2ptest.Open(t, p2p.Config{})
	began := time.Now()
	p2ptest.Connect(t, a, b)
	// Whoever needs longer than tcp's head start of half a second may have either.
	if got := a.Transport(b.ID()); got != "tcp" && time.Since(began) < 500*time.Millisecond {
		t.Errorf("connected by %q, want tcp ahead of quic", got)
	}
	if rtt, err := a.Ping(p2ptest.Context(t), b.ID()); err != nil || rtt <= 0 {
		t.Errorf("ping = %v, %v", rtt, err)
	}
	p2ptest.Eventually(t, "the connection knows its round trip time", func() bool { return a.RTT(b.ID()) > 0 })

	q := p2ptest.Open(t, p2p.Config{Listen: p2ptest.Loopback()[1:]})
	p2ptest.Connect(t, a, q)
	if got := a.Transport(q.ID()); got != "quic-v1" {
		t.Errorf("connected by %q, want quic-v1 where there is no tcp", got)
	}
	p2ptest.Eventually(t, "a quic connection knows its round trip time", func() bool { return a.RTT(q.ID()) > 0 })
}

func TestWorkerDialsAndIsServed(t *testing.T) {
	t.Parallel()
	o := p2ptest.Open(t, p2p.Config{})
	w := p2ptest.Open(t, p2p.Config{Role: p2p.Worker})
	if addrs := w.Addrs(); len(addrs) != 0 {
		t.Errorf("a worker listens on %v", addrs)
	}
	p2ptest.Connect(t, w, o)
	p2p.Handle(p2ptest.Context(t), w, echo, p2p.Limits{}, func(_ context.Context, _ peer.ID, q *wrapperspb.BytesValue) (*wrapperspb.BytesValue, error) {
		return q, nil
	})
	// The orchestrator opens streams over the connection that the worker made.
	got, err := p2p.Call[wrapperspb.BytesValue](p2ptest.Context(t), o, w.ID(), echo, p2p.Limits{}, wrapperspb.Bytes([]byte("job")))
	if err != nil || string(got.GetValue()) != "job" {
		t.Errorf("call to a worker = %q, %v", got.GetValue(), err)
	}
	if _, err := w.Join("/castnet/dev-test/adv/1/0", nil); !errors.Is(err, p2p.ErrRole) {
		t.Errorf("a worker joins a topic: %v, want ErrRole", err)
	}
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	reg := prometheus.NewRegistry()
	a, b := p2ptest.Open(t, p2p.Config{Registerer: reg}), p2ptest.Open(t, p2p.Config{})
	p2ptest.Connect(t, b, a)
	p2p.Handle(p2ptest.Context(t), a, echo, p2p.Limits{}, func(_ context.Context, _ peer.ID, q *wrapperspb.BytesValue) (*wrapperspb.BytesValue, error) {
		return q, nil
	})
	if _, err := p2p.Call[wrapperspb.BytesValue](p2ptest.Context(t), b, a.ID(), echo, p2p.Limits{}, wrapperspb.Bytes(nil)); err != nil {
		t.Fatal(err)
	}
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range families {
		names = append(names, f.GetName())
	}
	for _, want := range []string{"castnet_p2p_peers_connected", "castnet_p2p_streams_total", "castnet_p2p_dht_peers", "libp2p_rcmgr_connections"} {
		if !slices.Contains(names, want) {
			t.Errorf("metrics lack %s", want)
		}
	}
}

// jobLimits are those of a protocol like the job's.
var jobLimits = p2p.Limits{
	Streams: 64, Memory: 1 << 20,
	Frame: func(typ byte) int {
		switch typ {
		case 1:
			return 64 << 10
		case 2:
			return 256 << 10
		default:
			return -1
		}
	},
}

func TestStreamsCarryFramesBothWays(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	p2p.HandleStream(p2ptest.Context(t), b, "/castnet/job/1", jobLimits, func(_ context.Context, s *p2p.Stream) error {
		for {
			typ, payload, err := s.Recv()
			if errors.Is(err, io.EOF) {
				return s.CloseWrite()
			}
			if err != nil {
				return err
			}
			if err := s.Send(typ, payload); err != nil {
				return err
			}
		}
	})
	s, err := a.OpenStream(p2ptest.Context(t), b.ID(), "/castnet/job/1", jobLimits)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const n = 40 // 10 MiB and as many small frames, so that windows and write paths are crossed
	body := bytes.Repeat([]byte("segment!"), 32<<10)
	sent := make(chan error, 2)
	for _, f := range []struct {
		typ  byte
		data []byte
	}{{2, body}, {1, []byte("progress")}} {
		go func() {
			var err error
			for i := 0; i < n && err == nil; i++ {
				err = s.Send(f.typ, f.data)
			}
			sent <- err
		}()
	}
	go func() {
		if err := errors.Join(<-sent, <-sent, s.CloseWrite()); err != nil {
			t.Errorf("send: %v", err)
		}
	}()
	got := map[byte]int{}
	for {
		typ, payload, err := s.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("receive: %v", err)
		}
		if typ == 2 && !bytes.Equal(payload, body) || typ == 1 && string(payload) != "progress" {
			t.Fatalf("frame type %d of %d bytes is not what was sent", typ, len(payload))
		}
		got[typ]++
	}
	if got[1] != n || got[2] != n {
		t.Errorf("frames back = %v, want %d of each", got, n)
	}
}

func TestAPortOfAnotherNodeIsNotShared(t *testing.T) {
	t.Parallel()
	first := p2ptest.Open(t, p2p.Config{Role: p2p.Orchestrator, Listen: []string{"/ip4/127.0.0.1/tcp/0"}})
	addr, _, _ := strings.Cut(first.Addrs()[0], "/p2p/")
	second, err := p2p.Open(p2p.Config{Network: "dev-test", Role: p2p.Gateway, Listen: []string{addr}}, nil)
	if !errors.Is(err, p2p.ErrConfig) || !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("a second node on %s: %v", addr, err)
	}
	if err == nil {
		_ = second.Close()
	}
}
