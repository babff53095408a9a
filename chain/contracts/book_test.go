package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/model"
)

// book checks what must hold whatever the arithmetic is, by what the contracts say and not by what the model thinks.
type book struct {
	r       *run
	stakes  []*big.Int
	claimed []bool   // its earnings, in the round of the last operation
	gap     *big.Int // LPT of the Minter that is nobody's
	gapETH  *big.Int
	paid    map[string]bool
	longest int // of the active set
}

// dust is what rounding may leave behind in one operation: a few wei for each account.
func (b *book) dust() *big.Int { return big.NewInt(int64(4 * b.r.m.Accounts())) }

// word is the i-th number of a getter's last answer.
func (b *book) word(i int, method string, args ...any) *big.Int {
	n, ok := new(big.Int).SetString(b.r.said[fmt.Sprint(method, args)][i], 10)
	if !ok {
		return new(big.Int)
	}
	return n
}

func (b *book) open() {
	b.paid = map[string]bool{}
	b.stakes, b.claimed, b.gap, b.gapETH = b.read()
}

// read adds up what the contracts owe and compares it with what the Minter has.
func (b *book) read() (stakes []*big.Int, claimed []bool, gap, gapETH *big.Int) {
	round := b.word(0, "currentRound")
	gap = b.r.d.holding(chain.NameMinter)
	gapETH = b.r.d.Balance(b.r.d.at[chain.NameMinter])
	for i := range b.r.m.Accounts() {
		id := model.ID(i)
		stake := b.word(0, "pendingStake", id, uint64(0))
		stakes = append(stakes, stake)
		claimed = append(claimed, b.word(5, "getDelegator", id).Cmp(round) == 0)
		gap.Sub(gap, stake)
		for n := range b.word(6, "getDelegator", id).Uint64() {
			if _, read := b.r.said[fmt.Sprint("getDelegatorUnbondingLock", []any{id, n})]; read {
				gap.Sub(gap, b.word(0, "getDelegatorUnbondingLock", id, n))
			}
		}
		gapETH.Sub(gapETH, b.word(0, "pendingFees", id, uint64(0)))
		if !b.delegatesTo(id, id) { // its commissions wait until it bonds to itself again
			gap.Sub(gap, b.word(7, "getTranscoder", id))
			gapETH.Sub(gapETH, b.word(8, "getTranscoder", id))
		}
		gapETH.Sub(gapETH, b.word(0, "getSenderInfo", id))
		gapETH.Sub(gapETH, b.word(2, "getSenderInfo", id))
	}
	return stakes, claimed, gap, gapETH
}

func (b *book) check(t *testing.T, what string, op model.Op, done bool) {
	t.Helper()
	stakes, claimed, gap, gapETH := b.read()
	if gap.Sign() < 0 {
		t.Errorf("%s: the Minter lacks %v LPT for stakes and unbonding locks", what, gap)
	}
	if gapETH.Sign() < 0 {
		t.Errorf("%s: the Minter lacks %v wei for deposits, reserves and fees", what, gapETH)
	}
	grown := new(big.Int).Sub(gap, b.gap)
	grown.Abs(grown.Sub(grown, b.forfeited(op, done)))
	if grown.Cmp(b.dust()) > 0 {
		t.Errorf("%s: LPT that is nobody's changes from %v to %v, %v not explained", what, b.gap, gap, grown)
	}
	redeems := op.Call == "redeemWinningTicket" || op.Call == "batchRedeemWinningTickets"
	if d := new(big.Int).Sub(gapETH, b.gapETH); !redeems && d.Abs(d).Cmp(b.dust()) > 0 {
		t.Errorf("%s: ETH that is nobody's changes from %v to %v", what, b.gapETH, gapETH)
	}
	for i, now := range stakes {
		mayShrink := done && (op.Call == "slashTranscoder" && op.On == model.ID(i) ||
			(op.Call == "unbond" || op.Call == "transferBond") && op.From == model.ID(i))
		if now.Cmp(b.stakes[i]) < 0 && !mayShrink {
			t.Errorf("%s: the stake of %d shrinks from %v to %v", what, i, b.stakes[i], now)
		}
	}
	b.stakes, b.claimed, b.gap, b.gapETH = stakes, claimed, gap, gapETH
	b.checkSet(t, what)
	b.checkTickets(t, what)
}

