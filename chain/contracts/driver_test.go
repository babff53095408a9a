package contracts_test

import (
	"errors"
	"fmt"
	"math/big"
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
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// driver does on the contracts what the model is told, and reads them.
type driver struct {
	*chaintest.Machine
	t        testing.TB
	at       map[string]common.Address
	abis     map[string]abi.ABI
	owner    *wallet.Key
	verifier common.Address
	keys     []*wallet.Key
	ids      map[common.Address]model.ID
	cache    map[string][]byte // calldata of getters
	logs     []*types.Log      // of the last operation
}

// network is a freshly deployed one in its first round, with n accounts, and the model of the same.
func network(t testing.TB, p chain.Params, n int) (*driver, *model.Model) {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}})
	d := &driver{
		Machine: c.Machine(t), t: t, at: c.Deployment().Contracts, owner: devchain.Key(0),
		verifier: common.HexToAddress("0x7e57"), ids: map[common.Address]model.ID{}, cache: map[string][]byte{},
		abis: map[string]abi.ABI{
			chain.NameBondingManager: bondingmanager.NewBondingManagerContract().GetABI(),
			chain.NameBondingVotes:   bondingvotes.NewBondingVotesContract().GetABI(),
			chain.NameTicketBroker:   ticketbroker.NewTicketBrokerContract().GetABI(),
			chain.NameRoundsManager:  roundsmanager.NewRoundsManagerContract().GetABI(),
			chain.NameMinter:         minter.NewMinterContract().GetABI(),
			chain.NameToken:          livepeertoken.NewLivepeerTokenContract().GetABI(),
			chain.NameController:     controller.NewControllerContract().GetABI(),
		},
	}
	m := model.New(model.Params{
		RoundLength: p.RoundLength, RoundLock: p.RoundLockAmount, UnbondingPeriod: p.UnbondingPeriod, ActiveSet: p.ActiveSet,
		UnlockPeriod: p.UnlockPeriod, TicketValidity: p.TicketValidityPeriod,
		Inflation: p.Inflation, InflationChange: p.InflationChange, Target: p.TargetBondingRate,
		Supply: p.Supply, TreasuryCut: p.TreasuryCut, TreasuryCeiling: p.TreasuryCeiling,
		AnchorRound: d.number(chain.NameRoundsManager, "lastRoundLengthUpdateRound"),
		AnchorBlock: d.number(chain.NameRoundsManager, "lastRoundLengthUpdateStartBlock"),
	}, n)
	m.Block = d.Block
	if reason := m.Apply(model.Op{Call: "initializeRound"}); reason != "" {
		t.Fatal(reason)
	}
	id := chain.ContractID("Verifier")
	d.must(d.owner.Address(), chain.NameController, "setContractInfo", nil, id, d.verifier, [20]byte{})
	for i := range n {
		d.join(m, i)
	}
	return d, m
}

// join gives an account tokens and ETH, and lets the bonding manager take the tokens.
func (d *driver) join(m *model.Model, i int) {
	d.t.Helper()
	k := devchain.Key(1 + i)
	d.keys = append(d.keys, k)
	d.ids[k.Address()] = model.ID(i)
	tokens, eth := deploy.LPT(10_000), deploy.LPT(1000)
	d.must(d.owner.Address(), chain.NameToken, "transfer", nil, k.Address(), tokens)
	all := pm.Always.Big()
	d.must(k.Address(), chain.NameToken, "approve", nil, d.at[chain.NameBondingManager], all)
	to := k.Address()
	if _, err := d.Call(d.owner.Address(), &to, nil, eth); err != nil {
		d.t.Fatal(err)
	}
	m.Give(model.ID(i), tokens, eth)
}

func (d *driver) must(from common.Address, contract, method string, value *big.Int, args ...any) chaintest.Result {
	d.t.Helper()
	r, err := d.send(from, contract, method, value, args...)
	if err != nil {
		d.t.Fatalf("%s: %v", method, err)
	}
	return r
}

