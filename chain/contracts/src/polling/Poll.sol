// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// A question to all stake. Votes are events; who reads them weighs them.
contract Poll {
    uint256 public endBlock;

    event Vote(address indexed voter, uint256 choiceID);

    constructor(uint256 _endBlock) {
        endBlock = _endBlock;
    }

    function vote(uint256 _choiceID) external {
        require(block.number <= endBlock, "poll is over");
        emit Vote(msg.sender, _choiceID);
    }

    function destroy() external {
        require(block.number > endBlock, "poll is active");
        selfdestruct(payable(msg.sender));
    }
}
