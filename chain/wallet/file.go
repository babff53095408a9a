package wallet

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"

	"github.com/castnet/castnet/pm"
)

// maxFile bounds what is read as a key or a password.
const maxFile = 64 << 10

// Password gives the password of a key file when it is needed.
type Password func() (string, error)

// PasswordFile reads the password from a file; line ends at its end do not belong to it.
func PasswordFile(file string) Password {
	return func() (string, error) {
		text, err := readSmall(file)
		if err != nil {
			return "", fmt.Errorf("password: %w", err)
		}
		return string(bytes.TrimRight(text, "\r\n")), nil
	}
}

// MakePassword writes a random password to a file of mode 0600, unless the file is there.
func MakePassword(file string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return fmt.Errorf("password: %w", err)
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("password: %w", err)
	}
	raw := make([]byte, 24)
	_, _ = rand.Read(raw) // never fails, by its documentation
	_, err = f.WriteString(hex.EncodeToString(raw))
	return errors.Join(err, f.Sync(), f.Close())
}

// PasswordText is a password that is known already.
func PasswordText(text string) Password {
	return func() (string, error) { return text, nil }
}

// Open reads a keystore file. ErrPermissions when others may read it, ErrPassword, ErrKey.
func Open(file string, password Password) (*Key, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%s has mode %o, wanted 600: %w", file, info.Mode().Perm(), ErrPermissions)
	}
	text, err := readSmall(file)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	secret, err := password()
	if err != nil {
		return nil, err
	}
	key, err := keystore.DecryptKey(text, secret)
	if errors.Is(err, keystore.ErrDecrypt) {
		return nil, fmt.Errorf("%s: %w", file, ErrPassword)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", file, ErrKey, err)
	}
	return fromPrivate(key.PrivateKey), nil
}

// Strength is how much work a password guess costs.
type Strength struct{ n, p int }

// Standard costs about a second and 256 MiB per guess, Light a few milliseconds: for tests and dev networks.
var (
	Standard = Strength{keystore.StandardScryptN, keystore.StandardScryptP}
	Light    = Strength{keystore.LightScryptN, keystore.LightScryptP}
)

// Create makes a new key and stores it as a keystore file that must not exist yet.
func Create(file string, password Password, s Strength) (*Key, error) {
	key, err := NewKey()
	if err != nil {
		return nil, err
	}
	return key, key.Save(file, password, s)
}

// Save stores the key as a keystore file of mode 0600 that must not exist yet.
func (k *Key) Save(file string, password Password, s Strength) error {
	secret, err := password()
	if err != nil {
		return err
	}
	var id [16]byte // a random UUID (version 4), as the file format wants
	_, _ = rand.Read(id[:])
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80
	text, err := keystore.EncryptKey(&keystore.Key{Id: id, Address: k.address, PrivateKey: k.private}, secret, s.n, s.p)
	if err != nil {
		return fmt.Errorf("encrypt the key: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return fmt.Errorf("key: %w", err)
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Sync(), f.Close())
}

func readSmall(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(io.LimitReader(f, maxFile))
}

// AddressOf reads whose key a keystore file holds, which takes no password. ErrKey when the file does not say it.
func AddressOf(file string) (pm.Address, error) {
	text, err := readSmall(file)
	if err != nil {
		return pm.Address{}, fmt.Errorf("key: %w", err)
	}
	var k struct {
		Address string `json:"address"`
	}
	if err := json.Unmarshal(text, &k); err != nil {
		return pm.Address{}, fmt.Errorf("%s: %w: %w", file, ErrKey, err)
	}
	a, err := pm.ParseAddress("0x" + strings.TrimPrefix(k.Address, "0x"))
	if err != nil {
		return pm.Address{}, fmt.Errorf("%s: %w: %w", file, ErrKey, err)
	}
	return a, nil
}
