package node

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

// RewardConfig says whether and for whom an orchestrator calls reward once a round. The zero value calls it for the node's
// own account whenever that is in the active set.
type RewardConfig struct {
	Off    bool
	For    string        // orchestrator that has named this node's account as its reward caller; empty: the account itself
	Wait   bool          // never open a round, wait until somebody has
	Jitter time.Duration // longest wait before opening one
}

// assembleRewards runs the reward service where a chain is configured. An account that is not in the active set has no
// reward due, so the service has nothing to do for it.
func (n *Node) assembleRewards(m *money) error {
	cfg := n.cfg.Rewards
	if m.client == nil || cfg.Off {
		return nil
	}
	s, err := staking.New(m.client)
	if err != nil {
		return fmt.Errorf("rewards: %w", err)
	}
	account := m.key.Address()
	if cfg.For != "" {
		if account, err = pm.ParseAddress(cfg.For); err != nil {
			return fmt.Errorf("rewards for: %w: %w", err, ErrConfig)
		}
	}
	n.views["rewards"] = func(ctx context.Context) (any, error) { return s.Standing(ctx, account) }
	r, err := staking.NewRewards(s, m.sender, staking.RewardConfig{Account: account, Open: !cfg.Wait, Jitter: cfg.Jitter,
		Metrics: staking.NewMetrics(n.reg)}, n.log)
	if err != nil {
		return fmt.Errorf("rewards: %w", err)
	}
	n.runs("rewards", r.Run)
	return nil
}
