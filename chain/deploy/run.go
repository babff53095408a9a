package deploy

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/bondingvotes"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/l2lptdatacache"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertokenfaucet"
	"github.com/castnet/castnet/chain/internal/bindings/managerproxy"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/serviceregistry"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/bindings/treasury"
)

// What the faucet gives, to whom, how often: test networks only, and only what the deployer puts into it.
var faucetAmount = LPT(10)

const faucetWaitHours = 1

const library = "SortedDoublyLL"

// proxied are the contracts used through a ManagerProxy: the proxy has the name, the code is the name's Target.
var proxied = []string{
	chain.NameTicketBroker, chain.NameBondingManager, chain.NameBondingVotes, chain.NameRoundsManager, chain.NameServiceRegistry,
}

type deployment struct {
	client *chain.Client
	sender chain.Sender
	params chain.Params
	log    *slog.Logger
	save   func(chain.Deployment) error // may be nil
	resume bool                         // something may be there already
	at     map[string]common.Address
	sent   map[string]common.Address // where contracts will be whose creation may have been sent
	block  uint64                    // of the Controller
}

// Run deploys everything, sets the parameters, mints the supply to the sender and ends the pause. The sender owns the
// Controller and administers the token. The Controller is the sender's first transaction here.
func Run(ctx context.Context, client *chain.Client, sender chain.Sender, p chain.Params, log *slog.Logger) (chain.Deployment, error) {
	return (&deployment{client: client, sender: sender, params: p, log: log}).run(ctx)
}

// Resume goes on with a deployment of the same sender that may have got anywhere, and finishes it: what is done is left as
// it is. save is called whenever more is known, so that its last value can be resumed from after a crash. Parameters are
// those of the deployment. chain.ErrChainID, chain.ErrNoCode when the contracts named are not on this chain.
func Resume(ctx context.Context, client *chain.Client, sender chain.Sender, from chain.Deployment, save func(chain.Deployment) error, log *slog.Logger) (chain.Deployment, error) {
	if id := client.ChainID().Uint64(); len(from.Contracts)+len(from.Expected) > 0 && from.ChainID != id {
		return from, fmt.Errorf("the deployment is of chain %d, this is %d: %w", from.ChainID, id, chain.ErrChainID)
	}
	d := &deployment{client: client, sender: sender, params: from.Params, log: log, save: save,
		resume: len(from.Contracts)+len(from.Expected) > 0, at: maps.Clone(from.Contracts), sent: from.Expected, block: from.Block}
	if err := d.present(ctx); err != nil {
		return from, err
	}
	return d.run(ctx)
}

