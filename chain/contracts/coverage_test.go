package contracts_test

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/internal/model/gov"
)

// mustRefuse are refusals that a run must have seen.
var mustRefuse = []string{
	"can't update transcoder params, current round is locked", "current round is not initialized", "system is paused",
	"caller must be Controller owner", "ILLEGAL_CLAIM_EARNINGS", "ERC20: insufficient allowance",
	"Governor: vote not currently active", "VoteAlreadyCast()", "Governor: proposer votes below proposal threshold",
	"Governor: proposal not successful", "Governor: onlyGovernance", "delay for update not expired",
	"PollCreator#createPoll: INSUFFICIENT_STAKE",
}

// checkCoverage wants every function of every contract to have been called, with success unless it is one that no account may
// call, and every getter to have been read. Nothing is left out.
func checkCoverage(t *testing.T, runs []*run) {
	t.Helper()
	done, tried, got, reasons := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for _, r := range runs {
		for _, m := range []struct{ to, from map[string]int }{{done, r.d.done}, {tried, r.d.tried}, {got, r.d.got}, {reasons, r.reasons}} {
			for name, n := range m.from {
				m.to[name] += n
			}
		}
	}
	closed := gov.Closed()
	functions := 0
	for contract, parsed := range interfaces(t) {
		for method, f := range parsed.Methods {
			name := contract + "." + method
			functions++
			switch {
			case f.IsConstant() && f.StateMutability != "pure" || got[name] > 0:
				if got[name] == 0 {
					t.Errorf("%s is never read", name)
				}
			case tried[name] == 0:
				t.Errorf("%s is never called", name)
			case done[name] == 0 && !closed[name]:
				t.Errorf("%s is called %d times and never succeeds", name, tried[name])
			}
		}
	}
	for _, reason := range mustRefuse {
		if reasons[reason] == 0 {
			t.Errorf("nothing was refused with %q", reason)
		}
	}
	t.Logf("%d functions; %d called, %d of them with success, %d read; %d reasons of refusals: %q", functions, len(tried), len(done), len(got),
		len(reasons), slices.Sorted(maps.Keys(reasons)))
}

// constants reads what never changes.
func (r *run) constants(t *testing.T, what string) {
	t.Helper()
	d := r.d
	for _, c := range append(d.identities(), d.fixed()...) {
		data, err := d.abis[c.contract].Pack(c.method, c.args...)
		if err != nil {
			t.Fatalf("%s: %v", c.method, err)
		}
		d.got[c.contract+"."+c.method]++
		out, err := d.View(d.at[c.contract], data)
		if err != nil {
			t.Fatalf("%s.%s: %v", c.contract, c.method, err)
		}
		values, err := d.abis[c.contract].Methods[c.method].Outputs.Unpack(out)
		if err != nil {
			t.Fatalf("%s.%s: %v", c.contract, c.method, err)
		}
		r.compared += len(values)
		if got, want := fmt.Sprint(values...), fmt.Sprint(c.want...); got != want {
			t.Errorf("%s: %s.%s%v is %s, want %s", what, c.contract, c.method, c.args, got, want)
		}
	}
}

type fact struct {
	contract, method string
	args, want       []any
}

// identities are who the contracts say they and their neighbours are.
func (d *driver) identities() (out []fact) {
	none := []any{}
	for _, name := range []string{chain.NameTicketBroker, chain.NameBondingManager, chain.NameBondingVotes, chain.NameRoundsManager,
		chain.NameServiceRegistry, chain.NameLivepeerGovernor} {
		out = append(out, fact{name, "controller", none, []any{d.at[chain.NameController]}},
			fact{name, "targetContractId", none, []any{[32]byte(named(name + "Target"))}},
			fact{chain.NameController, "getContract", []any{named(name)}, []any{d.at[name]}})
	}
	for _, f := range []struct{ contract, method, is string }{
		{chain.NameMinter, "controller", chain.NameController}, {chain.NameMinter, "getController", chain.NameController},
		{chain.NameMerkleSnapshot, "controller", chain.NameController}, {chain.NameFaucet, "token", chain.NameToken},
		{chain.NamePollCreator, "bondingManager", chain.NameBondingManager}, {chain.NameLivepeerGovernor, "timelock", chain.NameTreasury},
		{chain.NameLivepeerGovernor, "token", chain.NameBondingVotes}, {chain.NameLivepeerGovernor, "votes", chain.NameBondingVotes},
	} {
		out = append(out, fact{f.contract, f.method, none, []any{d.at[f.is]}})
	}
	for contract, name := range map[string]string{chain.NameToken: "Livepeer Token", chain.NameLivepeerGovernor: "LivepeerGovernor"} {
		out = append(out, fact{contract, "name", none, []any{name}}, fact{contract, "eip712Domain", none, []any{
			[1]byte{0x0f}, name, "1", big.NewInt(chain.DevChainID), d.at[contract], [32]byte{}, []*big.Int{}}})
	}
	return append(out, fact{chain.NameToken, "DOMAIN_SEPARATOR", none, []any{[32]byte(d.domain(chain.NameToken, "Livepeer Token"))}})
}

