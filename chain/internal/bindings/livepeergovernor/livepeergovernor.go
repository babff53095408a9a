// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package livepeergovernor

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

// LivepeerGovernorContractMetaData contains all meta data concerning the LivepeerGovernorContract contract.
var LivepeerGovernorContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"Empty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"voteType\",\"type\":\"uint8\"}],\"name\":\"InvalidVoteType\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"VoteAlreadyCast\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"version\",\"type\":\"uint8\"}],\"name\":\"Initialized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"ProposalCanceled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"indexed\":false,\"internalType\":\"string[]\",\"name\":\"signatures\",\"type\":\"string[]\"},{\"indexed\":false,\"internalType\":\"bytes[]\",\"name\":\"calldatas\",\"type\":\"bytes[]\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"voteStart\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"voteEnd\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"}],\"name\":\"ProposalCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"ProposalExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"eta\",\"type\":\"uint256\"}],\"name\":\"ProposalQueued\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldProposalThreshold\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newProposalThreshold\",\"type\":\"uint256\"}],\"name\":\"ProposalThresholdSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldQuorumNumerator\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newQuorumNumerator\",\"type\":\"uint256\"}],\"name\":\"QuorumNumeratorUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"oldTimelock\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"newTimelock\",\"type\":\"address\"}],\"name\":\"TimelockChange\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"voter\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"weight\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"VoteCast\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"voter\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"weight\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"params\",\"type\":\"bytes\"}],\"name\":\"VoteCastWithParams\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldVotingDelay\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newVotingDelay\",\"type\":\"uint256\"}],\"name\":\"VotingDelaySet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldVotingPeriod\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newVotingPeriod\",\"type\":\"uint256\"}],\"name\":\"VotingPeriodSet\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BALLOT_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CLOCK_MODE\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"COUNTING_MODE\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"EXTENDED_BALLOT_TYPEHASH\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bumpGovernorVotesTokenAddress\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"calldatas\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"descriptionHash\",\"type\":\"bytes32\"}],\"name\":\"cancel\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"}],\"name\":\"castVote\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"}],\"name\":\"castVoteBySig\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"castVoteWithReason\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"params\",\"type\":\"bytes\"}],\"name\":\"castVoteWithReasonAndParams\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"support\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"params\",\"type\":\"bytes\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"}],\"name\":\"castVoteWithReasonAndParamsBySig\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"clock\",\"outputs\":[{\"internalType\":\"uint48\",\"name\":\"\",\"type\":\"uint48\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"calldatas\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"descriptionHash\",\"type\":\"bytes32\"}],\"name\":\"execute\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"timepoint\",\"type\":\"uint256\"}],\"name\":\"getVotes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"timepoint\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"params\",\"type\":\"bytes\"}],\"name\":\"getVotesWithParams\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_proposalId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"}],\"name\":\"hasVoted\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"calldatas\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"descriptionHash\",\"type\":\"bytes32\"}],\"name\":\"hashProposal\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"initialVotingDelay\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"initialVotingPeriod\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"initialProposalThreshold\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"initialQuorum\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"quota\",\"type\":\"uint256\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC1155BatchReceived\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC1155Received\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"onERC721Received\",\"outputs\":[{\"internalType\":\"bytes4\",\"name\":\"\",\"type\":\"bytes4\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"proposalDeadline\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"proposalEta\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"proposalProposer\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"proposalSnapshot\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proposalThreshold\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_proposalId\",\"type\":\"uint256\"}],\"name\":\"proposalVotes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"againstVotes\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"forVotes\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"abstainVotes\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"calldatas\",\"type\":\"bytes[]\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"},{\"internalType\":\"uint256[]\",\"name\":\"values\",\"type\":\"uint256[]\"},{\"internalType\":\"bytes[]\",\"name\":\"calldatas\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes32\",\"name\":\"descriptionHash\",\"type\":\"bytes32\"}],\"name\":\"queue\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"timepoint\",\"type\":\"uint256\"}],\"name\":\"quorum\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"quorumDenominator\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"timepoint\",\"type\":\"uint256\"}],\"name\":\"quorumNumerator\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"quorumNumerator\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"quota\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"relay\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newProposalThreshold\",\"type\":\"uint256\"}],\"name\":\"setProposalThreshold\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newVotingDelay\",\"type\":\"uint256\"}],\"name\":\"setVotingDelay\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newVotingPeriod\",\"type\":\"uint256\"}],\"name\":\"setVotingPeriod\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proposalId\",\"type\":\"uint256\"}],\"name\":\"state\",\"outputs\":[{\"internalType\":\"enumIGovernorUpgradeable.ProposalState\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetContractId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"timelock\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractIERC5805Upgradeable\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newQuorumNumerator\",\"type\":\"uint256\"}],\"name\":\"updateQuorumNumerator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"contractTimelockControllerUpgradeable\",\"name\":\"newTimelock\",\"type\":\"address\"}],\"name\":\"updateTimelock\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"version\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"votes\",\"outputs\":[{\"internalType\":\"contractIVotesUpgradeable\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"votingDelay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"votingPeriod\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "LivepeerGovernorContract",
	Bin: "0x608060405234801561001057600080fd5b506040516150e13803806150e183398101604081905261002f91610117565b600080546001600160a01b0319166001600160a01b038316179055610052610058565b50610147565b600254610100900460ff16156100c45760405162461bcd60e51b815260206004820152602760248201527f496e697469616c697a61626c653a20636f6e747261637420697320696e697469604482015266616c697a696e6760c81b606482015260840160405180910390fd5b60025460ff90811614610115576002805460ff191660ff9081179091556040519081527f7f26b83ff96e1f2b6a682f133852f6798a09c465da95921460cefb38474024989060200160405180910390a15b565b60006020828403121561012957600080fd5b81516001600160a01b038116811461014057600080fd5b9392505050565b614f8b806101566000396000f3fe60806040526004361061031e5760003560e01c806384b0196e116101ab578063c59057e4116100f7578063ea0217cf11610095578063f23a6e611161006f578063f23a6e6114610a8c578063f77c479114610ab8578063f8ce560a14610ad8578063fc0c546a14610af857600080fd5b8063ea0217cf14610a2c578063eb9019d414610a4c578063ece40cc114610a6c57600080fd5b8063dcbab608116100d1578063dcbab608146109ae578063dd4e2ba5146109ce578063deaaa7cc146109e3578063e168c3ec14610a1757600080fd5b8063c59057e414610958578063cebe09c914610978578063d33219b41461098f57600080fd5b8063a890c91011610164578063b70f941f1161013e578063b70f941f146108ca578063bc197c81146108df578063c01f9e371461090b578063c28bc2fa1461094557600080fd5b8063a890c91014610875578063ab58fb8e14610895578063b58131b0146108b557600080fd5b806384b0196e146107b657806391ddadf4146107de57806392eefe9b1461080a57806397c3d3341461082a5780639a802a6d14610840578063a7713a701461086057600080fd5b80633e4f49e61161026a57806354fd4d501161022357806360c4247f116101fd57806360c4247f1461073657806370b0f660146107565780637b3c71d3146107765780637d5e81e21461079657600080fd5b806354fd4d50146106cc57806356781388146106f65780635f398a141461071657600080fd5b80633e4f49e6146105b357806343859632146105e0578063452115d61461062b5780634bf5d7e91461064b57806351720b4114610660578063544ffc9c1461067657600080fd5b8063150b7a02116102d75780632d63f693116102b15780632d63f693146105125780632fe3e261146105495780633932abb11461057d5780633bccf4fd1461059357600080fd5b8063150b7a021461049b578063160cbed7146104df5780632656227d146104ff57600080fd5b806301ffc9a71461038e57806302a251a3146103c357806303420181146103e357806306f3f9e61461040357806306fdde0314610423578063143489d01461044557600080fd5b36610389573061032c610b19565b6001600160a01b0316146103875760405162461bcd60e51b815260206004820152601f60248201527f476f7665726e6f723a206d7573742073656e6420746f206578656375746f720060448201526064015b60405180910390fd5b005b600080fd5b34801561039a57600080fd5b506103ae6103a9366004613e4c565b610b33565b60405190151581526020015b60405180910390f35b3480156103cf57600080fd5b50610132545b6040519081526020016103ba565b3480156103ef57600080fd5b506103d56103fe366004613f9a565b610b44565b34801561040f57600080fd5b5061038761041e366004614044565b610c3c565b34801561042f57600080fd5b50610438610cc7565b6040516103ba91906140ad565b34801561045157600080fd5b50610483610460366004614044565b60009081526101006020526040902054600160401b90046001600160a01b031690565b6040516001600160a01b0390911681526020016103ba565b3480156104a757600080fd5b506104c66104b63660046140d5565b630a85bd0160e11b949350505050565b6040516001600160e01b031990911681526020016103ba565b3480156104eb57600080fd5b506103d56104fa3660046142aa565b610d59565b6103d561050d3660046142aa565b610f5e565b34801561051e57600080fd5b506103d561052d366004614044565b600090815261010060205260409020546001600160401b031690565b34801561055557600080fd5b506103d57fb3b3f3b703cd84ce352197dcff232b1b5d3cfb2025ce47cf04742d0651f1af8881565b34801561058957600080fd5b50610131546103d5565b34801561059f57600080fd5b506103d56105ae366004614343565b611051565b3480156105bf57600080fd5b506105d36105ce366004614044565b6110c7565b6040516103ba91906143a7565b3480156105ec57600080fd5b506103ae6105fb3660046143cf565b60008281526101fb602090815260408083206001600160a01b038516845260030190915290205460ff1692915050565b34801561063757600080fd5b506103d56106463660046142aa565b6110d2565b34801561065757600080fd5b506104386111e4565b34801561066c57600080fd5b506103d560015481565b34801561068257600080fd5b506106b1610691366004614044565b60009081526101fb60205260409020805460018201546002909201549092565b604080519384526020840192909252908201526060016103ba565b3480156106d857600080fd5b506040805180820190915260018152603160f81b6020820152610438565b34801561070257600080fd5b506103d56107113660046143ff565b611291565b34801561072257600080fd5b506103d561073136600461442b565b6112ba565b34801561074257600080fd5b506103d5610751366004614044565b611304565b34801561076257600080fd5b50610387610771366004614044565b6113b9565b34801561078257600080fd5b506103d56107913660046144b2565b611441565b3480156107a257600080fd5b506103d56107b136600461450b565b611489565b3480156107c257600080fd5b506107cb611865565b6040516103ba979695949392919061460b565b3480156107ea57600080fd5b506107f3611903565b60405165ffffffffffff90911681526020016103ba565b34801561081657600080fd5b5061038761082536600461466d565b611977565b34801561083657600080fd5b50620f42406103d5565b34801561084c57600080fd5b506103d561085b36600461468a565b611a25565b34801561086c57600080fd5b506103d5611a3c565b34801561088157600080fd5b5061038761089036600461466d565b611a69565b3480156108a157600080fd5b506103d56108b0366004614044565b611af1565b3480156108c157600080fd5b506103d5611b8d565b3480156108d657600080fd5b50610387611b99565b3480156108eb57600080fd5b506104c66108fa3660046146e2565b63bc197c8160e01b95945050505050565b34801561091757600080fd5b506103d5610926366004614044565b600090815261010060205260409020600101546001600160401b031690565b610387610953366004614780565b611bc4565b34801561096457600080fd5b506103d56109733660046142aa565b611cd4565b34801561098457600080fd5b506103d56101fa5481565b34801561099b57600080fd5b50610163546001600160a01b0316610483565b3480156109ba57600080fd5b506103876109c93660046147c3565b611d0e565b3480156109da57600080fd5b50610438611eab565b3480156109ef57600080fd5b506103d57f150214d74d59b7d1e90c73fc22ef3d991dd0a76b046543d4d80ab92d2a50328f81565b348015610a2357600080fd5b50610483611ecb565b348015610a3857600080fd5b50610387610a47366004614044565b611ef6565b348015610a5857600080fd5b506103d5610a673660046147fe565b611f7e565b348015610a7857600080fd5b50610387610a87366004614044565b611f9f565b348015610a9857600080fd5b506104c6610aa736600461482a565b63f23a6e6160e01b95945050505050565b348015610ac457600080fd5b50600054610483906001600160a01b031681565b348015610ae457600080fd5b506103d5610af3366004614044565b612027565b348015610b0457600080fd5b5061019554610483906001600160a01b031681565b6000610b2e610163546001600160a01b031690565b905090565b6000610b3e826120b8565b92915050565b600080610be8610be07fb3b3f3b703cd84ce352197dcff232b1b5d3cfb2025ce47cf04742d0651f1af888c8c8c8c604051610b80929190614886565b60405180910390208b80519060200120604051602001610bc5959493929190948552602085019390935260ff9190911660408401526060830152608082015260a00190565b604051602081830303815290604052805190602001206120dd565b86868661210a565b9050610c2e8a828b8b8b8080601f0160208091040260200160405190810160405280939291908181526020018383808284376000920191909152508d9250612128915050565b9a9950505050505050505050565b610c44610b19565b6001600160a01b0316336001600160a01b031614610c745760405162461bcd60e51b815260040161037e90614896565b30610c7d610b19565b6001600160a01b031614610cbb5760008036604051610c9d929190614886565b604051809103902090505b80610cb461010161227e565b03610ca857505b610cc4816122fd565b50565b606060ff8054610cd6906148cd565b80601f0160208091040260200160405190810160405280929190818152602001828054610d02906148cd565b8015610d4f5780601f10610d2457610100808354040283529160200191610d4f565b820191906000526020600020905b815481529060010190602001808311610d3257829003601f168201915b5050505050905090565b600080610d6886868686611cd4565b90506004610d75826110c7565b6007811115610d8657610d86614391565b14610da35760405162461bcd60e51b815260040161037e90614907565b610163546040805163793d064960e11b815290516000926001600160a01b03169163f27a0c929160048083019260209291908290030181865afa158015610dee573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610e129190614948565b6101635460405163b1c5f42760e01b81529192506001600160a01b03169063b1c5f42790610e4d908a908a908a906000908b906004016149f8565b602060405180830381865afa158015610e6a573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610e8e9190614948565b60008381526101646020526040808220929092556101635491516308f2a0bb60e41b81526001600160a01b0390921691638f2a0bb091610edb918b918b918b91908b908990600401614a46565b600060405180830381600087803b158015610ef557600080fd5b505af1158015610f09573d6000803e3d6000fd5b505050507f9a2e42fd6722813d69113e7d0079d3d940171428df7373df9c7f7617cfda2892828242610f3b9190614ab4565b604080519283526020830191909152015b60405180910390a15095945050505050565b600080610f6d86868686611cd4565b90506000610f7a826110c7565b90506004816007811115610f9057610f90614391565b1480610fad57506005816007811115610fab57610fab614391565b145b610fc95760405162461bcd60e51b815260040161037e90614907565b6000828152610100602052604090819020600201805460ff19166001179055517f712ae1383f79ac853f8d882153778e0260ef8f03b504e2866e0593e04d2b291f906110189084815260200190565b60405180910390a161102d8288888888612470565b61103a8288888888612509565b6110478288888888612516565b5095945050505050565b604080517f150214d74d59b7d1e90c73fc22ef3d991dd0a76b046543d4d80ab92d2a50328f602082015290810186905260ff85166060820152600090819061109f90610be090608001610bc5565b90506110bc87828860405180602001604052806000815250612551565b979650505050505050565b6000610b3e8261257d565b6000806110e186868686611cd4565b905060006110ee826110c7565b60078111156110ff576110ff614391565b1461114c5760405162461bcd60e51b815260206004820152601c60248201527f476f7665726e6f723a20746f6f206c61746520746f2063616e63656c00000000604482015260640161037e565b60008181526101006020526040902054600160401b90046001600160a01b0316336001600160a01b0316146111ce5760405162461bcd60e51b815260206004820152602260248201527f476f7665726e6f723a206f6e6c792070726f706f7365722063616e2063616e63604482015261195b60f21b606482015260840161037e565b6111da868686866126ca565b9695505050505050565b6101955460408051634bf5d7e960e01b815290516060926001600160a01b031691634bf5d7e99160048083019260009291908290030181865afa92505050801561125057506040513d6000823e601f3d908101601f1916820160405261124d9190810190614ac7565b60015b61128c575060408051808201909152601d81527f6d6f64653d626c6f636b6e756d6265722666726f6d3d64656661756c74000000602082015290565b919050565b6000803390506112b284828560405180602001604052806000815250612551565b949350505050565b6000803390506110bc87828888888080601f0160208091040260200160405190810160405280939291908181526020018383808284376000920191909152508a9250612128915050565b6101c95460009080820361131d5750506101c854919050565b60006101c961132d600184614b4a565b8154811061133d5761133d614b34565b60009182526020918290206040805180820190915291015463ffffffff8116808352600160201b9091046001600160e01b0316928201929092529150841061139357602001516001600160e01b03169392505050565b6113a861139f856126d8565b6101c990612741565b6001600160e01b0316949350505050565b6113c1610b19565b6001600160a01b0316336001600160a01b0316146113f15760405162461bcd60e51b815260040161037e90614896565b306113fa610b19565b6001600160a01b031614611438576000803660405161141a929190614886565b604051809103902090505b8061143161010161227e565b0361142557505b610cc4816127f4565b6000803390506111da86828787878080601f01602080910402602001604051908101604052809392919081815260200183838082843760009201919091525061255192505050565b6000336114968184612837565b6114e25760405162461bcd60e51b815260206004820152601d60248201527f476f7665726e6f723a2070726f706f7365722072657374726963746564000000604482015260640161037e565b60006114ec611903565b65ffffffffffff1690506114fe611b8d565b61150d83610a67600185614b4a565b10156115755760405162461bcd60e51b815260206004820152603160248201527f476f7665726e6f723a2070726f706f73657220766f7465732062656c6f7720706044820152701c9bdc1bdcd85b081d1a1c995cda1bdb19607a1b606482015260840161037e565b600061158a8888888880519060200120611cd4565b905086518851146115ad5760405162461bcd60e51b815260040161037e90614b5d565b85518851146115ce5760405162461bcd60e51b815260040161037e90614b5d565b600088511161161f5760405162461bcd60e51b815260206004820152601860248201527f476f7665726e6f723a20656d7074792070726f706f73616c0000000000000000604482015260640161037e565b600081815261010060205260409020546001600160401b03161561168f5760405162461bcd60e51b815260206004820152602160248201527f476f7665726e6f723a2070726f706f73616c20616c72656164792065786973746044820152607360f81b606482015260840161037e565b600061169b6101315490565b6116a59084614ab4565b905060006116b36101325490565b6116bd9083614ab4565b90506040518060e001604052806116d384612922565b6001600160401b031681526001600160a01b03871660208201526000604082015260600161170083612922565b6001600160401b0390811682526000602080840182905260408085018390526060948501839052888352610100808352928190208651815493880151888401519187166001600160e01b031990951694909417600160401b6001600160a01b039095168502176001600160e01b0316600160e01b60e09290921c91909102178155948601516080870151908516911c90910217600184015560a08401516002909301805460c09095015161ffff1990951693151561ff00191693909317931515029290921790558a517f7d84a6263ae0d98d3329bd7b46bb4e8d6f98cd35a7adb45c274c8b7fd5ebd5e091859188918e918e9181111561180257611802613ecf565b60405190808252806020026020018201604052801561183557816020015b60608152602001906001900390816118205790505b508d88888f60405161184f99989796959493929190614b9e565b60405180910390a1509098975050505050505050565b6000606080600080600060606067546000801b1480156118855750606854155b6118c95760405162461bcd60e51b81526020600482015260156024820152741152540dcc4c8e88155b9a5b9a5d1a585b1a5e9959605a1b604482015260640161037e565b6118d161298a565b6118d9612999565b60408051600080825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61019554604080516324776b7d60e21b815290516000926001600160a01b0316916391ddadf49160048083019260209291908290030181865afa92505050801561196a575060408051601f3d908101601f1916820190925261196791810190614c7b565b60015b61128c57610b2e436129a8565b6000546001600160a01b031633146119d15760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c657200000000000000604482015260640161037e565b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f709060200160405180910390a150565b6000611a32848484612a0f565b90505b9392505050565b6101c95460009015611a6157611a536101c9612a86565b6001600160e01b0316905090565b506101c85490565b611a71610b19565b6001600160a01b0316336001600160a01b031614611aa15760405162461bcd60e51b815260040161037e90614896565b30611aaa610b19565b6001600160a01b031614611ae85760008036604051611aca929190614886565b604051809103902090505b80611ae161010161227e565b03611ad557505b610cc481612ab6565b610163546000828152610164602052604080822054905163d45c443560e01b81526004810191909152909182916001600160a01b039091169063d45c443590602401602060405180830381865afa158015611b50573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190611b749190614948565b905080600114611b845780611a35565b60009392505050565b6000610b2e6101335490565b611ba1611ecb565b61019580546001600160a01b0319166001600160a01b0392909216919091179055565b611bcc610b19565b6001600160a01b0316336001600160a01b031614611bfc5760405162461bcd60e51b815260040161037e90614896565b30611c05610b19565b6001600160a01b031614611c435760008036604051611c25929190614886565b604051809103902090505b80611c3c61010161227e565b03611c3057505b600080856001600160a01b0316858585604051611c61929190614886565b60006040518083038185875af1925050503d8060008114611c9e576040519150601f19603f3d011682016040523d82523d6000602084013e611ca3565b606091505b5091509150611ccb8282604051806060016040528060288152602001614f3b60289139612b21565b50505050505050565b600084848484604051602001611ced9493929190614ca3565b60408051601f19818403018152919052805160209091012095945050505050565b600254610100900460ff1615808015611d2e5750600254600160ff909116105b80611d485750303b158015611d48575060025460ff166001145b611dab5760405162461bcd60e51b815260206004820152602e60248201527f496e697469616c697a61626c653a20636f6e747261637420697320616c72656160448201526d191e481a5b9a5d1a585b1a5e995960921b606482015260840161037e565b6002805460ff191660011790558015611dce576002805461ff0019166101001790555b611dff6040518060400160405280601081526020016f2634bb32b832b2b923b7bb32b93737b960811b815250612b3a565b611e0a868686612b91565b611e3b611e367f6efca2866b731ee4984990bacad4cde10f1ef764fb54a5206bdfd291695b1a9b612bc8565b612c36565b611e4b611e46611ecb565b612c66565b611e5483612c96565b611e5d82612cc6565b8015611ea3576002805461ff0019169055604051600181527f7f26b83ff96e1f2b6a682f133852f6798a09c465da95921460cefb38474024989060200160405180910390a15b505050505050565b6060604051806060016040528060288152602001614f6360289139905090565b6000610b2e7f2a1b465fbcae519904f0fb11f93e73dfbeb47ec54530ec444279610af8cf06b2612bc8565b611efe610b19565b6001600160a01b0316336001600160a01b031614611f2e5760405162461bcd60e51b815260040161037e90614896565b30611f37610b19565b6001600160a01b031614611f755760008036604051611f57929190614886565b604051809103902090505b80611f6e61010161227e565b03611f6257505b610cc481612cf3565b6000611a358383611f9a60408051602081019091526000815290565b612a0f565b611fa7610b19565b6001600160a01b0316336001600160a01b031614611fd75760405162461bcd60e51b815260040161037e90614896565b30611fe0610b19565b6001600160a01b03161461201e5760008036604051612000929190614886565b604051809103902090505b8061201761010161227e565b0361200b57505b610cc481612d96565b6000620f424061203683611304565b61019554604051632394e7a360e21b8152600481018690526001600160a01b0390911690638e539e8c90602401602060405180830381865afa158015612080573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906120a49190614948565b6120ae9190614cee565b610b3e9190614d1b565b60006001600160e01b03198216636e665ced60e01b1480610b3e5750610b3e82612dd9565b6000610b3e6120ea612e75565b8360405161190160f01b8152600281019290925260228201526042902090565b600080600061211b87878787612e7f565b9150915061104781612f43565b6000858152610100602052604081206001612142886110c7565b600781111561215357612153614391565b146121ac5760405162461bcd60e51b815260206004820152602360248201527f476f7665726e6f723a20766f7465206e6f742063757272656e746c792061637460448201526269766560e81b606482015260840161037e565b80546000906121c69088906001600160401b031686612a0f565b90506121d5888888848861308d565b835160000361222a57866001600160a01b03167fb8e138887d0aa13bab447e82de9d5c1777041ecd21ca36ba824ff1e6c07ddda48988848960405161221d9493929190614d3d565b60405180910390a26110bc565b866001600160a01b03167fe2babfbac5889a709b63bb7f598b324e08bc5a4fb9ec647fb3cbc9ec07eb8712898884898960405161226b959493929190614d65565b60405180910390a2979650505050505050565b60006122998254600f81810b600160801b909204900b131590565b156122b757604051631ed9509560e11b815260040160405180910390fd5b508054600f0b6000818152600180840160205260408220805492905583546fffffffffffffffffffffffffffffffff191692016001600160801b03169190911790915590565b620f42408111156123825760405162461bcd60e51b815260206004820152604360248201527f476f7665726e6f72566f74657351756f72756d4672616374696f6e3a2071756f60448201527f72756d4e756d657261746f72206f7665722071756f72756d44656e6f6d696e616064820152623a37b960e91b608482015260a40161037e565b600061238c611a3c565b9050801580159061239e57506101c954155b156124035760408051808201909152600081526101c990602081016123c2846132d6565b6001600160e01b039081169091528254600181018455600093845260209384902083519490930151909116600160201b0263ffffffff909316929092179101555b61243161241e612411611903565b65ffffffffffff166126d8565b612427846132d6565b6101c9919061333f565b505060408051828152602081018490527f0553476bf02ef2726e8ce5ced78d63e26e602e4a2257b1f559418e24b4633997910160405180910390a15050565b30612479610b19565b6001600160a01b0316146125025760005b8451811015611ea357306001600160a01b03168582815181106124af576124af614b34565b60200260200101516001600160a01b0316036124fa576124fa8382815181106124da576124da614b34565b60200260200101518051906020012061010161335a90919063ffffffff16565b60010161248a565b5050505050565b6125028585858585613396565b3061251f610b19565b6001600160a01b0316146125025761010154600f81810b600160801b909204900b131561250257600061010155612502565b60006125748585858561256f60408051602081019091526000815290565b612128565b95945050505050565b6000806125898361340b565b9050600481600781111561259f5761259f614391565b146125aa5792915050565b60008381526101646020526040902054806125c6575092915050565b61016354604051632ab0f52960e01b8152600481018390526001600160a01b0390911690632ab0f52990602401602060405180830381865afa158015612610573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906126349190614dab565b15612643575060079392505050565b61016354604051632c258a9f60e11b8152600481018390526001600160a01b039091169063584b153e90602401602060405180830381865afa15801561268d573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906126b19190614dab565b156126c0575060059392505050565b5060029392505050565b60006125748585858561353f565b600063ffffffff82111561273d5760405162461bcd60e51b815260206004820152602660248201527f53616665436173743a2076616c756520646f65736e27742066697420696e203360448201526532206269747360d01b606482015260840161037e565b5090565b81546000908181600581111561279e57600061275c846135f5565b6127669085614b4a565b60008881526020902090915081015463ffffffff908116908716101561278e5780915061279c565b612799816001614ab4565b92505b505b60006127ac878785856136dd565b905080156127e7576127d1876127c3600184614b4a565b600091825260209091200190565b54600160201b90046001600160e01b03166110bc565b6000979650505050505050565b6101315460408051918252602082018390527fc565b045403dc03c2eea82b81a0465edad9e2e7fc4d97e11421c209da93d7a93910160405180910390a161013155565b8051600090603481101561284f576001915050610b3e565b82810160131901516001600160a01b031981166b046e0e4dee0dee6cae47a60f60a31b1461288257600192505050610b3e565b600080612890602885614b4a565b90505b83811015612901576000806128c78884815181106128b3576128b3614b34565b01602001516001600160f81b03191661373b565b91509150816128df5760019650505050505050610b3e565b8060ff166004856001600160a01b0316901b1793505050806001019050612893565b50856001600160a01b0316816001600160a01b031614935050505092915050565b60006001600160401b0382111561273d5760405162461bcd60e51b815260206004820152602660248201527f53616665436173743a2076616c756520646f65736e27742066697420696e203660448201526534206269747360d01b606482015260840161037e565b606060698054610cd6906148cd565b6060606a8054610cd6906148cd565b600065ffffffffffff82111561273d5760405162461bcd60e51b815260206004820152602660248201527f53616665436173743a2076616c756520646f65736e27742066697420696e203460448201526538206269747360d01b606482015260840161037e565b61019554604051630748d63560e31b81526001600160a01b038581166004830152602482018590526000921690633a46b1a890604401602060405180830381865afa158015612a62573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190611a329190614948565b80546000908015611b8457612aa0836127c3600184614b4a565b54600160201b90046001600160e01b0316611a35565b61016354604080516001600160a01b03928316815291831660208301527f08f74ea46ef7894f65eabfb5e6e695de773a000b47c529ab559178069b226401910160405180910390a161016380546001600160a01b0319166001600160a01b0392909216919091179055565b60608315612b30575081611a35565b611a3583836137cd565b600254610100900460ff16612b615760405162461bcd60e51b815260040161037e90614dcd565b612b8881612b836040805180820190915260018152603160f81b602082015290565b6137fb565b610cc48161384a565b600254610100900460ff16612bb85760405162461bcd60e51b815260040161037e90614dcd565b612bc383838361387d565b505050565b60008054604051631c2d8fb360e31b8152600481018490526001600160a01b039091169063e16c7d9890602401602060405180830381865afa158015612c12573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610b3e9190614e18565b600254610100900460ff16612c5d5760405162461bcd60e51b815260040161037e90614dcd565b610cc4816138bf565b600254610100900460ff16612c8d5760405162461bcd60e51b815260040161037e90614dcd565b610cc4816138e6565b600254610100900460ff16612cbd5760405162461bcd60e51b815260040161037e90614dcd565b610cc48161390d565b600254610100900460ff16612ced5760405162461bcd60e51b815260040161037e90614dcd565b6101fa55565b60008111612d535760405162461bcd60e51b815260206004820152602760248201527f476f7665726e6f7253657474696e67733a20766f74696e6720706572696f6420604482015266746f6f206c6f7760c81b606482015260840161037e565b6101325460408051918252602082018390527f7e3f7f0708a84de9203036abaa450dccc85ad5ff52f78c170f3edb55cf5e8828910160405180910390a161013255565b6101335460408051918252602082018390527fccb45da8d5717e6c4544694297c4ba5cf151d455c9bb0ed4fc7a38411bc05461910160405180910390a161013355565b600063288ace0360e11b6318df743f60e31b63bf26d89760e01b6379dd796f60e01b6001600160e01b03198616821480612e1f57506001600160e01b0319868116908216145b80612e3657506001600160e01b0319868116908516145b80612e5157506001600160e01b03198616630271189760e51b145b806111da57506301ffc9a760e01b6001600160e01b03198716149695505050505050565b6000610b2e613934565b6000807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0831115612eb65750600090506003612f3a565b6040805160008082526020820180845289905260ff881692820192909252606081018690526080810185905260019060a0016020604051602081039080840390855afa158015612f0a573d6000803e3d6000fd5b5050604051601f1901519150506001600160a01b038116612f3357600060019250925050612f3a565b9150600090505b94509492505050565b6000816004811115612f5757612f57614391565b03612f5f5750565b6001816004811115612f7357612f73614391565b03612fc05760405162461bcd60e51b815260206004820152601860248201527f45434453413a20696e76616c6964207369676e61747572650000000000000000604482015260640161037e565b6002816004811115612fd457612fd4614391565b036130215760405162461bcd60e51b815260206004820152601f60248201527f45434453413a20696e76616c6964207369676e6174757265206c656e67746800604482015260640161037e565b600381600481111561303557613035614391565b03610cc45760405162461bcd60e51b815260206004820152602260248201527f45434453413a20696e76616c6964207369676e6174757265202773272076616c604482015261756560f01b606482015260840161037e565b600260ff841611156130b757604051632081b22360e01b815260ff8416600482015260240161037e565b60008581526101fb602090815260408083206001600160a01b038816845260038101909252909120805460ff16156131025760405163b3808bab60e01b815260040160405180910390fd5b805460ff1916600117815560ff8516600281111561312257613122614391565b8154829061ff00191661010083600281111561314057613140614391565b0217905550600061314f611ecb565b6001600160a01b031663f92e135b8861317e8b600090815261010060205260409020546001600160401b031690565b6040516001600160e01b031960e085901b1681526001600160a01b0390921660048301526024820152604401602060405180830381865afa1580156131c7573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906131eb9190614e18565b9050866001600160a01b0316816001600160a01b03160361321c5760018201546132159086614b4a565b94506132a1565b6001600160a01b038116600090815260038401602052604081206001810180549192889261324b908490614ab4565b9091555050805460ff161561329f57805486908590610100900460ff16600281111561327957613279614391565b6003811061328957613289614b34565b0160008282546132999190614b4a565b90915550505b505b848360ff8816600381106132b7576132b7614b34565b0160008282546132c79190614ab4565b90915550505050505050505050565b60006001600160e01b0382111561273d5760405162461bcd60e51b815260206004820152602760248201527f53616665436173743a2076616c756520646f65736e27742066697420696e20326044820152663234206269747360c81b606482015260840161037e565b60008061334d8585856139a8565b915091505b935093915050565b8154600160801b90819004600f0b6000818152600180860160205260409091209390935583546001600160801b03908116939091011602179055565b6101635460405163e38335e560e01b81526001600160a01b039091169063e38335e59034906133d29088908890889060009089906004016149f8565b6000604051808303818588803b1580156133eb57600080fd5b505af11580156133ff573d6000803e3d6000fd5b50505050505050505050565b600081815261010060205260408120600281015460ff16156134305750600792915050565b6002810154610100900460ff161561344b5750600292915050565b600083815261010060205260408120546001600160401b0316908190036134b45760405162461bcd60e51b815260206004820152601d60248201527f476f7665726e6f723a20756e6b6e6f776e2070726f706f73616c206964000000604482015260640161037e565b60006134be611903565b65ffffffffffff1690508082106134da57506000949350505050565b600085815261010060205260409020600101546001600160401b03168181106135095750600195945050505050565b61351286613b47565b8015613522575061352286613b9d565b156135335750600495945050505050565b50600395945050505050565b60008061354e86868686613bd7565b60008181526101646020526040902054909150156125745761016354600082815261016460205260409081902054905163c4d252f560e01b81526001600160a01b039092169163c4d252f5916135aa9160040190815260200190565b600060405180830381600087803b1580156135c457600080fd5b505af11580156135d8573d6000803e3d6000fd5b505050600082815261016460205260408120555095945050505050565b60008160000361360757506000919050565b6000600161361484613ce3565b901c6001901b9050600181848161362d5761362d614d05565b048201901c9050600181848161364557613645614d05565b048201901c9050600181848161365d5761365d614d05565b048201901c9050600181848161367557613675614d05565b048201901c9050600181848161368d5761368d614d05565b048201901c905060018184816136a5576136a5614d05565b048201901c905060018184816136bd576136bd614d05565b048201901c9050611a35818285816136d7576136d7614d05565b04613d77565b60005b818310156137335760006136f48484613d8d565b60008781526020902090915063ffffffff86169082015463ffffffff16111561371f5780925061372d565b61372a816001614ab4565b93505b506136e0565b509392505050565b60008060f883901c602f811180156137565750603a8160ff16105b1561376b57600194602f199091019350915050565b8060ff166040108015613781575060478160ff16105b15613796576001946036199091019350915050565b8060ff1660601080156137ac575060678160ff16105b156137c1576001946056199091019350915050565b50600093849350915050565b8151156137dd5781518083602001fd5b8060405162461bcd60e51b815260040161037e91906140ad565b5050565b600254610100900460ff166138225760405162461bcd60e51b815260040161037e90614dcd565b606961382e8382614e7c565b50606a61383b8282614e7c565b50506000606781905560685550565b600254610100900460ff166138715760405162461bcd60e51b815260040161037e90614dcd565b60ff6137f78282614e7c565b600254610100900460ff166138a45760405162461bcd60e51b815260040161037e90614dcd565b6138ad836127f4565b6138b682612cf3565b612bc381612d96565b600254610100900460ff16611ae85760405162461bcd60e51b815260040161037e90614dcd565b600254610100900460ff16611ba15760405162461bcd60e51b815260040161037e90614dcd565b600254610100900460ff16610cbb5760405162461bcd60e51b815260040161037e90614dcd565b60007f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f61395f613da8565b613967613e01565b60408051602081019490945283019190915260608201524660808201523060a082015260c00160405160208183030381529060405280519060200120905090565b825460009081908015613aee5760006139c6876127c3600185614b4a565b60408051808201909152905463ffffffff808216808452600160201b9092046001600160e01b031660208401529192509087161015613a475760405162461bcd60e51b815260206004820152601b60248201527f436865636b706f696e743a2064656372656173696e67206b6579730000000000604482015260640161037e565b805163ffffffff808816911603613a8f5784613a68886127c3600186614b4a565b80546001600160e01b0392909216600160201b0263ffffffff909216919091179055613ade565b6040805180820190915263ffffffff80881682526001600160e01b0380881660208085019182528b54600181018d5560008d81529190912094519151909216600160201b029216919091179101555b6020015192508391506133529050565b50506040805180820190915263ffffffff80851682526001600160e01b0380851660208085019182528854600181018a5560008a815291822095519251909316600160201b029190931617920191909155905081613352565b60008181526101fb60209081526040808320610100909252822054613b74906001600160401b0316612027565b600282015460018301548354613b8a9190614ab4565b613b949190614ab4565b10159392505050565b60008181526101fb6020526040812060018101548154613bc991613bc091614ab4565b6101fa54613e32565b816001015410159392505050565b600080613be686868686611cd4565b90506000613bf3826110c7565b90506002816007811115613c0957613c09614391565b14158015613c2957506006816007811115613c2657613c26614391565b14155b8015613c4757506007816007811115613c4457613c44614391565b14155b613c935760405162461bcd60e51b815260206004820152601d60248201527f476f7665726e6f723a2070726f706f73616c206e6f7420616374697665000000604482015260640161037e565b60008281526101006020818152604092839020600201805461ff00191690921790915590518381527f789cf55be980739dad1d0699b93b58e806b51c9d96619bfa8fe0a28abaa7b30c9101610f4c565b600080608083901c15613cf857608092831c92015b604083901c15613d0a57604092831c92015b602083901c15613d1c57602092831c92015b601083901c15613d2e57601092831c92015b600883901c15613d4057600892831c92015b600483901c15613d5257600492831c92015b600283901c15613d6457600292831c92015b600183901c15610b3e5760010192915050565b6000818310613d865781611a35565b5090919050565b6000613d9c6002848418614d1b565b611a3590848416614ab4565b600080613db361298a565b805190915015613dca578051602090910120919050565b6067548015613dd95792915050565b7fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a4709250505090565b600080613e0c612999565b805190915015613e23578051602090910120919050565b6068548015613dd95792915050565b6000620f4240613e428385614cee565b611a359190614d1b565b600060208284031215613e5e57600080fd5b81356001600160e01b031981168114611a3557600080fd5b803560ff8116811461128c57600080fd5b60008083601f840112613e9957600080fd5b5081356001600160401b03811115613eb057600080fd5b602083019150836020828501011115613ec857600080fd5b9250929050565b634e487b7160e01b600052604160045260246000fd5b604051601f8201601f191681016001600160401b0381118282101715613f0d57613f0d613ecf565b604052919050565b60006001600160401b03821115613f2e57613f2e613ecf565b50601f01601f191660200190565b6000613f4f613f4a84613f15565b613ee5565b9050828152838383011115613f6357600080fd5b828260208301376000602084830101529392505050565b600082601f830112613f8b57600080fd5b611a3583833560208501613f3c565b60008060008060008060008060e0898b031215613fb657600080fd5b88359750613fc660208a01613e76565b965060408901356001600160401b03811115613fe157600080fd5b613fed8b828c01613e87565b90975095505060608901356001600160401b0381111561400c57600080fd5b6140188b828c01613f7a565b94505061402760808a01613e76565b979a969950949793969295929450505060a08201359160c0013590565b60006020828403121561405657600080fd5b5035919050565b60005b83811015614078578181015183820152602001614060565b50506000910152565b6000815180845261409981602086016020860161405d565b601f01601f19169290920160200192915050565b602081526000611a356020830184614081565b6001600160a01b0381168114610cc457600080fd5b600080600080608085870312156140eb57600080fd5b84356140f6816140c0565b93506020850135614106816140c0565b92506040850135915060608501356001600160401b0381111561412857600080fd5b61413487828801613f7a565b91505092959194509250565b60006001600160401b0382111561415957614159613ecf565b5060051b60200190565b600082601f83011261417457600080fd5b8135614182613f4a82614140565b8082825260208201915060208360051b8601019250858311156141a457600080fd5b602085015b838110156110475780356141bc816140c0565b8352602092830192016141a9565b600082601f8301126141db57600080fd5b81356141e9613f4a82614140565b8082825260208201915060208360051b86010192508583111561420b57600080fd5b602085015b83811015611047578035835260209283019201614210565b600082601f83011261423957600080fd5b8135614247613f4a82614140565b8082825260208201915060208360051b86010192508583111561426957600080fd5b602085015b838110156110475780356001600160401b0381111561428c57600080fd5b61429b886020838a0101613f7a565b8452506020928301920161426e565b600080600080608085870312156142c057600080fd5b84356001600160401b038111156142d657600080fd5b6142e287828801614163565b94505060208501356001600160401b038111156142fe57600080fd5b61430a878288016141ca565b93505060408501356001600160401b0381111561432657600080fd5b61433287828801614228565b949793965093946060013593505050565b600080600080600060a0868803121561435b57600080fd5b8535945061436b60208701613e76565b935061437960408701613e76565b94979396509394606081013594506080013592915050565b634e487b7160e01b600052602160045260246000fd5b60208101600883106143c957634e487b7160e01b600052602160045260246000fd5b91905290565b600080604083850312156143e257600080fd5b8235915060208301356143f4816140c0565b809150509250929050565b6000806040838503121561441257600080fd5b8235915061442260208401613e76565b90509250929050565b60008060008060006080868803121561444357600080fd5b8535945061445360208701613e76565b935060408601356001600160401b0381111561446e57600080fd5b61447a88828901613e87565b90945092505060608601356001600160401b0381111561449957600080fd5b6144a588828901613f7a565b9150509295509295909350565b600080600080606085870312156144c857600080fd5b843593506144d860208601613e76565b925060408501356001600160401b038111156144f357600080fd5b6144ff87828801613e87565b95989497509550505050565b6000806000806080858703121561452157600080fd5b84356001600160401b0381111561453757600080fd5b61454387828801614163565b94505060208501356001600160401b0381111561455f57600080fd5b61456b878288016141ca565b93505060408501356001600160401b0381111561458757600080fd5b61459387828801614228565b92505060608501356001600160401b038111156145af57600080fd5b8501601f810187136145c057600080fd5b61413487823560208401613f3c565b600081518084526020840193506020830160005b828110156146015781518652602095860195909101906001016145e3565b5093949350505050565b60ff60f81b8816815260e06020820152600061462a60e0830189614081565b828103604084015261463c8189614081565b606084018890526001600160a01b038716608085015260a0840186905283810360c08501529050610c2e81856145cf565b60006020828403121561467f57600080fd5b8135611a35816140c0565b60008060006060848603121561469f57600080fd5b83356146aa816140c0565b92506020840135915060408401356001600160401b038111156146cc57600080fd5b6146d886828701613f7a565b9150509250925092565b600080600080600060a086880312156146fa57600080fd5b8535614705816140c0565b94506020860135614715816140c0565b935060408601356001600160401b0381111561473057600080fd5b61473c888289016141ca565b93505060608601356001600160401b0381111561475857600080fd5b614764888289016141ca565b92505060808601356001600160401b0381111561449957600080fd5b6000806000806060858703121561479657600080fd5b84356147a1816140c0565b93506020850135925060408501356001600160401b038111156144f357600080fd5b600080600080600060a086880312156147db57600080fd5b505083359560208501359550604085013594606081013594506080013592509050565b6000806040838503121561481157600080fd5b823561481c816140c0565b946020939093013593505050565b600080600080600060a0868803121561484257600080fd5b853561484d816140c0565b9450602086013561485d816140c0565b9350604086013592506060860135915060808601356001600160401b0381111561449957600080fd5b8183823760009101908152919050565b60208082526018908201527f476f7665726e6f723a206f6e6c79476f7665726e616e63650000000000000000604082015260600190565b600181811c908216806148e157607f821691505b60208210810361490157634e487b7160e01b600052602260045260246000fd5b50919050565b60208082526021908201527f476f7665726e6f723a2070726f706f73616c206e6f74207375636365737366756040820152601b60fa1b606082015260800190565b60006020828403121561495a57600080fd5b5051919050565b600081518084526020840193506020830160005b828110156146015781516001600160a01b0316865260209586019590910190600101614975565b600082825180855260208501945060208160051b8301016020850160005b838110156149ec57601f198584030188526149d6838351614081565b60209889019890935091909101906001016149ba565b50909695505050505050565b60a081526000614a0b60a0830188614961565b8281036020840152614a1d81886145cf565b90508281036040840152614a31818761499c565b60608401959095525050608001529392505050565b60c081526000614a5960c0830189614961565b8281036020840152614a6b81896145cf565b90508281036040840152614a7f818861499c565b60608401969096525050608081019290925260a0909101529392505050565b634e487b7160e01b600052601160045260246000fd5b80820180821115610b3e57610b3e614a9e565b600060208284031215614ad957600080fd5b81516001600160401b03811115614aef57600080fd5b8201601f81018413614b0057600080fd5b8051614b0e613f4a82613f15565b818152856020838501011115614b2357600080fd5b61257482602083016020860161405d565b634e487b7160e01b600052603260045260246000fd5b81810381811115610b3e57610b3e614a9e565b60208082526021908201527f476f7665726e6f723a20696e76616c69642070726f706f73616c206c656e67746040820152600d60fb1b606082015260800190565b8981526001600160a01b038916602082015261012060408201819052600090614bc99083018a614961565b8281036060840152614bdb818a6145cf565b9050828103608084015280885180835260208301915060208160051b84010160208b0160005b83811015614c3357601f19868403018552614c1d838351614081565b6020958601959093509190910190600101614c01565b505085810360a0870152614c47818b61499c565b93505050508560c08401528460e0840152828103610100840152614c6b8185614081565b9c9b505050505050505050505050565b600060208284031215614c8d57600080fd5b815165ffffffffffff81168114611a3557600080fd5b608081526000614cb66080830187614961565b8281036020840152614cc881876145cf565b90508281036040840152614cdc818661499c565b91505082606083015295945050505050565b8082028115828204841417610b3e57610b3e614a9e565b634e487b7160e01b600052601260045260246000fd5b600082614d3857634e487b7160e01b600052601260045260246000fd5b500490565b84815260ff841660208201528260408201526080606082015260006111da6080830184614081565b85815260ff8516602082015283604082015260a060608201526000614d8d60a0830185614081565b8281036080840152614d9f8185614081565b98975050505050505050565b600060208284031215614dbd57600080fd5b81518015158114611a3557600080fd5b6020808252602b908201527f496e697469616c697a61626c653a20636f6e7472616374206973206e6f74206960408201526a6e697469616c697a696e6760a81b606082015260800190565b600060208284031215614e2a57600080fd5b8151611a35816140c0565b601f821115612bc357806000526020600020601f840160051c81016020851015614e5c5750805b601f840160051c820191505b818110156125025760008155600101614e68565b81516001600160401b03811115614e9557614e95613ecf565b614ea981614ea384546148cd565b84614e35565b6020601f821160018114614edd5760008315614ec55750848201515b600019600385901b1c1916600184901b178455612502565b600084815260208120601f198516915b82811015614f0d5787850151825560209485019460019092019101614eed565b5084821015614f2b5786840151600019600387901b60f8161c191681555b50505050600190811b0190555056fe476f7665726e6f723a2072656c617920726576657274656420776974686f7574206d657373616765737570706f72743d627261766f2671756f72756d3d666f722c6162737461696e2c616761696e7374",
}

