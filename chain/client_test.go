package chain_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

var _ pm.Rounds = (*chain.Client)(nil)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// proxy stands before an endpoint and can be made to misbehave.
type proxy struct {
	*httptest.Server
	mode func() string
}

func newProxy(t *testing.T, target string, mode func() string) *proxy {
	t.Helper()
	p := &proxy{mode: mode}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body) // first: only then does the server notice that the client has gone
		if err != nil {
			return
		}
		switch p.mode() {
		case "down":
			http.Error(w, "maintenance", http.StatusBadGateway)
			return
		case "busy":
			http.Error(w, "slow down", http.StatusTooManyRequests)
			return
		case "page":
			_, _ = w.Write([]byte("<html>welcome</html>"))
			return
		case "hang":
			<-r.Context().Done()
			return
		}
		out, err := http.NewRequestWithContext(r.Context(), r.Method, target, bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		out.Header.Set("Content-Type", "application/json")
		resp, err := http.DefaultClient.Do(out)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer func() { _ = resp.Body.Close() }()
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, resp.Body)
	}))
	t.Cleanup(p.Close)
	return p
}

func TestDial(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	dead := "http://127.0.0.1:1"
	controller := c.Deployment().Controller()
	tests := map[string]struct {
		cfg  chain.Config
		want error
	}{
		"no endpoint":                 {chain.Config{}, chain.ErrConfig},
		"no URL":                      {chain.Config{URLs: []string{"127.0.0.1:8545"}}, chain.ErrConfig},
		"unknown scheme":              {chain.Config{URLs: []string{"ftp://127.0.0.1"}}, chain.ErrConfig},
		"nobody there":                {chain.Config{URLs: []string{dead}}, chain.ErrUnreachable},
		"another chain":               {chain.Config{URLs: []string{c.URL()}, ChainID: 42161}, chain.ErrChainID},
		"no contract at the address":  {chain.Config{URLs: []string{c.URL()}, Controller: common.Address{9}}, chain.ErrNoCode},
		"not a Controller":            {chain.Config{URLs: []string{c.URL()}, Controller: c.Deployment().Contracts[chain.NameToken]}, chain.ErrReverted},
		"the dev network by its URL":  {chain.Config{URLs: []string{c.URL()}}, nil},
		"the second endpoint answers": {chain.Config{URLs: []string{dead, c.URL()}, Controller: controller}, nil},
	}
	for name, tc := range tests {
		client, err := chain.Dial(t.Context(), tc.cfg, quiet())
		if !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", name, err, tc.want)
		}
		if client != nil {
			if client.RoundLength() != 50 || client.TicketValidityPeriod() != 2 || client.Address(chain.NameController) != controller {
				t.Errorf("%s: rounds of %d, tickets for %d, Controller %s", name, client.RoundLength(), client.TicketValidityPeriod(), client.Address(chain.NameController))
			}
			client.Close()
		}
	}
}

func TestASilentEndpointIsBoundedByTheContext(t *testing.T) {
	t.Parallel()
	silent := newProxy(t, "", func() string { return "hang" })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := chain.Dial(ctx, chain.Config{URLs: []string{silent.URL}}, quiet()); err == nil {
		t.Error("dialled a server that says nothing")
	}
}

func TestFailover(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	for _, mode := range []string{"down", "busy", "page", "hang"} {
		state := ""
		first := newProxy(t, c.URL(), func() string { return state })
		client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{first.URL, c.URL()}}, quiet())
		if err != nil {
			t.Fatalf("%s: %v", mode, err)
		}
		state = mode
		if _, _, err := client.Stake(t.Context(), common.Address{1}); err != nil {
			t.Errorf("%s: the second endpoint was not asked: %v", mode, err)
		}
		client.Close()
	}
}

func TestTheChainsAnswerIsFinal(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	asked := 0
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{c.URL(), c.URL()}}, quiet())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	err = client.With(t.Context(), func(ctx context.Context, eth *ethclient.Client) error {
		asked++
		_, err := eth.TransactionReceipt(ctx, common.Hash{1})
		return err
	})
	if err == nil || asked != 1 {
		t.Errorf("asked %d times for a transaction that does not exist: %v", asked, err)
	}
}

func TestHeadsFollowAndEnd(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	heads := c.Client.Heads(ctx)
	first := <-heads
	if first.Hash == (pm.Hash{}) || first.Number == 0 || first != c.Client.Current() {
		t.Errorf("first head %+v, current %+v", first, c.Client.Current())
	}
	c.Mine(t, 3)
	if next := <-heads; next.Block <= first.Block || next.Number != first.Number {
		t.Errorf("after %+v comes %+v", first, next)
	}
	if now := c.NextRound(t); now.Number != first.Number+1 || now.Hash == first.Hash || now.Hash == (pm.Hash{}) {
		t.Errorf("the next round is %+v", now)
	}
	cancel()
	for range heads { //nolint:revive // until it is closed
	}
	if c.Client.GasPrice().IsZero() || c.Client.Block() == 0 {
		t.Errorf("gas price %v at block %d", c.Client.GasPrice(), c.Client.Block())
	}
}

func TestDeploymentFiles(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	file := filepath.Join(t.TempDir(), "network.json")
	if err := c.Deployment().Write(file); err != nil {
		t.Fatal(err)
	}
	got, err := chain.ReadDeployment(file)
	if err != nil || !reflect.DeepEqual(got, c.Deployment()) {
		t.Errorf("read %+v, %v, want %+v", got, err, c.Deployment())
	}
	resp, err := http.Get(c.URL() + "/deployment")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Type") != "application/json" {
		t.Errorf("served deployment: %s", resp.Status)
	}
	for text, want := range map[string]error{"{}": chain.ErrDeployment, "nonsense": chain.ErrConfig} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := chain.ReadDeployment(file); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
		}
	}
}

func FuzzDecodeRevert(f *testing.F) {
	f.Add(common.FromHex("0x08c379a00000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000000000000000000e7469636b65742069732075736564000000000000000000000000000000000000"))
	f.Add(common.FromHex("0x4e487b710000000000000000000000000000000000000000000000000000000000000012"))
	f.Add([]byte{1, 2, 3, 4})
	f.Fuzz(func(t *testing.T, data []byte) {
		e := chain.DecodeRevert(data)
		if !errors.Is(e, chain.ErrReverted) || !strings.HasPrefix(e.Error(), chain.ErrReverted.Error()) {
			t.Errorf("%x reads as %v", data, e)
		}
	})
}
