package devnet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"golang.org/x/sync/errgroup"
)

// ErrCrash tells of money that did not survive.
var ErrCrash = errors.New("devnet: money did not survive the crashes")

// CrashConfig says how often to kill and where things are kept.
type CrashConfig struct {
	Dir    string
	Binary string
	Runs   int
	Seed   uint64 // of the choice of victims and moments
	Keys   Keys
	Ledger Ledger
	Out    io.Writer
}

// CrashReport is what was left on the chain and on the disks.
type CrashReport struct {
	Kills    map[string]int
	Winners  int
	Redeemed int
	Queued   int
	Accounts int    // of the gateway, each compared with its orchestrator's
	Credited pm.Wei // over all accounts
	Debited  pm.Wei
	Faults   []string
}

const (
	crashSegment = "1s"
	crashRung    = "90p=160x90@100k"
	crashPrice   = "2500000000" // wei per pixel of a small picture, so that a second of it sees tickets win
	crashDelay   = 2500 * time.Millisecond
	crashPause   = 400 * time.Millisecond
)

// crash is one campaign.
type crash struct {
	cfg   CrashConfig
	began time.Time
	net   *crashNet
	rng   *rand.Rand
	clip  string
	rep   CrashReport
	seen  seen
}

// Crash runs a network with a paying stream and kills gateway, orchestrators and redeemer at random points of it, one per
// run. At the end the gateway compares its books with everybody, winners get time to be redeemed, and what the chain says
// is held against every disk. ErrCrash with the faults when something does not fit.
func Crash(ctx context.Context, cfg CrashConfig) (CrashReport, error) {
	c := &crash{cfg: cfg, began: time.Now(), rng: rand.New(rand.NewPCG(cfg.Seed, 1)), seen: newSeen()}
	c.rep.Kills = map[string]int{}
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return c.rep, fmt.Errorf("crash directory: %w", err)
	}
	err := c.run(ctx)
	if c.net != nil {
		c.net.stop()
	}
	if err == nil && len(c.rep.Faults) > 0 {
		err = fmt.Errorf("%d faults, the first is %q: %w", len(c.rep.Faults), c.rep.Faults[0], ErrCrash)
	}
	return c.rep, err
}

func (c *crash) tell(format string, args ...any) {
	fmt.Fprintf(c.cfg.Out, "[%6.1fs] %s\n", time.Since(c.began).Seconds(), fmt.Sprintf(format, args...))
}

func (c *crash) run(ctx context.Context) error {
	c.clip = filepath.Join(c.cfg.Dir, "clip.mp4")
	if err := ffmpeg.Generate(ctx, c.clip, ffmpeg.GenerateConfig{Seconds: 60, Width: 320, Height: 180, Bitrate: 200_000}); err != nil {
		return err
	}
	var err error
	if c.net, err = startCrashNet(ctx, c.cfg); err != nil {
		return err
	}
	c.tell("%d orchestrators, two of them behind a redeemer", len(c.net.Orchestrators))
	if err := c.kills(ctx); err != nil {
		return err
	}
	if err := c.settle(ctx); err != nil {
		return err
	}
	return c.check(ctx)
}

// kills pushes the stream for as long as it takes to kill somebody so many times.
func (c *crash) kills(ctx context.Context) error {
	streaming, stop := context.WithCancel(ctx)
	var g errgroup.Group
	g.Go(func() error { c.push(streaming); return nil })
	g.Go(func() error { c.watch(streaming); return nil })
	defer func() { stop(); _ = g.Wait() }()
	for i := range c.cfg.Runs {
		if err := c.paying(ctx); err != nil {
			return fmt.Errorf("run %d: %w", i+1, err)
		}
		victims := append([]*process{c.net.Gateway, c.net.Redeemer}, c.net.Orchestrators...)
		victim := victims[c.rng.IntN(len(victims))]
		if !pause(ctx, time.Duration(c.rng.Int64N(int64(crashDelay)))) {
			return ctx.Err()
		}
		victim.kill()
		c.rep.Kills[victim.name]++
		c.tell("run %d: killed %s", i+1, victim.name)
		if !pause(ctx, time.Duration(c.rng.Int64N(int64(crashPause)))) {
			return ctx.Err()
		}
		if err := victim.start(ctx, readyIn); err != nil {
			return fmt.Errorf("run %d: start %s again: %w", i+1, victim.name, err)
		}
	}
	return c.paying(ctx) // everybody has come back
}

// push keeps a publisher at the gateway, whichever life it is in.
func (c *crash) push(ctx context.Context) {
	for ctx.Err() == nil {
		_ = ffmpeg.Push(ctx, c.clip, "rtmp://"+c.net.rtmp+"/live/crash") // ends with the gateway
		pause(ctx, 200*time.Millisecond)
	}
}

// watch remembers every winner that any orchestrator ever showed.
func (c *crash) watch(ctx context.Context) {
	for pause(ctx, 250*time.Millisecond) {
		for _, p := range c.net.Orchestrators {
			if wins, err := get[[]crashWin](ctx, p, "wins"); err == nil {
				c.seen.add(p.name, wins)
			}
		}
	}
}

// paying waits until the gateway has sent tickets since now.
func (c *crash) paying(ctx context.Context) error {
	var before float64
	first := true
	return until(ctx, func() (bool, error) {
		m, err := scrape(ctx, c.net.Gateway)
		if err != nil {
			return false, err
		}
		now := m.sum("castnet_billing_tickets_total", "side", "payer")
		if first || now < before {
			before, first = now, false
		}
		return now > before, nil
	})
}

// settle ends the gateway in the middle of whatever it does, starts it once more, and waits until it has compared its
// books with everybody and no winner is left to redeem.
func (c *crash) settle(ctx context.Context) error {
	c.net.Gateway.kill()
	if err := c.net.Gateway.start(ctx, readyIn); err != nil {
		return err
	}
	c.tell("the last gateway compares its books")
	err := until(ctx, func() (bool, error) {
		v, err := get[struct {
			Open int `json:"open"`
		}](ctx, c.net.Gateway, "reconcile")
		return err == nil && v.Open == 0, err
	})
	if err != nil {
		return fmt.Errorf("compare books: %w", err)
	}
	c.tell("waiting for the redemptions")
	patience, cancel := context.WithTimeout(ctx, 45*time.Second)
	defer cancel()
	err = until(patience, func() (bool, error) {
		open := 0
		for _, p := range c.net.Orchestrators {
			wins, err := get[[]crashWin](patience, p, "wins")
			if err != nil {
				return false, err
			}
			c.seen.add(p.name, wins)
			for _, w := range wins {
				if w.State == string(pm.Won) || w.State == string(pm.Submitted) {
					open++
				}
			}
		}
		return open == 0, nil
	})
	if err != nil && ctx.Err() == nil {
		c.tell("some winners are still queued")
		return nil
	}
	return err
}
