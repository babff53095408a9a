package model

import (
	"maps"
	"math/big"
	"slices"
)

// ID is the number of an account; None is the zero address.
type ID int

// None is nobody; the others below it are who and what acts beside the accounts.
const (
	None     ID = -1 - iota
	Deployer    // owned everything at first
	Verifier
	Owners // the Governor, which may own the protocol
	Safe   // the Treasury
	Faucet
	Bonding // the BondingManager
	Stake   // the LivepeerGovernor
)

// forever is a deactivation round that never comes; the contracts write 2^256-1.
const forever = ^uint64(0)

// Hint names the neighbours an entry of the active set is expected to get.
type Hint struct{ Prev, Next ID }

// Params are what a network starts with. Percentages have the scale of their contract.
type Params struct {
	RoundLength, RoundLock, UnbondingPeriod, ActiveSet, UnlockPeriod, TicketValidity uint64
	Inflation, InflationChange, Target                                               uint64
	Supply, TreasuryCut, TreasuryCeiling                                             *big.Int
	AnchorRound, AnchorBlock                                                         uint64 // where rounds are counted from
	Epoch                                                                            uint64 // the time of block 0, one second each
}

type lock struct {
	amount *big.Int
	round  uint64
}

type pool struct {
	stake, crf, cff     *big.Int
	rewardCut, feeShare uint64
}

type delegator struct {
	bonded, fees, delegated    *big.Int
	to                         ID
	start, lastClaim, nextLock uint64
	locks                      map[uint64]lock
}

type transcoder struct {
	lastReward, lastFee, lastUpd uint64
	rewardCut, feeShare          uint64
	activation, deactivation     uint64
	acr, cr, cf                  *big.Int
	pools                        map[uint64]pool
	caller                       ID // may call reward for it
}

// account is everything the contracts know of one address.
type account struct {
	delegator
	transcoder
	tokens, eth *big.Int
	purse       purse
	votes       []checkpoint
}

// staking is the bonding manager's own state.
type staking struct {
	active, nextActive *big.Int
	cut, nextCut       *big.Int
	ceiling            *big.Int
	resumes            bool
	suspended          *big.Int
	set                list
}

// minting is the Minter's own state and what it holds.
type minting struct {
	inflation        uint64
	mintable, minted *big.Int
	tokens, eth      *big.Int
	treasury, supply *big.Int
}

// Model is the whole protocol. Block is the block an operation runs in; the caller moves it.
type Model struct {
	Params
	Block    uint64
	lastInit uint64
	opened   map[uint64]uint64 // the block in which a round was
	accounts []account
	staking  staking
	mint     minting
	ledger   ledger
	owner    ID // of the Controller
	paused   bool
	used     map[uint64]bool // nonces of tickets
	totals   map[uint64]*big.Int
}

// New is a network of n accounts without anything, before its first round.
func New(p Params, n int) *Model {
	m := &Model{
		Params: p, opened: map[uint64]uint64{}, used: map[uint64]bool{}, totals: map[uint64]*big.Int{},
		staking: staking{cut: new(big.Int), nextCut: p.TreasuryCut, ceiling: p.TreasuryCeiling, set: list{max: p.ActiveSet}},
		mint:    minting{inflation: p.Inflation, supply: p.Supply},
		ledger:  newLedger(), owner: Deployer,
	}
	for range n {
		m.accounts = append(m.accounts, account{
			delegator:  delegator{to: None, locks: map[uint64]lock{}},
			transcoder: transcoder{pools: map[uint64]pool{}, caller: None},
			purse:      newPurse(),
		})
	}
	return m
}

// Give gives an account what it starts with; the bonding manager may take its tokens.
func (m *Model) Give(id ID, tokens, eth *big.Int) {
	m.accounts[id].tokens, m.accounts[id].eth = tokens, eth
	m.ledger.allowances[[2]ID{id, Bonding}] = Infinite()
}

// Round is the current round, initialised or not.
func (m *Model) Round() uint64 { return m.AnchorRound + (m.Block-m.AnchorBlock)/m.RoundLength }

func (m *Model) startBlock() uint64 {
	return m.AnchorBlock + (m.Block-m.AnchorBlock)/m.RoundLength*m.RoundLength
}

func (m *Model) locked() bool {
	return m.Block-m.startBlock() >= m.RoundLength-m.RoundLength*m.RoundLock/scale6
}

func (m *Model) initialized() bool { return m.lastInit == m.Round() }

// Clone is a copy that can be tried things on.
func (m *Model) Clone() *Model { return m.clone() }

func (m *Model) clone() *Model {
	c := *m
	c.ledger = m.ledger.clone()
	c.opened, c.used, c.totals = maps.Clone(m.opened), maps.Clone(m.used), maps.Clone(m.totals)
	c.accounts = slices.Clone(m.accounts)
	for i := range c.accounts {
		a := &c.accounts[i]
		a.locks, a.pools = maps.Clone(a.locks), maps.Clone(a.pools)
		a.votes = slices.Clone(a.votes)
		a.purse = a.purse.clone()
	}
	return &c
}

// Apply does one operation. What it returns is empty, or the reason why nothing has changed.
func (m *Model) Apply(op Op) (reason string) { return m.Attempt(func() { m.Do(op) }) }

// Attempt runs what may be refused by a Revert. What it returns is empty, or the reason why nothing has changed here.
func (m *Model) Attempt(do func()) (reason string) {
	before := m.clone()
	defer func() {
		switch r := recover().(type) {
		case nil:
		case Revert:
			*m = *before
			reason = string(r)
		default:
			panic(r) //nolint:forbidigo // a mistake of the model
		}
	}()
	do()
	m.checkpoint()
	return ""
}

// Do does one operation as a part of another: a refusal unwinds both.
func (m *Model) Do(op Op) {
	do, ok := operations()[op.Call]
	require(ok, Revert("the model has no "+op.Call))
	do(m, op)
}

// Time is when an operation runs.
func (m *Model) Time() uint64 { return m.Epoch + m.Block }
