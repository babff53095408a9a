// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package livepeertoken

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

// LivepeerTokenContractMetaData contains all meta data concerning the LivepeerTokenContract contract.
var LivepeerTokenContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"burner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Burn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Mint\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"previousAdminRole\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"newAdminRole\",\"type\":\"bytes32\"}],\"name\":\"RoleAdminChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"RoleGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"RoleRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"DEFAULT_ADMIN_ROLE\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"DOMAIN_SEPARATOR\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_from\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"burnFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"subtractedValue\",\"type\":\"uint256\"}],\"name\":\"decreaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"}],\"name\":\"getRoleAdmin\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"grantRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"hasRole\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"addedValue\",\"type\":\"uint256\"}],\"name\":\"increaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"nonces\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"}],\"name\":\"permit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"renounceRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"role\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"revokeRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "LivepeerTokenContract",
	Bin: "0x61016060405234801561001157600080fd5b506040518060400160405280600e81526020016d2634bb32b832b2b9102a37b5b2b760911b81525080604051806040016040528060018152602001603160f81b8152506040518060400160405280600e81526020016d2634bb32b832b2b9102a37b5b2b760911b8152506040518060400160405280600381526020016213141560ea1b81525081600490816100a6919061033e565b5060056100b3828261033e565b506100c391508390506006610179565b610120526100d2816007610179565b61014052815160208084019190912060e052815190820120610100524660a05261015f60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a082015260009060c00160405160208183030381529060405280519060200120905090565b60805250503060c052506101746000336101ac565b61046e565b60006020835110156101955761018e836101ba565b90506101a6565b816101a0848261033e565b5060ff90505b92915050565b6101b68282610201565b5050565b600080829050601f815111156101ee578260405163305a27a960e01b81526004016101e591906103fc565b60405180910390fd5b80516101f98261044a565b179392505050565b6000828152602081815260408083206001600160a01b038516845290915290205460ff166101b6576000828152602081815260408083206001600160a01b03851684529091529020805460ff1916600117905561025b3390565b6001600160a01b0316816001600160a01b0316837f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45050565b634e487b7160e01b600052604160045260246000fd5b600181811c908216806102c957607f821691505b6020821081036102e957634e487b7160e01b600052602260045260246000fd5b50919050565b601f82111561033957806000526020600020601f840160051c810160208510156103165750805b601f840160051c820191505b818110156103365760008155600101610322565b50505b505050565b81516001600160401b038111156103575761035761029f565b61036b8161036584546102b5565b846102ef565b6020601f82116001811461039f57600083156103875750848201515b600019600385901b1c1916600184901b178455610336565b600084815260208120601f198516915b828110156103cf57878501518255602094850194600190920191016103af565b50848210156103ed5786840151600019600387901b60f8161c191681555b50505050600190811b01905550565b602081526000825180602084015260005b8181101561042a576020818601810151604086840101520161040d565b506000604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102e95760001960209190910360031b1b16919050565b60805160a05160c05160e051610100516101205161014051611ada6104c86000396000610705015260006106da01526000610e7e01526000610e5601526000610db101526000610ddb01526000610e050152611ada6000f3fe608060405234801561001057600080fd5b50600436106101735760003560e01c806342966c68116100de57806395d89b4111610097578063a9059cbb11610071578063a9059cbb14610328578063d505accf1461033b578063d547741f1461034e578063dd62ed3e1461036157600080fd5b806395d89b4114610305578063a217fddf1461030d578063a457c2d71461031557600080fd5b806342966c681461027557806370a082311461028857806379cc6790146102b15780637ecebe00146102c457806384b0196e146102d757806391d14854146102f257600080fd5b80632f2ff15d116101305780632f2ff15d14610210578063313ce567146102255780633644e5151461023457806336568abe1461023c578063395093511461024f57806340c10f191461026257600080fd5b806301ffc9a71461017857806306fdde03146101a0578063095ea7b3146101b557806318160ddd146101c857806323b872dd146101da578063248a9ca3146101ed575b600080fd5b61018b6101863660046116f3565b610374565b60405190151581526020015b60405180910390f35b6101a86103ab565b604051610197919061176d565b61018b6101c336600461179c565b61043d565b6003545b604051908152602001610197565b61018b6101e83660046117c6565b610455565b6101cc6101fb366004611803565b60009081526020819052604090206001015490565b61022361021e36600461181c565b610479565b005b60405160128152602001610197565b6101cc6104a3565b61022361024a36600461181c565b6104b2565b61018b61025d36600461179c565b610535565b61022361027036600461179c565b610557565b610223610283366004611803565b6105d3565b6101cc610296366004611848565b6001600160a01b031660009081526001602052604090205490565b6102236102bf36600461179c565b61063f565b6101cc6102d2366004611848565b6106ae565b6102df6106cc565b6040516101979796959493929190611863565b61018b61030036600461181c565b610755565b6101a861077e565b6101cc600081565b61018b61032336600461179c565b61078d565b61018b61033636600461179c565b610808565b6102236103493660046118fb565b610816565b61022361035c36600461181c565b61097a565b6101cc61036f36600461196e565b61099f565b60006001600160e01b03198216637965db0b60e01b14806103a557506301ffc9a760e01b6001600160e01b03198316145b92915050565b6060600480546103ba90611998565b80601f01602080910402602001604051908101604052809291908181526020018280546103e690611998565b80156104335780601f1061040857610100808354040283529160200191610433565b820191906000526020600020905b81548152906001019060200180831161041657829003601f168201915b5050505050905090565b60003361044b8185856109ca565b5060019392505050565b600033610463858285610aee565b61046e858585610b68565b506001949350505050565b60008281526020819052604090206001015461049481610d13565b61049e8383610d20565b505050565b60006104ad610da4565b905090565b6001600160a01b03811633146105275760405162461bcd60e51b815260206004820152602f60248201527f416363657373436f6e74726f6c3a2063616e206f6e6c792072656e6f756e636560448201526e103937b632b9903337b91039b2b63360891b60648201526084015b60405180910390fd5b6105318282610ecf565b5050565b60003361044b818585610548838361099f565b61055291906119e2565b6109ca565b7f9f2df0fed2c77648de5860a4cc508cd0818c85b8b8a1ab4ceeef8d981c8956a661058181610d13565b61058b8383610f34565b826001600160a01b03167f0f6798a560793a54c3bcfe86a93cde1e73087d944c0ea20544137d4121396885836040516105c691815260200190565b60405180910390a2505050565b7f3c11d16cbaffd01df69ce1c404f6340ee057498f5f00246190ea54220576a8486105fd81610d13565b61060682610ff5565b60405182815233907fcc16f5dbb4873280815c1ee09dbd06736cffcc184412cf7a71a0fdb75d397ca59060200160405180910390a25050565b7f3c11d16cbaffd01df69ce1c404f6340ee057498f5f00246190ea54220576a84861066981610d13565b6106738383610fff565b826001600160a01b03167fcc16f5dbb4873280815c1ee09dbd06736cffcc184412cf7a71a0fdb75d397ca5836040516105c691815260200190565b6001600160a01b0381166000908152600860205260408120546103a5565b6000606080828080836107007f00000000000000000000000000000000000000000000000000000000000000006006611014565b61072b7f00000000000000000000000000000000000000000000000000000000000000006007611014565b60408051600080825260208201909252600f60f81b9b939a50919850469750309650945092509050565b6000918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b6060600580546103ba90611998565b6000338161079b828661099f565b9050838110156107fb5760405162461bcd60e51b815260206004820152602560248201527f45524332303a2064656372656173656420616c6c6f77616e63652062656c6f77604482015264207a65726f60d81b606482015260840161051e565b61046e82868684036109ca565b60003361044b818585610b68565b834211156108665760405162461bcd60e51b815260206004820152601d60248201527f45524332305065726d69743a206578706972656420646561646c696e65000000604482015260640161051e565b60007f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c98888886108958c6110bf565b6040805160208101969096526001600160a01b0394851690860152929091166060840152608083015260a082015260c0810186905260e00160405160208183030381529060405280519060200120905060006108f0826110e7565b9050600061090082878787611114565b9050896001600160a01b0316816001600160a01b0316146109635760405162461bcd60e51b815260206004820152601e60248201527f45524332305065726d69743a20696e76616c6964207369676e61747572650000604482015260640161051e565b61096e8a8a8a6109ca565b50505050505050505050565b60008281526020819052604090206001015461099581610d13565b61049e8383610ecf565b6001600160a01b03918216600090815260026020908152604080832093909416825291909152205490565b6001600160a01b038316610a2c5760405162461bcd60e51b8152602060048201526024808201527f45524332303a20617070726f76652066726f6d20746865207a65726f206164646044820152637265737360e01b606482015260840161051e565b6001600160a01b038216610a8d5760405162461bcd60e51b815260206004820152602260248201527f45524332303a20617070726f766520746f20746865207a65726f206164647265604482015261737360f01b606482015260840161051e565b6001600160a01b0383811660008181526002602090815260408083209487168084529482529182902085905590518481527f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925910160405180910390a3505050565b6000610afa848461099f565b90506000198114610b625781811015610b555760405162461bcd60e51b815260206004820152601d60248201527f45524332303a20696e73756666696369656e7420616c6c6f77616e6365000000604482015260640161051e565b610b6284848484036109ca565b50505050565b6001600160a01b038316610bcc5760405162461bcd60e51b815260206004820152602560248201527f45524332303a207472616e736665722066726f6d20746865207a65726f206164604482015264647265737360d81b606482015260840161051e565b6001600160a01b038216610c2e5760405162461bcd60e51b815260206004820152602360248201527f45524332303a207472616e7366657220746f20746865207a65726f206164647260448201526265737360e81b606482015260840161051e565b6001600160a01b03831660009081526001602052604090205481811015610ca65760405162461bcd60e51b815260206004820152602660248201527f45524332303a207472616e7366657220616d6f756e7420657863656564732062604482015265616c616e636560d01b606482015260840161051e565b6001600160a01b0380851660008181526001602052604080822086860390559286168082529083902080548601905591517fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef90610d069086815260200190565b60405180910390a3610b62565b610d1d813361113c565b50565b610d2a8282610755565b610531576000828152602081815260408083206001600160a01b03851684529091529020805460ff19166001179055610d603390565b6001600160a01b0316816001600160a01b0316837f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45050565b6000306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015610dfd57507f000000000000000000000000000000000000000000000000000000000000000046145b15610e2757507f000000000000000000000000000000000000000000000000000000000000000090565b6104ad604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260009060c00160405160208183030381529060405280519060200120905090565b610ed98282610755565b15610531576000828152602081815260408083206001600160a01b0385168085529252808320805460ff1916905551339285917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45050565b6001600160a01b038216610f8a5760405162461bcd60e51b815260206004820152601f60248201527f45524332303a206d696e7420746f20746865207a65726f206164647265737300604482015260640161051e565b8060036000828254610f9c91906119e2565b90915550506001600160a01b0382166000818152600160209081526040808320805486019055518481527fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef910160405180910390a35050565b610d1d3382611195565b61100a823383610aee565b6105318282611195565b606060ff831461102e57611027836112c9565b90506103a5565b81805461103a90611998565b80601f016020809104026020016040519081016040528092919081815260200182805461106690611998565b80156110b35780601f10611088576101008083540402835291602001916110b3565b820191906000526020600020905b81548152906001019060200180831161109657829003601f168201915b505050505090506103a5565b6001600160a01b03811660009081526008602052604090208054600181018255905b50919050565b60006103a56110f4610da4565b8360405161190160f01b8152600281019290925260228201526042902090565b600080600061112587878787611308565b91509150611132816113cc565b5095945050505050565b6111468282610755565b6105315761115381611516565b61115e836020611528565b60405160200161116f929190611a0b565b60408051601f198184030181529082905262461bcd60e51b825261051e9160040161176d565b6001600160a01b0382166111f55760405162461bcd60e51b815260206004820152602160248201527f45524332303a206275726e2066726f6d20746865207a65726f206164647265736044820152607360f81b606482015260840161051e565b6001600160a01b038216600090815260016020526040902054818110156112695760405162461bcd60e51b815260206004820152602260248201527f45524332303a206275726e20616d6f756e7420657863656564732062616c616e604482015261636560f01b606482015260840161051e565b6001600160a01b03831660008181526001602090815260408083208686039055600380548790039055518581529192917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef910160405180910390a3505050565b606060006112d6836116cb565b604080516020808252818301909252919250600091906020820181803683375050509182525060208101929092525090565b6000807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a083111561133f57506000905060036113c3565b6040805160008082526020820180845289905260ff881692820192909252606081018690526080810185905260019060a0016020604051602081039080840390855afa158015611393573d6000803e3d6000fd5b5050604051601f1901519150506001600160a01b0381166113bc576000600192509250506113c3565b9150600090505b94509492505050565b60008160048111156113e0576113e0611a80565b036113e85750565b60018160048111156113fc576113fc611a80565b036114495760405162461bcd60e51b815260206004820152601860248201527f45434453413a20696e76616c6964207369676e61747572650000000000000000604482015260640161051e565b600281600481111561145d5761145d611a80565b036114aa5760405162461bcd60e51b815260206004820152601f60248201527f45434453413a20696e76616c6964207369676e6174757265206c656e67746800604482015260640161051e565b60038160048111156114be576114be611a80565b03610d1d5760405162461bcd60e51b815260206004820152602260248201527f45434453413a20696e76616c6964207369676e6174757265202773272076616c604482015261756560f01b606482015260840161051e565b60606103a56001600160a01b03831660145b60606000611537836002611a96565b6115429060026119e2565b67ffffffffffffffff81111561155a5761155a6119f5565b6040519080825280601f01601f191660200182016040528015611584576020820181803683370190505b509050600360fc1b8160008151811061159f5761159f611aad565b60200101906001600160f81b031916908160001a905350600f60fb1b816001815181106115ce576115ce611aad565b60200101906001600160f81b031916908160001a90535060006115f2846002611a96565b6115fd9060016119e2565b90505b6001811115611675576f181899199a1a9b1b9c1cb0b131b232b360811b85600f166010811061163157611631611aad565b1a60f81b82828151811061164757611647611aad565b60200101906001600160f81b031916908160001a90535060049490941c9361166e81611ac3565b9050611600565b5083156116c45760405162461bcd60e51b815260206004820181905260248201527f537472696e67733a20686578206c656e67746820696e73756666696369656e74604482015260640161051e565b9392505050565b600060ff8216601f8111156103a557604051632cd44ac360e21b815260040160405180910390fd5b60006020828403121561170557600080fd5b81356001600160e01b0319811681146116c457600080fd5b60005b83811015611738578181015183820152602001611720565b50506000910152565b6000815180845261175981602086016020860161171d565b601f01601f19169290920160200192915050565b6020815260006116c46020830184611741565b80356001600160a01b038116811461179757600080fd5b919050565b600080604083850312156117af57600080fd5b6117b883611780565b946020939093013593505050565b6000806000606084860312156117db57600080fd5b6117e484611780565b92506117f260208501611780565b929592945050506040919091013590565b60006020828403121561181557600080fd5b5035919050565b6000806040838503121561182f57600080fd5b8235915061183f60208401611780565b90509250929050565b60006020828403121561185a57600080fd5b6116c482611780565b60ff60f81b8816815260e06020820152600061188260e0830189611741565b82810360408401526118948189611741565b606084018890526001600160a01b038716608085015260a0840186905283810360c08501528451808252602080870193509091019060005b818110156118ea5783518352602093840193909201916001016118cc565b50909b9a5050505050505050505050565b600080600080600080600060e0888a03121561191657600080fd5b61191f88611780565b965061192d60208901611780565b95506040880135945060608801359350608088013560ff8116811461195157600080fd5b9699959850939692959460a0840135945060c09093013592915050565b6000806040838503121561198157600080fd5b61198a83611780565b915061183f60208401611780565b600181811c908216806119ac57607f821691505b6020821081036110e157634e487b7160e01b600052602260045260246000fd5b634e487b7160e01b600052601160045260246000fd5b808201808211156103a5576103a56119cc565b634e487b7160e01b600052604160045260246000fd5b7f416363657373436f6e74726f6c3a206163636f756e7420000000000000000000815260008351611a4381601785016020880161171d565b7001034b99036b4b9b9b4b733903937b6329607d1b6017918401918201528351611a7481602884016020880161171d565b01602801949350505050565b634e487b7160e01b600052602160045260246000fd5b80820281158282048414176103a5576103a56119cc565b634e487b7160e01b600052603260045260246000fd5b600081611ad257611ad26119cc565b50600019019056",
}

