package onchain

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

// stakeCmd groups what a delegator or an orchestrator does with its own stake.
type stakeCmd struct {
	Status   stakeStatusCmd   `cmd:"" help:"Show an account's stake, fees, locks and terms."`
	Bond     stakeBondCmd     `cmd:"" help:"Delegate tokens to an orchestrator, or to yourself to become one."`
	Unbond   stakeUnbondCmd   `cmd:"" help:"Take tokens out of the bond; they can be withdrawn some rounds later."`
	Rebond   stakeRebondCmd   `cmd:"" help:"Put an unbonding lock back into the bond."`
	Withdraw stakeWithdrawCmd `cmd:"" help:"Take the tokens of an unbonding lock whose time has come."`
	Transfer stakeTransferCmd `cmd:"" help:"Give a part of the bond to another account, still bonded."`
	Move     stakeMoveCmd     `cmd:"" help:"Move the whole bond to another orchestrator."`
}

type stakeStatusCmd struct {
	readFlags `embed:""`
	Account   address `arg:"" optional:"" help:"Account; the keystore's when empty."`
}

// stakeView is what stake status shows.
type stakeView struct {
	staking.Account
	Round        chain.RoundStatus     `json:"round"`
	Orchestrator *staking.Orchestrator `json:"orchestrator,omitempty"`
}

// Run shows the status.
func (c *stakeStatusCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	who, err := c.account(ctx, c.Account)
	if err != nil {
		return err
	}
	client, s, err := c.staked(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	var v stakeView
	if v.Account, err = s.Account(ctx, who); err != nil {
		return err
	}
	if v.Round, err = client.Round(ctx); err != nil {
		return err
	}
	o, err := s.Orchestrator(ctx, who)
	if err != nil {
		return err
	}
	if o.Registered || o.ActiveIn(v.Round.Number) {
		v.Orchestrator = &o
	}
	return c.print(term.out, v, func(row func(...any)) {
		v.rows(row)
	})
}

func (v *stakeView) rows(row func(...any)) {
	row("account", v.Address)
	row("state", v.State)
	if v.Delegate == (pm.Address{}) {
		row("delegate", "none")
	} else {
		row("delegate", v.Delegate)
	}
	row("stake", showTokens(v.Stake))
	row("fees", ShowEther(v.Fees))
	row("tokens not bonded", showTokens(v.Tokens))
	row("balance", ShowEther(v.Balance))
	row("round", v.Round.Number)
	for _, l := range v.Locks {
		when := "can be withdrawn"
		if l.Withdraw > v.Round.Number {
			when = fmt.Sprintf("can be withdrawn from round %d on", l.Withdraw)
		}
		row(fmt.Sprintf("lock %d", l.ID), showTokens(l.Amount)+", "+when)
	}
	o := v.Orchestrator
	if o == nil {
		return
	}
	active := "not active"
	if o.Active {
		active = "active"
	}
	row("orchestrator", fmt.Sprintf("%s, %s in all", active, showTokens(o.Stake)))
	row("terms", fmt.Sprintf("reward cut %s, fee share %s", showPercent(o.RewardCut), showPercent(o.FeeShare)))
	row("last reward", fmt.Sprintf("round %d", o.LastReward))
	if o.Caller != (pm.Address{}) {
		row("reward caller", o.Caller)
	}
}

// plan runs one change of the keystore's stake.
func (f *sendFlags) plan(ctx context.Context, term Terminal, log *slog.Logger, make func(*staking.Staking, pm.Address) ([]chain.Step, error)) error {
	from, err := f.account(ctx, address{})
	if err != nil {
		return err
	}
	client, s, err := f.staked(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	steps, err := make(s, from)
	if err != nil {
		return err
	}
	return f.send(ctx, client, steps, term, log)
}

type stakeBondCmd struct {
	sendFlags `embed:""`
	Amount    tokens  `arg:"" help:"As 10lpt."`
	To        address `help:"Orchestrator; yourself when empty and nothing is bonded yet." placeholder:"ADDRESS"`
}

// Run bonds.
func (c *stakeBondCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		to := c.To.Address
		if to == (pm.Address{}) {
			a, err := s.Account(ctx, from)
			if err != nil {
				return nil, err
			}
			if to = a.Delegate; to == (pm.Address{}) {
				to = from
			}
		}
		return s.PlanBond(ctx, from, c.Amount.Wei, to)
	})
}

type stakeUnbondCmd struct {
	sendFlags `embed:""`
	Amount    tokens `arg:"" help:"As 10lpt."`
}

// Run unbonds.
func (c *stakeUnbondCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanUnbond(ctx, from, c.Amount.Wei)
	})
}

type stakeRebondCmd struct {
	sendFlags `embed:""`
	Lock      uint64  `arg:"" help:"Number of the lock, see stake status."`
	To        address `help:"Orchestrator, when nothing is bonded any more." placeholder:"ADDRESS"`
}

// Run rebonds.
func (c *stakeRebondCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanRebond(ctx, from, c.Lock, c.To.Address)
	})
}

type stakeWithdrawCmd struct {
	sendFlags `embed:""`
	Lock      uint64 `arg:"" help:"Number of the lock, see stake status."`
}

// Run withdraws.
func (c *stakeWithdrawCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanWithdraw(ctx, from, c.Lock)
	})
}

type stakeTransferCmd struct {
	sendFlags `embed:""`
	Amount    tokens  `arg:"" help:"As 10lpt."`
	To        address `required:"" help:"Account that receives it." placeholder:"ADDRESS"`
}

// Run transfers.
func (c *stakeTransferCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanTransfer(ctx, from, c.To.Address, c.Amount.Wei)
	})
}

type stakeMoveCmd struct {
	sendFlags `embed:""`
	To        address `required:"" help:"Orchestrator." placeholder:"ADDRESS"`
}

// Run moves the bond.
func (c *stakeMoveCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanMove(ctx, from, c.To.Address)
	})
}

type feesCmd struct {
	Withdraw feesWithdrawCmd `cmd:"" help:"Take the fees earned by tickets."`
}

type feesWithdrawCmd struct {
	sendFlags `embed:""`
	Amount    ether   `help:"As 0.1eth; all when empty." placeholder:"AMOUNT"`
	To        address `help:"Account that receives them; your own when empty." placeholder:"ADDRESS"`
}

// Run withdraws fees.
func (c *feesWithdrawCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanWithdrawFees(ctx, from, c.To.Address, c.Amount.Wei)
	})
}

type delegatorsCmd struct {
	List delegatorsListCmd `cmd:"" help:"List who is bonded to an orchestrator."`
}

type delegatorsListCmd struct {
	readFlags    `embed:""`
	Orchestrator address `arg:"" optional:"" help:"Orchestrator; the keystore's account when empty."`
	From         uint64  `help:"First block searched for bonds; the deployment's when 0."`
}

// Run lists delegators.
func (c *delegatorsListCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	who, err := c.account(ctx, c.Orchestrator)
	if err != nil {
		return err
	}
	client, s, err := c.staked(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	list, err := s.Delegators(ctx, who, c.since(c.From))
	if err != nil {
		return err
	}
	return c.print(term.out, list, func(row func(...any)) {
		row("DELEGATOR", "STATE", "STAKE", "FEES")
		for _, d := range list {
			row(d.Address, d.State, showTokens(d.Stake), ShowEther(d.Fees))
		}
	})
}

// since is the first block to search: no contract has logs from before its deployment.
func (f *readFlags) since(from uint64) uint64 {
	if from != 0 || f.Network == "" {
		return from
	}
	d, err := chain.Network(f.Network)
	if err != nil {
		return 0
	}
	return d.Block
}
