package contracts_test

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/bondingvotes"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

const (
	replayRound = 400 // blocks in a round of a trace
	payerKey    = 101 // of the one sender of tickets
)

// player does the operations of a trace on freshly deployed contracts.
type player struct {
	*chaintest.Machine
	t      *testing.T
	at     map[string]common.Address
	abis   map[string]abi.ABI
	owner  common.Address
	payer  *wallet.Key
	actors []common.Address
	index  map[common.Address]word
	nonce  uint32
	logs   []*types.Log // of the last operation
}

// replay does a trace from its first operation on, on contracts deployed for it.
func replay(t *testing.T, tr trace) *report {
	t.Helper()
	p, err := parametersOf(tr)
	if err != nil {
		return &report{recorded: len(tr.Ops), err: err}
	}
	return replayOn(t, chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}}), p, tr)
}

// replayOn does it on a copy of what is on a chain in its first open round.
func replayOn(t *testing.T, c *chaintest.Chain, p chain.Params, tr trace) *report {
	t.Helper()
	r := &report{recorded: len(tr.Ops)}
	w, err := newPlayer(t, c, p, len(tr.Ops[0].State.Actors))
	if err != nil {
		r.err = err
		return r
	}
	for i, op := range tr.Ops {
		what := fmt.Sprintf("operation %d, %s", i, op.Op)
		if op.Actor != nil {
			what += fmt.Sprintf(" of %d", *op.Actor)
		}
		before := len(r.differences)
		var refused *chain.RevertError
		// The first round was opened when the chain was.
		if i > 0 || op.Op != "initializeRound" {
			if err := w.do(op); err != nil && !errors.As(err, &refused) {
				r.err = fmt.Errorf("%s: %w", what, err)
				return r
			}
		}
		reason := ""
		if refused != nil {
			reason = refused.Reason
		}
		r.outcome(what, op, reason, refused != nil)
		got, err := w.state()
		if err != nil {
			r.err = fmt.Errorf("%s: %w", what, err)
			return r
		}
		r.state(what, *op.State, got)
		r.operations++
		if len(r.differences) == before {
			r.equal++
		}
	}
	return r
}

func parametersOf(tr trace) (chain.Params, error) {
	p := deploy.Defaults()
	p.RoundLength = replayRound
	in := tr.Params
	for name, f := range map[string]struct {
		from word
		to   *uint64
	}{
		"inflation": {in.Inflation, &p.Inflation}, "inflationChange": {in.InflationChange, &p.InflationChange},
		"target": {in.Target, &p.TargetBondingRate}, "unbonding": {in.Unbonding, &p.UnbondingPeriod}, "poolMax": {in.PoolMax, &p.ActiveSet},
	} {
		n, err := f.from.uint64()
		if err != nil {
			return p, fmt.Errorf("params.%s: %w", name, err)
		}
		*f.to = n
	}
	// The cut of the time before the first round never takes anything: the next one holds from it on.
	for name, f := range map[string]struct {
		from word
		to   **big.Int
	}{"supply": {in.Supply, &p.Supply}, "nextCut": {in.NextCut, &p.TreasuryCut}, "ceiling": {in.Ceiling, &p.TreasuryCeiling}} {
		n, err := f.from.number()
		if err != nil {
			return p, fmt.Errorf("params.%s: %w", name, err)
		}
		*f.to = n
	}
	return p, nil
}

