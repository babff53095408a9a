package model

import (
	"maps"
	"math/big"
)

// Ticket is a ticket and what is wrong with it. Its nonce tells it from all others.
type Ticket struct {
	Sender, Recipient              ID
	Face                           *big.Int
	Nonce, Round                   uint64
	BadHash, BadRand, BadSig, Lost bool
}

// purse is a sender's deposit and reserve.
type purse struct {
	deposit, reserve *big.Int
	withdraw         uint64
	claimed          map[uint64]*big.Int   // by round
	claims           map[claimKey]*big.Int // by round and claimant
}

type claimKey struct {
	round    uint64
	claimant ID
}

func newPurse() purse { return purse{claimed: map[uint64]*big.Int{}, claims: map[claimKey]*big.Int{}} }

func (p purse) clone() purse {
	p.claimed, p.claims = maps.Clone(p.claimed), maps.Clone(p.claims)
	return p
}

func (p purse) empty() bool { return isZero(p.deposit) && isZero(p.reserve) }

// fund adds X to the deposit and Y to the reserve of On. Lock is what is sent too much.
func (m *Model) fund(op Op) {
	require(op.Lock == 0, "msg.value does not equal sum of deposit amount and reserve amount")
	from, p := m.get(op.From), &m.get(op.On).purse
	total := add(op.X, op.Y)
	from.eth, m.mint.eth = sub(from.eth, total), add(m.mint.eth, total)
	p.deposit, p.reserve = add(p.deposit, op.X), add(p.reserve, op.Y)
	if op.From == op.On {
		p.withdraw = 0
	}
}

func (m *Model) unlock(op Op) {
	p := &m.get(op.From).purse
	require(!p.empty(), "sender deposit and reserve are zero")
	require(p.withdraw == 0, "unlock already initiated")
	p.withdraw = m.Round() + m.UnlockPeriod
}

func (m *Model) cancelUnlock(op Op) {
	p := &m.get(op.From).purse
	require(p.withdraw > 0, "no unlock request in progress")
	p.withdraw = 0
}

func (m *Model) withdraw(op Op) {
	p := &m.get(op.From).purse
	require(!p.empty(), "sender deposit and reserve are zero")
	m.unlocked(p)
	total := add(p.deposit, p.reserve)
	p.deposit, p.reserve = new(big.Int), new(big.Int)
	m.payETH(op.From, total)
}

// withdrawDeposit waits like withdraw, and leaves the reserve.
func (m *Model) withdrawDeposit(op Op) {
	p := &m.get(op.From).purse
	require(!isZero(p.deposit), "sender deposit is zero")
	m.unlocked(p)
	total := p.deposit
	p.deposit = new(big.Int)
	m.payETH(op.From, total)
}

func (m *Model) unlocked(p *purse) {
	require(p.withdraw > 0, "no unlock request in progress")
	require(m.Round() >= p.withdraw, "account is locked")
}

// claimable is what a claimant may still take of a holder's reserve in this round.
func (m *Model) claimable(holder, claimant ID) *big.Int {
	n := len(m.staking.set.entries)
	if n == 0 || !m.isActive(claimant) {
		return new(big.Int)
	}
	p, r := m.get(holder).purse, m.Round()
	share := mulDiv(add(p.reserve, p.claimed[r]), num(1), num(uint64(n)))
	taken := val(p.claims[claimKey{r, claimant}])
	if less(share, taken) {
		return new(big.Int)
	}
	return sub(share, taken)
}

func (m *Model) redeemOne(op Op) { m.redeem(op.Ticket[0]) }

// redeemBatch redeems what can be redeemed; the others change nothing.
func (m *Model) redeemBatch(op Op) {
	require(m.initialized(), "current round is not initialized")
	for _, t := range op.Ticket {
		m.attempt(t)
	}
}

func (m *Model) attempt(t Ticket) {
	before := m.clone()
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(Revert); !ok {
				panic(r) //nolint:forbidigo // a mistake of the model
			}
			*m = *before
		}
	}()
	m.redeem(t)
}

func (m *Model) redeem(t Ticket) {
	require(m.initialized(), "current round is not initialized")
	require(t.Recipient != None, "ticket recipient is null address")
	require(t.Sender != None, "ticket sender is null address")
	require(m.opened[t.Round] > 0, "ticket creationRound does not have a block hash")
	require(!t.BadHash, "ticket creationRoundBlockHash invalid for creationRound")
	r := m.Round()
	require(t.Round+m.TicketValidity > r, "ticket is expired")
	require(!t.BadRand, "recipientRand does not match recipientRandHash")
	require(!m.used[t.Nonce], "ticket is used")
	require(!t.BadSig, "invalid signature over ticket hash")
	require(!t.Lost, "ticket did not win")
	p := &m.get(t.Sender).purse
	require(p.withdraw == 0 || r < p.withdraw, "sender is unlocked")
	require(!p.empty(), "sender deposit and reserve are zero")
	m.used[t.Nonce] = true
	amount := t.Face
	if less(p.deposit, t.Face) {
		amount = add(p.deposit, m.claimReserve(t, sub(t.Face, p.deposit)))
		p.deposit = new(big.Int)
	} else {
		p.deposit = sub(p.deposit, t.Face)
	}
	if !isZero(amount) {
		m.earn(t.Recipient, amount)
	}
}

func (m *Model) claimReserve(t Ticket, want *big.Int) *big.Int {
	p, r := &m.get(t.Sender).purse, m.Round()
	got := smaller(want, m.claimable(t.Sender, t.Recipient))
	key := claimKey{r, t.Recipient}
	p.claimed[r], p.claims[key] = add(p.claimed[r], got), add(p.claims[key], got)
	p.reserve = sub(p.reserve, got)
	return got
}
