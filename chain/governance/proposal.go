package governance

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/event"
	"github.com/castnet/castnet/pm"
)

// State is how far a proposal has come.
type State string

// States, in the governor's order.
const (
	Pending   State = "pending"   // votes are not taken yet
	Active    State = "active"    // votes are taken
	Canceled  State = "canceled"  // by its proposer
	Defeated  State = "defeated"  // too few votes, or too few for it
	Succeeded State = "succeeded" // may be queued
	Queued    State = "queued"    // may be executed, from its time on
	Expired   State = "expired"   // was not executed in time
	Executed  State = "executed"  // has happened
)

func states() []State {
	return []State{Pending, Active, Canceled, Defeated, Succeeded, Queued, Expired, Executed}
}

// Action is one call that the treasury makes when a proposal is executed.
type Action struct {
	To    pm.Address    `json:"to"`
	Value pm.Wei        `json:"value"` // wei that are sent
	Data  hexutil.Bytes `json:"data"`
	Grant *Grant        `json:"grant,omitempty"` // what Data means, if it pays tokens
}

// Grant is a payment of tokens.
type Grant struct {
	To     pm.Address `json:"to"`
	Amount pm.Wei     `json:"amount"`
}

// Grant is the action that pays tokens from the treasury.
func (g *Governance) Grant(to pm.Address, amount pm.Wei) Action {
	return Action{To: g.token, Data: livepeertoken.NewLivepeerTokenContract().PackTransfer(to, amount.Big()), Grant: &Grant{to, amount}}
}

// grantOf reads what a call pays, if it is a transfer of tokens.
func (g *Governance) grantOf(to common.Address, data []byte) *Grant {
	const words = 4 + 2*32
	if to != g.token || len(data) != words || common.Bytes2Hex(data[:16]) != "a9059cbb"+strings.Repeat("0", 24) {
		return nil
	}
	amount, err := pm.WeiFromBig(new(big.Int).SetBytes(data[36:]))
	if err != nil {
		return nil
	}
	return &Grant{common.BytesToAddress(data[16:36]), amount}
}

// Tally counts votes. Quorum is how many there must be; nothing while votes are not taken yet.
type Tally struct {
	For     pm.Wei  `json:"for"`
	Against pm.Wei  `json:"against"`
	Abstain pm.Wei  `json:"abstain"`
	Quorum  *pm.Wei `json:"quorum,omitempty"`
}

// Proposal is what stake is asked to decide.
type Proposal struct {
	ID       string     `json:"id"` // decimal
	State    State      `json:"state"`
	Proposer pm.Address `json:"proposer"`
	Text     string     `json:"text"`
	Actions  []Action   `json:"actions"`
	Snapshot uint64     `json:"snapshot"` // stake at the end of this round votes, from the next one on
	End      uint64     `json:"end"`      // last round of votes
	Ready    *time.Time `json:"ready,omitempty"`
	Tally    Tally      `json:"tally"`
	Block    uint64     `json:"block"` // of the proposal, in the RPC's count
}

// Title is the first line of the text.
func (p Proposal) Title() string {
	line, _, _ := strings.Cut(strings.TrimSpace(p.Text), "\n")
	return strings.TrimSpace(strings.TrimLeft(line, "# "))
}

