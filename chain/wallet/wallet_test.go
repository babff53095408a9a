package wallet_test

import (
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

var (
	_ pm.Signer = (*wallet.Key)(nil)
	_ chain.Key = (*wallet.Key)(nil)
)

func TestKeyIsASigner(t *testing.T) {
	t.Parallel()
	pmtest.SignerConformance(t, wallet.FromSeed("signer"))
}

func TestKnownSignature(t *testing.T) {
	t.Parallel()
	key, err := wallet.FromHex("5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a")
	if err != nil {
		t.Fatal(err)
	}
	if want := common.HexToAddress("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC"); key.Address() != want {
		t.Errorf("address %s, want %s", key.Address(), want)
	}
	sig, err := key.Sign(t.Context(), common.HexToHash("0xb80d8179960a20dae08f7b4ef6f9876810bdf45fab0b5624ccc506bca4bbeb6a"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "0x29839017671a892249b2519625c567d01f1233d9abab40cb912be3ba69138ce0325d28e54d1736124080349dbc7222c44fbb022f30360fe2b1dc80301661044f1c"
	if sig.String() != want {
		t.Errorf("signature %s, want %s", sig, want)
	}
}

func TestSignTypedWantsAPreimage(t *testing.T) {
	t.Parallel()
	key := wallet.FromSeed("typed")
	for name, typed := range map[string][]byte{
		"too short": make([]byte, 65), "wrong prefix": make([]byte, 66), "nothing": nil,
	} {
		if _, err := key.SignTyped(t.Context(), typed); !errors.Is(err, wallet.ErrTyped) {
			t.Errorf("%s: %v, want ErrTyped", name, err)
		}
	}
	good := append([]byte{0x19, 0x01}, make([]byte, 64)...)
	sig, err := key.SignTyped(t.Context(), good)
	if err != nil {
		t.Fatal(err)
	}
	if who, err := sig.Recover(crypto.Keccak256Hash(good)); err != nil || who != key.Address() {
		t.Errorf("signed by %s, %v", who, err)
	}
}

func TestSignTxIsForOneChain(t *testing.T) {
	t.Parallel()
	key := wallet.FromSeed("tx")
	tx, err := key.SignTx(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(7), Gas: 21000}), big.NewInt(7))
	if err != nil {
		t.Fatal(err)
	}
	if from, err := types.Sender(types.LatestSignerForChainID(big.NewInt(7)), tx); err != nil || from != key.Address() {
		t.Errorf("sent by %s, %v", from, err)
	}
	if _, err := key.SignTx(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(8)}), big.NewInt(7)); err == nil {
		t.Error("signed a transaction of another chain")
	}
}

func TestKeyFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "keys", "ticket.json")
	secret := filepath.Join(dir, "password")
	if err := os.WriteFile(secret, []byte("open sesame\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	key, err := wallet.Create(file, wallet.PasswordFile(secret), wallet.Light)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("file mode %v, %v", info.Mode(), err)
	}
	again, err := wallet.Open(file, wallet.PasswordText("open sesame"))
	if err != nil || again.Address() != key.Address() {
		t.Errorf("opened %v, %v", again, err)
	}
	if _, err := wallet.Open(file, wallet.PasswordText("open")); !errors.Is(err, wallet.ErrPassword) {
		t.Errorf("wrong password: %v", err)
	}
	if _, err := wallet.Open(file, wallet.PasswordFile(filepath.Join(dir, "no password"))); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no password: %v", err)
	}
	if _, err := wallet.Create(file, wallet.PasswordText("x"), wallet.Light); !errors.Is(err, os.ErrExist) {
		t.Errorf("a key would be overwritten: %v", err)
	}
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := wallet.Open(file, wallet.PasswordText("open sesame")); !errors.Is(err, wallet.ErrPermissions) {
		t.Errorf("readable by others: %v", err)
	}
	if _, err := wallet.Open(filepath.Join(dir, "none"), wallet.PasswordText("")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

func TestMalformedKeys(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "key")
	for _, text := range []string{"", "{}", "no json", `{"version":3,"crypto":{}}`} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := wallet.Open(file, wallet.PasswordText("x")); !errors.Is(err, wallet.ErrKey) {
			t.Errorf("%q: %v, want ErrKey", text, err)
		}
	}
	for _, text := range []string{"", "zz", "00"} {
		if _, err := wallet.FromHex(text); !errors.Is(err, wallet.ErrKey) {
			t.Errorf("hex %q: %v, want ErrKey", text, err)
		}
	}
}
