// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package controller

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

// ControllerContractMetaData contains all meta data concerning the ControllerContract contract.
var ControllerContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"Pause\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"contractAddress\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes20\",\"name\":\"gitCommitHash\",\"type\":\"bytes20\"}],\"name\":\"SetContractInfo\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"Unpause\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"_id\",\"type\":\"bytes32\"}],\"name\":\"getContract\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"_id\",\"type\":\"bytes32\"}],\"name\":\"getContractInfo\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes20\",\"name\":\"\",\"type\":\"bytes20\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"paused\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"_id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"_contractAddress\",\"type\":\"address\"},{\"internalType\":\"bytes20\",\"name\":\"_gitCommitHash\",\"type\":\"bytes20\"}],\"name\":\"setContractInfo\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unpause\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"_id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"updateController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "ControllerContract",
	Bin: "0x60806040526000805460ff60a01b1916600160a01b179055348015602257600080fd5b50600080546001600160a01b03191633179055610523806100446000396000f3fe608060405234801561001057600080fd5b50600436106100935760003560e01c80638da5cb5b116100665780638da5cb5b14610134578063d737c2b01461015f578063e16c7d9814610172578063eb5dd94f1461019b578063f2fde38b146101ae57600080fd5b80633f4ba83a146100985780635c975abb146100a2578063613e2de2146100cb5780638456cb591461012c575b600080fd5b6100a06101c1565b005b6000546100b690600160a01b900460ff1681565b60405190151581526020015b60405180910390f35b6101046100d9366004610453565b600090815260016020819052604090912080549101546001600160a01b039091169160609190911b90565b604080516001600160a01b0390931683526001600160601b03199091166020830152016100c2565b6100a0610224565b600054610147906001600160a01b031681565b6040516001600160a01b0390911681526020016100c2565b6100a061016d366004610488565b61028e565b610147610180366004610453565b6000908152600160205260409020546001600160a01b031690565b6100a06101a93660046104d5565b610347565b6100a06101bc366004610501565b6103ce565b6000546001600160a01b031633146101d857600080fd5b600054600160a01b900460ff166101ee57600080fd5b6000805460ff60a01b191681556040517f7805862f689e2f13df9f062ff482ad3ad112aca9e0847911ed832e158c525b339190a1565b6000546001600160a01b0316331461023b57600080fd5b600054600160a01b900460ff161561025257600080fd5b6000805460ff60a01b1916600160a01b1781556040517f6985a02210a168e66602d3235cb6db0e70f92b3ba4d376a33c0f3d9434bff6259190a1565b6000546001600160a01b031633146102a557600080fd5b6040805180820182526001600160a01b038481168083526001600160601b03198516602080850182815260008a81526001808452908890209651875496166001600160a01b0319968716178755905195018054606096871c9516949094179093558451888152928301919091528184015291517ff9a6cf519167d81bc5cb3d26c60c0c9a19704aa908c148e82a861b570f4cd2d79281900390910190a1505050565b6000546001600160a01b0316331461035e57600080fd5b600082815260016020526040908190205490516392eefe9b60e01b81526001600160a01b038381166004830152909116906392eefe9b90602401600060405180830381600087803b1580156103b257600080fd5b505af11580156103c6573d6000803e3d6000fd5b505050505050565b6000546001600160a01b031633146103e557600080fd5b6001600160a01b0381166103f857600080fd5b600080546040516001600160a01b03808516939216917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e091a3600080546001600160a01b0319166001600160a01b0392909216919091179055565b60006020828403121561046557600080fd5b5035919050565b80356001600160a01b038116811461048357600080fd5b919050565b60008060006060848603121561049d57600080fd5b833592506104ad6020850161046c565b915060408401356001600160601b0319811681146104ca57600080fd5b809150509250925092565b600080604083850312156104e857600080fd5b823591506104f86020840161046c565b90509250929050565b60006020828403121561051357600080fd5b61051c8261046c565b939250505056",
}

