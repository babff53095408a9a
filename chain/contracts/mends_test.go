package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/model"
)

// redeem redeems a winning ticket of the current round, from one account for another.
func (d *driver) redeem(nonce uint64, from, to model.ID, face *big.Int) error {
	d.t.Helper()
	round := d.numbers(chain.NameRoundsManager, "currentRound")[0].Uint64()
	t, sig, rand := d.ticket(model.Ticket{Sender: from, Recipient: to, Face: face, Nonce: nonce, Round: round})
	_, err := d.send(d.owner.Address(), chain.NameTicketBroker, "redeemWinningTicket", nil, t, sig, rand)
	return err
}

// TestReserveClaimsSurviveAGrowingSet: docs/adr/0010. When the set grows after a claim, what was claimed may be more than
// the new part; the claimant gets nothing more in this round, and its tickets still count.
func TestReserveClaimsSurviveAGrowingSet(t *testing.T) {
	t.Parallel()
	p := parameters()
	d, _ := network(t, p, 4)
	d.must(d.keys[0].Address(), chain.NameBondingManager, "bond", nil, deploy.LPT(100), d.keys[0].Address())
	d.nextRound(p.RoundLength)
	reserve := big.NewInt(900)
	d.must(d.keys[3].Address(), chain.NameTicketBroker, "fundReserve", reserve)
	if err := d.redeem(1, 3, 0, big.NewInt(800)); err != nil {
		t.Fatal(err)
	}
	for i := 1; i < 3; i++ {
		d.must(d.keys[i].Address(), chain.NameBondingManager, "bond", nil, deploy.LPT(100), d.keys[i].Address())
	}
	claimable := d.numbers(chain.NameTicketBroker, "claimableReserve", d.keys[3].Address(), d.keys[0].Address())[0]
	if claimable.Sign() != 0 {
		t.Errorf("%v claimable of %v, 800 were claimed and a third is 300", claimable, reserve)
	}
	if err := d.redeem(2, 3, 0, big.NewInt(50)); err != nil {
		t.Errorf("a winner after the set has grown: %v", err)
	}
}

// TestSlashingKeepsTheBooks: docs/adr/0011.
func TestSlashingKeepsTheBooks(t *testing.T) {
	t.Parallel()
	p := parameters()
	d, _ := network(t, p, 3)
	bad, his, finder := d.keys[0].Address(), d.keys[1].Address(), d.keys[2].Address()
	d.must(bad, chain.NameBondingManager, "bond", nil, deploy.LPT(100), bad)
	d.must(his, chain.NameBondingManager, "bond", nil, deploy.LPT(40), bad)
	d.nextRound(p.RoundLength)
	supply := d.numbers(chain.NameToken, "totalSupply")[0]
	had := d.numbers(chain.NameToken, "balanceOf", finder)[0]
	if _, err := d.send(finder, chain.NameBondingManager, "slashTranscoder", nil, bad, finder, big.NewInt(1), big.NewInt(1)); reason(err) != "caller must be Verifier" {
		t.Errorf("a stranger slashes: %v", err)
	}
	d.must(d.verifier, chain.NameBondingManager, "slashTranscoder", nil, bad, finder, big.NewInt(500_000), big.NewInt(200_000))
	for what, got := range map[string][2]*big.Int{
		"stake of the slashed":       {d.numbers(chain.NameBondingManager, "pendingStake", bad, new(big.Int))[0], deploy.LPT(50)},
		"stake of its delegator":     {d.numbers(chain.NameBondingManager, "pendingStake", his, new(big.Int))[0], deploy.LPT(40)},
		"all that is delegated":      {d.numbers(chain.NameBondingManager, "transcoderTotalStake", bad)[0], deploy.LPT(90)},
		"LPT of the Minter":          {d.holding(chain.NameMinter), deploy.LPT(90)},
		"reward of the finder":       {new(big.Int).Sub(d.numbers(chain.NameToken, "balanceOf", finder)[0], had), deploy.LPT(10)},
		"what was burned":            {new(big.Int).Sub(supply, d.numbers(chain.NameToken, "totalSupply")[0]), deploy.LPT(40)},
		"members of the active set":  {d.numbers(chain.NameBondingManager, "getTranscoderPoolSize")[0], new(big.Int)},
		"active stake of next round": {d.numbers(chain.NameBondingManager, "nextRoundTotalActiveStake")[0], new(big.Int)},
	} {
		if got[0].Cmp(got[1]) != 0 {
			t.Errorf("%s: %v, want %v", what, got[0], got[1])
		}
	}
}

