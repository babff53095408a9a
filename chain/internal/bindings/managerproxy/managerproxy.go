// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package managerproxy

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

// ManagerProxyContractMetaData contains all meta data concerning the ManagerProxyContract contract.
var ManagerProxyContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"_targetContractId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"stateMutability\":\"payable\",\"type\":\"fallback\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetContractId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "ManagerProxyContract",
	Bin: "0x6080604052348015600f57600080fd5b50604051610375380380610375833981016040819052602c916054565b600080546001600160a01b0319166001600160a01b039390931692909217909155600155608c565b60008060408385031215606657600080fd5b82516001600160a01b0381168114607c57600080fd5b6020939093015192949293505050565b6102da8061009b6000396000f3fe6080604052600436106100385760003560e01c806351720b411461004f57806392eefe9b14610078578063f77c47911461009857610047565b36610047576100456100d0565b005b6100456100d0565b34801561005b57600080fd5b5061006560015481565b6040519081526020015b60405180910390f35b34801561008457600080fd5b50610045610093366004610299565b6101d3565b3480156100a457600080fd5b506000546100b8906001600160a01b031681565b6040516001600160a01b03909116815260200161006f565b60008054600154604051631c2d8fb360e31b81526001600160a01b039092169163e16c7d98916101069160040190815260200190565b602060405180830381865afa158015610123573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061014791906102bd565b90506001600160a01b0381166101af5760405162461bcd60e51b815260206004820152602260248201527f74617267657420636f6e7472616374206d757374206265207265676973746572604482015261195960f21b60648201526084015b60405180910390fd5b3660008037600080366000845af43d6000803e8080156101ce573d6000f35b3d6000fd5b6000546001600160a01b0316331461022d5760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c65720000000000000060448201526064016101a6565b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f709060200160405180910390a150565b6001600160a01b038116811461029657600080fd5b50565b6000602082840312156102ab57600080fd5b81356102b681610281565b9392505050565b6000602082840312156102cf57600080fd5b81516102b68161028156",
}

// ManagerProxyContract is an auto generated Go binding around an Ethereum contract.
type ManagerProxyContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ManagerProxyContract) GetABI() abi.ABI {
	return c.abi
}

// NewManagerProxyContract creates a new instance of ManagerProxyContract.
func NewManagerProxyContract() *ManagerProxyContract {
	parsed, err := ManagerProxyContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ManagerProxyContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ManagerProxyContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller, bytes32 _targetContractId) returns()
func (managerProxyContract *ManagerProxyContract) PackConstructor(_controller common.Address, _targetContractId [32]byte) []byte {
	enc, err := managerProxyContract.abi.Pack("", _controller, _targetContractId)
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
func (managerProxyContract *ManagerProxyContract) PackController() []byte {
	enc, err := managerProxyContract.abi.Pack("controller")
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
func (managerProxyContract *ManagerProxyContract) TryPackController() ([]byte, error) {
	return managerProxyContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (managerProxyContract *ManagerProxyContract) UnpackController(data []byte) (common.Address, error) {
	out, err := managerProxyContract.abi.Unpack("controller", data)
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
func (managerProxyContract *ManagerProxyContract) PackSetController(controller common.Address) []byte {
	enc, err := managerProxyContract.abi.Pack("setController", controller)
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
func (managerProxyContract *ManagerProxyContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return managerProxyContract.abi.Pack("setController", controller)
}

// PackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetContractId() view returns(bytes32)
func (managerProxyContract *ManagerProxyContract) PackTargetContractId() []byte {
	enc, err := managerProxyContract.abi.Pack("targetContractId")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function targetContractId() view returns(bytes32)
func (managerProxyContract *ManagerProxyContract) TryPackTargetContractId() ([]byte, error) {
	return managerProxyContract.abi.Pack("targetContractId")
}

// UnpackTargetContractId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51720b41.
//
// Solidity: function targetContractId() view returns(bytes32)
func (managerProxyContract *ManagerProxyContract) UnpackTargetContractId(data []byte) ([32]byte, error) {
	out, err := managerProxyContract.abi.Unpack("targetContractId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// ManagerProxyContractParameterUpdate represents a ParameterUpdate event raised by the ManagerProxyContract contract.
type ManagerProxyContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const ManagerProxyContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (ManagerProxyContractParameterUpdate) ContractEventName() string {
	return ManagerProxyContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (managerProxyContract *ManagerProxyContract) UnpackParameterUpdateEvent(log *types.Log) (*ManagerProxyContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != managerProxyContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ManagerProxyContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := managerProxyContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range managerProxyContract.abi.Events[event].Inputs {
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

// ManagerProxyContractSetController represents a SetController event raised by the ManagerProxyContract contract.
type ManagerProxyContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const ManagerProxyContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (ManagerProxyContractSetController) ContractEventName() string {
	return ManagerProxyContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (managerProxyContract *ManagerProxyContract) UnpackSetControllerEvent(log *types.Log) (*ManagerProxyContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != managerProxyContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ManagerProxyContractSetController)
	if len(log.Data) > 0 {
		if err := managerProxyContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range managerProxyContract.abi.Events[event].Inputs {
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
