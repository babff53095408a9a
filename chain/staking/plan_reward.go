package staking

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// PlanCaller lets another account call reward for an orchestrator; the zero address ends that.
func (s *Staking) PlanCaller(caller pm.Address) []chain.Step {
	does := fmt.Sprintf("let %s call reward", caller)
	if caller == (pm.Address{}) {
		does = "let nobody else call reward"
	}
	return []chain.Step{s.step(does, s.abi.PackSetRewardCaller(caller))}
}

// PlanReward calls reward for an orchestrator: from its own account or from its reward caller. chain.ErrState when it is
// not due or not for this account to call.
func (s *Staking) PlanReward(ctx context.Context, from, account pm.Address) ([]chain.Step, error) {
	o, err := s.Orchestrator(ctx, account)
	if err != nil {
		return nil, err
	}
	r, err := s.client.Round(ctx)
	switch {
	case err != nil:
		return nil, err
	case from != account && o.Caller != from:
		return nil, fmt.Errorf("%s may not call reward for %s: %w", from, account, chain.ErrState)
	case !o.ActiveIn(r.Number):
		return nil, fmt.Errorf("%s is not active in round %d: %w", account, r.Number, chain.ErrState)
	case o.LastReward == r.Number:
		return nil, fmt.Errorf("reward of round %d has been called: %w", r.Number, chain.ErrState)
	}
	tx, err := s.rewardTx(ctx, from, account)
	if err != nil {
		return nil, err
	}
	return s.after(ctx, chain.Step{Does: fmt.Sprintf("call reward for round %d", r.Number), Tx: tx})
}

// rewardTx hints at the present neighbours: a reward seldom changes an order.
func (s *Staking) rewardTx(ctx context.Context, from, account pm.Address) (chain.Tx, error) {
	pool, err := s.Pool(ctx)
	if err != nil {
		return chain.Tx{}, err
	}
	var h Hint
	for i, m := range pool {
		if m.Address != account {
			continue
		}
		if i > 0 {
			h.Prev = pool[i-1].Address
		}
		if i+1 < len(pool) {
			h.Next = pool[i+1].Address
		}
	}
	data := s.abi.PackRewardWithHint(h.Prev, h.Next)
	if from != account {
		data = s.abi.PackRewardForTranscoderWithHint(account, h.Prev, h.Next)
	}
	return chain.Tx{To: &s.at, Data: data}, nil
}
