package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Tx is a transaction to be sent. Nonce, fees and signature are the Sender's business.
type Tx struct {
	To    *common.Address // nil deploys a contract
	Data  []byte
	Value *big.Int // wei; nil is zero
	Gas   uint64   // limit; 0: what a simulation needs and a margin. With a limit nothing is simulated.
	Once  bool     // an identical one that is still on its way is taken instead
}

// Receipt is how a transaction ended. Its Hash may differ from the first one sent when fees had to be raised.
type Receipt struct {
	Hash     common.Hash
	Block    uint64
	GasUsed  uint64
	GasPrice *big.Int // wei per gas really paid
	Contract common.Address
	Logs     []*types.Log
}

// Sender sends transactions of one account, in order. Submit returns when a node has taken it; Wait returns when it is in a
// block, raising its fees when it is stuck. Both report a refusal as *RevertError.
type Sender interface {
	Address() common.Address
	Submit(ctx context.Context, tx Tx) (common.Hash, error)
	Wait(ctx context.Context, hash common.Hash) (Receipt, error)
}

// Key signs transactions. chain/wallet has implementations.
type Key interface {
	Address() common.Address
	SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// Send submits a transaction and waits for its end.
func Send(ctx context.Context, s Sender, tx Tx) (Receipt, error) {
	h, err := s.Submit(ctx, tx)
	if err != nil {
		return Receipt{}, err
	}
	r, err := s.Wait(ctx, h)
	if err != nil {
		return r, fmt.Errorf("transaction %s: %w", h, err)
	}
	return r, nil
}
