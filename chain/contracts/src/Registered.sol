// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./Manager.sol";
import "./interfaces/IProtocol.sol";

/// Look-ups of the protocol's other contracts. Nothing is cached, so an upgrade of one is seen by all at once.
abstract contract Registered is Manager {
    bytes32 internal constant BONDING_MANAGER = keccak256("BondingManager");
    bytes32 internal constant ROUNDS_MANAGER = keccak256("RoundsManager");
    bytes32 internal constant MINTER = keccak256("Minter");
    bytes32 internal constant TOKEN = keccak256("LivepeerToken");
    bytes32 internal constant TICKET_BROKER = keccak256("TicketBroker");
    bytes32 internal constant JOBS_MANAGER = keccak256("JobsManager");
    bytes32 internal constant BONDING_VOTES = keccak256("BondingVotes");
    bytes32 internal constant TREASURY = keccak256("Treasury");
    bytes32 internal constant L2_DATA_CACHE = keccak256("L2LPTDataCache");
    bytes32 internal constant L2_MIGRATOR = keccak256("L2Migrator");
    bytes32 internal constant VERIFIER = keccak256("Verifier");

    function _contract(bytes32 _id) internal view returns (address) {
        return controller.getContract(_id);
    }

    function _bondingManager() internal view returns (IBondingManager) {
        return IBondingManager(_contract(BONDING_MANAGER));
    }

    function _roundsManager() internal view returns (IRoundsManager) {
        return IRoundsManager(_contract(ROUNDS_MANAGER));
    }

    function _minter() internal view returns (IMinter) {
        return IMinter(_contract(MINTER));
    }

    function _token() internal view returns (ILivepeerToken) {
        return ILivepeerToken(_contract(TOKEN));
    }
}
