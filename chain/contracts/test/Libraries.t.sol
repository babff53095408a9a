// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../src/libraries/MathUtils.sol";
import "../src/libraries/MathUtilsV2.sol";
import "../src/libraries/PreciseMathUtils.sol";
import "../src/libraries/SortedDoublyLL.sol";
import "./support/Test.sol";

/// The list as a contract of its own.
contract List {
    using SortedDoublyLL for SortedDoublyLL.Data;

    SortedDoublyLL.Data private list;

    function setMaxSize(uint256 size) external {
        list.setMaxSize(size);
    }

    function insert(address id, uint256 key, address prev, address next) external {
        list.insert(id, key, prev, next);
    }

    function remove(address id) external {
        list.remove(id);
    }

    function updateKey(address id, uint256 key, address prev, address next) external {
        list.updateKey(id, key, prev, next);
    }

    function contains(address id) external view returns (bool) {
        return list.contains(id);
    }

    function isFull() external view returns (bool) {
        return list.isFull();
    }

    /// All members from the head, having checked that keys descend and that the way back is the same.
    function members() external view returns (address[] memory ids) {
        ids = new address[](list.getSize());
        address id = list.getFirst();
        address before = address(0);
        for (uint256 i = 0; i < ids.length; i++) {
            require(list.getPrev(id) == before, "the way back is another");
            require(before == address(0) || list.getKey(before) >= list.getKey(id), "keys ascend");
            ids[i] = before = id;
            id = list.getNext(id);
        }
        require(id == address(0) && list.getLast() == before, "the end is another");
    }
}

contract LibrariesTest is Test {
    List private list;

    address private constant A = address(0xa);
    address private constant B = address(0xb);
    address private constant C = address(0xc);
    address private constant D = address(0xd);
    address private constant NONE = address(0);

    function setUp() public {
        list = new List();
        list.setMaxSize(3);
    }

    function expectOrder(address[3] memory want, string memory what) private view {
        address[] memory got = list.members();
        for (uint256 i = 0; i < 3; i++) vm.assertEq(i < got.length ? got[i] : NONE, want[i], what);
    }

    function testTheListRefusesWhatDoesNotFit() public {
        address at = address(list);
        bytes memory shrink = abi.encodeCall(List.setMaxSize, (3));
        refused(A, at, shrink, "new max size must be greater than old max size");
        refused(A, at, abi.encodeCall(List.insert, (NONE, 1, NONE, NONE)), "node id is null");
        refused(A, at, abi.encodeCall(List.insert, (A, 0, NONE, NONE)), "key is zero");
        refused(A, at, abi.encodeCall(List.remove, (A)), "node not in list");
        refused(A, at, abi.encodeCall(List.updateKey, (A, 1, NONE, NONE)), "node not in list");
        list.insert(A, 1, NONE, NONE);
        refused(A, at, abi.encodeCall(List.insert, (A, 1, NONE, NONE)), "node already in list");
        list.insert(B, 1, NONE, NONE);
        list.insert(C, 1, NONE, NONE);
        vm.assertTrue(list.isFull(), "full");
        refused(A, at, abi.encodeCall(List.insert, (D, 1, NONE, NONE)), "list is full");
        list.setMaxSize(4);
        list.insert(D, 1, NONE, NONE);
    }

    function testTheNewestOfEqualsComesFirst() public {
        list.insert(A, 5, NONE, NONE);
        list.insert(B, 5, NONE, NONE);
        list.insert(C, 5, NONE, NONE);
        expectOrder([C, B, A], "three equals");
        list.updateKey(A, 5, NONE, NONE);
        expectOrder([A, C, B], "moved to where it was is moved to the front");
    }

    function testAKeyOfZeroTakesOut() public {
        list.insert(A, 5, NONE, NONE);
        list.insert(B, 4, NONE, NONE);
        list.updateKey(A, 0, NONE, NONE);
        expectOrder([B, NONE, NONE], "one is left");
        vm.assertTrue(!list.contains(A), "it is out");
    }

    function testAGoodHintDecidesAmongEquals() public {
        list.insert(A, 5, NONE, NONE);
        list.insert(B, 5, A, NONE);
        list.insert(C, 5, A, B);
        expectOrder([A, C, B], "between the two that were named");
    }

    /// Whatever is named for neighbours, the list stays in order, complete and linked both ways.
    function testAnyHintKeepsTheOrder(uint256[24] memory keys, uint256[24] memory hints) public {
        list.setMaxSize(8);
        uint256 size;
        for (uint256 i = 0; i < keys.length; i++) {
            address id = address(uint160(1 + (hints[i] % 11)));
            address prev = address(uint160((hints[i] >> 32) % 12));
            address next = address(uint160((hints[i] >> 64) % 12));
            uint256 key = keys[i] % 6;
            if (list.contains(id)) {
                if (key == 0) size--;
                list.updateKey(id, key, prev, next);
            } else if (key > 0 && !list.isFull()) {
                list.insert(id, key, prev, next);
                size++;
            }
            vm.assertEq(list.members().length, size, "members");
        }
    }

    function testEveryPercentageRoundsDown(uint256 amount, uint256 num, uint256 denom) public pure {
        amount = amount % 1e30;
        denom = 1 + (denom % 1e30);
        num = num % (denom + 1);
        uint256 exact = (amount * num) / denom;
        checkPart(amount, num, denom, 1e6, MathUtils.percOf(amount, num, denom), exact);
        checkPart(amount, num, denom, 1e9, MathUtilsV2.percOf(amount, num, denom), exact);
        checkPart(amount, num, denom, 1e27, PreciseMathUtils.percOf(amount, num, denom), exact);
        uint256 part = num % 1e6;
        vm.assertEq(MathUtils.percOf(amount, part), (amount * part) / 1e6, "millionths");
        vm.assertEq(MathUtilsV2.percOf(amount, part), (amount * part) / 1e9, "billionths");
        vm.assertEq(PreciseMathUtils.percOf(amount, part), (amount * part) / 1e27, "27 digits");
    }

    function checkPart(uint256 amount, uint256 num, uint256 denom, uint256 all, uint256 got, uint256 exact) private pure {
        vm.assertEq(got, (amount * ((num * all) / denom)) / all, "two floors, in this order");
        vm.assertLe(got, exact, "never more than the exact part");
        vm.assertLe(exact - got, amount / all + 1, "and short by one unit of the scale at most");
    }

    function testAPartAndItsRestAreNeverMoreThanTheWhole(uint256 amount, uint256 part) public pure {
        amount = amount % 1e40;
        part = part % (1e27 + 1);
        uint256 sum = PreciseMathUtils.percOf(amount, part) + PreciseMathUtils.percOf(amount, 1e27 - part);
        vm.assertLe(sum, amount, "sum");
        vm.assertLe(amount - sum, 1, "dust");
    }

    function testAHundredPercentIsTheMost(uint256 part) public pure {
        vm.assertEq(MathUtils.validPerc(part), part <= 1e6, "millionths");
        vm.assertEq(MathUtilsV2.validPerc(part), part <= 1e9, "billionths");
        vm.assertEq(PreciseMathUtils.validPerc(part), part <= 1e27, "27 digits");
    }
}
