package deploy_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/deploy"
)

// dying is a sender that fails after a number of transactions, as a process that is killed does: before the next is sent, or
// right after.
type dying struct {
	chain.Sender
	left    int
	sent    int
	after   bool // the last one is sent, and nobody learns of it
	created int
}

var errKilled = errors.New("killed")

func (d *dying) Submit(ctx context.Context, t chain.Tx) (common.Hash, error) {
	if d.left == 0 && !d.after {
		return common.Hash{}, errKilled
	}
	d.sent++
	if t.To == nil {
		d.created++
	}
	h, err := d.Sender.Submit(ctx, t)
	if d.left == 0 && err == nil {
		return common.Hash{}, errKilled
	}
	d.left--
	return h, err
}

// TestNothingIsDeployedTwice kills a deployment again and again, each time right after a creation was sent.
func TestNothingIsDeployedTwice(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	file := filepath.Join(t.TempDir(), "network.json")
	save := func(d chain.Deployment) error { return d.Write(file) }
	sender := &dying{Sender: c.Account(t, 0).Sender, after: true}
	saved := chain.Deployment{Params: deploy.Defaults()}
	for run := 0; ; run++ {
		sender.left = run % 5
		d, err := deploy.Resume(t.Context(), c.Client, sender, saved, save, c.Log)
		if err == nil {
			saved = d
			break
		}
		if !errors.Is(err, errKilled) || run > 100 {
			t.Fatalf("run %d: %v", run, err)
		}
		if saved, err = chain.ReadDeployment(file); err != nil {
			t.Fatal(err)
		}
	}
	if sender.created != len(saved.Contracts) || len(saved.Expected) > 0 {
		t.Errorf("%d contracts were created, the deployment has %d and expects %v", sender.created, len(saved.Contracts), saved.Expected)
	}
	var cfg chain.Config
	if err := (chain.Deployment{Expected: saved.Contracts}).Use(&cfg); !errors.Is(err, chain.ErrDeployment) {
		t.Errorf("a deployment without Controller is used: %v", err)
	}
}

func TestAKilledDeploymentIsFinishedAndThenLeftAlone(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	saved := chain.Deployment{Params: deploy.Defaults()}
	save := func(d chain.Deployment) error { saved = d; return nil }
	sender := &dying{Sender: c.Account(t, 0).Sender}
	runs := 0
	for ; runs < 100; runs++ {
		sender.left = 13
		d, err := deploy.Resume(t.Context(), c.Client, sender, saved, save, c.Log)
		if err == nil {
			saved = d
			break
		}
		if !errors.Is(err, errKilled) {
			t.Fatal(err)
		}
	}
	t.Logf("finished in run %d after %d transactions", runs+1, sender.sent)
	sender.left, sender.sent = 1000, 0
	again, err := deploy.Resume(t.Context(), c.Client, sender, saved, save, c.Log)
	if err != nil || sender.sent != 0 || again.Controller() != saved.Controller() {
		t.Errorf("a finished deployment took %d more transactions, %v", sender.sent, err)
	}
	cfg := chain.Config{URLs: []string{c.URL()}}
	if err := again.Use(&cfg); err != nil {
		t.Fatal(err)
	}
	client, err := chain.Dial(t.Context(), cfg, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if _, err := client.OpenRound(t.Context(), sender); err != nil {
		t.Errorf("a round of the network cannot be opened: %v", err)
	}
	if client.RoundLength() != again.Params.RoundLength {
		t.Errorf("rounds of %d blocks, want %d", client.RoundLength(), again.Params.RoundLength)
	}
}

func TestADeploymentOfAnotherChainIsRefused(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	sender := &dying{Sender: c.Account(t, 0).Sender}
	elsewhere := c.Deployment()
	elsewhere.ChainID++
	if _, err := deploy.Resume(t.Context(), c.Client, sender, elsewhere, nil, c.Log); !errors.Is(err, chain.ErrChainID) {
		t.Errorf("another chain id: %v", err)
	}
	empty := c.Deployment()
	empty.Contracts = map[string]common.Address{chain.NameController: {7}}
	if _, err := deploy.Resume(t.Context(), c.Client, sender, empty, nil, c.Log); !errors.Is(err, chain.ErrNoCode) {
		t.Errorf("no code: %v", err)
	}
}
