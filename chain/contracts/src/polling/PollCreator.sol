// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./Poll.sol";

/// What a poll asks of its creator's stake.
interface IStakes {
    function pendingStake(address _delegator, uint256 _endRound) external view returns (uint256);

    function transcoderTotalStake(address _transcoder) external view returns (uint256);
}

/// Opens polls for whoever has stake enough, its own or delegated to it.
contract PollCreator {
    /// Millionths of the active stake that must take part, and of the votes that must be in favour. Read off chain.
    uint256 public constant QUORUM = 333300;
    uint256 public constant QUOTA = 500000;
    uint256 public constant POLL_PERIOD = 10 * 5760;
    uint256 public constant POLL_CREATION_COST = 100 ether; // LPT, with as many digits

    IStakes public bondingManager;

    event PollCreated(address indexed poll, bytes proposal, uint256 endBlock, uint256 quorum, uint256 quota);

    constructor(address _bondingManagerAddr) {
        bondingManager = IStakes(_bondingManagerAddr);
    }

    function createPoll(bytes calldata _proposal) external {
        require(
            bondingManager.pendingStake(msg.sender, 0) >= POLL_CREATION_COST ||
                bondingManager.transcoderTotalStake(msg.sender) >= POLL_CREATION_COST,
            "PollCreator#createPoll: INSUFFICIENT_STAKE"
        );
        uint256 endBlock = block.number + POLL_PERIOD;
        emit PollCreated(address(new Poll(endBlock)), _proposal, endBlock, QUORUM, QUOTA);
    }
}
