package contracts_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
)

// electors are the votes that stakes stand for, as the stakes themselves say and not their history.
type electors struct {
	votes, delegates []word
	total            word
}

// electorsNow: a registered transcoder has all that is delegated to it, somebody who delegates to one has its stake with all
// rewards, everybody else has nothing.
func (w *player) electorsNow() (e electors) {
	w.t.Helper()
	one := func(method string, args ...any) *big.Int {
		list, err := w.words(chain.NameBondingManager, method, args...)
		if err != nil {
			w.t.Fatal(err)
		}
		return list[0]
	}
	for _, a := range w.actors {
		del, err := w.words(chain.NameBondingManager, "getDelegator", a)
		if err != nil {
			w.t.Fatal(err)
		}
		delegate := w.actor(word(del[2].String()))
		votes := new(big.Int)
		switch to, _ := w.address(delegate); {
		case one("isRegisteredTranscoder", a).Sign() > 0:
			votes = one("transcoderTotalStake", a)
		case delegate != "-1" && one("isRegisteredTranscoder", to).Sign() > 0:
			votes = one("pendingStake", a, new(big.Int))
		}
		e.votes, e.delegates = append(e.votes, word(votes.String())), append(e.delegates, delegate)
	}
	e.total = word(one("nextRoundTotalActiveStake").String())
	return e
}

// electorsRecorded is what the history says about now (getVotes …) or the end of a past round (getPastVotes …).
func (w *player) electorsRecorded(votes, delegates, total string, round ...any) (e electors) {
	w.t.Helper()
	one := func(method string, args ...any) *big.Int {
		list, err := w.words(chain.NameBondingVotes, method, args...)
		if err != nil {
			w.t.Fatalf("%s %v: %v", method, args, err)
		}
		return list[0]
	}
	for _, a := range w.actors {
		e.votes = append(e.votes, word(one(votes, append([]any{a}, round...)...).String()))
		e.delegates = append(e.delegates, w.actor(word(one(delegates, append([]any{a}, round...)...).String())))
	}
	e.total = word(one(total, round...).String())
	return e
}

// someOp is a random operation; half of them make no sense and are refused.
func someOp(r *rand.Rand, n int, round uint64) traceOp {
	actor := func() word { return word("@" + strconv.Itoa(r.IntN(n))) }
	amount := word(strconv.Itoa(1+r.IntN(9)) + []string{"", "000000000000000000", "00000000000000000000"}[r.IntN(3)])
	lock, zero := word(strconv.Itoa(r.IntN(3))), word("0x0000000000000000000000000000000000000000")
	me := r.IntN(n)
	self := word("@" + strconv.Itoa(me))
	op := traceOp{Actor: &me}
	switch r.IntN(10) {
	case 0:
		op.Op, op.OK, op.State = "initializeRound", true, &traceState{Round: word(strconv.FormatUint(round+1+uint64(r.IntN(4)/3), 10))}
	case 1:
		op.Op, op.Args = "bond", []word{amount, self}
	case 2:
		op.Op, op.Args = "bond", []word{amount, actor()}
	case 3:
		op.Op, op.Args = "bond", []word{"0", actor()}
	case 4:
		op.Op, op.Args = "unbond", []word{amount}
	case 5:
		op.Op, op.Args = "rebond", []word{lock}
	case 6:
		op.Op, op.Args = "rebondFromUnbonded", []word{actor(), lock}
	case 7:
		op.Op, op.Args = "transferBond", []word{actor(), amount, zero, zero, zero, zero}
	case 8:
		op.Op, op.Args = "claimEarnings", []word{"0"}
	default:
		op.Op = "reward"
	}
	return op
}

// TestVotesAreTheStakes: whatever happens, the history of votes says what the stakes say now, and of every past round, opened or
// not, what they said at its end.
func TestVotesAreTheStakes(t *testing.T) {
	t.Parallel()
	p := parameters()
	p.RoundLength = replayRound
	w, err := newPlayer(t, chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}}), p, 6)
	if err != nil {
		t.Fatal(err)
	}
	r, past := rand.New(rand.NewPCG(4, 1)), map[uint64]electors{}
	accepted := 0
	for i := range 300 {
		now, err := w.words(chain.NameRoundsManager, "currentRound")
		if err != nil {
			t.Fatal(err)
		}
		op, end := someOp(r, len(w.actors), now[0].Uint64()), w.electorsNow()
		var refused *chain.RevertError
		if err := w.do(op); err != nil && !errors.As(err, &refused) {
			t.Fatal(err)
		}
		if refused != nil {
			continue
		}
		accepted++
		what := fmt.Sprintf("after operation %d, %s of %d %v", i, op.Op, *op.Actor, op.Args)
		if op.Op == "initializeRound" {
			to, _ := op.State.Round.uint64()
			for round := now[0].Uint64(); round < to; round++ {
				past[round] = end
			}
		}
		if got, want := w.electorsRecorded("getVotes", "delegates", "totalSupply"), w.electorsNow(); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%s: recorded %v, the stakes say %v", what, got, want)
		}
	}
	for round, want := range past {
		got := w.electorsRecorded("getPastVotes", "delegatedAt", "getPastTotalSupply", new(big.Int).SetUint64(round))
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("at the end of round %d: recorded %v, the stakes said %v", round, got, want)
		}
	}
	t.Logf("%d operations accepted, %d rounds", accepted, len(past))
	if accepted < 100 || len(past) < 20 {
		t.Errorf("%d operations accepted, %d rounds", accepted, len(past))
	}
}
