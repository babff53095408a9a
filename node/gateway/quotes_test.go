package gateway

import (
	"context"
	"fmt"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
)

// teller quotes a share of redemption that grows with every quote.
type teller struct {
	Jobs
	n uint32
}

func (j *teller) Quote(context.Context, peer.ID, market.Want) (market.Quote, error) {
	j.n++
	return market.Quote{Overhead: j.n}, nil
}

func TestTheLastQuotesAreRemembered(t *testing.T) {
	t.Parallel()
	x := &Exchange{}
	jobs, w := x.Listen(&teller{}), market.Want{Capability: "transcode/h264"}
	if x.overheadOf(offered{"a", w.Capability}) != nil {
		t.Error("known before anybody quoted")
	}
	quote := func(p peer.ID, want uint32) {
		if _, err := jobs.Quote(t.Context(), p, w); err != nil {
			t.Fatal(err)
		}
		if got := x.overheadOf(offered{p, w.Capability}); got == nil || *got != want {
			t.Errorf("%s: %v, want %d", p, got, want)
		}
	}
	quote("a", 1)
	quote("a", 2)
	if x.overheadOf(offered{"a", "infer/image"}) != nil {
		t.Error("a quote counts for another capability")
	}
	for n := range uint32(2 * maxQuoted) {
		quote(peer.ID(fmt.Sprint(n)), 3+n)
	}
	if len(x.overhead) > maxQuoted {
		t.Errorf("%d quotes are remembered", len(x.overhead))
	}
}
