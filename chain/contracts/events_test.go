package contracts_test

import (
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/bondingvotes"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
)

// events names what a transaction emitted, in order.
func (w *play) events(from chaintest.Account, contract string, data []byte, value *big.Int) []string {
	w.t.Helper()
	to := w.Client.Address(contract)
	r, err := chain.Send(w.t.Context(), from.Sender, chain.Tx{To: &to, Data: data, Value: value})
	if err != nil {
		w.t.Fatal(err)
	}
	names := map[common.Hash]string{}
	for _, a := range []abi.ABI{
		bondingmanager.NewBondingManagerContract().GetABI(), bondingvotes.NewBondingVotesContract().GetABI(),
		livepeertoken.NewLivepeerTokenContract().GetABI(), minter.NewMinterContract().GetABI(),
		roundsmanager.NewRoundsManagerContract().GetABI(), ticketbroker.NewTicketBrokerContract().GetABI(),
	} {
		for _, e := range a.Events {
			names[e.ID] = e.Name
		}
	}
	var out []string
	for _, l := range r.Logs {
		out = append(out, names[l.Topics[0]])
	}
	return out
}

func TestEventsComeInTheRecordedOrder(t *testing.T) {
	t.Parallel()
	p := deploy.Defaults()
	p.RoundLength = 50
	w := newPlay(t, p, 2)
	bm, tb, rm := bondingmanager.NewBondingManagerContract(), ticketbroker.NewTicketBrokerContract(), roundsmanager.NewRoundsManagerContract()
	a := w.actors[0]
	expect := func(what string, got []string, want ...string) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s emits %v, want %v", what, got, want)
		}
	}
	expect("the first bond", w.events(a, chain.NameBondingManager, bm.PackBond(deploy.LPT(1000), a.Address()), nil),
		"EarningsClaimed", "TranscoderActivated", "Transfer", "Bond", "DelegateChanged", "DelegateVotesChanged", "DelegatorBondedAmountChanged")
	expect("delegating", w.events(w.actors[1], chain.NameBondingManager, bm.PackBond(deploy.LPT(10), a.Address()), nil),
		"EarningsClaimed", "DelegateVotesChanged", "Transfer", "Bond", "DelegateChanged", "DelegatorBondedAmountChanged")
	expect("funding both", w.events(w.owner, chain.NameTicketBroker, tb.PackFundDepositAndReserve(big.NewInt(5), big.NewInt(7)), big.NewInt(12)),
		"ReserveFunded", "DepositFunded")
	expect("unlocking", w.events(w.owner, chain.NameTicketBroker, tb.PackUnlock(), nil), "Unlock")
	expect("funding the reserve while unlocking", w.events(w.owner, chain.NameTicketBroker, tb.PackFundReserve(), big.NewInt(1)),
		"ReserveFunded", "UnlockCancelled")
	length := w.Client.RoundLength()
	w.Mine(t, length-w.Client.Current().Block%length)
	expect("opening a round", w.events(w.owner, chain.NameRoundsManager, rm.PackInitializeRound(), nil), "SetCurrentRewardTokens", "NewRound")
	expect("a reward", w.events(a, chain.NameBondingManager, bm.PackReward(), nil),
		"Transfer", "Mint", "Transfer", "TreasuryReward", "Reward", "DelegateVotesChanged")
	expect("unbonding everything", w.events(w.actors[1], chain.NameBondingManager, bm.PackUnbond(w.pendingStake(w.actors[1])), nil),
		"EarningsClaimed", "DelegateVotesChanged", "Unbond", "DelegateChanged", "DelegatorBondedAmountChanged")
	expect("resigning", w.events(a, chain.NameBondingManager, bm.PackUnbond(w.pendingStake(a)), nil),
		"EarningsClaimed", "TranscoderDeactivated", "Unbond", "DelegateChanged", "DelegateVotesChanged", "DelegatorBondedAmountChanged")
}

func (w *play) pendingStake(a chaintest.Account) *big.Int {
	w.t.Helper()
	bm := bondingmanager.NewBondingManagerContract()
	n, err := chain.Ask(w.t.Context(), w.Client, w.Client.Address(chain.NameBondingManager), bm.PackPendingStake(a.Address(), new(big.Int)), bm.UnpackPendingStake)
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

func TestRewardCaller(t *testing.T) {
	t.Parallel()
	p := deploy.Defaults()
	p.RoundLength = 50
	w := newPlay(t, p, 2)
	bm := bondingmanager.NewBondingManagerContract()
	cold, hot := w.actors[0], w.actors[1]
	w.Call(t, cold, chain.NameBondingManager, bm.PackBond(deploy.LPT(1000), cold.Address()))
	w.NextRound(t)
	if err := w.send(hot, chain.NameBondingManager, bm.PackRewardForTranscoder(cold.Address())); !errors.Is(err, chain.ErrReverted) {
		t.Errorf("a stranger calls reward: %v", err)
	}
	w.Call(t, cold, chain.NameBondingManager, bm.PackSetRewardCaller(hot.Address()))
	before := w.pendingStake(cold)
	w.Call(t, hot, chain.NameBondingManager, bm.PackRewardForTranscoder(cold.Address()))
	if after := w.pendingStake(cold); after.Cmp(before) <= 0 {
		t.Errorf("the reward went elsewhere: %v before, %v after", before, after)
	}
	w.NextRound(t)
	w.Call(t, cold, chain.NameBondingManager, bm.PackReward())
	if err := w.send(hot, chain.NameBondingManager, bm.PackRewardForTranscoder(cold.Address())); err == nil ||
		err.Error() != "chain: call reverted: caller has already called reward for the current round" {
		t.Errorf("a second reward in a round: %v", err)
	}
}
