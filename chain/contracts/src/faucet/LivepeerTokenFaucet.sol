// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../interfaces/IProtocol.sol";

/// Gives away tokens on test networks, a fixed amount per account and waiting time. Refused calls carry no reason.
contract LivepeerTokenFaucet {
    address public owner;
    ILivepeerToken public token;
    uint256 public requestAmount;
    /// In hours.
    uint256 public requestWait;
    mapping(address => uint256) public nextValidRequest;
    /// Accounts that need not wait.
    mapping(address => bool) public isWhitelisted;

    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);
    event Request(address indexed to, uint256 amount);

    modifier onlyOwner() {
        require(msg.sender == owner);
        _;
    }

    constructor(address _token, uint256 _requestAmount, uint256 _requestWait) {
        owner = msg.sender;
        token = ILivepeerToken(_token);
        requestAmount = _requestAmount;
        requestWait = _requestWait;
    }

    function transferOwnership(address newOwner) external onlyOwner {
        require(newOwner != address(0));
        emit OwnershipTransferred(owner, newOwner);
        owner = newOwner;
    }

    function addToWhitelist(address _addr) external onlyOwner {
        isWhitelisted[_addr] = true;
    }

    function removeFromWhitelist(address _addr) external onlyOwner {
        isWhitelisted[_addr] = false;
    }

    function request() external {
        if (!isWhitelisted[msg.sender]) {
            require(block.timestamp >= nextValidRequest[msg.sender]);
            nextValidRequest[msg.sender] = block.timestamp + requestWait * 1 hours;
        }
        token.transfer(msg.sender, requestAmount);
        emit Request(msg.sender, requestAmount);
    }
}
