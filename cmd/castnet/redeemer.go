package main

import (
	"context"
	"log/slog"

	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

type redeemerCmd struct {
	nodeFlags         `embed:""`
	chainFlags        `embed:""`
	gasFlags          `embed:""`
	AllowOrchestrator []string `required:"" help:"Peer ids of the orchestrators whose winners are redeemed." placeholder:"PEER"`
}

// Run starts the role.
func (c *redeemerCmd) Run(ctx context.Context, log *slog.Logger) error {
	var cfg node.Config
	c.nodeFlags.apply(&cfg)
	c.chainFlags.apply(&cfg)
	if err := c.gasFlags.apply(&cfg); err != nil {
		return err
	}
	cfg.Redeemer.Orchestrators = c.AllowOrchestrator
	return serve(ctx, cfg, p2p.Redeemer, log)
}

// gasFlags bound what a redemption may cost.
type gasFlags struct {
	MaxGasPrice string `default:"0" help:"Wei per gas above which redemptions wait; 0: no ceiling." placeholder:"WEI"`
}

func (f gasFlags) apply(c *node.Config) (err error) {
	c.Chain.MaxGasPrice, err = pm.ParseWei(f.MaxGasPrice)
	return err
}
