// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bondingmanager

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

// BondingManagerContractMetaData contains all meta data concerning the BondingManagerContract contract.
var BondingManagerContractMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newDelegate\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"oldDelegate\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"additionalAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"bondedAmount\",\"type\":\"uint256\"}],\"name\":\"Bond\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegate\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"rewards\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fees\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"startRound\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"endRound\",\"type\":\"uint256\"}],\"name\":\"EarningsClaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"string\",\"name\":\"param\",\"type\":\"string\"}],\"name\":\"ParameterUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegate\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"unbondingLockId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Rebond\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Reward\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"rewardCaller\",\"type\":\"address\"}],\"name\":\"RewardCallerSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"SetController\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"activationRound\",\"type\":\"uint256\"}],\"name\":\"TranscoderActivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"deactivationRound\",\"type\":\"uint256\"}],\"name\":\"TranscoderDeactivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"finder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"penalty\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"finderReward\",\"type\":\"uint256\"}],\"name\":\"TranscoderSlashed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"rewardCut\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"feeShare\",\"type\":\"uint256\"}],\"name\":\"TranscoderUpdate\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"oldDelegator\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newDelegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldUnbondingLockId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newUnbondingLockId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferBond\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"transcoder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"treasury\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TreasuryReward\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegate\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"unbondingLockId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"withdrawRound\",\"type\":\"uint256\"}],\"name\":\"Unbond\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"WithdrawFees\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"delegator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"unbondingLockId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"withdrawRound\",\"type\":\"uint256\"}],\"name\":\"WithdrawStake\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"}],\"name\":\"bond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_oldDelegateNewPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_oldDelegateNewPosNext\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_currDelegateNewPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_currDelegateNewPosNext\",\"type\":\"address\"}],\"name\":\"bondForWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_oldDelegateNewPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_oldDelegateNewPosNext\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_currDelegateNewPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_currDelegateNewPosNext\",\"type\":\"address\"}],\"name\":\"bondWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_account\",\"type\":\"address\"}],\"name\":\"checkpointBondingState\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_endRound\",\"type\":\"uint256\"}],\"name\":\"claimEarnings\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"controller\",\"outputs\":[{\"internalType\":\"contractIController\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"currentRoundTotalActiveStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"}],\"name\":\"delegatorStatus\",\"outputs\":[{\"internalType\":\"enumBondingManager.DelegatorStatus\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"}],\"name\":\"getDelegator\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"bondedAmount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"fees\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"delegateAddress\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delegatedAmount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"startRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lastClaimRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"nextUnbondingLockId\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"}],\"name\":\"getDelegatorUnbondingLock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"withdrawRound\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getFirstTranscoderInPool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"getNextTranscoderInPool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getTotalBonded\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"getTranscoder\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"lastRewardRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rewardCut\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"feeShare\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lastActiveStakeUpdateRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"activationRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deactivationRound\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"activeCumulativeRewards\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"cumulativeRewards\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"cumulativeFees\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lastFeeRound\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"getTranscoderEarningsPoolForRound\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"totalStake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"transcoderRewardCut\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"transcoderFeeShare\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"cumulativeRewardFactor\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"cumulativeFeeFactor\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getTranscoderPoolMaxSize\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getTranscoderPoolSize\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"initializeRoundAndReward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"isActiveTranscoder\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"isRegisteredTranscoder\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"}],\"name\":\"isValidUnbondingLock\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"nextRoundTotalActiveStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"nextRoundTreasuryRewardCutRate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_endRound\",\"type\":\"uint256\"}],\"name\":\"pendingFees\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_endRound\",\"type\":\"uint256\"}],\"name\":\"pendingStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"}],\"name\":\"rebond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"}],\"name\":\"rebondFromUnbonded\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"rebondFromUnbondedWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"rebondWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"rewardForTranscoder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"rewardForTranscoderWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"rewardWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_controller\",\"type\":\"address\"}],\"name\":\"setController\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"setCurrentRoundTotalActiveStake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_numActiveTranscoders\",\"type\":\"uint256\"}],\"name\":\"setNumActiveTranscoders\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_rewardCaller\",\"type\":\"address\"}],\"name\":\"setRewardCaller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_ceiling\",\"type\":\"uint256\"}],\"name\":\"setTreasuryBalanceCeiling\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_cutRate\",\"type\":\"uint256\"}],\"name\":\"setTreasuryRewardCutRate\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"_resumes\",\"type\":\"bool\"}],\"name\":\"setTreasuryRewardCutResumes\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"_unbondingPeriod\",\"type\":\"uint64\"}],\"name\":\"setUnbondingPeriod\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_finder\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_slashAmount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_finderFee\",\"type\":\"uint256\"}],\"name\":\"slashTranscoder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"suspendedTreasuryRewardCutRate\",\"outputs\":[{\"internalType\":\"uint128\",\"name\":\"\",\"type\":\"uint128\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetContractId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_rewardCut\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_feeShare\",\"type\":\"uint256\"}],\"name\":\"transcoder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"transcoderStatus\",\"outputs\":[{\"internalType\":\"enumBondingManager.TranscoderStatus\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"transcoderToRewardCaller\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"}],\"name\":\"transcoderTotalStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_rewardCut\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_feeShare\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"transcoderWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_delegator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_oldDelegateNewPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_oldDelegateNewPosNext\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newDelegateNewPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newDelegateNewPosNext\",\"type\":\"address\"}],\"name\":\"transferBond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"treasuryBalanceCeiling\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"treasuryRewardCutRate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"treasuryRewardCutResumes\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"unbond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"_newPosPrev\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"_newPosNext\",\"type\":\"address\"}],\"name\":\"unbondWithHint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unbondingPeriod\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"_transcoder\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_fees\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"_round\",\"type\":\"uint256\"}],\"name\":\"updateTranscoderWithFees\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"_recipient\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"_amount\",\"type\":\"uint256\"}],\"name\":\"withdrawFees\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"_unbondingLockId\",\"type\":\"uint256\"}],\"name\":\"withdrawStake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "BondingManagerContract",
	Bin: "0x6080604052348015600f57600080fd5b50604051614cba380380614cba833981016040819052602c916050565b600080546001600160a01b0319166001600160a01b0392909216919091179055607e565b600060208284031215606157600080fd5b81516001600160a01b0381168114607757600080fd5b9392505050565b614c2d8061008d6000396000f3fe608060405234801561001057600080fd5b50600436106103995760003560e01c80635c50c356116101e95780639ef9df941161010f578063d52bd62b116100ad578063f10d1de11161007c578063f10d1de1146109bb578063f595f1cc146109ce578063f6804ca8146109e1578063f77c4791146109f457600080fd5b8063d52bd62b14610975578063e015584414610988578063eaffb3f914610995578063ee4e804a146109a857600080fd5b8063ad3b1b47116100e9578063ad3b1b4714610929578063b556966a1461093c578063b78d27dc1461094f578063cf33a0d51461096257600080fd5b80639ef9df9414610847578063a576623114610873578063a64ad5951461087c57600080fd5b80637fc4606f116101875780638b2f1652116101565780638b2f1652146107ee57806392eefe9b1461080e5780639500ed9b146108215780639d0b2c7a1461083457600080fd5b80637fc4606f146107ae57806381871056146107c157806384a16bbc146107d457806388a6c749146107dd57600080fd5b806368ba170c116101c357806368ba170c146107555780636bd9add4146107685780636cf6d6751461077b578063713f2216146107a657600080fd5b80635c50c356146106dd5780635dce9948146106e5578063673a456b1461074257600080fd5b80632a4e0d55116102ce5780634196ee751161026c5780634e96cf561161023b5780634e96cf561461069357806351720b41146106c3578063558f8f44146106cc5780635a2a75a9146106d557600080fd5b80634196ee751461064557806343d3461a1461064e578063465501d314610661578063476214101461066a57600080fd5b80633a080e93116102a85780633a080e93146105b55780633aeb512c146105c857806340e6f271146105db578063412f83b6146105ee57600080fd5b80632a4e0d551461057d57806332b24ee51461058f5780633550aa10146105a257600080fd5b8063228cb7331161033b57806324454fc41161031557806324454fc4146104b957806324b1babf1461054457806325d5971f1461055757806327de9e321461056a57600080fd5b8063228cb7331461047357806322bf9d7c1461047b578063235c96031461048e57600080fd5b8063088023741161037757806308802374146103d95780630fd02fc1146104015780631544fc67146104405780631a8c41f81461046057600080fd5b80630103e60e1461039e5780630584a373146103b3578063062e98b8146103c6575b600080fd5b6103b16103ac3660046146c1565b610a07565b005b6103b16103c13660046146de565b610a66565b6103b16103d4366004614731565b610b6f565b6103ec6103e73660046146c1565b610d73565b60405190151581526020015b60405180910390f35b6103ec61040f3660046147aa565b6001600160a01b03919091166000908152600360209081526040808320938352600590930190522060010154151590565b61045361044e3660046146c1565b610da2565b6040516103f891906147ec565b6103b161046e3660046146c1565b610dcb565b6103b1610dda565b6103b1610489366004614806565b610de7565b6104a161049c3660046146c1565b6110ac565b6040516001600160a01b0390911681526020016103f8565b61051c6104c73660046147aa565b6001600160a01b03919091166000908152600460209081526040808320938352600590930190522080546003820154600183015460029093015491936001600160401b0380831694600160401b909304169290565b604080519586526020860194909452928401919091526060830152608082015260a0016103f8565b6103b161055236600461484c565b6110d1565b6103b161056536600461484c565b6110fd565b6103b161057836600461484c565b6112e4565b6008545b6040519081526020016103f8565b6103b161059d366004614873565b6112f0565b6103b16105b0366004614890565b611361565b6103b16105c33660046147aa565b6116e0565b6103b16105d63660046148bf565b6116ed565b6103b16105e936600461484c565b611963565b6106306105fc3660046147aa565b6001600160a01b03919091166000908152600360209081526040808320938352600590930190522080546001909101549091565b604080519283526020830191909152016103f8565b610581600a5481565b6103b161065c3660046148f4565b6119b7565b610581600b5481565b6104a16106783660046146c1565b600f602052600090815260409020546001600160a01b031681565b6010546106ab9061010090046001600160801b031681565b6040516001600160801b0390911681526020016103f8565b61058160015481565b610581600c5481565b600754610581565b600a54610581565b6106f86106f33660046146c1565b6119c4565b604080519a8b5260208b0199909952978901969096526060880194909452608087019290925260a086015260c085015260e0840152610100830152610120820152610140016103f8565b6103b161075036600461484c565b611a8c565b6103ec6107633660046146c1565b611b42565b6103b1610776366004614916565b611b7b565b60025461078e906001600160401b031681565b6040516001600160401b0390911681526020016103f8565b6103b1611bea565b6103b16107bc366004614951565b611d6d565b6103b16107cf366004614993565b611e17565b610581600e5481565b6005546001600160a01b03166104a1565b6108016107fc3660046146c1565b611e4f565b6040516103f891906149cc565b6103b161081c3660046146c1565b611e6d565b6103b161082f366004614951565b611f15565b6105816108423660046147aa565b611f6b565b6105816108553660046146c1565b6001600160a01b031660009081526003602052604090206002015490565b610581600d5481565b6108e661088a3660046146c1565b6001600160a01b03908116600090815260036020819052604090912080546001820154928201546002830154600490930154919593948116936001600160401b03600160a01b90920482169282811692600160401b9091041690565b6040805197885260208801969096526001600160a01b03909416948601949094526060850191909152608084015260a083019190915260c082015260e0016103f8565b6103b16109373660046147aa565b611f88565b6103b161094a3660046149e0565b612127565b6103b161095d366004614a10565b6121ea565b6103b161097036600461484c565b6121fa565b6103b16109833660046146c1565b612235565b6010546103ec9060ff1681565b6103b16109a336600461484c565b612246565b6103b16109b6366004614a35565b612252565b6103b16109c9366004614ac2565b6122c2565b6105816109dc3660046147aa565b612328565b6103b16109ef3660046149e0565b612340565b6000546104a1906001600160a01b031681565b610a0f6124d5565b336000818152600f602052604080822080546001600160a01b0319166001600160a01b03861690811790915590519092917f15932b87747cac36d3c505e86a946c6d3a79d9d7bdb79d81584d32bbe54516c291a350565b610a6e61258a565b6000610a78612647565b9050610a8433826126b7565b336000908152600360205260409020805415610ae75760405162461bcd60e51b815260206004820152601760248201527f63616c6c6572206d75737420626520756e626f6e64656400000000000000000060448201526064015b60405180910390fd5b610af18683612812565b610afc826001614b01565b6003820180546001600160e01b031916600160a01b6001600160401b0393909316929092026001600160a01b031916919091176001600160a01b03888116919091179091556040805180820190915285821681529084166020820152610b6790339087908590612877565b505050505050565b610b7761258a565b6000610b81612647565b9050610b8d87826129d6565b610b9733826126b7565b3360009081526003602081815260408084209092015482518084019093526001600160a01b03898116845288811692840192909252169190610bdc9089908590612af1565b90506000610bea8a83612d8b565b60408051848152602081018390529081018b90529091506001600160a01b038b169033907ff136b986590e86cf1abd7b6600186a7a1178ad3cbbdf0f3312e79f6214a2a5679060600160405180910390a3610c458a856126b7565b6001600160a01b038a1660009081526003602052604081208054909103610d345760038101546001600160a01b0316610d00578a6001600160a01b0316846001600160a01b031614158015610ca257506001600160a01b038b1615155b610ce25760405162461bcd60e51b815260206004820152601160248201527024a72b20a624a22fa222a622a3a0aa27a960791b6044820152606401610ade565b6003810180546001600160a01b0319166001600160a01b0386161790555b610d0b856001614b01565b8160030160146101000a8154816001600160401b0302191690836001600160401b031602179055505b610d668b838760405180604001604052808c6001600160a01b031681526020018b6001600160a01b0316815250612877565b5050505050505050505050565b6001600160a01b0381166000908152600460205260408120610d9c90610d97612647565b612e63565b92915050565b6001600160a01b0381166000908152600360205260408120610d9c90610dc6612647565b612ea3565b610dd781600080612127565b50565b610de5600080611e17565b565b610def6124d5565b610e187f121833d5ee4fda5e1a4034c2b7be8155c158142541dea26f39122c796649233f612ee1565b6001600160a01b0316336001600160a01b031614610e785760405162461bcd60e51b815260206004820152601760248201527f63616c6c6572206d7573742062652056657269666965720000000000000000006044820152606401610ade565b6000610e82612647565b9050610e8e85826126b7565b6001600160a01b038516600090815260036020526040812080549091610eb48287612f4f565b905060006001600160a01b03881615610ed657610ed18287612f4f565b610ed9565b60005b9050821561104857610eec60058a612f69565b15610efb57610efb8986612f8a565b610f058284614b14565b8455600384015460408051808201909152600080825260208201526001600160a01b0390911690610f3b908290859089906130c0565b896001600160a01b0316816001600160a01b031614610f5e57610f5e81876131cd565b6000610f686132e0565b90506001600160a01b038a1615610fdc5760405163e7a49c2b60e01b81526001600160a01b038b811660048301526024820185905282169063e7a49c2b90604401600060405180830381600087803b158015610fc357600080fd5b505af1158015610fd7573d6000803e3d6000fd5b505050505b6001600160a01b03811663c7ee98c2610ff58587614b14565b6040518263ffffffff1660e01b815260040161101391815260200190565b600060405180830381600087803b15801561102d57600080fd5b505af1158015611041573d6000803e3d6000fd5b5050505050505b604080516001600160a01b038a8116825260208201859052918101839052908a16907ff4b71fed8e2c9a8c67c388bc6d35ad20b9368a24eed6d565459f2b277b6c0c229060600160405180910390a26110a189866131cd565b505050505050505050565b6001600160a01b03808216600090815260096020526040812060010154909116610d9c565b6110d961258a565b60006110e3612647565b90506110ef33826126b7565b6110f933826131cd565b5050565b61110561258a565b336000908152600360209081526040808320848452600501825291829020825180840190935280548352600101549082018190526111815760405162461bcd60e51b81526020600482015260196024820152781a5b9d985b1a59081d5b989bdb991a5b99c81b1bd8dac81251603a1b6044820152606401610ade565b611189612647565b816020015111156112025760405162461bcd60e51b815260206004820152603b60248201527f776974686472617720726f756e64206d757374206265206265666f7265206f7260448201527f20657175616c20746f207468652063757272656e7420726f756e6400000000006064820152608401610ade565b33600090815260036020908152604080832085845260050190915281208181556001015561122e6132e0565b815160405163e7a49c2b60e01b815233600482015260248101919091526001600160a01b03919091169063e7a49c2b90604401600060405180830381600087803b15801561127b57600080fd5b505af115801561128f573d6000803e3d6000fd5b505082516020808501516040805188815292830193909352918101919091523392507f1340f1a8f3d456a649e1a12071dfa15655e3d09252131d0f980c3b405cc8dd2e91506060015b60405180910390a25050565b610dd781600080611f15565b6112f861330b565b6010805482151560ff19909116179055604051600080516020614c0d833981519152906113569060208082526018908201527f7472656173757279526577617264437574526573756d65730000000000000000604082015260600190565b60405180910390a150565b61136961258a565b6113716133e0565b6001600160a01b0316636841f2536040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113ae573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906113d29190614b27565b156114455760405162461bcd60e51b815260206004820152603760248201527f63616e277420757064617465207472616e73636f64657220706172616d732c2060448201527f63757272656e7420726f756e64206973206c6f636b65640000000000000000006064820152608401610ade565b61145284620f4240101590565b61149e5760405162461bcd60e51b815260206004820152601c60248201527f696e76616c6964207265776172644375742070657263656e74616765000000006044820152606401610ade565b6114ab83620f4240101590565b6114f75760405162461bcd60e51b815260206004820152601b60248201527f696e76616c69642066656553686172652070657263656e7461676500000000006044820152606401610ade565b61150033611b42565b61154c5760405162461bcd60e51b815260206004820152601d60248201527f7472616e73636f646572206d75737420626520726567697374657265640000006044820152606401610ade565b6000611556612647565b3360009081526004602052604090209091506115728183612e63565b158061158e57508054600160801b90046001600160401b031682145b6116185760405162461bcd60e51b815260206004820152604f60248201527f63616c6c65722063616e277420626520616374697665206f72206d757374206860448201527f61766520616c72656164792063616c6c65642072657761726420666f7220746860648201526e194818dd5c9c995b9d081c9bdd5b99608a1b608482015260a401610ade565b80546001600160401b03868116600160401b026001600160801b031990921690881617178155611649600533612f69565b61169c573360008181526003602052604090206002015461169c9190611670856001614b01565b6040518060400160405280896001600160a01b03168152602001886001600160a01b031681525061340b565b604080518781526020810187905233917f7346854431dbb3eb8e373c604abf89e90f4865b8447e1e2834d7b3e4677bf54491015b60405180910390a2505050505050565b6110f98282600080610a66565b6116f56124d5565b61171e7fbd1aa3e8d2464256d7fd3dcf645c16418d5d8c51d971f1ad7d57e7b1b5eee239612ee1565b6001600160a01b0316336001600160a01b03161461177e5760405162461bcd60e51b815260206004820152601b60248201527f63616c6c6572206d757374206265205469636b657442726f6b657200000000006044820152606401610ade565b61178783611b42565b6117d35760405162461bcd60e51b815260206004820152601d60248201527f7472616e73636f646572206d75737420626520726567697374657265640000006044820152606401610ade565b60006117dd612647565b6001600160a01b038516600090815260046020908152604080832084845260058101909252822092935091908061181e84611819600188614b14565b61366a565b85549193509150600160801b90046001600160401b0316600081871161184857856002015461184e565b85600301545b90508187111561186357611863868689613728565b84548415801561187257508783145b1561189d5761189a8660010154828361188b8a86613791565b6118959190614b01565b6138c7565b94505b60038601546000906118c0908c90600160401b90046001600160401b0316612f4f565b90506118cc818c614b14565b6118d78285856138c7565b6118e19190614b01565b8860040160008282546118f49190614b01565b9091555050600287015461191161190a886138fc565b83856138c7565b811561191d578161191f565b865b6119299190614b01565b600290980197909755505085546001600160401b03909716600160c01b026001600160c01b03909716969096179094555050505050505050565b61196b61330b565b600e819055604051600080516020614c0d8339815191529061135690602080825260169082015275747265617375727942616c616e63654365696c696e6760501b604082015260600190565b6110f98282600080611361565b6001600160a01b0381166000908152600460205260408120805460018201546001600160401b03600160801b80840482169582851695600160401b9586900484169585851695908104851694929384938493849384939192919004811614611a40576001810154600160801b90046001600160401b0316611a44565b6000195b95508060020154945080600301549350806004015492508060000160189054906101000a90046001600160401b03166001600160401b03169150509193959799509193959799565b611a9461330b565b60405163a176adaf60e01b8152600560048201526024810182905273__$93e9942aba1776d6645b22037fc5e4c05b$__9063a176adaf9060440160006040518083038186803b158015611ae657600080fd5b505af4158015611afa573d6000803e3d6000fd5b50505050600080516020614c0d833981519152604051611356906020808252601490820152736e756d4163746976655472616e73636f6465727360601b604082015260600190565b6001600160a01b038082166000818152600360208190526040822090810154919390929116148015611b745750805415155b9392505050565b611b8361258a565b60006040518060400160405280866001600160a01b03168152602001856001600160a01b03168152509050611be1873388846040518060400160405280896001600160a01b03168152602001886001600160a01b031681525061391d565b50505050505050565b611c137fe8438ea868df48e3fc21f2f087b993c9b1837dc0f6135064161ce7d7a1701fe8612ee1565b6001600160a01b0316336001600160a01b031614611c735760405162461bcd60e51b815260206004820152601c60248201527f63616c6c6572206d75737420626520526f756e64734d616e61676572000000006044820152606401610ade565b600b54600a819055600d54600c548114611cdb57600c819055604051600080516020614c0d83398151915290611cd29060208082526015908201527474726561737572795265776172644375745261746560581b604082015260600190565b60405180910390a15b611d047f2a1b465fbcae519904f0fb11f93e73dfbeb47ec54530ec444279610af8cf06b2612ee1565b6001600160a01b031663ef105c9183611d1b612647565b6040516001600160e01b031960e085901b16815260048101929092526024820152604401600060405180830381600087803b158015611d5957600080fd5b505af1158015610b67573d6000803e3d6000fd5b611d7561258a565b6000611d7f612647565b9050611d8b33826126b7565b33600090815260036020526040902054611ddf5760405162461bcd60e51b815260206004820152601560248201527418d85b1b195c881b5d5cdd08189948189bdb991959605a1b6044820152606401610ade565b611e113385836040518060400160405280886001600160a01b03168152602001876001600160a01b0316815250612877565b50505050565b611e1f61258a565b6110f9336040518060400160405280856001600160a01b03168152602001846001600160a01b0316815250613dec565b6000611e5a82611b42565b611e65576000610d9c565b600192915050565b6000546001600160a01b03163314611ec75760405162461bcd60e51b815260206004820152601960248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572000000000000006044820152606401610ade565b600080546001600160a01b0319166001600160a01b0383169081179091556040519081527f4ff638452bbf33c012645d18ae6f05515ff5f2d1dfb0cece8cbf018c60903f7090602001611356565b611f1d61258a565b6000611f27612647565b9050611f3333826126b7565b611f6484826040518060400160405280876001600160a01b03168152602001866001600160a01b0316815250612af1565b5050505050565b600080611f7f84611f7a612647565b614121565b50949350505050565b611f9061258a565b6000611f9a612647565b9050611fa633826126b7565b6001600160a01b038316611ff05760405162461bcd60e51b81526020600482015260116024820152701a5b9d985b1a59081c9958da5c1a595b9d607a1b6044820152606401610ade565b33600090815260036020526040902060018101548311156120535760405162461bcd60e51b815260206004820152601d60248201527f696e73756666696369656e74206665657320746f2077697468647261770000006044820152606401610ade565b828160010160008282546120679190614b14565b9091555061207590506132e0565b6040516320283da960e01b81526001600160a01b0386811660048301526024820186905291909116906320283da990604401600060405180830381600087803b1580156120c157600080fd5b505af11580156120d5573d6000803e3d6000fd5b5050604080516001600160a01b0388168152602081018790523393507f4f1b51dd7a2fcb861aa2670f668be66835c4ee12b4bbbf037e4d0018f39819e492500160405180910390a2611e1133836131cd565b61212f61258a565b6001600160a01b038381166000908152600f60205260409020541633146121b55760405162461bcd60e51b815260206004820152603460248201527f63616c6c6572206d7573742062652061207265776172642063616c6c6572207360448201527332ba10313c903a3432903a3930b739b1b7b232b960611b6064820152608401610ade565b6121e5836040518060400160405280856001600160a01b03168152602001846001600160a01b0316815250613dec565b505050565b6110f98282600080600080611b7b565b61220261330b565b61220b81614230565b60105461010090046001600160801b031615610dd75760108054610100600160881b031916905550565b610dd781612241612647565b6131cd565b610dd781600080611d6d565b61225a61258a565b60006040518060400160405280866001600160a01b03168152602001856001600160a01b031681525090506122b8888888846040518060400160405280896001600160a01b03168152602001886001600160a01b031681525061391d565b5050505050505050565b6122ca61330b565b600280546001600160401b03831667ffffffffffffffff19909116179055604051600080516020614c0d83398151915290611356906020808252600f908201526e1d5b989bdb991a5b99d4195c9a5bd9608a1b604082015260600190565b60008061233784611f7a612647565b95945050505050565b6123486124d5565b336001600160a01b038416148061237857506001600160a01b038381166000908152600f60205260409020541633145b6123df5760405162461bcd60e51b815260206004820152603260248201527f63616c6c6572206d75737420626520746865207472616e73636f646572206f726044820152711034ba39903932bbb0b9321031b0b63632b960711b6064820152608401610ade565b60006123e96133e0565b9050806001600160a01b031663219bc76c6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612429573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061244d9190614b27565b6124a557806001600160a01b031663d4807fb26040518163ffffffff1660e01b8152600401600060405180830381600087803b15801561248c57600080fd5b505af11580156124a0573d6000803e3d6000fd5b505050505b611e11846040518060400160405280866001600160a01b03168152602001856001600160a01b0316815250613dec565b60008054906101000a90046001600160a01b03166001600160a01b0316635c975abb6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612526573d6000803e3d6000fd5b505050506040513d601f19601f8201168201806040525081019061254a9190614b27565b15610de55760405162461bcd60e51b815260206004820152601060248201526f1cde5cdd195b481a5cc81c185d5cd95960821b6044820152606401610ade565b6125926124d5565b61259a6133e0565b6001600160a01b031663219bc76c6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156125d7573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906125fb9190614b27565b610de55760405162461bcd60e51b815260206004820181905260248201527f63757272656e7420726f756e64206973206e6f7420696e697469616c697a65646044820152606401610ade565b60006126516133e0565b6001600160a01b0316638a19c8bc6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561268e573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906126b29190614b44565b905090565b6001600160a01b038216600090815260036020526040902060048101546001600160401b03168281106126ea5750505050565b8154600183015460038401546001600160a01b03168282821561275d576127118989614121565b90925090506127208389612812565b886001600160a01b0316836001600160a01b03160361275d576001600160a01b038316600090815260046020819052604082206003810183905501555b6001600160a01b03808a169084167fd7eab0765b772ea6ea859d5633baf737502198012e930f257f90013d9b2110946127968886614b14565b6127a08886614b14565b6127ab8b6001614b01565b60408051938452602084019290925290820152606081018c905260800160405180910390a360048701805467ffffffffffffffff19166001600160401b038a161790558482146127f9578187555b8381146110a15760018701819055505050505050505050565b6001600160a01b0382166000908152600460209081526040808320848452600581019092528220909180612846848661366a565b915091508260010154821461285d57600183018290555b82600201548114610b675760028301819055505050505050565b6001600160a01b03841660009081526003602090815260408083208684526005810183529281902081518083019092528054825260010154918101829052906128fe5760405162461bcd60e51b81526020600482015260196024820152781a5b9d985b1a59081d5b989bdb991a5b99c81b1bd8dac81251603a1b6044820152606401610ade565b60008581526005830160205260408120818155600101819055815183549091849161292a908490614b01565b9091555050600382015481516001600160a01b039091169061294f90829087876142f4565b866001600160a01b0316816001600160a01b0316146129725761297281866131cd565b866001600160a01b0316816001600160a01b03167f9f5b64cc71e1e26ff178caaa7877a04d8ce66fde989251870e80e6fbee690c178885600001516040516129c4929190918252602082015260400190565b60405180910390a3611be187866131cd565b6001600160a01b03821633036129ea575050565b6001600160a01b038216600090815260036020526040902080541580612a495750612a347f74b6d21e0d4650f622c903126d418c1a52bcc99ea7acb0db0809fc0eeae6c7c3612ee1565b6001600160a01b0316336001600160a01b0316145b15612a5357505050565b60038101546001600160a01b03166000908152600460205260409020612a798184612e63565b1580612a9557508054600160801b90046001600160401b031683145b80612aac575060048201546001600160401b031683145b611e115760405162461bcd60e51b8152602060048201526016602482015275494c4c4547414c5f434c41494d5f4541524e494e475360501b6044820152606401610ade565b3360009081526003602052604081206001612b0c8286612ea3565b6002811115612b1d57612b1d6147d6565b14612b625760405162461bcd60e51b815260206004820152601560248201527418d85b1b195c881b5d5cdd08189948189bdb991959605a1b6044820152606401610ade565b60008511612bbe5760405162461bcd60e51b8152602060048201526024808201527f756e626f6e6420616d6f756e74206d75737420626520677265617465722074686044820152630616e20360e41b6064820152608401610ade565b805480861115612c1c5760405162461bcd60e51b8152602060048201526024808201527f616d6f756e742069732067726561746572207468616e20626f6e64656420616d6044820152631bdd5b9d60e21b6064820152608401610ade565b60038201546002546001600160a01b0390911690600090612c46906001600160401b031688614b01565b600485018054919250600160401b9091046001600160401b0316906008612c6c83614b5d565b82546101009290920a6001600160401b038181021990931691831602179091556040805180820182528b8152602080820186815294909316600081815260058a0190945291909220915182559151600191909101559450612ccd8884614b14565b8455878303612d02576003840180546001600160e01b0319169055612cf3600533612f69565b15612d0257612d023388612f8a565b612d0e828989896130c0565b6001600160a01b0382163314612d2857612d2882886131cd565b60408051868152602081018a905290810182905233906001600160a01b038416907f2d5d98d189bee5496a08db2a5948cb7e5e786f09d17d0c3f228eb41776c24a069060600160405180910390a3612d8033886131cd565b505050509392505050565b6001600160a01b038216600090815260036020908152604080832033845281842085855260050180845282852083518085019094528054845260018101805485870152878752919094529284905591839055600482018054600160401b90046001600160401b0316906008612dff83614b5d565b91906101000a8154816001600160401b0302191690836001600160401b031602179055506001600160401b03169250808260050160008581526020019081526020016000206000820151816000015560208201518160010155905050505092915050565b6001820154600090600160401b90046001600160401b03168210801590611b7457506001830154600160801b90046001600160401b031682109392505050565b81546000908103612eb657506002610d9c565b6003830154600160a01b90046001600160401b03168210612ed8576001611b74565b50600092915050565b60008054604051631c2d8fb360e31b8152600481018490526001600160a01b039091169063e16c7d9890602401602060405180830381865afa158015612f2b573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190610d9c9190614b88565b6000620f4240612f5f8385614ba5565b611b749190614bbc565b6001600160a01b031660009081526004919091016020526040902054151590565b604051635d35e00760e01b8152600560048201526001600160a01b038316602482015273__$93e9942aba1776d6645b22037fc5e4c05b$__90635d35e0079060440160006040518083038186803b158015612fe457600080fd5b505af4158015612ff8573d6000803e3d6000fd5b5050506001600160a01b038316600090815260036020526040812060020154600b8054919350919061302b908490614b14565b9091555061303c9050816001614b01565b6001600160a01b0383166000818152600460205260409020600190810180546001600160401b0394909416600160801b0267ffffffffffffffff60801b1990941693909317909255907ffee3e693fc72d0a0a673805f3e606c551f4c677b9072444b90dd2d0406bc995c906130b2908490614b01565b6040519081526020016112d8565b6001600160a01b038416600090815260036020526040812060020154906130e78583614b14565b90506130f4600587612f69565b156131a75782516020840151604051631c11bf7f60e11b815273__$93e9942aba1776d6645b22037fc5e4c05b$__926338237efe9261313c926005928c928892600401614bde565b60006040518083038186803b15801561315457600080fd5b505af4158015613168573d6000803e3d6000fd5b5050505084600b600082825461317e9190614b14565b90915550506001600160a01b03861660009081526004602052604090206131a790838387614404565b6001600160a01b0390951660009081526003602052604090206002019490945550505050565b6001600160a01b038216600090815260036020526040902061320e7f2a1b465fbcae519904f0fb11f93e73dfbeb47ec54530ec444279610af8cf06b2612ee1565b6001600160a01b031663e35c3e4384613228856001614b01565b8454600386015460028701546004808901546001600160a01b038c81166000908152602084905260409081902054905160e08b901b6001600160e01b0319168152988216938901939093526024880196909652604487019490945293909116606485015260848401526001600160401b0390811660a4840152600160801b9091041660c482015260e401600060405180830381600087803b1580156132cc57600080fd5b505af1158015611be1573d6000803e3d6000fd5b60006126b27f6e58ad548d72b425ea94c15f453bf26caddb061d82b2551db7fdd3cefe0e9940612ee1565b60008054906101000a90046001600160a01b03166001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561335c573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906133809190614b88565b6001600160a01b0316336001600160a01b031614610de55760405162461bcd60e51b815260206004820152601f60248201527f63616c6c6572206d75737420626520436f6e74726f6c6c6572206f776e6572006044820152606401610ade565b60006126b27fe8438ea868df48e3fc21f2f087b993c9b1837dc0f6135064161ce7d7a1701fe8612ee1565b600b5460075460085403613548576006546001600160a01b031660008181526003602052604090206002015480861161344657505050611e11565b604051635d35e00760e01b8152600560048201526001600160a01b038316602482015273__$93e9942aba1776d6645b22037fc5e4c05b$__90635d35e0079060440160006040518083038186803b1580156134a057600080fd5b505af41580156134b4573d6000803e3d6000fd5b505050506001600160a01b0382166000908152600460205260409020600101805467ffffffffffffffff60801b1916600160801b6001600160401b038816021790556135008184614b14565b9250816001600160a01b03167ffee3e693fc72d0a0a673805f3e606c551f4c677b9072444b90dd2d0406bc995c8660405161353d91815260200190565b60405180910390a250505b815160208301516040516327dd54d360e11b815273__$93e9942aba1776d6645b22037fc5e4c05b$__92634fbaa9a69261358b926005928b928b92600401614bde565b60006040518083038186803b1580156135a357600080fd5b505af41580156135b7573d6000803e3d6000fd5b5050505083816135c79190614b01565b600b556001600160a01b038516600081815260046020908152604080832060018101805467ffffffffffffffff60801b6001600160801b03199091166001600160401b038b16908117600160401b919091021767ffffffffffffffff60801b191617905587845260058101835292819020889055518681529192917f65d72d782835d64c3287844a829608d5abdc7e864cc9affe96d910ab3db665e991016116d0565b60008181526005830160205260408120600181015491908215801561369f57508454600160801b90046001600160401b031684115b156136cd578454600160801b90046001600160401b0316600090815260058601602052604090206001015492505b60028101549150811580156136f257508454600160c01b90046001600160401b031684115b15613720578454600160c01b90046001600160401b0316600090815260058601602052604090206002015491505b509250929050565b825460038301805467ffffffffffffffff1981166001600160401b0393841690811783558654600160401b908190048516026001600160801b03199092161717905560018401541681811015611e11576000818152600585016020526040902054835550505050565b60008061379c6132e0565b90506000816001600160a01b0316632de22cdb6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156137de573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906138029190614b44565b826001600160a01b0316639ae6309a6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613840573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906138649190614b44565b61386e9190614b01565b9050600061387f8286600a546138c7565b905061388d81600c54614485565b6138979082614b14565b60038701549091506138b39082906001600160401b0316612f4f565b6138bd9082614b14565b9695505050505050565b60006b033b2e3c9fd0803ce80000006138e0848461449e565b6138ea9086614ba5565b6138f49190614bbc565b949350505050565b6000811561390a5781610d9c565b6b033b2e3c9fd0803ce800000092915050565b6000613927612647565b905061393385826129d6565b61393d85826126b7565b6001600160a01b03808616600081815260036020819052604090912090810154815491931691899033148015906139ae57506139987f74b6d21e0d4650f622c903126d418c1a52bcc99ea7acb0db0809fc0eeae6c7c3612ee1565b6001600160a01b0316336001600160a01b031614155b15613abf576001600160a01b0389166139fd5760405162461bcd60e51b815260206004820152601160248201527024a72b20a624a22fa222a622a3a0aa27a960791b6044820152606401610ade565b81600003613a5e57886001600160a01b0316886001600160a01b031603613a595760405162461bcd60e51b815260206004820152601060248201526f494e56414c49445f44454c454741544560801b6044820152606401610ade565b613abf565b826001600160a01b0316886001600160a01b031614613abf5760405162461bcd60e51b815260206004820152601760248201527f494e56414c49445f44454c45474154455f4348414e47450000000000000000006044820152606401610ade565b81600003613aff57613ad2856001614b01565b8460030160146101000a8154816001600160401b0302191690836001600160401b03160217905550613bef565b876001600160a01b0316836001600160a01b031614613bef57613b2189611b42565b15613b945760405162461bcd60e51b815260206004820152603d60248201527f72656769737465726564207472616e73636f646572732063616e27742064656c60448201527f656761746520746f7761726473206f74686572206164647265737365730000006064820152608401610ade565b613b9f856001614b01565b6003850180546001600160401b0392909216600160a01b0267ffffffffffffffff60a01b19909216919091179055613bd78282614b01565b9050613be58383878a6130c0565b613bef83866131cd565b613bf98886612812565b60008111613c5a5760405162461bcd60e51b815260206004820152602860248201527f64656c65676174696f6e20616d6f756e74206d75737420626520677265617465604482015267072207468616e20360c41b6064820152608401610ade565b6003840180546001600160a01b0319166001600160a01b038a16179055613c818a83614b01565b8455613c8f888287896142f4565b886001600160a01b0316886001600160a01b031614613cb257613cb288866131cd565b8915613d7257613cc06144b7565b6001600160a01b03166323b872dd33613cf87f6e58ad548d72b425ea94c15f453bf26caddb061d82b2551db7fdd3cefe0e9940612ee1565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604481018d90526064016020604051808303816000875af1158015613d4c573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190613d709190614b27565b505b886001600160a01b0316836001600160a01b0316896001600160a01b03167fe5917769f276ddca9f2ee7c6b0b33e1d1e1b61008010ce622c632dd20d168a238d8e87613dbe9190614b01565b6040805192835260208301919091520160405180910390a4613de089866131cd565b50505050505050505050565b6000613df6612647565b6001600160a01b0384166000908152600460205260409020909150613e1b8183612e63565b613e735760405162461bcd60e51b815260206004820152602360248201527f63616c6c6572206d75737420626520616e20616374697665207472616e73636f6044820152623232b960e91b6064820152608401610ade565b8054600160801b90046001600160401b0316829003613ef35760405162461bcd60e51b815260206004820152603660248201527f63616c6c65722068617320616c72656164792063616c6c65642072657761726460448201527508199bdc881d1a194818dd5c9c995b9d081c9bdd5b9960521b6064820152608401610ade565b60008281526005820160205260409020613f0e828285613728565b80546000613f3b7f6efca2866b731ee4984990bacad4cde10f1ef764fb54a5206bdfd291695b1a9b612ee1565b9050613f46816144e2565b6000613f506132e0565b600a54604051637dbedad560e01b81529192506000916001600160a01b03841691637dbedad591613f8e918891600401918252602082015260400190565b6020604051808303816000875af1158015613fad573d6000803e3d6000fd5b505050506040513d601f19601f82011682018060405250810190613fd19190614b44565b90506000613fe182600c54614485565b9050801561409e5760405163e7a49c2b60e01b81526001600160a01b0385811660048301526024820183905284169063e7a49c2b90604401600060405180830381600087803b15801561403357600080fd5b505af1158015614047573d6000803e3d6000fd5b5050604080516001600160a01b038881168252602082018690528e1693507f40e200718fe552021167687e5491d09f5931275b6f88f14a462650f0effb523792500160405180910390a261409b8183614b14565b91505b6140aa878787856145f5565b6140b68a838a8c6142f4565b865467ffffffffffffffff60801b1916600160801b6001600160401b038a16021787556040518281526001600160a01b038b16907f619caafabdd75649b302ba8419e48cccf64f37f1983ac4727cfb38b57703ffc99060200160405180910390a2613de08a896131cd565b6001600160a01b03808316600090815260036020818152604080842092830154909416835260049081905292909120815460018301549383015490939291906001600160401b03168511156141ec5760048201546001600160401b031660009081526005820160205260408120600181015490919061419f906138fc565b90506000806141ae858a61366a565b915091506141cc888560020154836141c69190614b14565b856138c7565b6141d69088614b01565b96506141e5886141c6846138fc565b9750505050505b60038201546001600160a01b038088169116036142275760038101546142129085614b01565b93508060040154836142249190614b01565b92505b50509250929050565b614246816b033b2e3c9fd0803ce8000000101590565b6142a15760405162461bcd60e51b815260206004820152602660248201527f5f6375745261746520697320696e76616c696420707265636973652070657263604482015265656e7461676560d01b6064820152608401610ade565b600d819055604051600080516020614c0d83398151915290611356906020808252601e908201527f6e657874526f756e645472656173757279526577617264437574526174650000604082015260600190565b6001600160a01b0384166000908152600360205260408120600201549061431b8583614b01565b9050614328600587612f69565b156143e05782516020840151604051631c11bf7f60e11b815273__$93e9942aba1776d6645b22037fc5e4c05b$__926338237efe92614370926005928c928892600401614bde565b60006040518083038186803b15801561438857600080fd5b505af415801561439c573d6000803e3d6000fd5b5050505084600b60008282546143b29190614b01565b90915550506001600160a01b03861660009081526004602052604090206143db90838387614404565b6131a7565b6143e986611b42565b156131a7576131a786826143fe876001614b01565b8661340b565b60018401546001600160401b031681111561442d57600081815260058501602052604090208390555b8160058501600061443f846001614b01565b815260208101919091526040016000205561445b816001614b01565b600194909401805467ffffffffffffffff19166001600160401b0390951694909417909355505050565b60006b033b2e3c9fd0803ce8000000612f5f8385614ba5565b600081612f5f6b033b2e3c9fd0803ce800000085614ba5565b60006126b27f3443e257065fe41dd0e4d1f5a1b73a22a62e300962b57f30cddf41d0f8273ba7612ee1565b600e5480158015906145675750806144f86144b7565b6040516370a0823160e01b81526001600160a01b03858116600483015291909116906370a0823190602401602060405180830381865afa158015614540573d6000803e3d6000fd5b505050506040513d601f19601f820116820180604052508101906145649190614b44565b10155b156145b157600d54600081900361457d57505050565b6145876000614230565b601080546001600160801b0390921661010002610100600160881b03199092169190911790555050565b60105460ff16156110f95760105461010090046001600160801b031660008190036145db57505050565b60108054610100600160881b03191690556121e581614230565b8354600160801b90046001600160401b03166000908152600585016020526040812060010154614624906138fc565b60038087015490860154919250906000906146499085906001600160401b0316612f4f565b905060006146578286614b14565b6002890184905590508161466c8285896138c7565b6146769085614b01565b6146809190614b01565b60038901556146908482886138c7565b61469a9085614b01565b87600101819055505050505050505050565b6001600160a01b0381168114610dd757600080fd5b6000602082840312156146d357600080fd5b8135611b74816146ac565b600080600080608085870312156146f457600080fd5b84356146ff816146ac565b9350602085013592506040850135614716816146ac565b91506060850135614726816146ac565b939692955090935050565b60008060008060008060c0878903121561474a57600080fd5b8635614755816146ac565b955060208701359450604087013561476c816146ac565b9350606087013561477c816146ac565b9250608087013561478c816146ac565b915060a087013561479c816146ac565b809150509295509295509295565b600080604083850312156147bd57600080fd5b82356147c8816146ac565b946020939093013593505050565b634e487b7160e01b600052602160045260246000fd5b6020810160038310614800576148006147d6565b91905290565b6000806000806080858703121561481c57600080fd5b8435614827816146ac565b93506020850135614837816146ac565b93969395505050506040820135916060013590565b60006020828403121561485e57600080fd5b5035919050565b8015158114610dd757600080fd5b60006020828403121561488557600080fd5b8135611b7481614865565b600080600080608085870312156148a657600080fd5b84359350602085013592506040850135614716816146ac565b6000806000606084860312156148d457600080fd5b83356148df816146ac565b95602085013595506040909401359392505050565b6000806040838503121561490757600080fd5b50508035926020909101359150565b60008060008060008060c0878903121561492f57600080fd5b863595506020870135614941816146ac565b9450604087013561476c816146ac565b60008060006060848603121561496657600080fd5b833592506020840135614978816146ac565b91506040840135614988816146ac565b809150509250925092565b600080604083850312156149a657600080fd5b82356149b1816146ac565b915060208301356149c1816146ac565b809150509250929050565b6020810160028310614800576148006147d6565b6000806000606084860312156149f557600080fd5b8335614a00816146ac565b92506020840135614978816146ac565b60008060408385031215614a2357600080fd5b8235915060208301356149c1816146ac565b600080600080600080600060e0888a031215614a5057600080fd5b873596506020880135614a62816146ac565b95506040880135614a72816146ac565b94506060880135614a82816146ac565b93506080880135614a92816146ac565b925060a0880135614aa2816146ac565b915060c0880135614ab2816146ac565b8091505092959891949750929550565b600060208284031215614ad457600080fd5b81356001600160401b0381168114611b7457600080fd5b634e487b7160e01b600052601160045260246000fd5b80820180821115610d9c57610d9c614aeb565b81810381811115610d9c57610d9c614aeb565b600060208284031215614b3957600080fd5b8151611b7481614865565b600060208284031215614b5657600080fd5b5051919050565b60006001600160401b0382166001600160401b038103614b7f57614b7f614aeb565b60010192915050565b600060208284031215614b9a57600080fd5b8151611b74816146ac565b8082028115828204841417610d9c57610d9c614aeb565b600082614bd957634e487b7160e01b600052601260045260246000fd5b500490565b9485526001600160a01b03938416602086015260408501929092528216606084015216608082015260a0019056fe9f5033568d78ae30f29f01e944f97b2216493bd19d1b46d429673acff3dcd674",
	Deps: []*bind.MetaData{
		&SortedDoublyLLContractMetaData,
	},
}

