package node

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// signer signs tickets, bindings and transactions of one account, wherever its key is.
type signer interface {
	pm.Signer
	chain.Key
}

// key is the account of this node: in another program when one is named, otherwise in a keystore file.
func (n *Node) key(ctx context.Context) (signer, error) {
	cfg := n.cfg.Chain
	if cfg.Signer == "" {
		if cfg.Account != "" {
			return nil, fmt.Errorf("account %s without an external signer: %w", cfg.Account, ErrConfig)
		}
		return n.ownKey()
	}
	if cfg.KeyFile != "" {
		return nil, fmt.Errorf("external signer and key file %s: %w", cfg.KeyFile, ErrConfig)
	}
	who, err := pm.ParseAddress(cfg.Account)
	if err != nil {
		return nil, fmt.Errorf("account of the external signer: %w: %w", err, ErrConfig)
	}
	e, err := wallet.DialExternal(ctx, wallet.ExternalConfig{URL: cfg.Signer, Account: who})
	if err != nil {
		return nil, fmt.Errorf("key of %s: %w", who, err)
	}
	n.closes(func() error { e.Close(); return nil })
	return e, nil
}

// ownKey opens the keystore file, making key and password at the first start.
func (n *Node) ownKey() (*wallet.Key, error) {
	file, password := n.cfg.Chain.KeyFile, n.cfg.Chain.PasswordFile
	if file == "" {
		file = n.file("key.json")
	}
	if password == "" {
		password = n.file("password")
		if err := wallet.MakePassword(password); err != nil {
			return nil, err
		}
	}
	strength := wallet.Standard
	if n.cfg.Chain.Dev || len(n.cfg.Chain.URLs) == 0 {
		strength = wallet.Light
	}
	key, err := OpenKey(file, password, strength)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	return key, nil
}

// OpenKey opens a keystore file, or makes one of the given strength where there is none.
func OpenKey(file, passwordFile string, s wallet.Strength) (*wallet.Key, error) {
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		return wallet.Create(file, wallet.PasswordFile(passwordFile), s)
	}
	return wallet.Open(file, wallet.PasswordFile(passwordFile))
}
