package gov

import (
	"maps"
	"math/big"

	"github.com/castnet/castnet/chain/internal/model"
)

// Roles of the treasury.
const (
	RoleAdmin     = "TIMELOCK_ADMIN_ROLE"
	RoleProposer  = "PROPOSER_ROLE"
	RoleExecutor  = "EXECUTOR_ROLE"
	RoleCanceller = "CANCELLER_ROLE"
)

// done is the time of an operation that was carried out.
const done = 1

// operation is the content of an Index, all of its calls or the first alone.
type operation struct {
	index  int
	single bool
}

// safe is the treasury: its timelock, who may use it, and its ETH.
type safe struct {
	delay   uint64
	stamps  map[operation]uint64 // the time from which it may be carried out, or done
	members map[model.Member]bool
	eth     *big.Int
}

func newSafe() safe {
	return safe{stamps: map[operation]uint64{}, members: map[model.Member]bool{
		{Role: RoleAdmin, ID: model.Safe}: true, {Role: RoleProposer, ID: model.Stake}: true,
		{Role: RoleExecutor, ID: model.Stake}: true, {Role: RoleCanceller, ID: model.Stake}: true,
	}}
}

func (s safe) clone() safe {
	s.stamps, s.members = maps.Clone(s.stamps), maps.Clone(s.members)
	return s
}

func safeCalls() calls {
	role := func(name string, do func(*Model, Op)) func(*Model, Op) {
		return func(g *Model, op Op) {
			require(g.safe.members[model.Member{Role: name, ID: op.From}], model.Missing(op.From, name))
			do(g, op)
		}
	}
	return calls{
		"Treasury.schedule": role(RoleProposer, func(g *Model, op Op) { g.schedule(operation{op.Index, true}, op.Lock) }),
		"Treasury.scheduleBatch": role(RoleProposer, func(g *Model, op Op) {
			g.schedule(operation{op.Index, false}, op.Lock)
		}),
		"Treasury.execute": role(RoleExecutor, func(g *Model, op Op) { g.carryOut(operation{op.Index, true}, op) }),
		"Treasury.executeBatch": role(RoleExecutor, func(g *Model, op Op) {
			g.carryOut(operation{op.Index, false}, op)
		}),
		"Treasury.cancel": role(RoleCanceller, func(g *Model, op Op) {
			require(g.safe.stamps[operation{op.Index, false}] > done, "TimelockController: operation cannot be cancelled")
			delete(g.safe.stamps, operation{op.Index, false})
		}),
		"Treasury.grantRole": role(RoleAdmin, func(g *Model, op Op) {
			g.safe.members[model.Member{Role: op.Text, ID: op.On}] = true
		}),
		"Treasury.revokeRole": role(RoleAdmin, func(g *Model, op Op) {
			delete(g.safe.members, model.Member{Role: op.Text, ID: op.On})
		}),
		"Treasury.renounceRole": func(g *Model, op Op) {
			require(op.From == op.On, "AccessControl: can only renounce roles for self")
			delete(g.safe.members, model.Member{Role: op.Text, ID: op.On})
		},
		"Treasury.updateDelay": func(g *Model, op Op) {
			require(op.From == model.Safe, "TimelockController: caller must be timelock")
			g.safe.delay = op.X.Uint64()
		},
		"pay":     (*Model).pay,
		"sendETH": (*Model).sendETH,
	}
}

func (g *Model) schedule(o operation, delay uint64) {
	require(g.safe.stamps[o] == 0, "TimelockController: operation already scheduled")
	require(delay >= g.safe.delay, "TimelockController: insufficient delay")
	g.safe.stamps[o] = g.Time() + delay
}

func (g *Model) ready(o operation) bool {
	at := g.safe.stamps[o]
	return at > done && at <= g.Time()
}

// carryOut makes the calls of an operation in the treasury's name.
func (g *Model) carryOut(o operation, op Op) {
	g.sendETH(Op{From: op.From, To: model.Safe, X: val(op.X)})
	require(g.ready(o), "TimelockController: operation is not ready")
	ops := op.Calls
	if o.single {
		ops = ops[:1]
	}
	require(g.try(model.Safe, ops) == "", "TimelockController: underlying transaction reverted")
	g.safe.stamps[o] = done
}

// pay sends the treasury's ETH to an account.
func (g *Model) pay(op Op) {
	require(op.From == model.Safe && !less(g.safe.eth, op.X), model.Bare)
	g.safe.eth = sub(g.safe.eth, op.X)
	g.PayETH(op.To, op.X)
}

// sendETH sends an account's ETH to the treasury, which takes it, or to the governor, which does not.
func (g *Model) sendETH(op Op) {
	require(op.To == model.Safe, "Governor: must send to executor")
	g.PayETH(op.From, new(big.Int).Neg(op.X))
	g.safe.eth = add(g.safe.eth, op.X)
}