func (d *driver) send(from common.Address, contract, method string, value *big.Int, args ...any) (chaintest.Result, error) {
	d.t.Helper()
	data, err := d.abis[contract].Pack(method, args...)
	if err != nil {
		d.t.Fatalf("%s %v: %v", method, args, err)
	}
	to := d.at[contract]
	return d.Call(from, &to, data, value)
}

func (d *driver) read(contract, method string, args []any) ([]byte, error) {
	key := fmt.Sprint(contract, method, args)
	data, ok := d.cache[key]
	if !ok {
		in := make([]any, len(args))
		for i, a := range args {
			switch a := a.(type) {
			case model.ID:
				in[i] = d.address(a)
			case uint64:
				in[i] = new(big.Int).SetUint64(a)
			}
		}
		var err error
		if data, err = d.abis[contract].Pack(method, in...); err != nil {
			d.t.Fatalf("%s %v: %v", method, args, err)
		}
		if len(d.cache) < 10_000 {
			d.cache[key] = data
		}
	}
	return d.View(d.at[contract], data)
}

func (d *driver) address(id model.ID) common.Address {
	if id == model.None {
		return common.Address{}
	}
	return d.keys[id].Address()
}

// answer is what a getter says, written as the model writes it.
func (d *driver) answer(v model.View) []string {
	out, err := d.read(v.Contract, v.Method, v.Args)
	if err != nil {
		return []string{"revert " + reason(err)}
	}
	var words []string
	for i := 0; i+32 <= len(out); i += 32 {
		if id, ok := d.ids[common.BytesToAddress(out[i:i+32])]; ok {
			words = append(words, fmt.Sprintf("@%d", id))
		} else {
			words = append(words, new(big.Int).SetBytes(out[i:i+32]).String())
		}
	}
	return words
}

// reason is the bare text of a refusal.
func reason(err error) string {
	if err == nil {
		return ""
	}
	var r *chain.RevertError
	if errors.As(err, &r) {
		if r.Reason == "" {
			return "no reason"
		}
		return r.Reason
	}
	return err.Error()
}

// do does an operation on the contracts.
func (d *driver) do(op model.Op) string {
	from := d.owner.Address()
	if !ofOwner(op.Call) {
		from = d.address(op.From)
	}
	h := []any{d.address(op.Hints[0].Prev), d.address(op.Hints[0].Next), d.address(op.Hints[1].Prev), d.address(op.Hints[1].Next)}
	on, to, lock := d.address(op.On), d.address(op.To), new(big.Int).SetUint64(op.Lock)
	contract, method, args, value := chain.NameBondingManager, op.Call+"WithHint", []any{}, new(big.Int)
	switch op.Call {
	case "initializeRound":
		contract, method = chain.NameRoundsManager, op.Call
	case "transcoder":
		args = append([]any{op.X, op.Y}, h[:2]...)
	case "bond":
		args = append([]any{op.X, to}, h...)
	case "bondFor":
		args = append([]any{op.X, on, to}, h...)
	case "unbond":
		args = append([]any{op.X}, h[:2]...)
	case "rebond":
		args = append([]any{lock}, h[:2]...)
	case "rebondFromUnbonded":
		args = append([]any{to, lock}, h[:2]...)
	case "transferBond":
		method, args = op.Call, append([]any{on, op.X}, h...)
	case "withdrawStake":
		method, args = op.Call, []any{lock}
	case "withdrawFees":
		method, args = op.Call, []any{to, op.X}
	case "claimEarnings":
		method, args = op.Call, []any{new(big.Int)}
	case "reward":
		args = h[:2]
	case "rewardForTranscoder":
		args = append([]any{on}, h[:2]...)
	case "initializeRoundAndReward":
		method, args = op.Call, append([]any{on}, h[:2]...)
	case "setRewardCaller":
		method, args = op.Call, []any{to}
	case "checkpointBondingState":
		method, args = op.Call, []any{on}
	case "slashTranscoder":
		from, method, args = d.verifier, op.Call, []any{on, to, op.X, op.Y}
	case "fundDepositAndReserveFor":
		contract, method, args, value = chain.NameTicketBroker, op.Call, []any{on, op.X, op.Y}, new(big.Int).Add(op.X, op.Y)
	default:
		return d.doElse(op, from)
	}
	return d.act(from, contract, method, value, args)
}

