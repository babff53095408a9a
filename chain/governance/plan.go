package governance

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// The Plan functions look at the chain, refuse what the contracts would refuse, with the figures, and return the steps that
// chain.Do sends.

// Support is what a vote says.
type Support string

// Votes, in the governor's order.
const (
	Against Support = "against"
	For     Support = "for"
	Abstain Support = "abstain" // counts for the quorum
)

func supports() []Support { return []Support{Against, For, Abstain} }

// Draft is a proposal to be made.
type Draft struct {
	Title   string
	Text    string // may be empty
	Actions []Action
}

// Limits of a draft: its text is stored for good by everybody.
const (
	maxTitle   = 200
	maxText    = 16 << 10
	maxActions = 32
)

// Validate says what a draft lacks. ErrInvalid.
func (d Draft) Validate() error {
	switch {
	case strings.TrimSpace(d.Title) == "" || strings.Contains(d.Title, "\n") || len(d.Title) > maxTitle:
		return fmt.Errorf("title of %d bytes, want one line of up to %d: %w", len(d.Title), maxTitle, ErrInvalid)
	case len(d.Text) > maxText:
		return fmt.Errorf("text of %d bytes, want up to %d: %w", len(d.Text), maxText, ErrInvalid)
	case len(d.Actions) == 0 || len(d.Actions) > maxActions:
		return fmt.Errorf("%d actions, want 1 to %d: %w", len(d.Actions), maxActions, ErrInvalid)
	}
	for i, a := range d.Actions {
		if a.To == (pm.Address{}) || a.Grant != nil && (a.Grant.To == (pm.Address{}) || a.Grant.Amount.IsZero()) {
			return fmt.Errorf("action %d goes to nobody or pays nothing: %w", i+1, ErrInvalid)
		}
	}
	return nil
}

func (d Draft) description() string {
	return strings.TrimSpace("# " + strings.TrimSpace(d.Title) + "\n\n" + d.Text)
}

// PlanPropose makes a proposal and says its id. ErrInvalid, ErrThreshold, ErrState when there is the same one already.
func (g *Governance) PlanPropose(ctx context.Context, from pm.Address, d Draft) (string, []chain.Step, error) {
	if err := d.Validate(); err != nil {
		return "", nil, err
	}
	r, err := g.client.Round(ctx)
	if err != nil {
		return "", nil, err
	}
	if r.Number == 0 {
		return "", nil, fmt.Errorf("no stake counts in round 0: %w", ErrState)
	}
	votes, err := g.wei(ctx, g.abi.PackGetVotes(from, num(r.Number-1)))
	if err != nil {
		return "", nil, fmt.Errorf("votes of %s: %w", from, err)
	}
	threshold, err := g.wei(ctx, g.abi.PackProposalThreshold())
	if err != nil {
		return "", nil, fmt.Errorf("threshold of proposals: %w", err)
	}
	if votes.Cmp(threshold) < 0 {
		return "", nil, fmt.Errorf("%s has %s of stake at the start of round %d, a proposal needs %s: %w", from, lpt(votes), r.Number, lpt(threshold), ErrThreshold)
	}
	c := callsOf(d.Actions)
	text := d.description()
	id, err := g.number(ctx, g.abi.PackHashProposal(c.targets, c.values, c.data, hashOf(text)))
	if err != nil {
		return "", nil, fmt.Errorf("id of the proposal: %w", err)
	}
	if state, err := g.state(ctx, id); err == nil {
		return "", nil, fmt.Errorf("proposal %s, with the same text and actions, is %s: %w", id, state, ErrState)
	}
	return id.String(), g.step(fmt.Sprintf("propose %q as %s", d.Title, id), g.abi.PackPropose(c.targets, c.values, c.data, text)), nil
}

// calls are actions as the governor takes them.
type calls struct {
	targets []common.Address
	values  []*big.Int
	data    [][]byte
}

func callsOf(actions []Action) (c calls) {
	for _, a := range actions {
		c.targets, c.values, c.data = append(c.targets, a.To), append(c.values, a.Value.Big()), append(c.data, a.Data)
	}
	return c
}

func hashOf(text string) [32]byte { return crypto.Keccak256Hash([]byte(text)) }

