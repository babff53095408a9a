// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Network.sol";

contract BondingVotesTest is Network {
    event DelegateChanged(address indexed delegator, address indexed fromDelegate, address indexed toDelegate);
    event DelegateVotesChanged(address indexed delegate, uint256 previousBalance, uint256 newBalance);

    function denied(address from, bytes memory data, bytes memory why, string memory what) private {
        refusedWith(from, address(history), 0, data, why, what);
    }

    function checkpoint(uint256 start, uint256 lastClaim) private view returns (bytes memory) {
        return abi.encodeCall(BondingVotes.checkpointBondingState, (alice, start, 1, alice, 1, lastClaim, 0));
    }

    function testItLooksLikeATokenOfVotes() public view {
        vm.assertEq(history.name(), "Livepeer Voting Power", "name");
        vm.assertEq(history.symbol(), "vLPT", "symbol");
        vm.assertEq(history.decimals(), 18, "decimals");
        vm.assertEq(history.CLOCK_MODE(), "mode=livepeer_round", "clock mode");
        vm.assertEq(history.clock(), round(), "clock");
    }

    function testOnlyTheBondingManagerWrites() public {
        uint256 r = round();
        bytes memory why = abi.encodeWithSelector(IBondingVotes.InvalidCaller.selector, alice, bonding);
        denied(alice, checkpoint(r + 1, r), why, "a stranger's state");
        denied(alice, abi.encodeCall(BondingVotes.checkpointTotalActiveStake, (1, r)), why, "a stranger's total");
        why = abi.encodeWithSelector(IBondingVotes.InvalidStartRound.selector, r, r + 1);
        denied(address(bonding), checkpoint(r, r - 1), why, "a state of the past");
        why = abi.encodeWithSelector(IBondingVotes.FutureLastClaimRound.selector, r + 1, r);
        denied(address(bonding), checkpoint(r + 1, r + 1), why, "a claim of the future");
        why = abi.encodeWithSelector(IBondingVotes.InvalidTotalStakeCheckpointRound.selector, r + 1, r);
        denied(address(bonding), abi.encodeCall(BondingVotes.checkpointTotalActiveStake, (1, r + 1)), why, "a total of the future");
    }

    function testAStateThatCannotBeIsRefused() public {
        nextRound();
        uint256 r = round();
        vm.startPrank(address(bonding));
        history.checkpointBondingState(alice, r + 1, 5, alice, 5, r, r - 1);
        history.checkpointBondingState(carol, r + 1, 5, alice, 0, r, 0);
        vm.stopPrank();
        bytes memory why = abi.encodeWithSelector(IBondingVotes.MissingEarningsPool.selector, alice, r - 1);
        denied(bob, abi.encodeCall(BondingVotes.getVotes, (carol)), why, "a reward without a pool");
        vm.roll(block.number - ROUND);
        why = abi.encodeWithSelector(IBondingVotes.DecreasingValues.selector, r, r + 1);
        denied(address(bonding), checkpoint(r, r - 1), why, "a clock that goes back");
    }

    function testDelegationIsTheBondingManagersAlone() public {
        bytes memory why = abi.encodeWithSelector(IBondingVotes.MustCallBondingManager.selector, "bond");
        denied(alice, abi.encodeCall(BondingVotes.delegate, (bob)), why, "delegate");
        why = abi.encodeWithSelector(IBondingVotes.MustCallBondingManager.selector, "bondFor");
        denied(alice, abi.encodeCall(BondingVotes.delegateBySig, (bob, 0, 0, 0, 0, 0)), why, "delegateBySig");
    }

    function testTheFutureIsNotKnown() public {
        uint256 r = round();
        bytes memory why = abi.encodeWithSelector(IBondingVotes.FutureLookup.selector, r, r - 1);
        denied(alice, abi.encodeCall(BondingVotes.getPastVotes, (alice, r)), why, "votes");
        denied(alice, abi.encodeCall(BondingVotes.delegatedAt, (alice, r)), why, "delegate");
        denied(alice, abi.encodeCall(BondingVotes.getPastTotalSupply, (r)), why, "supply");
        why = abi.encodeWithSelector(IBondingVotes.FutureLookup.selector, r + 2, r + 1);
        denied(alice, abi.encodeCall(BondingVotes.getTotalActiveStakeAt, (r + 2)), why, "active stake");
        denied(alice, abi.encodeCall(BondingVotes.getVotesAndDelegateAtRoundStart, (alice, r + 2)), why, "votes at a start");
    }

    function testABondIsAVoteOfTheNextRound() public {
        vm.assertTrue(!history.hasCheckpoint(alice), "nothing known yet");
        fund(alice, 10 * LPT);
        vm.expectEmit(address(history));
        emit DelegateChanged(alice, address(0), alice);
        vm.expectEmit(address(history));
        emit DelegateVotesChanged(alice, 0, 10 * LPT);
        vm.prank(alice);
        bonding.bond(10 * LPT, alice);
        bond(carol, 5 * LPT, alice);
        vm.assertTrue(history.hasCheckpoint(alice), "known");
        vm.assertEq(history.getVotes(alice), 15 * LPT, "a transcoder votes with all that is delegated to it");
        vm.assertEq(history.getVotes(carol), 5 * LPT, "a delegator with its own");
        vm.assertEq(history.delegates(carol), alice, "delegate");
        vm.assertEq(history.totalSupply(), 15 * LPT, "supply of the next round");
        nextRound();
        uint256 r = round();
        vm.assertEq(history.getPastVotes(alice, r - 1), 15 * LPT, "as it was at the round's end");
        vm.assertEq(history.getPastVotes(alice, r - 2), 0, "and before");
        vm.assertEq(history.delegatedAt(carol, r - 1), alice, "delegate then");
        vm.assertEq(history.getPastTotalSupply(r - 1), 15 * LPT, "supply then");
        vm.assertEq(history.getTotalActiveStakeAt(r - 20), 0, "before anything was written");
    }

    function testDelegatorsOfNobodyHaveNoVotes() public {
        bond(alice, 10 * LPT, alice);
        bond(carol, 5 * LPT, alice);
        nextRound();
        unbond(alice, 10 * LPT);
        vm.assertEq(history.getVotes(alice), 0, "it has no bond");
        vm.assertEq(history.getVotes(carol), 0, "its delegator nobody to stand for it");
    }

    function testUnopenedRoundsHaveTheStakeThatWaited() public {
        bond(alice, 10 * LPT, alice);
        nextRound();
        skip(2);
        vm.assertEq(history.getTotalActiveStakeAt(round() - 1), 10 * LPT, "what waits for the next round");
        rounds.initializeRound();
        bond(alice, 1 * LPT, alice);
        vm.assertEq(history.getTotalActiveStakeAt(round() - 1), 10 * LPT, "that of the next that was opened");
        vm.assertEq(history.getTotalActiveStakeAt(round() + 1), 11 * LPT, "of the next");
    }

    function testVotesGrowWithRewards(uint96 own, uint96 others, uint8 rewarded) public {
        bond(alice, LPT + (uint256(own) % (1e6 * LPT)), alice);
        bond(carol, LPT + (uint256(others) % (1e6 * LPT)), alice);
        nextRound();
        for (uint256 i = 0; i < 4; i++) {
            if ((rewarded >> i) % 2 == 0) reward(alice);
            uint256 all = bonding.transcoderTotalStake(alice);
            uint256 carols = stakeOf(carol);
            if (i == 2) {
                vm.prank(carol);
                bonding.claimEarnings(0);
            }
            vm.assertEq(history.getVotes(alice), all, "all that is delegated");
            vm.assertEq(history.getVotes(carol), carols, "stake with its rewards");
            vm.assertLe(carols, all, "a part is not more than the whole");
            nextRound();
            vm.assertEq(history.getPastVotes(carol, round() - 1), carols, "the same seen from later");
            vm.assertEq(history.getPastVotes(alice, round() - 1), all, "the same seen from later");
        }
    }

    function testAnybodyMayAskForACheckpoint() public {
        vm.prank(bob);
        bonding.checkpointBondingState(alice);
        vm.assertTrue(history.hasCheckpoint(alice), "written");
        vm.assertEq(history.getVotes(alice), 0, "of nothing");
    }
}
