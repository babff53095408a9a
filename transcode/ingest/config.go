package ingest

import (
	"fmt"
	"net"
	"time"
)

// Config says where to listen and how to cut. Zero fields take the defaults named with them; [File] uses only Target and
// MaxSegmentBytes.
type Config struct {
	Listen          string        // host:port for RTMP; :1935 of loopback
	Target          time.Duration // wanted length of a segment; 2 s
	MaxSegmentBytes int           // a segment that outgrows this ends its stream; 32 MiB
	MaxStreams      int           // publishers at a time; 64
	Idle            time.Duration // silence after which a publisher is given up; 10 s
}

// WithDefaults returns c with every zero field filled in.
func (c Config) WithDefaults() Config {
	if c.Listen == "" {
		c.Listen = "127.0.0.1:1935"
	}
	if c.Target == 0 {
		c.Target = 2 * time.Second
	}
	if c.MaxSegmentBytes == 0 {
		c.MaxSegmentBytes = 32 << 20
	}
	if c.MaxStreams == 0 {
		c.MaxStreams = 64
	}
	if c.Idle == 0 {
		c.Idle = 10 * time.Second
	}
	return c
}

// Validate reports the first field that cannot be used, as ErrConfig.
func (c Config) Validate() error {
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		return fmt.Errorf("listen address %q: %w", c.Listen, ErrConfig)
	}
	if c.Target < 500*time.Millisecond || c.Target > 10*time.Second {
		return fmt.Errorf("segment target %s, want 500ms to 10s: %w", c.Target, ErrConfig)
	}
	if c.MaxSegmentBytes < 64<<10 {
		return fmt.Errorf("segments of at most %d bytes, want 65536 or more: %w", c.MaxSegmentBytes, ErrConfig)
	}
	if c.MaxStreams < 1 || c.Idle <= 0 {
		return fmt.Errorf("%d streams, idle %s: %w", c.MaxStreams, c.Idle, ErrConfig)
	}
	return nil
}
