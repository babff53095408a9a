// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../ManagerProxyTarget.sol";
import "../Registered.sol";
import "../libraries/MathUtils.sol";

/// The protocol's clock. A round is a number of blocks; anybody may open the current one, once.
contract RoundsManager is ManagerProxyTarget, Registered, IRoundsManager {
    uint256 public roundLength;
    /// The last part of a round, in millionths of it, in which transcoders cannot change their terms.
    uint256 public roundLockAmount;
    uint256 public lastInitializedRound;
    /// Rounds are counted from here, so that a new length does not renumber the past.
    uint256 public lastRoundLengthUpdateRound;
    uint256 public lastRoundLengthUpdateStartBlock;
    mapping(uint256 => bytes32) private hashes;
    mapping(uint256 => uint256) public lipUpgradeRound;

    constructor(address _controller) Manager(_controller) {}

    function setRoundLength(uint256 _roundLength) external onlyControllerOwner {
        require(_roundLength > 0, "round length cannot be 0");
        // Without a length there is no current round yet to count from.
        if (roundLength == 0) roundLength = _roundLength;
        (lastRoundLengthUpdateRound, lastRoundLengthUpdateStartBlock) = (currentRound(), currentRoundStartBlock());
        roundLength = _roundLength;
        emit ParameterUpdate("roundLength");
    }

    function setRoundLockAmount(uint256 _roundLockAmount) external onlyControllerOwner {
        require(MathUtils.validPerc(_roundLockAmount), "round lock amount must be a valid percentage");
        roundLockAmount = _roundLockAmount;
        emit ParameterUpdate("roundLockAmount");
    }

    function setLIPUpgradeRound(uint256 _lip, uint256 _round) external onlyControllerOwner {
        require(lipUpgradeRound[_lip] == 0, "LIP upgrade round already set");
        lipUpgradeRound[_lip] = _round;
    }

    function initializeRound() external whenSystemNotPaused {
        uint256 round = currentRound();
        require(lastInitializedRound < round, "round already initialized");
        lastInitializedRound = round;
        bytes32 opening = blockHash(blockNum() - 1);
        hashes[round] = opening;
        _bondingManager().setCurrentRoundTotalActiveStake();
        _minter().setCurrentRewardTokens();
        emit NewRound(round, opening);
    }

    /// The block number rounds are counted in. On a rollup it is not the one its RPC reports.
    function blockNum() public view virtual returns (uint256) {
        return block.number;
    }

    function blockHash(uint256 _block) public view virtual returns (bytes32) {
        uint256 current = blockNum();
        require(_block < current, "can only retrieve past block hashes");
        require(current < 256 || _block >= current - 256, "can only retrieve hashes for last 256 blocks");
        return blockhash(_block);
    }

    /// Zero for a round that was not opened.
    function blockHashForRound(uint256 _round) external view returns (bytes32) {
        return hashes[_round];
    }

    function currentRound() public view returns (uint256) {
        return lastRoundLengthUpdateRound + _roundsSinceUpdate();
    }

    function currentRoundStartBlock() public view returns (uint256) {
        return lastRoundLengthUpdateStartBlock + _roundsSinceUpdate() * roundLength;
    }

    function currentRoundInitialized() public view returns (bool) {
        return lastInitializedRound == currentRound();
    }

    function currentRoundLocked() public view returns (bool) {
        uint256 locked = MathUtils.percOf(roundLength, roundLockAmount);
        return blockNum() - currentRoundStartBlock() >= roundLength - locked;
    }

    function _roundsSinceUpdate() private view returns (uint256) {
        return (blockNum() - lastRoundLengthUpdateStartBlock) / roundLength;
    }
}
