// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// Owner of the protocol: calls that its own owner staged, after a delay, by anybody. Its owner changes by such a call only.
contract Governor {
    struct Update {
        address[] target;
        uint256[] value;
        bytes[] data;
        uint256 nonce;
    }

    address public owner;
    /// The block from which a staged update may be executed, by the update's hash.
    mapping(bytes32 => uint256) public updates;

    event UpdateStaged(Update update, uint256 delay);
    event UpdateExecuted(Update update);
    event UpdateCancelled(Update update);
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    modifier onlyOwner() {
        require(msg.sender == owner, "unauthorized: msg.sender not owner");
        _;
    }

    constructor() {
        owner = msg.sender;
        emit OwnershipTransferred(address(0), msg.sender);
    }

    function transferOwnership(address newOwner) external {
        require(msg.sender == address(this), "unauthorized: msg.sender not Governor");
        require(newOwner != address(0), "newOwner is a null address");
        emit OwnershipTransferred(owner, newOwner);
        owner = newOwner;
    }

    function stage(Update memory _update, uint256 _delay) external onlyOwner {
        bytes32 hash = _hash(_update);
        require(updates[hash] == 0, "update already staged");
        updates[hash] = block.number + _delay;
        emit UpdateStaged(_update, _delay);
    }

    function execute(Update memory _update) external payable {
        bytes32 hash = _hash(_update);
        uint256 from = updates[hash];
        require(from != 0, "update is not staged");
        require(block.number >= from, "delay for update not expired");
        // Before the calls, which may come back here.
        delete updates[hash];
        for (uint256 i = 0; i < _update.target.length; i++) {
            (bool ok, bytes memory data) = _update.target[i].call{ value: _update.value[i] }(_update.data[i]);
            require(ok, string(data));
        }
        emit UpdateExecuted(_update);
    }

    function cancel(Update memory _update) external onlyOwner {
        bytes32 hash = _hash(_update);
        require(updates[hash] != 0, "update is not staged");
        delete updates[hash];
        emit UpdateCancelled(_update);
    }

    function _hash(Update memory _update) private pure returns (bytes32) {
        return keccak256(abi.encode(_update));
    }
}
