package staking_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/chain/wallet"
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

// forever is how many requests an endpoint refuses that is out of order until it is mended.
const forever = 1 << 40

// operator is an orchestrator with its own way to the chain and its own reward service.
type operator struct {
	key      *wallet.Key
	refuse   *atomic.Int64 // so many more requests
	client   *chain.Client
	staking  *staking.Staking
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
	o := &operator{key: key, refuse: &atomic.Int64{}, book: &book{rows: map[common.Hash]tx.Entry{}}, registry: prometheus.NewRegistry()}
	o.metrics = staking.NewMetrics(o.registry)
	forward := httputil.NewSingleHostReverseProxy(target)
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if o.refuse.Load() > 0 {
			o.refuse.Add(-1)
			http.Error(w, "out of order", http.StatusBadGateway)
			return
		}
		forward.ServeHTTP(w, r)
	}))
	t.Cleanup(proxy.Close)
	if o.client, err = chain.Dial(t.Context(), chain.Config{URLs: []string{proxy.URL}, Timeout: time.Minute}, c.Log); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(o.client.Close)
	if o.staking, err = staking.New(o.client); err != nil {
		t.Fatal(err)
	}
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
	o.rewards = o.service(t, c, o.queue, o.metrics)
}

func (o *operator) service(t *testing.T, c *chaintest.Chain, s chain.Sender, m *staking.Metrics) *staking.Rewards {
	t.Helper()
	r, err := staking.NewRewards(o.staking, s, staking.RewardConfig{Open: true, Metrics: m}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	return r
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

// die sends what is due and is killed before it hears of its end; then it starts again. What it told of is not counted: its
// successor tells of it again.
func (o *operator) die(t *testing.T, c *chaintest.Chain) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	if err := o.service(t, c, killed{o.queue, cancel}, nil).Step(ctx); ctx.Err() == nil {
		t.Fatalf("%s had nothing to send: %v", o.key.Address(), err)
	}
	if open, err := o.book.Open(t.Context(), o.key.Address()); err != nil || len(open) == 0 {
		t.Fatalf("%s kept nothing of what it sent: %v", o.key.Address(), err)
	}
	o.restart(t, c)
}

// cut sends what it is given, and then the endpoint is out of order for a while.
type cut struct {
	chain.Sender
	refuse *atomic.Int64
}

func (u cut) Submit(ctx context.Context, tx chain.Tx) (common.Hash, error) {
	h, err := u.Sender.Submit(ctx, tx)
	u.refuse.Store(7)
	return h, err
}

// clog leaves a transaction with the account's next nonce in the pool that nobody will ever mine.
func (o *operator) clog(t *testing.T) *types.Transaction {
	t.Helper()
	var signed *types.Transaction
	err := o.client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
		nonce, err := eth.PendingNonceAt(ctx, o.key.Address())
		if err != nil {
			return err
		}
		signed, err = o.key.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{ChainID: o.client.ChainID(), Nonce: nonce,
			GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(1), Gas: 21_000, To: &common.Address{9}}), o.client.ChainID())
		if err != nil {
			return err
		}
		return eth.SendTransaction(ctx, signed)
	})
	if err != nil {
		t.Fatalf("clog: %v", err)
	}
	return signed
}

// unclogged tells whether the account has gone past a transaction that was in its way.
func (o *operator) unclogged(t *testing.T, stuck *types.Transaction) {
	t.Helper()
	err := o.client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
		if n, err := eth.NonceAt(ctx, o.key.Address(), nil); err != nil || n <= stuck.Nonce() {
			return fmt.Errorf("the next nonce is %d, the stuck one %d: %w", n, stuck.Nonce(), err)
		}
		if _, err := eth.TransactionReceipt(ctx, stuck.Hash()); !errors.Is(err, ethereum.NotFound) {
			return fmt.Errorf("it was mined after all: %w", err)
		}
		return nil
	})
	if err != nil {
		t.Errorf("stuck nonce of %s: %v", o.key.Address(), err)
	}
}

// patience is how long an operator may take for what takes no blocks but those of its own transactions: only a broken one
// needs as much, however slow the machine is.
const patience = 3 * time.Minute

// work lets the service look until the chain says that nothing is left to do, as its Run does: it may find somebody else
// opening the round, or its endpoint out of order, and then looks again.
func (o *operator) work(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		err := o.rewards.Step(ctx)
		if ctx.Err() != nil {
			return fmt.Errorf("%s in %s: %w", o.key.Address(), patience, err)
		}
		if err == nil {
			st, err := o.staking.Standing(ctx, o.key.Address())
			if err == nil && (st.Phase == staking.Rewarded || st.Phase == staking.Idle) {
				return nil
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// off cuts the operator off, which its service must say.
func (o *operator) off(t *testing.T) {
	t.Helper()
	o.refuse.Store(forever)
	if err := o.rewards.Step(t.Context()); !errors.Is(err, chain.ErrUnreachable) {
		t.Fatalf("%s, cut off: %v", o.key.Address(), err)
	}
}

func (o *operator) on() { o.refuse.Store(0) }
