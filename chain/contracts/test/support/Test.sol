// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// What the tests use of forge's cheat codes.
interface Vm {
    function addr(uint256 key) external pure returns (address);

    function assertApproxEqAbs(uint256 left, uint256 right, uint256 delta, string calldata what) external pure;

    function assertEq(address left, address right, string calldata what) external pure;

    function assertEq(bool left, bool right, string calldata what) external pure;

    function assertEq(bytes32 left, bytes32 right, string calldata what) external pure;

    function assertEq(string calldata left, string calldata right, string calldata what) external pure;

    function assertEq(uint256 left, uint256 right, string calldata what) external pure;

    function assertGe(uint256 left, uint256 right, string calldata what) external pure;

    function assertLe(uint256 left, uint256 right, string calldata what) external pure;

    function assertLt(uint256 left, uint256 right, string calldata what) external pure;

    function assertTrue(bool is_, string calldata what) external pure;

    function deal(address who, uint256 amount) external;

    function deployCode(string calldata what) external returns (address);

    function deployCode(string calldata what, bytes calldata args) external returns (address);

    function expectEmit(address from) external;

    function getCode(string calldata what) external view returns (bytes memory);

    function parseJsonString(string calldata json, string calldata key) external pure returns (string memory);

    function prank(address as_) external;

    function readFile(string calldata path) external view returns (string memory);

    function roll(uint256 number) external;

    function setBlockhash(uint256 number, bytes32 hash) external;

    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    function split(string calldata whole, string calldata by) external pure returns (string[] memory);

    function startPrank(address as_) external;

    function stopPrank() external;

    function toString(bytes calldata value) external pure returns (string memory);

    function warp(uint256 time) external;
}

/// Base of every test: the cheat codes and what refusals look like.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// Sends a call that must be refused for this reason.
    function refused(address from, address to, bytes memory data, string memory why) internal {
        refusedWith(from, to, 0, data, abi.encodeWithSignature("Error(string)", why), why);
    }

    function refusedPaying(address from, address to, uint256 value, bytes memory data, string memory why) internal {
        refusedWith(from, to, value, data, abi.encodeWithSignature("Error(string)", why), why);
    }

    /// Sends a call that must be refused without a word.
    function refusedSilently(address from, address to, bytes memory data) internal {
        refusedWith(from, to, 0, data, "", "a refusal without a reason");
    }

    function refusedWith(address from, address to, uint256 value, bytes memory data, bytes memory want, string memory what) internal {
        if (value > 0) vm.deal(from, from.balance + value);
        vm.prank(from);
        (bool ok, bytes memory got) = to.call{ value: value }(data);
        vm.assertTrue(!ok, string.concat("not refused: ", what));
        if (keccak256(got) != keccak256(want)) vm.assertEq(vm.toString(got), vm.toString(want), what);
    }

    /// An arithmetic panic of the compiler.
    function panic(uint256 code) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Panic(uint256)", code);
    }

    /// A number within both bounds, for whatever the fuzzer gave.
    function within(uint256 x, uint256 low, uint256 high) internal pure returns (uint256) {
        return x >= low && x <= high ? x : low + (x % (high - low + 1));
    }
}
