// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Network.sol";

/// Who is in the active set, on what terms, and what slashing does.
contract ActiveSetTest is Network {
    event TranscoderUpdate(address indexed transcoder, uint256 rewardCut, uint256 feeShare);
    event TranscoderActivated(address indexed transcoder, uint256 activationRound);
    event TranscoderDeactivated(address indexed transcoder, uint256 deactivationRound);
    event TranscoderSlashed(address indexed transcoder, address finder, uint256 penalty, uint256 finderReward);
    event ParameterUpdate(string param);

    function fill() private {
        bond(alice, 30 * LPT, alice);
        bond(bob, 20 * LPT, bob);
        bond(carol, 10 * LPT, carol);
    }

    function expectSet(address[3] memory want) private view {
        address at = bonding.getFirstTranscoderInPool();
        for (uint256 i = 0; i < 3; i++) {
            vm.assertEq(at, want[i], "member of the active set");
            at = bonding.getNextTranscoderInPool(at);
        }
    }

    function testMoreStakeEvictsTheLast() public {
        fill();
        bond(dave, 10 * LPT, dave);
        expectSet([alice, bob, carol]);
        nextRound();
        fund(dave, 1);
        vm.expectEmit(address(bonding));
        emit TranscoderDeactivated(carol, round() + 1);
        vm.expectEmit(address(bonding));
        emit TranscoderActivated(dave, round() + 1);
        vm.prank(dave);
        bonding.bond(1, dave);
        expectSet([alice, bob, dave]);
        vm.assertEq(bonding.nextRoundTotalActiveStake(), 60 * LPT + 1, "active stake");
        vm.assertTrue(bonding.isActiveTranscoder(carol), "the evicted one is active to the end of the round");
        vm.assertTrue(!bonding.isActiveTranscoder(dave), "the new one from the next");
        nextRound();
        vm.assertTrue(!bonding.isActiveTranscoder(carol) && bonding.isActiveTranscoder(dave), "then they have changed places");
        vm.assertTrue(bonding.isRegisteredTranscoder(carol), "the evicted one is registered");
    }

    function testTheLastRewardOfAnEvictedOneMayBringItBack() public {
        fill();
        nextRound();
        bond(dave, 11 * LPT, dave);
        expectSet([alice, bob, dave]);
        reward(carol);
        expectSet([carol, alice, bob]);
        vm.assertEq(bonding.nextRoundTotalActiveStake(), bonding.transcoderTotalStake(carol) + 50 * LPT, "active stake");
    }

    function testAnEvictedOneComesBackOnlyByStake() public {
        fill();
        bond(dave, 15 * LPT, dave);
        expectSet([alice, bob, dave]);
        nextRound();
        unbond(dave, 12 * LPT);
        expectSet([alice, bob, dave]); // nobody is promoted in its place
        bond(erin, 1, carol);
        expectSet([alice, bob, carol]);
    }

    function testTranscoderPutsAnOutsiderBackIn() public {
        fill();
        bond(dave, 15 * LPT, dave);
        nextRound();
        unbond(dave, 12 * LPT);
        terms(carol, 1, 2);
        expectSet([alice, bob, carol]);
    }

    function testAnOrderByStakeIsKept() public {
        fill();
        bond(erin, 15 * LPT, carol);
        expectSet([alice, carol, bob]);
        nextRound();
        vm.prank(erin);
        bonding.bond(0, bob);
        expectSet([bob, alice, carol]);
        vm.assertEq(bonding.nextRoundTotalActiveStake(), 75 * LPT, "moved stake is counted once");
        vm.assertEq(bonding.transcoderTotalStake(bob), 35 * LPT, "stake of the first");
    }

    function testTheSetOnlyGrows() public {
        address at = address(bonding);
        bytes memory same = abi.encodeCall(BondingManager.setNumActiveTranscoders, (SET));
        refused(address(this), at, same, "new max size must be greater than old max size");
        bonding.setNumActiveTranscoders(SET + 1);
        vm.assertEq(bonding.getTranscoderPoolMaxSize(), SET + 1, "size");
    }

    function testTheOwnerSetsParameters() public {
        address at = address(bonding);
        string memory why = "caller must be Controller owner";
        refused(alice, at, abi.encodeCall(BondingManager.setNumActiveTranscoders, (9)), why);
        refused(alice, at, abi.encodeCall(BondingManager.setUnbondingPeriod, (9)), why);
        refused(alice, at, abi.encodeCall(BondingManager.setTreasuryRewardCutRate, (9)), why);
        refused(alice, at, abi.encodeCall(BondingManager.setTreasuryBalanceCeiling, (9)), why);
        refused(alice, at, abi.encodeCall(BondingManager.setTreasuryRewardCutResumes, (true)), why);
        bytes memory all = abi.encodeCall(BondingManager.setTreasuryRewardCutRate, (1e27 + 1));
        refused(address(this), at, all, "_cutRate is invalid precise percentage");
        vm.expectEmit(at);
        emit ParameterUpdate("unbondingPeriod");
        bonding.setUnbondingPeriod(9);
        vm.assertEq(bonding.unbondingPeriod(), 9, "period");
        refused(alice, at, abi.encodeCall(BondingManager.setCurrentRoundTotalActiveStake, ()), "caller must be RoundsManager");
    }

    function testTheRateOfTheTreasuryWaitsForTheNextRound() public {
        nextRound();
        bonding.setTreasuryRewardCutRate(5);
        vm.assertEq(bonding.treasuryRewardCutRate(), 10 ** 26, "this round");
        vm.assertEq(bonding.nextRoundTreasuryRewardCutRate(), 5, "the next");
        vm.roll(block.number + ROUND);
        vm.expectEmit(address(bonding));
        emit ParameterUpdate("treasuryRewardCutRate");
        rounds.initializeRound();
        vm.assertEq(bonding.treasuryRewardCutRate(), 5, "then");
    }

    function testTermsAreSetBetweenRewards() public {
        bond(alice, 30 * LPT, alice);
        address at = address(bonding);
        terms(alice, 100_000, 200_000);
        nextRound();
        bytes memory call = abi.encodeCall(BondingManager.transcoder, (1, 2));
        refused(alice, at, call, "caller can't be active or must have already called reward for the current round");
        reward(alice);
        bytes memory cut = abi.encodeCall(BondingManager.transcoder, (1_000_001, 2));
        refused(alice, at, cut, "invalid rewardCut percentage");
        bytes memory share = abi.encodeCall(BondingManager.transcoder, (1, 1_000_001));
        refused(alice, at, share, "invalid feeShare percentage");
        refused(bob, at, call, "transcoder must be registered");
        vm.expectEmit(at);
        emit TranscoderUpdate(alice, 1, 2);
        terms(alice, 1, 2);
        (, uint256 nowCut, uint256 nowShare, , ) = bonding.getTranscoderEarningsPoolForRound(alice, round());
        vm.assertEq(nowCut, 100_000, "this round's cut is settled");
        vm.assertEq(nowShare, 200_000, "this round's share is settled");
        vm.roll(rounds.currentRoundStartBlock() + ROUND - 1);
        refused(alice, at, call, "can't update transcoder params, current round is locked");
    }

    /// docs/adr/0011
    function testSlashingTakesTheOwnStakeAlone() public {
        bond(alice, 100 * LPT, alice);
        bond(carol, 40 * LPT, alice);
        nextRound();
        uint256 supply = token.totalSupply();
        bytes memory call = abi.encodeCall(BondingManager.slashTranscoder, (alice, erin, 500_000, 200_000));
        refused(alice, address(bonding), call, "caller must be Verifier");
        vm.expectEmit(address(bonding));
        emit TranscoderDeactivated(alice, round() + 1);
        vm.expectEmit(address(bonding));
        emit TranscoderSlashed(alice, erin, 50 * LPT, 10 * LPT);
        slash(alice, 500_000, erin, 200_000);
        vm.assertEq(stakeOf(alice), 50 * LPT, "half of its stake");
        vm.assertEq(stakeOf(carol), 40 * LPT, "its delegator's");
        vm.assertEq(bonding.transcoderTotalStake(alice), 90 * LPT, "all that is delegated");
        vm.assertEq(token.balanceOf(erin), 10 * LPT, "reward of the finder");
        vm.assertEq(token.totalSupply(), supply - 40 * LPT, "the rest is burned");
        vm.assertEq(token.balanceOf(address(minter)), 90 * LPT, "the Minter has what is owed");
        vm.assertEq(bonding.getTranscoderPoolSize(), 0, "out of the set");
    }

    /// docs/adr/0011
    function testSlashingToNothingLeavesNoPenaltyBehind(uint96 own, uint96 others, uint256 finderPart) public {
        uint256 mine = 1 + (uint256(own) % (1000 * LPT));
        uint256 his = 1 + (uint256(others) % (1000 * LPT));
        bond(alice, mine, alice);
        bond(carol, his, alice);
        nextRound();
        slash(alice, 1_000_000, finderPart % 2 == 0 ? address(0) : erin, finderPart % 1_000_001);
        vm.assertEq(stakeOf(alice), 0, "nothing is left");
        vm.assertEq(bonding.transcoderTotalStake(alice), his, "but its delegator's");
        vm.assertEq(token.balanceOf(address(minter)), his, "and that is what the Minter has");
        vm.assertTrue(!bonding.isRegisteredTranscoder(alice), "not registered");
        slash(alice, 1_000_000, erin, 0); // who has nothing loses nothing
        unbond(carol, his);
        vm.assertEq(bonding.transcoderTotalStake(alice), 0, "the delegator could leave");
    }

    function testASlashedOneComesBackWithMoreStake() public {
        bond(alice, 100 * LPT, alice);
        nextRound();
        slash(alice, 100_000, address(0), 0);
        nextRound();
        vm.assertTrue(!bonding.isActiveTranscoder(alice), "left");
        bond(alice, 1, alice);
        nextRound();
        vm.assertTrue(bonding.isActiveTranscoder(alice), "back");
        reward(alice);
    }
}
