package gateway

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/transcode"
)

// late lets the time of every job run out.
type late struct {
	*bourse
	jobs int
}

func (l *late) Do(_ context.Context, _ peer.ID, _ market.Quote, j market.Job, _ job.Purse, _ job.IO) (market.Receipt, error) {
	l.jobs++
	time.Sleep(j.Deadline)
	return market.Receipt{}, market.ErrDeadline
}

// TestAFileOutlivesTheFailuresOfItsOnlyOrchestrator: it is left alone for a while and asked again, as often as a segment may be
// tried, however long each attempt takes. A live stream goes on without it.
func TestAFileOutlivesTheFailuresOfItsOnlyOrchestrator(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		live     bool
		deadline time.Duration
		jobs     int
	}{
		"a file":                          {false, 0, 4},
		"a file with time for every job":  {false, time.Minute, 4},
		"a live stream":                   {true, 0, 1},
		"a live stream that fails sooner": {true, time.Second, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				b := newBourse(t)
				delete(b.prices, "dear")
				seller := &late{bourse: b}
				log := b.session(Ceiling{}).log
				g := &Gateway{cfg: Config{Deadline: tc.deadline}.WithDefaults(), parts: Parts{Market: b, Jobs: seller, Purses: b}, metrics: newMetrics(nil)}
				g.board = newBoard(job.NewTracker(prometheus.NewRegistry(), log), g.metrics)
				var err error
				if g.most.video, err = (Ceiling{}).follow(market.Pixel, nil); err != nil {
					t.Fatal(err)
				}
				st := &stream{g: g, name: "s", live: tc.live, log: log,
					ladder: []transcode.Profile{{Name: "p", Codec: transcode.H264, Width: 64, Height: 64, Bitrate: 100_000}}}
				src := transcode.Source{Codec: transcode.H264, Width: 640, Height: 360, FPS: transcode.Rate{Num: 30, Den: 1}}
				if err := st.prepare(src); err != nil {
					t.Fatal(err)
				}
				it := item{seg: transcode.Segment{Source: src, Body: transcode.NewBuffer(1 << 20)}, span: newSpan(), work: st.begin()}
				close(it.span.done)
				if err := st.transcode(t.Context(), it); errors.Is(err, ErrLost) == tc.live {
					t.Errorf("it ended with %v", err)
				}
				if seller.jobs != tc.jobs {
					t.Errorf("%d jobs, want %d", seller.jobs, tc.jobs)
				}
				st.session.close(t.Context())
			})
		})
	}
}
