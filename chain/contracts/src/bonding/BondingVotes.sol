// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "@openzeppelin/contracts/utils/math/SafeCast.sol";
import "../ManagerProxyTarget.sol";
import "../Registered.sol";
import "../libraries/PreciseMathUtils.sol";

/// The history of stake as voting power, with rounds for a clock. Votes at a round are those at its start.
/// A delegator's votes are counted in its transcoder's too; who counts votes takes the overrides out.
contract BondingVotes is ManagerProxyTarget, Registered, IBondingVotes {
    struct Checkpoint {
        uint256 bonded;
        uint256 delegated;
        address delegate;
        uint48 lastClaimRound;
        uint48 lastRewardRound;
    }

    struct History {
        uint256[] rounds; // ascending
        mapping(uint256 => Checkpoint) at;
    }

    struct TotalHistory {
        uint256[] rounds; // ascending
        mapping(uint256 => uint256) at;
    }

    uint256 private constant ONE = PreciseMathUtils.PERC_DIVISOR;

    mapping(address => History) private histories;
    TotalHistory private totals;

    modifier onlyBondingManager() {
        address required = _contract(BONDING_MANAGER);
        if (msg.sender != required) revert InvalidCaller(msg.sender, required);
        _;
    }

    modifier onlyPastRound(uint256 _round) {
        uint256 current = clock();
        if (_round >= current) revert FutureLookup(_round, current == 0 ? 0 : current - 1);
        _;
    }

    constructor(address _controller) Manager(_controller) {}

    function name() external pure returns (string memory) {
        return "Livepeer Voting Power";
    }

    function symbol() external pure returns (string memory) {
        return "vLPT";
    }

    function decimals() external pure returns (uint8) {
        return 18;
    }

    function clock() public view returns (uint48) {
        return SafeCast.toUint48(_roundsManager().currentRound());
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=livepeer_round";
    }

    function getVotes(address _account) external view returns (uint256) {
        return _votes(_account, clock() + 1);
    }

    /// The votes at the end of a round, which are those at the start of the next.
    function getPastVotes(address _account, uint256 _round) external view onlyPastRound(_round) returns (uint256) {
        return _votes(_account, _round + 1);
    }

    function delegates(address _account) external view returns (address) {
        return _delegate(_account, clock() + 1);
    }

    function delegatedAt(address _account, uint256 _round) external view onlyPastRound(_round) returns (address) {
        return _delegate(_account, _round + 1);
    }

    function totalSupply() external view returns (uint256) {
        return getTotalActiveStakeAt(clock() + 1);
    }

    function getPastTotalSupply(uint256 _round) external view onlyPastRound(_round) returns (uint256) {
        return getTotalActiveStakeAt(_round + 1);
    }

    function delegate(address) external pure {
        revert MustCallBondingManager("bond");
    }

    function delegateBySig(address, uint256, uint256, uint8, bytes32, bytes32) external pure {
        revert MustCallBondingManager("bondFor");
    }

    function hasCheckpoint(address _account) external view returns (bool) {
        return histories[_account].rounds.length > 0;
    }

    function checkpointBondingState(
        address _account,
        uint256 _startRound,
        uint256 _bondedAmount,
        address _delegateAddress,
        uint256 _delegatedAmount,
        uint256 _lastClaimRound,
        uint256 _lastRewardRound
    ) external onlyBondingManager {
        uint256 required = clock() + 1;
        if (_startRound != required) revert InvalidStartRound(_startRound, required);
        if (_lastClaimRound >= _startRound) revert FutureLastClaimRound(_lastClaimRound, _startRound - 1);

        History storage h = histories[_account];
        Checkpoint memory previous = h.at[_latest(h.rounds)];
        Checkpoint memory current = Checkpoint(
            _bondedAmount,
            _delegatedAmount,
            _delegateAddress,
            SafeCast.toUint48(_lastClaimRound),
            SafeCast.toUint48(_lastRewardRound)
        );
        h.at[_startRound] = current;
        _push(h.rounds, _startRound);
        _announce(_account, previous, current);
    }

    function checkpointTotalActiveStake(uint256 _totalStake, uint256 _round) external onlyBondingManager {
        uint256 required = clock();
        if (_round != required) revert InvalidTotalStakeCheckpointRound(_round, required);
        totals.at[_round] = _totalStake;
        _push(totals.rounds, _round);
    }

    /// The active stake of a round; of one that was never opened, that of the next that was, as it was waiting for it.
    function getTotalActiveStakeAt(uint256 _round) public view returns (uint256) {
        uint256 allowed = clock() + 1;
        if (_round > allowed) revert FutureLookup(_round, allowed);
        uint256 exact = totals.at[_round];
        if (exact > 0) return exact;
        uint256[] storage rounds = totals.rounds;
        uint256 n = rounds.length;
        if (n == 0 || _round < rounds[0]) return 0;
        if (_round > rounds[n - 1]) return _bondingManager().nextRoundTotalActiveStake();
        uint256 below = _upperBound(rounds, _round);
        if (rounds[below - 1] == _round) return 0;
        return totals.at[rounds[below]];
    }

    function getVotesAndDelegateAtRoundStart(
        address _account,
        uint256 _round
    ) public view returns (uint256 votes, address delegateAddress) {
        Checkpoint storage c = _checkpointAt(_account, _round);
        delegateAddress = c.delegate;
        uint256 bonded = c.bonded;
        if (bonded == 0) return (0, delegateAddress);
        if (delegateAddress == _account) return (c.delegated, delegateAddress);

        Checkpoint storage t = _checkpointAt(delegateAddress, _round);
        uint256 end = _rewardFactor(delegateAddress, t.lastRewardRound);
        if (end == 0 && t.lastRewardRound > 0) revert MissingEarningsPool(delegateAddress, t.lastRewardRound);
        if (t.delegate != delegateAddress || t.bonded == 0) return (0, delegateAddress);
        if (t.lastRewardRound < c.lastClaimRound) return (bonded, delegateAddress);
        uint256 start = _rewardFactor(delegateAddress, c.lastClaimRound);
        votes = PreciseMathUtils.percOf(bonded, end == 0 ? ONE : end, start == 0 ? ONE : start);
    }

    function _votes(address _account, uint256 _round) private view returns (uint256 votes) {
        (votes, ) = getVotesAndDelegateAtRoundStart(_account, _round);
    }

    function _delegate(address _account, uint256 _round) private view returns (address delegateAddress) {
        (, delegateAddress) = getVotesAndDelegateAtRoundStart(_account, _round);
    }

    /// By what a transcoder's rewards had multiplied the stake delegated to it; 0 stands for 1.
    function _rewardFactor(address _transcoder, uint256 _round) private view returns (uint256 factor) {
        (, , , factor, ) = _bondingManager().getTranscoderEarningsPoolForRound(_transcoder, _round);
    }

    function _checkpointAt(address _account, uint256 _round) private view returns (Checkpoint storage) {
        uint256 allowed = clock() + 1;
        if (_round > allowed) revert FutureLookup(_round, allowed);
        History storage h = histories[_account];
        // A transcoder has a checkpoint of nearly every round.
        Checkpoint storage exact = h.at[_round];
        if (exact.bonded > 0) return exact;
        uint256 n = _upperBound(h.rounds, _round);
        return n == 0 ? exact : h.at[h.rounds[n - 1]];
    }

    function _announce(address _account, Checkpoint memory _previous, Checkpoint memory _current) private {
        if (_previous.delegate != _current.delegate) {
            emit DelegateChanged(_account, _previous.delegate, _current.delegate);
        }
        uint256 before = _previous.delegate == _account && _previous.bonded > 0 ? _previous.delegated : 0;
        uint256 now_ = _current.delegate == _account && _current.bonded > 0 ? _current.delegated : 0;
        if (before != now_) emit DelegateVotesChanged(_account, before, now_);
        if (_previous.bonded != _current.bonded || _previous.lastClaimRound != _current.lastClaimRound) {
            emit DelegatorBondedAmountChanged(
                _account,
                _previous.bonded,
                _previous.lastClaimRound,
                _current.bonded,
                _current.lastClaimRound
            );
        }
    }

    function _latest(uint256[] storage _rounds) private view returns (uint256) {
        uint256 n = _rounds.length;
        return n == 0 ? 0 : _rounds[n - 1];
    }

    function _push(uint256[] storage _rounds, uint256 _round) private {
        uint256 n = _rounds.length;
        if (n > 0) {
            uint256 last = _rounds[n - 1];
            if (_round < last) revert DecreasingValues(_round, last);
            if (_round == last) return;
        }
        _rounds.push(_round);
    }

    /// The number of rounds not after the given one.
    function _upperBound(uint256[] storage _rounds, uint256 _round) private view returns (uint256 low) {
        uint256 high = _rounds.length;
        if (high > 0 && _rounds[high - 1] <= _round) return high;
        while (low < high) {
            uint256 mid = (low + high) / 2;
            if (_rounds[mid] <= _round) low = mid + 1;
            else high = mid;
        }
    }
}