func newPlayer(t *testing.T, c *chaintest.Chain, p chain.Params, n int) (*player, error) {
	t.Helper()
	w := &player{
		Machine: c.Machine(t), t: t, at: c.Deployment().Contracts, owner: devchain.Key(0).Address(), payer: devchain.Key(payerKey),
		index: map[common.Address]word{}, abis: map[string]abi.ABI{
			chain.NameBondingManager: bondingmanager.NewBondingManagerContract().GetABI(),
			chain.NameBondingVotes:   bondingvotes.NewBondingVotesContract().GetABI(),
			chain.NameTicketBroker:   ticketbroker.NewTicketBrokerContract().GetABI(),
			chain.NameRoundsManager:  roundsmanager.NewRoundsManagerContract().GetABI(),
			chain.NameMinter:         minter.NewMinterContract().GetABI(),
			chain.NameToken:          livepeertoken.NewLivepeerTokenContract().GetABI(),
		},
	}
	tokens := new(big.Int).Div(p.Supply, big.NewInt(int64(n+1)))
	for i := range n {
		a := devchain.Key(1 + i).Address()
		w.actors = append(w.actors, a)
		w.index[a] = word(strconv.Itoa(i))
		if err := w.call(w.owner, chain.NameToken, "transfer", nil, a, tokens); err != nil {
			return nil, err
		}
	}
	for _, a := range append(slices.Clone(w.actors), w.payer.Address()) {
		if err := w.call(a, chain.NameToken, "approve", nil, w.at[chain.NameBondingManager], pm.Always.Big()); err != nil {
			return nil, err
		}
	}
	deposit, reserve := deploy.LPT(1_000_000), deploy.LPT(1000)
	return w, w.call(w.owner, chain.NameTicketBroker, "fundDepositAndReserveFor", new(big.Int).Add(deposit, reserve),
		w.payer.Address(), deposit, reserve)
}

func (w *player) call(from common.Address, contract, method string, value *big.Int, args ...any) error {
	data, err := w.abis[contract].Pack(method, args...)
	if err != nil {
		return err
	}
	to := w.at[contract]
	r, err := w.Call(from, &to, data, value)
	w.logs = r.Logs
	return err
}

// words reads a getter as the 32-byte numbers it answers with.
func (w *player) words(contract, method string, args ...any) ([]*big.Int, error) {
	data, err := w.abis[contract].Pack(method, args...)
	if err != nil {
		return nil, err
	}
	out, err := w.View(w.at[contract], data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", method, err)
	}
	var list []*big.Int
	for i := 0; i+32 <= len(out); i += 32 {
		list = append(list, new(big.Int).SetBytes(out[i:i+32]))
	}
	return list, nil
}

// do does one operation. A *chain.RevertError is the contracts' refusal, any other error means that it cannot be done.
func (w *player) do(op traceOp) error {
	start, err := w.words(chain.NameRoundsManager, "currentRoundStartBlock")
	if err != nil {
		return err
	}
	// A block for each operation, but never as many as would lock the round or end it.
	if w.Block < start[0].Uint64()+replayRound/2 {
		w.Block++
	}
	switch op.Op {
	case "initializeRound":
		return w.initializeRound(op)
	case "redeem":
		return w.redeem(op)
	}
	m, ok := w.abis[chain.NameBondingManager].Methods[op.Op]
	if !ok || m.IsConstant() {
		return fmt.Errorf("unknown operation: only initializeRound, redeem and these calls can be replayed: %s", w.known())
	}
	if op.Actor == nil {
		return errors.New("no actor recorded")
	}
	from, err := w.address(word(strconv.Itoa(*op.Actor)))
	if err != nil {
		return err
	}
	args, err := w.arguments(m, op.Args)
	if err != nil {
		return err
	}
	return w.call(from, chain.NameBondingManager, op.Op, nil, args...)
}

func (w *player) known() string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(w.abis[chain.NameBondingManager].Methods)) {
		if m := w.abis[chain.NameBondingManager].Methods[name]; !m.IsConstant() {
			out = append(out, m.Sig)
		}
	}
	return strings.Join(out, " ")
}

