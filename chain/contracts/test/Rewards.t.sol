// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Network.sol";

/// What rewards bring, to whom, and what fees bring. Fees come from the TicketBroker's address here, without tickets.
contract RewardsTest is Network {
    event Reward(address indexed transcoder, uint256 amount);
    event TreasuryReward(address indexed transcoder, address treasury, uint256 amount);
    event RewardCallerSet(address indexed transcoder, address indexed rewardCaller);
    event EarningsClaimed(address indexed delegate, address indexed delegator, uint256 rewards, uint256 fees, uint256 startRound, uint256 endRound);
    event WithdrawFees(address indexed delegator, address recipient, uint256 amount);

    function open(uint256 own, uint256 others, uint256 cut, uint256 share) private {
        bond(alice, own, alice);
        if (others > 0) bond(carol, others, alice);
        terms(alice, cut, share);
        nextRound();
    }

    function earn(address who, uint256 fees) private {
        vm.deal(address(minter), address(minter).balance + fees);
        vm.prank(address(broker));
        bonding.updateTranscoderWithFees(who, fees, 0);
    }

    /// What one transcoder alone gets in a round, after the treasury.
    function wholeReward() private view returns (uint256) {
        uint256 all = minter.currentMintableTokens();
        return all - (all * bonding.treasuryRewardCutRate()) / 1e27;
    }

    function testARewardIsCalledOncePerRound() public {
        bytes memory call = abi.encodeCall(BondingManager.reward, ());
        refused(alice, address(bonding), call, "caller must be an active transcoder");
        bond(alice, 100 * LPT, alice);
        refused(alice, address(bonding), call, "caller must be an active transcoder");
        nextRound();
        uint256 all = minter.currentMintableTokens();
        vm.expectEmit(address(bonding));
        emit TreasuryReward(alice, address(treasury), all / 10);
        vm.expectEmit(address(bonding));
        emit Reward(alice, all - all / 10);
        reward(alice);
        vm.assertEq(token.balanceOf(address(treasury)), all / 10, "the treasury's part");
        vm.assertEq(stakeOf(alice), 100 * LPT + all - all / 10, "the rest is stake");
        vm.assertEq(minter.currentMintedTokens(), all, "minted");
        refused(alice, address(bonding), call, "caller has already called reward for the current round");
        nextRound();
        reward(alice);
    }

    function testARewardIsSharedByStakeAndCut() public {
        open(60 * LPT, 40 * LPT, 250_000, 0);
        uint256 got = wholeReward();
        reward(alice);
        uint256 shared = got - got / 4;
        vm.assertApproxEqAbs(stakeOf(alice), 60 * LPT + got / 4 + (shared * 6) / 10, 2, "own share and commission");
        vm.assertApproxEqAbs(stakeOf(carol), 40 * LPT + (shared * 4) / 10, 2, "share of the delegator");
        vm.assertEq(bonding.transcoderTotalStake(alice), 100 * LPT + got, "all that is delegated");
    }

    function testSharesNeverExceedTheReward(uint96 own, uint96 others, uint256 cut, uint256 missed) public {
        uint256 a = 1 + (uint256(own) % (100_000 * LPT));
        uint256 c = 1 + (uint256(others) % (100_000 * LPT));
        open(a, c, cut % 1_000_001, 0);
        for (uint256 i = 0; i < 4; i++) {
            if ((missed >> i) % 2 == 0) reward(alice);
            nextRound();
        }
        uint256 sum = stakeOf(alice) + stakeOf(carol);
        uint256 held = token.balanceOf(address(minter));
        vm.assertLe(sum, held, "stakes are covered");
        vm.assertLe(held - sum, 16, "dust");
        vm.assertGe(stakeOf(alice), a, "nobody loses");
        vm.assertGe(stakeOf(carol), c, "nobody loses");
        // Claiming writes down what was computed, and no more.
        uint256 pending = stakeOf(carol);
        vm.prank(carol);
        bonding.claimEarnings(0);
        (uint256 bonded, , , , , , ) = bonding.getDelegator(carol);
        vm.assertEq(bonded, pending, "claimed");
        vm.assertEq(stakeOf(carol), pending, "pending afterwards");
    }

    function testCommissionsEarnTooButForTheTranscoder() public {
        open(50 * LPT, 50 * LPT, 1_000_000, 0);
        reward(alice);
        uint256 first = wholeReward();
        terms(alice, 0, 0);
        nextRound();
        uint256 carols = stakeOf(carol);
        vm.assertEq(carols, 50 * LPT, "a cut of all leaves nothing");
        uint256 second = wholeReward();
        reward(alice);
        uint256 part = (second * 50 * LPT) / (100 * LPT + first);
        vm.assertApproxEqAbs(stakeOf(carol), 50 * LPT + part, 1e12, "the stake of commissions takes its part of the next");
        vm.assertApproxEqAbs(stakeOf(alice), 50 * LPT + first + second - part, 1e12, "for the transcoder");
    }

    function testAMissedRewardIsLost() public {
        open(60 * LPT, 40 * LPT, 0, 0);
        uint256 supply = token.totalSupply();
        skipTo(1);
        vm.assertEq(token.totalSupply(), supply, "nothing was minted");
        vm.assertEq(stakeOf(carol), 40 * LPT, "nothing was earned");
        uint256 got = wholeReward();
        reward(alice);
        vm.assertApproxEqAbs(stakeOf(carol), 40 * LPT + (got * 4) / 10, 2, "one round's share");
    }

    function testWhoBondsLaterHasNoPartInEarlierRewards() public {
        open(100 * LPT, 0, 0, 0);
        bond(carol, 100 * LPT, alice);
        uint256 got = wholeReward();
        reward(alice);
        vm.assertEq(stakeOf(carol), 100 * LPT, "the stake counts from the next round");
        vm.assertApproxEqAbs(stakeOf(alice), 100 * LPT + got, 2, "all is the transcoder's");
    }

    function testARewardCallerActsForATranscoder() public {
        bond(alice, 100 * LPT, alice);
        nextRound();
        address at = address(bonding);
        bytes memory call = abi.encodeCall(BondingManager.rewardForTranscoder, (alice));
        string memory why = "caller must be a reward caller set by the transcoder";
        refused(bob, at, call, why);
        vm.expectEmit(at);
        emit RewardCallerSet(alice, bob);
        vm.prank(alice);
        bonding.setRewardCaller(bob);
        refused(alice, at, call, why);
        vm.prank(bob);
        bonding.rewardForTranscoder(alice);
        vm.assertEq(stakeOf(alice), 100 * LPT + wholeReward(), "the stake is the transcoder's");
        vm.assertEq(stakeOf(bob), 0, "its caller has none of it");
        refused(alice, at, abi.encodeCall(BondingManager.reward, ()), "caller has already called reward for the current round");
        vm.prank(alice);
        bonding.setRewardCaller(address(0));
        refused(bob, at, call, why);
    }

    /// docs/adr/0014
    function testARewardCanOpenItsRound() public {
        bond(alice, 100 * LPT, alice);
        vm.prank(alice);
        bonding.setRewardCaller(bob);
        skip(1);
        address at = address(bonding);
        refused(alice, at, abi.encodeCall(BondingManager.reward, ()), "current round is not initialized");
        bytes memory call = abi.encodeCall(BondingManager.initializeRoundAndReward, (alice, address(0), address(0)));
        refused(carol, at, call, "caller must be the transcoder or its reward caller");
        vm.prank(bob);
        bonding.initializeRoundAndReward(alice, address(0), address(0));
        vm.assertTrue(rounds.currentRoundInitialized(), "open");
        (uint256 last, , , , , , , , , ) = bonding.getTranscoder(alice);
        vm.assertEq(last, round(), "rewarded");
        refused(alice, at, call, "caller has already called reward for the current round");
        skipTo(1);
        vm.prank(alice);
        bonding.initializeRoundAndReward(alice, address(0), address(0)); // in a round that is open already
    }

    /// docs/adr/0012
    function testTheTreasurysCutEndsAtItsCeiling() public {
        resume(false);
        vm.assertEq(bonding.nextRoundTreasuryRewardCutRate(), 0, "it stays away, as it always did");
        vm.assertEq(bonding.suspendedTreasuryRewardCutRate(), 10 ** 26, "what was given up");
        bonding.setTreasuryRewardCutRate(7);
        vm.assertEq(bonding.suspendedTreasuryRewardCutRate(), 0, "forgotten with a new rate");
    }

    /// docs/adr/0012
    function testTheTreasurysCutComesBackWhereItMay() public {
        resume(true);
        vm.assertEq(bonding.nextRoundTreasuryRewardCutRate(), 10 ** 26, "below the ceiling again");
        vm.assertEq(bonding.suspendedTreasuryRewardCutRate(), 0, "and nothing is given up");
    }

    function resume(bool on) private {
        bonding.setTreasuryRewardCutResumes(on);
        bonding.setTreasuryBalanceCeiling(1);
        open(100 * LPT, 0, 0, 0);
        reward(alice); // finds it empty and fills it
        nextRound();
        reward(alice); // finds it full
        vm.assertEq(bonding.nextRoundTreasuryRewardCutRate(), 0, "a full treasury takes nothing more");
        vm.assertEq(bonding.treasuryRewardCutRate(), 10 ** 26, "from the next round on");
        nextRound();
        uint256 full = token.balanceOf(address(treasury));
        reward(alice);
        vm.assertEq(token.balanceOf(address(treasury)), full, "nothing");
        vm.prank(address(treasury));
        token.transfer(bob, full);
        nextRound();
        reward(alice);
    }

    function testFeesAreSharedByStakeAndShare() public {
        open(75 * LPT, 25 * LPT, 0, 400_000);
        bytes memory call = abi.encodeCall(BondingManager.updateTranscoderWithFees, (alice, 1, 0));
        refused(alice, address(bonding), call, "caller must be TicketBroker");
        bytes memory stranger = abi.encodeCall(BondingManager.updateTranscoderWithFees, (bob, 1, 0));
        refused(address(broker), address(bonding), stranger, "transcoder must be registered");
        earn(alice, 1000);
        vm.assertEq(feesOf(carol), 100, "a quarter of two fifths");
        vm.assertEq(feesOf(alice), 900, "the rest");
        vm.prank(carol);
        bonding.claimEarnings(0);
        earn(alice, 1000);
        vm.assertEq(feesOf(carol), 100, "who has claimed has no part in this round any more");
        nextRound();
        earn(alice, 1000);
        vm.assertEq(feesOf(carol), 200, "but in the next");
    }

    function testCreditedFeesNeverExceedWhatCameIn(uint96 own, uint96 others, uint256 share, uint96[4] memory fees, uint8 rewarded) public {
        open(LPT + (uint256(own) % (1e6 * LPT)), LPT + (uint256(others) % (1e6 * LPT)), 100_000, share % 1_000_001);
        uint256 sum;
        for (uint256 i = 0; i < fees.length; i++) {
            uint256 fee = uint256(fees[i]) % 1e6 ether;
            if ((rewarded >> i) % 2 == 0) reward(alice);
            earn(alice, fee);
            sum += fee;
            uint256 credited = feesOf(alice) + feesOf(carol);
            vm.assertLe(credited, sum, "credited");
            nextRound();
            vm.assertEq(feesOf(alice) + feesOf(carol), credited, "a round changes nothing");
        }
    }

    /// Protocol, section 5.5: the reward of a missed round is estimated, and the estimate is the larger the more was minted.
    function testAMissedRewardMakesFeesOfTheNextRoundALittleLess() public {
        open(50 * LPT, 50 * LPT, 0, 1_000_000);
        reward(alice);
        skipTo(2); // a round is missed, and nobody claims in it
        reward(alice);
        earn(alice, 1 ether);
        uint256 credited = feesOf(alice) + feesOf(carol);
        vm.assertLt(credited, 1 ether, "something is left to nobody");
        vm.assertGe(credited, 0.4 ether, "in proportion to a reward against a stake, here a large one");
    }

    function testFeesAreWithdrawnByTheirOwner() public {
        open(100 * LPT, 0, 0, 0);
        earn(alice, 500);
        address at = address(bonding);
        bytes memory nobody = abi.encodeCall(BondingManager.withdrawFees, (payable(address(0)), 1));
        refused(alice, at, nobody, "invalid recipient");
        bytes memory more = abi.encodeCall(BondingManager.withdrawFees, (payable(bob), 501));
        refused(alice, at, more, "insufficient fees to withdraw");
        bytes memory others = abi.encodeCall(BondingManager.withdrawFees, (payable(bob), 1));
        refused(carol, at, others, "insufficient fees to withdraw");
        vm.expectEmit(at);
        emit EarningsClaimed(alice, alice, 0, 500, round(), round());
        vm.expectEmit(at);
        emit WithdrawFees(alice, bob, 200);
        vm.prank(alice);
        bonding.withdrawFees(payable(bob), 200);
        vm.assertEq(bob.balance, 200, "ETH");
        vm.assertEq(feesOf(alice), 300, "what is left");
    }

    function testWhatComesInAfterAClaimIsUsedInTheNextRound() public {
        open(100 * LPT, 0, 1_000_000, 0);
        vm.prank(alice);
        bonding.claimEarnings(0);
        reward(alice);
        earn(alice, 500);
        vm.assertEq(feesOf(alice), 500, "fees are shown");
        vm.assertEq(stakeOf(alice), 100 * LPT + wholeReward(), "rewards are shown");
        bytes memory fees = abi.encodeCall(BondingManager.withdrawFees, (payable(alice), 500));
        bytes memory stake = abi.encodeCall(BondingManager.unbond, (100 * LPT + 1));
        refused(alice, address(bonding), fees, "insufficient fees to withdraw");
        refused(alice, address(bonding), stake, "amount is greater than bonded amount");
        nextRound();
        vm.prank(alice);
        bonding.withdrawFees(payable(alice), 500);
        unbond(alice, 100 * LPT + 1);
    }

    function testFeesOfSomebodyWhoNeverWasActiveCannotBeDivided() public {
        bond(alice, 100 * LPT, alice);
        bytes memory call = abi.encodeCall(BondingManager.updateTranscoderWithFees, (alice, 1, 0));
        refusedWith(address(broker), address(bonding), 0, call, panic(0x12), "no stake in this round yet");
        nextRound();
        earn(alice, 1);
    }
}
