package model

import "math/big"

// checkpoint is a delegator as it will be from a round on.
type checkpoint struct {
	from                  uint64
	bonded, delegated     *big.Int
	to                    ID
	lastClaim, lastReward uint64
}

// checkpoint writes down every account that an operation has changed.
func (m *Model) checkpoint() {
	for i := range m.accounts {
		a := &m.accounts[i]
		now := m.stateOf(ID(i))
		last := checkpoint{to: None}
		if n := len(a.votes); n > 0 {
			last = a.votes[n-1]
		}
		same := now.to == last.to && now.lastClaim == last.lastClaim && now.lastReward == last.lastReward &&
			val(now.bonded).Cmp(val(last.bonded)) == 0 && val(now.delegated).Cmp(val(last.delegated)) == 0
		if !same {
			a.write(now)
		}
	}
}

func (m *Model) stateOf(id ID) checkpoint {
	a := m.get(id)
	return checkpoint{m.Round() + 1, a.bonded, a.delegated, a.to, a.lastClaim, a.lastReward}
}

func (a *account) write(c checkpoint) {
	if n := len(a.votes); n > 0 && a.votes[n-1].from == c.from {
		a.votes[n-1] = c
		return
	}
	a.votes = append(a.votes, c)
}

func (m *Model) checkpointState(op Op) {
	a := m.get(op.On)
	c := m.stateOf(op.On)
	a.write(c)
}

// at is the account as it was at the start of a round.
func (a *account) at(round uint64) checkpoint {
	for i := len(a.votes) - 1; i >= 0; i-- {
		if a.votes[i].from <= round {
			return a.votes[i]
		}
	}
	return checkpoint{to: None}
}

// votesAt is the voting power of an account at the start of a round, and whom it votes through.
func (m *Model) votesAt(id ID, round uint64) (*big.Int, ID) {
	c := m.get(id).at(round)
	switch {
	case isZero(c.bonded):
		return new(big.Int), c.to
	case c.to == id:
		return val(c.delegated), c.to
	}
	t := m.get(c.to)
	tc := t.at(round)
	if tc.to != c.to || isZero(tc.bonded) {
		return new(big.Int), c.to
	}
	if tc.lastReward < c.lastClaim {
		return val(c.bonded), c.to
	}
	return frac27(c.bonded, one(t.pools[tc.lastReward].crf), one(t.pools[c.lastClaim].crf)), c.to
}

// totalAt is the active stake at the start of a round: what was stored for it, or for the next opened one after it.
func (m *Model) totalAt(round uint64) *big.Int {
	if m.lastInit == 0 {
		return new(big.Int)
	}
	for r := round; r <= m.lastInit; r++ {
		if m.opened[r] > 0 {
			return m.totals[r]
		}
	}
	return val(m.staking.nextActive)
}