// initializeRound goes to the round that is recorded, passing over those that nobody opened. A refused one is tried where the
// chain is.
func (w *player) initializeRound(op traceOp) error {
	if op.OK {
		now, err := w.words(chain.NameRoundsManager, "currentRound")
		if err != nil {
			return err
		}
		start, err := w.words(chain.NameRoundsManager, "currentRoundStartBlock")
		if err != nil {
			return err
		}
		to, err := op.State.Round.uint64()
		if err != nil {
			return fmt.Errorf("round: %w", err)
		}
		if to > now[0].Uint64() {
			w.Block = start[0].Uint64() + (to-now[0].Uint64())*replayRound
		}
	}
	return w.call(w.owner, chain.NameRoundsManager, "initializeRound", nil)
}

// redeem redeems a winning ticket of the funded sender, made in this round.
func (w *player) redeem(op traceOp) error {
	if len(op.Args) != 2 {
		return fmt.Errorf("%d arguments, want the recipient and the face value", len(op.Args))
	}
	to, err := w.address(op.Args[0])
	if err != nil {
		return err
	}
	face, err := op.Args[1].number()
	if err != nil {
		return err
	}
	now, err := w.words(chain.NameRoundsManager, "currentRound")
	if err != nil {
		return err
	}
	opening, err := w.words(chain.NameRoundsManager, "blockHashForRound", now[0])
	if err != nil {
		return err
	}
	w.nonce++
	rand := crypto.Keccak256Hash([]byte(strconv.Itoa(int(w.nonce))))
	ticket := ticketbroker.TicketBrokerTicket{
		Recipient: to, Sender: w.payer.Address(), FaceValue: face, WinProb: pm.Always.Big(), SenderNonce: big.NewInt(int64(w.nonce)),
		RecipientRandHash: crypto.Keccak256Hash(rand[:]),
		AuxData:           append(common.BigToHash(now[0]).Bytes(), common.BigToHash(opening[0]).Bytes()...),
	}
	value, err := pm.WeiFromBig(face)
	if err != nil {
		return err
	}
	signed := pm.Ticket{Sender: ticket.Sender, Nonce: w.nonce, Params: pm.Params{
		Recipient: to, FaceValue: value, WinProb: pm.Always, RandHash: ticket.RecipientRandHash,
		Round: now[0].Uint64(), RoundHash: pm.Hash(common.BigToHash(opening[0])),
	}}
	sig, err := w.payer.Sign(w.t.Context(), signed.Hash())
	if err != nil {
		return err
	}
	return w.call(w.owner, chain.NameTicketBroker, "redeemWinningTicket", nil, ticket, sig[:], rand.Big())
}

// arguments converts recorded arguments to what a method takes.
func (w *player) arguments(m abi.Method, args []word) ([]any, error) {
	if len(args) != len(m.Inputs) {
		return nil, fmt.Errorf("%d arguments for %s", len(args), m.Sig)
	}
	out := make([]any, len(args))
	for i, in := range m.Inputs {
		var err error
		switch {
		case in.Type.T == abi.AddressTy:
			out[i], err = w.address(args[i])
		case in.Type.T == abi.BoolTy:
			out[i], err = strconv.ParseBool(string(args[i]))
		case in.Type.Size == 64:
			out[i], err = args[i].uint64()
		default:
			out[i], err = args[i].number()
		}
		if err != nil {
			return nil, fmt.Errorf("argument %d of %s: %w", i, m.Sig, err)
		}
	}
	return out, nil
}

// address resolves an actor's index, "@3", -1 for the sender of tickets, "@deployer" and plain addresses.
func (w *player) address(name word) (common.Address, error) {
	s := strings.TrimPrefix(string(name), "@")
	if s == "deployer" {
		return w.owner, nil
	}
	if common.IsHexAddress(s) {
		return common.HexToAddress(s), nil
	}
	n, err := strconv.Atoi(s)
	switch {
	case err != nil || n < -1 || n >= len(w.actors):
		return common.Address{}, fmt.Errorf("no actor %q among %d", string(name), len(w.actors))
	case n == -1:
		return w.payer.Address(), nil
	}
	return w.actors[n], nil
}
