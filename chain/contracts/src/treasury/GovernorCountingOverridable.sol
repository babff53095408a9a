// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "@openzeppelin/contracts-upgradeable/governance/GovernorUpgradeable.sol";
import "@openzeppelin/contracts-upgradeable/governance/utils/IVotesUpgradeable.sol";
import "../libraries/MathUtils.sol";

/// What the counting needs of the history of votes.
interface IDelegateHistory {
    function delegatedAt(address _account, uint256 _round) external view returns (address);
}

/// Counts votes by stake. A transcoder votes with all that is delegated to it; a delegator who votes itself takes its part
/// out of its transcoder's vote, whoever of the two comes first.
abstract contract GovernorCountingOverridable is GovernorUpgradeable {
    enum VoteType {
        Against,
        For,
        Abstain
    }

    struct Ballot {
        bool cast;
        VoteType support;
        uint256 deductions; // votes of delegators who voted themselves
    }

    struct Tally {
        uint256[3] votes; // by VoteType
        mapping(address => Ballot) ballots;
    }

    /// The share of votes for, of those for and against, by which a proposal succeeds; millionths.
    uint256 public quota;
    mapping(uint256 => Tally) private tallies;
    uint256[48] private __gap;

    error InvalidVoteType(uint8 voteType);
    error VoteAlreadyCast();

    // solhint-disable-next-line func-name-mixedcase
    function __GovernorCountingOverridable_init(uint256 _quota) internal onlyInitializing {
        quota = _quota;
    }

    // solhint-disable-next-line func-name-mixedcase
    function COUNTING_MODE() public pure override returns (string memory) {
        return "support=bravo&quorum=for,abstain,against";
    }

    function hasVoted(uint256 _proposalId, address _account) public view override returns (bool) {
        return tallies[_proposalId].ballots[_account].cast;
    }

    function proposalVotes(
        uint256 _proposalId
    ) public view returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) {
        uint256[3] storage v = tallies[_proposalId].votes;
        return (v[0], v[1], v[2]);
    }

    function _quorumReached(uint256 _proposalId) internal view override returns (bool) {
        uint256[3] storage v = tallies[_proposalId].votes;
        return v[0] + v[1] + v[2] >= quorum(proposalSnapshot(_proposalId));
    }

    function _voteSucceeded(uint256 _proposalId) internal view override returns (bool) {
        uint256[3] storage v = tallies[_proposalId].votes;
        return v[1] >= MathUtils.percOf(v[0] + v[1], quota);
    }

    function _countVote(
        uint256 _proposalId,
        address _account,
        uint8 _support,
        uint256 _weight,
        bytes memory // params
    ) internal override {
        if (_support > uint8(VoteType.Abstain)) revert InvalidVoteType(_support);
        Tally storage tally = tallies[_proposalId];
        Ballot storage ballot = tally.ballots[_account];
        if (ballot.cast) revert VoteAlreadyCast();
        ballot.cast = true;
        ballot.support = VoteType(_support);

        address through = IDelegateHistory(address(votes())).delegatedAt(_account, proposalSnapshot(_proposalId));
        if (through == _account) {
            _weight -= ballot.deductions;
        } else {
            Ballot storage overridden = tally.ballots[through];
            overridden.deductions += _weight;
            if (overridden.cast) tally.votes[uint256(overridden.support)] -= _weight;
        }
        tally.votes[_support] += _weight;
    }

    /// The history of votes that the registry names. The weight of a vote comes from the governor's token, which follows it
    /// when somebody bumps it.
    function votes() public view virtual returns (IVotesUpgradeable);
}
