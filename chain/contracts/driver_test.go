package contracts_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/internal/bindings/governor"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/internal/model/gov"
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
	before   uint64            // the block whose hash the model thinks opened the first round
	opening  common.Hash       // which did
	drafts   map[int]draft
	updates  map[int]governor.GovernorUpdate
	done     map[string]int // calls by contract and method, that succeeded
	tried    map[string]int // all calls
	got      map[string]int // getters
}

// network is a freshly deployed one in its first round, with n accounts, and the model of the same.
func network(t testing.TB, p chain.Params, n int) (*driver, *model.Model) {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}})
	d := &driver{
		Machine: c.Machine(t), t: t, at: c.Deployment().Contracts, owner: devchain.Key(0), abis: interfaces(t),
		verifier: common.BytesToAddress(crypto.Keccak256([]byte("verifier"))), ids: map[common.Address]model.ID{}, cache: map[string][]byte{},
		drafts: map[int]draft{}, updates: map[int]governor.GovernorUpdate{}, done: map[string]int{}, tried: map[string]int{}, got: map[string]int{},
	}
	for id := model.Deployer; id >= model.Stake; id-- {
		d.ids[d.address(id)] = id
	}
	m := model.New(model.Params{
		RoundLength: p.RoundLength, RoundLock: p.RoundLockAmount, UnbondingPeriod: p.UnbondingPeriod, ActiveSet: p.ActiveSet,
		UnlockPeriod: p.UnlockPeriod, TicketValidity: p.TicketValidityPeriod,
		Inflation: p.Inflation, InflationChange: p.InflationChange, Target: p.TargetBondingRate,
		Supply: p.Supply, TreasuryCut: p.TreasuryCut, TreasuryCeiling: p.TreasuryCeiling,
		AnchorRound: d.number(chain.NameRoundsManager, "lastRoundLengthUpdateRound"),
		AnchorBlock: d.number(chain.NameRoundsManager, "lastRoundLengthUpdateStartBlock"), Epoch: d.Time() - d.Block,
	}, n)
	m.Block = d.Block
	opening, err := d.read(chain.NameRoundsManager, "blockHashForRound", []any{m.Round()})
	if err != nil {
		t.Fatal(err)
	}
	d.before, d.opening = d.Block-1, common.BytesToHash(opening)
	if reason := m.Apply(model.Op{Call: "initializeRound"}); reason != "" {
		t.Fatal(reason)
	}
	id := chain.ContractID("Verifier")
	d.must(d.owner.Address(), chain.NameController, "setContractInfo", nil, id, d.verifier, [20]byte{})
	for i := range n {
		d.join(m, i)
	}
	m.Hold(model.Deployer, d.numbers(chain.NameToken, "balanceOf", d.owner.Address())[0])
	return d, m
}

// council is the model of who decides about a network.
func (d *driver) council(m *model.Model) *gov.Model {
	d.t.Helper()
	number := func(method string, args ...any) *big.Int {
		return d.numbers(chain.NameLivepeerGovernor, method, args...)[0]
	}
	since := uint64(0)
	for number("quorumNumerator", new(big.Int).SetUint64(since)).Sign() == 0 {
		since++
	}
	return gov.New(m, gov.Params{
		Delay: number("votingDelay").Uint64(), Period: number("votingPeriod").Uint64(), Threshold: number("proposalThreshold"),
		Quorum: number("quorumNumerator0").Uint64(), Quota: number("quota").Uint64(), Since: since,
	})
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
	to, name := d.at[contract], unnumbered(contract)+"."+method
	r, err := d.Call(from, &to, data, value)
	d.tried[name]++
	if err == nil {
		d.done[name]++
	}
	return r, err
}

func (d *driver) read(contract, method string, args []any) ([]byte, error) {
	key := fmt.Sprint(contract, method, args)
	data, ok := d.cache[key]
	if !ok {
		d.got[unnumbered(contract)+"."+method]++
		in := make([]any, len(args))
		for i, a := range args {
			in[i] = d.argument(a)
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

// argument is what a contract gets for an argument of the model.
func (d *driver) argument(a any) any {
	switch a := a.(type) {
	case model.ID:
		return d.address(a)
	case uint64:
		return new(big.Int).SetUint64(a)
	case model.Name:
		return named(string(a))
	case gov.Proposal:
		return d.drafts[int(a)].id(d)
	case gov.Operation:
		return d.drafts[a.Index].operation(d, a.Single)
	case gov.Update:
		return d.hashOf(int(a))
	}
	return a
}

// named is the hash of a name, as roles and entries of registries have; the administrators' role is zero.
func named(name string) common.Hash {
	if name == model.RoleAdmin {
		return common.Hash{}
	}
	return crypto.Keccak256Hash([]byte(name))
}

func (d *driver) address(id model.ID) common.Address {
	switch id {
	case model.None:
		return common.Address{}
	case model.Deployer:
		return d.owner.Address()
	case model.Verifier:
		return d.verifier
	case model.Owners:
		return d.at[chain.NameGovernor]
	case model.Safe:
		return d.at[chain.NameTreasury]
	case model.Faucet:
		return d.at[chain.NameFaucet]
	case model.Bonding:
		return d.at[chain.NameBondingManager]
	case model.Stake:
		return d.at[chain.NameLivepeerGovernor]
	}
	return d.keys[id].Address()
}

// answer is what a getter says, written as the model writes it.
func (d *driver) answer(v model.View) []string {
	out, err := d.read(v.Contract, v.Method, v.Args)
	if err != nil {
		return []string{"revert " + d.refusal(err)}
	}
	if outputs := d.abis[v.Contract].Methods[v.Method].Outputs; len(outputs) == 1 && outputs[0].Type.T == abi.StringTy {
		text, err := outputs.Unpack(out)
		if err != nil {
			d.t.Fatalf("%s: %v", v.Method, err)
		}
		return []string{fmt.Sprint(text[0])}
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
