package staking_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// The scenario: rounds of blocks the test makes, and how many of them; ROUNDS in the environment asks for more.
const (
	roundLength    = 40
	scenarioRounds = 40
)

// book keeps transactions as a database would: it outlives the queues of one operator.
type book struct {
	mu   sync.Mutex
	rows map[common.Hash]tx.Entry
}

func (b *book) Put(_ context.Context, e tx.Entry) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rows[e.ID] = e
	return nil
}

func (b *book) Open(_ context.Context, a common.Address) (out []tx.Entry, _ error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.rows {
		if e.Account == a && e.State == tx.Sent {
			out = append(out, e)
		}
	}
	return out, nil
}

// operator is an orchestrator with its own way to the chain and its own reward service.
type operator struct {
	key      *wallet.Key
	down     *atomic.Bool
	client   *chain.Client
	book     *book
	queue    *tx.Queue
	rewards  *staking.Rewards
	metrics  *staking.Metrics
	registry *prometheus.Registry
	missed   []uint64
	told     int // misses from before the scenario
}

func newOperator(t *testing.T, c *chaintest.Chain, key *wallet.Key) *operator {
	t.Helper()
	target, err := url.Parse(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	o := &operator{key: key, down: &atomic.Bool{}, book: &book{rows: map[common.Hash]tx.Entry{}}, registry: prometheus.NewRegistry()}
	o.metrics = staking.NewMetrics(o.registry)
	forward := httputil.NewSingleHostReverseProxy(target)
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if o.down.Load() {
			http.Error(w, "out of order", http.StatusBadGateway)
			return
		}
		forward.ServeHTTP(w, r)
	}))
	t.Cleanup(proxy.Close)
	if o.client, err = chain.Dial(t.Context(), chain.Config{URLs: []string{proxy.URL}}, c.Log); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(o.client.Close)
	o.restart(t, c)
	return o
}

// restart forgets everything a process would forget.
func (o *operator) restart(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	var err error
	o.queue, err = tx.New(o.client, o.key, tx.Config{Book: o.book, Stuck: 150 * time.Millisecond, PollMin: time.Millisecond, PollMax: 5 * time.Millisecond}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	s, err := staking.New(o.client)
	if err != nil {
		t.Fatal(err)
	}
	o.rewards, err = staking.NewRewards(s, o.queue, staking.RewardConfig{Open: true, Metrics: o.metrics}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
}

// killed sends what it is given, and then its process is no more.
type killed struct {
	chain.Sender
	cancel context.CancelFunc
}

func (k killed) Wait(context.Context, common.Hash) (chain.Receipt, error) {
	k.cancel()
	return chain.Receipt{}, context.Canceled
}

// die calls the reward and is killed before it hears of its end.
func (o *operator) die(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	s, err := staking.New(o.client)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	r, err := staking.NewRewards(s, killed{o.queue, cancel}, staking.RewardConfig{}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	_ = r.Step(ctx)
	o.restart(t, c)
}

// clog leaves a transaction with the account's next nonce in the pool that nobody will ever mine.
func (o *operator) clog(t *testing.T) {
	t.Helper()
	err := o.client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
		nonce, err := eth.PendingNonceAt(ctx, o.key.Address())
		if err != nil {
			return err
		}
		signed, err := o.key.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{ChainID: o.client.ChainID(), Nonce: nonce,
			GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(1), Gas: 21_000, To: &common.Address{9}}), o.client.ChainID())
		if err != nil {
			return err
		}
		return eth.SendTransaction(ctx, signed)
	})
	if err != nil {
		t.Fatalf("clog: %v", err)
	}
}

// step lets the service look until it has nothing to do, as its Run does: it may find somebody else opening the round, and
// then has to look again.
func (o *operator) step(t *testing.T, want error) {
	t.Helper()
	s, err := staking.New(o.client)
	if err != nil {
		t.Fatal(err)
	}
	for range 300 {
		err = o.rewards.Step(t.Context())
		if want != nil {
			break
		}
		if err == nil {
			if st := standing(t, s, o); st.Phase == staking.Rewarded || st.Phase == staking.Idle {
				break
			}
		}
		time.Sleep(10 * time.Millisecond)
	}
	if !errors.Is(err, want) {
		t.Fatalf("%s: %v, want %v", o.key.Address(), err, want)
	}
}

