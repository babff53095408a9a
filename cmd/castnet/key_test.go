package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain/devchain"
	"github.com/castnet/castnet/chain/wallet"
)

// TestKeysByTheCommandLine: a key is made or taken over once, opens with its password, and is never overwritten.
func TestKeysByTheCommandLine(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	raw := filepath.Join(dir, "raw")
	if err := os.WriteFile(raw, []byte("5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	say := func(want int, args ...string) string {
		t.Helper()
		var out, trouble bytes.Buffer
		if got := run(args, &out, &trouble); got != want {
			t.Fatalf("%v ended with %d: %s", args, got, &trouble)
		}
		return out.String() + trouble.String()
	}
	made := filepath.Join(dir, "made", "key.json")
	say(0, "key", "new", "--keystore", made)
	key, err := wallet.Open(made, wallet.PasswordFile(filepath.Join(dir, "made", "password")))
	if err != nil {
		t.Fatal(err)
	}
	if got := say(0, "key", "show", "--key-file", made); got != key.Address().Hex()+"\n" {
		t.Errorf("shown as %q", got)
	}
	before, _ := os.ReadFile(made)
	if got := say(1, "key", "new", "--key-file", made); !strings.Contains(got, "is there already") {
		t.Errorf("told %q", got)
	}
	if after, _ := os.ReadFile(made); !bytes.Equal(before, after) {
		t.Error("a key was overwritten")
	}
	taken := filepath.Join(dir, "taken.json")
	say(0, "key", "import", raw, "--key-file", taken)
	if got := say(0, "key", "show", "--key-file", taken, "--json"); !strings.Contains(got, "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC") && !strings.Contains(got, "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc") {
		t.Errorf("shown as %s", got)
	}
	if got := say(1, "key", "import", taken, "--key-file", filepath.Join(dir, "other.json")); !strings.Contains(got, "malformed key") {
		t.Errorf("told %q", got)
	}
	if key.Address() == devchain.Key(0).Address() {
		t.Error("the key made is one that everybody has")
	}
}
