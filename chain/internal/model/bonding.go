package model

import "math/big"

func (m *Model) transcoder(op Op) {
	t := m.get(op.From)
	require(!m.locked(), "can't update transcoder params, current round is locked")
	cut, share := op.X, op.Y
	require(!less(num(scale6), cut), "invalid rewardCut percentage")
	require(!less(num(scale6), share), "invalid feeShare percentage")
	require(m.registered(op.From), "transcoder must be registered")
	require(!m.isActive(op.From) || t.lastReward == m.Round(),
		"caller can't be active or must have already called reward for the current round")
	t.rewardCut, t.feeShare = cut.Uint64(), share.Uint64()
	if !m.staking.set.has(op.From) {
		m.tryJoin(op.From, val(t.delegated), op.Hints[0])
	}
}

// bond adds X of the sender's tokens to the bond of On with the delegate To, and moves what is bonded to another.
func (m *Model) bond(op Op) {
	o, r := m.ownerOf(op), m.Round()
	if op.Call == "bond" {
		op.On = op.From
	}
	require(m.mayClaimFor(op.From, op.On), "ILLEGAL_CLAIM_EARNINGS")
	m.claim(op.On)
	moved, had, was := op.X, val(o.bonded), o.to
	if op.From != op.On {
		require(op.On != None, "INVALID_DELEGATOR")
		if m.status(op.On) == unbonded {
			require(op.To != op.On, "INVALID_DELEGATE")
		} else {
			require(op.To == was, "INVALID_DELEGATE_CHANGE")
		}
	}
	if m.status(op.On) == unbonded {
		o.start = r + 1
	} else if was != op.To {
		require(!m.registered(op.On), "registered transcoders can't delegate towards other addresses")
		o.start = r + 1
		moved = add(moved, had)
		m.decrease(was, had, op.Hints[0])
	}
	require(op.To != None, "INVALID_DELEGATE")
	m.get(op.To).ensure(r)
	require(!isZero(moved), "delegation amount must be greater than 0")
	o.to, o.bonded = op.To, add(had, op.X)
	m.increase(op.To, moved, op.Hints[1])
	m.pay(op.From, op.X)
}

func (m *Model) ownerOf(op Op) *account {
	if op.Call == "bond" {
		return m.get(op.From)
	}
	require(op.On != None, "INVALID_DELEGATOR")
	return m.get(op.On)
}

// pay moves tokens from an account to the Minter.
func (m *Model) pay(from ID, x *big.Int) {
	m.spend(from, Bonding, x)
	a := m.get(from)
	require(!less(a.tokens, x), "ERC20: transfer amount exceeds balance")
	a.tokens, m.mint.tokens = sub(a.tokens, x), add(m.mint.tokens, x)
}

func (m *Model) unbond(op Op) {
	m.claim(op.From)
	m.release(op.From, op.X, op.Hints[0])
}

func (m *Model) release(id ID, x *big.Int, h Hint) {
	d := m.get(id)
	require(m.status(id) == bonded, "caller must be bonded")
	require(!isZero(x), "unbond amount must be greater than 0")
	require(!less(d.bonded, x), "amount is greater than bonded amount")
	to := d.to
	d.bonded = sub(d.bonded, x)
	d.locks[d.nextLock] = lock{x, m.Round() + m.UnbondingPeriod}
	d.nextLock++
	if isZero(d.bonded) {
		d.to, d.start = None, 0
		if m.staking.set.has(id) {
			m.leave(id)
		}
	}
	m.decrease(to, x, h)
}

func (m *Model) take(id ID, n uint64) lock {
	d := m.get(id)
	l, ok := d.locks[n]
	require(ok && l.round > 0, "invalid unbonding lock ID")
	delete(d.locks, n)
	return l
}

// restake turns a lock back into stake with the present delegate.
func (m *Model) restake(id ID, n uint64, h Hint) {
	d := m.get(id)
	l := m.take(id, n)
	d.bonded = add(d.bonded, l.amount)
	m.increase(d.to, l.amount, h)
}

func (m *Model) rebond(op Op) {
	m.claim(op.From)
	require(m.status(op.From) != unbonded, "caller must be bonded")
	m.restake(op.From, op.Lock, op.Hints[0])
}

func (m *Model) rebondFromUnbonded(op Op) {
	m.claim(op.From)
	require(m.status(op.From) == unbonded, "caller must be unbonded")
	d, r := m.get(op.From), m.Round()
	require(op.To != None, "INVALID_DELEGATE")
	m.get(op.To).ensure(r)
	d.start, d.to = r+1, op.To
	m.restake(op.From, op.Lock, op.Hints[0])
}

// transferBond gives On a part of the sender's bond.
func (m *Model) transferBond(op Op) {
	require(m.mayClaimFor(op.From, op.On), "ILLEGAL_CLAIM_EARNINGS")
	delegate := m.get(op.From).to
	m.claim(op.From)
	m.release(op.From, op.X, op.Hints[0])
	from := m.get(op.From)
	l := m.take(op.From, from.nextLock-1)
	require(op.On != None, "INVALID_DELEGATOR")
	to := m.get(op.On)
	n := to.nextLock
	to.locks[n] = l
	to.nextLock++
	m.claim(op.On)
	if to.to == None {
		require(op.On != delegate, "INVALID_DELEGATOR")
		to.to = delegate
	}
	if isZero(to.bonded) {
		to.start = m.Round() + 1
	}
	m.restake(op.On, n, op.Hints[1])
}

func (m *Model) withdrawStake(op Op) {
	d := m.get(op.From)
	l, ok := d.locks[op.Lock]
	require(ok && l.round > 0, "invalid unbonding lock ID")
	require(l.round <= m.Round(), "withdraw round must be before or equal to the current round")
	delete(d.locks, op.Lock)
	m.mint.tokens = sub(m.mint.tokens, l.amount)
	d.tokens = add(d.tokens, l.amount)
}

func (m *Model) withdrawFees(op Op) {
	m.claim(op.From)
	require(op.To != None, "invalid recipient")
	d := m.get(op.From)
	require(!less(d.fees, op.X), "insufficient fees to withdraw")
	d.fees = sub(d.fees, op.X)
	m.payETH(op.To, op.X)
}

func (m *Model) payETH(to ID, x *big.Int) {
	m.mint.eth = sub(m.mint.eth, x)
	m.get(to).eth = add(m.get(to).eth, x)
}

func (m *Model) claimEarnings(op Op) { m.claim(op.From) }

func (m *Model) setRewardCaller(op Op) { m.get(op.From).caller = op.To }
