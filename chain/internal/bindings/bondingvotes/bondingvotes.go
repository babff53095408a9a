// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bondingvotes

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

// BondingVotesContractMetaData contains all meta data concerning the BondingVotesContract contract.
var BondingVotesContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newValue\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lastValue\",\"type\":\"uint256\"}],\"name\":\"DecreasingValues\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"lastClaimRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxAllowed\",\"type\":\"uint256\"}],\"name\":\"FutureLastClaimRound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"queryRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxAllowed\",\"type\":\"uint256\"}],\"name\":\"FutureLookup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"required\",\"type\":\"address\"}],\"name\":\"InvalidCaller\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"checkpointRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"requiredRound\",\"type\":\"uint256\"}],\"name\":\"InvalidStartRound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"checkpointRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"requiredRound\",\"type\":\"uint256\"}],\"name\":\"InvalidTotalStakeCheckpointRound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"round\",\"type\":\"uint256\"}],\"name\":\"MissingEarningsPool\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"bondingManagerFunction\",\"type\":\"string\"}],\"name\":\"MustCallBondingManager\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"fromDelegate\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"toDelegate\",\"type\":\"address\"}],\"name\":\"DelegateChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegate\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"previousBalance\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newBalance\",\"type\":\"uint256\"}],\"name\":\"DelegateVotesChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegate\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"previousBondedAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"previousLastClaimRound\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newBondedAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newLastClaimRound\",\"type\":\"uint256\"}],\"name\":\"DelegatorBondedAmountChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"CLOCK_MODE\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_startRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_bondedAmount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_delegateAddress\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_delegatedAmount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_lastClaimRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_lastRewardRound\",\"type\":\"uint256\"}],\"name\":\"checkpointBondingState\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_totalStake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"checkpointTotalActiveStake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"clock\",\"outputs\":[{\"internalType\":\"uint48\",\"name\":\"\",\"type\":\"uint48\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"delegate\",\"outputs\":[],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"delegateBySig\",\"outputs\":[],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"delegatedAt\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"}],\"name\":\"delegates\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"getPastTotalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"getPastVotes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"getTotalActiveStakeAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"}],\"name\":\"getVotes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"getVotesAndDelegateAtRoundStart\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"votes\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"delegateAddress\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"}],\"name\":\"hasCheckpoint\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetContractId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "BondingVotesContract",
	Bin: "0x6080604052348015600f57600080fd5b506040516116fc3803806116fc833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b61166f8061008d6000396000f3fe608060405234801561001057600080fd5b50600436106101375760003560e01c806392eefe9b116100b8578063c656a01e1161007c578063c656a01e146102cd578063db51a69f14610308578063e35c3e4314610338578063ef105c911461034b578063f77c47911461035e578063f92e135b1461037157600080fd5b806392eefe9b1461026157806395d89b41146102745780639ab24eb014610294578063b782c2bd146102a7578063c3cda520146102ba57600080fd5b806351720b41116100ff57806351720b41146101e6578063587cde1e146101ef5780635c19a95c1461021a5780638e539e8c1461022f57806391ddadf41461024257600080fd5b806306fdde031461013c57806318160ddd1461017f578063313ce567146101955780633a46b1a8146101a45780634bf5d7e9146101b7575b600080fd5b6040805180820190915260158152742634bb32b832b2b9102b37ba34b733902837bbb2b960591b60208201525b604051610176919061139f565b60405180910390f35b610187610384565b604051908152602001610176565b60405160128152602001610176565b6101876101b2366004611405565b6103ae565b6040805180820190915260138152721b5bd9194f5b1a5d995c19595c97dc9bdd5b99606a1b6020820152610169565b61018760015481565b6102026101fd366004611431565b61042a565b6040516001600160a01b039091168152602001610176565b61022d610228366004611431565b610456565b005b61018761023d36600461144e565b610488565b61024a6104ce565b60405165ffffffffffff9091168152602001610176565b61022d61026f366004611431565b610541565b6040805180820190915260048152631d93141560e21b6020820152610169565b6101876102a2366004611431565b6105ef565b6101876102b536600461144e565b610615565b61022d6102c8366004611467565b6107e2565b6102f86102db366004611431565b6001600160a01b0316600090815260026020526040902054151590565b6040519015158152602001610176565b61031b610316366004611405565b610815565b604080519283526001600160a01b03909116602083015201610176565b61022d6103463660046114c9565b6109e0565b61022d61035936600461152e565b610c3d565b600054610202906001600160a01b031681565b61020261037f366004611405565b610d04565b60006103a96103916104ce565b61039c906001611566565b65ffffffffffff16610615565b905090565b60008160006103bb6104ce565b65ffffffffffff16905080821061040d578181156103e3576103de600183611584565b6103e6565b60005b604051637f07449b60e01b8152600481019290925260248201526044015b60405180910390fd5b6104218561041c866001611597565b610d48565b95945050505050565b6000610450826104386104ce565b610443906001611566565b65ffffffffffff16610d5c565b92915050565b60405163866cb42d60e01b815260040161040490602080825260049082015263189bdb9960e21b604082015260600190565b60008160006104956104ce565b65ffffffffffff1690508082106104b8578181156103e3576103de600183611584565b6104c66102b5856001611597565b949350505050565b60006103a96104db610d68565b6001600160a01b0316638a19c8bc6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610518573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061053c91906115aa565b610d93565b6000546001600160a01b0316331461059b5760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572000000000000006044820152606401610404565b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f709060200160405180910390a150565b6000610450826105fd6104ce565b610608906001611566565b65ffffffffffff16610d48565b6000806106206104ce565b61062b906001611566565b65ffffffffffff1690508083111561066057604051637f07449b60e01b81526004810184905260248101829052604401610404565b600083815260046020526040902054801561067c579392505050565b600380548015806106a957508160008154811061069b5761069b6115c3565b906000526020600020015486105b156106ba5750600095945050505050565b816106c6600183611584565b815481106106d6576106d66115c3565b906000526020600020015486111561075b576106f0610dfe565b6001600160a01b031663465501d36040518163ffffffff1660e01b8152600401602060405180830381865afa15801561072d573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061075191906115aa565b9695505050505050565b60006107678388610e29565b90508683610776600184611584565b81548110610786576107866115c3565b9060005260206000200154036107a3575060009695505050505050565b600360010160008483815481106107bc576107bc6115c3565b906000526020600020015481526020019081526020016000205495505050505050919050565b60405163866cb42d60e01b81526020600482015260076024820152663137b7322337b960c91b6044820152606401610404565b60008060006108248585610ed7565b600281015481546001600160a01b039091169350909150600081900361084f576000935050506109d9565b856001600160a01b0316836001600160a01b03160361087457506001015491506109d9565b60006108808487610ed7565b60028101549091506000906108a5908690600160d01b900465ffffffffffff16610fc1565b9050801580156108c757506002820154600160d01b900465ffffffffffff1615155b1561090a576002820154604051634956ad3960e11b81526001600160a01b0387166004820152600160d01b90910465ffffffffffff166024820152604401610404565b60028201546001600160a01b03868116911614158061092857508154155b1561093a5760009550505050506109d9565b60028481015490830154600160a01b90910465ffffffffffff908116600160d01b90920416101561097157829550505050506109d9565b6002840154600090610993908790600160a01b900465ffffffffffff16610fc1565b90506109d18483156109a557836109b3565b6b033b2e3c9fd0803ce80000005b83156109bf5783611049565b6b033b2e3c9fd0803ce8000000611049565b965050505050505b9250929050565b6000610a0b7f2517d59a36a86548e38734e8ab416f42afff4bca78706a66ad65750dae7f9e37611076565b9050336001600160a01b03821614610a47576040516302d9d9c960e31b81523360048201526001600160a01b0382166024820152604401610404565b6000610a516104ce565b610a5c906001611566565b65ffffffffffff169050808814610a905760405163b986b59960e01b81526004810189905260248101829052604401610404565b878410610ac55783610aa360018a611584565b6040516308384c5960e11b815260048101929092526024820152604401610404565b6001600160a01b0389166000908152600260205260408120906001820181610aec846110e4565b815260208082019290925260409081016000908120825160a08082018552825482526001830154828701526002909201546001600160a01b038082168387015265ffffffffffff600160a01b83048116606080860191909152600160d01b909304166080840152855193840186528f84529583018d9052948d1693820193909352919350918101610b7c89610d93565b65ffffffffffff168152602001610b9288610d93565b65ffffffffffff90811690915260008d8152600180870160209081526040928390208551815590850151918101919091559083015160029091018054606085015160808601518516600160d01b026001600160d01b0391909516600160a01b026001600160d01b03199092166001600160a01b039094169390931717919091169190911790559050610c24838c611125565b610c2f8c83836111ab565b505050505050505050505050565b6000610c687f2517d59a36a86548e38734e8ab416f42afff4bca78706a66ad65750dae7f9e37611076565b9050336001600160a01b03821614610ca4576040516302d9d9c960e31b81523360048201526001600160a01b0382166024820152604401610404565b6000610cae6104ce565b65ffffffffffff169050808314610ce2576040516329af3fdf60e01b81526004810184905260248101829052604401610404565b6000838152600460205260409020849055610cfe600384611125565b50505050565b6000816000610d116104ce565b65ffffffffffff169050808210610d34578181156103e3576103de600183611584565b61042185610d43866001611597565b610d5c565b6000610d548383610815565b509392505050565b60006104c68383610815565b60006103a97fe8438ea868df48e3fc21f2f087b993c9b1837dc0f6135064161ce7d7a1701fe8611076565b600065ffffffffffff821115610dfa5760405162461bcd60e51b815260206004820152602660248201527f53616665436173743a2076616c756520646f65736e27742066697420696e203460448201526538206269747360d01b6064820152608401610404565b5090565b60006103a97f2517d59a36a86548e38734e8ab416f42afff4bca78706a66ad65750dae7f9e37611076565b81546000908015801590610e6357508284610e45600184611584565b81548110610e5557610e556115c3565b906000526020600020015411155b15610e6f579050610450565b80821015610ed05760006002610e858385611597565b610e8f91906115d9565b905083858281548110610ea457610ea46115c3565b906000526020600020015411610ec657610ebf816001611597565b9250610eca565b8091505b50610e6f565b5092915050565b600080610ee26104ce565b610eed906001611566565b65ffffffffffff16905080831115610f2257604051637f07449b60e01b81526004810184905260248101829052604401610404565b6001600160a01b038416600090815260026020908152604080832086845260018101909252909120805415610f5b579250610450915050565b6000610f678387610e29565b90508015610fb45782600101600084600001600184610f869190611584565b81548110610f9657610f966115c3565b90600052602060002001548152602001908152602001600020610fb6565b815b979650505050505050565b6000610fcb610dfe565b60405163091153f160e21b81526001600160a01b0385811660048301526024820185905291909116906324454fc49060440160a060405180830381865afa15801561101a573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061103e91906115fb565b509695505050505050565b60006b033b2e3c9fd0803ce8000000611062848461137c565b61106c908661163b565b6104c691906115d9565b60008054604051631c2d8fb360e31b8152600481018490526001600160a01b039091169063e16c7d9890602401602060405180830381865afa1580156110c0573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906104509190611652565b8054600090801561111b57826110fb600183611584565b8154811061110b5761110b6115c3565b906000526020600020015461111e565b60005b9392505050565b815480156111925760008361113b600184611584565b8154811061114b5761114b6115c3565b9060005260206000200154905080831015611183576040516328ffde6160e01b81526004810184905260248101829052604401610404565b8083036111905750505050565b505b5081546001810183556000928352602090922090910155565b80604001516001600160a01b031682604001516001600160a01b03161461121f5780604001516001600160a01b031682604001516001600160a01b0316846001600160a01b03167f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f60405160405180910390a45b6000836001600160a01b031683604001516001600160a01b03161480156112465750825115155b611251576000611257565b82602001515b90506000846001600160a01b031683604001516001600160a01b03161480156112805750825115155b61128b576000611291565b82602001515b90508082146112df5760408051838152602081018390526001600160a01b038716917fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a724910160405180910390a25b825184511415806113085750826060015165ffffffffffff16846060015165ffffffffffff1614155b156113755783516060808601518551868301516040805195865265ffffffffffff938416602087015285019190915216908201526001600160a01b038616907f1232f54fc2d34f79dc63b496ab493d834655fc2ea6d945ca547e9be242fd2b729060800160405180910390a25b5050505050565b6000816113956b033b2e3c9fd0803ce80000008561163b565b61111e91906115d9565b602081526000825180602084015260005b818110156113cd57602081860181015160408684010152016113b0565b506000604082850101526040601f19601f83011684010191505092915050565b6001600160a01b038116811461140257600080fd5b50565b6000806040838503121561141857600080fd5b8235611423816113ed565b946020939093013593505050565b60006020828403121561144357600080fd5b813561111e816113ed565b60006020828403121561146057600080fd5b5035919050565b60008060008060008060c0878903121561148057600080fd5b863561148b816113ed565b95506020870135945060408701359350606087013560ff811681146114af57600080fd5b9598949750929560808101359460a0909101359350915050565b600080600080600080600060e0888a0312156114e457600080fd5b87356114ef816113ed565b96506020880135955060408801359450606088013561150d816113ed565b9699959850939660808101359560a0820135955060c0909101359350915050565b6000806040838503121561154157600080fd5b50508035926020909101359150565b634e487b7160e01b600052601160045260246000fd5b65ffffffffffff818116838216019081111561045057610450611550565b8181038181111561045057610450611550565b8082018082111561045057610450611550565b6000602082840312156115bc57600080fd5b5051919050565b634e487b7160e01b600052603260045260246000fd5b6000826115f657634e487b7160e01b600052601260045260246000fd5b500490565b600080600080600060a0868803121561161357600080fd5b5050835160208501516040860151606087015160809097015192989197509594509092509050565b808202811582820484141761045057610450611550565b60006020828403121561166457600080fd5b815161111e816113ed56",
}

