package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/bindings/governor"
	"github.com/castnet/castnet/chain/internal/bindings/merklesnapshot"
	"github.com/castnet/castnet/chain/internal/bindings/poll"
	"github.com/castnet/castnet/chain/internal/bindings/pollcreator"
)

// create deploys a contract and gives it a name.
func (d *driver) create(name string, code *bind.MetaData, args ...any) {
	d.t.Helper()
	parsed, err := code.ParseABI()
	if err != nil {
		d.t.Fatal(err)
	}
	packed, err := parsed.Pack("", args...)
	if err != nil {
		d.t.Fatalf("%s: %v", name, err)
	}
	owner := d.owner.Address()
	at := crypto.CreateAddress(owner, d.Nonce(owner))
	if _, err := d.Call(owner, nil, append(common.FromHex(code.Bin), packed...), nil); err != nil {
		d.t.Fatalf("create %s: %v", name, err)
	}
	d.at[name], d.abis[name] = at, *parsed
}

// nextRound goes to the next round and opens it.
func (d *driver) nextRound(length uint64) {
	d.t.Helper()
	d.Block += length
	d.must(d.owner.Address(), chain.NameRoundsManager, "initializeRound", nil)
}

func (d *driver) numbers(contract, method string, args ...any) []*big.Int {
	d.t.Helper()
	data, err := d.abis[contract].Pack(method, args...)
	if err != nil {
		d.t.Fatalf("%s: %v", method, err)
	}
	d.got[unnumbered(contract)+"."+method]++
	out, err := d.View(d.at[contract], data)
	if err != nil {
		d.t.Fatalf("%s: %v", method, err)
	}
	var words []*big.Int
	for i := 0; i+32 <= len(out); i += 32 {
		words = append(words, new(big.Int).SetBytes(out[i:i+32]))
	}
	return words
}

// grant is a proposal to pay somebody from the treasury.
type grant struct {
	d       *driver
	targets []common.Address
	values  []*big.Int
	calls   [][]byte
	text    string
}

func (d *driver) grant(to common.Address, amount *big.Int, text string) grant {
	d.t.Helper()
	call, err := d.abis[chain.NameToken].Pack("transfer", to, amount)
	if err != nil {
		d.t.Fatal(err)
	}
	return grant{d, []common.Address{d.at[chain.NameToken]}, []*big.Int{new(big.Int)}, [][]byte{call}, text}
}

func (g grant) id() *big.Int {
	return g.d.numbers(chain.NameLivepeerGovernor, "hashProposal", g.targets, g.values, g.calls, crypto.Keccak256Hash([]byte(g.text)))[0]
}

func (g grant) state() uint64 {
	return g.d.numbers(chain.NameLivepeerGovernor, "state", g.id())[0].Uint64()
}

func (g grant) propose(from common.Address) error {
	_, err := g.d.send(from, chain.NameLivepeerGovernor, "propose", nil, g.targets, g.values, g.calls, g.text)
	return err
}

func (g grant) do(from common.Address, method string) error {
	_, err := g.d.send(from, chain.NameLivepeerGovernor, method, nil, g.targets, g.values, g.calls, crypto.Keccak256Hash([]byte(g.text)))
	return err
}

func (g grant) vote(from common.Address, support uint8) error {
	_, err := g.d.send(from, chain.NameLivepeerGovernor, "castVote", nil, g.id(), support)
	return err
}

// States of a proposal.
const (
	pending = iota
	active
	_
	defeated
	succeeded
	queued
	_
	executed
)

// electorate is two transcoders with one delegator each, and rewards that have filled the treasury a little.
func electorate(t *testing.T) (*driver, uint64) {
	t.Helper()
	p := parameters()
	d, _ := network(t, p, 5)
	for i, b := range []struct {
		lpt int64
		to  int
	}{{1000, 0}, {500, 0}, {600, 2}, {100, 2}} {
		d.must(d.keys[i].Address(), chain.NameBondingManager, "bond", nil, deploy.LPT(b.lpt), d.keys[b.to].Address())
	}
	d.nextRound(p.RoundLength)
	d.must(d.keys[0].Address(), chain.NameBondingManager, "reward", nil)
	d.nextRound(p.RoundLength)
	return d, p.RoundLength
}

