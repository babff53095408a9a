// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package governor

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

// GovernorUpdate is an auto generated low-level Go binding around an user-defined struct.
type GovernorUpdate struct {
	Target []common.Address
	Value  []*big.Int
	Data   [][]byte
	Nonce  *big.Int
}

// GovernorContractMetaData contains all meta data concerning the GovernorContract contract.
var GovernorContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address[]\",\"name\":\"target\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"value\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"data\",\"type\":\"bytes[]\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structGovernor.Update\",\"name\":\"update\",\"type\":\"tuple\"}],\"name\":\"UpdateCancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address[]\",\"name\":\"target\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"value\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"data\",\"type\":\"bytes[]\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structGovernor.Update\",\"name\":\"update\",\"type\":\"tuple\"}],\"name\":\"UpdateExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address[]\",\"name\":\"target\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"value\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"data\",\"type\":\"bytes[]\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structGovernor.Update\",\"name\":\"update\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"UpdateStaged\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address[]\",\"name\":\"target\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"value\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"data\",\"type\":\"bytes[]\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structGovernor.Update\",\"name\":\"_update\",\"type\":\"tuple\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address[]\",\"name\":\"target\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"value\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"data\",\"type\":\"bytes[]\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structGovernor.Update\",\"name\":\"_update\",\"type\":\"tuple\"}],\"name\":\"execute\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address[]\",\"name\":\"target\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"value\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"data\",\"type\":\"bytes[]\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structGovernor.Update\",\"name\":\"_update\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"_delay\",\"type\":\"uint256\"}],\"name\":\"stage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"updates\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "GovernorContract",
	Bin: "0x6080604052348015600f57600080fd5b50600080546001600160a01b0319163390811782556040519091907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0908290a3610c5c8061005e6000396000f3fe6080604052600436106100555760003560e01c80630d1e4bd31461005a5780636b8ace711461007c57806376ad65291461008f5780638da5cb5b146100af578063d877bc7f146100ec578063f2fde38b14610127575b600080fd5b34801561006657600080fd5b5061007a61007536600461093f565b610147565b005b61007a61008a366004610984565b610237565b34801561009b57600080fd5b5061007a6100aa366004610984565b61041b565b3480156100bb57600080fd5b506000546100cf906001600160a01b031681565b6040516001600160a01b0390911681526020015b60405180910390f35b3480156100f857600080fd5b506101196101073660046109c1565b60016020526000908152604090205481565b6040519081526020016100e3565b34801561013357600080fd5b5061007a6101423660046109da565b6104f3565b6000546001600160a01b0316331461017a5760405162461bcd60e51b8152600401610171906109fc565b60405180910390fd5b600061018583610601565b600081815260016020526040902054909150156101dc5760405162461bcd60e51b81526020600482015260156024820152741d5c19185d1948185b1c9958591e481cdd1859d959605a1b6044820152606401610171565b6101e68243610a3e565b6000828152600160205260409081902091909155517faf91f635f78d93ffa603808c9abd3099887413bc3e144b4b64c1fb966d6519c19061022a9085908590610be2565b60405180910390a1505050565b600061024282610601565b60008181526001602052604081205491925081900361029a5760405162461bcd60e51b81526020600482015260146024820152731d5c19185d19481a5cc81b9bdd081cdd1859d95960621b6044820152606401610171565b804310156102ea5760405162461bcd60e51b815260206004820152601c60248201527f64656c617920666f7220757064617465206e6f742065787069726564000000006044820152606401610171565b60008281526001602052604081208190555b8351518110156103eb576000808560000151838151811061031f5761031f610c04565b60200260200101516001600160a01b03168660200151848151811061034657610346610c04565b60200260200101518760400151858151811061036457610364610c04565b60200260200101516040516103799190610c1a565b60006040518083038185875af1925050503d80600081146103b6576040519150601f19603f3d011682016040523d82523d6000602084013e6103bb565b606091505b50915091508181906103e05760405162461bcd60e51b81526004016101719190610c36565b5050506001016102fc565b507f5cda31e1476d59bb0aad65b6f4d0b2151029b59e9af9872141f16c8fcaf6a45b8360405161022a9190610c49565b6000546001600160a01b031633146104455760405162461bcd60e51b8152600401610171906109fc565b600061045082610601565b600081815260016020526040812054919250036104a65760405162461bcd60e51b81526020600482015260146024820152731d5c19185d19481a5cc81b9bdd081cdd1859d95960621b6044820152606401610171565b60008181526001602052604080822091909155517fb1a3479c973dd630e159980ce42bb5da45e167cf7bce9a8b51b1dac8f3984195906104e7908490610c49565b60405180910390a15050565b3330146105505760405162461bcd60e51b815260206004820152602560248201527f756e617574686f72697a65643a206d73672e73656e646572206e6f7420476f7660448201526432b93737b960d91b6064820152608401610171565b6001600160a01b0381166105a65760405162461bcd60e51b815260206004820152601a60248201527f6e65774f776e65722069732061206e756c6c20616464726573730000000000006044820152606401610171565b600080546040516001600160a01b03808516939216917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e091a3600080546001600160a01b0319166001600160a01b0392909216919091179055565b6000816040516020016106149190610c49565b604051602081830303815290604052805190602001209050919050565b634e487b7160e01b600052604160045260246000fd5b6040516080810167ffffffffffffffff8111828210171561066a5761066a610631565b60405290565b604051601f8201601f1916810167ffffffffffffffff8111828210171561069957610699610631565b604052919050565b600067ffffffffffffffff8211156106bb576106bb610631565b5060051b60200190565b80356001600160a01b03811681146106dc57600080fd5b919050565b600082601f8301126106f257600080fd5b8135610705610700826106a1565b610670565b8082825260208201915060208360051b86010192508583111561072757600080fd5b602085015b8381101561074457803583526020928301920161072c565b5095945050505050565b600082601f83011261075f57600080fd5b813561076d610700826106a1565b8082825260208201915060208360051b86010192508583111561078f57600080fd5b602085015b8381101561074457803567ffffffffffffffff8111156107b357600080fd5b8601603f810188136107c457600080fd5b602081013567ffffffffffffffff8111156107e1576107e1610631565b6107f4601f8201601f1916602001610670565b8181526040838301018a101561080957600080fd5b81604084016020830137600060208383010152808652505050602083019250602081019050610794565b60006080828403121561084557600080fd5b61084d610647565b9050813567ffffffffffffffff81111561086657600080fd5b8201601f8101841361087757600080fd5b8035610885610700826106a1565b8082825260208201915060208360051b8501019250868311156108a757600080fd5b6020840193505b828410156108d0576108bf846106c5565b8252602093840193909101906108ae565b8452505050602082013567ffffffffffffffff8111156108ef57600080fd5b6108fb848285016106e1565b602083015250604082013567ffffffffffffffff81111561091b57600080fd5b6109278482850161074e565b60408301525060609182013591810191909152919050565b6000806040838503121561095257600080fd5b823567ffffffffffffffff81111561096957600080fd5b61097585828601610833565b95602094909401359450505050565b60006020828403121561099657600080fd5b813567ffffffffffffffff8111156109ad57600080fd5b6109b984828501610833565b949350505050565b6000602082840312156109d357600080fd5b5035919050565b6000602082840312156109ec57600080fd5b6109f5826106c5565b9392505050565b60208082526022908201527f756e617574686f72697a65643a206d73672e73656e646572206e6f74206f776e60408201526132b960f11b606082015260800190565b80820180821115610a5f57634e487b7160e01b600052601160045260246000fd5b92915050565b600081518084526020840193506020830160005b82811015610a97578151865260209586019590910190600101610a79565b5093949350505050565b60005b83811015610abc578181015183820152602001610aa4565b50506000910152565b60008151808452610add816020860160208601610aa1565b601f01601f19169290920160200192915050565b600082825180855260208501945060208160051b8301016020850160005b83811015610b4157601f19858403018852610b2b838351610ac5565b6020988901989093509190910190600101610b0f565b50909695505050505050565b80516080808452815190840181905260009160200190829060a08601905b80831015610b965783516001600160a01b031682526020938401936001939093019290910190610b6b565b50602085015192508581036020870152610bb08184610a65565b9250505060408301518482036040860152610bcb8282610af1565b915050606083015160608501528091505092915050565b604081526000610bf56040830185610b4d565b90508260208301529392505050565b634e487b7160e01b600052603260045260246000fd5b60008251610c2c818460208701610aa1565b9190910192915050565b6020815260006109f56020830184610ac5565b6020815260006109f56020830184610b4d56",
}

