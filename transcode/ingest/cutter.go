package ingest

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/transcode"
)

const (
	maxJump = 10 * transcode.TimeBase // a longer hole in the video is a new beginning
	slack   = transcode.TimeBase / 10 // a smaller step back is an inaccurate clock
)

// cutter makes segments out of frames: it decides which tracks there are, cuts at IDR frames and hands segments out while
// they grow. One goroutine, the reader's, calls all of its methods.
type cutter struct {
	st      *Stream
	cfg     Config
	metrics *metrics
	mux     *videoMux
	audio   audioTrack
	start   starter

	params  params           // in force from the next IDR on
	used    params           // of the open segment
	source  transcode.Source // of the open segment
	open    *segment         // nil before the first IDR
	seq     uint64           // of the next segment
	lastDTS int64            // of the last frame that was not dropped
	first   int64            // dts of the first frame, kept or not
	seen    bool             // first is set
	broken  bool             // time jumped: drop frames until an IDR begins anew
}

// segment is the piece that is being filled.
type segment struct {
	seq     uint64
	from    int64 // presentation time of its first frame
	last    int64 // latest presentation time in it
	frames  int
	body    *transcode.Buffer
	ended   chan transcode.Extent
	updated time.Time // when its last frame arrived
}

func newCutter(st *Stream, cfg Config, m *metrics) (*cutter, error) {
	mux, err := newVideoMux()
	if err != nil {
		return nil, err
	}
	return &cutter{st: st, cfg: cfg, metrics: m, mux: mux, audio: audioTrack{out: &st.audio}}, nil
}

// config takes parameter sets that came outside of the frames.
func (c *cutter) config(p params) {
	if p.known() {
		c.params = p
	}
}

// video takes one frame. It waits while the consumer is behind.
func (c *cutter) video(ctx context.Context, f frame) error {
	p, picture := f.clean()
	if len(p.sps) > 0 {
		c.params.sps = p.sps
	}
	if len(p.pps) > 0 {
		c.params.pps = p.pps
	}
	if !picture || c.start.alone {
		return nil
	}
	if c.start.decided {
		return c.take(ctx, f)
	}
	if err := c.start.hold(f, c.cfg.MaxSegmentBytes); err != nil {
		return err
	}
	return c.decide(ctx, false)
}

// sound takes one AAC access unit.
func (c *cutter) sound(ctx context.Context, u unit) error {
	c.audio.add(u)
	if c.start.alone {
		return c.soundAlone(ctx, u.pts)
	}
	if c.start.decided {
		return c.audio.flush(u.pts)
	}
	c.start.saw(u.pts)
	return c.decide(ctx, false)
}

