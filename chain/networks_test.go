package chain_test

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
)

func TestKnownNetworksNameTheirContracts(t *testing.T) {
	t.Parallel()
	d, err := chain.Network("arbitrum-one")
	if err != nil || d.ChainID != 42161 || len(d.Contracts) != 16 {
		t.Fatalf("arbitrum-one: chain %d, %d contracts, %v", d.ChainID, len(d.Contracts), err)
	}
	seen := map[common.Address]string{}
	for name, at := range d.Contracts {
		if other, twice := seen[at]; twice || at == (common.Address{}) {
			t.Errorf("%s and %s are both at %s", name, other, at)
		}
		seen[at] = name
	}
	if got := d.Controller().Hex(); got != "0xD8E8328501E9645d16Cf49539efC04f734606ee4" {
		t.Errorf("Controller of arbitrum-one is %s", got)
	}
	d.Contracts[chain.NameController] = common.Address{1}
	if again, err := chain.Network("arbitrum-one"); err != nil || again.Controller() == d.Controller() {
		t.Errorf("the table can be changed from outside, %v", err)
	}
	if dev, err := chain.Network("dev"); err != nil || dev.Controller() != common.HexToAddress(chain.DevController) {
		t.Errorf("dev: %+v, %v", dev, err)
	}
	if _, err := chain.Network("nonsense"); err == nil {
		t.Error("takes any name")
	}
}

func TestAWrongDeploymentIsRefused(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	tests := map[string]struct {
		spoil func(*chain.Deployment)
		want  error
	}{
		"the right one":                    {func(*chain.Deployment) {}, nil},
		"of another chain":                 {func(d *chain.Deployment) { d.ChainID = 42161 }, chain.ErrChainID},
		"a Controller that is not there":   {func(d *chain.Deployment) { d.Contracts[chain.NameController] = common.Address{9} }, chain.ErrNoCode},
		"a contract that is not the one":   {func(d *chain.Deployment) { d.Contracts[chain.NameMinter] = common.Address{9} }, chain.ErrDeployment},
		"a network we know, another chain": {func(d *chain.Deployment) { *d, _ = chain.Network("arbitrum-one") }, chain.ErrChainID},
	}
	for name, tc := range tests {
		file := filepath.Join(t.TempDir(), "network.json")
		if err := c.Deployment().Write(file); err != nil {
			t.Fatal(err)
		}
		d, err := chain.Network(file)
		if err != nil {
			t.Fatal(err)
		}
		tc.spoil(&d)
		cfg := chain.Config{URLs: []string{c.URL()}}
		if err := d.Use(&cfg); err != nil {
			t.Fatal(err)
		}
		client, err := chain.Dial(t.Context(), cfg, quiet())
		if !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", name, err, tc.want)
		}
		if client != nil {
			client.Close()
		}
	}
}
