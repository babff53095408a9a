package broker

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// Deposit is a gateway's money in the TicketBroker, in wei.
type Deposit struct {
	Sender    pm.Address `json:"sender"`
	Deposit   pm.Wei     `json:"deposit"`
	Reserve   pm.Wei     `json:"reserve"`
	Claimed   pm.Wei     `json:"claimed_in_round"` // of the reserve
	Unlocking bool       `json:"unlocking"`
	Withdraw  uint64     `json:"withdraw_round"` // first round in which all of it can be taken; 0: unlock first
}

// Deposit reads the money of a sender of tickets.
func (b *Broker) Deposit(ctx context.Context, sender pm.Address) (Deposit, error) {
	info, err := chain.Ask(ctx, b.client, b.at, b.abi.PackGetSenderInfo(sender), b.abi.UnpackGetSenderInfo)
	if err != nil {
		return Deposit{}, fmt.Errorf("deposit of %s: %w", sender, err)
	}
	d := Deposit{Sender: sender, Withdraw: info.Sender.WithdrawRound.Uint64()}
	d.Unlocking = d.Withdraw > 0
	if d.Deposit, err = pm.WeiFromBig(info.Sender.Deposit); err != nil {
		return d, err
	}
	if d.Reserve, err = pm.WeiFromBig(info.Reserve.FundsRemaining); err != nil {
		return d, err
	}
	d.Claimed, err = pm.WeiFromBig(info.Reserve.ClaimedInCurrentRound)
	return d, err
}

// PlanFund adds to a sender's own deposit and reserve, which ends an unlocking. Amounts in wei.
func (b *Broker) PlanFund(deposit, reserve pm.Wei) ([]chain.Step, error) {
	sum, err := deposit.Add(reserve)
	if err != nil {
		return nil, err
	}
	if sum.IsZero() {
		return nil, fmt.Errorf("nothing to fund: %w", chain.ErrState)
	}
	data := b.abi.PackFundDepositAndReserve(deposit.Big(), reserve.Big())
	return []chain.Step{{Does: fmt.Sprintf("fund deposit with %s and reserve with %s", chain.ShowEther(deposit), chain.ShowEther(reserve)),
		Tx: chain.Tx{To: &b.at, Data: data, Value: sum.Big()}}}, nil
}

// PlanUnlock starts the time after which deposit and reserve can be withdrawn. chain.ErrState.
func (b *Broker) PlanUnlock(ctx context.Context, from pm.Address) ([]chain.Step, error) {
	d, err := b.Deposit(ctx, from)
	switch {
	case err != nil:
		return nil, err
	case d.Deposit.IsZero() && d.Reserve.IsZero():
		return nil, fmt.Errorf("%s has neither deposit nor reserve: %w", from, chain.ErrState)
	case d.Unlocking:
		return nil, fmt.Errorf("%s is unlocking already, until round %d: %w", from, d.Withdraw, chain.ErrState)
	}
	return []chain.Step{{Does: "unlock deposit and reserve", Tx: chain.Tx{To: &b.at, Data: b.abi.PackUnlock()}}}, nil
}

// PlanCancelUnlock ends an unlocking. chain.ErrState.
func (b *Broker) PlanCancelUnlock(ctx context.Context, from pm.Address) ([]chain.Step, error) {
	d, err := b.Deposit(ctx, from)
	if err != nil {
		return nil, err
	}
	if !d.Unlocking {
		return nil, fmt.Errorf("%s is not unlocking: %w", from, chain.ErrState)
	}
	return []chain.Step{{Does: "cancel the unlocking", Tx: chain.Tx{To: &b.at, Data: b.abi.PackCancelUnlock()}}}, nil
}

// PlanWithdraw takes deposit and reserve, which cannot be taken apart, once they are unlocked. chain.ErrState.
func (b *Broker) PlanWithdraw(ctx context.Context, from pm.Address) ([]chain.Step, error) {
	d, err := b.Deposit(ctx, from)
	if err != nil {
		return nil, err
	}
	r, err := b.client.Round(ctx)
	switch {
	case err != nil:
		return nil, err
	case !d.Unlocking:
		return nil, fmt.Errorf("%s has not unlocked its deposit: %w", from, chain.ErrState)
	case r.Number < d.Withdraw:
		return nil, fmt.Errorf("%s can withdraw from round %d on, this is %d: %w", from, d.Withdraw, r.Number, chain.ErrState)
	}
	return []chain.Step{{Does: "withdraw deposit and reserve", Tx: chain.Tx{To: &b.at, Data: b.abi.PackWithdraw()}}}, nil
}
