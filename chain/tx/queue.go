package tx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
)

// Config holds what an operator may want to bound. Zero values mean the defaults.
type Config struct {
	Book    Book          // keeps transactions over restarts; nil: they are kept in memory only
	MaxFee  *big.Int      // wei per gas, tip included; nil: no cap
	Stuck   time.Duration // after which fees are raised; 30 s
	Give    time.Duration // after which Wait gives up with chain.ErrStuck; 10 min
	PollMin time.Duration // between looks for a receipt, doubling from PollMin
	PollMax time.Duration // to PollMax; 20 ms and 1 s
}

func (c *Config) defaults() {
	for _, d := range []struct {
		v   *time.Duration
		def time.Duration
	}{{&c.Stuck, 30 * time.Second}, {&c.Give, 10 * time.Minute}, {&c.PollMin, 20 * time.Millisecond}, {&c.PollMax, time.Second}} {
		if *d.v <= 0 {
			*d.v = d.def
		}
	}
}

// Queue sends one account's transactions. It is safe for several goroutines; their transactions go out one after another.
type Queue struct {
	client *chain.Client
	key    chain.Key
	cfg    Config
	log    *slog.Logger

	sending sync.Mutex // held while a nonce is chosen and its transaction sent
	resumed bool       // whether the book was read; guarded by sending

	mu     sync.Mutex
	next   uint64 // nonce after the last one this queue has used
	flying map[common.Hash]*flight
	ended  []*flight // the last of them
}

// flight is one transaction on its way, under every hash it has had.
type flight struct {
	tx     chain.Tx
	nonce  uint64
	gas    uint64
	tip    *big.Int
	cap    *big.Int
	hashes []common.Hash
	sent   time.Time
	orphan bool // of an earlier run: nobody may be waiting for it
}

// New returns a queue for the key's account. It sends nothing and asks nothing.
func New(client *chain.Client, key chain.Key, cfg Config, log *slog.Logger) (*Queue, error) {
	if client == nil || key == nil {
		return nil, fmt.Errorf("transaction queue without client or key: %w", chain.ErrConfig)
	}
	cfg.defaults()
	return &Queue{client: client, key: key, cfg: cfg, log: log.With("account", key.Address()), flying: map[common.Hash]*flight{}}, nil
}

// Address is the account that pays.
func (q *Queue) Address() common.Address { return q.key.Address() }

// Submit simulates a transaction, signs it with the next nonce and hands it to a node. *chain.RevertError when the
// simulation is refused, chain.ErrFunds, chain.ErrFeeCap, chain.ErrUnreachable.
func (q *Queue) Submit(ctx context.Context, t chain.Tx) (common.Hash, error) {
	q.sending.Lock()
	defer q.sending.Unlock()
	if err := q.resume(ctx); err != nil {
		return common.Hash{}, err
	}
	if h, ok := q.same(t); ok {
		return h, nil
	}
	f, err := q.prepare(ctx, t)
	if err != nil {
		return common.Hash{}, err
	}
	if f.nonce, err = q.nonce(ctx); err != nil {
		return common.Hash{}, err
	}
	if err := q.send(ctx, f); err != nil {
		return common.Hash{}, err
	}
	q.mu.Lock()
	q.next = f.nonce + 1
	q.mu.Unlock()
	return f.hashes[0], nil
}

// same finds an identical transaction that is still on its way, for one that must not be sent twice.
func (q *Queue) same(t chain.Tx) (common.Hash, bool) {
	if !t.Once {
		return common.Hash{}, false
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	for h, f := range q.flying {
		if f.tx.To != nil && t.To != nil && *f.tx.To == *t.To && bytes.Equal(f.tx.Data, t.Data) && amount(f.tx.Value).Cmp(amount(t.Value)) == 0 {
			return h, true
		}
	}
	return common.Hash{}, false
}

func amount(v *big.Int) *big.Int {
	if v == nil {
		return new(big.Int)
	}
	return v
}

// Cost is what a transaction takes at most.
type Cost struct {
	Gas uint64   // limit
	Fee *big.Int // wei for all of it at the highest price
}

// Estimate simulates a transaction and sends nothing. Errors as of Submit.
func (q *Queue) Estimate(ctx context.Context, t chain.Tx) (Cost, error) {
	f, err := q.prepare(ctx, t)
	if err != nil {
		return Cost{}, err
	}
	return Cost{Gas: f.gas, Fee: f.fee()}, nil
}

// prepare finds out what a transaction takes, and that the account has it.
func (q *Queue) prepare(ctx context.Context, t chain.Tx) (*flight, error) {
	f := &flight{tx: t, gas: t.Gas, cap: new(big.Int)}
	var err error
	if f.gas == 0 {
		if t.Value != nil && t.Value.Sign() > 0 { // a simulation of what cannot be paid says so less clearly
			if err = q.afford(ctx, f); err != nil {
				return nil, err
			}
		}
		if f.gas, err = q.simulate(ctx, t); err != nil {
			return nil, err
		}
	}
	if f.tip, f.cap, err = q.fees(ctx); err != nil {
		return nil, err
	}
	return f, q.afford(ctx, f)
}

// fee is what a flight's gas costs at most, in wei.
func (f *flight) fee() *big.Int { return new(big.Int).Mul(f.cap, new(big.Int).SetUint64(f.gas)) }

// gasMargin is for storage that a transaction fills only when it is mined later than it was simulated: the first one of a
// round writes words that were zero until then, at 22,100 gas each. Gas that is not used is not paid.
const gasMargin = 60_000

// simulate runs the transaction at the latest state and returns a gas limit with a margin for what changes until it is mined.
func (q *Queue) simulate(ctx context.Context, t chain.Tx) (uint64, error) {
	msg := ethereum.CallMsg{From: q.key.Address(), To: t.To, Data: t.Data, Value: t.Value}
	var gas uint64
	err := q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		gas, err = eth.EstimateGas(ctx, msg)
		return err
	})
	if err != nil {
		return 0, refusal(err)
	}
	return gas + gas/2 + gasMargin, nil
}