// BondingVotesContract is an auto generated Go binding around an Ethereum contract.
type BondingVotesContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BondingVotesContract) GetABI() abi.ABI {
	return c.abi
}

// NewBondingVotesContract creates a new instance of BondingVotesContract.
func NewBondingVotesContract() *BondingVotesContract {
	parsed, err := BondingVotesContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BondingVotesContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BondingVotesContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (bondingVotesContract *BondingVotesContract) PackConstructor(_controller common.Address) []byte {
	enc, err := bondingVotesContract.abi.Pack("", _controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCLOCKMODE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bf5d7e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CLOCK_MODE() pure returns(string)
func (bondingVotesContract *BondingVotesContract) PackCLOCKMODE() []byte {
	enc, err := bondingVotesContract.abi.Pack("CLOCK_MODE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCLOCKMODE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bf5d7e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CLOCK_MODE() pure returns(string)
func (bondingVotesContract *BondingVotesContract) TryPackCLOCKMODE() ([]byte, error) {
	return bondingVotesContract.abi.Pack("CLOCK_MODE")
}

// UnpackCLOCKMODE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4bf5d7e9.
//
// Solidity: function CLOCK_MODE() pure returns(string)
func (bondingVotesContract *BondingVotesContract) UnpackCLOCKMODE(data []byte) (string, error) {
	out, err := bondingVotesContract.abi.Unpack("CLOCK_MODE", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCheckpointBondingState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe35c3e43.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkpointBondingState(address _account, uint256 _startRound, uint256 _bondedAmount, address _delegateAddress, uint256 _delegatedAmount, uint256 _lastClaimRound, uint256 _lastRewardRound) returns()
func (bondingVotesContract *BondingVotesContract) PackCheckpointBondingState(account common.Address, startRound *big.Int, bondedAmount *big.Int, delegateAddress common.Address, delegatedAmount *big.Int, lastClaimRound *big.Int, lastRewardRound *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("checkpointBondingState", account, startRound, bondedAmount, delegateAddress, delegatedAmount, lastClaimRound, lastRewardRound)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckpointBondingState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe35c3e43.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkpointBondingState(address _account, uint256 _startRound, uint256 _bondedAmount, address _delegateAddress, uint256 _delegatedAmount, uint256 _lastClaimRound, uint256 _lastRewardRound) returns()
func (bondingVotesContract *BondingVotesContract) TryPackCheckpointBondingState(account common.Address, startRound *big.Int, bondedAmount *big.Int, delegateAddress common.Address, delegatedAmount *big.Int, lastClaimRound *big.Int, lastRewardRound *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("checkpointBondingState", account, startRound, bondedAmount, delegateAddress, delegatedAmount, lastClaimRound, lastRewardRound)
}

// PackCheckpointTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef105c91.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkpointTotalActiveStake(uint256 _totalStake, uint256 _round) returns()
func (bondingVotesContract *BondingVotesContract) PackCheckpointTotalActiveStake(totalStake *big.Int, round *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("checkpointTotalActiveStake", totalStake, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckpointTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef105c91.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkpointTotalActiveStake(uint256 _totalStake, uint256 _round) returns()
func (bondingVotesContract *BondingVotesContract) TryPackCheckpointTotalActiveStake(totalStake *big.Int, round *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("checkpointTotalActiveStake", totalStake, round)
}

// PackClock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91ddadf4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function clock() view returns(uint48)
func (bondingVotesContract *BondingVotesContract) PackClock() []byte {
	enc, err := bondingVotesContract.abi.Pack("clock")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91ddadf4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function clock() view returns(uint48)
func (bondingVotesContract *BondingVotesContract) TryPackClock() ([]byte, error) {
	return bondingVotesContract.abi.Pack("clock")
}

// UnpackClock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91ddadf4.
//
// Solidity: function clock() view returns(uint48)
func (bondingVotesContract *BondingVotesContract) UnpackClock(data []byte) (*big.Int, error) {
	out, err := bondingVotesContract.abi.Unpack("clock", data)
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
func (bondingVotesContract *BondingVotesContract) PackController() []byte {
	enc, err := bondingVotesContract.abi.Pack("controller")
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
func (bondingVotesContract *BondingVotesContract) TryPackController() ([]byte, error) {
	return bondingVotesContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (bondingVotesContract *BondingVotesContract) UnpackController(data []byte) (common.Address, error) {
	out, err := bondingVotesContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() pure returns(uint8)
func (bondingVotesContract *BondingVotesContract) PackDecimals() []byte {
	enc, err := bondingVotesContract.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() pure returns(uint8)
func (bondingVotesContract *BondingVotesContract) TryPackDecimals() ([]byte, error) {
	return bondingVotesContract.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() pure returns(uint8)
func (bondingVotesContract *BondingVotesContract) UnpackDecimals(data []byte) (uint8, error) {
	out, err := bondingVotesContract.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDelegate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c19a95c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delegate(address ) pure returns()
func (bondingVotesContract *BondingVotesContract) PackDelegate(arg0 common.Address) []byte {
	enc, err := bondingVotesContract.abi.Pack("delegate", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelegate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c19a95c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delegate(address ) pure returns()
func (bondingVotesContract *BondingVotesContract) TryPackDelegate(arg0 common.Address) ([]byte, error) {
	return bondingVotesContract.abi.Pack("delegate", arg0)
}

// PackDelegateBySig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3cda520.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delegateBySig(address , uint256 , uint256 , uint8 , bytes32 , bytes32 ) pure returns()
func (bondingVotesContract *BondingVotesContract) PackDelegateBySig(arg0 common.Address, arg1 *big.Int, arg2 *big.Int, arg3 uint8, arg4 [32]byte, arg5 [32]byte) []byte {
	enc, err := bondingVotesContract.abi.Pack("delegateBySig", arg0, arg1, arg2, arg3, arg4, arg5)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelegateBySig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3cda520.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delegateBySig(address , uint256 , uint256 , uint8 , bytes32 , bytes32 ) pure returns()
func (bondingVotesContract *BondingVotesContract) TryPackDelegateBySig(arg0 common.Address, arg1 *big.Int, arg2 *big.Int, arg3 uint8, arg4 [32]byte, arg5 [32]byte) ([]byte, error) {
	return bondingVotesContract.abi.Pack("delegateBySig", arg0, arg1, arg2, arg3, arg4, arg5)
}

// PackDelegatedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf92e135b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delegatedAt(address _account, uint256 _round) view returns(address)
func (bondingVotesContract *BondingVotesContract) PackDelegatedAt(account common.Address, round *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("delegatedAt", account, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelegatedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf92e135b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delegatedAt(address _account, uint256 _round) view returns(address)
func (bondingVotesContract *BondingVotesContract) TryPackDelegatedAt(account common.Address, round *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("delegatedAt", account, round)
}

// UnpackDelegatedAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf92e135b.
//
// Solidity: function delegatedAt(address _account, uint256 _round) view returns(address)
func (bondingVotesContract *BondingVotesContract) UnpackDelegatedAt(data []byte) (common.Address, error) {
	out, err := bondingVotesContract.abi.Unpack("delegatedAt", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDelegates is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x587cde1e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delegates(address _account) view returns(address)
func (bondingVotesContract *BondingVotesContract) PackDelegates(account common.Address) []byte {
	enc, err := bondingVotesContract.abi.Pack("delegates", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelegates is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x587cde1e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delegates(address _account) view returns(address)
func (bondingVotesContract *BondingVotesContract) TryPackDelegates(account common.Address) ([]byte, error) {
	return bondingVotesContract.abi.Pack("delegates", account)
}

// UnpackDelegates is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x587cde1e.
//
// Solidity: function delegates(address _account) view returns(address)
func (bondingVotesContract *BondingVotesContract) UnpackDelegates(data []byte) (common.Address, error) {
	out, err := bondingVotesContract.abi.Unpack("delegates", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetPastTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e539e8c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPastTotalSupply(uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) PackGetPastTotalSupply(round *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("getPastTotalSupply", round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPastTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e539e8c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPastTotalSupply(uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) TryPackGetPastTotalSupply(round *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("getPastTotalSupply", round)
}

// UnpackGetPastTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8e539e8c.
//
// Solidity: function getPastTotalSupply(uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) UnpackGetPastTotalSupply(data []byte) (*big.Int, error) {
	out, err := bondingVotesContract.abi.Unpack("getPastTotalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetPastVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a46b1a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPastVotes(address _account, uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) PackGetPastVotes(account common.Address, round *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("getPastVotes", account, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPastVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a46b1a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPastVotes(address _account, uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) TryPackGetPastVotes(account common.Address, round *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("getPastVotes", account, round)
}

// UnpackGetPastVotes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3a46b1a8.
//
// Solidity: function getPastVotes(address _account, uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) UnpackGetPastVotes(data []byte) (*big.Int, error) {
	out, err := bondingVotesContract.abi.Unpack("getPastVotes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTotalActiveStakeAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb782c2bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTotalActiveStakeAt(uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) PackGetTotalActiveStakeAt(round *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("getTotalActiveStakeAt", round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTotalActiveStakeAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb782c2bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTotalActiveStakeAt(uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) TryPackGetTotalActiveStakeAt(round *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("getTotalActiveStakeAt", round)
}

// UnpackGetTotalActiveStakeAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb782c2bd.
//
// Solidity: function getTotalActiveStakeAt(uint256 _round) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) UnpackGetTotalActiveStakeAt(data []byte) (*big.Int, error) {
	out, err := bondingVotesContract.abi.Unpack("getTotalActiveStakeAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ab24eb0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getVotes(address _account) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) PackGetVotes(account common.Address) []byte {
	enc, err := bondingVotesContract.abi.Pack("getVotes", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ab24eb0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getVotes(address _account) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) TryPackGetVotes(account common.Address) ([]byte, error) {
	return bondingVotesContract.abi.Pack("getVotes", account)
}

// UnpackGetVotes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9ab24eb0.
//
// Solidity: function getVotes(address _account) view returns(uint256)
func (bondingVotesContract *BondingVotesContract) UnpackGetVotes(data []byte) (*big.Int, error) {
	out, err := bondingVotesContract.abi.Unpack("getVotes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetVotesAndDelegateAtRoundStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb51a69f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getVotesAndDelegateAtRoundStart(address _account, uint256 _round) view returns(uint256 votes, address delegateAddress)
func (bondingVotesContract *BondingVotesContract) PackGetVotesAndDelegateAtRoundStart(account common.Address, round *big.Int) []byte {
	enc, err := bondingVotesContract.abi.Pack("getVotesAndDelegateAtRoundStart", account, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetVotesAndDelegateAtRoundStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb51a69f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getVotesAndDelegateAtRoundStart(address _account, uint256 _round) view returns(uint256 votes, address delegateAddress)
func (bondingVotesContract *BondingVotesContract) TryPackGetVotesAndDelegateAtRoundStart(account common.Address, round *big.Int) ([]byte, error) {
	return bondingVotesContract.abi.Pack("getVotesAndDelegateAtRoundStart", account, round)
}

// GetVotesAndDelegateAtRoundStartOutput serves as a container for the return parameters of contract
// method GetVotesAndDelegateAtRoundStart.
type GetVotesAndDelegateAtRoundStartOutput struct {
	Votes           *big.Int
	DelegateAddress common.Address
}

// UnpackGetVotesAndDelegateAtRoundStart is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdb51a69f.
//
// Solidity: function getVotesAndDelegateAtRoundStart(address _account, uint256 _round) view returns(uint256 votes, address delegateAddress)
func (bondingVotesContract *BondingVotesContract) UnpackGetVotesAndDelegateAtRoundStart(data []byte) (GetVotesAndDelegateAtRoundStartOutput, error) {
	out, err := bondingVotesContract.abi.Unpack("getVotesAndDelegateAtRoundStart", data)
	outstruct := new(GetVotesAndDelegateAtRoundStartOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Votes = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.DelegateAddress = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// PackHasCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc656a01e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hasCheckpoint(address _account) view returns(bool)
func (bondingVotesContract *BondingVotesContract) PackHasCheckpoint(account common.Address) []byte {
	enc, err := bondingVotesContract.abi.Pack("hasCheckpoint", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHasCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc656a01e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hasCheckpoint(address _account) view returns(bool)
func (bondingVotesContract *BondingVotesContract) TryPackHasCheckpoint(account common.Address) ([]byte, error) {
	return bondingVotesContract.abi.Pack("hasCheckpoint", account)
}

// UnpackHasCheckpoint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc656a01e.
//
// Solidity: function hasCheckpoint(address _account) view returns(bool)
func (bondingVotesContract *BondingVotesContract) UnpackHasCheckpoint(data []byte) (bool, error) {
	out, err := bondingVotesContract.abi.Unpack("hasCheckpoint", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() pure returns(string)
func (bondingVotesContract *BondingVotesContract) PackName() []byte {
	enc, err := bondingVotesContract.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() pure returns(string)
func (bondingVotesContract *BondingVotesContract) TryPackName() ([]byte, error) {
	return bondingVotesContract.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() pure returns(string)
func (bondingVotesContract *BondingVotesContract) UnpackName(data []byte) (string, error) {
	out, err := bondingVotesContract.abi.Unpack("name", data)
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
func (bondingVotesContract *BondingVotesContract) PackSetController(controller common.Address) []byte {
	enc, err := bondingVotesContract.abi.Pack("setController", controller)
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
func (bondingVotesContract *BondingVotesContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return bondingVotesContract.abi.Pack("setController", controller)
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() pure returns(string)
func (bondingVotesContract *BondingVotesContract) PackSymbol() []byte {
	enc, err := bondingVotesContract.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() pure returns(string)
func (bondingVotesContract *BondingVotesContract) TryPackSymbol() ([]byte, error) {
	return bondingVotesContract.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() pure returns(string)
func (bondingVotesContract *BondingVotesContract) UnpackSymbol(data []byte) (string, error) {
	out, err := bondingVotesContract.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetContractId() view returns(bytes32)
func (bondingVotesContract *BondingVotesContract) PackTargetContractId() []byte {
	enc, err := bondingVotesContract.abi.Pack("targetContractId")
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
func (bondingVotesContract *BondingVotesContract) TryPackTargetContractId() ([]byte, error) {
	return bondingVotesContract.abi.Pack("targetContractId")
}

// UnpackTargetContractId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51720b41.
//
// Solidity: function targetContractId() view returns(bytes32)
func (bondingVotesContract *BondingVotesContract) UnpackTargetContractId(data []byte) ([32]byte, error) {
	out, err := bondingVotesContract.abi.Unpack("targetContractId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (bondingVotesContract *BondingVotesContract) PackTotalSupply() []byte {
	enc, err := bondingVotesContract.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (bondingVotesContract *BondingVotesContract) TryPackTotalSupply() ([]byte, error) {
	return bondingVotesContract.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (bondingVotesContract *BondingVotesContract) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := bondingVotesContract.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// BondingVotesContractDelegateChanged represents a DelegateChanged event raised by the BondingVotesContract contract.
type BondingVotesContractDelegateChanged struct {
	Delegator    common.Address
	FromDelegate common.Address
	ToDelegate   common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const BondingVotesContractDelegateChangedEventName = "DelegateChanged"

// ContractEventName returns the user-defined event name.
func (BondingVotesContractDelegateChanged) ContractEventName() string {
	return BondingVotesContractDelegateChangedEventName
}

// UnpackDelegateChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DelegateChanged(address indexed delegator, address indexed fromDelegate, address indexed toDelegate)
func (bondingVotesContract *BondingVotesContract) UnpackDelegateChangedEvent(log *types.Log) (*BondingVotesContractDelegateChanged, error) {
	event := "DelegateChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingVotesContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingVotesContractDelegateChanged)
	if len(log.Data) > 0 {
		if err := bondingVotesContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingVotesContract.abi.Events[event].Inputs {
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

// BondingVotesContractDelegateVotesChanged represents a DelegateVotesChanged event raised by the BondingVotesContract contract.
type BondingVotesContractDelegateVotesChanged struct {
	Delegate        common.Address
	PreviousBalance *big.Int
	NewBalance      *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const BondingVotesContractDelegateVotesChangedEventName = "DelegateVotesChanged"

// ContractEventName returns the user-defined event name.
func (BondingVotesContractDelegateVotesChanged) ContractEventName() string {
	return BondingVotesContractDelegateVotesChangedEventName
}

// UnpackDelegateVotesChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DelegateVotesChanged(address indexed delegate, uint256 previousBalance, uint256 newBalance)
func (bondingVotesContract *BondingVotesContract) UnpackDelegateVotesChangedEvent(log *types.Log) (*BondingVotesContractDelegateVotesChanged, error) {
	event := "DelegateVotesChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingVotesContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingVotesContractDelegateVotesChanged)
	if len(log.Data) > 0 {
		if err := bondingVotesContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingVotesContract.abi.Events[event].Inputs {
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

// BondingVotesContractDelegatorBondedAmountChanged represents a DelegatorBondedAmountChanged event raised by the BondingVotesContract contract.
type BondingVotesContractDelegatorBondedAmountChanged struct {
	Delegate               common.Address
	PreviousBondedAmount   *big.Int
	PreviousLastClaimRound *big.Int
	NewBondedAmount        *big.Int
	NewLastClaimRound      *big.Int
	Raw                    *types.Log // Blockchain specific contextual infos
}

const BondingVotesContractDelegatorBondedAmountChangedEventName = "DelegatorBondedAmountChanged"

// ContractEventName returns the user-defined event name.
func (BondingVotesContractDelegatorBondedAmountChanged) ContractEventName() string {
	return BondingVotesContractDelegatorBondedAmountChangedEventName
}

// UnpackDelegatorBondedAmountChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DelegatorBondedAmountChanged(address indexed delegate, uint256 previousBondedAmount, uint256 previousLastClaimRound, uint256 newBondedAmount, uint256 newLastClaimRound)
func (bondingVotesContract *BondingVotesContract) UnpackDelegatorBondedAmountChangedEvent(log *types.Log) (*BondingVotesContractDelegatorBondedAmountChanged, error) {
	event := "DelegatorBondedAmountChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingVotesContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingVotesContractDelegatorBondedAmountChanged)
	if len(log.Data) > 0 {
		if err := bondingVotesContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingVotesContract.abi.Events[event].Inputs {
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

// BondingVotesContractParameterUpdate represents a ParameterUpdate event raised by the BondingVotesContract contract.
type BondingVotesContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const BondingVotesContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (BondingVotesContractParameterUpdate) ContractEventName() string {
	return BondingVotesContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (bondingVotesContract *BondingVotesContract) UnpackParameterUpdateEvent(log *types.Log) (*BondingVotesContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingVotesContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingVotesContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := bondingVotesContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingVotesContract.abi.Events[event].Inputs {
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

// BondingVotesContractSetController represents a SetController event raised by the BondingVotesContract contract.
type BondingVotesContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const BondingVotesContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (BondingVotesContractSetController) ContractEventName() string {
	return BondingVotesContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (bondingVotesContract *BondingVotesContract) UnpackSetControllerEvent(log *types.Log) (*BondingVotesContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingVotesContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingVotesContractSetController)
	if len(log.Data) > 0 {
		if err := bondingVotesContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingVotesContract.abi.Events[event].Inputs {
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

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bondingVotesContract *BondingVotesContract) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["DecreasingValues"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackDecreasingValuesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["FutureLastClaimRound"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackFutureLastClaimRoundError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["FutureLookup"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackFutureLookupError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["InvalidCaller"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackInvalidCallerError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["InvalidStartRound"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackInvalidStartRoundError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["InvalidTotalStakeCheckpointRound"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackInvalidTotalStakeCheckpointRoundError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["MissingEarningsPool"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackMissingEarningsPoolError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondingVotesContract.abi.Errors["MustCallBondingManager"].ID.Bytes()[:4]) {
		return bondingVotesContract.UnpackMustCallBondingManagerError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BondingVotesContractDecreasingValues represents a DecreasingValues error raised by the BondingVotesContract contract.
type BondingVotesContractDecreasingValues struct {
	NewValue  *big.Int
	LastValue *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DecreasingValues(uint256 newValue, uint256 lastValue)
func BondingVotesContractDecreasingValuesErrorID() common.Hash {
	return common.HexToHash("0x28ffde61fd57f4d5005e31d458b5eace47674da7e82d4ff046cf74927d1f7d41")
}

// UnpackDecreasingValuesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DecreasingValues(uint256 newValue, uint256 lastValue)
func (bondingVotesContract *BondingVotesContract) UnpackDecreasingValuesError(raw []byte) (*BondingVotesContractDecreasingValues, error) {
	out := new(BondingVotesContractDecreasingValues)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "DecreasingValues", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractFutureLastClaimRound represents a FutureLastClaimRound error raised by the BondingVotesContract contract.
type BondingVotesContractFutureLastClaimRound struct {
	LastClaimRound *big.Int
	MaxAllowed     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FutureLastClaimRound(uint256 lastClaimRound, uint256 maxAllowed)
func BondingVotesContractFutureLastClaimRoundErrorID() common.Hash {
	return common.HexToHash("0x107098b2bc4159c7d5ffe42ad3fb715b65b248577db21ea455ec7f343dafef72")
}

// UnpackFutureLastClaimRoundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FutureLastClaimRound(uint256 lastClaimRound, uint256 maxAllowed)
func (bondingVotesContract *BondingVotesContract) UnpackFutureLastClaimRoundError(raw []byte) (*BondingVotesContractFutureLastClaimRound, error) {
	out := new(BondingVotesContractFutureLastClaimRound)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "FutureLastClaimRound", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractFutureLookup represents a FutureLookup error raised by the BondingVotesContract contract.
type BondingVotesContractFutureLookup struct {
	QueryRound *big.Int
	MaxAllowed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FutureLookup(uint256 queryRound, uint256 maxAllowed)
func BondingVotesContractFutureLookupErrorID() common.Hash {
	return common.HexToHash("0x7f07449b3b3a44142945a73fcdeff3a3bb02d9688659424b3db7f27f9003814b")
}

// UnpackFutureLookupError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FutureLookup(uint256 queryRound, uint256 maxAllowed)
func (bondingVotesContract *BondingVotesContract) UnpackFutureLookupError(raw []byte) (*BondingVotesContractFutureLookup, error) {
	out := new(BondingVotesContractFutureLookup)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "FutureLookup", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractInvalidCaller represents a InvalidCaller error raised by the BondingVotesContract contract.
type BondingVotesContractInvalidCaller struct {
	Caller   common.Address
	Required common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidCaller(address caller, address required)
func BondingVotesContractInvalidCallerErrorID() common.Hash {
	return common.HexToHash("0x16cece483e776d6e8b9ac7407b42ddd9477ef1fc39a51824e0d823d0db36a1b9")
}

// UnpackInvalidCallerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidCaller(address caller, address required)
func (bondingVotesContract *BondingVotesContract) UnpackInvalidCallerError(raw []byte) (*BondingVotesContractInvalidCaller, error) {
	out := new(BondingVotesContractInvalidCaller)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "InvalidCaller", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractInvalidStartRound represents a InvalidStartRound error raised by the BondingVotesContract contract.
type BondingVotesContractInvalidStartRound struct {
	CheckpointRound *big.Int
	RequiredRound   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidStartRound(uint256 checkpointRound, uint256 requiredRound)
func BondingVotesContractInvalidStartRoundErrorID() common.Hash {
	return common.HexToHash("0xb986b599986612bd81258da01bf078014ee109b1ac19a13cd20ede557d32a62e")
}

// UnpackInvalidStartRoundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidStartRound(uint256 checkpointRound, uint256 requiredRound)
func (bondingVotesContract *BondingVotesContract) UnpackInvalidStartRoundError(raw []byte) (*BondingVotesContractInvalidStartRound, error) {
	out := new(BondingVotesContractInvalidStartRound)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "InvalidStartRound", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractInvalidTotalStakeCheckpointRound represents a InvalidTotalStakeCheckpointRound error raised by the BondingVotesContract contract.
type BondingVotesContractInvalidTotalStakeCheckpointRound struct {
	CheckpointRound *big.Int
	RequiredRound   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidTotalStakeCheckpointRound(uint256 checkpointRound, uint256 requiredRound)
func BondingVotesContractInvalidTotalStakeCheckpointRoundErrorID() common.Hash {
	return common.HexToHash("0x29af3fdf3485880a2edf9736936cc25848f63531c5c579444df8676f0f3a33dd")
}

// UnpackInvalidTotalStakeCheckpointRoundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidTotalStakeCheckpointRound(uint256 checkpointRound, uint256 requiredRound)
func (bondingVotesContract *BondingVotesContract) UnpackInvalidTotalStakeCheckpointRoundError(raw []byte) (*BondingVotesContractInvalidTotalStakeCheckpointRound, error) {
	out := new(BondingVotesContractInvalidTotalStakeCheckpointRound)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "InvalidTotalStakeCheckpointRound", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractMissingEarningsPool represents a MissingEarningsPool error raised by the BondingVotesContract contract.
type BondingVotesContractMissingEarningsPool struct {
	Transcoder common.Address
	Round      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MissingEarningsPool(address transcoder, uint256 round)
func BondingVotesContractMissingEarningsPoolErrorID() common.Hash {
	return common.HexToHash("0x92ad5a7285cad5da1727e4dc0986da78cd048813da080e20c0e54edfebfb62b6")
}

// UnpackMissingEarningsPoolError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MissingEarningsPool(address transcoder, uint256 round)
func (bondingVotesContract *BondingVotesContract) UnpackMissingEarningsPoolError(raw []byte) (*BondingVotesContractMissingEarningsPool, error) {
	out := new(BondingVotesContractMissingEarningsPool)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "MissingEarningsPool", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondingVotesContractMustCallBondingManager represents a MustCallBondingManager error raised by the BondingVotesContract contract.
type BondingVotesContractMustCallBondingManager struct {
	BondingManagerFunction string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MustCallBondingManager(string bondingManagerFunction)
func BondingVotesContractMustCallBondingManagerErrorID() common.Hash {
	return common.HexToHash("0x866cb42d0499ea126f9303e54322fc619fe01c047e6ea9720d1d5e48e6e1266e")
}

// UnpackMustCallBondingManagerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MustCallBondingManager(string bondingManagerFunction)
func (bondingVotesContract *BondingVotesContract) UnpackMustCallBondingManagerError(raw []byte) (*BondingVotesContractMustCallBondingManager, error) {
	out := new(BondingVotesContractMustCallBondingManager)
	if err := bondingVotesContract.abi.UnpackIntoInterface(out, "MustCallBondingManager", raw); err != nil {
		return nil, err
	}
	return out, nil
}
