// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../../src/Controller.sol";
import "../../src/ManagerProxy.sol";
import "../../src/bonding/BondingManager.sol";
import "../../src/bonding/BondingVotes.sol";
import "../../src/pm/TicketBroker.sol";
import "../../src/rounds/RoundsManager.sol";
import "../../src/service/ServiceRegistry.sol";
import "../../src/token/LivepeerToken.sol";
import "../../src/token/Minter.sol";
import "../../src/treasury/Treasury.sol";
import "./Test.sol";

/// A whole protocol, wired as `castnet chain deploy` does it, owned by the test. Contracts are deployed by name and not with
/// `new`, so that a test does not contain their code and is compiled without them.
abstract contract Network is Test {
    uint256 internal constant LPT = 1 ether;
    uint256 internal constant ROUND = 100; // blocks
    uint64 internal constant UNBONDING = 7; // rounds
    uint256 internal constant SET = 3; // active transcoders

    Controller internal controller;
    LivepeerToken internal token;
    Minter internal minter;
    RoundsManager internal rounds;
    BondingManager internal bonding;
    BondingVotes internal history;
    TicketBroker internal broker;
    ServiceRegistry internal services;
    Treasury internal treasury;

    address internal constant VERIFIER = address(0x7e41f1e4);
    address internal immutable alice = vm.addr(0xa11ce);
    address internal immutable bob = vm.addr(0xb0b);
    address internal immutable carol = vm.addr(0xca401);
    address internal immutable dave = vm.addr(0xda7e);
    address internal immutable erin = vm.addr(0xe414);

    function setUp() public virtual {
        vm.roll(50 * ROUND);
        vm.warp(1_800_000_000);
        controller = Controller(vm.deployCode("Controller.sol:Controller"));
        bytes memory ctrl = abi.encode(controller);
        bonding = BondingManager(proxied("BondingManager", ctrl));
        history = BondingVotes(proxied("BondingVotes", ctrl));
        rounds = RoundsManager(proxied("RoundsManager", ctrl));
        broker = TicketBroker(proxied("TicketBroker", ctrl));
        services = ServiceRegistry(proxied("ServiceRegistry", ctrl));
        token = LivepeerToken(plain("LivepeerToken", ""));
        minter = Minter(plain("Minter", abi.encode(controller, 220_500, 500, 500_000_000)));
        treasury = Treasury(payable(plain("Treasury", "")));
        plain("L2LPTDataCache", "");
        register("JobsManager", address(broker));
        register("Verifier", VERIFIER);

        token.grantRole(keccak256("MINTER_ROLE"), address(minter));
        token.grantRole(keccak256("BURNER_ROLE"), address(minter));
        token.grantRole(keccak256("MINTER_ROLE"), address(this));
        treasury.initialize(0, new address[](0), new address[](0), address(this));
        bonding.setUnbondingPeriod(UNBONDING);
        bonding.setNumActiveTranscoders(SET);
        bonding.setTreasuryRewardCutRate(10 ** 26);
        bonding.setTreasuryBalanceCeiling(750_000 * LPT);
        rounds.setRoundLength(ROUND);
        rounds.setRoundLockAmount(100_000);
        broker.setUnlockPeriod(2);
        broker.setTicketValidityPeriod(2);
        token.mint(address(this), 10_000_000 * LPT);
        controller.unpause();
        rounds.initializeRound();
    }

    function plain(string memory name, bytes memory args) internal returns (address at) {
        at = vm.deployCode(string.concat(name, ".sol:", name), args);
        register(name, at);
    }

    function proxied(string memory name, bytes memory args) internal returns (address at) {
        string memory target = string.concat(name, "Target");
        register(target, vm.deployCode(string.concat(name, ".sol:", name), args));
        at = vm.deployCode("ManagerProxy.sol:ManagerProxy", abi.encode(controller, keccak256(bytes(target))));
        register(name, at);
    }

    function register(string memory name, address at) internal {
        controller.setContractInfo(keccak256(bytes(name)), at, bytes20(0));
    }

    /// Gives somebody LPT that the BondingManager may take.
    function fund(address who, uint256 amount) internal {
        token.transfer(who, amount);
        vm.prank(who);
        token.approve(address(bonding), type(uint256).max);
    }

    function bond(address who, uint256 amount, address to) internal {
        fund(who, amount);
        vm.prank(who);
        bonding.bond(amount, to);
    }

    function unbond(address who, uint256 amount) internal {
        vm.prank(who);
        bonding.unbond(amount);
    }

    function reward(address who) internal {
        vm.prank(who);
        bonding.reward();
    }

    function slash(address who, uint256 part, address finder, uint256 finderPart) internal {
        vm.prank(VERIFIER);
        bonding.slashTranscoder(who, finder, part, finderPart);
    }

    function terms(address who, uint256 rewardCut, uint256 feeShare) internal {
        vm.prank(who);
        bonding.transcoder(rewardCut, feeShare);
    }

    /// Blocks go by until n rounds later, which nobody opens.
    function skip(uint256 n) internal {
        vm.roll(rounds.currentRoundStartBlock() + n * ROUND);
    }

    function nextRound() internal {
        skipTo(1);
    }

    /// Blocks go by until n rounds later, and somebody opens that one.
    function skipTo(uint256 n) internal {
        skip(n);
        rounds.initializeRound();
    }

    function stakeOf(address who) internal view returns (uint256) {
        return bonding.pendingStake(who, 0);
    }

    function feesOf(address who) internal view returns (uint256) {
        return bonding.pendingFees(who, 0);
    }

    function round() internal view returns (uint256) {
        return rounds.currentRound();
    }
}
