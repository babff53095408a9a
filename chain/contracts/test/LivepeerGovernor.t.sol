// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../src/treasury/LivepeerGovernor.sol";
import "./support/Network.sol";

/// Stake decides what the treasury does: alice with carol's stake behind her, bob with dave's.
contract LivepeerGovernorTest is Network {
    LivepeerGovernor private governor;
    address[] private targets;
    uint256[] private values;
    bytes[] private calls;

    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;
    uint8 private constant ABSTAIN = 2;

    function setUp() public override {
        super.setUp();
        governor = LivepeerGovernor(payable(proxied("LivepeerGovernor", abi.encode(controller))));
        governor.initialize(1, 10, 100 * LPT, 333_300, 500_000);
        treasury.grantRole(keccak256("PROPOSER_ROLE"), address(governor));
        treasury.grantRole(keccak256("CANCELLER_ROLE"), address(governor));
        treasury.grantRole(keccak256("EXECUTOR_ROLE"), address(governor));
        treasury.renounceRole(keccak256("TIMELOCK_ADMIN_ROLE"), address(this));
        bond(alice, 600 * LPT, alice);
        bond(carol, 400 * LPT, alice);
        bond(bob, 700 * LPT, bob);
        bond(dave, 100 * LPT, bob);
        token.transfer(address(treasury), 50 * LPT);
        grant(5 * LPT);
        nextRound();
        nextRound();
    }

    function grant(uint256 amount) private {
        (targets, values, calls) = (new address[](1), new uint256[](1), new bytes[](1));
        (targets[0], calls[0]) = (address(token), abi.encodeCall(token.transfer, (erin, amount)));
    }

    function propose() private returns (uint256 id) {
        vm.prank(dave);
        id = governor.propose(targets, values, calls, "a grant");
        nextRound();
        nextRound();
    }

    function vote(address who, uint256 id, uint8 support) private {
        vm.prank(who);
        governor.castVote(id, support);
    }

    function expectVotes(uint256 id, uint256 against, uint256 in_, uint256 abstain) private view {
        (uint256 a, uint256 f, uint256 b) = governor.proposalVotes(id);
        vm.assertEq(a, against * LPT, "against");
        vm.assertEq(f, in_ * LPT, "for");
        vm.assertEq(b, abstain * LPT, "abstain");
    }

    function expectState(uint256 id, IGovernorUpgradeable.ProposalState want) private view {
        vm.assertEq(uint256(governor.state(id)), uint256(want), "state of the proposal");
    }

    function finish(uint256 id, bool passes) private {
        skipTo(10);
        expectState(id, passes ? IGovernorUpgradeable.ProposalState.Succeeded : IGovernorUpgradeable.ProposalState.Defeated);
    }

    function testAGrantGoesTheWholeWay() public {
        bytes memory early = abi.encodeCall(governor.propose, (targets, values, calls, "a grant"));
        refused(erin, address(governor), early, "Governor: proposer votes below proposal threshold");
        uint256 id = propose();
        expectState(id, IGovernorUpgradeable.ProposalState.Active);
        vote(alice, id, FOR);
        finish(id, true);
        bytes memory now_ = abi.encodeCall(governor.execute, (targets, values, calls, keccak256("a grant")));
        refused(erin, address(governor), now_, "TimelockController: operation is not ready");
        governor.queue(targets, values, calls, keccak256("a grant"));
        expectState(id, IGovernorUpgradeable.ProposalState.Queued);
        vm.warp(block.timestamp + 1);
        vm.prank(erin);
        governor.execute(targets, values, calls, keccak256("a grant"));
        expectState(id, IGovernorUpgradeable.ProposalState.Executed);
        vm.assertEq(token.balanceOf(erin), 5 * LPT, "paid");
        refused(erin, address(governor), now_, "Governor: proposal not successful");
    }

    function testADelegatorOverridesItsTranscoderBeforeOrAfter() public {
        uint256 id = propose();
        vote(alice, id, FOR);
        expectVotes(id, 0, 1000, 0);
        vote(carol, id, AGAINST); // after its transcoder
        expectVotes(id, 400, 600, 0);
        vote(dave, id, ABSTAIN); // before its transcoder
        expectVotes(id, 400, 600, 100);
        vote(bob, id, AGAINST);
        expectVotes(id, 1100, 600, 100);
        finish(id, false);
    }

    function testEveryStakeVotesOnceWhateverTheOrder(uint256 order, uint8[4] memory how) public {
        uint256 id = propose();
        address[4] memory who = [alice, bob, carol, dave];
        uint256[4] memory own = [600 * LPT, 700 * LPT, 400 * LPT, 100 * LPT];
        uint256[3] memory want;
        for (uint256 i = 0; i < 4; i++) {
            uint256 k = i + (order % (4 - i));
            order /= 4;
            (who[i], who[k], own[i], own[k]) = (who[k], who[i], own[k], own[i]);
            how[i] %= 3;
            vote(who[i], id, how[i]);
            vm.assertTrue(governor.hasVoted(id, who[i]), "has voted");
            want[how[i]] += own[i];
        }
        (uint256 against, uint256 in_, uint256 abstain) = governor.proposalVotes(id);
        vm.assertEq(against, want[AGAINST], "against");
        vm.assertEq(in_, want[FOR], "for");
        vm.assertEq(abstain, want[ABSTAIN], "abstain");
    }

    function testVotesAreOfThreeKindsAndCountOnce() public {
        uint256 id = propose();
        bytes memory why = abi.encodeWithSelector(GovernorCountingOverridable.InvalidVoteType.selector, 3);
        refusedWith(alice, address(governor), 0, abi.encodeCall(governor.castVote, (id, 3)), why, "a vote of no kind");
        vote(alice, id, FOR);
        why = abi.encodeWithSelector(GovernorCountingOverridable.VoteAlreadyCast.selector);
        refusedWith(alice, address(governor), 0, abi.encodeCall(governor.castVote, (id, AGAINST)), why, "a second vote");
        vm.assertEq(governor.COUNTING_MODE(), "support=bravo&quorum=for,abstain,against", "counting mode");
    }

    function testAnExactTiePasses() public {
        uint256 id = propose();
        vote(bob, id, FOR); // 700 and dave's 100
        vote(alice, id, AGAINST); // 600 and carol's 400
        vote(carol, id, ABSTAIN);
        vote(dave, id, AGAINST);
        expectVotes(id, 700, 700, 400);
        finish(id, true);
    }

    function testWithoutAQuorumNothingPasses() public {
        uint256 id = propose();
        vote(carol, id, FOR);
        vote(dave, id, FOR);
        expectVotes(id, 0, 500, 0);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(id)), (1800 * LPT * 333_300) / 1e6, "a third of the active stake");
        finish(id, false);
    }

    function testAgainstAndAbstainCountForTheQuorum() public {
        uint256 id = propose();
        vote(carol, id, ABSTAIN);
        vote(dave, id, FOR);
        vote(alice, id, ABSTAIN);
        finish(id, true);
    }

    function testStakeThatCameLaterDoesNotVote() public {
        uint256 id = propose();
        bond(erin, 5000 * LPT, bob);
        nextRound();
        vote(bob, id, FOR);
        vote(erin, id, FOR);
        expectVotes(id, 0, 800, 0);
    }

    function testTheTreasuryObeysTheGovernorAlone() public {
        bytes memory pay = abi.encodeCall(
            treasury.schedule, (targets[0], 0, calls[0], bytes32(0), bytes32(0), 0)
        );
        (bool ok, ) = address(treasury).call(pay);
        vm.assertTrue(!ok, "who deployed it may not");
        bytes memory again = abi.encodeCall(Treasury.initialize, (0, new address[](0), new address[](0), address(this)));
        refused(alice, address(treasury), again, "Initializable: contract is already initialized");
    }

    function testItIsInitialisedOnceAndBehindItsProxyOnly() public {
        bytes memory call = abi.encodeCall(LivepeerGovernor.initialize, (1, 10, 1, 1, 1));
        string memory why = "Initializable: contract is already initialized";
        refused(alice, address(governor), call, why);
        refused(alice, controller.getContract(keccak256("LivepeerGovernorTarget")), call, why);
        vm.assertEq(governor.quorumDenominator(), 1e6, "quorum is counted in millionths");
        vm.assertEq(governor.quota(), 500_000, "quota");
    }

    function testSettingsChangeByProposalOnly() public {
        bytes memory call = abi.encodeCall(governor.setVotingDelay, (5));
        refused(address(this), address(governor), call, "Governor: onlyGovernance");
        (targets[0], calls[0]) = (address(governor), call);
        uint256 id = propose();
        vote(alice, id, FOR);
        finish(id, true);
        governor.queue(targets, values, calls, keccak256("a grant"));
        vm.warp(block.timestamp + 1);
        governor.execute(targets, values, calls, keccak256("a grant"));
        vm.assertEq(governor.votingDelay(), 5, "new delay");
    }

    function testItFollowsTheHistoryOfVotesWhenBumped() public {
        register("BondingVotes", address(0xbeef));
        vm.assertEq(address(governor.votes()), address(0xbeef), "what is registered");
        vm.assertEq(address(governor.token()), address(history), "what is used");
        vm.prank(erin);
        governor.bumpGovernorVotesTokenAddress();
        vm.assertEq(address(governor.token()), address(0xbeef), "what is used now");
    }
}
