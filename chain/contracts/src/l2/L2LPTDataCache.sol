// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// The LPT that circulates on another chain, for the Minter's count of the supply. A network of its own has none elsewhere.
contract L2LPTDataCache {
    function l1CirculatingSupply() external pure returns (uint256) {
        return 0;
    }
}
