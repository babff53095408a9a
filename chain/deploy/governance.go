package deploy

import (
	"context"
	"math/big"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/governor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/chain/internal/bindings/managerproxy"
	"github.com/castnet/castnet/chain/internal/bindings/merklesnapshot"
	"github.com/castnet/castnet/chain/internal/bindings/pollcreator"
	"github.com/castnet/castnet/chain/internal/bindings/treasury"
)

// How the treasury is governed, as on the existing network: rounds, LPT, millionths. Only the governor changes them.
const (
	votingDelay  = 1
	votingPeriod = 10
	proposalLPT  = 100
	quorum       = 333_300
	quota        = 500_000
)

// governance deploys who decides, gives the treasury to the governor of stake and takes it from the deployer. The owner's
// Governor is deployed and owns nothing: giving it the Controller is a step of its own, and of people.
func (d *deployment) governance(ctx context.Context) error {
	ctrl := d.at[chain.NameController]
	governorTarget := target(chain.NameLivepeerGovernor)
	err := d.create(ctx, []unit{
		{name: governorTarget, code: &livepeergovernor.LivepeerGovernorContractMetaData, args: livepeergovernor.NewLivepeerGovernorContract().PackConstructor(ctrl)},
		{name: chain.NameLivepeerGovernor, code: &managerproxy.ManagerProxyContractMetaData, args: managerproxy.NewManagerProxyContract().PackConstructor(ctrl, chain.ContractID(governorTarget))},
		{name: chain.NamePollCreator, code: &pollcreator.PollCreatorContractMetaData, args: pollcreator.NewPollCreatorContract().PackConstructor(d.at[chain.NameBondingManager])},
		{name: chain.NameMerkleSnapshot, code: &merklesnapshot.MerkleSnapshotContractMetaData, args: merklesnapshot.NewMerkleSnapshotContract().PackConstructor(ctrl)},
		{name: chain.NameGovernor, code: &governor.GovernorContractMetaData},
	})
	if err != nil {
		return err
	}
	var steps []step
	for _, name := range []string{governorTarget, chain.NameLivepeerGovernor, chain.NamePollCreator, chain.NameMerkleSnapshot} {
		c, id, at := controller.NewControllerContract(), chain.ContractID(name), d.at[name]
		steps = append(steps, step{chain.NameController, c.PackSetContractInfo(id, at, [20]byte{}),
			[]sign{{chain.NameController, c.PackGetContract(id), new(big.Int).SetBytes(at[:])}}})
	}
	if err := d.call(ctx, steps); err != nil {
		return err
	}
	return d.handOver(ctx)
}

func (d *deployment) handOver(ctx context.Context) error {
	gov, safe, me := livepeergovernor.NewLivepeerGovernorContract(), treasury.NewTreasuryContract(), d.sender.Address()
	steps := []step{{chain.NameLivepeerGovernor,
		gov.PackInitialize(num(votingDelay), num(votingPeriod), LPT(proposalLPT), num(quorum), num(quota)),
		[]sign{{to: chain.NameLivepeerGovernor, ask: gov.PackQuota()}}}}
	for _, name := range []string{"PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"} {
		steps = append(steps, step{chain.NameTreasury, safe.PackGrantRole(role(name), d.at[chain.NameLivepeerGovernor]),
			[]sign{{to: chain.NameTreasury, ask: safe.PackHasRole(role(name), d.at[chain.NameLivepeerGovernor])}}})
	}
	if err := d.call(ctx, steps); err != nil {
		return err
	}
	admin := role("TIMELOCK_ADMIN_ROLE")
	return d.call(ctx, []step{{chain.NameTreasury, safe.PackRenounceRole(admin, me),
		[]sign{{chain.NameTreasury, safe.PackHasRole(admin, me), new(big.Int)}}}})
}
