package onchain

import (
	"context"
	"log/slog"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/pm"
)

// termsFlags are what an orchestrator offers its delegators.
type termsFlags struct {
	RewardCut percent `required:"" help:"Part of the rewards kept, as 10%." placeholder:"PERCENT"`
	FeeShare  percent `required:"" help:"Part of the fees given to delegators, as 5%." placeholder:"PERCENT"`
}

// RegisterCmd makes an account an orchestrator.
type RegisterCmd struct {
	sendFlags  `embed:""`
	termsFlags `embed:""`
	Amount     tokens `help:"To bond first, as 10lpt; none when already bonded." placeholder:"AMOUNT"`
}

// Run bonds and sets the terms.
func (c *RegisterCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanRegister(ctx, from, c.Amount.Wei, uint64(c.RewardCut), uint64(c.FeeShare))
	})
}

// TermsCmd changes what an orchestrator offers.
type TermsCmd struct {
	sendFlags  `embed:""`
	termsFlags `embed:""`
}

// Run sets the terms.
func (c *TermsCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	return c.plan(ctx, term, log, func(s *staking.Staking, from pm.Address) ([]chain.Step, error) {
		return s.PlanTerms(ctx, from, uint64(c.RewardCut), uint64(c.FeeShare))
	})
}
