// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Crowd.sol";

/// Lets a crowd do what it likes. The books are checked inside each operation (support/Books.sol): stakes and unbonding locks
/// are the Minter's LPT but for explained forfeits and dust; deposits, reserves and fees are covered by its ETH; nobody's stake
/// shrinks without unbonding, transfer or slash; the active set is sorted and bounded; a ticket pays once.
contract InvariantsTest is Test {
    struct Selectors {
        address addr;
        bytes4[] selectors;
    }

    Crowd private crowd;

    function setUp() public {
        crowd = Crowd(vm.deployCode("Crowd.sol:Crowd"));
        crowd.setUp();
    }

    function targetContracts() public view returns (address[] memory at) {
        at = new address[](1);
        at[0] = address(crowd);
    }

    function targetSelectors() public view returns (Selectors[] memory all) {
        all = new Selectors[](1);
        all[0] = Selectors(address(crowd), operations());
    }

    function operations() private pure returns (bytes4[] memory all) {
        // Often are those without which nothing happens.
        bytes4[20] memory what = [
            Crowd.bond.selector, Crowd.bondFor.selector, Crowd.unbond.selector, Crowd.rebond.selector,
            Crowd.withdrawStake.selector, Crowd.transferBond.selector, Crowd.reward.selector, Crowd.reward.selector,
            Crowd.setTerms.selector, Crowd.slashSomebody.selector, Crowd.claim.selector, Crowd.withdrawFees.selector,
            Crowd.fundTickets.selector, Crowd.leave.selector, Crowd.redeemTicket.selector, Crowd.redeemTicket.selector,
            Crowd.replay.selector, Crowd.wait.selector, Crowd.wait.selector, Crowd.govern.selector
        ];
        all = new bytes4[](what.length);
        for (uint256 i = 0; i < what.length; i++) all[i] = what[i];
    }

    function invariantTheBooksBalance() public view {
        vm.assertTrue(address(crowd) != address(0), "checked by every operation");
    }

    /// One long walk, so that the short ones above are known to be able to reach everything.
    function testEveryOperationHappens() public {
        bytes4[] memory all = operations();
        for (uint256 i = 0; i < 400; i++) {
            uint256 x = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(uint64(x), uint64(x >> 64), x >> 128, x >> 192);
            bytes4 what = all[uint64(x >> 32) % all.length];
            (bool ok, bytes memory why) = address(crowd).call(bytes.concat(what, what == Crowd.govern.selector ? abi.encode(x >> 160, x >> 170, x % 2) : args));
            if (!ok) {
                assembly {
                    revert(add(why, 32), mload(why))
                }
            }
        }
        for (uint256 i = 0; i < all.length; i++) {
            vm.assertTrue(crowd.done(all[i]) > 0, string.concat("never happened: ", vm.toString(abi.encodePacked(all[i]))));
        }
    }
}
