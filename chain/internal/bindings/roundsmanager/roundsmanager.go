// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package roundsmanager

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

// RoundsManagerContractMetaData contains all meta data concerning the RoundsManagerContract contract.
var RoundsManagerContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"round\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"}],\"name\":\"NewRound\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_block\",\"type\":\"uint256\"}],\"name\":\"blockHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"blockHashForRound\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"blockNum\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentRound\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentRoundInitialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentRoundLocked\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentRoundStartBlock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initializeRound\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastInitializedRound\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastRoundLengthUpdateRound\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastRoundLengthUpdateStartBlock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"lipUpgradeRound\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"roundLength\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"roundLockAmount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_lip\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"setLIPUpgradeRound\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_roundLength\",\"type\":\"uint256\"}],\"name\":\"setRoundLength\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_roundLockAmount\",\"type\":\"uint256\"}],\"name\":\"setRoundLockAmount\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetContractId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "RoundsManagerContract",
	Bin: "0x6080604052348015600f57600080fd5b50604051610c87380380610c87833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b610bfa8061008d6000396000f3fe608060405234801561001057600080fd5b506004361061012c5760003560e01c806385df51fd116100ad5780638fa148f2116100715780638fa148f21461022d57806392eefe9b14610235578063d4807fb214610248578063f5b490d514610250578063f77c47911461025957600080fd5b806385df51fd146101fa5780638807f36e1461020d5780638a19c8bc146102165780638ae63d6d1461021e5780638b649b941461022457600080fd5b80633aa4add4116100f45780633aa4add4146101ad57806351720b41146101cd578063668abff7146101d6578063681312f5146101df5780636841f253146101f257600080fd5b80630b1573b8146101315780630fe1dfa81461014657806313013e7a146101625780631e6d4c2214610175578063219bc76c14610195575b600080fd5b61014461013f366004610acf565b610284565b005b61014f60055481565b6040519081526020015b60405180910390f35b610144610170366004610ae8565b610361565b61014f610183366004610acf565b60086020526000908152604090205481565b61019d6103d7565b6040519015158152602001610159565b61014f6101bb366004610acf565b60009081526007602052604090205490565b61014f60015481565b61014f60065481565b6101446101ed366004610acf565b6103ea565b61019d6104bb565b61014f610208366004610acf565b6104f6565b61014f60045481565b61014f6105d6565b4361014f565b61014f60025481565b61014f6105f2565b610144610243366004610b22565b610616565b6101446106be565b61014f60035481565b60005461026c906001600160a01b031681565b6040516001600160a01b039091168152602001610159565b61028c61083d565b61029981620f4240101590565b6102ff5760405162461bcd60e51b815260206004820152602c60248201527f726f756e64206c6f636b20616d6f756e74206d75737420626520612076616c6960448201526b642070657263656e7461676560a01b60648201526084015b60405180910390fd5b60038190556040517f9f5033568d78ae30f29f01e944f97b2216493bd19d1b46d429673acff3dcd67490610356906020808252600f908201526e1c9bdd5b99131bd8dad05b5bdd5b9d608a1b604082015260600190565b60405180910390a150565b61036961083d565b600082815260086020526040902054156103c55760405162461bcd60e51b815260206004820152601d60248201527f4c4950207570677261646520726f756e6420616c72656164792073657400000060448201526064016102f6565b60009182526008602052604090912055565b60006103e16105d6565b60045414905090565b6103f261083d565b600081116104425760405162461bcd60e51b815260206004820152601860248201527f726f756e64206c656e6774682063616e6e6f742062652030000000000000000060448201526064016102f6565b6002546000036104525760028190555b61045a6105d6565b6104626105f2565b60065560055560028190556040517f9f5033568d78ae30f29f01e944f97b2216493bd19d1b46d429673acff3dcd67490610356906020808252600b908201526a0e4deeadcc898cadccee8d60ab1b604082015260600190565b6000806104cc600254600354610914565b9050806002546104dc9190610b5c565b6104e46105f2565b6104ee9043610b5c565b101591505090565b6000438083106105545760405162461bcd60e51b815260206004820152602360248201527f63616e206f6e6c79207265747269657665207061737420626c6f636b2068617360448201526268657360e81b60648201526084016102f6565b61010081108061056f575061056b61010082610b5c565b8310155b6105d05760405162461bcd60e51b815260206004820152602c60248201527f63616e206f6e6c792072657472696576652068617368657320666f72206c617360448201526b742032353620626c6f636b7360a01b60648201526084016102f6565b50504090565b60006105e0610937565b6005546105ed9190610b6f565b905090565b60006002546105ff610937565b6106099190610b82565b6006546105ed9190610b6f565b6000546001600160a01b031633146106705760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c65720000000000000060448201526064016102f6565b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f7090602001610356565b6106c661095a565b60006106d06105d6565b905080600454106107235760405162461bcd60e51b815260206004820152601960248201527f726f756e6420616c726561647920696e697469616c697a65640000000000000060448201526064016102f6565b60048190556000610738610208600143610b5c565b60008381526007602052604090208190559050610753610a0f565b6001600160a01b031663713f22166040518163ffffffff1660e01b8152600401600060405180830381600087803b15801561078d57600080fd5b505af11580156107a1573d6000803e3d6000fd5b505050506107ad610a3a565b6001600160a01b031663ece2064c6040518163ffffffff1660e01b8152600401600060405180830381600087803b1580156107e757600080fd5b505af11580156107fb573d6000803e3d6000fd5b50505050817f22f2fc17c5daf07db2379b3a03a8ef20a183f761097a58fce219c8a14619e7868260405161083191815260200190565b60405180910390a25050565b60008054906101000a90046001600160a01b03166001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561088e573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906108b29190610b99565b6001600160a01b0316336001600160a01b0316146109125760405162461bcd60e51b815260206004820152601f60248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572206f776e65720060448201526064016102f6565b565b6000620f42406109248385610b82565b61092e9190610bb6565b90505b92915050565b60006002546006546109464390565b6109509190610b5c565b6105ed9190610bb6565b60008054906101000a90046001600160a01b03166001600160a01b0316635c975abb6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156109ab573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906109cf9190610bd8565b156109125760405162461bcd60e51b815260206004820152601060248201526f1cde5cdd195b481a5cc81c185d5cd95960821b60448201526064016102f6565b60006105ed7f2517d59a36a86548e38734e8ab416f42afff4bca78706a66ad65750dae7f9e37610a61565b60006105ed7f6e58ad548d72b425ea94c15f453bf26caddb061d82b2551db7fdd3cefe0e99405b60008054604051631c2d8fb360e31b8152600481018490526001600160a01b039091169063e16c7d9890602401602060405180830381865afa158015610aab573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906109319190610b99565b600060208284031215610ae157600080fd5b5035919050565b60008060408385031215610afb57600080fd5b50508035926020909101359150565b6001600160a01b0381168114610b1f57600080fd5b50565b600060208284031215610b3457600080fd5b8135610b3f81610b0a565b9392505050565b634e487b7160e01b600052601160045260246000fd5b8181038181111561093157610931610b46565b8082018082111561093157610931610b46565b808202811582820484141761093157610931610b46565b600060208284031215610bab57600080fd5b8151610b3f81610b0a565b600082610bd357634e487b7160e01b600052601260045260246000fd5b500490565b600060208284031215610bea57600080fd5b81518015158114610b3f57600080fd",
}

