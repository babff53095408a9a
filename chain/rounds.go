package chain

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
)

// RoundStatus is the protocol's clock as the contract tells it at the latest block. Blocks are those of
// RoundsManager.blockNum(), which on a rollup are not the RPC's own.
type RoundStatus struct {
	Number     uint64      `json:"number"`
	Start      uint64      `json:"start"`       // first block of it
	Length     uint64      `json:"length"`      // blocks
	Block      uint64      `json:"block"`       // now
	LastOpened uint64      `json:"last_opened"` // latest round that was initialised
	Open       bool        `json:"open"`        // whether this one was
	Locked     bool        `json:"locked"`      // terms of orchestrators cannot change until it ends
	Hash       common.Hash `json:"hash"`        // zero while it is not open, and at times on rollups
}

// Left is how many blocks of the round are still to come.
func (r RoundStatus) Left() uint64 { return r.Start + r.Length - min(r.Block, r.Start+r.Length) }

// Round asks the contract for its clock. Current is what is known without asking.
func (c *Client) Round(ctx context.Context) (RoundStatus, error) {
	at, ok := c.contracts[NameRoundsManager]
	if !ok {
		return RoundStatus{}, fmt.Errorf("no RoundsManager to read rounds from: %w", ErrDeployment)
	}
	rm := roundsmanager.NewRoundsManagerContract()
	var number, start, length, block, last, locked, hash hexutil.Bytes
	err := c.batch(ctx, []rpc.BatchElem{
		call(at, rm.PackCurrentRound(), &number),
		call(at, rm.PackCurrentRoundStartBlock(), &start),
		call(at, rm.PackRoundLength(), &length),
		call(at, rm.PackBlockNum(), &block),
		call(at, rm.PackLastInitializedRound(), &last),
		call(at, rm.PackCurrentRoundLocked(), &locked),
	})
	if err != nil {
		return RoundStatus{}, fmt.Errorf("read the round: %w", err)
	}
	r := RoundStatus{Number: word(number), Start: word(start), Length: word(length), Block: word(block),
		LastOpened: word(last), Locked: word(locked) == 1}
	r.Open = r.LastOpened >= r.Number
	if err := c.batch(ctx, []rpc.BatchElem{call(at, rm.PackBlockHashForRound(bigOf(r.Number)), &hash)}); err != nil {
		return RoundStatus{}, fmt.Errorf("read the hash of round %d: %w", r.Number, err)
	}
	r.Hash = common.BytesToHash(hash)
	return r, nil
}

// Opened tells whether a round of the past has a hash, which it has when it was initialised.
func (c *Client) Opened(ctx context.Context, round uint64) (bool, error) {
	rm := roundsmanager.NewRoundsManagerContract()
	hash, err := Ask(ctx, c, c.contracts[NameRoundsManager], rm.PackBlockHashForRound(bigOf(round)), rm.UnpackBlockHashForRound)
	if err != nil {
		return false, fmt.Errorf("read the hash of round %d: %w", round, err)
	}
	return hash != [32]byte{}, nil
}

// OpeningTx is the transaction that initialises the present round.
func (c *Client) OpeningTx() Tx {
	at := c.contracts[NameRoundsManager]
	return Tx{To: &at, Data: roundsmanager.NewRoundsManagerContract().PackInitializeRound(), Once: true}
}

// OpenRound initialises the present round unless it is open, and tells whether this sender did it. Somebody else being
// faster is as good.
func (c *Client) OpenRound(ctx context.Context, s Sender) (bool, error) {
	r, err := c.Round(ctx)
	if err != nil || r.Open {
		return false, err
	}
	_, err = Send(ctx, s, c.OpeningTx())
	var revert *RevertError
	switch {
	case err == nil:
		return true, c.look(ctx)
	case errors.As(err, &revert):
		// The reason is lost when the other's transaction was in the same block: only the round itself knows.
		if again, err := c.Round(ctx); strings.Contains(revert.Reason, "already initialized") || err == nil && again.Open {
			return false, nil
		}
	}
	return false, fmt.Errorf("open round %d: %w", r.Number, err)
}
