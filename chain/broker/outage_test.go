package broker_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// follow is a second client of w's chain, by way of what stands before it.
func follow(t *testing.T, w *world, url string) *chain.Client {
	t.Helper()
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{url}, Poll: 5 * time.Millisecond}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- client.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		<-ended
		client.Close()
	})
	return client
}

// TestTicketsAreTakenForOneRoundWithoutAChain cuts the only endpoint off and lets the clock go on.
func TestTicketsAreTakenForOneRoundWithoutAChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	target, err := url.Parse(w.URL())
	if err != nil {
		t.Fatal(err)
	}
	var down atomic.Bool
	forward := httputil.NewSingleHostReverseProxy(target)
	proxy := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if down.Load() {
			http.Error(rw, "out of order", http.StatusBadGateway)
			return
		}
		forward.ServeHTTP(rw, r)
	}))
	t.Cleanup(proxy.Close)
	client := follow(t, w, proxy.URL)
	b, err := broker.New(client, nil, broker.Config{Recipient: w.orch.Address()}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 { // blocks every few milliseconds, so that a round passes soon
		before := client.Seen().Current().Block // Current goes on by the clock while the machine stands still
		w.Chain.Chain.Mine(1)
		for client.Seen().Current().Block == before {
			time.Sleep(time.Millisecond)
		}
	}
	known, last := read(t, b, w.gateway.Address()), client.Seen().Current()
	down.Store(true)
	for client.Silence() == 0 {
		time.Sleep(time.Millisecond)
	}
	for client.Silence() < client.RoundLength() {
		a, err := b.Account(t.Context(), w.gateway.Address())
		if silence := client.Silence(); silence < client.RoundLength() && (err != nil || a != known) {
			t.Fatalf("after %d blocks: %+v, %v", silence, a, err)
		}
		if now := client.Current(); now.Number != last.Number || now.Hash != last.Hash {
			t.Fatalf("round %d with an invented hash", now.Number)
		}
		time.Sleep(time.Millisecond)
	}
	for client.Silence() <= client.RoundLength() {
		time.Sleep(time.Millisecond)
	}
	if _, err := b.Account(t.Context(), w.gateway.Address()); !errors.Is(err, pm.ErrChain) {
		t.Errorf("after a round: %v, want ErrChain", err)
	}
	if now := client.Current(); now.Block != last.Block+client.RoundLength() {
		t.Errorf("the block went on to %d, from %d", now.Block, last.Block)
	}
	if now := client.Seen().Current(); now != last {
		t.Errorf("seen %+v, last was %+v", now, last)
	}
	down.Store(false)
	for client.Silence() > 0 {
		time.Sleep(time.Millisecond)
	}
	read(t, b, w.gateway.Address())
}

// TestAKnownAccountIsNotWaitedForLong lets nothing but the contract hang: the head is seen all the time.
func TestAKnownAccountIsNotWaitedForLong(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var hangs atomic.Bool
	end := make(chan struct{})
	at := chaintest.Before(t, w.URL(), func(in chaintest.Request) any {
		if hangs.Load() && in.Method == "eth_call" {
			<-end
		}
		return nil
	})
	t.Cleanup(func() { close(end) })
	client := follow(t, w, at)
	b, err := broker.New(client, nil, broker.Config{AskTime: 20 * time.Millisecond}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	known, seen := read(t, b, w.gateway.Address()), client.Seen().Current().Block
	hangs.Store(true)
	w.Chain.Chain.Mine(1)
	for client.Seen().Current().Block == seen {
		time.Sleep(time.Millisecond)
	}
	took := time.Hour
	for range 10 { // on a busy machine one of them may take longer
		begin := time.Now()
		if a, err := b.Account(t.Context(), w.gateway.Address()); err != nil || a != known {
			t.Fatalf("while the contract hangs: %+v, %v, known is %+v", a, err, known)
		}
		if took = min(took, time.Since(begin)); took < time.Second {
			return
		}
	}
	t.Errorf("a known account is waited for for %s at least", took)
}

// TestAReorganisationDoesNotLoseARedemption takes the block of a redemption back before it counts as final.
func TestAReorganisationDoesNotLoseARedemption(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const depth = 5
	b, err := broker.New(w.Client, w.orch.Sender, broker.Config{Recipient: w.orch.Address(), Depth: depth}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	win := w.win(t, wei(9))
	redeem := func() pm.Outcome {
		t.Helper()
		out, err := b.Redeem(t.Context(), []pm.Win{win})
		if err != nil {
			t.Fatal(err)
		}
		win.Tx = out[0].Tx
		return out[0]
	}
	if o := redeem(); o.State != pm.Submitted || o.Tx == (pm.Hash{}) {
		t.Fatalf("in the last block: %+v", o)
	}
	if err := w.Fork(2); err != nil {
		t.Fatal(err)
	}
	if o := redeem(); o.State != pm.Submitted {
		t.Fatalf("after the reorganisation: %+v", o)
	}
	w.Mine(t, depth)
	if o := redeem(); o.State != pm.Confirmed || o.Paid != wei(9) {
		t.Errorf("deep enough: %+v", o)
	}
}
