package ffmpeg

import (
	"fmt"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Config is how an Engine runs its children. The zero value is good.
type Config struct {
	Program string           // path or name; empty means ffmpeg in PATH
	Threads int              // of the decoder and of each encoder; 2 is fastest per segment, 1 on a saturated machine; default 2
	Nice    int              // priority number of children, 1 to 19, higher gives way to more; default 5
	Timeout time.Duration    // whole life of a child at work, from the segment's first byte to the last output; default 90 s
	Memory  uint64           // bytes of address space a child may have; default 8 GiB
	Ahead   int              // children kept started ahead, over all argument lists; default 2, -1 for none
	Limits  transcode.Limits // bounds for segments that bring none; default 10 s at 120 frames per second
}

// withDefaults fills what was left empty.
func (c Config) withDefaults() Config {
	if c.Threads == 0 {
		c.Threads = 2
	}
	if c.Nice == 0 {
		c.Nice = 5
	}
	if c.Timeout == 0 {
		c.Timeout = 90 * time.Second
	}
	if c.Memory == 0 {
		c.Memory = 8 << 30
	}
	if c.Ahead == 0 {
		c.Ahead = 2
	}
	if c.Limits.Duration == 0 {
		c.Limits.Duration = 10 * time.Second
	}
	if c.Limits.FPS == (transcode.Rate{}) {
		c.Limits.FPS = transcode.Rate{Num: 120, Den: 1}
	}
	return c
}

// Validate returns ErrConfig for values that cannot work.
func (c Config) Validate() error {
	switch {
	case c.Threads < 0 || c.Threads > 64:
		return fmt.Errorf("ffmpeg threads %d: %w", c.Threads, transcode.ErrConfig)
	case c.Nice < 0 || c.Nice > 19:
		return fmt.Errorf("ffmpeg nice %d: %w", c.Nice, transcode.ErrConfig)
	case c.Timeout < 0:
		return fmt.Errorf("ffmpeg timeout %s: %w", c.Timeout, transcode.ErrConfig)
	case c.Ahead < -1 || c.Ahead > 64:
		return fmt.Errorf("ffmpeg children ahead %d: %w", c.Ahead, transcode.ErrConfig)
	case c.Limits.Duration < 0 || c.Limits.Duration > transcode.MaxDuration:
		return fmt.Errorf("ffmpeg segment duration %s: %w", c.Limits.Duration, transcode.ErrConfig)
	}
	return nil
}
