package contracts_test

import (
	"bufio"
	"context"
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/model"
)

// gasFile is the snapshot: a call and what it costs, one per line. `UPDATE=1 go test -run TestGas` writes it anew.
const gasFile = "gas.txt"

// deployAll is the whole of a deployment, in one number.
const deployAll = "deploy everything"

// deployedGas is what the deployed contracts need for the same calls on a local chain, with one transcoder and nothing warm;
// the greater figure where a range is known.
func deployedGas() map[string]uint64 {
	return map[string]uint64{
		"initializeRound": 283_000, "bond": 636_000, "unbond": 496_000, "reward": 573_000, "redeemWinningTicket": 284_000,
		"fundDepositAndReserve": 108_000, "propose": 163_000, "castVote": 176_000, deployAll: 27_900_000,
	}
}

// meter runs calls one after the other, each in a block of its own, and keeps what they cost.
type meter struct {
	d     *driver
	names []string
	used  map[string]uint64
}

func (g *meter) run(name string, from common.Address, contract, method string, value *big.Int, args ...any) {
	g.d.t.Helper()
	g.d.Block++
	r := g.d.must(from, contract, method, value, args...)
	if g.used[name] == 0 { // the first time is the coldest
		g.names = append(g.names, name)
		g.used[name] = r.Gas
	}
}

// measure is the life of a small network.
func measure(t *testing.T) *meter {
	t.Helper()
	p := deploy.Defaults()
	p.RoundLength = 50
	d, _ := network(t, p, 4)
	d.Block = 10_000 // whatever making the network took: the bytes of a block's hash are paid for
	d.nextRound(p.RoundLength)
	g := &meter{d: d, used: map[string]uint64{}}
	const bm, tb, gov = chain.NameBondingManager, chain.NameTicketBroker, chain.NameLivepeerGovernor
	a, b, payer := d.keys[0].Address(), d.keys[1].Address(), d.keys[2].Address()
	round := func() {
		d.Block += p.RoundLength
		g.run("initializeRound", d.owner.Address(), chain.NameRoundsManager, "initializeRound", nil)
	}
	g.run("bond", a, bm, "bond", nil, deploy.LPT(1000), a)
	g.run("transcoder", a, bm, "transcoder", nil, big.NewInt(100_000), big.NewInt(500_000))
	g.run("bond to another", b, bm, "bond", nil, deploy.LPT(10), a)
	g.run("fundDepositAndReserve", payer, tb, "fundDepositAndReserve", big.NewInt(2000), big.NewInt(1000), big.NewInt(1000))
	round()
	g.run("reward", a, bm, "reward", nil)
	g.redeem(1)
	g.run("claimEarnings", b, bm, "claimEarnings", nil, new(big.Int))
	g.run("unbond of a delegator", b, bm, "unbond", nil, deploy.LPT(1))
	g.run("rebond", b, bm, "rebond", nil, new(big.Int))
	g.run("transferBond", b, bm, "transferBond", nil, d.keys[3].Address(), deploy.LPT(1), common.Address{}, common.Address{},
		common.Address{}, common.Address{})
	round()
	g.run("reward again", a, bm, "reward", nil)
	g.redeem(2)
	g.run("withdrawFees", a, bm, "withdrawFees", nil, a, big.NewInt(1))
	grant := d.grant(b, big.NewInt(1), "gas")
	g.run("propose", a, gov, "propose", nil, grant.targets, grant.values, grant.calls, grant.text)
	round()
	round()
	g.run("castVote", a, gov, "castVote", nil, grant.id(), uint8(1))
	g.run("castVote that overrides", b, gov, "castVote", nil, grant.id(), uint8(0))
	g.run("unbond", a, bm, "unbond", nil, deploy.LPT(1))
	for range 7 {
		d.nextRound(p.RoundLength)
	}
	g.run("withdrawStake", a, bm, "withdrawStake", nil, new(big.Int))
	return g
}

// redeem redeems a ticket paid from the deposit.
func (g *meter) redeem(nonce uint64) {
	d := g.d
	d.t.Helper()
	round := d.numbers(chain.NameRoundsManager, "currentRound")[0].Uint64()
	t, sig, rand := d.ticket(model.Ticket{Sender: 2, Recipient: 0, Face: big.NewInt(100), Nonce: nonce, Round: round})
	name := "redeemWinningTicket"
	if nonce > 1 {
		name += " again"
	}
	g.run(name, d.owner.Address(), chain.NameTicketBroker, "redeemWinningTicket", nil, t, sig, rand)
}

// counting is a sender that adds up what its transactions cost.
type counting struct {
	chain.Sender
	gas, sent uint64
}

func (c *counting) Wait(ctx context.Context, hash common.Hash) (chain.Receipt, error) {
	r, err := c.Sender.Wait(ctx, hash)
	c.gas += r.GasUsed
	c.sent++
	return r, err
}

// deployment measures that of a network beside another.
func (g *meter) deployment(t *testing.T) {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{})
	sender := &counting{Sender: c.Account(t, 0).Sender}
	if _, err := deploy.Run(t.Context(), c.Client, sender, deploy.Defaults(), c.Log); err != nil {
		t.Fatal(err)
	}
	t.Logf("a network is deployed in %d transactions; the deployed one took 63", sender.sent)
	g.names = append(g.names, deployAll)
	g.used[deployAll] = sender.gas
}

// TestGas compares what the main calls cost with the snapshot, from which nothing may differ, and with the deployed contracts,
// above which nothing may be by more than a twentieth.
func TestGas(t *testing.T) {
	t.Parallel()
	g := measure(t)
	g.deployment(t)
	if os.Getenv("UPDATE") != "" {
		g.write(t)
	}
	snapshot, deployed := readGas(t), deployedGas()
	for _, name := range g.names {
		used, known, line := g.used[name], snapshot[name], ""
		if used != known {
			t.Errorf("%s needs %d gas, %d in %s", name, used, known, gasFile)
		}
		if limit := deployed[name]; limit > 0 {
			line = fmt.Sprintf("deployed %9d, ours %+.1f %%", limit, 100*(float64(used)/float64(limit)-1))
			if used > limit+limit/20 {
				t.Errorf("%s needs %d gas, more than a twentieth above the %d of the deployed contracts", name, used, limit)
			}
		}
		t.Logf("%-26s %9d gas  %s", name, used, line)
	}
	if len(g.names) != len(snapshot) {
		t.Errorf("%d calls measured, %d in %s", len(g.names), len(snapshot), gasFile)
	}
}

func (g *meter) write(t *testing.T) {
	t.Helper()
	var b strings.Builder
	for _, name := range g.names {
		fmt.Fprintf(&b, "%-26s %9d\n", name, g.used[name])
	}
	if err := os.WriteFile(gasFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readGas(t *testing.T) map[string]uint64 {
	t.Helper()
	f, err := os.Open(gasFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string]uint64{}
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Fields(s.Text())
		var n uint64
		if _, err := fmt.Sscan(fields[len(fields)-1], &n); err != nil {
			t.Fatalf("%s: %q", gasFile, s.Text())
		}
		out[strings.Join(fields[:len(fields)-1], " ")] = n
	}
	return out
}
