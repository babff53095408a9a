package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/castnet/castnet/p2p"
	"github.com/testground/sdk-go/runtime"
	"github.com/testground/sdk-go/sync"
)

// result is what one instance found out: result.json among its outputs.
type result struct {
	Role     string    `json:"role"`
	Seq      int       `json:"seq"`
	Found    int       `json:"found,omitempty"`    // orchestrators verified
	FirstMS  float64   `json:"first_ms,omitempty"` // from the start of the host to the first of them
	FoundMS  float64   `json:"found_ms,omitempty"` // to as many as were wanted
	JobMS    []float64 `json:"job_ms,omitempty"`   // choice to receipt
	Sellers  []string  `json:"sellers,omitempty"`  // who did each job
	Failed   []string  `json:"failed,omitempty"`   // why jobs were not done
	Done     int       `json:"done,omitempty"`     // jobs, by the orchestrator's count
	Won      int       `json:"won,omitempty"`      // winning tickets
	Receipts int       `json:"receipts,omitempty"` // signed
}

func (r result) write(env *runtime.RunEnv) error {
	f, err := env.CreateRawAsset("result.json")
	if err != nil {
		return fmt.Errorf("create result: %w", err)
	}
	return errors.Join(json.NewEncoder(f).Encode(r), f.Close())
}

// peer runs until its context ends and is closed afterwards: a member, a seller or a buyer.
type peer interface {
	Run(ctx context.Context) error
	Close() error
}

// during runs p as long as f does.
func (in *instance) during(ctx context.Context, p peer, f func(context.Context) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	gone := make(chan error, 1)
	go func() {
		err := p.Run(ctx)
		if ctx.Err() != nil {
			err = nil
		}
		stop()
		gone <- err
	}()
	err := f(ctx)
	stop()
	return errors.Join(err, <-gone, p.Close())
}

// entrances carries the addresses of the entrance.
func entrances() *sync.Topic { return sync.NewTopic("entrances", []string{}) }

// enter opens a host that knows the entrance.
func (in *instance) enter(ctx context.Context, role string) (*p2p.Host, error) {
	ch := make(chan []string, 1)
	if _, err := in.client.Subscribe(ctx, entrances(), ch); err != nil {
		return nil, fmt.Errorf("subscribe to entrances: %w", err)
	}
	select {
	case addrs := <-ch:
		return in.host(role, addrs)
	case <-ctx.Done():
		return nil, fmt.Errorf("wait for the entrance: %w", ctx.Err())
	}
}

func (in *instance) host(role string, bootstrap []string) (*p2p.Host, error) {
	h, err := p2p.Open(p2p.Config{
		Network: network, Role: role, Bootstrap: bootstrap,
		Listen: []string{"/ip4/" + in.ip + "/tcp/0", "/ip4/" + in.ip + "/udp/0/quic-v1"},
	}, in.log)
	if err != nil {
		return nil, fmt.Errorf("open host: %w", err)
	}
	return h, nil
}

// wait blocks until n instances have reached a state.
func (in *instance) wait(ctx context.Context, s sync.State, n int) error {
	b, err := in.client.Barrier(ctx, s, n)
	if err == nil {
		err = <-b.C
	}
	if err != nil {
		return fmt.Errorf("wait for %d × %s: %w", n, s, err)
	}
	return nil
}

// finish waits until everybody has what they wanted: who leaves early looks like a crash to the others.
func (in *instance) finish(ctx context.Context) error {
	if _, err := in.client.SignalAndWait(ctx, stateDone, in.env.TestInstanceCount); err != nil {
		return fmt.Errorf("wait for the end: %w", err)
	}
	return nil
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
