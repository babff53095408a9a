package model

import "math/big"

// setPool changes a transcoder's stake from the next round on, and writes down what it is in this one.
func (m *Model) setPool(id ID, stake *big.Int) {
	t, r := m.get(id), m.Round()
	if t.lastUpd < r {
		p := t.pools[r]
		p.stake = t.delegated
		t.pools[r] = p
	}
	p := t.pools[r+1]
	p.stake = stake
	t.pools[r+1] = p
	t.lastUpd = r + 1
}

func (m *Model) increase(id ID, x *big.Int, h Hint) {
	a := m.get(id)
	stake := add(a.delegated, x)
	switch {
	case !m.registered(id):
	case m.staking.set.has(id):
		m.staking.set.update(id, stake, h)
		m.staking.nextActive = add(m.staking.nextActive, x)
		m.setPool(id, stake)
	default:
		m.tryJoin(id, stake, h)
	}
	a.delegated = stake
}

func (m *Model) decrease(id ID, x *big.Int, h Hint) {
	a := m.get(id)
	stake := sub(a.delegated, x)
	if m.staking.set.has(id) {
		m.staking.set.update(id, stake, h)
		m.staking.nextActive = sub(m.staking.nextActive, x)
		m.setPool(id, stake)
	}
	a.delegated = stake
}

func (m *Model) tryJoin(id ID, stake *big.Int, h Hint) {
	s, r := &m.staking, m.Round()
	if uint64(len(s.set.entries)) == s.set.max {
		last := s.set.entries[len(s.set.entries)-1].id
		if !less(m.get(last).delegated, stake) {
			return
		}
		m.leave(last)
	}
	s.set.insert(id, stake, h)
	s.nextActive = add(s.nextActive, stake)
	t := m.get(id)
	t.lastUpd, t.activation, t.deactivation = r+1, r+1, forever
	p := t.pools[r+1]
	p.stake = stake
	t.pools[r+1] = p
}

// leave takes a transcoder out of the next round's set.
func (m *Model) leave(id ID) {
	m.staking.set.remove(id)
	m.staking.nextActive = sub(m.staking.nextActive, m.get(id).delegated)
	m.get(id).deactivation = m.Round() + 1
}
