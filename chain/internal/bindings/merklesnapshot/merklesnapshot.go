// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package merklesnapshot

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

// MerkleSnapshotContractMetaData contains all meta data concerning the MerkleSnapshotContract contract.
var MerkleSnapshotContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"_id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"_root\",\"type\":\"bytes32\"}],\"name\":\"setSnapshot\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"snapshot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"_id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"_proof\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32\",\"name\":\"_leaf\",\"type\":\"bytes32\"}],\"name\":\"verify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "MerkleSnapshotContract",
	Bin: "0x6080604052348015600f57600080fd5b50604051610542380380610542833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b6104b58061008d6000396000f3fe608060405234801561001057600080fd5b50600436106100575760003560e01c80630a02831c1461005c5780631ac79c41146100845780635824adf4146100b257806392eefe9b146100c7578063f77c4791146100da575b600080fd5b61006f61006a36600461038a565b610105565b60405190151581526020015b60405180910390f35b6100a4610092366004610412565b60016020526000908152604090205481565b60405190815260200161007b565b6100c56100c036600461042b565b61015b565b005b6100c56100d5366004610465565b610175565b6000546100ed906001600160a01b031681565b6040516001600160a01b03909116815260200161007b565b600061015284848080602002602001604051908101604052809392919081815260200183836020028082843760009201829052508a81526001602052604090205492508691506102289050565b95945050505050565b61016361023e565b60009182526001602052604090912055565b6000546001600160a01b031633146101d45760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c65720000000000000060448201526064015b60405180910390fd5b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f709060200160405180910390a150565b6000826102358584610315565b14949350505050565b60008054906101000a90046001600160a01b03166001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561028f573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906102b39190610482565b6001600160a01b0316336001600160a01b0316146103135760405162461bcd60e51b815260206004820152601f60248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572206f776e65720060448201526064016101cb565b565b600081815b845181101561035057610346828683815181106103395761033961049f565b6020026020010151610358565b915060010161031a565b509392505050565b6000818310610374576000828152602084905260409020610383565b60008381526020839052604090205b9392505050565b600080600080606085870312156103a057600080fd5b84359350602085013567ffffffffffffffff8111156103be57600080fd5b8501601f810187136103cf57600080fd5b803567ffffffffffffffff8111156103e657600080fd5b8760208260051b84010111156103fb57600080fd5b949760209190910196509394604001359392505050565b60006020828403121561042457600080fd5b5035919050565b6000806040838503121561043e57600080fd5b50508035926020909101359150565b6001600160a01b038116811461046257600080fd5b50565b60006020828403121561047757600080fd5b81356103838161044d565b60006020828403121561049457600080fd5b81516103838161044d565b634e487b7160e01b600052603260045260246000fd",
}

// MerkleSnapshotContract is an auto generated Go binding around an Ethereum contract.
type MerkleSnapshotContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *MerkleSnapshotContract) GetABI() abi.ABI {
	return c.abi
}

