package contracts_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
)

// play is a network on which accounts act one by one and whose whole state can be read.
type play struct {
	*chaintest.Chain
	t      *testing.T
	owner  chaintest.Account
	actors []chaintest.Account
}

// newPlay opens a chain in round 1, its first open one, with n actors who have tokens and allow the contract to take them.
func newPlay(t *testing.T, p chain.Params, n int) *play {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}})
	w := &play{Chain: c, t: t, owner: c.Account(t, 0)}
	token, at := livepeertoken.NewLivepeerTokenContract(), c.Client.Address(chain.NameToken)
	for i := range n {
		a := c.Account(t, 1+i)
		w.actors = append(w.actors, a)
		to := a.Address()
		w.must(chain.Send(t.Context(), w.owner.Sender, chain.Tx{To: &to, Value: deploy.LPT(1000)}))
		w.must(chain.Send(t.Context(), w.owner.Sender, chain.Tx{To: &at, Data: token.PackTransfer(to, deploy.LPT(100_000))}))
		all := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
		w.must(chain.Send(t.Context(), a.Sender, chain.Tx{To: &at, Data: token.PackApprove(c.Client.Address(chain.NameBondingManager), all)}))
	}
	return w
}

func (w *play) must(_ chain.Receipt, err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *play) send(from chaintest.Account, contract string, data []byte) error {
	w.t.Helper()
	to := w.Client.Address(contract)
	_, err := chain.Send(w.t.Context(), from.Sender, chain.Tx{To: &to, Data: data})
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		return revert
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return nil
}
