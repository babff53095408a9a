package gateway

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/sync/errgroup"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/transcode"
)

// slow answers no question for a price while it is shut.
type slow struct {
	*bourse
	shut chan struct{}
}

func (s slow) Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error) {
	<-s.shut
	return s.bourse.Quote(ctx, p, w)
}

// TestAJobThatIsDoneWaitsForNobody: one job is done while the next one's orchestrator is sought among those that do not answer;
// its viewers need not wait for them.
func TestAJobThatIsDoneWaitsForNobody(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBourse(t)
		s := b.session(Ceiling{})
		l, _, err := s.lease(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		dead := slow{b, make(chan struct{})}
		s.jobs = dead
		s.failed(t.Context(), l, market.ErrOverloaded)
		go func() {
			if next, _, err := s.lease(t.Context(), nil); err == nil {
				s.done(t.Context(), next)
			}
		}()
		synctest.Wait()
		done := make(chan struct{})
		go func() {
			s.done(t.Context(), l)
			close(done)
		}()
		select {
		case <-done:
		case <-time.After(time.Minute):
			t.Error("it waits for the answers that the next one needs")
		}
		close(dead.shut)
		synctest.Wait()
		s.close(t.Context())
		if b.inUse() != 0 {
			t.Errorf("%d accounts are held in the end", b.inUse())
		}
	})
}

// TestASourceThatChangesAllTheTimeHoldsFewAccounts: what was before gives its accounts back with its last segment, not only when
// the stream ends.
func TestASourceThatChangesAllTheTimeHoldsFewAccounts(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBourse(t)
		cfg := Config{}.WithDefaults()
		g := &Gateway{cfg: cfg, parts: Parts{Market: b, Jobs: b, Purses: b}}
		var err error
		if g.most.video, err = (Ceiling{}).follow(market.Pixel, nil); err != nil {
			t.Fatal(err)
		}
		st := &stream{g: g, name: "s", log: b.session(Ceiling{}).log, ladder: []transcode.Profile{{Name: "p", Codec: transcode.H264, Width: 64, Height: 64, Bitrate: 100_000}}}
		grp, ctx := errgroup.WithContext(t.Context())
		for n := range 50 {
			src := transcode.Source{Codec: transcode.H264, Width: 640 + 2*n, Height: 360, FPS: transcode.Rate{Num: 30, Den: 1}}
			if err := st.turn(ctx, grp, src); err != nil {
				t.Fatal(err)
			}
			own := st.begin()
			l, _, err := own.session.lease(ctx, nil)
			if err != nil {
				t.Fatal(err)
			}
			synctest.Wait()
			if b.inUse() > 2 {
				t.Fatalf("%d accounts are held after %d changes", b.inUse(), n)
			}
			grp.Go(func() error {
				defer own.session.items.Done()
				time.Sleep(time.Second)
				own.session.done(ctx, l)
				return nil
			})
			time.Sleep(2 * time.Second)
		}
		if err := grp.Wait(); err != nil {
			t.Fatal(err)
		}
		st.session.close(t.Context())
		if b.inUse() != 0 {
			t.Errorf("%d accounts are held in the end", b.inUse())
		}
	})
}
