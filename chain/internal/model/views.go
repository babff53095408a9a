package model

import (
	"fmt"
	"math/big"
)

// View is one getter of the contracts and what it must answer: a word per value, an account as "@3", nobody as "0"; or
// "revert" in front of a reason.
type View struct {
	Contract, Method string
	Args             []any // ID, uint64, *big.Int, Name
	Want             []string
}

// Name is an argument that a contract gets as its hash.
type Name string

// Names of contracts as the registry has them.
const (
	bondingManager = "BondingManager"
	bondingVotes   = "BondingVotes"
	ticketBroker   = "TicketBroker"
	roundsManager  = "RoundsManager"
	minter         = "Minter"
	token          = "LivepeerToken"
	controller     = "Controller"
)

func text(v any) string {
	switch v := v.(type) {
	case *big.Int:
		return val(v).String()
	case ID:
		if v == None {
			return "0"
		}
		return fmt.Sprintf("@%d", v)
	case bool:
		if v {
			return "1"
		}
		return "0"
	case uint64:
		if v == forever {
			return new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1)).String()
		}
		return num(v).String()
	}
	return fmt.Sprint(v)
}

type views []View

func (v *views) add(contract, method string, args []any, want ...any) {
	row := View{Contract: contract, Method: method, Args: args}
	for _, w := range want {
		row.Want = append(row.Want, text(w))
	}
	*v = append(*v, row)
}

// guess fills the answer of a getter that may itself be refused.
func guess(answer func() *big.Int) (out string) {
	defer func() {
		if r := recover(); r != nil {
			reason, ok := r.(Revert)
			if !ok {
				panic(r) //nolint:forbidigo // a mistake of the model
			}
			out = "revert " + string(reason)
		}
	}()
	return text(answer())
}

// AccountViews are all getters of an account.
func (m *Model) AccountViews(id ID) []View {
	var v views
	m.delegatorViews(&v, id)
	m.transcoderViews(&v, id)
	m.voteViews(&v, id)
	m.purseViews(&v, id)
	m.tokenViews(&v, id)
	return v
}

func (m *Model) tokenViews(v *views, id ID) {
	v.add(token, "balanceOf", []any{id}, m.get(id).tokens)
	v.add(token, "nonces", []any{id}, m.ledger.nonces[id])
	v.add(token, "allowance", []any{id, Bonding}, m.allowance(id, Bonding))
	for i := range m.accounts {
		if x := m.allowance(id, ID(i)); !isZero(x) || i == 0 {
			v.add(token, "allowance", []any{id, ID(i)}, x)
		}
	}
	for _, role := range []string{RoleAdmin, RoleMinter, RoleBurner} {
		v.add(token, "hasRole", []any{Name(role), id}, m.ledger.members[Member{role, id}])
	}
}

func (m *Model) delegatorViews(v *views, id ID) {
	a, me := m.get(id), []any{id}
	v.add(bondingManager, "getDelegator", me, a.bonded, a.fees, a.to, a.delegated, a.start, a.lastClaim, a.nextLock)
	v.add(bondingManager, "delegatorStatus", me, m.status(id))
	v.add(bondingManager, "pendingStake", []any{id, uint64(0)}, guess(func() *big.Int { s, _ := m.due(id); return s }))
	v.add(bondingManager, "pendingFees", []any{id, uint64(0)}, guess(func() *big.Int { _, f := m.due(id); return f }))
	// The oldest locks and the newest; those between are read as they come and go.
	for n := range a.nextLock + 1 {
		if l := a.locks[n]; l.round > 0 || n+3 > a.nextLock {
			v.add(bondingManager, "getDelegatorUnbondingLock", []any{id, n}, l.amount, l.round)
			v.add(bondingManager, "isValidUnbondingLock", []any{id, n}, l.round > 0)
		}
	}
}

