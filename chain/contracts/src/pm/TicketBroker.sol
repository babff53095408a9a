// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import "../ManagerProxyTarget.sol";
import "../Registered.sol";

/// Deposits and reserves of those who pay with tickets, and the redemption of winning ones.
/// A ticket is paid from its sender's deposit; when that is too small, from the sender's reserve, of which every active
/// transcoder may claim an equal part per round. No ETH moves at a redemption: all of it lies with the Minter.
contract TicketBroker is ManagerProxyTarget, Registered {
    struct Ticket {
        address recipient;
        address sender;
        uint256 faceValue;
        uint256 winProb; // over 2^256 - 1
        uint256 senderNonce;
        bytes32 recipientRandHash;
        bytes auxData; // creation round and the block hash of its opening
    }

    struct Sender {
        uint256 deposit;
        uint256 withdrawRound; // 0: no withdrawal announced
    }

    struct ReserveInfo {
        uint256 fundsRemaining;
        uint256 claimedInCurrentRound;
    }

    struct Reserve {
        uint256 funds;
        mapping(uint256 => uint256) claimedForRound;
        mapping(uint256 => mapping(address => uint256)) claimedByAddress;
    }

    uint256 public unlockPeriod;
    uint256 public ticketValidityPeriod;
    mapping(bytes32 => bool) public usedTickets;
    mapping(address => Sender) private senders;
    mapping(address => Reserve) private reserves;

    event DepositFunded(address indexed sender, uint256 amount);
    event ReserveFunded(address indexed reserveHolder, uint256 amount);
    event ReserveClaimed(address indexed reserveHolder, address claimant, uint256 amount);
    event WinningTicketTransfer(address indexed sender, address indexed recipient, uint256 amount);
    event WinningTicketRedeemed(
        address indexed sender,
        address indexed recipient,
        uint256 faceValue,
        uint256 winProb,
        uint256 senderNonce,
        uint256 recipientRand,
        bytes auxData
    );
    event Unlock(address indexed sender, uint256 startRound, uint256 endRound);
    event UnlockCancelled(address indexed sender);
    event Withdrawal(address indexed sender, uint256 deposit, uint256 reserve);

    modifier currentRoundInitialized() {
        require(_roundsManager().currentRoundInitialized(), "current round is not initialized");
        _;
    }

    constructor(address _controller) Manager(_controller) {}

    function setUnlockPeriod(uint256 _unlockPeriod) external onlyControllerOwner {
        unlockPeriod = _unlockPeriod;
        emit ParameterUpdate("unlockPeriod");
    }

    function setTicketValidityPeriod(uint256 _ticketValidityPeriod) external onlyControllerOwner {
        require(_ticketValidityPeriod > 0, "ticketValidityPeriod must be greater than 0");
        ticketValidityPeriod = _ticketValidityPeriod;
        emit ParameterUpdate("ticketValidityPeriod");
    }

    // --- funds ---

    function fundDeposit() external payable whenSystemNotPaused {
        _addDeposit(msg.sender, msg.value);
        _minter().depositETH{ value: msg.value }();
        emit DepositFunded(msg.sender, msg.value);
    }

    function fundReserve() external payable whenSystemNotPaused {
        _addReserve(msg.sender, msg.value);
        _minter().depositETH{ value: msg.value }();
    }

    function fundDepositAndReserve(uint256 _depositAmount, uint256 _reserveAmount) external payable {
        fundDepositAndReserveFor(msg.sender, _depositAmount, _reserveAmount);
    }

    function fundDepositAndReserveFor(
        address _addr,
        uint256 _depositAmount,
        uint256 _reserveAmount
    ) public payable whenSystemNotPaused {
        require(
            msg.value == _depositAmount + _reserveAmount,
            "msg.value does not equal sum of deposit amount and reserve amount"
        );
        _addDeposit(_addr, _depositAmount);
        _addReserve(_addr, _reserveAmount);
        _minter().depositETH{ value: msg.value }();
        emit DepositFunded(_addr, _depositAmount);
    }

    /// Announces a withdrawal. Tickets can be redeemed until its round comes.
    function unlock() external whenSystemNotPaused {
        Sender storage s = senders[msg.sender];
        require(s.deposit > 0 || reserves[msg.sender].funds > 0, "sender deposit and reserve are zero");
        require(s.withdrawRound == 0, "unlock already initiated");
        uint256 round = _roundsManager().currentRound();
        s.withdrawRound = round + unlockPeriod;
        emit Unlock(msg.sender, round, s.withdrawRound);
    }

    function cancelUnlock() external whenSystemNotPaused {
        require(senders[msg.sender].withdrawRound > 0, "no unlock request in progress");
        _cancelUnlock();
    }

    function withdraw() external whenSystemNotPaused {
        Sender storage s = senders[msg.sender];
        uint256 deposit = s.deposit;
        uint256 reserve = reserves[msg.sender].funds;
        require(deposit > 0 || reserve > 0, "sender deposit and reserve are zero");
        require(s.withdrawRound > 0, "no unlock request in progress");
        require(!_isLocked(s), "account is locked");
        s.deposit = 0;
        reserves[msg.sender].funds = 0;
        _minter().trustedWithdrawETH(payable(msg.sender), deposit + reserve);
        emit Withdrawal(msg.sender, deposit, reserve);
    }

    /// Takes the deposit out and leaves the reserve, after the same announcement and wait as withdraw: tickets count on both.
    function withdrawDeposit() external whenSystemNotPaused {
        Sender storage s = senders[msg.sender];
        uint256 deposit = s.deposit;
        require(deposit > 0, "sender deposit is zero");
        require(s.withdrawRound > 0, "no unlock request in progress");
        require(!_isLocked(s), "account is locked");
        s.deposit = 0;
        _minter().trustedWithdrawETH(payable(msg.sender), deposit);
        emit Withdrawal(msg.sender, deposit, 0);
    }

    // --- redemption ---

    function redeemWinningTicket(
        Ticket memory _ticket,
        bytes memory _sig,
        uint256 _recipientRand
    ) external whenSystemNotPaused currentRoundInitialized {
        bytes32 hash = getTicketHash(_ticket);
        uint256 creationRound = _requireWinner(_ticket, hash, _sig, _recipientRand);
        Sender storage s = senders[_ticket.sender];
        require(_isLocked(s), "sender is unlocked");
        uint256 deposit = s.deposit;
        require(deposit > 0 || reserves[_ticket.sender].funds > 0, "sender deposit and reserve are zero");
        usedTickets[hash] = true;

        uint256 amount = _ticket.faceValue;
        if (amount > deposit) {
            amount = deposit + _claimFromReserve(_ticket.sender, _ticket.recipient, amount - deposit);
            s.deposit = 0;
        } else {
            s.deposit = deposit - amount;
        }
        if (amount > 0) {
            _bondingManager().updateTranscoderWithFees(_ticket.recipient, amount, creationRound);
            emit WinningTicketTransfer(_ticket.sender, _ticket.recipient, amount);
        }
        emit WinningTicketRedeemed(
            _ticket.sender,
            _ticket.recipient,
            _ticket.faceValue,
            _ticket.winProb,
            _ticket.senderNonce,
            _recipientRand,
            _ticket.auxData
        );
    }

    /// Redeems what can be redeemed: a ticket that reverts costs its gas and holds up no other.
    function batchRedeemWinningTickets(
        Ticket[] memory _tickets,
        bytes[] memory _sigs,
        uint256[] memory _recipientRands
    ) external whenSystemNotPaused currentRoundInitialized {
        for (uint256 i = 0; i < _tickets.length; i++) {
            bytes memory call = abi.encodeCall(this.redeemWinningTicket, (_tickets[i], _sigs[i], _recipientRands[i]));
            (bool ok, ) = address(this).call(call);
            ok;
        }
    }

    // --- views ---

    function getTicketHash(Ticket memory _ticket) public pure returns (bytes32) {
        return
            keccak256(
                abi.encodePacked(
                    _ticket.recipient,
                    _ticket.sender,
                    _ticket.faceValue,
                    _ticket.winProb,
                    _ticket.senderNonce,
                    _ticket.recipientRandHash,
                    _ticket.auxData
                )
            );
    }

    function getSenderInfo(address _sender) external view returns (Sender memory sender, ReserveInfo memory reserve) {
        return (senders[_sender], getReserveInfo(_sender));
    }

    function getReserveInfo(address _reserveHolder) public view returns (ReserveInfo memory info) {
        Reserve storage reserve = reserves[_reserveHolder];
        return ReserveInfo(reserve.funds, reserve.claimedForRound[_roundsManager().currentRound()]);
    }

    function isUnlockInProgress(address _sender) external view returns (bool) {
        return senders[_sender].withdrawRound > 0;
    }

    function claimedReserve(address _reserveHolder, address _claimant) external view returns (uint256) {
        return reserves[_reserveHolder].claimedByAddress[_roundsManager().currentRound()][_claimant];
    }

    /// An active transcoder's part of a reserve in this round, less what it has claimed of it already.
    function claimableReserve(address _reserveHolder, address _claimant) external view returns (uint256) {
        return _claimable(reserves[_reserveHolder], _claimant, _roundsManager().currentRound());
    }

    // --- inside ---

    function _addDeposit(address _sender, uint256 _amount) private {
        senders[_sender].deposit += _amount;
        _cancelUnlockOf(_sender);
    }

    function _addReserve(address _sender, uint256 _amount) private {
        reserves[_sender].funds += _amount;
        emit ReserveFunded(_sender, _amount);
        _cancelUnlockOf(_sender);
    }

    /// Who adds funds to its own account wants to stay; a stranger must not be able to hold somebody's funds back.
    function _cancelUnlockOf(address _sender) private {
        if (_sender == msg.sender && senders[_sender].withdrawRound > 0) _cancelUnlock();
    }

    function _cancelUnlock() private {
        senders[msg.sender].withdrawRound = 0;
        emit UnlockCancelled(msg.sender);
    }

    function _isLocked(Sender storage s) private view returns (bool) {
        uint256 withdrawRound = s.withdrawRound;
        return withdrawRound == 0 || _roundsManager().currentRound() < withdrawRound;
    }

    function _claimable(Reserve storage _reserve, address _claimant, uint256 _round) private view returns (uint256) {
        IBondingManager bm = _bondingManager();
        if (!bm.isActiveTranscoder(_claimant)) return 0;
        uint256 size = bm.getTranscoderPoolSize();
        if (size == 0) return 0;
        uint256 part = (_reserve.funds + _reserve.claimedForRound[_round]) / size;
        uint256 claimed = _reserve.claimedByAddress[_round][_claimant];
        // The list may have grown since the claim and the part have become smaller than what was claimed.
        return part > claimed ? part - claimed : 0;
    }

    function _claimFromReserve(address _holder, address _claimant, uint256 _amount) private returns (uint256 amount) {
        Reserve storage reserve = reserves[_holder];
        uint256 round = _roundsManager().currentRound();
        amount = _claimable(reserve, _claimant, round);
        if (amount > _amount) amount = _amount;
        if (amount == 0) return 0;
        reserve.claimedForRound[round] += amount;
        reserve.claimedByAddress[round][_claimant] += amount;
        reserve.funds -= amount;
        emit ReserveClaimed(_holder, _claimant, amount);
    }

    function _requireWinner(
        Ticket memory _ticket,
        bytes32 _hash,
        bytes memory _sig,
        uint256 _recipientRand
    ) private view returns (uint256 creationRound) {
        require(_ticket.recipient != address(0), "ticket recipient is null address");
        require(_ticket.sender != address(0), "ticket sender is null address");
        creationRound = _requireFresh(_ticket.auxData);
        require(
            keccak256(abi.encodePacked(_recipientRand)) == _ticket.recipientRandHash,
            "recipientRand does not match recipientRandHash"
        );
        require(!usedTickets[_hash], "ticket is used");
        require(_sig.length == 65, "INVALID_SIGNATURE_LENGTH");
        address signer = ECDSA.recover(ECDSA.toEthSignedMessageHash(_hash), _sig);
        require(signer == _ticket.sender, "invalid signature over ticket hash");
        require(uint256(keccak256(abi.encodePacked(_sig, _recipientRand))) < _ticket.winProb, "ticket did not win");
    }

    function _requireFresh(bytes memory _auxData) private view returns (uint256 creationRound) {
        require(_auxData.length == 64, "invalid length for ticket auxData: must be 64 bytes");
        bytes32 blockHash;
        (creationRound, blockHash) = abi.decode(_auxData, (uint256, bytes32));
        IRoundsManager rounds = _roundsManager();
        bytes32 opening = rounds.blockHashForRound(creationRound);
        require(opening != bytes32(0), "ticket creationRound does not have a block hash");
        require(blockHash == opening, "ticket creationRoundBlockHash invalid for creationRound");
        require(creationRound + ticketValidityPeriod > rounds.currentRound(), "ticket is expired");
    }
}
