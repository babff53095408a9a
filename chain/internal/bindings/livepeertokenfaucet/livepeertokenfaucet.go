// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package livepeertokenfaucet

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

// LivepeerTokenFaucetContractMetaData contains all meta data concerning the LivepeerTokenFaucetContract contract.
var LivepeerTokenFaucetContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_token\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_requestAmount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_requestWait\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Request\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_addr\",\"type\":\"address\"}],\"name\":\"addToWhitelist\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"isWhitelisted\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"nextValidRequest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_addr\",\"type\":\"address\"}],\"name\":\"removeFromWhitelist\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"request\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"requestAmount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"requestWait\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractILivepeerToken\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "LivepeerTokenFaucetContract",
	Bin: "0x6080604052348015600f57600080fd5b506040516104f23803806104f2833981016040819052602c916065565b60008054336001600160a01b031991821617909155600180549091166001600160a01b03949094169390931790925560025560035560a6565b600080600060608486031215607957600080fd5b83516001600160a01b0381168114608f57600080fd5b602085015160409095015190969495509392505050565b61043d806100b56000396000f3fe608060405234801561001057600080fd5b506004361061009e5760003560e01c80638da5cb5b116100665780638da5cb5b1461012f578063e43252d71461015a578063f2fde38b1461016d578063f52ec46c14610180578063fc0c546a1461018957600080fd5b80630d6c51b3146100a3578063207f5ce6146100bf578063338cdca1146100df5780633af32abf146100e95780638ab1d6811461011c575b600080fd5b6100ac60035481565b6040519081526020015b60405180910390f35b6100ac6100cd3660046103a5565b60046020526000908152604090205481565b6100e761019c565b005b61010c6100f73660046103a5565b60056020526000908152604090205460ff1681565b60405190151581526020016100b6565b6100e761012a3660046103a5565b6102ad565b600054610142906001600160a01b031681565b6040516001600160a01b0390911681526020016100b6565b6100e76101683660046103a5565b6102e5565b6100e761017b3660046103a5565b610320565b6100ac60025481565b600154610142906001600160a01b031681565b3360009081526005602052604090205460ff166101f957336000908152600460205260409020544210156101cf57600080fd5b6003546101de90610e106103eb565b6101e89042610408565b336000908152600460205260409020555b60015460025460405163a9059cbb60e01b815233600482015260248101919091526001600160a01b039091169063a9059cbb906044016020604051808303816000875af115801561024e573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610272919061041b565b5060025460405190815233907fe31c60e37ab1301f69f01b436a1d13486e6c16cc22c888a08c0e64a39230b6ac9060200160405180910390a2565b6000546001600160a01b031633146102c457600080fd5b6001600160a01b03166000908152600560205260409020805460ff19169055565b6000546001600160a01b031633146102fc57600080fd5b6001600160a01b03166000908152600560205260409020805460ff19166001179055565b6000546001600160a01b0316331461033757600080fd5b6001600160a01b03811661034a57600080fd5b600080546040516001600160a01b03808516939216917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e091a3600080546001600160a01b0319166001600160a01b0392909216919091179055565b6000602082840312156103b757600080fd5b81356001600160a01b03811681146103ce57600080fd5b9392505050565b634e487b7160e01b600052601160045260246000fd5b8082028115828204841417610402576104026103d5565b92915050565b80820180821115610402576104026103d5565b60006020828403121561042d57600080fd5b815180151581146103ce57600080fd",
}

// LivepeerTokenFaucetContract is an auto generated Go binding around an Ethereum contract.
type LivepeerTokenFaucetContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *LivepeerTokenFaucetContract) GetABI() abi.ABI {
	return c.abi
}

// NewLivepeerTokenFaucetContract creates a new instance of LivepeerTokenFaucetContract.
func NewLivepeerTokenFaucetContract() *LivepeerTokenFaucetContract {
	parsed, err := LivepeerTokenFaucetContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &LivepeerTokenFaucetContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *LivepeerTokenFaucetContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _token, uint256 _requestAmount, uint256 _requestWait) returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackConstructor(_token common.Address, _requestAmount *big.Int, _requestWait *big.Int) []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("", _token, _requestAmount, _requestWait)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAddToWhitelist is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe43252d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addToWhitelist(address _addr) returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackAddToWhitelist(addr common.Address) []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("addToWhitelist", addr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddToWhitelist is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe43252d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addToWhitelist(address _addr) returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackAddToWhitelist(addr common.Address) ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("addToWhitelist", addr)
}

