// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package pollcreator

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// PollCreatorContractMetaData contains all meta data concerning the PollCreatorContract contract.
var PollCreatorContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_bondingManagerAddr\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"poll\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"proposal\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"endBlock\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"quorum\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"quota\",\"type\":\"uint256\"}],\"name\":\"PollCreated\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POLL_CREATION_COST\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"POLL_PERIOD\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"QUORUM\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"QUOTA\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bondingManager\",\"outputs\":[{\"internalType\":\"contractIStakes\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"_proposal\",\"type\":\"bytes\"}],\"name\":\"createPoll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "PollCreatorContract",
	Bin: "0x6080604052348015600f57600080fd5b50604051610627380380610627833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b61059a8061008d6000396000f3fe608060405234801561001057600080fd5b50600436106100625760003560e01c80632e80d9b614610067578063426eae45146100845780634d2942ab146100af5780635359fbc0146100c4578063a502303b146100d4578063cb61e46e146100de575b600080fd5b610071620515f481565b6040519081526020015b60405180910390f35b600054610097906001600160a01b031681565b6040516001600160a01b03909116815260200161007b565b6100c26100bd3660046102ea565b6100e7565b005b61007168056bc75e2d6310000081565b6100716207a12081565b61007161e10081565b60008054604051634e85963d60e11b8152336004820152602481019290925268056bc75e2d63100000916001600160a01b0390911690639d0b2c7a90604401602060405180830381865afa158015610143573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610167919061035e565b1015806101e757506000546040516327be77e560e21b815233600482015268056bc75e2d63100000916001600160a01b031690639ef9df9490602401602060405180830381865afa1580156101c0573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906101e4919061035e565b10155b61024a5760405162461bcd60e51b815260206004820152602a60248201527f506f6c6c43726561746f7223637265617465506f6c6c3a20494e53554646494360448201526949454e545f5354414b4560b01b606482015260840160405180910390fd5b600061025861e10043610377565b905080604051610267906102dd565b908152602001604051809103906000f080158015610289573d6000803e3d6000fd5b506001600160a01b03167f8afbc4e1826cefcfc1e64fd5ff7d8484e700867fdbe36e9b6db047c010a6229e848484620515f46207a1206040516102d095949392919061039e565b60405180910390a2505050565b6101b4806103e683390190565b600080602083850312156102fd57600080fd5b823567ffffffffffffffff81111561031457600080fd5b8301601f8101851361032557600080fd5b803567ffffffffffffffff81111561033c57600080fd5b85602082840101111561034e57600080fd5b6020919091019590945092505050565b60006020828403121561037057600080fd5b5051919050565b8082018082111561039857634e487b7160e01b600052601160045260246000fd5b92915050565b60808152846080820152848660a0830137600060a08683010152600060a0601f19601f8801168301019050846020830152836040830152826060830152969550505050505056fe6080604052348015600f57600080fd5b506040516101b43803806101b4833981016040819052602c916033565b600055604b565b600060208284031215604457600080fd5b5051919050565b61015a8061005a6000396000f3fe608060405234801561001057600080fd5b50600436106100415760003560e01c80630121b93f14610046578063083c63231461005b57806383197ef014610076575b600080fd5b610059610054366004610141565b61007e565b005b61006460005481565b60405190815260200160405180910390f35b6100596100fc565b6000544311156100c45760405162461bcd60e51b815260206004820152600c60248201526b3837b6361034b99037bb32b960a11b60448201526064015b60405180910390fd5b60405181815233907ff668ead05c744b9178e571d2edb452e72baf6529c8d72160e64e59b50d865bd09060200160405180910390a250565b600054431161013e5760405162461bcd60e51b815260206004820152600e60248201526d706f6c6c2069732061637469766560901b60448201526064016100bb565b33ff5b60006020828403121561015357600080fd5b503591905056",
}

// PollCreatorContract is an auto generated Go binding around an Ethereum contract.
type PollCreatorContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *PollCreatorContract) GetABI() abi.ABI {
	return c.abi
}

// NewPollCreatorContract creates a new instance of PollCreatorContract.
func NewPollCreatorContract() *PollCreatorContract {
	parsed, err := PollCreatorContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &PollCreatorContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *PollCreatorContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _bondingManagerAddr) returns()
func (pollCreatorContract *PollCreatorContract) PackConstructor(_bondingManagerAddr common.Address) []byte {
	enc, err := pollCreatorContract.abi.Pack("", _bondingManagerAddr)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackPOLLCREATIONCOST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5359fbc0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function POLL_CREATION_COST() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) PackPOLLCREATIONCOST() []byte {
	enc, err := pollCreatorContract.abi.Pack("POLL_CREATION_COST")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPOLLCREATIONCOST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5359fbc0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function POLL_CREATION_COST() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) TryPackPOLLCREATIONCOST() ([]byte, error) {
	return pollCreatorContract.abi.Pack("POLL_CREATION_COST")
}