// fees proposes a tip and a cap that survives several full blocks.
func (q *Queue) fees(ctx context.Context) (tip, feeCap *big.Int, err error) {
	var head *types.Header
	err = q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		if tip, err = eth.SuggestGasTipCap(ctx); err != nil {
			return err
		}
		head, err = eth.HeaderByNumber(ctx, nil)
		return err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("ask for fees: %w", err)
	}
	base := head.BaseFee
	if base == nil {
		base = new(big.Int)
	}
	feeCap = new(big.Int).Add(tip, new(big.Int).Lsh(base, 1))
	if limit := q.cfg.MaxFee; limit != nil && feeCap.Cmp(limit) > 0 {
		if limit.Cmp(new(big.Int).Add(base, big.NewInt(1))) < 0 {
			return nil, nil, fmt.Errorf("base fee of %v wei per gas, %v at most: %w", base, limit, chain.ErrFeeCap)
		}
		feeCap = new(big.Int).Set(limit)
		if tip.Cmp(feeCap) > 0 {
			tip = new(big.Int).Set(feeCap)
		}
	}
	return tip, feeCap, nil
}

// afford says before anything is signed what a node would say only after.
func (q *Queue) afford(ctx context.Context, f *flight) error {
	var have *big.Int
	err := q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		have, err = eth.BalanceAt(ctx, q.key.Address(), nil)
		return err
	})
	if err != nil {
		return fmt.Errorf("ask for the balance: %w", err)
	}
	value := amount(f.tx.Value)
	if have.Cmp(new(big.Int).Add(f.fee(), value)) >= 0 {
		return nil
	}
	show := func(n *big.Int) string { return chain.Decimal(n, chain.Decimals) + " ETH" }
	gas := ""
	if fee := f.fee(); fee.Sign() > 0 { // known by now
		gas = " and may need " + show(fee) + " for gas"
	}
	return fmt.Errorf("%s has %s, sends %s%s: %w", q.key.Address(), show(have), show(value), gas, chain.ErrFunds)
}

// nonce is what the chain expects next, or what this queue has already promised beyond it.
func (q *Queue) nonce(ctx context.Context) (uint64, error) {
	var pending uint64
	err := q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		pending, err = eth.PendingNonceAt(ctx, q.key.Address())
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("ask for the nonce: %w", err)
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.flying) == 0 {
		return pending, nil // nothing of ours is open: only the chain knows
	}
	return max(pending, q.next), nil
}

// send signs what the flight says and gives it to a node. A node that has it already is as good as one that takes it.
func (q *Queue) send(ctx context.Context, f *flight) error {
	signed, err := q.key.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{
		ChainID: q.client.ChainID(), Nonce: f.nonce, GasTipCap: f.tip, GasFeeCap: f.cap,
		Gas: f.gas, To: f.tx.To, Value: f.tx.Value, Data: f.tx.Data,
	}), q.client.ChainID())
	if err != nil {
		return err
	}
	q.mu.Lock()
	f.hashes = append(f.hashes, signed.Hash())
	q.mu.Unlock()
	if err := q.record(ctx, f, Sent, 0, ""); err != nil {
		q.unsent(f)
		return err
	}
	err = q.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
		return eth.SendTransaction(ctx, signed)
	})
	if err != nil && !strings.Contains(err.Error(), "already known") {
		if len(f.hashes) == 1 {
			q.settle(ctx, f, Refused, 0, err.Error())
		}
		q.unsent(f)
		return refusal(err)
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	f.sent = time.Now()
	q.flying[signed.Hash()] = f
	return nil
}

// unsent takes back the last hash of a flight, under which nobody has taken it.
func (q *Queue) unsent(f *flight) {
	q.mu.Lock()
	defer q.mu.Unlock()
	f.hashes = f.hashes[:len(f.hashes)-1]
}

// refusal gives a node's answer its type.
func refusal(err error) error {
	if strings.Contains(err.Error(), "insufficient funds") {
		return fmt.Errorf("%w: %w", chain.ErrFunds, err)
	}
	return chain.Revert(err)
}

// memory is how many transactions that have ended are known by all their hashes.
const memory = 256

// forget takes a flight that has ended from those on their way. Whoever waits for it only now, after another saw its end, has
// the hash of its first sending, and it may have landed under a later one.
func (q *Queue) forget(f *flight) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, h := range f.hashes {
		delete(q.flying, h)
	}
	if f.gas == 0 || slices.Contains(q.ended, f) { // without gas: of another process, known by the one hash only
		return
	}
	if q.ended = append(q.ended, f); len(q.ended) > memory {
		q.ended = slices.Delete(q.ended, 0, 1)
	}
}

// find is the transaction of a hash, on its way or ended not long ago; nil: not one of this queue.
func (q *Queue) find(hash common.Hash) *flight {
	q.mu.Lock()
	defer q.mu.Unlock()
	if f := q.flying[hash]; f != nil {
		return f
	}
	for _, f := range q.ended {
		if slices.Contains(f.hashes, hash) {
			return f
		}
	}
	return nil
}

var errNotMined = errors.New("not mined yet")
