package main

import (
	"io"
	"time"

	"github.com/alecthomas/kong"

	"github.com/castnet/castnet/cmd/castnet/onchain"
	"github.com/castnet/castnet/node"
)

// orchestratorGroup is the role, and what an orchestrator is on the chain. Without a subcommand it is the role.
type orchestratorGroup struct {
	Role     orchestratorCmd     `cmd:"" name:"run" default:"withargs" help:"Sell transcoding and inference."`
	Register onchain.RegisterCmd `cmd:"" help:"Bond tokens to yourself and set your terms."`
	Set      onchain.TermsCmd    `cmd:"" help:"Change your terms."`
}

// withoutRun lets a configuration file say orchestrator: for the role, rather than orchestrator: run:.
func withoutRun(load kong.ConfigurationLoader) kong.ConfigurationLoader {
	return func(r io.Reader) (kong.Resolver, error) {
		inner, err := load(r)
		if err != nil {
			return nil, err
		}
		return kong.ResolverFunc(func(k *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
			v, err := inner.Resolve(k, parent, flag)
			if v == nil && err == nil && parent.Command != nil && parent.Command.Name == "run" {
				return inner.Resolve(k, &kong.Path{Command: parent.Command.Parent}, flag)
			}
			return v, err
		}), nil
	}
}

// rewardFlags say whether an orchestrator's node calls its rewards.
type rewardFlags struct {
	Rewards     bool          `default:"true" negatable:"" help:"Call reward once a round while in the active set."`
	RewardFor   string        `help:"Orchestrator that has named this node's account as its reward caller." placeholder:"ADDRESS"`
	OpenRounds  bool          `default:"true" negatable:"" help:"Open a round in which a reward is due when nobody else does."`
	RoundJitter time.Duration `default:"30s" help:"Longest wait before opening one."`
}

func (f rewardFlags) apply(c *node.Config) {
	c.Rewards = node.RewardConfig{Off: !f.Rewards, For: f.RewardFor, Wait: !f.OpenRounds, Jitter: f.RoundJitter}
}

// chainDuties are what an orchestrator does on the chain, and for how much.
type chainDuties struct {
	gasFlags    `embed:""`
	rewardFlags `embed:""`
	Redeemer    string `help:"Peer id or multiaddr of a standalone redeemer; this process redeems when empty." placeholder:"PEER"`
}
