package contracts_test

import (
	"context"
	"errors"
	"math/big"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/pm"
)

// play is a network on which accounts act one by one and whose whole state can be read.
type play struct {
	*chaintest.Chain
	t      *testing.T
	owner  chaintest.Account
	sender chaintest.Account // of tickets
	actors []chaintest.Account
	index  map[common.Address]int
	nonce  uint32
}

// newPlay opens a chain in round 1, its first open one, with n actors who have tokens and allow the contract to take them.
func newPlay(t *testing.T, p chain.Params, n int) *play {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{Gateways: 1, Config: devchain.Config{Params: p, Deposit: deploy.LPT(1_000_000)}})
	w := &play{Chain: c, t: t, owner: c.Account(t, 0), sender: c.Gateway(t, 0), index: map[common.Address]int{{}: -1}}
	token, at := livepeertoken.NewLivepeerTokenContract(), c.Client.Address(chain.NameToken)
	for i := range n {
		a := c.Account(t, 1+i)
		w.actors = append(w.actors, a)
		w.index[a.Address()] = i
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

// NextRoundErr enters the next round.
func (w *play) NextRoundErr() error {
	w.NextRound(w.t)
	return nil
}

// do calls a method of the BondingManager for an actor; the error is the bare refusal.
func (w *play) do(actor int, method string, args []any) error {
	w.t.Helper()
	bm := bondingmanager.NewBondingManagerContract().GetABI()
	m, ok := bm.Methods[method]
	if !ok {
		w.t.Fatalf("the BondingManager has no %s", method)
	}
	data, err := bm.Pack(method, w.arguments(m, args)...)
	if err != nil {
		w.t.Fatalf("%s: %v", method, err)
	}
	return w.send(w.actors[actor], chain.NameBondingManager, data)
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

// redeem redeems a winning ticket of the funded sender for an actor.
func (w *play) redeem(actor int, face *big.Int) error {
	w.t.Helper()
	w.nonce++
	rand := crypto.Keccak256Hash([]byte(strconv.Itoa(int(w.nonce))))
	now := w.Client.Current()
	value, err := pm.WeiFromBig(face)
	if err != nil {
		w.t.Fatal(err)
	}
	ticket := pm.Ticket{Sender: w.sender.Address(), Nonce: w.nonce, Params: pm.Params{
		Recipient: w.actors[actor].Address(), FaceValue: value, WinProb: pm.Always, RandHash: pm.RandHash(rand),
		Round: now.Number, RoundHash: now.Hash,
	}}
	sig, err := w.sender.Sign(w.t.Context(), ticket.Hash())
	if err != nil {
		w.t.Fatal(err)
	}
	aux := append(common.BigToHash(new(big.Int).SetUint64(now.Number)).Bytes(), now.Hash[:]...)
	all := pm.Always.Big()
	data := ticketbroker.NewTicketBrokerContract().PackRedeemWinningTicket(ticketbroker.TicketBrokerTicket{
		Recipient: ticket.Recipient, Sender: ticket.Sender, FaceValue: face, WinProb: all,
		SenderNonce: big.NewInt(int64(w.nonce)), RecipientRandHash: ticket.RandHash, AuxData: aux,
	}, sig[:], rand.Big())
	return w.send(w.owner, chain.NameTicketBroker, data)
}

// reads collects calls that are sent together.
type reads struct {
	elems []rpc.BatchElem
}

func (r *reads) add(to common.Address, data []byte) *hexutil.Bytes {
	out := new(hexutil.Bytes)
	msg := map[string]any{"to": to, "input": hexutil.Bytes(data)}
	r.elems = append(r.elems, rpc.BatchElem{Method: "eth_call", Args: []any{msg, "latest"}, Result: out})
	return out
}

// words splits an answer into its 32-byte numbers.
func words(b *hexutil.Bytes) []string {
	var out []string
	for i := 0; i+32 <= len(*b); i += 32 {
		out = append(out, new(big.Int).SetBytes((*b)[i:i+32]).String())
	}
	return out
}

func (r *reads) run(ctx context.Context, c *chain.Client) error {
	return c.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
		if err := eth.Client().BatchCallContext(ctx, r.elems); err != nil {
			return err
		}
		for _, e := range r.elems {
			if e.Error != nil {
				return e.Error
			}
		}
		return nil
	})
}

