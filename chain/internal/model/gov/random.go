package gov

import (
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"

	"github.com/castnet/castnet/chain/internal/model"
)

// Source draws operations of the protocol and of those who decide about it.
type Source struct {
	g       *Model
	below   *model.Source
	rng     *rand.Rand
	first   []Op // of the opening, still to come
	drafts  []Op // what was, or may have been, proposed
	updates []Op
	closed  []string
	done    map[string]int // operations that succeed, by name
}

// NewSource draws the same operations for the same seed and model. One seed of four tries every call that nobody may make.
func NewSource(g *Model, seed uint64) *Source {
	s := &Source{
		g: g, below: model.NewSource(g.Model, seed), rng: rand.New(rand.NewPCG(seed, 3)),
		closed: slices.Sorted(maps.Keys(closed())), done: map[string]int{},
	}
	s.first = s.opening(seed%4 == 1)
	return s
}

// Next is the next operation of the opening, or one that is drawn.
func (s *Source) Next() Op {
	if len(s.first) > 0 {
		op := s.first[0]
		s.first = s.first[1:]
		return op
	}
	op := s.draw()
	if s.rng.IntN(4) == 0 {
		op = s.rarest(op)
	}
	if s.works(op) {
		for _, o := range append(slices.Clone(op.Calls), op) {
			s.done[o.Call]++
		}
	}
	return op
}

// rarest is, of some operations that would succeed, the one whose kind has succeeded least.
func (s *Source) rarest(op Op) Op {
	least := -1
	for range 12 {
		if other := s.draw(); (least < 0 || s.done[other.Call] < least) && s.works(other) {
			op, least = other, s.done[other.Call]
		}
	}
	return op
}

// works tells whether an operation would succeed, as the first of the next block.
func (s *Source) works(op Op) bool {
	if op.Call == model.Mine {
		return false
	}
	g := *s.g
	g.Model = g.Model.Clone()
	g.Block++
	g.council, g.safe, g.owners, g.desk = g.council.clone(), g.safe.clone(), g.owners.clone(), g.desk.clone()
	return g.Apply(op) == ""
}

// draw draws an operation.
func (s *Source) draw() Op {
	if s.rng.IntN(100) >= 30 {
		return s.below.Next()
	}
	all := []struct {
		weight int
		make   func() Op
	}{{5, s.propose}, {24, s.vote}, {12, s.proceed}, {9, s.timelock}, {14, s.update}, {8, s.record}, {6, s.poll}, {5, s.faucet}, {5, s.shut}}
	total := 0
	for _, d := range all {
		total += d.weight
	}
	n, i := s.rng.IntN(total), 0
	for ; n >= all[i].weight; i++ {
		n -= all[i].weight
	}
	return all[i].make()
}

func (s *Source) anyone() ID { return ID(s.rng.IntN(s.g.Accounts())) }

func (s *Source) often(id ID) ID {
	if s.rng.IntN(8) == 0 {
		return s.anyone()
	}
	return id
}

func (s *Source) tokens(n uint64) *big.Int {
	return new(big.Int).Mul(num(s.rng.Uint64N(n+1)), num(1e18))
}

// votes of an account now.
func (s *Source) votes(id ID) (n *big.Int) {
	model.Answer(func() *big.Int { n, _ = s.g.VotesAt(id, s.g.Round()); return n })
	return val(n)
}

func (s *Source) propose() Op {
	op := Op{Call: "propose", From: s.anyone(), To: model.None, Index: len(s.drafts)}
	for n := s.rng.IntN(6); n > 0; n-- { // who may
		if !less(s.votes(op.From), s.g.council.settings.threshold) {
			break
		}
		op.From = s.anyone()
	}
	if n := len(s.drafts); n > 0 && s.rng.IntN(10) == 0 {
		old := s.drafts[s.rng.IntN(n)]
		old.From = op.From
		return old
	}
	for range 1 + s.rng.IntN(3) {
		op.Calls = append(op.Calls, s.decision())
	}
	op.Text = fmt.Sprintf("proposal %d", op.Index)
	switch s.rng.IntN(16) {
	case 0:
		op.Calls = nil
	case 1:
		op.Text += malformed
	case 2, 3:
		op.To = s.often(op.From) // who alone may propose it
	}
	s.drafts = append(s.drafts, op)
	return op
}

// decision is one call of the treasury.
func (s *Source) decision() Op {
	op := Op{To: s.anyone(), On: s.anyone()}
	roles := []string{RoleProposer, RoleExecutor, RoleCanceller}
	switch s.rng.IntN(13) {
	case 0, 1, 2:
		op.Call, op.X = "transfer", new(big.Int).Quo(new(big.Int).Mul(s.g.Balance(model.Safe), num(s.rng.Uint64N(60))), num(50))
	case 3:
		op.Call, op.X = "pay", new(big.Int).Quo(new(big.Int).Mul(s.g.SafeETH(), num(s.rng.Uint64N(12))), num(10))
	case 4:
		op.Call, op.X = "setVotingDelay", num(s.rng.Uint64N(3))
	case 5, 6:
		op.Call, op.X = "setVotingPeriod", num(min(s.rng.Uint64N(16), 4))
	case 7:
		op.Call, op.X = "setProposalThreshold", s.tokens(200)
	case 8:
		op.Call, op.X = "updateQuorumNumerator", num(s.rng.Uint64N(millionths/2))
		if s.rng.IntN(8) == 0 {
			op.X = num(millionths + 1)
		}
	case 9:
		op.Call, op.X = "Treasury.updateDelay", num(s.rng.Uint64N(40))
	case 10:
		op.Call, op.X = "relay", new(big.Int)
	case 11:
		op.Call, op.Text = "Treasury.revokeRole", roles[s.rng.IntN(3)]
	default:
		op.Call, op.Text = "Treasury.grantRole", roles[s.rng.IntN(3)]
	}
	return op
}

