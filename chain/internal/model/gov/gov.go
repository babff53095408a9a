package gov

import (
	"maps"
	"math/big"
	"slices"

	"github.com/castnet/castnet/chain/internal/model"
)

// Short names of what the parent declares.
type (
	ID     = model.ID
	Op     = model.Op
	Revert = model.Revert
)

const millionths = 1_000_000

// Params are what the governor starts with: rounds, LPT, millionths. Since is the round its quorum counts from.
type Params struct {
	Delay, Period, Quorum, Quota, Since uint64
	Threshold                           *big.Int
}

// Model is the protocol and who decides about it.
type Model struct {
	*model.Model
	council council
	safe    safe
	owners  owners
	desk    desk
	inside  bool // a proposal of the governor is being carried out
}

// New is a governor without proposals over a network.
func New(m *model.Model, p Params) *Model {
	return &Model{Model: m, council: newCouncil(p), safe: newSafe(), owners: owners{boss: model.Deployer, staged: map[int]uint64{}}, desk: newDesk()}
}

func require(ok bool, reason Revert) { model.Require(ok, reason) }

func num(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

func val(n *big.Int) *big.Int {
	if n == nil {
		return new(big.Int)
	}
	return n
}

func add(a, b *big.Int) *big.Int { return new(big.Int).Add(val(a), val(b)) }

func sub(a, b *big.Int) *big.Int {
	n := new(big.Int).Sub(val(a), val(b))
	require(n.Sign() >= 0, "panic 0x11")
	return n
}

func less(a, b *big.Int) bool { return val(a).Cmp(val(b)) < 0 }

func share(a *big.Int, part uint64) *big.Int {
	n := new(big.Int).Mul(val(a), num(part))
	return n.Quo(n, num(millionths))
}

type calls map[string]func(*Model, Op)

// operations are the calls beside those of the parent.
func operations() calls {
	all := calls{}
	for _, some := range []calls{councilCalls(), safeCalls(), ownersCalls(), deskCalls()} {
		maps.Copy(all, some)
	}
	return all
}

// Calls are the operations of a network, by name.
func Calls() []string {
	all := slices.Collect(maps.Keys(operations()))
	all = slices.AppendSeq(all, maps.Keys(closed()))
	all = append(all, model.Calls()...)
	slices.Sort(all)
	return all
}

// Apply does one operation. What it returns is empty, or the reason why nothing has changed.
func (g *Model) Apply(op Op) string {
	council, safe, owners, desk := g.council.clone(), g.safe.clone(), g.owners.clone(), g.desk.clone()
	reason := g.Attempt(func() { g.Do(op) })
	if reason != "" {
		g.council, g.safe, g.owners, g.desk = council, safe, owners, desk
	}
	g.inside = false
	return reason
}

// Do does one operation as a part of another.
func (g *Model) Do(op Op) {
	if do, ok := operations()[op.Call]; ok {
		do(g, op)
		return
	}
	if why, ok := closed()[op.Call]; ok {
		if reason := why(g, op); reason != "" {
			require(false, reason)
		}
		return
	}
	g.Model.Do(op)
}

// try does operations of another sender, one after the other. It says why one was refused; what was done before it stays,
// for the caller to unwind.
func (g *Model) try(from ID, ops []Op) (reason Revert) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case Revert:
			reason = r
		default:
			panic(r) //nolint:forbidigo // a mistake of the model
		}
	}()
	for _, op := range ops {
		op.From = from
		g.Do(op)
	}
	return ""
}

// settings are the governor's own.
type settings struct {
	delay, period, quota uint64
	threshold            *big.Int
}

// fraction is the quorum from a round on.
type fraction struct{ from, part uint64 }

// council is the governor of stake.
type council struct {
	settings  settings
	quorums   []fraction
	proposals map[int]proposal
	ballots   map[voter]ballot
	tallies   map[int][3]*big.Int
}

func newCouncil(p Params) council {
	return council{
		settings: settings{p.Delay, p.Period, p.Quota, p.Threshold}, quorums: []fraction{{p.Since, p.Quorum}},
		proposals: map[int]proposal{}, ballots: map[voter]ballot{}, tallies: map[int][3]*big.Int{},
	}
}

func (c council) clone() council {
	c.quorums = slices.Clone(c.quorums)
	c.proposals, c.ballots, c.tallies = maps.Clone(c.proposals), maps.Clone(c.ballots), maps.Clone(c.tallies)
	return c
}