// RoundsManagerContract is an auto generated Go binding around an Ethereum contract.
type RoundsManagerContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RoundsManagerContract) GetABI() abi.ABI {
	return c.abi
}

// NewRoundsManagerContract creates a new instance of RoundsManagerContract.
func NewRoundsManagerContract() *RoundsManagerContract {
	parsed, err := RoundsManagerContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RoundsManagerContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RoundsManagerContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (roundsManagerContract *RoundsManagerContract) PackConstructor(_controller common.Address) []byte {
	enc, err := roundsManagerContract.abi.Pack("", _controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBlockHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85df51fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blockHash(uint256 _block) view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) PackBlockHash(block *big.Int) []byte {
	enc, err := roundsManagerContract.abi.Pack("blockHash", block)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlockHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85df51fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blockHash(uint256 _block) view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) TryPackBlockHash(block *big.Int) ([]byte, error) {
	return roundsManagerContract.abi.Pack("blockHash", block)
}

// UnpackBlockHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85df51fd.
//
// Solidity: function blockHash(uint256 _block) view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) UnpackBlockHash(data []byte) ([32]byte, error) {
	out, err := roundsManagerContract.abi.Unpack("blockHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBlockHashForRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aa4add4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blockHashForRound(uint256 _round) view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) PackBlockHashForRound(round *big.Int) []byte {
	enc, err := roundsManagerContract.abi.Pack("blockHashForRound", round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlockHashForRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aa4add4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blockHashForRound(uint256 _round) view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) TryPackBlockHashForRound(round *big.Int) ([]byte, error) {
	return roundsManagerContract.abi.Pack("blockHashForRound", round)
}

// UnpackBlockHashForRound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3aa4add4.
//
// Solidity: function blockHashForRound(uint256 _round) view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) UnpackBlockHashForRound(data []byte) ([32]byte, error) {
	out, err := roundsManagerContract.abi.Unpack("blockHashForRound", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBlockNum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ae63d6d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blockNum() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackBlockNum() []byte {
	enc, err := roundsManagerContract.abi.Pack("blockNum")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlockNum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ae63d6d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blockNum() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackBlockNum() ([]byte, error) {
	return roundsManagerContract.abi.Pack("blockNum")
}

// UnpackBlockNum is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ae63d6d.
//
// Solidity: function blockNum() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackBlockNum(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("blockNum", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf77c4791.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function controller() view returns(address)
func (roundsManagerContract *RoundsManagerContract) PackController() []byte {
	enc, err := roundsManagerContract.abi.Pack("controller")
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
func (roundsManagerContract *RoundsManagerContract) TryPackController() ([]byte, error) {
	return roundsManagerContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (roundsManagerContract *RoundsManagerContract) UnpackController(data []byte) (common.Address, error) {
	out, err := roundsManagerContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCurrentRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a19c8bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackCurrentRound() []byte {
	enc, err := roundsManagerContract.abi.Pack("currentRound")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a19c8bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackCurrentRound() ([]byte, error) {
	return roundsManagerContract.abi.Pack("currentRound")
}

// UnpackCurrentRound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8a19c8bc.
//
// Solidity: function currentRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackCurrentRound(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("currentRound", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCurrentRoundInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x219bc76c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentRoundInitialized() view returns(bool)
func (roundsManagerContract *RoundsManagerContract) PackCurrentRoundInitialized() []byte {
	enc, err := roundsManagerContract.abi.Pack("currentRoundInitialized")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentRoundInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x219bc76c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentRoundInitialized() view returns(bool)
func (roundsManagerContract *RoundsManagerContract) TryPackCurrentRoundInitialized() ([]byte, error) {
	return roundsManagerContract.abi.Pack("currentRoundInitialized")
}

// UnpackCurrentRoundInitialized is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x219bc76c.
//
// Solidity: function currentRoundInitialized() view returns(bool)
func (roundsManagerContract *RoundsManagerContract) UnpackCurrentRoundInitialized(data []byte) (bool, error) {
	out, err := roundsManagerContract.abi.Unpack("currentRoundInitialized", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackCurrentRoundLocked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6841f253.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentRoundLocked() view returns(bool)
func (roundsManagerContract *RoundsManagerContract) PackCurrentRoundLocked() []byte {
	enc, err := roundsManagerContract.abi.Pack("currentRoundLocked")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentRoundLocked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6841f253.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentRoundLocked() view returns(bool)
func (roundsManagerContract *RoundsManagerContract) TryPackCurrentRoundLocked() ([]byte, error) {
	return roundsManagerContract.abi.Pack("currentRoundLocked")
}

// UnpackCurrentRoundLocked is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6841f253.
//
// Solidity: function currentRoundLocked() view returns(bool)
func (roundsManagerContract *RoundsManagerContract) UnpackCurrentRoundLocked(data []byte) (bool, error) {
	out, err := roundsManagerContract.abi.Unpack("currentRoundLocked", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackCurrentRoundStartBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fa148f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentRoundStartBlock() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackCurrentRoundStartBlock() []byte {
	enc, err := roundsManagerContract.abi.Pack("currentRoundStartBlock")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentRoundStartBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fa148f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentRoundStartBlock() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackCurrentRoundStartBlock() ([]byte, error) {
	return roundsManagerContract.abi.Pack("currentRoundStartBlock")
}

// UnpackCurrentRoundStartBlock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8fa148f2.
//
// Solidity: function currentRoundStartBlock() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackCurrentRoundStartBlock(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("currentRoundStartBlock", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInitializeRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4807fb2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initializeRound() returns()
func (roundsManagerContract *RoundsManagerContract) PackInitializeRound() []byte {
	enc, err := roundsManagerContract.abi.Pack("initializeRound")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitializeRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4807fb2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initializeRound() returns()
func (roundsManagerContract *RoundsManagerContract) TryPackInitializeRound() ([]byte, error) {
	return roundsManagerContract.abi.Pack("initializeRound")
}

// PackLastInitializedRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8807f36e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastInitializedRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackLastInitializedRound() []byte {
	enc, err := roundsManagerContract.abi.Pack("lastInitializedRound")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastInitializedRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8807f36e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastInitializedRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackLastInitializedRound() ([]byte, error) {
	return roundsManagerContract.abi.Pack("lastInitializedRound")
}

// UnpackLastInitializedRound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8807f36e.
//
// Solidity: function lastInitializedRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackLastInitializedRound(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("lastInitializedRound", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLastRoundLengthUpdateRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fe1dfa8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastRoundLengthUpdateRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackLastRoundLengthUpdateRound() []byte {
	enc, err := roundsManagerContract.abi.Pack("lastRoundLengthUpdateRound")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastRoundLengthUpdateRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fe1dfa8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastRoundLengthUpdateRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackLastRoundLengthUpdateRound() ([]byte, error) {
	return roundsManagerContract.abi.Pack("lastRoundLengthUpdateRound")
}

// UnpackLastRoundLengthUpdateRound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0fe1dfa8.
//
// Solidity: function lastRoundLengthUpdateRound() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackLastRoundLengthUpdateRound(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("lastRoundLengthUpdateRound", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLastRoundLengthUpdateStartBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x668abff7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastRoundLengthUpdateStartBlock() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackLastRoundLengthUpdateStartBlock() []byte {
	enc, err := roundsManagerContract.abi.Pack("lastRoundLengthUpdateStartBlock")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastRoundLengthUpdateStartBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x668abff7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastRoundLengthUpdateStartBlock() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackLastRoundLengthUpdateStartBlock() ([]byte, error) {
	return roundsManagerContract.abi.Pack("lastRoundLengthUpdateStartBlock")
}

// UnpackLastRoundLengthUpdateStartBlock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x668abff7.
//
// Solidity: function lastRoundLengthUpdateStartBlock() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackLastRoundLengthUpdateStartBlock(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("lastRoundLengthUpdateStartBlock", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLipUpgradeRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e6d4c22.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lipUpgradeRound(uint256 ) view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackLipUpgradeRound(arg0 *big.Int) []byte {
	enc, err := roundsManagerContract.abi.Pack("lipUpgradeRound", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLipUpgradeRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e6d4c22.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lipUpgradeRound(uint256 ) view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackLipUpgradeRound(arg0 *big.Int) ([]byte, error) {
	return roundsManagerContract.abi.Pack("lipUpgradeRound", arg0)
}

// UnpackLipUpgradeRound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1e6d4c22.
//
// Solidity: function lipUpgradeRound(uint256 ) view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackLipUpgradeRound(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("lipUpgradeRound", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRoundLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b649b94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function roundLength() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackRoundLength() []byte {
	enc, err := roundsManagerContract.abi.Pack("roundLength")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRoundLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b649b94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function roundLength() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackRoundLength() ([]byte, error) {
	return roundsManagerContract.abi.Pack("roundLength")
}

// UnpackRoundLength is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8b649b94.
//
// Solidity: function roundLength() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackRoundLength(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("roundLength", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRoundLockAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5b490d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function roundLockAmount() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) PackRoundLockAmount() []byte {
	enc, err := roundsManagerContract.abi.Pack("roundLockAmount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRoundLockAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5b490d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function roundLockAmount() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) TryPackRoundLockAmount() ([]byte, error) {
	return roundsManagerContract.abi.Pack("roundLockAmount")
}

// UnpackRoundLockAmount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf5b490d5.
//
// Solidity: function roundLockAmount() view returns(uint256)
func (roundsManagerContract *RoundsManagerContract) UnpackRoundLockAmount(data []byte) (*big.Int, error) {
	out, err := roundsManagerContract.abi.Unpack("roundLockAmount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setController(address _controller) returns()
func (roundsManagerContract *RoundsManagerContract) PackSetController(controller common.Address) []byte {
	enc, err := roundsManagerContract.abi.Pack("setController", controller)
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
func (roundsManagerContract *RoundsManagerContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return roundsManagerContract.abi.Pack("setController", controller)
}

// PackSetLIPUpgradeRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13013e7a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setLIPUpgradeRound(uint256 _lip, uint256 _round) returns()
func (roundsManagerContract *RoundsManagerContract) PackSetLIPUpgradeRound(lip *big.Int, round *big.Int) []byte {
	enc, err := roundsManagerContract.abi.Pack("setLIPUpgradeRound", lip, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetLIPUpgradeRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13013e7a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setLIPUpgradeRound(uint256 _lip, uint256 _round) returns()
func (roundsManagerContract *RoundsManagerContract) TryPackSetLIPUpgradeRound(lip *big.Int, round *big.Int) ([]byte, error) {
	return roundsManagerContract.abi.Pack("setLIPUpgradeRound", lip, round)
}

// PackSetRoundLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x681312f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setRoundLength(uint256 _roundLength) returns()
func (roundsManagerContract *RoundsManagerContract) PackSetRoundLength(roundLength *big.Int) []byte {
	enc, err := roundsManagerContract.abi.Pack("setRoundLength", roundLength)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetRoundLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x681312f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setRoundLength(uint256 _roundLength) returns()
func (roundsManagerContract *RoundsManagerContract) TryPackSetRoundLength(roundLength *big.Int) ([]byte, error) {
	return roundsManagerContract.abi.Pack("setRoundLength", roundLength)
}

// PackSetRoundLockAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0b1573b8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setRoundLockAmount(uint256 _roundLockAmount) returns()
func (roundsManagerContract *RoundsManagerContract) PackSetRoundLockAmount(roundLockAmount *big.Int) []byte {
	enc, err := roundsManagerContract.abi.Pack("setRoundLockAmount", roundLockAmount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetRoundLockAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0b1573b8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setRoundLockAmount(uint256 _roundLockAmount) returns()
func (roundsManagerContract *RoundsManagerContract) TryPackSetRoundLockAmount(roundLockAmount *big.Int) ([]byte, error) {
	return roundsManagerContract.abi.Pack("setRoundLockAmount", roundLockAmount)
}

// PackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetContractId() view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) PackTargetContractId() []byte {
	enc, err := roundsManagerContract.abi.Pack("targetContractId")
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
func (roundsManagerContract *RoundsManagerContract) TryPackTargetContractId() ([]byte, error) {
	return roundsManagerContract.abi.Pack("targetContractId")
}

// UnpackTargetContractId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51720b41.
//
// Solidity: function targetContractId() view returns(bytes32)
func (roundsManagerContract *RoundsManagerContract) UnpackTargetContractId(data []byte) ([32]byte, error) {
	out, err := roundsManagerContract.abi.Unpack("targetContractId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// RoundsManagerContractNewRound represents a NewRound event raised by the RoundsManagerContract contract.
type RoundsManagerContractNewRound struct {
	Round     *big.Int
	BlockHash [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const RoundsManagerContractNewRoundEventName = "NewRound"

// ContractEventName returns the user-defined event name.
func (RoundsManagerContractNewRound) ContractEventName() string {
	return RoundsManagerContractNewRoundEventName
}

// UnpackNewRoundEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NewRound(uint256 indexed round, bytes32 blockHash)
func (roundsManagerContract *RoundsManagerContract) UnpackNewRoundEvent(log *types.Log) (*RoundsManagerContractNewRound, error) {
	event := "NewRound"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != roundsManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RoundsManagerContractNewRound)
	if len(log.Data) > 0 {
		if err := roundsManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range roundsManagerContract.abi.Events[event].Inputs {
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

// RoundsManagerContractParameterUpdate represents a ParameterUpdate event raised by the RoundsManagerContract contract.
type RoundsManagerContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const RoundsManagerContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (RoundsManagerContractParameterUpdate) ContractEventName() string {
	return RoundsManagerContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (roundsManagerContract *RoundsManagerContract) UnpackParameterUpdateEvent(log *types.Log) (*RoundsManagerContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != roundsManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RoundsManagerContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := roundsManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range roundsManagerContract.abi.Events[event].Inputs {
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

// RoundsManagerContractSetController represents a SetController event raised by the RoundsManagerContract contract.
type RoundsManagerContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const RoundsManagerContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (RoundsManagerContractSetController) ContractEventName() string {
	return RoundsManagerContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (roundsManagerContract *RoundsManagerContract) UnpackSetControllerEvent(log *types.Log) (*RoundsManagerContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != roundsManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RoundsManagerContractSetController)
	if len(log.Data) > 0 {
		if err := roundsManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range roundsManagerContract.abi.Events[event].Inputs {
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