// TestTreasuryGrant goes the whole way: proposal, votes of transcoders and a delegator's override, queue, execution, payment.
func TestTreasuryGrant(t *testing.T) {
	t.Parallel()
	d, length := electorate(t)
	one, his, two, stranger := d.keys[0].Address(), d.keys[1].Address(), d.keys[2].Address(), d.keys[4].Address()
	amount := deploy.LPT(3)
	g := d.grant(stranger, amount, "three tokens for a stranger")
	if err := g.propose(stranger); reason(err) != "Governor: proposer votes below proposal threshold" {
		t.Errorf("a proposal without stake: %v", err)
	}
	if err := g.propose(one); err != nil {
		t.Fatal(err)
	}
	if err := g.vote(two, 1); err == nil {
		t.Error("a vote before the delay counts")
	}
	d.nextRound(length)
	d.nextRound(length)
	if g.state() != active {
		t.Fatalf("state %d, want an active proposal", g.state())
	}
	if err := g.vote(one, 0); err != nil { // against, with its delegator's stake
		t.Fatal(err)
	}
	before := d.numbers(chain.NameLivepeerGovernor, "proposalVotes", g.id())
	if err := g.vote(his, 1); err != nil { // the delegator disagrees
		t.Fatal(err)
	}
	after := d.numbers(chain.NameLivepeerGovernor, "proposalVotes", g.id())
	moved := new(big.Int).Sub(before[0], after[0])
	if moved.Cmp(after[1]) != 0 || moved.Cmp(deploy.LPT(500)) < 0 {
		t.Errorf("the override moves %v of %v votes, for are %v", moved, before[0], after[1])
	}
	if err := g.vote(two, 1); err != nil {
		t.Fatal(err)
	}
	if err := g.vote(two, 1); err == nil || !strings.Contains(err.Error(), selector("VoteAlreadyCast()")) {
		t.Errorf("a second vote: %v", err)
	}
	if err := g.vote(stranger, 3); err == nil || !strings.Contains(err.Error(), selector("InvalidVoteType(uint8)")) {
		t.Errorf("a vote of no kind: %v", err)
	}
	for range 10 {
		d.nextRound(length)
	}
	if g.state() != succeeded {
		t.Fatalf("state %d, want success: %v", g.state(), d.numbers(chain.NameLivepeerGovernor, "proposalVotes", g.id()))
	}
	had := d.numbers(chain.NameToken, "balanceOf", stranger)[0]
	if err := g.do(stranger, "queue"); err != nil {
		t.Fatal(err)
	}
	if g.state() != queued {
		t.Errorf("state %d, want queued", g.state())
	}
	d.Block++
	if err := g.do(stranger, "execute"); err != nil {
		t.Fatal(err)
	}
	got := new(big.Int).Sub(d.numbers(chain.NameToken, "balanceOf", stranger)[0], had)
	if g.state() != executed || got.Cmp(amount) != 0 {
		t.Errorf("state %d, %v paid, want %v", g.state(), got, amount)
	}
}

// TestVotesThatDoNotSuffice: an exact half passes, fewer do not, and neither does a vote below the quorum.
func TestVotesThatDoNotSuffice(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		votes map[int]uint8
		want  uint64
	}{
		"the smaller part in favour":             {map[int]uint8{0: 0, 2: 1}, defeated},
		"the greater part in favour":             {map[int]uint8{0: 1, 2: 0}, succeeded},
		"below the quorum":                       {map[int]uint8{3: 1}, defeated},
		"abstentions count for the quorum":       {map[int]uint8{0: 2, 3: 1}, succeeded},
		"overrides before the transcoder's vote": {map[int]uint8{1: 1, 2: 0, 3: 1}, succeeded},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, length := electorate(t)
			g := d.grant(d.keys[4].Address(), deploy.LPT(1), name)
			if err := g.propose(d.keys[2].Address()); err != nil {
				t.Fatal(err)
			}
			d.nextRound(length)
			d.nextRound(length)
			for _, i := range []int{3, 1, 0, 2} { // delegators first
				if support, votes := tc.votes[i]; votes {
					if err := g.vote(d.keys[i].Address(), support); err != nil {
						t.Fatal(err)
					}
				}
			}
			for range 10 {
				d.nextRound(length)
			}
			if got := g.state(); got != tc.want {
				t.Errorf("state %d, want %d; votes %v", got, tc.want, d.numbers(chain.NameLivepeerGovernor, "proposalVotes", g.id()))
			}
		})
	}
}

func selector(signature string) string {
	return common.Bytes2Hex(crypto.Keccak256([]byte(signature))[:4])
}

