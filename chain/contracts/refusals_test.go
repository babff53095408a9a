package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/bindings/bondingvotes"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/pm"
)

// TestTheMinterLooksAtTheCallerFirst: of two reasons to refuse, the deployed Minter names the caller before the pause.
func TestTheMinterLooksAtTheCallerFirst(t *testing.T) {
	t.Parallel()
	d, _ := network(t, parameters(), 1)
	stranger, one := d.keys[0].Address(), big.NewInt(1)
	d.must(d.owner.Address(), chain.NameController, "pause", nil)
	for _, c := range []struct {
		method, of, said string
		args             []any
	}{
		{"createReward", chain.NameBondingManager, "msg.sender not BondingManager", []any{one, one}},
		{"trustedTransferTokens", chain.NameBondingManager, "msg.sender not BondingManager", []any{stranger, one}},
		{"trustedBurnTokens", chain.NameBondingManager, "msg.sender not BondingManager", []any{one}},
		{"trustedWithdrawETH", chain.NameBondingManager, "msg.sender not BondingManager or JobsManager", []any{stranger, one}},
		{"trustedWithdrawETH", chain.NameTicketBroker, "msg.sender not BondingManager or JobsManager", []any{stranger, one}},
		{"setCurrentRewardTokens", chain.NameRoundsManager, "msg.sender not RoundsManager", nil},
	} {
		if _, err := d.send(stranger, chain.NameMinter, c.method, nil, c.args...); reason(err) != c.said {
			t.Errorf("%s by a stranger: %v, want %q", c.method, err, c.said)
		}
		if _, err := d.send(d.at[c.of], chain.NameMinter, c.method, nil, c.args...); reason(err) != "system is paused" {
			t.Errorf("%s by the %s: %v, want a pause", c.method, c.of, err)
		}
	}
}

// TestTheMinterMovesToASuccessor hands everything over, whether or not the protocol is paused.
func TestTheMinterMovesToASuccessor(t *testing.T) {
	t.Parallel()
	d, _ := network(t, parameters(), 1)
	owner, one := d.owner.Address(), d.keys[0].Address()
	d.must(one, chain.NameBondingManager, "bond", nil, deploy.LPT(100), one)
	d.must(one, chain.NameTicketBroker, "fundDeposit", big.NewInt(77))
	zero, old := new(big.Int), d.at[chain.NameMinter]
	d.create("another Controller", &controller.ControllerContractMetaData)
	d.create("a foreign Minter", &minter.MinterContractMetaData, d.at["another Controller"], zero, zero, zero)
	d.create("the next Minter", &minter.MinterContractMetaData, d.at[chain.NameController], zero, zero, zero)
	next := d.at["the next Minter"]
	for _, c := range []struct {
		from, to common.Address
		said     string
	}{
		{one, next, "caller must be Controller owner"},
		{owner, old, "new Minter cannot be current Minter"},
		{owner, common.Address{}, "new Minter cannot be null address"},
		{owner, d.at["a foreign Minter"], "new Minter Controller must be current Controller"},
		{owner, next, ""},
	} {
		if _, err := d.send(c.from, chain.NameMinter, "migrateToNewMinter", nil, c.to); reason(err) != c.said {
			t.Errorf("to %s: %v, want %q", c.to, err, c.said)
		}
	}
	if got := d.numbers(chain.NameToken, "balanceOf", next)[0]; got.Cmp(deploy.LPT(100)) != 0 || d.Balance(next).Int64() != 77 || d.Balance(old).Sign() != 0 {
		t.Errorf("the successor has %v LPT and %v wei, the old one %v wei", got, d.Balance(next), d.Balance(old))
	}
	d.must(owner, chain.NameController, "setContractInfo", nil, chain.ContractID(chain.NameMinter), next, [20]byte{})
	if _, err := d.send(owner, chain.NameMinter, "migrateToNewMinter", nil, next); reason(err) != "new Minter must be registered" {
		t.Errorf("by one that is no longer registered: %v", err)
	}
}

// TestDelegatesAreLookedUpWhereTheRegistrySays: votes weigh what the governor's token says, which follows the registry only when
// somebody bumps it; whose vote a delegator overrides is asked of the registered history.
func TestDelegatesAreLookedUpWhereTheRegistrySays(t *testing.T) {
	t.Parallel()
	d, length := electorate(t)
	one, his := d.keys[0].Address(), d.keys[1].Address()
	g := d.grant(his, deploy.LPT(1), "a grant between two histories")
	if err := g.propose(one); err != nil {
		t.Fatal(err)
	}
	d.nextRound(length)
	d.nextRound(length)
	d.create("an empty history", &bondingvotes.BondingVotesContractMetaData, d.at[chain.NameController])
	empty := d.at["an empty history"]
	d.must(d.owner.Address(), chain.NameController, "setContractInfo", nil, chain.ContractID(chain.NameBondingVotes), empty, [20]byte{})
	if err := g.vote(one, 0); err != nil {
		t.Fatal(err)
	}
	before := d.numbers(chain.NameLivepeerGovernor, "proposalVotes", g.id())
	if err := g.vote(his, 1); err != nil {
		t.Fatal(err)
	}
	if after := d.numbers(chain.NameLivepeerGovernor, "proposalVotes", g.id()); after[0].Cmp(before[0]) != 0 || after[1].Sign() == 0 {
		t.Errorf("a delegator without a registered delegate moves %v votes to %v", before, after)
	}
	d.must(his, chain.NameLivepeerGovernor, "bumpGovernorVotesTokenAddress", nil)
	if got := d.numbers(chain.NameLivepeerGovernor, "token")[0]; got.Cmp(empty.Big()) != 0 {
		t.Errorf("the bumped token is %x, want %s", got, empty)
	}
}

