// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./Network.sol";

/// Tickets as a gateway makes them, signed by a key.
abstract contract Tickets is Network {
    uint256 internal constant ALWAYS = type(uint256).max;
    uint256 internal constant ALICE = 0xa11ce;
    uint256 internal constant RAND = 0x5eed;

    /// A ticket of the current round that wins, but for a chance of one in 2^256.
    function ticket(uint256 key, address to, uint256 face, uint256 nonce) internal view returns (TicketBroker.Ticket memory) {
        bytes memory aux = abi.encode(round(), rounds.blockHashForRound(round()));
        return TicketBroker.Ticket(to, vm.addr(key), face, ALWAYS, nonce, keccak256(abi.encode(RAND)), aux);
    }

    function signed(uint256 key, TicketBroker.Ticket memory t) internal view returns (bytes memory) {
        bytes32 hash = keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", broker.getTicketHash(t)));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, hash);
        return abi.encodePacked(r, s, v);
    }

    /// The call that redeems a ticket of this key.
    function redemption(uint256 key, TicketBroker.Ticket memory t) internal view returns (bytes memory) {
        return abi.encodeCall(TicketBroker.redeemWinningTicket, (t, signed(key, t), RAND));
    }

    function redeem(uint256 key, address to, uint256 face, uint256 nonce) internal {
        TicketBroker.Ticket memory t = ticket(key, to, face, nonce);
        broker.redeemWinningTicket(t, signed(key, t), RAND);
    }

    function fundSender(address who, uint256 deposit, uint256 reserve) internal {
        vm.deal(who, who.balance + deposit + reserve);
        vm.prank(who);
        broker.fundDepositAndReserve{ value: deposit + reserve }(deposit, reserve);
    }

    function depositOf(address who) internal view returns (uint256) {
        (TicketBroker.Sender memory s, ) = broker.getSenderInfo(who);
        return s.deposit;
    }

    function reserveOf(address who) internal view returns (uint256) {
        return broker.getReserveInfo(who).fundsRemaining;
    }
}
