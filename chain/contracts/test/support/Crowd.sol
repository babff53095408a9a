// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./Books.sol";

/// What six people may do to the protocol, in any order: every operation here is one that must succeed, or returns before it
/// starts. Three of six fit into the active set, so that they evict each other.
contract Crowd is Books {
    struct Spent {
        uint256 key;
        TicketBroker.Ticket ticket;
    }

    Spent[] private spent;
    uint256 private nonce;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < CROWD; i++) {
            keys[i] = 0xc0de + i;
            crowd[i] = vm.addr(keys[i]);
            fund(crowd[i], 100_000 * LPT);
            if (i < 4) bondTo(i, i, (i + 1) * 1000 * LPT);
        }
        nextRound();
    }

    function bondTo(uint256 who, uint256 to, uint256 amount) private {
        vm.prank(crowd[who]);
        bonding.bond(amount, crowd[to]);
    }

    function bond(uint256 who, uint256 to, uint256 amount) external {
        (who, to) = (who % CROWD, to % CROWD);
        address me = crowd[who];
        amount = within(amount, 1, 2000 * LPT);
        if (token.balanceOf(me) < amount) return;
        (uint256 bonded, , address from, , , , ) = bonding.getDelegator(me);
        if (from == me && stakeOf(me) > 0) to = who;
        if (bonded > 0 && from != crowd[to] && amount % 3 == 0) amount = 0; // nothing but a move
        openBooks();
        bondTo(who, to, amount);
        closeBooks(0, 0, 0);
    }

    function bondFor(uint256 who, uint256 owner, uint256 to, uint256 amount) external {
        (who, owner, to) = (who % CROWD, owner % CROWD, to % CROWD);
        amount = within(amount, 1, 100 * LPT);
        (uint256 bonded, , address from, , , uint256 last, ) = bonding.getDelegator(crowd[owner]);
        if (who == owner || token.balanceOf(crowd[who]) < amount) return;
        if (bonded == 0 && (to == owner || stakeOf(crowd[owner]) > 0)) return;
        if (bonded > 0 && !mayClaim(from, last)) return;
        address none = address(0);
        openBooks();
        vm.prank(crowd[who]);
        bonding.bondForWithHint(amount, crowd[owner], bonded > 0 ? from : crowd[to], none, none, none, none);
        closeBooks(0, 0, 0);
    }

    function unbond(uint256 who, uint256 amount) external {
        who = who % CROWD;
        if (!isBonded(who)) return;
        (uint256 all, ) = ready(crowd[who]);
        amount = amount % 4 == 0 ? all : within(amount, 1, all);
        openBooks();
        vm.prank(crowd[who]);
        bonding.unbond(amount);
        if (amount < all) vm.assertEq(stakeOf(crowd[who]), stakes[who] - amount, "unbonding takes what it says");
        closeBooks(1 << who, 0, 0);
    }

    function rebond(uint256 who, uint256 to, uint256 id) external {
        (who, to) = (who % CROWD, to % CROWD);
        address me = crowd[who];
        (uint256 bonded, , , , , , uint256 locks) = bonding.getDelegator(me);
        if (locks == 0 || !bonding.isValidUnbondingLock(me, id = id % locks)) return;
        // Who has been slashed to nothing may have rewards waiting, which bond it again.
        if (bonded == 0 && stakeOf(me) > 0) return;
        openBooks();
        vm.prank(me);
        if (bonded > 0) bonding.rebond(id);
        else bonding.rebondFromUnbonded(crowd[to], id);
        closeBooks(0, 0, 0);
    }

    function withdrawStake(uint256 who, uint256 id) external {
        address me = crowd[who % CROWD];
        (, , , , , , uint256 locks) = bonding.getDelegator(me);
        if (locks == 0) return;
        (uint256 amount, uint256 from) = bonding.getDelegatorUnbondingLock(me, id = id % locks);
        if (from == 0 || from > round()) return;
        uint256 had = token.balanceOf(me);
        openBooks();
        vm.prank(me);
        bonding.withdrawStake(id);
        vm.assertEq(token.balanceOf(me), had + amount, "withdrawn LPT arrives");
        closeBooks(0, 0, 0);
    }

    function transferBond(uint256 who, uint256 to, uint256 amount) external {
        (who, to) = (who % CROWD, to % CROWD);
        if (!isBonded(who)) return;
        (, , address mine, , , , ) = bonding.getDelegator(crowd[who]);
        (uint256 bonded, , address his, , , uint256 last, ) = bonding.getDelegator(crowd[to]);
        if (who != to && bonded > 0 && !mayClaim(his, last)) return;
        if (who != to && his == address(0) && mine == crowd[to]) return;
        (uint256 all, ) = ready(crowd[who]);
        amount = within(amount, 1, all);
        if (who == to && amount == all) return; // it would have no delegate to come back to
        address none = address(0);
        openBooks();
        vm.prank(crowd[who]);
        bonding.transferBond(crowd[to], amount, none, none, none, none);
        if (who != to) vm.assertGe(stakeOf(crowd[to]), stakes[to] + amount, "a transfer arrives");
        closeBooks(1 << who, 0, 0);
    }

    function reward(uint256 who) external {
        address me = crowd[who % CROWD];
        (uint256 last, , , , , , , , , ) = bonding.getTranscoder(me);
        if (!bonding.isActiveTranscoder(me) || last == round()) return;
        uint256 before = bonding.transcoderTotalStake(me);
        openBooks();
        vm.prank(me);
        bonding.reward();
        closeBooks(0, forfeitedReward(me, bonding.transcoderTotalStake(me) - before), 0);
    }

    function setTerms(uint256 who, uint256 cut, uint256 share) external {
        address me = crowd[who % CROWD];
        (uint256 last, , , , , , , , , ) = bonding.getTranscoder(me);
        if (!bonding.isRegisteredTranscoder(me) || rounds.currentRoundLocked()) return;
        if (bonding.isActiveTranscoder(me) && last != round()) return;
        openBooks();
        vm.prank(me);
        bonding.transcoder(within(cut, 0, 1e6), within(share, 0, 1e6));
        closeBooks(0, 0, 0);
    }

    function slashSomebody(uint256 who, uint256 part, uint256 finderPart) external {
        who = who % CROWD;
        openBooks();
        slash(crowd[who], within(part, 0, 1e6), part % 2 == 0 ? address(0) : erin, within(finderPart, 0, 1e6));
        closeBooks(1 << who, 0, 0);
    }

    function claim(uint256 who) external {
        openBooks();
        vm.prank(crowd[who % CROWD]);
        bonding.claimEarnings(0);
        closeBooks(0, 0, 0);
    }

    function withdrawFees(uint256 who, uint256 amount) external {
        address me = crowd[who % CROWD];
        (, uint256 all) = ready(me);
        amount = within(amount, 0, all);
        if (amount > address(minter).balance) return;
        uint256 had = me.balance;
        openBooks();
        vm.prank(me);
        bonding.withdrawFees(payable(me), amount);
        vm.assertEq(me.balance, had + amount, "withdrawn fees arrive");
        closeBooks(0, 0, 0);
    }

    function fundTickets(uint256 who, uint256 deposit, uint256 reserve) external {
        openBooks();
        fundSender(crowd[who % CROWD], within(deposit, 0, 5 ether), within(reserve, 0, 5 ether));
        closeBooks(0, 0, 0);
    }

    function leave(uint256 who, uint256 how) external {
        address me = crowd[who % CROWD];
        (TicketBroker.Sender memory s, TicketBroker.ReserveInfo memory r) = broker.getSenderInfo(me);
        if (s.deposit + r.fundsRemaining == 0) return;
        openBooks();
        vm.startPrank(me);
        if (s.withdrawRound == 0) broker.unlock();
        else if (s.withdrawRound > round()) broker.cancelUnlock();
        else if (how % 2 == 0 && s.deposit > 0) broker.withdrawDeposit();
        else broker.withdraw();
        vm.stopPrank();
        closeBooks(0, 0, 0);
    }

    function redeemTicket(uint256 sender, uint256 who, uint256 face) external {
        (sender, who) = (sender % CROWD, who % CROWD);
        (TicketBroker.Sender memory s, TicketBroker.ReserveInfo memory r) = broker.getSenderInfo(crowd[sender]);
        if (s.deposit + r.fundsRemaining == 0 || (s.withdrawRound != 0 && s.withdrawRound <= round())) return;
        address to = crowd[who];
        if (!bonding.isRegisteredTranscoder(to) || !hasPool(to)) return;
        TicketBroker.Ticket memory t = ticket(keys[sender], to, within(face, 0, 2 ether), nonce++);
        (, , , , , , , , uint256 cumulated, ) = bonding.getTranscoder(to);
        uint256 factor = feeFactor(to);
        openBooks();
        broker.redeemWinningTicket(t, signed(keys[sender], t), RAND);
        uint256 paid = s.deposit + r.fundsRemaining - depositOf(crowd[sender]) - reserveOf(crowd[sender]);
        vm.assertLe(paid, t.faceValue, "a ticket pays its face value at most");
        int256 rest = forfeitedFees(to, paid, factor, cumulated);
        // Who is outside the active set has a stake of its past; who is in it must not credit more than comes in.
        if (bonding.isActiveTranscoder(to)) vm.assertTrue(rest >= -DUST, "more fees are credited than came in");
        closeBooks(0, 0, rest);
        spent.push();
        (spent[spent.length - 1].key, spent[spent.length - 1].ticket) = (keys[sender], t);
    }

    /// A ticket pays once, alone or in a batch.
    function replay(uint256 n) external {
        if (spent.length == 0) return;
        Spent memory old = spent[n % spent.length];
        vm.assertTrue(broker.usedTickets(broker.getTicketHash(old.ticket)), "a redeemed ticket is used");
        TicketBroker.Ticket[] memory tickets = new TicketBroker.Ticket[](1);
        bytes[] memory sigs = new bytes[](1);
        uint256[] memory rands = new uint256[](1);
        (tickets[0], sigs[0], rands[0]) = (old.ticket, signed(old.key, old.ticket), RAND);
        openBooks();
        (bool ok, ) = address(broker).call(redemption(old.key, old.ticket));
        vm.assertTrue(!ok, "a ticket pays once");
        broker.batchRedeemWinningTickets(tickets, sigs, rands);
        closeBooks(0, 0, 0);
    }

    /// Rounds go by, at times several of them unopened; rewards that were not called in them are missed.
    function wait(uint256 n, uint256 blocks) external {
        openBooks();
        skip(1 + (n % 8 == 0 ? n % 3 : 0));
        vm.roll(block.number + (blocks % ROUND));
        rounds.initializeRound();
        closeBooks(0, 0, 0);
    }

    function govern(uint256 cut, uint256 ceiling, bool resumes) external {
        openBooks();
        bonding.setTreasuryRewardCutRate(within(cut, 0, 1e27));
        bonding.setTreasuryBalanceCeiling(within(ceiling, 0, 100_000 * LPT));
        bonding.setTreasuryRewardCutResumes(resumes);
        closeBooks(0, 0, 0);
    }

    /// What an account can use now: what came in after it has claimed in a round is its own in the next.
    function ready(address who) private view returns (uint256 stake, uint256 fees) {
        uint256 last;
        (stake, fees, , , , last, ) = bonding.getDelegator(who);
        if (last < round()) (stake, fees) = (stakeOf(who), feesOf(who));
    }

    function isBonded(uint256 who) private view returns (bool) {
        return bonding.delegatorStatus(crowd[who]) == BondingManager.DelegatorStatus.Bonded;
    }

    function mayClaim(address delegate, uint256 lastClaim) private view returns (bool) {
        (uint256 lastReward, , , , , , , , , ) = bonding.getTranscoder(delegate);
        return !bonding.isActiveTranscoder(delegate) || lastReward == round() || lastClaim == round();
    }

    /// Whether fees can be divided: a transcoder that has just joined for the first time has no stake in this round yet.
    function hasPool(address who) private view returns (bool) {
        (uint256 reward_, , , uint256 last, , , , , , ) = bonding.getTranscoder(who);
        uint256 at = reward_ < round() && last < round() ? last : round();
        (uint256 stake, , , , ) = bonding.getTranscoderEarningsPoolForRound(who, at);
        return stake > 0;
    }
}
