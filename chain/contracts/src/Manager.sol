// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./interfaces/IController.sol";

/// Base of every contract of the protocol: its Controller is at storage slot 0, behind a proxy too.
contract Manager is IManager {
    IController public controller;

    modifier onlyController() {
        require(msg.sender == address(controller), "caller must be Controller");
        _;
    }

    modifier onlyControllerOwner() {
        _onlyControllerOwner();
        _;
    }

    modifier whenSystemNotPaused() {
        _whenSystemNotPaused();
        _;
    }

    constructor(address _controller) {
        controller = IController(_controller);
    }

    function setController(address _controller) external onlyController {
        controller = IController(_controller);
        emit SetController(_controller);
    }

    // As functions, because a modifier's body is copied into every function it guards.
    function _onlyControllerOwner() private view {
        require(msg.sender == controller.owner(), "caller must be Controller owner");
    }

    function _whenSystemNotPaused() internal view {
        require(!controller.paused(), "system is paused");
    }
}
