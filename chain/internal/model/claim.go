package model

import "math/big"

func (m *Model) get(id ID) *account { return &m.accounts[id] }

func (m *Model) registered(id ID) bool {
	return id != None && m.get(id).to == id && !isZero(m.get(id).bonded)
}

func (m *Model) isActive(id ID) bool {
	if id == None {
		return false
	}
	t := m.get(id)
	return t.activation <= m.Round() && m.Round() < t.deactivation
}

// Status of a delegator, as the contracts number it.
const (
	pending uint64 = iota
	bonded
	unbonded
)

func (m *Model) status(id ID) uint64 {
	if id == None || isZero(m.get(id).bonded) {
		return unbonded
	}
	if m.get(id).start > m.Round() {
		return pending
	}
	return bonded
}

// latest is a transcoder's pool of a round, with the factors of the last round that has them where this one has none.
func (t *transcoder) latest(round uint64) pool {
	p := t.pools[round]
	if isZero(p.crf) && t.lastReward < round {
		p.crf = t.pools[t.lastReward].crf
	}
	if isZero(p.cff) && t.lastFee < round {
		p.cff = t.pools[t.lastFee].cff
	}
	return p
}

func (t *transcoder) ensure(round uint64) { t.pools[round] = t.latest(round) }

func one(crf *big.Int) *big.Int {
	if isZero(crf) {
		return scale27()
	}
	return crf
}

// due is what a delegator would have after claiming now.
func (m *Model) due(id ID) (stake, fees *big.Int) {
	d := m.get(id)
	stake, fees = val(d.bonded), val(d.fees)
	if d.to != None && d.lastClaim < m.Round() {
		t := m.get(d.to)
		from, until := t.pools[d.lastClaim], t.latest(m.Round())
		fees = add(fees, frac27(stake, sub(until.cff, from.cff), one(from.crf)))
		stake = frac27(stake, one(until.crf), one(from.crf))
	}
	if d.to == id {
		stake, fees = add(stake, d.cr), add(fees, d.cf)
	}
	return stake, fees
}

func (m *Model) claim(id ID) {
	d := m.get(id)
	r := m.Round()
	if d.lastClaim >= r {
		return
	}
	if d.to != None {
		d.bonded, d.fees = m.due(id)
		m.get(d.to).ensure(r)
		if d.to == id {
			d.cr, d.cf = new(big.Int), new(big.Int)
		}
	}
	d.lastClaim = r
}

// mayClaimFor says whether somebody else may cause the claim of an owner's earnings without harm to it.
func (m *Model) mayClaimFor(caller, owner ID) bool {
	if caller == owner || m.status(owner) == unbonded {
		return true
	}
	o := m.get(owner)
	return !m.isActive(o.to) || m.get(o.to).lastReward == m.Round() || o.lastClaim == m.Round()
}
