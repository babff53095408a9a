package contracts_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/bondingvotes"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/governor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertokenfaucet"
	"github.com/castnet/castnet/chain/internal/bindings/merklesnapshot"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/poll"
	"github.com/castnet/castnet/chain/internal/bindings/pollcreator"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/serviceregistry"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/bindings/treasury"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/internal/model/gov"
)

// interfaces of all contracts, by name.
func interfaces(t testing.TB) map[string]abi.ABI {
	t.Helper()
	out := map[string]abi.ABI{}
	for name, code := range map[string]*bind.MetaData{
		chain.NameBondingManager: &bondingmanager.BondingManagerContractMetaData, chain.NameBondingVotes: &bondingvotes.BondingVotesContractMetaData,
		chain.NameTicketBroker: &ticketbroker.TicketBrokerContractMetaData, chain.NameRoundsManager: &roundsmanager.RoundsManagerContractMetaData,
		chain.NameMinter: &minter.MinterContractMetaData, chain.NameToken: &livepeertoken.LivepeerTokenContractMetaData,
		chain.NameController: &controller.ControllerContractMetaData, chain.NameLivepeerGovernor: &livepeergovernor.LivepeerGovernorContractMetaData,
		chain.NameTreasury: &treasury.TreasuryContractMetaData, chain.NameGovernor: &governor.GovernorContractMetaData,
		chain.NamePollCreator: &pollcreator.PollCreatorContractMetaData, "Poll": &poll.PollContractMetaData,
		chain.NameMerkleSnapshot: &merklesnapshot.MerkleSnapshotContractMetaData, chain.NameServiceRegistry: &serviceregistry.ServiceRegistryContractMetaData,
		chain.NameFaucet: &livepeertokenfaucet.LivepeerTokenFaucetContractMetaData,
	} {
		parsed, err := code.ParseABI()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = *parsed
	}
	return out
}

// draft is what a proposal would do, as its contracts get it.
type draft struct {
	targets []common.Address
	values  []*big.Int
	calls   [][]byte
	text    string
}

func (g draft) hash() common.Hash { return crypto.Keccak256Hash([]byte(g.text)) }

func (g draft) id(d *driver) *big.Int {
	return d.numbers(chain.NameLivepeerGovernor, "hashProposal", g.targets, g.values, g.calls, g.hash())[0]
}

// operation is the treasury's name for it, or for its first call alone.
func (g draft) operation(d *driver, single bool) common.Hash {
	if single && len(g.calls) > 0 {
		return common.BigToHash(d.numbers(chain.NameTreasury, "hashOperation", g.targets[0], g.values[0], g.calls[0], common.Hash{}, g.hash())[0])
	}
	return common.BigToHash(d.numbers(chain.NameTreasury, "hashOperationBatch", g.targets, g.values, g.calls, common.Hash{}, g.hash())[0])
}

// draft of an operation, which is made when its number is first seen.
func (d *driver) draft(op model.Op) draft {
	g, known := d.drafts[op.Index]
	if known {
		return g
	}
	g = draft{targets: []common.Address{}, values: []*big.Int{}, calls: [][]byte{}, text: op.Text}
	if op.To != model.None {
		g.text += "#proposer=" + strings.ToLower(d.address(op.To).Hex())
	}
	for _, c := range op.Calls {
		if c.Call == "pay" {
			g.targets, g.values, g.calls = append(g.targets, d.address(c.To)), append(g.values, c.X), append(g.calls, []byte{})
			continue
		}
		at, data := d.pack(c)
		g.targets, g.values, g.calls = append(g.targets, at), append(g.values, new(big.Int)), append(g.calls, data)
	}
	if gov.Malformed(op) {
		g.values = append(g.values, new(big.Int))
	}
	d.drafts[op.Index] = g
	return g
}

// pack is an operation as a call within another.
func (d *driver) pack(op model.Op) (common.Address, []byte) {
	c := d.encode(op)
	data, err := d.abis[c.contract].Pack(c.method, c.args...)
	if err != nil {
		d.t.Fatalf("%s %v: %v", c.method, c.args, err)
	}
	return d.at[c.contract], data
}

