package governance

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/poll"
	"github.com/castnet/castnet/chain/internal/bindings/pollcreator"
	"github.com/castnet/castnet/chain/internal/event"
	"github.com/castnet/castnet/pm"
)

// Choice is a vote in a poll.
type Choice string

// Choices, in the order of their numbers on chain.
const (
	Yes Choice = "yes"
	No  Choice = "no"
)

func choices() []Choice { return []Choice{Yes, No} }

// Polls asks the contract that opens polls, and the polls. A poll decides nothing by itself: whoever reads it weighs its
// votes by stake.
type Polls struct {
	client *chain.Client
	at     common.Address
	abi    *pollcreator.PollCreatorContract
	poll   *poll.PollContract
	stakes register
}

// NewPolls returns the Polls of the client's network. chain.ErrDeployment when that has none.
func NewPolls(client *chain.Client) (*Polls, error) {
	p := &Polls{client: client, at: client.Address(chain.NamePollCreator), abi: pollcreator.NewPollCreatorContract(), poll: poll.NewPollContract()}
	if p.at == (common.Address{}) {
		return nil, fmt.Errorf("no PollCreator: %w", chain.ErrDeployment)
	}
	var err error
	p.stakes, err = newRegister(client)
	return p, err
}

// Poll is one question.
type Poll struct {
	Address  pm.Address `json:"address"`
	Proposal string     `json:"proposal"` // where its text is, as its creator gave it
	End      uint64     `json:"end"`      // last block of votes, in the protocol's count
	Over     bool       `json:"over"`
	Quorum   uint64     `json:"quorum"` // millionths of the active stake that must vote
	Quota    uint64     `json:"quota"`  // millionths of the votes that must say yes
	Block    uint64     `json:"block"`  // of its creation, in the RPC's count
}

// List lists all polls created since a block of the RPC's count, oldest first.
func (p *Polls) List(ctx context.Context, from uint64) ([]Poll, error) { return p.find(ctx, from, nil) }

// Poll finds a poll created since a block of the RPC's count. ErrUnknown.
func (p *Polls) Poll(ctx context.Context, at pm.Address, from uint64) (Poll, error) {
	list, err := p.find(ctx, from, []common.Hash{common.BytesToHash(at[:])})
	if err != nil {
		return Poll{}, err
	}
	if len(list) == 0 {
		return Poll{}, fmt.Errorf("poll %s: %w", at, ErrUnknown)
	}
	return list[0], nil
}

func (p *Polls) find(ctx context.Context, from uint64, which []common.Hash) ([]Poll, error) {
	logs, err := p.client.Logs(ctx, from, ethereum.FilterQuery{Addresses: []common.Address{p.at},
		Topics: [][]common.Hash{{p.abi.GetABI().Events["PollCreated"].ID}, which}})
	if err != nil {
		return nil, fmt.Errorf("polls: %w", err)
	}
	r, err := p.client.Round(ctx)
	if err != nil {
		return nil, err
	}
	out := []Poll{}
	for i := range logs {
		e, err := event.Read(&logs[i], p.abi.UnpackPollCreatedEvent)
		if err != nil {
			continue
		}
		end := e.EndBlock.Uint64()
		out = append(out, Poll{Address: e.Poll, Proposal: string(e.Proposal), End: end, Over: r.Block > end,
			Quorum: e.Quorum.Uint64(), Quota: e.Quota.Uint64(), Block: logs[i].BlockNumber})
	}
	return out, nil
}

// maxPointer bounds what says where a poll's text is: a hash, an address.
const maxPointer = 256

// PlanCreate opens a poll on a text that is found by an IPFS hash or the like. ErrThreshold, ErrInvalid.
func (p *Polls) PlanCreate(ctx context.Context, from pm.Address, proposal string) ([]chain.Step, error) {
	if proposal == "" || len(proposal) > maxPointer {
		return nil, fmt.Errorf("%d bytes that say where the text is, want 1 to %d: %w", len(proposal), maxPointer, ErrInvalid)
	}
	cost, err := chain.Ask(ctx, p.client, p.at, p.abi.PackPOLLCREATIONCOST(), p.abi.UnpackPOLLCREATIONCOST)
	if err != nil {
		return nil, fmt.Errorf("stake that a poll takes: %w", err)
	}
	bm, at := bondingmanager.NewBondingManagerContract(), p.client.Address(chain.NameBondingManager)
	own, err := chain.Ask(ctx, p.client, at, bm.PackPendingStake(from, new(big.Int)), bm.UnpackPendingStake)
	if err != nil {
		return nil, fmt.Errorf("stake of %s: %w", from, err)
	}
	given, err := chain.Ask(ctx, p.client, at, bm.PackTranscoderTotalStake(from), bm.UnpackTranscoderTotalStake)
	if err != nil {
		return nil, fmt.Errorf("stake of %s: %w", from, err)
	}
	if own.Cmp(cost) < 0 && given.Cmp(cost) < 0 {
		stake, err := pm.WeiFromBig(own)
		if err != nil {
			return nil, err
		}
		need, err := pm.WeiFromBig(cost)
		if err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%s has %s of stake, a poll needs %s: %w", from, lpt(stake), lpt(need), ErrThreshold)
	}
	return []chain.Step{{Does: fmt.Sprintf("create a poll on %q", proposal), Tx: chain.Tx{To: &p.at, Data: p.abi.PackCreatePoll([]byte(proposal))}}}, nil
}

// Created finds the poll that a transaction opened.
func (p *Polls) Created(r chain.Receipt) (pm.Address, bool) {
	for _, l := range r.Logs {
		if e, err := event.Read(l, p.abi.UnpackPollCreatedEvent); err == nil && l.Address == p.at {
			return e.Poll, true
		}
	}
	return pm.Address{}, false
}

