// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package manager

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

// ManagerContractMetaData contains all meta data concerning the ManagerContract contract.
var ManagerContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "ManagerContract",
	Bin: "0x6080604052348015600f57600080fd5b506040516101ee3803806101ee833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b6101618061008d6000396000f3fe608060405234801561001057600080fd5b50600436106100365760003560e01c806392eefe9b1461003b578063f77c479114610050575b600080fd5b61004e610049366004610131565b61007f565b005b600054610063906001600160a01b031681565b6040516001600160a01b03909116815260200160405180910390f35b6000546001600160a01b031633146100dd5760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c657200000000000000604482015260640160405180910390fd5b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f709060200160405180910390a150565b60006020828403121561014357600080fd5b81356001600160a01b038116811461015a57600080fd5b939250505056",
}

// ManagerContract is an auto generated Go binding around an Ethereum contract.
type ManagerContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ManagerContract) GetABI() abi.ABI {
	return c.abi
}

// NewManagerContract creates a new instance of ManagerContract.
func NewManagerContract() *ManagerContract {
	parsed, err := ManagerContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ManagerContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ManagerContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (managerContract *ManagerContract) PackConstructor(_controller common.Address) []byte {
	enc, err := managerContract.abi.Pack("", _controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf77c4791.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function controller() view returns(address)
func (managerContract *ManagerContract) PackController() []byte {
	enc, err := managerContract.abi.Pack("controller")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf77c4791.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function controller() view returns(address)
func (managerContract *ManagerContract) TryPackController() ([]byte, error) {
	return managerContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (managerContract *ManagerContract) UnpackController(data []byte) (common.Address, error) {
	out, err := managerContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setController(address _controller) returns()
func (managerContract *ManagerContract) PackSetController(controller common.Address) []byte {
	enc, err := managerContract.abi.Pack("setController", controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setController(address _controller) returns()
func (managerContract *ManagerContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return managerContract.abi.Pack("setController", controller)
}

// ManagerContractParameterUpdate represents a ParameterUpdate event raised by the ManagerContract contract.
type ManagerContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const ManagerContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (ManagerContractParameterUpdate) ContractEventName() string {
	return ManagerContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (managerContract *ManagerContract) UnpackParameterUpdateEvent(log *types.Log) (*ManagerContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != managerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ManagerContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := managerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range managerContract.abi.Events[event].Inputs {
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

// ManagerContractSetController represents a SetController event raised by the ManagerContract contract.
type ManagerContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const ManagerContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (ManagerContractSetController) ContractEventName() string {
	return ManagerContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (managerContract *ManagerContract) UnpackSetControllerEvent(log *types.Log) (*ManagerContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != managerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ManagerContractSetController)
	if len(log.Data) > 0 {
		if err := managerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range managerContract.abi.Events[event].Inputs {
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
