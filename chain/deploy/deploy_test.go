package deploy_test

import (
	"errors"
	"log/slog"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/minter"
	"github.com/castnet/castnet/chain/internal/bindings/treasury"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func TestParamsAreCheckedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*chain.Params){
		"no rounds":             func(p *chain.Params) { p.RoundLength = 0 },
		"nobody active":         func(p *chain.Params) { p.ActiveSet = 0 },
		"tickets never valid":   func(p *chain.Params) { p.TicketValidityPeriod = 0 },
		"lock above a round":    func(p *chain.Params) { p.RoundLockAmount = 1_000_001 },
		"inflation above all":   func(p *chain.Params) { p.Inflation = 1_000_000_001 },
		"no supply":             func(p *chain.Params) { p.Supply = nil },
		"treasury takes double": func(p *chain.Params) { p.TreasuryCut = new(big.Int).Mul(p.TreasuryCut, big.NewInt(20)) },
		"negative ceiling":      func(p *chain.Params) { p.TreasuryCeiling = big.NewInt(-1) },
	} {
		p := deploy.Defaults()
		spoil(&p)
		if _, err := deploy.Run(t.Context(), nil, nil, p, slog.New(slog.DiscardHandler)); !errors.Is(err, chain.ErrConfig) {
			t.Errorf("%s: %v, want ErrConfig", name, err)
		}
	}
}

func TestASecondNetworkOnTheSameChain(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	p := deploy.Defaults()
	d, err := deploy.Run(t.Context(), c.Client, c.Account(t, 0).Sender, p, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	if d.Controller() == c.Deployment().Controller() || d.ChainID != chain.DevChainID || d.Block <= c.Deployment().Block {
		t.Errorf("deployed at %s, block %d", d.Controller(), d.Block)
	}
	second, err := chain.Dial(t.Context(), chain.Config{URLs: []string{c.URL()}, Controller: d.Controller()}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if second.RoundLength() != p.RoundLength || second.TicketValidityPeriod() != p.TicketValidityPeriod {
		t.Errorf("rounds of %d blocks, tickets for %d rounds", second.RoundLength(), second.TicketValidityPeriod())
	}
	bm, mn, lpt := bondingmanager.NewBondingManagerContract(), minter.NewMinterContract(), livepeertoken.NewLivepeerTokenContract()
	set, err := chain.Ask(t.Context(), second, second.Address(chain.NameBondingManager), bm.PackGetTranscoderPoolMaxSize(), bm.UnpackGetTranscoderPoolMaxSize)
	if err != nil || set.Uint64() != p.ActiveSet {
		t.Errorf("active set of %v, %v", set, err)
	}
	rate, err := chain.Ask(t.Context(), second, second.Address(chain.NameMinter), mn.PackInflation(), mn.UnpackInflation)
	if err != nil || rate.Uint64() != p.Inflation {
		t.Errorf("inflation %v, %v", rate, err)
	}
	supply, err := chain.Ask(t.Context(), second, second.Address(chain.NameToken), lpt.PackTotalSupply(), lpt.UnpackTotalSupply)
	if err != nil || supply.Cmp(p.Supply) != 0 {
		t.Errorf("supply %v, %v", supply, err)
	}
	safe, gov := treasury.NewTreasuryContract(), livepeergovernor.NewLivepeerGovernorContract()
	for name, want := range map[string]bool{"PROPOSER_ROLE": true, "EXECUTOR_ROLE": true, "CANCELLER_ROLE": true, "TIMELOCK_ADMIN_ROLE": false} {
		role := crypto.Keccak256Hash([]byte(name))
		has, err := chain.Ask(t.Context(), second, d.Contracts[chain.NameTreasury], safe.PackHasRole(role, d.Contracts[chain.NameLivepeerGovernor]), safe.UnpackHasRole)
		if err != nil || has != want {
			t.Errorf("the governor has %s: %v, %v", name, has, err)
		}
		has, err = chain.Ask(t.Context(), second, d.Contracts[chain.NameTreasury], safe.PackHasRole(role, c.Account(t, 0).Address()), safe.UnpackHasRole)
		if err != nil || has {
			t.Errorf("the deployer keeps %s: %v, %v", name, has, err)
		}
	}
	quota, err := chain.Ask(t.Context(), second, d.Contracts[chain.NameLivepeerGovernor], gov.PackQuota(), gov.UnpackQuota)
	if err != nil || quota.Uint64() != 500_000 {
		t.Errorf("quota %v, %v", quota, err)
	}
	if err := mintAgain(t, c, second); !errors.Is(err, chain.ErrReverted) {
		t.Errorf("the deployer may still mint: %v", err)
	}
}

func mintAgain(t *testing.T, c *chaintest.Chain, second *chain.Client) error {
	t.Helper()
	at := second.Address(chain.NameToken)
	me := c.Account(t, 0)
	_, err := chain.Send(t.Context(), me.Sender, chain.Tx{To: &at, Data: livepeertoken.NewLivepeerTokenContract().PackMint(me.Address(), big.NewInt(1))})
	return err
}
