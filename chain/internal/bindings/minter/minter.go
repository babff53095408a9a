// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package minter

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

// MinterContractMetaData contains all meta data concerning the MinterContract contract.
var MinterContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_inflation\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_inflationChange\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_targetBondingRate\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"currentMintableTokens\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"currentInflation\",\"type\":\"uint256\"}],\"name\":\"SetCurrentRewardTokens\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_fracNum\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_fracDenom\",\"type\":\"uint256\"}],\"name\":\"createReward\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentMintableTokens\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentMintedTokens\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"depositETH\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getController\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getGlobalTotalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"inflation\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"inflationChange\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"contractIMinter\",\"name\":\"_newMinter\",\"type\":\"address\"}],\"name\":\"migrateToNewMinter\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"setCurrentRewardTokens\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_inflationChange\",\"type\":\"uint256\"}],\"name\":\"setInflationChange\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_targetBondingRate\",\"type\":\"uint256\"}],\"name\":\"setTargetBondingRate\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetBondingRate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"trustedBurnTokens\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"trustedTransferTokens\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"trustedWithdrawETH\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "MinterContract",
	Bin: "0x608060405234801561001057600080fd5b5060405161175238038061175283398101604081905261002f9161018f565b600080546001600160a01b0319166001600160a01b03861617905561005883633b9aca00101590565b6100a95760405162461bcd60e51b815260206004820181905260248201527f5f696e666c6174696f6e20697320696e76616c69642070657263656e7461676560448201526064015b60405180910390fd5b6100b782633b9aca00101590565b6101125760405162461bcd60e51b815260206004820152602660248201527f5f696e666c6174696f6e4368616e676520697320696e76616c69642070657263604482015265656e7461676560d01b60648201526084016100a0565b61012081633b9aca00101590565b61017d5760405162461bcd60e51b815260206004820152602860248201527f5f746172676574426f6e64696e675261746520697320696e76616c69642070656044820152677263656e7461676560c01b60648201526084016100a0565b600192909255600255600355506101da565b600080600080608085870312156101a557600080fd5b84516001600160a01b03811681146101bc57600080fd5b60208601516040870151606090970151919890975090945092505050565b611569806101e96000396000f3fe6080604052600436106101095760003560e01c806392eefe9b11610095578063c7ee98c211610064578063c7ee98c214610298578063e7a49c2b146102b8578063ece2064c146102d8578063f6326fb3146102ed578063f77c47911461030557600080fd5b806392eefe9b146102365780639ae6309a14610256578063a7c835141461026c578063be0522e01461028257600080fd5b80633018205f116100dc5780633018205f146101995780635507442d146101cb57806377bde142146101e05780637dbedad514610200578063821b771f1461022057600080fd5b8063010e3c1c1461010e57806318d217ad1461013057806320283da9146101505780632de22cdb14610170575b600080fd5b34801561011a57600080fd5b5061012e6101293660046113a8565b610325565b005b34801561013c57600080fd5b5061012e61014b3660046113d9565b6103fd565b34801561015c57600080fd5b5061012e61016b3660046113f6565b6107e0565b34801561017c57600080fd5b5061018660055481565b6040519081526020015b60405180910390f35b3480156101a557600080fd5b506000546001600160a01b03165b6040516001600160a01b039091168152602001610190565b3480156101d757600080fd5b506101866108f3565b3480156101ec57600080fd5b5061012e6101fb3660046113a8565b6109f7565b34801561020c57600080fd5b5061018661021b366004611422565b610ac3565b34801561022c57600080fd5b5061018660035481565b34801561024257600080fd5b5061012e6102513660046113d9565b610c17565b34801561026257600080fd5b5061018660045481565b34801561027857600080fd5b5061018660025481565b34801561028e57600080fd5b5061018660015481565b3480156102a457600080fd5b5061012e6102b33660046113a8565b610cbf565b3480156102c457600080fd5b5061012e6102d33660046113f6565b610d78565b3480156102e457600080fd5b5061012e610e44565b6102f5610f45565b6040519015158152602001610190565b34801561031157600080fd5b506000546101b3906001600160a01b031681565b61032d611026565b61033b81633b9aca00101590565b61039b5760405162461bcd60e51b815260206004820152602660248201527f5f696e666c6174696f6e4368616e676520697320696e76616c69642070657263604482015265656e7461676560d01b60648201526084015b60405180910390fd5b60028190556040517f9f5033568d78ae30f29f01e944f97b2216493bd19d1b46d429673acff3dcd674906103f2906020808252600f908201526e696e666c6174696f6e4368616e676560881b604082015260600190565b60405180910390a150565b610405611026565b306001600160a01b038216036104695760405162461bcd60e51b815260206004820152602360248201527f6e6577204d696e7465722063616e6e6f742062652063757272656e74204d696e6044820152623a32b960e91b6064820152608401610392565b6001600160a01b0381166104c95760405162461bcd60e51b815260206004820152602160248201527f6e6577204d696e7465722063616e6e6f74206265206e756c6c206164647265736044820152607360f81b6064820152608401610392565b6000816001600160a01b0316633018205f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610509573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061052d9190611444565b6000549091506001600160a01b038083169116146105a65760405162461bcd60e51b815260206004820152603060248201527f6e6577204d696e74657220436f6e74726f6c6c6572206d75737420626520637560448201526f393932b73a1021b7b73a3937b63632b960811b6064820152608401610392565b604051631c2d8fb360e31b81527f6e58ad548d72b425ea94c15f453bf26caddb061d82b2551db7fdd3cefe0e9940600482015230906001600160a01b0383169063e16c7d9890602401602060405180830381865afa15801561060c573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906106309190611444565b6001600160a01b0316146106865760405162461bcd60e51b815260206004820152601d60248201527f6e6577204d696e746572206d75737420626520726567697374657265640000006044820152606401610392565b60006106906110fd565b6040516370a0823160e01b81523060048201529091506001600160a01b0382169063a9059cbb90859083906370a0823190602401602060405180830381865afa1580156106e1573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906107059190611461565b6040516001600160e01b031960e085901b1681526001600160a01b03909216600483015260248201526044016020604051808303816000875af1158015610750573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610774919061147a565b50826001600160a01b031663f6326fb3476040518263ffffffff1660e01b815260040160206040518083038185885af11580156107b5573d6000803e3d6000fd5b50505050506040513d601f19601f820116820180604052508101906107da919061147a565b50505050565b6107f7600080516020611549833981519152611124565b6001600160a01b0316336001600160a01b0316148061084f575061083a7f3d7456535a3155a46f15a2313c3915bd07137ffdc56464f4fc9a82bae7215c2d611124565b6001600160a01b0316336001600160a01b0316145b6108b05760405162461bcd60e51b815260206004820152602c60248201527f6d73672e73656e646572206e6f7420426f6e64696e674d616e61676572206f7260448201526b102537b139a6b0b730b3b2b960a11b6064820152608401610392565b6108b8611192565b6040516001600160a01b0383169082156108fc029083906000818181858888f193505050501580156108ee573d6000803e3d6000fd5b505050565b600061091e7f8ecfba413a4e4715a264d70a55d3a35bf60b2954c56759310202f39281623200611124565b6001600160a01b031663fb1c5ee96040518163ffffffff1660e01b8152600401602060405180830381865afa15801561095b573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061097f9190611461565b6109876110fd565b6001600160a01b03166318160ddd6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156109c4573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906109e89190611461565b6109f291906114b2565b905090565b6109ff611026565b610a0d81633b9aca00101590565b610a6a5760405162461bcd60e51b815260206004820152602860248201527f5f746172676574426f6e64696e675261746520697320696e76616c69642070656044820152677263656e7461676560c01b6064820152608401610392565b60038190556040517f9f5033568d78ae30f29f01e944f97b2216493bd19d1b46d429673acff3dcd674906103f290602080825260119082015270746172676574426f6e64696e675261746560781b604082015260600190565b6000610adc600080516020611549833981519152611124565b6001600160a01b0316336001600160a01b031614610b0c5760405162461bcd60e51b8152600401610392906114c5565b610b14611192565b6004546000610b24828686611247565b9050600081600554610b3691906114b2565b905082811115610b9c5760405162461bcd60e51b815260206004820152602b60248201527f6d696e74656420746f6b656e732063616e6e6f7420657863656564206d696e7460448201526a61626c6520746f6b656e7360a81b6064820152608401610392565b6005819055610ba96110fd565b6040516340c10f1960e01b8152306004820152602481018490526001600160a01b0391909116906340c10f1990604401600060405180830381600087803b158015610bf357600080fd5b505af1158015610c07573d6000803e3d6000fd5b5093955050505050505b92915050565b6000546001600160a01b03163314610c715760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572000000000000006044820152606401610392565b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f70906020016103f2565b610cd6600080516020611549833981519152611124565b6001600160a01b0316336001600160a01b031614610d065760405162461bcd60e51b8152600401610392906114c5565b610d0e611192565b610d166110fd565b6001600160a01b03166342966c68826040518263ffffffff1660e01b8152600401610d4391815260200190565b600060405180830381600087803b158015610d5d57600080fd5b505af1158015610d71573d6000803e3d6000fd5b5050505050565b610d8f600080516020611549833981519152611124565b6001600160a01b0316336001600160a01b031614610dbf5760405162461bcd60e51b8152600401610392906114c5565b610dc7611192565b610dcf6110fd565b60405163a9059cbb60e01b81526001600160a01b03848116600483015260248201849052919091169063a9059cbb906044016020604051808303816000875af1158015610e20573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906108ee919061147a565b610e6d7fe8438ea868df48e3fc21f2f087b993c9b1837dc0f6135064161ce7d7a1701fe8611124565b6001600160a01b0316336001600160a01b031614610ecd5760405162461bcd60e51b815260206004820152601c60248201527f6d73672e73656e646572206e6f7420526f756e64734d616e61676572000000006044820152606401610392565b610ed5611192565b6000610edf6108f3565b90506000610eec82611274565b90506000610efa838361135c565b6004819055600060055560408051828152602081018590529192507f39567a366345edf17f50c1967a31b597745186c4632f34c4f8ebe06b6890784d910160405180910390a1505050565b6000610f707f6e58ad548d72b425ea94c15f453bf26caddb061d82b2551db7fdd3cefe0e9940611124565b6001600160a01b0316336001600160a01b03161480610fc85750610fb37f3d7456535a3155a46f15a2313c3915bd07137ffdc56464f4fc9a82bae7215c2d611124565b6001600160a01b0316336001600160a01b0316145b6110205760405162461bcd60e51b8152602060048201526024808201527f6d73672e73656e646572206e6f74204d696e746572206f72204a6f62734d616e60448201526330b3b2b960e11b6064820152608401610392565b50600190565b60008054906101000a90046001600160a01b03166001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611077573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061109b9190611444565b6001600160a01b0316336001600160a01b0316146110fb5760405162461bcd60e51b815260206004820152601f60248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572206f776e6572006044820152606401610392565b565b60006109f27f3443e257065fe41dd0e4d1f5a1b73a22a62e300962b57f30cddf41d0f8273ba75b60008054604051631c2d8fb360e31b8152600481018490526001600160a01b039091169063e16c7d9890602401602060405180830381865afa15801561116e573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610c119190611444565b60008054906101000a90046001600160a01b03166001600160a01b0316635c975abb6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111e3573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190611207919061147a565b156110fb5760405162461bcd60e51b815260206004820152601060248201526f1cde5cdd195b481a5cc81c185d5cd95960821b6044820152606401610392565b6000633b9aca00611258848461137e565b61126290866114fc565b61126c9190611513565b949350505050565b60008082156112f4576112ef61128861138f565b6001600160a01b0316635c50c3566040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112c5573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906112e99190611461565b8461137e565b6112f7565b60005b90506000600254905060015492506003548210156113205761131981846114b2565b9250611350565b600354821115611349578281116113405761133b8184611535565b611319565b60009250611350565b5050919050565b50506001819055919050565b6000633b9aca0061136d83856114fc565b6113779190611513565b9392505050565b60008161136d633b9aca00856114fc565b60006109f2600080516020611549833981519152611124565b6000602082840312156113ba57600080fd5b5035919050565b6001600160a01b03811681146113d657600080fd5b50565b6000602082840312156113eb57600080fd5b8135611377816113c1565b6000806040838503121561140957600080fd5b8235611414816113c1565b946020939093013593505050565b6000806040838503121561143557600080fd5b50508035926020909101359150565b60006020828403121561145657600080fd5b8151611377816113c1565b60006020828403121561147357600080fd5b5051919050565b60006020828403121561148c57600080fd5b8151801515811461137757600080fd5b634e487b7160e01b600052601160045260246000fd5b80820180821115610c1157610c1161149c565b6020808252601d908201527f6d73672e73656e646572206e6f7420426f6e64696e674d616e61676572000000604082015260600190565b8082028115828204841417610c1157610c1161149c565b60008261153057634e487b7160e01b600052601260045260246000fd5b500490565b81810381811115610c1157610c1161149c56fe2517d59a36a86548e38734e8ab416f42afff4bca78706a66ad65750dae7f9e37",
}

