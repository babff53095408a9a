// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./Manager.sol";

/// Base of every contract that is used behind a ManagerProxy: slot 1 belongs to the proxy.
abstract contract ManagerProxyTarget is Manager {
    bytes32 public targetContractId;
}
