package model

import (
	"maps"
	"math/big"
)

// Roles of the token.
const (
	RoleAdmin  = "DEFAULT_ADMIN_ROLE"
	RoleMinter = "MINTER_ROLE"
	RoleBurner = "BURNER_ROLE"
)

// Member is one address in one role.
type Member struct {
	Role string
	ID   ID
}

// ledger is what the token knows beside the balances of accounts.
type ledger struct {
	others     map[ID]*big.Int // balances of those who are not accounts
	allowances map[[2]ID]*big.Int
	nonces     map[ID]uint64 // of permits
	members    map[Member]bool
}

func newLedger() ledger {
	return ledger{map[ID]*big.Int{}, map[[2]ID]*big.Int{}, map[ID]uint64{}, map[Member]bool{{RoleAdmin, Deployer}: true}}
}

func (l ledger) clone() ledger {
	return ledger{maps.Clone(l.others), maps.Clone(l.allowances), maps.Clone(l.nonces), maps.Clone(l.members)}
}

func tokenCalls() calls {
	return calls{
		"transfer": (*Model).transfer, "approve": (*Model).approve, "increaseAllowance": (*Model).increaseAllowance,
		"decreaseAllowance": (*Model).decreaseAllowance, "transferFrom": (*Model).transferFrom, "permit": (*Model).permit,
		"mint": (*Model).mintTokens, "burn": (*Model).burn, "burnFrom": (*Model).burnFrom,
		"grantRole": (*Model).setRole, "revokeRole": (*Model).setRole, "renounceRole": (*Model).renounceRole,
	}
}

func (m *Model) balance(id ID) *big.Int {
	switch {
	case id >= 0:
		return val(m.get(id).tokens)
	case id == Safe:
		return val(m.mint.treasury)
	}
	return val(m.ledger.others[id])
}

func (m *Model) setBalance(id ID, x *big.Int) {
	switch {
	case id >= 0:
		m.get(id).tokens = x
	case id == Safe:
		m.mint.treasury = x
	default:
		m.ledger.others[id] = x
	}
}

// Pay moves tokens from one holder to another.
func (m *Model) Pay(from, to ID, x *big.Int) {
	require(to != None, "ERC20: transfer to the zero address")
	require(!less(m.balance(from), x), "ERC20: transfer amount exceeds balance")
	m.setBalance(from, sub(m.balance(from), x))
	m.setBalance(to, add(m.balance(to), x))
}

func (m *Model) transfer(op Op) { m.Pay(op.From, op.To, op.X) }

func (m *Model) allow(owner, spender ID, x *big.Int) {
	require(spender != None, "ERC20: approve to the zero address")
	m.ledger.allowances[[2]ID{owner, spender}] = x
}

func (m *Model) allowance(owner, spender ID) *big.Int {
	return val(m.ledger.allowances[[2]ID{owner, spender}])
}

func (m *Model) approve(op Op) { m.allow(op.From, op.To, op.X) }

func (m *Model) increaseAllowance(op Op) {
	x := add(m.allowance(op.From, op.To), op.X)
	require(!less(Infinite(), x), overflow)
	m.allow(op.From, op.To, x)
}

func (m *Model) decreaseAllowance(op Op) {
	x := m.allowance(op.From, op.To)
	require(!less(x, op.X), "ERC20: decreased allowance below zero")
	m.allow(op.From, op.To, sub(x, op.X))
}

// spend takes from an allowance, unless it never ends.
func (m *Model) spend(owner, spender ID, x *big.Int) {
	a := m.allowance(owner, spender)
	if a.Cmp(Infinite()) == 0 {
		return
	}
	require(!less(a, x), "ERC20: insufficient allowance")
	m.allow(owner, spender, sub(a, x))
}

func (m *Model) transferFrom(op Op) {
	m.spend(op.On, op.From, op.X)
	m.Pay(op.On, op.To, op.X)
}

// What is wrong with a signature.
const (
	Good    uint64 = iota
	Forged         // by the right key over something else
	Expired        // of a permit
	Garbled        // not one at all
)

// permit is an approval signed by its owner and sent by anybody.
func (m *Model) permit(op Op) {
	require(op.Lock != Expired, "ERC20Permit: expired deadline")
	require(op.Lock != Garbled, "ECDSA: invalid signature")
	require(op.Lock != Forged, "ERC20Permit: invalid signature")
	m.ledger.nonces[op.On]++
	m.allow(op.On, op.To, op.X)
}

// Missing is the refusal of who lacks a role.
func Missing(id ID, role string) Revert {
	return Revert("AccessControl: account " + text(id) + " is missing role " + role)
}

func (m *Model) onlyRole(id ID, role string) {
	require(m.ledger.members[Member{role, id}], Missing(id, role))
}

func (m *Model) mintTokens(op Op) {
	m.onlyRole(op.From, RoleMinter)
	require(op.To != None, "ERC20: mint to the zero address")
	m.mint.supply = add(m.mint.supply, op.X)
	m.setBalance(op.To, add(m.balance(op.To), op.X))
}

func (m *Model) burn(op Op) {
	m.onlyRole(op.From, RoleBurner)
	m.destroy(op.From, op.X)
}

func (m *Model) burnFrom(op Op) {
	m.onlyRole(op.From, RoleBurner)
	m.spend(op.On, op.From, op.X)
	m.destroy(op.On, op.X)
}

func (m *Model) destroy(id ID, x *big.Int) {
	require(!less(m.balance(id), x), "ERC20: burn amount exceeds balance")
	m.setBalance(id, sub(m.balance(id), x))
	m.mint.supply = sub(m.mint.supply, x)
}

// setRole gives a role of the token or takes it back.
func (m *Model) setRole(op Op) {
	m.onlyRole(op.From, RoleAdmin)
	m.ledger.members[Member{op.Text, op.On}] = op.Call == "grantRole"
}

func (m *Model) renounceRole(op Op) {
	require(op.From == op.On, "AccessControl: can only renounce roles for self")
	delete(m.ledger.members, Member{op.Text, op.On})
}