// ControllerContract is an auto generated Go binding around an Ethereum contract.
type ControllerContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ControllerContract) GetABI() abi.ABI {
	return c.abi
}

// NewControllerContract creates a new instance of ControllerContract.
func NewControllerContract() *ControllerContract {
	parsed, err := ControllerContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ControllerContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ControllerContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackGetContract is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe16c7d98.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getContract(bytes32 _id) view returns(address)
func (controllerContract *ControllerContract) PackGetContract(id [32]byte) []byte {
	enc, err := controllerContract.abi.Pack("getContract", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetContract is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe16c7d98.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getContract(bytes32 _id) view returns(address)
func (controllerContract *ControllerContract) TryPackGetContract(id [32]byte) ([]byte, error) {
	return controllerContract.abi.Pack("getContract", id)
}

// UnpackGetContract is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe16c7d98.
//
// Solidity: function getContract(bytes32 _id) view returns(address)
func (controllerContract *ControllerContract) UnpackGetContract(data []byte) (common.Address, error) {
	out, err := controllerContract.abi.Unpack("getContract", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetContractInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x613e2de2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getContractInfo(bytes32 _id) view returns(address, bytes20)
func (controllerContract *ControllerContract) PackGetContractInfo(id [32]byte) []byte {
	enc, err := controllerContract.abi.Pack("getContractInfo", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetContractInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x613e2de2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getContractInfo(bytes32 _id) view returns(address, bytes20)
func (controllerContract *ControllerContract) TryPackGetContractInfo(id [32]byte) ([]byte, error) {
	return controllerContract.abi.Pack("getContractInfo", id)
}

// GetContractInfoOutput serves as a container for the return parameters of contract
// method GetContractInfo.
type GetContractInfoOutput struct {
	Arg0 common.Address
	Arg1 [20]byte
}

// UnpackGetContractInfo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x613e2de2.
//
// Solidity: function getContractInfo(bytes32 _id) view returns(address, bytes20)
func (controllerContract *ControllerContract) UnpackGetContractInfo(data []byte) (GetContractInfoOutput, error) {
	out, err := controllerContract.abi.Unpack("getContractInfo", data)
	outstruct := new(GetContractInfoOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Arg1 = *abi.ConvertType(out[1], new([20]byte)).(*[20]byte)
	return *outstruct, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (controllerContract *ControllerContract) PackOwner() []byte {
	enc, err := controllerContract.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (controllerContract *ControllerContract) TryPackOwner() ([]byte, error) {
	return controllerContract.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (controllerContract *ControllerContract) UnpackOwner(data []byte) (common.Address, error) {
	out, err := controllerContract.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause() returns()
func (controllerContract *ControllerContract) PackPause() []byte {
	enc, err := controllerContract.abi.Pack("pause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause() returns()
func (controllerContract *ControllerContract) TryPackPause() ([]byte, error) {
	return controllerContract.abi.Pack("pause")
}

// PackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function paused() view returns(bool)
func (controllerContract *ControllerContract) PackPaused() []byte {
	enc, err := controllerContract.abi.Pack("paused")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function paused() view returns(bool)
func (controllerContract *ControllerContract) TryPackPaused() ([]byte, error) {
	return controllerContract.abi.Pack("paused")
}

// UnpackPaused is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (controllerContract *ControllerContract) UnpackPaused(data []byte) (bool, error) {
	out, err := controllerContract.abi.Unpack("paused", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSetContractInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd737c2b0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setContractInfo(bytes32 _id, address _contractAddress, bytes20 _gitCommitHash) returns()
func (controllerContract *ControllerContract) PackSetContractInfo(id [32]byte, contractAddress common.Address, gitCommitHash [20]byte) []byte {
	enc, err := controllerContract.abi.Pack("setContractInfo", id, contractAddress, gitCommitHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetContractInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd737c2b0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setContractInfo(bytes32 _id, address _contractAddress, bytes20 _gitCommitHash) returns()
func (controllerContract *ControllerContract) TryPackSetContractInfo(id [32]byte, contractAddress common.Address, gitCommitHash [20]byte) ([]byte, error) {
	return controllerContract.abi.Pack("setContractInfo", id, contractAddress, gitCommitHash)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (controllerContract *ControllerContract) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := controllerContract.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (controllerContract *ControllerContract) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return controllerContract.abi.Pack("transferOwnership", newOwner)
}

// PackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unpause() returns()
func (controllerContract *ControllerContract) PackUnpause() []byte {
	enc, err := controllerContract.abi.Pack("unpause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unpause() returns()
func (controllerContract *ControllerContract) TryPackUnpause() ([]byte, error) {
	return controllerContract.abi.Pack("unpause")
}

// PackUpdateController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb5dd94f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateController(bytes32 _id, address _controller) returns()
func (controllerContract *ControllerContract) PackUpdateController(id [32]byte, controller common.Address) []byte {
	enc, err := controllerContract.abi.Pack("updateController", id, controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb5dd94f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateController(bytes32 _id, address _controller) returns()
func (controllerContract *ControllerContract) TryPackUpdateController(id [32]byte, controller common.Address) ([]byte, error) {
	return controllerContract.abi.Pack("updateController", id, controller)
}

// ControllerContractOwnershipTransferred represents a OwnershipTransferred event raised by the ControllerContract contract.
type ControllerContractOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const ControllerContractOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (ControllerContractOwnershipTransferred) ContractEventName() string {
	return ControllerContractOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (controllerContract *ControllerContract) UnpackOwnershipTransferredEvent(log *types.Log) (*ControllerContractOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != controllerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ControllerContractOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := controllerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range controllerContract.abi.Events[event].Inputs {
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

// ControllerContractPause represents a Pause event raised by the ControllerContract contract.
type ControllerContractPause struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const ControllerContractPauseEventName = "Pause"

// ContractEventName returns the user-defined event name.
func (ControllerContractPause) ContractEventName() string {
	return ControllerContractPauseEventName
}

// UnpackPauseEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Pause()
func (controllerContract *ControllerContract) UnpackPauseEvent(log *types.Log) (*ControllerContractPause, error) {
	event := "Pause"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != controllerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ControllerContractPause)
	if len(log.Data) > 0 {
		if err := controllerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range controllerContract.abi.Events[event].Inputs {
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

// ControllerContractSetContractInfo represents a SetContractInfo event raised by the ControllerContract contract.
type ControllerContractSetContractInfo struct {
	Id              [32]byte
	ContractAddress common.Address
	GitCommitHash   [20]byte
	Raw             *types.Log // Blockchain specific contextual infos
}

const ControllerContractSetContractInfoEventName = "SetContractInfo"

// ContractEventName returns the user-defined event name.
func (ControllerContractSetContractInfo) ContractEventName() string {
	return ControllerContractSetContractInfoEventName
}

// UnpackSetContractInfoEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetContractInfo(bytes32 id, address contractAddress, bytes20 gitCommitHash)
func (controllerContract *ControllerContract) UnpackSetContractInfoEvent(log *types.Log) (*ControllerContractSetContractInfo, error) {
	event := "SetContractInfo"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != controllerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ControllerContractSetContractInfo)
	if len(log.Data) > 0 {
		if err := controllerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range controllerContract.abi.Events[event].Inputs {
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

// ControllerContractUnpause represents a Unpause event raised by the ControllerContract contract.
type ControllerContractUnpause struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const ControllerContractUnpauseEventName = "Unpause"

// ContractEventName returns the user-defined event name.
func (ControllerContractUnpause) ContractEventName() string {
	return ControllerContractUnpauseEventName
}

// UnpackUnpauseEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unpause()
func (controllerContract *ControllerContract) UnpackUnpauseEvent(log *types.Log) (*ControllerContractUnpause, error) {
	event := "Unpause"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != controllerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ControllerContractUnpause)
	if len(log.Data) > 0 {
		if err := controllerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range controllerContract.abi.Events[event].Inputs {
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
