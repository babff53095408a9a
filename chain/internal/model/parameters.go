package model

import "math/big"

// The parameters of the protocol, which the owner of the Controller sets, and its pause.

func (m *Model) pause(Op) {
	require(!m.paused, Bare)
	m.paused = true
}

func (m *Model) unpause(Op) {
	require(m.paused, Bare)
	m.paused = false
}

func (m *Model) transferOwnership(op Op) {
	require(op.To != None, Bare)
	m.owner = op.To
}

func (m *Model) setValidity(op Op) {
	require(!isZero(op.X), "ticketValidityPeriod must be greater than 0")
	m.TicketValidity = op.X.Uint64()
}

func (m *Model) setRoundLock(op Op) {
	require(!less(num(scale6), op.X), "round lock amount must be a valid percentage")
	m.RoundLock = op.X.Uint64()
}

func (m *Model) setTreasuryCut(op Op) {
	require(!less(scale27(), op.X), "_cutRate is invalid precise percentage")
	m.staking.nextCut, m.staking.suspended = op.X, new(big.Int)
}

func (m *Model) setActiveSet(op Op) {
	require(op.X.Uint64() > m.staking.set.max, "new max size must be greater than old max size")
	m.staking.set.max = op.X.Uint64()
}

func (m *Model) setInflationChange(op Op) {
	require(!less(num(scale9), op.X), "_inflationChange is invalid percentage")
	m.InflationChange = op.X.Uint64()
}

func (m *Model) setTarget(op Op) {
	require(!less(num(scale9), op.X), "_targetBondingRate is invalid percentage")
	m.Target = op.X.Uint64()
}

func (m *Model) setRoundLength(op Op) {
	require(!isZero(op.X), "round length cannot be 0")
	m.AnchorRound, m.AnchorBlock = m.Round(), m.startBlock()
	m.RoundLength = op.X.Uint64()
}
