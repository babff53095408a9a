// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package treasury

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

// TreasuryContractMetaData contains all meta data concerning the TreasuryContract contract.
var TreasuryContractMetaData = bind.MetaData{
	ABI: "[{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"CallExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"CallSalt\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"CallScheduled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"version\",\"type\":\"uint8\"}],\"name\":\"Initialized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldDuration\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newDuration\",\"type\":\"uint256\"}],\"name\":\"MinDelayChange\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"previousAdminRole\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"newAdminRole\",\"type\":\"bytes32\"}],\"name\":\"RoleAdminChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"RoleGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"RoleRevoked\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"CANCELLER_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"DEFAULT_ADMIN_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"EXECUTOR_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PROPOSER_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"TIMELOCK_ADMIN_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"payload\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"execute\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"payloads\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"executeBatch\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getMinDelay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"}],\"name\":\"getRoleAdmin\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"getTimestamp\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"grantRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"hasRole\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"hashOperation\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"payloads\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"hashOperationBatch\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"minDelay\",\"type\":\"uint256\"},{\"internalType\":\"address[]\",\"name\":\"proposers\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"executors\",\"type\":\"address[]\"},{\"internalType\":\"address\",\"name\":\"admin\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperation\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperationDone\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperationPending\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"isOperationReady\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC1155BatchReceived\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC1155Received\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC721Received\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"renounceRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"revokeRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"schedule\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"payloads\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"predecessor\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"delay\",\"type\":\"uint256\"}],\"name\":\"scheduleBatch\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newDelay\",\"type\":\"uint256\"}],\"name\":\"updateDelay\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "TreasuryContract",
	Bin: "0x6080604052348015600f57600080fd5b506122ab8061001f6000396000f3fe6080604052600436106101c65760003560e01c80638065657f116100f7578063bc197c8111610095578063d547741f11610064578063d547741f14610564578063e38335e514610584578063f23a6e6114610597578063f27a0c92146105c357600080fd5b8063bc197c81146104cb578063c4c4c7b3146104f7578063c4d252f514610517578063d45c44351461053757600080fd5b806391d14854116100d157806391d1485414610454578063a217fddf14610474578063b08e51c014610489578063b1c5f427146104ab57600080fd5b80638065657f146103f25780638f2a0bb0146104125780638f61f4f51461043257600080fd5b8063248a9ca31161016457806331d507501161013e57806331d507501461037257806336568abe14610392578063584b153e146103b257806364d62353146103d257600080fd5b8063248a9ca3146102f25780632ab0f529146103225780632f2ff15d1461035257600080fd5b80630d3cf6fc116101a05780630d3cf6fc14610259578063134008d31461027b57806313bc9f201461028e578063150b7a02146102ae57600080fd5b806301d5062a146101d257806301ffc9a7146101f457806307bd02651461022957600080fd5b366101cd57005b600080fd5b3480156101de57600080fd5b506101f26101ed36600461173a565b6105d8565b005b34801561020057600080fd5b5061021461020f3660046117ae565b61069c565b60405190151581526020015b60405180910390f35b34801561023557600080fd5b5061024b60008051602061226b83398151915281565b604051908152602001610220565b34801561026557600080fd5b5061024b60008051602061222b83398151915281565b6101f26102893660046117d8565b6106c7565b34801561029a57600080fd5b506102146102a9366004611843565b61076a565b3480156102ba57600080fd5b506102d96102c9366004611911565b630a85bd0160e11b949350505050565b6040516001600160e01b03199091168152602001610220565b3480156102fe57600080fd5b5061024b61030d366004611843565b60009081526065602052604090206001015490565b34801561032e57600080fd5b5061021461033d366004611843565b60009081526097602052604090205460011490565b34801561035e57600080fd5b506101f261036d366004611978565b610790565b34801561037e57600080fd5b5061021461038d366004611843565b6107ba565b34801561039e57600080fd5b506101f26103ad366004611978565b6107d3565b3480156103be57600080fd5b506102146103cd366004611843565b610856565b3480156103de57600080fd5b506101f26103ed366004611843565b61086d565b3480156103fe57600080fd5b5061024b61040d3660046117d8565b610911565b34801561041e57600080fd5b506101f261042d3660046119e8565b610950565b34801561043e57600080fd5b5061024b60008051602061224b83398151915281565b34801561046057600080fd5b5061021461046f366004611978565b610ac9565b34801561048057600080fd5b5061024b600081565b34801561049557600080fd5b5061024b60008051602061228b83398151915281565b3480156104b757600080fd5b5061024b6104c6366004611aa3565b610af4565b3480156104d757600080fd5b506102d96104e6366004611be5565b63bc197c8160e01b95945050505050565b34801561050357600080fd5b506101f2610512366004611cfd565b610b39565b34801561052357600080fd5b506101f2610532366004611843565b610c52565b34801561054357600080fd5b5061024b610552366004611843565b60009081526097602052604090205490565b34801561057057600080fd5b506101f261057f366004611978565b610d15565b6101f2610592366004611aa3565b610d3a565b3480156105a357600080fd5b506102d96105b2366004611d7e565b63f23a6e6160e01b95945050505050565b3480156105cf57600080fd5b5060985461024b565b60008051602061224b8339815191526105f081610eac565b6000610600898989898989610911565b905061060c8184610eb9565b6000817f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b8b8b8b8a60405161064896959493929190611dff565b60405180910390a3831561069157807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d03878560405161068891815260200190565b60405180910390a25b505050505050505050565b60006001600160e01b03198216630271189760e51b14806106c157506106c182610fa8565b92915050565b60008051602061226b8339815191526106e1816000610ac9565b6106ef576106ef8133610fdd565b60006106ff888888888888610911565b905061070b8185611036565b610717888888886110d1565b6000817fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b588a8a8a8a60405161074f9493929190611e3c565b60405180910390a36107608161119d565b5050505050505050565b6000818152609760205260408120546001811180156107895750428111155b9392505050565b6000828152606560205260409020600101546107ab81610eac565b6107b583836111d6565b505050565b60008181526097602052604081205481905b1192915050565b6001600160a01b03811633146108485760405162461bcd60e51b815260206004820152602f60248201527f416363657373436f6e74726f6c3a2063616e206f6e6c792072656e6f756e636560448201526e103937b632b9903337b91039b2b63360891b60648201526084015b60405180910390fd5b610852828261125c565b5050565b6000818152609760205260408120546001906107cc565b3330146108d05760405162461bcd60e51b815260206004820152602b60248201527f54696d656c6f636b436f6e74726f6c6c65723a2063616c6c6572206d7573742060448201526a62652074696d656c6f636b60a81b606482015260840161083f565b60985460408051918252602082018390527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a1609855565b600086868686868660405160200161092e96959493929190611dff565b6040516020818303038152906040528051906020012090509695505050505050565b60008051602061224b83398151915261096881610eac565b8887146109875760405162461bcd60e51b815260040161083f90611e6e565b8885146109a65760405162461bcd60e51b815260040161083f90611e6e565b60006109b88b8b8b8b8b8b8b8b610af4565b90506109c48184610eb9565b60005b8a811015610a7a5780827f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8e8e85818110610a0457610a04611eb1565b9050602002016020810190610a199190611ec7565b8d8d86818110610a2b57610a2b611eb1565b905060200201358c8c87818110610a4457610a44611eb1565b9050602002810190610a569190611ee2565b8c8b604051610a6a96959493929190611dff565b60405180910390a36001016109c7565b508315610abc57807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038785604051610ab391815260200190565b60405180910390a25b5050505050505050505050565b60009182526065602090815260408084206001600160a01b0393909316845291905290205460ff1690565b60008888888888888888604051602001610b15989796959493929190611fc1565b60405160208183030381529060405280519060200120905098975050505050505050565b600054610100900460ff1615808015610b595750600054600160ff909116105b80610b735750303b158015610b73575060005460ff166001145b610bd65760405162461bcd60e51b815260206004820152602e60248201527f496e697469616c697a61626c653a20636f6e747261637420697320616c72656160448201526d191e481a5b9a5d1a585b1a5e995960921b606482015260840161083f565b6000805460ff191660011790558015610bf9576000805461ff0019166101001790555b610c05858585856112c3565b8015610c4b576000805461ff0019169055604051600181527f7f26b83ff96e1f2b6a682f133852f6798a09c465da95921460cefb38474024989060200160405180910390a15b5050505050565b60008051602061228b833981519152610c6a81610eac565b610c7382610856565b610cd95760405162461bcd60e51b815260206004820152603160248201527f54696d656c6f636b436f6e74726f6c6c65723a206f7065726174696f6e2063616044820152701b9b9bdd0818994818d85b98d95b1b1959607a1b606482015260840161083f565b6000828152609760205260408082208290555183917fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb7091a25050565b600082815260656020526040902060010154610d3081610eac565b6107b5838361125c565b60008051602061226b833981519152610d54816000610ac9565b610d6257610d628133610fdd565b878614610d815760405162461bcd60e51b815260040161083f90611e6e565b878414610da05760405162461bcd60e51b815260040161083f90611e6e565b6000610db28a8a8a8a8a8a8a8a610af4565b9050610dbe8185611036565b60005b89811015610e965760008b8b83818110610ddd57610ddd611eb1565b9050602002016020810190610df29190611ec7565b905060008a8a84818110610e0857610e08611eb1565b9050602002013590503660008a8a86818110610e2657610e26611eb1565b9050602002810190610e389190611ee2565b91509150610e48848484846110d1565b84867fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b5886868686604051610e7f9493929190611e3c565b60405180910390a350505050806001019050610dc1565b50610ea08161119d565b50505050505050505050565b610eb68133610fdd565b50565b610ec2826107ba565b15610f275760405162461bcd60e51b815260206004820152602f60248201527f54696d656c6f636b436f6e74726f6c6c65723a206f7065726174696f6e20616c60448201526e1c9958591e481cd8da19591d5b1959608a1b606482015260840161083f565b609854811015610f885760405162461bcd60e51b815260206004820152602660248201527f54696d656c6f636b436f6e74726f6c6c65723a20696e73756666696369656e746044820152652064656c617960d01b606482015260840161083f565b610f928142612078565b6000928352609760205260409092209190915550565b60006001600160e01b03198216637965db0b60e01b14806106c157506301ffc9a760e01b6001600160e01b03198316146106c1565b610fe78282610ac9565b61085257610ff4816112fc565b610fff83602061130e565b6040516020016110109291906120af565b60408051601f198184030181529082905262461bcd60e51b825261083f91600401612124565b61103f8261076a565b61105b5760405162461bcd60e51b815260040161083f90612157565b80158061107657506000818152609760205260409020546001145b6108525760405162461bcd60e51b815260206004820152602660248201527f54696d656c6f636b436f6e74726f6c6c65723a206d697373696e6720646570656044820152656e64656e637960d01b606482015260840161083f565b6000846001600160a01b03168484846040516110ee9291906121a1565b60006040518083038185875af1925050503d806000811461112b576040519150601f19603f3d011682016040523d82523d6000602084013e611130565b606091505b5050905080610c4b5760405162461bcd60e51b815260206004820152603360248201527f54696d656c6f636b436f6e74726f6c6c65723a20756e6465726c79696e6720746044820152721c985b9cd858dd1a5bdb881c995d995c9d1959606a1b606482015260840161083f565b6111a68161076a565b6111c25760405162461bcd60e51b815260040161083f90612157565b600090815260976020526040902060019055565b6111e08282610ac9565b6108525760008281526065602090815260408083206001600160a01b03851684529091529020805460ff191660011790556112183390565b6001600160a01b0316816001600160a01b0316837f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45050565b6112668282610ac9565b156108525760008281526065602090815260408083206001600160a01b0385168085529252808320805460ff1916905551339285917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45050565b600054610100900460ff166112ea5760405162461bcd60e51b815260040161083f906121b1565b6112f6848484846114a9565b50505050565b60606106c16001600160a01b03831660145b6060600061131d8360026121fc565b611328906002612078565b6001600160401b0381111561133f5761133f61185c565b6040519080825280601f01601f191660200182016040528015611369576020820181803683370190505b509050600360fc1b8160008151811061138457611384611eb1565b60200101906001600160f81b031916908160001a905350600f60fb1b816001815181106113b3576113b3611eb1565b60200101906001600160f81b031916908160001a90535060006113d78460026121fc565b6113e2906001612078565b90505b600181111561145a576f181899199a1a9b1b9c1cb0b131b232b360811b85600f166010811061141657611416611eb1565b1a60f81b82828151811061142c5761142c611eb1565b60200101906001600160f81b031916908160001a90535060049490941c9361145381612213565b90506113e5565b5083156107895760405162461bcd60e51b815260206004820181905260248201527f537472696e67733a20686578206c656e67746820696e73756666696369656e74604482015260640161083f565b600054610100900460ff166114d05760405162461bcd60e51b815260040161083f906121b1565b6114e860008051602061222b83398151915280611681565b61150e60008051602061224b83398151915260008051602061222b833981519152611681565b61153460008051602061226b83398151915260008051602061222b833981519152611681565b61155a60008051602061228b83398151915260008051602061222b833981519152611681565b61157260008051602061222b833981519152306116cc565b6001600160a01b038116156115995761159960008051602061222b833981519152826116cc565b60005b8351811015611602576115d660008051602061224b8339815191528583815181106115c9576115c9611eb1565b60200260200101516116cc565b6115fa60008051602061228b8339815191528583815181106115c9576115c9611eb1565b60010161159c565b5060005b825181101561163b5761163360008051602061226b8339815191528483815181106115c9576115c9611eb1565b600101611606565b5060988490556040805160008152602081018690527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a150505050565b600082815260656020526040808220600101805490849055905190918391839186917fbd79b86ffe0ab8e8776151514217cd7cacd52c909f66475c3af44e129f0b00ff9190a4505050565b61085282826111d6565b80356001600160a01b03811681146116ed57600080fd5b919050565b60008083601f84011261170457600080fd5b5081356001600160401b0381111561171b57600080fd5b60208301915083602082850101111561173357600080fd5b9250929050565b600080600080600080600060c0888a03121561175557600080fd5b61175e886116d6565b96506020880135955060408801356001600160401b0381111561178057600080fd5b61178c8a828b016116f2565b989b979a50986060810135976080820135975060a09091013595509350505050565b6000602082840312156117c057600080fd5b81356001600160e01b03198116811461078957600080fd5b60008060008060008060a087890312156117f157600080fd5b6117fa876116d6565b95506020870135945060408701356001600160401b0381111561181c57600080fd5b61182889828a016116f2565b979a9699509760608101359660809091013595509350505050565b60006020828403121561185557600080fd5b5035919050565b634e487b7160e01b600052604160045260246000fd5b604051601f8201601f191681016001600160401b038111828210171561189a5761189a61185c565b604052919050565b600082601f8301126118b357600080fd5b81356001600160401b038111156118cc576118cc61185c565b6118df601f8201601f1916602001611872565b8181528460208386010111156118f457600080fd5b816020850160208301376000918101602001919091529392505050565b6000806000806080858703121561192757600080fd5b611930856116d6565b935061193e602086016116d6565b92506040850135915060608501356001600160401b0381111561196057600080fd5b61196c878288016118a2565b91505092959194509250565b6000806040838503121561198b57600080fd5b8235915061199b602084016116d6565b90509250929050565b60008083601f8401126119b657600080fd5b5081356001600160401b038111156119cd57600080fd5b6020830191508360208260051b850101111561173357600080fd5b600080600080600080600080600060c08a8c031215611a0657600080fd5b89356001600160401b03811115611a1c57600080fd5b611a288c828d016119a4565b909a5098505060208a01356001600160401b03811115611a4757600080fd5b611a538c828d016119a4565b90985096505060408a01356001600160401b03811115611a7257600080fd5b611a7e8c828d016119a4565b9a9d999c50979a969997986060880135976080810135975060a0013595509350505050565b60008060008060008060008060a0898b031215611abf57600080fd5b88356001600160401b03811115611ad557600080fd5b611ae18b828c016119a4565b90995097505060208901356001600160401b03811115611b0057600080fd5b611b0c8b828c016119a4565b90975095505060408901356001600160401b03811115611b2b57600080fd5b611b378b828c016119a4565b999c989b509699959896976060870135966080013595509350505050565b60006001600160401b03821115611b6e57611b6e61185c565b5060051b60200190565b600082601f830112611b8957600080fd5b8135611b9c611b9782611b55565b611872565b8082825260208201915060208360051b860101925085831115611bbe57600080fd5b602085015b83811015611bdb578035835260209283019201611bc3565b5095945050505050565b600080600080600060a08688031215611bfd57600080fd5b611c06866116d6565b9450611c14602087016116d6565b935060408601356001600160401b03811115611c2f57600080fd5b611c3b88828901611b78565b93505060608601356001600160401b03811115611c5757600080fd5b611c6388828901611b78565b92505060808601356001600160401b03811115611c7f57600080fd5b611c8b888289016118a2565b9150509295509295909350565b600082601f830112611ca957600080fd5b8135611cb7611b9782611b55565b8082825260208201915060208360051b860101925085831115611cd957600080fd5b602085015b83811015611bdb57611cef816116d6565b835260209283019201611cde565b60008060008060808587031215611d1357600080fd5b8435935060208501356001600160401b03811115611d3057600080fd5b611d3c87828801611c98565b93505060408501356001600160401b03811115611d5857600080fd5b611d6487828801611c98565b925050611d73606086016116d6565b905092959194509250565b600080600080600060a08688031215611d9657600080fd5b611d9f866116d6565b9450611dad602087016116d6565b9350604086013592506060860135915060808601356001600160401b03811115611c7f57600080fd5b81835281816020850137506000828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015260a060408201526000611e2760a083018688611dd6565b60608301949094525060800152949350505050565b60018060a01b0385168152836020820152606060408201526000611e64606083018486611dd6565b9695505050505050565b60208082526023908201527f54696d656c6f636b436f6e74726f6c6c65723a206c656e677468206d69736d616040820152620e8c6d60eb1b606082015260800190565b634e487b7160e01b600052603260045260246000fd5b600060208284031215611ed957600080fd5b610789826116d6565b6000808335601e19843603018112611ef957600080fd5b8301803591506001600160401b03821115611f1357600080fd5b60200191503681900382131561173357600080fd5b60008383855260208501945060208460051b8201018360005b86811015611fb557838303601f19018852813536879003601e19018112611f6757600080fd5b86016020810190356001600160401b03811115611f8357600080fd5b803603821315611f9257600080fd5b611f9d858284611dd6565b60209a8b019a90955093909301925050600101611f41565b50909695505050505050565b60a0808252810188905260008960c08301825b8b811015612002576001600160a01b03611fed846116d6565b16825260209283019290910190600101611fd4565b5083810360208501528881526001600160fb1b0389111561202257600080fd5b8860051b9150818a6020830137018281036020908101604085015261204a9082018789611f28565b60608401959095525050608001529695505050505050565b634e487b7160e01b600052601160045260246000fd5b808201808211156106c1576106c1612062565b60005b838110156120a657818101518382015260200161208e565b50506000910152565b7f416363657373436f6e74726f6c3a206163636f756e74200000000000000000008152600083516120e781601785016020880161208b565b7001034b99036b4b9b9b4b733903937b6329607d1b601791840191820152835161211881602884016020880161208b565b01602801949350505050565b602081526000825180602084015261214381604085016020870161208b565b601f01601f19169190910160400192915050565b6020808252602a908201527f54696d656c6f636b436f6e74726f6c6c65723a206f7065726174696f6e206973604082015269206e6f7420726561647960b01b606082015260800190565b8183823760009101908152919050565b6020808252602b908201527f496e697469616c697a61626c653a20636f6e7472616374206973206e6f74206960408201526a6e697469616c697a696e6760a81b606082015260800190565b80820281158282048414176106c1576106c1612062565b60008161222257612222612062565b50600019019056fe5f58e3a2316349923ce3780f8d587db2d72378aed66a8261c916544fa6846ca5b09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc1d8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63fd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783",
}

