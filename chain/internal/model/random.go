package model

import (
	"math/big"
	"math/rand/v2"
)

// Mine is the operation that only lets blocks pass: X of them.
const Mine = "mine"

// Source draws operations that mostly succeed and sometimes must not.
type Source struct {
	m       *Model
	rng     *rand.Rand
	tickets []Ticket
}

// NewSource draws the same operations for the same seed and model.
func NewSource(m *Model, seed uint64) *Source {
	return &Source{m: m, rng: rand.New(rand.NewPCG(seed, 2))}
}

type draw struct {
	weight int
	make   func(*Source) Op
}

func draws() []draw {
	return []draw{
		{4, (*Source).mine},
		{16, (*Source).reward},
		{14, (*Source).bond},
		{5, (*Source).bondFor},
		{8, (*Source).unbond},
		{12, (*Source).locks},
		{6, (*Source).transferBond},
		{5, (*Source).withdrawFees},
		{5, func(s *Source) Op { return Op{Call: "claimEarnings", From: s.anyone()} }},
		{7, (*Source).transcoder},
		{1, (*Source).slash},
		{18, (*Source).redeem},
		{12, (*Source).purse},
		{8, func(s *Source) Op { return s.Setter(s.owner()) }},
		{2, (*Source).own},
		{8, (*Source).token},
		{2, func(s *Source) Op { return Op{Call: "checkpointBondingState", From: s.anyone(), On: s.anyone()} }},
		{2, func(s *Source) Op { return Op{Call: "setRewardCaller", From: s.anyone(), To: s.maybe()} }},
		{1, func(*Source) Op { return Op{Call: "initializeRound"} }},
	}
}

// Next draws an operation. Rounds are mostly opened when they are due.
func (s *Source) Next() Op {
	if s.m.paused && s.rng.IntN(3) == 0 {
		return Op{Call: "unpause", From: Deployer}
	}
	if !s.m.initialized() && s.rng.IntN(4) == 0 {
		op := s.reward()
		if op.Call == "reward" {
			op.On = op.From
		}
		op.Call = "initializeRoundAndReward"
		return op
	}
	if !s.m.initialized() && s.rng.IntN(8) > 0 {
		return Op{Call: "initializeRound"}
	}
	all := draws()
	total := 0
	for _, d := range all {
		total += d.weight
	}
	n := s.rng.IntN(total)
	for _, d := range all {
		if n < d.weight {
			return d.make(s)
		}
		n -= d.weight
	}
	panic("model: weights do not add up") //nolint:forbidigo // they do
}

func (s *Source) anyone() ID { return ID(s.rng.IntN(len(s.m.accounts))) }

// maybe is anyone, seldom nobody.
func (s *Source) maybe() ID {
	if s.rng.IntN(12) == 0 {
		return None
	}
	return s.anyone()
}

// amount is up to a maximum: now and then nothing, a little, all, or one too many.
func (s *Source) amount(limit *big.Int) *big.Int {
	limit = val(limit)
	switch s.rng.IntN(12) {
	case 0:
		return new(big.Int)
	case 1:
		return num(1 + s.rng.Uint64N(3))
	case 2, 3, 4:
		return limit
	case 5:
		return add(limit, num(1))
	}
	return mulDiv(limit, num(s.rng.Uint64N(1000)), num(1000))
}

// coarse amounts make equal stakes likely, which is where an order shows.
func (s *Source) coarse() *big.Int {
	n := new(big.Int).Mul(num(1+s.rng.Uint64N(6)), new(big.Int).Exp(big.NewInt(10), big.NewInt(20), nil))
	if s.rng.IntN(3) == 0 {
		n = add(n, num(s.rng.Uint64()))
	}
	return n
}

// hint is mostly none, sometimes any, sometimes two neighbours.
func (s *Source) hint() Hint {
	set := s.m.staking.set.entries
	switch n := len(set); {
	case s.rng.IntN(2) == 0 || n == 0:
		return Hint{None, None}
	case s.rng.IntN(3) == 0:
		return Hint{s.maybe(), s.maybe()}
	default:
		i := s.rng.IntN(n + 1)
		h := Hint{None, None}
		if i > 0 {
			h.Prev = set[i-1].id
		}
		if i < n {
			h.Next = set[i].id
		}
		return h
	}
}

