// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package serviceregistry

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

// ServiceRegistryContractMetaData contains all meta data concerning the ServiceRegistryContract contract.
var ServiceRegistryContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"addr\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"serviceURI\",\"type\":\"string\"}],\"name\":\"ServiceURIUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_addr\",\"type\":\"address\"}],\"name\":\"getServiceURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"_serviceURI\",\"type\":\"string\"}],\"name\":\"setServiceURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetContractId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "ServiceRegistryContract",
	Bin: "0x6080604052348015600f57600080fd5b506040516105bc3803806105bc833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b61052f8061008d6000396000f3fe608060405234801561001057600080fd5b50600436106100575760003560e01c8063214c2a4b1461005c57806351720b41146100855780635f11301b1461009c57806392eefe9b146100b1578063f77c4791146100c4575b600080fd5b61006f61006a3660046102af565b6100ef565b60405161007c91906102df565b60405180910390f35b61008e60015481565b60405190815260200161007c565b6100af6100aa36600461032d565b61019b565b005b6100af6100bf3660046102af565b6101fd565b6000546100d7906001600160a01b031681565b6040516001600160a01b03909116815260200161007c565b6001600160a01b0381166000908152600260205260409020805460609190610116906103a1565b80601f0160208091040260200160405190810160405280929190818152602001828054610142906103a1565b801561018f5780601f106101645761010080835404028352916020019161018f565b820191906000526020600020905b81548152906001019060200180831161017257829003601f168201915b50505050509050919050565b3360009081526002602052604090206101b5828483610440565b50336001600160a01b03167ffbb63068732c85741c9f8e61caffaabe038d577bfafd2d2dcc0e352a4f653a4c83836040516101f1929190610500565b60405180910390a25050565b6000546001600160a01b0316331461025b5760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c657200000000000000604482015260640160405180910390fd5b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f709060200160405180910390a150565b6000602082840312156102c157600080fd5b81356001600160a01b03811681146102d857600080fd5b9392505050565b602081526000825180602084015260005b8181101561030d57602081860181015160408684010152016102f0565b506000604082850101526040601f19601f83011684010191505092915050565b6000806020838503121561034057600080fd5b823567ffffffffffffffff81111561035757600080fd5b8301601f8101851361036857600080fd5b803567ffffffffffffffff81111561037f57600080fd5b85602082840101111561039157600080fd5b6020919091019590945092505050565b600181811c908216806103b557607f821691505b6020821081036103d557634e487b7160e01b600052602260045260246000fd5b50919050565b634e487b7160e01b600052604160045260246000fd5b601f82111561043b57806000526020600020601f840160051c810160208510156104185750805b601f840160051c820191505b818110156104385760008155600101610424565b50505b505050565b67ffffffffffffffff831115610458576104586103db565b61046c8361046683546103a1565b836103f1565b6000601f8411600181146104a057600085156104885750838201355b600019600387901b1c1916600186901b178355610438565b600083815260209020601f19861690835b828110156104d157868501358255602094850194600190920191016104b1565b50868210156104ee5760001960f88860031b161c19848701351681555b505060018560011b0183555050505050565b60208152816020820152818360408301376000818301604090810191909152601f909201601f1916010191905056",
}

// ServiceRegistryContract is an auto generated Go binding around an Ethereum contract.
type ServiceRegistryContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ServiceRegistryContract) GetABI() abi.ABI {
	return c.abi
}

