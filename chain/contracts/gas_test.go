package contracts_test

import (
	"math/big"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
)

// gas runs a call and returns what it cost.
func (w *play) gas(from chaintest.Account, contract string, data []byte, value *big.Int) uint64 {
	w.t.Helper()
	to := w.Client.Address(contract)
	r, err := chain.Send(w.t.Context(), from.Sender, chain.Tx{To: &to, Data: data, Value: value})
	if err != nil {
		w.t.Fatal(err)
	}
	return r.GasUsed
}

// TestGas compares the main calls, with one transcoder and nothing warm, with what the deployed contracts need.
func TestGas(t *testing.T) {
	t.Parallel()
	p := deploy.Defaults()
	p.RoundLength = 50
	w := newPlay(t, p, 2)
	bm, tb := bondingmanager.NewBondingManagerContract(), ticketbroker.NewTicketBrokerContract()
	a, b := w.actors[0], w.actors[1]
	used := map[string]uint64{}
	used["bond"] = w.gas(a, chain.NameBondingManager, bm.PackBond(deploy.LPT(1000), a.Address()), nil)
	used["transcoder"] = w.gas(a, chain.NameBondingManager, bm.PackTranscoder(big.NewInt(100_000), big.NewInt(500_000)), nil)
	used["delegate"] = w.gas(b, chain.NameBondingManager, bm.PackBond(deploy.LPT(10), a.Address()), nil)
	used["fundDepositAndReserve"] = w.gas(w.owner, chain.NameTicketBroker, tb.PackFundDepositAndReserve(big.NewInt(5), big.NewInt(5)), big.NewInt(10))

	used["initializeRound"] = w.openRound()
	used["reward"] = w.gas(a, chain.NameBondingManager, bm.PackReward(), nil)
	used["unbond"] = w.gas(a, chain.NameBondingManager, bm.PackUnbond(deploy.LPT(1)), nil)

	for name, deployed := range map[string]uint64{
		"initializeRound": 283_000, "bond": 636_000, "unbond": 496_000, "reward": 573_000, "fundDepositAndReserve": 108_000,
	} {
		t.Logf("%-22s %7d gas, deployed contracts %7d (%.2f)", name, used[name], deployed, float64(used[name])/float64(deployed))
		if used[name] > deployed+deployed/20 {
			t.Errorf("%s needs %d gas, more than a twentieth above %d", name, used[name], deployed)
		}
	}
	t.Logf("%-22s %7d gas", "transcoder", used["transcoder"])
	t.Logf("%-22s %7d gas", "bond to another", used["delegate"])
}

// openRound makes blocks until the next round and opens it by an ordinary transaction.
func (w *play) openRound() uint64 {
	w.t.Helper()
	rm := roundsmanager.NewRoundsManagerContract()
	length := w.Client.RoundLength()
	w.Mine(w.t, length-w.Client.Current().Block%length)
	return w.gas(w.owner, chain.NameRoundsManager, rm.PackInitializeRound(), nil)
}