// update of the protocol's owner, which is made when its number is first seen.
func (d *driver) update(op model.Op) governor.GovernorUpdate {
	u, known := d.updates[op.Index]
	if known {
		return u
	}
	u.Nonce = big.NewInt(int64(op.Index))
	for _, c := range op.Calls {
		at, data := d.pack(c)
		u.Target, u.Value, u.Data = append(u.Target, at), append(u.Value, new(big.Int)), append(u.Data, data)
	}
	d.updates[op.Index] = u
	return u
}

// hashOf an update is that of its encoding.
func (d *driver) hashOf(index int) common.Hash {
	data, err := d.abis[chain.NameGovernor].Methods["cancel"].Inputs.Pack(d.updates[index])
	if err != nil {
		d.t.Fatal(err)
	}
	return crypto.Keccak256Hash(data)
}

func (d *driver) councilCall(op model.Op) (call, bool) {
	c := call{contract: chain.NameLivepeerGovernor, method: op.Call, value: op.X}
	switch op.Call {
	case "propose":
		g := d.draft(op)
		c.args, c.value = []any{g.targets, g.values, g.calls, g.text}, nil
	case "queue", "execute", "cancel":
		g := d.draft(op)
		c.args = []any{g.targets, g.values, g.calls, g.hash()}
		if op.Call != "execute" {
			c.value = nil
		}
	case "castVote", "castVoteWithReason", "castVoteWithReasonAndParams", "castVoteBySig", "castVoteWithReasonAndParamsBySig":
		return d.voteCall(op), true
	case "setVotingDelay", "setVotingPeriod", "setProposalThreshold", "updateQuorumNumerator":
		c.args, c.value = []any{op.X}, nil
	case "relay":
		c.args, c.value = []any{d.address(op.To), new(big.Int), []byte{}}, nil
	case "bumpGovernorVotesTokenAddress":
		c.value = nil
	default:
		return d.safeCall(op)
	}
	return c, true
}

func (d *driver) voteCall(op model.Op) call {
	id, support, reason, params := d.draft(op).id(d), uint8(op.X.Uint64()), "because", []byte{1, 2, 3}
	args := []any{id, support}
	switch op.Call {
	case "castVoteWithReason":
		args = append(args, reason)
	case "castVoteWithReasonAndParams":
		args = append(args, reason, params)
	case "castVoteBySig":
		fields := []any{d.constant(chain.NameLivepeerGovernor, "BALLOT_TYPEHASH"), id, d.forge(op, support)}
		args = append(args, d.signature(op, chain.NameLivepeerGovernor, "LivepeerGovernor", fields)...)
	case "castVoteWithReasonAndParamsBySig":
		fields := []any{d.constant(chain.NameLivepeerGovernor, "EXTENDED_BALLOT_TYPEHASH"), id, d.forge(op, support), crypto.Keccak256Hash([]byte(reason)), crypto.Keccak256Hash(params)}
		args = append(append(args, reason, params), d.signature(op, chain.NameLivepeerGovernor, "LivepeerGovernor", fields)...)
	}
	return call{chain.NameLivepeerGovernor, op.Call, args, nil}
}

// forge is what is signed instead of a vote.
func (d *driver) forge(op model.Op, support uint8) uint64 {
	if op.Lock == model.Forged {
		support++
	}
	return uint64(support)
}

// constant is a getter's answer that never changes.
func (d *driver) constant(contract, method string) common.Hash {
	out, err := d.read(contract, method, nil)
	if err != nil {
		d.t.Fatalf("%s: %v", method, err)
	}
	return common.BytesToHash(out)
}

// signature of the account On over the typed fields, as the last three arguments of a call.
func (d *driver) signature(op model.Op, contract, name string, fields []any) []any {
	var data []byte
	for _, f := range fields {
		switch f := f.(type) {
		case common.Hash:
			data = append(data, f[:]...)
		case common.Address:
			data = append(data, common.BytesToHash(f[:]).Bytes()...)
		case *big.Int:
			data = append(data, common.BigToHash(f).Bytes()...)
		case uint64:
			data = append(data, common.BigToHash(new(big.Int).SetUint64(f)).Bytes()...)
		}
	}
	domain := d.domain(contract, name)
	typed := append([]byte{0x19, 0x01}, domain[:]...)
	typed = append(typed, crypto.Keccak256(data)...)
	sig, err := d.keys[op.On].SignTyped(d.t.Context(), typed)
	if err != nil {
		d.t.Fatal(err)
	}
	v := sig[64]
	if op.Lock == model.Garbled {
		v = 3
	}
	return []any{v, [32]byte(sig[:32]), [32]byte(sig[32:64])}
}