// PackIsWhitelisted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3af32abf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isWhitelisted(address ) view returns(bool)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackIsWhitelisted(arg0 common.Address) []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("isWhitelisted", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsWhitelisted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3af32abf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isWhitelisted(address ) view returns(bool)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackIsWhitelisted(arg0 common.Address) ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("isWhitelisted", arg0)
}

// UnpackIsWhitelisted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3af32abf.
//
// Solidity: function isWhitelisted(address ) view returns(bool)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackIsWhitelisted(data []byte) (bool, error) {
	out, err := livepeerTokenFaucetContract.abi.Unpack("isWhitelisted", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackNextValidRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x207f5ce6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nextValidRequest(address ) view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackNextValidRequest(arg0 common.Address) []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("nextValidRequest", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNextValidRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x207f5ce6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nextValidRequest(address ) view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackNextValidRequest(arg0 common.Address) ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("nextValidRequest", arg0)
}

// UnpackNextValidRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x207f5ce6.
//
// Solidity: function nextValidRequest(address ) view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackNextValidRequest(data []byte) (*big.Int, error) {
	out, err := livepeerTokenFaucetContract.abi.Unpack("nextValidRequest", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackOwner() []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("owner")
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
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackOwner() ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackOwner(data []byte) (common.Address, error) {
	out, err := livepeerTokenFaucetContract.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRemoveFromWhitelist is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ab1d681.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeFromWhitelist(address _addr) returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackRemoveFromWhitelist(addr common.Address) []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("removeFromWhitelist", addr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveFromWhitelist is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ab1d681.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeFromWhitelist(address _addr) returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackRemoveFromWhitelist(addr common.Address) ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("removeFromWhitelist", addr)
}

// PackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x338cdca1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function request() returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackRequest() []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("request")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x338cdca1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function request() returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackRequest() ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("request")
}

// PackRequestAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf52ec46c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestAmount() view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackRequestAmount() []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("requestAmount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf52ec46c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestAmount() view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackRequestAmount() ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("requestAmount")
}

// UnpackRequestAmount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf52ec46c.
//
// Solidity: function requestAmount() view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackRequestAmount(data []byte) (*big.Int, error) {
	out, err := livepeerTokenFaucetContract.abi.Unpack("requestAmount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRequestWait is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d6c51b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestWait() view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackRequestWait() []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("requestWait")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestWait is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d6c51b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestWait() view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackRequestWait() ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("requestWait")
}

// UnpackRequestWait is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d6c51b3.
//
// Solidity: function requestWait() view returns(uint256)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackRequestWait(data []byte) (*big.Int, error) {
	out, err := livepeerTokenFaucetContract.abi.Unpack("requestWait", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackToken() []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackToken() ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackToken(data []byte) (common.Address, error) {
	out, err := livepeerTokenFaucetContract.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := livepeerTokenFaucetContract.abi.Pack("transferOwnership", newOwner)
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
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return livepeerTokenFaucetContract.abi.Pack("transferOwnership", newOwner)
}

// LivepeerTokenFaucetContractOwnershipTransferred represents a OwnershipTransferred event raised by the LivepeerTokenFaucetContract contract.
type LivepeerTokenFaucetContractOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenFaucetContractOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenFaucetContractOwnershipTransferred) ContractEventName() string {
	return LivepeerTokenFaucetContractOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackOwnershipTransferredEvent(log *types.Log) (*LivepeerTokenFaucetContractOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenFaucetContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenFaucetContractOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := livepeerTokenFaucetContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenFaucetContract.abi.Events[event].Inputs {
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

// LivepeerTokenFaucetContractRequest represents a Request event raised by the LivepeerTokenFaucetContract contract.
type LivepeerTokenFaucetContractRequest struct {
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenFaucetContractRequestEventName = "Request"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenFaucetContractRequest) ContractEventName() string {
	return LivepeerTokenFaucetContractRequestEventName
}

// UnpackRequestEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Request(address indexed to, uint256 amount)
func (livepeerTokenFaucetContract *LivepeerTokenFaucetContract) UnpackRequestEvent(log *types.Log) (*LivepeerTokenFaucetContractRequest, error) {
	event := "Request"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenFaucetContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenFaucetContractRequest)
	if len(log.Data) > 0 {
		if err := livepeerTokenFaucetContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenFaucetContract.abi.Events[event].Inputs {
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