// GovernorContract is an auto generated Go binding around an Ethereum contract.
type GovernorContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *GovernorContract) GetABI() abi.ABI {
	return c.abi
}

// NewGovernorContract creates a new instance of GovernorContract.
func NewGovernorContract() *GovernorContract {
	parsed, err := GovernorContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &GovernorContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *GovernorContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76ad6529.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel((address[],uint256[],bytes[],uint256) _update) returns()
func (governorContract *GovernorContract) PackCancel(update GovernorUpdate) []byte {
	enc, err := governorContract.abi.Pack("cancel", update)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76ad6529.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel((address[],uint256[],bytes[],uint256) _update) returns()
func (governorContract *GovernorContract) TryPackCancel(update GovernorUpdate) ([]byte, error) {
	return governorContract.abi.Pack("cancel", update)
}

// PackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b8ace71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execute((address[],uint256[],bytes[],uint256) _update) payable returns()
func (governorContract *GovernorContract) PackExecute(update GovernorUpdate) []byte {
	enc, err := governorContract.abi.Pack("execute", update)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b8ace71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execute((address[],uint256[],bytes[],uint256) _update) payable returns()
func (governorContract *GovernorContract) TryPackExecute(update GovernorUpdate) ([]byte, error) {
	return governorContract.abi.Pack("execute", update)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (governorContract *GovernorContract) PackOwner() []byte {
	enc, err := governorContract.abi.Pack("owner")
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
func (governorContract *GovernorContract) TryPackOwner() ([]byte, error) {
	return governorContract.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (governorContract *GovernorContract) UnpackOwner(data []byte) (common.Address, error) {
	out, err := governorContract.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackStage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d1e4bd3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stage((address[],uint256[],bytes[],uint256) _update, uint256 _delay) returns()
func (governorContract *GovernorContract) PackStage(update GovernorUpdate, delay *big.Int) []byte {
	enc, err := governorContract.abi.Pack("stage", update, delay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d1e4bd3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stage((address[],uint256[],bytes[],uint256) _update, uint256 _delay) returns()
func (governorContract *GovernorContract) TryPackStage(update GovernorUpdate, delay *big.Int) ([]byte, error) {
	return governorContract.abi.Pack("stage", update, delay)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (governorContract *GovernorContract) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := governorContract.abi.Pack("transferOwnership", newOwner)
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
func (governorContract *GovernorContract) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return governorContract.abi.Pack("transferOwnership", newOwner)
}

// PackUpdates is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd877bc7f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updates(bytes32 ) view returns(uint256)
func (governorContract *GovernorContract) PackUpdates(arg0 [32]byte) []byte {
	enc, err := governorContract.abi.Pack("updates", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdates is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd877bc7f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updates(bytes32 ) view returns(uint256)
func (governorContract *GovernorContract) TryPackUpdates(arg0 [32]byte) ([]byte, error) {
	return governorContract.abi.Pack("updates", arg0)
}

// UnpackUpdates is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd877bc7f.
//
// Solidity: function updates(bytes32 ) view returns(uint256)
func (governorContract *GovernorContract) UnpackUpdates(data []byte) (*big.Int, error) {
	out, err := governorContract.abi.Unpack("updates", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// GovernorContractOwnershipTransferred represents a OwnershipTransferred event raised by the GovernorContract contract.
type GovernorContractOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const GovernorContractOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (GovernorContractOwnershipTransferred) ContractEventName() string {
	return GovernorContractOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (governorContract *GovernorContract) UnpackOwnershipTransferredEvent(log *types.Log) (*GovernorContractOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != governorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(GovernorContractOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := governorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range governorContract.abi.Events[event].Inputs {
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

// GovernorContractUpdateCancelled represents a UpdateCancelled event raised by the GovernorContract contract.
type GovernorContractUpdateCancelled struct {
	Update GovernorUpdate
	Raw    *types.Log // Blockchain specific contextual infos
}

const GovernorContractUpdateCancelledEventName = "UpdateCancelled"

// ContractEventName returns the user-defined event name.
func (GovernorContractUpdateCancelled) ContractEventName() string {
	return GovernorContractUpdateCancelledEventName
}

// UnpackUpdateCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpdateCancelled((address[],uint256[],bytes[],uint256) update)
func (governorContract *GovernorContract) UnpackUpdateCancelledEvent(log *types.Log) (*GovernorContractUpdateCancelled, error) {
	event := "UpdateCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != governorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(GovernorContractUpdateCancelled)
	if len(log.Data) > 0 {
		if err := governorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range governorContract.abi.Events[event].Inputs {
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

// GovernorContractUpdateExecuted represents a UpdateExecuted event raised by the GovernorContract contract.
type GovernorContractUpdateExecuted struct {
	Update GovernorUpdate
	Raw    *types.Log // Blockchain specific contextual infos
}

const GovernorContractUpdateExecutedEventName = "UpdateExecuted"

// ContractEventName returns the user-defined event name.
func (GovernorContractUpdateExecuted) ContractEventName() string {
	return GovernorContractUpdateExecutedEventName
}

// UnpackUpdateExecutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpdateExecuted((address[],uint256[],bytes[],uint256) update)
func (governorContract *GovernorContract) UnpackUpdateExecutedEvent(log *types.Log) (*GovernorContractUpdateExecuted, error) {
	event := "UpdateExecuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != governorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(GovernorContractUpdateExecuted)
	if len(log.Data) > 0 {
		if err := governorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range governorContract.abi.Events[event].Inputs {
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

// GovernorContractUpdateStaged represents a UpdateStaged event raised by the GovernorContract contract.
type GovernorContractUpdateStaged struct {
	Update GovernorUpdate
	Delay  *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const GovernorContractUpdateStagedEventName = "UpdateStaged"

// ContractEventName returns the user-defined event name.
func (GovernorContractUpdateStaged) ContractEventName() string {
	return GovernorContractUpdateStagedEventName
}

// UnpackUpdateStagedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpdateStaged((address[],uint256[],bytes[],uint256) update, uint256 delay)
func (governorContract *GovernorContract) UnpackUpdateStagedEvent(log *types.Log) (*GovernorContractUpdateStaged, error) {
	event := "UpdateStaged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != governorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(GovernorContractUpdateStaged)
	if len(log.Data) > 0 {
		if err := governorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range governorContract.abi.Events[event].Inputs {
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