// NewMerkleSnapshotContract creates a new instance of MerkleSnapshotContract.
func NewMerkleSnapshotContract() *MerkleSnapshotContract {
	parsed, err := MerkleSnapshotContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &MerkleSnapshotContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *MerkleSnapshotContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (merkleSnapshotContract *MerkleSnapshotContract) PackConstructor(_controller common.Address) []byte {
	enc, err := merkleSnapshotContract.abi.Pack("", _controller)
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
func (merkleSnapshotContract *MerkleSnapshotContract) PackController() []byte {
	enc, err := merkleSnapshotContract.abi.Pack("controller")
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
func (merkleSnapshotContract *MerkleSnapshotContract) TryPackController() ([]byte, error) {
	return merkleSnapshotContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (merkleSnapshotContract *MerkleSnapshotContract) UnpackController(data []byte) (common.Address, error) {
	out, err := merkleSnapshotContract.abi.Unpack("controller", data)
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
func (merkleSnapshotContract *MerkleSnapshotContract) PackSetController(controller common.Address) []byte {
	enc, err := merkleSnapshotContract.abi.Pack("setController", controller)
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
func (merkleSnapshotContract *MerkleSnapshotContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return merkleSnapshotContract.abi.Pack("setController", controller)
}

// PackSetSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5824adf4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setSnapshot(bytes32 _id, bytes32 _root) returns()
func (merkleSnapshotContract *MerkleSnapshotContract) PackSetSnapshot(id [32]byte, root [32]byte) []byte {
	enc, err := merkleSnapshotContract.abi.Pack("setSnapshot", id, root)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5824adf4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setSnapshot(bytes32 _id, bytes32 _root) returns()
func (merkleSnapshotContract *MerkleSnapshotContract) TryPackSetSnapshot(id [32]byte, root [32]byte) ([]byte, error) {
	return merkleSnapshotContract.abi.Pack("setSnapshot", id, root)
}

// PackSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ac79c41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function snapshot(bytes32 ) view returns(bytes32)
func (merkleSnapshotContract *MerkleSnapshotContract) PackSnapshot(arg0 [32]byte) []byte {
	enc, err := merkleSnapshotContract.abi.Pack("snapshot", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ac79c41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function snapshot(bytes32 ) view returns(bytes32)
func (merkleSnapshotContract *MerkleSnapshotContract) TryPackSnapshot(arg0 [32]byte) ([]byte, error) {
	return merkleSnapshotContract.abi.Pack("snapshot", arg0)
}

// UnpackSnapshot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1ac79c41.
//
// Solidity: function snapshot(bytes32 ) view returns(bytes32)
func (merkleSnapshotContract *MerkleSnapshotContract) UnpackSnapshot(data []byte) ([32]byte, error) {
	out, err := merkleSnapshotContract.abi.Unpack("snapshot", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a02831c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify(bytes32 _id, bytes32[] _proof, bytes32 _leaf) view returns(bool)
func (merkleSnapshotContract *MerkleSnapshotContract) PackVerify(id [32]byte, proof [][32]byte, leaf [32]byte) []byte {
	enc, err := merkleSnapshotContract.abi.Pack("verify", id, proof, leaf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a02831c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify(bytes32 _id, bytes32[] _proof, bytes32 _leaf) view returns(bool)
func (merkleSnapshotContract *MerkleSnapshotContract) TryPackVerify(id [32]byte, proof [][32]byte, leaf [32]byte) ([]byte, error) {
	return merkleSnapshotContract.abi.Pack("verify", id, proof, leaf)
}

// UnpackVerify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a02831c.
//
// Solidity: function verify(bytes32 _id, bytes32[] _proof, bytes32 _leaf) view returns(bool)
func (merkleSnapshotContract *MerkleSnapshotContract) UnpackVerify(data []byte) (bool, error) {
	out, err := merkleSnapshotContract.abi.Unpack("verify", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// MerkleSnapshotContractParameterUpdate represents a ParameterUpdate event raised by the MerkleSnapshotContract contract.
type MerkleSnapshotContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const MerkleSnapshotContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (MerkleSnapshotContractParameterUpdate) ContractEventName() string {
	return MerkleSnapshotContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (merkleSnapshotContract *MerkleSnapshotContract) UnpackParameterUpdateEvent(log *types.Log) (*MerkleSnapshotContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != merkleSnapshotContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MerkleSnapshotContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := merkleSnapshotContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range merkleSnapshotContract.abi.Events[event].Inputs {
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

// MerkleSnapshotContractSetController represents a SetController event raised by the MerkleSnapshotContract contract.
type MerkleSnapshotContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const MerkleSnapshotContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (MerkleSnapshotContractSetController) ContractEventName() string {
	return MerkleSnapshotContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (merkleSnapshotContract *MerkleSnapshotContract) UnpackSetControllerEvent(log *types.Log) (*MerkleSnapshotContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != merkleSnapshotContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MerkleSnapshotContractSetController)
	if len(log.Data) > 0 {
		if err := merkleSnapshotContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range merkleSnapshotContract.abi.Events[event].Inputs {
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