// draft is an old draft, if it can be one whose proposal is in a state.
func (s *Source) draft(states ...uint64) (op Op, ok bool) {
	if len(s.drafts) == 0 {
		return Op{}, false
	}
	for i := len(s.drafts) - 1; i >= 0; i-- {
		if _, known := s.g.council.proposals[i]; known && slices.Contains(states, s.g.State(i)) && s.rng.IntN(3) > 0 {
			return s.drafts[i], true
		}
	}
	return s.drafts[s.rng.IntN(len(s.drafts))], true
}

func (s *Source) vote() Op {
	op, ok := s.draft(Active)
	if !ok {
		return s.propose()
	}
	op.Call = []string{"castVote", "castVote", "castVoteWithReason", "castVoteWithReasonAndParams", "castVoteBySig",
		"castVoteWithReasonAndParamsBySig"}[s.rng.IntN(6)]
	op.From, op.On, op.Lock = s.anyone(), s.anyone(), []uint64{model.Good, model.Good, model.Good, model.Forged, model.Garbled}[s.rng.IntN(5)]
	for range 6 {
		if !s.g.council.ballots[voter{proposal: op.Index, id: op.From}].cast {
			break
		}
		op.From = s.anyone()
	}
	if s.rng.IntN(2) == 0 {
		op.On = op.From
	}
	op.X = num([]uint64{0, 0, 1, 1, 1, 1, 1, 1, 2, 3}[s.rng.IntN(10)])
	return op
}

// proceed takes a proposal to its next state.
func (s *Source) proceed() Op {
	op, ok := s.draft(Succeeded, Queued)
	if s.rng.IntN(3) == 0 {
		op, ok = s.draft(Pending)
	}
	if !ok {
		return s.propose()
	}
	op.From, op.X = s.anyone(), new(big.Int)
	state := Defeated
	if p, known := s.g.council.proposals[op.Index]; known {
		if state = s.g.State(op.Index); state == Pending {
			op.From = s.often(p.proposer)
		}
	}
	op.Call = map[uint64]string{Succeeded: "queue", Queued: "execute", Pending: "cancel"}[state]
	if op.Call == "" || s.rng.IntN(6) == 0 {
		op.Call = []string{"queue", "execute", "cancel"}[s.rng.IntN(3)]
	}
	if op.Call == "execute" && s.rng.IntN(2) == 0 {
		op.X = num(s.rng.Uint64N(1e15))
	}
	return op
}

// member is an account in a role of the treasury, where there is one.
func (s *Source) member(role string) ID {
	for i := range s.g.Accounts() {
		if s.g.safe.members[model.Member{Role: role, ID: ID(i)}] && s.rng.IntN(3) > 0 {
			return ID(i)
		}
	}
	return s.anyone()
}

// timelock uses the treasury directly, which needs a role of it.
func (s *Source) timelock() Op {
	op, ok := s.draft()
	if !ok || len(op.Calls) == 0 || Malformed(op) || s.rng.IntN(8) == 0 {
		return Op{Call: "sendETH", From: s.anyone(), To: []ID{model.Safe, model.Safe, model.Stake}[s.rng.IntN(3)], X: num(s.rng.Uint64N(1e15))}
	}
	op.X, op.Lock = new(big.Int), s.g.safe.delay+s.rng.Uint64N(10)
	if s.rng.IntN(8) == 0 {
		op.Lock /= 2
	}
	single := s.rng.IntN(2) == 0
	n := s.rng.IntN(9)
	if n > 1 && n < 6 && !s.due(&op, single) && s.rng.IntN(4) > 0 {
		n = 0
	}
	switch n {
	case 0, 1:
		op.Call, op.From = "Treasury.scheduleBatch", s.member(RoleProposer)
		if single {
			op.Call = "Treasury.schedule"
		}
	case 2, 3, 4, 5:
		op.Call, op.From = "Treasury.executeBatch", s.member(RoleExecutor)
		if single {
			op.Call = "Treasury.execute"
		}
	case 6, 7:
		op.Call, op.From = "Treasury.cancel", s.member(RoleCanceller)
		s.due(&op, false)
	default:
		role := []string{RoleProposer, RoleExecutor, RoleCanceller}[s.rng.IntN(3)]
		op.From, op.Text = s.member(role), role
		op.Call, op.On = "Treasury.renounceRole", s.often(op.From)
		if s.rng.IntN(3) == 0 {
			op.Call = []string{"Treasury.grantRole", "Treasury.revokeRole"}[s.rng.IntN(2)]
		}
	}
	return op
}

// due turns to an operation that is scheduled, where there is one.
func (s *Source) due(op *Op, single bool) (found bool) {
	for i, d := range s.drafts {
		if s.g.ready(operation{i, single}) && s.rng.IntN(3) > 0 {
			op.Index, op.Calls, op.Text, op.To, found = i, d.Calls, d.Text, d.To, true
		}
	}
	return found
}
