// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./Tickets.sol";

/// Adds up what the contracts owe a crowd and compares it with what the Minter has, before and after every operation.
/// Everything is read from the contracts; nothing of their arithmetic is repeated but where rounding or a forfeit must be explained.
abstract contract Books is Tickets {
    uint256 internal constant CROWD = 6;
    /// What rounding may leave behind in one operation: a few units for each account.
    int256 internal constant DUST = int256(4 * CROWD);

    uint256[CROWD] internal keys;
    address[CROWD] internal crowd;

    /// The books as they were before the operation.
    uint256[CROWD] internal stakes;
    bool[CROWD] internal claimed;
    int256 internal nobodysLPT;
    int256 internal nobodysETH;
    /// Fees that were credited beyond what came in: to delegators of a transcoder outside the active set.
    int256 public overCredited;
    /// How often each operation was not only tried.
    mapping(bytes4 => uint256) public done;

    function openBooks() internal {
        (nobodysLPT, nobodysETH) = unowned();
        for (uint256 i = 0; i < CROWD; i++) {
            stakes[i] = stakeOf(crowd[i]);
            (, , , , , uint256 last, ) = bonding.getDelegator(crowd[i]);
            claimed[i] = last == round();
        }
    }

    /// Checks what an operation did. Only those in the mask may have less stake than before; the Minter's tokens and ether that
    /// are nobody's may have grown by what is explained.
    function closeBooks(uint256 mayShrink, int256 explainedLPT, int256 explainedETH) internal {
        (int256 lpt, int256 eth) = unowned();
        near(lpt - nobodysLPT, explainedLPT, "LPT that is nobody's");
        near(eth - nobodysETH, explainedETH, "ETH that is nobody's");
        for (uint256 i = 0; i < CROWD; i++) {
            if (mayShrink & (1 << i) == 0) vm.assertGe(stakeOf(crowd[i]), stakes[i], "stake shrinks without unbonding, transfer or slash");
        }
        vm.assertTrue(lpt >= 0, "the Minter lacks LPT for stakes and unbonding locks");
        if (explainedETH < 0) overCredited -= explainedETH;
        vm.assertTrue(eth + overCredited + DUST >= 0, "the Minter lacks ETH for deposits, reserves and fees");
        checkSet();
        done[msg.sig]++;
    }

    function near(int256 got, int256 want, string memory what) private pure {
        int256 off = got > want ? got - want : want - got;
        if (off > DUST) vm.assertEq(uint256(off), 0, string.concat(what, " has changed without an explanation"));
    }

    /// The Minter's LPT and ETH less all that is owed: stakes and unbonding locks; fees, deposits and reserves.
    function unowned() internal view returns (int256 lpt, int256 eth) {
        uint256 owedLPT;
        uint256 owedETH;
        uint256 delegated;
        for (uint256 i = 0; i < CROWD; i++) {
            address who = crowd[i];
            (, , address to, , , , uint256 locks) = bonding.getDelegator(who);
            owedLPT += stakeOf(who);
            delegated += bonding.transcoderTotalStake(who);
            for (uint256 id = 0; id < locks; id++) {
                (uint256 amount, ) = bonding.getDelegatorUnbondingLock(who, id);
                (owedLPT, delegated) = (owedLPT + amount, delegated + amount);
            }
            owedETH += feesOf(who) + depositOf(who) + reserveOf(who);
            if (to == who) continue;
            // What it earned by its cuts waits until it bonds to itself again.
            (, , , , , , , uint256 rewards, uint256 fees, ) = bonding.getTranscoder(who);
            (owedLPT, owedETH) = (owedLPT + rewards, owedETH + fees);
        }
        vm.assertEq(token.balanceOf(address(minter)), delegated, "the Minter's LPT are not what is delegated and locked");
        lpt = int256(token.balanceOf(address(minter))) - int256(owedLPT);
        eth = int256(address(minter).balance) - int256(owedETH);
    }

    /// The part of a reward that nobody gets. It is divided over the stake of the round's start; who has claimed or left since
    /// has no part in this round any more.
    function forfeitedReward(address t, uint256 rewards) internal view returns (int256) {
        (uint256 stake, uint256 cut, , , ) = bonding.getTranscoderEarningsPoolForRound(t, round());
        uint256 entitled;
        bool own;
        for (uint256 i = 0; i < CROWD; i++) {
            (, , address to, , , , ) = bonding.getDelegator(crowd[i]);
            if (to != t || claimed[i]) continue;
            entitled += stakes[i];
            if (crowd[i] == t) own = true;
        }
        if (!own) {
            (, , , , , , uint256 waiting, , , ) = bonding.getTranscoder(t);
            entitled += waiting;
        }
        uint256 shared = rewards - (rewards * cut) / 1e6;
        return (int256(shared) * (int256(stake) - int256(entitled))) / int256(stake);
    }

    /// The part of a ticket's worth that nobody gets, in the same way; negative when more is credited than came in. Where the
    /// transcoder's reward of the round before was missed, the factor of that round is an estimate (protocol, section 5.5)
    /// and the part is what the contracts' own factors leave.
    function forfeitedFees(address t, uint256 worth, uint256 factorBefore, uint256 cumulatedBefore) internal view returns (int256) {
        (, , , , uint256 factor) = bonding.getTranscoderEarningsPoolForRound(t, round());
        (, , , , , , , , uint256 cumulated, ) = bonding.getTranscoder(t);
        uint256 credited = cumulated - cumulatedBefore;
        for (uint256 i = 0; i < CROWD; i++) {
            (uint256 bonded, , address to, , , uint256 last, ) = bonding.getDelegator(crowd[i]);
            if (to != t || claimed[i]) continue;
            (, , , uint256 start, ) = bonding.getTranscoderEarningsPoolForRound(t, last);
            credited += PreciseMathUtils.percOf(bonded, factor - factorBefore, start == 0 ? 1e27 : start);
        }
        return int256(worth) - int256(credited);
    }

    /// The fee factor that counts in this round before anything comes in.
    function feeFactor(address t) internal view returns (uint256 factor) {
        (, , , , factor) = bonding.getTranscoderEarningsPoolForRound(t, round());
        (, , , , , , , , , uint256 last) = bonding.getTranscoder(t);
        if (factor == 0 && last < round()) (, , , , factor) = bonding.getTranscoderEarningsPoolForRound(t, last);
    }

    /// The active set is sorted by stake, bounded, complete and counted in the stake of the next round.
    function checkSet() private view {
        uint256 size = bonding.getTranscoderPoolSize();
        vm.assertLe(size, bonding.getTranscoderPoolMaxSize(), "the active set is too large");
        uint256 sum;
        uint256 last = type(uint256).max;
        address at = bonding.getFirstTranscoderInPool();
        for (uint256 i = 0; i < size; i++) {
            uint256 stake = bonding.transcoderTotalStake(at);
            vm.assertLe(stake, last, "the active set is not sorted");
            vm.assertTrue(bonding.isRegisteredTranscoder(at), "somebody in the active set is not registered");
            (sum, last) = (sum + stake, stake);
            at = bonding.getNextTranscoderInPool(at);
        }
        vm.assertEq(at, address(0), "the active set is longer than its size");
        vm.assertEq(bonding.nextRoundTotalActiveStake(), sum, "stake of the next round is not that of the active set");
    }
}