// domain separates the signatures of a contract from those of others.
func (d *driver) domain(contract, name string) common.Hash {
	kind := crypto.Keccak256([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	at := d.at[contract]
	return crypto.Keccak256Hash(kind, crypto.Keccak256([]byte(name)), crypto.Keccak256([]byte("1")),
		common.BigToHash(big.NewInt(chain.DevChainID)).Bytes(), common.BytesToHash(at[:]).Bytes())
}

// permit is the arguments of an approval signed by On.
func (d *driver) permit(op model.Op) []any {
	owner, spender := d.address(op.On), d.address(op.To)
	nonce, deadline := d.numbers(chain.NameToken, "nonces", owner)[0], new(big.Int).SetUint64(d.Time())
	switch op.Lock {
	case model.Forged:
		nonce.Add(nonce, big.NewInt(1))
	case model.Expired:
		deadline.Sub(deadline, big.NewInt(1))
	}
	kind := crypto.Keccak256Hash([]byte("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"))
	sig := d.signature(op, chain.NameToken, "Livepeer Token", []any{kind, owner, spender, op.X, nonce, deadline})
	return append([]any{owner, spender, op.X, deadline}, sig...)
}

func (d *driver) safeCall(op model.Op) (call, bool) {
	contract, method, ok := strings.Cut(op.Call, ".")
	if !ok || contract != chain.NameTreasury {
		return call{}, false
	}
	c := call{contract: contract, method: method}
	switch method {
	case "schedule", "scheduleBatch", "execute", "executeBatch":
		g := d.draft(op)
		c.args = []any{g.targets, g.values, g.calls, common.Hash{}, g.hash()}
		if !strings.HasSuffix(method, "Batch") {
			c.args = []any{g.targets[0], g.values[0], g.calls[0], common.Hash{}, g.hash()}
		}
		if strings.HasPrefix(method, "schedule") {
			c.args = append(c.args, new(big.Int).SetUint64(op.Lock))
		}
	case "cancel":
		c.args = []any{d.draft(op).operation(d, false)}
	case "grantRole", "revokeRole", "renounceRole":
		c.args = []any{named(op.Text), d.address(op.On)}
	case "updateDelay":
		c.args = []any{op.X}
	default:
		return call{}, false
	}
	return c, true
}

func (d *driver) deskCall(op model.Op) (call, bool) {
	on, to := d.address(op.On), d.address(op.To)
	poll := fmt.Sprintf("Poll %d", op.Index)
	switch op.Call {
	case "Governor.stage":
		return call{chain.NameGovernor, "stage", []any{d.update(op), new(big.Int).SetUint64(op.Lock)}, nil}, true
	case "Governor.execute", "Governor.cancel":
		return call{chain.NameGovernor, strings.TrimPrefix(op.Call, "Governor."), []any{d.update(op)}, nil}, true
	case "Governor.transferOwnership", "LivepeerTokenFaucet.transferOwnership":
		contract, method, _ := strings.Cut(op.Call, ".")
		return call{contract, method, []any{to}, nil}, true
	case "createPoll":
		return call{chain.NamePollCreator, op.Call, []any{[]byte("a question")}, nil}, true
	case "Poll.vote":
		return call{poll, "vote", []any{op.X}, nil}, true
	case "Poll.destroy":
		return call{poll, "destroy", nil, nil}, true
	case "setServiceURI":
		return call{chain.NameServiceRegistry, op.Call, []any{op.Text}, nil}, true
	case "request":
		return call{chain.NameFaucet, op.Call, nil, nil}, true
	case "addToWhitelist", "removeFromWhitelist":
		return call{chain.NameFaucet, op.Call, []any{on}, nil}, true
	}
	return call{}, false
}
