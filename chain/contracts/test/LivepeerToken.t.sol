// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../src/faucet/LivepeerTokenFaucet.sol";
import "./support/Network.sol";

contract LivepeerTokenTest is Network {
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    event Mint(address indexed to, uint256 amount);
    event Burn(address indexed burner, uint256 amount);

    function testTheTokenIsWhatWalletsExpect() public view {
        vm.assertEq(token.name(), "Livepeer Token", "name");
        vm.assertEq(token.symbol(), "LPT", "symbol");
        vm.assertEq(token.decimals(), 18, "decimals");
    }

    function testOnlyMintersMint() public {
        string memory why = string.concat(
            "AccessControl: account ", lower(alice), " is missing role ", vm.toString(abi.encode(keccak256("MINTER_ROLE")))
        );
        refused(alice, address(token), abi.encodeCall(LivepeerToken.mint, (alice, 1)), why);
        uint256 supply = token.totalSupply();
        vm.expectEmit(address(token));
        emit Mint(alice, 7);
        token.mint(alice, 7);
        vm.assertEq(token.balanceOf(alice), 7, "balance");
        vm.assertEq(token.totalSupply(), supply + 7, "supply");
    }

    function testOnlyBurnersBurn() public {
        string memory role = vm.toString(abi.encode(keccak256("BURNER_ROLE")));
        string memory why = string.concat("AccessControl: account ", lower(address(this)), " is missing role ", role);
        refused(address(this), address(token), abi.encodeCall(token.burn, (1)), why);
        refused(address(this), address(token), abi.encodeCall(token.burnFrom, (alice, 1)), why);
        token.grantRole(keccak256("BURNER_ROLE"), address(this));
        token.transfer(alice, 10);
        refused(address(this), address(token), abi.encodeCall(token.burnFrom, (alice, 4)), "ERC20: insufficient allowance");
        vm.prank(alice);
        token.approve(address(this), 4);
        vm.expectEmit(address(token));
        emit Burn(alice, 4);
        token.burnFrom(alice, 4);
        vm.assertEq(token.balanceOf(alice), 6, "what is left");
        uint256 supply = token.totalSupply();
        vm.expectEmit(address(token));
        emit Burn(address(this), 5);
        token.burn(5);
        vm.assertEq(token.totalSupply(), supply - 5, "supply");
    }

    function testAPermitIsGoodOnceAndInTime(uint256 key, uint256 value) public {
        key = within(key, 1, 2 ** 128);
        address owner = vm.addr(key);
        (uint8 v, bytes32 r, bytes32 s) = permit(key, value, 0, block.timestamp);
        token.permit(owner, bob, value, block.timestamp, v, r, s);
        vm.assertEq(token.allowance(owner, bob), value, "allowance");
        vm.assertEq(token.nonces(owner), 1, "nonce");
        bytes memory again = abi.encodeCall(token.permit, (owner, bob, value, block.timestamp, v, r, s));
        refused(carol, address(token), again, "ERC20Permit: invalid signature");
        (v, r, s) = permit(key, value, 1, block.timestamp);
        vm.warp(block.timestamp + 1);
        bytes memory late = abi.encodeCall(token.permit, (owner, bob, value, block.timestamp - 1, v, r, s));
        refused(carol, address(token), late, "ERC20Permit: expired deadline");
    }

    function testTheFaucetGivesOncePerWait() public {
        LivepeerTokenFaucet faucet = LivepeerTokenFaucet(plain("LivepeerTokenFaucet", abi.encode(token, 10 * LPT, 2)));
        token.transfer(address(faucet), 100 * LPT);
        vm.prank(alice);
        faucet.request();
        vm.assertEq(token.balanceOf(alice), 10 * LPT, "what was asked for");
        refusedSilently(alice, address(faucet), abi.encodeCall(faucet.request, ()));
        refusedSilently(alice, address(faucet), abi.encodeCall(faucet.addToWhitelist, (alice)));
        refusedSilently(alice, address(faucet), abi.encodeCall(faucet.removeFromWhitelist, (alice)));
        refusedSilently(alice, address(faucet), abi.encodeCall(faucet.transferOwnership, (alice)));
        refusedSilently(address(this), address(faucet), abi.encodeCall(faucet.transferOwnership, (address(0))));
        faucet.addToWhitelist(alice);
        vm.prank(alice);
        faucet.request();
        faucet.removeFromWhitelist(alice);
        refusedSilently(alice, address(faucet), abi.encodeCall(faucet.request, ()));
        vm.warp(block.timestamp + 2 hours);
        vm.prank(alice);
        faucet.request();
        vm.assertEq(token.balanceOf(alice), 30 * LPT, "three requests");
        faucet.transferOwnership(bob);
        vm.assertEq(faucet.owner(), bob, "owner");
    }

    function permit(uint256 key, uint256 value, uint256 nonce, uint256 until) private view returns (uint8, bytes32, bytes32) {
        bytes32 what = keccak256(abi.encode(PERMIT, vm.addr(key), bob, value, nonce, until));
        return vm.sign(key, keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), what)));
    }

    function lower(address who) private pure returns (string memory) {
        return vm.toString(abi.encodePacked(who));
    }
}
