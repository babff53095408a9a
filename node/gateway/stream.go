package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
	"github.com/castnet/castnet/transcode/ingest"
	"golang.org/x/sync/errgroup"
)

// videoCapability is what a live stream asks the market for.
const videoCapability = market.Capability("transcode/h264")

// stream is one input on its way to its viewers.
type stream struct {
	g       *Gateway
	name    string
	in      *ingest.Stream
	log     *slog.Logger
	outs    []*hls.Stream // memory, and the record directory where there is one
	ladder  []transcode.Profile
	first   int      // index of ladder[0] among the HLS variants
	audio   int      // index of the audio variant, −1 without audio
	session *session // for the source as it is
	spec    transcode.Spec
	encoded []byte
	queue   queue
	live    bool
	payer   customer

	progress func(seconds float64) // nil when nobody listens
}

// publish runs one published stream to its end.
func (g *Gateway) publish(ctx context.Context, in *ingest.Stream) error {
	payer, err := g.publisher(ctx, in)
	if err != nil {
		return err
	}
	name := in.Name()
	if payer.label != "" {
		name = payer.label
	}
	st := g.newStream(in, name, true, g.cfg.InFlight)
	st.payer = payer
	return st.run(ctx)
}

// Done is what became of a file.
type Done struct {
	Segments, Lost int
	Units          uint64
	Due            pm.Wei
}

// Transcode runs a file, or any input that is not live, into dir. progress hears how many seconds of it are done.
func (g *Gateway) Transcode(ctx context.Context, in *ingest.Stream, dir string, progress func(seconds float64)) (Done, error) {
	st := g.newStream(in, in.Name(), false, 2*g.cfg.InFlight)
	st.progress, st.payer = progress, customer{name: account.Operator}
	err := st.runInto(ctx, dir)
	return g.board.done(st.name), err
}

// backlog is how many segments of a live stream may wait for their turn before the publisher is slowed down.
const backlog = 4

func (g *Gateway) newStream(in *ingest.Stream, name string, live bool, inFlight int) *stream {
	room := inFlight
	if live {
		room += backlog
	}
	return &stream{g: g, name: name, in: in, live: live, log: g.log.With("stream", name),
		audio: -1, queue: queue{slots: make(chan struct{}, inFlight), room: make(chan struct{}, room)}}
}

// queue orders the segments of a stream.
type queue struct {
	slots chan struct{} // one token per segment under way
	room  chan struct{} // one per segment under way or waiting for that
	moved atomic.Int64  // when the last one was done, Unix nanoseconds

	mu  sync.Mutex
	far float64 // seconds of the input that are done
}

// advance notes that the input is done up to somewhere, and tells whoever listens: one at a time, and never backwards.
func (st *stream) advance(seconds float64) {
	q := &st.queue
	q.moved.Store(time.Now().UnixNano())
	q.mu.Lock()
	defer q.mu.Unlock()
	if st.progress != nil && seconds > q.far {
		q.far = seconds
		st.progress(seconds)
	}
}

// crowded tells whether somebody waits.
func (q *queue) crowded() bool { return len(q.room) > cap(q.slots) }

func (st *stream) run(ctx context.Context) error {
	dir := ""
	if st.g.cfg.Record != "" {
		dir = filepath.Join(st.g.cfg.Record, st.name)
	}
	return st.runInto(ctx, dir)
}

func (st *stream) runInto(ctx context.Context, dir string) error {
	seg, err := st.in.Next(ctx)
	if err != nil {
		st.g.metrics.streams.WithLabelValues("refused").Inc()
		return err
	}
	if err = st.open(seg.Source, dir); err == nil {
		err = st.prepare(seg.Source)
	}
	if err != nil {
		return errors.Join(err, st.end())
	}
	st.g.board.streamStarted(st)
	defer st.g.board.streamEnded(st)
	st.log.InfoContext(ctx, "stream started", "width", seg.Source.Width, "height", seg.Source.Height, "fps", seg.Source.FPS.Float())
	grp, gctx := errgroup.WithContext(ctx)
	if err = st.segments(gctx, grp, seg); errors.Is(err, io.EOF) {
		err = nil
	}
	if lost := grp.Wait(); lost != nil { // it is why the segments after it were given up
		err = lost
	}
	st.session.close(ctx)
	err = errors.Join(err, st.end())
	st.log.InfoContext(ctx, "stream ended", "reason", err)
	return err
}

