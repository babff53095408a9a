// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Test.sol";

/// What is tested here is byte for byte what is deployed: the committed artefacts, which the Go code embeds.
contract ArtifactsTest is Test {
    function testTheTestedCodeIsTheCommittedOne() public view {
        string[18] memory names = [
            "BondingManager", "BondingVotes", "Controller", "Governor", "L2LPTDataCache", "LivepeerGovernor",
            "LivepeerToken", "LivepeerTokenFaucet", "Manager", "ManagerProxy", "MerkleSnapshot", "Minter",
            "Poll", "PollCreator", "RoundsManager", "ServiceRegistry", "SortedDoublyLL", "TicketBroker"
        ];
        for (uint256 i = 0; i < names.length; i++) compare(names[i]);
        compare("Treasury");
    }

    function compare(string memory name) private view {
        string memory json = vm.readFile(string.concat("artifacts/", name, ".json"));
        bytes memory committed = bytes(vm.parseJsonString(json, ".bytecode"));
        bytes memory tested = bytes(vm.toString(vm.getCode(string.concat(name, ".sol:", name))));
        string memory what = string.concat(name, " differs from its committed artefact: run make gen");
        vm.assertEq(tested.length, committed.length + 2, what);
        if (keccak256(tested) == keccak256(bytes.concat("0x", committed))) return;
        for (uint256 i = 0; i < committed.length; i++) {
            // A library's place, 40 characters, is filled in at deployment.
            if (committed[i] == "_") i += 39;
            else vm.assertTrue(committed[i] == tested[i + 2], what);
        }
    }
}
