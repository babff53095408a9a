package chain

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// Names of more contracts of a Deployment.
const (
	NameLivepeerGovernor = "LivepeerGovernor"
	NameGovernor         = "Governor"
	NamePollCreator      = "PollCreator"
	NameMerkleSnapshot   = "MerkleSnapshot"
	NameSortedList       = "SortedDoublyLL"
	NameL2Migrator       = "L2Migrator"
)

// networks are compiled in. Parameters are left out: they are read from the chain.
var networks = map[string]Deployment{
	"dev": {ChainID: DevChainID, Contracts: map[string]common.Address{NameController: common.HexToAddress(DevController)}},
	"arbitrum-one": {ChainID: 42161, Contracts: map[string]common.Address{
		NameController:       common.HexToAddress("0xD8E8328501E9645d16Cf49539efC04f734606ee4"),
		NameMinter:           common.HexToAddress("0xc20DE37170B45774e6CD3d2304017fc962f27252"),
		NameToken:            common.HexToAddress("0x289ba1701C2F088cf0faf8B3705246331cB8A839"),
		NameBondingManager:   common.HexToAddress("0x35Bcf3c30594191d53231E4FF333E8A770453e40"),
		NameTicketBroker:     common.HexToAddress("0xa8bB618B1520E284046F3dFc448851A1Ff26e41B"),
		NameRoundsManager:    common.HexToAddress("0xdd6f56DcC28D3F5f27084381fE8Df634985cc39f"),
		NameServiceRegistry:  common.HexToAddress("0xC92d3A360b8f9e083bA64DE15d95Cf8180897431"),
		NameBondingVotes:     common.HexToAddress("0x0B9C254837E72Ebe9Fe04960C43B69782E68169A"),
		NameLivepeerGovernor: common.HexToAddress("0xcFE4E2879B786C3aa075813F0E364bb5acCb6aa0"),
		NameTreasury:         common.HexToAddress("0xf82C1FF415F1fCf582554fDba790E27019c8E8C4"),
		NameGovernor:         common.HexToAddress("0xD9dEd6f9959176F0A04dcf88a0d2306178A736a6"),
		NamePollCreator:      common.HexToAddress("0x8bb50806D60c492c0004DAD5D9627DAA2d9732E6"),
		NameMerkleSnapshot:   common.HexToAddress("0x10736ffaCe687658F88a46D042631d182C7757f7"),
		NameSortedList:       common.HexToAddress("0xC45f6918F7Bcac7aBc8fe05302b3cDF39776cdeb"),
		NameL2Migrator:       common.HexToAddress("0x148D5b6B4df9530c7C76A810bd1Cdf69EC4c2085"),
		NameL2DataCache:      common.HexToAddress("0xd78b6bD09cd28A83cFb21aFa0DA95c685A6bb0B1"),
	}},
}

// Networks are the names that Network knows.
func Networks() []string { return slices.Sorted(maps.Keys(networks)) }

// Network finds a deployment by a name that is compiled in, or else reads it from a file. ErrConfig, ErrDeployment.
func Network(nameOrFile string) (Deployment, error) {
	if d, ok := networks[nameOrFile]; ok {
		d.Contracts = maps.Clone(d.Contracts)
		return d, nil
	}
	d, err := ReadDeployment(nameOrFile)
	if err != nil && !strings.ContainsAny(nameOrFile, "./\\") {
		return d, fmt.Errorf("network %q is neither a file nor one of %v: %w", nameOrFile, Networks(), err)
	}
	return d, err
}

// Use fills a configuration with what a deployment says: its Controller, and its chain id and addresses to be checked.
func (d Deployment) Use(cfg *Config) error {
	if d.Controller() == (common.Address{}) {
		return fmt.Errorf("the deployment has no Controller: %w", ErrDeployment)
	}
	if cfg.ChainID != 0 && cfg.ChainID != d.ChainID {
		return fmt.Errorf("the deployment is of chain %d, not %d: %w", d.ChainID, cfg.ChainID, ErrChainID)
	}
	if cfg.Controller != (common.Address{}) && cfg.Controller != d.Controller() {
		return fmt.Errorf("the deployment's Controller is %s, not %s: %w", d.Controller(), cfg.Controller, ErrDeployment)
	}
	cfg.ChainID, cfg.Controller, cfg.Expect = d.ChainID, d.Controller(), d.Contracts
	return nil
}
