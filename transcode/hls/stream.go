package hls

import (
	"errors"
	"fmt"
	"maps"
	"sync"
	"time"
)

// Stream is one stream being published: rungs whose segments arrive in any order and are listed in order. Its methods may
// be called from any goroutine.
type Stream struct {
	name     string
	variants []Variant
	cfg      Config
	store    store
	files    bool // playlists are files

	mu    sync.Mutex
	rungs []*rung
	marks map[uint64]bool // segments with a discontinuity, whichever rung said so
	ended time.Time       // zero while it is published
	grown chan struct{}   // closed and replaced whenever something was listed
}

func newStream(name string, variants []Variant, cfg Config, st store) *Stream {
	s := &Stream{name: name, variants: append([]Variant(nil), variants...), cfg: cfg, store: st,
		marks: map[uint64]bool{}, grown: make(chan struct{})}
	for range variants {
		s.rungs = append(s.rungs, newRung(cfg))
	}
	return s
}

// Name returns the stream's name.
func (s *Stream) Name() string { return s.name }

// Part adds bytes of a segment that is still being produced. They are kept until Segment completes or replaces them, or
// Drop or Gap forgets them. Errors: ErrNoRung, ErrLate, ErrLimit, ErrEnded.
func (s *Stream) Part(rendition int, seq uint64, b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.rung(rendition, seq)
	if err != nil {
		return err
	}
	return r.part(seq, b)
}

// Drop forgets the parts of a segment, because the attempt that produced them is lost.
func (s *Stream) Drop(rendition int, seq uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if rendition >= 0 && rendition < len(s.rungs) {
		delete(s.rungs[rendition].parts, seq)
	}
}

// Segment completes a segment of a rendition; it is listed as soon as all before it are complete or lost. When too many
// wait for a missing one, that one is listed as a gap. Errors: ErrNoRung, ErrLate, ErrLimit, ErrEnded, ErrNoSegment when
// there are no bytes, or what the directory said.
func (s *Stream) Segment(rendition int, g Segment) error {
	return s.add(rendition, entry{
		seq: g.Seq, dur: g.Duration, at: g.At, discontinuity: g.Discontinuity, data: g.Data,
	})
}

// Gap says that a rendition of a segment is lost: it is listed as EXT-X-GAP. Errors: as Segment.
func (s *Stream) Gap(rendition int, seq uint64, dur time.Duration) error {
	return s.add(rendition, entry{seq: seq, dur: dur, gap: true})
}

// End completes the playlists with EXT-X-ENDLIST. What still waits for a missing segment is listed behind gaps, and rungs
// that stopped early are filled up with gaps, so that all have the same length. A second End does nothing.
func (s *Stream) End() error {
	s.mu.Lock()
	if !s.ended.IsZero() {
		s.mu.Unlock()
		return nil
	}
	var last uint64
	for _, r := range s.rungs {
		last = max(last, r.next)
		for seq := range r.waiting {
			last = max(last, seq+1)
		}
	}
	var told []Listing
	var errs []error
	for i, r := range s.rungs {
		for r.next < last {
			e, _ := r.take(true, s.length)
			t, err := s.show(i, e)
			told, errs = append(told, t), append(errs, err)
		}
		r.parts = nil
	}
	s.ended = s.cfg.Now()
	for i := range s.rungs {
		errs = append(errs, s.publish(i))
	}
	s.announce()
	s.mu.Unlock()
	s.tell(told)
	return errors.Join(errs...)
}

// Listed returns when segment seq was listed in each rung, in the order of the variants; zero where it is not (yet) or was
// lost. The times of the last few windows are kept.
func (s *Stream) Listed(seq uint64) []time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := make([]time.Time, len(s.rungs))
	for i, r := range s.rungs {
		at[i] = r.listed[seq]
	}
	return at
}

func (s *Stream) rung(rendition int, seq uint64) (*rung, error) {
	if rendition < 0 || rendition >= len(s.rungs) {
		return nil, fmt.Errorf("rendition %d of %d: %w", rendition, len(s.rungs), ErrNoRung)
	}
	if !s.ended.IsZero() {
		return nil, fmt.Errorf("stream %s: %w", s.name, ErrEnded)
	}
	r := s.rungs[rendition]
	if seq < r.next {
		return nil, fmt.Errorf("segment %d of %s, next is %d: %w", seq, s.variants[rendition].Name, r.next, ErrLate)
	}
	return r, nil
}

