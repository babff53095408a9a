// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorSettingsUpgradeable.sol";
import "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorTimelockControlUpgradeable.sol";
import "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorVotesQuorumFractionUpgradeable.sol";
import "../ManagerProxyTarget.sol";
import "../Registered.sol";
import "./GovernorCountingOverridable.sol";

/// Stake decides what the treasury does. Time is counted in rounds.
contract LivepeerGovernor is
    ManagerProxyTarget,
    Registered,
    GovernorSettingsUpgradeable,
    GovernorTimelockControlUpgradeable,
    GovernorVotesQuorumFractionUpgradeable,
    GovernorCountingOverridable
{
    /// The code behind the proxy is never used directly.
    constructor(address _controller) Manager(_controller) {
        _disableInitializers();
    }

    function initialize(
        uint256 initialVotingDelay,
        uint256 initialVotingPeriod,
        uint256 initialProposalThreshold,
        uint256 initialQuorum,
        uint256 quota
    ) public initializer {
        __Governor_init("LivepeerGovernor");
        __GovernorSettings_init(initialVotingDelay, initialVotingPeriod, initialProposalThreshold);
        __GovernorTimelockControl_init(TimelockControllerUpgradeable(payable(_contract(TREASURY))));
        __GovernorVotes_init(IVotesUpgradeable(address(votes())));
        __GovernorVotesQuorumFraction_init(initialQuorum);
        __GovernorCountingOverridable_init(quota);
    }

    /// Where delegates are looked up, and from the next bump on votes too.
    function votes() public view override returns (IVotesUpgradeable) {
        return IVotesUpgradeable(_contract(BONDING_VOTES));
    }

    /// Follows the registry when the history of votes has moved.
    function bumpGovernorVotesTokenAddress() external {
        token = IERC5805Upgradeable(address(votes()));
    }

    function quorumDenominator() public view override returns (uint256) {
        return MathUtils.PERC_DIVISOR;
    }

    // What several of the bases define.

    function proposalThreshold()
        public
        view
        override(GovernorUpgradeable, GovernorSettingsUpgradeable)
        returns (uint256)
    {
        return super.proposalThreshold();
    }

    function state(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (ProposalState) {
        return super.state(proposalId);
    }

    function supportsInterface(
        bytes4 interfaceId
    ) public view override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (bool) {
        return super.supportsInterface(interfaceId);
    }

    function _execute(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) {
        super._execute(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor()
        internal
        view
        override(GovernorUpgradeable, GovernorTimelockControlUpgradeable)
        returns (address)
    {
        return super._executor();
    }
}