// fixed are constants of the specification.
func (d *driver) fixed() []fact {
	const token, votes, stake, safe, polls = chain.NameToken, chain.NameBondingVotes, chain.NameLivepeerGovernor, chain.NameTreasury, chain.NamePollCreator
	none, erc165 := []any{}, []any{[4]byte{0x01, 0xff, 0xc9, 0xa7}}
	word := func(name string) []any { return []any{[32]byte(named(name))} }
	number := func(n int64) []any { return []any{big.NewInt(n)} }
	targets, values, calls, text := []common.Address{{1}}, []*big.Int{big.NewInt(2)}, [][]byte{{3}}, named("why")
	hash := func(contract, method string, args ...any) fact {
		data, err := d.abis[contract].Methods[method].Inputs.Pack(args...)
		if err != nil {
			d.t.Fatal(err)
		}
		return fact{contract, method, args, []any{[32]byte(crypto.Keccak256Hash(data))}}
	}
	proposal := hash(stake, "hashProposal", targets, values, calls, text)
	id := proposal.want[0].([32]byte)
	proposal.want = []any{new(big.Int).SetBytes(id[:])}
	return []fact{
		proposal, hash(safe, "hashOperationBatch", targets, values, calls, common.Hash{}, text),
		hash(safe, "hashOperation", targets[0], values[0], calls[0], common.Hash{}, text),
		{token, "symbol", none, []any{"LPT"}}, {token, "decimals", none, []any{18}}, {token, "supportsInterface", erc165, []any{true}},
		{token, "supportsInterface", []any{[4]byte{0xff, 0xff, 0xff, 0xff}}, []any{false}},
		{token, "DEFAULT_ADMIN_ROLE", none, []any{[32]byte{}}}, {token, "getRoleAdmin", word(model.RoleMinter), []any{[32]byte{}}},
		{votes, "name", none, []any{"Livepeer Voting Power"}}, {votes, "symbol", none, []any{"vLPT"}}, {votes, "decimals", none, []any{18}},
		{votes, "CLOCK_MODE", none, []any{"mode=livepeer_round"}}, {stake, "CLOCK_MODE", none, []any{"mode=livepeer_round"}},
		{stake, "BALLOT_TYPEHASH", none, word("Ballot(uint256 proposalId,uint8 support)")},
		{stake, "EXTENDED_BALLOT_TYPEHASH", none, word("ExtendedBallot(uint256 proposalId,uint8 support,string reason,bytes params)")},
		{stake, "COUNTING_MODE", none, []any{"support=bravo&quorum=for,abstain,against"}}, {stake, "version", none, []any{"1"}},
		{stake, "quorumDenominator", none, number(1_000_000)}, {stake, "quota", none, number(500_000)}, {stake, "supportsInterface", erc165, []any{true}},
		{safe, "DEFAULT_ADMIN_ROLE", none, []any{[32]byte{}}}, {safe, "TIMELOCK_ADMIN_ROLE", none, word(gov.RoleAdmin)},
		{safe, "PROPOSER_ROLE", none, word(gov.RoleProposer)}, {safe, "EXECUTOR_ROLE", none, word(gov.RoleExecutor)},
		{safe, "CANCELLER_ROLE", none, word(gov.RoleCanceller)}, {safe, "getRoleAdmin", word(gov.RoleProposer), word(gov.RoleAdmin)},
		{safe, "supportsInterface", erc165, []any{true}},
		{polls, "QUORUM", none, number(333_300)}, {polls, "QUOTA", none, number(500_000)}, {polls, "POLL_PERIOD", none, number(57_600)},
		{polls, "POLL_CREATION_COST", none, []any{deploy.LPT(100)}},
		{chain.NameFaucet, "requestAmount", none, []any{deploy.LPT(10)}}, {chain.NameFaucet, "requestWait", none, number(1)},
	}
}

// compareHashes reads what depends on hashes: those of blocks, and of the tickets of an operation.
func (r *run) compareHashes(t *testing.T, what string, op model.Op) {
	t.Helper()
	d, now := r.d, r.d.Block
	for block, want := range map[uint64]string{
		now - 1: d.BlockHash(now - 1).Big().String(), now: "revert can only retrieve past block hashes",
		now - min(now, 257): "revert can only retrieve hashes for last 256 blocks",
	} {
		if now <= 257 && block == 0 {
			continue
		}
		r.compared++
		v := model.View{Contract: chain.NameRoundsManager, Method: "blockHash", Args: []any{block}}
		if got := strings.Join(d.answer(v), " "); got != want {
			t.Errorf("%s: the hash of block %d is %s, want %s", what, block, got, want)
		}
	}
	for _, one := range op.Ticket {
		ticket, _, _ := d.ticket(one)
		data := slices.Concat(ticket.Recipient[:], ticket.Sender[:], common.BigToHash(ticket.FaceValue).Bytes(), common.BigToHash(ticket.WinProb).Bytes(),
			common.BigToHash(ticket.SenderNonce).Bytes(), ticket.RecipientRandHash[:], ticket.AuxData)
		hash := crypto.Keccak256Hash(data)
		r.compared += 2
		if got := d.numbers(chain.NameTicketBroker, "getTicketHash", ticket)[0]; got.Cmp(hash.Big()) != 0 {
			t.Errorf("%s: ticket %d has the hash %x, want %v", what, one.Nonce, got, hash)
		}
		if used := d.numbers(chain.NameTicketBroker, "usedTickets", hash)[0].Sign() > 0; used != r.m.Used(one.Nonce) {
			t.Errorf("%s: ticket %d is used: %v", what, one.Nonce, used)
		}
	}
}
