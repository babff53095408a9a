package gateway_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/node/gateway"
)

func TestConfigurations(t *testing.T) {
	t.Parallel()
	ladder := func(rungs ...string) func(*gateway.Config) { return func(c *gateway.Config) { c.Ladder = rungs } }
	tests := map[string]struct {
		change func(*gateway.Config)
		want   string // empty: it can be used
	}{
		"nothing set":               {func(*gateway.Config) {}, ""},
		"a rung at its own rate":    {ladder("360p=640x360@800k/30"), ""},
		"no rung at all":            {ladder("360p"), "NAME=WIDTHxHEIGHT@KBITk"},
		"an upper case name":        {ladder("HD=1280x720@3000k"), "NAME=WIDTHxHEIGHT@KBITk"},
		"a name that leaves":        {ladder("../up=640x360@800k"), "NAME=WIDTHxHEIGHT@KBITk"},
		"an odd side":               {ladder("360p=641x360@800k"), "odd side"},
		"a side too long":           {ladder("8k=7680x4320@9000k"), "7680x4320"},
		"a side too short":          {ladder("dot=10x10@10k"), "10x10"},
		"no bits":                   {ladder("360p=640x360@0k"), "bit"},
		"no frames":                 {ladder("360p=640x360@800k/0"), "rate 0/1"},
		"the same name twice":       {ladder("a=640x360@800k", "a=320x180@300k"), "two rungs named a"},
		"the name of the source":    {ladder("source=640x360@800k"), "taken"},
		"the name of the sound":     {ladder("audio=640x360@800k"), "taken"},
		"more than anybody watches": {ladder(strings.Fields(strings.Repeat("a=640x360@800k ", 40))...), "ladder"},
		"nothing at a time":         {func(c *gateway.Config) { c.InFlight = -1 }, "in flight -1"},
		"no attempt":                {func(c *gateway.Config) { c.Attempts = -1 }, "attempts -1"},
		"a deadline in the past":    {func(c *gateway.Config) { c.Deadline = -time.Second }, "deadline -1s"},
		"segments above the most":   {func(c *gateway.Config) { c.MaxSegment = time.Second }, "longest 1s"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var c gateway.Config
			tc.change(&c)
			err := c.WithDefaults().Validate()
			switch {
			case tc.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case tc.want != "" && (!errors.Is(err, gateway.ErrConfig) || !strings.Contains(err.Error(), tc.want)):
				t.Errorf("%v, want %q", err, tc.want)
			}
		})
	}
}