// BondingManagerContract is an auto generated Go binding around an Ethereum contract.
type BondingManagerContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BondingManagerContract) GetABI() abi.ABI {
	return c.abi
}

// NewBondingManagerContract creates a new instance of BondingManagerContract.
func NewBondingManagerContract() *BondingManagerContract {
	parsed, err := BondingManagerContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BondingManagerContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BondingManagerContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _controller) returns()
func (bondingManagerContract *BondingManagerContract) PackConstructor(_controller common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("", _controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb78d27dc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bond(uint256 _amount, address _to) returns()
func (bondingManagerContract *BondingManagerContract) PackBond(amount *big.Int, to common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("bond", amount, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb78d27dc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bond(uint256 _amount, address _to) returns()
func (bondingManagerContract *BondingManagerContract) TryPackBond(amount *big.Int, to common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("bond", amount, to)
}

// PackBondForWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee4e804a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondForWithHint(uint256 _amount, address _owner, address _to, address _oldDelegateNewPosPrev, address _oldDelegateNewPosNext, address _currDelegateNewPosPrev, address _currDelegateNewPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackBondForWithHint(amount *big.Int, owner common.Address, to common.Address, oldDelegateNewPosPrev common.Address, oldDelegateNewPosNext common.Address, currDelegateNewPosPrev common.Address, currDelegateNewPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("bondForWithHint", amount, owner, to, oldDelegateNewPosPrev, oldDelegateNewPosNext, currDelegateNewPosPrev, currDelegateNewPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondForWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee4e804a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondForWithHint(uint256 _amount, address _owner, address _to, address _oldDelegateNewPosPrev, address _oldDelegateNewPosNext, address _currDelegateNewPosPrev, address _currDelegateNewPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackBondForWithHint(amount *big.Int, owner common.Address, to common.Address, oldDelegateNewPosPrev common.Address, oldDelegateNewPosNext common.Address, currDelegateNewPosPrev common.Address, currDelegateNewPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("bondForWithHint", amount, owner, to, oldDelegateNewPosPrev, oldDelegateNewPosNext, currDelegateNewPosPrev, currDelegateNewPosNext)
}

// PackBondWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6bd9add4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondWithHint(uint256 _amount, address _to, address _oldDelegateNewPosPrev, address _oldDelegateNewPosNext, address _currDelegateNewPosPrev, address _currDelegateNewPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackBondWithHint(amount *big.Int, to common.Address, oldDelegateNewPosPrev common.Address, oldDelegateNewPosNext common.Address, currDelegateNewPosPrev common.Address, currDelegateNewPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("bondWithHint", amount, to, oldDelegateNewPosPrev, oldDelegateNewPosNext, currDelegateNewPosPrev, currDelegateNewPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6bd9add4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondWithHint(uint256 _amount, address _to, address _oldDelegateNewPosPrev, address _oldDelegateNewPosNext, address _currDelegateNewPosPrev, address _currDelegateNewPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackBondWithHint(amount *big.Int, to common.Address, oldDelegateNewPosPrev common.Address, oldDelegateNewPosNext common.Address, currDelegateNewPosPrev common.Address, currDelegateNewPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("bondWithHint", amount, to, oldDelegateNewPosPrev, oldDelegateNewPosNext, currDelegateNewPosPrev, currDelegateNewPosNext)
}

// PackCheckpointBondingState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd52bd62b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkpointBondingState(address _account) returns()
func (bondingManagerContract *BondingManagerContract) PackCheckpointBondingState(account common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("checkpointBondingState", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckpointBondingState is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd52bd62b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkpointBondingState(address _account) returns()
func (bondingManagerContract *BondingManagerContract) TryPackCheckpointBondingState(account common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("checkpointBondingState", account)
}

// PackClaimEarnings is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24b1babf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimEarnings(uint256 _endRound) returns()
func (bondingManagerContract *BondingManagerContract) PackClaimEarnings(endRound *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("claimEarnings", endRound)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimEarnings is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24b1babf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimEarnings(uint256 _endRound) returns()
func (bondingManagerContract *BondingManagerContract) TryPackClaimEarnings(endRound *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("claimEarnings", endRound)
}

// PackController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf77c4791.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function controller() view returns(address)
func (bondingManagerContract *BondingManagerContract) PackController() []byte {
	enc, err := bondingManagerContract.abi.Pack("controller")
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
func (bondingManagerContract *BondingManagerContract) TryPackController() ([]byte, error) {
	return bondingManagerContract.abi.Pack("controller")
}

// UnpackController is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf77c4791.
//
// Solidity: function controller() view returns(address)
func (bondingManagerContract *BondingManagerContract) UnpackController(data []byte) (common.Address, error) {
	out, err := bondingManagerContract.abi.Unpack("controller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCurrentRoundTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4196ee75.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function currentRoundTotalActiveStake() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackCurrentRoundTotalActiveStake() []byte {
	enc, err := bondingManagerContract.abi.Pack("currentRoundTotalActiveStake")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrentRoundTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4196ee75.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function currentRoundTotalActiveStake() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackCurrentRoundTotalActiveStake() ([]byte, error) {
	return bondingManagerContract.abi.Pack("currentRoundTotalActiveStake")
}

// UnpackCurrentRoundTotalActiveStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4196ee75.
//
// Solidity: function currentRoundTotalActiveStake() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackCurrentRoundTotalActiveStake(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("currentRoundTotalActiveStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDelegatorStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1544fc67.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delegatorStatus(address _delegator) view returns(uint8)
func (bondingManagerContract *BondingManagerContract) PackDelegatorStatus(delegator common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("delegatorStatus", delegator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelegatorStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1544fc67.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delegatorStatus(address _delegator) view returns(uint8)
func (bondingManagerContract *BondingManagerContract) TryPackDelegatorStatus(delegator common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("delegatorStatus", delegator)
}

// UnpackDelegatorStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1544fc67.
//
// Solidity: function delegatorStatus(address _delegator) view returns(uint8)
func (bondingManagerContract *BondingManagerContract) UnpackDelegatorStatus(data []byte) (uint8, error) {
	out, err := bondingManagerContract.abi.Unpack("delegatorStatus", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackGetDelegator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa64ad595.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getDelegator(address _delegator) view returns(uint256 bondedAmount, uint256 fees, address delegateAddress, uint256 delegatedAmount, uint256 startRound, uint256 lastClaimRound, uint256 nextUnbondingLockId)
func (bondingManagerContract *BondingManagerContract) PackGetDelegator(delegator common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("getDelegator", delegator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetDelegator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa64ad595.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getDelegator(address _delegator) view returns(uint256 bondedAmount, uint256 fees, address delegateAddress, uint256 delegatedAmount, uint256 startRound, uint256 lastClaimRound, uint256 nextUnbondingLockId)
func (bondingManagerContract *BondingManagerContract) TryPackGetDelegator(delegator common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("getDelegator", delegator)
}

// GetDelegatorOutput serves as a container for the return parameters of contract
// method GetDelegator.
type GetDelegatorOutput struct {
	BondedAmount        *big.Int
	Fees                *big.Int
	DelegateAddress     common.Address
	DelegatedAmount     *big.Int
	StartRound          *big.Int
	LastClaimRound      *big.Int
	NextUnbondingLockId *big.Int
}

// UnpackGetDelegator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa64ad595.
//
// Solidity: function getDelegator(address _delegator) view returns(uint256 bondedAmount, uint256 fees, address delegateAddress, uint256 delegatedAmount, uint256 startRound, uint256 lastClaimRound, uint256 nextUnbondingLockId)
func (bondingManagerContract *BondingManagerContract) UnpackGetDelegator(data []byte) (GetDelegatorOutput, error) {
	out, err := bondingManagerContract.abi.Unpack("getDelegator", data)
	outstruct := new(GetDelegatorOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.BondedAmount = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Fees = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.DelegateAddress = *abi.ConvertType(out[2], new(common.Address)).(*common.Address)
	outstruct.DelegatedAmount = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.StartRound = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.LastClaimRound = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	outstruct.NextUnbondingLockId = abi.ConvertType(out[6], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackGetDelegatorUnbondingLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x412f83b6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getDelegatorUnbondingLock(address _delegator, uint256 _unbondingLockId) view returns(uint256 amount, uint256 withdrawRound)
func (bondingManagerContract *BondingManagerContract) PackGetDelegatorUnbondingLock(delegator common.Address, unbondingLockId *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("getDelegatorUnbondingLock", delegator, unbondingLockId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetDelegatorUnbondingLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x412f83b6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getDelegatorUnbondingLock(address _delegator, uint256 _unbondingLockId) view returns(uint256 amount, uint256 withdrawRound)
func (bondingManagerContract *BondingManagerContract) TryPackGetDelegatorUnbondingLock(delegator common.Address, unbondingLockId *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("getDelegatorUnbondingLock", delegator, unbondingLockId)
}

// GetDelegatorUnbondingLockOutput serves as a container for the return parameters of contract
// method GetDelegatorUnbondingLock.
type GetDelegatorUnbondingLockOutput struct {
	Amount        *big.Int
	WithdrawRound *big.Int
}

// UnpackGetDelegatorUnbondingLock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x412f83b6.
//
// Solidity: function getDelegatorUnbondingLock(address _delegator, uint256 _unbondingLockId) view returns(uint256 amount, uint256 withdrawRound)
func (bondingManagerContract *BondingManagerContract) UnpackGetDelegatorUnbondingLock(data []byte) (GetDelegatorUnbondingLockOutput, error) {
	out, err := bondingManagerContract.abi.Unpack("getDelegatorUnbondingLock", data)
	outstruct := new(GetDelegatorUnbondingLockOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Amount = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.WithdrawRound = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackGetFirstTranscoderInPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x88a6c749.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getFirstTranscoderInPool() view returns(address)
func (bondingManagerContract *BondingManagerContract) PackGetFirstTranscoderInPool() []byte {
	enc, err := bondingManagerContract.abi.Pack("getFirstTranscoderInPool")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetFirstTranscoderInPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x88a6c749.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getFirstTranscoderInPool() view returns(address)
func (bondingManagerContract *BondingManagerContract) TryPackGetFirstTranscoderInPool() ([]byte, error) {
	return bondingManagerContract.abi.Pack("getFirstTranscoderInPool")
}

// UnpackGetFirstTranscoderInPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x88a6c749.
//
// Solidity: function getFirstTranscoderInPool() view returns(address)
func (bondingManagerContract *BondingManagerContract) UnpackGetFirstTranscoderInPool(data []byte) (common.Address, error) {
	out, err := bondingManagerContract.abi.Unpack("getFirstTranscoderInPool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetNextTranscoderInPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x235c9603.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getNextTranscoderInPool(address _transcoder) view returns(address)
func (bondingManagerContract *BondingManagerContract) PackGetNextTranscoderInPool(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("getNextTranscoderInPool", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetNextTranscoderInPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x235c9603.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getNextTranscoderInPool(address _transcoder) view returns(address)
func (bondingManagerContract *BondingManagerContract) TryPackGetNextTranscoderInPool(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("getNextTranscoderInPool", transcoder)
}

// UnpackGetNextTranscoderInPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x235c9603.
//
// Solidity: function getNextTranscoderInPool(address _transcoder) view returns(address)
func (bondingManagerContract *BondingManagerContract) UnpackGetNextTranscoderInPool(data []byte) (common.Address, error) {
	out, err := bondingManagerContract.abi.Unpack("getNextTranscoderInPool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetTotalBonded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c50c356.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTotalBonded() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackGetTotalBonded() []byte {
	enc, err := bondingManagerContract.abi.Pack("getTotalBonded")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTotalBonded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c50c356.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTotalBonded() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackGetTotalBonded() ([]byte, error) {
	return bondingManagerContract.abi.Pack("getTotalBonded")
}

// UnpackGetTotalBonded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c50c356.
//
// Solidity: function getTotalBonded() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackGetTotalBonded(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("getTotalBonded", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5dce9948.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTranscoder(address _transcoder) view returns(uint256 lastRewardRound, uint256 rewardCut, uint256 feeShare, uint256 lastActiveStakeUpdateRound, uint256 activationRound, uint256 deactivationRound, uint256 activeCumulativeRewards, uint256 cumulativeRewards, uint256 cumulativeFees, uint256 lastFeeRound)
func (bondingManagerContract *BondingManagerContract) PackGetTranscoder(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("getTranscoder", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5dce9948.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTranscoder(address _transcoder) view returns(uint256 lastRewardRound, uint256 rewardCut, uint256 feeShare, uint256 lastActiveStakeUpdateRound, uint256 activationRound, uint256 deactivationRound, uint256 activeCumulativeRewards, uint256 cumulativeRewards, uint256 cumulativeFees, uint256 lastFeeRound)
func (bondingManagerContract *BondingManagerContract) TryPackGetTranscoder(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("getTranscoder", transcoder)
}

// GetTranscoderOutput serves as a container for the return parameters of contract
// method GetTranscoder.
type GetTranscoderOutput struct {
	LastRewardRound            *big.Int
	RewardCut                  *big.Int
	FeeShare                   *big.Int
	LastActiveStakeUpdateRound *big.Int
	ActivationRound            *big.Int
	DeactivationRound          *big.Int
	ActiveCumulativeRewards    *big.Int
	CumulativeRewards          *big.Int
	CumulativeFees             *big.Int
	LastFeeRound               *big.Int
}

// UnpackGetTranscoder is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5dce9948.
//
// Solidity: function getTranscoder(address _transcoder) view returns(uint256 lastRewardRound, uint256 rewardCut, uint256 feeShare, uint256 lastActiveStakeUpdateRound, uint256 activationRound, uint256 deactivationRound, uint256 activeCumulativeRewards, uint256 cumulativeRewards, uint256 cumulativeFees, uint256 lastFeeRound)
func (bondingManagerContract *BondingManagerContract) UnpackGetTranscoder(data []byte) (GetTranscoderOutput, error) {
	out, err := bondingManagerContract.abi.Unpack("getTranscoder", data)
	outstruct := new(GetTranscoderOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.LastRewardRound = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.RewardCut = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.FeeShare = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.LastActiveStakeUpdateRound = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.ActivationRound = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.DeactivationRound = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	outstruct.ActiveCumulativeRewards = abi.ConvertType(out[6], new(big.Int)).(*big.Int)
	outstruct.CumulativeRewards = abi.ConvertType(out[7], new(big.Int)).(*big.Int)
	outstruct.CumulativeFees = abi.ConvertType(out[8], new(big.Int)).(*big.Int)
	outstruct.LastFeeRound = abi.ConvertType(out[9], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackGetTranscoderEarningsPoolForRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24454fc4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTranscoderEarningsPoolForRound(address _transcoder, uint256 _round) view returns(uint256 totalStake, uint256 transcoderRewardCut, uint256 transcoderFeeShare, uint256 cumulativeRewardFactor, uint256 cumulativeFeeFactor)
func (bondingManagerContract *BondingManagerContract) PackGetTranscoderEarningsPoolForRound(transcoder common.Address, round *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("getTranscoderEarningsPoolForRound", transcoder, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTranscoderEarningsPoolForRound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24454fc4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTranscoderEarningsPoolForRound(address _transcoder, uint256 _round) view returns(uint256 totalStake, uint256 transcoderRewardCut, uint256 transcoderFeeShare, uint256 cumulativeRewardFactor, uint256 cumulativeFeeFactor)
func (bondingManagerContract *BondingManagerContract) TryPackGetTranscoderEarningsPoolForRound(transcoder common.Address, round *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("getTranscoderEarningsPoolForRound", transcoder, round)
}

// GetTranscoderEarningsPoolForRoundOutput serves as a container for the return parameters of contract
// method GetTranscoderEarningsPoolForRound.
type GetTranscoderEarningsPoolForRoundOutput struct {
	TotalStake             *big.Int
	TranscoderRewardCut    *big.Int
	TranscoderFeeShare     *big.Int
	CumulativeRewardFactor *big.Int
	CumulativeFeeFactor    *big.Int
}

// UnpackGetTranscoderEarningsPoolForRound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x24454fc4.
//
// Solidity: function getTranscoderEarningsPoolForRound(address _transcoder, uint256 _round) view returns(uint256 totalStake, uint256 transcoderRewardCut, uint256 transcoderFeeShare, uint256 cumulativeRewardFactor, uint256 cumulativeFeeFactor)
func (bondingManagerContract *BondingManagerContract) UnpackGetTranscoderEarningsPoolForRound(data []byte) (GetTranscoderEarningsPoolForRoundOutput, error) {
	out, err := bondingManagerContract.abi.Unpack("getTranscoderEarningsPoolForRound", data)
	outstruct := new(GetTranscoderEarningsPoolForRoundOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.TotalStake = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.TranscoderRewardCut = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.TranscoderFeeShare = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.CumulativeRewardFactor = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.CumulativeFeeFactor = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackGetTranscoderPoolMaxSize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a2a75a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTranscoderPoolMaxSize() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackGetTranscoderPoolMaxSize() []byte {
	enc, err := bondingManagerContract.abi.Pack("getTranscoderPoolMaxSize")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTranscoderPoolMaxSize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a2a75a9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTranscoderPoolMaxSize() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackGetTranscoderPoolMaxSize() ([]byte, error) {
	return bondingManagerContract.abi.Pack("getTranscoderPoolMaxSize")
}

// UnpackGetTranscoderPoolMaxSize is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5a2a75a9.
//
// Solidity: function getTranscoderPoolMaxSize() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackGetTranscoderPoolMaxSize(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("getTranscoderPoolMaxSize", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetTranscoderPoolSize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2a4e0d55.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTranscoderPoolSize() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackGetTranscoderPoolSize() []byte {
	enc, err := bondingManagerContract.abi.Pack("getTranscoderPoolSize")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTranscoderPoolSize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2a4e0d55.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTranscoderPoolSize() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackGetTranscoderPoolSize() ([]byte, error) {
	return bondingManagerContract.abi.Pack("getTranscoderPoolSize")
}

// UnpackGetTranscoderPoolSize is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2a4e0d55.
//
// Solidity: function getTranscoderPoolSize() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackGetTranscoderPoolSize(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("getTranscoderPoolSize", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInitializeRoundAndReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6804ca8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initializeRoundAndReward(address _transcoder, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackInitializeRoundAndReward(transcoder common.Address, newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("initializeRoundAndReward", transcoder, newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitializeRoundAndReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6804ca8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initializeRoundAndReward(address _transcoder, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackInitializeRoundAndReward(transcoder common.Address, newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("initializeRoundAndReward", transcoder, newPosPrev, newPosNext)
}

// PackIsActiveTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x08802374.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isActiveTranscoder(address _transcoder) view returns(bool)
func (bondingManagerContract *BondingManagerContract) PackIsActiveTranscoder(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("isActiveTranscoder", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsActiveTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x08802374.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isActiveTranscoder(address _transcoder) view returns(bool)
func (bondingManagerContract *BondingManagerContract) TryPackIsActiveTranscoder(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("isActiveTranscoder", transcoder)
}

// UnpackIsActiveTranscoder is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x08802374.
//
// Solidity: function isActiveTranscoder(address _transcoder) view returns(bool)
func (bondingManagerContract *BondingManagerContract) UnpackIsActiveTranscoder(data []byte) (bool, error) {
	out, err := bondingManagerContract.abi.Unpack("isActiveTranscoder", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsRegisteredTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x68ba170c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRegisteredTranscoder(address _transcoder) view returns(bool)
func (bondingManagerContract *BondingManagerContract) PackIsRegisteredTranscoder(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("isRegisteredTranscoder", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRegisteredTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x68ba170c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRegisteredTranscoder(address _transcoder) view returns(bool)
func (bondingManagerContract *BondingManagerContract) TryPackIsRegisteredTranscoder(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("isRegisteredTranscoder", transcoder)
}

// UnpackIsRegisteredTranscoder is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x68ba170c.
//
// Solidity: function isRegisteredTranscoder(address _transcoder) view returns(bool)
func (bondingManagerContract *BondingManagerContract) UnpackIsRegisteredTranscoder(data []byte) (bool, error) {
	out, err := bondingManagerContract.abi.Unpack("isRegisteredTranscoder", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsValidUnbondingLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fd02fc1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isValidUnbondingLock(address _delegator, uint256 _unbondingLockId) view returns(bool)
func (bondingManagerContract *BondingManagerContract) PackIsValidUnbondingLock(delegator common.Address, unbondingLockId *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("isValidUnbondingLock", delegator, unbondingLockId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsValidUnbondingLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fd02fc1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isValidUnbondingLock(address _delegator, uint256 _unbondingLockId) view returns(bool)
func (bondingManagerContract *BondingManagerContract) TryPackIsValidUnbondingLock(delegator common.Address, unbondingLockId *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("isValidUnbondingLock", delegator, unbondingLockId)
}

// UnpackIsValidUnbondingLock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0fd02fc1.
//
// Solidity: function isValidUnbondingLock(address _delegator, uint256 _unbondingLockId) view returns(bool)
func (bondingManagerContract *BondingManagerContract) UnpackIsValidUnbondingLock(data []byte) (bool, error) {
	out, err := bondingManagerContract.abi.Unpack("isValidUnbondingLock", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackNextRoundTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x465501d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nextRoundTotalActiveStake() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackNextRoundTotalActiveStake() []byte {
	enc, err := bondingManagerContract.abi.Pack("nextRoundTotalActiveStake")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNextRoundTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x465501d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nextRoundTotalActiveStake() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackNextRoundTotalActiveStake() ([]byte, error) {
	return bondingManagerContract.abi.Pack("nextRoundTotalActiveStake")
}

// UnpackNextRoundTotalActiveStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x465501d3.
//
// Solidity: function nextRoundTotalActiveStake() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackNextRoundTotalActiveStake(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("nextRoundTotalActiveStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackNextRoundTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5766231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nextRoundTreasuryRewardCutRate() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackNextRoundTreasuryRewardCutRate() []byte {
	enc, err := bondingManagerContract.abi.Pack("nextRoundTreasuryRewardCutRate")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNextRoundTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5766231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nextRoundTreasuryRewardCutRate() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackNextRoundTreasuryRewardCutRate() ([]byte, error) {
	return bondingManagerContract.abi.Pack("nextRoundTreasuryRewardCutRate")
}

// UnpackNextRoundTreasuryRewardCutRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa5766231.
//
// Solidity: function nextRoundTreasuryRewardCutRate() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackNextRoundTreasuryRewardCutRate(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("nextRoundTreasuryRewardCutRate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingFees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf595f1cc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingFees(address _delegator, uint256 _endRound) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackPendingFees(delegator common.Address, endRound *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("pendingFees", delegator, endRound)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingFees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf595f1cc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingFees(address _delegator, uint256 _endRound) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackPendingFees(delegator common.Address, endRound *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("pendingFees", delegator, endRound)
}

// UnpackPendingFees is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf595f1cc.
//
// Solidity: function pendingFees(address _delegator, uint256 _endRound) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackPendingFees(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("pendingFees", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d0b2c7a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingStake(address _delegator, uint256 _endRound) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackPendingStake(delegator common.Address, endRound *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("pendingStake", delegator, endRound)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d0b2c7a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingStake(address _delegator, uint256 _endRound) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackPendingStake(delegator common.Address, endRound *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("pendingStake", delegator, endRound)
}

// UnpackPendingStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9d0b2c7a.
//
// Solidity: function pendingStake(address _delegator, uint256 _endRound) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackPendingStake(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("pendingStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRebond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeaffb3f9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rebond(uint256 _unbondingLockId) returns()
func (bondingManagerContract *BondingManagerContract) PackRebond(unbondingLockId *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("rebond", unbondingLockId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRebond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeaffb3f9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rebond(uint256 _unbondingLockId) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRebond(unbondingLockId *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rebond", unbondingLockId)
}

// PackRebondFromUnbonded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a080e93.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rebondFromUnbonded(address _to, uint256 _unbondingLockId) returns()
func (bondingManagerContract *BondingManagerContract) PackRebondFromUnbonded(to common.Address, unbondingLockId *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("rebondFromUnbonded", to, unbondingLockId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRebondFromUnbonded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a080e93.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rebondFromUnbonded(address _to, uint256 _unbondingLockId) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRebondFromUnbonded(to common.Address, unbondingLockId *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rebondFromUnbonded", to, unbondingLockId)
}

// PackRebondFromUnbondedWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0584a373.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rebondFromUnbondedWithHint(address _to, uint256 _unbondingLockId, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackRebondFromUnbondedWithHint(to common.Address, unbondingLockId *big.Int, newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("rebondFromUnbondedWithHint", to, unbondingLockId, newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRebondFromUnbondedWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0584a373.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rebondFromUnbondedWithHint(address _to, uint256 _unbondingLockId, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRebondFromUnbondedWithHint(to common.Address, unbondingLockId *big.Int, newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rebondFromUnbondedWithHint", to, unbondingLockId, newPosPrev, newPosNext)
}

// PackRebondWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7fc4606f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rebondWithHint(uint256 _unbondingLockId, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackRebondWithHint(unbondingLockId *big.Int, newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("rebondWithHint", unbondingLockId, newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRebondWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7fc4606f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rebondWithHint(uint256 _unbondingLockId, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRebondWithHint(unbondingLockId *big.Int, newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rebondWithHint", unbondingLockId, newPosPrev, newPosNext)
}

// PackReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x228cb733.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reward() returns()
func (bondingManagerContract *BondingManagerContract) PackReward() []byte {
	enc, err := bondingManagerContract.abi.Pack("reward")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x228cb733.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reward() returns()
func (bondingManagerContract *BondingManagerContract) TryPackReward() ([]byte, error) {
	return bondingManagerContract.abi.Pack("reward")
}

// PackRewardForTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a8c41f8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rewardForTranscoder(address _transcoder) returns()
func (bondingManagerContract *BondingManagerContract) PackRewardForTranscoder(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("rewardForTranscoder", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRewardForTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a8c41f8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rewardForTranscoder(address _transcoder) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRewardForTranscoder(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rewardForTranscoder", transcoder)
}

// PackRewardForTranscoderWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb556966a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rewardForTranscoderWithHint(address _transcoder, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackRewardForTranscoderWithHint(transcoder common.Address, newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("rewardForTranscoderWithHint", transcoder, newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRewardForTranscoderWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb556966a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rewardForTranscoderWithHint(address _transcoder, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRewardForTranscoderWithHint(transcoder common.Address, newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rewardForTranscoderWithHint", transcoder, newPosPrev, newPosNext)
}

// PackRewardWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81871056.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rewardWithHint(address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackRewardWithHint(newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("rewardWithHint", newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRewardWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81871056.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rewardWithHint(address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackRewardWithHint(newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("rewardWithHint", newPosPrev, newPosNext)
}

// PackSetController is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92eefe9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setController(address _controller) returns()
func (bondingManagerContract *BondingManagerContract) PackSetController(controller common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("setController", controller)
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
func (bondingManagerContract *BondingManagerContract) TryPackSetController(controller common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setController", controller)
}

// PackSetCurrentRoundTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x713f2216.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setCurrentRoundTotalActiveStake() returns()
func (bondingManagerContract *BondingManagerContract) PackSetCurrentRoundTotalActiveStake() []byte {
	enc, err := bondingManagerContract.abi.Pack("setCurrentRoundTotalActiveStake")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetCurrentRoundTotalActiveStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x713f2216.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setCurrentRoundTotalActiveStake() returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetCurrentRoundTotalActiveStake() ([]byte, error) {
	return bondingManagerContract.abi.Pack("setCurrentRoundTotalActiveStake")
}

// PackSetNumActiveTranscoders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x673a456b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setNumActiveTranscoders(uint256 _numActiveTranscoders) returns()
func (bondingManagerContract *BondingManagerContract) PackSetNumActiveTranscoders(numActiveTranscoders *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("setNumActiveTranscoders", numActiveTranscoders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetNumActiveTranscoders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x673a456b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setNumActiveTranscoders(uint256 _numActiveTranscoders) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetNumActiveTranscoders(numActiveTranscoders *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setNumActiveTranscoders", numActiveTranscoders)
}

// PackSetRewardCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0103e60e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setRewardCaller(address _rewardCaller) returns()
func (bondingManagerContract *BondingManagerContract) PackSetRewardCaller(rewardCaller common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("setRewardCaller", rewardCaller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetRewardCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0103e60e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setRewardCaller(address _rewardCaller) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetRewardCaller(rewardCaller common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setRewardCaller", rewardCaller)
}

// PackSetTreasuryBalanceCeiling is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40e6f271.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTreasuryBalanceCeiling(uint256 _ceiling) returns()
func (bondingManagerContract *BondingManagerContract) PackSetTreasuryBalanceCeiling(ceiling *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("setTreasuryBalanceCeiling", ceiling)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTreasuryBalanceCeiling is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40e6f271.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTreasuryBalanceCeiling(uint256 _ceiling) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetTreasuryBalanceCeiling(ceiling *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setTreasuryBalanceCeiling", ceiling)
}

// PackSetTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf33a0d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTreasuryRewardCutRate(uint256 _cutRate) returns()
func (bondingManagerContract *BondingManagerContract) PackSetTreasuryRewardCutRate(cutRate *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("setTreasuryRewardCutRate", cutRate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf33a0d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTreasuryRewardCutRate(uint256 _cutRate) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetTreasuryRewardCutRate(cutRate *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setTreasuryRewardCutRate", cutRate)
}

// PackSetTreasuryRewardCutResumes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32b24ee5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTreasuryRewardCutResumes(bool _resumes) returns()
func (bondingManagerContract *BondingManagerContract) PackSetTreasuryRewardCutResumes(resumes bool) []byte {
	enc, err := bondingManagerContract.abi.Pack("setTreasuryRewardCutResumes", resumes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTreasuryRewardCutResumes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32b24ee5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTreasuryRewardCutResumes(bool _resumes) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetTreasuryRewardCutResumes(resumes bool) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setTreasuryRewardCutResumes", resumes)
}

// PackSetUnbondingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf10d1de1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setUnbondingPeriod(uint64 _unbondingPeriod) returns()
func (bondingManagerContract *BondingManagerContract) PackSetUnbondingPeriod(unbondingPeriod uint64) []byte {
	enc, err := bondingManagerContract.abi.Pack("setUnbondingPeriod", unbondingPeriod)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetUnbondingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf10d1de1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setUnbondingPeriod(uint64 _unbondingPeriod) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSetUnbondingPeriod(unbondingPeriod uint64) ([]byte, error) {
	return bondingManagerContract.abi.Pack("setUnbondingPeriod", unbondingPeriod)
}

// PackSlashTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22bf9d7c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slashTranscoder(address _transcoder, address _finder, uint256 _slashAmount, uint256 _finderFee) returns()
func (bondingManagerContract *BondingManagerContract) PackSlashTranscoder(transcoder common.Address, finder common.Address, slashAmount *big.Int, finderFee *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("slashTranscoder", transcoder, finder, slashAmount, finderFee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlashTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22bf9d7c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slashTranscoder(address _transcoder, address _finder, uint256 _slashAmount, uint256 _finderFee) returns()
func (bondingManagerContract *BondingManagerContract) TryPackSlashTranscoder(transcoder common.Address, finder common.Address, slashAmount *big.Int, finderFee *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("slashTranscoder", transcoder, finder, slashAmount, finderFee)
}

// PackSuspendedTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e96cf56.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function suspendedTreasuryRewardCutRate() view returns(uint128)
func (bondingManagerContract *BondingManagerContract) PackSuspendedTreasuryRewardCutRate() []byte {
	enc, err := bondingManagerContract.abi.Pack("suspendedTreasuryRewardCutRate")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSuspendedTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e96cf56.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function suspendedTreasuryRewardCutRate() view returns(uint128)
func (bondingManagerContract *BondingManagerContract) TryPackSuspendedTreasuryRewardCutRate() ([]byte, error) {
	return bondingManagerContract.abi.Pack("suspendedTreasuryRewardCutRate")
}

// UnpackSuspendedTreasuryRewardCutRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4e96cf56.
//
// Solidity: function suspendedTreasuryRewardCutRate() view returns(uint128)
func (bondingManagerContract *BondingManagerContract) UnpackSuspendedTreasuryRewardCutRate(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("suspendedTreasuryRewardCutRate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTargetContractId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51720b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetContractId() view returns(bytes32)
func (bondingManagerContract *BondingManagerContract) PackTargetContractId() []byte {
	enc, err := bondingManagerContract.abi.Pack("targetContractId")
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
func (bondingManagerContract *BondingManagerContract) TryPackTargetContractId() ([]byte, error) {
	return bondingManagerContract.abi.Pack("targetContractId")
}

// UnpackTargetContractId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51720b41.
//
// Solidity: function targetContractId() view returns(bytes32)
func (bondingManagerContract *BondingManagerContract) UnpackTargetContractId(data []byte) ([32]byte, error) {
	out, err := bondingManagerContract.abi.Unpack("targetContractId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x43d3461a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transcoder(uint256 _rewardCut, uint256 _feeShare) returns()
func (bondingManagerContract *BondingManagerContract) PackTranscoder(rewardCut *big.Int, feeShare *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("transcoder", rewardCut, feeShare)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTranscoder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x43d3461a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transcoder(uint256 _rewardCut, uint256 _feeShare) returns()
func (bondingManagerContract *BondingManagerContract) TryPackTranscoder(rewardCut *big.Int, feeShare *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("transcoder", rewardCut, feeShare)
}

// PackTranscoderStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b2f1652.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transcoderStatus(address _transcoder) view returns(uint8)
func (bondingManagerContract *BondingManagerContract) PackTranscoderStatus(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("transcoderStatus", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTranscoderStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b2f1652.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transcoderStatus(address _transcoder) view returns(uint8)
func (bondingManagerContract *BondingManagerContract) TryPackTranscoderStatus(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("transcoderStatus", transcoder)
}

// UnpackTranscoderStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8b2f1652.
//
// Solidity: function transcoderStatus(address _transcoder) view returns(uint8)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderStatus(data []byte) (uint8, error) {
	out, err := bondingManagerContract.abi.Unpack("transcoderStatus", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackTranscoderToRewardCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47621410.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transcoderToRewardCaller(address ) view returns(address)
func (bondingManagerContract *BondingManagerContract) PackTranscoderToRewardCaller(arg0 common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("transcoderToRewardCaller", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTranscoderToRewardCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47621410.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transcoderToRewardCaller(address ) view returns(address)
func (bondingManagerContract *BondingManagerContract) TryPackTranscoderToRewardCaller(arg0 common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("transcoderToRewardCaller", arg0)
}

// UnpackTranscoderToRewardCaller is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x47621410.
//
// Solidity: function transcoderToRewardCaller(address ) view returns(address)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderToRewardCaller(data []byte) (common.Address, error) {
	out, err := bondingManagerContract.abi.Unpack("transcoderToRewardCaller", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTranscoderTotalStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ef9df94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transcoderTotalStake(address _transcoder) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackTranscoderTotalStake(transcoder common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("transcoderTotalStake", transcoder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTranscoderTotalStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ef9df94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transcoderTotalStake(address _transcoder) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackTranscoderTotalStake(transcoder common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("transcoderTotalStake", transcoder)
}

// UnpackTranscoderTotalStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9ef9df94.
//
// Solidity: function transcoderTotalStake(address _transcoder) view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderTotalStake(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("transcoderTotalStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTranscoderWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3550aa10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transcoderWithHint(uint256 _rewardCut, uint256 _feeShare, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackTranscoderWithHint(rewardCut *big.Int, feeShare *big.Int, newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("transcoderWithHint", rewardCut, feeShare, newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTranscoderWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3550aa10.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transcoderWithHint(uint256 _rewardCut, uint256 _feeShare, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackTranscoderWithHint(rewardCut *big.Int, feeShare *big.Int, newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("transcoderWithHint", rewardCut, feeShare, newPosPrev, newPosNext)
}

// PackTransferBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x062e98b8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferBond(address _delegator, uint256 _amount, address _oldDelegateNewPosPrev, address _oldDelegateNewPosNext, address _newDelegateNewPosPrev, address _newDelegateNewPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackTransferBond(delegator common.Address, amount *big.Int, oldDelegateNewPosPrev common.Address, oldDelegateNewPosNext common.Address, newDelegateNewPosPrev common.Address, newDelegateNewPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("transferBond", delegator, amount, oldDelegateNewPosPrev, oldDelegateNewPosNext, newDelegateNewPosPrev, newDelegateNewPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x062e98b8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferBond(address _delegator, uint256 _amount, address _oldDelegateNewPosPrev, address _oldDelegateNewPosNext, address _newDelegateNewPosPrev, address _newDelegateNewPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackTransferBond(delegator common.Address, amount *big.Int, oldDelegateNewPosPrev common.Address, oldDelegateNewPosNext common.Address, newDelegateNewPosPrev common.Address, newDelegateNewPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("transferBond", delegator, amount, oldDelegateNewPosPrev, oldDelegateNewPosNext, newDelegateNewPosPrev, newDelegateNewPosNext)
}

// PackTreasuryBalanceCeiling is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84a16bbc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function treasuryBalanceCeiling() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackTreasuryBalanceCeiling() []byte {
	enc, err := bondingManagerContract.abi.Pack("treasuryBalanceCeiling")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTreasuryBalanceCeiling is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84a16bbc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function treasuryBalanceCeiling() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackTreasuryBalanceCeiling() ([]byte, error) {
	return bondingManagerContract.abi.Pack("treasuryBalanceCeiling")
}

// UnpackTreasuryBalanceCeiling is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84a16bbc.
//
// Solidity: function treasuryBalanceCeiling() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackTreasuryBalanceCeiling(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("treasuryBalanceCeiling", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x558f8f44.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function treasuryRewardCutRate() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) PackTreasuryRewardCutRate() []byte {
	enc, err := bondingManagerContract.abi.Pack("treasuryRewardCutRate")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTreasuryRewardCutRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x558f8f44.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function treasuryRewardCutRate() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) TryPackTreasuryRewardCutRate() ([]byte, error) {
	return bondingManagerContract.abi.Pack("treasuryRewardCutRate")
}

// UnpackTreasuryRewardCutRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x558f8f44.
//
// Solidity: function treasuryRewardCutRate() view returns(uint256)
func (bondingManagerContract *BondingManagerContract) UnpackTreasuryRewardCutRate(data []byte) (*big.Int, error) {
	out, err := bondingManagerContract.abi.Unpack("treasuryRewardCutRate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTreasuryRewardCutResumes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0155844.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function treasuryRewardCutResumes() view returns(bool)
func (bondingManagerContract *BondingManagerContract) PackTreasuryRewardCutResumes() []byte {
	enc, err := bondingManagerContract.abi.Pack("treasuryRewardCutResumes")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTreasuryRewardCutResumes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0155844.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function treasuryRewardCutResumes() view returns(bool)
func (bondingManagerContract *BondingManagerContract) TryPackTreasuryRewardCutResumes() ([]byte, error) {
	return bondingManagerContract.abi.Pack("treasuryRewardCutResumes")
}

// UnpackTreasuryRewardCutResumes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe0155844.
//
// Solidity: function treasuryRewardCutResumes() view returns(bool)
func (bondingManagerContract *BondingManagerContract) UnpackTreasuryRewardCutResumes(data []byte) (bool, error) {
	out, err := bondingManagerContract.abi.Unpack("treasuryRewardCutResumes", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackUnbond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27de9e32.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unbond(uint256 _amount) returns()
func (bondingManagerContract *BondingManagerContract) PackUnbond(amount *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("unbond", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnbond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27de9e32.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unbond(uint256 _amount) returns()
func (bondingManagerContract *BondingManagerContract) TryPackUnbond(amount *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("unbond", amount)
}

// PackUnbondWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9500ed9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unbondWithHint(uint256 _amount, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) PackUnbondWithHint(amount *big.Int, newPosPrev common.Address, newPosNext common.Address) []byte {
	enc, err := bondingManagerContract.abi.Pack("unbondWithHint", amount, newPosPrev, newPosNext)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnbondWithHint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9500ed9b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unbondWithHint(uint256 _amount, address _newPosPrev, address _newPosNext) returns()
func (bondingManagerContract *BondingManagerContract) TryPackUnbondWithHint(amount *big.Int, newPosPrev common.Address, newPosNext common.Address) ([]byte, error) {
	return bondingManagerContract.abi.Pack("unbondWithHint", amount, newPosPrev, newPosNext)
}

// PackUnbondingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6cf6d675.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unbondingPeriod() view returns(uint64)
func (bondingManagerContract *BondingManagerContract) PackUnbondingPeriod() []byte {
	enc, err := bondingManagerContract.abi.Pack("unbondingPeriod")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnbondingPeriod is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6cf6d675.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unbondingPeriod() view returns(uint64)
func (bondingManagerContract *BondingManagerContract) TryPackUnbondingPeriod() ([]byte, error) {
	return bondingManagerContract.abi.Pack("unbondingPeriod")
}

// UnpackUnbondingPeriod is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6cf6d675.
//
// Solidity: function unbondingPeriod() view returns(uint64)
func (bondingManagerContract *BondingManagerContract) UnpackUnbondingPeriod(data []byte) (uint64, error) {
	out, err := bondingManagerContract.abi.Unpack("unbondingPeriod", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackUpdateTranscoderWithFees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aeb512c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateTranscoderWithFees(address _transcoder, uint256 _fees, uint256 _round) returns()
func (bondingManagerContract *BondingManagerContract) PackUpdateTranscoderWithFees(transcoder common.Address, fees *big.Int, round *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("updateTranscoderWithFees", transcoder, fees, round)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateTranscoderWithFees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aeb512c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateTranscoderWithFees(address _transcoder, uint256 _fees, uint256 _round) returns()
func (bondingManagerContract *BondingManagerContract) TryPackUpdateTranscoderWithFees(transcoder common.Address, fees *big.Int, round *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("updateTranscoderWithFees", transcoder, fees, round)
}

// PackWithdrawFees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3b1b47.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawFees(address _recipient, uint256 _amount) returns()
func (bondingManagerContract *BondingManagerContract) PackWithdrawFees(recipient common.Address, amount *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("withdrawFees", recipient, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawFees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3b1b47.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawFees(address _recipient, uint256 _amount) returns()
func (bondingManagerContract *BondingManagerContract) TryPackWithdrawFees(recipient common.Address, amount *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("withdrawFees", recipient, amount)
}

// PackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25d5971f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawStake(uint256 _unbondingLockId) returns()
func (bondingManagerContract *BondingManagerContract) PackWithdrawStake(unbondingLockId *big.Int) []byte {
	enc, err := bondingManagerContract.abi.Pack("withdrawStake", unbondingLockId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25d5971f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawStake(uint256 _unbondingLockId) returns()
func (bondingManagerContract *BondingManagerContract) TryPackWithdrawStake(unbondingLockId *big.Int) ([]byte, error) {
	return bondingManagerContract.abi.Pack("withdrawStake", unbondingLockId)
}

// BondingManagerContractBond represents a Bond event raised by the BondingManagerContract contract.
type BondingManagerContractBond struct {
	NewDelegate      common.Address
	OldDelegate      common.Address
	Delegator        common.Address
	AdditionalAmount *big.Int
	BondedAmount     *big.Int
	Raw              *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractBondEventName = "Bond"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractBond) ContractEventName() string {
	return BondingManagerContractBondEventName
}

// UnpackBondEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Bond(address indexed newDelegate, address indexed oldDelegate, address indexed delegator, uint256 additionalAmount, uint256 bondedAmount)
func (bondingManagerContract *BondingManagerContract) UnpackBondEvent(log *types.Log) (*BondingManagerContractBond, error) {
	event := "Bond"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractBond)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractEarningsClaimed represents a EarningsClaimed event raised by the BondingManagerContract contract.
type BondingManagerContractEarningsClaimed struct {
	Delegate   common.Address
	Delegator  common.Address
	Rewards    *big.Int
	Fees       *big.Int
	StartRound *big.Int
	EndRound   *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractEarningsClaimedEventName = "EarningsClaimed"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractEarningsClaimed) ContractEventName() string {
	return BondingManagerContractEarningsClaimedEventName
}

// UnpackEarningsClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EarningsClaimed(address indexed delegate, address indexed delegator, uint256 rewards, uint256 fees, uint256 startRound, uint256 endRound)
func (bondingManagerContract *BondingManagerContract) UnpackEarningsClaimedEvent(log *types.Log) (*BondingManagerContractEarningsClaimed, error) {
	event := "EarningsClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractEarningsClaimed)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractParameterUpdate represents a ParameterUpdate event raised by the BondingManagerContract contract.
type BondingManagerContractParameterUpdate struct {
	Param string
	Raw   *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractParameterUpdateEventName = "ParameterUpdate"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractParameterUpdate) ContractEventName() string {
	return BondingManagerContractParameterUpdateEventName
}

// UnpackParameterUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ParameterUpdate(string param)
func (bondingManagerContract *BondingManagerContract) UnpackParameterUpdateEvent(log *types.Log) (*BondingManagerContractParameterUpdate, error) {
	event := "ParameterUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractParameterUpdate)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractRebond represents a Rebond event raised by the BondingManagerContract contract.
type BondingManagerContractRebond struct {
	Delegate        common.Address
	Delegator       common.Address
	UnbondingLockId *big.Int
	Amount          *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractRebondEventName = "Rebond"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractRebond) ContractEventName() string {
	return BondingManagerContractRebondEventName
}

// UnpackRebondEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Rebond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount)
func (bondingManagerContract *BondingManagerContract) UnpackRebondEvent(log *types.Log) (*BondingManagerContractRebond, error) {
	event := "Rebond"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractRebond)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractReward represents a Reward event raised by the BondingManagerContract contract.
type BondingManagerContractReward struct {
	Transcoder common.Address
	Amount     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractRewardEventName = "Reward"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractReward) ContractEventName() string {
	return BondingManagerContractRewardEventName
}

// UnpackRewardEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Reward(address indexed transcoder, uint256 amount)
func (bondingManagerContract *BondingManagerContract) UnpackRewardEvent(log *types.Log) (*BondingManagerContractReward, error) {
	event := "Reward"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractReward)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractRewardCallerSet represents a RewardCallerSet event raised by the BondingManagerContract contract.
type BondingManagerContractRewardCallerSet struct {
	Transcoder   common.Address
	RewardCaller common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractRewardCallerSetEventName = "RewardCallerSet"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractRewardCallerSet) ContractEventName() string {
	return BondingManagerContractRewardCallerSetEventName
}

// UnpackRewardCallerSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RewardCallerSet(address indexed transcoder, address indexed rewardCaller)
func (bondingManagerContract *BondingManagerContract) UnpackRewardCallerSetEvent(log *types.Log) (*BondingManagerContractRewardCallerSet, error) {
	event := "RewardCallerSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractRewardCallerSet)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractSetController represents a SetController event raised by the BondingManagerContract contract.
type BondingManagerContractSetController struct {
	Controller common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractSetControllerEventName = "SetController"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractSetController) ContractEventName() string {
	return BondingManagerContractSetControllerEventName
}

// UnpackSetControllerEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SetController(address controller)
func (bondingManagerContract *BondingManagerContract) UnpackSetControllerEvent(log *types.Log) (*BondingManagerContractSetController, error) {
	event := "SetController"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractSetController)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractTranscoderActivated represents a TranscoderActivated event raised by the BondingManagerContract contract.
type BondingManagerContractTranscoderActivated struct {
	Transcoder      common.Address
	ActivationRound *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractTranscoderActivatedEventName = "TranscoderActivated"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractTranscoderActivated) ContractEventName() string {
	return BondingManagerContractTranscoderActivatedEventName
}

// UnpackTranscoderActivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TranscoderActivated(address indexed transcoder, uint256 activationRound)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderActivatedEvent(log *types.Log) (*BondingManagerContractTranscoderActivated, error) {
	event := "TranscoderActivated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractTranscoderActivated)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractTranscoderDeactivated represents a TranscoderDeactivated event raised by the BondingManagerContract contract.
type BondingManagerContractTranscoderDeactivated struct {
	Transcoder        common.Address
	DeactivationRound *big.Int
	Raw               *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractTranscoderDeactivatedEventName = "TranscoderDeactivated"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractTranscoderDeactivated) ContractEventName() string {
	return BondingManagerContractTranscoderDeactivatedEventName
}

// UnpackTranscoderDeactivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TranscoderDeactivated(address indexed transcoder, uint256 deactivationRound)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderDeactivatedEvent(log *types.Log) (*BondingManagerContractTranscoderDeactivated, error) {
	event := "TranscoderDeactivated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractTranscoderDeactivated)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractTranscoderSlashed represents a TranscoderSlashed event raised by the BondingManagerContract contract.
type BondingManagerContractTranscoderSlashed struct {
	Transcoder   common.Address
	Finder       common.Address
	Penalty      *big.Int
	FinderReward *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractTranscoderSlashedEventName = "TranscoderSlashed"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractTranscoderSlashed) ContractEventName() string {
	return BondingManagerContractTranscoderSlashedEventName
}

// UnpackTranscoderSlashedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TranscoderSlashed(address indexed transcoder, address finder, uint256 penalty, uint256 finderReward)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderSlashedEvent(log *types.Log) (*BondingManagerContractTranscoderSlashed, error) {
	event := "TranscoderSlashed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractTranscoderSlashed)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractTranscoderUpdate represents a TranscoderUpdate event raised by the BondingManagerContract contract.
type BondingManagerContractTranscoderUpdate struct {
	Transcoder common.Address
	RewardCut  *big.Int
	FeeShare   *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractTranscoderUpdateEventName = "TranscoderUpdate"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractTranscoderUpdate) ContractEventName() string {
	return BondingManagerContractTranscoderUpdateEventName
}

// UnpackTranscoderUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TranscoderUpdate(address indexed transcoder, uint256 rewardCut, uint256 feeShare)
func (bondingManagerContract *BondingManagerContract) UnpackTranscoderUpdateEvent(log *types.Log) (*BondingManagerContractTranscoderUpdate, error) {
	event := "TranscoderUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractTranscoderUpdate)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractTransferBond represents a TransferBond event raised by the BondingManagerContract contract.
type BondingManagerContractTransferBond struct {
	OldDelegator       common.Address
	NewDelegator       common.Address
	OldUnbondingLockId *big.Int
	NewUnbondingLockId *big.Int
	Amount             *big.Int
	Raw                *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractTransferBondEventName = "TransferBond"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractTransferBond) ContractEventName() string {
	return BondingManagerContractTransferBondEventName
}

// UnpackTransferBondEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TransferBond(address indexed oldDelegator, address indexed newDelegator, uint256 oldUnbondingLockId, uint256 newUnbondingLockId, uint256 amount)
func (bondingManagerContract *BondingManagerContract) UnpackTransferBondEvent(log *types.Log) (*BondingManagerContractTransferBond, error) {
	event := "TransferBond"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractTransferBond)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractTreasuryReward represents a TreasuryReward event raised by the BondingManagerContract contract.
type BondingManagerContractTreasuryReward struct {
	Transcoder common.Address
	Treasury   common.Address
	Amount     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractTreasuryRewardEventName = "TreasuryReward"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractTreasuryReward) ContractEventName() string {
	return BondingManagerContractTreasuryRewardEventName
}

// UnpackTreasuryRewardEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TreasuryReward(address indexed transcoder, address treasury, uint256 amount)
func (bondingManagerContract *BondingManagerContract) UnpackTreasuryRewardEvent(log *types.Log) (*BondingManagerContractTreasuryReward, error) {
	event := "TreasuryReward"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractTreasuryReward)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractUnbond represents a Unbond event raised by the BondingManagerContract contract.
type BondingManagerContractUnbond struct {
	Delegate        common.Address
	Delegator       common.Address
	UnbondingLockId *big.Int
	Amount          *big.Int
	WithdrawRound   *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractUnbondEventName = "Unbond"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractUnbond) ContractEventName() string {
	return BondingManagerContractUnbondEventName
}

// UnpackUnbondEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unbond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound)
func (bondingManagerContract *BondingManagerContract) UnpackUnbondEvent(log *types.Log) (*BondingManagerContractUnbond, error) {
	event := "Unbond"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractUnbond)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractWithdrawFees represents a WithdrawFees event raised by the BondingManagerContract contract.
type BondingManagerContractWithdrawFees struct {
	Delegator common.Address
	Recipient common.Address
	Amount    *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractWithdrawFeesEventName = "WithdrawFees"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractWithdrawFees) ContractEventName() string {
	return BondingManagerContractWithdrawFeesEventName
}

// UnpackWithdrawFeesEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event WithdrawFees(address indexed delegator, address recipient, uint256 amount)
func (bondingManagerContract *BondingManagerContract) UnpackWithdrawFeesEvent(log *types.Log) (*BondingManagerContractWithdrawFees, error) {
	event := "WithdrawFees"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractWithdrawFees)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// BondingManagerContractWithdrawStake represents a WithdrawStake event raised by the BondingManagerContract contract.
type BondingManagerContractWithdrawStake struct {
	Delegator       common.Address
	UnbondingLockId *big.Int
	Amount          *big.Int
	WithdrawRound   *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const BondingManagerContractWithdrawStakeEventName = "WithdrawStake"

// ContractEventName returns the user-defined event name.
func (BondingManagerContractWithdrawStake) ContractEventName() string {
	return BondingManagerContractWithdrawStakeEventName
}

// UnpackWithdrawStakeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event WithdrawStake(address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound)
func (bondingManagerContract *BondingManagerContract) UnpackWithdrawStakeEvent(log *types.Log) (*BondingManagerContractWithdrawStake, error) {
	event := "WithdrawStake"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondingManagerContract.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondingManagerContractWithdrawStake)
	if len(log.Data) > 0 {
		if err := bondingManagerContract.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondingManagerContract.abi.Events[event].Inputs {
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

// SortedDoublyLLContractMetaData contains all meta data concerning the SortedDoublyLLContract contract.
var SortedDoublyLLContractMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "93e9942aba1776d6645b22037fc5e4c05b",
	Bin: "0x610a7b610039600b82828239805160001a607314602c57634e487b7160e01b600052600060045260246000fd5b30600052607381538281f3fe73000000000000000000000000000000000000000030146080604052600436106100565760003560e01c806338237efe1461005b5780634fbaa9a61461007d5780635d35e0071461009d578063a176adaf146100bd575b600080fd5b81801561006757600080fd5b5061007b610076366004610990565b6100dd565b005b81801561008957600080fd5b5061007b610098366004610990565b610101565b8180156100a957600080fd5b5061007b6100b83660046109e7565b610352565b8180156100c957600080fd5b5061007b6100d8366004610a13565b6104da565b6100e78585610352565b82156100fa576100fa8585858585610101565b5050505050565b600285015460038601540361014c5760405162461bcd60e51b815260206004820152600c60248201526b1b1a5cdd081a5cc8199d5b1b60a21b60448201526064015b60405180910390fd5b610156858561054c565b1561019a5760405162461bcd60e51b81526020600482015260146024820152731b9bd91948185b1c9958591e481a5b881b1a5cdd60621b6044820152606401610143565b6001600160a01b0384166101e25760405162461bcd60e51b815260206004820152600f60248201526e1b9bd919481a59081a5cc81b9d5b1b608a1b6044820152606401610143565b600083116102205760405162461bcd60e51b815260206004820152600b60248201526a6b6579206973207a65726f60a81b6044820152606401610143565b60008061022f8786868661056d565b6001600160a01b03808916600090815260048b016020526040902088815592945090925083166102775787546001600160a01b0319166001600160a01b0388161788556102bc565b6002810180546001600160a01b03199081166001600160a01b03868116918217909355600090815260048b016020526040902060010180549091169189169190911790555b6001600160a01b0382166102ec576001880180546001600160a01b0319166001600160a01b038916179055610331565b6001810180546001600160a01b03199081166001600160a01b03858116918217909355600090815260048b016020526040902060020180549091169189169190911790555b60038801805490600061034383610a4b565b91905055505050505050505050565b61035c828261054c565b61039b5760405162461bcd60e51b815260206004820152601060248201526f1b9bd919481b9bdd081a5b881b1a5cdd60821b6044820152606401610143565b6001600160a01b038082166000908152600484016020526040902060028101546001909101549082169116816103e95783546001600160a01b0319166001600160a01b03821617845561041d565b6001600160a01b038281166000908152600486016020526040902060010180546001600160a01b0319169183169190911790555b6001600160a01b03811661044d576001840180546001600160a01b0319166001600160a01b038416179055610481565b6001600160a01b038181166000908152600486016020526040902060020180546001600160a01b0319169184169190911790555b6001600160a01b038316600090815260048501602052604081208181556001810180546001600160a01b0319908116909155600290910180549091169055600385018054916104cf83610a64565b919050555050505050565b816002015481116105445760405162461bcd60e51b815260206004820152602e60248201527f6e6577206d61782073697a65206d75737420626520677265617465722074686160448201526d6e206f6c64206d61782073697a6560901b6064820152608401610143565b600290910155565b6001600160a01b031660009081526004919091016020526040902054151590565b60008061057c86868686610674565b1561058b57508290508161066b565b6001600160a01b038416158015906105cd57506105a8868561054c565b15806105cd57506001600160a01b038416600090815260048701602052604090205485115b156105d757600093505b6001600160a01b0383161580159061061957506105f4868461054c565b158061061957506001600160a01b038316600090815260048701602052604090205485105b1561062357600092505b6001600160a01b03841615801561064257506001600160a01b03831615155b1561065b576106528686856107a3565b9150915061066b565b610666868686610877565b915091505b94509492505050565b60006001600160a01b03831615801561069457506001600160a01b038216155b156106a7576003850154155b905061079b565b6001600160a01b0383166106f05784546001600160a01b0383811691161480156106a05750506001600160a01b038116600090815260048501602052604090205483101561079b565b6001600160a01b03821661073c5760018501546001600160a01b0384811691161480156106a05750506001600160a01b038216600090815260048501602052604090205483111561079b565b6001600160a01b0383811660009081526004870160205260409020600181015490918481169116148015610771575080548511155b801561079757506001600160a01b03831660009081526004870160205260409020548510155b9150505b949350505050565b600183015460009082906001600160a01b0380831691161480156107e157506001600160a01b03811660009081526004860160205260409020548411155b156107ef579050600061086f565b6001600160a01b0380821660009081526004870160205260409020600201541691505b6001600160a01b0382161580159061084357506001600160a01b038216600090815260048601602052604090205484115b1561086f57506001600160a01b0380821660009081526004860160205260409020600201541690610812565b935093915050565b8060006001600160a01b038216156108ae576001600160a01b038083166000908152600487016020526040902060010154166108ba565b84546001600160a01b03165b85549091506001600160a01b0383811691161480156108e157506001600160a01b03821615155b801561090757506001600160a01b03821660009081526004860160205260409020548410155b15610915575060009061086f565b5b6001600160a01b0381161580159061094757506001600160a01b038116600090815260048601602052604090205484105b1561086f576001600160a01b03808216600090815260048701602052604090206001015491925016610916565b80356001600160a01b038116811461098b57600080fd5b919050565b600080600080600060a086880312156109a857600080fd5b853594506109b860208701610974565b9350604086013592506109cd60608701610974565b91506109db60808701610974565b90509295509295909350565b600080604083850312156109fa57600080fd5b82359150610a0a60208401610974565b90509250929050565b60008060408385031215610a2657600080fd5b50508035926020909101359150565b634e487b7160e01b600052601160045260246000fd5b600060018201610a5d57610a5d610a35565b5060010190565b600081610a7357610a73610a35565b50600019019056",
}

// SortedDoublyLLContract is an auto generated Go binding around an Ethereum contract.
type SortedDoublyLLContract struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *SortedDoublyLLContract) GetABI() abi.ABI {
	return c.abi
}

// NewSortedDoublyLLContract creates a new instance of SortedDoublyLLContract.
func NewSortedDoublyLLContract() *SortedDoublyLLContract {
	parsed, err := SortedDoublyLLContractMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &SortedDoublyLLContract{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *SortedDoublyLLContract) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}
