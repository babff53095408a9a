// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../src/snapshots/MerkleSnapshot.sol";
import "./support/Network.sol";

/// Code for a proxy that another version replaces.
contract Counter is ManagerProxyTarget {
    uint256 public count;

    error Refused(uint256 count);

    constructor(address _controller) Manager(_controller) {}

    function add() external payable {
        count += 1;
    }

    function refuse() external view {
        revert Refused(count);
    }
}

contract DoubleCounter is ManagerProxyTarget {
    uint256 public count;

    constructor(address _controller) Manager(_controller) {}

    function add() external payable {
        count += 2;
    }
}

/// The registry, the pause switch, proxies and the small contracts that hang on them.
contract ControllerTest is Network {
    event ParameterUpdate(string param);
    event ServiceURIUpdate(address indexed addr, string serviceURI);

    function testAControllerStartsPaused() public {
        Controller fresh = Controller(vm.deployCode("Controller.sol:Controller"));
        vm.assertTrue(fresh.paused(), "nobody can use a half-wired deployment");
        vm.assertEq(fresh.owner(), address(this), "owner");
        fresh.unpause();
        refusedSilently(address(this), address(fresh), abi.encodeCall(Controller.unpause, ()));
        fresh.pause();
        refusedSilently(address(this), address(fresh), abi.encodeCall(Controller.pause, ()));
    }

    function testOnlyTheOwnerRulesTheController() public {
        address at = address(controller);
        refusedSilently(alice, at, abi.encodeCall(Controller.pause, ()));
        refusedSilently(alice, at, abi.encodeCall(Controller.unpause, ()));
        refusedSilently(alice, at, abi.encodeCall(Controller.transferOwnership, (alice)));
        refusedSilently(alice, at, abi.encodeCall(Controller.setContractInfo, ("x", alice, bytes20(0))));
        refusedSilently(alice, at, abi.encodeCall(Controller.updateController, ("x", alice)));
        refusedSilently(address(this), at, abi.encodeCall(Controller.transferOwnership, (address(0))));
        controller.transferOwnership(alice);
        vm.assertEq(controller.owner(), alice, "new owner");
        refusedSilently(address(this), at, abi.encodeCall(Controller.pause, ()));
    }

    function testTheRegistryKeepsAddressAndCommit(bytes32 id, address where, bytes20 commit) public {
        controller.setContractInfo(id, where, commit);
        (address gotWhere, bytes20 gotCommit) = controller.getContractInfo(id);
        vm.assertEq(gotWhere, where, "address");
        vm.assertEq(bytes32(gotCommit), bytes32(commit), "commit");
        vm.assertEq(controller.getContract(id), where, "look-up");
    }

    function testOnlyTheControllerMovesAContractToAnother() public {
        Controller next = Controller(vm.deployCode("Controller.sol:Controller"));
        refused(alice, address(bonding), abi.encodeCall(Manager.setController, (alice)), "caller must be Controller");
        refused(address(this), address(minter), abi.encodeCall(Manager.setController, (alice)), "caller must be Controller");
        controller.updateController(keccak256("BondingManager"), address(next));
        vm.assertEq(address(bonding.controller()), address(next), "controller of the proxy");
    }

    function testAProxyNeedsItsTarget() public {
        ManagerProxy lost = new ManagerProxy(address(controller), keccak256("Nowhere"));
        vm.assertEq(lost.targetContractId(), keccak256("Nowhere"), "what it looks for");
        refused(alice, address(lost), abi.encodeCall(Counter.add, ()), "target contract must be registered");
        refusedPaying(alice, address(lost), 1, "", "target contract must be registered");
    }

    function testAnUpgradeKeepsStateAndPassesRefusalsOn() public {
        register("CounterTarget", address(new Counter(address(controller))));
        Counter c = Counter(address(new ManagerProxy(address(controller), keccak256("CounterTarget"))));
        c.add{ value: 3 }();
        vm.assertEq(c.count(), 1, "count by the first version");
        vm.assertEq(address(c).balance, 3, "value that was sent along");
        bytes memory why = abi.encodeWithSelector(Counter.Refused.selector, 1);
        refusedWith(alice, address(c), 0, abi.encodeCall(Counter.refuse, ()), why, "the target's own error");
        register("CounterTarget", address(new DoubleCounter(address(controller))));
        c.add();
        vm.assertEq(c.count(), 3, "count continued by the second version");
    }

    function testStakeSurvivesAnUpgradeOfTheBondingManager() public {
        bond(alice, 5 * LPT, alice);
        address code = vm.deployCode("BondingManager.sol:BondingManager", abi.encode(controller));
        register("BondingManagerTarget", code);
        vm.assertEq(stakeOf(alice), 5 * LPT, "stake");
        vm.assertEq(bonding.getFirstTranscoderInPool(), alice, "active set");
        vm.assertEq(BondingManager(code).getTranscoderPoolSize(), 0, "the code itself has no state");
    }

    function testAPausedProtocolRefusesItsUsers() public {
        controller.pause();
        string memory why = "system is paused";
        address at = address(bonding);
        refused(alice, at, abi.encodeCall(BondingManager.bond, (1, alice)), why);
        refused(alice, at, abi.encodeCall(BondingManager.unbond, (1)), why);
        refused(alice, at, abi.encodeCall(BondingManager.rebond, (0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.rebondFromUnbonded, (alice, 0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.withdrawStake, (0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.withdrawFees, (payable(alice), 0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.claimEarnings, (0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.reward, ()), why);
        refused(alice, at, abi.encodeCall(BondingManager.transcoder, (0, 0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.setRewardCaller, (bob)), why);
        refused(alice, at, abi.encodeCall(BondingManager.initializeRoundAndReward, (alice, bob, bob)), why);
        refused(VERIFIER, at, abi.encodeCall(BondingManager.slashTranscoder, (alice, bob, 1, 1)), why);
        refused(address(broker), at, abi.encodeCall(BondingManager.updateTranscoderWithFees, (alice, 1, 1)), why);
        refused(alice, address(rounds), abi.encodeCall(RoundsManager.initializeRound, ()), why);
        refused(address(bonding), address(minter), abi.encodeCall(Minter.createReward, (1, 1)), why);
        refused(address(bonding), address(minter), abi.encodeCall(Minter.trustedTransferTokens, (alice, 1)), why);
        refused(address(bonding), address(minter), abi.encodeCall(Minter.trustedBurnTokens, (1)), why);
        refused(address(bonding), address(minter), abi.encodeCall(Minter.trustedWithdrawETH, (payable(alice), 1)), why);
        refused(address(rounds), address(minter), abi.encodeCall(Minter.setCurrentRewardTokens, ()), why);
        at = address(broker);
        refused(alice, at, abi.encodeCall(TicketBroker.fundDeposit, ()), why);
        refused(alice, at, abi.encodeCall(TicketBroker.fundReserve, ()), why);
        refused(alice, at, abi.encodeCall(TicketBroker.fundDepositAndReserve, (0, 0)), why);
        refused(alice, at, abi.encodeCall(TicketBroker.unlock, ()), why);
        refused(alice, at, abi.encodeCall(TicketBroker.cancelUnlock, ()), why);
        refused(alice, at, abi.encodeCall(TicketBroker.withdraw, ()), why);
        refused(alice, at, abi.encodeCall(TicketBroker.withdrawDeposit, ()), why);
    }

    function testEverySetterSaysWhatItSet() public {
        expectUpdate(address(bonding), abi.encodeCall(BondingManager.setUnbondingPeriod, (9)), "unbondingPeriod");
        expectUpdate(address(bonding), abi.encodeCall(BondingManager.setNumActiveTranscoders, (9)), "numActiveTranscoders");
        bytes memory cut = abi.encodeCall(BondingManager.setTreasuryRewardCutRate, (9));
        expectUpdate(address(bonding), cut, "nextRoundTreasuryRewardCutRate");
        bytes memory ceiling = abi.encodeCall(BondingManager.setTreasuryBalanceCeiling, (9));
        expectUpdate(address(bonding), ceiling, "treasuryBalanceCeiling");
        bytes memory resumes = abi.encodeCall(BondingManager.setTreasuryRewardCutResumes, (true));
        expectUpdate(address(bonding), resumes, "treasuryRewardCutResumes");
        expectUpdate(address(rounds), abi.encodeCall(RoundsManager.setRoundLength, (9)), "roundLength");
        expectUpdate(address(rounds), abi.encodeCall(RoundsManager.setRoundLockAmount, (9)), "roundLockAmount");
        expectUpdate(address(minter), abi.encodeCall(Minter.setTargetBondingRate, (9)), "targetBondingRate");
        expectUpdate(address(minter), abi.encodeCall(Minter.setInflationChange, (9)), "inflationChange");
        expectUpdate(address(broker), abi.encodeCall(TicketBroker.setUnlockPeriod, (9)), "unlockPeriod");
        expectUpdate(address(broker), abi.encodeCall(TicketBroker.setTicketValidityPeriod, (9)), "ticketValidityPeriod");
    }

    function expectUpdate(address at, bytes memory call, string memory what) private {
        vm.expectEmit(at);
        emit ParameterUpdate(what);
        (bool ok, ) = at.call(call);
        vm.assertTrue(ok, what);
    }

    function testAServiceSaysItsAddressItself() public {
        vm.expectEmit(address(services));
        emit ServiceURIUpdate(alice, "https://a.example:8935");
        vm.prank(alice);
        services.setServiceURI("https://a.example:8935");
        vm.assertEq(services.getServiceURI(alice), "https://a.example:8935", "what alice wrote");
        vm.assertEq(services.getServiceURI(bob), "", "what nobody wrote");
    }

    function testASnapshotProvesItsLeavesAndNoOthers(bytes32[4] memory leaves, bytes32 stranger) public {
        MerkleSnapshot snapshot = MerkleSnapshot(plain("MerkleSnapshot", abi.encode(controller)));
        bytes32 left = pair(leaves[0], leaves[1]);
        bytes32 right = pair(leaves[2], leaves[3]);
        bytes32[] memory proof = new bytes32[](2);
        (proof[0], proof[1]) = (leaves[2], left);
        vm.assertTrue(!snapshot.verify("stakes", proof, leaves[3]), "nothing is proven before there is a root");
        bytes memory set = abi.encodeCall(MerkleSnapshot.setSnapshot, ("stakes", pair(left, right)));
        refused(alice, address(snapshot), set, "caller must be Controller owner");
        snapshot.setSnapshot("stakes", pair(left, right));
        vm.assertEq(snapshot.snapshot("stakes"), pair(left, right), "root");
        vm.assertTrue(snapshot.verify("stakes", proof, leaves[3]), "a leaf of the tree");
        vm.assertTrue(!snapshot.verify("fees", proof, leaves[3]), "another tree's");
        if (stranger != leaves[3]) vm.assertTrue(!snapshot.verify("stakes", proof, stranger), "a leaf of no tree");
    }

    function pair(bytes32 a, bytes32 b) private pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }
}
