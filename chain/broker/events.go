package broker

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain/internal/redeemed"
	"github.com/castnet/castnet/pm"
)

// Redemption is one ticket that the contract has paid. Fields of the ticket that it does not hash are zero; Paid is what was
// moved, which is less than the face value when the sender's funds fell short.
type Redemption = redeemed.Ticket

// Filter narrows redemptions down; a zero address stands for anybody.
type Filter struct {
	Sender    pm.Address
	Recipient pm.Address
}

// Redeemed lists the redemptions from a block of the RPC's count to the head, in order.
func (b *Broker) Redeemed(ctx context.Context, from uint64, f Filter) ([]Redemption, error) {
	events := b.abi.GetABI().Events
	logs, err := b.client.Logs(ctx, from, ethereum.FilterQuery{
		Addresses: []common.Address{b.at},
		Topics:    [][]common.Hash{{events[redeemed.Event].ID, events[redeemed.Transfer].ID}, topic(f.Sender), topic(f.Recipient)},
	})
	if err != nil {
		return nil, fmt.Errorf("redemptions from block %d: %w", from, unreachable(err))
	}
	return b.redemptions(logs), nil
}

func topic(a common.Address) []common.Hash {
	if a == (common.Address{}) {
		return nil
	}
	return []common.Hash{common.BytesToHash(a[:])}
}

func (b *Broker) redemptions(logs []types.Log) []Redemption { return redeemed.Read(b.abi, b.at, logs) }