func (m *Model) transcoderViews(v *views, id ID) {
	a, me, r := m.get(id), []any{id}, m.Round()
	v.add(bondingManager, "getTranscoder", me, a.lastReward, a.transcoder.rewardCut, a.transcoder.feeShare, a.lastUpd, a.activation,
		a.deactivation, a.acr, a.cr, a.cf, a.lastFee)
	for _, round := range []uint64{r - 1, r, r + 1} {
		p := a.pools[round]
		v.add(bondingManager, "getTranscoderEarningsPoolForRound", []any{id, round}, p.stake, p.rewardCut, p.feeShare, p.crf, p.cff)
	}
	v.add(bondingManager, "transcoderTotalStake", me, a.delegated)
	v.add(bondingManager, "transcoderStatus", me, m.registered(id))
	v.add(bondingManager, "isActiveTranscoder", me, m.isActive(id))
	v.add(bondingManager, "isRegisteredTranscoder", me, m.registered(id))
	v.add(bondingManager, "transcoderToRewardCaller", me, a.caller)
	next, set := None, m.staking.set
	if i := set.at(id); i >= 0 && i+1 < len(set.entries) {
		next = set.entries[i+1].id
	}
	v.add(bondingManager, "getNextTranscoderInPool", me, next)
}

func (m *Model) voteViews(v *views, id ID) {
	me, r := []any{id}, m.Round()
	votes := func(round uint64) string { return guess(func() *big.Int { n, _ := m.votesAt(id, round); return n }) }
	v.add(bondingVotes, "getVotes", me, votes(r+1))
	v.add(bondingVotes, "getPastVotes", []any{id, r - 1}, votes(r))
	v.add(bondingVotes, "getVotesAndDelegateAtRoundStart", []any{id, r}, votes(r), m.get(id).at(r).to)
	v.add(bondingVotes, "delegates", me, m.get(id).at(r+1).to)
	v.add(bondingVotes, "delegatedAt", []any{id, r - 1}, m.get(id).at(r).to)
	v.add(bondingVotes, "hasCheckpoint", me, len(m.get(id).votes) > 0)
}

func (m *Model) purseViews(v *views, id ID) {
	p, r := m.get(id).purse, m.Round()
	v.add(ticketBroker, "getSenderInfo", []any{id}, p.deposit, p.withdraw, p.reserve, p.claimed[r])
	v.add(ticketBroker, "getReserveInfo", []any{id}, p.reserve, p.claimed[r])
	v.add(ticketBroker, "isUnlockInProgress", []any{id}, p.withdraw > 0)
	for i := range m.accounts {
		if c := ID(i); !isZero(p.reserve) || !isZero(p.claimed[r]) || c == id {
			v.add(ticketBroker, "claimableReserve", []any{id, c}, m.claimable(id, c))
			v.add(ticketBroker, "claimedReserve", []any{id, c}, p.claims[claimKey{r, c}])
		}
	}
}

