package chain

import (
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Names under which the Controller knows the contracts.
const (
	NameController      = "Controller" // not registered, but part of every Deployment
	NameBondingManager  = "BondingManager"
	NameRoundsManager   = "RoundsManager"
	NameMinter          = "Minter"
	NameToken           = "LivepeerToken"
	NameTicketBroker    = "TicketBroker"
	NameJobsManager     = "JobsManager" // the TicketBroker again: the only name by which the Minter knows it
	NameServiceRegistry = "ServiceRegistry"
	NameBondingVotes    = "BondingVotes"
	NameTreasury        = "Treasury"
	NameL2DataCache     = "L2LPTDataCache"
	NameFaucet          = "LivepeerTokenFaucet"
)

// DevController is where the first transaction of the dev chain's first account puts the Controller.
const DevController = "0x2Ae0ABF31609b260BEF904a56108C4029338461E"

// DevChainID is the chain id of dev chains.
const DevChainID = 1337

// maxDeployment bounds a deployment file, which has about twenty lines.
const maxDeployment = 1 << 20

// Deployment says where a network's contracts are and how they were set up.
type Deployment struct {
	ChainID   uint64                    `json:"chain_id"`
	Block     uint64                    `json:"block"` // of the Controller, so that nobody looks for events before it
	Contracts map[string]common.Address `json:"contracts"`
	Params    Params                    `json:"params"`
	// Expected is where contracts are going to be whose creation may have been sent: of a deployment that is not finished.
	Expected map[string]common.Address `json:"expected,omitempty"`
}

// Params are the protocol's parameters. Percentages carry the scale of the contract they belong to: 1e9 of the Minter's,
// 1e6 of the round lock, 1e27 of the treasury's cut.
type Params struct {
	RoundLength          uint64   `json:"round_length"`      // blocks
	RoundLockAmount      uint64   `json:"round_lock_amount"` // 1e6
	UnbondingPeriod      uint64   `json:"unbonding_period"`  // rounds
	ActiveSet            uint64   `json:"active_set"`
	UnlockPeriod         uint64   `json:"unlock_period"`          // rounds
	TicketValidityPeriod uint64   `json:"ticket_validity_period"` // rounds
	Inflation            uint64   `json:"inflation"`              // 1e9
	InflationChange      uint64   `json:"inflation_change"`       // 1e9
	TargetBondingRate    uint64   `json:"target_bonding_rate"`    // 1e9
	Supply               *big.Int `json:"supply"`                 // LPT at the start, in its smallest unit
	TreasuryCut          *big.Int `json:"treasury_cut"`           // 1e27
	TreasuryCeiling      *big.Int `json:"treasury_ceiling"`
}

// Controller is the address everything else is found from.
func (d Deployment) Controller() common.Address { return d.Contracts[NameController] }

// ContractID is what the Controller files a name under.
func ContractID(name string) [32]byte { return crypto.Keccak256Hash([]byte(name)) }

// ReadDeployment reads a deployment file. One that was interrupted at its beginning has no Controller yet; Use refuses it.
func ReadDeployment(file string) (Deployment, error) {
	var d Deployment
	f, err := os.Open(file)
	if err != nil {
		return d, fmt.Errorf("deployment: %w", err)
	}
	defer func() { _ = f.Close() }()
	if err := json.NewDecoder(io.LimitReader(f, maxDeployment)).Decode(&d); err != nil {
		return d, fmt.Errorf("deployment %s: %w: %w", file, ErrConfig, err)
	}
	if d.Controller() == (common.Address{}) && len(d.Expected) == 0 {
		return d, fmt.Errorf("deployment %s has no Controller: %w", file, ErrDeployment)
	}
	return d, nil
}

// Write stores the deployment as a file that ReadDeployment reads.
func (d Deployment) Write(file string) error {
	text, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("deployment: %w", err)
	}
	return os.WriteFile(file, append(text, '\n'), 0o644)
}