// NewServiceRegistryContract creates a new instance of ServiceRegistryContract.
func NewServiceRegistryContract() *ServiceRegistryContract {
	parsed, err := ServiceRegistryContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ServiceRegistryContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ServiceRegistryContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (serviceRegistryContract *ServiceRegistryContract) PackConstructor(_controller common.Address) []byte {
	enc, err := serviceRegistryContract.abi.Pack("", _controller)
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
func (serviceRegistryContract *ServiceRegistryContract) PackController() []byte {
	enc, err := serviceRegistryContract.abi.Pack("controller")
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
func (serviceRegistryContract *ServiceRegistryContract) TryPackController() ([]byte, error) {
	return serviceRegistryContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (serviceRegistryContract *ServiceRegistryContract) UnpackController(data []byte) (common.Address, error) {
	out, err := serviceRegistryContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetServiceURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x214c2a4b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getServiceURI(address _addr) view returns(string)
func (serviceRegistryContract *ServiceRegistryContract) PackGetServiceURI(addr common.Address) []byte {
	enc, err := serviceRegistryContract.abi.Pack("getServiceURI", addr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetServiceURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x214c2a4b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getServiceURI(address _addr) view returns(string)
func (serviceRegistryContract *ServiceRegistryContract) TryPackGetServiceURI(addr common.Address) ([]byte, error) {
	return serviceRegistryContract.abi.Pack("getServiceURI", addr)
}

// UnpackGetServiceURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x214c2a4b.
//
// Solidity: function getServiceURI(address _addr) view returns(string)
func (serviceRegistryContract *ServiceRegistryContract) UnpackGetServiceURI(data []byte) (string, error) {
	out, err := serviceRegistryContract.abi.Unpack("getServiceURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setController(address _controller) returns()
func (serviceRegistryContract *ServiceRegistryContract) PackSetController(controller common.Address) []byte {
	enc, err := serviceRegistryContract.abi.Pack("setController", controller)
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
func (serviceRegistryContract *ServiceRegistryContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return serviceRegistryContract.abi.Pack("setController", controller)
}

// PackSetServiceURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f11301b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setServiceURI(string _serviceURI) returns()
func (serviceRegistryContract *ServiceRegistryContract) PackSetServiceURI(serviceURI string) []byte {
	enc, err := serviceRegistryContract.abi.Pack("setServiceURI", serviceURI)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetServiceURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f11301b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setServiceURI(string _serviceURI) returns()
func (serviceRegistryContract *ServiceRegistryContract) TryPackSetServiceURI(serviceURI string) ([]byte, error) {
	return serviceRegistryContract.abi.Pack("setServiceURI", serviceURI)
}

// PackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetContractId() view returns(bytes32)
func (serviceRegistryContract *ServiceRegistryContract) PackTargetContractId() []byte {
	enc, err := serviceRegistryContract.abi.Pack("targetContractId")
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
func (serviceRegistryContract *ServiceRegistryContract) TryPackTargetContractId() ([]byte, error) {
	return serviceRegistryContract.abi.Pack("targetContractId")
}

// UnpackTargetContractId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51720b41.
//
// Solidity: function targetContractId() view returns(bytes32)
func (serviceRegistryContract *ServiceRegistryContract) UnpackTargetContractId(data []byte) ([32]byte, error) {
	out, err := serviceRegistryContract.abi.Unpack("targetContractId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// ServiceRegistryContractParameterUpdate represents a ParameterUpdate event raised by the ServiceRegistryContract contract.
type ServiceRegistryContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const ServiceRegistryContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (ServiceRegistryContractParameterUpdate) ContractEventName() string {
	return ServiceRegistryContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (serviceRegistryContract *ServiceRegistryContract) UnpackParameterUpdateEvent(log *types.Log) (*ServiceRegistryContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != serviceRegistryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ServiceRegistryContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := serviceRegistryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range serviceRegistryContract.abi.Events[event].Inputs {
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

// ServiceRegistryContractServiceURIUpdate represents a ServiceURIUpdate event raised by the ServiceRegistryContract contract.
type ServiceRegistryContractServiceURIUpdate struct {
	Addr       common.Address
	ServiceURI string
	Raw        *types.Log // Blockchain specific contextual infos
}

const ServiceRegistryContractServiceURIUpdateEventName = "ServiceURIUpdate"

// ContractEventName returns the user-defined event name.
func (ServiceRegistryContractServiceURIUpdate) ContractEventName() string {
	return ServiceRegistryContractServiceURIUpdateEventName
}

// UnpackServiceURIUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ServiceURIUpdate(address indexed addr, string serviceURI)
func (serviceRegistryContract *ServiceRegistryContract) UnpackServiceURIUpdateEvent(log *types.Log) (*ServiceRegistryContractServiceURIUpdate, error) {
	event := "ServiceURIUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != serviceRegistryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ServiceRegistryContractServiceURIUpdate)
	if len(log.Data) > 0 {
		if err := serviceRegistryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range serviceRegistryContract.abi.Events[event].Inputs {
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

// ServiceRegistryContractSetController represents a SetController event raised by the ServiceRegistryContract contract.
type ServiceRegistryContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const ServiceRegistryContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (ServiceRegistryContractSetController) ContractEventName() string {
	return ServiceRegistryContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (serviceRegistryContract *ServiceRegistryContract) UnpackSetControllerEvent(log *types.Log) (*ServiceRegistryContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != serviceRegistryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ServiceRegistryContractSetController)
	if len(log.Data) > 0 {
		if err := serviceRegistryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range serviceRegistryContract.abi.Events[event].Inputs {
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
