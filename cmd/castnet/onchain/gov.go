package onchain

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/governance"
	"github.com/castnet/castnet/pm"
)

// govCmd groups how stake decides what the treasury does.
type govCmd struct {
	Propose  govProposeCmd  `cmd:"" help:"Propose a grant, or other calls, from the treasury."`
	Vote     govVoteCmd     `cmd:"" help:"Vote on a proposal with your stake; a delegator's vote counts instead of its orchestrator's."`
	Cancel   govCancelCmd   `cmd:"" help:"Take back a proposal of your own before votes on it are taken."`
	Queue    govQueueCmd    `cmd:"" help:"Hand a proposal that succeeded to the treasury."`
	Execute  govExecuteCmd  `cmd:"" help:"Have a queued proposal done."`
	List     govListCmd     `cmd:"" help:"List proposals."`
	Show     govShowCmd     `cmd:"" help:"Show a proposal and its votes."`
	Treasury govTreasuryCmd `cmd:"" help:"Show the treasury and how decisions about it are made."`
}

// contractCall is a call on the command line, as 0xADDRESS=0xDATA.
type contractCall struct{ governance.Action }

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (c *contractCall) UnmarshalText(b []byte) (err error) {
	to, data, ok := strings.Cut(string(b), "=")
	if c.To, err = pm.ParseAddress(to); err != nil || !ok {
		return fmt.Errorf("call %q: want an address and data, as 0xADDRESS=0xDATA", b)
	}
	if c.Data, err = hex.DecodeString(strings.TrimPrefix(data, "0x")); err != nil {
		return fmt.Errorf("call %q: data: %w", b, err)
	}
	return nil
}

// governed connects for a command about proposals.
func (f *readFlags) governed(ctx context.Context, log *slog.Logger) (*chain.Client, *governance.Governance, error) {
	client, err := f.dial(ctx, log)
	if err != nil {
		return nil, nil, err
	}
	g, err := governance.New(client)
	if err != nil {
		client.Close()
		return nil, nil, err
	}
	return client, g, nil
}

type govProposeCmd struct {
	sendFlags `embed:""`
	Title     string         `required:"" help:"One line."`
	Text      string         `help:"Why, in Markdown."`
	Grant     tokens         `help:"Pay this from the treasury, as 100lpt." placeholder:"AMOUNT"`
	To        address        `help:"Who receives the grant." placeholder:"ADDRESS"`
	Call      []contractCall `help:"Another call that the treasury makes." placeholder:"ADDRESS=DATA"`
}

// errGrant ends a proposal of half a grant.
var errGrant = errors.New("a grant takes both --grant and --to")