// TreasuryContract is an auto generated Go binding around an Ethereum contract.
type TreasuryContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TreasuryContract) GetABI() abi.ABI {
	return c.abi
}

// NewTreasuryContract creates a new instance of TreasuryContract.
func NewTreasuryContract() *TreasuryContract {
	parsed, err := TreasuryContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TreasuryContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TreasuryContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackCANCELLERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb08e51c0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CANCELLER_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) PackCANCELLERROLE() []byte {
	enc, err := treasuryContract.abi.Pack("CANCELLER_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCANCELLERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb08e51c0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CANCELLER_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackCANCELLERROLE() ([]byte, error) {
	return treasuryContract.abi.Pack("CANCELLER_ROLE")
}

// UnpackCANCELLERROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb08e51c0.
//
// Solidity: function CANCELLER_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackCANCELLERROLE(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("CANCELLER_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDEFAULTADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa217fddf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) PackDEFAULTADMINROLE() []byte {
	enc, err := treasuryContract.abi.Pack("DEFAULT_ADMIN_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDEFAULTADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa217fddf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackDEFAULTADMINROLE() ([]byte, error) {
	return treasuryContract.abi.Pack("DEFAULT_ADMIN_ROLE")
}

// UnpackDEFAULTADMINROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa217fddf.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackDEFAULTADMINROLE(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("DEFAULT_ADMIN_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackEXECUTORROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07bd0265.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXECUTOR_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) PackEXECUTORROLE() []byte {
	enc, err := treasuryContract.abi.Pack("EXECUTOR_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXECUTORROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07bd0265.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXECUTOR_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackEXECUTORROLE() ([]byte, error) {
	return treasuryContract.abi.Pack("EXECUTOR_ROLE")
}

// UnpackEXECUTORROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07bd0265.
//
// Solidity: function EXECUTOR_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackEXECUTORROLE(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("EXECUTOR_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPROPOSERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f61f4f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PROPOSER_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) PackPROPOSERROLE() []byte {
	enc, err := treasuryContract.abi.Pack("PROPOSER_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPROPOSERROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f61f4f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PROPOSER_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackPROPOSERROLE() ([]byte, error) {
	return treasuryContract.abi.Pack("PROPOSER_ROLE")
}

// UnpackPROPOSERROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f61f4f5.
//
// Solidity: function PROPOSER_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackPROPOSERROLE(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("PROPOSER_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTIMELOCKADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d3cf6fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function TIMELOCK_ADMIN_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) PackTIMELOCKADMINROLE() []byte {
	enc, err := treasuryContract.abi.Pack("TIMELOCK_ADMIN_ROLE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTIMELOCKADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d3cf6fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function TIMELOCK_ADMIN_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackTIMELOCKADMINROLE() ([]byte, error) {
	return treasuryContract.abi.Pack("TIMELOCK_ADMIN_ROLE")
}

// UnpackTIMELOCKADMINROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d3cf6fc.
//
// Solidity: function TIMELOCK_ADMIN_ROLE() view returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackTIMELOCKADMINROLE(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("TIMELOCK_ADMIN_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(bytes32 id) returns()
func (treasuryContract *TreasuryContract) PackCancel(id [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("cancel", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(bytes32 id) returns()
func (treasuryContract *TreasuryContract) TryPackCancel(id [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("cancel", id)
}

// PackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x134008d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt) payable returns()
func (treasuryContract *TreasuryContract) PackExecute(target common.Address, value *big.Int, payload []byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("execute", target, value, payload, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x134008d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt) payable returns()
func (treasuryContract *TreasuryContract) TryPackExecute(target common.Address, value *big.Int, payload []byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("execute", target, value, payload, predecessor, salt)
}

// PackExecuteBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe38335e5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) payable returns()
func (treasuryContract *TreasuryContract) PackExecuteBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("executeBatch", targets, values, payloads, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecuteBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe38335e5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) payable returns()
func (treasuryContract *TreasuryContract) TryPackExecuteBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("executeBatch", targets, values, payloads, predecessor, salt)
}

// PackGetMinDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf27a0c92.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getMinDelay() view returns(uint256)
func (treasuryContract *TreasuryContract) PackGetMinDelay() []byte {
	enc, err := treasuryContract.abi.Pack("getMinDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetMinDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf27a0c92.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getMinDelay() view returns(uint256)
func (treasuryContract *TreasuryContract) TryPackGetMinDelay() ([]byte, error) {
	return treasuryContract.abi.Pack("getMinDelay")
}

// UnpackGetMinDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf27a0c92.
//
// Solidity: function getMinDelay() view returns(uint256)
func (treasuryContract *TreasuryContract) UnpackGetMinDelay(data []byte) (*big.Int, error) {
	out, err := treasuryContract.abi.Unpack("getMinDelay", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetRoleAdmin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248a9ca3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (treasuryContract *TreasuryContract) PackGetRoleAdmin(role [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("getRoleAdmin", role)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetRoleAdmin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248a9ca3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackGetRoleAdmin(role [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("getRoleAdmin", role)
}

// UnpackGetRoleAdmin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x248a9ca3.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackGetRoleAdmin(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("getRoleAdmin", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGetTimestamp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd45c4435.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTimestamp(bytes32 id) view returns(uint256)
func (treasuryContract *TreasuryContract) PackGetTimestamp(id [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("getTimestamp", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTimestamp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd45c4435.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTimestamp(bytes32 id) view returns(uint256)
func (treasuryContract *TreasuryContract) TryPackGetTimestamp(id [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("getTimestamp", id)
}

// UnpackGetTimestamp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd45c4435.
//
// Solidity: function getTimestamp(bytes32 id) view returns(uint256)
func (treasuryContract *TreasuryContract) UnpackGetTimestamp(data []byte) (*big.Int, error) {
	out, err := treasuryContract.abi.Unpack("getTimestamp", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGrantRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f2ff15d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantRole(bytes32 role, address account) returns()
func (treasuryContract *TreasuryContract) PackGrantRole(role [32]byte, account common.Address) []byte {
	enc, err := treasuryContract.abi.Pack("grantRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f2ff15d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantRole(bytes32 role, address account) returns()
func (treasuryContract *TreasuryContract) TryPackGrantRole(role [32]byte, account common.Address) ([]byte, error) {
	return treasuryContract.abi.Pack("grantRole", role, account)
}

// PackHasRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91d14854.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (treasuryContract *TreasuryContract) PackHasRole(role [32]byte, account common.Address) []byte {
	enc, err := treasuryContract.abi.Pack("hasRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHasRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91d14854.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (treasuryContract *TreasuryContract) TryPackHasRole(role [32]byte, account common.Address) ([]byte, error) {
	return treasuryContract.abi.Pack("hasRole", role, account)
}

// UnpackHasRole is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91d14854.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (treasuryContract *TreasuryContract) UnpackHasRole(data []byte) (bool, error) {
	out, err := treasuryContract.abi.Unpack("hasRole", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackHashOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8065657f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (treasuryContract *TreasuryContract) PackHashOperation(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("hashOperation", target, value, data, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8065657f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackHashOperation(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("hashOperation", target, value, data, predecessor, salt)
}

// UnpackHashOperation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8065657f.
//
// Solidity: function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackHashOperation(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("hashOperation", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackHashOperationBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1c5f427.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (treasuryContract *TreasuryContract) PackHashOperationBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("hashOperationBatch", targets, values, payloads, predecessor, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashOperationBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1c5f427.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (treasuryContract *TreasuryContract) TryPackHashOperationBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("hashOperationBatch", targets, values, payloads, predecessor, salt)
}

// UnpackHashOperationBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb1c5f427.
//
// Solidity: function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) pure returns(bytes32)
func (treasuryContract *TreasuryContract) UnpackHashOperationBatch(data []byte) ([32]byte, error) {
	out, err := treasuryContract.abi.Unpack("hashOperationBatch", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4c4c7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(uint256 minDelay, address[] proposers, address[] executors, address admin) returns()
func (treasuryContract *TreasuryContract) PackInitialize(minDelay *big.Int, proposers []common.Address, executors []common.Address, admin common.Address) []byte {
	enc, err := treasuryContract.abi.Pack("initialize", minDelay, proposers, executors, admin)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4c4c7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(uint256 minDelay, address[] proposers, address[] executors, address admin) returns()
func (treasuryContract *TreasuryContract) TryPackInitialize(minDelay *big.Int, proposers []common.Address, executors []common.Address, admin common.Address) ([]byte, error) {
	return treasuryContract.abi.Pack("initialize", minDelay, proposers, executors, admin)
}

// PackIsOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d50750.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperation(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) PackIsOperation(id [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("isOperation", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d50750.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperation(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) TryPackIsOperation(id [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("isOperation", id)
}

// UnpackIsOperation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x31d50750.
//
// Solidity: function isOperation(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) UnpackIsOperation(data []byte) (bool, error) {
	out, err := treasuryContract.abi.Unpack("isOperation", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperationDone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ab0f529.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperationDone(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) PackIsOperationDone(id [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("isOperationDone", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperationDone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ab0f529.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperationDone(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) TryPackIsOperationDone(id [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("isOperationDone", id)
}

// UnpackIsOperationDone is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2ab0f529.
//
// Solidity: function isOperationDone(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) UnpackIsOperationDone(data []byte) (bool, error) {
	out, err := treasuryContract.abi.Unpack("isOperationDone", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperationPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x584b153e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperationPending(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) PackIsOperationPending(id [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("isOperationPending", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperationPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x584b153e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperationPending(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) TryPackIsOperationPending(id [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("isOperationPending", id)
}

// UnpackIsOperationPending is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x584b153e.
//
// Solidity: function isOperationPending(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) UnpackIsOperationPending(data []byte) (bool, error) {
	out, err := treasuryContract.abi.Unpack("isOperationPending", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperationReady is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13bc9f20.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperationReady(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) PackIsOperationReady(id [32]byte) []byte {
	enc, err := treasuryContract.abi.Pack("isOperationReady", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperationReady is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13bc9f20.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperationReady(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) TryPackIsOperationReady(id [32]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("isOperationReady", id)
}

// UnpackIsOperationReady is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13bc9f20.
//
// Solidity: function isOperationReady(bytes32 id) view returns(bool)
func (treasuryContract *TreasuryContract) UnpackIsOperationReady(data []byte) (bool, error) {
	out, err := treasuryContract.abi.Unpack("isOperationReady", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOnERC1155BatchReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc197c81.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) PackOnERC1155BatchReceived(arg0 common.Address, arg1 common.Address, arg2 []*big.Int, arg3 []*big.Int, arg4 []byte) []byte {
	enc, err := treasuryContract.abi.Pack("onERC1155BatchReceived", arg0, arg1, arg2, arg3, arg4)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnERC1155BatchReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc197c81.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) TryPackOnERC1155BatchReceived(arg0 common.Address, arg1 common.Address, arg2 []*big.Int, arg3 []*big.Int, arg4 []byte) ([]byte, error) {
	return treasuryContract.abi.Pack("onERC1155BatchReceived", arg0, arg1, arg2, arg3, arg4)
}

// UnpackOnERC1155BatchReceived is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc197c81.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) UnpackOnERC1155BatchReceived(data []byte) ([4]byte, error) {
	out, err := treasuryContract.abi.Unpack("onERC1155BatchReceived", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackOnERC1155Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf23a6e61.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) PackOnERC1155Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 *big.Int, arg4 []byte) []byte {
	enc, err := treasuryContract.abi.Pack("onERC1155Received", arg0, arg1, arg2, arg3, arg4)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnERC1155Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf23a6e61.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) TryPackOnERC1155Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 *big.Int, arg4 []byte) ([]byte, error) {
	return treasuryContract.abi.Pack("onERC1155Received", arg0, arg1, arg2, arg3, arg4)
}

// UnpackOnERC1155Received is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf23a6e61.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) UnpackOnERC1155Received(data []byte) ([4]byte, error) {
	out, err := treasuryContract.abi.Unpack("onERC1155Received", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackOnERC721Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x150b7a02.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) PackOnERC721Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 []byte) []byte {
	enc, err := treasuryContract.abi.Pack("onERC721Received", arg0, arg1, arg2, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnERC721Received is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x150b7a02.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) TryPackOnERC721Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 []byte) ([]byte, error) {
	return treasuryContract.abi.Pack("onERC721Received", arg0, arg1, arg2, arg3)
}

// UnpackOnERC721Received is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x150b7a02.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (treasuryContract *TreasuryContract) UnpackOnERC721Received(data []byte) ([4]byte, error) {
	out, err := treasuryContract.abi.Unpack("onERC721Received", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackRenounceRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36568abe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceRole(bytes32 role, address account) returns()
func (treasuryContract *TreasuryContract) PackRenounceRole(role [32]byte, account common.Address) []byte {
	enc, err := treasuryContract.abi.Pack("renounceRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36568abe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceRole(bytes32 role, address account) returns()
func (treasuryContract *TreasuryContract) TryPackRenounceRole(role [32]byte, account common.Address) ([]byte, error) {
	return treasuryContract.abi.Pack("renounceRole", role, account)
}

// PackRevokeRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd547741f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeRole(bytes32 role, address account) returns()
func (treasuryContract *TreasuryContract) PackRevokeRole(role [32]byte, account common.Address) []byte {
	enc, err := treasuryContract.abi.Pack("revokeRole", role, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd547741f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeRole(bytes32 role, address account) returns()
func (treasuryContract *TreasuryContract) TryPackRevokeRole(role [32]byte, account common.Address) ([]byte, error) {
	return treasuryContract.abi.Pack("revokeRole", role, account)
}

// PackSchedule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01d5062a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (treasuryContract *TreasuryContract) PackSchedule(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte, delay *big.Int) []byte {
	enc, err := treasuryContract.abi.Pack("schedule", target, value, data, predecessor, salt, delay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSchedule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01d5062a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (treasuryContract *TreasuryContract) TryPackSchedule(target common.Address, value *big.Int, data []byte, predecessor [32]byte, salt [32]byte, delay *big.Int) ([]byte, error) {
	return treasuryContract.abi.Pack("schedule", target, value, data, predecessor, salt, delay)
}

// PackScheduleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f2a0bb0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (treasuryContract *TreasuryContract) PackScheduleBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte, delay *big.Int) []byte {
	enc, err := treasuryContract.abi.Pack("scheduleBatch", targets, values, payloads, predecessor, salt, delay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackScheduleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f2a0bb0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay) returns()
func (treasuryContract *TreasuryContract) TryPackScheduleBatch(targets []common.Address, values []*big.Int, payloads [][]byte, predecessor [32]byte, salt [32]byte, delay *big.Int) ([]byte, error) {
	return treasuryContract.abi.Pack("scheduleBatch", targets, values, payloads, predecessor, salt, delay)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (treasuryContract *TreasuryContract) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := treasuryContract.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (treasuryContract *TreasuryContract) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return treasuryContract.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (treasuryContract *TreasuryContract) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := treasuryContract.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackUpdateDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64d62353.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateDelay(uint256 newDelay) returns()
func (treasuryContract *TreasuryContract) PackUpdateDelay(newDelay *big.Int) []byte {
	enc, err := treasuryContract.abi.Pack("updateDelay", newDelay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64d62353.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateDelay(uint256 newDelay) returns()
func (treasuryContract *TreasuryContract) TryPackUpdateDelay(newDelay *big.Int) ([]byte, error) {
	return treasuryContract.abi.Pack("updateDelay", newDelay)
}

// TreasuryContractCallExecuted represents a CallExecuted event raised by the TreasuryContract contract.
type TreasuryContractCallExecuted struct {
	Id     [32]byte
	Index  *big.Int
	Target common.Address
	Value  *big.Int
	Data   []byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const TreasuryContractCallExecutedEventName = "CallExecuted"

// ContractEventName returns the user-defined event name.
func (TreasuryContractCallExecuted) ContractEventName() string {
	return TreasuryContractCallExecutedEventName
}

// UnpackCallExecutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CallExecuted(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data)
func (treasuryContract *TreasuryContract) UnpackCallExecutedEvent(log *types.Log) (*TreasuryContractCallExecuted, error) {
	event := "CallExecuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractCallExecuted)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractCallSalt represents a CallSalt event raised by the TreasuryContract contract.
type TreasuryContractCallSalt struct {
	Id   [32]byte
	Salt [32]byte
	Raw  *types.Log // Blockchain specific contextual infos
}

const TreasuryContractCallSaltEventName = "CallSalt"

// ContractEventName returns the user-defined event name.
func (TreasuryContractCallSalt) ContractEventName() string {
	return TreasuryContractCallSaltEventName
}

// UnpackCallSaltEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CallSalt(bytes32 indexed id, bytes32 salt)
func (treasuryContract *TreasuryContract) UnpackCallSaltEvent(log *types.Log) (*TreasuryContractCallSalt, error) {
	event := "CallSalt"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractCallSalt)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractCallScheduled represents a CallScheduled event raised by the TreasuryContract contract.
type TreasuryContractCallScheduled struct {
	Id          [32]byte
	Index       *big.Int
	Target      common.Address
	Value       *big.Int
	Data        []byte
	Predecessor [32]byte
	Delay       *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const TreasuryContractCallScheduledEventName = "CallScheduled"

// ContractEventName returns the user-defined event name.
func (TreasuryContractCallScheduled) ContractEventName() string {
	return TreasuryContractCallScheduledEventName
}

// UnpackCallScheduledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CallScheduled(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data, bytes32 predecessor, uint256 delay)
func (treasuryContract *TreasuryContract) UnpackCallScheduledEvent(log *types.Log) (*TreasuryContractCallScheduled, error) {
	event := "CallScheduled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractCallScheduled)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractCancelled represents a Cancelled event raised by the TreasuryContract contract.
type TreasuryContractCancelled struct {
	Id  [32]byte
	Raw *types.Log // Blockchain specific contextual infos
}

const TreasuryContractCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (TreasuryContractCancelled) ContractEventName() string {
	return TreasuryContractCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(bytes32 indexed id)
func (treasuryContract *TreasuryContract) UnpackCancelledEvent(log *types.Log) (*TreasuryContractCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractCancelled)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractInitialized represents a Initialized event raised by the TreasuryContract contract.
type TreasuryContractInitialized struct {
	Version uint8
	Raw     *types.Log // Blockchain specific contextual infos
}

const TreasuryContractInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (TreasuryContractInitialized) ContractEventName() string {
	return TreasuryContractInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint8 version)
func (treasuryContract *TreasuryContract) UnpackInitializedEvent(log *types.Log) (*TreasuryContractInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractInitialized)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractMinDelayChange represents a MinDelayChange event raised by the TreasuryContract contract.
type TreasuryContractMinDelayChange struct {
	OldDuration *big.Int
	NewDuration *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const TreasuryContractMinDelayChangeEventName = "MinDelayChange"

// ContractEventName returns the user-defined event name.
func (TreasuryContractMinDelayChange) ContractEventName() string {
	return TreasuryContractMinDelayChangeEventName
}

// UnpackMinDelayChangeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MinDelayChange(uint256 oldDuration, uint256 newDuration)
func (treasuryContract *TreasuryContract) UnpackMinDelayChangeEvent(log *types.Log) (*TreasuryContractMinDelayChange, error) {
	event := "MinDelayChange"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractMinDelayChange)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractRoleAdminChanged represents a RoleAdminChanged event raised by the TreasuryContract contract.
type TreasuryContractRoleAdminChanged struct {
	Role              [32]byte
	PreviousAdminRole [32]byte
	NewAdminRole      [32]byte
	Raw               *types.Log // Blockchain specific contextual infos
}

const TreasuryContractRoleAdminChangedEventName = "RoleAdminChanged"

// ContractEventName returns the user-defined event name.
func (TreasuryContractRoleAdminChanged) ContractEventName() string {
	return TreasuryContractRoleAdminChangedEventName
}

// UnpackRoleAdminChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleAdminChanged(bytes32 indexed role, bytes32 indexed previousAdminRole, bytes32 indexed newAdminRole)
func (treasuryContract *TreasuryContract) UnpackRoleAdminChangedEvent(log *types.Log) (*TreasuryContractRoleAdminChanged, error) {
	event := "RoleAdminChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractRoleAdminChanged)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractRoleGranted represents a RoleGranted event raised by the TreasuryContract contract.
type TreasuryContractRoleGranted struct {
	Role    [32]byte
	Account common.Address
	Sender  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const TreasuryContractRoleGrantedEventName = "RoleGranted"

// ContractEventName returns the user-defined event name.
func (TreasuryContractRoleGranted) ContractEventName() string {
	return TreasuryContractRoleGrantedEventName
}

// UnpackRoleGrantedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)
func (treasuryContract *TreasuryContract) UnpackRoleGrantedEvent(log *types.Log) (*TreasuryContractRoleGranted, error) {
	event := "RoleGranted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractRoleGranted)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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

// TreasuryContractRoleRevoked represents a RoleRevoked event raised by the TreasuryContract contract.
type TreasuryContractRoleRevoked struct {
	Role    [32]byte
	Account common.Address
	Sender  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const TreasuryContractRoleRevokedEventName = "RoleRevoked"

// ContractEventName returns the user-defined event name.
func (TreasuryContractRoleRevoked) ContractEventName() string {
	return TreasuryContractRoleRevokedEventName
}

// UnpackRoleRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)
func (treasuryContract *TreasuryContract) UnpackRoleRevokedEvent(log *types.Log) (*TreasuryContractRoleRevoked, error) {
	event := "RoleRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != treasuryContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TreasuryContractRoleRevoked)
	if len(log.Data) > 0 {
		if err := treasuryContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range treasuryContract.abi.Events[event].Inputs {
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