// TestTreasuryCutResumes: docs/adr/0012. Off, a full treasury ends the cut for good; on, the cut comes back once the
// treasury has spent.
func TestTreasuryCutResumes(t *testing.T) {
	t.Parallel()
	for name, resumes := range map[string]bool{"off, as it always was": false, "on": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := parameters()
			d, _ := network(t, p, 1)
			one, owner := d.keys[0].Address(), d.owner.Address()
			d.must(one, chain.NameBondingManager, "bond", nil, deploy.LPT(100), one)
			if _, err := d.send(one, chain.NameBondingManager, "setTreasuryRewardCutResumes", nil, true); reason(err) != "caller must be Controller owner" {
				t.Errorf("a stranger decides: %v", err)
			}
			d.must(owner, chain.NameBondingManager, "setTreasuryRewardCutResumes", nil, resumes)
			d.must(owner, chain.NameBondingManager, "setTreasuryBalanceCeiling", nil, big.NewInt(1))
			rate := func() *big.Int { return d.numbers(chain.NameBondingManager, "nextRoundTreasuryRewardCutRate")[0] }
			before := rate()
			for range 2 { // the first reward fills it, the second finds it full
				d.nextRound(p.RoundLength)
				d.must(one, chain.NameBondingManager, "reward", nil)
			}
			if rate().Sign() != 0 {
				t.Errorf("a full treasury has a cut of %v", rate())
			}
			// A higher ceiling is the same to the contract as a treasury that has spent.
			d.must(owner, chain.NameBondingManager, "setTreasuryBalanceCeiling", nil, deploy.LPT(1_000_000))
			d.nextRound(p.RoundLength)
			d.must(one, chain.NameBondingManager, "reward", nil)
			if got := rate(); resumes && got.Cmp(before) != 0 || !resumes && got.Sign() != 0 {
				t.Errorf("below the ceiling the cut is %v, before it was %v", got, before)
			}
		})
	}
}

// TestDepositAlone: docs/adr/0013. The deposit can be taken out without the reserve, after the same wait.
func TestDepositAlone(t *testing.T) {
	t.Parallel()
	p := parameters()
	d, _ := network(t, p, 1)
	me := d.keys[0].Address()
	d.must(me, chain.NameTicketBroker, "fundDepositAndReserve", big.NewInt(12), big.NewInt(5), big.NewInt(7))
	try := func() string {
		_, err := d.send(me, chain.NameTicketBroker, "withdrawDeposit", nil)
		return reason(err)
	}
	if got := try(); got != "no unlock request in progress" {
		t.Errorf("without an announcement: %q", got)
	}
	d.must(me, chain.NameTicketBroker, "unlock", nil)
	if got := try(); got != "account is locked" {
		t.Errorf("before its round: %q", got)
	}
	d.Block += p.UnlockPeriod * p.RoundLength
	before := d.Balance(me)
	if got := try(); got != "" {
		t.Fatal(got)
	}
	info := d.numbers(chain.NameTicketBroker, "getSenderInfo", me)
	if got := new(big.Int).Sub(d.Balance(me), before); got.Int64() != 5 || info[0].Sign() != 0 || info[2].Int64() != 7 {
		t.Errorf("%v came back, left are deposit %v and reserve %v", got, info[0], info[2])
	}
	if got := try(); got != "sender deposit is zero" {
		t.Errorf("a second time: %q", got)
	}
	d.must(me, chain.NameTicketBroker, "withdraw", nil)
}

// TestRoundOpenedByAReward: docs/adr/0014. The new call opens the round if need be; the original one keeps its refusal.
func TestRoundOpenedByAReward(t *testing.T) {
	t.Parallel()
	p := parameters()
	d, _ := network(t, p, 3)
	one, caller, stranger := d.keys[0].Address(), d.keys[1].Address(), d.keys[2].Address()
	d.must(one, chain.NameBondingManager, "bond", nil, deploy.LPT(100), one)
	d.must(one, chain.NameBondingManager, "setRewardCaller", nil, caller)
	nobody := common.Address{}
	d.Block += p.RoundLength
	if _, err := d.send(one, chain.NameBondingManager, "reward", nil); reason(err) != "current round is not initialized" {
		t.Errorf("the original call in a round that nobody opened: %v", err)
	}
	if _, err := d.send(stranger, chain.NameBondingManager, "initializeRoundAndReward", nil, one, nobody, nobody); reason(err) != "caller must be the transcoder or its reward caller" {
		t.Errorf("a stranger: %v", err)
	}
	d.must(caller, chain.NameBondingManager, "initializeRoundAndReward", nil, one, nobody, nobody)
	round := d.numbers(chain.NameRoundsManager, "currentRound")[0]
	if last := d.numbers(chain.NameBondingManager, "getTranscoder", one)[0]; last.Cmp(round) != 0 {
		t.Errorf("the last reward is of round %v, this is %v", last, round)
	}
	if _, err := d.send(one, chain.NameBondingManager, "initializeRoundAndReward", nil, one, nobody, nobody); reason(err) != "caller has already called reward for the current round" {
		t.Errorf("a second reward: %v", err)
	}
}
