package ingest

import (
	"context"
	"fmt"
	"io"
	"sync"
)

// keptAudio is how many audio spans a stream keeps for AudioFor.
const keptAudio = 16

// soundtrack is the finished audio of a stream, span by span.
type soundtrack struct {
	alone chan struct{} // closed when it is decided that there is no video

	mu    sync.Mutex
	next  uint64           // first span not finished yet
	spans map[uint64]Audio // the last keptAudio finished ones that had audio
	asked uint64           // first span nobody asked for yet
	ended bool             // no span will be added any more
	grown chan struct{}    // closed and replaced on every change
}

func (s *soundtrack) init() {
	s.alone = make(chan struct{})
	s.spans = map[uint64]Audio{}
	s.grown = make(chan struct{})
}

// put finishes the next span; a.Data is empty when it had no audio.
func (s *soundtrack) put(a Audio) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(a.Data) > 0 {
		s.spans[a.Seq] = a
	}
	if a.Seq >= keptAudio {
		delete(s.spans, a.Seq-keptAudio)
	}
	s.next = a.Seq + 1
	s.announce()
}

func (s *soundtrack) finish() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.announce()
}

func (s *soundtrack) announce() {
	close(s.grown)
	s.grown = make(chan struct{})
}

func (s *soundtrack) wait(ctx context.Context, seq uint64) (Audio, error) {
	for {
		a, grown, err := s.look(seq)
		if grown == nil {
			return a, err
		}
		select {
		case <-grown:
		case <-ctx.Done():
			return Audio{}, ctx.Err()
		}
	}
}

// look returns span seq or why there is none; a channel to wait on when it is too early to say.
func (s *soundtrack) look(seq uint64) (Audio, <-chan struct{}, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked <= seq {
		s.asked = seq + 1
		s.announce()
	}
	a, ok := s.spans[seq]
	switch {
	case ok:
		return a, nil, nil
	case seq+keptAudio < s.next:
		return Audio{}, nil, fmt.Errorf("audio of segment %d, kept from %d: %w", seq, s.next-keptAudio, ErrGone)
	case seq < s.next:
		return Audio{}, nil, fmt.Errorf("segment %d: %w", seq, ErrNoAudio)
	case s.ended:
		return Audio{}, nil, io.EOF
	}
	return Audio{}, s.grown, nil
}

// room waits until the reader of a stream without video may go on: its caller is at most half of what is kept behind.
func (s *soundtrack) room(ctx context.Context, stop <-chan struct{}) error {
	for {
		s.mu.Lock()
		behind, grown := s.next > s.asked+keptAudio/2, s.grown
		s.mu.Unlock()
		if !behind {
			return nil
		}
		select {
		case <-grown:
		case <-stop:
			return ErrClosed
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
