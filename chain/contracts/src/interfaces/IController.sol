// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// The registry of the protocol's contracts, by keccak256 of their names, and its switch to pause them.
interface IController {
    event SetContractInfo(bytes32 id, address contractAddress, bytes20 gitCommitHash);

    function setContractInfo(bytes32 _id, address _contractAddress, bytes20 _gitCommitHash) external;

    function updateController(bytes32 _id, address _controller) external;

    function getContract(bytes32 _id) external view returns (address);

    function owner() external view returns (address);

    function paused() external view returns (bool);
}

/// Every contract of the protocol knows its Controller and lets only that one replace it.
interface IManager {
    event SetController(address controller);
    event ParameterUpdate(string param);

    function setController(address _controller) external;
}
