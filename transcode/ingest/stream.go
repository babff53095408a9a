package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Origin says who publishes a stream and under which name.
type Origin struct {
	App    string // first part of the publishing URL's path, for example live
	Key    string // rest of the path: the stream key, a secret where the gateway has accounts
	Remote string // the publisher's address, or what the input is called
}

// Stream is one input while it is being published. Next and AudioFor may be called from different goroutines, each from
// one at a time.
type Stream struct {
	origin Origin
	segs   chan transcode.Segment // one segment waits here; the next one makes the reader wait
	stop   chan struct{}          // closed by Close
	done   chan struct{}          // closed when the reader has returned
	once   sync.Once
	work   sync.WaitGroup // the reader and its watch
	end    error          // why the stream ended; readable after done
	audio  soundtrack
}

// Audio is the audio of one segment's time span: a complete MPEG-TS with AAC in ADTS frames, copied as it came.
type Audio struct {
	Seq      uint64
	PTS      int64 // presentation time of the first frame in 1/transcode.TimeBase seconds, unwrapped
	Duration time.Duration
	Data     []byte
}

func newStream(o Origin) *Stream {
	st := &Stream{origin: o, segs: make(chan transcode.Segment, 1), stop: make(chan struct{}), done: make(chan struct{})}
	st.audio.init()
	return st
}

// App returns the first part of the publishing URL's path.
func (st *Stream) App() string { return st.origin.App }

// Key returns the stream key: the publishing URL's path behind the app. It may be a secret; do not log it.
func (st *Stream) Key() string { return st.origin.Key }

// Name returns the stream's public name where there are no accounts: its key with everything but [A-Za-z0-9_-] replaced.
func (st *Stream) Name() string { return publicName(st.origin.Key) }

// Remote returns the publisher's address.
func (st *Stream) Remote() string { return st.origin.Remote }

// Next waits for the next segment and returns it as soon as its first frame has arrived; the body grows from then on.
// Until Next is called again the input is read at most one segment ahead, so that a slow caller slows the publisher. It
// returns io.EOF after the last segment of a stream that ended, else what was wrong with the stream: ErrNoVideo (the audio
// is still there), ErrNoKeyFrames, ErrCodec, ErrLimit, ErrMedia or the context's error.
func (st *Stream) Next(ctx context.Context) (transcode.Segment, error) {
	select { // a segment that is there comes before the end of the stream
	case s := <-st.segs:
		return s, nil
	default:
	}
	select {
	case s := <-st.segs:
		return s, nil
	case <-ctx.Done():
		return transcode.Segment{}, ctx.Err()
	case <-st.audio.alone:
		return transcode.Segment{}, ErrNoVideo
	case <-st.done:
	}
	select {
	case s := <-st.segs:
		return s, nil
	default:
		return transcode.Segment{}, st.end
	}
}

// AudioFor waits until the time span of segment seq has ended and returns its audio. Without video the spans are cut by
// the audio's own clock, every target length. Errors: ErrNoAudio when the span has none, ErrGone when it was asked for too
// late (the last 16 spans are kept), io.EOF when the stream ended before seq, or the context's error.
func (st *Stream) AudioFor(ctx context.Context, seq uint64) (Audio, error) {
	return st.audio.wait(ctx, seq)
}

// Close gives the input up and waits until its reader has returned. A stream of a Server is closed by the server.
func (st *Stream) Close() error {
	st.once.Do(func() { close(st.stop) })
	st.work.Wait()
	return nil
}

// run starts the stream's reader, which feeds c until the input ends; halt must make a blocked read return. Panics of the
// parsers below are the input's fault and end this stream only.
func (st *Stream) run(ctx context.Context, c *cutter, halt func(), read func(ctx context.Context) error) {
	st.work.Go(func() {
		select {
		case <-st.stop:
		case <-ctx.Done():
		case <-st.done:
			return
		}
		halt()
	})
	st.work.Go(func() {
		err := guard(func() error { return read(ctx) })
		if err == nil || c.open != nil {
			err = errors.Join(err, guard(func() error { return c.end(ctx) }))
		}
		select {
		case <-st.stop:
			err = ErrClosed // whatever broke, broke because of that
		default:
		}
		st.finish(err)
	})
}

// finish ends the stream: called once, by the reader, as its last act.
func (st *Stream) finish(err error) {
	if err == nil {
		err = io.EOF
	}
	st.end = err
	st.audio.finish()
	close(st.done)
}

// guard turns a panic into an error.
func guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("parser fault %v: %w", r, ErrMedia)
		}
	}()
	return f()
}

// hand gives a segment to Next, waiting for room.
func (st *Stream) hand(ctx context.Context, s transcode.Segment) error {
	select {
	case st.segs <- s:
		return nil
	case <-st.stop:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func publicName(key string) string {
	b := []byte(key)
	for i, c := range b {
		ok := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
		if !ok {
			b[i] = '_'
		}
	}
	if len(b) > 64 {
		b = b[:64]
	}
	return string(b)
}