func (d *deployment) run(ctx context.Context) (chain.Deployment, error) {
	if err := check(d.params); err != nil {
		return chain.Deployment{}, err
	}
	if d.at == nil {
		d.at = map[string]common.Address{}
	}
	for _, step := range []struct {
		name string
		run  func(context.Context) error
	}{
		{"deploy what needs nothing", d.independent},
		{"deploy what needs the Controller", d.dependent},
		{"register", d.register},
		{"set parameters", d.configure},
		{"give the treasury to the stake", d.governance},
		{"open", d.open},
	} {
		d.log.DebugContext(ctx, "deployment step", "step", step.name)
		if err := step.run(ctx); err != nil {
			return d.value(), fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return d.value(), nil
}

func (d *deployment) value() chain.Deployment {
	return chain.Deployment{ChainID: d.client.ChainID().Uint64(), Block: d.block, Contracts: maps.Clone(d.at), Params: d.params, Expected: d.waiting()}
}

// unit is one contract to be created.
type unit struct {
	name string
	code *bind.MetaData
	args []byte
}

func (d *deployment) independent(ctx context.Context) error {
	return d.create(ctx, []unit{
		{name: chain.NameController, code: &controller.ControllerContractMetaData},
		{name: chain.NameToken, code: &livepeertoken.LivepeerTokenContractMetaData},
		{name: library, code: &bondingmanager.SortedDoublyLLContractMetaData},
		{name: chain.NameL2DataCache, code: &l2lptdatacache.L2LPTDataCacheContractMetaData},
		{name: chain.NameTreasury, code: &treasury.TreasuryContractMetaData},
	})
}

func (d *deployment) dependent(ctx context.Context) error {
	ctrl := d.at[chain.NameController]
	p := d.params
	units := []unit{
		{name: target(chain.NameTicketBroker), code: &ticketbroker.TicketBrokerContractMetaData, args: ticketbroker.NewTicketBrokerContract().PackConstructor(ctrl)},
		{name: target(chain.NameBondingManager), code: &bondingmanager.BondingManagerContractMetaData, args: bondingmanager.NewBondingManagerContract().PackConstructor(ctrl)},
		{name: target(chain.NameBondingVotes), code: &bondingvotes.BondingVotesContractMetaData, args: bondingvotes.NewBondingVotesContract().PackConstructor(ctrl)},
		{name: target(chain.NameRoundsManager), code: &roundsmanager.RoundsManagerContractMetaData, args: roundsmanager.NewRoundsManagerContract().PackConstructor(ctrl)},
		{name: target(chain.NameServiceRegistry), code: &serviceregistry.ServiceRegistryContractMetaData, args: serviceregistry.NewServiceRegistryContract().PackConstructor(ctrl)},
		{name: chain.NameMinter, code: &minter.MinterContractMetaData, args: minter.NewMinterContract().PackConstructor(
			ctrl, num(p.Inflation), num(p.InflationChange), num(p.TargetBondingRate))},
		{name: chain.NameFaucet, code: &livepeertokenfaucet.LivepeerTokenFaucetContractMetaData, args: livepeertokenfaucet.NewLivepeerTokenFaucetContract().PackConstructor(
			d.at[chain.NameToken], faucetAmount, big.NewInt(faucetWaitHours))},
	}
	for _, name := range proxied {
		args := managerproxy.NewManagerProxyContract().PackConstructor(ctrl, chain.ContractID(target(name)))
		units = append(units, unit{name: name, code: &managerproxy.ManagerProxyContractMetaData, args: args})
	}
	return d.create(ctx, units)
}

func target(name string) string { return name + "Target" }

// create sends all units that are missing and then waits for all: they do not depend on each other.
func (d *deployment) create(ctx context.Context, units []unit) error {
	if err := d.adopt(ctx, units); err != nil {
		return err
	}
	units = slices.DeleteFunc(units, func(u unit) bool { return d.at[u.name] != (common.Address{}) })
	if err := d.foresee(ctx, units); err != nil {
		return err
	}
	var hashes []common.Hash
	for _, u := range units {
		code, err := d.link(u.code)
		if err != nil {
			return fmt.Errorf("%s: %w", u.name, err)
		}
		h, err := d.sender.Submit(ctx, chain.Tx{Data: append(code, u.args...)})
		if err != nil {
			return fmt.Errorf("deploy %s: %w", u.name, err)
		}
		hashes = append(hashes, h)
	}
	for i, u := range units {
		r, err := d.sender.Wait(ctx, hashes[i])
		if err != nil {
			return fmt.Errorf("deploy %s: %w", u.name, err)
		}
		d.at[u.name] = r.Contract
		if u.name == chain.NameController {
			d.block = r.Block
		}
		if err := d.keep(); err != nil {
			return err
		}
	}
	return nil
}

func (d *deployment) keep() error {
	if d.save == nil {
		return nil
	}
	if err := d.save(d.value()); err != nil {
		return fmt.Errorf("keep what is deployed: %w", err)
	}
	return nil
}

// link puts the library's address where the compiler left a mark for it.
func (d *deployment) link(code *bind.MetaData) ([]byte, error) {
	text := code.Bin
	for _, dep := range code.Deps {
		at := d.at[library]
		text = strings.ReplaceAll(text, "__$"+dep.ID+"$__", common.Bytes2Hex(at[:]))
	}
	if strings.Contains(text, "__$") {
		return nil, fmt.Errorf("%s has an unlinked library: %w", code.ID, chain.ErrDeployment)
	}
	return common.FromHex(text), nil
}

func role(name string) [32]byte { return crypto.Keccak256Hash([]byte(name)) }

func num(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
