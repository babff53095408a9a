// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Network.sol";

contract RoundsManagerTest is Network {
    event NewRound(uint256 indexed round, bytes32 blockHash);
    event ParameterUpdate(string param);

    function testARoundIsANumberOfBlocks() public {
        vm.assertEq(rounds.currentRound(), 50, "the first round is the block over the length");
        vm.roll(51 * ROUND - 1);
        vm.assertEq(rounds.currentRound(), 50, "its last block");
        vm.assertTrue(rounds.currentRoundInitialized(), "open to its end");
        vm.roll(51 * ROUND);
        vm.assertEq(rounds.currentRound(), 51, "the next");
        vm.assertEq(rounds.currentRoundStartBlock(), 51 * ROUND, "its start");
        vm.assertTrue(!rounds.currentRoundInitialized(), "not open until somebody opens it");
    }

    function testAnybodyOpensARoundOnce() public {
        skip(1);
        vm.roll(block.number + 7);
        bytes32 opening = rounds.blockHash(block.number - 1);
        vm.assertTrue(opening != bytes32(0), "a block has a hash");
        vm.expectEmit(address(rounds));
        emit NewRound(51, opening);
        vm.prank(alice);
        rounds.initializeRound();
        vm.assertEq(rounds.blockHashForRound(51), opening, "its hash");
        vm.assertEq(rounds.lastInitializedRound(), 51, "the last open one");
        refused(bob, address(rounds), abi.encodeCall(RoundsManager.initializeRound, ()), "round already initialized");
    }

    function testARoundThatNobodyOpenedHasNoHash() public {
        skipTo(3);
        vm.assertEq(rounds.blockHashForRound(51), bytes32(0), "first skipped");
        vm.assertEq(rounds.blockHashForRound(52), bytes32(0), "second skipped");
        vm.assertTrue(rounds.blockHashForRound(53) != bytes32(0), "opened");
    }

    function testHashesAreOfTheLast256Blocks() public {
        vm.roll(1000);
        string memory past = "can only retrieve past block hashes";
        string memory last = "can only retrieve hashes for last 256 blocks";
        refused(alice, address(rounds), abi.encodeCall(RoundsManager.blockHash, (1000)), past);
        refused(alice, address(rounds), abi.encodeCall(RoundsManager.blockHash, (743)), last);
        vm.assertEq(rounds.blockHash(744), blockhash(744), "the oldest");
        vm.assertEq(rounds.blockHash(999), blockhash(999), "the newest");
        vm.roll(10);
        vm.assertEq(rounds.blockHash(0), blockhash(0), "the first of all");
    }

    function testTheEndOfARoundIsLocked() public {
        vm.roll(50 * ROUND + 89);
        vm.assertTrue(!rounds.currentRoundLocked(), "before the last tenth");
        vm.roll(50 * ROUND + 90);
        vm.assertTrue(rounds.currentRoundLocked(), "in the last tenth");
        vm.roll(51 * ROUND);
        vm.assertTrue(!rounds.currentRoundLocked(), "in the next");
        rounds.setRoundLockAmount(1_000_000);
        vm.assertTrue(rounds.currentRoundLocked(), "all of it");
    }

    function testANewLengthDoesNotRenumberThePast(uint256 length, uint256 into, uint256 later) public {
        length = within(length, 1, 10 * ROUND);
        into = within(into, 0, ROUND - 1);
        later = within(later, 0, 100 * ROUND);
        vm.roll(50 * ROUND + into);
        vm.expectEmit(address(rounds));
        emit ParameterUpdate("roundLength");
        rounds.setRoundLength(length);
        uint256 start = 50 * ROUND;
        vm.assertEq(rounds.lastRoundLengthUpdateRound(), 50, "anchor");
        vm.assertEq(rounds.lastRoundLengthUpdateStartBlock(), start, "start of the anchor");
        vm.assertEq(rounds.currentRound(), 50 + into / length, "the round goes on from its own start");
        vm.roll(block.number + later);
        vm.assertEq(rounds.currentRound(), 50 + (into + later) / length, "later");
        uint256 rest = block.number - rounds.currentRoundStartBlock();
        vm.assertLt(rest, length, "the start is within a length");
    }

    function testTheOwnerSetsTheClock() public {
        address at = address(rounds);
        string memory owner = "caller must be Controller owner";
        refused(alice, at, abi.encodeCall(RoundsManager.setRoundLength, (1)), owner);
        refused(alice, at, abi.encodeCall(RoundsManager.setRoundLockAmount, (1)), owner);
        refused(alice, at, abi.encodeCall(RoundsManager.setLIPUpgradeRound, (1, 1)), owner);
        address me = address(this);
        refused(me, at, abi.encodeCall(RoundsManager.setRoundLength, (0)), "round length cannot be 0");
        string memory invalid = "round lock amount must be a valid percentage";
        refused(me, at, abi.encodeCall(RoundsManager.setRoundLockAmount, (1_000_001)), invalid);
        rounds.setLIPUpgradeRound(36, 77);
        vm.assertEq(rounds.lipUpgradeRound(36), 77, "upgrade round");
        refused(me, at, abi.encodeCall(RoundsManager.setLIPUpgradeRound, (36, 78)), "LIP upgrade round already set");
    }

    function testUsersWaitForAnOpenRound() public {
        skip(1);
        string memory why = "current round is not initialized";
        address at = address(bonding);
        refused(alice, at, abi.encodeCall(BondingManager.bond, (1, alice)), why);
        refused(alice, at, abi.encodeCall(BondingManager.bondForWithHint, (1, bob, alice, bob, bob, bob, bob)), why);
        refused(alice, at, abi.encodeCall(BondingManager.unbond, (1)), why);
        refused(alice, at, abi.encodeCall(BondingManager.rebond, (0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.rebondFromUnbonded, (alice, 0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.transferBond, (bob, 1, bob, bob, bob, bob)), why);
        refused(alice, at, abi.encodeCall(BondingManager.withdrawStake, (0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.withdrawFees, (payable(alice), 0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.claimEarnings, (0)), why);
        refused(alice, at, abi.encodeCall(BondingManager.reward, ()), why);
        refused(alice, at, abi.encodeCall(BondingManager.rewardForTranscoder, (bob)), why);
        refused(alice, at, abi.encodeCall(BondingManager.transcoder, (0, 0)), why);
        TicketBroker.Ticket memory none;
        refused(alice, address(broker), abi.encodeCall(TicketBroker.redeemWinningTicket, (none, "", 0)), why);
        TicketBroker.Ticket[] memory several = new TicketBroker.Ticket[](0);
        bytes memory batch = abi.encodeCall(TicketBroker.batchRedeemWinningTickets, (several, new bytes[](0), new uint256[](0)));
        refused(alice, address(broker), batch, why);
    }
}