func TestNoRewardIsMissedThatCouldBeCalled(t *testing.T) {
	t.Parallel()
	rounds := scenarioRounds
	if n, err := strconv.Atoi(os.Getenv("ROUNDS")); err == nil {
		rounds = n
	}
	params := deploy.Defaults()
	params.RoundLength, params.UnbondingPeriod = roundLength, 2
	var cfg devchain.Config
	cfg.Params = params
	c := chaintest.New(t, chaintest.Options{Orchestrators: 3, Config: cfg})
	var operators []*operator
	for i := range 3 {
		operators = append(operators, newOperator(t, c, devchain.Key(1+i)))
	}
	d := newDelegators(t, c, operators)
	draw := rand.New(rand.NewPCG(7, 11))
	for _, o := range operators { // what was missed before anybody served is told of now
		o.step(t, nil)
		o.told = counter(t, o.registry, "missed")
	}
	before := new(big.Int).Sub(d.supply(t), d.tokens(t, chain.NameTreasury))
	now := round(t, c).Number
	for range rounds {
		now = enter(t, c, now)
		lost := draw.IntN(24) // sometimes one of them is cut off for a whole round
		for i, o := range operators {
			if i == lost {
				o.down.Store(true)
				o.step(t, chain.ErrUnreachable)
				o.missed = append(o.missed, now)
				continue
			}
			switch draw.IntN(8) {
			case 0: // cut off for a while
				o.down.Store(true)
				o.step(t, chain.ErrUnreachable)
				c.Chain.Mine(3)
				o.down.Store(false)
			case 1:
				o.restart(t, c)
			case 2:
				o.die(t, c)
			case 3:
				o.clog(t)
			}
			o.step(t, nil)
		}
		d.act(t, draw, c)
		for i, o := range operators {
			if i != lost {
				if st := standing(t, d.s, o); st.Orchestrator.LastReward < now {
					t.Fatalf("%s is %s in round %d, entered as %d", o.key.Address(), st.Phase, st.Round.Number, now)
				}
			}
			o.down.Store(false)
		}
	}
	enter(t, c, now)
	for _, o := range operators { // whoever missed the last one says so now
		o.step(t, nil)
	}
	check(t, c, d, operators, before, rounds+1)
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
func check(t *testing.T, c *chaintest.Chain, d *delegators, operators []*operator, before *big.Int, rounds int) {
	t.Helper()
	minted := new(big.Int)
	for _, o := range operators {
		past, err := d.s.History(t.Context(), o.key.Address(), c.Deployment().Block)
		if err != nil {
			t.Fatal(err)
		}
		if len(past) < rounds {
			t.Fatalf("%d rounds were opened, want %d", len(past), rounds)
		}
		var missed []uint64
		for _, p := range past[len(past)-rounds:] {
			if !p.Rewarded {
				missed = append(missed, p.Round)
			}
			minted.Add(minted, p.Amount.Big())
		}
		if fmt.Sprint(missed) != fmt.Sprint(o.missed) {
			t.Errorf("%s missed rounds %v, was cut off in %v", o.key.Address(), missed, o.missed)
		}
		if got := counter(t, o.registry, "missed") - o.told; got != len(o.missed) {
			t.Errorf("%s told of %d misses, had %d", o.key.Address(), got, len(o.missed))
		}
	}
	d.balance(t, c, operators, before, minted)
	open := 0
	for _, o := range operators {
		for _, e := range o.book.rows {
			if e.State == tx.Sent {
				open++
			}
		}
	}
	t.Logf("%d rounds, %v LPT minted for three orchestrators, %d transactions without an end in the books", rounds, new(big.Int).Div(minted, deploy.LPT(1)), open)
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
