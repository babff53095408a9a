package p2p_test

import (
	"context"
	"errors"
	"io"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
	"github.com/castnet/castnet/p2p/simnet"
)

const job = "/castnet/job/1"

func TestStreamTrouble(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	begun, ends := make(chan struct{}, 1), make(chan error, 1)
	p2p.HandleStream(p2ptest.Context(t), b, job, jobLimits, func(_ context.Context, s *p2p.Stream) error {
		typ, payload, err := s.Recv()
		begun <- struct{}{}
		if err == nil && typ == 1 && string(payload) == "refuse" {
			err = &p2p.ResetError{Code: 0x2003}
		}
		for err == nil {
			_, _, err = s.Recv()
		}
		ends <- err
		return err
	})
	ended := func() error {
		t.Helper()
		select {
		case err := <-ends:
			return err
		case <-p2ptest.Context(t).Done():
			t.Fatal("the handler does not end")
			return nil
		}
	}
	wide := jobLimits
	wide.Frame = func(byte) int { return 1 << 20 } // a peer that keeps other limits
	start := func(ctx context.Context, lim p2p.Limits, typ byte, payload []byte) *p2p.Stream {
		t.Helper()
		s, err := a.OpenStream(ctx, b.ID(), job, lim)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		if err := s.Send(typ, payload); err != nil {
			if _, reset := p2p.ResetCode(err); !reset { // the peer may refuse while it is being sent
				t.Fatal(err)
			}
		}
		select { // a stream that ends before it arrived has no handler
		case <-begun:
		case <-p2ptest.Context(t).Done():
			t.Fatal("the handler does not begin")
		}
		return s
	}

	s := start(p2ptest.Context(t), wide, 2, make([]byte, 512<<10))
	if err := ended(); !errors.Is(err, p2p.ErrTooLarge) {
		t.Errorf("a frame above the limit ends the handler with %v, want ErrTooLarge", err)
	}
	if _, _, err := s.Recv(); err == nil || errors.Is(err, io.EOF) {
		t.Errorf("the sender of a too large frame receives %v, want a reset", err)
	} else if code, ok := p2p.ResetCode(err); !ok || code != p2p.ResetProtocol {
		t.Errorf("the sender of a too large frame is reset with %#x, want %#x", code, p2p.ResetProtocol)
	}

	_ = start(p2ptest.Context(t), wide, 9, nil)
	if err := ended(); !errors.Is(err, p2p.ErrFrameType) {
		t.Errorf("an unknown frame type ends the handler with %v, want ErrFrameType", err)
	}

	s = start(p2ptest.Context(t), jobLimits, 1, []byte("refuse"))
	_ = ended()
	_, _, err := s.Recv()
	if code, ok := p2p.ResetCode(err); !ok || code != 0x2003 {
		t.Errorf("a handler's code arrives as %#x %v, want 0x2003", code, ok)
	}

	ctx, cancel := context.WithCancel(p2ptest.Context(t))
	s = start(ctx, jobLimits, 1, nil)
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, _, err := s.Recv(); !errors.Is(err, context.Canceled) {
		t.Errorf("receiving on a cancelled stream: %v, want Canceled", err)
	}
	_ = ended()

	s = start(p2ptest.Context(t), jobLimits, 1, nil)
	_ = s.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
	if _, _, err := s.Recv(); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("receiving past a read deadline: %v, want DeadlineExceeded", err)
	}
	_ = s.SetReadDeadline(time.Time{})
	s.Reset(0x2777)
	if code, ok := p2p.ResetCode(ended()); !ok || code != 0x2777 {
		t.Errorf("our code arrives as %#x %v, want 0x2777", code, ok)
	}
	if err := s.Send(1, nil); err == nil {
		t.Error("sending on a stream that was reset works")
	}
	if err := s.Send(1, make([]byte, 1<<20)); !errors.Is(err, p2p.ErrTooLarge) {
		t.Errorf("sending above the own limit: %v, want ErrTooLarge", err)
	}
}

func TestStreamsPerPeerAreLimited(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	lim := jobLimits
	lim.Streams = 3
	p2p.HandleStream(p2ptest.Context(t), b, job, lim, func(_ context.Context, s *p2p.Stream) (err error) {
		for err == nil {
			if _, _, err = s.Recv(); err == nil {
				err = s.Send(1, nil)
			}
		}
		return err
	})
	more := jobLimits // the other side does not keep to it
	var open []*p2p.Stream
	for range 12 {
		s, err := a.OpenStream(p2ptest.Context(t), b.ID(), job, more)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		open = append(open, s)
	}
	alive := 0
	for _, s := range open {
		_ = s.Send(1, nil) // makes the lazily negotiated stream arrive
	}
	for _, s := range open { // each is answered or refused
		_, _, err := s.Recv()
		if _, reset := p2p.ResetCode(err); err == nil {
			alive++
		} else if !reset {
			t.Errorf("a stream ends with %v, want a reset", err)
		}
	}
	if alive < 3 || alive > 3+4 {
		t.Errorf("%d streams of one peer live, want 3 and at most 4 that count as ending", alive)
	}
}

