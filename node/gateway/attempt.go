package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
	"github.com/castnet/castnet/transcode/verify"
)

// transcode has one segment done: attempt after attempt on one orchestrator after the other, then the segment is skipped
// and counted. Nothing it does ends the stream.
func (st *stream) transcode(ctx context.Context, it item) {
	rec := st.g.board.segment(st.name, it.seg.Seq)
	for n := 0; n < st.g.cfg.Attempts && ctx.Err() == nil; n++ {
		got, err := st.attempt(ctx, it, rec, n)
		if err == nil {
			st.accept(ctx, it, got)
			rec.done()
			if st.progress != nil {
				st.progress(float64(it.seg.PTS)/transcode.TimeBase + it.span.ext.Duration.Seconds())
			}
			return
		}
		st.log.WarnContext(ctx, "segment attempt ended", "seq", it.seg.Seq, "attempt", n+1, "reason", err)
		if errors.Is(err, market.ErrNoOffer) && !pause(ctx, time.Duration(n+1)*500*time.Millisecond) {
			break
		}
		if errors.Is(err, market.ErrMedia) {
			break // no orchestrator can do it
		}
	}
	ext, _ := it.span.wait(ctx)
	for i := range st.ladder {
		st.gap(ctx, st.first+i, it.seg.Seq, ext.Duration)
	}
	rec.lost()
	st.g.metrics.segments.WithLabelValues("lost").Inc()
}

// attempt sends the segment to the session's orchestrator and checks what comes back.
func (st *stream) attempt(ctx context.Context, it item, rec *record, n int) ([]transcode.Rendition, error) {
	ses := it.work.session
	l, fresh, err := ses.lease(ctx)
	if err != nil {
		rec.nobody(n)
		return nil, err
	}
	rec.leased(n, fresh, rec.at(l.cand.Advert.Peer.String()))
	rec.attempt(l.cand.Advert.Peer.String())
	defer rec.idle()
	out := newCollector(it.seg, it.work.spec, rec)
	in := &timed{r: it.seg.Body.Open(), at: rec.lastIn}
	defer in.r.Close()
	j := market.Job{ID: rec.job, Capability: videoCapability, Quote: l.quote.ID, Seq: it.seg.Seq, Spec: it.work.encoded,
		MaxUnits: it.work.spec.MaxUnits(), Estimate: st.estimate(it.work.spec), Deadline: st.g.cfg.Deadline, Live: st.live}
	began := time.Now()
	receipt, err := st.g.parts.Jobs.Do(ctx, l.cand.Advert.Peer, l.quote, j, l.purse, job.IO{In: in, Out: out, Track: rec.life})
	if err != nil {
		return nil, st.blame(ses, l, err)
	}
	got := out.renditions()
	verdict, err := verify.Check(ctx, it.seg, it.work.spec.Ladder, got)
	if err == nil {
		err = judge(verdict, receipt)
	}
	if err != nil {
		st.g.metrics.verdicts.WithLabelValues("rejected").Inc()
		rec.life.Fire(job.OnRejected)
		l.purse.Discard(receipt)
		return nil, st.blame(ses, l, err)
	}
	st.g.metrics.verdicts.WithLabelValues("accepted").Inc()
	rec.accepted(receipt)
	ses.served(l, time.Since(began))
	return got, nil
}

// blame decides what an error means for the session: a quote too old is renewed, anything else moves to another peer.
func (st *stream) blame(ses *session, l *lease, err error) error {
	if renewable(err) {
		ses.renew(l)
		return err
	}
	if ses.failed(l, err) {
		st.g.metrics.swaps.Inc()
		st.log.Warn("orchestrator swapped", "left", l.cand.Advert.Peer, "reason", err)
	}
	return err
}

// judge holds a verdict against the bill: the pixels charged must be the pixels measured.
func judge(v verify.Verdict, r market.Receipt) error {
	if !v.OK() {
		return fmt.Errorf("reasons %v: %w", v.Reasons(), ErrRejected)
	}
	if r.Units != v.Pixels {
		return fmt.Errorf("%d pixels charged, %d measured: %w", r.Units, v.Pixels, ErrRejected)
	}
	return nil
}

// accept publishes a verified segment in every rung.
func (st *stream) accept(ctx context.Context, it item, got []transcode.Rendition) {
	ext, _ := it.span.wait(ctx)
	for i, r := range got {
		st.list(ctx, st.first+i, hls.Segment{Seq: it.seg.Seq, Data: r.Data, Duration: ext.Duration,
			At: it.seg.CapturedAt, Discontinuity: it.seg.Discontinuity})
	}
	st.g.metrics.segments.WithLabelValues("out").Inc()
}

// estimate is what a segment of the target length costs, in units.
func (st *stream) estimate(s transcode.Spec) uint64 {
	s.Limits.Duration = st.g.cfg.Target
	return s.MaxUnits()
}

// collector is the gateway's end of a transcode job: it keeps the renditions and refuses bytes that must not be
// published as soon as they come.
type collector struct {
	spec transcode.Spec
	rec  *record

	mu    sync.Mutex
	check []*verify.Stream
	data  [][]byte
}

func newCollector(seg transcode.Segment, s transcode.Spec, rec *record) *collector {
	c := &collector{spec: s, rec: rec, data: make([][]byte, len(s.Ladder))}
	for _, p := range s.Ladder {
		c.check = append(c.check, verify.NewStream(seg, p))
	}
	return c
}

// Write takes bytes of one rung.
func (c *collector) Write(track int, b []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if track < 0 || track >= len(c.data) {
		return fmt.Errorf("track %d of %d: %w", track, len(c.data), market.ErrProtocol)
	}
	if err := c.check[track].Write(b); err != nil {
		return fmt.Errorf("%w: %w", ErrRejected, err)
	}
	c.data[track] = append(c.data[track], b...)
	c.rec.output()
	return nil
}

// Event has nothing to say for a transcode job.
func (c *collector) Event([]byte) error { return nil }

// Delivered takes the orchestrator's claim; what is charged in the end is held against the measured pixels.
func (c *collector) Delivered(uint64) error { return nil }

func (c *collector) renditions() []transcode.Rendition {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := make([]transcode.Rendition, len(c.data))
	for i, d := range c.data {
		out[i] = transcode.Rendition{Profile: c.spec.Ladder[i], Data: d}
	}
	return out
}

// timed notes when the last byte of a body has been taken.
type timed struct {
	r  io.ReadCloser
	at func(time.Time)
}

func (t *timed) Read(p []byte) (int, error) {
	n, err := t.r.Read(p)
	if err != nil {
		t.at(time.Now())
	}
	return n, err
}

// pause waits; false when ctx ended first.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