// ofOwner says whether a call is one of the Controller's owner.
func ofOwner(call string) bool { return strings.HasPrefix(call, "set") && call != "setRewardCaller" }

func (d *driver) doElse(op model.Op, from common.Address) string {
	contract, args := chain.NameTicketBroker, []any{}
	switch op.Call {
	case "redeemWinningTicket":
		t, sig, rand := d.ticket(op.Ticket[0])
		args = []any{t, sig, rand}
	case "batchRedeemWinningTickets":
		var ts []ticketbroker.TicketBrokerTicket
		var sigs [][]byte
		var rands []*big.Int
		for _, one := range op.Ticket {
			t, sig, rand := d.ticket(one)
			ts, sigs, rands = append(ts, t), append(sigs, sig), append(rands, rand)
		}
		args = []any{ts, sigs, rands}
	case "unlock", "cancelUnlock", "withdraw", "withdrawDeposit":
	case "setUnbondingPeriod":
		contract, args = chain.NameBondingManager, []any{op.X.Uint64()}
	case "setNumActiveTranscoders", "setTreasuryRewardCutRate", "setTreasuryBalanceCeiling":
		contract, args = chain.NameBondingManager, []any{op.X}
	case "setTreasuryRewardCutResumes":
		contract, args = chain.NameBondingManager, []any{op.X.Sign() > 0}
	case "setInflationChange", "setTargetBondingRate":
		contract, args = chain.NameMinter, []any{op.X}
	case "setRoundLength":
		contract, args = chain.NameRoundsManager, []any{op.X}
	}
	return d.act(from, contract, op.Call, nil, args)
}

func (d *driver) act(from common.Address, contract, method string, value *big.Int, args []any) string {
	d.t.Helper()
	r, err := d.send(from, contract, method, value, args...)
	d.logs = r.Logs
	return reason(err)
}

// ticket makes the ticket and what goes with it, wrong where the model says so.
func (d *driver) ticket(t model.Ticket) (ticketbroker.TicketBrokerTicket, []byte, *big.Int) {
	nonce := new(big.Int).SetUint64(t.Nonce)
	rand := crypto.Keccak256Hash([]byte("rand"), nonce.Bytes())
	round := new(big.Int).SetUint64(t.Round)
	hash, err := d.read(chain.NameRoundsManager, "blockHashForRound", []any{t.Round})
	if err != nil {
		d.t.Fatal(err)
	}
	if t.BadHash {
		hash = crypto.Keccak256(hash)
	}
	prob := pm.Always
	if t.Lost {
		prob = pm.OneIn(1 << 62)
	}
	face, err := pm.WeiFromBig(t.Face)
	if err != nil {
		d.t.Fatal(err)
	}
	out := ticketbroker.TicketBrokerTicket{
		Recipient: d.address(t.Recipient), Sender: d.address(t.Sender), FaceValue: t.Face, WinProb: prob.Big(),
		SenderNonce: nonce, RecipientRandHash: pm.RandHash(pm.Hash(rand)),
		AuxData: append(common.BigToHash(round).Bytes(), hash...),
	}
	whole := pm.Ticket{Sender: out.Sender, Nonce: uint32(t.Nonce), Params: pm.Params{
		Recipient: out.Recipient, FaceValue: face, WinProb: prob, RandHash: out.RecipientRandHash, Round: t.Round, RoundHash: pm.Hash(hash),
	}}
	signer := d.keys[t.Sender]
	if t.BadSig {
		signer = d.owner
	}
	sig, err := signer.Sign(d.t.Context(), whole.Hash())
	if err != nil {
		d.t.Fatal(err)
	}
	if t.BadRand {
		rand = crypto.Keccak256Hash(rand[:])
	}
	return out, sig[:], rand.Big()
}
