package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
)

// serve runs a node until ctx ends.
func serve(ctx context.Context, cfg node.Config, role string, log *slog.Logger) error {
	cfg.P2P.Role = role
	n, err := node.Open(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer n.Close()
	err = n.Run(ctx)
	if ctx.Err() != nil && (err == nil || errors.Is(err, context.Canceled)) {
		return nil
	}
	return err
}

type gatewayCmd struct {
	nodeFlags    `embed:""`
	chainFlags   `embed:""`
	gatewayFlags `embed:""`
}

// Run starts the role.
func (c *gatewayCmd) Run(ctx context.Context, log *slog.Logger) error {
	var cfg node.Config
	c.nodeFlags.apply(&cfg)
	c.chainFlags.apply(&cfg)
	c.gatewayFlags.apply(&cfg)
	return serve(ctx, cfg, p2p.Gateway, log)
}

type orchestratorCmd struct {
	nodeFlags        `embed:""`
	chainFlags       `embed:""`
	engineFlags      `embed:""`
	chainDuties      `embed:""`
	rateFlags        `embed:""`
	recordFlags      `embed:""`
	termFlags        `embed:""`
	Price            priceFlag `default:"1000" help:"Per output pixel: wei, as 3, 0.5 or 1/1000, or dollars, as 0.05usd/1000000000." placeholder:"PRICE"`
	PriceAi          priceFlag `name:"price-ai" default:"1000" help:"Per output pixel and step of AI work, in wei or dollars." placeholder:"PRICE"`
	Region           string    `help:"Self-declared hint in the advert, as eu-west." placeholder:"NAME"`
	WorkerSecretFile string    `help:"File with the secret workers prove to know." placeholder:"FILE"`
	AllowWorker      []string  `help:"Peer ids of workers that need no secret." placeholder:"PEER"`
}

// Run starts the role.
func (c *orchestratorCmd) Run(ctx context.Context, log *slog.Logger) error {
	var cfg node.Config
	c.nodeFlags.apply(&cfg)
	c.chainFlags.apply(&cfg)
	c.engineFlags.apply(&cfg)
	if err := c.gasFlags.apply(&cfg); err != nil {
		return err
	}
	c.rewardFlags.apply(&cfg)
	secret, err := secretOf(c.WorkerSecretFile)
	if err != nil {
		return err
	}
	o := &cfg.Orchestrator
	o.VideoPrice, o.InferPrice = c.Price.per(market.Pixel), c.PriceAi.per(market.ImagePxStep)
	o.VideoUSD, o.InferUSD = c.Price.usd, c.PriceAi.usd
	c.rateFlags.apply(&cfg)
	c.recordFlags.apply(&cfg)
	c.termFlags.apply(o)
	o.VideoSlots, o.InferSlots = c.VideoSlots, c.AiSlots
	o.Region, o.Secret, o.Workers, o.Redeemer = c.Region, secret, c.AllowWorker, c.Redeemer
	return serve(ctx, cfg, p2p.Orchestrator, log)
}

type workerCmd struct {
	nodeFlags    `embed:""`
	engineFlags  `embed:""`
	Orchestrator string `required:"" help:"Peer id of the orchestrator, or its multiaddr with /p2p/ID." placeholder:"PEER"`
	SecretFile   string `help:"File with the secret shared with the orchestrator." placeholder:"FILE"`
}

// Run starts the role.
func (c *workerCmd) Run(ctx context.Context, log *slog.Logger) error {
	var cfg node.Config
	c.nodeFlags.apply(&cfg)
	c.engineFlags.apply(&cfg)
	secret, err := secretOf(c.SecretFile)
	if err != nil {
		return err
	}
	cfg.Worker.Orchestrator, cfg.Worker.Secret = c.Orchestrator, secret
	return serve(ctx, cfg, p2p.Worker, log)
}

type bootstrapCmd struct {
	nodeFlags `embed:""`
}

// Run starts the role.
func (c *bootstrapCmd) Run(ctx context.Context, log *slog.Logger) error {
	var cfg node.Config
	c.nodeFlags.apply(&cfg)
	return serve(ctx, cfg, p2p.Bootstrap, log)
}

// secretOf reads a secret from a file, so that it never stands on a command line.
func secretOf(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("secret: %w", err)
	}
	return strings.TrimSpace(string(b)), nil
}
