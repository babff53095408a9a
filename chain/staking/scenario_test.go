package staking_test

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/pm"
)

// The scenario: rounds of blocks the test makes, and how many of them; ROUNDS in the environment asks for more.
const (
	roundLength    = 40
	scenarioRounds = 40
)

// The faults that befall operators.
const (
	cutRound  = "cut off for a round"
	cutWhile  = "cut off for some blocks"
	cutCall   = "cut off in mid-call"
	restarted = "restarted"
	killedNow = "killed in mid-call"
	stuck     = "stuck nonce"
	killedToo = "killed behind a stuck nonce"
)

func faults() []string {
	return []string{cutWhile, cutCall, restarted, killedNow, stuck, killedToo}
}

// room is how many blocks a round must have left for a fault: no reward is due that could not be called any more.
const room = 20

// scenario is three operators, five delegators and a chain on which nothing moves but by what they send and by the test.
type scenario struct {
	*chaintest.Chain
	operators  []*operator
	delegators *delegators
	draw       *rand.Rand
	befell     map[string]int
	called     int
}

func newScenario(t *testing.T) *scenario {
	t.Helper()
	params := deploy.Defaults()
	params.RoundLength, params.UnbondingPeriod = roundLength, 2
	s := &scenario{Chain: chaintest.New(t, chaintest.Options{Orchestrators: 3, Config: devchain.Config{Params: params}}),
		draw: rand.New(rand.NewPCG(7, 11)), befell: map[string]int{}}
	for i := range 3 {
		s.operators = append(s.operators, newOperator(t, s.Chain, devchain.Key(1+i)))
	}
	s.delegators = newDelegators(t, s.Chain, s.operators)
	s.work(t, nil)
	for _, o := range s.operators { // what was missed before anybody served is told of now
		o.told = counter(t, o.registry, "missed")
	}
	return s
}

