package staking

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/pm"
)

// million is the whole of a percentage in the contracts.
const million = 1_000_000

// The Plan functions look at the chain, refuse what the contracts would refuse, with the figures, and return the steps that
// chain.Do sends. A round that nobody has opened is opened first, because no stake moves before.

// PlanBond delegates an amount of an account's own tokens, on top of what it has, to an orchestrator: to itself to become
// one. Counts from the next round on. chain.ErrTokens, chain.ErrState.
func (s *Staking) PlanBond(ctx context.Context, from pm.Address, amount pm.Wei, to pm.Address) ([]chain.Step, error) {
	a, err := s.Account(ctx, from)
	if err != nil {
		return nil, err
	}
	if a.Tokens.Cmp(amount) < 0 {
		return nil, fmt.Errorf("%s has %s, bonding %s: %w", from, chain.ShowTokens(a.Tokens), chain.ShowTokens(amount), chain.ErrTokens)
	}
	moved := a.Delegate != (pm.Address{}) && a.Delegate != to
	if moved && a.Delegate == from {
		return nil, fmt.Errorf("%s is bonded to itself and must unbond before it delegates to %s: %w", from, to, chain.ErrState)
	}
	if amount.IsZero() && !moved {
		return nil, fmt.Errorf("nothing to bond: %w", chain.ErrState)
	}
	pool, err := s.Pool(ctx)
	if err != nil {
		return nil, err
	}
	grown, old := amount, Hint{}
	if moved {
		if grown, err = amount.Add(a.Stake); err != nil {
			return nil, err
		}
		if old, err = s.hintAfter(ctx, pool, a.Delegate, a.Stake, false); err != nil {
			return nil, err
		}
	}
	now, err := s.hintAfter(ctx, pool, to, grown, true)
	if err != nil {
		return nil, err
	}
	steps, err := s.opened(ctx)
	if err != nil {
		return nil, err
	}
	allowed, err := s.allowance(ctx, from)
	if err != nil {
		return nil, err
	}
	if allowed.Cmp(amount) < 0 {
		approve := livepeertoken.NewLivepeerTokenContract().PackApprove(s.at, amount.Big())
		steps = append(steps, chain.Step{Does: "allow the BondingManager to take " + chain.ShowTokens(amount), Tx: chain.Tx{To: &s.token, Data: approve}})
	}
	does, err := s.sayBond(ctx, a, amount, to)
	if err != nil {
		return nil, err
	}
	return append(steps, s.step(does, s.abi.PackBondWithHint(amount.Big(), to, old.Prev, old.Next, now.Prev, now.Next))), nil
}

// sayBond says what a bond does, and that stake earns nothing with one who is no orchestrator.
func (s *Staking) sayBond(ctx context.Context, a Account, amount pm.Wei, to pm.Address) (string, error) {
	does := fmt.Sprintf("bond %s to %s", chain.ShowTokens(amount), to)
	if a.Delegate != (pm.Address{}) && a.Delegate != to {
		does = fmt.Sprintf("move the bond of %s from %s to %s", chain.ShowTokens(a.Stake), a.Delegate, to)
		if !amount.IsZero() {
			does += " and add " + chain.ShowTokens(amount)
		}
	}
	if to == a.Address {
		return does, nil
	}
	o, err := s.Orchestrator(ctx, to)
	if err == nil && !o.Registered {
		does += ", which is no orchestrator now"
	}
	return does, err
}

// PlanMove moves an account's whole bond to another orchestrator. chain.ErrState.
func (s *Staking) PlanMove(ctx context.Context, from, to pm.Address) ([]chain.Step, error) {
	return s.PlanBond(ctx, from, pm.Wei{}, to)
}