// MinterContract is an auto generated Go binding around an Ethereum contract.
type MinterContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *MinterContract) GetABI() abi.ABI {
	return c.abi
}

// NewMinterContract creates a new instance of MinterContract.
func NewMinterContract() *MinterContract {
	parsed, err := MinterContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &MinterContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *MinterContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller, uint256 _inflation, uint256 _inflationChange, uint256 _targetBondingRate) returns()
func (minterContract *MinterContract) PackConstructor(_controller common.Address, _inflation *big.Int, _inflationChange *big.Int, _targetBondingRate *big.Int) []byte {
	enc, err := minterContract.abi.Pack("", _controller, _inflation, _inflationChange, _targetBondingRate)
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
func (minterContract *MinterContract) PackController() []byte {
	enc, err := minterContract.abi.Pack("controller")
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
func (minterContract *MinterContract) TryPackController() ([]byte, error) {
	return minterContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (minterContract *MinterContract) UnpackController(data []byte) (common.Address, error) {
	out, err := minterContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCreateReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dbedad5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createReward(uint256 _fracNum, uint256 _fracDenom) returns(uint256)
func (minterContract *MinterContract) PackCreateReward(fracNum *big.Int, fracDenom *big.Int) []byte {
	enc, err := minterContract.abi.Pack("createReward", fracNum, fracDenom)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dbedad5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createReward(uint256 _fracNum, uint256 _fracDenom) returns(uint256)
func (minterContract *MinterContract) TryPackCreateReward(fracNum *big.Int, fracDenom *big.Int) ([]byte, error) {
	return minterContract.abi.Pack("createReward", fracNum, fracDenom)
}

// UnpackCreateReward is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7dbedad5.
//
// Solidity: function createReward(uint256 _fracNum, uint256 _fracDenom) returns(uint256)
func (minterContract *MinterContract) UnpackCreateReward(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("createReward", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCurrentMintableTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ae6309a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentMintableTokens() view returns(uint256)
func (minterContract *MinterContract) PackCurrentMintableTokens() []byte {
	enc, err := minterContract.abi.Pack("currentMintableTokens")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentMintableTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ae6309a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentMintableTokens() view returns(uint256)
func (minterContract *MinterContract) TryPackCurrentMintableTokens() ([]byte, error) {
	return minterContract.abi.Pack("currentMintableTokens")
}

// UnpackCurrentMintableTokens is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9ae6309a.
//
// Solidity: function currentMintableTokens() view returns(uint256)
func (minterContract *MinterContract) UnpackCurrentMintableTokens(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("currentMintableTokens", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCurrentMintedTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2de22cdb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentMintedTokens() view returns(uint256)
func (minterContract *MinterContract) PackCurrentMintedTokens() []byte {
	enc, err := minterContract.abi.Pack("currentMintedTokens")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentMintedTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2de22cdb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentMintedTokens() view returns(uint256)
func (minterContract *MinterContract) TryPackCurrentMintedTokens() ([]byte, error) {
	return minterContract.abi.Pack("currentMintedTokens")
}

// UnpackCurrentMintedTokens is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2de22cdb.
//
// Solidity: function currentMintedTokens() view returns(uint256)
func (minterContract *MinterContract) UnpackCurrentMintedTokens(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("currentMintedTokens", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDepositETH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6326fb3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositETH() payable returns(bool)
func (minterContract *MinterContract) PackDepositETH() []byte {
	enc, err := minterContract.abi.Pack("depositETH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositETH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6326fb3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositETH() payable returns(bool)
func (minterContract *MinterContract) TryPackDepositETH() ([]byte, error) {
	return minterContract.abi.Pack("depositETH")
}

// UnpackDepositETH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf6326fb3.
//
// Solidity: function depositETH() payable returns(bool)
func (minterContract *MinterContract) UnpackDepositETH(data []byte) (bool, error) {
	out, err := minterContract.abi.Unpack("depositETH", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3018205f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getController() view returns(address)
func (minterContract *MinterContract) PackGetController() []byte {
	enc, err := minterContract.abi.Pack("getController")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3018205f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getController() view returns(address)
func (minterContract *MinterContract) TryPackGetController() ([]byte, error) {
	return minterContract.abi.Pack("getController")
}

// UnpackGetController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3018205f.
//
// Solidity: function getController() view returns(address)
func (minterContract *MinterContract) UnpackGetController(data []byte) (common.Address, error) {
	out, err := minterContract.abi.Unpack("getController", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetGlobalTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5507442d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getGlobalTotalSupply() view returns(uint256)
func (minterContract *MinterContract) PackGetGlobalTotalSupply() []byte {
	enc, err := minterContract.abi.Pack("getGlobalTotalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetGlobalTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5507442d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getGlobalTotalSupply() view returns(uint256)
func (minterContract *MinterContract) TryPackGetGlobalTotalSupply() ([]byte, error) {
	return minterContract.abi.Pack("getGlobalTotalSupply")
}

// UnpackGetGlobalTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5507442d.
//
// Solidity: function getGlobalTotalSupply() view returns(uint256)
func (minterContract *MinterContract) UnpackGetGlobalTotalSupply(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("getGlobalTotalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInflation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe0522e0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function inflation() view returns(uint256)
func (minterContract *MinterContract) PackInflation() []byte {
	enc, err := minterContract.abi.Pack("inflation")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInflation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe0522e0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function inflation() view returns(uint256)
func (minterContract *MinterContract) TryPackInflation() ([]byte, error) {
	return minterContract.abi.Pack("inflation")
}

// UnpackInflation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbe0522e0.
//
// Solidity: function inflation() view returns(uint256)
func (minterContract *MinterContract) UnpackInflation(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("inflation", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInflationChange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7c83514.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function inflationChange() view returns(uint256)
func (minterContract *MinterContract) PackInflationChange() []byte {
	enc, err := minterContract.abi.Pack("inflationChange")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInflationChange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7c83514.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function inflationChange() view returns(uint256)
func (minterContract *MinterContract) TryPackInflationChange() ([]byte, error) {
	return minterContract.abi.Pack("inflationChange")
}

// UnpackInflationChange is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa7c83514.
//
// Solidity: function inflationChange() view returns(uint256)
func (minterContract *MinterContract) UnpackInflationChange(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("inflationChange", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMigrateToNewMinter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18d217ad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function migrateToNewMinter(address _newMinter) returns()
func (minterContract *MinterContract) PackMigrateToNewMinter(newMinter common.Address) []byte {
	enc, err := minterContract.abi.Pack("migrateToNewMinter", newMinter)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMigrateToNewMinter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18d217ad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function migrateToNewMinter(address _newMinter) returns()
func (minterContract *MinterContract) TryPackMigrateToNewMinter(newMinter common.Address) ([]byte, error) {
	return minterContract.abi.Pack("migrateToNewMinter", newMinter)
}

// PackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setController(address _controller) returns()
func (minterContract *MinterContract) PackSetController(controller common.Address) []byte {
	enc, err := minterContract.abi.Pack("setController", controller)
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
func (minterContract *MinterContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return minterContract.abi.Pack("setController", controller)
}

// PackSetCurrentRewardTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xece2064c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setCurrentRewardTokens() returns()
func (minterContract *MinterContract) PackSetCurrentRewardTokens() []byte {
	enc, err := minterContract.abi.Pack("setCurrentRewardTokens")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetCurrentRewardTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xece2064c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setCurrentRewardTokens() returns()
func (minterContract *MinterContract) TryPackSetCurrentRewardTokens() ([]byte, error) {
	return minterContract.abi.Pack("setCurrentRewardTokens")
}

// PackSetInflationChange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x010e3c1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setInflationChange(uint256 _inflationChange) returns()
func (minterContract *MinterContract) PackSetInflationChange(inflationChange *big.Int) []byte {
	enc, err := minterContract.abi.Pack("setInflationChange", inflationChange)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetInflationChange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x010e3c1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setInflationChange(uint256 _inflationChange) returns()
func (minterContract *MinterContract) TryPackSetInflationChange(inflationChange *big.Int) ([]byte, error) {
	return minterContract.abi.Pack("setInflationChange", inflationChange)
}

// PackSetTargetBondingRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77bde142.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTargetBondingRate(uint256 _targetBondingRate) returns()
func (minterContract *MinterContract) PackSetTargetBondingRate(targetBondingRate *big.Int) []byte {
	enc, err := minterContract.abi.Pack("setTargetBondingRate", targetBondingRate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTargetBondingRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77bde142.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTargetBondingRate(uint256 _targetBondingRate) returns()
func (minterContract *MinterContract) TryPackSetTargetBondingRate(targetBondingRate *big.Int) ([]byte, error) {
	return minterContract.abi.Pack("setTargetBondingRate", targetBondingRate)
}

// PackTargetBondingRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x821b771f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetBondingRate() view returns(uint256)
func (minterContract *MinterContract) PackTargetBondingRate() []byte {
	enc, err := minterContract.abi.Pack("targetBondingRate")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTargetBondingRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x821b771f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function targetBondingRate() view returns(uint256)
func (minterContract *MinterContract) TryPackTargetBondingRate() ([]byte, error) {
	return minterContract.abi.Pack("targetBondingRate")
}

// UnpackTargetBondingRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x821b771f.
//
// Solidity: function targetBondingRate() view returns(uint256)
func (minterContract *MinterContract) UnpackTargetBondingRate(data []byte) (*big.Int, error) {
	out, err := minterContract.abi.Unpack("targetBondingRate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTrustedBurnTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc7ee98c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function trustedBurnTokens(uint256 _amount) returns()
func (minterContract *MinterContract) PackTrustedBurnTokens(amount *big.Int) []byte {
	enc, err := minterContract.abi.Pack("trustedBurnTokens", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTrustedBurnTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc7ee98c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function trustedBurnTokens(uint256 _amount) returns()
func (minterContract *MinterContract) TryPackTrustedBurnTokens(amount *big.Int) ([]byte, error) {
	return minterContract.abi.Pack("trustedBurnTokens", amount)
}

// PackTrustedTransferTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7a49c2b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function trustedTransferTokens(address _to, uint256 _amount) returns()
func (minterContract *MinterContract) PackTrustedTransferTokens(to common.Address, amount *big.Int) []byte {
	enc, err := minterContract.abi.Pack("trustedTransferTokens", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTrustedTransferTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7a49c2b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function trustedTransferTokens(address _to, uint256 _amount) returns()
func (minterContract *MinterContract) TryPackTrustedTransferTokens(to common.Address, amount *big.Int) ([]byte, error) {
	return minterContract.abi.Pack("trustedTransferTokens", to, amount)
}

// PackTrustedWithdrawETH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20283da9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function trustedWithdrawETH(address _to, uint256 _amount) returns()
func (minterContract *MinterContract) PackTrustedWithdrawETH(to common.Address, amount *big.Int) []byte {
	enc, err := minterContract.abi.Pack("trustedWithdrawETH", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTrustedWithdrawETH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20283da9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function trustedWithdrawETH(address _to, uint256 _amount) returns()
func (minterContract *MinterContract) TryPackTrustedWithdrawETH(to common.Address, amount *big.Int) ([]byte, error) {
	return minterContract.abi.Pack("trustedWithdrawETH", to, amount)
}

// MinterContractParameterUpdate represents a ParameterUpdate event raised by the MinterContract contract.
type MinterContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const MinterContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (MinterContractParameterUpdate) ContractEventName() string {
	return MinterContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (minterContract *MinterContract) UnpackParameterUpdateEvent(log *types.Log) (*MinterContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != minterContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MinterContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := minterContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range minterContract.abi.Events[event].Inputs {
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

// MinterContractSetController represents a SetController event raised by the MinterContract contract.
type MinterContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const MinterContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (MinterContractSetController) ContractEventName() string {
	return MinterContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (minterContract *MinterContract) UnpackSetControllerEvent(log *types.Log) (*MinterContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != minterContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MinterContractSetController)
	if len(log.Data) > 0 {
		if err := minterContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range minterContract.abi.Events[event].Inputs {
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

// MinterContractSetCurrentRewardTokens represents a SetCurrentRewardTokens event raised by the MinterContract contract.
type MinterContractSetCurrentRewardTokens struct {
	CurrentMintableTokens *big.Int
	CurrentInflation      *big.Int
	Raw                   *types.Log // Blockchain specific contextual infos
}

const MinterContractSetCurrentRewardTokensEventName = "SetCurrentRewardTokens"

// ContractEventName returns the user-defined event name.
func (MinterContractSetCurrentRewardTokens) ContractEventName() string {
	return MinterContractSetCurrentRewardTokensEventName
}

// UnpackSetCurrentRewardTokensEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetCurrentRewardTokens(uint256 currentMintableTokens, uint256 currentInflation)
func (minterContract *MinterContract) UnpackSetCurrentRewardTokensEvent(log *types.Log) (*MinterContractSetCurrentRewardTokens, error) {
	event := "SetCurrentRewardTokens"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != minterContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MinterContractSetCurrentRewardTokens)
	if len(log.Data) > 0 {
		if err := minterContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range minterContract.abi.Events[event].Inputs {
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