// LivepeerTokenContract is an auto generated Go binding around an Ethereum contract.
type LivepeerTokenContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *LivepeerTokenContract) GetABI() abi.ABI {
	return c.abi
}

// NewLivepeerTokenContract creates a new instance of LivepeerTokenContract.
func NewLivepeerTokenContract() *LivepeerTokenContract {
	parsed, err := LivepeerTokenContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &LivepeerTokenContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *LivepeerTokenContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackDEFAULTADMINROLE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa217fddf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) PackDEFAULTADMINROLE() []byte {
	enc, err := livepeerTokenContract.abi.Pack("DEFAULT_ADMIN_ROLE")
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackDEFAULTADMINROLE() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("DEFAULT_ADMIN_ROLE")
}

// UnpackDEFAULTADMINROLE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa217fddf.
//
// Solidity: function DEFAULT_ADMIN_ROLE() view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) UnpackDEFAULTADMINROLE(data []byte) ([32]byte, error) {
	out, err := livepeerTokenContract.abi.Unpack("DEFAULT_ADMIN_ROLE", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDOMAINSEPARATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3644e515.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) PackDOMAINSEPARATOR() []byte {
	enc, err := livepeerTokenContract.abi.Pack("DOMAIN_SEPARATOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDOMAINSEPARATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3644e515.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) TryPackDOMAINSEPARATOR() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("DOMAIN_SEPARATOR")
}

// UnpackDOMAINSEPARATOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3644e515.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) UnpackDOMAINSEPARATOR(data []byte) ([32]byte, error) {
	out, err := livepeerTokenContract.abi.Unpack("DOMAIN_SEPARATOR", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := livepeerTokenContract.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("approve", spender, amount)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackApprove(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) PackBalanceOf(account common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := livepeerTokenContract.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42966c68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(uint256 _amount) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackBurn(amount *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("burn", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42966c68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(uint256 _amount) returns()
func (livepeerTokenContract *LivepeerTokenContract) TryPackBurn(amount *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("burn", amount)
}

// PackBurnFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79cc6790.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burnFrom(address _from, uint256 _amount) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackBurnFrom(from common.Address, amount *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("burnFrom", from, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurnFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79cc6790.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burnFrom(address _from, uint256 _amount) returns()
func (livepeerTokenContract *LivepeerTokenContract) TryPackBurnFrom(from common.Address, amount *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("burnFrom", from, amount)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (livepeerTokenContract *LivepeerTokenContract) PackDecimals() []byte {
	enc, err := livepeerTokenContract.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (livepeerTokenContract *LivepeerTokenContract) TryPackDecimals() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (livepeerTokenContract *LivepeerTokenContract) UnpackDecimals(data []byte) (uint8, error) {
	out, err := livepeerTokenContract.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decreaseAllowance(address spender, uint256 subtractedValue) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackDecreaseAllowance(spender common.Address, subtractedValue *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("decreaseAllowance", spender, subtractedValue)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decreaseAllowance(address spender, uint256 subtractedValue) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) TryPackDecreaseAllowance(spender common.Address, subtractedValue *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("decreaseAllowance", spender, subtractedValue)
}

// UnpackDecreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa457c2d7.
//
// Solidity: function decreaseAllowance(address spender, uint256 subtractedValue) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackDecreaseAllowance(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("decreaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (livepeerTokenContract *LivepeerTokenContract) PackEip712Domain() []byte {
	enc, err := livepeerTokenContract.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (livepeerTokenContract *LivepeerTokenContract) TryPackEip712Domain() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (livepeerTokenContract *LivepeerTokenContract) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := livepeerTokenContract.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackGetRoleAdmin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248a9ca3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) PackGetRoleAdmin(role [32]byte) []byte {
	enc, err := livepeerTokenContract.abi.Pack("getRoleAdmin", role)
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackGetRoleAdmin(role [32]byte) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("getRoleAdmin", role)
}

// UnpackGetRoleAdmin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x248a9ca3.
//
// Solidity: function getRoleAdmin(bytes32 role) view returns(bytes32)
func (livepeerTokenContract *LivepeerTokenContract) UnpackGetRoleAdmin(data []byte) ([32]byte, error) {
	out, err := livepeerTokenContract.abi.Unpack("getRoleAdmin", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGrantRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f2ff15d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantRole(bytes32 role, address account) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackGrantRole(role [32]byte, account common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("grantRole", role, account)
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackGrantRole(role [32]byte, account common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("grantRole", role, account)
}

// PackHasRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91d14854.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackHasRole(role [32]byte, account common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("hasRole", role, account)
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackHasRole(role [32]byte, account common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("hasRole", role, account)
}

// UnpackHasRole is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91d14854.
//
// Solidity: function hasRole(bytes32 role, address account) view returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackHasRole(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("hasRole", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function increaseAllowance(address spender, uint256 addedValue) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackIncreaseAllowance(spender common.Address, addedValue *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("increaseAllowance", spender, addedValue)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function increaseAllowance(address spender, uint256 addedValue) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) TryPackIncreaseAllowance(spender common.Address, addedValue *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("increaseAllowance", spender, addedValue)
}

// UnpackIncreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39509351.
//
// Solidity: function increaseAllowance(address spender, uint256 addedValue) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackIncreaseAllowance(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("increaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address _to, uint256 _amount) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address _to, uint256 _amount) returns()
func (livepeerTokenContract *LivepeerTokenContract) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("mint", to, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (livepeerTokenContract *LivepeerTokenContract) PackName() []byte {
	enc, err := livepeerTokenContract.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (livepeerTokenContract *LivepeerTokenContract) TryPackName() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (livepeerTokenContract *LivepeerTokenContract) UnpackName(data []byte) (string, error) {
	out, err := livepeerTokenContract.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ecebe00.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) PackNonces(owner common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("nonces", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ecebe00.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) TryPackNonces(owner common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("nonces", owner)
}

// UnpackNonces is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7ecebe00.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) UnpackNonces(data []byte) (*big.Int, error) {
	out, err := livepeerTokenContract.abi.Unpack("nonces", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd505accf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackPermit(owner common.Address, spender common.Address, value *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := livepeerTokenContract.abi.Pack("permit", owner, spender, value, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd505accf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (livepeerTokenContract *LivepeerTokenContract) TryPackPermit(owner common.Address, spender common.Address, value *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("permit", owner, spender, value, deadline, v, r, s)
}

// PackRenounceRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36568abe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceRole(bytes32 role, address account) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackRenounceRole(role [32]byte, account common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("renounceRole", role, account)
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackRenounceRole(role [32]byte, account common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("renounceRole", role, account)
}

// PackRevokeRole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd547741f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeRole(bytes32 role, address account) returns()
func (livepeerTokenContract *LivepeerTokenContract) PackRevokeRole(role [32]byte, account common.Address) []byte {
	enc, err := livepeerTokenContract.abi.Pack("revokeRole", role, account)
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackRevokeRole(role [32]byte, account common.Address) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("revokeRole", role, account)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := livepeerTokenContract.abi.Pack("supportsInterface", interfaceId)
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (livepeerTokenContract *LivepeerTokenContract) PackSymbol() []byte {
	enc, err := livepeerTokenContract.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (livepeerTokenContract *LivepeerTokenContract) TryPackSymbol() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (livepeerTokenContract *LivepeerTokenContract) UnpackSymbol(data []byte) (string, error) {
	out, err := livepeerTokenContract.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) PackTotalSupply() []byte {
	enc, err := livepeerTokenContract.abi.Pack("totalSupply")
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
func (livepeerTokenContract *LivepeerTokenContract) TryPackTotalSupply() ([]byte, error) {
	return livepeerTokenContract.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (livepeerTokenContract *LivepeerTokenContract) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := livepeerTokenContract.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackTransfer(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := livepeerTokenContract.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return livepeerTokenContract.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (livepeerTokenContract *LivepeerTokenContract) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := livepeerTokenContract.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// LivepeerTokenContractApproval represents a Approval event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractApproval) ContractEventName() string {
	return LivepeerTokenContractApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (livepeerTokenContract *LivepeerTokenContract) UnpackApprovalEvent(log *types.Log) (*LivepeerTokenContractApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractApproval)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractBurn represents a Burn event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractBurn struct {
	Burner common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractBurnEventName = "Burn"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractBurn) ContractEventName() string {
	return LivepeerTokenContractBurnEventName
}

// UnpackBurnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Burn(address indexed burner, uint256 amount)
func (livepeerTokenContract *LivepeerTokenContract) UnpackBurnEvent(log *types.Log) (*LivepeerTokenContractBurn, error) {
	event := "Burn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractBurn)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractEIP712DomainChanged represents a EIP712DomainChanged event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractEIP712DomainChanged) ContractEventName() string {
	return LivepeerTokenContractEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (livepeerTokenContract *LivepeerTokenContract) UnpackEIP712DomainChangedEvent(log *types.Log) (*LivepeerTokenContractEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractMint represents a Mint event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractMint struct {
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractMintEventName = "Mint"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractMint) ContractEventName() string {
	return LivepeerTokenContractMintEventName
}

// UnpackMintEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Mint(address indexed to, uint256 amount)
func (livepeerTokenContract *LivepeerTokenContract) UnpackMintEvent(log *types.Log) (*LivepeerTokenContractMint, error) {
	event := "Mint"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractMint)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractRoleAdminChanged represents a RoleAdminChanged event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractRoleAdminChanged struct {
	Role              [32]byte
	PreviousAdminRole [32]byte
	NewAdminRole      [32]byte
	Raw               *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractRoleAdminChangedEventName = "RoleAdminChanged"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractRoleAdminChanged) ContractEventName() string {
	return LivepeerTokenContractRoleAdminChangedEventName
}

// UnpackRoleAdminChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleAdminChanged(bytes32 indexed role, bytes32 indexed previousAdminRole, bytes32 indexed newAdminRole)
func (livepeerTokenContract *LivepeerTokenContract) UnpackRoleAdminChangedEvent(log *types.Log) (*LivepeerTokenContractRoleAdminChanged, error) {
	event := "RoleAdminChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractRoleAdminChanged)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractRoleGranted represents a RoleGranted event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractRoleGranted struct {
	Role    [32]byte
	Account common.Address
	Sender  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractRoleGrantedEventName = "RoleGranted"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractRoleGranted) ContractEventName() string {
	return LivepeerTokenContractRoleGrantedEventName
}

// UnpackRoleGrantedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)
func (livepeerTokenContract *LivepeerTokenContract) UnpackRoleGrantedEvent(log *types.Log) (*LivepeerTokenContractRoleGranted, error) {
	event := "RoleGranted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractRoleGranted)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractRoleRevoked represents a RoleRevoked event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractRoleRevoked struct {
	Role    [32]byte
	Account common.Address
	Sender  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractRoleRevokedEventName = "RoleRevoked"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractRoleRevoked) ContractEventName() string {
	return LivepeerTokenContractRoleRevokedEventName
}

// UnpackRoleRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)
func (livepeerTokenContract *LivepeerTokenContract) UnpackRoleRevokedEvent(log *types.Log) (*LivepeerTokenContractRoleRevoked, error) {
	event := "RoleRevoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractRoleRevoked)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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

// LivepeerTokenContractTransfer represents a Transfer event raised by the LivepeerTokenContract contract.
type LivepeerTokenContractTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const LivepeerTokenContractTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (LivepeerTokenContractTransfer) ContractEventName() string {
	return LivepeerTokenContractTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (livepeerTokenContract *LivepeerTokenContract) UnpackTransferEvent(log *types.Log) (*LivepeerTokenContractTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerTokenContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerTokenContractTransfer)
	if len(log.Data) > 0 {
		if err := livepeerTokenContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerTokenContract.abi.Events[event].Inputs {
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
func (livepeerTokenContract *LivepeerTokenContract) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], livepeerTokenContract.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return livepeerTokenContract.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], livepeerTokenContract.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return livepeerTokenContract.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// LivepeerTokenContractInvalidShortString represents a InvalidShortString error raised by the LivepeerTokenContract contract.
type LivepeerTokenContractInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func LivepeerTokenContractInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (livepeerTokenContract *LivepeerTokenContract) UnpackInvalidShortStringError(raw []byte) (*LivepeerTokenContractInvalidShortString, error) {
	out := new(LivepeerTokenContractInvalidShortString)
	if err := livepeerTokenContract.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LivepeerTokenContractStringTooLong represents a StringTooLong error raised by the LivepeerTokenContract contract.
type LivepeerTokenContractStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func LivepeerTokenContractStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (livepeerTokenContract *LivepeerTokenContract) UnpackStringTooLongError(raw []byte) (*LivepeerTokenContractStringTooLong, error) {
	out := new(LivepeerTokenContractStringTooLong)
	if err := livepeerTokenContract.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}