// TestRedemptionsAreRefusedInOrder mends one ticket wrong in every way, one thing after the other.
func TestRedemptionsAreRefusedInOrder(t *testing.T) {
	t.Parallel()
	p := parameters()
	d, _ := network(t, p, 2)
	recipient, payer, owner := d.keys[0].Address(), d.keys[1].Address(), d.owner.Address()
	d.must(recipient, chain.NameBondingManager, "bond", nil, deploy.LPT(100), recipient)
	d.must(payer, chain.NameTicketBroker, "fundDeposit", big.NewInt(10))
	d.must(payer, chain.NameTicketBroker, "unlock", nil)
	d.must(owner, chain.NameTicketBroker, "setTicketValidityPeriod", nil, big.NewInt(1))
	late := d.aux(d.number(chain.NameRoundsManager, "currentRound"))
	for range p.UnlockPeriod {
		d.nextRound(p.RoundLength)
	}
	now := d.number(chain.NameRoundsManager, "currentRound")
	good, sig, rand := d.ticket(model.Ticket{Sender: 1, Recipient: 0, Face: big.NewInt(3), Nonce: 1, Round: now})
	d.must(owner, chain.NameController, "pause", nil)
	d.Block += p.RoundLength

	ticket, signed, number := ticketbroker.TicketBrokerTicket{FaceValue: good.FaceValue, WinProb: new(big.Int), SenderNonce: good.SenderNonce}, []byte{1}, big.NewInt(9)
	resign := func(prob *big.Int) {
		ticket.WinProb = prob
		made, err := d.keys[1].Sign(t.Context(), pm.Hash(common.BigToHash(d.numbers(chain.NameTicketBroker, "getTicketHash", ticket)[0])))
		if err != nil {
			t.Fatal(err)
		}
		signed = made[:]
	}
	for _, step := range []struct {
		said string
		mend func()
	}{
		{"system is paused", func() { d.must(owner, chain.NameController, "unpause", nil) }},
		{"current round is not initialized", func() { d.must(owner, chain.NameRoundsManager, "initializeRound", nil) }},
		{"ticket recipient is null address", func() { ticket.Recipient = recipient }},
		{"ticket sender is null address", func() { ticket.Sender = payer }},
		{"invalid length for ticket auxData: must be 64 bytes", func() { ticket.AuxData = make([]byte, 64); ticket.AuxData[30] = 1 }},
		{"ticket creationRound does not have a block hash", func() { copy(ticket.AuxData, late[:32]) }},
		{"ticket creationRoundBlockHash invalid for creationRound", func() { ticket.AuxData = late }},
		{"ticket is expired", func() { ticket.AuxData = d.aux(now + 1) }},
		{"recipientRand does not match recipientRandHash", func() { ticket.RecipientRandHash, number = good.RecipientRandHash, rand }},
		{"INVALID_SIGNATURE_LENGTH", func() { signed = sig }},
		{"invalid signature over ticket hash", func() { resign(new(big.Int)) }},
		{"ticket did not win", func() { resign(pm.Always.Big()) }},
		{"sender is unlocked", func() {
			d.must(payer, chain.NameTicketBroker, "withdraw", nil)
			d.must(payer, chain.NameTicketBroker, "cancelUnlock", nil)
		}},
		{"sender deposit and reserve are zero", func() { d.must(payer, chain.NameTicketBroker, "fundDeposit", big.NewInt(10)) }},
		{"", func() {}},
		{"ticket is used", func() {}},
	} {
		if _, err := d.send(owner, chain.NameTicketBroker, "redeemWinningTicket", nil, ticket, signed, number); reason(err) != step.said {
			t.Fatalf("%v, want %q", err, step.said)
		}
		step.mend()
	}
}

// aux is the auxiliary data of a ticket made in a round.
func (d *driver) aux(round uint64) []byte {
	n := new(big.Int).SetUint64(round)
	return append(common.BigToHash(n).Bytes(), common.BigToHash(d.numbers(chain.NameRoundsManager, "blockHashForRound", n)[0]).Bytes()...)
}
