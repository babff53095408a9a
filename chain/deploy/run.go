package deploy

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
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
	sender chain.Sender
	params chain.Params
	log    *slog.Logger
	at     map[string]common.Address
	block  uint64 // of the Controller
}

// Run deploys everything, sets the parameters, mints the supply to the sender and ends the pause. The sender owns the
// Controller and administers the token. The Controller is the sender's first transaction here.
func Run(ctx context.Context, client *chain.Client, sender chain.Sender, p chain.Params, log *slog.Logger) (chain.Deployment, error) {
	if err := check(p); err != nil {
		return chain.Deployment{}, err
	}
	d := &deployment{sender: sender, params: p, log: log, at: map[string]common.Address{}}
	for _, step := range []struct {
		name string
		run  func(context.Context) error
	}{
		{"deploy what needs nothing", d.independent},
		{"deploy what needs the Controller", d.dependent},
		{"register", d.register},
		{"set parameters", d.configure},
		{"open", d.open},
	} {
		log.DebugContext(ctx, "deployment step", "step", step.name)
		if err := step.run(ctx); err != nil {
			return chain.Deployment{}, fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return chain.Deployment{ChainID: client.ChainID().Uint64(), Block: d.block, Contracts: d.at, Params: p}, nil
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

// create sends all units and then waits for all: they do not depend on each other.
func (d *deployment) create(ctx context.Context, units []unit) error {
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

// step is one call of a contract by its name.
type step struct {
	to   string
	data []byte
}

// call sends all steps and then waits for all; they must not depend on each other.
func (d *deployment) call(ctx context.Context, steps []step) error {
	var hashes []common.Hash
	for i, s := range steps {
		to := d.at[s.to]
		h, err := d.sender.Submit(ctx, chain.Tx{To: &to, Data: s.data})
		if err != nil {
			return fmt.Errorf("call %d of %s: %w", i, s.to, err)
		}
		hashes = append(hashes, h)
	}
	for i, s := range steps {
		if _, err := d.sender.Wait(ctx, hashes[i]); err != nil {
			return fmt.Errorf("call %d of %s: %w", i, s.to, err)
		}
	}
	return nil
}

func (d *deployment) register(ctx context.Context) error {
	ctrl, token := controller.NewControllerContract(), livepeertoken.NewLivepeerTokenContract()
	var steps []step
	add := func(name string, at common.Address) {
		steps = append(steps, step{chain.NameController, ctrl.PackSetContractInfo(chain.ContractID(name), at, [20]byte{})})
	}
	for _, name := range proxied {
		add(target(name), d.at[target(name)])
		add(name, d.at[name])
	}
	for _, name := range []string{chain.NameToken, chain.NameMinter, chain.NameL2DataCache, chain.NameTreasury, chain.NameFaucet} {
		add(name, d.at[name])
	}
	add(chain.NameJobsManager, d.at[chain.NameTicketBroker])
	// The Minter burns what is slashed, the deployer mints the first supply.
	steps = append(steps,
		step{chain.NameToken, token.PackGrantRole(role("MINTER_ROLE"), d.at[chain.NameMinter])},
		step{chain.NameToken, token.PackGrantRole(role("BURNER_ROLE"), d.at[chain.NameMinter])},
		step{chain.NameToken, token.PackGrantRole(role("MINTER_ROLE"), d.sender.Address())},
	)
	return d.call(ctx, steps)
}

func (d *deployment) configure(ctx context.Context) error {
	p, me := d.params, d.sender.Address()
	bm, rm, tb := bondingmanager.NewBondingManagerContract(), roundsmanager.NewRoundsManagerContract(), ticketbroker.NewTicketBrokerContract()
	none := []common.Address{}
	return d.call(ctx, []step{
		{chain.NameBondingManager, bm.PackSetUnbondingPeriod(p.UnbondingPeriod)},
		{chain.NameBondingManager, bm.PackSetNumActiveTranscoders(num(p.ActiveSet))},
		{chain.NameBondingManager, bm.PackSetTreasuryRewardCutRate(p.TreasuryCut)},
		{chain.NameBondingManager, bm.PackSetTreasuryBalanceCeiling(p.TreasuryCeiling)},
		{chain.NameRoundsManager, rm.PackSetRoundLength(num(p.RoundLength))},
		{chain.NameRoundsManager, rm.PackSetRoundLockAmount(num(p.RoundLockAmount))},
		{chain.NameTicketBroker, tb.PackSetUnlockPeriod(num(p.UnlockPeriod))},
		{chain.NameTicketBroker, tb.PackSetTicketValidityPeriod(num(p.TicketValidityPeriod))},
		// Its proposers come with the governor; until then only the deployer can name them.
		{chain.NameTreasury, treasury.NewTreasuryContract().PackInitialize(new(big.Int), none, none, me)},
		{chain.NameToken, livepeertoken.NewLivepeerTokenContract().PackMint(me, p.Supply)},
	})
}

func (d *deployment) open(ctx context.Context) error {
	token := livepeertoken.NewLivepeerTokenContract()
	return d.call(ctx, []step{
		{chain.NameController, controller.NewControllerContract().PackUnpause()},
		{chain.NameToken, token.PackRenounceRole(role("MINTER_ROLE"), d.sender.Address())},
	})
}

func role(name string) [32]byte { return crypto.Keccak256Hash([]byte(name)) }

func num(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
