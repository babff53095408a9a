package feed

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// ErrFeed: the contract is no price feed, or says what none may say.
var ErrFeed = errors.New("feed: answer cannot be used")

// Caller asks a contract; *chain.Client is one.
type Caller interface {
	Call(ctx context.Context, to common.Address, data []byte) ([]byte, error)
}

var _ Caller = (*chain.Client)(nil)

// Feed is one price feed.
type Feed struct {
	caller   Caller
	at       common.Address
	decimals uint8
}

const (
	word        = 32
	roundWords  = 5 // roundId, answer, startedAt, updatedAt, answeredInRound
	maxDecimals = 36
)

// selector is how a method without arguments is called.
func selector(method string) []byte { return crypto.Keccak256([]byte(method))[:4] }

// Open asks the contract at an address for its decimals. ErrFeed when it is no price feed, chain.ErrUnreachable when nobody
// answers.
func Open(ctx context.Context, caller Caller, at common.Address) (*Feed, error) {
	out, err := caller.Call(ctx, at, selector("decimals()"))
	if err != nil {
		return nil, fmt.Errorf("decimals of feed %s: %w", at, err)
	}
	if len(out) != word {
		return nil, fmt.Errorf("decimals of feed %s are %d bytes: %w", at, len(out), ErrFeed)
	}
	n := new(big.Int).SetBytes(out)
	if !n.IsUint64() || n.Uint64() > maxDecimals {
		return nil, fmt.Errorf("feed %s has %v decimals: %w", at, n, ErrFeed)
	}
	return &Feed{caller: caller, at: at, decimals: uint8(n.Uint64())}, nil
}

// Latest reads the latest round. ErrFeed for a rate that is not above zero, a round that was never finished, or one that
// answers an earlier question.
func (f *Feed) Latest(ctx context.Context) (pm.Rate, error) {
	out, err := f.caller.Call(ctx, f.at, selector("latestRoundData()"))
	if err != nil {
		return pm.Rate{}, fmt.Errorf("latest round of feed %s: %w", f.at, err)
	}
	r, err := decode(out, f.decimals)
	if err != nil {
		return pm.Rate{}, fmt.Errorf("feed %s: %w", f.at, err)
	}
	return r, nil
}

// decode reads the return data of latestRoundData.
func decode(out []byte, decimals uint8) (pm.Rate, error) {
	if len(out) != roundWords*word {
		return pm.Rate{}, fmt.Errorf("round of %d bytes: %w", len(out), ErrFeed)
	}
	at := func(i int) []byte { return out[i*word : (i+1)*word] }
	round, answer := new(big.Int).SetBytes(at(0)), signed(at(1))
	updated, answered := new(big.Int).SetBytes(at(3)), new(big.Int).SetBytes(at(4))
	switch {
	case updated.Sign() == 0 || !updated.IsInt64():
		return pm.Rate{}, fmt.Errorf("round %v was never updated: %w", round, ErrFeed)
	case answered.Cmp(round) < 0:
		return pm.Rate{}, fmt.Errorf("round %v is answered by round %v: %w", round, answered, ErrFeed)
	}
	r, err := pm.NewRate(answer, decimals, time.Unix(updated.Int64(), 0))
	if err != nil {
		return pm.Rate{}, fmt.Errorf("%w: %w", ErrFeed, err)
	}
	return r, nil
}

// signed reads an int256.
func signed(b []byte) *big.Int {
	n := new(big.Int).SetBytes(b)
	if n.Bit(8*word-1) == 1 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), 8*word))
	}
	return n
}
