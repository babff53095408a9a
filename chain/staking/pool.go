package staking

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// Member is one place of the list of orchestrators that are, or from the next round on will be, in the active set.
type Member struct {
	Address pm.Address `json:"address"`
	Stake   pm.Wei     `json:"stake"`
}

// maxPool bounds how far the list is followed, in case it ever runs in a circle.
const maxPool = 10_000

// Pool reads the list in its order, highest stake first.
func (s *Staking) Pool(ctx context.Context) ([]Member, error) {
	out := []Member{}
	at, err := chain.Ask(ctx, s.client, s.at, s.abi.PackGetFirstTranscoderInPool(), s.abi.UnpackGetFirstTranscoderInPool)
	for err == nil && at != (common.Address{}) && len(out) < maxPool {
		var m Member
		m.Address = at
		if m.Stake, err = s.Stake(ctx, at); err != nil {
			break
		}
		out = append(out, m)
		at, err = chain.Ask(ctx, s.client, s.at, s.abi.PackGetNextTranscoderInPool(at), s.abi.UnpackGetNextTranscoderInPool)
	}
	if err != nil {
		return nil, fmt.Errorf("pool of orchestrators: %w", err)
	}
	return out, nil
}

// Hint is where an account with a stake belongs between two neighbours, so that the contract need not search. The zero
// address stands for an end of the list. Wrong hints cost gas and do no harm.
type Hint struct{ Prev, Next pm.Address }

// Place finds the hint for an account whose stake becomes what is given: before the first one with as much or less.
func Place(pool []Member, account pm.Address, stake pm.Wei) Hint {
	var h Hint
	for _, m := range pool {
		if m.Address == account {
			continue
		}
		if m.Stake.Cmp(stake) <= 0 {
			h.Next = m.Address
			break
		}
		h.Prev = m.Address
	}
	return h
}

// hintAfter finds the place of a delegate once its stake has grown or shrunk by an amount. Too much to take away leaves it
// at the end, where it leaves the list anyway.
func (s *Staking) hintAfter(ctx context.Context, pool []Member, delegate pm.Address, change pm.Wei, grows bool) (Hint, error) {
	if delegate == (pm.Address{}) {
		return Hint{}, nil
	}
	stake, err := s.Stake(ctx, delegate)
	if err != nil {
		return Hint{}, fmt.Errorf("total stake of %s: %w", delegate, err)
	}
	if !grows {
		return Place(pool, delegate, stake.Less0(change)), nil
	}
	if stake, err = stake.Add(change); err != nil {
		return Hint{}, err
	}
	return Place(pool, delegate, stake), nil
}

func isUnreachable(err error) bool { return errors.Is(err, chain.ErrUnreachable) }
