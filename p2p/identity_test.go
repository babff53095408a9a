package p2p_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/p2p"
)

func identity(t testing.TB) p2p.Identity {
	t.Helper()
	id, err := p2p.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestLoadOrCreateKey(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "node", "identity.key")
	// Two processes start at once: both get the one identity that was written.
	var wg sync.WaitGroup
	ids := make([]peer.ID, 8)
	for i := range ids {
		wg.Go(func() {
			id, err := p2p.LoadOrCreateKey(path)
			if err != nil {
				t.Error(err)
			}
			ids[i] = id.ID()
		})
	}
	wg.Wait()
	for _, id := range ids {
		if id != ids[0] || id == "" {
			t.Fatalf("identities differ: %v", ids)
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("key file has mode %v, %v; want 0600", info.Mode(), err)
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("folder holds %d files, %v; want the key alone", len(left), err)
	}
}

func TestABadKeyFileIsRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text string
		mode os.FileMode
	}{
		"not base64":            {"!!!", 0o600},
		"not a key":             {"aGVsbG8=", 0o600},
		"empty":                 {"", 0o600},
		"far too long":          {strings.Repeat("A", 1<<20), 0o600},
		"readable by the group": {"aGVsbG8=", 0o640},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "key")
			if err := os.WriteFile(path, []byte(tc.text), tc.mode); err != nil {
				t.Fatal(err)
			}
			if _, err := p2p.LoadOrCreateKey(path); !errors.Is(err, p2p.ErrKey) {
				t.Errorf("load: %v, want ErrKey", err)
			}
			if got, _ := os.ReadFile(path); string(got) != tc.text {
				t.Error("a bad key file was overwritten")
			}
		})
	}
}

func TestSeal(t *testing.T) {
	t.Parallel()
	const domain = "castnet-orch-advert-v1"
	id := identity(t)
	raw, err := id.Seal(p2p.Record{Domain: domain, Payload: []byte("advert")})
	if err != nil {
		t.Fatal(err)
	}
	payload, signer, err := p2p.Unseal(raw, domain)
	if err != nil || string(payload) != "advert" || signer != id.ID() {
		t.Errorf("unseal = %q by %s, %v", payload, signer, err)
	}
	if _, _, err := p2p.Unseal(raw, "castnet-other-v1"); !errors.Is(err, p2p.ErrSignature) {
		t.Errorf("unseal in another domain: %v, want ErrSignature", err)
	}
	for i := range raw {
		bad := bytes.Clone(raw)
		bad[i] ^= 1
		if payload, signer, err := p2p.Unseal(bad, domain); err == nil && (signer == id.ID() || !bytes.Equal(payload, []byte("advert"))) {
			t.Errorf("byte %d can be changed", i)
		}
	}
	if _, err := id.Seal(p2p.Record{Payload: []byte("x")}); !errors.Is(err, p2p.ErrSignature) {
		t.Errorf("seal without a domain: %v, want ErrSignature", err)
	}
}

func TestSign(t *testing.T) {
	t.Parallel()
	id := identity(t)
	sig, err := id.Sign("castnet-receipt-v1", []byte("receipt"))
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		signer peer.ID
		domain string
		data   string
		sig    []byte
		want   error
	}{
		"what was signed":   {id.ID(), "castnet-receipt-v1", "receipt", sig, nil},
		"other data":        {id.ID(), "castnet-receipt-v1", "receipT", sig, p2p.ErrSignature},
		"another domain":    {id.ID(), "castnet-quote-v1", "receipt", sig, p2p.ErrSignature},
		"a shifted border":  {id.ID(), "castnet-receipt-v1r", "eceipt", sig, p2p.ErrSignature},
		"another signer":    {identity(t).ID(), "castnet-receipt-v1", "receipt", sig, p2p.ErrSignature},
		"half a signature":  {id.ID(), "castnet-receipt-v1", "receipt", sig[:32], p2p.ErrSignature},
		"no signature":      {id.ID(), "castnet-receipt-v1", "receipt", nil, p2p.ErrSignature},
		"a peer id of junk": {"junk", "castnet-receipt-v1", "receipt", sig, p2p.ErrSignature},
		"no peer id":        {"", "castnet-receipt-v1", "receipt", sig, p2p.ErrSignature},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := p2p.Verify(tc.signer, tc.domain, []byte(tc.data), tc.sig); !errors.Is(err, tc.want) {
				t.Errorf("verify: %v, want %v", err, tc.want)
			}
		})
	}
}

func FuzzUnseal(f *testing.F) {
	id := identity(f)
	raw, err := id.Seal(p2p.Record{Domain: "castnet-orch-advert-v1", Payload: []byte("advert")})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, in []byte) {
		payload, signer, err := p2p.Unseal(in, "castnet-orch-advert-v1")
		if err == nil && signer == id.ID() && string(payload) != "advert" {
			t.Fatalf("%q was never signed", payload)
		}
	})
}

func TestConfigValidate(t *testing.T) {
	t.Parallel()
	const addr = "/ip4/127.0.0.1/tcp/4170/p2p/12D3KooWEgnsuA4kQZb1FqYdZ51xkbphZSC2YMLv1qFKhepbEBkF"
	ok := p2p.Config{Network: "dev-x", Role: p2p.Gateway}
	tests := map[string]struct {
		change func(*p2p.Config)
		want   error
	}{
		"a network and a role are enough": {func(*p2p.Config) {}, nil},
		"the main network":                {func(c *p2p.Config) { c.Network = "main" }, nil},
		"an entrance with its peer id":    {func(c *p2p.Config) { c.Bootstrap = []string{addr} }, nil},
		"no network":                      {func(c *p2p.Config) { c.Network = "" }, p2p.ErrConfig},
		"a network with a slash":          {func(c *p2p.Config) { c.Network = "dev-/x" }, p2p.ErrConfig},
		"an unknown role":                 {func(c *p2p.Config) { c.Role = "broadcaster" }, p2p.ErrConfig},
		"an unknown mode":                 {func(c *p2p.Config) { c.DHTMode = "maybe" }, p2p.ErrConfig},
		"an unknown reachability":         {func(c *p2p.Config) { c.NAT.Reachability = "maybe" }, p2p.ErrConfig},
		"an entrance without a peer id":   {func(c *p2p.Config) { c.Bootstrap = []string{"/ip4/127.0.0.1/tcp/4170"} }, p2p.ErrConfig},
		"a listen address of a browser":   {func(c *p2p.Config) { c.Listen = []string{"http://localhost:4170"} }, p2p.ErrConfig},
		"a relay without a peer id":       {func(c *p2p.Config) { c.NAT.Relays = []string{"/ip4/127.0.0.1/tcp/1"} }, p2p.ErrConfig},
		"an announced name of nothing":    {func(c *p2p.Config) { c.NAT.Announce = []string{"castnet"} }, p2p.ErrConfig},
		"more entrances than anybody has": {func(c *p2p.Config) { c.Bootstrap = make([]string, 65) }, p2p.ErrConfig},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg := ok
			tc.change(&cfg)
			if err := cfg.Validate(); !errors.Is(err, tc.want) {
				t.Errorf("validate: %v, want %v", err, tc.want)
			}
		})
	}
}
