package hls

import (
	"fmt"
	"regexp"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Config bounds a Server. Zero fields take the defaults named with them.
type Config struct {
	Target          time.Duration    // expected length of a segment; 2 s
	Window          int              // segments a live playlist lists; 10
	Event           bool             // list and keep everything; memory grows with the stream
	MaxSegmentBytes int              // 32 MiB
	MaxStreams      int              // streams in memory, ended ones included; 64
	Wait            time.Duration    // how long a request waits for the first content; 4 s
	Keep            time.Duration    // how long an ended stream stays; 10 min
	Listed          func(Listing)    // called whenever a segment was listed, outside of locks; may be nil
	Now             func() time.Time // clock; time.Now
}

// Listing tells that a segment is in a rung's playlist from now on.
type Listing struct {
	Stream    string
	Rendition int    // index in the stream's ladder
	Seq       uint64 // position in the stream
	Gap       bool   // listed as lost
	At        time.Time
}

// WithDefaults returns c with every zero field filled in.
func (c Config) WithDefaults() Config {
	if c.Target == 0 {
		c.Target = 2 * time.Second
	}
	if c.Window == 0 {
		c.Window = 10
	}
	if c.MaxSegmentBytes == 0 {
		c.MaxSegmentBytes = 32 << 20
	}
	if c.MaxStreams == 0 {
		c.MaxStreams = 64
	}
	if c.Wait == 0 {
		c.Wait = 4 * time.Second
	}
	if c.Keep == 0 {
		c.Keep = 10 * time.Minute
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c
}

// Validate reports the first field that cannot be used, as ErrConfig.
func (c Config) Validate() error {
	if c.Target < 0 || c.Window < 3 || c.MaxSegmentBytes < 0 || c.MaxStreams < 1 || c.Wait < 0 || c.Keep < 0 {
		return fmt.Errorf("target %s, window %d (3 or more), segments of %d bytes, %d streams: %w",
			c.Target, c.Window, c.MaxSegmentBytes, c.MaxStreams, ErrConfig)
	}
	return nil
}

// keep is how many segments of a rung stay in memory.
func (c Config) keep() uint64 {
	if c.Event {
		return 1 << 62
	}
	return 2 * uint64(c.Window)
}

// Variant is one rung of a stream as players see it: a video rendition, or the audio rendition all of them share.
type Variant struct {
	Name          string         // part of the URL, [a-z0-9_-]{1,32}, unique in its stream
	Width, Height int            // of a video rendition
	FPS           transcode.Rate // zero when unknown
	Bandwidth     int            // bit/s; the greatest measured rate where that is more
	Audio         bool           // an audio rendition; at most one
	Codecs        string         // RFC 6381 names; empty: read from the first segment
}

// Segment is one complete piece of a rendition.
type Segment struct {
	Seq           uint64
	Data          []byte // MPEG-TS, kept, not copied; nil takes what Part collected
	Duration      time.Duration
	At            time.Time // wall clock of its first frame; zero: not known
	Discontinuity bool      // the source changed before this segment
}

// Source returns the variant of a source that is passed through, named source.
func Source(s transcode.Source, bandwidth int) Variant {
	return Variant{Name: "source", Width: s.Width, Height: s.Height, FPS: s.FPS, Bandwidth: bandwidth}
}

// Rung returns the variant of a transcoded profile.
func Rung(p transcode.Profile) Variant {
	return Variant{Name: p.Name, Width: p.Width, Height: p.Height, FPS: p.FPS, Bandwidth: p.Bitrate + p.Bitrate/10}
}

// Sound returns the audio rendition, named audio.
func Sound() Variant { return Variant{Name: "audio", Audio: true, Bandwidth: 160_000} }

func checkVariants(vs []Variant) error {
	if len(vs) == 0 || len(vs) > 16 {
		return fmt.Errorf("%d renditions, want 1 to 16: %w", len(vs), ErrConfig)
	}
	seen, audio := map[string]bool{}, 0
	for _, v := range vs {
		if !rungName.MatchString(v.Name) || seen[v.Name] {
			return fmt.Errorf("rendition %q: %w", v.Name, ErrName)
		}
		seen[v.Name] = true
		if v.Audio {
			audio++
		} else if v.Width <= 0 || v.Height <= 0 || v.Bandwidth < 0 {
			return fmt.Errorf("rendition %q of %dx%d, %d bit/s: %w", v.Name, v.Width, v.Height, v.Bandwidth, ErrConfig)
		}
	}
	if audio > 1 {
		return fmt.Errorf("%d audio renditions: %w", audio, ErrConfig)
	}
	return nil
}

var (
	rungName   = regexp.MustCompile(`^[a-z0-9_-]{1,32}$`)
	streamName = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)
)
