// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Network.sol";

/// Stake comes, goes and moves.
contract BondingTest is Network {
    event Bond(address indexed newDelegate, address indexed oldDelegate, address indexed delegator, uint256 additionalAmount, uint256 bondedAmount);
    event Unbond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound);
    event Rebond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount);
    event TransferBond(address indexed oldDelegator, address indexed newDelegator, uint256 oldUnbondingLockId, uint256 newUnbondingLockId, uint256 amount);
    event WithdrawStake(address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound);

    function expectBond(address who, uint256 amount, address to, uint256 delegated) private view {
        (uint256 bonded, , address delegate, uint256 delegated_, , , ) = bonding.getDelegator(who);
        vm.assertEq(bonded, amount, "bonded");
        vm.assertEq(delegate, to, "delegate");
        vm.assertEq(delegated_, delegated, "delegated to it");
    }

    function expectStatus(address who, BondingManager.DelegatorStatus want) private view {
        vm.assertEq(uint256(bonding.delegatorStatus(who)), uint256(want), "status");
    }

    function testABondCountsFromTheNextRound() public {
        fund(alice, 10 * LPT);
        expectStatus(alice, BondingManager.DelegatorStatus.Unbonded);
        vm.assertEq(uint256(bonding.transcoderStatus(alice)), 0, "not registered");
        vm.expectEmit(address(bonding));
        emit Bond(alice, address(0), alice, 10 * LPT, 10 * LPT);
        vm.prank(alice);
        bonding.bond(10 * LPT, alice);
        vm.assertEq(token.balanceOf(address(minter)), 10 * LPT, "the Minter keeps it");
        vm.assertEq(token.balanceOf(alice), 0, "alice paid it");
        vm.assertEq(uint256(bonding.transcoderStatus(alice)), 1, "registered");
        vm.assertTrue(!bonding.isActiveTranscoder(alice), "not active in this round");
        vm.assertEq(bonding.getTotalBonded(), 0, "no active stake in this round");
        vm.assertEq(bonding.nextRoundTotalActiveStake(), 10 * LPT, "active stake of the next");
        expectStatus(alice, BondingManager.DelegatorStatus.Pending);
        nextRound();
        vm.assertTrue(bonding.isActiveTranscoder(alice), "active");
        vm.assertEq(bonding.getTotalBonded(), 10 * LPT, "active stake");
        expectStatus(alice, BondingManager.DelegatorStatus.Bonded);
        expectBond(alice, 10 * LPT, alice, 10 * LPT);
    }

    function testABondNeedsTokens() public {
        address at = address(bonding);
        string memory why = "delegation amount must be greater than 0";
        refused(alice, at, abi.encodeCall(BondingManager.bond, (0, alice)), why);
        refused(alice, at, abi.encodeCall(BondingManager.bond, (1, alice)), "ERC20: insufficient allowance");
        vm.prank(alice);
        token.approve(at, 1);
        refused(alice, at, abi.encodeCall(BondingManager.bond, (1, alice)), "ERC20: transfer amount exceeds balance");
    }

    function testADelegatorMovesWithoutWaiting() public {
        bond(alice, 10 * LPT, alice);
        bond(bob, 20 * LPT, bob);
        bond(carol, 5 * LPT, alice);
        expectBond(alice, 10 * LPT, alice, 15 * LPT);
        nextRound();
        vm.expectEmit(address(bonding));
        emit Bond(bob, alice, carol, 0, 5 * LPT);
        vm.prank(carol);
        bonding.bond(0, bob);
        expectBond(alice, 10 * LPT, alice, 10 * LPT);
        expectBond(bob, 20 * LPT, bob, 25 * LPT);
        expectBond(carol, 5 * LPT, bob, 0);
        expectStatus(carol, BondingManager.DelegatorStatus.Pending);
        bytes memory away = abi.encodeCall(BondingManager.bond, (0, alice));
        refused(bob, address(bonding), away, "registered transcoders can't delegate towards other addresses");
    }

    function testAStrangerMayAddButNotDecide() public {
        bond(alice, 10 * LPT, alice);
        nextRound();
        bond(carol, 5 * LPT, alice);
        fund(dave, 10 * LPT);
        address at = address(bonding);
        refused(dave, at, bondFor(1, carol, bob), "INVALID_DELEGATE_CHANGE");
        refused(dave, at, bondFor(0, carol, bob), "INVALID_DELEGATE_CHANGE");
        refused(dave, at, bondFor(1, erin, erin), "INVALID_DELEGATE");
        refused(dave, at, bondFor(1, address(0), alice), "INVALID_DELEGATOR");
        vm.prank(dave);
        (bool ok, ) = at.call(bondFor(2 * LPT, carol, alice));
        vm.assertTrue(ok, "more for somebody's delegate");
        expectBond(carol, 7 * LPT, alice, 0);
        vm.prank(dave);
        (ok, ) = at.call(bondFor(3 * LPT, erin, alice));
        vm.assertTrue(ok, "a first bond for somebody");
        expectBond(erin, 3 * LPT, alice, 0);
        vm.assertEq(token.balanceOf(dave), 5 * LPT, "dave paid");
    }

    function testAStrangerCannotSpoilARewardThatIsDue() public {
        bond(alice, 10 * LPT, alice);
        bond(carol, 5 * LPT, alice);
        nextRound();
        fund(dave, LPT);
        address at = address(bonding);
        refused(dave, at, bondFor(1, carol, alice), "ILLEGAL_CLAIM_EARNINGS");
        refused(dave, at, transfer(carol, 1), "ILLEGAL_CLAIM_EARNINGS");
        reward(alice);
        vm.prank(dave);
        (bool ok, ) = at.call(bondFor(1, carol, alice));
        vm.assertTrue(ok, "after the reward");
    }

    function testTheMigratorBondsForAnybody() public {
        register("L2Migrator", dave);
        fund(dave, 10 * LPT);
        vm.prank(dave);
        (bool ok, ) = address(bonding).call(bondFor(3 * LPT, erin, erin));
        vm.assertTrue(ok, "a transcoder is made");
        expectBond(erin, 3 * LPT, erin, 3 * LPT);
        nextRound();
        vm.prank(dave);
        (ok, ) = address(bonding).call(bondFor(LPT, erin, erin));
        vm.assertTrue(ok, "before its reward");
    }

    function testUnbondedStakeIsLockedForItsPeriod() public {
        bond(alice, 10 * LPT, alice);
        address at = address(bonding);
        bytes memory one = abi.encodeCall(BondingManager.unbond, (1));
        refused(alice, at, one, "caller must be bonded");
        nextRound();
        refused(alice, at, abi.encodeCall(BondingManager.unbond, (0)), "unbond amount must be greater than 0");
        bytes memory more = abi.encodeCall(BondingManager.unbond, (10 * LPT + 1));
        refused(alice, at, more, "amount is greater than bonded amount");
        vm.expectEmit(at);
        emit Unbond(alice, alice, 0, 4 * LPT, round() + UNBONDING);
        unbond(alice, 4 * LPT);
        expectBond(alice, 6 * LPT, alice, 6 * LPT);
        (uint256 amount, uint256 withdrawRound) = bonding.getDelegatorUnbondingLock(alice, 0);
        vm.assertEq(amount, 4 * LPT, "amount of the lock");
        bytes memory take = abi.encodeCall(BondingManager.withdrawStake, (0));
        refused(alice, at, take, "withdraw round must be before or equal to the current round");
        refused(bob, at, take, "invalid unbonding lock ID");
        skipTo(UNBONDING);
        vm.expectEmit(at);
        emit WithdrawStake(alice, 0, 4 * LPT, withdrawRound);
        vm.prank(alice);
        bonding.withdrawStake(0);
        vm.assertEq(token.balanceOf(alice), 4 * LPT, "LPT came back");
        vm.assertTrue(!bonding.isValidUnbondingLock(alice, 0), "the lock is gone");
        refused(alice, at, take, "invalid unbonding lock ID");
    }

    function testAFullUnbondingResigns() public {
        bond(alice, 10 * LPT, alice);
        bond(carol, 5 * LPT, alice);
        nextRound();
        unbond(alice, 10 * LPT);
        expectBond(alice, 0, address(0), 5 * LPT);
        expectStatus(alice, BondingManager.DelegatorStatus.Unbonded);
        vm.assertTrue(bonding.isActiveTranscoder(alice), "active to the end of the round");
        vm.assertEq(bonding.getTranscoderPoolSize(), 0, "but out of the set");
        vm.assertEq(bonding.nextRoundTotalActiveStake(), 0, "with all that was delegated");
        reward(alice);
        nextRound();
        vm.assertTrue(!bonding.isActiveTranscoder(alice), "no longer active");
        bytes memory late = abi.encodeCall(BondingManager.reward, ());
        refused(alice, address(bonding), late, "caller must be an active transcoder");
    }

    function testALockCanBeRebonded() public {
        bond(alice, 10 * LPT, alice);
        nextRound();
        unbond(alice, 4 * LPT);
        address at = address(bonding);
        refused(alice, at, abi.encodeCall(BondingManager.rebond, (1)), "invalid unbonding lock ID");
        bytes memory from = abi.encodeCall(BondingManager.rebondFromUnbonded, (alice, 0));
        refused(alice, at, from, "caller must be unbonded");
        vm.expectEmit(at);
        emit Rebond(alice, alice, 0, 4 * LPT);
        vm.prank(alice);
        bonding.rebond(0);
        expectBond(alice, 10 * LPT, alice, 10 * LPT);
        unbond(alice, 10 * LPT);
        refused(alice, at, abi.encodeCall(BondingManager.rebond, (1)), "caller must be bonded");
        refused(alice, at, abi.encodeCall(BondingManager.rebondFromUnbonded, (bob, 0)), "invalid unbonding lock ID");
        vm.prank(alice);
        bonding.rebondFromUnbonded(bob, 1);
        expectBond(alice, 10 * LPT, bob, 0);
        expectStatus(alice, BondingManager.DelegatorStatus.Pending);
    }

    function testRebondingFromUnbondedEarnsNothingOfThePast() public {
        bond(bob, 10 * LPT, bob);
        bond(alice, 10 * LPT, alice);
        nextRound();
        unbond(alice, 10 * LPT);
        for (uint256 i = 0; i < 3; i++) {
            reward(bob);
            nextRound();
        }
        vm.prank(alice);
        bonding.rebondFromUnbonded(bob, 0);
        vm.assertEq(stakeOf(alice), 10 * LPT, "stake");
        vm.assertEq(feesOf(alice), 0, "fees");
    }

    function testAPartOfABondCanBeGivenAway() public {
        bond(alice, 10 * LPT, alice);
        bond(carol, 5 * LPT, alice);
        nextRound();
        vm.expectEmit(address(bonding));
        emit TransferBond(carol, dave, 0, 0, 2 * LPT);
        vm.prank(carol);
        (bool ok, ) = address(bonding).call(transfer(dave, 2 * LPT));
        vm.assertTrue(ok, "transfer");
        expectBond(carol, 3 * LPT, alice, 0);
        expectBond(dave, 2 * LPT, alice, 0);
        expectBond(alice, 10 * LPT, alice, 15 * LPT);
        vm.assertTrue(!bonding.isValidUnbondingLock(carol, 0) && !bonding.isValidUnbondingLock(dave, 0), "no lock is left");
        refused(carol, address(bonding), transfer(alice, 4 * LPT), "ILLEGAL_CLAIM_EARNINGS");
        refused(carol, address(bonding), transfer(address(0), 1), "INVALID_DELEGATOR");
        refused(carol, address(bonding), transfer(erin, 4 * LPT), "amount is greater than bonded amount");
    }

    function testAReceiverKeepsItsOwnDelegate() public {
        bond(alice, 10 * LPT, alice);
        bond(bob, 10 * LPT, bob);
        nextRound();
        reward(alice);
        reward(bob);
        vm.prank(alice);
        (bool ok, ) = address(bonding).call(transfer(bob, 4 * LPT));
        vm.assertTrue(ok, "to somebody with a delegate");
        (uint256 bonded, , address delegate, , , , ) = bonding.getDelegator(bob);
        vm.assertEq(delegate, bob, "delegate");
        vm.assertGe(bonded, 14 * LPT, "stake");
    }

    function testNobodyBecomesATranscoderByAGift() public {
        bond(alice, 10 * LPT, alice);
        bond(carol, 5 * LPT, alice);
        nextRound();
        unbond(alice, 10 * LPT); // it has left its delegator behind
        reward(alice);
        refused(carol, address(bonding), transfer(alice, LPT), "INVALID_DELEGATOR");
    }

    function testBondsAndUnbondingsAddUp(uint96[6] memory amounts, uint256 mix) public {
        address[3] memory who = [alice, bob, carol];
        uint256[3] memory want;
        uint256 locked;
        nextRound();
        for (uint256 i = 0; i < amounts.length; i++) {
            uint256 n = (mix >> (8 * i)) % 3;
            uint256 amount = 1 + (uint256(amounts[i]) % (1000 * LPT));
            if (i % 2 == 1 && want[n] > 0) {
                nextRound();
                amount = 1 + (amount % want[n]);
                unbond(who[n], amount);
                (want[n], locked) = (want[n] - amount, locked + amount);
            } else {
                bool alone = want[0] == 0 || bonding.isRegisteredTranscoder(who[n]);
                bond(who[n], amount, alone ? who[n] : alice);
                want[n] += amount;
            }
            uint256 sum;
            for (uint256 k = 0; k < 3; k++) {
                vm.assertEq(stakeOf(who[k]), want[k], "stake");
                sum += bonding.transcoderTotalStake(who[k]);
            }
            vm.assertEq(sum, want[0] + want[1] + want[2], "what is delegated is what is bonded");
            vm.assertEq(token.balanceOf(address(minter)), sum + locked, "the Minter's LPT");
        }
    }

    function bondFor(uint256 amount, address owner, address to) private pure returns (bytes memory) {
        address none = address(0);
        return abi.encodeCall(BondingManager.bondForWithHint, (amount, owner, to, none, none, none, none));
    }

    function transfer(address to, uint256 amount) private pure returns (bytes memory) {
        address none = address(0);
        return abi.encodeCall(BondingManager.transferBond, (to, amount, none, none, none, none));
    }
}
