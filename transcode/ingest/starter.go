package ingest

import (
	"fmt"

	"github.com/castnet/castnet/transcode"
)

const (
	decideAfter  = transcode.TimeBase     // how long the tracks of a stream may take to show up
	promiseAfter = 3 * transcode.TimeBase // the same for a track that was announced
	enoughFrames = 6                      // to estimate a frame rate
)

// starter holds a stream's first frames until it is known which tracks it has.
type starter struct {
	decided bool
	alone   bool           // decided: there is audio only
	fps     transcode.Rate // estimated from the held frames

	noAudio              bool // what the publisher announced
	wantVideo, wantAudio bool
	held                 []frame
	bytes                int
	begun                bool
	from, to             int64 // time seen so far
}

// saw takes note of media at time t.
func (s *starter) saw(t int64) {
	if !s.begun {
		s.begun, s.from, s.to = true, t, t
	}
	s.from, s.to = min(s.from, t), max(s.to, t)
}

func (s *starter) hold(f frame, limit int) error {
	s.saw(f.dts)
	s.bytes += f.size()
	if s.bytes > limit {
		return fmt.Errorf("%d bytes before the tracks are known: %w", s.bytes, ErrLimit)
	}
	s.held = append(s.held, f)
	return nil
}

// ready reports whether nothing more needs to be waited for.
func (s *starter) ready(p params, audioKnown bool) bool {
	limit := int64(decideAfter)
	if len(s.held) == 0 && s.wantVideo || !audioKnown && s.wantAudio {
		limit = promiseAfter
	}
	if s.to-s.from >= limit {
		return true
	}
	if len(s.held) == 0 || !p.known() || !audioKnown && !s.noAudio {
		return false
	}
	src, err := p.source()
	return err != nil || src.FPS.Den != 0 || len(s.held) >= enoughFrames
}

// release returns the held frames, after an estimate of their rate.
func (s *starter) release() []frame {
	held := s.held
	s.held = nil
	pts := make([]int64, len(held))
	for i, f := range held {
		pts[i] = f.pts
	}
	s.fps = estimate(pts)
	return held
}