func TestReserveIsLimited(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	p2p.HandleStream(p2ptest.Context(t), b, job, jobLimits, func(_ context.Context, s *p2p.Stream) error {
		_, _, err := s.Recv()
		return err
	})
	s, err := a.OpenStream(p2ptest.Context(t), b.ID(), job, jobLimits)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Reserve(600 << 10); err != nil {
		t.Fatalf("reserve within the limit: %v", err)
	}
	if err := s.Reserve(600 << 10); !errors.Is(err, p2p.ErrLimit) {
		t.Errorf("reserve beyond the limit of 1 MiB per peer: %v, want ErrLimit", err)
	}
	s.Release(600 << 10)
	if err := s.Reserve(600 << 10); err != nil {
		t.Errorf("reserve what was released: %v", err)
	}
}

// simulated runs a test with n hosts in a network without sockets and in virtual time.
func simulated(t *testing.T, n int, latency time.Duration, test func(t *testing.T, hosts []*p2p.Host)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		net := simnet.New(simnet.Config{Latency: simnet.Same(latency)})
		defer net.Close()
		hosts := make([]*p2p.Host, n)
		for i := range hosts {
			h, err := p2p.Open(net.Config(i, p2p.Config{Role: p2p.Orchestrator}), nil)
			if err != nil {
				t.Fatal(err)
			}
			defer h.Close()
			hosts[i] = h
		}
		synctest.Wait()
		test(t, hosts)
	})
}

func TestADeadlineEndsAStreamAtBothEnds(t *testing.T) {
	t.Parallel()
	simulated(t, 2, 10*time.Millisecond, func(t *testing.T, hosts []*p2p.Host) {
		a, b := hosts[0], hosts[1]
		ends := make(chan error, 1)
		p2p.HandleStream(t.Context(), b, job, jobLimits, func(_ context.Context, s *p2p.Stream) error {
			var err error
			for err == nil {
				_, _, err = s.Recv()
			}
			ends <- err
			return err
		})
		if err := a.Connect(t.Context(), b.Info()); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		s, err := a.OpenStream(ctx, b.ID(), job, jobLimits)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if err := s.Send(1, nil); err != nil {
			t.Fatal(err)
		}
		if _, _, err := s.Recv(); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("receiving past the context's deadline: %v, want DeadlineExceeded", err)
		}
		if code, ok := p2p.ResetCode(<-ends); !ok || code != p2p.ResetDeadline {
			t.Errorf("the peer learns %#x %v of our deadline, want %#x", code, ok, p2p.ResetDeadline)
		}
	})
}

func TestRunWaitsForOpenStreams(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ work, want time.Duration }{
		"a job that ends in time is waited for": {work: 9 * time.Second, want: 9 * time.Second},
		"a job that does not end is cut":        {work: time.Hour, want: 15 * time.Second},
		"without a job nothing is waited for":   {work: 0, want: 0},
	} {
		t.Run(name, func(t *testing.T) {
			simulated(t, 2, time.Millisecond, func(t *testing.T, hosts []*p2p.Host) {
				a, b := hosts[0], hosts[1]
				ctx, cancel := context.WithCancel(context.Background())
				p2p.HandleStream(ctx, b, job, jobLimits, func(ctx context.Context, s *p2p.Stream) error {
					if _, _, err := s.Recv(); err != nil {
						return err
					}
					select {
					case <-b.Draining():
					case <-ctx.Done():
						t.Error("the handler is cancelled before it was asked to end")
					}
					select {
					case <-time.After(tc.work):
						return s.Send(1, []byte("done"))
					case <-ctx.Done():
						return ctx.Err()
					}
				})
				ran := make(chan error, 1)
				go func() { ran <- b.Run(ctx) }()
				if err := a.Connect(context.Background(), b.Info()); err != nil {
					t.Fatal(err)
				}
				if tc.work > 0 {
					s, err := a.OpenStream(context.Background(), b.ID(), job, jobLimits)
					if err != nil {
						t.Fatal(err)
					}
					defer s.Close()
					if err := s.Send(1, nil); err != nil {
						t.Fatal(err)
					}
				}
				time.Sleep(time.Second)
				asked := time.Now()
				cancel()
				if err := <-ran; err != nil {
					t.Errorf("run: %v", err)
				}
				if took := time.Since(asked); took < tc.want || took > tc.want+time.Second {
					t.Errorf("run ended after %v, want %v", took, tc.want)
				}
				if s, err := a.OpenStream(context.Background(), b.ID(), job, jobLimits); err == nil {
					// The protocol was known to be served, so that opening did not ask.
					if _, _, err := s.Recv(); err == nil || errors.Is(err, io.EOF) {
						t.Error("a host that has ended serves a stream")
					}
				}
			})
		})
	}
}