// PlanUnbond takes an amount out of the bond; it can be withdrawn after the unbonding period. chain.ErrState.
func (s *Staking) PlanUnbond(ctx context.Context, from pm.Address, amount pm.Wei) ([]chain.Step, error) {
	a, err := s.enough(ctx, from, amount)
	if err != nil {
		return nil, err
	}
	pool, err := s.Pool(ctx)
	if err != nil {
		return nil, err
	}
	h, err := s.hintAfter(ctx, pool, a.Delegate, amount, false)
	if err != nil {
		return nil, err
	}
	r, err := s.client.Round(ctx)
	if err != nil {
		return nil, err
	}
	period, err := chain.Ask(ctx, s.client, s.at, s.abi.PackUnbondingPeriod(), s.abi.UnpackUnbondingPeriod)
	if err != nil {
		return nil, fmt.Errorf("unbonding period: %w", err)
	}
	does := fmt.Sprintf("unbond %s, to be withdrawn from round %d on", chain.ShowTokens(amount), r.Number+period)
	return s.after(ctx, s.step(does, s.abi.PackUnbondWithHint(amount.Big(), h.Prev, h.Next)))
}

// enough reads an account that must have a bond of at least an amount that is not zero.
func (s *Staking) enough(ctx context.Context, from pm.Address, amount pm.Wei) (Account, error) {
	a, err := s.Account(ctx, from)
	switch {
	case err != nil:
		return a, err
	case a.State == Pending:
		return a, fmt.Errorf("the bond of %s counts, and can be taken from, from round %d on: %w", from, a.Start, chain.ErrState)
	case a.State != Bonded:
		return a, fmt.Errorf("%s is %s, not bonded: %w", from, a.State, chain.ErrState)
	case amount.IsZero():
		return a, fmt.Errorf("nothing to take from the bond: %w", chain.ErrState)
	case a.Stake.Cmp(amount) < 0:
		return a, fmt.Errorf("%s has %s bonded, %s wanted: %w", from, chain.ShowTokens(a.Stake), chain.ShowTokens(amount), chain.ErrState)
	}
	return a, nil
}

// PlanRebond puts an unbonding lock back into the bond: of the present delegate, or of to when nothing is bonded.
// chain.ErrState.
func (s *Staking) PlanRebond(ctx context.Context, from pm.Address, lock uint64, to pm.Address) ([]chain.Step, error) {
	a, l, err := s.lockOf(ctx, from, lock)
	if err != nil {
		return nil, err
	}
	pool, err := s.Pool(ctx)
	if err != nil {
		return nil, err
	}
	if a.State == Unbonded && to == (pm.Address{}) {
		return nil, fmt.Errorf("%s is unbonded: say to whom the lock is bonded again: %w", from, chain.ErrState)
	}
	if a.State != Unbonded {
		if to != (pm.Address{}) && to != a.Delegate {
			return nil, fmt.Errorf("%s is bonded to %s, a lock can only go there: %w", from, a.Delegate, chain.ErrState)
		}
		to = a.Delegate
	}
	h, err := s.hintAfter(ctx, pool, to, l.Amount, true)
	if err != nil {
		return nil, err
	}
	data := s.abi.PackRebondWithHint(num(lock), h.Prev, h.Next)
	if a.State == Unbonded {
		data = s.abi.PackRebondFromUnbondedWithHint(to, num(lock), h.Prev, h.Next)
	}
	return s.after(ctx, s.step(fmt.Sprintf("bond lock %d of %s to %s again", lock, chain.ShowTokens(l.Amount), to), data))
}

func (s *Staking) lockOf(ctx context.Context, from pm.Address, id uint64) (Account, Lock, error) {
	a, err := s.Account(ctx, from)
	if err != nil {
		return a, Lock{}, err
	}
	l, err := s.Lock(ctx, from, id)
	if err == nil && l.Withdraw == 0 {
		err = fmt.Errorf("%s has no unbonding lock %d: %w", from, id, chain.ErrState)
	}
	return a, l, err
}

// PlanWithdraw takes the tokens of an unbonding lock whose time has come. chain.ErrState.
func (s *Staking) PlanWithdraw(ctx context.Context, from pm.Address, lock uint64) ([]chain.Step, error) {
	_, l, err := s.lockOf(ctx, from, lock)
	if err != nil {
		return nil, err
	}
	r, err := s.client.Round(ctx)
	if err != nil {
		return nil, err
	}
	if l.Withdraw > r.Number {
		return nil, fmt.Errorf("lock %d can be withdrawn from round %d on, this is %d: %w", lock, l.Withdraw, r.Number, chain.ErrState)
	}
	return s.after(ctx, s.step(fmt.Sprintf("withdraw lock %d of %s", lock, chain.ShowTokens(l.Amount)), s.abi.PackWithdrawStake(num(lock))))
}