// end completes what was opened, so that the name can be used again.
func (st *stream) end() (err error) {
	for _, o := range st.outs {
		err = errors.Join(err, o.End())
	}
	return err
}

// segments takes segment after segment; each runs in its own goroutine, as many at once as there are slots.
func (st *stream) segments(ctx context.Context, grp *errgroup.Group, seg transcode.Segment) error {
	for {
		if err := st.turn(ctx, grp, seg.Source); err != nil {
			return err
		}
		st.g.metrics.segments.WithLabelValues("in").Inc()
		st.g.board.segmentIn(st.name, seg)
		seg.Limits = st.spec.Limits
		own := item{seg: seg, span: newSpan(), work: st.begin()}
		grp.Go(func() error { return st.passThrough(ctx, own) })
		if !enter(ctx, st.queue.room) {
			own.work.session.items.Done()
			return ctx.Err()
		}
		st.g.running.Add(1)
		grp.Go(func() error {
			defer st.g.running.Done()
			defer own.work.session.items.Done()
			defer leave(st.queue.room)
			if !enter(ctx, st.queue.slots) {
				return ctx.Err()
			}
			defer leave(st.queue.slots)
			return st.transcode(ctx, own)
		})
		var err error
		if seg, err = st.in.Next(ctx); err != nil {
			return err
		}
	}
}