// PlanVote votes on a proposal, once. The reason may be empty. ErrInvalid, ErrState, ErrVoted, ErrNoVotes.
func (g *Governance) PlanVote(ctx context.Context, from pm.Address, p Proposal, support Support, reason string) ([]chain.Step, error) {
	n := slices.Index(supports(), support)
	if n < 0 {
		return nil, fmt.Errorf("vote %q, want one of %v: %w", support, supports(), ErrInvalid)
	}
	switch p.State {
	case Active:
	case Pending:
		return nil, fmt.Errorf("votes on proposal %s are taken in rounds %d to %d: %w", p.ID, p.Snapshot+1, p.End, ErrState)
	case Canceled:
		return nil, fmt.Errorf("proposal %s was cancelled by its proposer: %w", p.ID, ErrState)
	default:
		return nil, fmt.Errorf("proposal %s is %s, its votes ended with round %d: %w", p.ID, p.State, p.End, ErrState)
	}
	id, err := number(p.ID)
	if err != nil {
		return nil, err
	}
	voted, err := chain.Ask(ctx, g.client, g.at, g.abi.PackHasVoted(id, from), g.abi.UnpackHasVoted)
	if err != nil {
		return nil, fmt.Errorf("vote of %s: %w", from, err)
	}
	if voted {
		return nil, fmt.Errorf("%s on proposal %s, and a vote is final: %w", from, p.ID, ErrVoted)
	}
	votes, err := g.wei(ctx, g.abi.PackGetVotes(from, num(p.Snapshot)))
	if err != nil {
		return nil, fmt.Errorf("votes of %s: %w", from, err)
	}
	if votes.IsZero() {
		return nil, fmt.Errorf("%s had no stake at the end of round %d, which counts for proposal %s: %w", from, p.Snapshot, p.ID, ErrNoVotes)
	}
	data := g.abi.PackCastVote(id, uint8(n))
	if reason != "" {
		data = g.abi.PackCastVoteWithReason(id, uint8(n), reason)
	}
	return g.step(fmt.Sprintf("vote %s %s with %s", support, p.ID, lpt(votes)), data), nil
}

// PlanCancel takes a proposal back. Only its proposer may, and only before votes are taken. ErrState, ErrProposer.
func (g *Governance) PlanCancel(_ context.Context, from pm.Address, p Proposal) ([]chain.Step, error) {
	if p.State != Pending {
		return nil, fmt.Errorf("proposal %s is %s, only one that is pending can be cancelled: %w", p.ID, p.State, ErrState)
	}
	if from != p.Proposer {
		return nil, fmt.Errorf("proposal %s is of %s, not of %s: %w", p.ID, p.Proposer, from, ErrProposer)
	}
	c := callsOf(p.Actions)
	return g.step("cancel "+p.ID, g.abi.PackCancel(c.targets, c.values, c.data, hashOf(p.Text))), nil
}

// PlanQueue hands a proposal that has succeeded to the treasury. Anybody may. ErrState.
func (g *Governance) PlanQueue(_ context.Context, p Proposal) ([]chain.Step, error) {
	if p.State != Succeeded {
		return nil, fmt.Errorf("proposal %s is %s, only one that succeeded is queued; its last round of votes is %d: %w", p.ID, p.State, p.End, ErrState)
	}
	c := callsOf(p.Actions)
	return g.step("queue "+p.ID, g.abi.PackQueue(c.targets, c.values, c.data, hashOf(p.Text))), nil
}

// PlanExecute has the treasury do what a queued proposal says. Anybody may. ErrState, ErrTreasury.
func (g *Governance) PlanExecute(ctx context.Context, p Proposal) ([]chain.Step, error) {
	if p.State != Queued || p.Ready == nil {
		return nil, fmt.Errorf("proposal %s is %s, not queued: %w", p.ID, p.State, ErrState)
	}
	var head *types.Header
	err := g.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		head, err = eth.HeaderByNumber(ctx, nil)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("time of the chain: %w", err)
	}
	// The next block is later than the last one, and not later than now for long.
	if now := time.Unix(int64(head.Time), 0); p.Ready.After(now.Add(time.Second)) && p.Ready.After(time.Now()) {
		return nil, fmt.Errorf("proposal %s can be executed from %s on: %w", p.ID, p.Ready.Format(time.RFC3339), ErrState)
	}
	var sum pm.Wei
	for _, a := range p.Actions {
		if a.Grant == nil {
			continue
		}
		if sum, err = sum.Add(a.Grant.Amount); err != nil {
			return nil, err
		}
	}
	held, err := g.Balance(ctx)
	if err != nil {
		return nil, err
	}
	if held.Cmp(sum) < 0 {
		return nil, fmt.Errorf("it has %s, proposal %s pays %s: %w", lpt(held), p.ID, lpt(sum), ErrTreasury)
	}
	c := callsOf(p.Actions)
	return g.step("execute "+p.ID, g.abi.PackExecute(c.targets, c.values, c.data, hashOf(p.Text))), nil
}

func (g *Governance) step(does string, data []byte) []chain.Step {
	return []chain.Step{{Does: does, Tx: chain.Tx{To: &g.at, Data: data}}}
}

// number reads an id.
func number(id string) (*big.Int, error) {
	n, ok := new(big.Int).SetString(id, 10)
	if !ok || n.Sign() < 0 || n.BitLen() > 256 {
		return nil, fmt.Errorf("%q is no id: %w", id, ErrUnknown)
	}
	return n, nil
}
