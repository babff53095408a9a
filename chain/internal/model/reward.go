package model

import "math/big"

func (m *Model) initializeRound(Op) {
	r := m.Round()
	require(m.lastInit < r, "round already initialized")
	m.lastInit = r
	m.opened[r] = m.Block
	s := &m.staking
	s.active, s.cut = s.nextActive, s.nextCut
	m.totals[r] = val(s.active)
	rate := new(big.Int)
	if !isZero(m.mint.supply) {
		rate = mulDiv(s.active, num(scale9), m.mint.supply)
	}
	switch rate.Cmp(num(m.Target)) {
	case -1:
		m.mint.inflation += m.InflationChange
	case 1:
		m.mint.inflation -= min(m.InflationChange, m.mint.inflation)
	}
	m.mint.mintable, m.mint.minted = mulDiv(m.mint.supply, num(m.mint.inflation), num(scale9)), new(big.Int)
}

func (m *Model) rewardSelf(op Op) { m.reward(op.From, op.Hints[0]) }

func (m *Model) rewardFor(op Op) {
	require(op.On != None && m.get(op.On).caller == op.From, "caller must be a reward caller set by the transcoder")
	m.reward(op.On, op.Hints[0])
}

// openAndReward needs no open round: it opens it.
func (m *Model) openAndReward(op Op) {
	require(op.On == op.From || op.On != None && m.get(op.On).caller == op.From, "caller must be the transcoder or its reward caller")
	if !m.initialized() {
		m.initializeRound(op)
	}
	m.reward(op.On, op.Hints[0])
}

// fill writes this round's pool of a transcoder before anything is earned in it.
func (m *Model) fill(id ID) pool {
	t, r := m.get(id), m.Round()
	p := t.pools[r]
	p.rewardCut, p.feeShare = t.rewardCut, t.feeShare
	if t.lastUpd < r {
		p.stake = t.pools[t.lastUpd].stake
	}
	return p
}

func (m *Model) reward(id ID, h Hint) {
	require(m.isActive(id), "caller must be an active transcoder")
	t, r := m.get(id), m.Round()
	require(t.lastReward != r, "caller has already called reward for the current round")
	p := m.fill(id)
	m.ceiling()
	s := &m.staking
	total := frac9(m.mint.mintable, p.stake, s.active)
	m.mint.minted = add(m.mint.minted, total)
	require(!less(m.mint.mintable, m.mint.minted), "minted tokens cannot exceed mintable tokens")
	m.mint.supply, m.mint.tokens = add(m.mint.supply, total), add(m.mint.tokens, total)
	treasury := perc27(total, s.cut)
	m.mint.treasury, m.mint.tokens = add(m.mint.treasury, treasury), sub(m.mint.tokens, treasury)
	earned := sub(total, treasury)

	prev := one(t.pools[t.lastReward].crf)
	t.acr = val(t.cr)
	commission := perc6(earned, p.rewardCut)
	shared := sub(earned, commission)
	t.cr = add(add(t.cr, frac27(shared, t.acr, p.stake)), commission)
	p.crf = add(prev, frac27(prev, shared, p.stake))
	t.pools[r] = p
	t.lastReward = r
	m.increase(id, earned, h)
}

// ceiling ends the treasury's cut from the next round on when the treasury is full, and brings it back when it no longer is
// and the owner wants that.
func (m *Model) ceiling() {
	s := &m.staking
	full := !isZero(s.ceiling) && !less(m.mint.treasury, s.ceiling)
	switch {
	case full && !isZero(s.nextCut):
		s.suspended, s.nextCut = s.nextCut, new(big.Int)
	case !full && s.resumes && !isZero(s.suspended):
		s.suspended, s.nextCut = new(big.Int), s.suspended
	}
}

// earn books the fees of a redeemed ticket, in the current round.
func (m *Model) earn(id ID, fees *big.Int) {
	require(m.registered(id), "transcoder must be registered")
	t, r := m.get(id), m.Round()
	prev := t.latest(r - 1)
	active := val(t.acr)
	p := t.pools[r]
	if r > t.lastReward {
		p, active = m.fill(id), val(t.cr)
	}
	if isZero(prev.crf) && t.lastReward == r {
		prev.crf = m.estimate(p)
	}
	shared := perc6(fees, p.feeShare)
	t.cf = add(add(t.cf, frac27(shared, active, p.stake)), sub(fees, shared))
	if isZero(p.cff) {
		p.cff = prev.cff
	}
	p.cff = add(p.cff, frac27(one(prev.crf), shared, p.stake))
	t.pools[r] = p
	t.lastFee = r
}

// estimate is the factor before this round's reward of a transcoder that missed the last one.
func (m *Model) estimate(p pool) *big.Int {
	s := &m.staking
	rewards := frac27(add(m.mint.mintable, m.mint.minted), p.stake, s.active)
	rewards = sub(rewards, perc27(rewards, s.cut))
	shared := sub(rewards, perc6(rewards, p.rewardCut))
	return frac27(p.crf, p.stake, add(shared, p.stake))
}

// slash takes X millionths of a transcoder's own stake; To finds it and gets Y millionths of that.
func (m *Model) slash(op Op) {
	require(op.From == Verifier, "caller must be Verifier")
	m.claim(op.On)
	d := m.get(op.On)
	penalty := mulDiv(d.bonded, op.X, num(scale6))
	if isZero(d.bonded) {
		return
	}
	if m.staking.set.has(op.On) {
		m.leave(op.On)
	}
	d.bonded = sub(d.bonded, penalty)
	m.decrease(d.to, penalty, Hint{None, None})
	finder := new(big.Int)
	if op.To != None {
		finder = mulDiv(penalty, op.Y, num(scale6))
		m.get(op.To).tokens = add(m.get(op.To).tokens, finder)
	}
	m.mint.tokens = sub(m.mint.tokens, penalty)
	m.mint.supply = sub(m.mint.supply, sub(penalty, finder))
}