// UnpackPOLLCREATIONCOST is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5359fbc0.
//
// Solidity: function POLL_CREATION_COST() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) UnpackPOLLCREATIONCOST(data []byte) (*big.Int, error) {
	out, err := pollCreatorContract.abi.Unpack("POLL_CREATION_COST", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPOLLPERIOD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb61e46e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function POLL_PERIOD() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) PackPOLLPERIOD() []byte {
	enc, err := pollCreatorContract.abi.Pack("POLL_PERIOD")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPOLLPERIOD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb61e46e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function POLL_PERIOD() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) TryPackPOLLPERIOD() ([]byte, error) {
	return pollCreatorContract.abi.Pack("POLL_PERIOD")
}

// UnpackPOLLPERIOD is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb61e46e.
//
// Solidity: function POLL_PERIOD() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) UnpackPOLLPERIOD(data []byte) (*big.Int, error) {
	out, err := pollCreatorContract.abi.Unpack("POLL_PERIOD", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQUORUM is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e80d9b6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function QUORUM() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) PackQUORUM() []byte {
	enc, err := pollCreatorContract.abi.Pack("QUORUM")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQUORUM is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e80d9b6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function QUORUM() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) TryPackQUORUM() ([]byte, error) {
	return pollCreatorContract.abi.Pack("QUORUM")
}

// UnpackQUORUM is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2e80d9b6.
//
// Solidity: function QUORUM() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) UnpackQUORUM(data []byte) (*big.Int, error) {
	out, err := pollCreatorContract.abi.Unpack("QUORUM", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQUOTA is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa502303b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function QUOTA() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) PackQUOTA() []byte {
	enc, err := pollCreatorContract.abi.Pack("QUOTA")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQUOTA is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa502303b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function QUOTA() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) TryPackQUOTA() ([]byte, error) {
	return pollCreatorContract.abi.Pack("QUOTA")
}

// UnpackQUOTA is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa502303b.
//
// Solidity: function QUOTA() view returns(uint256)
func (pollCreatorContract *PollCreatorContract) UnpackQUOTA(data []byte) (*big.Int, error) {
	out, err := pollCreatorContract.abi.Unpack("QUOTA", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBondingManager is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x426eae45.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondingManager() view returns(address)
func (pollCreatorContract *PollCreatorContract) PackBondingManager() []byte {
	enc, err := pollCreatorContract.abi.Pack("bondingManager")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondingManager is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x426eae45.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondingManager() view returns(address)
func (pollCreatorContract *PollCreatorContract) TryPackBondingManager() ([]byte, error) {
	return pollCreatorContract.abi.Pack("bondingManager")
}

// UnpackBondingManager is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x426eae45.
//
// Solidity: function bondingManager() view returns(address)
func (pollCreatorContract *PollCreatorContract) UnpackBondingManager(data []byte) (common.Address, error) {
	out, err := pollCreatorContract.abi.Unpack("bondingManager", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCreatePoll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4d2942ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createPoll(bytes _proposal) returns()
func (pollCreatorContract *PollCreatorContract) PackCreatePoll(proposal []byte) []byte {
	enc, err := pollCreatorContract.abi.Pack("createPoll", proposal)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreatePoll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4d2942ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createPoll(bytes _proposal) returns()
func (pollCreatorContract *PollCreatorContract) TryPackCreatePoll(proposal []byte) ([]byte, error) {
	return pollCreatorContract.abi.Pack("createPoll", proposal)
}

// PollCreatorContractPollCreated represents a PollCreated event raised by the PollCreatorContract contract.
type PollCreatorContractPollCreated struct {
	Poll     common.Address
	Proposal []byte
	EndBlock *big.Int
	Quorum   *big.Int
	Quota    *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const PollCreatorContractPollCreatedEventName = "PollCreated"

// ContractEventName returns the user-defined event name.
func (PollCreatorContractPollCreated) ContractEventName() string {
	return PollCreatorContractPollCreatedEventName
}

// UnpackPollCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PollCreated(address indexed poll, bytes proposal, uint256 endBlock, uint256 quorum, uint256 quota)
func (pollCreatorContract *PollCreatorContract) UnpackPollCreatedEvent(log *types.Log) (*PollCreatorContractPollCreated, error) {
	event := "PollCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pollCreatorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PollCreatorContractPollCreated)
	if len(log.Data) > 0 {
		if err := pollCreatorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pollCreatorContract.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}
