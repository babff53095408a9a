package onchain

import (
	"context"
	"log/slog"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/governance"
)

// pollCmd groups questions to all stake. Nothing follows from a poll by itself.
type pollCmd struct {
	Create pollCreateCmd `cmd:"" help:"Open a poll."`
	Vote   pollVoteCmd   `cmd:"" help:"Vote in a poll; a later vote replaces an earlier one."`
	Tally  pollTallyCmd  `cmd:"" help:"Count a poll by stake."`
	List   pollListCmd   `cmd:"" help:"List polls."`
}

// polled connects for a command about polls.
func (f *readFlags) polled(ctx context.Context, log *slog.Logger) (*chain.Client, *governance.Polls, error) {
	client, err := f.dial(ctx, log)
	if err != nil {
		return nil, nil, err
	}
	p, err := governance.NewPolls(client)
	if err != nil {
		client.Close()
		return nil, nil, err
	}
	return client, p, nil
}

type pollCreateCmd struct {
	sendFlags `embed:""`
	Proposal  string `arg:"" help:"Where the text is, such as an IPFS hash."`
}

// Run creates a poll.
func (c *pollCreateCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	from, err := c.account(ctx, address{})
	if err != nil {
		return err
	}
	client, p, err := c.polled(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	steps, err := p.PlanCreate(ctx, from, c.Proposal)
	if err != nil {
		return err
	}
	c.kind, c.made = "poll", func(r chain.Receipt) string {
		at, ok := p.Created(r)
		if !ok {
			return ""
		}
		return at.Hex()
	}
	return c.send(ctx, client, steps, term, log)
}

// pollFlags name a poll.
type pollFlags struct {
	Poll address `arg:"" help:"The poll's address, see poll list."`
	From uint64  `help:"First block searched for the poll; the deployment's when 0."`
}

type pollVoteCmd struct {
	sendFlags `embed:""`
	pollFlags `embed:""`
	Choice    string `arg:"" enum:"yes,no" help:"yes or no."`
}

// Run votes.
func (c *pollVoteCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, p, err := c.polled(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	q, err := p.Poll(ctx, c.Poll.Address, c.since(c.From))
	if err != nil {
		return err
	}
	steps, err := p.PlanVote(q, governance.Choice(c.Choice))
	if err != nil {
		return err
	}
	return c.send(ctx, client, steps, term, log)
}

type pollTallyCmd struct {
	readFlags `embed:""`
	pollFlags `embed:""`
}

// Run counts.
func (c *pollTallyCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, p, err := c.polled(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	q, err := p.Poll(ctx, c.Poll.Address, c.since(c.From))
	if err != nil {
		return err
	}
	t, err := p.Tally(ctx, q)
	if err != nil {
		return err
	}
	return c.print(term.out, t, func(row func(...any)) {
		row("poll", t.Address)
		row("on", quoted(t.Proposal))
		row("ends with block", t.End)
		row("over", t.Over)
		row("stake of round", t.Round, showTokens(t.Stake))
		row("yes", showTokens(t.Yes))
		row("no", showTokens(t.No))
		row("quorum", showPercent(t.Quorum))
		row("quota", showPercent(t.Quota))
		if t.Over {
			row("verdict", t.Verdict)
		} else {
			row("verdict so far", t.Verdict)
		}
		for _, b := range t.Ballots {
			row("vote", b.Voter, b.Choice, showTokens(b.Weight))
		}
	})
}

type pollListCmd struct {
	readFlags `embed:""`
	From      uint64 `help:"First block searched for polls; the deployment's when 0."`
}

// Run lists.
func (c *pollListCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, p, err := c.polled(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	list, err := p.List(ctx, c.since(c.From))
	if err != nil {
		return err
	}
	return c.print(term.out, list, func(row func(...any)) {
		row("POLL", "OVER", "LAST BLOCK", "ON")
		for _, q := range list {
			row(q.Address, q.Over, q.End, quoted(q.Proposal))
		}
	})
}
