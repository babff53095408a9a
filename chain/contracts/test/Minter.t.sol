// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "./support/Network.sol";

/// A recipient whose receipt needs more gas than a plain transfer gives.
contract Greedy {
    uint256 public received;

    receive() external payable {
        received += msg.value;
    }

    function fundDeposit(TicketBroker broker, uint256 amount) external {
        broker.fundDeposit{ value: amount }();
    }
}

contract MinterTest is Network {
    event SetCurrentRewardTokens(uint256 currentMintableTokens, uint256 currentInflation);

    function testOnlyItsContractsUseTheMinter() public {
        address at = address(minter);
        string memory why = "msg.sender not BondingManager";
        refused(alice, at, abi.encodeCall(Minter.createReward, (1, 1)), why);
        refused(alice, at, abi.encodeCall(Minter.trustedTransferTokens, (alice, 1)), why);
        refused(address(broker), at, abi.encodeCall(Minter.trustedBurnTokens, (1)), why);
        why = "msg.sender not BondingManager or JobsManager";
        refused(alice, at, abi.encodeCall(Minter.trustedWithdrawETH, (payable(alice), 1)), why);
        refused(alice, at, abi.encodeCall(Minter.setCurrentRewardTokens, ()), "msg.sender not RoundsManager");
        refused(address(bonding), at, abi.encodeCall(Minter.depositETH, ()), "msg.sender not Minter or JobsManager");
        why = "caller must be Controller owner";
        refused(alice, at, abi.encodeCall(Minter.setTargetBondingRate, (1)), why);
        refused(alice, at, abi.encodeCall(Minter.setInflationChange, (1)), why);
        refused(alice, at, abi.encodeCall(Minter.migrateToNewMinter, (minter)), why);
    }

    function testParametersAreAtMostAHundredPercent() public {
        uint256 all = 1e9;
        address at = address(minter);
        string memory why = "_targetBondingRate is invalid percentage";
        refused(address(this), at, abi.encodeCall(Minter.setTargetBondingRate, (all + 1)), why);
        why = "_inflationChange is invalid percentage";
        refused(address(this), at, abi.encodeCall(Minter.setInflationChange, (all + 1)), why);
        minter.setTargetBondingRate(all);
        minter.setInflationChange(all);
        vm.assertEq(minter.targetBondingRate(), all, "target");
        vm.assertEq(minter.inflationChange(), all, "change");
        refusedToDeploy(abi.encode(controller, all + 1, 0, 0), "_inflation is invalid percentage");
        refusedToDeploy(abi.encode(controller, 0, all + 1, 0), "_inflationChange is invalid percentage");
        refusedToDeploy(abi.encode(controller, 0, 0, all + 1), "_targetBondingRate is invalid percentage");
    }

    function refusedToDeploy(bytes memory args, string memory why) private {
        bytes memory code = bytes.concat(vm.getCode("Minter.sol:Minter"), args);
        address at;
        bytes memory got = new bytes(4 + 32 * 4); // the selector, offset, length and up to two words of text
        assembly {
            at := create(0, add(code, 32), mload(code))
            mstore(got, returndatasize())
            returndatacopy(add(got, 32), 0, returndatasize())
        }
        vm.assertEq(at, address(0), why);
        vm.assertEq(keccak256(got), keccak256(abi.encodeWithSignature("Error(string)", why)), why);
    }

    function testInflationRisesBelowTheTargetAndFallsAboveIt() public {
        vm.assertEq(minter.inflation(), 221_000, "nobody is bonded");
        bond(alice, 5_000_000 * LPT, alice);
        nextRound();
        vm.assertEq(minter.inflation(), 221_000, "half is bonded, which is the target");
        bond(alice, 1 * LPT, alice);
        nextRound();
        vm.assertEq(minter.inflation(), 220_500, "more is bonded");
        minter.setInflationChange(300_000);
        nextRound();
        vm.assertEq(minter.inflation(), 0, "it does not fall below nothing");
        nextRound();
        vm.assertEq(minter.currentMintableTokens(), 0, "nothing is mintable");
        unbond(alice, 2 * LPT);
        nextRound();
        vm.assertEq(minter.inflation(), 300_000, "less is bonded");
    }

    function testSkippedRoundsMintNothing() public {
        bond(alice, 100 * LPT, alice);
        skip(5);
        uint256 supply = token.totalSupply();
        uint256 mintable = (supply * 221_500) / 1e9;
        vm.expectEmit(address(minter));
        emit SetCurrentRewardTokens(mintable, 221_500);
        rounds.initializeRound();
        vm.assertEq(minter.getGlobalTotalSupply(), supply, "no supply elsewhere");
        vm.assertEq(minter.currentMintableTokens(), mintable, "the purse of one round");
    }

    function testARewardIsAShareOfThePurse(uint256 part, uint256 whole) public {
        nextRound();
        whole = within(whole, 1, 1e40);
        part = within(part, 0, whole);
        uint256 purse = minter.currentMintableTokens();
        vm.prank(address(bonding));
        uint256 got = minter.createReward(part, whole);
        vm.assertEq(got, (purse * ((part * 1e9) / whole)) / 1e9, "quantised to a billionth");
        vm.assertEq(token.balanceOf(address(minter)), got, "minted to the Minter");
        vm.assertEq(minter.currentMintedTokens(), got, "counted");
        vm.assertEq(minter.currentMintableTokens(), purse, "the purse is not reduced");
        bytes memory all = abi.encodeCall(Minter.createReward, (1, 1));
        if (got > 0) refused(address(bonding), address(minter), all, "minted tokens cannot exceed mintable tokens");
        refusedWith(address(bonding), address(minter), 0, abi.encodeCall(Minter.createReward, (1, 0)), panic(0x12), "no stake");
    }

    function testAMoveTakesEverythingAlong() public {
        bond(alice, 5 * LPT, alice);
        broker.fundDeposit{ value: 3 ether }();
        Minter next = Minter(vm.deployCode("Minter.sol:Minter", abi.encode(controller, 1, 1, 1)));
        address at = address(minter);
        bytes memory move = abi.encodeCall(Minter.migrateToNewMinter, (next));
        bytes memory self = abi.encodeCall(Minter.migrateToNewMinter, (minter));
        refused(address(this), at, self, "new Minter cannot be current Minter");
        bytes memory nobody = abi.encodeCall(Minter.migrateToNewMinter, (Minter(address(0))));
        refused(address(this), at, nobody, "new Minter cannot be null address");
        Minter foreign = Minter(vm.deployCode("Minter.sol:Minter", abi.encode(alice, 1, 1, 1)));
        bytes memory away = abi.encodeCall(Minter.migrateToNewMinter, (foreign));
        refused(address(this), at, away, "new Minter Controller must be current Controller");
        register("Minter", address(next));
        refused(address(this), at, move, "new Minter must be registered");
        register("Minter", at);
        minter.migrateToNewMinter(next);
        register("Minter", address(next));
        vm.assertEq(token.balanceOf(address(next)), 5 * LPT, "LPT");
        vm.assertEq(address(next).balance, 3 ether, "ETH");
        vm.assertEq(token.balanceOf(at) + at.balance, 0, "nothing stays");
        vm.assertEq(address(next.getController()), address(controller), "controller");
    }

    function testARecipientCannotCallBack() public {
        Greedy greedy = new Greedy();
        vm.deal(address(greedy), 1 ether);
        greedy.fundDeposit(broker, 1 ether);
        vm.prank(address(greedy));
        broker.unlock();
        skip(2);
        refusedWith(address(greedy), address(broker), 0, abi.encodeCall(TicketBroker.withdraw, ()), "", "2,300 gas are too few");
    }
}