// PlanTransfer gives an amount of the bond to another account, bonded to the same delegate. chain.ErrState.
func (s *Staking) PlanTransfer(ctx context.Context, from, to pm.Address, amount pm.Wei) ([]chain.Step, error) {
	a, err := s.enough(ctx, from, amount)
	if err != nil {
		return nil, err
	}
	if to == (pm.Address{}) || to == from {
		return nil, fmt.Errorf("transfer of a bond to %s: %w", to, chain.ErrState)
	}
	receiver, err := s.Account(ctx, to)
	if err != nil {
		return nil, err
	}
	if err := s.claimable(ctx, receiver); err != nil {
		return nil, err
	}
	delegate := receiver.Delegate
	if delegate == (pm.Address{}) {
		delegate = a.Delegate
	}
	var old, now Hint
	if delegate != a.Delegate { // within one delegate nothing changes its place in the end
		pool, err := s.Pool(ctx)
		if err != nil {
			return nil, err
		}
		if old, err = s.hintAfter(ctx, pool, a.Delegate, amount, false); err != nil {
			return nil, err
		}
		if now, err = s.hintAfter(ctx, pool, delegate, amount, true); err != nil {
			return nil, err
		}
	}
	data := s.abi.PackTransferBond(to, amount.Big(), old.Prev, old.Next, now.Prev, now.Next)
	return s.after(ctx, s.step(fmt.Sprintf("transfer %s of the bond to %s", chain.ShowTokens(amount), to), data))
}

// claimable tells whether somebody else may have an account's earnings claimed, as a transfer to it does: not before its
// orchestrator has called reward in this round, or it would lose its part.
func (s *Staking) claimable(ctx context.Context, a Account) error {
	r, err := s.client.Round(ctx)
	if err != nil || a.State == Unbonded || a.LastClaim >= r.Number {
		return err
	}
	o, err := s.Orchestrator(ctx, a.Delegate)
	if err == nil && o.ActiveIn(r.Number) && o.LastReward != r.Number {
		err = fmt.Errorf("%s can receive once its orchestrator %s has called reward in round %d: %w", a.Address, a.Delegate, r.Number, chain.ErrState)
	}
	return err
}

// PlanWithdrawFees takes fees out, in wei: all of them when the amount is zero. chain.ErrState.
func (s *Staking) PlanWithdrawFees(ctx context.Context, from, to pm.Address, amount pm.Wei) ([]chain.Step, error) {
	fees, err := s.Fees(ctx, from)
	if err != nil {
		return nil, fmt.Errorf("pending fees of %s: %w", from, err)
	}
	if amount.IsZero() {
		amount = fees
	}
	if fees.IsZero() {
		return nil, fmt.Errorf("%s has earned no fees: %w", from, chain.ErrState)
	}
	if fees.Cmp(amount) < 0 {
		return nil, fmt.Errorf("%s has earned fees of %s, %s wanted: %w", from, chain.ShowEther(fees), chain.ShowEther(amount), chain.ErrState)
	}
	if to == (pm.Address{}) {
		to = from
	}
	return s.after(ctx, s.step(fmt.Sprintf("withdraw %s of fees to %s", chain.ShowEther(amount), to), s.abi.PackWithdrawFees(to, amount.Big())))
}

// PlanTerms sets what an orchestrator keeps of rewards and gives its delegators of fees, in millionths. chain.ErrLocked in
// the last part of a round; chain.ErrState when the account is not registered, or is active and has not called reward yet.
func (s *Staking) PlanTerms(ctx context.Context, from pm.Address, rewardCut, feeShare uint64) ([]chain.Step, error) {
	if rewardCut > million || feeShare > million {
		return nil, fmt.Errorf("reward cut %d and fee share %d of %d: %w", rewardCut, feeShare, million, chain.ErrConfig)
	}
	o, err := s.Orchestrator(ctx, from)
	if err != nil {
		return nil, err
	}
	r, err := s.client.Round(ctx)
	switch {
	case err != nil:
		return nil, err
	case !o.Registered:
		return nil, fmt.Errorf("%s is not bonded to itself: %w", from, chain.ErrState)
	case r.Locked:
		return nil, locked(r)
	case o.ActiveIn(r.Number) && o.LastReward != r.Number:
		return nil, fmt.Errorf("%s must call reward in round %d before it may change its terms: %w", from, r.Number, chain.ErrState)
	}
	steps, err := s.after(ctx, s.termsStep(rewardCut, feeShare))
	if err != nil {
		return nil, err
	}
	return s.beforeLock(ctx, r, steps)
}

