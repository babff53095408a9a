package gateway

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
)

// Errors of this package; those of a job come wrapped from package market.
var (
	ErrConfig   = errors.New("gateway: invalid configuration")
	ErrLost     = errors.New("gateway: segment lost")
	ErrRejected = errors.New("gateway: output rejected by verification")
)

// Config says what a gateway offers and how it behaves towards the market.
type Config struct {
	HTTP        string        // host:port of HLS, player and AI API
	Ladder      []string      // rungs, "360p=640x360@800k[/30]"
	Target      time.Duration // segment length aimed at
	MaxSegment  time.Duration // longest segment sent to an orchestrator; what exposure is made of
	InFlight    int           // live segments under way at once per stream
	Attempts    int           // orchestrators tried per segment or request
	Patience    time.Duration // how long a file waits for somebody to take its next segment
	Deadline    time.Duration // of a job, from the last byte of its body
	Record      string        // directory that also receives every accepted segment; empty: memory only
	MaxPrice    Ceiling       // highest price per output pixel
	Segments    uint64        // that a session's exposure may rise to with good receipts, 1 to 4; zero: 4
	Accounts    string        // YAML file of customers, see package account; empty: everybody is served
	MaxPriceInf Ceiling       // highest price per unit of AI work
}

// patience of a file outlasts the time for which a session avoids a peer that failed it, so that where there is one
// orchestrator a single failure does not end the file: it is asked again, with time left to answer.
const patience = avoidFor + 15*time.Second

// WithDefaults returns c with every zero field filled in.
func (c Config) WithDefaults() Config {
	if c.HTTP == "" {
		c.HTTP = "127.0.0.1:8935"
	}
	if len(c.Ladder) == 0 {
		c.Ladder = []string{"360p=640x360@800k", "240p=426x240@400k"}
	}
	if c.Target == 0 {
		c.Target = 2 * time.Second
	}
	if c.MaxSegment == 0 {
		c.MaxSegment = 3 * c.Target // as long as ingest waits for a key frame
	}
	if c.InFlight == 0 {
		c.InFlight = 2
	}
	if c.Attempts == 0 {
		c.Attempts = 4
	}
	if c.Patience == 0 {
		c.Patience = patience
	}
	if c.Deadline == 0 {
		c.Deadline = 8 * time.Second
	}
	return c
}

// Validate reports the first field that cannot be used, as ErrConfig.
func (c Config) Validate() error {
	ladder, err := c.Profiles()
	if err == nil {
		err = transcode.ValidateLadder(ladder)
	}
	if err != nil {
		return fmt.Errorf("ladder: %w: %w", err, ErrConfig)
	}
	for _, p := range ladder {
		if p.Name == hls.Source(transcode.Source{}, 0).Name || p.Name == hls.Sound().Name {
			return fmt.Errorf("ladder: the name %s is taken: %w", p.Name, ErrConfig)
		}
	}
	if c.InFlight < 1 || c.InFlight > 16 || c.Attempts < 1 || c.Target <= 0 || c.MaxSegment < c.Target || c.Deadline <= 0 {
		return fmt.Errorf("in flight %d, attempts %d, target %s, longest %s, deadline %s: %w",
			c.InFlight, c.Attempts, c.Target, c.MaxSegment, c.Deadline, ErrConfig)
	}
	return nil
}

var rungForm = regexp.MustCompile(`^([a-z0-9_-]{1,32})=(\d{2,4})x(\d{2,4})@(\d{1,6})k(?:/(\d{1,3}))?$`)

// Profiles parses the ladder.
func (c Config) Profiles() ([]transcode.Profile, error) {
	out := make([]transcode.Profile, 0, len(c.Ladder))
	for _, s := range c.Ladder {
		m := rungForm.FindStringSubmatch(s)
		if m == nil {
			return nil, fmt.Errorf("rung %q, want NAME=WIDTHxHEIGHT@KBITk[/FPS], as 360p=640x360@800k", s)
		}
		n := func(i int) int { v, _ := strconv.Atoi(m[i]); return v } // digits by the pattern
		p := transcode.Profile{Name: m[1], Width: n(2), Height: n(3), Bitrate: n(4) * 1000, Codec: transcode.H264}
		if p.Width%2 != 0 || p.Height%2 != 0 {
			return nil, fmt.Errorf("rung %q has an odd side", s)
		}
		if m[5] != "" {
			p.FPS = transcode.Rate{Num: n(5), Den: 1}
		}
		out = append(out, p)
	}
	return out, nil
}