// LivepeerGovernorContract is an auto generated Go binding around an Ethereum contract.
type LivepeerGovernorContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *LivepeerGovernorContract) GetABI() abi.ABI {
	return c.abi
}

// NewLivepeerGovernorContract creates a new instance of LivepeerGovernorContract.
func NewLivepeerGovernorContract() *LivepeerGovernorContract {
	parsed, err := LivepeerGovernorContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &LivepeerGovernorContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *LivepeerGovernorContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackConstructor(_controller common.Address) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("", _controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBALLOTTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdeaaa7cc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BALLOT_TYPEHASH() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) PackBALLOTTYPEHASH() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("BALLOT_TYPEHASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBALLOTTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdeaaa7cc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BALLOT_TYPEHASH() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackBALLOTTYPEHASH() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("BALLOT_TYPEHASH")
}

// UnpackBALLOTTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdeaaa7cc.
//
// Solidity: function BALLOT_TYPEHASH() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackBALLOTTYPEHASH(data []byte) ([32]byte, error) {
	out, err := livepeerGovernorContract.abi.Unpack("BALLOT_TYPEHASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCLOCKMODE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bf5d7e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CLOCK_MODE() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCLOCKMODE() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("CLOCK_MODE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCLOCKMODE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bf5d7e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CLOCK_MODE() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCLOCKMODE() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("CLOCK_MODE")
}

// UnpackCLOCKMODE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4bf5d7e9.
//
// Solidity: function CLOCK_MODE() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCLOCKMODE(data []byte) (string, error) {
	out, err := livepeerGovernorContract.abi.Unpack("CLOCK_MODE", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCOUNTINGMODE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd4e2ba5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function COUNTING_MODE() pure returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCOUNTINGMODE() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("COUNTING_MODE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCOUNTINGMODE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd4e2ba5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function COUNTING_MODE() pure returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCOUNTINGMODE() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("COUNTING_MODE")
}

// UnpackCOUNTINGMODE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd4e2ba5.
//
// Solidity: function COUNTING_MODE() pure returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCOUNTINGMODE(data []byte) (string, error) {
	out, err := livepeerGovernorContract.abi.Unpack("COUNTING_MODE", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackEXTENDEDBALLOTTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fe3e261.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXTENDED_BALLOT_TYPEHASH() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) PackEXTENDEDBALLOTTYPEHASH() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("EXTENDED_BALLOT_TYPEHASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXTENDEDBALLOTTYPEHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fe3e261.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXTENDED_BALLOT_TYPEHASH() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackEXTENDEDBALLOTTYPEHASH() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("EXTENDED_BALLOT_TYPEHASH")
}

// UnpackEXTENDEDBALLOTTYPEHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2fe3e261.
//
// Solidity: function EXTENDED_BALLOT_TYPEHASH() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackEXTENDEDBALLOTTYPEHASH(data []byte) ([32]byte, error) {
	out, err := livepeerGovernorContract.abi.Unpack("EXTENDED_BALLOT_TYPEHASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBumpGovernorVotesTokenAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb70f941f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bumpGovernorVotesTokenAddress() returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackBumpGovernorVotesTokenAddress() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("bumpGovernorVotesTokenAddress")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBumpGovernorVotesTokenAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb70f941f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bumpGovernorVotesTokenAddress() returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackBumpGovernorVotesTokenAddress() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("bumpGovernorVotesTokenAddress")
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452115d6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCancel(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("cancel", targets, values, calldatas, descriptionHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452115d6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCancel(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("cancel", targets, values, calldatas, descriptionHash)
}

// UnpackCancel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x452115d6.
//
// Solidity: function cancel(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCancel(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("cancel", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCastVote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x56781388.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function castVote(uint256 proposalId, uint8 support) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCastVote(proposalId *big.Int, support uint8) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("castVote", proposalId, support)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCastVote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x56781388.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function castVote(uint256 proposalId, uint8 support) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCastVote(proposalId *big.Int, support uint8) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("castVote", proposalId, support)
}

// UnpackCastVote is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x56781388.
//
// Solidity: function castVote(uint256 proposalId, uint8 support) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCastVote(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("castVote", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCastVoteBySig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bccf4fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function castVoteBySig(uint256 proposalId, uint8 support, uint8 v, bytes32 r, bytes32 s) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCastVoteBySig(proposalId *big.Int, support uint8, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("castVoteBySig", proposalId, support, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCastVoteBySig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bccf4fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function castVoteBySig(uint256 proposalId, uint8 support, uint8 v, bytes32 r, bytes32 s) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCastVoteBySig(proposalId *big.Int, support uint8, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("castVoteBySig", proposalId, support, v, r, s)
}

// UnpackCastVoteBySig is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3bccf4fd.
//
// Solidity: function castVoteBySig(uint256 proposalId, uint8 support, uint8 v, bytes32 r, bytes32 s) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCastVoteBySig(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("castVoteBySig", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCastVoteWithReason is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b3c71d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function castVoteWithReason(uint256 proposalId, uint8 support, string reason) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCastVoteWithReason(proposalId *big.Int, support uint8, reason string) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("castVoteWithReason", proposalId, support, reason)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCastVoteWithReason is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b3c71d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function castVoteWithReason(uint256 proposalId, uint8 support, string reason) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCastVoteWithReason(proposalId *big.Int, support uint8, reason string) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("castVoteWithReason", proposalId, support, reason)
}

// UnpackCastVoteWithReason is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b3c71d3.
//
// Solidity: function castVoteWithReason(uint256 proposalId, uint8 support, string reason) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCastVoteWithReason(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("castVoteWithReason", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCastVoteWithReasonAndParams is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f398a14.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function castVoteWithReasonAndParams(uint256 proposalId, uint8 support, string reason, bytes params) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCastVoteWithReasonAndParams(proposalId *big.Int, support uint8, reason string, params []byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("castVoteWithReasonAndParams", proposalId, support, reason, params)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCastVoteWithReasonAndParams is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f398a14.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function castVoteWithReasonAndParams(uint256 proposalId, uint8 support, string reason, bytes params) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCastVoteWithReasonAndParams(proposalId *big.Int, support uint8, reason string, params []byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("castVoteWithReasonAndParams", proposalId, support, reason, params)
}

// UnpackCastVoteWithReasonAndParams is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5f398a14.
//
// Solidity: function castVoteWithReasonAndParams(uint256 proposalId, uint8 support, string reason, bytes params) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCastVoteWithReasonAndParams(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("castVoteWithReasonAndParams", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCastVoteWithReasonAndParamsBySig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x03420181.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function castVoteWithReasonAndParamsBySig(uint256 proposalId, uint8 support, string reason, bytes params, uint8 v, bytes32 r, bytes32 s) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackCastVoteWithReasonAndParamsBySig(proposalId *big.Int, support uint8, reason string, params []byte, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("castVoteWithReasonAndParamsBySig", proposalId, support, reason, params, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCastVoteWithReasonAndParamsBySig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x03420181.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function castVoteWithReasonAndParamsBySig(uint256 proposalId, uint8 support, string reason, bytes params, uint8 v, bytes32 r, bytes32 s) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackCastVoteWithReasonAndParamsBySig(proposalId *big.Int, support uint8, reason string, params []byte, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("castVoteWithReasonAndParamsBySig", proposalId, support, reason, params, v, r, s)
}