// decide settles which tracks the stream has, as soon as that is known or, when final is set, now; then it lets the held
// frames go.
func (c *cutter) decide(ctx context.Context, final bool) error {
	if !c.start.ready(c.params, c.audio.known()) && !final {
		return nil
	}
	c.start.decided = true
	held := c.start.release()
	if len(held) == 0 {
		if c.audio.mux == nil {
			return fmt.Errorf("neither video nor audio: %w", ErrMedia)
		}
		c.start.alone = true
		close(c.st.audio.alone)
		return nil
	}
	for _, f := range held {
		if err := c.take(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// take puts a frame into its segment.
func (c *cutter) take(ctx context.Context, f frame) error {
	if !c.seen {
		c.seen, c.first = true, f.dts
	}
	if c.open != nil && !c.broken {
		switch {
		case f.dts <= c.lastDTS && f.dts > c.lastDTS-slack:
			f.dts = c.lastDTS + 1
		case f.dts <= c.lastDTS || f.dts > c.lastDTS+maxJump:
			c.broken = true
		}
	}
	if f.pts < f.dts || f.pts > f.dts+maxJump {
		f.pts = f.dts
	}
	switch {
	case f.idr && c.params.known() && c.due(f):
		if err := c.begin(ctx, f); err != nil {
			return err
		}
	case c.open == nil || c.broken:
		c.metrics.dropped.Inc()
		if d := f.dts - c.first; c.open == nil && d > 3*ticks(c.cfg.Target) {
			return fmt.Errorf("no key frame in the first %s: %w", span(d), ErrNoKeyFrames)
		}
		return nil
	case f.pts-c.open.from > 3*ticks(c.cfg.Target):
		return fmt.Errorf("no key frame for %s: %w", span(f.pts-c.open.from), ErrNoKeyFrames)
	default:
		if err := c.write(f); err != nil {
			return err
		}
	}
	c.lastDTS, c.broken = f.dts, false
	return nil
}

// due reports whether IDR f begins a segment. Key frames come a little early when an input counts in milliseconds.
func (c *cutter) due(f frame) bool {
	return c.open == nil || c.broken || !c.params.same(c.used) || f.pts-c.open.from >= ticks(c.cfg.Target)*9/10
}

// begin ends the open segment and hands out the one that f begins.
func (c *cutter) begin(ctx context.Context, f frame) error {
	renewed := c.open == nil || !c.params.same(c.used)
	again := c.open != nil && (c.broken || renewed)
	if err := c.finish(f.pts, !c.broken); err != nil {
		return err
	}
	if renewed {
		src, err := c.params.source()
		if err != nil {
			return err
		}
		if src.FPS.Den == 0 {
			src.FPS = c.start.fps
		}
		c.used, c.source = c.params, src
	}
	c.source.HasAudio = c.audio.mux != nil
	s := &segment{
		seq: c.seq, from: f.pts, last: f.pts, ended: make(chan transcode.Extent, 1),
		body: transcode.NewBuffer(c.cfg.MaxSegmentBytes),
	}
	c.open = s
	c.seq++
	if err := c.write(f); err != nil {
		return err
	}
	c.metrics.segments.Inc()
	return c.st.hand(ctx, transcode.Segment{
		Seq: s.seq, PTS: s.from, Source: c.source, Body: s.body, Ended: s.ended, Discontinuity: again, CapturedAt: f.at,
	})
}

// write adds f to the open segment.
func (c *cutter) write(f frame) error {
	s := c.open
	au := f.au
	if f.idr {
		au = append(append([][]byte{c.params.sps}, c.params.pps...), au...)
	}
	b, err := c.mux.frame(f.pts, f.dts, au)
	if err != nil {
		return err
	}
	if _, err := s.body.Write(b); err != nil {
		err = fmt.Errorf("segment %d: %w: %w", s.seq, err, ErrLimit)
		s.body.CloseWith(err)
		close(s.ended)
		c.open = nil
		return err
	}
	c.metrics.frames.Inc()
	s.frames++
	s.last = max(s.last, f.pts)
	s.updated = f.at
	return nil
}

// finish ends the open segment, if there is one. Its duration reaches to the next one's first frame, or, where that does
// not follow on, one frame beyond its last.
func (c *cutter) finish(next int64, follows bool) error {
	s := c.open
	if s == nil {
		return nil
	}
	end := next
	if !follows {
		end = s.last + c.frameTime(s)
	}
	s.ended <- transcode.Extent{
		Frames: s.frames, Duration: span(end - s.from), Bytes: int64(s.body.Len()), EndedAt: s.updated,
	}
	close(s.ended)
	s.body.CloseWith(nil)
	c.open = nil
	return c.audio.span(timeSpan{seq: s.seq, from: s.from, to: end})
}

// frameTime returns how long a frame of s lasts.
func (c *cutter) frameTime(s *segment) int64 {
	switch {
	case s.frames > 1:
		return (s.last - s.from) / int64(s.frames-1)
	case c.source.FPS.Num > 0:
		return transcode.TimeBase * int64(c.source.FPS.Den) / int64(c.source.FPS.Num)
	}
	return transcode.TimeBase / 25
}

// end closes the stream's last segment with what arrived. It returns what was wrong with an input that never was a stream.
func (c *cutter) end(ctx context.Context) error {
	if !c.start.decided {
		if err := c.decide(ctx, true); err != nil {
			return err
		}
	}
	if c.start.alone {
		return c.audio.finish(timeSpan{seq: c.seq, from: c.start.from, to: c.audio.end()})
	}
	if err := c.finish(0, false); err != nil {
		return err
	}
	if c.seq == 0 {
		return fmt.Errorf("the whole stream: %w", ErrNoKeyFrames)
	}
	return c.audio.flush(never)
}

// soundAlone cuts a stream without video by its audio's clock.
func (c *cutter) soundAlone(ctx context.Context, pts int64) error {
	if pts-c.start.from < ticks(c.cfg.Target) {
		return nil
	}
	if err := c.audio.span(timeSpan{seq: c.seq, from: c.start.from, to: pts}); err != nil {
		return err
	}
	c.seq, c.start.from = c.seq+1, pts
	if err := c.audio.flush(pts); err != nil {
		return err
	}
	return c.st.audio.room(ctx, c.st.stop)
}
