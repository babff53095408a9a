package contracts_test

import (
	"errors"
	"math/big"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
)

// state reads everything a trace records.
func (w *player) state() (s traceState, err error) {
	get := func(contract, method string, args ...any) []word {
		list, e := w.words(contract, method, args...)
		err = errors.Join(err, e)
		out := make([]word, len(list))
		for i, n := range list {
			out[i] = word(n.String())
		}
		return out
	}
	one := func(contract, method string, args ...any) word {
		if list := get(contract, method, args...); len(list) > 0 {
			return list[0]
		}
		return ""
	}
	const bonding = chain.NameBondingManager
	s.Round = one(chain.NameRoundsManager, "currentRound")
	now, e := s.Round.number()
	if e != nil {
		return s, errors.Join(err, e)
	}
	zero, next := new(big.Int), new(big.Int).Add(now, big.NewInt(1))
	successor := map[word]word{}
	for i, at := range w.actors {
		a := traceActor{
			Del: get(bonding, "getDelegator", at), Tr: get(bonding, "getTranscoder", at),
			Pool: [][]word{
				get(bonding, "getTranscoderEarningsPoolForRound", at, now), get(bonding, "getTranscoderEarningsPoolForRound", at, next),
			},
			PendingStake: one(bonding, "pendingStake", at, zero), PendingFees: one(bonding, "pendingFees", at, zero),
		}
		if len(a.Del) > 2 {
			a.Del[2] = w.actor(a.Del[2])
		}
		s.Actors = append(s.Actors, a)
		successor[word(strconv.Itoa(i))] = w.actor(one(bonding, "getNextTranscoderInPool", at))
	}
	for at := w.actor(one(bonding, "getFirstTranscoderInPool")); at != "-1" && len(s.List) <= len(w.actors); at = successor[at] {
		s.List = append(s.List, at)
	}
	s.Global = []word{
		one(bonding, "currentRoundTotalActiveStake"), one(bonding, "nextRoundTotalActiveStake"),
		one(chain.NameMinter, "currentMintableTokens"), one(chain.NameMinter, "currentMintedTokens"), one(chain.NameMinter, "inflation"),
		one(bonding, "treasuryRewardCutRate"), one(bonding, "nextRoundTreasuryRewardCutRate"),
		one(chain.NameToken, "balanceOf", w.at[chain.NameTreasury]), one(chain.NameToken, "totalSupply"),
	}
	return s, err
}

// actor is the index of whom an address belongs to, -1 for nobody among the actors.
func (w *player) actor(address word) word {
	if n, err := address.number(); err == nil {
		if i, ok := w.index[common.BigToAddress(n)]; ok {
			return i
		}
	}
	return "-1"
}
