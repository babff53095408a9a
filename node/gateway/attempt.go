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
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
	"github.com/castnet/castnet/transcode/verify"
)

// How long a live segment waits while nobody offers to do it: less than two segments last, so that the stream keeps its
// pace, which is more where segments are longer than usual; and how often the market is looked at meanwhile.
const (
	liveWait = 3 * time.Second
	askAgain = 500 * time.Millisecond
)

// transcode has one segment done: attempt after attempt on one orchestrator after the other, then the segment is skipped
// and counted, which does not end a live stream. A file is given up where nobody is there to do it.
func (st *stream) transcode(ctx context.Context, it item) error {
	rec := st.g.board.segment(st.name, it.seg.Seq)
	since := time.Now() // somebody is wanted
	var last error
	var against doubts
	if err := st.g.affords(ctx, st.payer); err != nil {
		return st.lose(ctx, it, rec, err)
	}
	for n, used := 0, 0; used < st.g.cfg.Attempts && ctx.Err() == nil; n++ {
		got, l, err := st.attempt(ctx, it, try{rec: rec, n: n, but: against})
		if err == nil {
			it.work.session.refuted(ctx, against)
			st.accept(ctx, it, got)
			rec.done()
			st.advance(float64(it.seg.PTS)/transcode.TimeBase + it.span.ext.Duration.Seconds())
			return nil
		}
		st.log.DebugContext(ctx, "segment attempt ended", "seq", it.seg.Seq, "attempt", n+1, "reason", err)
		if errors.Is(err, market.ErrNoOffer) || errors.Is(err, market.ErrOverloaded) {
			if last == nil {
				last = err
			}
			if len(against) > 0 || !st.wait(ctx, since) {
				break
			}
			continue
		}
		last = err
		used++
		if !st.live { // however long the attempt took
			since = time.Now()
		}
		if aboutInput(err) {
			against = append(against, doubt{l, err})
		}
		if against.enough() || errors.Is(err, pm.ErrPolicy) {
			break
		}
	}
	it.work.session.unconfirmed(against)
	return st.lose(ctx, it, rec, last)
}

// wait gives the market a moment to come up with somebody; false when the segment has waited long enough, or when others
// wait behind it. A file waits for as long as its other segments come on.
func (st *stream) wait(ctx context.Context, since time.Time) bool {
	most := st.g.cfg.Patience
	if moved := time.Unix(0, st.queue.moved.Load()); !st.live && moved.After(since) {
		since = moved
	}
	if st.live {
		most = max(liveWait, st.g.cfg.Target*3/2)
		if st.queue.crowded() {
			return false
		}
	}
	return time.Since(since) < most && pause(ctx, askAgain)
}

// lose lists a segment as a gap in every rung and says why.
func (st *stream) lose(ctx context.Context, it item, rec *record, why error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	ext, _ := it.span.wait(ctx)
	for i := range st.ladder {
		st.gap(ctx, st.first+i, it.seg.Seq, ext.Duration)
	}
	rec.lost(why)
	st.g.metrics.segments.WithLabelValues("lost").Inc()
	st.log.WarnContext(ctx, "segment lost", "seq", it.seg.Seq, "reason", why)
	if st.live || why == nil || aboutInput(why) && !errors.Is(why, market.ErrNoOffer) {
		return nil
	}
	return fmt.Errorf("segment %d: %w: %w", it.seg.Seq, ErrLost, why)
}

// attempt sends the segment to the session's orchestrator and checks what comes back.
func (st *stream) attempt(ctx context.Context, it item, t try) ([]transcode.Rendition, *lease, error) {
	ses, rec := it.work.session, t.rec
	l, fresh, err := ses.lease(ctx, t.but)
	if err != nil {
		rec.nobody(t.n)
		return nil, nil, err
	}
	defer ses.done(ctx, l)
	rec.leased(t.n, fresh, rec.at(l.cand.Advert.Peer.String()))
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
		return nil, l, st.blame(ctx, ses, l, err)
	}
	got := out.renditions()
	verdict, err := verify.Check(ctx, it.seg, it.work.spec.Ladder, got)
	if err == nil {
		err = judge(verdict, receipt)
	} else if ctx.Err() == nil {
		err = fmt.Errorf("%w: %w", market.ErrMedia, err) // our own copy of the input cannot be read
	}
	if err != nil {
		st.g.metrics.verdicts.WithLabelValues("rejected").Inc()
		rec.life.Fire(job.OnRejected)
		l.purse.discard(ctx, receipt, st.log)
		return nil, l, st.blame(ctx, ses, l, err)
	}
	st.g.metrics.verdicts.WithLabelValues("accepted").Inc()
	rec.accepted(receipt)
	ses.served(l, time.Since(began))
	return got, l, nil
}

// blame decides what an error means for the session: a quote too old is renewed, an opinion on the input is kept for
// later, anything else moves to another peer.
func (st *stream) blame(ctx context.Context, ses *session, l *lease, err error) error {
	if renewable(err) {
		ses.renew(l)
		return err
	}
	if errors.Is(err, pm.ErrPolicy) { // our own customer's limit: nobody else would be paid either
		return err
	}
	if aboutInput(err) {
		return err
	}
	if ses.failed(ctx, l, err) && !ownFault(err) {
		st.g.metrics.swaps.Inc()
		st.log.Warn("orchestrator swapped", "left", l.cand.Advert.Peer, "reason", err)
	}
	return err
}

// judge holds a verdict against the bill: the pixels charged must be the pixels measured.
func judge(v verify.Verdict, r market.Receipt) error {
	switch {
	case v.OK():
	case incomplete(v.Reasons()):
		return fmt.Errorf("reasons %v: %w: %w", v.Reasons(), ErrRejected, errIncomplete)
	default:
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

// timed notes when the last byte of a body has been sent: that is when the next one was asked for. A live body's end is
// known a frame later than its last byte, so the end itself would come too late.
type timed struct {
	r  io.ReadCloser
	at func(time.Time)
}

func (t *timed) Read(p []byte) (int, error) {
	asked := time.Now()
	n, err := t.r.Read(p)
	if err != nil && n == 0 {
		t.at(asked)
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
