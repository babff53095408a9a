package onchain

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

type rewardCmd struct {
	Call    rewardCallCmd    `cmd:"" help:"Call reward for this round."`
	History rewardHistoryCmd `cmd:"" help:"List rounds and whether reward was called in them."`
	Caller  rewardCallerCmd  `cmd:"" help:"Let another account call reward, so that the key of the stake can stay offline."`
}

type rewardCallCmd struct {
	sendFlags    `embed:""`
	Orchestrator address `help:"Orchestrator whose reward caller this account is; the account itself when empty." placeholder:"ADDRESS"`
}

// Run calls reward.
func (c *rewardCallCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		whose := c.Orchestrator.Address
		if whose == (pm.Address{}) {
			whose = from
		}
		return s.PlanReward(ctx, from, whose)
	})
}

type rewardCallerCmd struct {
	sendFlags `embed:""`
	Caller    address `arg:"" help:"Account that may call reward; the zero address ends it."`
}

// Run names the caller.
func (c *rewardCallerCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, _ pm.Address) ([]chain.Step, error) {
		return s.PlanCaller(c.Caller.Address), nil
	})
}

type rewardHistoryCmd struct {
	readFlags `embed:""`
	Account   address `arg:"" optional:"" help:"Orchestrator; the keystore's account when empty."`
	From      uint64  `help:"First block searched; the deployment's when 0."`
}

// historyView is what reward history shows.
type historyView struct {
	Standing staking.Standing `json:"standing"`
	Rounds   []staking.Past   `json:"rounds"`
}

// Run lists rounds.
func (c *rewardHistoryCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	who, err := c.account(ctx, c.Account)
	if err != nil {
		return err
	}
	client, s, err := c.staked(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	var v historyView
	if v.Standing, err = s.Standing(ctx, who); err != nil {
		return err
	}
	if v.Rounds, err = s.History(ctx, who, c.since(c.From)); err != nil {
		return err
	}
	return c.print(term.out, v, func(row func(...any)) {
		row("ROUND", "BLOCK", "REWARD", "TRANSACTION")
		for _, p := range v.Rounds {
			switch {
			case p.Rewarded:
				row(p.Round, p.Block, showTokens(p.Amount), p.Tx)
			default:
				row(p.Round, p.Block, "none", "")
			}
		}
		row("now", fmt.Sprintf("round %d", v.Standing.Round.Number), v.Standing.Phase, "")
	})
}

type roundCmd struct {
	Status     roundStatusCmd     `cmd:"" help:"Show the present round."`
	Initialize roundInitializeCmd `cmd:"" help:"Open the present round."`
}

type roundStatusCmd struct {
	readFlags `embed:""`
}

// Run shows the round.
func (c *roundStatusCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, err := c.dial(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	r, err := client.Round(ctx)
	if err != nil {
		return err
	}
	return c.print(term.out, r, func(row func(...any)) {
		row("round", r.Number)
		row("open", r.Open)
		row("locked", r.Locked)
		row("block", r.Block)
		row("began at", r.Start)
		row("blocks left", r.Left())
		row("last opened", r.LastOpened)
	})
}

type roundInitializeCmd struct {
	sendFlags `embed:""`
}

// Run opens the round.
func (c *roundInitializeCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, err := c.dial(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	r, err := client.Round(ctx)
	if err != nil {
		return err
	}
	if r.Open {
		return fmt.Errorf("round %d is open already: %w", r.Number, chain.ErrState)
	}
	step := chain.Step{Does: fmt.Sprintf("open round %d", r.Number), Tx: client.OpeningTx()}
	return c.send(ctx, client, []chain.Step{step}, term, log)
}