// state reads everything a trace records.
func (w *play) state() traceState {
	w.t.Helper()
	bm, bonding := bondingmanager.NewBondingManagerContract(), w.Client.Address(chain.NameBondingManager)
	round := w.Client.Current().Number
	now, next, zero := new(big.Int).SetUint64(round), new(big.Int).SetUint64(round+1), new(big.Int)
	type row struct{ del, tr, pool, pool2, stake, fees, succ *hexutil.Bytes }
	var r reads
	rows := make([]row, len(w.actors))
	for i, a := range w.actors {
		at := a.Address()
		rows[i] = row{
			del: r.add(bonding, bm.PackGetDelegator(at)), tr: r.add(bonding, bm.PackGetTranscoder(at)),
			pool:  r.add(bonding, bm.PackGetTranscoderEarningsPoolForRound(at, now)),
			pool2: r.add(bonding, bm.PackGetTranscoderEarningsPoolForRound(at, next)),
			stake: r.add(bonding, bm.PackPendingStake(at, zero)), fees: r.add(bonding, bm.PackPendingFees(at, zero)),
			succ: r.add(bonding, bm.PackGetNextTranscoderInPool(at)),
		}
	}
	first := r.add(bonding, bm.PackGetFirstTranscoderInPool())
	globals := w.globals(&r)
	if err := r.run(w.t.Context(), w.Client); err != nil {
		w.t.Fatal(err)
	}
	s := traceState{Round: strconv.FormatUint(round, 10), List: []int{}}
	s.Actors = make([]struct {
		Del, Tr                   []any
		Pool                      [][]string
		PendingStake, PendingFees string
	}, len(rows))
	for i, row := range rows {
		a := &s.Actors[i]
		for j, v := range words(row.del) {
			if j == 2 {
				a.Del = append(a.Del, w.index[common.BytesToAddress((*row.del)[64:96])])
			} else {
				a.Del = append(a.Del, v)
			}
		}
		for _, v := range words(row.tr) {
			a.Tr = append(a.Tr, v)
		}
		a.Pool = [][]string{words(row.pool), words(row.pool2)}
		a.PendingStake, a.PendingFees = words(row.stake)[0], words(row.fees)[0]
	}
	for at := w.index[common.BytesToAddress(*first)]; at >= 0; at = w.index[common.BytesToAddress(*rows[at].succ)] {
		s.List = append(s.List, at)
	}
	for _, g := range globals {
		s.Global = append(s.Global, words(g)[0])
	}
	return s
}

func (w *play) globals(r *reads) []*hexutil.Bytes {
	bm, bonding := bondingmanager.NewBondingManagerContract(), w.Client.Address(chain.NameBondingManager)
	mn, minting := minter.NewMinterContract(), w.Client.Address(chain.NameMinter)
	lpt, token := livepeertoken.NewLivepeerTokenContract(), w.Client.Address(chain.NameToken)
	return []*hexutil.Bytes{
		r.add(bonding, bm.PackCurrentRoundTotalActiveStake()), r.add(bonding, bm.PackNextRoundTotalActiveStake()),
		r.add(minting, mn.PackCurrentMintableTokens()), r.add(minting, mn.PackCurrentMintedTokens()), r.add(minting, mn.PackInflation()),
		r.add(bonding, bm.PackTreasuryRewardCutRate()), r.add(bonding, bm.PackNextRoundTreasuryRewardCutRate()),
		r.add(token, lpt.PackBalanceOf(w.Client.Address(chain.NameTreasury))), r.add(token, lpt.PackTotalSupply()),
	}
}