// UnpackCastVoteWithReasonAndParamsBySig is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x03420181.
//
// Solidity: function castVoteWithReasonAndParamsBySig(uint256 proposalId, uint8 support, string reason, bytes params, uint8 v, bytes32 r, bytes32 s) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackCastVoteWithReasonAndParamsBySig(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("castVoteWithReasonAndParamsBySig", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91ddadf4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function clock() view returns(uint48)
func (livepeerGovernorContract *LivepeerGovernorContract) PackClock() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("clock")
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackClock() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("clock")
}

// UnpackClock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91ddadf4.
//
// Solidity: function clock() view returns(uint48)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackClock(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("clock", data)
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
func (livepeerGovernorContract *LivepeerGovernorContract) PackController() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("controller")
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackController() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackController(data []byte) (common.Address, error) {
	out, err := livepeerGovernorContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (livepeerGovernorContract *LivepeerGovernorContract) PackEip712Domain() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("eip712Domain")
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackEip712Domain() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("eip712Domain")
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
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := livepeerGovernorContract.abi.Unpack("eip712Domain", data)
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

// PackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2656227d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) payable returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackExecute(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("execute", targets, values, calldatas, descriptionHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2656227d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) payable returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackExecute(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("execute", targets, values, calldatas, descriptionHash)
}

