// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../ManagerProxyTarget.sol";
import "../Registered.sol";
import "../libraries/MathUtils.sol";
import "../libraries/PreciseMathUtils.sol";
import "../libraries/SortedDoublyLL.sol";

/// Stake, the set of active transcoders, their rewards and fees and what delegators have of them.
///
/// Nobody's share is ever written to when rewards or fees come in: a transcoder keeps, per round, a factor by which all
/// stake delegated to it has grown and one for fees per stake, and a delegator's share is computed from the factors of
/// the round of its last claim and of now. What a transcoder itself earns by its cuts is kept beside (cumulativeRewards,
/// cumulativeFees) until it claims.
contract BondingManager is ManagerProxyTarget, Registered, IBondingManager {
    using SortedDoublyLL for SortedDoublyLL.Data;

    enum TranscoderStatus {
        NotRegistered,
        Registered
    }
    enum DelegatorStatus {
        Pending,
        Bonded,
        Unbonded
    }

    struct UnbondingLock {
        uint256 amount;
        uint256 withdrawRound;
    }

    struct Delegator {
        uint256 bonded;
        uint256 fees;
        uint256 delegated; // by everybody to this account, with all rewards so far
        address delegate;
        uint64 startRound;
        uint64 lastClaimRound;
        uint64 nextLockId;
        mapping(uint256 => UnbondingLock) locks;
    }

    struct Pool {
        uint256 stake;
        uint256 rewardFactor; // 1e27 scale; 0 stands for 1
        uint256 feeFactor; // 1e27 scale, fees per stake
        uint64 rewardCut;
        uint64 feeShare;
    }

    struct Transcoder {
        uint64 rewardCut;
        uint64 feeShare;
        uint64 lastRewardRound;
        uint64 lastFeeRound;
        uint64 lastStakeRound; // the latest round whose pool has a stake
        uint64 activationRound;
        uint64 deactivationRound;
        uint256 activeCumulativeRewards;
        uint256 cumulativeRewards;
        uint256 cumulativeFees;
        mapping(uint256 => Pool) pools;
    }

    /// Neighbours of a position in the list, as the caller guesses them.
    struct Hint {
        address prev;
        address next;
    }

    uint64 private constant NEVER = type(uint64).max;
    uint256 private constant ONE = PreciseMathUtils.PERC_DIVISOR;

    uint64 public unbondingPeriod;

    mapping(address => Delegator) private delegators;
    mapping(address => Transcoder) private transcoders;
    SortedDoublyLL.Data private transcoderPool;

    uint256 public currentRoundTotalActiveStake;
    uint256 public nextRoundTotalActiveStake;
    uint256 public treasuryRewardCutRate;
    uint256 public nextRoundTreasuryRewardCutRate;
    uint256 public treasuryBalanceCeiling;
    /// Who may call reward for a transcoder, so that its key need not be online.
    mapping(address => address) public transcoderToRewardCaller;

    /// Whether the treasury's cut comes back once the treasury is below its ceiling again.
    bool public treasuryRewardCutResumes;
    /// The cut that a full treasury gave up, until its rate is set anew.
    uint128 public suspendedTreasuryRewardCutRate;

    /// What users call needs a protocol that is not paused and a round that is open.
    modifier live() {
        _live();
        _;
    }

    constructor(address _controller) Manager(_controller) {}

    // --- parameters ---

    function setUnbondingPeriod(uint64 _unbondingPeriod) external onlyControllerOwner {
        unbondingPeriod = _unbondingPeriod;
        emit ParameterUpdate("unbondingPeriod");
    }

    function setTreasuryRewardCutRate(uint256 _cutRate) external onlyControllerOwner {
        _setTreasuryRewardCutRate(_cutRate);
        if (suspendedTreasuryRewardCutRate > 0) suspendedTreasuryRewardCutRate = 0;
    }

    function setTreasuryRewardCutResumes(bool _resumes) external onlyControllerOwner {
        treasuryRewardCutResumes = _resumes;
        emit ParameterUpdate("treasuryRewardCutResumes");
    }

    function setTreasuryBalanceCeiling(uint256 _ceiling) external onlyControllerOwner {
        treasuryBalanceCeiling = _ceiling;
        emit ParameterUpdate("treasuryBalanceCeiling");
    }

    function setNumActiveTranscoders(uint256 _numActiveTranscoders) external onlyControllerOwner {
        transcoderPool.setMaxSize(_numActiveTranscoders);
        emit ParameterUpdate("numActiveTranscoders");
    }

    // --- calls of the other contracts ---

    function setCurrentRoundTotalActiveStake() external {
        require(msg.sender == _contract(ROUNDS_MANAGER), "caller must be RoundsManager");
        uint256 stake = nextRoundTotalActiveStake;
        currentRoundTotalActiveStake = stake;
        uint256 next = nextRoundTreasuryRewardCutRate;
        if (next != treasuryRewardCutRate) {
            treasuryRewardCutRate = next;
            emit ParameterUpdate("treasuryRewardCutRate");
        }
        IBondingVotes(_contract(BONDING_VOTES)).checkpointTotalActiveStake(stake, _currentRound());
    }

    /// Books fees in the current round, whatever round the ticket was made in.
    function updateTranscoderWithFees(address _transcoder, uint256 _fees, uint256 _round) external whenSystemNotPaused {
        _round; // unused
        require(msg.sender == _contract(TICKET_BROKER), "caller must be TicketBroker");
        require(isRegisteredTranscoder(_transcoder), "transcoder must be registered");
        uint256 r = _currentRound();
        Transcoder storage t = transcoders[_transcoder];
        Pool storage p = t.pools[r];
        (uint256 prevReward, uint256 prevFee) = _latestFactors(t, r - 1);
        uint256 lastReward = t.lastRewardRound;
        // Rewards earned before this round take part in its fees, whether or not this round's reward has been called.
        uint256 active = r > lastReward ? t.cumulativeRewards : t.activeCumulativeRewards;
        if (r > lastReward) _openPool(t, p, r);

        uint256 stake = p.stake;
        if (prevReward == 0 && lastReward == r) {
            prevReward = PreciseMathUtils.percOf(p.rewardFactor, stake, _missedRewards(p, stake) + stake);
        }
        uint256 shared = MathUtils.percOf(_fees, p.feeShare);
        t.cumulativeFees += PreciseMathUtils.percOf(shared, active, stake) + (_fees - shared);
        uint256 fee = p.feeFactor;
        p.feeFactor = (fee == 0 ? prevFee : fee) + PreciseMathUtils.percOf(_orOne(prevReward), shared, stake);
        t.lastFeeRound = uint64(r);
    }

    /// Takes a part of a transcoder's own stake; its delegators lose nothing. The finder is rewarded, the rest is burned.
    function slashTranscoder(
        address _transcoder,
        address _finder,
        uint256 _slashAmount,
        uint256 _finderFee
    ) external whenSystemNotPaused {
        require(msg.sender == _contract(VERIFIER), "caller must be Verifier");
        uint256 r = _currentRound();
        _claim(_transcoder, r);
        Delegator storage d = delegators[_transcoder];
        uint256 bonded = d.bonded;
        uint256 penalty = MathUtils.percOf(bonded, _slashAmount);
        uint256 reward_ = _finder == address(0) ? 0 : MathUtils.percOf(penalty, _finderFee);
        if (bonded > 0) {
            if (transcoderPool.contains(_transcoder)) _resign(_transcoder, r);
            d.bonded = bonded - penalty;
            // Whatever the status: the delegate's sum must stay the sum of what is bonded to it.
            address to = d.delegate;
            _decreaseStake(to, penalty, r, Hint(address(0), address(0)));
            if (to != _transcoder) _checkpoint(to, r);
            IMinter mtr = _minter();
            if (_finder != address(0)) mtr.trustedTransferTokens(_finder, reward_);
            mtr.trustedBurnTokens(penalty - reward_);
        }
        emit TranscoderSlashed(_transcoder, _finder, penalty, reward_);
        _checkpoint(_transcoder, r);
    }

    // --- transcoders ---

    function transcoder(uint256 _rewardCut, uint256 _feeShare) external {
        transcoderWithHint(_rewardCut, _feeShare, address(0), address(0));
    }

    function transcoderWithHint(uint256 _rewardCut, uint256 _feeShare, address _newPosPrev, address _newPosNext) public live {
        require(!_roundsManager().currentRoundLocked(), "can't update transcoder params, current round is locked");
        require(MathUtils.validPerc(_rewardCut), "invalid rewardCut percentage");
        require(MathUtils.validPerc(_feeShare), "invalid feeShare percentage");
        require(isRegisteredTranscoder(msg.sender), "transcoder must be registered");
        uint256 r = _currentRound();
        Transcoder storage t = transcoders[msg.sender];
        require(
            !_isActive(t, r) || t.lastRewardRound == r,
            "caller can't be active or must have already called reward for the current round"
        );
        t.rewardCut = uint64(_rewardCut);
        t.feeShare = uint64(_feeShare);
        if (!transcoderPool.contains(msg.sender)) {
            _tryToJoin(msg.sender, delegators[msg.sender].delegated, r + 1, Hint(_newPosPrev, _newPosNext));
        }
        emit TranscoderUpdate(msg.sender, _rewardCut, _feeShare);
    }

    function reward() external {
        rewardWithHint(address(0), address(0));
    }

    function rewardWithHint(address _newPosPrev, address _newPosNext) public live {
        _reward(msg.sender, Hint(_newPosPrev, _newPosNext));
    }

    function setRewardCaller(address _rewardCaller) external whenSystemNotPaused {
        transcoderToRewardCaller[msg.sender] = _rewardCaller;
        emit RewardCallerSet(msg.sender, _rewardCaller);
    }

    function rewardForTranscoder(address _transcoder) external {
        rewardForTranscoderWithHint(_transcoder, address(0), address(0));
    }

    function rewardForTranscoderWithHint(address _transcoder, address _newPosPrev, address _newPosNext) public live {
        require(msg.sender == transcoderToRewardCaller[_transcoder], "caller must be a reward caller set by the transcoder");
        _reward(_transcoder, Hint(_newPosPrev, _newPosNext));
    }

    /// Opens the round if nobody has, and calls reward in it: for the caller itself or for a transcoder that lets it.
    function initializeRoundAndReward(
        address _transcoder,
        address _newPosPrev,
        address _newPosNext
    ) external whenSystemNotPaused {
        require(
            msg.sender == _transcoder || msg.sender == transcoderToRewardCaller[_transcoder],
            "caller must be the transcoder or its reward caller"
        );
        IRoundsManager rounds = _roundsManager();
        if (!rounds.currentRoundInitialized()) rounds.initializeRound();
        _reward(_transcoder, Hint(_newPosPrev, _newPosNext));
    }

    // --- delegators ---

    function bond(uint256 _amount, address _to) external {
        bondWithHint(_amount, _to, address(0), address(0), address(0), address(0));
    }

    function bondWithHint(
        uint256 _amount,
        address _to,
        address _oldDelegateNewPosPrev,
        address _oldDelegateNewPosNext,
        address _currDelegateNewPosPrev,
        address _currDelegateNewPosNext
    ) public live {
        Hint memory oldPos = Hint(_oldDelegateNewPosPrev, _oldDelegateNewPosNext);
        _bond(_amount, msg.sender, _to, oldPos, Hint(_currDelegateNewPosPrev, _currDelegateNewPosNext));
    }

    function bondForWithHint(
        uint256 _amount,
        address _owner,
        address _to,
        address _oldDelegateNewPosPrev,
        address _oldDelegateNewPosNext,
        address _currDelegateNewPosPrev,
        address _currDelegateNewPosNext
    ) external live {
        Hint memory oldPos = Hint(_oldDelegateNewPosPrev, _oldDelegateNewPosNext);
        _bond(_amount, _owner, _to, oldPos, Hint(_currDelegateNewPosPrev, _currDelegateNewPosNext));
    }

    function unbond(uint256 _amount) external {
        unbondWithHint(_amount, address(0), address(0));
    }

    function unbondWithHint(uint256 _amount, address _newPosPrev, address _newPosNext) public live {
        uint256 r = _currentRound();
        _claim(msg.sender, r);
        _unbond(_amount, r, Hint(_newPosPrev, _newPosNext));
    }

    function rebond(uint256 _unbondingLockId) external {
        rebondWithHint(_unbondingLockId, address(0), address(0));
    }

    function rebondWithHint(uint256 _unbondingLockId, address _newPosPrev, address _newPosNext) public live {
        uint256 r = _currentRound();
        _claim(msg.sender, r);
        require(delegators[msg.sender].bonded > 0, "caller must be bonded");
        _rebond(msg.sender, _unbondingLockId, r, Hint(_newPosPrev, _newPosNext));
    }

    function rebondFromUnbonded(address _to, uint256 _unbondingLockId) external {
        rebondFromUnbondedWithHint(_to, _unbondingLockId, address(0), address(0));
    }

    function rebondFromUnbondedWithHint(
        address _to,
        uint256 _unbondingLockId,
        address _newPosPrev,
        address _newPosNext
    ) public live {
        uint256 r = _currentRound();
        _claim(msg.sender, r);
        Delegator storage d = delegators[msg.sender];
        require(d.bonded == 0, "caller must be unbonded");
        _ensureFactors(_to, r);
        d.startRound = uint64(r + 1);
        d.delegate = _to;
        _rebond(msg.sender, _unbondingLockId, r, Hint(_newPosPrev, _newPosNext));
    }

    /// Gives a part of the caller's bond to another account: an unbonding whose lock the receiver rebonds at once.
    function transferBond(
        address _delegator,
        uint256 _amount,
        address _oldDelegateNewPosPrev,
        address _oldDelegateNewPosNext,
        address _newDelegateNewPosPrev,
        address _newDelegateNewPosNext
    ) external live {
        uint256 r = _currentRound();
        _authorizeClaim(_delegator, r);
        _claim(msg.sender, r);
        // A full unbonding forgets the delegate.
        address from = delegators[msg.sender].delegate;
        uint256 oldId = _unbond(_amount, r, Hint(_oldDelegateNewPosPrev, _oldDelegateNewPosNext));
        uint256 newId = _moveLock(_delegator, oldId);
        emit TransferBond(msg.sender, _delegator, oldId, newId, _amount);

        _claim(_delegator, r);
        Delegator storage d = delegators[_delegator];
        if (d.bonded == 0) {
            if (d.delegate == address(0)) {
                require(from != _delegator && _delegator != address(0), "INVALID_DELEGATOR");
                d.delegate = from;
            }
            d.startRound = uint64(r + 1);
        }
        _rebond(_delegator, newId, r, Hint(_newDelegateNewPosPrev, _newDelegateNewPosNext));
    }

    function withdrawStake(uint256 _unbondingLockId) external live {
        UnbondingLock memory lock = delegators[msg.sender].locks[_unbondingLockId];
        require(lock.withdrawRound > 0, "invalid unbonding lock ID");
        require(lock.withdrawRound <= _currentRound(), "withdraw round must be before or equal to the current round");
        delete delegators[msg.sender].locks[_unbondingLockId];
        _minter().trustedTransferTokens(msg.sender, lock.amount);
        emit WithdrawStake(msg.sender, _unbondingLockId, lock.amount, lock.withdrawRound);
    }

    function withdrawFees(address payable _recipient, uint256 _amount) external live {
        uint256 r = _currentRound();
        _claim(msg.sender, r);
        require(_recipient != address(0), "invalid recipient");
        Delegator storage d = delegators[msg.sender];
        require(d.fees >= _amount, "insufficient fees to withdraw");
        d.fees -= _amount;
        _minter().trustedWithdrawETH(_recipient, _amount);
        emit WithdrawFees(msg.sender, _recipient, _amount);
        _checkpoint(msg.sender, r);
    }

    /// Earnings are always claimed up to the current round.
    function claimEarnings(uint256 _endRound) external live {
        _endRound; // unused
        uint256 r = _currentRound();
        _claim(msg.sender, r);
        _checkpoint(msg.sender, r);
    }

    /// Writes an account's state into the history of votes as it is; anybody may ask for it.
    function checkpointBondingState(address _account) external {
        _checkpoint(_account, _currentRound());
    }

    // --- views ---

    function getDelegator(
        address _delegator
    )
        external
        view
        returns (
            uint256 bondedAmount,
            uint256 fees,
            address delegateAddress,
            uint256 delegatedAmount,
            uint256 startRound,
            uint256 lastClaimRound,
            uint256 nextUnbondingLockId
        )
    {
        Delegator storage d = delegators[_delegator];
        return (d.bonded, d.fees, d.delegate, d.delegated, d.startRound, d.lastClaimRound, d.nextLockId);
    }

    function getTranscoder(
        address _transcoder
    )
        external
        view
        returns (
            uint256 lastRewardRound,
            uint256 rewardCut,
            uint256 feeShare,
            uint256 lastActiveStakeUpdateRound,
            uint256 activationRound,
            uint256 deactivationRound,
            uint256 activeCumulativeRewards,
            uint256 cumulativeRewards,
            uint256 cumulativeFees,
            uint256 lastFeeRound
        )
    {
        Transcoder storage t = transcoders[_transcoder];
        lastRewardRound = t.lastRewardRound;
        rewardCut = t.rewardCut;
        feeShare = t.feeShare;
        lastActiveStakeUpdateRound = t.lastStakeRound;
        activationRound = t.activationRound;
        deactivationRound = t.deactivationRound == NEVER ? type(uint256).max : t.deactivationRound;
        activeCumulativeRewards = t.activeCumulativeRewards;
        cumulativeRewards = t.cumulativeRewards;
        cumulativeFees = t.cumulativeFees;
        lastFeeRound = t.lastFeeRound;
    }

    function getTranscoderEarningsPoolForRound(
        address _transcoder,
        uint256 _round
    )
        external
        view
        returns (
            uint256 totalStake,
            uint256 transcoderRewardCut,
            uint256 transcoderFeeShare,
            uint256 cumulativeRewardFactor,
            uint256 cumulativeFeeFactor
        )
    {
        Pool storage p = transcoders[_transcoder].pools[_round];
        return (p.stake, p.rewardCut, p.feeShare, p.rewardFactor, p.feeFactor);
    }

    function getDelegatorUnbondingLock(
        address _delegator,
        uint256 _unbondingLockId
    ) external view returns (uint256 amount, uint256 withdrawRound) {
        UnbondingLock storage lock = delegators[_delegator].locks[_unbondingLockId];
        return (lock.amount, lock.withdrawRound);
    }

    function isValidUnbondingLock(address _delegator, uint256 _unbondingLockId) external view returns (bool) {
        return delegators[_delegator].locks[_unbondingLockId].withdrawRound > 0;
    }

    function pendingStake(address _delegator, uint256 _endRound) external view returns (uint256) {
        _endRound; // unused
        (uint256 stake, ) = _pending(_delegator, _currentRound());
        return stake;
    }

    function pendingFees(address _delegator, uint256 _endRound) external view returns (uint256) {
        _endRound; // unused
        (, uint256 fees) = _pending(_delegator, _currentRound());
        return fees;
    }

    function transcoderTotalStake(address _transcoder) external view returns (uint256) {
        return delegators[_transcoder].delegated;
    }

    function transcoderStatus(address _transcoder) external view returns (TranscoderStatus) {
        return isRegisteredTranscoder(_transcoder) ? TranscoderStatus.Registered : TranscoderStatus.NotRegistered;
    }

    function delegatorStatus(address _delegator) external view returns (DelegatorStatus) {
        return _status(delegators[_delegator], _currentRound());
    }

    function getTotalBonded() external view returns (uint256) {
        return currentRoundTotalActiveStake;
    }

    function getTranscoderPoolMaxSize() external view returns (uint256) {
        return transcoderPool.maxSize;
    }

    function getTranscoderPoolSize() external view returns (uint256) {
        return transcoderPool.size;
    }

    function getFirstTranscoderInPool() external view returns (address) {
        return transcoderPool.head;
    }

    function getNextTranscoderInPool(address _transcoder) external view returns (address) {
        return transcoderPool.getNext(_transcoder);
    }

    function isActiveTranscoder(address _transcoder) external view returns (bool) {
        return _isActive(transcoders[_transcoder], _currentRound());
    }

    /// Registered is who has bonded to itself.
    function isRegisteredTranscoder(address _transcoder) public view returns (bool) {
        Delegator storage d = delegators[_transcoder];
        return d.delegate == _transcoder && d.bonded > 0;
    }

    // --- bonding ---

    function _bond(uint256 _amount, address _owner, address _to, Hint memory _oldPos, Hint memory _newPos) private {
        uint256 r = _currentRound();
        _authorizeClaim(_owner, r);
        _claim(_owner, r);
        Delegator storage d = delegators[_owner];
        address from = d.delegate;
        uint256 bonded = d.bonded;
        uint256 moved = _amount;

        if (msg.sender != _owner && msg.sender != _contract(L2_MIGRATOR)) {
            require(_owner != address(0), "INVALID_DELEGATOR");
            // A stranger may add to a bond, but neither make somebody a transcoder nor choose its delegate anew.
            if (bonded == 0) require(_to != _owner, "INVALID_DELEGATE");
            else require(_to == from, "INVALID_DELEGATE_CHANGE");
        }
        if (bonded == 0) {
            d.startRound = uint64(r + 1);
        } else if (from != _to) {
            require(!isRegisteredTranscoder(_owner), "registered transcoders can't delegate towards other addresses");
            d.startRound = uint64(r + 1);
            moved += bonded;
            _decreaseStake(from, bonded, r, _oldPos);
            _checkpoint(from, r);
        }
        _ensureFactors(_to, r);
        require(moved > 0, "delegation amount must be greater than 0");
        d.delegate = _to;
        d.bonded = bonded + _amount;
        _increaseStake(_to, moved, r, _newPos);
        if (_to != _owner) _checkpoint(_to, r);
        if (_amount > 0) _token().transferFrom(msg.sender, _contract(MINTER), _amount);
        emit Bond(_to, from, _owner, _amount, bonded + _amount);
        _checkpoint(_owner, r);
    }

    function _unbond(uint256 _amount, uint256 r, Hint memory _pos) private returns (uint256 id) {
        Delegator storage d = delegators[msg.sender];
        require(_status(d, r) == DelegatorStatus.Bonded, "caller must be bonded");
        require(_amount > 0, "unbond amount must be greater than 0");
        uint256 bonded = d.bonded;
        require(_amount <= bonded, "amount is greater than bonded amount");
        address from = d.delegate;
        uint256 withdrawRound = r + unbondingPeriod;
        id = d.nextLockId++;
        d.locks[id] = UnbondingLock(_amount, withdrawRound);
        d.bonded = bonded - _amount;
        if (bonded == _amount) {
            d.delegate = address(0);
            d.startRound = 0;
            if (transcoderPool.contains(msg.sender)) _resign(msg.sender, r);
        }
        _decreaseStake(from, _amount, r, _pos);
        if (from != msg.sender) _checkpoint(from, r);
        emit Unbond(from, msg.sender, id, _amount, withdrawRound);
        _checkpoint(msg.sender, r);
    }

    function _moveLock(address _to, uint256 _id) private returns (uint256 newId) {
        Delegator storage d = delegators[_to];
        UnbondingLock memory lock = delegators[msg.sender].locks[_id];
        delete delegators[msg.sender].locks[_id];
        newId = d.nextLockId++;
        d.locks[newId] = lock;
    }

    function _rebond(address _delegator, uint256 _id, uint256 r, Hint memory _pos) private {
        Delegator storage d = delegators[_delegator];
        UnbondingLock memory lock = d.locks[_id];
        require(lock.withdrawRound > 0, "invalid unbonding lock ID");
        delete d.locks[_id];
        d.bonded += lock.amount;
        address to = d.delegate;
        _increaseStake(to, lock.amount, r, _pos);
        if (to != _delegator) _checkpoint(to, r);
        emit Rebond(to, _delegator, _id, lock.amount);
        _checkpoint(_delegator, r);
    }

    /// A stranger may claim somebody's earnings only when no reward of this round can be lost by it.
    function _authorizeClaim(address _owner, uint256 r) private view {
        if (msg.sender == _owner) return;
        Delegator storage d = delegators[_owner];
        if (d.bonded == 0 || msg.sender == _contract(L2_MIGRATOR)) return;
        Transcoder storage t = transcoders[d.delegate];
        require(!_isActive(t, r) || t.lastRewardRound == r || d.lastClaimRound == r, "ILLEGAL_CLAIM_EARNINGS");
    }

    function _claim(address _account, uint256 r) private {
        Delegator storage d = delegators[_account];
        uint256 last = d.lastClaimRound;
        if (last >= r) return;
        (uint256 oldStake, uint256 oldFees, address to) = (d.bonded, d.fees, d.delegate);
        (uint256 stake, uint256 fees) = (oldStake, oldFees);
        if (to != address(0)) {
            (stake, fees) = _pending(_account, r);
            _ensureFactors(to, r);
            if (to == _account) {
                transcoders[to].cumulativeRewards = 0;
                transcoders[to].cumulativeFees = 0;
            }
        }
        emit EarningsClaimed(to, _account, stake - oldStake, fees - oldFees, last + 1, r);
        d.lastClaimRound = uint64(r);
        if (stake != oldStake) d.bonded = stake;
        if (fees != oldFees) d.fees = fees;
    }

    function _pending(address _account, uint256 r) private view returns (uint256 stake, uint256 fees) {
        Delegator storage d = delegators[_account];
        Transcoder storage t = transcoders[d.delegate];
        stake = d.bonded;
        fees = d.fees;
        if (d.lastClaimRound < r) {
            Pool storage start = t.pools[d.lastClaimRound];
            uint256 from = _orOne(start.rewardFactor);
            (uint256 rewardFactor, uint256 feeFactor) = _latestFactors(t, r);
            fees += PreciseMathUtils.percOf(stake, feeFactor - start.feeFactor, from);
            stake = PreciseMathUtils.percOf(stake, _orOne(rewardFactor), from);
        }
        if (d.delegate == _account) {
            stake += t.cumulativeRewards;
            fees += t.cumulativeFees;
        }
    }

    // --- rewards ---

    function _reward(address _transcoder, Hint memory _pos) private {
        uint256 r = _currentRound();
        Transcoder storage t = transcoders[_transcoder];
        require(_isActive(t, r), "caller must be an active transcoder");
        require(t.lastRewardRound != r, "caller has already called reward for the current round");
        Pool storage p = t.pools[r];
        _openPool(t, p, r);
        uint256 stake = p.stake;

        address treasury = _contract(TREASURY);
        _adjustTreasury(treasury);
        IMinter mtr = _minter();
        uint256 rewards = mtr.createReward(stake, currentRoundTotalActiveStake);
        uint256 treasuryPart = PreciseMathUtils.percOf(rewards, treasuryRewardCutRate);
        if (treasuryPart > 0) {
            mtr.trustedTransferTokens(treasury, treasuryPart);
            emit TreasuryReward(_transcoder, treasury, treasuryPart);
            rewards -= treasuryPart;
        }

        _shareRewards(t, p, stake, rewards);
        _increaseStake(_transcoder, rewards, r, _pos);
        t.lastRewardRound = uint64(r);
        emit Reward(_transcoder, rewards);
        _checkpoint(_transcoder, r);
    }

    function _shareRewards(Transcoder storage t, Pool storage p, uint256 _stake, uint256 _rewards) private {
        uint256 prevFactor = _orOne(t.pools[t.lastRewardRound].rewardFactor);
        uint256 active = t.cumulativeRewards;
        uint256 commission = MathUtils.percOf(_rewards, p.rewardCut);
        uint256 shared = _rewards - commission;
        t.activeCumulativeRewards = active;
        // The growth of earlier rewards belongs to the transcoder: no delegator claims it by the factor.
        t.cumulativeRewards = active + PreciseMathUtils.percOf(shared, active, _stake) + commission;
        p.rewardFactor = prevFactor + PreciseMathUtils.percOf(prevFactor, shared, _stake);
    }

    /// The treasury takes nothing more from the next round on once it is full. It takes its part again when it no longer is,
    /// if the owner wants that.
    function _adjustTreasury(address _treasury) private {
        uint256 ceiling = treasuryBalanceCeiling;
        if (ceiling > 0 && _token().balanceOf(_treasury) >= ceiling) {
            uint256 rate = nextRoundTreasuryRewardCutRate;
            if (rate == 0) return;
            _setTreasuryRewardCutRate(0);
            suspendedTreasuryRewardCutRate = uint128(rate);
        } else if (treasuryRewardCutResumes) {
            uint256 rate = suspendedTreasuryRewardCutRate;
            if (rate == 0) return;
            suspendedTreasuryRewardCutRate = 0;
            _setTreasuryRewardCutRate(rate);
        }
    }

    function _setTreasuryRewardCutRate(uint256 _cutRate) private {
        require(PreciseMathUtils.validPerc(_cutRate), "_cutRate is invalid precise percentage");
        nextRoundTreasuryRewardCutRate = _cutRate;
        emit ParameterUpdate("nextRoundTreasuryRewardCutRate");
    }

    /// What the delegators of a transcoder would have got in a round whose reward was missed, estimated from this round.
    function _missedRewards(Pool storage p, uint256 _stake) private view returns (uint256) {
        IMinter mtr = _minter();
        uint256 purse = mtr.currentMintableTokens() + mtr.currentMintedTokens();
        uint256 rewards = PreciseMathUtils.percOf(purse, _stake, currentRoundTotalActiveStake);
        rewards -= PreciseMathUtils.percOf(rewards, treasuryRewardCutRate);
        return rewards - MathUtils.percOf(rewards, p.rewardCut);
    }

    /// Fixes a transcoder's terms for a round, and its stake when nothing has changed it since an earlier one.
    function _openPool(Transcoder storage t, Pool storage p, uint256 r) private {
        p.rewardCut = t.rewardCut;
        p.feeShare = t.feeShare;
        uint256 last = t.lastStakeRound;
        if (last < r) p.stake = t.pools[last].stake;
    }

    function _latestFactors(Transcoder storage t, uint256 r) private view returns (uint256 rewardFactor, uint256 feeFactor) {
        Pool storage p = t.pools[r];
        rewardFactor = p.rewardFactor;
        if (rewardFactor == 0 && t.lastRewardRound < r) rewardFactor = t.pools[t.lastRewardRound].rewardFactor;
        feeFactor = p.feeFactor;
        if (feeFactor == 0 && t.lastFeeRound < r) feeFactor = t.pools[t.lastFeeRound].feeFactor;
    }

    /// Makes the factors of a round final for somebody who claims, and so starts to count, in it.
    function _ensureFactors(address _transcoder, uint256 r) private {
        Transcoder storage t = transcoders[_transcoder];
        Pool storage p = t.pools[r];
        (uint256 rewardFactor, uint256 feeFactor) = _latestFactors(t, r);
        if (rewardFactor != p.rewardFactor) p.rewardFactor = rewardFactor;
        if (feeFactor != p.feeFactor) p.feeFactor = feeFactor;
    }

    function _orOne(uint256 _factor) private pure returns (uint256) {
        return _factor == 0 ? ONE : _factor;
    }

    // --- the active set ---

    function _increaseStake(address _to, uint256 _amount, uint256 r, Hint memory _pos) private {
        uint256 old = delegators[_to].delegated;
        uint256 stake = old + _amount;
        if (transcoderPool.contains(_to)) {
            transcoderPool.updateKey(_to, stake, _pos.prev, _pos.next);
            nextRoundTotalActiveStake += _amount;
            _setStake(transcoders[_to], old, stake, r);
        } else if (isRegisteredTranscoder(_to)) {
            _tryToJoin(_to, stake, r + 1, _pos);
        }
        delegators[_to].delegated = stake;
    }

    function _decreaseStake(address _from, uint256 _amount, uint256 r, Hint memory _pos) private {
        uint256 old = delegators[_from].delegated;
        uint256 stake = old - _amount;
        if (transcoderPool.contains(_from)) {
            transcoderPool.updateKey(_from, stake, _pos.prev, _pos.next);
            nextRoundTotalActiveStake -= _amount;
            _setStake(transcoders[_from], old, stake, r);
        }
        delegators[_from].delegated = stake;
    }

    function _setStake(Transcoder storage t, uint256 _old, uint256 _stake, uint256 r) private {
        if (t.lastStakeRound < r) t.pools[r].stake = _old;
        t.pools[r + 1].stake = _stake;
        t.lastStakeRound = uint64(r + 1);
    }

    /// Puts a transcoder into the list when there is room or when it has strictly more stake than the last in it.
    function _tryToJoin(address _transcoder, uint256 _stake, uint256 _from, Hint memory _pos) private {
        uint256 total = nextRoundTotalActiveStake;
        if (transcoderPool.isFull()) {
            address last = transcoderPool.tail;
            uint256 lastStake = delegators[last].delegated;
            if (_stake <= lastStake) return;
            transcoderPool.remove(last);
            transcoders[last].deactivationRound = uint64(_from);
            total -= lastStake;
            emit TranscoderDeactivated(last, _from);
        }
        transcoderPool.insert(_transcoder, _stake, _pos.prev, _pos.next);
        nextRoundTotalActiveStake = total + _stake;
        Transcoder storage t = transcoders[_transcoder];
        t.lastStakeRound = uint64(_from);
        t.activationRound = uint64(_from);
        t.deactivationRound = NEVER;
        t.pools[_from].stake = _stake;
        emit TranscoderActivated(_transcoder, _from);
    }

    /// Out of the list for good; the transcoder stays active until the end of the round.
    function _resign(address _transcoder, uint256 r) private {
        transcoderPool.remove(_transcoder);
        nextRoundTotalActiveStake -= delegators[_transcoder].delegated;
        transcoders[_transcoder].deactivationRound = uint64(r + 1);
        emit TranscoderDeactivated(_transcoder, r + 1);
    }

    // --- small ones ---

    function _live() private view {
        _whenSystemNotPaused();
        require(_roundsManager().currentRoundInitialized(), "current round is not initialized");
    }

    function _currentRound() private view returns (uint256) {
        return _roundsManager().currentRound();
    }

    function _isActive(Transcoder storage t, uint256 r) private view returns (bool) {
        return t.activationRound <= r && r < t.deactivationRound;
    }

    function _status(Delegator storage d, uint256 r) private view returns (DelegatorStatus) {
        if (d.bonded == 0) return DelegatorStatus.Unbonded;
        return d.startRound > r ? DelegatorStatus.Pending : DelegatorStatus.Bonded;
    }

    function _checkpoint(address _account, uint256 r) private {
        Delegator storage d = delegators[_account];
        IBondingVotes(_contract(BONDING_VOTES)).checkpointBondingState(
            _account,
            r + 1,
            d.bonded,
            d.delegate,
            d.delegated,
            d.lastClaimRound,
            transcoders[_account].lastRewardRound
        );
    }
}
