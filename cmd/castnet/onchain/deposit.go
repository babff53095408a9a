package onchain

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/pm"
)

// depositCmd groups what a gateway does with the money that backs its tickets.
type depositCmd struct {
	Status   depositStatusCmd   `cmd:"" help:"Show deposit and reserve."`
	Fund     depositFundCmd     `cmd:"" help:"Add to deposit and reserve."`
	Unlock   depositUnlockCmd   `cmd:"" help:"Start the time after which both can be withdrawn."`
	Cancel   depositCancelCmd   `cmd:"" help:"End an unlocking."`
	Withdraw depositWithdrawCmd `cmd:"" help:"Take deposit and reserve once they are unlocked."`
}

type depositStatusCmd struct {
	readFlags `embed:""`
	Account   address `arg:"" optional:"" help:"Account; the keystore's when empty."`
}

// Run shows the deposit.
func (c *depositStatusCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	who, err := c.account(ctx, c.Account)
	if err != nil {
		return err
	}
	client, b, err := c.deposits(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	d, err := b.Deposit(ctx, who)
	if err != nil {
		return err
	}
	return c.print(term.out, d, func(row func(...any)) {
		row("account", d.Sender)
		row("deposit", ShowEther(d.Deposit))
		row("reserve", ShowEther(d.Reserve))
		row("claimed in this round", ShowEther(d.Claimed))
		if d.Unlocking {
			row("unlocked", fmt.Sprintf("from round %d on", d.Withdraw))
		}
	})
}

// money runs one change of the keystore's deposit.
func (f *sendFlags) money(ctx context.Context, term Terminal, log *slog.Logger, make func(*broker.Broker, pm.Address) ([]chain.Step, error)) error {
	from, err := f.account(ctx, address{})
	if err != nil {
		return err
	}
	client, b, err := f.deposits(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	steps, err := make(b, from)
	if err != nil {
		return err
	}
	return f.send(ctx, client, steps, term, log)
}

type depositFundCmd struct {
	sendFlags `embed:""`
	Deposit   ether `help:"As 0.1eth." placeholder:"AMOUNT"`
	Reserve   ether `help:"As 0.1eth." placeholder:"AMOUNT"`
}

// Run funds.
func (c *depositFundCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.money(ctx, term, log, func(b *broker.Broker, _ pm.Address) ([]chain.Step, error) {
		return b.PlanFund(c.Deposit.Wei, c.Reserve.Wei)
	})
}

type depositUnlockCmd struct {
	sendFlags `embed:""`
}

// Run unlocks.
func (c *depositUnlockCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.money(ctx, term, log, func(b *broker.Broker, from pm.Address) ([]chain.Step, error) { return b.PlanUnlock(ctx, from) })
}

type depositCancelCmd struct {
	sendFlags `embed:""`
}

// Run cancels an unlocking.
func (c *depositCancelCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.money(ctx, term, log, func(b *broker.Broker, from pm.Address) ([]chain.Step, error) { return b.PlanCancelUnlock(ctx, from) })
}

type depositWithdrawCmd struct {
	sendFlags `embed:""`
}

// Run withdraws.
func (c *depositWithdrawCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.money(ctx, term, log, func(b *broker.Broker, from pm.Address) ([]chain.Step, error) { return b.PlanWithdraw(ctx, from) })
}