func enter(ctx context.Context, places chan struct{}) bool {
	select {
	case places <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func leave(places chan struct{}) { <-places }

// open starts the HLS outputs: the source as it came, its audio, and the ladder.
func (st *stream) open(src transcode.Source, dir string) error {
	for _, p := range st.g.ladder {
		fit := p.Fit(src)
		if w, h := src.Display(); fit.Width <= w && fit.Height <= h {
			st.ladder = append(st.ladder, p)
		}
	}
	if len(st.ladder) == 0 { // a tiny source still gets one rung, of its own size or above
		st.ladder = st.g.ladder[len(st.g.ladder)-1:]
	}
	variants := []hls.Variant{hls.Source(src, 0)}
	if src.HasAudio {
		st.audio = len(variants)
		variants = append(variants, hls.Sound())
	}
	st.first = len(variants)
	for _, p := range st.ladder {
		variants = append(variants, hls.Rung(p.Fit(src)))
	}
	mem, err := st.g.hls.Open(st.name, variants)
	if errors.Is(err, hls.ErrExists) || errors.Is(err, hls.ErrName) || errors.Is(err, hls.ErrLimit) {
		return fmt.Errorf("%w: %w", ingest.ErrRefused, err) // the publisher can choose another name
	}
	if err != nil {
		return fmt.Errorf("open output %s: %w", st.name, err)
	}
	st.outs = append(st.outs, mem)
	if dir != "" && st.live {
		if dir, err = recording(dir); err != nil {
			return err
		}
	}
	if dir != "" {
		disk, err := hls.OpenDir(dir, variants, hls.Config{Target: st.g.cfg.Target})
		if err != nil {
			return fmt.Errorf("open directory %s: %w", dir, err)
		}
		st.outs = append(st.outs, disk)
	}
	return nil
}

// prepare makes the job's specification and session; a source that changed in mid stream gets new ones.
func (st *stream) prepare(src transcode.Source) error {
	src.HasAudio = false
	if st.session != nil && src == st.spec.Source {
		return nil
	}
	fps := transcode.Rate{Num: 60, Den: 1}
	if f := src.FPS; f.Num > 0 {
		fps = transcode.Rate{Num: f.Num*11/10 + 1, Den: f.Den} // room for the jitter of timestamps in milliseconds
	}
	spec := transcode.Spec{Source: src, Ladder: st.ladder,
		Limits: transcode.Limits{Duration: st.g.cfg.MaxSegment, FPS: fps}}
	encoded, err := transcode.EncodeSpec(spec)
	if errors.Is(err, transcode.ErrMedia) {
		err = fmt.Errorf("%w: %w", ingest.ErrLimit, err) // the publisher can do something about it
	}
	if err != nil {
		return fmt.Errorf("stream %s: %w", st.name, err)
	}
	parts, err := st.g.paidBy(st.payer)
	if err != nil {
		return err
	}
	st.spec, st.encoded = spec, encoded
	st.session = newSession(market.Want{Capability: videoCapability, Sender: st.g.parts.Sender,
		MaxUnits: spec.MaxUnits()}, st.g.most.video, parts, st.log)
	return nil
}

// turn prepares for what may be another source. The session for what was before ends with its last segment: a source that changes all
// the time would hold more and more accounts.
func (st *stream) turn(ctx context.Context, grp *errgroup.Group, src transcode.Source) error {
	before := st.session
	if err := st.prepare(src); err != nil {
		return err
	}
	if before != nil && before != st.session {
		grp.Go(func() error {
			before.end(ctx)
			return nil
		})
	}
	return nil
}

// work is what every attempt at a segment of the stream needs; it does not change while segments overlap.
type work struct {
	spec    transcode.Spec
	encoded []byte
	session *session
}

// begin is the work of the next segment; its session's items are one less when that is over.
func (st *stream) begin() work {
	st.session.items.Add(1)
	return work{spec: st.spec, encoded: st.encoded, session: st.session}
}

// item is one segment under way.
type item struct {
	seg  transcode.Segment
	span *span
	work work
}

// span is a segment's extent once it is known; ok is false when the source died with nothing usable.
type span struct {
	done chan struct{}
	ext  transcode.Extent
	ok   bool
}

func newSpan() *span { return &span{done: make(chan struct{})} }

// wait returns the extent when the segment has ended, or false when ctx ended first.
func (sp *span) wait(ctx context.Context) (transcode.Extent, bool) {
	select {
	case <-sp.done:
		return sp.ext, sp.ok
	case <-ctx.Done():
		return transcode.Extent{}, false
	}
}

// passThrough publishes the source and its audio, which need no orchestrator, and tells the span when it is known.
func (st *stream) passThrough(ctx context.Context, it item) error {
	seg := it.seg
	select {
	case it.span.ext, it.span.ok = <-seg.Ended:
	case <-ctx.Done():
	}
	close(it.span.done)
	if !it.span.ok {
		return ctx.Err()
	}
	ext := it.span.ext
	st.g.board.segmentEnded(st.name, seg.Seq, ext)
	body := seg.Body.Open()
	defer body.Close()
	data, err := io.ReadAll(body)
	if err != nil {
		st.log.WarnContext(ctx, "source lost in mid segment", "seq", seg.Seq, "reason", err)
	}
	s := hls.Segment{Seq: seg.Seq, Data: data, Duration: ext.Duration, At: seg.CapturedAt, Discontinuity: seg.Discontinuity}
	st.list(ctx, 0, s)
	if st.audio < 0 {
		return nil
	}
	snd, err := st.in.AudioFor(ctx, seg.Seq)
	if err != nil {
		st.gap(ctx, st.audio, seg.Seq, ext.Duration)
		return ctx.Err()
	}
	s.Data = snd.Data
	st.list(ctx, st.audio, s)
	return nil
}

func (st *stream) list(ctx context.Context, rendition int, s hls.Segment) {
	for _, o := range st.outs {
		if err := o.Segment(rendition, s); err != nil {
			st.log.WarnContext(ctx, "segment not listed", "seq", s.Seq, "rendition", rendition, "reason", err)
		}
	}
}

func (st *stream) gap(ctx context.Context, rendition int, seq uint64, d time.Duration) {
	for _, o := range st.outs {
		if err := o.Gap(rendition, seq, d); err != nil {
			st.log.DebugContext(ctx, "gap not listed", "seq", seq, "rendition", rendition, "reason", err)
		}
	}
}