// Run proposes.
func (c *govProposeCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	from, err := c.account(ctx, address{})
	if err != nil {
		return err
	}
	if c.Grant.IsZero() != (c.To.Address == pm.Address{}) {
		return errGrant
	}
	client, g, err := c.governed(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	d := governance.Draft{Title: c.Title, Text: c.Text}
	if !c.Grant.IsZero() {
		d.Actions = append(d.Actions, g.Grant(c.To.Address, c.Grant.Wei))
	}
	for _, call := range c.Call {
		d.Actions = append(d.Actions, call.Action)
	}
	id, steps, err := g.PlanPropose(ctx, from, d)
	if err != nil {
		return err
	}
	c.kind, c.made = "proposal", func(chain.Receipt) string { return id }
	return c.send(ctx, client, steps, term, log)
}

// proposalFlags name a proposal.
type proposalFlags struct {
	ID   string `arg:"" help:"The proposal's id, or its first digits."`
	From uint64 `help:"First block searched for the proposal; the deployment's when 0."`
}

// decide runs one step of a proposal's way.
func (f *sendFlags) decide(ctx context.Context, which proposalFlags, term Terminal, log *slog.Logger,
	make func(*governance.Governance, governance.Proposal) ([]chain.Step, error)) error {
	client, g, err := f.governed(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	p, err := g.Proposal(ctx, which.ID, f.since(which.From))
	if err != nil {
		return err
	}
	steps, err := make(g, p)
	if err != nil {
		return err
	}
	return f.send(ctx, client, steps, term, log)
}

type govVoteCmd struct {
	sendFlags     `embed:""`
	proposalFlags `embed:""`
	Support       string `arg:"" enum:"for,against,abstain" help:"for, against or abstain."`
	Reason        string `help:"Why; it is stored on the chain."`
}

// Run votes.
func (c *govVoteCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	from, err := c.account(ctx, address{})
	if err != nil {
		return err
	}
	return c.decide(ctx, c.proposalFlags, term, log, func(g *governance.Governance, p governance.Proposal) ([]chain.Step, error) {
		return g.PlanVote(ctx, from, p, governance.Support(c.Support), c.Reason)
	})
}

type govCancelCmd struct {
	sendFlags     `embed:""`
	proposalFlags `embed:""`
}

// Run cancels.
func (c *govCancelCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	from, err := c.account(ctx, address{})
	if err != nil {
		return err
	}
	return c.decide(ctx, c.proposalFlags, term, log, func(g *governance.Governance, p governance.Proposal) ([]chain.Step, error) {
		return g.PlanCancel(ctx, from, p)
	})
}

type govQueueCmd struct {
	sendFlags     `embed:""`
	proposalFlags `embed:""`
}

// Run queues.
func (c *govQueueCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.decide(ctx, c.proposalFlags, term, log, func(g *governance.Governance, p governance.Proposal) ([]chain.Step, error) {
		return g.PlanQueue(ctx, p)
	})
}

type govExecuteCmd struct {
	sendFlags     `embed:""`
	proposalFlags `embed:""`
}

// Run executes.
func (c *govExecuteCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.decide(ctx, c.proposalFlags, term, log, func(g *governance.Governance, p governance.Proposal) ([]chain.Step, error) {
		return g.PlanExecute(ctx, p)
	})
}

type govListCmd struct {
	readFlags `embed:""`
	From      uint64 `help:"First block searched for proposals; the deployment's when 0."`
}

// Run lists.
func (c *govListCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, g, err := c.governed(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	list, err := g.Proposals(ctx, c.since(c.From))
	if err != nil {
		return err
	}
	return c.print(term.out, list, func(row func(...any)) {
		row("PROPOSAL", "STATE", "FOR", "AGAINST", "ABSTAIN", "LAST ROUND", "TITLE")
		for _, p := range list {
			row(p.ID, p.State, showTokens(p.Tally.For), showTokens(p.Tally.Against), showTokens(p.Tally.Abstain), p.End, quoted(p.Title()))
		}
	})
}

// quoted keeps what strangers wrote on one line, and out of the Terminal's controls.
func quoted(s string) string { return fmt.Sprintf("%q", s) }

type govShowCmd struct {
	readFlags     `embed:""`
	proposalFlags `embed:""`
}

// proposalView is what gov show shows.
type proposalView struct {
	governance.Proposal
	Votes []governance.Vote `json:"votes"`
}

// Run shows a proposal.
func (c *govShowCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, g, err := c.governed(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	var v proposalView
	if v.Proposal, err = g.Proposal(ctx, c.ID, c.since(c.From)); err != nil {
		return err
	}
	if v.Votes, err = g.Votes(ctx, v.Proposal); err != nil {
		return err
	}
	return c.print(term.out, v, func(row func(...any)) {
		row("proposal", v.ID)
		row("title", quoted(v.Title()))
		row("text", quoted(v.Text))
		row("by", v.Proposer)
		row("state", v.State)
		row("votes", fmt.Sprintf("in rounds %d to %d", v.Snapshot+1, v.End))
		for _, a := range v.Actions {
			if a.Grant != nil {
				row("grant", showTokens(a.Grant.Amount), "to", a.Grant.To)
				continue
			}
			row("call", a.To, a.Data, ShowEther(a.Value))
		}
		row("for", showTokens(v.Tally.For))
		row("against", showTokens(v.Tally.Against))
		row("abstain", showTokens(v.Tally.Abstain))
		if v.Tally.Quorum != nil {
			row("quorum", showTokens(*v.Tally.Quorum))
		}
		if v.Ready != nil {
			row("can be executed", "from "+v.Ready.Format(time.RFC3339))
		}
		for _, b := range v.Votes {
			cells := []any{"vote", b.Voter, b.Support, showTokens(b.Weight), quoted(b.Reason)}
			if b.Params != nil {
				cells = append(cells, "params", b.Params)
			}
			row(cells...)
		}
	})
}

func rounds(n uint64) string {
	if n == 1 {
		return "1 round"
	}
	return fmt.Sprintf("%d rounds", n)
}

type govTreasuryCmd struct {
	readFlags `embed:""`
}

// Run shows the treasury.
func (c *govTreasuryCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, g, err := c.governed(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	t, err := g.Terms(ctx)
	if err != nil {
		return err
	}
	return c.print(term.out, t, func(row func(...any)) {
		row("treasury", t.Treasury)
		row("balance", showTokens(t.Balance))
		row("proposals need", showTokens(t.Threshold))
		row("votes begin", "after "+rounds(t.Delay))
		row("votes last", rounds(t.Period))
		row("quorum", showPercent(t.Quorum), "of the active stake")
		row("to succeed", showPercent(t.Quota), "of for and against")
	})
}