// PlanVote votes in a poll. Who votes again replaces its vote. ErrState when the poll is over.
func (p *Polls) PlanVote(q Poll, c Choice) ([]chain.Step, error) {
	n := slices.Index(choices(), c)
	if n < 0 {
		return nil, fmt.Errorf("vote %q, want one of %v: %w", c, choices(), ErrInvalid)
	}
	if q.Over {
		return nil, fmt.Errorf("poll %s ended with block %d: %w", q.Address, q.End, ErrState)
	}
	at := q.Address
	return []chain.Step{{Does: fmt.Sprintf("vote %s in poll %s", c, at), Tx: chain.Tx{To: &at, Data: p.poll.PackVote(num(uint64(n)))}}}, nil
}

// Verdict is how a poll stands, or ended.
type Verdict string

// Verdicts.
const (
	Passed   Verdict = "passed"
	Rejected Verdict = "rejected"
	TooFew   Verdict = "too few votes"
)

// Ballot is what one account says in a poll, by its last vote.
type Ballot struct {
	Voter  pm.Address `json:"voter"`
	Choice Choice     `json:"choice"`
	Weight pm.Wei     `json:"weight"` // stake, without that of delegators who voted themselves
}

// Result is a poll counted.
type Result struct {
	Poll
	Round   uint64   `json:"round"` // whose stake at the start counts: the one the poll ended in, or the present one
	Stake   pm.Wei   `json:"stake"` // all active stake then
	Yes     pm.Wei   `json:"yes"`
	No      pm.Wei   `json:"no"`
	Verdict Verdict  `json:"verdict"`
	Ballots []Ballot `json:"ballots"`
}

// Tally counts a poll by the history of stake that the chain keeps, so that everybody counts the same at any later time: by
// stake at the start of the round in which the poll ends. Before its end it counts by the present round.
func (p *Polls) Tally(ctx context.Context, q Poll) (Result, error) {
	out := Result{Poll: q, Ballots: []Ballot{}}
	r, err := p.client.Round(ctx)
	if err != nil {
		return out, err
	}
	if out.Round = roundOf(r, q.End); out.Round == 0 {
		return out, fmt.Errorf("no stake counts in round 0: %w", ErrState)
	}
	if out.Stake, err = p.stakes.total(ctx, out.Round-1); err != nil {
		return out, err
	}
	said, voters, err := p.said(ctx, q)
	if err != nil {
		return out, err
	}
	weights, through := map[pm.Address]pm.Wei{}, map[pm.Address]pm.Address{}
	for _, who := range voters {
		if weights[who], through[who], err = p.stakes.votes(ctx, who, out.Round-1); err != nil {
			return out, err
		}
	}
	return out, out.count(said, voters, weights, through)
}

// count adds up what was said. A delegator's stake is in its orchestrator's, and is taken out there.
func (t *Result) count(said map[pm.Address]Choice, voters []pm.Address, weights map[pm.Address]pm.Wei, through map[pm.Address]pm.Address) (err error) {
	net := map[pm.Address]pm.Wei{}
	for _, who := range voters {
		net[who] = weights[who]
	}
	for _, who := range voters {
		if to := through[who]; to != who {
			if _, voted := net[to]; voted {
				net[to] = net[to].Less0(weights[who])
			}
		}
	}
	for _, who := range voters {
		t.Ballots = append(t.Ballots, Ballot{who, said[who], net[who]})
		to := &t.Yes
		if said[who] == No {
			to = &t.No
		}
		if *to, err = to.Add(net[who]); err != nil {
			return err
		}
	}
	all, err := t.Yes.Add(t.No)
	if err != nil {
		return err
	}
	switch {
	case all.IsZero() || below(all, t.Stake, t.Quorum):
		t.Verdict = TooFew
	case below(t.Yes, all, t.Quota):
		t.Verdict = Rejected
	default:
		t.Verdict = Passed
	}
	return nil
}

// below tells whether a part is less than so many millionths of the whole.
func below(part, whole pm.Wei, millionths uint64) bool {
	has := new(big.Int).Mul(part.Big(), big.NewInt(1_000_000))
	return has.Cmp(new(big.Int).Mul(whole.Big(), num(millionths))) < 0
}

// said reads the last vote of everybody, in the order of first votes.
func (p *Polls) said(ctx context.Context, q Poll) (map[pm.Address]Choice, []pm.Address, error) {
	logs, err := p.client.Logs(ctx, q.Block, ethereum.FilterQuery{Addresses: []common.Address{q.Address},
		Topics: [][]common.Hash{{p.poll.GetABI().Events["Vote"].ID}}})
	if err != nil {
		return nil, nil, fmt.Errorf("votes in poll %s: %w", q.Address, err)
	}
	said, voters := map[pm.Address]Choice{}, []pm.Address{}
	for i := range logs {
		e, err := event.Read(&logs[i], p.poll.UnpackVoteEvent)
		if err != nil || !e.ChoiceID.IsUint64() || e.ChoiceID.Uint64() >= uint64(len(choices())) {
			continue // the contract takes any number
		}
		if _, again := said[e.Voter]; !again {
			voters = append(voters, e.Voter)
		}
		said[e.Voter] = choices()[e.ChoiceID.Uint64()]
	}
	return said, voters, nil
}

// roundOf is the round of a block that is not before rounds had their present length; the present one at most.
func roundOf(r chain.RoundStatus, block uint64) uint64 {
	if block >= r.Start || r.Length == 0 {
		return r.Number
	}
	ago := (r.Start - block + r.Length - 1) / r.Length
	return r.Number - min(ago, r.Number)
}
