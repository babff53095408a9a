// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package poll

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

// PollContractMetaData contains all meta data concerning the PollContract contract.
var PollContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_endBlock\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"voter\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"choiceID\",\"type\":\"uint256\"}],\"name\":\"Vote\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"destroy\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"endBlock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_choiceID\",\"type\":\"uint256\"}],\"name\":\"vote\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "PollContract",
	Bin: "0x6080604052348015600f57600080fd5b506040516101b43803806101b4833981016040819052602c916033565b600055604b565b600060208284031215604457600080fd5b5051919050565b61015a8061005a6000396000f3fe608060405234801561001057600080fd5b50600436106100415760003560e01c80630121b93f14610046578063083c63231461005b57806383197ef014610076575b600080fd5b610059610054366004610141565b61007e565b005b61006460005481565b60405190815260200160405180910390f35b6100596100fc565b6000544311156100c45760405162461bcd60e51b815260206004820152600c60248201526b3837b6361034b99037bb32b960a11b60448201526064015b60405180910390fd5b60405181815233907ff668ead05c744b9178e571d2edb452e72baf6529c8d72160e64e59b50d865bd09060200160405180910390a250565b600054431161013e5760405162461bcd60e51b815260206004820152600e60248201526d706f6c6c2069732061637469766560901b60448201526064016100bb565b33ff5b60006020828403121561015357600080fd5b503591905056",
}

// PollContract is an auto generated Go binding around an Ethereum contract.
type PollContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *PollContract) GetABI() abi.ABI {
	return c.abi
}

// NewPollContract creates a new instance of PollContract.
func NewPollContract() *PollContract {
	parsed, err := PollContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &PollContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *PollContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 _endBlock) returns()
func (pollContract *PollContract) PackConstructor(_endBlock *big.Int) []byte {
	enc, err := pollContract.abi.Pack("", _endBlock)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDestroy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x83197ef0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function destroy() returns()
func (pollContract *PollContract) PackDestroy() []byte {
	enc, err := pollContract.abi.Pack("destroy")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDestroy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x83197ef0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function destroy() returns()
func (pollContract *PollContract) TryPackDestroy() ([]byte, error) {
	return pollContract.abi.Pack("destroy")
}

// PackEndBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x083c6323.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function endBlock() view returns(uint256)
func (pollContract *PollContract) PackEndBlock() []byte {
	enc, err := pollContract.abi.Pack("endBlock")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEndBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x083c6323.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function endBlock() view returns(uint256)
func (pollContract *PollContract) TryPackEndBlock() ([]byte, error) {
	return pollContract.abi.Pack("endBlock")
}

// UnpackEndBlock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x083c6323.
//
// Solidity: function endBlock() view returns(uint256)
func (pollContract *PollContract) UnpackEndBlock(data []byte) (*big.Int, error) {
	out, err := pollContract.abi.Unpack("endBlock", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0121b93f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vote(uint256 _choiceID) returns()
func (pollContract *PollContract) PackVote(choiceID *big.Int) []byte {
	enc, err := pollContract.abi.Pack("vote", choiceID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0121b93f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vote(uint256 _choiceID) returns()
func (pollContract *PollContract) TryPackVote(choiceID *big.Int) ([]byte, error) {
	return pollContract.abi.Pack("vote", choiceID)
}

// PollContractVote represents a Vote event raised by the PollContract contract.
type PollContractVote struct {
	Voter    common.Address
	ChoiceID *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const PollContractVoteEventName = "Vote"

// ContractEventName returns the user-defined event name.
func (PollContractVote) ContractEventName() string {
	return PollContractVoteEventName
}

// UnpackVoteEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Vote(address indexed voter, uint256 choiceID)
func (pollContract *PollContract) UnpackVoteEvent(log *types.Log) (*PollContractVote, error) {
	event := "Vote"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != pollContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(PollContractVote)
	if len(log.Data) > 0 {
		if err := pollContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range pollContract.abi.Events[event].Inputs {
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