func (s *Staking) termsStep(rewardCut, feeShare uint64) chain.Step {
	const decimals = 4 // of a percentage in millionths
	share := func(millionths uint64) string { return chain.Decimal(num(millionths), decimals) + "%" }
	does := fmt.Sprintf("set reward cut %s and fee share %s", share(rewardCut), share(feeShare))
	return s.step(does, s.abi.PackTranscoder(num(rewardCut), num(feeShare)))
}

// PlanRegister bonds an amount of an account's tokens to itself, if that is not zero, and sets its terms. Errors as of
// PlanBond and PlanTerms.
func (s *Staking) PlanRegister(ctx context.Context, from pm.Address, amount pm.Wei, rewardCut, feeShare uint64) ([]chain.Step, error) {
	if amount.IsZero() {
		return s.PlanTerms(ctx, from, rewardCut, feeShare)
	}
	o, err := s.Orchestrator(ctx, from)
	if err != nil {
		return nil, err
	}
	if o.Registered { // more stake, and terms under their usual conditions
		if _, err := s.PlanTerms(ctx, from, rewardCut, feeShare); err != nil {
			return nil, err
		}
	}
	if rewardCut > million || feeShare > million {
		return nil, fmt.Errorf("reward cut %d and fee share %d of %d: %w", rewardCut, feeShare, million, chain.ErrConfig)
	}
	r, err := s.client.Round(ctx)
	if err != nil {
		return nil, err
	}
	if r.Locked {
		return nil, locked(r)
	}
	steps, err := s.PlanBond(ctx, from, amount, from)
	if err != nil {
		return nil, err
	}
	return s.beforeLock(ctx, r, append(steps, s.termsStep(rewardCut, feeShare)))
}

func locked(r chain.RoundStatus) error {
	return fmt.Errorf("round %d, %d blocks left: %w", r.Number, r.Left(), chain.ErrLocked)
}

// beforeLock refuses steps the last of which, each in a block of its own, would come when the round is locked: half of them
// would be done.
func (s *Staking) beforeLock(ctx context.Context, r chain.RoundStatus, steps []chain.Step) ([]chain.Step, error) {
	clock := roundsmanager.NewRoundsManagerContract()
	part, err := chain.Ask(ctx, s.client, s.client.Address(chain.NameRoundsManager), clock.PackRoundLockAmount(), clock.UnpackRoundLockAmount)
	if err != nil {
		return nil, fmt.Errorf("lock of rounds: %w", err)
	}
	end := r.Start + r.Length
	if lock := end - r.Length*part.Uint64()/million; lock < end && r.Block+uint64(len(steps)) >= lock {
		return nil, fmt.Errorf("round %d is about to be locked, in %d blocks: %w", r.Number, lock-min(lock, r.Block), chain.ErrLocked)
	}
	return steps, nil
}

func (s *Staking) step(does string, data []byte) chain.Step {
	return chain.Step{Does: does, Tx: chain.Tx{To: &s.at, Data: data}}
}

// opened is the step that opens the round, if that is needed.
func (s *Staking) opened(ctx context.Context) ([]chain.Step, error) {
	r, err := s.client.Round(ctx)
	if err != nil || r.Open {
		return nil, err
	}
	return []chain.Step{{Does: fmt.Sprintf("open round %d", r.Number), Tx: s.client.OpeningTx()}}, nil
}

func (s *Staking) after(ctx context.Context, step chain.Step) ([]chain.Step, error) {
	steps, err := s.opened(ctx)
	if err != nil {
		return nil, err
	}
	return append(steps, step), nil
}
