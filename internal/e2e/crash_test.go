package e2e_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/devnet"
)

// TestCrash kills gateway, orchestrators and redeemer CASTNET_CRASH times at random points of a paying stream, and holds
// the chain against every disk at the end. CASTNET_CRASH_SEED repeats a choice of victims.
func TestCrash(t *testing.T) {
	runs, _ := strconv.Atoi(os.Getenv("CASTNET_CRASH"))
	if runs <= 0 {
		t.Skip("takes minutes: run make crash RUNS=5")
	}
	seed, err := strconv.ParseUint(os.Getenv("CASTNET_CRASH_SEED"), 10, 64)
	if err != nil {
		seed = uint64(time.Now().UnixNano())
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute+time.Duration(runs)*45*time.Second)
	defer cancel()
	dir := t.TempDir()
	binary := filepath.Join(dir, "castnet")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", binary, "../../cmd/castnet").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	keys := func(file, password string) (string, error) {
		k, err := node.OpenKey(file, password, wallet.Light)
		if err != nil {
			return "", err
		}
		return k.Address().Hex(), nil
	}
	t.Logf("seed %d", seed)
	rep, err := devnet.Crash(ctx, devnet.CrashConfig{Dir: dir, Binary: binary, Runs: runs, Seed: seed, Keys: keys,
		Ledger: node.Redemptions, Out: os.Stderr})
	if err != nil {
		t.Errorf("seed %d: %v", seed, err)
	}
	for _, f := range rep.Faults {
		t.Error(f)
	}
	t.Logf("kills %v, winners %d: redeemed %d, queued %d; accounts %d, credited %v wei, debited %v wei",
		rep.Kills, rep.Winners, rep.Redeemed, rep.Queued, rep.Accounts, rep.Credited, rep.Debited)
	if err == nil && (rep.Winners == 0 || rep.Redeemed == 0 || rep.Accounts == 0) {
		t.Error("nothing happened that could have been lost")
	}
}