// UnpackExecute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2656227d.
//
// Solidity: function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) payable returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackExecute(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("execute", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb9019d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getVotes(address account, uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackGetVotes(account common.Address, timepoint *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("getVotes", account, timepoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb9019d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getVotes(address account, uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackGetVotes(account common.Address, timepoint *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("getVotes", account, timepoint)
}

// UnpackGetVotes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeb9019d4.
//
// Solidity: function getVotes(address account, uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackGetVotes(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("getVotes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetVotesWithParams is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a802a6d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getVotesWithParams(address account, uint256 timepoint, bytes params) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackGetVotesWithParams(account common.Address, timepoint *big.Int, params []byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("getVotesWithParams", account, timepoint, params)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetVotesWithParams is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a802a6d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getVotesWithParams(address account, uint256 timepoint, bytes params) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackGetVotesWithParams(account common.Address, timepoint *big.Int, params []byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("getVotesWithParams", account, timepoint, params)
}

// UnpackGetVotesWithParams is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9a802a6d.
//
// Solidity: function getVotesWithParams(address account, uint256 timepoint, bytes params) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackGetVotesWithParams(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("getVotesWithParams", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackHasVoted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x43859632.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hasVoted(uint256 _proposalId, address _account) view returns(bool)
func (livepeerGovernorContract *LivepeerGovernorContract) PackHasVoted(proposalId *big.Int, account common.Address) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("hasVoted", proposalId, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHasVoted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x43859632.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hasVoted(uint256 _proposalId, address _account) view returns(bool)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackHasVoted(proposalId *big.Int, account common.Address) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("hasVoted", proposalId, account)
}

