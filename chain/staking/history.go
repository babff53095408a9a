package staking

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/event"
	"github.com/castnet/castnet/pm"
)

// Past is what became of one round that was opened.
type Past struct {
	Round    uint64   `json:"round"`
	Block    uint64   `json:"block"` // of the opening, in the RPC's count
	Rewarded bool     `json:"rewarded"`
	Amount   pm.Wei   `json:"amount"` // minted for the orchestrator and its delegators
	Tx       *pm.Hash `json:"tx,omitempty"`
}

// History lists the rounds opened since a block of the RPC's count, and whether reward was called in each, oldest first.
func (s *Staking) History(ctx context.Context, account pm.Address, from uint64) ([]Past, error) {
	rm := roundsmanager.NewRoundsManagerContract()
	clock := s.client.Address(chain.NameRoundsManager)
	round, reward := rm.GetABI().Events["NewRound"].ID, s.abi.GetABI().Events["Reward"].ID
	logs, err := s.client.Logs(ctx, from, ethereum.FilterQuery{Addresses: []common.Address{clock, s.at}, Topics: [][]common.Hash{{round, reward}}})
	if err != nil {
		return nil, fmt.Errorf("rewards of %s: %w", account, err)
	}
	out := []Past{}
	for i := range logs {
		l := &logs[i]
		if l.Address == clock {
			if e, err := event.Read(l, rm.UnpackNewRoundEvent); err == nil {
				out = append(out, Past{Round: e.Round.Uint64(), Block: l.BlockNumber})
			}
			continue
		}
		e, err := event.Read(l, s.abi.UnpackRewardEvent)
		if err != nil || e.Transcoder != account || len(out) == 0 {
			continue
		}
		last := &out[len(out)-1] // no reward before its round is open
		last.Rewarded, last.Tx = true, &l.TxHash
		if last.Amount, err = pm.WeiFromBig(e.Amount); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Delegator is one account bonded to an orchestrator.
type Delegator struct {
	Address pm.Address `json:"address"`
	Stake   pm.Wei     `json:"stake"`
	Fees    pm.Wei     `json:"fees"`
	State   State      `json:"state"`
}

// Delegators lists who is bonded to an orchestrator now, among all that have bonded to it since a block of the RPC's count.
func (s *Staking) Delegators(ctx context.Context, orchestrator pm.Address, from uint64) ([]Delegator, error) {
	events := s.abi.GetABI().Events
	to := common.BytesToHash(orchestrator[:])
	logs, err := s.client.Logs(ctx, from, ethereum.FilterQuery{Addresses: []common.Address{s.at},
		Topics: [][]common.Hash{{events["Bond"].ID, events["Rebond"].ID}, {to}}})
	if err != nil {
		return nil, fmt.Errorf("delegators of %s: %w", orchestrator, err)
	}
	out, seen := []Delegator{}, map[pm.Address]bool{}
	for i := range logs {
		// Bond(newDelegate, oldDelegate, delegator), Rebond(delegate, delegator): the delegator is the last of the topics.
		who := common.BytesToAddress(logs[i].Topics[len(logs[i].Topics)-1][:])
		if seen[who] {
			continue
		}
		seen[who] = true
		a, err := s.Account(ctx, who)
		if err != nil {
			return nil, err
		}
		if a.Delegate == orchestrator {
			out = append(out, Delegator{Address: who, Stake: a.Stake, Fees: a.Fees, State: a.State})
		}
	}
	return out, nil
}
