package main

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"math"
	"net"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/p2p"
	"golang.org/x/sync/errgroup"
)

// A 2 s segment of 720p and its two renditions, roughly.
const (
	bodyBytes   = 1 << 20
	outputBytes = 400 << 10
)

// jobOverhead is one whole job on loopback, header to countersigned receipt, against the same bytes through a bare socket.
func jobOverhead() bench {
	return bench{name: "job/overhead", unit: "ms", against: "the same bytes through a TCP socket", rounds: 25, open: openJobs}
}

func openJobs(ctx context.Context) (func(context.Context) (float64, float64, error), func(), error) {
	log := slog.New(slog.DiscardHandler)
	ctx, cancel := context.WithCancel(ctx)
	g, gctx := errgroup.WithContext(ctx)
	done := func() { cancel(); _ = g.Wait() }
	host := func(role string) (*p2p.Host, error) {
		h, err := p2p.Open(p2p.Config{Network: "dev-bench", Role: role, Listen: []string{"/ip4/127.0.0.1/tcp/0"}}, log)
		if err == nil {
			g.Go(func() error { defer h.Close(); return h.Run(gctx) })
		}
		return h, err
	}
	seller, err := host(p2p.Orchestrator)
	if err != nil {
		done()
		return nil, nil, err
	}
	buyer, err := host(p2p.Gateway)
	if err != nil {
		done()
		return nil, nil, err
	}
	server, err := job.NewServer(job.Parts{Host: seller, Quoter: billing.FreeTill{}, Till: billing.FreeTill{}, Executor: instant{}}, job.Config{}, log)
	if err != nil {
		done()
		return nil, nil, err
	}
	g.Go(func() error { return server.Run(gctx) })
	client, err := job.NewClient(buyer, job.ClientConfig{}, log)
	if err == nil {
		err = buyer.Connect(ctx, seller.Info())
	}
	if err != nil {
		done()
		return nil, nil, err
	}
	return func(ctx context.Context) (float64, float64, error) {
		began := time.Now()
		var id market.JobID
		id[0], id[1] = byte(began.UnixNano()), byte(began.UnixNano()>>8)
		_, err := client.Do(ctx, seller.ID(), billing.FreeQuote(seller.ID()), market.Job{ID: id, Capability: "bench", MaxUnits: math.MaxUint32, Deadline: time.Minute},
			billing.FreePurse{}, job.IO{In: bytes.NewReader(make([]byte, bodyBytes)), Out: nothing{}})
		if err != nil {
			return 0, 0, err
		}
		took := time.Since(began)
		bare, err := throughSocket()
		return ms(took), ms(bare), err
	}, done, nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// throughSocket sends a body and takes an output back over TCP on loopback.
func throughSocket() (time.Duration, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer ln.Close()
	var g errgroup.Group
	g.Go(func() error {
		c, err := ln.Accept()
		if err != nil {
			return err
		}
		defer c.Close()
		if _, err := io.CopyN(io.Discard, c, bodyBytes); err != nil {
			return err
		}
		_, err = c.Write(make([]byte, outputBytes))
		return err
	})
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		return 0, err
	}
	defer c.Close()
	began := time.Now()
	if _, err := c.Write(make([]byte, bodyBytes)); err != nil {
		return 0, err
	}
	if _, err := io.CopyN(io.Discard, c, outputBytes); err != nil {
		return 0, err
	}
	return time.Since(began), g.Wait()
}

// instant takes a body and gives an output without doing anything.
type instant struct{}

// Execute implements job.Executor.
func (instant) Execute(_ context.Context, _ market.Job, jio job.IO) (market.Work, error) {
	n, err := io.Copy(io.Discard, jio.In)
	if err != nil {
		return market.Work{}, err
	}
	if err := jio.Out.Write(0, make([]byte, outputBytes)); err != nil {
		return market.Work{}, err
	}
	return market.Work{Units: uint64(n)}, jio.Out.Delivered(uint64(n))
}

// nothing takes outputs and forgets them.
type nothing struct{}

func (nothing) Write(int, []byte) error { return nil }
func (nothing) Event([]byte) error      { return nil }
func (nothing) Delivered(uint64) error  { return nil }