// forfeited is the part of a reward that nobody gets: it is divided over the stake of the round's start, and who has claimed
// or left since has no part in this round any more.
func (b *book) forfeited(op model.Op, done bool) *big.Int {
	id := op.From
	switch {
	case !done:
		return new(big.Int)
	case op.Call == "rewardForTranscoder", op.Call == "initializeRoundAndReward":
		id = op.On
	case op.Call != "reward":
		return new(big.Int)
	}
	pool := []any{id, b.word(0, "currentRound").Uint64()}
	stake, cut := b.word(0, "getTranscoderEarningsPoolForRound", pool...), b.word(1, "getTranscoderEarningsPoolForRound", pool...)
	shared := b.rewarded()
	shared.Sub(shared, new(big.Int).Quo(new(big.Int).Mul(shared, cut), big.NewInt(1_000_000)))
	entitled := new(big.Int)
	for i, s := range b.stakes {
		if b.delegatesTo(model.ID(i), id) && !b.claimed[i] {
			entitled.Add(entitled, s)
		}
	}
	if b.claimed[id] || !b.delegatesTo(id, id) { // its commissions are in none of these stakes
		entitled.Add(entitled, b.word(6, "getTranscoder", id))
	}
	rest := new(big.Int).Sub(stake, entitled)
	return rest.Quo(rest.Mul(rest, shared), stake)
}

func (b *book) delegatesTo(id, to model.ID) bool {
	return b.r.said[fmt.Sprint("getDelegator", []any{id})][2] == fmt.Sprintf("@%d", to)
}

// rewarded is what the last operation's Reward event says.
func (b *book) rewarded() *big.Int {
	event := b.r.d.abis[chain.NameBondingManager].Events["Reward"].ID
	for _, l := range b.r.d.logs {
		if l.Topics[0] == event {
			return new(big.Int).SetBytes(l.Data)
		}
	}
	return new(big.Int)
}

func (b *book) checkSet(t *testing.T, what string) {
	t.Helper()
	n, last := 0, (*big.Int)(nil)
	for at := b.r.said["getFirstTranscoderInPool[]"][0]; at != "0"; n++ {
		var id model.ID
		if _, err := fmt.Sscanf(at, "@%d", &id); err != nil {
			t.Fatalf("%s: the active set has %q", what, at)
		}
		stake := b.word(0, "transcoderTotalStake", id)
		if last != nil && last.Cmp(stake) < 0 {
			t.Errorf("%s: the active set is not sorted: %v after %v", what, stake, last)
		}
		last = stake
		at = b.r.said[fmt.Sprint("getNextTranscoderInPool", []any{id})][0]
	}
	if limit := b.word(0, "getTranscoderPoolMaxSize").Uint64(); uint64(n) > limit || uint64(n) != b.word(0, "getTranscoderPoolSize").Uint64() {
		t.Errorf("%s: the active set has %d members of at most %d", what, n, limit)
	}
	b.longest = max(b.longest, n)
}

func (b *book) checkTickets(t *testing.T, what string) {
	t.Helper()
	event := b.r.d.abis[chain.NameTicketBroker].Events["WinningTicketRedeemed"].ID
	for _, l := range b.r.d.logs {
		if l.Topics[0] != event {
			continue
		}
		ticket := fmt.Sprintf("%x", l.Data[64:128]) // nonce and recipient's rand
		if b.paid[ticket] {
			t.Errorf("%s: a ticket is redeemed twice", what)
		}
		b.paid[ticket] = true
	}
	b.r.d.logs = nil
}

// holding is the LPT of a contract.
func (d *driver) holding(contract string) *big.Int {
	d.t.Helper()
	data, err := d.abis[chain.NameToken].Pack("balanceOf", d.at[contract])
	if err != nil {
		d.t.Fatal(err)
	}
	out, err := d.View(d.at[chain.NameToken], data)
	if err != nil {
		d.t.Fatal(err)
	}
	return new(big.Int).SetBytes(out)
}

// number is a getter's answer that is one small number.
func (d *driver) number(contract, method string) uint64 {
	d.t.Helper()
	out, err := d.read(contract, method, nil)
	if err != nil {
		d.t.Fatalf("%s: %v", method, err)
	}
	return common.BytesToHash(out).Big().Uint64()
}
