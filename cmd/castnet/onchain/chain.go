package onchain

import (
	"context"
	"log/slog"
	"time"

	"github.com/castnet/castnet/node"
)

// chainCmd groups what concerns a chain itself.
type chainCmd struct {
	Dev    chainDevCmd    `cmd:"" help:"Run a development chain with all contracts deployed."`
	Deploy chainDeployCmd `cmd:"" help:"Deploy all contracts on any chain, or finish that."`
}

type chainDevCmd struct {
	Dir          string        `default:"${home}/chain" help:"Where node.json goes." placeholder:"DIR"`
	RPC          string        `name:"rpc" default:"127.0.0.1:8545" help:"Address of JSON-RPC." placeholder:"HOST:PORT"`
	Orchestrator []string      `help:"Addresses to fund, bond and register as orchestrators." placeholder:"ADDRESS"`
	Gateway      []string      `help:"Addresses to give a deposit and a reserve." placeholder:"ADDRESS"`
	RoundLength  uint64        `default:"50" help:"Blocks per round, 50 or more."`
	BlockTime    time.Duration `default:"1s" help:"Time between blocks."`
}

// Run runs the chain until interrupted.
func (c *chainDevCmd) Run(ctx context.Context, log *slog.Logger) error {
	return node.RunDevChain(ctx, node.DevChainConfig{Dir: c.Dir, RPC: c.RPC, Orchestrators: c.Orchestrator, Gateways: c.Gateway,
		RoundLength: c.RoundLength, BlockTime: c.BlockTime}, log)
}