// UnpackHasVoted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x43859632.
//
// Solidity: function hasVoted(uint256 _proposalId, address _account) view returns(bool)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackHasVoted(data []byte) (bool, error) {
	out, err := livepeerGovernorContract.abi.Unpack("hasVoted", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackHashProposal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc59057e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashProposal(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) pure returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackHashProposal(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("hashProposal", targets, values, calldatas, descriptionHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashProposal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc59057e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashProposal(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) pure returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackHashProposal(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("hashProposal", targets, values, calldatas, descriptionHash)
}

// UnpackHashProposal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc59057e4.
//
// Solidity: function hashProposal(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) pure returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackHashProposal(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("hashProposal", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcbab608.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(uint256 initialVotingDelay, uint256 initialVotingPeriod, uint256 initialProposalThreshold, uint256 initialQuorum, uint256 quota) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackInitialize(initialVotingDelay *big.Int, initialVotingPeriod *big.Int, initialProposalThreshold *big.Int, initialQuorum *big.Int, quota *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("initialize", initialVotingDelay, initialVotingPeriod, initialProposalThreshold, initialQuorum, quota)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcbab608.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(uint256 initialVotingDelay, uint256 initialVotingPeriod, uint256 initialProposalThreshold, uint256 initialQuorum, uint256 quota) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackInitialize(initialVotingDelay *big.Int, initialVotingPeriod *big.Int, initialProposalThreshold *big.Int, initialQuorum *big.Int, quota *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("initialize", initialVotingDelay, initialVotingPeriod, initialProposalThreshold, initialQuorum, quota)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) PackName() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("name")
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackName() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackName(data []byte) (string, error) {
	out, err := livepeerGovernorContract.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOnERC1155BatchReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc197c81.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (livepeerGovernorContract *LivepeerGovernorContract) PackOnERC1155BatchReceived(arg0 common.Address, arg1 common.Address, arg2 []*big.Int, arg3 []*big.Int, arg4 []byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("onERC1155BatchReceived", arg0, arg1, arg2, arg3, arg4)
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackOnERC1155BatchReceived(arg0 common.Address, arg1 common.Address, arg2 []*big.Int, arg3 []*big.Int, arg4 []byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("onERC1155BatchReceived", arg0, arg1, arg2, arg3, arg4)
}

// UnpackOnERC1155BatchReceived is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc197c81.
//
// Solidity: function onERC1155BatchReceived(address , address , uint256[] , uint256[] , bytes ) returns(bytes4)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackOnERC1155BatchReceived(data []byte) ([4]byte, error) {
	out, err := livepeerGovernorContract.abi.Unpack("onERC1155BatchReceived", data)
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
func (livepeerGovernorContract *LivepeerGovernorContract) PackOnERC1155Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 *big.Int, arg4 []byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("onERC1155Received", arg0, arg1, arg2, arg3, arg4)
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackOnERC1155Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 *big.Int, arg4 []byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("onERC1155Received", arg0, arg1, arg2, arg3, arg4)
}

// UnpackOnERC1155Received is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf23a6e61.
//
// Solidity: function onERC1155Received(address , address , uint256 , uint256 , bytes ) returns(bytes4)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackOnERC1155Received(data []byte) ([4]byte, error) {
	out, err := livepeerGovernorContract.abi.Unpack("onERC1155Received", data)
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
func (livepeerGovernorContract *LivepeerGovernorContract) PackOnERC721Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 []byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("onERC721Received", arg0, arg1, arg2, arg3)
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackOnERC721Received(arg0 common.Address, arg1 common.Address, arg2 *big.Int, arg3 []byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("onERC721Received", arg0, arg1, arg2, arg3)
}

// UnpackOnERC721Received is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x150b7a02.
//
// Solidity: function onERC721Received(address , address , uint256 , bytes ) returns(bytes4)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackOnERC721Received(data []byte) ([4]byte, error) {
	out, err := livepeerGovernorContract.abi.Unpack("onERC721Received", data)
	if err != nil {
		return *new([4]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	return out0, nil
}

// PackProposalDeadline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc01f9e37.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalDeadline(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackProposalDeadline(proposalId *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("proposalDeadline", proposalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalDeadline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc01f9e37.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalDeadline(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackProposalDeadline(proposalId *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("proposalDeadline", proposalId)
}

// UnpackProposalDeadline is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc01f9e37.
//
// Solidity: function proposalDeadline(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalDeadline(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("proposalDeadline", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProposalEta is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab58fb8e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalEta(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackProposalEta(proposalId *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("proposalEta", proposalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalEta is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab58fb8e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalEta(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackProposalEta(proposalId *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("proposalEta", proposalId)
}

// UnpackProposalEta is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xab58fb8e.
//
// Solidity: function proposalEta(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalEta(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("proposalEta", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProposalProposer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x143489d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalProposer(uint256 proposalId) view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) PackProposalProposer(proposalId *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("proposalProposer", proposalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalProposer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x143489d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalProposer(uint256 proposalId) view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackProposalProposer(proposalId *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("proposalProposer", proposalId)
}

// UnpackProposalProposer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x143489d0.
//
// Solidity: function proposalProposer(uint256 proposalId) view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalProposer(data []byte) (common.Address, error) {
	out, err := livepeerGovernorContract.abi.Unpack("proposalProposer", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackProposalSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d63f693.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalSnapshot(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackProposalSnapshot(proposalId *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("proposalSnapshot", proposalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d63f693.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalSnapshot(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackProposalSnapshot(proposalId *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("proposalSnapshot", proposalId)
}

// UnpackProposalSnapshot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2d63f693.
//
// Solidity: function proposalSnapshot(uint256 proposalId) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalSnapshot(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("proposalSnapshot", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProposalThreshold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb58131b0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalThreshold() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackProposalThreshold() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("proposalThreshold")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalThreshold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb58131b0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalThreshold() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackProposalThreshold() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("proposalThreshold")
}

// UnpackProposalThreshold is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb58131b0.
//
// Solidity: function proposalThreshold() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalThreshold(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("proposalThreshold", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProposalVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x544ffc9c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalVotes(uint256 _proposalId) view returns(uint256 againstVotes, uint256 forVotes, uint256 abstainVotes)
func (livepeerGovernorContract *LivepeerGovernorContract) PackProposalVotes(proposalId *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("proposalVotes", proposalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x544ffc9c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalVotes(uint256 _proposalId) view returns(uint256 againstVotes, uint256 forVotes, uint256 abstainVotes)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackProposalVotes(proposalId *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("proposalVotes", proposalId)
}

// ProposalVotesOutput serves as a container for the return parameters of contract
// method ProposalVotes.
type ProposalVotesOutput struct {
	AgainstVotes *big.Int
	ForVotes     *big.Int
	AbstainVotes *big.Int
}

// UnpackProposalVotes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x544ffc9c.
//
// Solidity: function proposalVotes(uint256 _proposalId) view returns(uint256 againstVotes, uint256 forVotes, uint256 abstainVotes)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalVotes(data []byte) (ProposalVotesOutput, error) {
	out, err := livepeerGovernorContract.abi.Unpack("proposalVotes", data)
	outstruct := new(ProposalVotesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.AgainstVotes = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.ForVotes = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.AbstainVotes = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d5e81e2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackPropose(targets []common.Address, values []*big.Int, calldatas [][]byte, description string) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("propose", targets, values, calldatas, description)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d5e81e2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackPropose(targets []common.Address, values []*big.Int, calldatas [][]byte, description string) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("propose", targets, values, calldatas, description)
}

// UnpackPropose is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d5e81e2.
//
// Solidity: function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackPropose(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("propose", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQueue is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x160cbed7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackQueue(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("queue", targets, values, calldatas, descriptionHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueue is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x160cbed7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackQueue(targets []common.Address, values []*big.Int, calldatas [][]byte, descriptionHash [32]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("queue", targets, values, calldatas, descriptionHash)
}

// UnpackQueue is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x160cbed7.
//
// Solidity: function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQueue(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("queue", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuorum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8ce560a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quorum(uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackQuorum(timepoint *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("quorum", timepoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuorum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8ce560a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quorum(uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackQuorum(timepoint *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("quorum", timepoint)
}

// UnpackQuorum is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf8ce560a.
//
// Solidity: function quorum(uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQuorum(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("quorum", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuorumDenominator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97c3d334.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quorumDenominator() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackQuorumDenominator() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("quorumDenominator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuorumDenominator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97c3d334.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quorumDenominator() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackQuorumDenominator() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("quorumDenominator")
}

// UnpackQuorumDenominator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x97c3d334.
//
// Solidity: function quorumDenominator() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQuorumDenominator(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("quorumDenominator", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuorumNumerator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x60c4247f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quorumNumerator(uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackQuorumNumerator(timepoint *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("quorumNumerator", timepoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuorumNumerator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x60c4247f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quorumNumerator(uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackQuorumNumerator(timepoint *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("quorumNumerator", timepoint)
}

// UnpackQuorumNumerator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x60c4247f.
//
// Solidity: function quorumNumerator(uint256 timepoint) view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQuorumNumerator(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("quorumNumerator", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuorumNumerator0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7713a70.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quorumNumerator() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackQuorumNumerator0() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("quorumNumerator0")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuorumNumerator0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7713a70.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quorumNumerator() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackQuorumNumerator0() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("quorumNumerator0")
}

// UnpackQuorumNumerator0 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa7713a70.
//
// Solidity: function quorumNumerator() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQuorumNumerator0(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("quorumNumerator0", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuota is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcebe09c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quota() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackQuota() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("quota")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuota is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcebe09c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quota() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackQuota() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("quota")
}

// UnpackQuota is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcebe09c9.
//
// Solidity: function quota() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQuota(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("quota", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc28bc2fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function relay(address target, uint256 value, bytes data) payable returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackRelay(target common.Address, value *big.Int, data []byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("relay", target, value, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc28bc2fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function relay(address target, uint256 value, bytes data) payable returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackRelay(target common.Address, value *big.Int, data []byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("relay", target, value, data)
}

// PackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setController(address _controller) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackSetController(controller common.Address) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("setController", controller)
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("setController", controller)
}