// TestOwnerGovernor: the protocol's owner does nothing that was not staged, and nothing before its time.
func TestOwnerGovernor(t *testing.T) {
	t.Parallel()
	d, _ := network(t, parameters(), 1)
	owner, anybody := d.owner.Address(), d.keys[0].Address()
	d.create(chain.NameGovernor, &governor.GovernorContractMetaData)
	d.must(owner, chain.NameController, "transferOwnership", nil, d.at[chain.NameGovernor])
	data, err := d.abis[chain.NameBondingManager].Pack("setUnbondingPeriod", uint64(9))
	if err != nil {
		t.Fatal(err)
	}
	update := governor.GovernorUpdate{
		Target: []common.Address{d.at[chain.NameBondingManager]}, Value: []*big.Int{new(big.Int)}, Data: [][]byte{data}, Nonce: big.NewInt(1),
	}
	refused := func(what, want string, err error) {
		t.Helper()
		if reason(err) != want {
			t.Errorf("%s: %q, want %q", what, reason(err), want)
		}
	}
	act := func(from common.Address, method string, args ...any) error {
		_, err := d.send(from, chain.NameGovernor, method, nil, args...)
		return err
	}
	refused("a stranger stages", "unauthorized: msg.sender not owner", act(anybody, "stage", update, big.NewInt(5)))
	refused("nothing was staged", "update is not staged", act(anybody, "execute", update))
	refused("staging", "", act(owner, "stage", update, big.NewInt(5)))
	refused("staging twice", "update already staged", act(owner, "stage", update, big.NewInt(5)))
	refused("too early", "delay for update not expired", act(anybody, "execute", update))
	refused("a stranger cancels", "unauthorized: msg.sender not owner", act(anybody, "cancel", update))
	d.Block += 5
	refused("in time, by anybody", "", act(anybody, "execute", update))
	refused("a second time", "update is not staged", act(anybody, "execute", update))
	if got := d.numbers(chain.NameBondingManager, "unbondingPeriod")[0].Uint64(); got != 9 {
		t.Errorf("unbonding period %d", got)
	}
	refused("the owner gives it away", "unauthorized: msg.sender not Governor", act(owner, "transferOwnership", anybody))
	update.Nonce = big.NewInt(2)
	refused("staging again", "", act(owner, "stage", update, new(big.Int)))
	refused("cancelling", "", act(owner, "cancel", update))
	refused("what was cancelled", "update is not staged", act(anybody, "execute", update))
}

func TestPolls(t *testing.T) {
	t.Parallel()
	d, _ := electorate(t)
	d.create(chain.NamePollCreator, &pollcreator.PollCreatorContractMetaData, d.at[chain.NameBondingManager])
	_, err := d.send(d.keys[4].Address(), chain.NamePollCreator, "createPoll", nil, []byte("ipfs"))
	if reason(err) != "PollCreator#createPoll: INSUFFICIENT_STAKE" {
		t.Errorf("a poll without stake: %v", err)
	}
	r := d.must(d.keys[3].Address(), chain.NamePollCreator, "createPoll", nil, []byte("ipfs"))
	parsed, err := poll.PollContractMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	d.abis["Poll"], d.at["Poll"] = *parsed, common.BytesToAddress(r.Logs[0].Topics[1].Bytes())
	if got := d.numbers("Poll", "endBlock")[0].Uint64(); got != d.Block+57_600 {
		t.Errorf("the poll ends in block %d, it is %d", got, d.Block)
	}
	if r := d.must(d.keys[4].Address(), "Poll", "vote", nil, big.NewInt(1)); len(r.Logs) != 1 {
		t.Errorf("a vote emits %d events", len(r.Logs))
	}
	if _, err := d.send(d.keys[4].Address(), "Poll", "destroy", nil); reason(err) != "poll is active" {
		t.Errorf("destroying a poll that goes on: %v", err)
	}
	d.Block += 57_601
	if _, err := d.send(d.keys[4].Address(), "Poll", "vote", nil, big.NewInt(1)); reason(err) != "poll is over" {
		t.Errorf("a vote too late: %v", err)
	}
	d.must(d.keys[4].Address(), "Poll", "destroy", nil)
}

func TestSnapshots(t *testing.T) {
	t.Parallel()
	d, _ := network(t, parameters(), 1)
	d.create(chain.NameMerkleSnapshot, &merklesnapshot.MerkleSnapshotContractMetaData, d.at[chain.NameController])
	a, b := crypto.Keccak256Hash([]byte("a")), crypto.Keccak256Hash([]byte("b"))
	root := crypto.Keccak256Hash(a[:], b[:])
	if a.Cmp(b) > 0 {
		root = crypto.Keccak256Hash(b[:], a[:])
	}
	name := chain.ContractID("LIP-52")
	_, err := d.send(d.keys[0].Address(), chain.NameMerkleSnapshot, "setSnapshot", nil, name, root)
	if reason(err) != "caller must be Controller owner" {
		t.Errorf("a stranger sets a snapshot: %v", err)
	}
	d.must(d.owner.Address(), chain.NameMerkleSnapshot, "setSnapshot", nil, name, root)
	for leaf, want := range map[common.Hash]uint64{a: 1, root: 0} {
		if got := d.numbers(chain.NameMerkleSnapshot, "verify", name, [][32]byte{b}, leaf)[0].Uint64(); got != want {
			t.Errorf("leaf %v: %d, want %d", leaf, got, want)
		}
	}
}
