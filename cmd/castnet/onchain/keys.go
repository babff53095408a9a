package onchain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/pm"
)

// keyFlags say whose account it is: one of a keystore file, or one of another program.
type keyFlags struct {
	KeyFile    string        `aliases:"keystore" default:"${home}/${role}/key.json" help:"Keystore file of the account; the transactions sent are kept beside it." placeholder:"FILE"`
	Signer     string        `help:"External signer with the JSON-RPC of clef that holds the key, instead of a keystore file." placeholder:"URL|SOCKET"`
	Owner      address       `name:"account" help:"Account of the external signer; the only one it has when empty." placeholder:"ADDRESS"`
	SignerTime time.Duration `name:"signer-timeout" default:"5m" help:"How long the signer's owner may take to agree."`
}

// account is the one asked about: the one named, that of the external signer, or that of the keystore file, which takes no
// password.
func (f *keyFlags) account(ctx context.Context, named address) (pm.Address, error) {
	none := pm.Address{}
	switch {
	case named.Address != none:
		return named.Address, nil
	case f.Signer != "":
		if f.Owner.Address == none {
			var err error
			if f.Owner.Address, err = wallet.ExternalAccount(ctx, f.external()); err != nil {
				return none, fmt.Errorf("ask the signer for its account, as --account names none: %w", err)
			}
		}
		return f.Owner.Address, nil
	case f.Owner.Address != none:
		return none, errOwner
	}
	a, err := wallet.AddressOf(f.KeyFile)
	if err != nil {
		return a, fmt.Errorf("name an account, a keystore file by --key-file or an external signer by --signer: %w", err)
	}
	return a, nil
}

// errOwner ends a command whose account nobody can sign for.
var errOwner = errors.New("--account is the account of an external signer: give --signer as well")

func (f *keyFlags) external() wallet.ExternalConfig {
	return wallet.ExternalConfig{URL: f.Signer, Account: f.Owner.Address, Timeout: f.SignerTime}
}

// key opens the key; only then the password of a keystore is needed, or the owner of an external signer.
func (f *sendFlags) key(ctx context.Context) (chain.Key, func(), error) {
	if f.Signer != "" {
		if _, err := f.account(ctx, address{}); err != nil {
			return nil, nil, err
		}
		e, err := wallet.DialExternal(ctx, f.external())
		if err != nil {
			return nil, nil, err
		}
		return e, e.Close, nil
	}
	password := f.PasswordFile
	if password == "" {
		password = filepath.Join(filepath.Dir(f.KeyFile), "password")
	}
	key, err := wallet.Open(f.KeyFile, wallet.PasswordFile(password))
	return key, func() {}, err
}

// queue sends with the key, and keeps what it sends.
func (f *sendFlags) queue(ctx context.Context, client *chain.Client, log *slog.Logger) (*tx.Queue, func(), error) {
	key, forget, err := f.key(ctx)
	if err != nil {
		return nil, nil, err
	}
	cfg := tx.Config{}
	if !f.MaxFee.IsZero() {
		cfg.MaxFee = f.MaxFee.Big()
	}
	dir := f.Dir
	if dir == "" {
		dir = filepath.Dir(f.KeyFile)
	}
	book, closing, err := node.OpenTransactions(dir, slog.New(slog.DiscardHandler)) // whose only news is that the file is new
	if err != nil {
		forget()
		return nil, nil, err
	}
	cfg.Book = book
	both := func() {
		closing()
		forget()
	}
	q, err := tx.New(client, key, cfg, log)
	if err != nil {
		both()
		return nil, nil, err
	}
	return q, both, nil
}
