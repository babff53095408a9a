package onchain

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"maps"
	"slices"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
)

// chainDeployCmd puts a network on a chain. What is there already is left alone, so that it may be run again after anything.
type chainDeployCmd struct {
	RPC             []string `name:"rpc" aliases:"chain" default:"http://127.0.0.1:8545" help:"JSON-RPC endpoints, in order of preference." placeholder:"URL"`
	ChainID         uint64   `name:"chain-id" help:"Refuse a chain with another id; 0 takes what the endpoint says."`
	keyFlags        `embed:""`
	PasswordFile    string `help:"File with the keystore's password; the file password beside the key when empty." placeholder:"FILE"`
	Dir             string `help:"Where the transactions sent are kept; beside the keystore file when empty." placeholder:"DIR"`
	Out             string `default:"network.json" help:"Deployment file: written as it goes, gone on from when it is there." placeholder:"FILE"`
	RoundLength     uint64 `default:"5760" help:"Blocks per round."`
	UnbondingPeriod uint64 `default:"7" help:"Rounds until unbonded stake can be withdrawn."`
	ActiveSet       uint64 `default:"100" help:"Orchestrators in the active set."`
	UnlockPeriod    uint64 `default:"2" help:"Rounds until an unlocked deposit can be withdrawn."`
	Supply          tokens `default:"10000000lpt" help:"Minted to the deployer." placeholder:"AMOUNT"`
	MaxFee          ether  `help:"Highest price of a unit of gas, tip included, as 2gwei; none when empty." placeholder:"AMOUNT"`
	Yes             bool   `help:"Send without asking."`
	JSON            bool   `name:"json" help:"Print the deployment as JSON."`
}

// deploymentCost is about what a whole deployment takes, for the question before it.
const deploymentCost = "about 60 transactions and 30 million gas"

// Run deploys.
func (c *chainDeployCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	client, err := chain.Dial(ctx, chain.Config{URLs: c.RPC, ChainID: c.ChainID, NoProtocol: true}, log)
	if err != nil {
		return err
	}
	defer client.Close()
	f := sendFlags{readFlags: readFlags{keyFlags: c.keyFlags, JSON: c.JSON}, PasswordFile: c.PasswordFile, Dir: c.Dir, MaxFee: c.MaxFee}
	q, closing, err := f.queue(ctx, client, log)
	if err != nil {
		return err
	}
	defer closing()
	from, err := chain.ReadDeployment(c.Out)
	what := fmt.Sprintf("finish or check the deployment in %s", c.Out)
	if errors.Is(err, fs.ErrNotExist) {
		from, err = chain.Deployment{Params: c.params()}, nil
		what = "deploy a new network, " + deploymentCost
	}
	if err != nil {
		return err
	}
	if !c.JSON {
		fmt.Fprintf(term.out, "%s on chain %d as %s\n", what, client.ChainID(), q.Address())
	}
	if !c.Yes && !term.confirm() {
		return errNotSent
	}
	d, err := deploy.Resume(ctx, client, q, from, func(d chain.Deployment) error { return d.Write(c.Out) }, log)
	if err != nil {
		return fmt.Errorf("%w; run it again to go on", err)
	}
	if err := d.Write(c.Out); err != nil {
		return err
	}
	return f.print(term.out, d, func(row func(...any)) {
		for _, name := range slices.Sorted(maps.Keys(d.Contracts)) {
			row(name, d.Contracts[name])
		}
		row("block", d.Block)
		row("file", c.Out)
	})
}

func (c *chainDeployCmd) params() chain.Params {
	p := deploy.Defaults()
	p.RoundLength, p.UnbondingPeriod, p.ActiveSet, p.UnlockPeriod = c.RoundLength, c.UnbondingPeriod, c.ActiveSet, c.UnlockPeriod
	p.Supply = c.Supply.Big()
	return p
}