// work lets all operators but one work at the same time, until none has anything left to do.
func (s *scenario) work(t *testing.T, without *operator) {
	t.Helper()
	var wg sync.WaitGroup
	for _, o := range s.operators {
		if o == without {
			continue
		}
		wg.Go(func() {
			if err := o.work(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if t.Failed() {
		t.FailNow()
	}
}

// strike lets a fault befall an operator. What it returns is to be called when everybody has worked.
func (s *scenario) strike(t *testing.T, o *operator, fault string) func() {
	t.Helper()
	s.befell[fault]++
	switch fault {
	case cutWhile:
		o.off(t)
		s.Chain.Chain.Mine(3)
		o.on()
	case cutCall:
		o.rewards = o.service(t, s.Chain, cut{o.queue, o.refuse}, o.metrics)
		return func() { o.rewards = o.service(t, s.Chain, o.queue, o.metrics) }
	case restarted:
		o.restart(t, s.Chain)
	case killedNow:
		o.die(t, s.Chain)
	case stuck, killedToo:
		first := o.clog(t)
		if fault == killedToo {
			o.die(t, s.Chain)
		}
		return func() { o.unclogged(t, first) }
	}
	return func() {}
}

// play is one round.
func (s *scenario) play(t *testing.T, now uint64) {
	t.Helper()
	var lost *operator
	if i := s.draw.IntN(24); i < len(s.operators) { // sometimes one of them is cut off for a whole round
		lost = s.operators[i]
		lost.off(t)
		lost.missed = append(lost.missed, now)
		s.befell[cutRound]++
	}
	var after []func()
	for _, o := range s.operators {
		kinds := faults()
		fault := s.draw.IntN(2 * len(kinds)) // every other time all goes well
		if o != lost && fault < len(kinds) && round(t, s.Chain).Left() >= room {
			after = append(after, s.strike(t, o, kinds[fault]))
		}
	}
	s.work(t, lost)
	for _, f := range after {
		f()
	}
	for _, o := range s.operators {
		if o == lost {
			continue
		}
		if st := standing(t, s.delegators.s, o); st.Orchestrator.LastReward != now {
			t.Fatalf("%s is %s in round %d, entered as %d", o.key.Address(), st.Phase, st.Round.Number, now)
		}
		s.called++
	}
	s.delegators.act(t, s.draw, s.Chain)
	for _, o := range s.operators {
		o.on()
	}
}

func TestNoRewardIsMissedThatCouldBeCalled(t *testing.T) {
	t.Parallel()
	rounds := scenarioRounds
	if n, err := strconv.Atoi(os.Getenv("ROUNDS")); err == nil {
		rounds = n
	}
	s := newScenario(t)
	before := new(big.Int).Sub(s.delegators.supply(t), s.delegators.tokens(t, chain.NameTreasury))
	now := round(t, s.Chain).Number
	for range rounds {
		now = enter(t, s.Chain, now)
		s.play(t, now)
	}
	enter(t, s.Chain, now)
	for _, o := range s.operators { // a new process settles what earlier ones left open
		o.restart(t, s.Chain)
	}
	s.work(t, nil) // whoever missed the last one says so now
	s.called += len(s.operators)
	s.check(t, before, rounds+1)
}

// enter makes blocks until the round after one begins, unless the blocks of what was sent have done that already. Nobody
// opens it here: that is for the services.
func enter(t *testing.T, c *chaintest.Chain, last uint64) uint64 {
	t.Helper()
	if r := round(t, c); r.Number == last {
		c.Chain.Mine(r.Left())
	}
	return round(t, c).Number
}

func round(t *testing.T, c *chaintest.Chain) chain.RoundStatus {
	t.Helper()
	r, err := c.Client.Round(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func standing(t *testing.T, s *staking.Staking, o *operator) staking.Standing {
	t.Helper()
	st, err := s.Standing(t.Context(), o.key.Address())
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// check compares what the chain's events say with what must have happened, and adds the tokens up.
func (s *scenario) check(t *testing.T, before *big.Int, rounds int) {
	t.Helper()
	minted, called, missed, late := new(big.Int), 0, 0, 0
	ends := map[tx.State]int{}
	for _, o := range s.operators {
		past, err := s.delegators.s.History(t.Context(), o.key.Address(), s.Deployment().Block)
		if err != nil {
			t.Fatal(err)
		}
		if len(past) < rounds {
			t.Fatalf("%d rounds were opened, want %d", len(past), rounds)
		}
		var without []uint64
		for _, p := range past[len(past)-rounds:] {
			if !p.Rewarded {
				without = append(without, p.Round)
				continue
			}
			called++
			minted.Add(minted, p.Amount.Big())
		}
		if fmt.Sprint(without) != fmt.Sprint(o.missed) {
			t.Errorf("%s missed rounds %v, was cut off in %v", o.key.Address(), without, o.missed)
		}
		if got := counter(t, o.registry, "missed") - o.told; got != len(o.missed) {
			t.Errorf("%s told of %d misses, had %d", o.key.Address(), got, len(o.missed))
		}
		missed += len(o.missed)
		for _, e := range o.book.rows {
			ends[e.State]++
			if e.State == tx.Reverted && *e.To == s.Client.Address(chain.NameRoundsManager) {
				late++
			}
			s.landed(t, e)
		}
	}
	if called != s.called || called+missed != rounds*len(s.operators) || ends[tx.Sent] != 0 {
		t.Errorf("%d rewards in the chain's history, %d seen as they came, %d missed; transactions ended as %v", called, s.called, missed, ends)
	}
	for _, fault := range append(faults(), cutRound) {
		if s.befell[fault] == 0 && rounds > scenarioRounds {
			t.Errorf("nobody was %s", fault)
		}
	}
	dust := s.delegators.balance(t, s.operators, before, minted)
	t.Logf("%d rounds, %d rewards called, %d missed, each while cut off for the round and told of; %v LPT minted, %v of its smallest units of dust; "+
		"faults %v; delegators did %v; transactions of operators %v, %d of the reverted openings that another was faster with",
		rounds, called, missed, new(big.Int).Div(minted, deploy.LPT(1)), dust, s.befell, s.delegators.done, ends, late)
}

// landed holds what an operator's book says against the chain.
func (s *scenario) landed(t *testing.T, e tx.Entry) {
	t.Helper()
	for _, h := range e.Hashes {
		var r *types.Receipt
		err := s.Client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) (err error) {
			r, err = eth.TransactionReceipt(ctx, h)
			return err
		})
		if err != nil {
			continue // another hash of it
		}
		if good := r.Status == types.ReceiptStatusSuccessful; good != (e.State == tx.Mined) || !good && e.State != tx.Reverted {
			t.Errorf("nonce %d of %s is kept as %s, its receipt says %d", e.Nonce, e.Account, e.State, r.Status)
		}
		return
	}
	if e.State == tx.Mined || e.State == tx.Reverted {
		t.Errorf("nonce %d of %s is kept as %s and has no receipt", e.Nonce, e.Account, e.State)
	}
}

func counter(t *testing.T, reg *prometheus.Registry, state string) int {
	t.Helper()
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			if f.GetName() == "castnet_chain_rounds_total" && m.GetLabel()[0].GetValue() == state {
				return int(m.GetCounter().GetValue())
			}
		}
	}
	return -1
}

// lpt is a number of whole LPT.
func lpt(t *testing.T, n int64) pm.Wei {
	t.Helper()
	w, err := pm.WeiFromBig(deploy.LPT(n))
	if err != nil {
		t.Fatal(err)
	}
	return w
}
