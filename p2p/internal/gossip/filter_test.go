package gossip

import (
	"fmt"
	"testing"

	pb "github.com/libp2p/go-libp2p-pubsub/pb"
)

func subscribe(on bool, topics ...string) []*pb.RPC_SubOpts {
	var out []*pb.RPC_SubOpts
	for _, t := range topics {
		out = append(out, &pb.RPC_SubOpts{Topicid: &t, Subscribe: &on})
	}
	return out
}

func TestSubscriptionsAreFiltered(t *testing.T) {
	t.Parallel()
	f := newFilter("main")
	for topic, want := range map[string]bool{
		"/castnet/main/adv/1/0":       true,
		"/castnet/test/adv/1/0":       false,
		"/castnet/main/":              false,
		"/castnet/main/ADV":           false,
		"/ipfs/anything":              false,
		"x/castnet/main/adv/1/0":      false,
		"/castnet/main/adv/1/0\nmore": false,
	} {
		if got := f.CanSubscribe(topic); got != want {
			t.Errorf("topic %q: %v, want %v", topic, got, want)
		}
	}
	got, err := f.FilterIncomingSubscriptions("a", subscribe(true, "/castnet/main/adv/1/0", "/castnet/test/adv/1/0"))
	if err != nil || len(got) != 1 || got[0].GetTopicid() != "/castnet/main/adv/1/0" {
		t.Errorf("let through %v, %v; want the topic of this network", got, err)
	}
}

func TestAPeerHasFewTopics(t *testing.T) {
	t.Parallel()
	f := newFilter("main")
	let := 0
	topic := func(i int) string { return fmt.Sprintf("/castnet/main/adv/1/%d", i) }
	for i := range 200 { // one by one, below the limit of a single message
		got, err := f.FilterIncomingSubscriptions("a", subscribe(true, topic(i)))
		if err != nil {
			t.Fatal(err)
		}
		let += len(got)
	}
	if let != maxTopics {
		t.Errorf("a peer has %d topics, want %d", let, maxTopics)
	}
	if got, _ := f.FilterIncomingSubscriptions("b", subscribe(true, topic(0))); len(got) != 1 {
		t.Error("another peer has no topics left")
	}
	if got, _ := f.FilterIncomingSubscriptions("a", subscribe(false, topic(0))); len(got) != 1 {
		t.Error("a peer cannot leave a topic")
	}
	if got, _ := f.FilterIncomingSubscriptions("a", subscribe(true, topic(150))); len(got) != 1 {
		t.Error("a left topic makes no room")
	}
	f.gone("a")
	if len(f.peers["a"]) != 0 {
		t.Error("a peer that has gone is remembered")
	}
}
