package transcode

import (
	"fmt"
	"regexp"
	"slices"
	"time"
)

// Bounds of what any part of the network accepts, whatever a job says.
const (
	MinSide     = 16               // pixels
	MaxSide     = 4096             // pixels; a 100 kB file can hold frames of 8192x4320
	MaxLadder   = 12               // rungs
	MaxFPS      = 240              // frames per second
	MaxDuration = 60 * time.Second // of one segment
	minBitrate  = 10_000           // bit/s
	maxBitrate  = 100_000_000      // bit/s
	maxRateTerm = 1_000_000        // numerator and denominator of a Rate
)

// DefaultPreset and DefaultScaler are what the empty fields of a Profile mean.
const (
	DefaultPreset = "veryfast"
	DefaultScaler = "lanczos"
)

// Presets lists the x264 presets a Profile may name, fastest first.
func Presets() []string {
	return []string{"ultrafast", "superfast", "veryfast", "faster", "fast", "medium"}
}

// Scalers lists the scalers a Profile may name. Bilinear is left out on purpose: in a cascade it loses 7 dB and more.
func Scalers() []string { return []string{"lanczos", "bicubic"} }

var profileName = regexp.MustCompile(`^[a-z0-9_-]{1,32}$`)

// Validate returns ErrConfig, naming the field, when p is outside the bounds above.
func (p Profile) Validate() error {
	switch {
	case !profileName.MatchString(p.Name):
		return fmt.Errorf("profile name %q, want 1 to 32 of a-z 0-9 _ -: %w", p.Name, ErrConfig)
	case p.Codec != H264:
		return fmt.Errorf("profile %s: codec %q: %w", p.Name, p.Codec, ErrConfig)
	case !sideOK(p.Width) || !sideOK(p.Height):
		return fmt.Errorf("profile %s: %dx%d, sides go from %d to %d: %w", p.Name, p.Width, p.Height, MinSide, MaxSide, ErrConfig)
	case p.Width%2 != 0 || p.Height%2 != 0:
		return fmt.Errorf("profile %s: %dx%d, H.264 needs even sides: %w", p.Name, p.Width, p.Height, ErrConfig)
	case p.FPS != (Rate{}) && !p.FPS.valid():
		return fmt.Errorf("profile %s: rate %s: %w", p.Name, p.FPS, ErrConfig)
	case p.Bitrate < minBitrate || p.Bitrate > maxBitrate:
		return fmt.Errorf("profile %s: %d bit/s, allowed are %d to %d: %w", p.Name, p.Bitrate, minBitrate, maxBitrate, ErrConfig)
	case p.Preset != "" && !slices.Contains(Presets(), p.Preset):
		return fmt.Errorf("profile %s: preset %q: %w", p.Name, p.Preset, ErrConfig)
	case p.Scaler != "" && !slices.Contains(Scalers(), p.Scaler):
		return fmt.Errorf("profile %s: scaler %q: %w", p.Name, p.Scaler, ErrConfig)
	}
	return nil
}

// ValidateLadder returns ErrConfig when a ladder is empty, too long, has a bad rung or two of the same name.
func ValidateLadder(ladder []Profile) error {
	if len(ladder) == 0 || len(ladder) > MaxLadder {
		return fmt.Errorf("ladder of %d rungs, want 1 to %d: %w", len(ladder), MaxLadder, ErrConfig)
	}
	names := make(map[string]bool, len(ladder))
	for _, p := range ladder {
		if err := p.Validate(); err != nil {
			return err
		}
		if names[p.Name] {
			return fmt.Errorf("ladder has two rungs named %s: %w", p.Name, ErrConfig)
		}
		names[p.Name] = true
	}
	return nil
}

// Fit returns p with the sides a rendition of src really has: turned when one of the two is upright and the other is
// not, then shrunk on one side to the source's shape, so that nobody sees a stretched picture. A profile that already has
// the shape, up to rounding, is returned unchanged; fitting twice changes nothing. The engine, the verifier and the units
// of a Spec all use it, so both ends of a job agree on the sides.
func (p Profile) Fit(src Source) Profile {
	w, h := src.Display()
	if w <= 0 || h <= 0 || p.Width <= 0 || p.Height <= 0 {
		return p
	}
	if (w < h) != (p.Width < p.Height) && w != h && p.Width != p.Height {
		p.Width, p.Height = p.Height, p.Width
	}
	if off := p.Width*h - p.Height*w; max(off, -off) <= w+h {
		return p
	}
	if fit := even(p.Height*w, h); fit <= p.Width {
		p.Width = fit
	} else {
		p.Height = even(p.Width*h, w)
	}
	return p
}

// even returns num/den as the nearest even number, at least MinSide.
func even(num, den int) int { return max((num+den)/(2*den)*2, MinSide) }

// Display returns the sides of the source as a viewer sees it, its rotation applied.
func (s Source) Display() (width, height int) {
	if s.Rotation == 90 || s.Rotation == 270 {
		return s.Height, s.Width
	}
	return s.Width, s.Height
}

// validate returns ErrMedia for a source that no engine here takes.
func (s Source) validate() error {
	switch {
	case s.Codec != H264:
		return fmt.Errorf("source codec %q: %w", s.Codec, ErrMedia)
	case !sideOK(s.Width) || !sideOK(s.Height):
		return fmt.Errorf("source of %dx%d, sides go from %d to %d: %w", s.Width, s.Height, MinSide, MaxSide, ErrMedia)
	case s.FPS != (Rate{}) && !s.FPS.valid():
		return fmt.Errorf("source rate %s: %w", s.FPS, ErrMedia)
	case s.Rotation%90 != 0 || s.Rotation < 0 || s.Rotation > 270:
		return fmt.Errorf("source rotation %d: %w", s.Rotation, ErrMedia)
	}
	return nil
}

func sideOK(n int) bool { return n >= MinSide && n <= MaxSide }

// valid says whether the rate is above zero, at most MaxFPS, and small enough for exact arithmetic.
func (r Rate) valid() bool {
	return r.Num > 0 && r.Den > 0 && r.Num <= maxRateTerm && r.Den <= maxRateTerm && r.Num <= MaxFPS*r.Den
}
