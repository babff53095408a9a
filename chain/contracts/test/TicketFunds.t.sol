// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Tickets.sol";

/// Deposits and reserves: in, locked and out again.
contract TicketFundsTest is Tickets {
    event DepositFunded(address indexed sender, uint256 amount);
    event ReserveFunded(address indexed reserveHolder, uint256 amount);
    event Unlock(address indexed sender, uint256 startRound, uint256 endRound);
    event UnlockCancelled(address indexed sender);
    event Withdrawal(address indexed sender, uint256 deposit, uint256 reserve);

    function expectFunds(address who, uint256 deposit, uint256 reserve) private view {
        vm.assertEq(depositOf(who), deposit, "deposit");
        vm.assertEq(reserveOf(who), reserve, "reserve");
    }

    function testFundsLieWithTheMinter(uint96 deposit, uint96 reserve) public {
        fundSender(alice, deposit, reserve);
        expectFunds(alice, deposit, reserve);
        vm.assertEq(address(minter).balance, uint256(deposit) + reserve, "the Minter's ETH");
        vm.assertEq(address(broker).balance, 0, "the broker's");
    }

    function testDepositAndReserveAreFundedAloneOrTogether() public {
        vm.deal(alice, 100);
        vm.expectEmit(address(broker));
        emit DepositFunded(alice, 10);
        vm.prank(alice);
        broker.fundDeposit{ value: 10 }();
        vm.expectEmit(address(broker));
        emit ReserveFunded(alice, 20);
        vm.prank(alice);
        broker.fundReserve{ value: 20 }();
        vm.prank(alice);
        broker.fundDepositAndReserveFor{ value: 7 }(bob, 3, 4);
        expectFunds(alice, 10, 20);
        expectFunds(bob, 3, 4);
        string memory why = "msg.value does not equal sum of deposit amount and reserve amount";
        bytes memory call = abi.encodeCall(TicketBroker.fundDepositAndReserve, (3, 4));
        refusedPaying(alice, address(broker), 6, call, why);
        refusedPaying(alice, address(broker), 8, call, why);
        call = abi.encodeCall(TicketBroker.fundDepositAndReserve, (type(uint256).max, 2));
        refusedWith(alice, address(broker), 1, call, panic(0x11), "a sum that overflows");
    }

    function testAWithdrawalIsAnnouncedAndWaits() public {
        address at = address(broker);
        bytes memory unlock = abi.encodeCall(TicketBroker.unlock, ());
        bytes memory cancel = abi.encodeCall(TicketBroker.cancelUnlock, ());
        bytes memory withdraw = abi.encodeCall(TicketBroker.withdraw, ());
        refused(alice, at, unlock, "sender deposit and reserve are zero");
        refused(alice, at, withdraw, "sender deposit and reserve are zero");
        fundSender(alice, 5, 7);
        refused(alice, at, cancel, "no unlock request in progress");
        refused(alice, at, withdraw, "no unlock request in progress");
        vm.expectEmit(at);
        emit Unlock(alice, round(), round() + 2);
        vm.prank(alice);
        broker.unlock();
        vm.assertTrue(broker.isUnlockInProgress(alice), "announced");
        refused(alice, at, unlock, "unlock already initiated");
        refused(alice, at, withdraw, "account is locked");
        skip(2); // an unopened round is no hindrance
        vm.expectEmit(at);
        emit Withdrawal(alice, 5, 7);
        vm.prank(alice);
        broker.withdraw();
        vm.assertEq(alice.balance, 12, "ETH came back");
        expectFunds(alice, 0, 0);
        refused(alice, at, withdraw, "sender deposit and reserve are zero");
    }

    function testOnlyTheSenderItselfCancelsAnUnlock() public {
        fundSender(alice, 5, 7);
        vm.prank(alice);
        broker.unlock();
        vm.deal(bob, 10);
        vm.prank(bob);
        broker.fundDepositAndReserveFor{ value: 2 }(alice, 1, 1);
        vm.assertTrue(broker.isUnlockInProgress(alice), "a stranger's gift does not hold funds back");
        vm.deal(alice, 10);
        vm.expectEmit(address(broker));
        emit UnlockCancelled(alice);
        vm.prank(alice);
        broker.fundReserve{ value: 1 }();
        vm.assertTrue(!broker.isUnlockInProgress(alice), "its own does");
        vm.prank(alice);
        broker.unlock();
        vm.prank(alice);
        broker.cancelUnlock();
        vm.assertTrue(!broker.isUnlockInProgress(alice), "cancelled");
    }

    function testAnAccountThatWasEmptiedStaysUnlockedForStrangersGifts() public {
        fundSender(alice, 5, 7);
        vm.prank(alice);
        broker.unlock();
        skipTo(2);
        vm.prank(alice);
        broker.withdraw();
        vm.deal(bob, 10);
        vm.prank(bob);
        broker.fundDepositAndReserveFor{ value: 2 }(alice, 1, 1);
        bond(bob, LPT, bob);
        nextRound();
        TicketBroker.Ticket memory t = ticket(ALICE, bob, 1, 1);
        refused(bob, address(broker), redemption(ALICE, t), "sender is unlocked");
        vm.prank(alice);
        broker.withdraw(); // at once
    }

    /// docs/adr/0013
    function testTheDepositCanBeWithdrawnAlone() public {
        address at = address(broker);
        bytes memory call = abi.encodeCall(TicketBroker.withdrawDeposit, ());
        refused(alice, at, call, "sender deposit is zero");
        fundSender(alice, 5, 7);
        refused(alice, at, call, "no unlock request in progress");
        vm.prank(alice);
        broker.unlock();
        refused(alice, at, call, "account is locked");
        skip(2);
        vm.expectEmit(at);
        emit Withdrawal(alice, 5, 0);
        vm.prank(alice);
        broker.withdrawDeposit();
        vm.assertEq(alice.balance, 5, "the deposit came back");
        expectFunds(alice, 0, 7);
        refused(alice, at, call, "sender deposit is zero");
        vm.prank(alice);
        broker.withdraw();
        vm.assertEq(alice.balance, 12, "then the reserve");
    }

    function testTheOwnerSetsThePeriods() public {
        address at = address(broker);
        string memory why = "caller must be Controller owner";
        refused(alice, at, abi.encodeCall(TicketBroker.setUnlockPeriod, (1)), why);
        refused(alice, at, abi.encodeCall(TicketBroker.setTicketValidityPeriod, (1)), why);
        bytes memory zero = abi.encodeCall(TicketBroker.setTicketValidityPeriod, (0));
        refused(address(this), at, zero, "ticketValidityPeriod must be greater than 0");
        broker.setUnlockPeriod(9);
        broker.setTicketValidityPeriod(3);
        vm.assertEq(broker.unlockPeriod(), 9, "unlock");
        vm.assertEq(broker.ticketValidityPeriod(), 3, "validity");
    }
}
