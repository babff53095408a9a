package staking

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"time"

	"github.com/castnet/castnet/chain"
)

// Opener initialises rounds. Everybody may, nobody is paid for it and only the first one succeeds: each waits for a time
// drawn from its jitter, so that most find the round open.
type Opener struct {
	client  *chain.Client
	sender  chain.Sender
	jitter  time.Duration
	log     *slog.Logger
	metrics *Metrics

	round uint64 // the closed round that at belongs to
	at    time.Time
}

// NewOpener returns an Opener; metrics may be nil. It starts nothing.
func NewOpener(client *chain.Client, sender chain.Sender, jitter time.Duration, metrics *Metrics, log *slog.Logger) *Opener {
	return &Opener{client: client, sender: sender, jitter: jitter, metrics: metrics, log: log}
}

// Run opens rounds until ctx ends.
func (o *Opener) Run(ctx context.Context) error {
	return eachHead(ctx, o.client, func(ctx context.Context) error {
		r, err := o.client.Round(ctx)
		if err != nil || r.Open {
			return err
		}
		_, err = o.open(ctx, r)
		return err
	}, o.log)
}

// open opens a closed round once its time has come, and tells whether it is open now.
func (o *Opener) open(ctx context.Context, r chain.RoundStatus) (bool, error) {
	if o.round != r.Number {
		o.round, o.at = r.Number, time.Now()
		if o.jitter > 0 {
			o.at = o.at.Add(rand.N(o.jitter))
		}
	}
	if time.Now().Before(o.at) {
		return false, nil
	}
	ours, err := o.client.OpenRound(ctx, o.sender)
	if err != nil {
		return false, err
	}
	if ours {
		o.metrics.round(opened)
		o.log.InfoContext(ctx, "round opened", "round", r.Number)
	}
	return true, nil
}

// How long to wait after trouble, at first and at most, and how often to look when no head comes.
const (
	restMin = time.Second
	restMax = time.Minute
	quiet   = 5 * time.Second
)

// eachHead runs look at every head and at quiet times until ctx ends. After trouble it waits, longer each time.
func eachHead(ctx context.Context, client *chain.Client, look func(context.Context) error, log *slog.Logger) error {
	heads := client.Heads(ctx)
	rest := time.Duration(0)
	said := ""
	for {
		pause := quiet
		switch err := look(ctx); {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			rest = min(max(2*rest, restMin), restMax)
			pause = rest
			if err.Error() != said {
				said = err.Error()
				log.WarnContext(ctx, "trying again", "after", rest, "err", err)
			}
		default:
			rest, said = 0, ""
		}
		wake := heads
		if rest > 0 {
			wake = nil // a head does not mend what failed
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-wake:
		case <-time.After(pause):
		}
	}
}
