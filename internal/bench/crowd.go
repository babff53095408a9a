package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"golang.org/x/sync/errgroup"
)

// senders is how many pay one recipient at once.
const senders = 1000

// manySenders is the 99th percentile of accepting one ticket while a thousand senders have open series, on every core,
// against the 99th percentile of as many bare recoveries in between.
func manySenders() bench {
	return bench{name: "ticket/1000-senders-p99", unit: "µs", against: "p99 of bare recoveries", rounds: 5, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			p, list, floor, err := full(ctx)
			if err != nil {
				return 0, 0, err
			}
			cores := runtime.GOMAXPROCS(0)
			parts := make([][2][]float64, cores)
			var g errgroup.Group
			for c := range cores {
				g.Go(func() (err error) {
					parts[c][0], parts[c][1], err = inTurn(senders/cores, func(i int) error {
						_, err := p.recipient.Accept(ctx, list[i*cores+c])
						return err
					}, func(i int) error { return floor[i*cores+c]() })
					return err
				})
			}
			err = g.Wait()
			var value, reference []float64
			for _, part := range parts {
				value, reference = append(value, part[0]...), append(reference, part[1]...)
			}
			return p99(value), p99(reference), err
		}, nothingToClose, nil
	}}
}

// burst is the worst moment: a thousand senders pay at the same instant, and the 99th percentile includes their wait for a
// core. Against as many bare recoveries at the same instant.
func burst() bench {
	return bench{name: "ticket/1000-at-once-p99", unit: "ms", against: "p99 of 1000 bare recoveries at once", rounds: 9, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		round := 0
		return func(ctx context.Context) (float64, float64, error) {
			p, list, floor, err := full(ctx)
			if err != nil {
				return 0, 0, err
			}
			accept := func(i int) error {
				_, err := p.recipient.Accept(ctx, list[i])
				return err
			}
			bareOne := func(i int) error { return floor[i]() }
			round++
			if round%2 == 0 { // each goes first every other time
				accept, bareOne = bareOne, accept
			}
			one, err := atOnce(accept)
			if err != nil {
				return 0, 0, err
			}
			two, err := atOnce(bareOne)
			if round%2 == 0 {
				one, two = two, one
			}
			return one, two, err
		}, nothingToClose, nil
	}}
}

// atOnce runs f for every sender at once and returns the 99th percentile of the time from the start to each one's end, in ms.
func atOnce(f func(i int) error) (float64, error) {
	took := make([]float64, senders)
	var g errgroup.Group
	gate := make(chan struct{})
	var began time.Time
	for i := range took {
		g.Go(func() error {
			<-gate
			err := f(i)
			took[i] = ms(time.Since(began))
			return err
		})
	}
	began = time.Now()
	close(gate)
	err := g.Wait()
	return p99(took), err
}

func p99(took []float64) float64 {
	slices.Sort(took)
	return took[len(took)*99/100]
}

// full is a recipient, one ticket of each of a thousand senders, and what is the least to do for each.
func full(ctx context.Context) (*purseAndTill, []pm.Batch, []func() error, error) {
	p, err := freshTill()
	if err != nil {
		return nil, nil, nil, err
	}
	list, err := crowd(ctx, p, senders)
	if err != nil {
		return nil, nil, nil, err
	}
	floor := bare(list)
	runtime.GC()
	return p, list, floor, nil
}

// crowd signs one batch of one ticket for each of n senders.
func crowd(ctx context.Context, p *purseAndTill, n int) ([]pm.Batch, error) {
	eth := pm.NewWei(1e18)
	out := make([]pm.Batch, n)
	for i := range out {
		key := pmtest.NewKey(fmt.Sprint("sender ", i))
		p.chain.Fund(key.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
		params, err := p.params(ctx, key.Address())
		if err != nil {
			return nil, err
		}
		out[i] = pm.Batch{Params: params, Sender: key.Address(), Tickets: []pm.Signed{{Nonce: 1}}}
		if out[i].Tickets[0].Sig, err = key.Sign(ctx, out[i].Ticket(0).Hash()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// senderMemory is what a recipient remembers of one sender with one open series.
func senderMemory() bench {
	return bench{name: "ticket/memory-per-sender", unit: "bytes", against: "1 KiB", rounds: 3, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			p, err := freshTill()
			if err != nil {
				return 0, 0, err
			}
			list, err := crowd(ctx, p, senders)
			if err != nil {
				return 0, 0, err
			}
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			for _, b := range list {
				if _, err := p.recipient.Accept(ctx, b); err != nil {
					return 0, 0, err
				}
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			runtime.KeepAlive(p)
			return (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / senders, 1024, nil
		}, nothingToClose, nil
	}}
}
