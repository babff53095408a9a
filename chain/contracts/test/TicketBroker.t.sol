// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Tickets.sol";

/// Redemption: alice pays with tickets, bob is the transcoder that has them.
contract TicketBrokerTest is Tickets {
    event WinningTicketRedeemed(
        address indexed sender,
        address indexed recipient,
        uint256 faceValue,
        uint256 winProb,
        uint256 senderNonce,
        uint256 recipientRand,
        bytes auxData
    );
    event WinningTicketTransfer(address indexed sender, address indexed recipient, uint256 amount);
    event ReserveClaimed(address indexed reserveHolder, address claimant, uint256 amount);

    function setUp() public override {
        super.setUp();
        bond(bob, 100 * LPT, bob);
        nextRound();
        fundSender(alice, 1000, 900);
    }

    function testTheHashIsThatOfEveryDeployment() public view {
        bytes memory aux = abi.encode(3000, keccak256("block"));
        bytes32 rand = keccak256("recipientRand");
        address to = 0x1111111111111111111111111111111111111111;
        uint256 key = 0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a;
        TicketBroker.Ticket memory t =
            TicketBroker.Ticket(to, vm.addr(key), 1234567890, 2 ** 255, 7, keccak256(abi.encode(rand)), aux);
        vm.assertEq(broker.getTicketHash(t), 0xb80d8179960a20dae08f7b4ef6f9876810bdf45fab0b5624ccc506bca4bbeb6a, "hash");
        bytes32 luck = keccak256(abi.encodePacked(signed(key, t), rand));
        vm.assertEq(luck, 0xa2ff435599365a3aca07dc3f880d16b2aff8be8f2bf81036e39acf00146ce579, "what decides");
    }

    function testAWinnerIsPaidFromTheDeposit() public {
        TicketBroker.Ticket memory t = ticket(ALICE, bob, 400, 1);
        vm.expectEmit(address(broker));
        emit WinningTicketTransfer(alice, bob, 400);
        vm.expectEmit(address(broker));
        emit WinningTicketRedeemed(alice, bob, 400, ALWAYS, 1, RAND, t.auxData);
        vm.prank(carol); // anybody may send it
        broker.redeemWinningTicket(t, signed(ALICE, t), RAND);
        vm.assertEq(depositOf(alice), 600, "deposit");
        vm.assertEq(reserveOf(alice), 900, "reserve");
        vm.assertEq(feesOf(bob), 400, "fees of the recipient");
        vm.assertEq(address(minter).balance, 1900, "no ETH has moved");
    }

    function testATicketPaysOnce() public {
        TicketBroker.Ticket memory t = ticket(ALICE, bob, 400, 1);
        bytes memory call = redemption(ALICE, t);
        (bool ok, ) = address(broker).call(call);
        vm.assertTrue(ok && broker.usedTickets(broker.getTicketHash(t)), "used");
        refused(bob, address(broker), call, "ticket is used");
        nextRound();
        refused(bob, address(broker), call, "ticket is used");
        vm.assertEq(feesOf(bob), 400, "paid once");
    }

    function testWhatIsMissingComesFromTheReserve() public {
        vm.expectEmit(address(broker));
        emit ReserveClaimed(alice, bob, 500);
        redeem(ALICE, bob, 1500, 1);
        vm.assertEq(depositOf(alice), 0, "deposit");
        vm.assertEq(reserveOf(alice), 400, "reserve");
        vm.assertEq(broker.claimedReserve(alice, bob), 500, "claimed");
        vm.assertEq(broker.claimableReserve(alice, bob), 400, "claimable");
        vm.assertEq(broker.getReserveInfo(alice).claimedInCurrentRound, 500, "claimed in this round");
        redeem(ALICE, bob, 1500, 2);
        vm.assertEq(feesOf(bob), 1900, "a ticket may settle short");
        refused(bob, address(broker), redemption(ALICE, ticket(ALICE, bob, 1, 3)), "sender deposit and reserve are zero");
    }

    function testEveryActiveOneHasAnEqualPartOfTheReserve() public {
        bond(carol, 100 * LPT, carol);
        bond(dave, 100 * LPT, dave);
        nextRound();
        vm.assertEq(broker.claimableReserve(alice, bob), 300, "a third");
        vm.assertEq(broker.claimableReserve(alice, erin), 0, "nothing for who is not active");
        redeem(ALICE, bob, 2000, 1);
        vm.assertEq(feesOf(bob), 1300, "the deposit and a third of the reserve");
        vm.assertEq(broker.claimableReserve(alice, bob), 0, "no more in this round");
        vm.assertEq(broker.claimableReserve(alice, carol), 300, "the others' parts are untouched");
        redeem(ALICE, bob, 2000, 2);
        vm.assertEq(feesOf(bob), 1300, "a winner may settle at nothing, and is spent");
        nextRound();
        vm.assertEq(broker.claimableReserve(alice, bob), 200, "in the next round a third of the rest");
    }

    /// docs/adr/0010
    function testAReserveClaimIsNeverNegative() public {
        redeem(ALICE, bob, 1800, 1);
        vm.assertEq(broker.claimedReserve(alice, bob), 800, "claimed while alone");
        bond(carol, 100 * LPT, carol);
        bond(dave, 100 * LPT, dave);
        vm.assertEq(broker.claimableReserve(alice, bob), 0, "a third is less than that");
        redeem(ALICE, bob, 50, 2);
        vm.assertEq(feesOf(bob), 1800, "the winner settles at nothing and holds up no other");
    }

    function testTheRefusalsComeInTheirOrder() public {
        // Everything is wrong at first, and one thing after the other is put right.
        nextRound();
        TicketBroker.Ticket memory t = TicketBroker.Ticket(address(0), address(0), 1, 0, 1, bytes32(0), "");
        uint256 rand = RAND + 1;
        bytes memory sig = "";
        expect(t, sig, rand, "ticket recipient is null address");
        t.recipient = bob;
        expect(t, sig, rand, "ticket sender is null address");
        t.sender = erin;
        expect(t, sig, rand, "invalid length for ticket auxData: must be 64 bytes");
        t.auxData = new bytes(65);
        expect(t, sig, rand, "invalid length for ticket auxData: must be 64 bytes");
        t.auxData = abi.encode(round() + 1, bytes32(0));
        expect(t, sig, rand, "ticket creationRound does not have a block hash");
        t.auxData = abi.encode(round() - 2, bytes32(uint256(1)));
        expect(t, sig, rand, "ticket creationRoundBlockHash invalid for creationRound");
        t.auxData = abi.encode(round() - 2, rounds.blockHashForRound(round() - 2));
        expect(t, sig, rand, "ticket is expired");
        t.auxData = abi.encode(round() - 1, rounds.blockHashForRound(round() - 1));
        expect(t, sig, rand, "recipientRand does not match recipientRandHash");
        rand = RAND;
        t.recipientRandHash = keccak256(abi.encode(RAND));
        expect(t, sig, rand, "INVALID_SIGNATURE_LENGTH");
        sig = signed(ALICE, t);
        expect(t, sig, rand, "invalid signature over ticket hash");
        t.sender = alice;
        sig = signed(ALICE, t);
        expect(t, sig, rand, "ticket did not win");
        t.winProb = ALWAYS;
        sig = signed(ALICE, t);
        broker.redeemWinningTicket(t, sig, rand); // of the round before
        expect(t, sig, rand, "ticket is used");
        t.sender = vm.addr(1);
        expect(t, signed(1, t), rand, "sender deposit and reserve are zero");
    }

    function expect(TicketBroker.Ticket memory t, bytes memory sig, uint256 rand, string memory why) private {
        refused(bob, address(broker), abi.encodeCall(TicketBroker.redeemWinningTicket, (t, sig, rand)), why);
    }

    function testASignatureIsOverEveryField(uint256 what) public {
        TicketBroker.Ticket memory t = ticket(ALICE, bob, 400, 1);
        bytes memory sig = signed(ALICE, t);
        uint256 field = what % 4;
        if (field == 0) t.recipient = carol;
        if (field == 1) t.faceValue++;
        if (field == 2) t.winProb--;
        if (field == 3) t.senderNonce++;
        expect(t, sig, RAND, "invalid signature over ticket hash");
    }

    function testASignatureHasOneForm() public {
        TicketBroker.Ticket memory t = ticket(ALICE, bob, 400, 1);
        bytes memory sig = signed(ALICE, t);
        (bytes32 r, bytes32 s) = abi.decode(sig, (bytes32, bytes32));
        uint256 n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory other = abi.encodePacked(r, n - uint256(s), sig[64] == 0x1b ? bytes1(0x1c) : bytes1(0x1b));
        expect(t, other, RAND, "ECDSA: invalid signature 's' value");
        expect(t, abi.encodePacked(r, s, bytes1(0)), RAND, "ECDSA: invalid signature");
    }

    function testAnUnlockedSendersTicketsAreRefused() public {
        vm.prank(alice);
        broker.unlock();
        nextRound();
        redeem(ALICE, bob, 10, 1); // while it waits
        nextRound();
        refused(bob, address(broker), redemption(ALICE, ticket(ALICE, bob, 10, 2)), "sender is unlocked");
    }

    function testARecipientMustBeATranscoder() public {
        bytes memory call = redemption(ALICE, ticket(ALICE, erin, 10, 1));
        refused(erin, address(broker), call, "transcoder must be registered");
        redeem(ALICE, erin, 0, 2); // there is nothing to book
    }

    function testATicketWinsBelowItsProbability(uint256 prob, uint256 nonce) public {
        TicketBroker.Ticket memory t = ticket(ALICE, bob, 3, nonce);
        t.winProb = prob;
        bytes memory sig = signed(ALICE, t);
        uint256 luck = uint256(keccak256(abi.encodePacked(sig, RAND)));
        bytes memory call = abi.encodeCall(TicketBroker.redeemWinningTicket, (t, sig, RAND));
        if (luck < prob) {
            (bool ok, ) = address(broker).call(call);
            vm.assertTrue(ok, "a winner");
        } else {
            refused(bob, address(broker), call, "ticket did not win");
        }
    }

    function testABatchRedeemsWhatItCan() public {
        TicketBroker.Ticket[] memory t = new TicketBroker.Ticket[](4);
        bytes[] memory sigs = new bytes[](4);
        uint256[] memory rands = new uint256[](4);
        for (uint256 i = 0; i < 4; i++) {
            t[i] = ticket(ALICE, i == 2 ? erin : bob, 100, i == 1 ? 0 : i); // the second is the first again
            (sigs[i], rands[i]) = (signed(ALICE, t[i]), RAND);
        }
        broker.batchRedeemWinningTickets(t, sigs, rands);
        vm.assertEq(feesOf(bob), 200, "the first and the last");
        vm.assertEq(depositOf(alice), 800, "deposit");
        vm.assertTrue(!broker.usedTickets(broker.getTicketHash(t[2])), "the refused one is not spent");
    }

    /// The stake of a transcoder outside the active set is that of when it left: what delegators bond to it later is paid
    /// from the same fees by the factor of the old stake, so that more is credited than came in. The specification counts so.
    function testFeesOfAnEvictedOneAreDividedOverItsOldStake() public {
        bond(carol, 200 * LPT, carol);
        bond(dave, 200 * LPT, dave);
        bond(erin, 200 * LPT, erin); // evicts bob
        address late = vm.addr(77);
        bond(late, 90 * LPT, bob);
        nextRound();
        terms(bob, 0, 1_000_000);
        redeem(ALICE, bob, 100, 1);
        vm.assertEq(feesOf(bob), 100, "all of it");
        vm.assertEq(feesOf(late), 90, "and more");
        vm.assertEq(address(minter).balance, 1900, "of the ETH of those who pay");
        vm.assertEq(depositOf(alice) + reserveOf(alice) + feesOf(bob) + feesOf(late), 1990, "is owed");
    }
}
