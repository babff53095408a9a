package p2p_test

import (
	"bytes"
	"context"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
)

const topic = "/castnet/dev-test/adv/1/0"

// inbox collects what a topic delivers.
type inbox struct {
	mu  sync.Mutex
	got []string
}

func (b *inbox) add(_ context.Context, m p2p.Message) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.got = append(b.got, string(m.Data))
}

func (b *inbox) count(s string) (n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, g := range b.got {
		if g == s {
			n++
		}
	}
	return n
}

// byPrefix rejects what is marked as forged, ignores what is marked as old.
func byPrefix(_ context.Context, _ peer.ID, data []byte) p2p.Verdict {
	switch {
	case bytes.HasPrefix(data, []byte("forged")):
		return p2p.Reject
	case bytes.HasPrefix(data, []byte("old")):
		return p2p.Ignore
	default:
		return p2p.Accept
	}
}

// acceptAll is the validator of a peer that relays anything.
func acceptAll(context.Context, peer.ID, []byte) p2p.Verdict { return p2p.Accept }

// join joins the topic and delivers to a new inbox until the test ends.
func join(t *testing.T, h *p2p.Host, v p2p.Validator) (*p2p.Topic, *inbox) {
	t.Helper()
	top, err := h.Join(topic, v)
	if err != nil {
		t.Fatal(err)
	}
	box := &inbox{}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- top.Run(ctx, box.add) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("topic run: %v", err)
		}
		if err := top.Leave(); err != nil {
			t.Errorf("leave: %v", err)
		}
	})
	return top, box
}

func TestGossip(t *testing.T) {
	t.Parallel()
	// forger — middle — end: what reaches the end was relayed by the middle.
	forger, middle, end := p2ptest.Open(t, p2p.Config{}), p2ptest.Open(t, p2p.Config{}), p2ptest.Open(t, p2p.Config{})
	// Members of a topic find each other in the DHT, which here would make a triangle.
	forger.Ban(end.ID(), time.Now().Add(time.Hour), "test")
	end.Ban(forger.ID(), time.Now().Add(time.Hour), "test")
	p2ptest.Connect(t, forger, middle)
	p2ptest.Connect(t, end, middle)
	out, _ := join(t, forger, acceptAll)
	_, mid := join(t, middle, byPrefix)
	_, box := join(t, end, acceptAll)
	p2ptest.Eventually(t, "the forger sees a peer in the topic", func() bool { return out.Peers() == 1 })

	send := func(s string) {
		t.Helper()
		if err := out.Publish(p2ptest.Context(t), []byte(s)); err != nil {
			t.Fatalf("publish %q: %v", s, err)
		}
	}
	send("forged advert")
	send("old advert")
	// The first messages may be lost until the mesh stands, so that an honest one is repeated
	// with a counter, as announcers do.
	n := 0
	p2ptest.Eventually(t, "an honest message arrives at the end", func() bool {
		n++
		send("advert " + string(rune('a'+n%26)) + time.Now().String())
		time.Sleep(50 * time.Millisecond)
		box.mu.Lock()
		defer box.mu.Unlock()
		return len(box.got) > 0
	})
	for _, s := range []string{"forged advert", "old advert"} {
		if box.count(s) != 0 || mid.count(s) != 0 {
			t.Errorf("%q was delivered or relayed", s)
		}
	}
	send("once")
	p2ptest.Eventually(t, "a message arrives", func() bool { return box.count("once") > 0 })
	if err := out.Publish(p2ptest.Context(t), make([]byte, p2p.MaxGossip+1)); err == nil {
		t.Error("a message above the limit can be published")
	}
	if n := box.count("once"); n != 1 {
		t.Errorf("a message was delivered %d times", n)
	}
	if _, err := middle.Join(topic, byPrefix); err == nil {
		t.Error("a topic can be joined twice")
	}
	if _, err := middle.Join("/elsewhere/topic", byPrefix); err == nil {
		t.Error("a topic of another network can be joined")
	}
}

func TestATopicCanBeLeftAndJoinedAgain(t *testing.T) {
	t.Parallel()
	a, b := p2ptest.Pair(t)
	for range 2 {
		left, err := a.Join(topic, acceptAll)
		if err != nil {
			t.Fatal(err)
		}
		top, err := b.Join(topic, acceptAll)
		if err != nil {
			t.Fatal(err)
		}
		p2ptest.Eventually(t, "the other is seen in the topic", func() bool { return top.Peers() == 1 })
		ended := make(chan error, 1)
		go func() { ended <- left.Run(context.Background(), (&inbox{}).add) }()
		if err := left.Leave(); err != nil {
			t.Fatalf("leave: %v", err)
		}
		if err := <-ended; err == nil {
			t.Error("run of a topic that was left ends without an error")
		}
		p2ptest.Eventually(t, "the other is gone from the topic", func() bool { return top.Peers() == 0 })
		if err := top.Leave(); err != nil {
			t.Fatal(err)
		}
	}
}