// PackSetProposalThreshold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xece40cc1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setProposalThreshold(uint256 newProposalThreshold) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackSetProposalThreshold(newProposalThreshold *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("setProposalThreshold", newProposalThreshold)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetProposalThreshold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xece40cc1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setProposalThreshold(uint256 newProposalThreshold) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackSetProposalThreshold(newProposalThreshold *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("setProposalThreshold", newProposalThreshold)
}

// PackSetVotingDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70b0f660.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setVotingDelay(uint256 newVotingDelay) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackSetVotingDelay(newVotingDelay *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("setVotingDelay", newVotingDelay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetVotingDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70b0f660.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setVotingDelay(uint256 newVotingDelay) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackSetVotingDelay(newVotingDelay *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("setVotingDelay", newVotingDelay)
}

// PackSetVotingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea0217cf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setVotingPeriod(uint256 newVotingPeriod) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackSetVotingPeriod(newVotingPeriod *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("setVotingPeriod", newVotingPeriod)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetVotingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea0217cf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setVotingPeriod(uint256 newVotingPeriod) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackSetVotingPeriod(newVotingPeriod *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("setVotingPeriod", newVotingPeriod)
}

// PackState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e4f49e6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function state(uint256 proposalId) view returns(uint8)
func (livepeerGovernorContract *LivepeerGovernorContract) PackState(proposalId *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("state", proposalId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e4f49e6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function state(uint256 proposalId) view returns(uint8)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackState(proposalId *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("state", proposalId)
}

// UnpackState is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3e4f49e6.
//
// Solidity: function state(uint256 proposalId) view returns(uint8)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackState(data []byte) (uint8, error) {
	out, err := livepeerGovernorContract.abi.Unpack("state", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (livepeerGovernorContract *LivepeerGovernorContract) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("supportsInterface", interfaceId)
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := livepeerGovernorContract.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetContractId() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) PackTargetContractId() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("targetContractId")
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackTargetContractId() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("targetContractId")
}

// UnpackTargetContractId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51720b41.
//
// Solidity: function targetContractId() view returns(bytes32)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackTargetContractId(data []byte) ([32]byte, error) {
	out, err := livepeerGovernorContract.abi.Unpack("targetContractId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTimelock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd33219b4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function timelock() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) PackTimelock() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("timelock")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTimelock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd33219b4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function timelock() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackTimelock() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("timelock")
}

// UnpackTimelock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd33219b4.
//
// Solidity: function timelock() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackTimelock(data []byte) (common.Address, error) {
	out, err := livepeerGovernorContract.abi.Unpack("timelock", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) PackToken() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("token")
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
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackToken() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackToken(data []byte) (common.Address, error) {
	out, err := livepeerGovernorContract.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackUpdateQuorumNumerator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06f3f9e6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateQuorumNumerator(uint256 newQuorumNumerator) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackUpdateQuorumNumerator(newQuorumNumerator *big.Int) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("updateQuorumNumerator", newQuorumNumerator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateQuorumNumerator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06f3f9e6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateQuorumNumerator(uint256 newQuorumNumerator) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackUpdateQuorumNumerator(newQuorumNumerator *big.Int) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("updateQuorumNumerator", newQuorumNumerator)
}

// PackUpdateTimelock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa890c910.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateTimelock(address newTimelock) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) PackUpdateTimelock(newTimelock common.Address) []byte {
	enc, err := livepeerGovernorContract.abi.Pack("updateTimelock", newTimelock)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateTimelock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa890c910.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateTimelock(address newTimelock) returns()
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackUpdateTimelock(newTimelock common.Address) ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("updateTimelock", newTimelock)
}

// PackVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x54fd4d50.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function version() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) PackVersion() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("version")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x54fd4d50.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function version() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackVersion() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("version")
}

// UnpackVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x54fd4d50.
//
// Solidity: function version() view returns(string)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVersion(data []byte) (string, error) {
	out, err := livepeerGovernorContract.abi.Unpack("version", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe168c3ec.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function votes() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) PackVotes() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("votes")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVotes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe168c3ec.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function votes() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackVotes() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("votes")
}

// UnpackVotes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe168c3ec.
//
// Solidity: function votes() view returns(address)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVotes(data []byte) (common.Address, error) {
	out, err := livepeerGovernorContract.abi.Unpack("votes", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVotingDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3932abb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function votingDelay() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackVotingDelay() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("votingDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVotingDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3932abb1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function votingDelay() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackVotingDelay() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("votingDelay")
}

// UnpackVotingDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3932abb1.
//
// Solidity: function votingDelay() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVotingDelay(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("votingDelay", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVotingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x02a251a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function votingPeriod() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) PackVotingPeriod() []byte {
	enc, err := livepeerGovernorContract.abi.Pack("votingPeriod")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVotingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x02a251a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function votingPeriod() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) TryPackVotingPeriod() ([]byte, error) {
	return livepeerGovernorContract.abi.Pack("votingPeriod")
}

// UnpackVotingPeriod is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x02a251a3.
//
// Solidity: function votingPeriod() view returns(uint256)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVotingPeriod(data []byte) (*big.Int, error) {
	out, err := livepeerGovernorContract.abi.Unpack("votingPeriod", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// LivepeerGovernorContractEIP712DomainChanged represents a EIP712DomainChanged event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractEIP712DomainChanged) ContractEventName() string {
	return LivepeerGovernorContractEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackEIP712DomainChangedEvent(log *types.Log) (*LivepeerGovernorContractEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractInitialized represents a Initialized event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractInitialized struct {
	Version uint8
	Raw     *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractInitialized) ContractEventName() string {
	return LivepeerGovernorContractInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint8 version)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackInitializedEvent(log *types.Log) (*LivepeerGovernorContractInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractInitialized)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractParameterUpdate represents a ParameterUpdate event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractParameterUpdate) ContractEventName() string {
	return LivepeerGovernorContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackParameterUpdateEvent(log *types.Log) (*LivepeerGovernorContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractProposalCanceled represents a ProposalCanceled event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractProposalCanceled struct {
	ProposalId *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractProposalCanceledEventName = "ProposalCanceled"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractProposalCanceled) ContractEventName() string {
	return LivepeerGovernorContractProposalCanceledEventName
}

// UnpackProposalCanceledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProposalCanceled(uint256 proposalId)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalCanceledEvent(log *types.Log) (*LivepeerGovernorContractProposalCanceled, error) {
	event := "ProposalCanceled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractProposalCanceled)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractProposalCreated represents a ProposalCreated event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractProposalCreated struct {
	ProposalId  *big.Int
	Proposer    common.Address
	Targets     []common.Address
	Values      []*big.Int
	Signatures  []string
	Calldatas   [][]byte
	VoteStart   *big.Int
	VoteEnd     *big.Int
	Description string
	Raw         *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractProposalCreatedEventName = "ProposalCreated"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractProposalCreated) ContractEventName() string {
	return LivepeerGovernorContractProposalCreatedEventName
}

// UnpackProposalCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProposalCreated(uint256 proposalId, address proposer, address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, uint256 voteStart, uint256 voteEnd, string description)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalCreatedEvent(log *types.Log) (*LivepeerGovernorContractProposalCreated, error) {
	event := "ProposalCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractProposalCreated)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractProposalExecuted represents a ProposalExecuted event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractProposalExecuted struct {
	ProposalId *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractProposalExecutedEventName = "ProposalExecuted"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractProposalExecuted) ContractEventName() string {
	return LivepeerGovernorContractProposalExecutedEventName
}

// UnpackProposalExecutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProposalExecuted(uint256 proposalId)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalExecutedEvent(log *types.Log) (*LivepeerGovernorContractProposalExecuted, error) {
	event := "ProposalExecuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractProposalExecuted)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractProposalQueued represents a ProposalQueued event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractProposalQueued struct {
	ProposalId *big.Int
	Eta        *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractProposalQueuedEventName = "ProposalQueued"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractProposalQueued) ContractEventName() string {
	return LivepeerGovernorContractProposalQueuedEventName
}

// UnpackProposalQueuedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProposalQueued(uint256 proposalId, uint256 eta)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalQueuedEvent(log *types.Log) (*LivepeerGovernorContractProposalQueued, error) {
	event := "ProposalQueued"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractProposalQueued)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractProposalThresholdSet represents a ProposalThresholdSet event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractProposalThresholdSet struct {
	OldProposalThreshold *big.Int
	NewProposalThreshold *big.Int
	Raw                  *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractProposalThresholdSetEventName = "ProposalThresholdSet"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractProposalThresholdSet) ContractEventName() string {
	return LivepeerGovernorContractProposalThresholdSetEventName
}

// UnpackProposalThresholdSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProposalThresholdSet(uint256 oldProposalThreshold, uint256 newProposalThreshold)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackProposalThresholdSetEvent(log *types.Log) (*LivepeerGovernorContractProposalThresholdSet, error) {
	event := "ProposalThresholdSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractProposalThresholdSet)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractQuorumNumeratorUpdated represents a QuorumNumeratorUpdated event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractQuorumNumeratorUpdated struct {
	OldQuorumNumerator *big.Int
	NewQuorumNumerator *big.Int
	Raw                *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractQuorumNumeratorUpdatedEventName = "QuorumNumeratorUpdated"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractQuorumNumeratorUpdated) ContractEventName() string {
	return LivepeerGovernorContractQuorumNumeratorUpdatedEventName
}

// UnpackQuorumNumeratorUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event QuorumNumeratorUpdated(uint256 oldQuorumNumerator, uint256 newQuorumNumerator)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackQuorumNumeratorUpdatedEvent(log *types.Log) (*LivepeerGovernorContractQuorumNumeratorUpdated, error) {
	event := "QuorumNumeratorUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractQuorumNumeratorUpdated)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractSetController represents a SetController event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractSetController) ContractEventName() string {
	return LivepeerGovernorContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackSetControllerEvent(log *types.Log) (*LivepeerGovernorContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractSetController)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractTimelockChange represents a TimelockChange event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractTimelockChange struct {
	OldTimelock common.Address
	NewTimelock common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractTimelockChangeEventName = "TimelockChange"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractTimelockChange) ContractEventName() string {
	return LivepeerGovernorContractTimelockChangeEventName
}

// UnpackTimelockChangeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TimelockChange(address oldTimelock, address newTimelock)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackTimelockChangeEvent(log *types.Log) (*LivepeerGovernorContractTimelockChange, error) {
	event := "TimelockChange"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractTimelockChange)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractVoteCast represents a VoteCast event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractVoteCast struct {
	Voter      common.Address
	ProposalId *big.Int
	Support    uint8
	Weight     *big.Int
	Reason     string
	Raw        *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractVoteCastEventName = "VoteCast"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractVoteCast) ContractEventName() string {
	return LivepeerGovernorContractVoteCastEventName
}

// UnpackVoteCastEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVoteCastEvent(log *types.Log) (*LivepeerGovernorContractVoteCast, error) {
	event := "VoteCast"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractVoteCast)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractVoteCastWithParams represents a VoteCastWithParams event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractVoteCastWithParams struct {
	Voter      common.Address
	ProposalId *big.Int
	Support    uint8
	Weight     *big.Int
	Reason     string
	Params     []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractVoteCastWithParamsEventName = "VoteCastWithParams"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractVoteCastWithParams) ContractEventName() string {
	return LivepeerGovernorContractVoteCastWithParamsEventName
}

// UnpackVoteCastWithParamsEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VoteCastWithParams(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason, bytes params)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVoteCastWithParamsEvent(log *types.Log) (*LivepeerGovernorContractVoteCastWithParams, error) {
	event := "VoteCastWithParams"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractVoteCastWithParams)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractVotingDelaySet represents a VotingDelaySet event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractVotingDelaySet struct {
	OldVotingDelay *big.Int
	NewVotingDelay *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractVotingDelaySetEventName = "VotingDelaySet"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractVotingDelaySet) ContractEventName() string {
	return LivepeerGovernorContractVotingDelaySetEventName
}

// UnpackVotingDelaySetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VotingDelaySet(uint256 oldVotingDelay, uint256 newVotingDelay)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVotingDelaySetEvent(log *types.Log) (*LivepeerGovernorContractVotingDelaySet, error) {
	event := "VotingDelaySet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractVotingDelaySet)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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

// LivepeerGovernorContractVotingPeriodSet represents a VotingPeriodSet event raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractVotingPeriodSet struct {
	OldVotingPeriod *big.Int
	NewVotingPeriod *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const LivepeerGovernorContractVotingPeriodSetEventName = "VotingPeriodSet"

// ContractEventName returns the user-defined event name.
func (LivepeerGovernorContractVotingPeriodSet) ContractEventName() string {
	return LivepeerGovernorContractVotingPeriodSetEventName
}

// UnpackVotingPeriodSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VotingPeriodSet(uint256 oldVotingPeriod, uint256 newVotingPeriod)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVotingPeriodSetEvent(log *types.Log) (*LivepeerGovernorContractVotingPeriodSet, error) {
	event := "VotingPeriodSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != livepeerGovernorContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LivepeerGovernorContractVotingPeriodSet)
	if len(log.Data) > 0 {
		if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range livepeerGovernorContract.abi.Events[event].Inputs {
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
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], livepeerGovernorContract.abi.Errors["Empty"].ID.Bytes()[:4]) {
		return livepeerGovernorContract.UnpackEmptyError(raw[4:])
	}
	if bytes.Equal(raw[:4], livepeerGovernorContract.abi.Errors["InvalidVoteType"].ID.Bytes()[:4]) {
		return livepeerGovernorContract.UnpackInvalidVoteTypeError(raw[4:])
	}
	if bytes.Equal(raw[:4], livepeerGovernorContract.abi.Errors["VoteAlreadyCast"].ID.Bytes()[:4]) {
		return livepeerGovernorContract.UnpackVoteAlreadyCastError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// LivepeerGovernorContractEmpty represents a Empty error raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractEmpty struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Empty()
func LivepeerGovernorContractEmptyErrorID() common.Hash {
	return common.HexToHash("0x3db2a12a1fcfb6e2e0de8666c64b3244166edb7b25b200204a8d0cca9b65cf37")
}

// UnpackEmptyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Empty()
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackEmptyError(raw []byte) (*LivepeerGovernorContractEmpty, error) {
	out := new(LivepeerGovernorContractEmpty)
	if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, "Empty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LivepeerGovernorContractInvalidVoteType represents a InvalidVoteType error raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractInvalidVoteType struct {
	VoteType uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidVoteType(uint8 voteType)
func LivepeerGovernorContractInvalidVoteTypeErrorID() common.Hash {
	return common.HexToHash("0x2081b223eb4f2c66ee12a90589ced2b463980c4a7feadb289677bc830f87b042")
}

// UnpackInvalidVoteTypeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidVoteType(uint8 voteType)
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackInvalidVoteTypeError(raw []byte) (*LivepeerGovernorContractInvalidVoteType, error) {
	out := new(LivepeerGovernorContractInvalidVoteType)
	if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, "InvalidVoteType", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LivepeerGovernorContractVoteAlreadyCast represents a VoteAlreadyCast error raised by the LivepeerGovernorContract contract.
type LivepeerGovernorContractVoteAlreadyCast struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VoteAlreadyCast()
func LivepeerGovernorContractVoteAlreadyCastErrorID() common.Hash {
	return common.HexToHash("0xb3808bab07fe343d08d014f65e483d5ee08fc914b4517f384569c22633965c40")
}

// UnpackVoteAlreadyCastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VoteAlreadyCast()
func (livepeerGovernorContract *LivepeerGovernorContract) UnpackVoteAlreadyCastError(raw []byte) (*LivepeerGovernorContractVoteAlreadyCast, error) {
	out := new(LivepeerGovernorContractVoteAlreadyCast)
	if err := livepeerGovernorContract.abi.UnpackIntoInterface(out, "VoteAlreadyCast", raw); err != nil {
		return nil, err
	}
	return out, nil
}
