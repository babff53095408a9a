// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../src/governance/Governor.sol";
import "../src/polling/PollCreator.sol";
import "./support/Network.sol";

/// Reenters the Governor while it executes.
contract Reentrant {
    bytes private call;

    function prepare(bytes calldata _call) external {
        call = _call;
    }

    function run() external {
        (bool ok, ) = msg.sender.call(call);
        require(!ok, "executed twice");
    }

    function fail() external pure {
        revert("no");
    }
}

/// The protocol's owner with its staged updates, and polls.
contract GovernorTest is Network {
    Governor private governor;

    event UpdateStaged(Governor.Update update, uint256 delay);
    event UpdateExecuted(Governor.Update update);
    event UpdateCancelled(Governor.Update update);
    event PollCreated(address indexed poll, bytes proposal, uint256 endBlock, uint256 quorum, uint256 quota);
    event Vote(address indexed voter, uint256 choiceID);

    function setUp() public override {
        super.setUp();
        governor = Governor(vm.deployCode("Governor.sol:Governor"));
    }

    function update(address target, uint256 value, bytes memory data) private pure returns (Governor.Update memory u) {
        u.target = new address[](1);
        u.value = new uint256[](1);
        u.data = new bytes[](1);
        (u.target[0], u.value[0], u.data[0]) = (target, value, data);
    }

    function testAnUpdateIsStagedWaitsAndIsExecutedOnce() public {
        controller.transferOwnership(address(governor));
        Governor.Update memory u = update(address(controller), 0, abi.encodeCall(Controller.pause, ()));
        address at = address(governor);
        bytes memory stage = abi.encodeCall(Governor.stage, (u, 10));
        bytes memory execute = abi.encodeCall(Governor.execute, (u));
        bytes memory cancel = abi.encodeCall(Governor.cancel, (u));
        refused(alice, at, stage, "unauthorized: msg.sender not owner");
        refused(alice, at, cancel, "unauthorized: msg.sender not owner");
        refused(alice, at, execute, "update is not staged");
        refused(address(this), at, cancel, "update is not staged");
        vm.expectEmit(at);
        emit UpdateStaged(u, 10);
        governor.stage(u, 10);
        vm.assertEq(governor.updates(keccak256(abi.encode(u))), block.number + 10, "from this block");
        refused(address(this), at, stage, "update already staged");
        vm.roll(block.number + 9);
        refused(alice, at, execute, "delay for update not expired");
        vm.roll(block.number + 1);
        vm.expectEmit(at);
        emit UpdateExecuted(u);
        vm.prank(alice); // anybody
        governor.execute(u);
        vm.assertTrue(controller.paused(), "done");
        refused(alice, at, execute, "update is not staged");
    }

    function testACancelledUpdateIsGone() public {
        Governor.Update memory u = update(alice, 0, "");
        governor.stage(u, 0);
        vm.expectEmit(address(governor));
        emit UpdateCancelled(u);
        governor.cancel(u);
        refused(alice, address(governor), abi.encodeCall(Governor.execute, (u)), "update is not staged");
        u.nonce++;
        governor.stage(u, 0); // another nonce is another update
    }

    function testTheOwnerChangesByAnUpdateOnly() public {
        address at = address(governor);
        bytes memory take = abi.encodeCall(Governor.transferOwnership, (alice));
        refused(address(this), at, take, "unauthorized: msg.sender not Governor");
        Governor.Update memory u = update(at, 0, take);
        governor.stage(u, 0);
        governor.execute(u);
        vm.assertEq(governor.owner(), alice, "owner");
        refused(address(this), at, abi.encodeCall(Governor.stage, (u, 1)), "unauthorized: msg.sender not owner");
        u = update(at, 0, abi.encodeCall(Governor.transferOwnership, (address(0))));
        vm.prank(alice);
        governor.stage(u, 0);
        bytes memory why = abi.encodeWithSignature("Error(string)", "newOwner is a null address");
        refused(bob, at, abi.encodeCall(Governor.execute, (u)), string(why));
    }

    function testAFailingCallUndoesTheWholeUpdate() public {
        Reentrant target = new Reentrant();
        Governor.Update memory u;
        u.target = new address[](2);
        u.value = new uint256[](2);
        u.data = new bytes[](2);
        (u.target[0], u.value[0]) = (carol, 3);
        (u.target[1], u.data[1]) = (address(target), abi.encodeCall(Reentrant.fail, ()));
        governor.stage(u, 0);
        bytes memory why = abi.encodeWithSignature("Error(string)", "no");
        refusedPaying(bob, address(governor), 3, abi.encodeCall(Governor.execute, (u)), string(why));
        vm.assertEq(carol.balance, 0, "nothing was paid");
        u = update(carol, 3, "");
        governor.stage(u, 0);
        governor.execute{ value: 3 }(u);
        vm.assertEq(carol.balance, 3, "paid");
    }

    function testAnUpdateCannotExecuteItselfAgain() public {
        Reentrant target = new Reentrant();
        Governor.Update memory u = update(address(target), 0, abi.encodeCall(Reentrant.run, ()));
        target.prepare(abi.encodeCall(Governor.execute, (u)));
        governor.stage(u, 0);
        governor.execute(u);
    }

    function testAPollNeedsStake() public {
        PollCreator creator = PollCreator(plain("PollCreator", abi.encode(bonding)));
        vm.assertEq(creator.QUORUM(), 333_300, "quorum");
        vm.assertEq(creator.QUOTA(), 500_000, "quota");
        bytes memory call = abi.encodeCall(PollCreator.createPoll, ("Qm"));
        string memory why = "PollCreator#createPoll: INSUFFICIENT_STAKE";
        refused(alice, address(creator), call, why);
        bond(alice, 100 * LPT - 1, alice);
        refused(alice, address(creator), call, why);
        bond(bob, 1, alice); // its own stake and what is delegated to it count
        vm.prank(alice);
        creator.createPoll("Qm");
        bond(carol, 100 * LPT, alice);
        vm.prank(carol);
        creator.createPoll("Qm");
    }

    function testVotesAreTakenToTheEndOfAPoll() public {
        PollCreator creator = PollCreator(plain("PollCreator", abi.encode(bonding)));
        bond(alice, 100 * LPT, alice);
        address at = address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", creator, hex"01")))));
        uint256 end = block.number + 57_600;
        vm.expectEmit(address(creator));
        emit PollCreated(at, "Qm", end, 333_300, 500_000);
        vm.prank(alice);
        creator.createPoll("Qm");
        Poll poll = Poll(at);
        vm.assertEq(poll.endBlock(), end, "end");
        vm.roll(end);
        vm.expectEmit(at);
        emit Vote(bob, 1);
        vm.prank(bob);
        poll.vote(1);
        refused(bob, at, abi.encodeCall(Poll.destroy, ()), "poll is active");
        vm.roll(end + 1);
        refused(bob, at, abi.encodeCall(Poll.vote, (0)), "poll is over");
        vm.prank(bob);
        poll.destroy();
    }
}
