package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/pm"
	"github.com/prometheus/client_golang/prometheus"
)

// DevChainConfig says what a development chain serves and whom it funds.
type DevChainConfig struct {
	Dir           string
	RPC           string
	Orchestrators []string
	Gateways      []string
	RoundLength   uint64
	BlockTime     time.Duration
}

// RunDevChain runs a development chain with all contracts until ctx ends. node.json in its directory says when it is ready.
func RunDevChain(ctx context.Context, cfg DevChainConfig, log *slog.Logger) error {
	orchestrators, err := addresses(cfg.Orchestrators)
	if err != nil {
		return err
	}
	gateways, err := addresses(cfg.Gateways)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return fmt.Errorf("chain directory: %w", err)
	}
	dev := devchain.Config{Listen: cfg.RPC, Period: cfg.BlockTime, Orchestrators: orchestrators, Gateways: gateways}
	if cfg.RoundLength != 0 {
		dev.Params = deploy.Defaults()
		dev.Params.RoundLength = cfg.RoundLength
	}
	c, err := devchain.Open(ctx, dev, log)
	if err != nil {
		return fmt.Errorf("dev chain: %w", err)
	}
	defer c.Close()
	n := &Node{cfg: Config{Dir: cfg.Dir}, log: log, reg: prometheus.NewRegistry()}
	n.info.Role, n.info.PID, n.info.Chain = "chain", os.Getpid(), c.URL()
	n.info.Controller = c.Deployment().Contracts[chain.NameController].Hex()
	if err := n.announce(); err != nil {
		return err
	}
	if err := c.Run(ctx); err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("dev chain: %w", err)
	}
	return nil
}

func addresses(list []string) ([]pm.Address, error) {
	out := make([]pm.Address, 0, len(list))
	for _, s := range list {
		a, err := pm.ParseAddress(s)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", err, ErrConfig)
		}
		out = append(out, a)
	}
	return out, nil
}