// Proposals lists all proposals made since a block of the RPC's count, oldest first.
func (g *Governance) Proposals(ctx context.Context, from uint64) ([]Proposal, error) {
	made, err := g.made(ctx, from)
	if err != nil {
		return nil, err
	}
	out := []Proposal{}
	for _, e := range made {
		p, err := g.read(ctx, e)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

func (g *Governance) made(ctx context.Context, from uint64) ([]*livepeergovernor.LivepeerGovernorContractProposalCreated, error) {
	logs, err := g.client.Logs(ctx, from, ethereum.FilterQuery{Addresses: []common.Address{g.at},
		Topics: [][]common.Hash{{g.abi.GetABI().Events["ProposalCreated"].ID}}})
	if err != nil {
		return nil, fmt.Errorf("proposals: %w", err)
	}
	var out []*livepeergovernor.LivepeerGovernorContractProposalCreated
	for i := range logs {
		e, err := event.Read(&logs[i], g.abi.UnpackProposalCreatedEvent)
		if err != nil || len(e.Targets) != len(e.Values) || len(e.Targets) != len(e.Calldatas) {
			continue // nobody can make one of those
		}
		out = append(out, e)
	}
	return out, nil
}

// minPrefix is how much of an id is enough to name a proposal, if no other begins with it.
const minPrefix = 4

// Proposal finds a proposal made since a block by its id, or by the beginning of its id. ErrUnknown.
func (g *Governance) Proposal(ctx context.Context, id string, from uint64) (Proposal, error) {
	made, err := g.made(ctx, from)
	if err != nil {
		return Proposal{}, err
	}
	var found *livepeergovernor.LivepeerGovernorContractProposalCreated
	for _, e := range made {
		text := e.ProposalId.String()
		if text == id {
			return g.read(ctx, e)
		}
		if len(id) < minPrefix || !strings.HasPrefix(text, id) {
			continue
		}
		if found != nil {
			return Proposal{}, fmt.Errorf("%s is the beginning of several: %w", id, ErrUnknown)
		}
		found = e
	}
	if found == nil {
		return Proposal{}, fmt.Errorf("%q: %w", id, ErrUnknown)
	}
	return g.read(ctx, found)
}

func (g *Governance) read(ctx context.Context, e *livepeergovernor.LivepeerGovernorContractProposalCreated) (Proposal, error) {
	p := Proposal{ID: e.ProposalId.String(), Proposer: e.Proposer, Text: e.Description, Block: e.Raw.BlockNumber,
		Snapshot: e.VoteStart.Uint64(), End: e.VoteEnd.Uint64()}
	for i, to := range e.Targets {
		value, err := pm.WeiFromBig(e.Values[i])
		if err != nil {
			return p, err
		}
		p.Actions = append(p.Actions, Action{To: to, Value: value, Data: e.Calldatas[i], Grant: g.grantOf(to, e.Calldatas[i])})
	}
	var err error
	if p.State, err = g.state(ctx, e.ProposalId); err != nil {
		return p, err
	}
	if p.State == Queued {
		eta, err := g.number(ctx, g.abi.PackProposalEta(e.ProposalId))
		if err != nil {
			return p, fmt.Errorf("time of proposal %s: %w", p.ID, err)
		}
		at := time.Unix(eta.Int64(), 0).UTC()
		p.Ready = &at
	}
	p.Tally, err = g.tally(ctx, e.ProposalId, p)
	return p, err
}

func (g *Governance) state(ctx context.Context, id *big.Int) (State, error) {
	n, err := g.number(ctx, g.abi.PackState(id))
	var revert *chain.RevertError
	if errors.As(err, &revert) && strings.Contains(revert.Reason, "unknown proposal id") {
		return "", fmt.Errorf("proposal %s: %w", id, ErrUnknown)
	}
	if err != nil {
		return "", fmt.Errorf("state of proposal %s: %w", id, err)
	}
	if !n.IsUint64() || n.Uint64() >= uint64(len(states())) {
		return "", fmt.Errorf("state %v of proposal %s: %w", n, id, chain.ErrDeployment)
	}
	return states()[n.Uint64()], nil
}

func (g *Governance) tally(ctx context.Context, id *big.Int, p Proposal) (t Tally, err error) {
	v, err := chain.Ask(ctx, g.client, g.at, g.abi.PackProposalVotes(id), g.abi.UnpackProposalVotes)
	if err != nil {
		return t, fmt.Errorf("votes on proposal %s: %w", id, err)
	}
	for to, from := range map[*pm.Wei]*big.Int{&t.For: v.ForVotes, &t.Against: v.AgainstVotes, &t.Abstain: v.AbstainVotes} {
		if *to, err = pm.WeiFromBig(from); err != nil {
			return t, err
		}
	}
	r, err := g.client.Round(ctx)
	if err != nil || r.Number <= p.Snapshot {
		return t, err
	}
	q, err := g.wei(ctx, g.abi.PackQuorum(num(p.Snapshot)))
	if err != nil {
		return t, fmt.Errorf("quorum of proposal %s: %w", id, err)
	}
	t.Quorum = &q
	return t, nil
}

// Vote is one vote on a proposal. The weight is that when it was cast: delegators who vote later take theirs out of it.
type Vote struct {
	Voter   pm.Address    `json:"voter"`
	Support Support       `json:"support"`
	Weight  pm.Wei        `json:"weight"`
	Reason  string        `json:"reason,omitempty"`
	Params  hexutil.Bytes `json:"params,omitempty"` // what a voter's program added; it counts for nothing
	Block   uint64        `json:"block"`
}

// Votes lists the votes on a proposal, oldest first.
func (g *Governance) Votes(ctx context.Context, p Proposal) ([]Vote, error) {
	events := g.abi.GetABI().Events
	with := events["VoteCastWithParams"].ID
	logs, err := g.client.Logs(ctx, p.Block, ethereum.FilterQuery{Addresses: []common.Address{g.at},
		Topics: [][]common.Hash{{events["VoteCast"].ID, with}}})
	if err != nil {
		return nil, fmt.Errorf("votes on proposal %s: %w", p.ID, err)
	}
	out := []Vote{}
	for i := range logs {
		var e livepeergovernor.LivepeerGovernorContractVoteCastWithParams
		if logs[i].Topics[0] == with {
			v, err := event.Read(&logs[i], g.abi.UnpackVoteCastWithParamsEvent)
			if err != nil {
				continue
			}
			e = *v
		} else {
			v, err := event.Read(&logs[i], g.abi.UnpackVoteCastEvent)
			if err != nil {
				continue
			}
			e.Voter, e.ProposalId, e.Support, e.Weight, e.Reason = v.Voter, v.ProposalId, v.Support, v.Weight, v.Reason
		}
		if e.ProposalId.String() != p.ID || int(e.Support) >= len(supports()) {
			continue
		}
		w, err := pm.WeiFromBig(e.Weight)
		if err != nil {
			return nil, err
		}
		out = append(out, Vote{Voter: e.Voter, Support: supports()[e.Support], Weight: w, Reason: e.Reason, Params: e.Params, Block: logs[i].BlockNumber})
	}
	return out, nil
}