func (s *Stream) over() bool {
	_, ended := s.endedAt()
	return ended
}

func (s *Stream) endedAt() (time.Time, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ended, !s.ended.IsZero()
}

// add takes a complete or lost segment and lists whatever can be listed now.
func (s *Stream) add(rendition int, e entry) error {
	told, err := s.insert(rendition, e)
	s.tell(told)
	return err
}

func (s *Stream) insert(rendition int, e entry) ([]Listing, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.rung(rendition, e.seq)
	if err != nil {
		return nil, err
	}
	if err := r.offer(e); err != nil {
		return nil, err
	}
	if e.discontinuity && !s.marks[e.seq] {
		s.mark(e.seq)
	}
	var told []Listing
	var errs []error
	for {
		e, ok := r.take(false, s.length)
		if !ok {
			break
		}
		t, err := s.show(rendition, e)
		told, errs = append(told, t), append(errs, err)
	}
	if len(told) == 0 {
		return nil, nil
	}
	if n := r.next; s.files && (n < 32 || n%16 == 0) {
		errs = append(errs, s.publish(rendition))
	}
	s.announce()
	return told, errors.Join(errs...)
}

// mark notes a discontinuity in every rung: where the segment is a gap, its successors still need to be counted alike.
func (s *Stream) mark(seq uint64) {
	s.marks[seq] = true
	maps.DeleteFunc(s.marks, func(old uint64, _ bool) bool { return old+1024 < seq })
	for _, r := range s.rungs {
		if n := len(r.list); n > 0 && seq >= r.list[0].seq && seq <= r.list[n-1].seq {
			r.list[seq-r.list[0].seq].discontinuity = true
		}
	}
}

// show lists e; a segment the store could not take is listed as a gap.
func (s *Stream) show(rendition int, e entry) (Listing, error) {
	err := s.store.put(rendition, e.seq, e.data)
	if err != nil {
		e.gap = true
	}
	e.discontinuity = e.discontinuity || s.marks[e.seq]
	now := s.cfg.Now()
	s.rungs[rendition].show(e, now)
	return Listing{Stream: s.name, Rendition: rendition, Seq: e.seq, Gap: e.gap, At: now}, err
}

// length returns how long segment seq is in whichever rung knows it.
func (s *Stream) length(seq uint64) time.Duration {
	for _, r := range s.rungs {
		if d, ok := r.length(seq); ok {
			return d
		}
	}
	return s.cfg.Target
}

func (s *Stream) announce() {
	close(s.grown)
	s.grown = make(chan struct{})
}

func (s *Stream) tell(told []Listing) {
	if s.cfg.Listed == nil {
		return
	}
	for _, t := range told {
		s.cfg.Listed(t)
	}
}

// publish writes the playlists of a stream whose playlists are files.
func (s *Stream) publish(rendition int) error {
	if !s.files {
		return nil
	}
	if err := s.store.publish(s.variants[rendition].Name+"/index.m3u8", s.media(rendition)); err != nil {
		return err
	}
	return s.store.publish("index.m3u8", s.master())
}

// media returns the text of a rung's playlist. It needs the lock, like master.
func (s *Stream) media(rendition int) string {
	r, ended := s.rungs[rendition], !s.ended.IsZero()
	p := mediaPlaylist{target: max(s.cfg.Target, r.longest), dropped: r.dropped, entries: r.list, complete: ended}
	switch {
	case s.cfg.Event && ended:
		p.kind = "VOD"
	case s.cfg.Event:
		p.kind = "EVENT"
	}
	return p.String()
}

func (s *Stream) master() string {
	vs := make([]masterEntry, len(s.variants))
	for i, v := range s.variants {
		vs[i] = masterEntry{Variant: v, peak: s.rungs[i].peak, codecs: v.Codecs}
		if v.Codecs == "" {
			vs[i].codecs = s.rungs[i].codecs
		}
	}
	return masterPlaylist(vs)
}