func (s *Source) hints() [2]Hint { return [2]Hint{s.hint(), s.hint()} }

// member is a transcoder if there is one, or anybody.
func (s *Source) member() ID {
	if set := s.m.staking.set.entries; len(set) > 0 && s.rng.IntN(6) > 0 {
		return set[s.rng.IntN(len(set))].id
	}
	return s.anyone()
}

func (s *Source) mine() Op {
	blocks := 1 + s.rng.Uint64N(s.m.RoundLength)
	if s.rng.IntN(6) == 0 {
		blocks += s.m.RoundLength * (1 + s.rng.Uint64N(3)) // rounds that nobody opens
	}
	return Op{Call: Mine, X: num(blocks)}
}

func (s *Source) reward() Op {
	id := s.anyone()
	for range 12 { // who has not been paid yet
		if s.m.isActive(id) && s.m.get(id).lastReward < s.m.Round() {
			break
		}
		id = s.anyone()
	}
	if c := s.m.get(id).caller; s.rng.IntN(6) == 0 && c != None {
		return Op{Call: "rewardForTranscoder", From: c, On: id, Hints: s.hints()}
	}
	if s.rng.IntN(30) == 0 {
		return Op{Call: "rewardForTranscoder", From: s.anyone(), On: id, Hints: s.hints()}
	}
	return Op{Call: "reward", From: id, Hints: s.hints()}
}

func (s *Source) bond() Op {
	from := s.anyone()
	to := s.member()
	if d := s.m.get(from).to; d != None && s.rng.IntN(3) > 0 {
		to = d
	} else if s.rng.IntN(2) == 0 {
		to = from
	}
	x := s.coarse()
	if s.rng.IntN(8) == 0 {
		x = new(big.Int)
	}
	return Op{Call: "bond", From: from, To: to, X: x, Hints: s.hints()}
}

func (s *Source) bondFor() Op {
	on := s.anyone()
	to := s.m.get(on).to
	if s.rng.IntN(3) == 0 || to == None {
		to = s.member()
	}
	return Op{Call: "bondFor", From: s.anyone(), On: on, To: to, X: s.coarse(), Hints: s.hints()}
}

func (s *Source) bonder() ID {
	id := s.anyone()
	for range 4 {
		if !isZero(s.m.get(id).bonded) {
			break
		}
		id = s.anyone()
	}
	return id
}

func (s *Source) unbond() Op {
	id := s.bonder()
	stake, _ := s.m.due(id)
	return Op{Call: "unbond", From: id, X: s.amount(stake), Hints: s.hints()}
}

// locks does something with an unbonding lock.
func (s *Source) locks() Op {
	op := Op{From: s.anyone(), To: s.member(), Hints: s.hints()}
	for range 6 {
		if len(s.m.get(op.From).locks) > 0 {
			break
		}
		op.From = s.anyone()
	}
	a := s.m.get(op.From)
	op.Lock = s.rng.Uint64N(a.nextLock + 1)
	for n := op.Lock; n < a.nextLock; n++ {
		if l, ok := a.locks[n]; ok && (l.round <= s.m.Round() || s.rng.IntN(3) == 0) {
			op.Lock = n
			break
		}
	}
	switch {
	case s.rng.IntN(3) == 0:
		op.Call = "withdrawStake"
	case isZero(a.bonded):
		op.Call = "rebondFromUnbonded"
	default:
		op.Call = "rebond"
	}
	if s.rng.IntN(15) == 0 {
		op.Call = []string{"rebond", "rebondFromUnbonded"}[s.rng.IntN(2)]
	}
	return op
}

func (s *Source) transferBond() Op {
	from := s.bonder()
	stake, _ := s.m.due(from)
	return Op{Call: "transferBond", From: from, On: s.maybe(), X: s.amount(stake), Hints: s.hints()}
}
