// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package l2lptdatacache

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

// L2LPTDataCacheContractMetaData contains all meta data concerning the L2LPTDataCacheContract contract.
var L2LPTDataCacheContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"l1CirculatingSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "L2LPTDataCacheContract",
	Bin: "0x6080604052348015600f57600080fd5b50604180601d6000396000f3fe6080604052348015600f57600080fd5b506004361060285760003560e01c8063fb1c5ee914602d575b600080fd5b600060405190815260200160405180910390f3",
}

// L2LPTDataCacheContract is an auto generated Go binding around an Ethereum contract.
type L2LPTDataCacheContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *L2LPTDataCacheContract) GetABI() abi.ABI {
	return c.abi
}

// NewL2LPTDataCacheContract creates a new instance of L2LPTDataCacheContract.
func NewL2LPTDataCacheContract() *L2LPTDataCacheContract {
	parsed, err := L2LPTDataCacheContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &L2LPTDataCacheContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *L2LPTDataCacheContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackL1CirculatingSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb1c5ee9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function l1CirculatingSupply() pure returns(uint256)
func (l2LPTDataCacheContract *L2LPTDataCacheContract) PackL1CirculatingSupply() []byte {
	enc, err := l2LPTDataCacheContract.abi.Pack("l1CirculatingSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackL1CirculatingSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb1c5ee9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function l1CirculatingSupply() pure returns(uint256)
func (l2LPTDataCacheContract *L2LPTDataCacheContract) TryPackL1CirculatingSupply() ([]byte, error) {
	return l2LPTDataCacheContract.abi.Pack("l1CirculatingSupply")
}

// UnpackL1CirculatingSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfb1c5ee9.
//
// Solidity: function l1CirculatingSupply() pure returns(uint256)
func (l2LPTDataCacheContract *L2LPTDataCacheContract) UnpackL1CirculatingSupply(data []byte) (*big.Int, error) {
	out, err := l2LPTDataCacheContract.abi.Unpack("l1CirculatingSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}