// GlobalViews are all getters without an account.
func (m *Model) GlobalViews() []View {
	var v views
	s, mn, r := m.staking, m.mint, m.Round()
	first := None
	if len(s.set.entries) > 0 {
		first = s.set.entries[0].id
	}
	for _, g := range []struct {
		contract, method string
		want             any
	}{
		{bondingManager, "getTotalBonded", s.active},
		{bondingManager, "currentRoundTotalActiveStake", s.active},
		{bondingManager, "nextRoundTotalActiveStake", s.nextActive},
		{bondingManager, "getTranscoderPoolSize", uint64(len(s.set.entries))},
		{bondingManager, "getTranscoderPoolMaxSize", s.set.max},
		{bondingManager, "getFirstTranscoderInPool", first},
		{bondingManager, "treasuryRewardCutRate", s.cut},
		{bondingManager, "nextRoundTreasuryRewardCutRate", s.nextCut},
		{bondingManager, "treasuryBalanceCeiling", s.ceiling},
		{bondingManager, "treasuryRewardCutResumes", s.resumes},
		{bondingManager, "suspendedTreasuryRewardCutRate", s.suspended},
		{bondingManager, "unbondingPeriod", m.UnbondingPeriod},
		{minter, "inflation", mn.inflation},
		{minter, "inflationChange", m.InflationChange},
		{minter, "targetBondingRate", m.Target},
		{minter, "currentMintableTokens", mn.mintable},
		{minter, "currentMintedTokens", mn.minted},
		{minter, "getGlobalTotalSupply", mn.supply},
		{token, "totalSupply", mn.supply},
		{roundsManager, "currentRound", r},
		{roundsManager, "currentRoundStartBlock", m.startBlock()},
		{roundsManager, "currentRoundInitialized", m.initialized()},
		{roundsManager, "currentRoundLocked", m.locked()},
		{roundsManager, "lastInitializedRound", m.lastInit},
		{roundsManager, "roundLength", m.RoundLength},
		{roundsManager, "lastRoundLengthUpdateRound", m.AnchorRound},
		{roundsManager, "lastRoundLengthUpdateStartBlock", m.AnchorBlock},
		{roundsManager, "blockNum", m.Block},
		{ticketBroker, "unlockPeriod", m.UnlockPeriod},
		{ticketBroker, "ticketValidityPeriod", m.TicketValidity},
		{roundsManager, "roundLockAmount", m.RoundLock},
		{controller, "owner", m.owner},
		{controller, "paused", m.paused},
		{bondingVotes, "clock", r},
		{bondingVotes, "totalSupply", m.totalAt(r + 1)},
	} {
		v.add(g.contract, g.method, nil, g.want)
	}
	for _, round := range []uint64{r - 1, r} {
		opening := "0"
		if at := m.opened[round]; at > 0 {
			opening = fmt.Sprintf("hash of block %d", at-1)
		}
		v.add(roundsManager, "blockHashForRound", []any{round}, opening)
	}
	v.add(bondingVotes, "getPastTotalSupply", []any{r - 1}, m.totalAt(r))
	v.add(bondingVotes, "getTotalActiveStakeAt", []any{r}, m.totalAt(r))
	return v
}

// Used tells whether the ticket with a nonce has been redeemed.
func (m *Model) Used(nonce uint64) bool { return m.used[nonce] }

// VotesAt is the voting power of an account at the start of a round, and whom it votes through.
func (m *Model) VotesAt(id ID, round uint64) (votes *big.Int, through ID) {
	return m.votesAt(id, round)
}

// TotalAt is the active stake at the start of a round.
func (m *Model) TotalAt(round uint64) *big.Int { return m.totalAt(round) }

// Weight is what an account has at stake with its pending rewards, and what is delegated to it.
func (m *Model) Weight(id ID) (stake, delegated *big.Int) {
	stake, _ = m.due(id)
	return stake, val(m.get(id).delegated)
}

// Hold gives tokens to who is not an account.
func (m *Model) Hold(id ID, tokens *big.Int) { m.setBalance(id, tokens) }

// Balance is what somebody has in tokens.
func (m *Model) Balance(id ID) *big.Int { return m.balance(id) }

// PayETH gives wei to an account, or takes them when x is negative.
func (m *Model) PayETH(id ID, x *big.Int) {
	a := m.get(id)
	a.eth = new(big.Int).Add(val(a.eth), x)
	require(a.eth.Sign() >= 0, overflow)
}

// Text writes a value as a View does.
func Text(v any) string { return text(v) }

// Answer is what a getter says that may itself be refused.
func Answer(get func() *big.Int) string { return guess(get) }

// Owner is who owns the Controller.
func (m *Model) Owner() ID { return m.owner }

// Accounts is how many there are.
func (m *Model) Accounts() int { return len(m.accounts) }

// Held is what the Minter and the treasury hold.
func (m *Model) Held() (minterTokens, minterETH, treasury *big.Int) {
	return val(m.mint.tokens), val(m.mint.eth), val(m.mint.treasury)
}

// ETH is what an account has in wei.
func (m *Model) ETH(id ID) *big.Int { return val(m.get(id).eth) }

// Paused tells whether the Controller is.
func (m *Model) Paused() bool { return m.paused }
